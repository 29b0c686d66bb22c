"""Databases as Chromium, Firefox and Safari keep them, of a browser whose owner does not exist.

Schemas are the browsers' own, cut to the columns that say something. Hosts end in .example, numbers are of
the ranges that Spain's regulator leaves unassigned to people for fiction.
"""

from __future__ import annotations

import json
import plistlib
import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

START = datetime(2024, 3, 1, 9, 0, tzinfo=UTC)
_WEBKIT = datetime(1601, 1, 1, tzinfo=UTC)
_UNIX = datetime(1970, 1, 1, tzinfo=UTC)
_APPLE = datetime(2001, 1, 1, tzinfo=UTC)
_WORDS = ["tiempo", "receta", "fútbol", "noticias", "horario", "autobús", "tienda", "cine", "mapa", "música"]


@dataclass(slots=True)
class Planted:
    """What was written: visits as (address, title, moment), and the rest by its own name."""

    visits: list[tuple[str, str, datetime]] = field(default_factory=list[tuple[str, str, datetime]])
    searches: list[str] = field(default_factory=list[str])
    downloads: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])
    logins: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    emails: list[str] = field(default_factory=list[str])
    phones: list[str] = field(default_factory=list[str])
    names: list[str] = field(default_factory=list[str])


def micros(moment: datetime, epoch: datetime) -> int:
    """Microseconds between two moments."""
    return (moment - epoch) // timedelta(microseconds=1)


def _pages(rng: random.Random, count: int) -> list[tuple[str, str]]:
    pages: list[tuple[str, str]] = []
    for number in range(count):
        word = rng.choice(_WORDS)
        if number % 4 == 3:
            pages.append((f"https://www.google.com/search?q={word}+{number}", f"{word} {number} - Buscar"))
        else:
            pages.append(
                (f"https://{word.encode('idna').decode()}.example/p/{number}?x=1", f"Página de {word} nº {number}")
            )
    return pages


def _visited(rng: random.Random, pages: list[tuple[str, str]], count: int) -> list[tuple[int, datetime]]:
    return [
        (rng.randrange(len(pages)), START + timedelta(seconds=37 * n, microseconds=rng.randrange(10**6)))
        for n in range(count)
    ]


def write_chrome_history(path: Path, *, seed: int = 1, pages: int = 40, visits: int = 200) -> Planted:
    """History of version 120: urls, visits, visit_source, keyword_search_terms, downloads with their chain."""
    rng, planted = random.Random(seed), Planted()
    stored = _pages(rng, pages)
    with closing(sqlite3.connect(path)) as base:
        base.executescript(_CHROME_HISTORY)
        last: dict[int, int] = {}
        for number, (page, at) in enumerate(_visited(rng, stored, visits), 1):
            last[page] = micros(at, _WEBKIT)
            base.execute(
                "INSERT INTO visits VALUES(?,?,?,0,?,0,0)", (number, page + 1, last[page], rng.choice((0, 1, 7)))
            )
            planted.visits.append((*stored[page], at))
        for number, (address, title) in enumerate(stored):
            base.execute("INSERT INTO urls VALUES(?,?,?,1,0,?,0)", (number + 1, address, title, last.get(number, 0)))
            if number % 4 == 3:
                term = title.removesuffix(" - Buscar")
                base.execute("INSERT INTO keyword_search_terms VALUES(2,?,?,?)", (number + 1, term, term))
                planted.searches.append(term)
        base.execute("INSERT INTO visit_source VALUES(1, 0)")
        for number in range(1, 4):
            _chrome_download(base, planted, number)
        base.commit()
    return planted


def _chrome_download(base: sqlite3.Connection, planted: Planted, number: int) -> None:
    address, digest = f"https://archivos.example/f{number}.zip", sha256(b"%d" % number).digest()
    target = rf"C:\Users\falso\Downloads\f{number}.zip"
    start = micros(START + timedelta(days=1, minutes=number), _WEBKIT)
    base.execute(
        "INSERT INTO downloads VALUES(?,?,?,?,1000,1000,1,0,0,?,?,1,'','https://archivos.example/','application/zip')",
        (number, target, target, start, digest, start),
    )
    for place, one in enumerate((f"https://corto.example/{number}", address)):
        base.execute("INSERT INTO downloads_url_chains VALUES(?,?,?)", (number, place, one))
    planted.downloads.append((address, target, digest.hex()))


