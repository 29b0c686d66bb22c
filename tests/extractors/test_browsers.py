"""Histories, logins and forms of browsers: generated databases, compared with what their generator planted."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.errors import EvidenceError
from asasec_graph.extractors import chrome, firefox, safari
from asasec_graph.extractors.listing import choose
from asasec_graph.model import keys
from asasec_graph.model.observations import Mention, Observation, owner
from asasec_graph.model.times import millis
from asasec_graph.reading import browsers
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.samples import browsers as generated
from tests.extractors.text_sources import keys_of, links, mentions, names, problems, seen_by, written


def source_of(path: Path) -> Source:
    data = path.read_bytes()
    return Source(path, path.name, hashlib.sha256(data).hexdigest(), len(data))


def read(path: Path, extractor: Extractor) -> list[Observation]:
    source = source_of(path)
    assert choose(source) is extractor
    return seen_by(extractor, source)


def said(seen: list[Observation], context: str) -> list[Mention]:
    return [one for one in mentions(seen) if one.asserted.get("context") == context]


def key(address: str) -> str:
    ref = keys.url(address)
    assert ref is not None
    return ref.key


HISTORIES: list[tuple[str, Callable[[Path], generated.Planted], Extractor, str, str]] = [
    ("History", generated.write_chrome_history, chrome.EXTRACTOR, "urls", "visits"),
    ("places.sqlite", generated.write_firefox_places, firefox.EXTRACTOR, "moz_places", "moz_historyvisits"),
    ("History.db", generated.write_safari_history, safari.EXTRACTOR, "history_items", "history_visits"),
]


@pytest.mark.parametrize(("name", "write", "extractor", "pages", "visits"), HISTORIES)
def test_reads_every_visit_at_its_time(
    name: str,
    write: Callable[[Path], generated.Planted],
    extractor: Extractor,
    pages: str,
    visits: str,
    tmp_path: Path,
) -> None:
    planted = write(tmp_path / name)
    seen = read(tmp_path / name, extractor)
    found = [(one.entity.key, one.asserted.get("title", ""), one.at) for one in said(seen, "visited page")]
    # Browsers keep microseconds, Safari as a real number; observations whole milliseconds.
    expected = [(key(address), title, at) for address, title, at in planted.visits]
    assert [one[:2] for one in found] == [one[:2] for one in expected]
    assert all(abs((one[2] or 0) - millis(two[2])) <= 1 for one, two in zip(found, expected, strict=True))
    assert {str(one.asserted["searched"]) for one in mentions(seen) if "searched" in one.asserted} <= set(
        planted.searches
    )
    whose = owner(source_of(tmp_path / name).sha256)
    used = [one for one in links(seen) if one.locator.startswith(f"{name}#{visits}/")]
    assert len(used) == len([one for one in planted.visits if "borrada" not in one[0]])
    assert {one.source for one in used} == {whose}
    assert Mention(whose, name, asserted={"owner": True}) in seen
    assert problems(seen) == []


@pytest.mark.parametrize(("name", "write", "extractor", "pages", "visits"), HISTORIES)
def test_locators_lead_to_the_stored_address(
    name: str,
    write: Callable[[Path], generated.Planted],
    extractor: Extractor,
    pages: str,
    visits: str,
    tmp_path: Path,
) -> None:
    write(tmp_path / name)
    with closing(sqlite3.connect(tmp_path / name)) as base:
        for one in said(read(tmp_path / name, extractor), "visited page"):
            table, rowid = one.locator.removeprefix(f"{name}#").split("/")
            (stored,) = base.execute(f"SELECT url FROM {table} WHERE rowid = ?", (rowid,)).fetchone()
            assert key(stored) == one.entity.key


def test_reads_chromes_downloads_and_searches(tmp_path: Path) -> None:
    planted = generated.write_chrome_history(tmp_path / "History")
    seen = read(tmp_path / "History", chrome.EXTRACTOR)
    files = [one for one in said(seen, "download") if one.entity.kind.value == "DOCUMENT"]
    assert [one.entity.key for one in files] == [f"sha256:{digest}" for _, _, digest in planted.downloads]
    assert {(one.asserted["path"], one.asserted["file"]) for one in files} == {
        (path, path.rpartition("\\")[2]) for _, path, _ in planted.downloads
    }
    loaded = {one.entity.key for one in said(seen, "download")}
    assert {key(address) for address, _, _ in planted.downloads} <= loaded
    assert next(one for one in mentions(seen) if one.asserted.get("synced from another device")).at is not None


def test_reads_logins_without_passwords(tmp_path: Path) -> None:
    planted = generated.write_chrome_logins(tmp_path / "Login Data")
    seen = read(tmp_path / "Login Data", chrome.EXTRACTOR)
    platforms = {"https://www.instagram.com/": "instagram", "https://foro.example/entrar": "foro.example"}
    expected = {f"{platforms.get(host, 'google')}:{who}" for host, who in planted.logins}
    assert keys_of(seen, "ACCOUNT") == expected
    assert keys_of(seen, "EMAIL_ADDRESS") == {who for _, who in planted.logins if "@" in who}
    assert {one.type.value for one in links(seen)} == {"USES"}


def test_reads_form_values_and_profiles(tmp_path: Path) -> None:
    planted = generated.write_chrome_web_data(tmp_path / "Web Data")
    seen = read(tmp_path / "Web Data", chrome.EXTRACTOR)
    assert keys_of(seen, "EMAIL_ADDRESS") == set(planted.emails)
    assert keys_of(seen, "PHONE_NUMBER") == set(planted.phones)
    assert sorted(names(seen)) == sorted(planted.names)
    owned = [one for one in links(seen) if one.type.value == "OWNS"]
    assert len(owned) == 2 * len(planted.names)


def test_reads_firefoxs_bookmarks_downloads_forms_and_logins(tmp_path: Path) -> None:
    planted = generated.write_firefox_places(tmp_path / "places.sqlite")
    seen = read(tmp_path / "places.sqlite", firefox.EXTRACTOR)
    assert [one.asserted["title"] for one in said(seen, "bookmark")] == ["Marcador"]
    (file,) = said(seen, "download")
    assert (file.entity.key, file.asserted["path"]) == (key(planted.downloads[0][0]), planted.downloads[0][1])
    assert file.asserted["bytes"] == 99
    forms = generated.write_firefox_forms(tmp_path / "formhistory.sqlite")
    seen = read(tmp_path / "formhistory.sqlite", firefox.EXTRACTOR)
    assert keys_of(seen, "EMAIL_ADDRESS") == set(forms.emails)
    assert [one.asserted["searched"] for one in said(seen, "search")] == ["quién es +34600309999"]
    logins = generated.write_firefox_logins(tmp_path / "logins.json")
    seen = read(tmp_path / "logins.json", firefox.EXTRACTOR)
    assert keys_of(seen, "URL") == {key(host) for host, _ in logins.logins}
    assert ["encrypted" in one.reason for one in problems(seen)] == [True]


def test_reads_safaris_lists_and_deleted_addresses(tmp_path: Path) -> None:
    generated.write_safari_history(tmp_path / "History.db")
    seen = read(tmp_path / "History.db", safari.EXTRACTOR)
    assert [one.entity.key for one in mentions(seen) if one.asserted.get("deleted")] == ["https://borrada.example/"]
    planted = generated.write_safari_lists(tmp_path)
    (file,) = said(read(tmp_path / "Downloads.plist", safari.EXTRACTOR), "download")
    assert (file.entity.key, file.asserted["path"], file.at) == (
        planted.downloads[0][0],
        planted.downloads[0][1],
        millis(generated.START),
    )
    (mark,) = said(read(tmp_path / "Bookmarks.plist", safari.EXTRACTOR), "bookmark")
    assert mark.locator == "Children/0/Children/0/URLString"


def test_reads_chromes_bookmarks(tmp_path: Path) -> None:
    leaf = {"date_added": "13350000000000000", "name": "Perfil", "type": "url", "url": "https://t.me/ana_falsa"}
    whole = {"checksum": "x", "roots": {"bookmark_bar": {"children": [leaf], "type": "folder"}}, "version": 1}
    (tmp_path / "Bookmarks").write_text(json.dumps(whole), encoding="utf-8")
    seen = read(tmp_path / "Bookmarks", chrome.EXTRACTOR)
    (mark,) = said(seen, "bookmark")
    assert mark.locator == "roots/bookmark_bar/children/0/url"
    assert mark.at == millis(datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=13350000000000000))
    assert keys_of(seen, "ACCOUNT") == {"telegram:ana_falsa"}


@given(moment=st.datetimes(datetime(1971, 1, 1), datetime(2199, 1, 1)))  # strategies take none
def test_webkits_clock(moment: datetime) -> None:
    at = moment.replace(tzinfo=UTC)
    stored = (at - datetime(1601, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    assert browsers.webkit_millis(stored) == millis(at)


@pytest.mark.parametrize(
    ("address", "term"),
    [
        ("https://www.google.es/search?q=a+b&x=1", "a b"),
        ("https://duckduckgo.com/?q=%C3%B1", "ñ"),
        ("https://www.youtube.com/results?search_query=z", "z"),
        ("https://tienda.example/?q=a", ""),
        ("https://[x?q=1", ""),
    ],
)
def test_knows_what_was_searched(address: str, term: str) -> None:
    assert browsers.searched(address) == term


def test_names_visits_without_page_and_pages_without_visit(tmp_path: Path) -> None:
    generated.write_chrome_history(tmp_path / "History", pages=4, visits=8)
    with closing(sqlite3.connect(tmp_path / "History")) as base:
        base.execute("DELETE FROM urls WHERE id = 1")
        base.execute("DELETE FROM visits WHERE url = 2")
        base.commit()
    seen = read(tmp_path / "History", chrome.EXTRACTOR)
    assert ["name a page that is not in the database" in one.reason for one in problems(seen)] == [True]
    assert any(one.asserted.get("visits") for one in mentions(seen))


@pytest.mark.parametrize("data", [b"", b"{}", b'{"roots": {"bookmark_bar": [', b"SQLite format 3\0" + b"x" * 100])
def test_leaves_or_refuses_damaged_files(data: bytes, tmp_path: Path) -> None:
    for name, extractor in (("History", chrome.EXTRACTOR), ("places.sqlite", firefox.EXTRACTOR)):
        source = written(tmp_path, name, data)
        if extractor.takes(source):
            with pytest.raises(EvidenceError):
                list(extractor.extract(source))


def test_reads_a_phones_places_with_what_another_device_visited(tmp_path: Path) -> None:
    path, at = tmp_path / "places.db", 1_690_000_000_000
    with closing(sqlite3.connect(path)) as made, made:
        made.executescript(
            "CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT, title TEXT, last_visit_date_local INTEGER);"
            "CREATE TABLE moz_historyvisits (id INTEGER PRIMARY KEY, is_local INTEGER, place_id INTEGER,"
            " visit_date INTEGER, visit_type INTEGER);"
        )
        addresses = [f"https://example.org/{name}" for name in "abc"]
        places = [(number, address, at) for number, address in enumerate(addresses, 1)]
        made.executemany("INSERT INTO moz_places VALUES (?, ?, 'title', ?)", places)
        made.executemany("INSERT INTO moz_historyvisits VALUES (?, ?, ?, ?, 1)", [(1, 1, 1, at), (2, 0, 2, at)])
    visits = said(read(path, firefox.EXTRACTOR), "visited page")
    assert [(one.entity.key, one.at) for one in visits] == [(address, at) for address in addresses]
    synced, gone = "synced from another device", "visits"
    assert [(one.asserted.get(synced), one.asserted.get(gone)) for one in visits] == [
        (None, None),
        (True, None),
        (None, "their records are gone"),
    ]
