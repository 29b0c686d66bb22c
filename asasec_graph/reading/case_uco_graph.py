"""What CASE/UCO's observables identify: accounts, numbers, devices, cards, places, files, persons.

An observable is what its facets say, whether these stand in it or elsewhere; an object may itself carry a facet's
properties. Redacted values (`...XXXX`) identify nothing. A party that is known only as an object is a person keyed by
its `@id`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Json, Problem, Ref
from asasec_graph.reading import case_uco, moments
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.case_uco import FACETS, Node, Said, Terms
from asasec_graph.reading.charts_words import folded, platform_of
from asasec_graph.reading.dates import Order
from asasec_graph.reading.lookup import Lookup
from asasec_graph.reading.source import Source

PERSONS = frozenset({"Person", "Persona"})
ORGANIZATIONS = frozenset({"Organization"})
ROLE_OF = "Has_Role"
PARTIES = 50_000
"""Parties of messages that are remembered as what they are."""
_EVENTS = ("Message", "Call")
_RELATIONS = ("Relationship", "ObservableRelationship")
_NAMELESS = frozenset({"OperatingSystemFacet", "SoftwareFacet", "BluetoothAddressFacet", "WifiAddressFacet"})
"""Facets whose names are not those of the object that has them."""
_LOCAL_ACCOUNTS = frozenset({"WindowsAccount", "UNIXAccount", "UserAccount", "WindowsActiveDirectoryAccount"})
_PICTURES = frozenset({"RasterPicture", "Video", "Picture", "Audio", "LivePhoto"})
_PICTURE_NAME = re.compile(
    r"\.(?:jpe?g|png|gif|bmp|tiff?|webp|hei[cf]|mp4|mov|avi|mkv|3gp|webm|wmv|m4v|mpe?g)$", re.IGNORECASE
)
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SEVERAL = re.compile(r"\s*[/;,|]\s*")


@dataclass(frozen=True, slots=True)
class Identity:
    """An identifier that a node is, and the place of the value that says so."""

    ref: Ref
    place: str


@dataclass(slots=True)
class Graph:
    """A file's nodes by `@id`, and what they are."""

    source: Source
    terms: Terms
    known: Lookup = field(default_factory=Lookup)
    services: dict[str, str] = field(default_factory=dict[str, str])
    parties: dict[tuple[str, str], Ref | None] = field(default_factory=dict[tuple[str, str], Ref | None])

    def index(self) -> Iterator[Problem]:
        """Reads the file once and keeps what others may refer to, which messages and calls are not."""
        for node in case_uco.nodes(self.source, self.terms, self._is_bare_event):
            if isinstance(node, Problem):
                yield node
            elif any(name.endswith(_RELATIONS) for name in node.types):
                self._role(node)
            elif node.id and not node.is_reference and not self._is_event(node):
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
            reader = _READERS.get(name)
            for one in reader(self, facet, node) if reader is not None else ():
                found.setdefault(one.ref, one)
        return sorted(found.values(), key=lambda one: _ORDER.get(one.ref.kind, 5))

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


def slug(name: str) -> str:
    """A name as the platform's part of an account's key."""
    return re.sub(r"[^a-z0-9.]+", "-", folded(name)).strip("-.")[:40]


def is_deleted(node: Node) -> bool:
    """Whether a node says that it was deleted, or recovered from what is free."""
    states = folded(
        " ".join(said.text for said in node.all("allocationStatus", "contentRecoveredStatus", "deletedState"))
    )
    return any(word in states for word in ("delet", "unallocated", "recovered", "borrad", "eliminad"))


def _values(graph: Graph, node: Node, *names: str) -> Iterator[Said]:
    """The texts of properties; of one that refers to another node, the value that this is there for."""
    for said in node.all(*names):
        inner = graph.resolve(said.node)
        if inner is None:
            yield said
        else:
            yield from graph.merged(inner).all(
                "addressValue", "value", "fullValue", "phoneNumber", "contactPhoneNumber"
            )


def _texts(read: Callable[[str], Ref | None], *names: str) -> Callable[[Graph, Node, Node], Iterator[Identity]]:
    """A reader of properties that each hold one identifier, or several apart by strokes."""

    def reader(graph: Graph, facet: Node, owner: Node) -> Iterator[Identity]:
        del owner
        for said in _values(graph, facet, *names):
            if (ref := read(said.text)) is not None:
                yield Identity(ref, said.place)

    return reader


def _phone(graph: Graph, facet: Node, owner: Node) -> Iterator[Identity]:
    del owner
    region = graph.source.options.region
    for said in _values(graph, facet, "phoneNumber", "MSISDN", "msisdn", "contactPhoneNumber", "contactPhone"):
        for part in _SEVERAL.split(said.text):
            if (ref := keys.phone(part, region)) is not None:
                yield Identity(ref, said.place)


