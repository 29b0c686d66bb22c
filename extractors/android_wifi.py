"""Wireless networks that an Android phone keeps: `WifiConfigStore.xml`, `WifiConfigStoreSoftAp.xml`,
`wpa_supplicant.conf`.

A `<Network>` holds named values: SSID and ConfigKey in quotes, BSSID where one is fixed, RandomizedMacAddress (the
phone's own address in this network), HasEverConnected, Samsung's DefaultGwMacAddress and semCreationTime,
semUpdateTime. The phone's own access point is a `<SoftAp>`. Before Android 8 `network={ ssid="..." }`. Passwords
are not told. Source: WifiConfigStore of the Android Open Source Project; wpa_supplicant's documentation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.errors import EvidenceError
from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Problem, Ref, owner
from asasec_graph.reading import android_abx as abx
from asasec_graph.reading import textual
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.xmlstream import Element, XmlDamage

_ROOTS = ("WifiConfigStoreData", "WifiConfigStore", "SoftApConfigStoreData")
_ANY = frozenset({"any", "00:00:00:00:00:00", "null"})
_OPEN = re.compile(r"\s*network\s*=\s*\{\s*$")
_PAIR = re.compile(r'\s*(\w{1,40})\s*=\s*(?:"(.{0,300})"|(.{0,300}?))\s*$')
_SECURITY = re.compile(r'"[^"]*"-?(.*)$')


def takes(source: Source) -> bool:
    """Such a store, or a file that configures wpa_supplicant."""
    if abx.root_name(source.head) in _ROOTS:
        return True
    return b"network={" in source.head.replace(b" ", b"") and b"ssid=" in source.head and textual.is_text(source.head)


def extract(source: Source) -> Iterator[Observation]:
    """The networks, that the owner's phone joined them, and the phone's own access point and addresses."""
    reader = _Networks(source)
    if abx.root_name(source.head) not in _ROOTS:
        yield from reader.supplicant()
        return
    read = 0
    try:
        for element in abx.elements(source):
            read += 1
            yield from reader.element(element)
    except XmlDamage as damage:
        if not read:
            raise EvidenceError(f"{source.name}: it is no XML that can be read ({damage})") from damage
        yield Problem(f"the XML is damaged ({damage}); what stands before was read", f"line {damage.line}")
    yield from reader.ending()


def _named(element: Element) -> dict[str, str]:
    """The values below an element by their name."""
    found: dict[str, str] = {}
    for one in element.within():
        if name := one.get("name"):
            found.setdefault(name, one.text or one.get("value"))
    return found


class _Networks:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.person = owner(source.sha256)
        self.seen = False

    def element(self, element: Element) -> Iterator[Observation]:
        """The networks of one part of the store."""
        for one in (element, *element.within()):
            if one.name == "Network":
                yield from self._network(one, _named(one))
            elif one.name == "SoftAp":
                yield from self._access_point(one, _named(one))

    def ending(self) -> Iterator[Observation]:
        """The owner, where anything was found."""
        if self.seen:
            yield Mention(self.person, self.source.basename, asserted={"owner": True})

    def _network(self, element: Element, values: dict[str, str]) -> Iterator[Observation]:
        ssid, bssid = _unquoted(values.get("SSID", "")), values.get("BSSID", "")
        network = keys.wifi(bssid if bssid.lower() not in _ANY else None, ssid)
        if network is None:
            return
        told: dict[str, Json] = {"name": ssid} if ssid else {}
        security = _SECURITY.search(values.get("ConfigKey", ""))
        if security is not None and security[1]:
            told["security"] = security[1]
        if values.get("HiddenSSID") == "true":
            told["hidden"] = True
        made, changed = unix_millis(values.get("semCreationTime")), unix_millis(values.get("semUpdateTime"))
        if made is not None:
            told["saved at"] = made
        joined = unix_millis(values.get("LastConnectedTime")) or changed
        yield from self._joined(network, told, element.place, joined, ever=values.get("HasEverConnected") != "false")
        yield from self._addresses(network, values, element.place)

    def _joined(
        self, network: Ref, told: dict[str, Json], place: str, at: int | None, *, ever: bool
    ) -> Iterator[Observation]:
        self.seen = True
        context = "saved network" if ever else "saved network, never joined"
        yield Mention(network, place, asserted={"context": context, **told}, at=at)
        if ever:
            yield Link(LinkType.CONNECTED_TO, self.person, network, place, 0.9, at)

    def _addresses(self, network: Ref, values: dict[str, str], place: str) -> Iterator[Observation]:
        """The phone's own address in this network, and that of the router."""
        own = keys.device_mac(values.get("RandomizedMacAddress", ""))
        if own is not None:
            yield Mention(own, place, asserted={"owner": True, "address in": network.key})
            yield Link(LinkType.USES, self.person, own, place)
        gateway = keys.device_mac(values.get("DefaultGwMacAddress", ""))
        if gateway is not None:
            yield Mention(gateway, place, asserted={"gateway of": network.key})

    def _access_point(self, element: Element, values: dict[str, str]) -> Iterator[Observation]:
        """The phone's own access point."""
        ssid = _unquoted(values.get("WifiSsid") or values.get("SSID", ""))
        network = keys.wifi(values.get("Bssid") or None, ssid)
        if network is not None:
            self.seen = True
            yield Mention(network, element.place, asserted={"name": ssid, "own access point": True})
            yield Link(LinkType.OWNS, self.person, network, element.place)

    def supplicant(self) -> Iterator[Observation]:
        """The networks of wpa_supplicant."""
        lines, begin = textual.Lines(self.source), 0
        values: dict[str, str] = {}
        for line in lines:
            if _OPEN.match(line.text):
                begin, values = line.number, {}
            elif line.text.strip() == "}" and begin:
                network = keys.wifi(values.get("bssid"), _unquoted(values.get("ssid", "")))
                if network is not None:
                    told: dict[str, Json] = {"name": values["ssid"]} if "ssid" in values else {}
                    if security := values.get("key_mgmt"):
                        told["security"] = security
                    yield from self._joined(network, told, f"line {begin}", None, ever=True)
                begin = 0
            elif begin and (pair := _PAIR.match(line.text)):
                values.setdefault(pair[1].lower(), _supplied(pair))
        yield from lines.problems()
        yield from self.ending()


def _supplied(pair: re.Match[str]) -> str:
    """A value: in quotes as it is, an SSID without them in hex."""
    if pair[2] is not None or pair[1].lower() != "ssid":
        return pair[2] if pair[2] is not None else pair[3]
    return _unquoted(pair[3])


def _unquoted(text: str) -> str:
    """A name without its quotes; one without them is the name's bytes in hex."""
    bare = text.strip()
    if len(bare) >= 2 and bare.startswith('"') and bare.endswith('"'):
        return bare[1:-1]
    if len(bare) % 2 == 0 and re.fullmatch(r"[0-9a-fA-F]{2,64}", bare):
        try:
            return bytes.fromhex(bare).decode()
        except UnicodeDecodeError:
            return bare
    return bare


EXTRACTOR = Extractor("android_wifi", 1, takes, extract)
