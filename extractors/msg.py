"""Outlook's .msg files: one mail, contact, appointment or list a file, with what is attached.

Locators are `header/From`, `recipient/2`, `attachment/1`, `text char 4-13` (counted in the event's text); items
within the item are `attachment/1/recipient/2`.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model.observations import Problem
from asasec_graph.reading import msg
from asasec_graph.reading.mail_outlook import Mailbox
from asasec_graph.reading.source import Extractor, Source, Yielded


def takes(source: Source) -> bool:
    """A compound file with the streams of a message."""
    return msg.is_message(source)


def extract(source: Source) -> Iterator[Yielded]:
    """The item, and those within it."""
    with msg.opened(source) as ole:
        item = msg.read(source, ole)
        if not item.properties.tags:
            yield Problem("There are no properties in this message; nothing was read.", "mail")
            return
        yield from Mailbox(source).observations(item, "")


EXTRACTOR = Extractor("msg", 2, takes, extract)