def _account(graph: Graph, facet: Node, owner: Node) -> Iterator[Identity]:
    """An account by its identifier, else its login, on the platform that its application or issuer names."""
    whole = graph.merged(owner)
    if whole.types & _LOCAL_ACCOUNTS:
        return
    region = graph.source.options.region
    platform = graph.platform(whole)
    for said in whole.all("accountIdentifier", "accountLogin", "userID", "userName"):
        ref = keys.whatsapp_jid(said.text)
        if ref is None and platform and whole.types.isdisjoint({"PhoneAccount", "EmailAccount", "MobileAccount"}):
            ref = keys.normalise(EntityKind.ACCOUNT, f"{platform}:{said.text}", region)
        if ref is not None:
            yield Identity(ref, said.place)
            phone = keys.whatsapp_phone(ref.key.removeprefix("whatsapp:")) if platform in ("", "whatsapp") else None
            if phone is not None:
                yield Identity(phone, said.place)
            return


def _device(graph: Graph, facet: Node, owner: Node) -> Iterator[Identity]:
    del owner
    maker = next((graph.named(said.node) if said.node else said.text for said in facet.all("manufacturer")), "")
    for said in facet.all("serialNumber"):
        ref = keys.device_serial(maker, said.text) if maker else None
        if ref is not None:
            yield Identity(ref, said.place)


def _mobile(graph: Graph, facet: Node, owner: Node) -> Iterator[Identity]:
    for reader in _MOBILE:
        yield from reader(graph, facet, owner)
    yield from _phone(graph, facet, owner)


_MOBILE = (
    _texts(keys.device_imei, "IMEI", "imei"),
    _texts(keys.device_meid, "MEID", "ESN"),
    _texts(keys.sim_imsi, "IMSI", "imsi"),
    _texts(keys.sim_iccid, "ICCID", "iccid"),
    _texts(keys.device_udid, "UDID", "uniqueID", "deviceID"),
)


def _cell(graph: Graph, facet: Node, owner: Node) -> Iterator[Identity]:
    del graph, owner
    names = ("cellSiteCountryCode", "cellSiteNetworkCode", "cellSiteLocationAreaCode", "cellSiteIdentifier")
    ref = keys.cell_tower(*(facet.text(name) for name in names))
    if ref is not None:
        yield Identity(ref, facet.place)


def _wifi(graph: Graph, facet: Node, owner: Node) -> Iterator[Identity]:
    bssid = next((said.text for said in _values(graph, facet, "baseStation", "bssid", "wirelessNetworkAddress")), "")
    ref = keys.wifi(bssid or None, facet.text("ssid", "SSID") or graph.merged(owner).text("ssid"))
    if ref is not None:
        yield Identity(ref, facet.place)


def _place(graph: Graph, facet: Node, owner: Node) -> Iterator[Identity]:
    del graph, owner
    try:
        ref = keys.location(float(facet.text("latitude")), float(facet.text("longitude")))
    except ValueError:
        return
    if ref is not None:
        yield Identity(ref, facet.place)


def _file(graph: Graph, facet: Node, owner: Node) -> Iterator[Identity]:
    """A file by its SHA-256; picture or film by type, content type or name, else a document."""
    whole = graph.merged(owner)
    mime = whole.text("mimeType").lower()
    is_media = bool(whole.types & _PICTURES) or mime.startswith(("image/", "video/"))
    is_media = is_media or _PICTURE_NAME.search(whole.text("fileName", "filePath")) is not None
    for said in facet.all("hash", "hashes"):
        one = graph.resolve(said.node)
        if one is not None and is_sha256(one):
            value = one.text("hashValue").lower()
            if _SHA256.fullmatch(value):
                where = next(one.all("hashValue")).place
                yield Identity(keys.media(value) if is_media else keys.document(value), where)


def is_sha256(node: Node) -> bool:
    """Whether a hash says that it is a SHA-256."""
    return re.sub(r"[^a-z0-9]", "", node.text("hashMethod").lower()) == "sha256"


def _domain(text: str) -> Ref | None:
    return keys.url(text) if " " not in text and "." in text else None


_ADDRESS = ("addressValue", "value")
_READERS: dict[str, Callable[[Graph, Node, Node], Iterator[Identity]]] = {
    "PhoneAccount": _phone,
    "MobileAccount": _phone,
    "MobileDevice": _mobile,
    "MobilePhone": _mobile,
    "SIMCard": _mobile,
    "EmailAddress": _texts(keys.email, *_ADDRESS),
    "EmailAccount": _texts(keys.email, "emailAddress"),
    "Account": _account,
    "DigitalAccount": _account,
    "ApplicationAccount": _account,
    "Device": _device,
    "IPv4Address": _texts(keys.ip_address, *_ADDRESS),
    "IPv6Address": _texts(keys.ip_address, *_ADDRESS),
    "IPAddress": _texts(keys.ip_address, *_ADDRESS),
    "MACAddress": _texts(keys.device_mac, *_ADDRESS),
    "WifiAddress": _texts(keys.device_mac, *_ADDRESS),
    "BluetoothAddress": _texts(keys.device_mac, *_ADDRESS),
    "URL": _texts(keys.url, "fullValue", "value"),
    "DomainName": _texts(_domain, "value"),
    "CellSite": _cell,
    "WirelessNetworkConnection": _wifi,
    "LatLongCoordinates": _place,
    "GPSCoordinates": _place,
    "ContentData": _file,
    "File": _file,
}
_ORDER = {EntityKind.ACCOUNT: 0, EntityKind.DEVICE: 1, EntityKind.PHONE_NUMBER: 2, EntityKind.EMAIL_ADDRESS: 3}
