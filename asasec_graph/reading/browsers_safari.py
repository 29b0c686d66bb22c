"""Safari's property lists: history before 2014, downloads, bookmarks with the reading list."""

from __future__ import annotations

import plistlib
import struct
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import cast
from xml.parsers.expat import ExpatError

from asasec_graph.errors import EvidenceError
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation
from asasec_graph.model.times import millis
from asasec_graph.reading.browsers import Browser
from asasec_graph.reading.phones_times import apple_millis
from asasec_graph.reading.source import Source

LIST_LIMIT = 64 << 20
DEPTH = 64
NODES = 500_000
_KEYS = (b"WebHistoryDates", b"DownloadHistory", b"WebBookmarkType")
_DAMAGE = (
    *(plistlib.InvalidFileException, ExpatError, ValueError, TypeError, LookupError, OverflowError, RecursionError),
    *(AttributeError, MemoryError, struct.error),
)
"""What plistlib raises on damaged lists, its own errors and Python's."""


def is_list(source: Source) -> bool:
    """Whether this is one of Safari's property lists; in a binary one the keys' names stand in clear."""
    if source.size > LIST_LIMIT or not source.head.startswith((b"bplist00", b"<?xml", b"<!DOCTYPE plist", b"<plist")):
        return False
    if any(key in source.head for key in _KEYS):
        return True
    named = source.basename.lower() in ("history.plist", "downloads.plist", "bookmarks.plist")
    return named and source.size > len(source.head)


def listed(source: Source, browser: Browser) -> Iterator[Observation]:
    """Visits, downloads and bookmarks of a list; EvidenceError where it is damaged."""
    with source.open() as file:
        try:
            whole: object = plistlib.load(file)
        except _DAMAGE as error:
            raise EvidenceError(
                f"{source.name}: this property list is damaged ({type(error).__name__}: {error}); nothing was read"
            ) from error
    top = _mapping(whole)
    for number, entry in enumerate(_items(top.get("WebHistoryDates"))):
        yield from _visit(browser, _mapping(entry), f"WebHistoryDates/{number}")
    for number, entry in enumerate(_items(top.get("DownloadHistory"))):
        yield from _download(browser, _mapping(entry), f"DownloadHistory/{number}")
    yield from _bookmarks(browser, top)


def _mapping(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}


def _items(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _visit(browser: Browser, entry: Mapping[str, object], place: str) -> Iterator[Observation]:
    page = browser.page(entry.get(""), entry.get("title"), f"{place}/")
    yield from browser.visit(page, place, apple_millis(entry.get("lastVisitedDate")))
    yield from browser.within(page, apple_millis(entry.get("lastVisitedDate")))


def _download(browser: Browser, entry: Mapping[str, object], place: str) -> Iterator[Observation]:
    page = browser.page(entry.get("DownloadEntryURL"), None, f"{place}/DownloadEntryURL")
    path = entry.get("DownloadEntryPath")
    size = entry.get("DownloadEntryProgressTotalToLoad")
    told: dict[str, Json] = {
        "path": str(path)[:1_000] if path else None,
        "file": str(path).rpartition("/")[2][:255] if path else None,
        "bytes": size if isinstance(size, int) else None,
    }
    yield from browser.download(page, place, _when(entry.get("DownloadEntryDateAddedKey")), **told)


def _when(value: object) -> int | None:
    """A date of a property list, which is UTC and carries no zone."""
    return millis(value.replace(tzinfo=UTC)) if isinstance(value, datetime) else None


def _bookmarks(browser: Browser, top: Mapping[str, object]) -> Iterator[Observation]:
    waiting: list[tuple[str, Mapping[str, object], int]] = [("", top, 0)]
    seen = 0
    while waiting:
        path, node, depth = waiting.pop()
        seen += 1
        # A binary list may name one node in many places; followed without end they would multiply.
        if depth < DEPTH and seen + len(waiting) < NODES:
            children = [
                (f"{path}Children/{number}/", _mapping(child), depth + 1)
                for number, child in enumerate(_items(node.get("Children")))
            ]
            waiting += reversed(children)
        yield from _bookmark(browser, path, node)


def _bookmark(browser: Browser, path: str, node: Mapping[str, object]) -> Iterator[Observation]:
    title = _mapping(node.get("URIDictionary")).get("title")
    page = browser.page(node.get("URLString"), title, f"{path}URLString")
    if page.ref is None:
        return
    reading = _mapping(node.get("ReadingList"))
    at = _when(reading.get("DateAdded"))
    asserted: dict[str, Json] = {"context": "reading list" if reading else "bookmark", "title": page.title}
    yield Mention(page.ref, page.place, asserted=asserted, at=at)
    yield Link(LinkType.USES, browser.owner, page.ref, page.place, 0.9, at)
