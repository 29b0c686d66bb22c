"""Telegram's TL objects as its Android program stores them: users and messages, as far as their beginning is known.

TL is little-endian: a constructor, flags, then fields, of which flags say which are there; strings are a length and
bytes, padded to four. Newer layers have a second word of flags, older ones shorter numbers: here the layout is
right in which the number in the object is that of its row. What follows the text (files, keyboards) is not read.
Source: Telegram's published schema (core.telegram.org/schema) and ALEAPP's notes on its layers, read for the facts.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

_PEERS = {0x59511722: "user", 0x36C6019A: "chat", 0xA2A5371E: "channel"}
_OLD_PEERS = {0x9DB1BC6D: "user", 0xBAD0E5BB: "chat", 0xBDDDE532: "channel"}
_FORWARDS: dict[int, Sequence[tuple[int, str]]] = {
    0x4E4DF4BB: (
        *((0, "peer"), (5, "text"), (-1, "int"), (2, "int"), (3, "text"), (4, "peer"), (4, "int")),
        *((8, "peer"), (9, "text"), (10, "int"), (6, "text")),
    ),
    0x5F777DCE: ((0, "peer"), (5, "text"), (-1, "int"), (2, "int"), (3, "text"), (4, "peer"), (4, "int"), (6, "text")),
}
_REPLY = ((4, "int"), (0, "peer"), (5, "forward"), (8, "unknown"), (1, "int"), (6, "text"), (7, "unknown"))
_REPLIES: dict[int, Sequence[tuple[int, str]]] = {
    0x1B97DD66: (*_REPLY, (10, "int"), (11, "int"), (12, "unknown")),
    0x6917560B: (*_REPLY, (10, "int"), (11, "int")),
    0xAFBC09DB: (*_REPLY, (10, "int")),
    0x6EEBCABD: _REPLY,
    0xA6D57763: ((-1, "int"), (0, "peer"), (1, "int")),
}
_STORIES = {0x0E5AF939: ("peer", "int"), 0x9C98BFC1: ("long", "int")}
SERVICE = frozenset(
    {0x7A800E0A, 0xD3D28540, 0x2B085862, 0x286FA604, 0x9E19A1F6, 0xC06B9607, 0x1D86F70E, 0x9F8D60BB, 0xA7AB1991}
)
"""The constructors of notices: who came and went, calls, a new title."""
_PHONE_CALL = struct.pack("<I", 0x80E11A7F)
_REASONS = {0x85E42301: "missed", 0xE095C1A0: "disconnected", 0x57ADC690: "hung up", 0xFAF7E8C9: "busy"}
_SELF, _CONTACT, _GONE, _BOT = 10, 11, 13, 14
_LONGEST = 1 << 20


class TlDamage(ValueError):
    """The bytes are no such object, or of a layout that is not known."""


class _Reader:
    def __init__(self, data: bytes, at: int = 0) -> None:
        self.data, self.at = data, at

    def _take(self, size: int) -> bytes:
        if size < 0 or self.at + size > len(self.data):
            raise TlDamage("it ends early")
        part = self.data[self.at : self.at + size]
        self.at += size
        return part

    def word(self) -> int:
        """Four bytes, unsigned."""
        return int.from_bytes(self._take(4), "little")

    def long(self) -> int:
        """Eight bytes, signed."""
        return int.from_bytes(self._take(8), "little", signed=True)

    def text(self) -> str:
        """A string in UTF-8."""
        size = self._take(1)[0]
        head = 1
        if size == 254:
            size, head = int.from_bytes(self._take(3), "little"), 4
        if size > _LONGEST:
            raise TlDamage("a text is too long")
        part = self._take(size)
        self._take(min(-(head + size) % 4, len(self.data) - self.at))
        try:
            return part.decode()
        except UnicodeDecodeError as error:
            raise TlDamage("a text is no UTF-8") from error

    def peer(self) -> tuple[str, int]:
        """A user, group or channel with its number."""
        constructor = self.word()
        if constructor in _PEERS:
            return _PEERS[constructor], self.long()
        if constructor in _OLD_PEERS:
            return _OLD_PEERS[constructor], self.word()
        raise TlDamage(f"no peer: {constructor:#010x}")

    def skip(self, steps: Sequence[tuple[int, str]], flags: int) -> None:
        """Fields that stand where their flag is set (-1: always)."""
        for bit, kind in steps:
            if bit >= 0 and not flags >> bit & 1:
                continue
            match kind:
                case "int":
                    self.word()
                case "long":
                    self.long()
                case "text":
                    self.text()
                case "peer":
                    self.peer()
                case "forward":
                    self.header(_FORWARDS)
                case _:
                    raise TlDamage("a field of no known layout")

    def header(self, layouts: dict[int, Sequence[tuple[int, str]]]) -> None:
        """A header of forwarding or of a reply."""
        constructor = self.word()
        if layouts is _REPLIES and constructor in _STORIES:
            self.skip([(-1, kind) for kind in _STORIES[constructor]], 0)
            return
        if constructor not in layouts:
            raise TlDamage(f"a header of no known layout: {constructor:#010x}")
        self.skip(layouts[constructor], self.word())


@dataclass(frozen=True, slots=True)
class User:
    """An account: names, user name, telephone number as digits; what its flags say."""

    number: int
    first: str
    last: str
    username: str
    phone: str
    itself: bool
    contact: bool
    bot: bool
    gone: bool

    @property
    def name(self) -> str:
        """Given and family name."""
        return " ".join(filter(None, (self.first.strip(), self.last.strip())))


def user(data: bytes, number: int | None) -> User:
    """A user of this number (any, where None); TlDamage where no layout fits."""
    for second, wide in ((True, True), (False, True), (False, False)):
        reader = _Reader(data, 4)
        flags = reader.word()
        if second:
            reader.word()
        found = reader.long() if wide else reader.word()
        if found <= 0 or found >= 1 << 52 or (number is not None and found != number):
            continue
        try:
            return _user(reader, flags, found)
        except TlDamage:
            continue
    raise TlDamage("no user of a known layout")


def _user(reader: _Reader, flags: int, number: int) -> User:
    if flags & 1:
        reader.long()
    first, last, username, phone = (reader.text() if flags >> bit & 1 else "" for bit in (1, 2, 3, 4))
    if phone and not phone.lstrip("+").isdigit():
        raise TlDamage("its telephone number is none")
    itself, contact, gone, bot = (bool(flags >> bit & 1) for bit in (_SELF, _CONTACT, _GONE, _BOT))
    return User(number, first, last, username, phone, itself, contact, bot, gone)


@dataclass(frozen=True, slots=True)
class Message:
    """A message: who sent it where that is stated, and its text, None where the text was not found."""

    text: str | None
    sender: tuple[str, int] | None = None
    forwarded: bool = False
    reply: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """A call that a notice tells of: seconds, and how it ended."""

    seconds: int
    ended: str | None
    video: bool


def constructor(data: bytes) -> int:
    """The number of the object's kind; 0 where there are no four bytes."""
    return int.from_bytes(data[:4], "little") if len(data) >= 4 else 0


