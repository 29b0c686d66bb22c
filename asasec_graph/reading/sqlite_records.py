"""Records of one table, found by their form in bytes that no longer belong to anything.

A cell of a table is: length of the payload, rowid, then the payload: length of its header, one serial type a
column, the values. When it is freed its first four bytes are written over, or none where it only widens the gap
before the cells: then the length, and often the length of the header, must be told from what is left. What is
accepted fits the table: as many columns, each of a type its column may hold, text that is text. Source: the SQLite
Database File Format (sqlite.org/fileformat2.html), sections 1.6 and 2.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

Value = None | int | float | str | bytes
Spilled = Callable[[int, int], bytes | None]
"""Gives so many bytes of a chain of overflow pages from its first page; None where it cannot be had."""
_ENCODINGS = {2: "utf-16-le", 3: "utf-16-be"}
_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
_ODD = b"".join(bytes([number]) for number in range(13, 128, 2))
_ODD_END = b"".join(bytes([number]) for number in range(1, 128, 2))
_TEXT = (
    b"["
    + re.escape(_ODD)
    + rb"]|[\x81-\xff]["
    + re.escape(_ODD_END)
    + rb"]|[\x81-\xff][\x80-\xff]["
    + (re.escape(_ODD_END) + b"]")
)
_LONG = rb"[\x0c-\x7f]|[\x81-\xff][\x00-\x7f]|[\x81-\xff][\x80-\xff][\x00-\x7f]"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_SEEN_COLUMNS = 12
_MAX_ROWID = 1 << 53
_MAX_SPILLED = 16 << 20
_LEAST_CELL = 4
_WHOLE, _SURE, _EDGE = 3, 2, 1


@dataclass(frozen=True)
class Column:
    """A column: its name in lower case, its affinity (I integer or real, N numeric, T text, B anything)."""

    name: str
    affinity: str
    filled: bool = False
    alias: bool = False

    def allows(self, serial: int) -> bool:
        """Whether a value of this serial type may stand here."""
        if serial == 0:
            return not self.filled
        if self.alias or serial < 0 or serial in (10, 11):
            return False
        if serial < 10:
            return self.affinity != "T"
        return {"I": False, "N": bool(serial & 1), "T": bool(serial & 1)}.get(self.affinity, True)

    @property
    def pattern(self) -> bytes:
        """The bytes of the serial types that are allowed."""
        if self.alias:
            return rb"\x00"
        first = b"" if self.filled else b"\\x00"
        numbers = b"[" + first + rb"\x01-\x09]"
        match self.affinity:
            case "I":
                return numbers
            case "N":
                return b"(?:" + numbers + b"|" + _TEXT + b")"
            case "T":
                return b"(?:" + (b"\\x00|" if first else b"") + _TEXT + b")"
            case _:
                return b"(?:" + numbers + b"|" + _LONG + b")"


@dataclass(frozen=True)
class Shape:
    """A table as its records look. `least` is how few columns a record may have: older rows lack those added later."""

    table: str
    root: int
    columns: tuple[Column, ...]
    least: int

    @cached_property
    def header(self) -> re.Pattern[bytes]:
        """Where a record's header could begin, its length included; the matches overlap."""
        return re.compile(rb"(?s)(?=(?:[\x02-\x7f]|[\x81-\x83][\x00-\x7f])" + self._first(0) + b")")

    def types(self, skipped: int) -> re.Pattern[bytes]:
        """Where a header's types could begin, the first `skipped` of them left out; the matches overlap."""
        return self._types[skipped]

    @cached_property
    def _types(self) -> tuple[re.Pattern[bytes], ...]:
        return tuple(re.compile(b"(?s)(?=" + self._first(skipped) + b")") for skipped in (0, 1))

    def _first(self, skipped: int) -> bytes:
        return b"".join(column.pattern for column in self.columns[skipped : min(self.least, _SEEN_COLUMNS)])

    @property
    def alias(self) -> int | None:
        """Which column stands for the rowid."""
        return next((number for number, column in enumerate(self.columns) if column.alias), None)


@dataclass(frozen=True, slots=True)
class Record:
    """A record that was found: `start` and `end` in the page, its rowid where that is left, its values by column.

    `rank` is how much of its form agrees: 3 all lengths, 2 the length of its free block, 1 where it ends.
    """

    start: int
    end: int
    rowid: int | None
    values: dict[str, Value] = field(repr=False)
    rank: int

    @property
    def whole(self) -> bool:
        """Whether nothing of its cell was written over."""
        return self.rank == _WHOLE


