"""Who takes part in the records of a Cellebrite report, and who the owner of the device is.

A `Party` has an `Identifier` (`34600000000@s.whatsapp.net Name`, `+34 600 00 00 00`, `1000012345 Name`, a user name),
a `Name`, a `Role` (From, To, General) and `IsPhoneOwner`. It is no person of its own: it is whoever has that
identifier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Ref
from asasec_graph.reading import mojibake, phones_parties
from asasec_graph.reading.source import Source
from asasec_graph.reading.ufed_model import Model
from asasec_graph.reading.ufed_values import BY_NUMBER, MAIL, NATIVE, When, facts, known_platform
from asasec_graph.reading.whatsapp_jids import party as account_of_jid

REMEMBERED = 400_000
"""Names and links that are told once; beyond so many the oldest are forgotten and may be told again."""
_JID = re.compile(r"([\d.:_-]{5,40})@(s\.whatsapp\.net|c\.us|lid|g\.us|broadcast|newsletter|status)\b", re.IGNORECASE)
_MAIL = re.compile(r"[^\s<>,;:\"()]{1,64}@[^\s<>,;:\"()]{3,255}")
_LEADING = re.compile(r"(\+?[\d\s().\u00a0-]{5,24})(?:$|[/,;]|\s(?=\D))")
_NOBODY = re.compile(
    r"(?:\s*(?:system message|mensaje del? sistema|mensagem do sistema|unknown|desconocido|desconhecido"
    r"|\(owner\)|none|null|default|local|n/a|-))+\s*",
    re.IGNORECASE,
)


class Named(NamedTuple):
    """What an identifier identifies, and the name that was written with it."""

    ref: Ref | None
    name: str


_NONE = Named(None, "")


@lru_cache(maxsize=65_536)
def identified(identifier: str, name: str, platform: str, region: str) -> Named:
    """The account, number or address that an identifier of a party or an entry means on this platform."""
    text, name = " ".join(identifier.split())[:300], mojibake.repair(" ".join(name.split())[:300])
    if name.lower() == text.lower() or _NOBODY.fullmatch(name):
        name = ""
    if not text or _NOBODY.fullmatch(text):
        return _NONE
    jid = _JID.match(text)
    if jid is not None:
        return Named(_of_jid(jid[1], jid[2].lower()), name or text[jid.end() :].strip())
    mail = _MAIL.search(text)
    if mail is not None and (address := keys.email(mail[0])) is not None:
        return Named(address, name or text.replace(mail[0], "").strip(" <>\"'"))
    if platform == MAIL:
        return Named(None, name or text)
    if platform in BY_NUMBER:
        return _by_number(text, name, region)
    return _on_platform(text, name, platform, region)


def _of_jid(user: str, server: str) -> Ref | None:
    return account_of_jid(f"{user}@{'s.whatsapp.net' if server == 'c.us' else server}")


def _by_number(text: str, name: str, region: str) -> Named:
    whole = phones_parties.number(text, (region,))
    if whole is not None:
        return Named(whole, name)
    leading = _LEADING.match(text)
    if leading is not None and (found := phones_parties.number(leading[1], (region,))) is not None:
        return Named(found, name or _worded(text[leading.end() :]))
    if " " in text and not any(map(str.isdigit, text)):
        return Named(None, name or text)
    return Named(phones_parties.correspondent(text, (region,)), name)


def _on_platform(text: str, name: str, platform: str, region: str) -> Named:
    if platform == "whatsapp":
        written = "+" + text if text.isdigit() and len(text) > 10 else text
        return Named(keys.whatsapp(written, region) or keys.whatsapp(text, region), name)
    if text.startswith(("+", "00")):
        leading = _LEADING.match(text)
        number = keys.phone(leading[1] if leading else text, region)
        if number is not None:
            return Named(number, name or (_worded(text[leading.end() :]) if leading else ""))
    first, _, rest = text.partition(" ")
    if rest and not (first.isdigit() or rest == name):
        return Named(None, name or text)
    return Named(keys.account(platform, first), name or rest)


def _worded(text: str) -> str:
    """What stands after a number, where it is a name."""
    return text.strip(" /,;") if any(map(str.isalpha, text)) else ""


def of_entry(value: str, category: str, source: str, region: str) -> Ref | None:
    """What the user id of an entry identifies: its category names the platform, else the record's source does."""
    by_category = known_platform(category)
    platform = by_category if by_category is not None else known_platform(source)
    if platform is None:
        platform = source.strip().lower().replace(" ", "-")
    found = identified(value, "", platform, region).ref
    return None if found is not None and found.kind is EntityKind.ACCOUNT and found.key.startswith("sms:") else found


