"""Outlook's stores (PST, OST): mails, contacts, appointments, lists, with all that is attached; deleted ones marked.

A locator is `message 2097188` (the node's number), then as for other items of Outlook: `#header/From`,
`#recipient/2`, `#attachment/1`, `#text char 4-13`. Deleted are items in the folder of deleted items, those whose
folder is gone, and those that only old pages of the index still name (recovered). A store's password hides
nothing, and is not asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.errors import EvidenceError
from asasec_graph.model.observations import Json, Problem
from asasec_graph.reading import pst
from asasec_graph.reading.mail_outlook import Mailbox
from asasec_graph.reading.marks import marked
from asasec_graph.reading.pst import Outlook
from asasec_graph.reading.pst_nodes import Node, Store, StoreDamage
from asasec_graph.reading.source import Extractor, Source, Yielded


def takes(source: Source) -> bool:
    """A file with the mark of Outlook's stores."""
    return source.head[:4] == b"!BDN" and source.head[8:10] in (b"SM", b"SO")


def extract(source: Source) -> Iterator[Yielded]:
    """Every item, then those that were deleted, then whose mailbox it is."""
    with source.open() as file:
        try:
            store = Store.opened(file, source.size)
            outlook = Outlook.of(store)
            outlook.learn()
        except StoreDamage as error:
            raise EvidenceError(
                f"{source.name}: this Outlook store cannot be read: {error}. "
                "The bytes stay in custody; try a repaired copy."
            ) from error
        yield from _Reader(source, outlook).observations()


class _Reader:
    def __init__(self, source: Source, outlook: Outlook) -> None:
        self.outlook = outlook
        self.box = Mailbox(source)
        self.live: set[int] = set()

    def observations(self) -> Iterator[Yielded]:
        store = self.outlook.store
        for node in store.nodes():
            if node.number & 0x1F == pst.MESSAGE:
                self.live.add(node.number)
                yield from self._item(node, self._marks(node))
        for node in pst.remains(store, self.live):
            yield from self._recovered(node)
        yield from self.box.told()

    def _marks(self, node: Node) -> dict[str, Json]:
        marks: dict[str, Json] = {}
        if path := self.outlook.path(node.parent):
            marks["folder"] = path
        if node.parent not in self.outlook.folders or self.outlook.is_wastebasket(node.parent):
            marks["deleted"] = True
        return marks

    def _item(self, node: Node, marks: dict[str, Json]) -> Iterator[Yielded]:
        place = f"message {node.number}"
        try:
            item = self.outlook.item(node)
        except StoreDamage as error:
            yield Problem(f"This item cannot be read: {error}.", place)
            return
        yield from marked(self.box.observations(item, place), marks)

    def _recovered(self, node: Node) -> Iterator[Yielded]:
        """An item that was deleted; one that is not whole any more is no loss to name."""
        try:
            item = self.outlook.item(node)
        except StoreDamage:
            return
        if item.properties.tags:
            marks: dict[str, Json] = {"deleted": True, "recovered": True}
            yield from marked(self.box.observations(item, f"message {node.number}"), marks)


EXTRACTOR = Extractor("pst", 2, takes, extract)