class _Block:
    """What is known of a stretch of free bytes while its records are found from behind."""

    def __init__(self, data: bytes, end: int, records: list[Record]) -> None:
        self.data, self.end = data, end
        self._starts = {record.start for record in records}
        self._ends = {end, *(record.end for record in records)}

    def states(self, at: int) -> bool:
        """Whether four bytes here can be those of a free block."""
        size = self._size(at)
        return size >= _LEAST_CELL and at + size <= self.end

    def agrees(self, at: int, stop: int) -> bool:
        """Whether the free block here can have been the record that ends there, but for a rest too small for a cell."""
        block = at + self._size(at)
        return self.states(at) and (0 <= block - stop < _LEAST_CELL or (block in self._ends and stop in self._starts))

    def _size(self, at: int) -> int:
        return int.from_bytes(self.data[at + 2 : at + 4], "big")

    def limits(self, stop: int) -> bool:
        """Whether something known begins there, or the stretch ends."""
        return stop in self._starts or stop == self.end

    def add(self, record: Record) -> None:
        """Take in a record that was found."""
        self._starts.add(record.start)
        self._ends |= {record.end, record.start + self._size(record.start)}


class Finder:
    """Finds the records of a table in the bytes of a page."""

    def __init__(self, shape: Shape, encoding: int, usable: int, spilled: Spilled) -> None:
        self.shape = shape
        self._codec = _ENCODINGS.get(encoding, "utf-8")
        self._usable = usable
        self._spilled = spilled

    def cell(self, data: bytes, at: int) -> Record | None:
        """The record of a cell that begins here and is whole; None where there is none."""
        size, first = varint(data, at)
        rowid, header = varint(data, first)
        if not 0 <= rowid < _MAX_ROWID or header > len(data):
            return None
        return self._record(data, at, header, len(data), rowid, size)

    def among(self, data: bytes, begin: int, end: int, *, freed: bool) -> Iterator[Record]:
        """The records in a stretch of free bytes, by their place; `freed`: its first four bytes were written over."""
        headers = [match.start() for match in self.shape.header.finditer(data, begin, end)]
        looked = (self._looked_back(data, at, begin + 4 if freed else begin, end) for at in headers)
        whole = [record for record in looked if record is not None]
        found = self._apart([*whole, *self._freed(data, begin, end, headers, whole)])
        at = begin
        for record in [*found, None]:
            limit = record.start if record is not None else end
            lost = self._headless(data, at, limit)
            if lost is not None:
                yield lost
            if record is not None:
                yield record
                at = record.end

    def _apart(self, records: list[Record]) -> list[Record]:
        """Those that do not overlap: what begins later within another has written over it, if it is sure itself."""
        found: list[Record] = []
        for record in sorted(records, key=lambda one: (one.start, one.rank)):
            while found and found[-1].end > record.start and (record.rank >= _SURE or found[-1].rank <= record.rank):
                found.pop()
            if not found or found[-1].end <= record.start:
                found.append(record)
        return found

    def _freed(self, data: bytes, begin: int, end: int, headers: list[int], whole: list[Record]) -> Iterator[Record]:
        """Records whose first four bytes became those of a free block, which states where the block ended.

        It ended with the record, or with those that were free behind it already: then the record must end where one of
        them begins. So they are found from behind.
        """
        block = _Block(data, end, whole)
        places = [(at, at, -1) for at in headers if at >= begin + 4]
        for skipped in (0, 1) if self.shape.alias == 0 else (0,):
            types = self.shape.types(skipped).finditer(data, begin + 4, end)
            places += [(match.start(), match.start() - 4, skipped) for match in types]
        for _, at, skipped in sorted(places, reverse=True):
            record = self._with_header(block, begin, at) if skipped < 0 else self._without(block, at, skipped)
            if record is not None:
                block.add(record)
                yield record

    def _with_header(self, block: _Block, begin: int, header: int) -> Record | None:
        """The record whose header is whole, where a free block before it, or what follows, agrees."""
        record = self._record(block.data, header - 4, header, block.end, None, None)
        if record is None:
            return None
        for start in range(header - 4, max(begin, header - 8) - 1, -1):
            if block.agrees(start, record.end):
                return replace(record, start=start, rank=_SURE)
        return replace(record, rank=_EDGE) if block.limits(record.end) else None

    def _without(self, block: _Block, at: int, skipped: int) -> Record | None:
        """The record whose length of header is lost too, where the free block that it became agrees."""
        if not block.states(at):
            return None
        record = self._cut(block.data, at, block.end, skipped, partial(block.agrees, at))
        return None if record is None else replace(record, rank=_SURE)

    def _looked_back(self, data: bytes, header: int, begin: int, end: int) -> Record | None:
        """The record with this header whose cell's first bytes are whole too: the lengths agree."""
        for back in range(2, 13):
            start = header - back
            if start < begin:
                return None
            size, first = varint(data, start)
            rowid, then = varint(data, first)
            if then == header and 0 < rowid < _MAX_ROWID:
                record = self._record(data, start, header, end, rowid, size)
                if record is not None:
                    return record
        return None

    def _headless(self, data: bytes, at: int, limit: int) -> Record | None:
        """The record that begins here without its first four bytes and ends where the next one begins."""
        for skipped in (0, 1) if self.shape.alias == 0 else (0,):
            record = self._cut(data, at, limit, skipped, limit.__eq__)
            if record is not None:
                return record
        return None

    def _cut(self, data: bytes, at: int, limit: int, skipped: int, ends: Callable[[int], bool]) -> Record | None:
        """A record whose lengths and rowid, and `skipped` of its types, were written over by four bytes.

        `ends` says whether a record may end at a place, none behind the limit; the more columns the better.
        """
        serials, bodies = self._types(data, at + 4, skipped, limit)
        for count in range(len(serials), self.shape.least - 1, -1):
            body = bodies[count - 1]
            stop = body + sum(map(length, serials[:count]))
            # Where the first type is lost too, length, rowid and length of header had a byte each.
            if stop <= limit and ends(stop) and (not skipped or stop - at - 2 < 128):
                values = self._values(data, body, serials[:count], None)
                if values is not None and _sure(values, count):
                    return Record(at, stop, None, values, rank=_EDGE)
        return None

    def _types(self, data: bytes, at: int, skipped: int, limit: int) -> tuple[list[int], list[int]]:
        """The serial types from here on, as far as they fit the columns, and behind each where values would begin."""
        serials, bodies = [0] * skipped, [at] * skipped
        while len(serials) < len(self.shape.columns) and at < limit:
            serial, at = varint(data, at)
            if not self.shape.columns[len(serials)].allows(serial):
                break
            serials.append(serial)
            bodies.append(at)
        return serials, bodies

    def _record(
        self, data: bytes, start: int, header: int, end: int, rowid: int | None, size: int | None
    ) -> Record | None:
        """The record whose header begins here. `size` is its payload's length where the cell states it."""
        stated, at = varint(data, header)
        stop = header + stated
        if stop > end or stated < 2:
            return None
        serials: list[int] = []
        while at < stop:
            serial, at = varint(data, at)
            if len(serials) == len(self.shape.columns) or not self.shape.columns[len(serials)].allows(serial):
                return None
            serials.append(serial)
        payload = stated + sum(map(length, serials))
        if at != stop or len(serials) < self.shape.least or (size is not None and size != payload):
            return None
        local = self._local(payload)
        finish = header + local + (4 if local < payload else 0)
        if finish > end:
            return None
        values = self._values(data[: header + local], stop, serials, self._rest(data, header + local, payload - local))
        if values is None or (size is None and not _sure(values, len(serials))):
            return None
        return Record(start, finish, rowid, values, _EDGE if size is None else _WHOLE)

    def _local(self, payload: int) -> int:
        """How many bytes of a payload stand in the page itself."""
        most, least = self._usable - 35, (self._usable - 12) * 32 // 255 - 23
        if payload <= most:
            return payload
        fitting = least + (payload - least) % (self._usable - 4)
        return fitting if fitting <= most else least

    def _rest(self, data: bytes, at: int, size: int) -> bytes | None:
        """The part of a payload that stands in other pages; None where there is no such part, or it is lost."""
        if not 0 < size <= _MAX_SPILLED or at + 4 > len(data):
            return None
        (page,) = struct.unpack_from(">I", data, at)
        return self._spilled(int(page), size)

    def _values(self, data: bytes, at: int, serials: list[int], rest: bytes | None) -> dict[str, Value] | None:
        """The values by column; those whose bytes are lost are left out. None where a text is none or all is empty."""
        whole = data + rest if rest is not None else data
        made: dict[str, Value] = {}
        for column, serial in zip(self.shape.columns, serials, strict=False):
            size = length(serial)
            if at + size > len(whole):
                break
            try:
                value = _value(whole[at : at + size], serial, self._codec)
            except UnicodeDecodeError:
                return None
            if isinstance(value, str) and _CONTROL.search(value):
                return None
            made[column.name] = value
            at += size
        return made if any(telling(value) for value in made.values()) else None


