"""What a generated report of Cellebrite says, put down beside each record as it is written, and who is in it."""

from __future__ import annotations

import random
import struct
import zlib
from dataclasses import dataclass, field
from datetime import datetime

from asasec_graph.samples.cast import Somebody, people
from asasec_graph.samples.ufed_markup import Markup

OWNER = "owner"
SECRETS = ("Clave-Inventada-77", "hunter-ficticio-2", "cookie-secreta-xyz", "913-cvv")
"""Passwords, a cookie's value and a card's check number that stand in the report and must be read by nobody."""
Happened = tuple[str, str, int, tuple[str, ...], tuple[str, ...], str, str, bool]


@dataclass(slots=True)
class Planted:
    """What the report says. Entities are `KIND:key`, persons `PERSON:<id of the record>`, the owner `PERSON:owner`.

    `events` are (type, channel, epoch ms, senders, receivers, direction, text, deleted) of the records that stand
    there once; `messages` and `calls` count all. `links` are (type, source, target).
    """

    entities: set[str] = field(default_factory=set[str])
    links: set[tuple[str, str, str]] = field(default_factory=set[tuple[str, str, str]])
    events: list[Happened] = field(default_factory=list[Happened])
    owned: set[str] = field(default_factory=set[str])
    messages: int = 0
    calls: int = 0
    records: int = 0
    size: int = 0

    def entity(self, *named: str) -> None:
        """These identifiers stand in the report."""
        self.entities.update(named)

    def link(self, kind: str, source: str, target: str) -> None:
        """The report says this of two identifiers."""
        self.entities |= {source, target}
        self.links.add((kind, source, target))

    def owns(self, identifier: str) -> None:
        """The report says that this is the owner's."""
        self.owned.add(identifier)
        self.link("USES" if identifier.startswith("SIM_CARD") else "OWNS", f"PERSON:{OWNER}", identifier)


def millis(at: datetime) -> int:
    """Epoch milliseconds."""
    return int(at.timestamp()) * 1000 + at.microsecond // 1000


def jid(one: Somebody) -> str:
    """The WhatsApp id of somebody."""
    return f"{one.phone[1:]}@s.whatsapp.net"


def whatsapp(one: Somebody) -> str:
    """The WhatsApp account of somebody."""
    return f"ACCOUNT:whatsapp:{jid(one)}"


def png(width: int, height: int) -> bytes:
    """A small grey picture with a slope in it."""
    rows = b"".join(b"\0" + bytes((x * 5 + y * 3) % 256 for x in range(width)) for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    made = [(b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    parts = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in made
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def checked(digits: str) -> str:
    """Digits with their check digit after Luhn, as IMEIs and cards end."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        number = int(digit) * (2 if place % 2 == 0 else 1)
        total += number - 9 if number > 9 else number
    return digits + str(-total % 10)


class Phone:
    """The telephone: its owner, those who are on it, the markup of its report and what was put in."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.owner, *self.others = people(self.rng, 12)
        self.markup = Markup(self.rng)
        self.planted = Planted()

    def telephone(self, one: Somebody) -> str:
        """The number of somebody, by its name in the truth."""
        return f"PHONE_NUMBER:{one.phone}"

    def on_whatsapp(self, *some: Somebody) -> None:
        """These stand in the report with their WhatsApp accounts, which contain their numbers."""
        for one in some:
            self.planted.link("USES", whatsapp(one), self.telephone(one))

    def happened(
        self,
        kind: str,
        channel: str,
        at: datetime,
        senders: tuple[str, ...],
        receivers: tuple[str, ...],
        direction: str,
        text: str = "",
        *,
        deleted: bool = False,
    ) -> None:
        """A message or call of these parties."""
        self.planted.events.append((kind, channel, millis(at), senders, receivers, direction, text, deleted))
        self.planted.entity(*senders, *receivers)
        self.planted.messages += kind == "MESSAGE"
        self.planted.calls += kind == "CALL"
