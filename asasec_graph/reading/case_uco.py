"""CASE/UCO's JSON-LD as nodes: whatever prefixes, aliases, nesting and order a file uses.

A node is an object with `@id` or `@type`; names of types and properties are compared by what stands after the last
`/`, `#` or `:`, so that `uco-observable:phoneNumber`, an alias of it in `@context` and its full address are one. A
node that is only an `@id` refers to another, wherever that stands. Source: the CASE and UCO ontologies 1.x
(caseontology.org) and JSON-LD 1.1 of the W3C.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from asasec_graph.model.observations import Json, Problem
from asasec_graph.reading import jsonstream
from asasec_graph.reading.source import Source
from asasec_graph.reading.textual import clean

WITHIN = 4 << 20
"""Characters of a node that is decoded whole."""
DEPTH = 24
NAMES = 10_000
"""Names of types and properties that are remembered as what they are."""
VALUES = 100_000
"""Values of one property that are read."""
_CONTAINERS = frozenset({"@graph", "object", "objects", "content"})
FACETS = ("hasFacet", "facets", "facet", "propertyBundle", "hasPropertyBundle")
_SEPARATED = re.compile(r"[/#:]")


@dataclass(frozen=True, slots=True)
class Node:
    """A node: its `@id` ("" where it has none), its types and properties by their bare names, and its place."""

    id: str
    types: frozenset[str]
    properties: Mapping[str, tuple[Said, ...]]
    place: str
    raw: Mapping[str, Json] = field(repr=False, compare=False)

    @property
    def is_reference(self) -> bool:
        """Whether this says nothing but which node is meant."""
        return bool(self.id) and not self.properties and not self.types

    def all(self, *names: str) -> Iterator[Said]:
        """The values of these properties, in their order."""
        for name in names:
            yield from self.properties.get(name, ())

    def text(self, *names: str) -> str:
        """The first value of these properties that is a text or a number, as text; "" where there is none."""
        return next((said.text for said in self.all(*names) if said.text), "")


@dataclass(frozen=True, slots=True)
class Said:
    """A value and its place: a node, or a text (numbers and truth values are written as text)."""

    text: str
    node: Node | None
    place: str


@dataclass(slots=True)
class Terms:
    """What a file's `@context` calls types and properties."""

    aliases: dict[str, str] = field(default_factory=dict[str, str])
    _known: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])

    def learn(self, context: Json, depth: int = 0) -> None:
        """Takes the terms of a context; prefixes need not be known."""
        if isinstance(context, list | tuple) and depth < 4:
            for part in context[:50]:
                self.learn(part, depth + 1)
        if not isinstance(context, Mapping):
            return
        for name, meant in context.items():
            address = meant.get("@id") if isinstance(meant, Mapping) else meant
            self._known.clear()
            if isinstance(address, str) and (address.startswith("@") or not address.endswith(("/", "#", ":"))):
                self.aliases[name] = address if address.startswith("@") else _last(address)

    def bare(self, name: str) -> str:
        """The name that is compared."""
        return self.named(name)[0]

    def named(self, name: str) -> tuple[str, str]:
        """The name that is compared, and the name as a part of a locator."""
        found = self._known.get(name)
        if found is None:
            if len(self._known) >= NAMES:
                self._known.clear()
            bare = name if name.startswith("@") else self.aliases.get(name) or _last(name)
            found = self._known[name] = (bare, jsonstream.pointer((name,)))
        return found


def _last(name: str) -> str:
    """What stands behind the last slash, hash or colon; all of it where nothing does."""
    return _SEPARATED.split(name)[-1] or name


def terms(source: Source) -> Terms:
    """The terms of the contexts at the file's top."""
    found, seen = Terms(), False
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, _is_context_or_node, within=WITHIN):
                if path[-1:] == ("@context",):
                    found.learn(value)
                    seen = True
                elif isinstance(value, Mapping):
                    if seen:
                        break
                    found.learn(value.get("@context"))
        except jsonstream.JsonDamage:
            return found
    return found


def _is_context_or_node(path: jsonstream.Path) -> bool:
    return path[-1:] == ("@context",) or _is_node(path)


def nodes(
    source: Source, known: Terms, without: Callable[[Mapping[str, Json]], bool] | None = None
) -> Iterator[Node | Problem]:
    """The nodes at the top of a file, of its graph and of the bundles in it; damage is a problem.

    `without` leaves out objects before they are made nodes, with all that they hold.
    """
    chosen = _is_root if source.size <= WITHIN and b'"@graph"' not in source.head and _is_lone(source) else _is_node
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, chosen, within=WITHIN):
                if isinstance(value, Mapping) and (without is None or not without(value)):
                    node = made(value, jsonstream.pointer(path), known)
                    yield node
                    yield from _contained(node, 0)
        except jsonstream.JsonDamage as damage:
            yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")


def _is_lone(source: Source) -> bool:
    """Whether the document is one node, and holds no list of others."""
    with source.open() as file:
        try:
            return not any(isinstance(value, Mapping) for _, value in jsonstream.walk(file, _is_node, within=WITHIN))
        except jsonstream.JsonDamage:
            return False


def _is_root(path: jsonstream.Path) -> bool:
    return not path


def _is_node(path: jsonstream.Path) -> bool:
    """Members of the graph or of a bundle."""
    if not path:
        return False
    return path[-1].isdigit() and (len(path) == 1 or _last(path[-2]) in _CONTAINERS or path[-2] == "@graph")


def _contained(node: Node, depth: int) -> Iterator[Node]:
    """Nodes that stand within another: in a bundle, or where others only refer to them."""
    if depth >= DEPTH:
        return
    for name, values in node.properties.items():
        if name in FACETS:
            continue
        for said in values:
            if said.node is not None and not said.node.is_reference:
                yield said.node
                yield from _contained(said.node, depth + 1)


def made(value: Mapping[str, Json], place: str, known: Terms, depth: int = 0) -> Node:
    """A JSON object as a node."""
    types: set[str] = set()
    identity = ""
    properties: dict[str, tuple[Said, ...]] = {}
    for raw, held in value.items():
        name, part = known.named(raw)
        if name == "@id":
            identity = held if isinstance(held, str) else ""
        elif name == "@type":
            types |= {known.bare(one) for one in _listed(held) if isinstance(one, str)}
        elif not name.startswith("@") and depth < DEPTH:
            where = f"{place}/{part}" if place else part
            said = tuple(_said(held, where, known, depth))
            if said:
                properties[name] = (*properties.get(name, ()), *said)
    return Node(identity, frozenset(types), properties, place, value)


def _listed(value: Json) -> Sequence[Json]:
    return value[:VALUES] if isinstance(value, list | tuple) else [value]


def _said(value: Json, place: str, known: Terms, depth: int) -> Iterator[Said]:
    """The values of a property: of an array each, of a list or a typed literal what it holds."""
    if isinstance(value, list | tuple):
        if depth < DEPTH:
            for number, one in enumerate(value[:VALUES]):
                yield from _said(one, f"{place}/{number}", known, depth + 1)
    elif isinstance(value, Mapping):
        if "@value" in value:
            yield from _said(value["@value"], f"{place}/@value", known, depth + 1)
        elif "@list" in value or "@set" in value:
            key = "@list" if "@list" in value else "@set"
            yield from _said(value[key], f"{place}/{key}", known, depth + 1)
        else:
            yield Said("", made(value, place, known, depth + 1), place)
    elif isinstance(value, bool):
        yield Said("true" if value else "false", None, place)
    elif value is not None:
        yield Said(clean(str(value)).strip(), None, place)
