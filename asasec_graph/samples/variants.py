"""Rarer layouts of formats: Meta's exports as pages, messages up to iOS 5, lists of browsers, cards, locked files."""

from __future__ import annotations

import base64
import io
import json
import random
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from asasec_graph.samples import android, browsers, cast, documents

_OLD_MESSAGES = """
CREATE TABLE message (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT, date INTEGER, text TEXT, flags INTEGER,
  country TEXT, is_madrid INTEGER, madrid_handle TEXT, madrid_flags INTEGER);
"""
_COOKIES = """
CREATE TABLE meta(key LONGVARCHAR NOT NULL UNIQUE PRIMARY KEY, value LONGVARCHAR);
CREATE TABLE cookies(creation_utc INTEGER NOT NULL, host_key TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
  encrypted_value BLOB, path TEXT NOT NULL, expires_utc INTEGER NOT NULL, last_access_utc INTEGER NOT NULL);
"""
_WEBKIT = 11_644_473_600_000_000
_MEMBERS = """
CREATE TABLE ZWACHATSESSION (Z_PK INTEGER PRIMARY KEY, ZCONTACTJID VARCHAR, ZPARTNERNAME VARCHAR, ZSESSIONTYPE INTEGER,
  ZREMOVED INTEGER);
CREATE TABLE ZWAGROUPMEMBER (Z_PK INTEGER PRIMARY KEY, ZCHATSESSION INTEGER, ZMEMBERJID VARCHAR, ZCONTACTNAME VARCHAR,
  ZFIRSTNAME VARCHAR, ZISADMIN INTEGER, ZISACTIVE INTEGER);
CREATE TABLE ZWAPROFILEPUSHNAME (Z_PK INTEGER PRIMARY KEY, ZJID VARCHAR, ZPUSHNAME VARCHAR);
CREATE TABLE ZWAMEDIAITEM (Z_PK INTEGER PRIMARY KEY, ZMESSAGE INTEGER, ZLATITUDE FLOAT, ZLONGITUDE FLOAT,
  ZMEDIALOCALPATH VARCHAR, ZTITLE VARCHAR, ZVCARDSTRING VARCHAR, ZVCARDNAME VARCHAR, ZFILESIZE INTEGER, ZMETADATA BLOB);
CREATE TABLE ZWAMESSAGE (Z_PK INTEGER PRIMARY KEY, ZISFROMME INTEGER, ZMESSAGETYPE INTEGER, ZCHATSESSION INTEGER,
  ZGROUPMEMBER INTEGER, ZMEDIAITEM INTEGER, ZMESSAGEDATE TIMESTAMP, ZFROMJID VARCHAR, ZTOJID VARCHAR, ZTEXT VARCHAR,
  ZPUSHNAME VARCHAR, ZSTANZAID VARCHAR, ZGROUPEVENTTYPE INTEGER);
"""


def _box(head: str, body: str, date: str = "") -> str:
    shown = f'<h2 class="_3-95 _2pim _a6-h _a6-i">{head}</h2>' if head else ""
    dated = f'<div class="_3-94 _a6-o">{date}</div>' if date else ""
    inner = f'{shown}<div class="_3-95 _a6-p">{body}</div>{dated}'
    return f'<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder">{inner}</div>'


def _page(path: Path, title: str, boxes: list[str]) -> None:
    main = f'<div class="_a706" role="main">{"".join(boxes)}</div>'
    path.write_text(f"<html><head><title>{title}</title></head><body>{main}</body></html>", encoding="utf-8")


def write_followers_page(path: Path, *, seed: int = 1, count: int = 6) -> list[str]:
    """Instagram's followers as a page."""
    names = [f"{one.name.split()[0].lower()}_falso" for one in cast.people(random.Random(f"pages/{seed}"), count)]
    link = '<div><div><a target="_blank" href="https://www.instagram.com/{0}">{0}</a></div><div>{1}</div></div>'
    _page(path, "Followers", [_box("", link.format(name, "ene 30, 2020 9:49 pm")) for name in names])
    return names


