"""What an iPhone says of itself in property lists: its identifiers, its SIM cards, its numbers, its name.

Read are Info.plist and Manifest.plist of a backup; com.apple.commcenter*.plist (the cellular service's: IMEI,
ICCID, IMSI and numbers, in PersonalWallet by ICCID); device_values.plist and other copies of what lockdownd
answers; data_ark.plist (`domain-Key`); activation records, whose AccountToken is text of `"Key" = "Value";`; and
pairing records of computers. Keys are known by name wherever they stand; those of one dictionary, or of one place
in parallel lists, belong to one card. Source: libimobiledevice's documentation of lockdownd's values; the files of
iOS 5 to 17.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Ref
from asasec_graph.model.times import rfc3339
from asasec_graph.reading import plists
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.plists import Leaf
from asasec_graph.reading.source import Extractor, Source

_KINDS = {
    name: kind
    for kind, names in {
        "imei": "imei|imei 2|imeis|imei2|internationalmobileequipmentidentity|internationalmobileequipmentidentity2|"
        "kentitlementsselfregistrationupdateimei",
        "meid": "meid|mobileequipmentidentifier",
        "iccid": "iccid|iccid 2|integratedcircuitcardidentity|integratedcircuitcardidentity2|lastknowniccid|"
        "reportedsubscriberidentity|subscriber_account_ids|cdmanetworkphonenumbericcid",
        "imsi": "imsi|internationalmobilesubscriberidentity|internationalmobilesubscriberidentity2|lastgoodimsi|"
        "kentitlementsselfregistrationupdateimsi",
        "number": "phonenumber|phone number|phone number 2|phonenumber2|reportedphonenumber|copiedsimphonenumber|"
        "pnrphonenumber|simphonenumber|networkphonenumber|cdmanetworkphonenumber",
        "serial": "serialnumber|serial number",
        "udid": "uniquedeviceid|unique identifier|target identifier|uniqueidentifier",
        "mac": "wifiaddress|bluetoothaddress|ethernetaddress|wifimacaddress",
        "mail": "appleid|apple id|itunes.store-appleid|itunesstoreappleid",
    }.items()
    for name in names.split("|")
}
_TOLD = {
    **dict.fromkeys(("devicename", "device name"), "device"),
    **dict.fromkeys(("producttype", "product type"), "model"),
    **dict.fromkeys(("productversion", "product version"), "system version"),
    "timezone": "time zone",
    "lastbackupcomputername": "backed up on",
}
_STRONG = (
    *("UniqueDeviceID", "Target Identifier", "Unique Identifier", "InternationalMobileEquipmentIdentity"),
    *("ReportedPhoneNumber", "LastKnownICCID", "PersonalWallet", "IntegratedCircuitCardIdentity", "imeis"),
    *("-DeviceName", "AccountToken", "SystemBUID"),
)
_MARKS = tuple(key.encode() for key in _STRONG)
_NAMED = re.compile(r'"?([A-Za-z][A-Za-z0-9]*)"?\s*=\s*"?([^";]*)"?;')
_ICCID = re.compile(r"89\d{16,18}F?")
_SEARCHED = 4 << 20


def takes(source: Source) -> bool:
    """A property list with a key that only a device's own files have."""
    if not plists.looks_like(source.head) or source.size > plists.MAX_BYTES:
        return False
    data = source.head
    if source.size > len(data):
        with source.open() as file:
            data = file.read(_SEARCHED)
    wide = tuple(mark.decode().encode("utf-16-be") for mark in _MARKS)
    return any(mark in data for mark in (*_MARKS, *wide))


def extract(source: Source) -> Iterator[Observation]:
    """The owner's device, cards, numbers and accounts, and which card belongs to which."""
    value = plists.of(source)
    leaves = [leaf for leaf in plists.leaves(value) if leaf.keys]
    if {"HostID", "SystemBUID"} <= set(plists.table(value)):
        yield from _pairing(source, leaves)
        return
    reader = _Device(source)
    for leaf in leaves:
        reader.read(leaf)
    yield from reader.observations()


@dataclass(slots=True)
class _Card:
    """What stands together: a handset, its SIM card, the subscription and the number."""

    found: dict[str, tuple[Ref, str]] = field(default_factory=dict[str, tuple[Ref, str]])
    numbers: dict[Ref, str] = field(default_factory=dict[Ref, str])


