"""Who takes part in a hit of an AXIOM export: parties by identifier and name, the owner as `Local User`.

A party stands as `Name <+34600000000>`, `34600000000@s.whatsapp.net (Name)`, a number, an address, a user name, or a
name alone; a name alone is a person of this export, keyed `party-PLATFORM-NAME`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from email.utils import getaddresses
from functools import lru_cache

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EntityKind
from asasec_graph.model.observations import Mention, Observation, Ref
from asasec_graph.reading import axiom, phones_parties, ufed_parties, ufed_values
from asasec_graph.reading.axiom import Field, Hit
from asasec_graph.reading.charts_words import slug
from asasec_graph.reading.source import Source
from asasec_graph.reading.ufed_parties import Named
from asasec_graph.reading.ufed_values import BY_NUMBER, MAIL, NATIVE

OWN = 5_000
"""Identifiers of one owner."""
REMEMBERED = 200_000
"""Names that are told once; beyond so many they are told again."""
MANY = 256
"""Receivers of one message that are named."""
PARTY = 400
"""Characters of one party."""
PARTIES = 40_000
"""Characters of a list of parties."""
_SYSTEMS = re.compile(r"\b(?:android|ios|apple|iphone|ipad|windows|macos|samsung|native|chrome|phone)\b", re.IGNORECASE)
_LOCAL = re.compile(r"\(?(?:local user|usuario local|device owner|propietario|owner|self|me|yo)\)?\b", re.IGNORECASE)
_ANGLES = re.compile(r"(?P<name>[^<>]*?)\s*<(?P<id>[^<>]+)>")
_ROUND = re.compile(r"(?P<id>[^\s()]+(?: [\d ]+)?)\s*\((?P<name>[^()]+)\)")
_APART = re.compile(r"[;\n]|,(?=\s*(?:\+?\d|[^,;\n]{0,80}[@<]))")
_OUT = re.compile(r"\b(?:out\w*|sent|dial\w*|salient\w*|enviad\w*|emitid\w*|realizad\w*)\b", re.IGNORECASE)
_IN = re.compile(r"\b(?:in(?:coming|bound|box)?|receiv\w*|entrant\w*|recibid\w*|answered|voicemail)\b", re.IGNORECASE)
_MISSED = re.compile(r"\b(?:miss\w*|perdid\w*|reject\w*|rechazad\w*|declin\w*|unanswered|cancell?ed)\b", re.IGNORECASE)


@lru_cache(maxsize=4_096)
def platform(artifact: str) -> str:
    """The platform that an artifact's name says; that of the telephone's own records where it says none."""
    bare = _SYSTEMS.sub(" ", artifact)
    found = ufed_values.known_platform(bare)
    if found in (None, "google", "microsoft", "yahoo") and re.search(r"mail", bare, re.IGNORECASE):
        return MAIL
    return NATIVE if found is None else found


@dataclass(slots=True)
class Sides:
    """Who sent and who received, and which way it went as the device saw it."""

    senders: list[Named]
    receivers: list[Named]
    direction: Direction | None


@dataclass(slots=True)
class Reader:
    """Reads the parties of records, tells their names once, and knows the owner on each platform."""

    source: Source
    owner: phones_parties.Owner
    own: dict[str, dict[Ref, None]] = field(default_factory=dict[str, dict[Ref, None]])
    told: set[tuple[Ref, str]] = field(default_factory=set[tuple[Ref, str]])

    def tell(self, found: Iterable[Named], place: str, at: int | None) -> Iterator[Observation]:
        """The names of parties, each once, and the numbers of WhatsApp's accounts."""
        for ref, name in found:
            if ref is None or ref == self.owner.person:
                continue
            if len(self.told) > REMEMBERED:
                self.told.clear()
            if (ref, "") not in self.told and ref.key.startswith("whatsapp:"):
                yield from phones_parties.whatsapp(ref.key.removeprefix("whatsapp:"), place)
            if name and (ref, name) not in self.told:
                yield Mention(ref, place, asserted={"name": name[:200]}, at=at)
            self.told |= {(ref, ""), (ref, name)}

    def mine(self, ref: Ref | None, on: str, place: str) -> None:
        """An identifier that is stated as the owner's."""
        if ref is not None and len(self.owner.own) < OWN:
            self.owner.learn(ref, place)
            kept = {EntityKind.PHONE_NUMBER: NATIVE, EntityKind.EMAIL_ADDRESS: MAIL}.get(ref.kind, on)
            self.own.setdefault(kept, {})[ref] = None

    def me(self, on: str, stated: Ref | None = None) -> Ref:
        """As whom the owner takes part: what the record states, else the only one known on the platform."""
        known = self.own.get(NATIVE if on in BY_NUMBER else on, {})
        return stated if stated is not None else (next(iter(known)) if len(known) == 1 else self.owner.person)

    def named(self, text: str, name: str, on: str, place: str) -> Named:
        """One party: the owner where it is the local user, whose identifier is remembered as the owner's."""
        bare = " ".join(text[:PARTY].split())
        match = _ANGLES.fullmatch(bare) or _ROUND.fullmatch(bare)
        identifier, shown = (match["id"], match["name"].strip(" \"'()")) if match else (bare, "")
        local = _LOCAL.match(bare) is not None or _LOCAL.fullmatch(name.strip()) is not None
        found = ufed_parties.identified(identifier, name or shown, on, self.source.options.region)
        if local:
            known = found.ref if match else None
            self.mine(known, on, place)
            self.owner.seen = True
            return Named(self.me(on, known), "")
        if found.ref is None and found.name:
            return Named(keys.person(self.source.sha256, f"party-{on or 'phone'}-{slug(found.name)}"), found.name)
        return found

    def several(self, text: str, on: str, place: str) -> Iterator[Named]:
        """The parties of a fragment that may name several."""
        text = text[:PARTIES]
        if on == MAIL:
            written = [(address, name) for name, address in getaddresses([text.replace(";", ",").replace("\n", ",")])]
            parts = [one for one in written if "@" in one[0]] or [(part, "") for part in _APART.split(text)]
        else:
            parts = [(part, "") for part in _APART.split(text)]
        for part, name in parts[:MANY]:
            if part.strip():
                yield self.named(part.strip(), name, on, place)

    def sides(self, hit: Hit, on: str) -> Sides:
        """The two sides of a message or call: as stated, else by partner and direction, the owner being the other."""
        senders = self._side(hit, on, axiom.SENDER_ID, axiom.SENDER, axiom.SENDER_NAME)
        receivers = self._side(hit, on, axiom.RECEIVER_ID, axiom.RECEIVER, axiom.RECEIVER_NAME)
        me = self._me(hit, on)
        own = {self.owner.person, me.ref, *self.owner.own}
        direction = self.direction(hit)
        if direction is None and any(one.ref in own for one in senders):
            direction = Direction.OUT
        if direction is None and any(one.ref in own for one in receivers):
            direction = Direction.IN
        found = self._filled(hit, on, Sides(senders, receivers, direction), me)
        self.owner.seen |= any(one.ref == self.owner.person for one in (*found.senders, *found.receivers))
        if found.direction is None and me in found.receivers:
            found.direction = Direction.IN
        return found

    def _filled(self, hit: Hit, on: str, stated: Sides, me: Named) -> Sides:
        """The side that is not stated."""
        senders, receivers, direction = stated.senders, stated.receivers, stated.direction
        partners = self._side(hit, on, frozenset(), axiom.PARTNER, axiom.PARTNER_NAME)
        out = direction is Direction.OUT
        if not senders and not receivers and direction is None:
            return Sides([], partners or self._members(hit, on, set()), None)
        if not senders:
            senders = [me] if out or (receivers and direction is None and on != MAIL) else partners
        if not receivers:
            without = {one.ref for one in senders} | {self.owner.person, me.ref, *self.owner.own}
            others = [one for one in partners if one.ref not in without] or self._members(hit, on, without)
            mine = [] if out or on == MAIL else [me]
            receivers = others + mine if out or others != partners else mine
        return Sides(senders, receivers, direction)

    def _me(self, hit: Hit, on: str) -> Named:
        """As whom the owner takes part: as the hit states, else by the only account known on the platform."""
        stated = hit.first(axiom.LOCAL)
        found = self.named(stated.text, "", on, stated.place) if stated is not None else None
        if stated is None or found is None or found.ref is None or found.name:
            return Named(self.me(on), "")
        self.mine(found.ref if found.ref != self.owner.person else None, on, stated.place)
        return Named(found.ref, "")

    def _side(self, hit: Hit, on: str, ids: frozenset[str], both: frozenset[str], names: frozenset[str]) -> list[Named]:
        """The parties on one side: an id with its name, else whatever stands there."""
        known, written = hit.first(ids) if ids else None, hit.all(both)
        shown = hit.first(names)
        if known is not None and len(_APART.split(known.text)) == 1:
            name = shown.text if shown else written[0].text if written else ""
            if _LOCAL.match(name) is not None:
                return [self.named(f"Local User <{known.text}>", "", on, known.place)]
            return [self.named(known.text, name, on, known.place)]
        fields: list[Field] = [known] if known is not None else written or ([shown] if shown else [])
        found = [one for field in fields for one in self.several(field.text, on, field.place)]
        if len(found) == 1 and shown is not None and not found[0].name and found[0].ref != self.owner.person:
            found = [self.named(fields[0].text, shown.text, on, fields[0].place)]
        return [one for one in dict.fromkeys(found) if one.ref is not None][:MANY]

    def _members(self, hit: Hit, on: str, without: set[Ref | None]) -> list[Named]:
        found = (one for field in hit.all(axiom.PARTICIPANTS) for one in self.several(field.text, on, field.place))
        return [one for one in dict.fromkeys(found) if one.ref is not None and one.ref not in without][:MANY]

    @staticmethod
    def direction(hit: Hit) -> Direction | None:
        """Which way a hit says that it went."""
        said = " ".join(field.text for field in hit.all(axiom.DIRECTION))
        said += f" {hit.text('callstatus', 'status')}"
        if _MISSED.search(said) and not _OUT.search(said):
            return Direction.MISSED
        if _OUT.search(said):
            return Direction.OUT
        return Direction.IN if _IN.search(said) else None
