"""Contact books: entries, and vCard files in the dialects of Android (2.1) and iCloud or Google (3.0)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from asasec_graph.demo.people import Person


@dataclass(frozen=True, slots=True)
class Contact:
    """An entry: a name as its owner wrote it, and what was saved with it."""

    name: str
    phone: str | None = None
    email: str | None = None


def saved_by_name(contacts: Sequence[Contact]) -> dict[str, str]:
    """E.164 to name, for what shows names instead of numbers."""
    return {one.phone.replace(" ", ""): one.name for one in contacts if one.phone and one.phone.startswith("+")}


def entry(person: Person, *, name: str | None = None, mail: bool = False) -> Contact:
    """An entry for a person, under a nickname where one is given."""
    return Contact(name or person.name, person.phone, person.email if mail else None)


def write_vcards_3(path: Path, contacts: Sequence[Contact]) -> None:
    """vCard 3.0, as iCloud and Google export it."""
    path.write_bytes("".join(_card_3(one) for one in contacts).encode())


def _card_3(contact: Contact) -> str:
    given, _, family = contact.name.partition(" ")
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{family};{given};;;", f"FN:{contact.name}"]
    if contact.phone:
        lines.append(f"item1.TEL;TYPE=CELL:{contact.phone}")
    if contact.email:
        lines.append(f"EMAIL;TYPE=INTERNET,HOME:{contact.email}")
    return "\r\n".join([*lines, "END:VCARD", ""])


def write_vcards_21(path: Path, contacts: Sequence[Contact]) -> None:
    """vCard 2.1 as older Android phones export it, names beyond ASCII quoted-printable."""
    path.write_bytes("".join(_card_21(one) for one in contacts).encode("ascii"))


def _card_21(contact: Contact) -> str:
    given, _, family = contact.name.partition(" ")
    lines = ["BEGIN:VCARD", "VERSION:2.1", _property("N", f"{family};{given};;;"), _property("FN", contact.name)]
    if contact.phone:
        lines.append(f"TEL;CELL:{contact.phone}")
    if contact.email:
        lines.append(f"EMAIL;HOME:{contact.email}")
    return "\r\n".join([*lines, "END:VCARD", ""])


def _property(name: str, value: str) -> str:
    if value.isascii():
        return f"{name}:{value}"
    quoted = "".join(
        chr(one) if one < 128 and (chr(one).isalnum() or one in b" ;") else f"={one:02X}" for one in value.encode()
    )
    return f"{name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted}"