def write_chrome_logins(path: Path, *, seed: int = 1, count: int = 12) -> Planted:
    """Login Data: user names in clear, passwords as bytes that decrypt to nothing."""
    rng, planted = random.Random(seed), Planted()
    with closing(sqlite3.connect(path)) as base:
        base.executescript(_CHROME_LOGINS)
        for number in range(count):
            host = rng.choice(
                ("https://www.instagram.com/", "https://foro.example/entrar", "https://accounts.google.com/")
            )
            who = f"falso{number}" if number % 3 else f"falso{number}@correo.example"
            at = micros(START + timedelta(days=number), _WEBKIT)
            base.execute(
                "INSERT INTO logins VALUES(?,?,'user',?,'pw',?,'',?,?,0,0,3,?)",
                (host, host, who, rng.randbytes(16), host, at, at),
            )
            planted.logins.append((host, who))
        base.commit()
    return planted


def write_chrome_web_data(path: Path, *, seed: int = 1, count: int = 10) -> Planted:
    """Web Data: form values, and profiles in the tables of before and after 2023."""
    rng, planted = random.Random(seed), Planted()
    with closing(sqlite3.connect(path)) as base:
        base.executescript(_CHROME_WEB_DATA)
        for number in range(count):
            email, phone = f"impreso{number}@correo.example", f"+3460010{number:04}"
            values = (("email", email), ("telefono", phone), ("comentario", f"nada que decir {number}"))
            for name, value in values:
                base.execute(
                    "INSERT INTO autofill VALUES(?,?,?,?,?,1)", (name, value, value, 1709280000 + number, 1709290000)
                )
            planted.emails.append(email)
            planted.phones.append(phone)
        for number in range(2):
            _chrome_profile(base, planted, rng, number)
        base.commit()
    return planted


def _chrome_profile(base: sqlite3.Connection, planted: Planted, rng: random.Random, number: int) -> None:
    guid, name = f"{rng.getrandbits(128):032x}", f"Persona Inventada {number}"
    email, phone = f"perfil{number}@correo.example", f"+3460020{number:04}"
    if number % 2:
        base.execute("INSERT INTO addresses VALUES(?, 1, 1709290000, 1709280000)", (guid,))
        for kind, value in ((7, name), (9, email), (14, phone), (33, "Madrid")):
            base.execute("INSERT INTO address_type_tokens VALUES(?,?,?,0,NULL)", (guid, kind, value))
    else:
        base.execute(
            "INSERT INTO autofill_profiles VALUES(?,'','Calle Falsa 1','Madrid','28001','ES',1709280000)", (guid,)
        )
        base.execute("INSERT INTO autofill_profile_names VALUES(?,'Persona','','',?)", (guid, name))
        base.execute("INSERT INTO autofill_profile_emails VALUES(?,?)", (guid, email))
        base.execute("INSERT INTO autofill_profile_phones VALUES(?,?)", (guid, phone))
    planted.names.append(name)
    planted.emails.append(email)
    planted.phones.append(phone)


def write_firefox_places(path: Path, *, seed: int = 1, pages: int = 40, visits: int = 200) -> Planted:
    """places.sqlite: visits, a bookmark, a download noted as annotation."""
    rng, planted = random.Random(seed), Planted()
    stored = _pages(rng, pages)
    with closing(sqlite3.connect(path)) as base:
        base.executescript(_FIREFOX_PLACES)
        last: dict[int, int] = {}
        for number, (page, at) in enumerate(_visited(rng, stored, visits), 1):
            last[page] = micros(at, _UNIX)
            base.execute(
                "INSERT INTO moz_historyvisits VALUES(?,0,?,?,?,0)", (number, page + 1, last[page], rng.choice((1, 2)))
            )
            planted.visits.append((*stored[page], at))
        for number, (address, title) in enumerate(stored):
            base.execute("INSERT INTO moz_places VALUES(?,?,?,1,0,0,?)", (number + 1, address, title, last.get(number)))
            if number % 4 == 3:
                planted.searches.append(title.removesuffix(" - Buscar"))
        base.execute("INSERT INTO moz_bookmarks VALUES(1,1,1,2,0,'Marcador',?)", (micros(START, _UNIX),))
        base.execute(
            "INSERT INTO moz_anno_attributes VALUES(1,'downloads/destinationFileURI'),(2,'downloads/metaData')"
        )
        base.execute("INSERT INTO moz_annos VALUES(1,2,1,'file:///home/falso/informe%20uno.pdf',0)")
        base.execute(
            "INSERT INTO moz_annos VALUES(2,2,2,?,0)",
            (json.dumps({"state": 1, "endTime": 1709280000000, "fileSize": 99}),),
        )
        planted.downloads.append((stored[1][0], "/home/falso/informe uno.pdf", ""))
        base.commit()
    return planted


