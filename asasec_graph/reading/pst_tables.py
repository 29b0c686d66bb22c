"""What nodes of an Outlook store hold: properties and tables, the LTP layer of MS-PST, chapter 2.3.

A heap on a node keeps small values by number; a tree in it lists properties by tag; a table keeps rows of cells, whose
longer values lie in the heap or in subnodes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from asasec_graph.reading.mail_mapi import Value
from asasec_graph.reading.mail_mapi import decoded as value_of
from asasec_graph.reading.pst_nodes import LARGE, Node, Store, StoreDamage

ROWS_LIMIT = 100_000
RECORDS_LIMIT = 20_000
VALUES_LIMIT = 10_000
_PROPERTIES, _TABLE, _TREE = 0xBC, 0x7C, 0xB5
_FIXED = {0x0002: 2, 0x0003: 4, 0x0004: 4, 0x0005: 8, 0x0006: 8, 0x0007: 8, 0x000A: 4, 0x000B: 1, 0x0014: 8, 0x0040: 8}


class Heap:
    """A heap on a node (2.3.1): values by number; those too large for it in subnodes."""

    def __init__(self, store: Store, node: Node) -> None:
        self.store = store
        self.blocks = list(store.pieces(node.data))
        self.subnodes: dict[int, Node] = {}
        for sub in store.subnodes(node.sub):
            if len(self.subnodes) >= 200_000:
                break
            self.subnodes[sub.number] = sub
        first = self.blocks[0] if self.blocks else b""
        if len(first) < 12 or first[2] != 0xEC:
            raise StoreDamage("its heap is damaged")
        self.kind = first[3]
        self.root = int.from_bytes(first[4:8], "little")

    def get(self, number: int) -> bytes:
        """The value of this number; nothing for 0; StoreDamage where there is none."""
        if not number:
            return b""
        if number & 0x1F:
            node = self.subnodes.get(number)
            if node is None:
                raise StoreDamage("a value of it is missing")
            return self.store.data(node.data)
        large = self.store.layout is LARGE
        block, index = (number >> 19, number >> 5 & 0x3FFF) if large else (number >> 16, number >> 5 & 0x7FF)
        if block >= len(self.blocks):
            raise StoreDamage("a value of it is missing")
        return _allocated(self.blocks[block], index)

    def tree(self, number: int, key: int) -> Iterator[bytes]:
        """The records of a tree in the heap (2.3.2), in order."""
        head = self.get(number)
        if len(head) < 8 or head[0] != _TREE or head[1] != key:
            raise StoreDamage("a tree in its heap is damaged")
        yield from self._records(int.from_bytes(head[4:8], "little"), key, head[2], head[3], [RECORDS_LIMIT])

    def _records(self, number: int, key: int, size: int, level: int, left: list[int]) -> Iterator[bytes]:
        data = self.get(number)
        step = key + (4 if level else size)
        if level > 6:
            raise StoreDamage("a tree in its heap is damaged")
        for at in range(0, len(data) - step + 1, step):
            left[0] -= 1
            if left[0] < 0:
                raise StoreDamage("a tree in its heap is too large")
            record = data[at : at + step]
            if level:
                yield from self._records(int.from_bytes(record[key:], "little"), key, size, level - 1, left)
            else:
                yield record


def _allocated(block: bytes, index: int) -> bytes:
    """A value of a block by its index from 1, from the map at the block's end (2.3.1.5)."""
    at = int.from_bytes(block[:2], "little")
    count = int.from_bytes(block[at : at + 2], "little")
    place = at + 4 + 2 * (index - 1)
    if not 1 <= index <= count or place + 4 > len(block):
        raise StoreDamage("a value of it is missing")
    begin, end = struct.unpack_from("<HH", block, place)
    if not begin <= end <= len(block):
        raise StoreDamage("a value of it is damaged")
    return block[begin:end]


