"""Outlook's items, whatever file keeps them: properties by tag (MS-OXPROPS), recipients, attachments.

A property is asked for by the upper half of its tag (`0x0037` is the subject), a named one by its set and number
(`(ADDRESS, 0x8083)` is a contact's first e-mail address). Times are epoch milliseconds.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from asasec_graph.model import keys
from asasec_graph.model.observations import Ref
from asasec_graph.reading import mail_html, mail_rtf, textual

Value: TypeAlias = "str | int | float | bool | bytes | tuple[str, ...] | tuple[bytes, ...]"
ADDRESS = "00062004"
APPOINTMENT = "00062002"
"""The first field of the sets PSETID_Address and PSETID_Appointment; the rest is the same in all of Outlook's."""
FILETIME_EPOCH = 11_644_473_600_000
BODY_LIMIT = 1_000_000
_END = 7_258_118_400_000
_ONE_OFF = bytes.fromhex("812b1fa4bea310199d6e00dd010f5402")
_WRAPPED = bytes.fromhex("c091add3519dcf11a4a900aa0047faa4")
_PAGES = {65001: "utf-8", 20127: "cp1252", 28591: "cp1252", 28605: "iso8859-15", 1200: "utf-16-le"}


@dataclass(frozen=True, slots=True)
class Properties:
    """The properties of an item, a recipient or an attachment."""

    tags: Mapping[int, Value]
    named: Mapping[tuple[str, int | str], Value] = field(default_factory=dict[tuple[str, "int | str"], Value])

    def text(self, *tags: int | tuple[str, int | str]) -> str:
        """The first of these that is text and not empty."""
        for tag in tags:
            value = self.tags.get(tag) if isinstance(tag, int) else self.named.get(tag)
            if isinstance(value, str) and (found := textual.clean(value).strip("\0 \t\r\n")):
                return found
        return ""

    def number(self, *tags: int | tuple[str, int | str]) -> int | None:
        """The first of these that is a whole number."""
        for tag in tags:
            value = self.tags.get(tag) if isinstance(tag, int) else self.named.get(tag)
            if isinstance(value, int):
                return int(value)
        return None

    def data(self, tag: int) -> bytes:
        """Bytes, or nothing."""
        value = self.tags.get(tag)
        return value if isinstance(value, bytes) else b""


@dataclass(frozen=True, slots=True)
class AttachedItem:
    """An attachment: its properties, and its bytes or the item that it is."""

    properties: Properties
    data: bytes | None = field(default=None, repr=False)
    item: Item | None = None
    damage: str = ""


def _no_attachments() -> Iterator[AttachedItem]:
    return iter(())


@dataclass(frozen=True, slots=True)
class Item:
    """A mail, contact, appointment... with its recipients; attachments are read when asked for."""

    properties: Properties
    recipients: tuple[Properties, ...] = ()
    attachments: Callable[[], Iterator[AttachedItem]] = _no_attachments

    @property
    def kind(self) -> str:
        """The message class in lower case: `ipm.note`, `ipm.contact`."""
        return self.properties.text(0x001A).lower()

    @property
    def subject(self) -> str:
        """The subject, without the mark that says how long its prefix is."""
        value = self.properties.tags.get(0x0037)
        text = value if isinstance(value, str) else self.properties.text(0x0E1D, 0x0070)
        return textual.clean(text[2:] if text[:1] == "\x01" else text).strip("\0 \t\r\n")

    def body(self) -> str:
        """The text: plain, else of the HTML, else of the rich text."""
        plain = self.properties.text(0x1000)
        if plain:
            return plain.replace("\r\n", "\n")[:BODY_LIMIT]
        if html := self._html():
            return mail_html.text_of(html)[:BODY_LIMIT]
        packed = self.properties.data(0x1009)
        if not packed:
            return ""
        shown = mail_rtf.text_of(mail_rtf.unpacked(packed))
        return (mail_html.text_of(shown.text) if shown.html else shown.text)[:BODY_LIMIT]

    def _html(self) -> str:
        value = self.properties.tags.get(0x1013)
        if isinstance(value, bytes):
            try:
                return value.decode(page(self.properties.number(0x3FDE)))
            except (UnicodeDecodeError, LookupError):
                return textual.decode(value)[0]
        return value if isinstance(value, str) else ""


def page(number: int | None) -> str:
    """The encoding of a code page's number."""
    return "cp1252" if number is None else _PAGES.get(number, f"cp{number}")


def filetime(value: int) -> int | None:
    """Epoch milliseconds of 100 ns since 1601; None where that is no time that a mail has."""
    at = value // 10_000 - FILETIME_EPOCH
    return at if 0 < at < _END else None


def decoded(kind: int, data: bytes, encoding: str) -> Value | None:
    """A property's value by its type (MS-OXCDATA 2.11.1); None where it is of no use or damaged."""
    try:
        return _decoded(kind, data, encoding)
    except (struct.error, ValueError, LookupError, OverflowError):
        return None


