"""Chromium's downloads, logins, form values, cookies and bookmarks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath, PureWindowsPath
from typing import cast

from asasec_graph.errors import EvidenceError
from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation
from asasec_graph.reading.browsers import Browser, webkit_millis
from asasec_graph.reading.browsers_pages import looked_up
from asasec_graph.reading.phones_tables import Row, Tables
from asasec_graph.reading.source import Source

BOOKMARKS_LIMIT = 64 << 20
DEPTH = 64
_BOOKMARKS = re.compile(rb'"roots"\s*:\s*\{\s*"(?:bookmark_bar|other|synced|custom_root)"')
_STATES = {0: "in progress", 1: "complete", 2: "cancelled", 3: "interrupted", 4: "interrupted"}


def base_name(path: str) -> str:
    """The last part of a path of Windows or of any other system."""
    return PureWindowsPath(path).name if "\\" in path else PurePath(path).name


def downloads(browser: Browser, tables: Tables) -> Iterator[Observation]:
    """Files loaded down: the addresses they came by, their path, size, type and hash."""
    yield from tables.each("downloads", lambda row: _download(browser, tables, row))


def _download(browser: Browser, tables: Tables, row: Row) -> Iterator[Observation]:
    place = tables.place(row)
    path = row.text("target_path", "current_path", "full_path") or ""
    at = tables.when(row, "start_time", webkit_millis)
    told: dict[str, Json] = {
        "path": path,
        "file": base_name(path),
        "bytes": row.integer("total_bytes") or row.integer("received_bytes"),
        "type": row.text("mime_type"),
        "state": _STATES.get(row.integer("state") or 0),
        "opened": row.flag("opened"),
    }
    sources = [(row.raw("url"), place)] if row.raw("url") else _chain(tables, row)
    for address, where in sources:
        yield from browser.download(browser.page(address, None, where), place, at, **told)
    for column in ("referrer", "tab_url", "site_url"):
        page = browser.page(row.raw(column), None, tables.place(row, column))
        if page.ref is not None:
            yield Mention(page.ref, page.place, 0.9, {"context": "page of a download", "file": base_name(path)}, at)
    yield from _file(row, place, at, told)


def _chain(tables: Tables, row: Row) -> list[tuple[object, str]]:
    """The addresses by which a download came, redirections included, each with its record."""
    if not tables.has("downloads_url_chains", "id", "url"):
        return []
    found = looked_up(
        tables, "SELECT rowid, url FROM downloads_url_chains WHERE id = ? ORDER BY chain_index", row.rowid
    )
    return [(url, tables.locator("downloads_url_chains", cast("int", number))) for number, url in found]


def _file(row: Row, place: str, at: int | None, told: Mapping[str, Json]) -> Iterator[Observation]:
    """The file itself, where its hash was kept."""
    digest = row.raw("hash")
    if not isinstance(digest, bytes) or len(digest) != 32 or not any(digest):
        return
    seen = str(told["type"] or "").startswith(("image/", "video/", "audio/"))
    ref = (keys.media if seen else keys.document)(digest.hex())
    asserted = {"context": "download", **{key: value for key, value in told.items() if value}}
    yield Mention(ref, f"{place}/hash", asserted=asserted, at=at)


def login(browser: Browser, tables: Tables, row: Row) -> Iterator[Observation]:
    """A saved login's page and user name; the password is neither read nor decrypted."""
    at = webkit_millis(row.raw("date_last_used")) or webkit_millis(row.raw("date_created"))
    address = row.text("origin_url", "signon_realm", "action_url") or ""
    who = row.text("username_value") or ""
    told: dict[str, Json] = {"never saved": True} if row.flag("blacklisted_by_user") else {}
    if times := row.integer("times_used"):
        told["times used"] = times
    yield from browser.login(address, who[:320], tables.place(row), at, **told)


def form_value(browser: Browser, tables: Tables, row: Row) -> Iterator[Observation]:
    """What was typed into a form's field."""
    at = webkit_millis(row.raw("date_last_used")) or webkit_millis(row.raw("date_created"))
    yield from browser.typed(row.text("name") or "", row.text("value") or "", tables.place(row), at)


def cookies(browser: Browser, tables: Tables) -> Iterator[Observation]:
    """The hosts of cookies, each once."""
    hosts: set[str] = set()
    for row in tables.rows("cookies", "host_key", "creation_utc", "last_access_utc"):
        host = row.text("host_key") or ""
        if host and host not in hosts and len(hosts) < 100_000:
            hosts.add(host)
            at = webkit_millis(row.raw("last_access_utc")) or webkit_millis(row.raw("creation_utc"))
            yield from browser.cookie(host, tables.place(row), at)


def are_bookmarks(source: Source) -> bool:
    """Whether this is Chromium's JSON file of bookmarks."""
    head = source.head.lstrip()
    return head.startswith(b"{") and _BOOKMARKS.search(head) is not None and source.size <= BOOKMARKS_LIMIT


def bookmarks(source: Source, browser: Browser) -> Iterator[Observation]:
    """Every bookmark, at its JSON path."""
    with source.open() as file:
        try:
            whole: object = json.load(file)
        except (ValueError, RecursionError) as error:
            raise EvidenceError(f"{source.name}: this file of bookmarks is damaged JSON ({error})") from error
    waiting = [(f"roots/{name}", node) for name, node in reversed(list(_mapping(_mapping(whole).get("roots")).items()))]
    while waiting:
        path, node = waiting.pop()
        held = _mapping(node)
        children = held.get("children")
        if isinstance(children, list) and path.count("/children/") < DEPTH:
            below = cast("list[object]", children)
            waiting += [(f"{path}/children/{number}", child) for number, child in reversed(list(enumerate(below)))]
        yield from _bookmark(browser, path, held)


def _mapping(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}


def _bookmark(browser: Browser, path: str, held: Mapping[str, object]) -> Iterator[Observation]:
    page = browser.page(held.get("url"), held.get("name"), f"{path}/url")
    if page.ref is None:
        return
    at = webkit_millis(held.get("date_added"))
    yield Mention(page.ref, page.place, asserted={"context": "bookmark", "title": page.title}, at=at)
    yield Link(LinkType.USES, browser.owner, page.ref, path, 0.9, at)
    yield from browser.within(page, at)