def write_firefox_forms(path: Path, *, count: int = 10) -> Planted:
    """formhistory.sqlite: form values and what was searched in the search bar."""
    planted = Planted()
    with closing(sqlite3.connect(path)) as base:
        base.executescript(
            "CREATE TABLE moz_formhistory(id INTEGER PRIMARY KEY, fieldname TEXT NOT NULL, value TEXT NOT NULL,"
            "timesUsed INTEGER, firstUsed INTEGER, lastUsed INTEGER, guid TEXT);"
        )
        for number in range(count):
            email = f"formulario{number}@correo.example"
            at = micros(START + timedelta(hours=number), _UNIX)
            base.execute("INSERT INTO moz_formhistory VALUES(NULL,'email',?,1,?,?,'')", (email, at, at))
            planted.emails.append(email)
        base.execute("INSERT INTO moz_formhistory VALUES(NULL,'searchbar-history','quién es +34600309999',1,1,1,'')")
        planted.phones.append("+34600309999")
        base.commit()
    return planted


def write_firefox_logins(path: Path, *, count: int = 5) -> Planted:
    """logins.json: hosts in clear, names and passwords encrypted."""
    planted = Planted()
    logins: list[dict[str, Any]] = []
    for number in range(count):
        host = f"https://sitio{number}.example"
        at = micros(START, _UNIX) // 1000 + number
        logins.append(
            {"id": number + 1, "hostname": host, "formSubmitURL": host, "encryptedUsername": "MDIEEPgAAAA=",
             "encryptedPassword": "MDIEEPgAAAA=", "timeCreated": at, "timeLastUsed": at, "timesUsed": 2}
        )  # fmt: skip
        planted.logins.append((host, ""))
    path.write_text(json.dumps({"nextId": count + 1, "logins": logins, "version": 3}), encoding="utf-8")
    return planted


def write_safari_history(path: Path, *, seed: int = 1, pages: int = 40, visits: int = 200) -> Planted:
    """History.db: visits, and one address deleted from the history, planted last."""
    rng, planted = random.Random(seed), Planted()
    stored = _pages(rng, pages)
    with closing(sqlite3.connect(path)) as base:
        base.executescript(_SAFARI_HISTORY)
        for number, (page, at) in enumerate(_visited(rng, stored, visits), 1):
            seconds = micros(at, _APPLE) / 1_000_000
            base.execute("INSERT INTO history_visits VALUES(?,?,?,?,1,0)", (number, page + 1, seconds, stored[page][1]))
            planted.visits.append((*stored[page], at))
        for number, (address, title) in enumerate(stored):
            base.execute("INSERT INTO history_items VALUES(?,?,NULL,1)", (number + 1, address))
            if number % 4 == 3:
                planted.searches.append(title.removesuffix(" - Buscar"))
        gone = micros(START, _APPLE) / 1_000_000
        base.execute("INSERT INTO history_tombstones VALUES(1,?,?,'https://borrada.example/',0)", (gone, gone))
        planted.visits.append(("https://borrada.example/", "", START))
        base.commit()
    return planted


def write_safari_lists(folder: Path) -> Planted:
    """Downloads.plist and Bookmarks.plist in a folder."""
    planted = Planted()
    entry = {
        "DownloadEntryURL": "https://archivos.example/a.dmg",
        "DownloadEntryPath": "/Users/falso/Downloads/a.dmg",
        "DownloadEntryProgressTotalToLoad": 77,
        "DownloadEntryDateAddedKey": START.replace(tzinfo=None),
    }
    (folder / "Downloads.plist").write_bytes(plistlib.dumps({"DownloadHistory": [entry]}))
    planted.downloads.append(("https://archivos.example/a.dmg", "/Users/falso/Downloads/a.dmg", ""))
    leaf = {
        "WebBookmarkType": "WebBookmarkTypeLeaf",
        "URLString": "https://sitio.example/",
        "URIDictionary": {"title": "Sitio"},
    }
    folders = {"WebBookmarkType": "WebBookmarkTypeList", "Title": "BookmarksBar", "Children": [leaf]}
    whole = {"WebBookmarkType": "WebBookmarkTypeList", "Children": [folders]}
    (folder / "Bookmarks.plist").write_bytes(plistlib.dumps(whole, fmt=plistlib.FMT_BINARY))
    planted.visits.append(("https://sitio.example/", "Sitio", START))
    return planted


