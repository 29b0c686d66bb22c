"""Outlook's stores (PST, OST) as nodes and blocks: the NDB layer of MS-PST, chapter 2.2.

Three layouts: ANSI (to Outlook 2002), Unicode, and Unicode with pages of 4 KiB whose blocks may be compressed
(Outlook 2013's OST; described in libpff's paper on the format). What is damaged raises `StoreDamage`.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO, NamedTuple

DEPTH = 10
DATA_LIMIT = 512 << 20
"""Bytes of one node's data."""
SUBNODES_LIMIT = 200_000
PAGES_KEPT = 2_048
PAGE_BBT, PAGE_NBT = 0x80, 0x81
_INTERNAL = 2
# MS-PST 5.1: the permutation, and the second table of the cyclic encoding; the third undoes the first.
_R = bytes.fromhex(
    "41361362a8216ebbf416cc047f64e85d1ef2cb2a74c55e35d295479e962d9a884c7d843fdbac31b6485ff6c4d8398be7"
    "233b388ec8c1df25b120a546604e9cfbaad35651457c550007c92b9d859b09a08fadb30f63ab894bd7a7155a716642bf"
    "264a6b98faea7753b270052cfd593a867ece06eb827857c78d43afb41cd45bcde2e9274fc3087280cfb0eff5286dbe30"
    "4d3492d50e3c2232e5e4f99fc2d10a8112e1ee918376e397e6618a1779a4b7dc907a5c8c02a6ca69de501a1193b95287"
    "58fced1d37491b6ae0293399bd6cd994f340546ff0c673b8d63e6518441fdd6710f10c19ecae03a1147ba90bfff8a3c0"
    "a201f72ebc2468750dfeba2fb5d0da3d"
)
_S = bytes.fromhex(
    "14530f56b3c87a9ceb65481716159f02cc547c83000d0c0ba262a876dbd9edc7c5a4dcac8574d6d0a79bae9a967166c3"
    "6399b8dd73928e847da55ed15d93b1575150808952944f4e0a6bbc8d7f6e47464140440111cb033ff7f4e1a98f3c3af9"
    "fbf0193082092ec99da08649ee6f4d6dc42d813425871b88aafc06a11238fd4c4272641337246a757743ffe6b44b365c"
    "e4d8353d45b92cecb7312b290768a30e697b189e2139be281a5b78f523ca2ab0af3efe048ce7e5983295d3f64ae8a6ea"
    "e9f3d52f7020f21f0567ad5510cecde3273bdabad7c226d4911dd21c2233f8faf15aefcf90b68bb5bdc0bf08971e6ce2"
    "61e0c6c159abbb58de5fdf60797eb28a"
)
_I = bytes(_R.index(value) for value in range(256))


class StoreDamage(ValueError):
    """What should stand here does not."""


class Node(NamedTuple):
    """A node: its number, the blocks of its data and of its subnodes (0 where there are none), its parent."""

    number: int
    data: int
    sub: int
    parent: int = 0


class Block(NamedTuple):
    """A block: where it lies, bytes stored, and bytes once unpacked where it is compressed."""

    number: int
    offset: int
    size: int
    unpacked: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """How a store's structures are laid out."""

    name: str
    page: int
    counts: int
    number: str
    entry: str
    leaf_block: str
    leaf_node: str
    trailer: int
    align: int

    @property
    def width(self) -> int:
        """Bytes of a block's number."""
        return struct.calcsize(f"<{self.number}")

    @property
    def most(self) -> int:
        """Bytes of data in one block at most."""
        return (65_536 if self.name == "4k" else 8_192) - self.trailer


ANSI = Layout("ansi", 512, 496, "I", "<III", "<IIHH", "<IIII", 12, 64)
UNICODE = Layout("unicode", 512, 488, "Q", "<QQQ", "<QQHH4x", "<QQQI4x", 16, 64)
LARGE = Layout("4k", 4_096, 4_056, "Q", "<QQQ", "<QQHH4x", "<QQQI4x", 24, 512)


@dataclass(slots=True)
class _Page:
    level: int
    entries: list[tuple[int, ...]]