def call(data: bytes) -> Call | None:
    """The call of a notice; None where it tells of something else."""
    at = data.find(_PHONE_CALL, 8)
    if at < 0:
        return None
    reader = _Reader(data, at + 4)
    try:
        flags = reader.word()
        reader.long()
        ended = _REASONS.get(reader.word()) if flags & 1 else None
        return Call(reader.word() if flags & 2 else 0, ended, bool(flags & 4))
    except TlDamage:
        return Call(0, None, False)


def message(data: bytes, number: int, date: int | None) -> Message:
    """A message of this number and date (Unix seconds); TlDamage where it is none."""
    for second in (True, False):
        reader = _Reader(data, 4)
        flags = reader.word()
        more = reader.word() if second else 0
        if reader.word() != number & 0xFFFFFFFF:
            continue
        return _message(reader, flags, more, date, second=second)
    return Message(_after_date(data, 4, date))


def _message(reader: _Reader, flags: int, more: int, date: int | None, *, second: bool) -> Message:
    sender, start = None, reader.at
    forwarded, reply = bool(flags >> 2 & 1), bool(flags >> 3 & 1)
    try:
        if flags >> 8 & 1:
            sender = _sender(reader)
        if second and flags >> 29 & 1:
            reader.word()
        reader.peer()
        if flags >> 28 & 1:
            reader.peer()
        if forwarded:
            reader.header(_FORWARDS)
        reader.skip(((11, "long"),), flags)
        reader.skip(((0, "long"),) if second else (), more)
        if reply:
            reader.header(_REPLIES)
        if (stated := reader.word()) == date or date is None:
            return Message(reader.text(), sender, forwarded, reply)
        raise TlDamage(f"another date: {stated}")
    except TlDamage:
        return Message(_after_date(reader.data, start, date), sender, forwarded, reply)


def _sender(reader: _Reader) -> tuple[str, int]:
    """Who sent it: a peer, in layers before 2020 a bare number."""
    at = reader.at
    try:
        return reader.peer()
    except TlDamage:
        reader.at = at
        return "user", reader.word()


def _after_date(data: bytes, start: int, date: int | None) -> str | None:
    """The text that stands behind the row's date; None where none is well-formed."""
    if not date or not 0 < date < 1 << 31:
        return None
    needle = struct.pack("<i", date)
    at = data.find(needle, start)
    for _ in range(16):
        if at < 0:
            return None
        try:
            return _Reader(data, at + 4).text()
        except TlDamage:
            at = data.find(needle, at + 1)
    return None


def attached(data: bytes) -> str | None:
    """The path at the end of a message, under which the program keeps its file on the phone."""
    at = data.find(b"/", max(1, len(data) - 260))
    while at > 0:
        size = data[at - 1]
        padding = len(data) - at - size
        if size < 254 and 0 <= padding < 4 and (1 + size + padding) % 4 == 0:
            try:
                return data[at : at + size].decode()
            except UnicodeDecodeError:
                return None
        at = data.find(b"/", at + 1)
    return None