def write_logins_page(path: Path, *, seed: int = 1, count: int = 6) -> list[str]:
    """Instagram's logins as a page."""
    addresses = [f"192.0.2.{seed + number}" for number in range(count)]
    cells = (
        '<table><tr><td colspan="2" class="_2pin _a6_q">Dirección IP<div><div>{}</div></div></td></tr>'
        '<tr><td class="_2pin _a6_q">Agente de usuario</td><td class="_2piu _a6_r">Instagram 300</td></tr></table>'
    )
    _page(path, "Logins", [_box("2020-01-30T20:49:00+00:00", cells.format(one)) for one in addresses])
    return addresses


def write_thread_page(path: Path, *, seed: int = 1, messages: int = 10) -> list[str]:
    """A thread of messages as a page, one with a picture."""
    rng = random.Random(f"pages/{seed}")
    people, texts = cast.people(rng, 2), [android.said(rng, number) for number in range(messages)]
    boxes = [
        _box(
            people[n % 2].name,
            f"<div><div></div><div>{text} {people[0].phone}</div></div>",
            f"Jan 30, 2020 9:{n + 10} pm",
        )
        for n, text in enumerate(texts)
    ]
    boxes.append(
        _box(people[0].name, '<div><a href="photos/1.jpg"><img src="photos/1.jpg"></a></div>', "Jan 31, 2020 9:50 pm")
    )
    _page(path, people[0].name, boxes)
    return texts


def write_ios5_messages(path: Path, *, seed: int = 1, messages: int = 12) -> list[str]:
    """`sms.db` as it was up to iOS 5."""
    rng, _, others = android.cast(seed)
    texts = [android.said(rng, number) for number in range(messages)]
    rows: list[tuple[object, ...]] = []
    for number, text in enumerate(texts):
        one, seconds = others[number % len(others)], android.at(number) // 1000
        if number % 3:
            rows.append((one.phone, seconds, text, (2, 3, 129)[number % 3], "es", None, None, None))
        else:
            rows.append((None, seconds - 978_307_200, text, None, None, 1, one.email, (12_289, 36_869)[number % 2]))
    with android.database(path, _OLD_MESSAGES) as made:
        columns = "address date text flags country is_madrid madrid_handle madrid_flags"
        android.fill(made, "message", columns, rows)
        made.commit()
    return texts


def write_ios_whatsapp(path: Path, *, seed: int = 1, messages: int = 16) -> list[str]:
    """`ChatStorage.sqlite` with a group, its members, places, cards and names that people give themselves."""
    rng, _, others = android.cast(seed)
    jids = [f"{android.digits(one.phone)}@s.whatsapp.net" for one in others]
    texts = [android.said(rng, number) for number in range(messages)]
    with android.database(path, _MEMBERS) as made:
        chats = [(jids[0], others[0].name, 0), ("34600000000-1400000000@g.us", "Grupo Ficticio", 1), (jids[1], None, 0)]
        android.fill(made, "ZWACHATSESSION", "ZCONTACTJID ZPARTNERNAME ZSESSIONTYPE", chats)
        listed = [(2, jid, one.name, one.name.split()[0], 0, 1) for jid, one in zip(jids, others, strict=True)]
        android.fill(
            made, "ZWAGROUPMEMBER", "ZCHATSESSION ZMEMBERJID ZCONTACTNAME ZFIRSTNAME ZISADMIN ZISACTIVE", listed
        )
        pushed = [(jid, one.name) for jid, one in zip(jids, others, strict=True)]
        android.fill(made, "ZWAPROFILEPUSHNAME", "ZJID ZPUSHNAME", pushed)
        card = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{others[2].name}\r\nTEL:{others[2].phone}\r\nEND:VCARD\r\n"
        media = [
            (1, 40.4, -3.7, None, "Sitio", None),
            (2, 0, 0, "Media/1.jpg", None, None),
            (3, 0, 0, None, None, card),
        ]
        android.fill(made, "ZWAMEDIAITEM", "ZMESSAGE ZLATITUDE ZLONGITUDE ZMEDIALOCALPATH ZTITLE ZVCARDSTRING", media)
        kinds, held = {1: 5, 2: 1, 3: 4, 6: 6, 9: 14, 11: 59}, {1: 1, 2: 2, 3: 3}
        rows = [
            (n % 2, kinds.get(n, 0), n % 3 + 1, n % 5 + 1 if n % 3 == 1 and n % 2 == 0 else None, held.get(n),
             android.at(n) / 1000 - 978_307_200, None if n % 2 else jids[n % 5], jids[n % 5] if n % 2 else None, text,
             f"3EB0{n:04}")
            for n, text in enumerate(texts)
        ]  # fmt: skip
        columns = (
            "ZISFROMME ZMESSAGETYPE ZCHATSESSION ZGROUPMEMBER ZMEDIAITEM ZMESSAGEDATE ZFROMJID ZTOJID ZTEXT ZSTANZAID"
        )
        android.fill(made, "ZWAMESSAGE", columns, rows)
        made.commit()
    return texts


