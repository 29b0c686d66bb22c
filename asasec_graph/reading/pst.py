"""Outlook's stores (PST, OST) as items: the messaging layer of MS-PST, chapter 2.4.

Items are taken from the list of nodes, so that one whose folder is gone is found all the same. What was
deleted and not yet written over is found by old pages of the index: see `remains`.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from asasec_graph.reading import mail_mapi
from asasec_graph.reading.mail_mapi import AttachedItem, Item, Properties, Value
from asasec_graph.reading.pst_nodes import ANSI, LARGE, PAGE_BBT, PAGE_NBT, Block, Node, Store, StoreDamage, parsed_page
from asasec_graph.reading.pst_tables import read_properties, read_rows

STORE, NAMES, ROOT = 0x21, 0x61, 0x122
FOLDER, SEARCH, MESSAGE = 2, 3, 4
RECIPIENTS, ATTACHMENTS = 0x692, 0x671
_ATTACHMENT = 5
_EMBEDDED = 5
DEPTH = 8
FOLDERS_LIMIT = 100_000
REMAINS_LIMIT = 200_000
_STEP = 1 << 20


@dataclass(slots=True)
class Outlook:
    """A store with what is known of all its items: named properties, folders, the wastebasket."""

    store: Store
    encoding: str = "cp1252"
    names: dict[int, tuple[str, int | str]] = field(default_factory=dict[int, "tuple[str, int | str]"])
    folders: dict[int, tuple[str, int]] = field(default_factory=dict[int, "tuple[str, int]"])
    wastebasket: int = 0
    label: str = ""

    @classmethod
    def of(cls, store: Store) -> Outlook:
        """Reads what stands beside the items; what is damaged of it is missing."""
        made = cls(store)
        own = made._values(STORE)
        made.encoding = mail_mapi.page(own.number(0x3FFD, 0x3FDE)) if own.number(0x3FFD, 0x3FDE) else "cp1252"
        made.label = own.text(0x3001)
        entry = own.data(0x35E3)
        made.wastebasket = int.from_bytes(entry[20:24], "little") if len(entry) >= 24 else 0
        known = made._values(NAMES)
        made.names = mail_mapi.names_of(known.data(2), known.data(3), known.data(4))
        return made

    def _values(self, number: int) -> Properties:
        try:
            node = self.store.node(number)
            return Properties(read_properties(self.store, node, self.encoding) if node else {})
        except StoreDamage:
            return Properties({})

    def learn(self) -> None:
        """Reads the names of the folders."""
        for node in self.store.nodes():
            if node.number & 0x1F in (FOLDER, SEARCH) and len(self.folders) < FOLDERS_LIMIT:
                self.folders[node.number] = (self._values(node.number).text(0x3001), node.parent)

    def path(self, folder: int) -> str:
        """A folder's path from below the root."""
        parts: list[str] = []
        for _ in range(32):
            name, parent = self.folders.get(folder, ("", 0))
            if not name or parent == folder:
                break
            parts.append(name)
            folder = parent
        return "/".join(reversed(parts))

    def is_wastebasket(self, folder: int) -> bool:
        """Whether a folder is that of deleted items, or lies in it."""
        for _ in range(32):
            if folder and folder == self.wastebasket:
                return True
            _, parent = self.folders.get(folder, ("", 0))
            if not parent or parent == folder:
                return False
            folder = parent
        return False

    def item(self, node: Node, depth: int = 0) -> Item:
        """An item with its recipients; StoreDamage where its properties cannot be read."""
        values = read_properties(self.store, node, self.encoding)
        one = mail_mapi.properties(values, self.names)
        number = one.number(0x3FFD, 0x3FDE)
        encoding = mail_mapi.page(number) if number else self.encoding
        subnodes = _listed(self.store, node)
        return Item(
            one, tuple(self._recipients(subnodes, encoding)), partial(self._attachments, subnodes, encoding, depth)
        )

    def _recipients(self, subnodes: dict[int, Node], encoding: str) -> Iterator[Properties]:
        table = subnodes.get(RECIPIENTS)
        if table is None:
            return
        try:
            for _, cells in read_rows(self.store, table, encoding):
                yield Properties(cells)
        except StoreDamage:
            return

    def _attachments(self, subnodes: dict[int, Node], encoding: str, depth: int) -> Iterator[AttachedItem]:
        for number in sorted(one for one in subnodes if one & 0x1F == _ATTACHMENT):
            try:
                yield self._attachment(subnodes[number], encoding, depth)
            except StoreDamage as error:
                yield AttachedItem(Properties({}), damage=str(error))

    def _attachment(self, node: Node, encoding: str, depth: int) -> AttachedItem:
        values: dict[int, Value] = read_properties(self.store, node, encoding)
        one = Properties(values)
        held = values.get(0x3701)
        if one.number(0x3705) == _EMBEDDED and isinstance(held, bytes):
            inner = _listed(self.store, node).get(int.from_bytes(held[:4], "little"))
            if inner is None or depth >= DEPTH:
                raise StoreDamage("the item within it is missing")
            return AttachedItem(one, item=self.item(inner, depth + 1))
        return AttachedItem(one, data=held if isinstance(held, bytes) else b"")


