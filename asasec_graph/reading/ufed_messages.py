"""Messages of a Cellebrite report: InstantMessage within a Chat or alone, SMS, MMS, Email.

From and To are parties, or `Parties` with a role each. A chat's message often names no receiver: it went to the
chat's other participants. What a message embeds (quoted, forwarded) is a message of its own where it states a
sender and a time and was not read already. System messages are none: they tell who took part.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Problem, Ref
from asasec_graph.reading import identifiers, mail_html, mojibake, ufed_roles
from asasec_graph.reading.source import Yielded
from asasec_graph.reading.ufed_contacts import Contacts
from asasec_graph.reading.ufed_files import Files
from asasec_graph.reading.ufed_model import Model
from asasec_graph.reading.ufed_parties import Parties
from asasec_graph.reading.ufed_values import MAIL, Clock, When, facts, number, platform

REMEMBERED = 200_000
"""Messages whose ids are remembered, so that a quoted one is not told twice."""
_CHANNELS = {"SMS": "sms", "MMS": "mms", "Email": "email", "EMail": "email", "MailMessage": "email"}
_EMBEDDED = ("EmbeddedInstantMessage", "InstantMessage", "MessageExtraData")
_STATED = (("status", "Status"), ("folder", "Folder"), ("priority", "Priority"), ("subject", "Subject"))
_ORDINARY = frozenset({"", "Default", "Unknown", "Normal"})
_LABELS = {"Forwarded": "forwarded", "SelfDestruct": "self-destructing", "Edited": "edited", "Starred": "starred"}


@dataclass(slots=True)
class _Talk:
    """A chat: its platform, who takes part, as whom the owner does, the group's account where it has one."""

    model: Model | None
    platform: str
    others: tuple[Ref, ...] = ()
    me: Ref | None = None
    group: Ref | None = None
    is_pair: bool = False
    told: dict[str, Json] = field(default_factory=dict[str, Json])


class Messages:
    """Reads the messages of one report."""

    def __init__(self, parties: Parties, contacts: Contacts, files: Files, clock: Clock) -> None:
        self.parties = parties
        self.contacts = contacts
        self.files = files
        self.clock = clock
        self.region = parties.source.options.region
        self.talk: _Talk | None = None
        self.told: set[str] = set()
        self.read: dict[str, bool] = {}

    def said(self, chat: Model, message: Model) -> Iterator[Yielded]:
        """A message of a chat, the chat itself before its first."""
        if self.talk is None or self.talk.model is not chat:
            self.told = set()
            for seen in self._chat(chat):
                self.told.add(repr(seen))
                yield seen
        yield from self.message(message, self.talk)

    def chat(self, chat: Model) -> Iterator[Yielded]:
        """A chat that has ended: what was not told of it before its first message, and what messages it still holds."""
        is_same = self.talk is not None and self.talk.model is not None and self.talk.model.place == chat.place
        told = self.told if is_same else set[str]()
        yield from (seen for seen in self._chat(chat) if repr(seen) not in told)
        for message in chat.inner("Messages"):
            yield from self.message(message, self.talk)

    def _chat(self, chat: Model) -> Iterator[Yielded]:
        service, marks, when = platform(chat.text("Source")), chat.marks(), self.clock.of(chat, "LastActivity")
        participants = [self.parties.who(one, service) for one in chat.inner("Participants")]
        yield from self.parties.account(chat, service, when)
        for party in participants:
            yield from self.parties.met(party, service, when, marks)
        talk = self.talk = _Talk(chat, service)
        talk.others = self.parties.refs([one for one in participants if not one.is_owner], service)
        talk.me = next(iter(self.parties.refs([one for one in participants if one.is_owner], service)), None)
        talk.is_pair = len(participants) < 3
        name = chat.text("Name")
        talk.group = _group(service, chat.text("Id"))
        if talk.group is not None:
            talk.told["group"] = talk.group.key
            yield Mention(talk.group, chat.place, asserted=facts(marks, when, group=True, name=name), at=when.at)
            for ref in (*talk.others, *([talk.me] if talk.me is not None else [])):
                if ref != self.parties.owner.person:
                    yield Link(LinkType.MEMBER_OF, ref, talk.group, chat.place)
        elif name and not talk.is_pair:
            talk.told["chat"] = name[:300]
        for activity in chat.inner("ActivityLog"):
            yield from self._activity(activity, service)

    def _activity(self, activity: Model, service: str) -> Iterator[Yielded]:
        when = self.clock.of(activity, "SystemMessageTimeStamp")
        for party in activity.inner("Participant", "Participants"):
            yield from self.parties.met(self.parties.who(party, service), service, when, activity.marks())

    def message(self, model: Model, talk: _Talk | None = None, quoted: bool = False) -> Iterator[Yielded]:
        """One message: its event, its parties, what stands in its text and what is attached."""
        if model.id and self.read.get(model.id):
            return
        self._remember(model.id, primary=not quoted)
        channel = _CHANNELS.get(model.kind)
        service = platform(model.text("Source", "SourceApplication")) or (talk.platform if talk else "")
        service = MAIL if channel == "email" else service
        when, marks = self.clock.of(model), model.marks()
        roles = ufed_roles.of(model, self.parties, service)
        yield from self.parties.account(model, service, when)
        for party in roles.parties:
            yield from self.parties.met(party, service, when, marks)
        for activity in model.inner("ActivityLog"):
            yield from self._activity(activity, service)
        if _is_system(model):
            return
        if when.at is None and not self.clock.readable(model.stamps.get("TimeStamp")):
            yield Problem("The time of this message could not be read; it stands without one.", model.place)
        senders, receivers = ufed_roles.ends(roles, self.parties, service, talk)
        channel, written = channel or service or "sms", _text(model)
        text = mojibake.repair(written)
        raw = dict(mojibake.raw_beside(written, text))
        told = {**self._asserted(model, quoted), **(talk.told if talk else {}), **raw, **marks}
        yield Event(
            EventType.MESSAGE,
            channel,
            when.at,
            senders,
            receivers,
            model.place,
            text or None,
            direction=roles.direction,
            zone=when.zone,
            asserted=told,
        )
        sender = senders[0] if senders else None
        yield from self._inside(model, text, sender, when)
        if model.models:
            yield from self._embedded(model, talk, sender, when)

    def _asserted(self, model: Model, quoted: bool) -> dict[str, Json]:
        told: dict[str, Json] = {"quoted": True} if quoted else {}
        for name, field_ in _STATED:
            stated = model.fields.get(field_, "")
            if stated not in _ORDINARY:
                told[name] = stated[:1_000]
        attached = model.inner("Attachments", "Attachment")
        if names := [name for one in attached if (name := one.text("Filename", "Title", "URL"))]:
            told["attached"] = list[Json](name[:300] for name in names[:100])
        labels = _labels(model)
        told.update({_LABELS[label]: True for label in labels if label in _LABELS})
        if "Reply" in labels:
            answered = (extra.text("OriginalMessageID") for extra in model.inner("MessageExtraData"))
            told["reply to"] = next(filter(None, answered), True)
        return told

    def _inside(self, model: Model, text: str, sender: Ref | None, when: When) -> Iterator[Yielded]:
        """Identifiers in the text, files, places and contacts that a message carries."""
        seen: set[Ref] = set()
        for hit in identifiers.found(text, self.region) if text else ():
            if hit.ref not in seen:
                seen.add(hit.ref)
                told = facts(model.marks(), when, context="message")
                yield Mention(hit.ref, model.place, min(hit.confidence, 0.8), told, when.at)
        if not model.models:
            return
        attached = model.inner("Attachments", "Attachment")
        for one in attached:
            names = model.targets if len(attached) == 1 else ()
            yield from self.files.attachment(one, names, sender, when, seen)
        for position in model.inner("Position"):
            yield from self._position(position, model, when)
        for contact in model.inner("SharedContacts"):
            yield from self.contacts.contact(contact, "shared contact")

    def _position(self, position: Model, model: Model, when: When) -> Iterator[Yielded]:
        latitude, longitude = number(position.text("Latitude")), number(position.text("Longitude"))
        found = keys.location(latitude, longitude) if latitude is not None and longitude is not None else None
        if found is not None:
            address = position.text("PositionAddress") or model.text("PositionAddress")
            told = facts(model.marks(), when, context="location sent", address=address[:300])
            yield Mention(found, position.place, asserted=told, at=when.at)

    def _embedded(self, model: Model, talk: _Talk | None, sender: Ref | None, when: When) -> Iterator[Yielded]:
        """What a message quotes or forwards: an event where it has a sender and a time, else what it contains."""
        for one in _quoted(model):
            if one.id and one.id in self.read:
                continue
            stated = self.clock.of(one, "TimeStamp")
            if stated.at is not None and one.inner("From", "Parties"):
                yield from self.message(one, talk, quoted=True)
            else:
                self._remember(one.id, primary=False)
                yield from self._inside(one, _text(one), sender, stated if stated.at is not None else when)

    def _remember(self, id_: str, *, primary: bool) -> None:
        if id_:
            self.read[id_] = primary or self.read.get(id_, False)
        while len(self.read) > REMEMBERED:
            del self.read[next(iter(self.read))]


