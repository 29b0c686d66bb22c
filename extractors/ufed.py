"""Cellebrite UFED and Physical Analyzer: `report.xml`, also within a .ufdr, of any version, with or without namespace.

Read as a stream: the device and its owner from the sections, the files listed, every decoded record. All that is read
from a record carries the report's own marks: `state` (deleted_state; `deleted` where it says so) and `extraction`.
Locators are `report.xml#model/ID` and `report.xml#file/ID`; of sections `/project[1]/metadata[2]/item[3]`. What
`extraInfos` say of the database that a record was decoded from is left to the report. Source: as `reading.ufed_model`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from asasec_graph.reading import textual
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.source import Extractor, Source, Yielded
from asasec_graph.reading.ufed_calls import Calls
from asasec_graph.reading.ufed_contacts import Contacts
from asasec_graph.reading.ufed_device import Device
from asasec_graph.reading.ufed_files import Files
from asasec_graph.reading.ufed_messages import Messages
from asasec_graph.reading.ufed_model import Model
from asasec_graph.reading.ufed_parties import Parties
from asasec_graph.reading.ufed_places import Places
from asasec_graph.reading.ufed_traces import Traces
from asasec_graph.reading.ufed_values import Clock
from asasec_graph.reading.ufed_xml import Item, Listed, Part, Report, Said

_ROOT = re.compile(r"<(?:[\w.-]+:)?(project|decodedData|modelType|model)\b[^>]{0,4000}", re.IGNORECASE)
_MARK = re.compile(r"pa\.cellebrite\.com/report|extractionType\s*=|NodeCount\s*=|reportVersion\s*=|deleted_state\s*=")
_PARTS = re.compile(r"<(?:[\w.-]+:)?(?:decodedData|modelType|taggedFiles|sourceExtractions|extraInfos)\b")
"""What only a report has right in its root, which other programs call so too."""
_FIELD = re.compile(r"<(?:[\w.-]+:)?(?:field|modelField|multiModelField)\s[^>]{0,200}name\s*=")


def takes(source: Source) -> bool:
    """XML whose root is a report's, or a fragment of one: a model with the report's own marks."""
    head = source.head[:16_384].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head.startswith((b"<", b"\xff\xfe", b"\xfe\xff")):
        return False
    text, _ = textual.decode(head)
    root = _ROOT.search(text)
    if root is None:
        return False
    if _MARK.search(root[0]):
        return True
    within = _PARTS if root[1].lower() == "project" else _FIELD
    return within.search(text, root.end()) is not None


def extract(source: Source) -> Iterator[Yielded]:
    """The device, its owner, files, and every decoded record."""
    reader = _Reader(source)
    for part in Report(source).parts():
        yield from reader.part(part)
    yield from reader.ending()


class _Reader:
    """Gives each part of a report to what reads it."""

    def __init__(self, source: Source) -> None:
        clock = Clock(source.options)
        self.parties = Parties(source, Owner.of(source.sha256, source.basename))
        self.files = Files(clock)
        self.device = Device(self.parties, clock)
        contacts = Contacts(self.parties, clock)
        self.messages = Messages(self.parties, contacts, self.files, clock)
        self.traces = Traces(self.parties, self.files, clock)
        places, calls = Places(self.parties, clock), Calls(self.parties, clock)
        self.readers: dict[str, Callable[[Model], Iterator[Yielded]]] = {
            "Chat": self.messages.chat,
            **dict.fromkeys(("InstantMessage", "SMS", "MMS", "Email", "EMail", "MailMessage"), self.messages.message),
            **dict.fromkeys(("Call", "VoiceMail"), calls.call),
            "Contact": contacts.contact,
            "UserAccount": contacts.user_account,
            "Location": places.location,
            "Journey": places.journey,
            "CellTower": places.cell_tower,
            "WirelessNetwork": places.network,
            "NetworkUsage": places.usage,
            **dict.fromkeys(("SIMData", "DeviceInfoEntry"), self.device.record),
        }

    def part(self, part: Part) -> Iterator[Yielded]:
        """What one part says; the device is told before the first record."""
        match part:
            case Item():
                self.device.item(part)
            case Listed():
                yield from self.files.told(part)
            case Said():
                yield from self.device.told()
                yield from self.messages.said(part.chat, part.message)
            case Model():
                yield from self.device.told()
                yield from self.readers.get(part.kind, self.traces.record)(part)
            case _:
                yield part

    def ending(self) -> Iterator[Yielded]:
        """The owner, with everything that turned out to be the owner's."""
        yield from self.device.told()
        yield from self.parties.owner.told(self.device.owner())


EXTRACTOR = Extractor("ufed", 2, takes, extract)