class _Device:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.region = source.options.region
        self.owner = Owner.of(source.sha256, source.basename)
        self.cards: defaultdict[tuple[str, ...], _Card] = defaultdict(_Card)
        self.asserted: dict[str, Json] = {}
        self.unread: list[str] = []
        self.at: int | None = None

    def read(self, leaf: Leaf) -> None:
        """Take in one value, those inside an activation record's token too."""
        name, group = _named(leaf)
        if leaf.key == "AccountToken" and isinstance(leaf.value, bytes):
            for key, value in _NAMED.findall(leaf.value[:_SEARCHED].decode("utf-8", "replace")):
                self.read(Leaf((*leaf.keys, key), value))
            return
        if name in ("last backup date", "lastbackupdate"):
            self.at = plists.millis(leaf.value)
        text = plists.text(leaf.value)
        if text is None:
            return
        self._wallet(leaf)
        if name in _TOLD:
            self.asserted.setdefault(_TOLD[name], text)
        elif name in _KINDS:
            self._identifier(_KINDS[name], text, leaf, group)

    def _wallet(self, leaf: Leaf) -> None:
        """The key under which a card's values stand is its ICCID."""
        for depth, key in enumerate(leaf.keys):
            if depth and leaf.keys[depth - 1] == "PersonalWallet" and _ICCID.fullmatch(key):
                self._keep("iccid", keys.sim_iccid(key), plists.pointer(leaf.keys[: depth + 1]), leaf.keys[: depth + 1])

    def _identifier(self, kind: str, text: str, leaf: Leaf, group: tuple[str, ...]) -> None:
        ref = _ref(kind, text, self.region)
        if ref is None:
            if text.strip("0 -") and not text.startswith("1:k"):
                self.unread.append(f"{leaf.key}: {text[:100]}")
            return
        self._keep(kind, ref, leaf.place, group)

    def _keep(self, kind: str, ref: Ref | None, place: str, group: tuple[str, ...]) -> None:
        if ref is None:
            return
        if ref.kind in (EntityKind.DEVICE, EntityKind.SIM_CARD):
            self.owner.has(ref, place)
        else:
            self.owner.learn(ref, place)
        card = self.cards[group]
        if kind == "number":
            card.numbers.setdefault(ref, place)
        else:
            card.found.setdefault(kind, (ref, place))

    def observations(self) -> Iterator[Observation]:
        """The owner with everything, then what belongs together."""
        if self.at is not None:
            self.asserted["last backup"] = rfc3339(self.at)
        if self.unread:
            self.asserted["unread"] = [*dict.fromkeys(self.unread)][:50]
        self.owner.seen = self.owner.seen or bool(self.asserted)
        yield from self.owner.told(self.asserted)
        told: set[tuple[Ref, Ref]] = set()
        for card in self.cards.values():
            for link in _together(card):
                if (link.source, link.target) not in told:
                    told.add((link.source, link.target))
                    yield link


def _together(card: _Card) -> Iterator[Link]:
    sim = card.found.get("iccid")
    subscription = card.found.get("imsi")
    carrier = sim or subscription
    if carrier is None:
        return
    if handset := card.found.get("imei"):
        yield Link(LinkType.USES, handset[0], carrier[0], carrier[1])
    if sim and subscription:
        yield Link(LinkType.USES, sim[0], subscription[0], subscription[1])
    for number, place in card.numbers.items():
        yield Link(LinkType.USES, carrier[0], number, place)


def _named(leaf: Leaf) -> tuple[str, tuple[str, ...]]:
    """A value's key in lower case, and the group it belongs to: its dictionary, or its place in a list of cards."""
    names = [key for key in leaf.keys if not key.isdecimal()] or [""]
    name, parents = names[-1].lower(), leaf.keys[:-1]
    if name in ("first", "second") and len(names) > 1:
        number = next((key for key in reversed(leaf.keys) if key.isdecimal()), "0")
        return names[-2].lower(), ("" if number == "0" else number,)
    if name.startswith(("-", "com.apple.")):
        name = name.rpartition("-")[2]
    if "PersonalWallet" in parents[:-1]:
        return name, leaf.keys[: leaf.keys.index("PersonalWallet") + 2]
    second = name.endswith("2") and name in _KINDS
    return name, ("1",) if second and not parents else parents or ("",)


def _ref(kind: str, text: str, region: str) -> Ref | None:
    match kind:
        case "imei":
            return keys.device_imei(text)
        case "meid":
            return keys.device_meid(text)
        case "iccid":
            return keys.sim_iccid(text)
        case "imsi":
            return keys.sim_imsi(text)
        case "number":
            return keys.phone(text, region) or (keys.phone("+" + text, "ZZ") if text.isdecimal() else None)
        case "serial":
            return keys.device_serial("Apple", text)
        case "udid":
            return keys.device_udid(text)
        case "mac":
            return keys.device_mac(text)
        case _:
            return keys.email(text)


def _pairing(source: Source, leaves: list[Leaf]) -> Iterator[Observation]:
    """A device that a computer was paired with: its network address, and its UDID where the file is named by it."""
    texts = {leaf.keys[-1]: text for leaf in leaves if (text := plists.text(leaf.value)) is not None}
    told: dict[str, Json] = {"context": "paired with a computer", "host id": texts.get("HostID", "")}
    if name := texts.get("HostName") or texts.get("ComputerName"):
        told["computer"] = name
    device = keys.device_udid(PurePosixPath(source.basename).stem)
    if device is not None:
        yield Mention(device, source.basename, asserted=told)
    for leaf in leaves:
        address = keys.device_mac(texts.get(leaf.keys[-1], "")) if leaf.key == "WiFiMACAddress" else None
        if address is not None:
            yield Mention(address, leaf.place, asserted=told)
            if device is not None:
                yield Link(LinkType.USES, device, address, leaf.place)


EXTRACTOR = Extractor("ios_device", 1, takes, extract)
