"""The wireless networks that an iPhone or a Mac knows: property lists of its Wi-Fi.

com.apple.wifi.plist (to iOS 13: `List of known networks`), com.apple.wifi.known-networks.plist (from iOS 14: one
dictionary a network, `wifi.network.ssid.NAME`, its access points in BSSList),
com.apple.wifi-private-mac-networks.plist (`List of scanned networks with private mac`),
com.apple.airport.preferences.plist of a Mac (`KnownNetworks`). A time of one access point is when it was last
joined; the network's own times do not say which of its access points it was, and stand with the network. Source:
the files of iOS 9 to 17 and macOS 10.11 to 13, as public parsers name their keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Ref
from asasec_graph.model.observations import owner as owner_of
from asasec_graph.model.times import rfc3339
from asasec_graph.reading import plists
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import as_real
from asasec_graph.reading.source import Extractor, Source

_LISTS = ("List of known networks", "List of scanned networks with private mac", "KnownNetworks")
_PREFIXES = ("wifi.network.ssid.", "wifi.ssid.")
_MARKS = (*(name.encode() for name in (*_LISTS, *_PREFIXES)), b"hwMacAddressMacRandomisation")
_POINTS = ("BSSList", "networkKnownBSSListKey", "BSSIDChannelHistory")
_JOINED = ("JoinedBySystemAt", "JoinedByUserAt", "lastJoined", "lastAutoJoined", "prevJoined", "LastConnected")
_TIMES = {
    "JoinedBySystemAt": "joined by itself",
    "JoinedByUserAt": "joined by the user",
    "lastAutoJoined": "joined by itself",
    "lastJoined": "joined",
    "LastConnected": "joined",
    "prevJoined": "joined before",
    "AddedAt": "added",
    "addedAt": "added",
    "LastDiscoveredAt": "seen",
    "UpdatedAt": "updated",
    "lastUpdated": "updated",
}
_POINT_TIMES = ("LastAssociatedAt", "lastRoamed", "Timestamp")
_MOST = 20_000


def takes(source: Source) -> bool:
    """A property list with the keys of networks."""
    if not plists.looks_like(source.head) or source.size > plists.MAX_BYTES:
        return False
    return any(mark in source.head for mark in _MARKS) or source.basename.lower().startswith("com.apple.wifi")


def extract(source: Source) -> Iterator[Observation]:
    """Each network with its access points, when and where the owner's device joined it."""
    value = plists.table(plists.of(source))
    reader = _Networks(source)
    for network in _networks(value):
        yield from reader.network(network)
    yield from reader.ending(value)


@dataclass(frozen=True, slots=True)
class _Network:
    """A network's dictionary with the keys that lead to it; `known` unless it was only seen."""

    keys: tuple[str, ...]
    values: Mapping[str, object]

    def get(self, name: str) -> object:
        """A value of the network itself or of what its system adds."""
        own = self.values.get(name)
        return own if own is not None else plists.table(self.values.get("__OSSpecific__")).get(name)

    def place(self, *inner: str) -> str:
        return plists.pointer((*self.keys, *inner))


def _networks(value: dict[str, object]) -> Iterator[_Network]:
    found: list[_Network] = []
    for name in _LISTS:
        listed = value.get(name)
        for number, one in enumerate(plists.listed(listed)):
            found.append(_Network((name, str(number)), plists.table(one)))
        for key, one in plists.table(listed).items():
            found.append(_Network((name, key), plists.table(one)))
    found += [_Network((key,), plists.table(one)) for key, one in value.items() if key.startswith(_PREFIXES)]
    yield from (network for network in found[:_MOST] if network.values)


