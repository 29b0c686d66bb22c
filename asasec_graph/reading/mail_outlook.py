"""Outlook's items to observations: mails as events, contacts as persons, appointments and lists by whom they name.

Locators are the item's place, then `#header/From` (what Outlook keeps of the header), `#recipient/2`,
`#attachment/1`, `#text char 4-13`, counted in the event's text: the subject, an empty line, the body.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Problem, Ref, owner
from asasec_graph.model.times import rfc3339
from asasec_graph.reading import identifiers, mail_attached, mail_mime, mail_origins, textual
from asasec_graph.reading.mail_mapi import (
    ADDRESS,
    APPOINTMENT,
    AttachedItem,
    Item,
    Party,
    mailbox,
    one_off_of,
    party,
    receiver,
    sender,
)
from asasec_graph.reading.source import Source, Yielded

CHANNEL = "email"
DEPTH = 8
_FROM_ME = 0x20
_ROLES = {1: "To", 2: "Cc", 3: "Bcc"}
_PHONES = {
    0x3A1C: "mobile", 0x3A08: "work", 0x3A09: "home", 0x3A1A: "primary", 0x3A1B: "work", 0x3A1D: "radio", 0x3A1E: "car",
    0x3A1F: "other", 0x3A21: "pager", 0x3A23: "fax", 0x3A24: "work fax", 0x3A25: "home fax", 0x3A2E: "assistant",
    0x3A2F: "home", 0x3A57: "company",
}  # fmt: skip
_TOLD = {
    "nickname": (0x3A4F,), "organization": (0x3A16,), "title": (0x3A17,), "department": (0x3A18,), "spouse": (0x3A48,),
    "address": ((ADDRESS, 0x801A), (ADDRESS, 0x801B), 0x3A15), "note": (0x1000,), "manager": (0x3A4E,),
}  # fmt: skip


@dataclass(slots=True)
class Mailbox:
    """Reads the items of one file, and learns whose mailbox it is."""

    source: Source
    own: dict[Ref, tuple[str, str]] = field(default_factory=dict[Ref, "tuple[str, str]"])

    def observations(self, item: Item, place: str, depth: int = 0) -> Iterator[Yielded]:
        """What an item says; `place` is "" where the file is the item."""
        reader = _Item(self, item, place)
        kind = item.kind
        if kind.startswith("ipm.contact"):
            yield from reader.contact()
        elif kind.startswith("ipm.distlist"):
            yield from reader.members()
        elif kind.startswith(("ipm.appointment", "ipm.ole.class.{00061055")):
            yield from reader.appointment()
        elif kind.startswith(("ipm.note", "ipm.schedule", "report", "ipm.post", "ipm.sharing")) or reader.is_mail():
            yield from reader.mail()
        else:
            yield from reader.words(item.subject, item.body(), kind or "item")
        yield from self._attached(reader, depth)

    def _attached(self, reader: _Item, depth: int) -> Iterator[Yielded]:
        for number, one in enumerate(reader.item.attachments(), 1):
            place = f"{reader.prefix}attachment/{number}"
            if one.damage:
                yield Problem(f"This attachment cannot be read: {one.damage}.", place)
            elif one.item is not None and depth < DEPTH:
                yield from self.observations(one.item, place, depth + 1)
            elif one.item is not None:
                yield Problem("An item within an item, deeper than is read; it was left out.", place)
            elif one.data:
                yield from mail_attached.observations(_file(one, place, number), reader.senders, reader.at)

    def told(self) -> Iterator[Observation]:
        """The mailbox's owner, for the end."""
        if not self.own:
            return
        names: list[Json] = list(dict.fromkeys(name for _, name in self.own.values() if name))
        person = owner(self.source.sha256)
        asserted: dict[str, Json] = {"owner": True}
        if names:
            asserted["name"] = names[0]
        yield Mention(person, next(iter(self.own.values()))[0], asserted=asserted)
        for ref, (place, _) in self.own.items():
            yield Mention(ref, place, asserted={"owner": True})
            yield Link(LinkType.OWNS, person, ref, place)


def _file(one: AttachedItem, place: str, number: int) -> mail_attached.Attached:
    told = one.properties
    name = told.text(0x3707, 0x3704, 0x3001)
    ending = told.text(0x3703)
    if name and ending and "." not in name:
        name += ending
    asserted: dict[str, Json] = {"inline": True} if told.text(0x3712) else {}
    kind = told.text(0x370E).lower() or "application/octet-stream"
    return mail_attached.Attached(name[:255], kind, place, one.data or b"", number, asserted)


