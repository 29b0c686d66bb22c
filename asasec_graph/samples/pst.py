"""Outlook's stores, written as MS-PST has them (Unicode): folders, mails with attachments, contacts, deleted items.

Small ones: no allocation maps, which readers of evidence do not need. `libpff` reads them.
"""

from __future__ import annotations

import random
import struct
import uuid
import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from asasec_graph.samples import cast, documents

_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_ADDRESS = uuid.UUID("00062004-0000-0000-C000-000000000046").bytes_le
_MOST = 3_580
Props = dict[int, object]


@dataclass(slots=True)
class Planted:
    """What the store holds: mails as (sender, receivers, moment, subject, is deleted), files by hash, contacts."""

    mails: list[tuple[str, tuple[str, ...], datetime, str, bool]] = field(
        default_factory=list[tuple[str, "tuple[str, ...]", datetime, str, bool]]
    )
    recovered: list[str] = field(default_factory=list[str])
    attachments: list[str] = field(default_factory=list[str])
    contacts: list[tuple[str, str, str]] = field(default_factory=list["tuple[str, str, str]"])
    owner: str = ""
    within: list[str] = field(default_factory=list[str])


def _packed(value: object) -> tuple[int, bytes]:
    match value:
        case bool():
            return 0x000B, struct.pack("<I", int(value))
        case int():
            return 0x0003, struct.pack("<i", value)
        case str():
            return 0x001F, value.encode("utf-16-le")
        case bytes():
            return 0x0102, value
        case datetime():
            return 0x0040, struct.pack("<Q", (value - _EPOCH) // timedelta(microseconds=1) * 10)
        case _:
            raise TypeError(f"no property is written of {value!r}")


class _Heap:
    """A heap on a node, of one block."""

    def __init__(self, kind: int) -> None:
        self.kind = kind
        self.values: list[bytes] = []

    def add(self, data: bytes) -> int:
        self.values.append(data)
        return len(self.values) << 5

    def written(self, root: int) -> bytes:
        offsets = [12]
        for value in self.values:
            offsets.append(offsets[-1] + len(value))
        end = offsets[-1] + offsets[-1] % 2
        head = struct.pack("<HBBII", end, 0xEC, self.kind, root, 0)
        body = (head + b"".join(self.values)).ljust(end, b"\0")
        return body + struct.pack(f"<HH{len(offsets)}H", len(self.values), 0, *offsets)


@dataclass(slots=True)
class _Writer:
    crypt: int
    file: bytearray = field(default_factory=lambda: bytearray(0x4000))
    blocks: list[tuple[int, int, int]] = field(default_factory=list["tuple[int, int, int]"])
    nodes: list[tuple[int, int, int, int]] = field(default_factory=list["tuple[int, int, int, int]"])
    number: int = 4

    def block(self, data: bytes, *, internal: bool = False) -> int:
        """Writes a block; its number."""
        number = self.number | (2 if internal else 0)
        self.number += 4
        stored = data if internal or not self.crypt else data.translate(_PERMUTED)
        whole = -(-(len(data) + 16) // 64) * 64
        at = len(self.file)
        trailer = struct.pack("<HHIQ", len(data), _signature(at, number), _weak(stored), number)
        self.file += stored.ljust(whole - 16, b"\0") + trailer
        self.blocks.append((number, at, len(data)))
        return number

    def data(self, data: bytes) -> int:
        """Writes data of any length; the number of its block or list of blocks."""
        pieces = [data[at : at + 8_176] for at in range(0, len(data), 8_176)] or [b""]
        numbers = [self.block(piece) for piece in pieces]
        if len(numbers) == 1:
            return numbers[0]
        listed = struct.pack(f"<BBHI{len(numbers)}Q", 1, 1, len(numbers), len(data), *numbers)
        return self.block(listed, internal=True)

    def sub(self, nodes: list[tuple[int, int, int]]) -> int:
        """Writes a list of subnodes; its number, 0 for none."""
        if not nodes:
            return 0
        entries = b"".join(struct.pack("<QQQ", *one) for one in sorted(nodes))
        return self.block(struct.pack("<BBHI", 2, 0, len(nodes), 0) + entries, internal=True)

    def properties(self, props: Props, nodes: list[tuple[int, int, int]] | None = None) -> tuple[int, int]:
        """Writes properties, long ones as subnodes; the numbers of data and subnodes."""
        heap, subs = _Heap(0xBC), list(nodes or [])
        head = heap.add(b"")
        records = b""
        listed = heap.add(b"")
        for tag in sorted(props):
            value = props[tag]
            if isinstance(value, tuple):
                kind, held = 0x000D, heap.add(struct.pack("<II", value[0], value[1]))
                records += struct.pack("<HHI", tag, kind, held)
                continue
            kind, data = _packed(value)
            if kind in (0x0003, 0x000B):
                records += struct.pack("<HH", tag, kind) + data
            elif len(data) > _MOST:
                subs.append((0x8000 + (len(subs) << 5) | 0x1F, self.data(data), 0))
                records += struct.pack("<HHI", tag, kind, subs[-1][0])
            else:
                records += struct.pack("<HHI", tag, kind, heap.add(data) if data else 0)
        heap.values[0] = struct.pack("<BBBBI", 0xB5, 2, 6, 0, listed)
        heap.values[1] = records
        return self.block(heap.written(head)), self.sub(subs)

    def table(self, rows: list[Props], numbers: list[int] | None = None) -> int:
        """Writes a table of rows whose cells are numbers and texts; the number of its data."""
        listed = numbers or list(range(len(rows)))
        heap = _Heap(0x7C)
        tags = sorted({(tag, _packed(value)[0]) for row in rows for tag, value in row.items()})
        columns = [(0x67F2, 0x0003), (0x67F3, 0x0003), *tags]
        width = 4 * len(columns)
        info = heap.add(b"")
        matrix = b""
        for number, row in enumerate(rows):
            cells, bits = struct.pack("<II", listed[number], 1), bytearray(-(-len(columns) // 8))
            bits[0] = 0xC0
            for place, (tag, _) in enumerate(tags, 2):
                kind, data = _packed(row[tag]) if tag in row else (0x0003, bytes(4))
                cells += data if kind == 0x0003 else struct.pack("<I", heap.add(data) if data else 0)
                bits[place // 8] |= (0x80 >> place % 8) if tag in row else 0
            matrix += cells + bits
        total = width + -(-len(columns) // 8)
        index = heap.add(b"".join(struct.pack("<II", number, place) for place, number in enumerate(listed)))
        tree = heap.add(struct.pack("<BBBBI", 0xB5, 4, 4, 0, index))
        described = b"".join(
            struct.pack("<HHHBB", kind, tag, 4 * place, 4, place) for place, (tag, kind) in enumerate(columns)
        )
        rows_at = heap.add(matrix)
        heap.values[0] = (
            struct.pack("<BBHHHHIII", 0x7C, len(columns), width, width, width, total, tree, rows_at, 0) + described
        )
        return self.block(heap.written(info))

    def page(self, kind: int, entries: list[bytes], size: int, level: int, at: int) -> bytes:
        """A page of one of the trees."""
        most = 488 // size
        body = b"".join(entries).ljust(488, b"\0") + struct.pack("<BBBB4x", len(entries), most, size, level)
        number = at
        return body + struct.pack("<BBHIQ", kind, kind, _signature(at, number), _weak(body), number)

    def tree(self, kind: int, entries: list[bytes], size: int) -> int:
        """A tree of pages, of one level or two; where its root lies."""
        self.file += bytes(-len(self.file) % 512)
        most = 488 // size
        roots: list[bytes] = []
        for first in range(0, max(1, len(entries)), most):
            some = entries[first : first + most]
            at = len(self.file)
            self.file += self.page(kind, some, size, 0, at)
            roots.append(struct.pack("<QQQ", int.from_bytes((some or [bytes(8)])[0][:8], "little"), at, at))
        if len(roots) == 1:
            return len(self.file) - 512
        at = len(self.file)
        self.file += self.page(kind, roots, 24, 1, at)
        return at

    def node_entries(self) -> list[bytes]:
        return [struct.pack("<QQQI4x", *one) for one in sorted(self.nodes)]

    def finished(self) -> bytes:
        """The store, with its header."""
        nodes = self.tree(0x81, self.node_entries(), 32)
        blocks = self.tree(0x80, [struct.pack("<QQHH4x", *one, 2) for one in sorted(self.blocks)], 24)
        head = bytearray(564)
        head[0:4], head[8:12], head[12:16] = b"!BDN", b"SM\x17\0", b"\x13\0\1\1"
        struct.pack_into("<Q", head, 32, len(self.file))
        struct.pack_into("<Q", head, 184, len(self.file))
        struct.pack_into("<QQQQ", head, 216, nodes, nodes, blocks, blocks)
        head[248], head[512], head[513] = 2, 0x80, self.crypt
        struct.pack_into("<I", head, 4, _weak(bytes(head[8:479])))
        struct.pack_into("<I", head, 524, _weak(bytes(head[8:524])))
        self.file[: len(head)] = head
        return bytes(self.file)


def _signature(at: int, number: int) -> int:
    mixed = (at ^ number) & 0xFFFFFFFF
    return (mixed >> 16) ^ (mixed & 0xFFFF)


def _weak(data: bytes) -> int:
    return zlib.crc32(data, 0xFFFFFFFF) ^ 0xFFFFFFFF


_PERMUTED = bytes.fromhex(
    "41361362a8216ebbf416cc047f64e85d1ef2cb2a74c55e35d295479e962d9a884c7d843fdbac31b6485ff6c4d8398be7"
    "233b388ec8c1df25b120a546604e9cfbaad35651457c550007c92b9d859b09a08fadb30f63ab894bd7a7155a716642bf"
    "264a6b98faea7753b270052cfd593a867ece06eb827857c78d43afb41cd45bcde2e9274fc3087280cfb0eff5286dbe30"
    "4d3492d50e3c2232e5e4f99fc2d10a8112e1ee918376e397e6618a1779a4b7dc907a5c8c02a6ca69de501a1193b95287"
    "58fced1d37491b6ae0293399bd6cd994f340546ff0c673b8d63e6518441fdd6710f10c19ecae03a1147ba90bfff8a3c0"
    "a201f72ebc2468750dfeba2fb5d0da3d"
)


def write(path: Path, *, seed: int = 1, crypt: int = 1) -> Planted:
    """Two mails in the inbox, one deleted, one without folder, one that only an old index page names; a contact.

    `crypt` 1 hides the blocks as Outlook does by default, 0 leaves them in clear.
    """
    rng = random.Random(seed)
    writer, planted = _Writer(crypt), Planted()
    me, *others = cast.people(rng, 6)
    planted.owner = me.email
    folders = {
        0x122: ("", 0x122),
        0x8022: ("Principio", 0x122),
        0x8042: ("Bandeja", 0x8022),
        0x8062: ("Eliminados", 0x8022),
    }
    writer.nodes.append(
        (0x21, *writer.properties({0x3001: "Buzón ficticio", 0x35E3: bytes(20) + struct.pack("<I", 0x8062)}), 0)
    )
    names = b"".join(struct.pack("<IHH", lid, 3 << 1, place) for place, lid in enumerate((0x8082, 0x8083)))
    writer.nodes.append((0x61, *writer.properties({1: 251, 2: _ADDRESS, 3: names, 4: b""}), 0))
    for number, (name, parent) in folders.items():
        writer.nodes.append((number, *writer.properties({0x3001: name, 0x3602: 0, 0x360A: True}), parent))
    for place, parent in enumerate((0x8042, 0x8042, 0x8062, 0x9FF2, 0x8042)):
        sender, receiver = (me, others[place]) if place == 1 else (others[place], me)
        _mail(writer, planted, (0x10000 + place) << 5 | 4, parent, sender, receiver, place, rng)
    _contact(writer, planted, others[4])
    gone = next(one for one in writer.nodes if one[0] == (0x10000 + 4) << 5 | 4)
    _old_page(writer)
    writer.nodes.remove(gone)
    path.write_bytes(writer.finished())
    return planted


def _old_page(writer: _Writer) -> None:
    """The index as it was, which nothing points to any more."""
    writer.tree(0x81, writer.node_entries(), 32)


def _mail(
    writer: _Writer, planted: Planted, number: int, parent: int, sender: cast.Somebody, receiver: cast.Somebody,
    place: int, rng: random.Random,
) -> None:  # fmt: skip
    at = datetime(2024, 2, 1 + place, 9, 30, tzinfo=UTC)
    subject = f"Asunto {place}"
    props: Props = {
        0x001A: "IPM.Note", 0x0037: "\x01\x01" + subject, 0x0039: at, 0x0E06: at, 0x0E07: 0x21 if place == 1 else 1,
        0x0042: sender.name, 0x0064: "SMTP", 0x0065: sender.email, 0x1000: f"{cast.phrase(rng)} {sender.phone}" * 200,
    }  # fmt: skip
    if place != 1:
        props |= {0x0040: receiver.name, 0x0075: "SMTP", 0x0076: receiver.email}
    rows: list[Props] = [{0x0C15: 1, 0x3001: receiver.name, 0x3002: "SMTP", 0x3003: receiver.email}]
    subs = [(0x692, writer.table(rows), 0)]
    if place == 0:
        subs += _attached(writer, planted, sender)
    writer.nodes.append((number, *writer.properties(props, subs), parent))
    if place == 4:
        planted.recovered.append(subject)
    else:
        planted.mails.append((sender.email, (receiver.email,), at, subject, place in (2, 3)))


def _attached(writer: _Writer, planted: Planted, sender: cast.Somebody) -> list[tuple[int, int, int]]:
    """A picture, longer than a block; a text; and a mail."""
    picture, text = documents.png(7, 80), b"adjunto de otra.ficticia@example.org"
    planted.attachments += [sha256(picture).hexdigest(), sha256(text).hexdigest()]
    made: list[tuple[int, int, int]] = []
    for place, (name, data) in enumerate((("foto.png", picture), ("nota.txt", text))):
        numbers = writer.properties({0x3701: data, 0x3705: 1, 0x3707: name, 0x0E20: len(data)})
        made.append((0x8005 + (place << 5), *numbers))
    inner: Props = {
        0x001A: "IPM.Note", 0x0037: "De dentro", 0x0039: datetime(2024, 1, 1, tzinfo=UTC), 0x0C1A: sender.name,
        0x0C1E: "SMTP", 0x0C1F: sender.email, 0x1000: "cuerpo de dentro",
    }  # fmt: skip
    within = (0x10F004, *writer.properties(inner))
    planted.within.append("De dentro")
    numbers = writer.properties({0x3701: (0x10F004, 100), 0x3705: 5, 0x3001: "De dentro"}, [within])
    made.append((0x8045, *numbers))
    described: list[Props] = [{0x0E20: 10, 0x3705: 1}, {0x0E20: 10, 0x3705: 1}, {0x0E20: 10, 0x3705: 5}]
    return [*made, (0x671, writer.table(described, [number for number, _, _ in made]), 0)]


def _contact(writer: _Writer, planted: Planted, who: cast.Somebody) -> None:
    props: Props = {0x001A: "IPM.Contact", 0x3001: who.name, 0x3A1C: who.phone, 0x8000: "SMTP", 0x8001: who.email}
    writer.nodes.append(((0x10010 << 5) | 4, *writer.properties(props), 0x8042))
    planted.contacts.append((who.name, who.phone, who.email))