_CHROME_HISTORY = """
CREATE TABLE meta(key LONGVARCHAR NOT NULL UNIQUE PRIMARY KEY, value LONGVARCHAR);
CREATE TABLE urls(id INTEGER PRIMARY KEY AUTOINCREMENT,url LONGVARCHAR,title LONGVARCHAR,visit_count INTEGER,
 typed_count INTEGER,last_visit_time INTEGER NOT NULL,hidden INTEGER DEFAULT 0 NOT NULL);
CREATE TABLE visits(id INTEGER PRIMARY KEY AUTOINCREMENT,url INTEGER NOT NULL,visit_time INTEGER NOT NULL,
 from_visit INTEGER,transition INTEGER NOT NULL,segment_id INTEGER,visit_duration INTEGER);
CREATE TABLE visit_source(id INTEGER PRIMARY KEY,source INTEGER NOT NULL);
CREATE TABLE keyword_search_terms (keyword_id INTEGER NOT NULL,url_id INTEGER NOT NULL,term LONGVARCHAR NOT NULL,
 normalized_term LONGVARCHAR NOT NULL);
CREATE TABLE downloads (id INTEGER PRIMARY KEY,current_path LONGVARCHAR,target_path LONGVARCHAR,start_time INTEGER,
 received_bytes INTEGER,total_bytes INTEGER,state INTEGER,danger_type INTEGER,interrupt_reason INTEGER,hash BLOB,
 end_time INTEGER,opened INTEGER,referrer VARCHAR,tab_url VARCHAR,mime_type VARCHAR);
CREATE TABLE downloads_url_chains (id INTEGER NOT NULL,chain_index INTEGER NOT NULL,url LONGVARCHAR NOT NULL,
 PRIMARY KEY (id, chain_index));
"""
_CHROME_LOGINS = """
CREATE TABLE logins (origin_url VARCHAR NOT NULL, action_url VARCHAR, username_element VARCHAR, username_value VARCHAR,
 password_element VARCHAR, password_value BLOB, submit_element VARCHAR, signon_realm VARCHAR NOT NULL,
 date_created INTEGER NOT NULL, blacklisted_by_user INTEGER NOT NULL, scheme INTEGER NOT NULL, times_used INTEGER,
 date_last_used INTEGER);
"""
_CHROME_WEB_DATA = """
CREATE TABLE meta(key LONGVARCHAR NOT NULL UNIQUE PRIMARY KEY, value LONGVARCHAR);
CREATE TABLE autofill (name VARCHAR, value VARCHAR, value_lower VARCHAR, date_created INTEGER DEFAULT 0,
 date_last_used INTEGER DEFAULT 0, count INTEGER DEFAULT 1, PRIMARY KEY (name, value));
CREATE TABLE autofill_profiles (guid VARCHAR PRIMARY KEY, company_name VARCHAR, street_address VARCHAR, city VARCHAR,
 zipcode VARCHAR, country_code VARCHAR, date_modified INTEGER NOT NULL DEFAULT 0);
CREATE TABLE autofill_profile_names (guid VARCHAR, first_name VARCHAR, middle_name VARCHAR, last_name VARCHAR,
 full_name VARCHAR);
CREATE TABLE autofill_profile_emails (guid VARCHAR, email VARCHAR);
CREATE TABLE autofill_profile_phones (guid VARCHAR, number VARCHAR);
CREATE TABLE addresses (guid VARCHAR PRIMARY KEY, use_count INTEGER, use_date INTEGER, date_modified INTEGER);
CREATE TABLE address_type_tokens (guid VARCHAR, type INTEGER, value VARCHAR, verification_status INTEGER,
 observations BLOB, PRIMARY KEY (guid, type));
"""
_FIREFOX_PLACES = """
CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url LONGVARCHAR, title LONGVARCHAR, visit_count INTEGER,
 hidden INTEGER, typed INTEGER, last_visit_date INTEGER);
CREATE TABLE moz_historyvisits (id INTEGER PRIMARY KEY, from_visit INTEGER, place_id INTEGER, visit_date INTEGER,
 visit_type INTEGER, session INTEGER);
CREATE TABLE moz_bookmarks (id INTEGER PRIMARY KEY, type INTEGER, fk INTEGER, parent INTEGER, position INTEGER,
 title LONGVARCHAR, dateAdded INTEGER);
CREATE TABLE moz_annos (id INTEGER PRIMARY KEY, place_id INTEGER NOT NULL, anno_attribute_id INTEGER,
 content LONGVARCHAR, dateAdded INTEGER);
CREATE TABLE moz_anno_attributes (id INTEGER PRIMARY KEY, name VARCHAR(32) UNIQUE NOT NULL);
"""
_SAFARI_HISTORY = """
CREATE TABLE history_items (id INTEGER PRIMARY KEY AUTOINCREMENT,url TEXT NOT NULL UNIQUE,domain_expansion TEXT NULL,
 visit_count INTEGER NOT NULL);
CREATE TABLE history_visits (id INTEGER PRIMARY KEY AUTOINCREMENT,history_item INTEGER NOT NULL,
 visit_time REAL NOT NULL,title TEXT NULL,load_successful BOOLEAN NOT NULL DEFAULT 1,origin INTEGER NOT NULL DEFAULT 0);
CREATE TABLE history_tombstones (id INTEGER PRIMARY KEY AUTOINCREMENT,start_time REAL NOT NULL,end_time REAL NOT NULL,
 url TEXT,generation INTEGER NOT NULL DEFAULT 0);
"""
