"""Passages of Outlook's items, in stores (PST, OST) and files of one (MSG): fields, recipients, text, attachments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.evidence import passages_mail
from asasec_graph.evidence.passages import MOST, Passage, of_fields, of_file, of_text
from asasec_graph.reading import msg, pst, textual
from asasec_graph.reading.mail_mapi import Item, Properties
from asasec_graph.reading.mail_outlook import DEPTH
from asasec_graph.reading.pst import Outlook
from asasec_graph.reading.pst_nodes import Node, Store, StoreDamage
from asasec_graph.reading.source import Source

_MESSAGE = re.compile(r"message (?P<number>\d+)(?:#(?P<inner>.*))?", re.DOTALL)
_ATTACHED = re.compile(r"attachment/(?P<number>\d+)(?:[/#](?P<inner>.*))?", re.DOTALL)
_TEXT = re.compile(r"text(?: char (?P<first>\d+)-(?P<last>\d+))?")
_RECIPIENT = re.compile(r"recipient/(?P<number>\d+)")
_HEADER = 0x007D
_BODIES = frozenset(range(0x1000, 0x1014))


def is_outlook(head: bytes) -> bool:
    """Whether these first bytes are those of a store or a message of Outlook."""
    return head.startswith((b"!BDN", b"\xd0\xcf\x11\xe0"))


def at(source: Source, place: str) -> Passage | None:
    """What stands at a place of a store or message."""
    if not source.head.startswith(b"!BDN"):
        with msg.opened(source) as ole:
            return _of_item(msg.read(source, ole), place, 0)
    found = _MESSAGE.fullmatch(place)
    if found is None:
        return None
    with source.open() as file:
        try:
            store = Store.opened(file, source.size)
            outlook = Outlook.of(store)
            node = _node(store, int(found["number"]))
            return None if node is None else _of_item(outlook.item(node), found["inner"] or "mail", 0)
        except StoreDamage:
            return None


def _node(store: Store, number: int) -> Node | None:
    """The node of an item, also of one that was deleted."""
    live = {node.number: node for node in store.nodes()}
    return live.get(number) or next((node for node in pst.remains(store, set(live)) if node.number == number), None)


def _of_item(item: Item, place: str, depth: int) -> Passage | None:
    attached, text, recipient = (form.fullmatch(place) for form in (_ATTACHED, _TEXT, _RECIPIENT))
    if text is not None:
        subject, body = item.subject, item.body()
        whole = textual.clean(f"{subject}\n\n{body}" if subject else body).strip()
        return of_text(whole, text["first"], text["last"])
    if recipient is not None:
        rows = item.recipients[int(recipient["number"]) - 1 : int(recipient["number"])]
        return of_fields(_told(rows[0])) if rows else None
    if attached is not None:
        return _of_attachment(item, int(attached["number"]), attached["inner"], depth)
    name = place.removeprefix("header/")
    written = item.properties.text(_HEADER)
    stated = passages_mail.fields(written.encode("utf-8", "replace"), name) if place.startswith("header/") else ()
    return Passage("\n".join([*stated, of_fields(_told(item.properties)).text])[:MOST])


def _of_attachment(item: Item, number: int, inner: str | None, depth: int) -> Passage | None:
    for here, one in enumerate(item.attachments(), 1):
        if here != number:
            continue
        if one.item is not None:
            return _of_item(one.item, inner or "mail", depth + 1) if depth < DEPTH else None
        told = of_fields(_told(one.properties)).text
        return of_file(one.data or b"", one.properties.text(0x3707, 0x3704) or f"attachment {number}", told)
    return None


def _told(one: Properties) -> Iterator[tuple[str, object]]:
    """The properties by their tags in hex, without the body."""
    yield from ((f"{tag:04x}", value) for tag, value in sorted(one.tags.items()) if tag not in _BODIES)
    yield from ((str(name), value) for (_, name), value in one.named.items())