@dataclass(slots=True)
class Store:
    """A store while its file is open. `spare` are blocks that only old pages name, for what was deleted."""

    file: BinaryIO
    size: int
    layout: Layout
    nodes_at: int
    blocks_at: int
    crypt: int
    spare: Mapping[int, Block] = field(default_factory=dict[int, Block])
    _pages: dict[int, _Page] = field(default_factory=dict[int, _Page])

    @classmethod
    def opened(cls, file: BinaryIO, size: int) -> Store:
        """The store in a file; StoreDamage where its header is none."""
        head = file.read(1_024)
        if len(head) < 564 or head[:4] != b"!BDN":
            raise StoreDamage("its header is not that of an Outlook store")
        version = int.from_bytes(head[10:12], "little")
        if version in (14, 15):
            nodes, blocks = (int.from_bytes(head[at : at + 4], "little") for at in (188, 196))
            return cls(file, size, ANSI, nodes, blocks, head[461])
        nodes, blocks = (int.from_bytes(head[at : at + 8], "little") for at in (224, 240))
        return cls(file, size, LARGE if version >= 36 else UNICODE, nodes, blocks, head[513])

    def at(self, offset: int, size: int) -> bytes:
        """Bytes of the file; StoreDamage where they lie outside it."""
        if offset < 0 or offset + size > self.size:
            raise StoreDamage("it points beyond the end of the file")
        self.file.seek(offset)
        return self.file.read(size)

    def _page(self, offset: int, kind: int) -> _Page:
        kept = self._pages.get(offset)
        if kept is None:
            kept = parsed_page(self.at(offset, self.layout.page), self.layout, kind)
            if len(self._pages) >= PAGES_KEPT:
                self._pages.clear()
            self._pages[offset] = kept
        return kept

    def nodes(self) -> Iterator[Node]:
        """Every node in order; a page that is damaged is passed over with those below it."""
        yield from (Node(entry[0] & 0xFFFFFFFF, *entry[1:4]) for entry in self._leaves(self.nodes_at, PAGE_NBT, 0))

    def _leaves(self, offset: int, kind: int, depth: int) -> Iterator[tuple[int, ...]]:
        try:
            page = self._page(offset, kind)
        except StoreDamage:
            if depth == 0:
                raise
            return
        if page.level == 0:
            yield from page.entries
        elif depth < DEPTH:
            for entry in page.entries:
                yield from self._leaves(entry[2], kind, depth + 1)

    def node(self, number: int) -> Node | None:
        """The node of this number."""
        entry = self._sought(self.nodes_at, PAGE_NBT, number, 0xFFFFFFFF)
        return Node(entry[0] & 0xFFFFFFFF, *entry[1:4]) if entry else None

    def block(self, number: int) -> Block | None:
        """The block of this number."""
        entry = self._sought(self.blocks_at, PAGE_BBT, number & ~1, ~1)
        if entry is None:
            return self.spare.get(number & ~1)
        unpacked = entry[3] if self.layout is LARGE else 0
        return Block(entry[0], entry[1], entry[2], unpacked)

    def _sought(self, offset: int, kind: int, number: int, mask: int) -> tuple[int, ...] | None:
        for _ in range(DEPTH):
            page = self._page(offset, kind)
            if page.level == 0:
                return next((entry for entry in page.entries if entry[0] & mask == number), None)
            below = [entry for entry in page.entries if entry[0] & mask <= number]
            if not below:
                return None
            offset = below[-1][2]
        return None

    def _stored(self, block: Block) -> bytes:
        data = self.at(block.offset, block.size)
        if block.unpacked and block.unpacked != block.size:
            try:
                data = zlib.decompressobj().decompress(data, min(block.unpacked, 65_536))
            except zlib.error as error:
                raise StoreDamage("a compressed block is damaged") from error
        return data

    def pieces(self, number: int, left: int = DATA_LIMIT, depth: int = 0) -> Iterator[bytes]:
        """The data of a node block by block, decoded; StoreDamage where a block is missing."""
        block = self.block(number) if number else None
        if block is None:
            if number:
                raise StoreDamage("a block of it is missing")
            return
        data = self._stored(block)
        if not block.number & _INTERNAL:
            yield decoded(data, self.crypt, block.number)
            return
        if len(data) < 8 or data[0] != 1 or data[1] not in (1, 2) or depth > 1:
            raise StoreDamage("a list of its blocks is damaged")
        count = min(int.from_bytes(data[2:4], "little"), (len(data) - 8) // self.layout.width)
        for inner in struct.unpack_from(f"<{count}{self.layout.number}", data, 8):
            for piece in self.pieces(inner, left, depth + 1):
                left -= len(piece)
                if left < 0:
                    raise StoreDamage("it is larger than is read")
                yield piece

    def data(self, number: int) -> bytes:
        """The data of a node, joined."""
        return b"".join(self.pieces(number))

    def subnodes(self, number: int, depth: int = 0) -> Iterator[Node]:
        """The subnodes listed by a block."""
        block = self.block(number) if number else None
        if block is None:
            return
        data = self._stored(block)
        start = 4 if self.layout is ANSI else 8
        if len(data) < start or data[0] != 2 or depth > 1:
            raise StoreDamage("a list of its subnodes is damaged")
        form = struct.Struct(f"<{2 if data[1] else 3}{self.layout.number}")
        count = min(int.from_bytes(data[2:4], "little"), (len(data) - start) // form.size)
        for place in range(count):
            entry = form.unpack_from(data, start + place * form.size)
            if data[1]:
                yield from self.subnodes(entry[1], depth + 1)
            else:
                yield Node(entry[0] & 0xFFFFFFFF, entry[1], entry[2])


def parsed_page(data: bytes, layout: Layout, kind: int) -> _Page:
    """A page of one of the two trees; StoreDamage where it is none of that kind."""
    at = layout.counts
    trailer = layout.page - layout.trailer
    if data[trailer] != kind or data[trailer + 1] != kind:
        raise StoreDamage("a page of its index is damaged")
    if layout is LARGE:
        count, size, level = int.from_bytes(data[at : at + 2], "little"), data[at + 4], data[at + 5]
    else:
        count, size, level = data[at], data[at + 2], data[at + 3]
    form = layout.entry if level else layout.leaf_node if kind == PAGE_NBT else layout.leaf_block
    reader = struct.Struct(form)
    if size < reader.size or count * size > at:
        raise StoreDamage("a page of its index is damaged")
    return _Page(level, [reader.unpack_from(data, place * size) for place in range(count)])


def decoded(data: bytes, crypt: int, number: int) -> bytes:
    """A block's data without its encoding, which hides and does not protect."""
    if crypt == 1:
        return data.translate(_I)
    return _uncycled(data, number) if crypt == 2 else data


def _uncycled(data: bytes, number: int) -> bytes:
    """MS-PST 5.2: each byte by all three tables and a key that begins with the block's number."""
    key = (number ^ (number >> 16)) & 0xFFFF
    made = bytearray(len(data))
    for place, value in enumerate(data):
        low, high = key & 0xFF, key >> 8
        step = _R[(value + low) & 0xFF]
        step = _S[(step + high) & 0xFF]
        step = _I[(step - high) & 0xFF]
        made[place] = (step - low) & 0xFF
        key = (key + 1) & 0xFFFF
    return bytes(made)