class Who(NamedTuple):
    """A party of a record: what identifies it, its name, and whether it is the owner (None: not stated)."""

    party: Model
    ref: Ref | None
    name: str
    is_owner: bool | None


@dataclass(slots=True)
class Parties:
    """The parties of one report: tells names once, knows the owner's identifiers on each platform."""

    source: Source
    owner: phones_parties.Owner
    own: dict[str, dict[Ref, None]] = field(default_factory=dict[str, dict[Ref, None]])
    told: dict[tuple[str, str], None] = field(default_factory=dict[tuple[str, str], None])
    """Keys with the names under which they were told, and with none; a key tells its kind."""

    def who(self, party: Model, platform: str) -> Who:
        """Who a party is."""
        fields = party.fields
        identifier, name = fields.get("Identifier") or fields.get("Id") or "", fields.get("Name") or ""
        named = identified(identifier or name, name, platform, self.source.options.region)
        return Who(party, named.ref, named.name, party.flag("IsPhoneOwner"))

    def _tell(
        self, ref: Ref | None, name: str, place: str, when: When, marks: dict[str, Json]
    ) -> Iterator[Observation]:
        """An identifier with the name under which it stands, once; a WhatsApp account with its number."""
        if ref is None or (ref.key, name) in self.told:
            return
        is_new = (ref.key, "") not in self.told
        self._remember(ref.key, name)
        if name or is_new:
            yield Mention(ref, place, asserted=facts(marks, when, name=name), at=when.at)
        if is_new:
            yield from _numbered(ref, place)

    def numbered(self, ref: Ref, place: str) -> Iterator[Observation]:
        """The telephone number that a WhatsApp account contains, once."""
        if (ref.key, "") not in self.told:
            self._remember(ref.key, "")
            yield from _numbered(ref, place)

    def _remember(self, key: str, name: str) -> None:
        while len(self.told) > REMEMBERED:
            del self.told[next(iter(self.told))]
        self.told[key, ""] = self.told[key, name] = None

    def met(self, who: Who, platform: str, when: When, marks: dict[str, Json]) -> Iterator[Observation]:
        """All that a party says: who it is, its name, its addresses on the network; the owner is learnt."""
        place = who.party.place
        if who.is_owner:
            self.mine(who.ref, platform, place)
        if who.ref is not None and (who.ref.key, who.name) not in self.told:
            yield from self._tell(who.ref, who.name, place, when, marks)
        for text in who.party.values("IPAddress", "IPAddresses"):
            address = keys.ip_address(text)
            if address is not None:
                yield Mention(address, place, asserted=facts(marks, when, context="party"), at=when.at)
                if who.ref is not None:
                    yield Link(LinkType.CONNECTED_TO, who.ref, address, place, at=when.at)

    def mine(self, ref: Ref | None, platform: str, place: str) -> None:
        """The report says that this identifier is the owner's."""
        if ref is not None and ref not in self.owner.own:
            self.owner.learn(ref, place)
            kept = {EntityKind.PHONE_NUMBER: NATIVE, EntityKind.EMAIL_ADDRESS: MAIL}.get(ref.kind, platform)
            self.own.setdefault(kept, {})[ref] = None

    def account(self, record: Model, platform: str, when: When) -> Iterator[Observation]:
        """The account on the device that a record belongs to, in `Account`."""
        text = record.fields.get("Account")
        if text is None:
            return
        named = identified(text, "", platform, self.source.options.region)
        if named.ref is None or named.ref.key.startswith("sms:"):
            return
        self.mine(named.ref, platform, record.place)
        yield from self._tell(named.ref, named.name, record.place, when, record.marks())

    def me(self, platform: str, stated: Ref | None = None) -> Ref:
        """As whom the owner takes part: what the record states, else the only one known on the platform."""
        self.owner.seen = True
        if stated is not None:
            return stated
        known = self.own.get(NATIVE if platform in BY_NUMBER else platform, {})
        return next(iter(known)) if len(known) == 1 else self.owner.person

    def is_mine(self, ref: Ref) -> bool:
        """Whether an identifier is known as the owner's."""
        return ref in self.owner.own or ref == self.owner.person

    def refs(self, parties: Sequence[Who], platform: str) -> tuple[Ref, ...]:
        """The identifiers of parties, each once; the owner's own where a party is the owner without one."""
        found = [self.me(platform, one.ref) if one.is_owner else one.ref for one in parties]
        known = [ref for ref in found if ref is not None]
        return tuple(known) if len(known) < 2 else tuple(dict.fromkeys(known))


def _numbered(ref: Ref, place: str) -> Iterator[Observation]:
    if ref.key.startswith("whatsapp:"):
        yield from phones_parties.whatsapp(ref.key.removeprefix("whatsapp:"), place)