def _decoded(kind: int, data: bytes, encoding: str) -> Value | None:
    match kind:
        case 0x001F:
            return data[: len(data) & ~1].decode("utf-16-le", "replace").rstrip("\0")
        case 0x001E:
            return _narrow(data, encoding)
        case 0x0102 | 0x000D:
            return data
        case 0x0002 | 0x0003 | 0x000A:
            size = 2 if kind == 0x0002 else 4
            return int.from_bytes(data[:size], "little", signed=True)
        case 0x000B:
            return bool(data[:1] and data[0])
        case 0x0014:
            return int.from_bytes(data[:8], "little", signed=True)
        case 0x0005:
            return float(struct.unpack("<d", data[:8])[0])
        case 0x0040:
            return filetime(int.from_bytes(data[:8], "little")) if len(data) >= 8 else None
        case _:
            return None


def _narrow(data: bytes, encoding: str) -> str:
    bare = data.rstrip(b"\0")
    try:
        return bare.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return textual.decode(bare)[0]


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody of an item: what identifies them, the name beside it, and the address as written."""

    ref: Ref | None
    name: str
    written: str


def party(kind: str, address: str, name: str, smtp: str = "", entry: bytes = b"", search: bytes = b"") -> Party:
    """Who is meant: by the SMTP address wherever it stands, else by the address within an Exchange organisation."""
    one_off = one_off_of(entry)
    sought = search.partition(b":")[2].rstrip(b"\0").decode("latin-1") if search[:5].upper() == b"SMTP:" else ""
    for text in (smtp, address, one_off[1] if one_off else "", sought, name):
        if "@" in text and (ref := keys.email(text.strip("' "))) is not None:
            return Party(ref, _plain_name(name, text), text)
    if kind.upper() == "EX" or address.upper().startswith("/O="):
        return Party(keys.account("exchange", address), _plain_name(name, address), address)
    return Party(None, _plain_name(name, address), address)


def _plain_name(name: str, address: str) -> str:
    bare = " ".join(name.strip("' \"").split())
    return "" if bare.lower() == address.strip("' ").lower() else bare[:200]


def one_off_of(entry: bytes) -> tuple[str, str] | None:
    """Name and address that an entry identifier holds itself (MS-OXCDATA 2.2.5.1), also within a contact's."""
    if entry[4:20] == _WRAPPED:
        return None
    if entry[4:20] != _ONE_OFF or len(entry) < 24:
        return None
    wide = bool(int.from_bytes(entry[22:24], "little") & 0x8000)
    text = entry[24:].decode("utf-16-le" if wide else "cp1252", "replace")
    parts = text.split("\0")
    return (parts[0], parts[2]) if len(parts) >= 3 else None


_AUTHOR = (0x0064, 0x0065, 0x0042, 0x5D02, 0x0041, 0x003B)
_SENDER = (0x0C1E, 0x0C1F, 0x0C1A, 0x5D01, 0x0C19, 0x0C1D)


def sender(one: Properties, *, actual: bool = False) -> Party:
    """Who wrote the mail: on whose behalf, or (`actual`) who really sent it."""
    kind, address, name, smtp, entry, search = _SENDER if actual else _AUTHOR
    return party(one.text(kind), one.text(address), one.text(name), one.text(smtp), one.data(entry), one.data(search))


def receiver(one: Properties) -> Party:
    """Who a row of the table of recipients is."""
    return party(
        one.text(0x3002),
        one.text(0x3003),
        one.text(0x3001, 0x5FF6, 0x3A20),
        one.text(0x39FE, 0x5FE5),
        one.data(0x0FFF),
        one.data(0x300B),
    )


def mailbox(one: Properties) -> Party:
    """Whose mailbox received the mail."""
    return party(
        one.text(0x0075), one.text(0x0076), one.text(0x0040), one.text(0x5D07), one.data(0x003F), one.data(0x0051)
    )


def names_of(guids: bytes, entries: bytes, strings: bytes) -> dict[int, tuple[str, int | str]]:
    """What the named properties of a file are, by tag: set and number or name (MS-PST 2.4.7, MS-OXMSG 2.2.3)."""
    found: dict[int, tuple[str, int | str]] = {}
    for at in range(0, len(entries) - 7, 8):
        what, which, place = struct.unpack_from("<IHH", entries, at)
        index = which >> 1
        group = {1: "00020328", 2: "00020329"}.get(index, "")
        if index >= 3:
            raw = guids[(index - 3) * 16 : (index - 3) * 16 + 4]
            group = f"{int.from_bytes(raw, 'little'):08x}" if len(raw) == 4 else ""
        name: int | str = what
        if which & 1:
            size = int.from_bytes(strings[what : what + 4], "little")
            name = strings[what + 4 : what + 4 + min(size, 1_000)].decode("utf-16-le", "replace")
        found[0x8000 + place] = (group.upper(), name)
    return found


def properties(values: Mapping[int, Value], names: Mapping[int, tuple[str, int | str]]) -> Properties:
    """Properties by tag and, where the file names them, by what they are."""
    named = {names[tag]: value for tag, value in values.items() if tag in names}
    return Properties(values, named)
