"""The iPhone's contacts: the shared sample with its log, and every property by a generated database."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from asasec_graph.extractors.ios_address_book import EXTRACTOR
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Observation
from asasec_graph.reading.source import Source
from tests.extractors import phone_sources as phones

SAMPLE = "ios/testdata.addressBook.addressBook.josh_ios15_ffs.zip"
SCHEMA = """
CREATE TABLE ABPerson (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, First TEXT, Last TEXT, Middle TEXT, Organization TEXT,
  Department TEXT, Note TEXT, Birthday TEXT, JobTitle TEXT, Nickname TEXT, DisplayName TEXT, StoreID INTEGER);
CREATE TABLE ABMultiValue (UID INTEGER PRIMARY KEY, record_id INTEGER, property INTEGER, identifier INTEGER,
  label INTEGER, value TEXT);
CREATE TABLE ABMultiValueLabel (value TEXT, UNIQUE(value));
CREATE TABLE ABMultiValueEntry (parent_id INTEGER, key INTEGER, value TEXT, UNIQUE(parent_id, key));
CREATE TABLE ABMultiValueEntryKey (value TEXT, UNIQUE(value));
CREATE TABLE ABStore (ROWID INTEGER PRIMARY KEY, Name TEXT, MeIdentifier INTEGER DEFAULT -1);
CREATE TABLE _SqliteDatabaseProperties (key TEXT, value TEXT, UNIQUE(key));
"""
LABELS = [{"ROWID": 1, "value": "_$!<Mobile>!$_"}, {"ROWID": 2, "value": "trabajo"}]
PARTS = ("username", "service", "url", "Street", "City")


def _written(source: Source, kind: int) -> list[str]:
    """The values of one property, read with sqlite3 through the log, in a copy."""
    with source.database() as connection:
        rows = connection.execute("SELECT value FROM ABMultiValue WHERE property = ? ORDER BY UID", (kind,))
        return [str(row[0]) for row in rows]


def _american(text: str) -> str:
    """A number of ten or eleven digits as it is dialled in North America, letters as on the keys: in E.164."""
    keys = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
    digits = "".join(mark for mark in text.upper().translate(keys) if mark.isdigit())
    return f"+1{digits[-10:]}"


def test_the_shared_sample_with_its_log() -> None:
    # Read with sqlite3 through the log: 9 entries, 7 numbers (one of them twice, one in letters), 4 mail rows of 3
    # addresses, one address on the web; entry 3 is MeIdentifier of store 1, which MeSourceID names.
    with phones.sample(SAMPLE, "AddressBook.sqlitedb", "US") as source:
        numbers, addresses, pages = (_written(source, kind) for kind in (3, 4, 22))
        with source.database() as connection:
            me = connection.execute("SELECT First, Middle, Last FROM ABPerson WHERE ROWID = 3").fetchone()
        found = phones.read(EXTRACTOR, source)
    assert (len(numbers), len(addresses), len(pages)) == (7, 4, 1)
    assert len(phones.keys(found, EntityKind.PERSON)) == 9
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {_american(text) for text in numbers}
    assert len(phones.keys(found, EntityKind.PHONE_NUMBER)) == 6
    assert phones.keys(found, EntityKind.EMAIL_ADDRESS) == {text.lower() for text in addresses}
    assert phones.keys(found, EntityKind.URL) == {f"{pages[0].rstrip('/')}/"}
    owner = phones.asserted(found, f"sha256:{source.sha256}#owner")
    assert owner["owner"] is True
    assert owner["name"] == " ".join(part for part in me if part)
    assert phones.problems(found) == []


def test_the_shared_sample_read_in_spain_guesses_its_country_and_says_so() -> None:
    with phones.sample(SAMPLE, "AddressBook.sqlitedb", "ES") as source:
        numbers = _written(source, 3)
        found = phones.read(EXTRACTOR, source)
    sure = {one.entity.key: one.confidence for one in phones.mentions(found, EntityKind.PHONE_NUMBER)}
    stated = {_american(text) for text in numbers if text.startswith("+")}
    assert {key for key, confidence in sure.items() if confidence == 1.0} == stated
    assert {sure[key] for key in set(sure) - stated} == {0.6}
    assert len(sure) == 6
    guessed = next(text for text in numbers if text.startswith("("))
    assert phones.asserted(found, _american(guessed))["written"] == guessed


def _book(folder: Path, **tables: list[phones.Record]) -> list[Observation]:
    parts = [{"ROWID": number, "value": name} for number, name in enumerate(PARTS, 1)]
    rows: phones.Rows = {"ABMultiValueLabel": LABELS, "ABMultiValueEntryKey": parts, **tables}
    return phones.read(EXTRACTOR, phones.source_of(phones.written(folder / "AddressBook.sqlitedb", SCHEMA, rows)))


def _person(folder: Path, place: str) -> str:
    return f"sha256:{phones.source_of(folder / 'AddressBook.sqlitedb').sha256}#{place}"


def test_every_property(tmp_path: Path) -> None:
    def value(number: int, kind: int, text: str | None, label: int = 1) -> phones.Record:
        return {"UID": number, "record_id": 1, "property": kind, "label": label, "value": text}

    found = _book(
        tmp_path,
        ABPerson=[
            {
                "First": "Ana",
                "Last": "Ficticia",
                "Organization": "Taller",
                "Birthday": "-345600",
                "Note": "ver 600 000 005",
            }
        ],
        ABMultiValue=[
            *(value(1, 3, "600 000 001"), value(2, 4, "Ana@Example.org", 2), value(3, 22, "https://example.org/x")),
            *(value(4, 46, None), value(5, 13, None), value(6, 5, None), value(7, 23, "Beto", 2), value(8, 99, "raro")),
        ],
        ABMultiValueEntry=[
            {"parent_id": 4, "key": 1, "value": "ana.f"},
            {"parent_id": 4, "key": 2, "value": "Twitter"},
            {"parent_id": 4, "key": 3, "value": "https://twitter.com/ana.f"},
            {"parent_id": 5, "key": 1, "value": "ana_im"},
            {"parent_id": 5, "key": 2, "value": "SkypeInstant"},
            {"parent_id": 6, "key": 4, "value": "Calle Inventada 1"},
            {"parent_id": 6, "key": 5, "value": "Ninguna"},
        ],
    )
    ana = _person(tmp_path, "ABPerson/1")
    assert phones.linked(found) == {
        (ana, "OWNS", "+34600000001"),
        (ana, "OWNS", "ana@example.org"),
        (ana, "OWNS", "twitter:ana.f"),
        (ana, "OWNS", "skype:ana_im"),
        (ana, "USES", "https://example.org/x"),
        (ana, "USES", "https://twitter.com/ana.f"),
    }
    assert phones.asserted(found, ana) == {
        "name": "Ana Ficticia",
        "organization": "Taller",
        "birthday": "2000-12-28",
        "note": "ver 600 000 005",
        "address": "Calle Inventada 1, Ninguna",
        "relation": "trabajo: Beto",
        "unread": "raro",
    }
    assert phones.asserted(found, "ana@example.org")["label"] == "trabajo"
    assert "+34600000005" in phones.keys(found, EntityKind.PHONE_NUMBER)


def test_the_owner_s_card_of_an_old_database(tmp_path: Path) -> None:
    found = _book(
        tmp_path,
        ABPerson=[{"First": "Yo"}, {"First": "Otra"}],
        ABMultiValue=[{"record_id": 1, "property": 3, "value": "600000001"}],
        _SqliteDatabaseProperties=[{"key": "MeIdentifier", "value": "1"}],
    )
    owner = _person(tmp_path, "owner")
    assert phones.asserted(found, owner) == {"name": "Yo", "owner": True}
    assert phones.linked(found) == {(owner, "OWNS", "+34600000001")}


def test_values_of_an_entry_that_is_gone_are_kept_as_deleted(tmp_path: Path) -> None:
    found = _book(tmp_path, ABMultiValue=[{"record_id": 9, "property": 3, "value": "600000001"}])
    assert phones.asserted(found, _person(tmp_path, "ABPerson/9")) == {"deleted": True}
    assert phones.asserted(found, "+34600000001") == {"deleted": True}


def test_entries_only_in_the_log(tmp_path: Path) -> None:
    path = phones.only_in_log(tmp_path / "AddressBook.sqlitedb", SCHEMA, {"ABPerson": [{"First": "Ana"}]})
    found = phones.read(EXTRACTOR, phones.source_of(path))
    assert [one.asserted["name"] for one in phones.mentions(found)] == ["Ana"]


def test_entries_and_numbers_that_were_deleted_are_recovered_and_marked(tmp_path: Path) -> None:
    path = tmp_path / "AddressBook.sqlitedb"
    people: list[phones.Record] = [{"First": f"Persona {n}", "Last": "Inventada"} for n in range(1, 31)]
    values: list[phones.Record] = [
        {"UID": n, "record_id": n, "property": 3, "label": 1, "value": f"+3460010{n:04d}"} for n in range(1, 31)
    ]
    phones.written(path, SCHEMA, {"ABMultiValueLabel": LABELS, "ABPerson": people, "ABMultiValue": values})
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA secure_delete=OFF")
        connection.execute("DELETE FROM ABPerson WHERE ROWID = 7")
        connection.execute("DELETE FROM ABMultiValue WHERE UID IN (7, 9)")
    connection.close()
    found = phones.read(EXTRACTOR, phones.source_of(path))
    lost = {one.entity.key: one for one in phones.mentions(found) if one.asserted.get("recovered")}
    owner = _person(tmp_path, "ABPerson/7")
    entry = next(key for key, one in lost.items() if one.asserted.get("name") == "Persona 7 Inventada")
    assert set(lost) == {entry, owner, "+34600100007", "+34600100009"}
    assert lost[entry].asserted == {"name": "Persona 7 Inventada", "deleted": True, "recovered": True}
    assert lost[owner].asserted == {"deleted": True, "recovered": True}
    assert all(one.confidence < 1 and "#page " in one.locator for one in lost.values())
    assert (_person(tmp_path, "ABPerson/9"), "OWNS", "+34600100009") in phones.linked(found)
    assert "deleted" not in phones.asserted(found, _person(tmp_path, "ABPerson/9"))
