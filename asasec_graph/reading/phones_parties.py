"""Whom a phone wrote to or spoke with, and who its owner is, as its databases show it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import phonenumbers

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Ref
from asasec_graph.model.observations import owner as owner_of
from asasec_graph.reading.identifiers import found

_SCHEMES = ("tel:", "sms:", "smsto:", "mailto:", "sip:")
_DIALLED = re.compile(r"\+?[\s\d()./*#-]*\d[\s\d()./*#-]*")
_PUNCTUATION = re.compile(r"[\s()./-]")
_GROUPS = ("@rcs.google.com",)
"""How an address ends that Android gives a conversation of several."""
_NOBODY = frozenset({"insert-address-token", "self", "unknown address", "unknown sender", "none", "null"})


@lru_cache(maxsize=65_536)
def correspondent(address: str, regions: tuple[str, ...], platform: str = "sms") -> Ref | None:
    """The identifier behind an address: a telephone number, an e-mail address, else an account.

    A short code and a sender's name in letters are no telephone numbers: they are accounts of the
    service (`sms:506`, `sms:signal`). None where the address is withheld, empty or a group's. `regions` are tried in
    order for a number without a country code. What is dialled but no number of any plan (a fictitious one, a
    mistyped one) is the same account however it is punctuated.
    """
    bare = address.strip()
    for scheme in _SCHEMES:
        bare = bare[len(scheme) :] if bare.lower().startswith(scheme) else bare
    if bare.lower() in _NOBODY or bare.lower().endswith(_GROUPS):
        return None
    found_as = number(bare, regions) or keys.email(bare)
    dialled = _PUNCTUATION.sub("", bare) if _DIALLED.fullmatch(bare) else " ".join(bare.split())
    return found_as or keys.account(platform, dialled)


def number(text: str, regions: Sequence[str]) -> Ref | None:
    """A telephone number by the first region in which it is one."""
    return next((ref for region in regions if (ref := keys.phone(text, region)) is not None), None)


@lru_cache(maxsize=1_024)
def regions(*candidates: str | None) -> tuple[str, ...]:
    """Two-letter countries in upper case, each once, those that are none left out."""
    stated = (candidate.strip().upper() for candidate in candidates if candidate)
    return tuple(dict.fromkeys(region for region in stated if len(region) == 2 and region.isalpha()))


def country_of(ref: Ref) -> str | None:
    """The country of a telephone number in E.164; None where its code has several or none."""
    if ref.kind is not EntityKind.PHONE_NUMBER:
        return None
    region = phonenumbers.region_code_for_number(phonenumbers.parse(ref.key, None))
    return region if isinstance(region, str) and region.isalpha() else None


def common_country(numbers: Iterable[str]) -> str | None:
    """The country of all numbers that are written with a country code, where it is one and the same."""
    found_in: set[str | None] = set()
    for text in numbers:
        if text.strip().startswith(("+", "00")) and (ref := keys.phone(text, "ZZ")) is not None:
            found_in.add(country_of(ref))
    return found_in.pop() if len(found_in) == 1 else None


def in_body(text: str | None, region: str, locator: str, at: int | None) -> Iterator[Mention]:
    """The identifiers that stand in the text of a message, each once."""
    seen: set[Ref] = set()
    for hit in found(text, region) if text else ():
        if hit.ref not in seen:
            seen.add(hit.ref)
            yield Mention(hit.ref, locator, hit.confidence, at=at)


def known_as(ref: Ref, name: str | None, locator: str, at: int | None = None) -> Iterator[Mention]:
    """A mention that says under which name an identifier stands here; none where the name says nothing new."""
    if name and name != ref.key and name.lower() not in _NOBODY and any(map(str.isalpha, name)):
        yield Mention(ref, locator, asserted={"name": name}, at=at)


def whatsapp(jid: str, locator: str) -> Iterator[Observation]:
    """A WhatsApp account with the telephone number that its JID contains."""
    account, phone = keys.whatsapp_jid(jid), keys.whatsapp_phone(jid)
    if account is not None and phone is not None:
        yield Link(LinkType.USES, account, phone, locator)


@dataclass(slots=True)
class Owner:
    """The owner of the device, with what the database states as the owner's own.

    `own` are numbers and addresses under which the owner takes part in messages and calls; `belongings` are
    SIM cards and accounts on the device.
    """

    person: Ref
    place: str
    own: dict[Ref, str] = field(default_factory=dict[Ref, str])
    belongings: dict[Ref, str] = field(default_factory=dict[Ref, str])
    seen: bool = False

    @classmethod
    def of(cls, sha256: str, place: str) -> Owner:
        """The unknown owner; `place` is the locator under which he stands where nothing more is stated."""
        return cls(owner_of(sha256), place)

    def learn(self, ref: Ref | None, locator: str) -> Ref | None:
        """An identifier stated as the owner's; kept with the place where it was first."""
        if ref is not None:
            self.own.setdefault(ref, locator)
        return ref

    def has(self, ref: Ref | None, locator: str) -> Ref | None:
        """A SIM card or an account on the device."""
        if ref is not None:
            self.belongings.setdefault(ref, locator)
        return ref

    def party(self, stated: Ref | None = None) -> Ref:
        """As whom the owner takes part: what the record states, else the only one known, else the person."""
        self.seen = True
        if stated is not None:
            return stated
        return next(iter(self.own)) if len(self.own) == 1 else self.person

    def others(self, refs: Iterable[Ref]) -> tuple[Ref, ...]:
        """Those that are not the owner's own, each once."""
        return tuple(dict.fromkeys(ref for ref in refs if ref not in self.own))

    def told(self, asserted: Mapping[str, Json] | None = None) -> Iterator[Observation]:
        """The owner and what is the owner's, for the end of an extraction; nothing where neither took part.

        Each file of a phone has its own owner, who meets the others at what both own; `owner of` names the file.
        """
        if not self.seen and not self.own and not self.belongings:
            return
        file = self.place.partition("#")[0]
        of_file: dict[str, Json] = {"owner of": file} if file and "/" not in file else {}
        yield Mention(self.person, self.place, asserted={"owner": True, **of_file, **(asserted or {})})
        for ref, locator in (*self.own.items(), *self.belongings.items()):
            link = LinkType.USES if ref.kind is EntityKind.SIM_CARD else LinkType.OWNS
            yield Mention(ref, locator, asserted={"owner": True})
            yield Link(link, self.person, ref, locator)
