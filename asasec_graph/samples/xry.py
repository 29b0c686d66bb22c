"""MSAB XRY text reports of phones that never were: one file a kind of artifact, UTF-16 with its mark."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from asasec_graph.samples import cast
from asasec_graph.samples.cast import Somebody

IMEI = "356938035643809"
IMSI = "214079876543210"
OWN = "+34600990002"


@dataclass(slots=True)
class Planted:
    """What was written: how many of each, and the identifiers by kind."""

    messages: int = 0
    calls: int = 0
    contacts: int = 0
    deleted: int = 0
    seconds: int = 0
    segmented: str = ""
    phones: set[str] = field(default_factory=set[str])
    urls: set[str] = field(default_factory=set[str])
    devices: set[str] = field(default_factory=set[str])
    cards: set[str] = field(default_factory=set[str])
    moments: list[datetime] = field(default_factory=list[datetime])


KINDS = ("Calls", "Contacts/Contacts", "Messages/SMS", "Device/General Information", "Web/Bookmarks")


def write(path: Path, *, kind: str = "Messages/SMS", seed: int = 1, people: int = 10, records: int = 60) -> Planted:
    """One file of a report, of one of `KINDS`; written as a stream, so that it may be of any size."""
    rng, planted = random.Random(seed), Planted()
    cast_ = cast.people(rng, people)
    written = {
        "Calls": lambda: _calls(rng, cast_, records, planted),
        "Contacts/Contacts": lambda: _contacts(cast_, planted),
        "Messages/SMS": lambda: _messages(rng, cast_, records, planted),
        "Device/General Information": lambda: _device(planted),
        "Web/Bookmarks": lambda: _bookmarks(planted),
    }
    _file(path, kind, written[kind]())
    return planted


def _file(path: Path, kind: str, records: Iterator[list[str]]) -> None:
    with path.open("w", encoding="utf-16", newline="\r\n") as file:
        file.write(f"XRY Export\nFalso 9\n{kind}\n\n\n")
        for number, lines in enumerate(records, 1):
            title = kind.rpartition("/")[2]
            file.write("\n".join([f"{title} #\t{number}", *lines, "", ""]))


def _time(at: datetime, *, zone: str = "") -> str:
    clock = at.strftime("%I:%M:%S %p").lstrip("0")
    return f"{at.month}/{at.day}/{at.year} {clock}{zone} (Device)"


def _calls(rng: random.Random, people: list[Somebody], count: int, planted: Planted) -> Iterator[list[str]]:
    start = datetime(2024, 5, 14, 9, 0)
    for number in range(count):
        other, kind = rng.choice(people), rng.choice(("Missed", "Received", "Dialed"))
        length = 0 if kind == "Missed" else rng.randrange(1, 3600)
        at = start + timedelta(hours=7 * number)
        planted.calls += 1
        planted.seconds += length
        planted.phones.add(other.phone)
        planted.moments.append(at)
        hours, rest = divmod(length, 3600)
        side = "To" if kind == "Dialed" else "From"
        yield [
            f"Call Type:\t{kind}", f"Time:\t{_time(at)}", f"Duration:\t{hours:02d}:{rest // 60:02d}:{rest % 60:02d}",
            "Storage:\tDevice", f"Index:\t{number}", side, f"Tel:\t{other.phone}", f"Name (Matched):\t{other.name}",
        ]  # fmt: skip


def _contacts(people: list[Somebody], planted: Planted) -> Iterator[list[str]]:
    for one in people:
        planted.contacts += 1
        planted.phones.add(one.phone)
        yield [f"Name:\t{one.name}", f"Tel:\t{one.phone}", "Storage:\tDevice"]


def _messages(rng: random.Random, people: list[Somebody], count: int, planted: Planted) -> Iterator[list[str]]:
    start = datetime(2024, 6, 15, 9, 0)
    for number in range(count):
        other, out = rng.choice(people), rng.random() < 0.5
        at = start + timedelta(hours=5 * number)
        deleted = number % 9 == 8
        planted.messages += 1
        planted.deleted += deleted
        planted.phones.add(other.phone)
        planted.moments.append(at - timedelta(hours=2))
        head = [f"Direction:\t{'Outgoing' if out else 'Incoming'}", f"Time:\t{_time(at, zone=' UTC+2')}"]
        head += [f"Status:\t{'Deleted' if deleted else 'Read'}", "To" if out else "From", f"Tel:\t{other.phone}"]
        if number == 0:
            yield from _segments(head, planted)
        else:
            yield [*head, f"Text:\t{cast.phrase(rng)}", f"línea segunda: {number}"]


def _segments(head: list[str], planted: Planted) -> Iterator[list[str]]:
    parts = ("una parte", "otra parte", "la última")
    planted.segmented = " ".join(parts)
    for number, part in enumerate(parts, 1):
        yield [*head, f"Text:\t{part}", "Reference Number:\t7", "Segments:\t3", f"Segment Number:\t{number}"]


def _device(planted: Planted) -> Iterator[list[str]]:
    planted.devices |= {f"imei:{IMEI}", "mac:02:00:5e:10:00:99"}
    planted.cards.add(f"imsi:{IMSI}")
    planted.phones.add(OWN)
    facts = {
        "Device Name": "Falso 9", "Manufacturer": "Fantasía", "Mobile Id (IMEI)": IMEI, "Subscriber Id (IMSI)": IMSI,
        "WiFi Address": "02:00:5E:10:00:99", "Phone Number (MSISDN)": OWN,
    }  # fmt: skip
    for name, value in facts.items():
        yield [f"Attribute:\t{name}", f"Data:\t{value}"]


def _bookmarks(planted: Planted) -> Iterator[list[str]]:
    for number in range(5):
        address = f"https://sitio{number}.example/p?q={number}"
        planted.urls.add(address)
        yield [f"Web Address:\t{address}", f"Domain:\tsitio{number}.example", "Application:\tNavegador"]
