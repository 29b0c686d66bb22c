"""What the facets of CASE/UCO identify: one reader a facet, each giving identifiers with the places of their values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Ref
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.case_uco import Node, Said

if TYPE_CHECKING:
    from asasec_graph.reading.case_uco_graph import Graph

LOCAL_ACCOUNTS = frozenset({"WindowsAccount", "UNIXAccount", "UserAccount", "WindowsActiveDirectoryAccount"})
_PICTURES = frozenset({"RasterPicture", "Video", "Picture", "Audio", "LivePhoto"})
_PICTURE_NAME = re.compile(
    r"\.(?:jpe?g|png|gif|bmp|tiff?|webp|hei[cf]|mp4|mov|avi|mkv|3gp|webm|wmv|m4v|mpe?g)$", re.IGNORECASE
)
DIGESTS = {"sha256": 64, "md5": 32, "sha1": 40}
"""Hexadecimal digits of the hashes that a file is known by."""
_SEVERAL = re.compile(r"[/;,|]")
_DIALLED = re.compile(r"\+?\d[\d ().-]{6,20}")


@dataclass(frozen=True, slots=True)
class Identity:
    """An identifier that a node is, and the place of the value that says so."""

    ref: Ref
    place: str


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
            if (ref := keys.phone(part.strip(), region)) is not None:
                yield Identity(ref, said.place)


def _telephone(graph: Graph, facet: Node, owner: Node) -> Iterator[Identity]:
    """The number of a telephone's account; one that no region explains is an account under what was dialled."""
    found = list(_phone(graph, facet, owner))
    yield from found
    for said in () if found else facet.all("phoneNumber", "MSISDN", "msisdn"):
        ref = parties.correspondent(said.text, (), "tel") if _DIALLED.fullmatch(said.text) else None
        if ref is not None:
            yield Identity(ref, said.place)


def _account(graph: Graph, facet: Node, owner: Node) -> Iterator[Identity]:
    """An account by its identifier, else its login, on the platform that its application or issuer names."""
    whole = graph.merged(owner)
    if whole.types & LOCAL_ACCOUNTS:
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
    """A file by its hash, SHA-256 first; picture or film by type, content type or name, else a document."""
    whole = graph.merged(owner)
    mime = whole.text("mimeType").lower()
    is_media = bool(whole.types & _PICTURES) or mime.startswith(("image/", "video/"))
    is_media = is_media or _PICTURE_NAME.search(whole.text("fileName", "filePath")) is not None
    digests: dict[str, str] = {}
    where = ""
    for said in facet.all("hash", "hashes"):
        one = graph.resolve(said.node)
        if one is not None and (method := hash_method(one)) in DIGESTS:
            digests.setdefault(method, one.text("hashValue"))
            where = where or next((value.place for value in one.all("hashValue")), said.place)
    kind = EntityKind.MEDIA if is_media else EntityKind.DOCUMENT
    ref = keys.listed(kind, digests.get("sha256", ""), digests.get("md5", ""), digests.get("sha1", ""))
    if ref is not None:
        yield Identity(ref, where)


def hash_method(node: Node) -> str:
    """The algorithm of a hash in lower case: `sha256` of `SHA-256`."""
    return re.sub(r"[^a-z0-9]", "", node.text("hashMethod").lower())


def _domain(text: str) -> Ref | None:
    return keys.url(text) if " " not in text and "." in text else None


_ADDRESS = ("addressValue", "value")
READERS: dict[str, Callable[[Graph, Node, Node], Iterator[Identity]]] = {
    "PhoneAccount": _telephone,
    "MobileAccount": _telephone,
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
ORDER = {EntityKind.ACCOUNT: 0, EntityKind.DEVICE: 1, EntityKind.PHONE_NUMBER: 2, EntityKind.EMAIL_ADDRESS: 3}
