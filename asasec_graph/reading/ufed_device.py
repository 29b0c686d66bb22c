"""The device and its owner, as the sections of a Cellebrite report and its records DeviceInfoEntry and SIMData say.

Items of `Device Info`: IMEI, IMEI2, MEID, ICCID, IMSI, MSISDN, LastUsedMSISDN, DeviceInfoSerial, DeviceInfoUniqueID,
DeviceInfoAppleID, DeviceInfoBluetoothDeviceAddress, DeviceInfoWiFiMACAddress (their older names are words of the
examiner's language: `Mac Address`, `Indirizzo MAC`), DeviceInfoDeviceName, DeviceInfoOwnerName; the maker and the
model stand in `Device Info` or `Extraction Data`. The examiner's names in `caseInformation` are no evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Ref
from asasec_graph.reading.ufed_model import Model
from asasec_graph.reading.ufed_parties import Parties
from asasec_graph.reading.ufed_values import NATIVE, Clock, When, facts
from asasec_graph.reading.ufed_xml import Item

ITEMS = 5_000
"""What a report may say of its device that is a name, an identifier or a maker."""
_MAKERS = (
    *("DeviceInfoDetectedManufacturer", "DeviceInfoDetectedPhoneVendor", "DeviceInfoSelectedManufacturer"),
    *("DeviceInfoManufacturer", "Manufacturer", "Vendor", "DeviceInfoBrand"),
)
_MODELS = (
    *("DeviceInfoDetectedPhoneModel", "DeviceInfoDetectedModel", "DeviceInfoDeviceModel", "DeviceInfoModelNumber"),
    *("DeviceInfoSelectedDeviceName", "Model"),
)
_NAMES = ("DeviceInfoDeviceName", "DeviceInfoBluetoothDeviceName", "Device Name", "Phone name")
_OWNERS = ("DeviceInfoOwnerName", "Owner Name", "Owner")
_SYSTEMS = ("DeviceInfoOSType", "DeviceInfoOSVersion")
_WANTED = frozenset((*_MAKERS, *_MODELS, *_NAMES, *_OWNERS, *_SYSTEMS))
_NUMBER = re.compile(r"msisdn|phone ?number|own ?number|numero|número|telefone|teléfono", re.IGNORECASE)
_SERIAL = re.compile(r"serial|factory ?number|número de serie", re.IGNORECASE)
_CARD = re.compile(r"sim card|\bsim\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Fact:
    name: str
    text: str
    place: str
    marks: dict[str, Json]
    when: When


class Device:
    """Gathers what is said of the device, and tells it."""

    def __init__(self, parties: Parties, clock: Clock) -> None:
        self.parties = parties
        self.clock = clock
        self.region = parties.source.options.region
        self.facts: list[_Fact] = []
        self.said: dict[str, str] = {}

    def item(self, item: Item) -> None:
        """A line of a section."""
        marks: dict[str, Json] = {"extraction": item.extraction} if item.extraction else {}
        self._add(_Fact(item.name, item.text, item.place, marks, When(None, None)))

    def record(self, model: Model) -> Iterator[Observation]:
        """A record that says one thing of the device or its SIM card."""
        name, text = model.text("EntryName", "Name"), model.text("EntryValue", "Value")
        if name and text:
            self._add(_Fact(name, text, model.place, model.marks(), self.clock.of(model)))
            yield from self.told()

    def _add(self, fact: _Fact) -> None:
        if fact.name in _WANTED and not _CARD.fullmatch(fact.text):
            self.said.setdefault(fact.name, fact.text[:300])
        elif len(self.facts) < ITEMS:
            self.facts.append(fact)

    def told(self) -> Iterator[Observation]:
        """Every identifier that was said since this was asked last: the owner's, with the device's name and make."""
        found, self.facts = self.facts, []
        numbers: dict[Ref, None] = {}
        cards: dict[Ref, str] = {}
        for fact in found:
            ref = self._ref(fact)
            if ref is None:
                continue
            about = self._about() if ref.kind is EntityKind.DEVICE else {}
            told = facts(fact.marks, fact.when, owner=True, context=fact.name, **about)
            yield Mention(ref, fact.place, asserted=told, at=fact.when.at)
            if ref.kind is EntityKind.DEVICE:
                self.parties.owner.seen = True
                yield Link(LinkType.USES, self.parties.owner.person, ref, fact.place, at=fact.when.at)
            elif ref.kind is EntityKind.SIM_CARD:
                self.parties.owner.has(ref, fact.place)
                cards[ref] = fact.place
            else:
                self.parties.mine(ref, NATIVE, fact.place)
                numbers[ref] = None
        yield from self._subscription(cards, numbers)

    def _subscription(self, cards: dict[Ref, str], numbers: dict[Ref, None]) -> Iterator[Observation]:
        """Which number a card has, where there is one of each."""
        phones = [ref for ref in numbers if ref.kind is EntityKind.PHONE_NUMBER]
        for scheme in ("iccid:", "imsi:"):
            of_scheme = [ref for ref in cards if ref.key.startswith(scheme)]
            if len(phones) == 1 and len(of_scheme) == 1:
                yield Link(LinkType.USES, of_scheme[0], phones[0], cards[of_scheme[0]], 0.8)

    def _about(self) -> dict[str, Json]:
        return {
            "name": self._said(_NAMES),
            "make": self._said(_MAKERS),
            "model": self._said(_MODELS),
            "system": " ".join(text for name in _SYSTEMS if (text := self.said.get(name))) or None,
        }

    def owner(self) -> dict[str, Json]:
        """What is said of the owner by name."""
        name = self._said(_OWNERS)
        return {"name": name} if name else {}

    def _said(self, names: tuple[str, ...]) -> str | None:
        return next((self.said[name] for name in names if name in self.said), None)

    def _ref(self, fact: _Fact) -> Ref | None:
        """The identifier that an item names, by the item's name and the value's form."""
        name, text = fact.name.lower(), fact.text
        if keys.REDACTED.search(text):
            return None
        if "imei" in name:
            return keys.device_imei(text)
        if "meid" in name:
            return keys.device_meid(text)
        if "iccid" in name:
            return keys.sim_iccid(text)
        if "imsi" in name:
            return keys.sim_imsi(text)
        if "mac" in name or "bluetoothdeviceaddress" in name or "wifiaddress" in name or "bluetooth address" in name:
            return keys.device_mac(text)
        if "uniqueid" in name or "udid" in name:
            return keys.device_udid(text)
        if _NUMBER.search(name):
            return keys.phone(text, self.region)
        if _SERIAL.search(name):
            return keys.device_serial(self._said(_MAKERS) or "", text)
        return keys.email(text) if "appleid" in name or "apple id" in name or "account" in name else None
