"""Safari on macOS and iOS: History.db, Bookmarks.db, History.plist, Downloads.plist, Bookmarks.plist.

History.db: history_items, history_visits (visit_time in seconds since 2001; origin 1 is a visit synced from another
device), history_tombstones (addresses that were deleted from the history). Property lists, binary or XML:
WebHistoryDates, DownloadHistory, and the tree of bookmarks under Children.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation
from asasec_graph.reading import browsers_safari
from asasec_graph.reading.browsers import Browser
from asasec_graph.reading.browsers_pages import Layout, Pages
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import apple_millis
from asasec_graph.reading.source import Extractor, Source


def _is_history(tables: Tables) -> bool:
    return tables.has("history_items", "url") and tables.has("history_visits", "history_item", "visit_time")


def _is_bookmarks(tables: Tables) -> bool:
    return tables.has("bookmarks", "url", "title", "special_id")


def takes(source: Source) -> bool:
    """Safari's history or bookmarks, as a database or as a property list."""
    return (
        known(source, ("history_items", "history_visits"), names=("history.db",), check=_is_history)
        or known(source, ("bookmarks",), check=_is_bookmarks)
        or browsers_safari.is_list(source)
    )


def extract(source: Source) -> Iterator[Observation]:
    """The owner, then pages visited, those deleted from the history, downloads and bookmarks."""
    browser = Browser(source)
    yield from browser.told()
    if browsers_safari.is_list(source):
        yield from browsers_safari.listed(source, browser)
        return
    with opened(source) as tables:
        if _is_history(tables):
            layout = Layout("history_items", "history_visits", "history_item", "visit_time", "", apple_millis, _about)
            yield from Pages(browser, tables, layout).observations()
            yield from tables.each("history_tombstones", lambda row: _deleted(browser, tables, row))
        if _is_bookmarks(tables):
            yield from tables.each("bookmarks", lambda row: _bookmark(browser, tables, row))
        yield from tables.ending()


def _about(row: Row) -> dict[str, Json]:
    told: dict[str, Json] = {}
    if row.integer("origin") == 1:
        told["synced from another device"] = True
    if row.integer("load_successful") == 0:
        told["loaded"] = False
    return told


def _deleted(browser: Browser, tables: Tables, row: Row) -> Iterator[Observation]:
    """An address that was deleted from the history; newer versions keep only a hash of it."""
    page = browser.page(row.raw("url"), None, tables.place(row))
    at = apple_millis(row.raw("end_time")) or apple_millis(row.raw("start_time"))
    yield from browser.visit(page, page.place, at, deleted=True)


def _bookmark(browser: Browser, tables: Tables, row: Row) -> Iterator[Observation]:
    page = browser.page(row.raw("url"), row.raw("title"), tables.place(row))
    if page.ref is not None:
        asserted: dict[str, Json] = {"context": "bookmark", "title": page.title}
        if row.flag("deleted"):
            asserted["deleted"] = True
        yield Mention(page.ref, page.place, asserted=asserted)
        yield Link(LinkType.USES, browser.owner, page.ref, page.place, 0.9)


EXTRACTOR = Extractor("safari", 1, takes, extract)