def _sure(values: dict[str, Value], count: int) -> bool:
    """Whether the values of a record without its lengths are no chance: all are there, one of them text or bytes."""
    return len(values) == count and any(isinstance(one, str | bytes) and telling(one) for one in values.values())


def telling(value: Value) -> bool:
    """Whether a value tells one record from another: no flag, no small number, nothing empty."""
    if isinstance(value, str | bytes):
        return len(value) > 3
    return isinstance(value, float) or (isinstance(value, int) and abs(value) > 65_535)


def varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends; beyond the data it reads as cut off there."""
    value = 0
    for index in range(at, min(at + 8, len(data))):
        byte = data[index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, index + 1
    if at + 8 < len(data):
        value = value << 8 | data[at + 8]
        return (value - (1 << 64) if value >= 1 << 63 else value), at + 9
    return value, len(data)


def length(serial: int) -> int:
    """How many bytes a value of this serial type has."""
    return _SIZES[serial] if serial < 10 else (serial - 12) // 2 if serial >= 12 else 0


def _value(data: bytes, serial: int, codec: str) -> Value:
    match serial:
        case 0:
            return None
        case 7:
            return float(struct.unpack(">d", data)[0])
        case 8 | 9:
            return serial - 8
        case _ if serial < 7:
            return int.from_bytes(data, "big", signed=True)
        case _:
            return data.decode(codec) if serial & 1 else data
