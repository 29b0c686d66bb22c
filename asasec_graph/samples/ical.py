"""Calendars as programs export them (RFC 5545), of people who do not exist."""

from __future__ import annotations

import base64
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

from asasec_graph.samples import cast


@dataclass(frozen=True, slots=True)
class Appointment:
    """One appointment: its beginning in UTC, who called it, who comes, the number in its words, the file on it."""

    at: datetime
    organizer: str
    attendees: tuple[str, ...]
    phone: str
    file: str


def write(path: Path, *, seed: int = 1, count: int = 20) -> list[Appointment]:
    """Appointments in UTC, in a zone by its name, in Windows' name for it, in a zone of the file's own."""
    rng = random.Random(seed)
    people = cast.people(rng, 12)
    planted: list[Appointment] = []
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ficticia//ES", *_ZONE]
    for number in range(count):
        host, *guests = rng.sample(people, 3)
        at = datetime(2024, 5, 1 + number % 28, 8, 15, tzinfo=UTC) + timedelta(hours=number)
        file = f"orden del día {number}".encode()
        lines += ["BEGIN:VEVENT", f"UID:{number}@example.org", _start(at, number), f"SUMMARY:Reunión ficticia {number}"]
        lines.append(f'ORGANIZER;CN="{host.name}":mailto:{host.email.upper()}')
        lines += [f"ATTENDEE;CN={one.name};PARTSTAT=ACCEPTED:mailto:{one.email}" for one in guests]
        lines.append(
            _folded(f"DESCRIPTION:Si hay retraso\\, llamar\\nal {guests[0].phone} cuanto antes, {cast.phrase(rng)}")
        )
        lines.append(
            _folded(f"ATTACH;VALUE=BINARY;ENCODING=BASE64;FMTTYPE=text/plain:{base64.b64encode(file).decode()}")
        )
        lines += ["BEGIN:VALARM", "TRIGGER:-PT15M", "DESCRIPTION:+34600209999", "END:VALARM", "END:VEVENT"]
        emails = tuple(one.email for one in guests)
        planted.append(Appointment(at, host.email, emails, guests[0].phone, sha256(file).hexdigest()))
    path.write_bytes("\r\n".join([*lines, "END:VCALENDAR", ""]).encode())
    return planted


_ZONE = [
    *("BEGIN:VTIMEZONE", "TZID:Propia", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0530"),
    *("TZOFFSETTO:+0530", "END:STANDARD", "END:VTIMEZONE"),
]


def _start(at: datetime, number: int) -> str:
    match number % 4:
        case 0:
            return f"DTSTART:{at:%Y%m%dT%H%M%SZ}"
        case 1:
            return f"DTSTART;TZID=Europe/Madrid:{at.astimezone(ZoneInfo('Europe/Madrid')):%Y%m%dT%H%M%S}"
        case 2:
            return f"DTSTART;TZID=Romance Standard Time:{at.astimezone(ZoneInfo('Europe/Paris')):%Y%m%dT%H%M%S}"
        case _:
            return f"DTSTART;TZID=Propia:{at + timedelta(hours=5, minutes=30):%Y%m%dT%H%M%S}"


def _folded(line: str) -> str:
    """A line cut after every 60 characters."""
    return "\r\n ".join(line[at : at + 60] for at in range(0, len(line), 60))