class _Item:
    """One item being read."""

    def __init__(self, box: Mailbox, item: Item, place: str) -> None:
        self.box = box
        self.item = item
        self.one = item.properties
        self.place = place or "mail"
        self.prefix = f"{place}#" if place and "#" not in place else f"{place}/" if place else ""
        self.region = box.source.options.region
        self.at = self.one.number(0x0039, 0x0E06, 0x3007)
        self.headers = mail_mime.parsed(self.one.text(0x007D).encode("utf-8", "replace")).headers
        self.senders: tuple[Ref, ...] = ()
        self.receivers: list[Ref] = []

    def is_mail(self) -> bool:
        """Whether an item of another class is a mail all the same."""
        return bool(self.item.recipients) and (
            sender(self.one).ref is not None or sender(self.one, actual=True).ref is not None
        )

    def mail(self) -> Iterator[Yielded]:
        """The mail as an event, its parties, where it came from."""
        yield from self._parties()
        yield from mail_origins.observations(self.headers, self.prefix, self.senders, self.at, self.region)
        subject, body = self.item.subject, self.item.body()
        text = textual.clean(f"{subject}\n\n{body}" if subject else body).strip()
        yield Event(
            EventType.MESSAGE,
            CHANNEL,
            self.at,
            self.senders,
            tuple(dict.fromkeys(self.receivers)),
            self.place,
            text,
            direction=self._direction(),
            asserted=self._asserted(subject),
        )
        yield from identifiers.mentions(text, f"{self.prefix}text", self.region, at=self.at)

    def _parties(self) -> Iterator[Observation]:
        first, actual = sender(self.one), sender(self.one, actual=True)
        written = self.headers.addresses("From")
        if first.ref is None and actual.ref is None and written:
            first = Party(written[0].ref, written[0].name, written[0].written)
        chosen = first if first.ref is not None else actual
        yield from self._party(chosen, "From", f"{self.prefix}header/From")
        self.senders = (chosen.ref,) if chosen.ref is not None else ()
        if actual.ref is not None and actual.ref != chosen.ref:
            yield from self._party(actual, "Sender", f"{self.prefix}header/Sender")
        for number, row in enumerate(self.item.recipients, 1):
            role = _ROLES.get((row.number(0x0C15) or 1) & 0xF, "To")
            one = receiver(row)
            yield from self._party(one, role, f"{self.prefix}recipient/{number}")
            if one.ref is not None:
                self.receivers.append(one.ref)
        if not self.receivers:
            yield from self._written()
        self._learn(chosen)

    def _written(self) -> Iterator[Observation]:
        """Receivers by the header, or by what Outlook shows, where there is no table of them."""
        shown = {"To": 0x0E04, "Cc": 0x0E03, "Bcc": 0x0E02}
        for role, tag in shown.items():
            found = [Party(one.ref, one.name, one.written) for one in self.headers.addresses(role)]
            if not found:
                found = [
                    Party(keys.email(part.strip("' ")), "", part)
                    for part in self.one.text(tag).split(";")
                    if "@" in part
                ]
            for one in found:
                yield from self._party(one, role, f"{self.prefix}header/{role}")
                if one.ref is not None:
                    self.receivers.append(one.ref)

    def _party(self, one: Party, role: str, place: str) -> Iterator[Observation]:
        if one.ref is None:
            return
        asserted: dict[str, Json] = {"header": role}
        if one.name and one.name.lower() != one.ref.key:
            asserted["name"] = one.name
        yield Mention(one.ref, place, asserted=asserted, at=self.at)

    def _learn(self, author: Party) -> None:
        """Whose mailbox this is: who received the mail, or who wrote it where Outlook says that the owner did."""
        box = mailbox(self.one)
        if self._direction() is Direction.OUT and author.ref is not None:
            self.box.own.setdefault(author.ref, (f"{self.prefix}header/From", author.name))
        elif box.ref is not None:
            self.box.own.setdefault(box.ref, (f"{self.prefix}header/Received-By", box.name))

    def _direction(self) -> Direction | None:
        if (self.one.number(0x0E07) or 0) & _FROM_ME:
            return Direction.OUT
        return Direction.IN if self.one.text(0x0076, 0x5D07) else None

    def _asserted(self, subject: str) -> dict[str, Json]:
        told = {
            "subject": subject,
            "messageId": self.one.text(0x1035) or self.headers.text("Message-ID"),
            "inReplyTo": self.one.text(0x1042) or self.headers.text("In-Reply-To"),
            "client": self.headers.text("X-Mailer"),
        }
        asserted: dict[str, Json] = {key: text[:1000] for key, text in told.items() if text}
        if not self.item.kind.startswith("ipm.note"):
            asserted["class"] = self.item.kind
        return asserted

    def words(self, subject: str, body: str, context: str, at: int | None = None) -> Iterator[Observation]:
        """The identifiers in the words of an item that is no mail."""
        text = textual.clean(f"{subject}\n\n{body}" if subject else body).strip()
        yield from identifiers.mentions(text, f"{self.prefix}text", self.region, context=context, at=at)

    def appointment(self) -> Iterator[Observation]:
        """An appointment: whom it names, when and where."""
        at = self.one.number((APPOINTMENT, 0x820D), 0x0060, 0x0039)
        told: dict[str, Json] = {"context": "appointment"}
        for key, text in (("subject", self.item.subject), ("place", self.one.text((APPOINTMENT, 0x8208)))):
            if text:
                told[key] = text[:1000]
        first = sender(self.one)
        found = [(first, f"{self.prefix}header/From", "organizer")]
        found += [
            (receiver(row), f"{self.prefix}recipient/{n}", "attendee") for n, row in enumerate(self.item.recipients, 1)
        ]
        for one, place, role in found:
            if one.ref is not None:
                asserted = told | {"role": role} | ({"name": one.name} if one.name else {})
                yield Mention(one.ref, place, asserted=asserted, at=at)
                if first.ref is not None and one.ref != first.ref:
                    yield Link(LinkType.KNOWS, first.ref, one.ref, place, 0.7, at)
        yield from self.words(self.item.subject, f"{told.get('place', '')}\n{self.item.body()}", "appointment", at)

    def contact(self) -> Iterator[Observation]:
        """A contact: a person who owns the addresses and numbers."""
        name = self.one.text(0x3001) or " ".join(filter(None, (self.one.text(tag) for tag in (0x3A06, 0x3A44, 0x3A11))))
        owned = [*self._addresses(), *self._phones()]
        asserted: dict[str, Json] = {"name": name or self.item.subject} if name or self.item.subject else {}
        for key, tags in _TOLD.items():
            if text := self.one.text(*tags):
                asserted[key] = text[:4_000]
        if (born := self.one.number(0x3A42)) is not None:
            asserted["birthday"] = rfc3339(born)[:10]
        refused: dict[str, list[Json]] = {}
        kept: dict[Ref, str] = {}
        for ref, written, label in owned:
            if ref is not None:
                kept.setdefault(ref, label)
            else:
                refused.setdefault("phones", []).append(written)
        if not asserted and not kept:
            return
        person = keys.person(self.box.source.sha256, self.place.replace(" ", "-").replace("#", "-").replace("/", "-"))
        yield Mention(person, self.place, asserted={**asserted, **refused})
        for ref, label in kept.items():
            yield Mention(ref, self.place, asserted={"labels": [label]} if label else {})
            yield Link(LinkType.OWNS, person, ref, self.place)
        yield from self.words("", self.one.text(0x1000), "note")

    def _addresses(self) -> Iterator[tuple[Ref | None, str, str]]:
        for base in (0x8080, 0x8090, 0x80A0):
            shown, kind, address, original, entry = (
                *(self.one.text((ADDRESS, base + step)) for step in (0, 2, 3, 4)),
                self.one.named.get((ADDRESS, base + 5)),
            )
            one = party(kind, address, shown, original, entry if isinstance(entry, bytes) else b"")
            if one.ref is not None:
                yield one.ref, address, ""
        for tag in (0x3003, 0x39FE):
            ref = keys.email(self.one.text(tag))
            if ref is not None:
                yield ref, self.one.text(tag), ""
        chat = self.one.text((ADDRESS, 0x8062))
        if chat:
            yield keys.email(chat) or keys.account("im", chat), chat, "im"
        for text in (self.one.text((ADDRESS, 0x802B)), self.one.text(0x3A50), self.one.text(0x3A51)):
            if text and (page := keys.url(text)) is not None:
                yield page, text, ""

    def _phones(self) -> Iterator[tuple[Ref | None, str, str]]:
        for tag, label in _PHONES.items():
            if text := self.one.text(tag):
                yield keys.phone(text, self.region), text, label

    def members(self) -> Iterator[Observation]:
        """A distribution list: whom it names, each once."""
        name = self.one.text(0x3001) or self.item.subject
        listed = self.one.named.get((ADDRESS, 0x8054))
        entries = [one for one in listed if isinstance(one, bytes)] if isinstance(listed, tuple) else []
        for number, entry in enumerate(entries[:10_000], 1):
            one = one_off_of(entry)
            ref = keys.email(one[1]) if one else None
            if one is not None and ref is not None:
                asserted: dict[str, Json] = {"context": "distribution list", "list": name}
                if one[0] and one[0].lower() != ref.key:
                    asserted["name"] = one[0][:200]
                yield Mention(ref, f"{self.prefix}member/{number}", asserted=asserted)