def read_properties(
    store: Store, node: Node, encoding: str = "cp1252", skip: frozenset[int] = frozenset()
) -> dict[int, Value]:
    """The properties of a node (2.3.3) by tag; one that is damaged is left out, as are those to `skip`."""
    heap = Heap(store, node)
    if heap.kind != _PROPERTIES:
        raise StoreDamage("its properties are damaged")
    found: dict[int, Value] = {}
    for record in heap.tree(heap.root, 2):
        tag, kind, held = struct.unpack("<HHI", record[:8])
        if tag not in skip:
            value = _value(heap, kind, held, record[4:8], encoding)
            if value is not None:
                found[tag] = value
    return found


def _value(heap: Heap, kind: int, held: int, inline: bytes, encoding: str) -> Value | None:
    try:
        if _FIXED.get(kind, 9) <= 4:
            return value_of(kind, inline, encoding)
        data = heap.get(held)
        return several(kind & 0xFFF, data, encoding) if kind & 0x1000 else value_of(kind, data, encoding)
    except StoreDamage:
        return None


def several(kind: int, data: bytes, encoding: str) -> Value | None:
    """A property of several values, of text or bytes (2.3.3.4.2): a count, offsets, the values."""
    count = int.from_bytes(data[:4], "little")
    if kind not in (0x001E, 0x001F, 0x0102) or not 0 < count <= min(VALUES_LIMIT, (len(data) - 4) // 4):
        return None
    offsets = [*struct.unpack_from(f"<{count}I", data, 4), len(data)]
    values = [value_of(kind, data[a:b], encoding) for a, b in pairwise(offsets) if a <= b]
    if kind == 0x0102:
        return tuple(one for one in values if isinstance(one, bytes))
    return tuple(one for one in values if isinstance(one, str))


@dataclass(frozen=True, slots=True)
class _Column:
    kind: int
    tag: int
    offset: int
    size: int
    bit: int


def read_rows(store: Store, node: Node, encoding: str = "cp1252") -> Iterator[tuple[int, dict[int, Value]]]:
    """The rows of a table (2.3.4): each its number and its cells by tag."""
    heap = Heap(store, node)
    info = heap.get(heap.root)
    if heap.kind != _TABLE or len(info) < 22 or info[0] != _TABLE:
        raise StoreDamage("its table is damaged")
    bits, width = struct.unpack_from("<HH", info, 6)
    rows = int.from_bytes(info[14:18], "little")
    columns = [
        _Column(*struct.unpack_from("<HHHBB", info, 22 + 8 * n)) for n in range(min(info[1], (len(info) - 22) // 8))
    ]
    if not 4 <= width <= store.layout.most or not rows:
        return
    for data in _matrix(heap, rows, width):
        cells: dict[int, Value] = {}
        for column in columns:
            at = bits + column.bit // 8
            if at < width and data[at] & (0x80 >> column.bit % 8) and column.offset + column.size <= width:
                value = _cell(heap, column, data[column.offset : column.offset + column.size], encoding)
                if value is not None:
                    cells[column.tag] = value
        yield int.from_bytes(data[:4], "little"), cells


def _matrix(heap: Heap, number: int, width: int) -> Iterator[bytes]:
    """The rows one by one; none runs over the end of a block."""
    if number & 0x1F:
        node = heap.subnodes.get(number)
        if node is None:
            raise StoreDamage("the rows of its table are missing")
        blocks: Iterator[bytes] = heap.store.pieces(node.data)
    else:
        blocks = iter((heap.get(number),))
    left = ROWS_LIMIT
    for block in blocks:
        for at in range(0, len(block) - width + 1, width):
            left -= 1
            if left < 0:
                return
            yield block[at : at + width]


def _cell(heap: Heap, column: _Column, data: bytes, encoding: str) -> Value | None:
    if _FIXED.get(column.kind) == column.size or column.kind in (0x0003, 0x000B, 0x0014, 0x0040, 0x0005, 0x0002):
        return value_of(column.kind, data, encoding)
    if column.size != 4:
        return None
    try:
        held = heap.get(int.from_bytes(data, "little"))
    except StoreDamage:
        return None
    return (
        several(column.kind & 0xFFF, held, encoding) if column.kind & 0x1000 else value_of(column.kind, held, encoding)
    )