def _listed(store: Store, node: Node) -> dict[int, Node]:
    found: dict[int, Node] = {}
    try:
        for sub in store.subnodes(node.sub):
            if len(found) < REMAINS_LIMIT:
                found[sub.number] = sub
    except StoreDamage:
        return found
    return found


def remains(store: Store, live: set[int]) -> Iterator[Node]:
    """Messages that only old pages of the index name, whose blocks still lie where those pages say, unchanged.

    Reads the whole file once; the blocks found are given to the store.
    """
    nodes: dict[int, Node] = {}
    blocks: dict[int, Block] = {}
    for page_kind, entries in _old_pages(store):
        for entry in entries:
            if page_kind == PAGE_NBT:
                number = entry[0] & 0xFFFFFFFF
                if number & 0x1F == MESSAGE and number not in live and len(nodes) < REMAINS_LIMIT:
                    nodes[number] = Node(number, *entry[1:4])
            elif len(blocks) < 4 * REMAINS_LIMIT:
                unpacked = entry[3] if store.layout is LARGE else 0
                blocks[entry[0] & ~1] = Block(entry[0], entry[1], entry[2], unpacked)
    store.spare = _Intact(store, blocks)
    yield from (nodes[number] for number in sorted(nodes))


class _Intact(dict[int, Block]):
    """Blocks by number, of which only those whose trailer and checksum fit are given."""

    def __init__(self, store: Store, blocks: dict[int, Block]) -> None:
        super().__init__(blocks)
        self._store = store

    def get(self, number: int, default: Block | None = None) -> Block | None:  # type: ignore[override]
        block = super().get(number)
        return block if block is not None and _is_intact(self._store, block) else default


def _is_intact(store: Store, block: Block) -> bool:
    layout = store.layout
    whole = -(-(block.size + layout.trailer) // layout.align) * layout.align
    try:
        data = store.at(block.offset, whole)
    except StoreDamage:
        return False
    trailer = data[-layout.trailer :]
    if layout is ANSI:
        number, checksum = int.from_bytes(trailer[4:8], "little"), int.from_bytes(trailer[8:12], "little")
    else:
        checksum, number = int.from_bytes(trailer[4:8], "little"), int.from_bytes(trailer[8:16], "little")
    size = int.from_bytes(trailer[:2], "little")
    weak = zlib.crc32(data[: block.size], 0xFFFFFFFF) ^ 0xFFFFFFFF
    return size == block.size and number & ~1 == block.number & ~1 and checksum == weak


def _old_pages(store: Store) -> Iterator[tuple[int, list[tuple[int, ...]]]]:
    """Every leaf page of either tree that lies in the file, those in use included."""
    layout = store.layout
    at = layout.page - layout.trailer
    for offset in range(0, store.size, _STEP):
        data = store.at(offset, min(_STEP, store.size - offset))
        for place in range(0, len(data) - layout.page + 1, layout.page):
            kind = data[place + at]
            if kind in (PAGE_BBT, PAGE_NBT) and data[place + at + 1] == kind:
                try:
                    page = parsed_page(data[place : place + layout.page], layout, kind)
                except StoreDamage:
                    continue
                if page.level == 0:
                    yield kind, page.entries