class _Networks:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.owner = Owner.of(source.sha256, source.basename)
        self.person = owner_of(source.sha256)

    def network(self, network: _Network) -> Iterator[Observation]:
        name = _name(network)
        points = list(_points(network))
        bssid = plists.text(network.get("BSSID"))
        main = keys.wifi(bssid, name) if bssid or not points else None
        if main is None and not points:
            return
        told = _told(network, name)
        if main is None:
            main = keys.wifi(plists.text(points[0][1].get("BSSID")), name)
        joined = max((at for key in _JOINED if (at := plists.millis(network.get(key))) is not None), default=None)
        if main is not None:
            yield Mention(main, network.place(), asserted=told, at=joined)
            if joined is not None and not any(self._when(point) for _, point in points):
                yield from self._connected(main, network.place(), joined)
            yield from self._private(network, main, name)
        for inner, point in points:
            yield from self._point(network, inner, point, name)
        yield from _beside(network)

    def _when(self, point: Mapping[str, object]) -> int | None:
        return next((at for key in _POINT_TIMES if (at := plists.millis(point.get(key))) is not None), None)

    def _connected(self, network: Ref, place: str, at: int | None) -> Iterator[Observation]:
        self.owner.seen = True
        yield Link(LinkType.CONNECTED_TO, self.person, network, place, at=at)

    def _point(
        self, network: _Network, inner: tuple[str, ...], point: Mapping[str, object], name: str | None
    ) -> Iterator[Observation]:
        """An access point, when it was last joined, and where it stands as the device placed it."""
        ref, place, at = keys.wifi(plists.text(point.get("BSSID"))), network.place(*inner), self._when(point)
        if ref is None:
            return
        channel = plists.text(point.get("Channel", point.get("CHANNEL")))
        yield Mention(
            ref,
            place,
            asserted={**({"ssid": name} if name else {}), **({"channel": channel} if channel else {})},
            at=at,
        )
        if at is not None:
            yield from self._connected(ref, place, at)
        latitude, longitude = as_real(point.get("LocationLatitude")), as_real(point.get("LocationLongitude"))
        where = keys.location(latitude, longitude) if latitude is not None and longitude is not None else None
        if where is not None:
            accuracy = as_real(point.get("LocationAccuracy"))
            seen = plists.millis(point.get("LocationTimestamp"))
            yield Mention(where, place, asserted={"accuracy in metres": accuracy} if accuracy else {}, at=seen)
            yield Link(LinkType.LOCATED_AT, ref, where, place, 0.9, seen)

    def _private(self, network: _Network, main: Ref, name: str | None) -> Iterator[Observation]:
        """The address under which the device shows itself to this network."""
        private = plists.table(network.get("PRIVATE_MAC_ADDRESS"))
        for key in ("PRIVATE_MAC_ADDRESS_IN_USE", "PRIVATE_MAC_ADDRESS_VALUE"):
            raw = private.get(key)
            device = keys.device_mac(raw[:6].hex(":")) if isinstance(raw, bytes) and len(raw) >= 6 else None
            if device is not None:
                place = network.place("PRIVATE_MAC_ADDRESS", key)
                self.owner.has(device, place)
                yield Mention(device, place, asserted={"private address for": name or main.key})
                if key.endswith("IN_USE"):
                    yield Link(LinkType.CONNECTED_TO, device, main, place)
                return

    def ending(self, value: dict[str, object]) -> Iterator[Observation]:
        """The owner, with the address of the device's own hardware."""
        raw = value.get("hwMacAddressMacRandomisation")
        if isinstance(raw, bytes) and len(raw) == 6:
            self.owner.has(keys.device_mac(raw.hex(":")), "hwMacAddressMacRandomisation")
        yield from self.owner.told()


def _name(network: _Network) -> str | None:
    for key in ("SSID_STR", "SSIDString", "SSID"):
        if (found := plists.text(network.get(key))) is not None:
            return found
    raw = network.get("SSID")
    return raw.hex() if isinstance(raw, bytes) and raw else None


def _points(network: _Network) -> Iterator[tuple[tuple[str, ...], Mapping[str, object]]]:
    for name in _POINTS:
        for number, point in enumerate(plists.listed(network.values.get(name))[:_MOST]):
            yield (name, str(number)), plists.table(point)


def _told(network: _Network, name: str | None) -> dict[str, Json]:
    told: dict[str, Json] = {"ssid": name} if name else {}
    for key, what in _TIMES.items():
        at = plists.millis(network.get(key))
        if at is not None and what not in told:
            told[what] = rfc3339(at)
    security = plists.text(network.get("SupportedSecurityTypes"))
    if security:
        told["security"] = security
    if network.get("Hidden") is True or network.get("HIDDEN_NETWORK") is True:
        told["hidden"] = True
    country = plists.text(plists.table(network.get("80211D_IE")).get("IE_KEY_80211D_COUNTRY_CODE"))
    if country:
        told["country"] = country
    return told


def _beside(network: _Network) -> Iterator[Observation]:
    """The router's own serial number and the page on which one signs in."""
    router = plists.table(network.get("WPS_PROB_RESP_IE"))
    maker, serial = (plists.text(router.get(f"IE_KEY_WPS_{what}")) for what in ("MANUFACTURER", "SERIAL_NUM"))
    device = keys.device_serial(maker, serial) if maker and serial else None
    if device is not None:
        model = plists.text(router.get("IE_KEY_WPS_MODEL_NAME"))
        place = network.place("WPS_PROB_RESP_IE", "IE_KEY_WPS_SERIAL_NUM")
        yield Mention(device, place, asserted={"model": model} if model else {})
    page = plists.text(plists.table(network.get("CaptiveProfile")).get("UserPortalURL"))
    url = keys.url(page) if page else None
    if url is not None:
        yield Mention(url, network.place("CaptiveProfile", "UserPortalURL"), asserted={"context": "sign-in page"})


EXTRACTOR = Extractor("ios_wifi", 1, takes, extract)
