"""Chrome, Chromium, Edge, Opera, Brave, also on Android: History, Login Data, Web Data, Cookies, Bookmarks.

History: urls, visits, keyword_search_terms, downloads (with downloads_url_chains since version 27; `hash` is the file's
SHA-256). Login Data: logins (user names only, never passwords). Web Data: autofill and the addresses of its
profiles (autofill_profile_*; since version 117 address_type_tokens, with Chromium's numbers of field types).
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model.observations import Json, Observation
from asasec_graph.reading import browsers_chromium, browsers_profiles
from asasec_graph.reading.browsers import Browser, webkit_millis
from asasec_graph.reading.browsers_pages import Layout, Pages, looked_up
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.source import Extractor, Source

_TYPED = frozenset({1, 5, 9})
"""Core types of transitions: typed, generated (from the address bar), keyword."""


def _is_history(tables: Tables) -> bool:
    return tables.has("urls", "url", "last_visit_time") and tables.has("visits", "url", "visit_time")


def _is_logins(tables: Tables) -> bool:
    return tables.has("logins", "origin_url", "username_value", "signon_realm")


def _is_web_data(tables: Tables) -> bool:
    return tables.has("autofill", "name", "value") and tables.has("meta", "key", "value")


def _is_cookies(tables: Tables) -> bool:
    return tables.has("cookies", "host_key", "creation_utc")


def takes(source: Source) -> bool:
    """One of Chromium's databases, or its file of bookmarks."""
    return (
        known(source, ("urls", "visits"), names=("history", "archived history"), check=_is_history)
        or known(source, ("logins",), names=("login data",), check=_is_logins)
        or known(source, ("autofill", "meta"), names=("web data",), check=_is_web_data)
        or known(source, ("cookies", "meta"), check=_is_cookies)
        or browsers_chromium.are_bookmarks(source)
    )


def extract(source: Source) -> Iterator[Observation]:
    """The owner, then pages, searches, downloads, logins, form values, hosts of cookies or bookmarks."""
    browser = Browser(source)
    yield from browser.told()
    if browsers_chromium.are_bookmarks(source):
        yield from browsers_chromium.bookmarks(source, browser)
        return
    with opened(source) as tables:
        yield from _read(browser, tables)
        yield from tables.ending()


def _read(browser: Browser, tables: Tables) -> Iterator[Observation]:
    if _is_history(tables):
        synced = _synced(tables)
        layout = Layout(
            "urls", "visits", "url", "visit_time", "last_visit_time", webkit_millis, lambda row: _about(row, synced)
        )
        yield from Pages(browser, tables, layout, lambda number: _term(tables, number)).observations()
        yield from browsers_chromium.downloads(browser, tables)
    if _is_logins(tables):
        yield from tables.each("logins", lambda row: browsers_chromium.login(browser, tables, row))
    if _is_web_data(tables):
        yield from tables.each("autofill", lambda row: browsers_chromium.form_value(browser, tables, row))
        yield from browsers_profiles.observations(browser.source, tables)
    if _is_cookies(tables):
        yield from browsers_chromium.cookies(browser, tables)


def _synced(tables: Tables) -> frozenset[int]:
    """Visits that were made on another device of the same account."""
    if not tables.has("visit_source", "id", "source"):
        return frozenset()
    return frozenset(row.rowid for row in tables.rows("visit_source") if row.integer("source") == 0)


def _about(row: Row, synced: frozenset[int]) -> dict[str, Json]:
    told: dict[str, Json] = {}
    if ((row.integer("transition") or 0) & 0xFF) in _TYPED:
        told["typed"] = True
    if row.rowid in synced:
        told["synced from another device"] = True
    return told


def _term(tables: Tables, number: int) -> str:
    """What was searched on the page of this number."""
    if not tables.has("keyword_search_terms", "url_id", "term"):
        return ""
    found = looked_up(tables, "SELECT term FROM keyword_search_terms WHERE url_id = ? LIMIT 1", number)
    return str(found[0][0])[:500] if found and found[0][0] is not None else ""


EXTRACTOR = Extractor("chrome", 1, takes, extract)
