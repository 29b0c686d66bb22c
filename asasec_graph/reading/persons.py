"""Rows of tables of persons to observations: each row a person with what is theirs.

A person is keyed by the row (`row-12`, `sheet-Lista-row-12`). Spanish identity documents (DNI, NIE, NIF of
companies) are checked by their control letter and asserted; what is no identifier is asserted as written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from stdnum.es import ccc, cif, dni, nie

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.model.times import rfc3339
from asasec_graph.reading import identifiers, moments
from asasec_graph.reading.dates import Decision, Order, Vote
from asasec_graph.reading.persons_columns import Columns
from asasec_graph.reading.source import Source
from asasec_graph.reading.tabular import plain

VALUE_LIMIT = 1_000
_BIRTHS = range(-3_786_912_000_000, 4_102_444_800_000)
"""Epoch milliseconds of the years 1850 to 2099."""
_ASSERTED = {
    "alias": "alias",
    "social security": "social security",
    "passport": "passport",
    "address": "address",
    "city": "city",
    "postcode": "postcode",
    "province": "province",
    "country": "country",
    "nationality": "nationality",
    "birthplace": "place of birth",
    "sex": "sex",
    "parents": "parents",
    "organization": "organization",
    "job": "job",
    "note": "note",
    "username": "username",
    "platform": "platform",
}
_OWNED = {
    "phone": EntityKind.PHONE_NUMBER,
    "email": EntityKind.EMAIL_ADDRESS,
    "bank": EntityKind.PAYMENT_INSTRUMENT,
    "card": EntityKind.PAYMENT_INSTRUMENT,
    "plate": EntityKind.VEHICLE,
    "imei": EntityKind.DEVICE,
    "imsi": EntityKind.SIM_CARD,
    "iccid": EntityKind.SIM_CARD,
    "ip": EntityKind.IP_ADDRESS,
    "url": EntityKind.URL,
}
_PLAIN_HEADS = re.compile(
    r"(?:full|display|contact|given|first|last|family)?\s?names?|nombres?(?: (?:y apellidos|completo))?|apellidos.*"
    r"|surnames?|persona|contact[o]?",
    re.IGNORECASE,
)
_TELLING = frozenset({"name", "alias", "dni", "nie", "cif", "passport", "document", "username", "born"})
"""What makes a row somebody's; the rest may be anybody's."""
_DIALLED = re.compile(r"[+(]?\d[\d ().+/-]{5,24}")
_BODIES = re.compile(r"company|organi[sz]ation|legalentity|publicbody|empresa|vessel|airplane", re.IGNORECASE)
_TITLED = re.compile(r"(?P<surnames>[^,\d]{2,60}),\s*(?P<given>[^,\d]{2,60})")


@dataclass(slots=True)
class Persons:
    """Reads the rows of one table. `sheet` is None for a file that is one table."""

    source: Source
    columns: Columns
    sheet: str | None = None
    vote: Vote = field(default_factory=lambda: Vote(earliest=1900))
    decision: Decision | None = None
    strange: Counter[str] = field(default_factory=Counter[str])
    first_strange: dict[str, int] = field(default_factory=dict[str, int])

    def survey(self, cells: Mapping[str, str]) -> None:
        """Learns the order of dates from a row that is read later."""
        parts = moments.numeric(self.columns.first(cells, "born"))
        if parts:
            self.vote.add(parts)

    def stated(self) -> Iterator[Problem]:
        """What the dates left open."""
        self.decision = self.vote.decide(self.source.options.region)
        if self.decision.ambiguous:
            yield Problem(
                f"The dates fit day/month and month/day alike; they were read as {self.decision.order.value}.",
                self.place(self.columns.row),
            )

    def refused(self) -> Iterator[Problem]:
        """What could not be read as what its column says, by column, with the row of the first."""
        region = self.source.options.region
        for column, count in self.strange.items():
            yield Problem(
                f"{count} cells of {column!r} hold no number of {region}; they are kept as they are written. "
                "State the region if this is wrong. This is the first.",
                self.place(self.first_strange[column]),
            )

    def place(self, number: int) -> str:
        """The locator of a row."""
        return f"row {number}" if self.sheet is None else f"sheet {self.sheet} row {number}"

    def row(self, number: int, cells: Mapping[str, str]) -> Iterator[Observation]:
        """The person of a row, and what the row says is theirs."""
        place = self.place(number)
        if self.columns.is_comparison:
            yield from self._compared(place, cells)
            return
        asserted = self._asserted(cells)
        make = keys.organization if "cif" in asserted else keys.person
        ref = make(self.source.sha256, re.sub(r"[^\w.-]+", "-", place))
        owned: dict[Ref, dict[str, Json]] = {}
        for found, column in self._owned(number, cells, asserted):
            owned.setdefault(found, {"column": column})
        is_someone = bool(asserted.keys() & _TELLING)
        if is_someone:
            yield Mention(ref, place, asserted=asserted)
        for found, about in owned.items():
            yield Mention(found, place, asserted=about)
            if is_someone:
                yield Link(LinkType.OWNS, ref, found, place)
        yield from self._within(cells, place, {*owned})

    def _compared(self, place: str, cells: Mapping[str, str]) -> Iterator[Mention]:
        """The persons of a row that compares names: one a name; bodies where a column says what both are."""
        kind = next((cells[name] for name in self.columns.columns if plain(name) in ("schema", "type", "kind")), "")
        make = keys.organization if _BODIES.search(kind) else keys.person
        for column, text in self.columns.all(cells, "name"):
            if any(map(str.isalpha, text)):
                ref = make(self.source.sha256, re.sub(r"[^\w.-]+", "-", f"{place} {column}"))
                yield Mention(ref, place, asserted={"name": text[:200], "context": column})

    def _asserted(self, cells: Mapping[str, str]) -> dict[str, Json]:
        told: dict[str, Json] = {}
        name, column = self._name(cells)
        if name:
            told["name"] = name
        if column and not _PLAIN_HEADS.fullmatch(column):
            told["context"] = column
        for role, key in _ASSERTED.items():
            values = [text[:VALUE_LIMIT] for _, text in self.columns.all(cells, role)]
            if values:
                told[key] = values[0] if len(values) == 1 else list(values)
        for _, text in self.columns.all(cells, "document"):
            key, value = document(text)
            told.setdefault(key, value)
        if born := self.columns.first(cells, "born"):
            told["born"] = self._date(born)
        return told

    def _name(self, cells: Mapping[str, str]) -> tuple[str, str]:
        """The name as people say it, and the column where it stands."""
        columns = self.columns
        parts = [columns.first(cells, role) for role in ("given", "middle", "surname", "surname2")]
        joined = " ".join(" ".join(parts).split())
        for column, text in columns.all(cells, "name"):
            if any(map(str.isalpha, text)):
                titled = _TITLED.fullmatch(text)
                whole = f"{titled['given']} {titled['surnames']}" if titled else text
                return " ".join(whole.split())[:200], column
        return joined[:200], ""

    def _date(self, text: str) -> str:
        """A date of birth as ISO 8601, or as written where it is none."""
        if self.decision is None:
            self.decision = self.vote.decide(self.source.options.region)
        order = Order.YMD if re.match(r"\d{4}\D", text) else self.decision.order
        when = moments.when(text.partition(" 00:00")[0], "", order, "UTC")
        return rfc3339(when.at)[:10] if when is not None and when.at in _BIRTHS else text[:VALUE_LIMIT]

    def _owned(self, number: int, cells: Mapping[str, str], asserted: dict[str, Json]) -> Iterator[tuple[Ref, str]]:
        """What is the person's by identifier, with its column; what is none is asserted as written."""
        for role, kind in _OWNED.items():
            for column, text in self.columns.all(cells, role):
                found = self._identified(role, kind, text)
                if not found and _said(text):
                    asserted.setdefault(column, text[:VALUE_LIMIT])
                    if role == "phone" and _DIALLED.fullmatch(text):
                        self.strange[column] += 1
                        self.first_strange.setdefault(column, number)
                yield from ((ref, column) for ref in found)
        yield from self._accounts(cells)

    def _identified(self, role: str, kind: EntityKind, text: str) -> list[Ref]:
        region = self.source.options.region
        if role == "phone":
            text = text.removesuffix(".0")
        whole = _bank(text) if role == "bank" else keys.normalise(kind, text, region)
        if whole is not None:
            return [whole]
        parts = [part for part in re.split(r"[;/|\n,]|\s{2,}|\sy\s|\s-\s", text) if part.strip()]
        apart = [ref for part in parts if (ref := keys.normalise(kind, part, region)) is not None]
        return apart or [one.ref for one in identifiers.found(text, region) if one.ref.kind is kind]

    def _accounts(self, cells: Mapping[str, str]) -> Iterator[tuple[Ref, str]]:
        for role in self.columns.roles:
            platform = role.removeprefix("account:")
            if platform != role:
                for column, text in self.columns.all(cells, role):
                    inner = [one.ref for one in identifiers.found(text, "ZZ") if one.ref.kind is EntityKind.ACCOUNT]
                    ref = inner[0] if inner else keys.account(platform, text) if "://" not in text else None
                    if ref is not None:
                        yield ref, column
        platform, who = self.columns.first(cells, "platform"), self.columns.first(cells, "username")
        account = keys.account(" ".join(platform.split())[:60], who) if platform and who else None
        if account is not None:
            yield account, self.columns.roles["username"][0]

    def _within(self, cells: Mapping[str, str], place: str, known: set[Ref]) -> Iterator[Observation]:
        """Identifiers in notes and in columns of no role."""
        roles = {name for role, names in self.columns.roles.items() if role != "note" for name in names}
        for column, text in cells.items():
            if column in roles or not text:
                continue
            for one in identifiers.found(text, self.source.options.region):
                if one.ref not in known:
                    known.add(one.ref)
                    yield Mention(one.ref, place, min(one.confidence, 0.8), {"context": "table", "column": column})


def document(text: str) -> tuple[str, str]:
    """What an identity document is, and its number: dni, nie, cif by their control letter, else document as written."""
    bare = re.sub(r"[\s.\-/]", "", text).upper().removeprefix("ES")
    if dni.is_valid(bare):
        return "dni", bare
    if nie.is_valid(bare):
        return "nie", bare
    if cif.is_valid(bare):
        return "cif", bare
    padded = bare.zfill(9)
    if 7 <= len(bare) < 9 and dni.is_valid(padded):
        return "dni", padded
    return "document", text[:VALUE_LIMIT]


def _bank(text: str) -> Ref | None:
    """A bank account by its IBAN, or by Spain's account code of 20 digits, whose check digits are tested."""
    ref = keys.payment_iban(text)
    if ref is None and ccc.is_valid(text):
        ref = keys.payment_iban(ccc.to_iban(text))
    return ref


def _said(text: str) -> bool:
    return any(map(str.isalnum, text)) and text.strip().lower() not in keys.WITHHELD
