"""Firefox's downloads, logins and cookies."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import cast
from urllib.parse import unquote

from asasec_graph.errors import EvidenceError
from asasec_graph.model.observations import Json, Observation, Problem
from asasec_graph.reading.browsers import Browser, Page
from asasec_graph.reading.browsers_pages import looked_up
from asasec_graph.reading.phones_tables import Row, Tables
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Source

LOGINS_LIMIT = 32 << 20
_LOGINS = re.compile(rb'"logins"\s*:\s*\[')
_FILE_NOTES = ("downloads/destinationFileURI", "downloads/destinationFileName")


def place_of(browser: Browser, tables: Tables, number: int | None) -> Page | None:
    """The page of this number in moz_places."""
    if number is None or not tables.has("moz_places", "url", "title"):
        return None
    found = looked_up(tables, "SELECT url, title FROM moz_places WHERE rowid = ?", number)
    return browser.page(found[0][0], found[0][1], tables.locator("moz_places", number)) if found else None


def downloads(browser: Browser, tables: Tables) -> Iterator[Observation]:
    """Files loaded down, as notes (annotations) of the page they came from."""
    if not tables.has("moz_annos", "place_id", "anno_attribute_id", "content"):
        return
    names = {row.rowid: row.text("name") or "" for row in tables.rows("moz_anno_attributes")}
    sizes: dict[int, Mapping[str, object]] = {}
    for row in tables.rows("moz_annos"):
        if names.get(row.integer("anno_attribute_id") or 0) == "downloads/metaData" and len(sizes) < 100_000:
            sizes[row.integer("place_id") or 0] = _metadata(row.text("content") or "")
    for row in tables.rows("moz_annos"):
        if names.get(row.integer("anno_attribute_id") or 0) in _FILE_NOTES:
            yield from _noted(browser, tables, row, sizes.get(row.integer("place_id") or 0, {}))


def _metadata(text: str) -> Mapping[str, object]:
    try:
        found: object = json.loads(text[:10_000])
    except (ValueError, RecursionError):
        return {}
    return cast("Mapping[str, object]", found) if isinstance(found, dict) else {}


def _noted(browser: Browser, tables: Tables, row: Row, about: Mapping[str, object]) -> Iterator[Observation]:
    page = place_of(browser, tables, row.integer("place_id"))
    if page is None:
        return
    size = about.get("fileSize")
    told: dict[str, Json] = {"path": _path(row.text("content") or ""), "bytes": size if isinstance(size, int) else None}
    at = unix_millis(about.get("endTime")) or unix_millis(row.raw("dateadded"))
    yield from browser.download(page, tables.place(row), at, file=_last(str(told["path"])), **told)


def old_download(browser: Browser, tables: Tables, row: Row) -> Iterator[Observation]:
    """A download of Firefox before version 26."""
    page = browser.page(row.raw("source"), None, tables.place(row, "source"))
    path = _path(row.text("target") or "")
    told: dict[str, Json] = {"path": path, "type": row.text("mimetype"), "bytes": row.integer("maxbytes")}
    at = unix_millis(row.raw("starttime"))
    yield from browser.download(page, tables.place(row), at, file=row.text("name") or _last(path), **told)


def _path(written: str) -> str:
    return unquote(written.removeprefix("file://"))[:1_000]


def _last(path: str) -> str:
    return re.split(r"[/\\]", path)[-1]


def cookies(browser: Browser, tables: Tables) -> Iterator[Observation]:
    """The hosts of cookies, each once."""
    hosts: set[str] = set()
    for row in tables.rows("moz_cookies", "host", "lastaccessed", "creationtime"):
        host = row.text("host") or ""
        if host and host not in hosts and len(hosts) < 100_000:
            hosts.add(host)
            at = unix_millis(row.raw("lastaccessed")) or unix_millis(row.raw("creationtime"))
            yield from browser.cookie(host, tables.place(row), at)


def are_logins(source: Source) -> bool:
    """Whether this is Firefox's file of saved logins."""
    head = source.head.lstrip()
    return (
        head.startswith(b"{")
        and source.size <= LOGINS_LIMIT
        and _LOGINS.search(head) is not None
        and (b'"encryptedUsername"' in head or b'"nextId"' in head)
    )


def logins(source: Source, browser: Browser) -> Iterator[Observation]:
    """The page of every saved login; names and passwords stay encrypted."""
    with source.open() as file:
        try:
            whole: object = json.load(file)
        except (ValueError, RecursionError) as error:
            raise EvidenceError(f"{source.name}: this file of logins is damaged JSON ({error})") from error
    entries = cast("Mapping[str, object]", whole).get("logins") if isinstance(whole, dict) else None
    found = cast("list[object]", entries) if isinstance(entries, list) else []
    for number, entry in enumerate(found):
        if isinstance(entry, dict):
            yield from _login(browser, cast("Mapping[str, object]", entry), f"logins/{number}")
    if found:
        yield Problem(
            f"The user names and passwords of {len(found)} saved logins are encrypted; only their pages were read.",
            "logins",
        )


def _login(browser: Browser, entry: Mapping[str, object], place: str) -> Iterator[Observation]:
    at = unix_millis(entry.get("timeLastUsed")) or unix_millis(entry.get("timeCreated"))
    times = entry.get("timesUsed")
    told: dict[str, Json] = {"times used": times} if isinstance(times, int) else {}
    address = str(entry.get("hostname") or entry.get("formSubmitURL") or "")
    yield from browser.login(address, "", f"{place}/hostname", at, **told)
