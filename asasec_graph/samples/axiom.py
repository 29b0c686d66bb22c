"""Magnet AXIOM XML exports of phones that never were: messages, calls, contacts, accounts, pages, places."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from asasec_graph.samples import cast
from asasec_graph.samples.cast import Somebody

_SENT = "Message Sent Date/Time - UTC+00:00 (dd/MM/yyyy)"
_CALLED = "Call Date/Time - UTC+01:00 (M/d/yyyy)"
_VISITED = "Last Visited Date/Time - UTC+00:00 (dd/MM/yyyy)"
IMEI = "356938035643809"
OWN = "+34600990001"


@dataclass(slots=True)
class Planted:
    """What was written: how many of each, and the identifiers by kind."""

    messages: int = 0
    calls: int = 0
    contacts: int = 0
    carved: int = 0
    seconds: int = 0
    phones: set[str] = field(default_factory=set[str])
    accounts: set[str] = field(default_factory=set[str])
    emails: set[str] = field(default_factory=set[str])
    urls: set[str] = field(default_factory=set[str])
    devices: set[str] = field(default_factory=set[str])
    places: set[str] = field(default_factory=set[str])
    towers: set[str] = field(default_factory=set[str])
    networks: set[str] = field(default_factory=set[str])
    moments: list[datetime] = field(default_factory=list[datetime])


Fragments = dict[str, str]


class _Writer:
    def __init__(self, file: TextIO) -> None:
        self.file = file

    def artifact(self, name: str, hits: Iterator[Fragments]) -> None:
        """An artifact with its hits."""
        self.file.write(f"<Artifact name={quoteattr(name)}><Hits>\n")
        for number, hit in enumerate(hits, 1):
            inner = "".join(
                f"<Fragment name={quoteattr(key)}>{escape(value)}</Fragment>" for key, value in hit.items() if value
            )
            self.file.write(f'<Hit sequenceNumber="{number}">{inner}</Hit>\n')
        self.file.write("</Hits></Artifact>\n")


def write(path: Path, *, seed: int = 1, people: int = 12, messages: int = 200, calls: int = 40) -> Planted:
    """An Android phone's export; written as a stream, so that it may be of any size."""
    rng, planted = random.Random(seed), Planted()
    cast_ = cast.people(rng, people)
    with path.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="utf-8"?>\n<iefExport version="8.4"><Artifacts>\n')
        writer = _Writer(file)
        writer.artifact("Android Device Information", iter([_device(planted)]))
        writer.artifact("Android WhatsApp Accounts Information", iter([_account(planted)]))
        writer.artifact("Android Contacts", (_contact(one, planted) for one in cast_))
        writer.artifact("Android WhatsApp Messages", _whatsapp(rng, cast_, messages, planted))
        writer.artifact("Android SMS/MMS", _sms(rng, cast_, messages // 4, planted))
        writer.artifact("Android Call Logs", _calls(rng, cast_, calls, planted))
        writer.artifact("Gmail Emails", _mails(rng, cast_, 5, planted))
        writer.artifact("Chrome Web History", _pages(rng, 20, planted))
        writer.artifact("Cell Tower Locations", _towers(rng, 4, planted))
        writer.artifact("WiFi Locations", _networks(rng, 4, planted))
        file.write("</Artifacts></iefExport>\n")
    return planted


def _device(planted: Planted) -> Fragments:
    planted.devices.add(f"imei:{IMEI}")
    planted.phones.add(OWN)
    return {"Device Name": "Falso 9", "IMEI": IMEI, "Phone Number": OWN, "Model ID": "F-9", "Source": "settings.db"}


def _account(planted: Planted) -> Fragments:
    planted.accounts.add(_jid(OWN))
    return {"Phone Number": OWN, "WhatsApp Name": "Dueña Ficticia", "Recovery method": "Parsing"}


def _jid(phone: str) -> str:
    return f"whatsapp:{phone.removeprefix('+')}@s.whatsapp.net"


def _contact(one: Somebody, planted: Planted) -> Fragments:
    planted.contacts += 1
    planted.phones.add(one.phone)
    planted.emails.add(one.email)
    return {"Display Name": one.name, "Phone Number(s)": f"Mobile: {one.phone}", "Email(s)": one.email}


def _whatsapp(rng: random.Random, people: list[Somebody], count: int, planted: Planted) -> Iterator[Fragments]:
    start = datetime(2024, 3, 1, 9, 0)
    for number in range(count):
        other, out, carved = rng.choice(people), rng.random() < 0.5, number % 10 == 9
        at = start + timedelta(minutes=number)
        theirs = f"{other.phone.removeprefix('+')}@s.whatsapp.net ({other.name})"
        planted.messages += 1
        planted.carved += carved
        planted.moments.append(at)
        planted.accounts.add(_jid(other.phone))
        planted.phones.add(other.phone)
        yield {
            "Sender": "Local User" if out else theirs,
            "Receiver": theirs if out else "Local User",
            _SENT: at.strftime("%d/%m/%Y %H:%M:%S"),
            "Message": f"{cast.phrase(rng)} {number}",
            "Message Status": "Sent" if out else "Received",
            "Source": "msgstore.db",
            "Location": f"Table: message(_id: {number})",
            "Recovery method": "Carving" if carved else "Parsing",
        }


def _sms(rng: random.Random, people: list[Somebody], count: int, planted: Planted) -> Iterator[Fragments]:
    start = datetime(2024, 4, 1, 9, 0)
    for number in range(count):
        other, out = rng.choice(people), rng.random() < 0.5
        at = start + timedelta(minutes=number)
        planted.messages += 1
        planted.moments.append(at)
        planted.phones.add(other.phone)
        sent = {"Sent" if out else "Received": at.strftime("%d/%m/%Y %H:%M:%S")}
        yield {
            "Partner": other.phone,
            **{f"{key} Date/Time - UTC+00:00 (dd/MM/yyyy)": text for key, text in sent.items()},
            "Message": cast.phrase(rng),
            "Message Direction": "Outgoing" if out else "Incoming",
        }


def _calls(rng: random.Random, people: list[Somebody], count: int, planted: Planted) -> Iterator[Fragments]:
    start = datetime(2024, 5, 1, 9, 0)
    for number in range(count):
        other = rng.choice(people)
        kind = rng.choice(("Outgoing", "Incoming", "Missed"))
        length = 0 if kind == "Missed" else rng.randrange(1, 600)
        local = start + timedelta(minutes=7 * number)
        planted.calls += 1
        planted.seconds += length
        planted.moments.append(local - timedelta(hours=1))
        planted.phones.add(other.phone)
        clock = local.strftime("%I:%M:%S %p").lstrip("0")
        yield {
            "Partner": other.phone,
            "Partner Name": other.name,
            "Direction": kind,
            _CALLED: f"{local.month}/{local.day}/{local.year} {clock}",
            "Call Duration (Seconds)": str(length),
        }


def _mails(rng: random.Random, people: list[Somebody], count: int, planted: Planted) -> Iterator[Fragments]:
    start = datetime(2024, 6, 1, 9, 0)
    for number in range(count):
        sender, receiver = people[number % len(people)], people[(number + 1) % len(people)]
        at = start + timedelta(hours=number)
        planted.messages += 1
        planted.moments.append(at)
        planted.emails |= {sender.email, receiver.email}
        yield {
            "From Address": f"{sender.name} <{sender.email}>",
            "To Address(es)": receiver.email,
            "Date/Time - UTC+00:00 (dd/MM/yyyy)": at.strftime("%d/%m/%Y %H:%M:%S"),
            "Subject": "hola",
            "Email Body": cast.phrase(rng),
        }


def _pages(rng: random.Random, count: int, planted: Planted) -> Iterator[Fragments]:
    start = datetime(2024, 6, 2, 9, 0)
    for number in range(count):
        address = f"https://sitio{rng.randrange(5)}.example/p/{number}"
        planted.urls.add(address)
        visited = (start + timedelta(minutes=number)).strftime("%d/%m/%Y %H:%M:%S")
        yield {"URL": address, _VISITED: visited, "Title": f"Página {number}", "Visit Count": "1"}


def _where(rng: random.Random, planted: Planted) -> Fragments:
    latitude, longitude = round(40 + rng.random(), 5), round(-3 - rng.random(), 5)
    planted.places.add(f"geo:{latitude:.5f},{longitude:.5f}")
    return {"Latitude": str(latitude), "Longitude": str(longitude)}


def _towers(rng: random.Random, count: int, planted: Planted) -> Iterator[Fragments]:
    for number in range(1, count + 1):
        planted.towers.add(f"214-07-100-{number}")
        cell = {"Mobile Country Code": "214", "Mobile Network Code": "7", "Location Area Code": "100"}
        when = {"Timestamp Date/Time - UTC+00:00 (dd/MM/yyyy)": f"0{number}/07/2024 10:00:00"}
        yield {**cell, "CellID": str(number), **when, **_where(rng, planted)}


def _networks(rng: random.Random, count: int, planted: Planted) -> Iterator[Fragments]:
    for number in range(1, count + 1):
        address = f"02:00:5e:10:00:{number:02x}"
        planted.networks.add(f"bssid:{address}")
        yield {"MAC Address": address.upper(), "Channel": "6", **_where(rng, planted)}
