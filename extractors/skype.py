"""Skype: main.db (to version 7), s4l-NAME.db or skype.db (version 8, also of phones), and the export messages.json.

main.db: Accounts (the owner), Contacts, Participants, Messages (body_xml; type 61 is text, 64 a text message to a phone
that SMSes holds too), Calls with CallMembers, SMSes, Transfers. A body that was taken back is empty and says when.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.reading import skype_export, skype_live, skype_main
from asasec_graph.reading.phones_tables import Tables, known, opened
from asasec_graph.reading.source import Extractor, Source, Yielded


def _is_main(tables: Tables) -> bool:
    return tables.has("Messages", "author", "body_xml", "timestamp") and tables.has("Accounts", "skypename")


def _is_live(tables: Tables) -> bool:
    said = tables.has("messagesv12", "nsp_data") or tables.has("messagesv11", "nsp_data")
    return said and tables.has("profilecachev8", "nsp_data")


def _is_export(source: Source) -> bool:
    return skype_export.BEGIN.match(source.head.lstrip(b"\xef\xbb\xbf \t\r\n")) is not None


def takes(source: Source) -> bool:
    """A database of Skype's, of either generation, or the export of one's own data."""
    return (
        _is_export(source)
        or known(source, ("messages", "accounts", "contacts"), check=_is_main)
        or known(source, ("profilecachev8",), check=_is_live)
    )


def extract(source: Source) -> Iterator[Yielded]:
    """The owner, contacts, messages, calls and files handed over."""
    if _is_export(source):
        yield from skype_export.read(source)
        return
    with opened(source) as tables:
        if _is_main(tables):
            yield from skype_main.Main(tables).observations()
        else:
            yield from skype_live.Live(tables).observations()
        yield from tables.ending()


EXTRACTOR = Extractor("skype", 2, takes, extract)