def write_chrome_bookmarks(path: Path, *, count: int = 6) -> list[str]:
    """Chromium's bookmarks, in folders."""
    urls = [f"https://sitio{number}.example/pagina?q={number}" for number in range(count)]
    listed = [
        {"date_added": str(_WEBKIT + 1_700_000_000_000_000 + n), "guid": str(n), "id": str(n), "name": f"Sitio {n}",
         "type": "url", "url": url} for n, url in enumerate(urls)
    ]  # fmt: skip
    bar = {
        "children": [*listed[:3], {"children": listed[3:], "name": "carpeta", "type": "folder"}],
        "name": "Barra",
        "type": "folder",
    }
    whole: dict[str, object] = {
        "checksum": "0" * 32,
        "roots": {"bookmark_bar": bar, "other": {"children": [], "type": "folder"}},
        "version": 1,
    }
    path.write_text(json.dumps(whole, indent=3, ensure_ascii=False), encoding="utf-8")
    return urls


def write_chrome_cookies(path: Path, *, count: int = 6) -> list[str]:
    """Chromium's cookies; their values stay encrypted."""
    hosts = [f".sitio{number}.example" for number in range(count)]
    when = _WEBKIT + 1_700_000_000_000_000
    with android.database(path, _COOKIES) as made:
        rows = [(when, host, "sid", "", b"v10" + bytes(20), "/", 0, when + 1) for host in hosts]
        android.fill(
            made, "cookies", "creation_utc host_key name value encrypted_value path expires_utc last_access_utc", rows
        )
        made.commit()
    return hosts


def write_safari_list(path: Path) -> browsers.Planted:
    """`Downloads.plist` or `Bookmarks.plist`, by the name of `path`."""
    with tempfile.TemporaryDirectory() as folder:
        planted = browsers.write_safari_lists(Path(folder))
        path.write_bytes((Path(folder) / path.name).read_bytes())
    return planted


def write_locked_docx(path: Path, *, seed: int = 1, password: str = "contraseña ficticia") -> documents.Planted:
    """A document that a password encrypts as Word does; its keys and so its bytes are others each time."""
    planted = documents.write_docx(path, seed=seed, count=6)
    library: Any = import_module("msoffcrypto.format.ooxml")
    plain = io.BytesIO(path.read_bytes())
    with path.open("wb") as file:
        library.OOXMLFile(plain).encrypt(password, file)
    return planted


def write_cards_with_accounts(path: Path, *, seed: int = 1) -> list[str]:
    """Cards of version 4 with messengers, profiles and another card's agent."""
    people = cast.people(random.Random(f"cards/{seed}"), 3)
    lines: list[str] = []
    for number, one in enumerate(people):
        lines += [
            "BEGIN:VCARD",
            "VERSION:4.0",
            f"FN:{one.name}",
            f"TEL;VALUE=uri;TYPE=cell:tel:{one.phone}",
            "KIND:individual",
        ]
        lines += [f"IMPP:skype:ficticia{number}", f"IMPP;X-SERVICE-TYPE=Telegram:x-apple:ficticia{number}"]
        lines += [f"X-SOCIALPROFILE;type=twitter:https://twitter.com/ficticia{number}", f"EMAIL:{one.email}"]
        lines += [f"item1.URL:https://www.example.org/{number}", "GEO:geo:40.4,-3.7", "X-ABDATE:2020-01-01"]
        picture = base64.b64encode(documents.png(number, 8)).decode()
        lines += [f"RELATED;TYPE=friend:{people[0].name}", f"PHOTO:data:image/png;base64,{picture}", "END:VCARD"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return [one.name for one in people]
