"""Link charts as observations, whatever file they stand in: what an item is, and what a link of the chart says.

A chart is somebody's assessment, so nothing of it is certain. An item whose type or form makes it an identifier is
that identifier (confidence .9; .8 where only its form says so); any other is a PERSON or ORGANIZATION keyed
`node-ID`, its label the name (.8 where its type says so, .5 where nothing does). A link counts .7 where its
words say what it is, .5 where only the kinds of its ends do, times the strength that the chart gives it
(confirmed 1, unconfirmed .7, tentative .5). The chart's own words stand in `asserted`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from types import TracebackType

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import identifiers
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.charts_words import is_happening, kind_of, platform_of, relation
from asasec_graph.reading.lookup import Lookup
from asasec_graph.reading.source import Source

NAMED = 0.9
FORMED = 0.8
UNTYPED = 0.5
STATED = 0.7
ATTRIBUTES = 60
TEXT = 2_000
LABEL = 300
"""Characters of a label that may be an identifier."""
_PEOPLE = (EntityKind.PERSON, EntityKind.ORGANIZATION)
_KEYED = frozenset({EntityKind.FACE, EntityKind.MEDIA, EntityKind.DOCUMENT})
_LATITUDE = frozenset({"latitude", "lat", "latitud"})
_LONGITUDE = frozenset({"longitude", "lon", "lng", "long", "longitud"})


@dataclass(frozen=True, slots=True)
class Attribute:
    """A named value of an item or a link, and its place."""

    name: str
    value: str
    place: str


@dataclass(frozen=True, slots=True)
class Node:
    """An item of a chart: its id there, what is written on it, the name of its type, its notes and time."""

    id: str
    labels: tuple[str, ...]
    type: str
    place: str
    attributes: tuple[Attribute, ...] = ()
    notes: tuple[Attribute, ...] = ()
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """A link of a chart between two ids; `strength` is between 0 and 1."""

    source: str
    target: str
    words: str
    place: str
    attributes: tuple[Attribute, ...] = ()
    at: int | None = None
    strength: float = 1.0
    notes: tuple[Attribute, ...] = ()


@dataclass(slots=True)
class Chart:
    """Reads the items first, then the links; says at the end what led nowhere."""

    source: Source
    untyped: EntityKind = EntityKind.PERSON
    _found: Lookup = field(default_factory=Lookup)
    _skipped: Counter[str] = field(default_factory=Counter[str])
    _first: dict[str, str] = field(default_factory=dict[str, str])

    def __enter__(self) -> Chart:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._found.__exit__(kind, error, trace)

    def knows(self, node: str) -> bool:
        """Whether an item of this id was read."""
        return self._found.get(node) is not None

    def node(self, node: Node, *aliases: str) -> Iterator[Observation]:
        """What an item says; links find it by its id and by its aliases."""
        ref, confidence = self._identified(node)
        for known in (node.id, *aliases):
            self._found.put(known, [ref.kind.value, ref.key] if ref is not None else "")
        if ref is None:
            self._skip("items whose type or label makes them neither person, organisation nor identifier", node.place)
            yield from self._notes(node.notes, node.at)
            return
        asserted, owned = self._told(node, ref)
        yield Mention(ref, node.place, confidence, asserted, node.at)
        yield from self._owned(ref, owned, node.at)
        yield from self._notes(node.notes, node.at)

    def _identified(self, node: Node) -> tuple[Ref | None, float]:
        kind = kind_of(node.type)
        if kind is None:
            formed = next(filter(None, (self._whole(label) for label in node.labels)), None)
            if formed is not None or is_happening(node.type):
                return formed, FORMED
            return self._keyed(node, self.untyped), UNTYPED
        if kind in _PEOPLE:
            return self._keyed(node, kind), FORMED
        return self._of_kind(kind, node), NAMED

    def _keyed(self, node: Node, kind: EntityKind) -> Ref:
        make = keys.organization if kind is EntityKind.ORGANIZATION else keys.person
        return make(self.source.sha256, f"node-{node.id[:200]}")

    def _whole(self, label: str) -> Ref | None:
        """The identifier that a label is, from its first character to its last."""
        text = label.strip()
        if len(text) > LABEL:
            return None
        for one in identifiers.found(text, self.source.options.region):
            if one.start == 0 and one.end >= len(text):
                return one.ref
        return None

    def _of_kind(self, kind: EntityKind, node: Node) -> Ref | None:
        """The identifier of an item whose type says what it is."""
        for label in node.labels:
            if (ref := self._read(kind, label, node.type)) is not None:
                return ref
        if kind is EntityKind.LOCATION:
            return _coordinates(node.attributes)
        for one in node.attributes:
            if (
                kind_of(one.name) is kind
                and (ref := self._read(kind, one.value, f"{node.type} {one.name}")) is not None
            ):
                return ref
        if kind is EntityKind.PHONE_NUMBER and node.labels:
            return parties.correspondent(node.labels[0], (self.source.options.region,), "tel")
        return next(filter(None, (self._whole(label) for label in node.labels)), None)

    def _read(self, kind: EntityKind, text: str, words: str) -> Ref | None:
        """A value as an identifier of a kind; `words` name the platform of an account."""
        region = self.source.options.region
        bare = text.strip()
        if kind is EntityKind.ACCOUNT:
            return account(bare, platform_of(words), region)
        if kind is EntityKind.EMAIL_ADDRESS:
            return keys.email(bare)
        if kind is EntityKind.URL and (" " in bare or len(bare) > TEXT):
            return None
        return keys.normalise(kind, bare, region)

    def _told(self, node: Node, ref: Ref) -> tuple[dict[str, Json], list[tuple[Ref, str, str]]]:
        """What is asserted of an item, and the identifiers that its label and attributes hold besides."""
        asserted: dict[str, Json] = {"context": "chart"}
        owned: list[tuple[Ref, str, str]] = []
        if node.type:
            asserted["type"] = node.type[:200]
        name = next((label.strip() for label in node.labels if label.strip()), "")
        if name and (ref.kind in _PEOPLE or name.lower() != ref.key.lower()):
            asserted[_label_role(ref, name)] = " ".join(name.split())[:200]
        if ref.kind in _PEOPLE:
            owned += [(found, node.place, "label") for label in node.labels for found in self._within(label)]
        rest: dict[str, Json] = {}
        for one in node.attributes[:ATTRIBUTES]:
            found = self._attribute(one)
            owned += [(other, one.place, one.name) for other in found]
            if not found and one.value.strip():
                rest[one.name[:80]] = one.value.strip()[:TEXT]
        place = _coordinates(node.attributes)
        if place is not None:
            owned.append((place, node.place, "coordinates"))
        if rest:
            asserted["attributes"] = rest
        return asserted, [one for one in owned if one[0] != ref]

    def _attribute(self, one: Attribute) -> list[Ref]:
        kind = kind_of(one.name)
        if kind is not None and kind not in _PEOPLE and kind not in _KEYED:
            ref = self._read(kind, one.value, one.name)
            if ref is not None:
                return [ref]
        return self._within(one.value)

    def _within(self, text: str) -> list[Ref]:
        found = identifiers.found(text[:TEXT], self.source.options.region)
        return list(dict.fromkeys(one.ref for one in found))

    def _owned(self, ref: Ref, owned: Sequence[tuple[Ref, str, str]], at: int | None) -> Iterator[Observation]:
        for other, place, name in dict.fromkeys(owned):
            yield Mention(other, place, FORMED, {"context": "chart", "label": name[:80]}, at)
            said = relation("owner" if ref.kind in _PEOPLE else "", ref.kind, other.kind)
            ends = (other, ref) if said.swapped else (ref, other)
            yield Link(said.type, *ends, place, STATED, at)

    def _notes(self, notes: Sequence[Attribute], at: int | None) -> Iterator[Observation]:
        for note in notes:
            for one in identifiers.found(note.value, self.source.options.region):
                place = f"{note.place} char {one.start}-{one.end}"
                yield Mention(one.ref, place, min(one.confidence, STATED), {"context": "chart", "label": note.name}, at)

    def edge(self, edge: Edge) -> Iterator[Observation]:
        """What a link of the chart says of its two ends."""
        source, target = self._end(edge.source, edge), self._end(edge.target, edge)
        yield from self._notes(edge.notes, edge.at)
        if source is None or target is None:
            return
        if source == target:
            self._skip("links that join an item to itself", edge.place)
            return
        said = relation(edge.words, source.kind, target.kind)
        source, target = (target, source) if said.swapped else (source, target)
        confidence = round((STATED if said.stated else UNTYPED) * edge.strength, 3)
        if told := _words_of(edge):
            yield Mention(source, edge.place, confidence, {"context": "chart", **told}, edge.at)
        yield Link(said.type, source, target, edge.place, confidence, edge.at)

    def _end(self, node: str, edge: Edge) -> Ref | None:
        found = self._found.get(node)
        if found is None:
            self._skip("links with an end that the chart does not hold", edge.place)
        elif not found:
            self._skip("links with an end that names no identifier, person or organisation", edge.place)
        elif isinstance(found, list):
            return Ref(EntityKind(str(found[0])), str(found[1]))
        return None

    def _skip(self, what: str, place: str) -> None:
        self._skipped[what] += 1
        self._first.setdefault(what, place)

    def problems(self) -> Iterator[Problem]:
        """What was skipped, counted, with the place of the first of each."""
        for what, count in self._skipped.items():
            yield Problem(f"{count} {what}: they were skipped. This is the first.", self._first[what])


def account(text: str, platform: str | None, region: str) -> Ref | None:
    """An account from what stands on an item: `instagram:name`, a profile's address, or a name on a known platform."""
    for one in identifiers.found(text, region):
        if one.ref.kind is EntityKind.ACCOUNT:
            return one.ref
    if platform is None:
        stated, mark, rest = text.partition(":")
        known = platform_of(stated) if mark and " " not in stated.strip() else None
        return keys.normalise(EntityKind.ACCOUNT, f"{known}:{rest.strip()}", region) if known and rest.strip() else None
    if len(text) > 200:
        return None
    return keys.normalise(EntityKind.ACCOUNT, f"{platform}:{text}", region) or keys.account(platform, text)


def _label_role(ref: Ref, name: str) -> str:
    """A label with letters is a name; a bare number is only the item's label."""
    return "name" if sum(map(str.isalpha, name)) > 1 and ref.kind in _PEOPLE else "label"


def _coordinates(attributes: Sequence[Attribute]) -> Ref | None:
    by_name = {one.name.strip().lower(): one.value for one in attributes}
    latitude = next((by_name[name] for name in by_name if name in _LATITUDE), "")
    longitude = next((by_name[name] for name in by_name if name in _LONGITUDE), "")
    try:
        return keys.location(float(latitude.replace(",", ".")), float(longitude.replace(",", ".")))
    except ValueError:
        return None


def _words_of(edge: Edge) -> dict[str, Json]:
    told: dict[str, Json] = {"link": edge.words.strip()[:TEXT]} if edge.words.strip() else {}
    rest: dict[str, Json] = {
        one.name[:80]: one.value.strip()[:TEXT] for one in edge.attributes[:ATTRIBUTES] if one.value.strip()
    }
    return told | ({"attributes": rest} if rest else {})
