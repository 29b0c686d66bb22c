"""What CASE/UCO's observables identify: accounts, numbers, devices, cards, places, files, persons.

An observable is what its facets say, whether these stand in it or elsewhere; an object may itself carry a facet's
properties. Redacted values (`...XXXX`) identify nothing. A party that is known only as an object is a person keyed by
its `@id`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.observations import Json, Problem, Ref
from asasec_graph.reading import case_uco, moments
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.case_uco import FACETS, Node, Said, Terms
from asasec_graph.reading.case_uco_identities import ORDER, READERS, Identity
from asasec_graph.reading.charts_words import folded, platform_of, slug
from asasec_graph.reading.dates import Order
from asasec_graph.reading.lookup import Lookup
from asasec_graph.reading.source import Source

PERSONS = frozenset({"Person", "Persona"})
ORGANIZATIONS = frozenset({"Organization"})
PARTIES = 50_000
"""Parties of messages that are remembered as what they are."""
_EVENTS = ("Message", "Call")
_RELATIONS = ("Relationship", "ObservableRelationship")
_NAMELESS = frozenset({"OperatingSystemFacet", "SoftwareFacet", "BluetoothAddressFacet", "WifiAddressFacet"})
"""Facets whose names are not those of the object that has them."""


@dataclass(slots=True)
class Graph:
    """A file's nodes by `@id`, and what they are."""

    source: Source
    terms: Terms
    known: Lookup = field(default_factory=Lookup)
    services: dict[str, str] = field(default_factory=dict[str, str])
    parties: dict[tuple[str, str], Ref | None] = field(default_factory=dict[tuple[str, str], Ref | None])

    def index(self) -> Iterator[Problem]:
        """Reads the file once and keeps what others may refer to, which messages and calls are not.

        A node that only repeats another's `@id` and type, as merged graphs have them, does not replace it.
        """
        for node in case_uco.nodes(self.source, self.terms, self._is_bare_event):
            if isinstance(node, Problem):
                yield node
            elif any(name.endswith(_RELATIONS) for name in node.types):
                self._role(node)
            elif node.id and not node.is_reference and not self._is_event(node):
                if node.properties or self.known.get(node.id) is None:
                    self.known.put(node.id, [node.place, node.raw])
                self._thread(node)

    def _is_bare_event(self, value: Mapping[str, Json]) -> bool:
        """Whether an object is a message or call that says all that it says in its own facets."""
        types = next((held for name, held in value.items() if self.terms.bare(name) == "@type"), None)
        kinds = types if isinstance(types, list) else [types]
        if not any(isinstance(kind, str) and self.terms.bare(kind).endswith(_EVENTS) for kind in kinds):
            return False
        facets = [held for name, held in value.items() if self.terms.bare(name) in FACETS]
        inline = all(isinstance(one, Mapping) and len(one) > 1 for held in facets for one in _listed(held))
        others = (held for name, held in value.items() if self.terms.bare(name) not in FACETS)
        return bool(facets) and inline and not any(isinstance(held, dict | list) for held in others)

    def _is_event(self, node: Node) -> bool:
        names = [name for name, _ in self.facets(node, resolve=False)]
        return any(name.endswith(_EVENTS) for name in names)

    def _role(self, node: Node) -> None:
        """Remembers who holds a role: what is said of the role is said of that person."""
        if folded(node.text("kindOfRelationship")).replace("_", " ") == "has role":
            for role in node.all("target"):
                for holder in node.all("source"):
                    if role.node is not None and holder.node is not None:
                        self.known.put(f"holder {role.node.id}", holder.node.id)

    def _thread(self, node: Node) -> None:
        """Remembers the name of the thread that each message is in."""
        for name, facet in self.facets(node, resolve=False):
            title = node.text("name") or facet.text("displayName", "name")
            if name != "MessageThread" or not title:
                continue
            lists = [said.node for said in facet.all("messageThread") if said.node is not None]
            for one in (*lists, facet):
                for said in one.all("element", "message"):
                    if said.node is not None and said.node.id:
                        self.known.put(f"thread {said.node.id}", title)

    def thread(self, message: Node) -> str:
        """The name of the thread that a message is in; "" where it is in none with a name."""
        found = self.known.get(f"thread {message.id}") if message.id else None
        return found if isinstance(found, str) else ""

    def resolve(self, node: Node | None) -> Node | None:
        """The node that a reference means; a node that says something is itself."""
        if node is None or not node.is_reference:
            return node
        found = self.known.get(node.id)
        if not isinstance(found, list) or not isinstance(found[1], dict):
            return node
        return case_uco.made(found[1], str(found[0]), self.terms)

    def facets(self, node: Node, *, resolve: bool = True) -> Iterator[tuple[str, Node]]:
        """The facets of a node by name without `Facet`: the node itself under each of its types, then its own."""
        for name in sorted(node.types):
            yield name.removesuffix("Facet"), node
        for said in node.all(*FACETS):
            facet = self.resolve(said.node) if resolve else said.node
            if facet is not None:
                for name in sorted(facet.types - {"Facet"}) or ("",):
                    yield name.removesuffix("Facet"), facet

    def merged(self, node: Node, without: frozenset[str] = frozenset()) -> Node:
        """A node with the properties of its facets as its own, those of these names left out."""
        properties = dict(node.properties)
        types = set(node.types)
        for said in node.all(*FACETS):
            facet = self.resolve(said.node)
            if facet is not None and without.isdisjoint(facet.types):
                types |= {name.removesuffix("Facet") for name in facet.types}
                for name, values in facet.properties.items():
                    properties[name] = (*properties.get(name, ()), *values)
        return Node(node.id, frozenset(types), properties, node.place, node.raw)

    def holder(self, node: Node) -> Node:
        """The person who holds a role; any other node is itself."""
        found = self.known.get(f"holder {node.id}") if node.id else None
        if not isinstance(found, str):
            return self.resolve(node) or node
        return self.resolve(Node(found, frozenset(), {}, node.place, {})) or node

    def identities(self, node: Node) -> list[Identity]:
        """Every identifier that a node is, the most telling first."""
        found: dict[Ref, Identity] = {}
        for name, facet in self.facets(node):
            reader = READERS.get(name)
            for one in reader(self, facet, node) if reader is not None else ():
                found.setdefault(one.ref, one)
        return sorted(found.values(), key=lambda one: ORDER.get(one.ref.kind, 5))

    def person(self, node: Node) -> Ref | None:
        """The person or organisation that a node is; None where it is neither."""
        names = {name for name, _ in self.facets(node)}
        if names & ORGANIZATIONS:
            return keys.organization(self.source.sha256, (node.id or node.place)[:200])
        if names & PERSONS or (names & {"SimpleName", "Contact"} and not any("Account" in name for name in names)):
            return keys.person(self.source.sha256, (node.id or node.place)[:200])
        return None

    def is_who(self, node: Node) -> Ref | None:
        """The person or organisation that a node is, else the first identifier that it is."""
        return self.person(node) or next((one.ref for one in self.identities(node)), None)

    def party(self, said: Said, platform: str) -> Ref | None:
        """Who a value of `from` or `to` is; a text is read as an address of this platform."""
        if said.node is None:
            return parties.correspondent(said.text, (self.source.options.region,), platform) if said.text else None
        if not said.node.is_reference:
            return self._party(said.node, platform)
        asked = (said.node.id, platform)
        if asked not in self.parties:
            if len(self.parties) >= PARTIES:
                self.parties.clear()
            self.parties[asked] = self._party(self.resolve(said.node) or said.node, platform)
        return self.parties[asked]

    def _party(self, node: Node, platform: str) -> Ref | None:
        found = self.identities(node)
        if found:
            return next((one.ref for one in found if one.ref.key.startswith(f"{platform}:")), found[0].ref)
        written = self.merged(node).text("phoneNumber", "MSISDN")
        other = parties.correspondent(written, (), "tel") if written else None
        return other or self.person(node) or keys.person(self.source.sha256, (node.id or node.place)[:200])

    def named(self, node: Node | None) -> str:
        """A node's name: of a person, of an account as it is shown, of an application."""
        node = self.resolve(node)
        if node is None:
            return ""
        whole = self.merged(node, without=_NAMELESS)
        parts = (whole.text("givenName", "firstName"), whole.text("middleName"), whole.text("familyName", "lastName"))
        joined = " ".join(filter(None, parts))
        return joined or whole.text("displayName", "name", "fullName", "label", "applicationIdentifier")

    def platform(self, account: Node) -> str:
        """The platform of an account: that of its application, else its issuer; "" where neither is known."""
        found = (self._service(said) for said in account.all("application", "accountIssuer"))
        return next(filter(None, found), "")

    def _service(self, said: Said) -> str:
        known = said.node.id if said.node is not None and said.node.is_reference else ""
        if known and known in self.services:
            return self.services[known]
        name = self.named(said.node) if said.node is not None else said.text
        service = (platform_of(name) or slug(name)) if name else ""
        if known and len(self.services) < PARTIES:
            self.services[known] = service
        return service

    def moment(self, text: str) -> tuple[int | None, str | None]:
        """A time in epoch milliseconds, and "unstated" where it has no zone; dates before 1971 stand for none."""
        found = moments.when(text, "", Order.YMD, self.source.options.timezone) if text else None
        if found is None or found.at < 31_536_000_000:
            return None, None
        return found.at, None if found.stated else "unstated"

    def asserted(self, node: Node) -> dict[str, Json]:
        """What a node says of itself beside its identifiers: name, deleted or recovered, description."""
        whole = self.merged(node)
        told: dict[str, Json] = {}
        if name := self.named(node):
            told["name"] = name[:200]
        if is_deleted(whole):
            told["deleted"] = True
        if description := whole.text("description"):
            told["description"] = description[:500]
        return told


def _listed(value: Json) -> Sequence[Json]:
    return value if isinstance(value, list) else [value]


def is_deleted(node: Node) -> bool:
    """Whether a node says that it was deleted, or recovered from what is free."""
    states = folded(
        " ".join(said.text for said in node.all("allocationStatus", "contentRecoveredStatus", "deletedState"))
    )
    return any(word in states for word in ("delet", "unallocated", "recovered", "borrad", "eliminad"))
