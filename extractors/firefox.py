"""Firefox and its kin: places.sqlite, formhistory.sqlite, logins.json, cookies.sqlite, downloads.sqlite.

places.sqlite: moz_places, moz_historyvisits (visit_type 2 is typed, 7 a download), moz_bookmarks, moz_annos with
the files of downloads. logins.json keeps hosts in clear and names and passwords encrypted: those are not
decrypted. Times are microseconds since 1970, in logins.json milliseconds. On a phone (places.sqlite on Android,
places.db on iOS) times are milliseconds, last_visit_date_local is a page's last, is_local 0 a visit on another device.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation
from asasec_graph.reading import browsers_firefox
from asasec_graph.reading.browsers import Browser
from asasec_graph.reading.browsers_pages import Layout, Pages
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Extractor, Source

_TYPED = 2


def _is_places(tables: Tables) -> bool:
    return tables.has("moz_places", "url") and tables.has("moz_historyvisits", "place_id", "visit_date")


def takes(source: Source) -> bool:
    """One of Firefox's databases, or its file of logins."""
    return (
        known(source, ("moz_places", "moz_historyvisits"), names=("places.sqlite",), check=_is_places)
        or known(source, ("moz_formhistory",), names=("formhistory.sqlite",))
        or known(source, ("moz_cookies",))
        or known(source, ("moz_downloads",), names=("downloads.sqlite",))
        or browsers_firefox.are_logins(source)
    )


def extract(source: Source) -> Iterator[Observation]:
    """The owner, then pages, bookmarks, downloads, form values, hosts of cookies and logins."""
    browser = Browser(source)
    yield from browser.told()
    if browsers_firefox.are_logins(source):
        yield from browsers_firefox.logins(source, browser)
        return
    with opened(source) as tables:
        yield from _read(browser, tables)
        yield from tables.ending()


def _read(browser: Browser, tables: Tables) -> Iterator[Observation]:
    if _is_places(tables):
        last = "last_visit_date" if tables.has("moz_places", "last_visit_date") else "last_visit_date_local"
        layout = Layout("moz_places", "moz_historyvisits", "place_id", "visit_date", last, unix_millis, _about)
        yield from Pages(browser, tables, layout).observations()
        yield from tables.each("moz_bookmarks", lambda row: _bookmark(browser, tables, row))
        yield from browsers_firefox.downloads(browser, tables)
    yield from tables.each("moz_formhistory", lambda row: _form_value(browser, tables, row))
    yield from tables.each("moz_downloads", lambda row: browsers_firefox.old_download(browser, tables, row))
    yield from browsers_firefox.cookies(browser, tables)


def _about(row: Row) -> dict[str, Json]:
    told: dict[str, Json] = {"typed": True} if row.integer("visit_type") == _TYPED else {}
    if row.integer("is_local") == 0:
        told["synced from another device"] = True
    return told


def _bookmark(browser: Browser, tables: Tables, row: Row) -> Iterator[Observation]:
    page = browsers_firefox.place_of(browser, tables, row.integer("fk"))
    if page is None or page.ref is None or row.integer("type") != 1:
        return
    at = unix_millis(row.raw("dateadded"))
    asserted: dict[str, Json] = {"context": "bookmark", "title": row.text("title") or page.title}
    yield Mention(page.ref, page.place, asserted=asserted, at=at)
    yield Link(LinkType.USES, browser.owner, page.ref, tables.place(row), 0.9, at)


def _form_value(browser: Browser, tables: Tables, row: Row) -> Iterator[Observation]:
    at = unix_millis(row.raw("lastused")) or unix_millis(row.raw("firstused"))
    yield from browser.typed(row.text("fieldname") or "", row.text("value") or "", tables.place(row), at)


EXTRACTOR = Extractor("firefox", 1, takes, extract)