def _quoted(model: Model) -> Iterator[Model]:
    for one in model.inner(*_EMBEDDED):
        if one.kind == "InstantMessage":
            yield one
        else:
            yield from (inner for inner in one.inner(*_EMBEDDED) if inner.kind == "InstantMessage")


def _group(service: str, identifier: str) -> Ref | None:
    is_group = service == "whatsapp" and identifier.lower().endswith("@g.us")
    return keys.account("whatsapp", identifier) if is_group else None


def _is_system(model: Model) -> bool:
    """Whether a message is the program's own line: by its sender, its label or its type."""
    if "system" in model.text("Type").lower():
        return True
    if "System" in _labels(model):
        return True
    senders = (party.text("Identifier", "Name").lower() for party in model.inner("From"))
    return any(sender.startswith("system message") for sender in senders)


def _labels(model: Model) -> frozenset[str]:
    """The labels of a message: in models of their own, from PA 10.10 in a field with several values."""
    return frozenset(
        label for one in (model, *model.inner("MessageExtraData")) for label in one.values("Label", "Labels")
    )


def _text(model: Model) -> str:
    """The subject, and the text below it; of a mail in HTML its words.

    From PA 10.10 what was forwarded stands in a message within the message that is nothing without it.
    """
    if not model.text("Subject", "Body", "Snippet"):
        within = [one for one in model.inner("EmbeddedInstantMessage") if one.flag("IsEmbeddedOnly")]
        return _text(within[0]) if len(within) == 1 and "Forwarded" in _labels(model) else ""
    subject, body = model.text("Subject"), model.text("Body", "Snippet")
    if "<" in body and model.kind not in ("InstantMessage", "SMS", "MMS") and _is_html(body):
        body = mail_html.text_of(body)
    return f"{subject}\n\n{body}" if subject and body else body or subject


def _is_html(body: str) -> bool:
    start = body[:2_000].lower()
    return any(tag in start for tag in ("<html", "<body", "<div", "<p>", "<br", "<table", "<!doctype html"))
