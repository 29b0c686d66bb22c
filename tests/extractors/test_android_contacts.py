"""Android's contacts by a generated database of the Contacts Provider's own tables."""

from __future__ import annotations

from pathlib import Path

from asasec_graph.extractors.android_contacts import EXTRACTOR
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Observation
from tests.extractors import phone_sources as phones

SCHEMA = """
CREATE TABLE accounts (_id INTEGER PRIMARY KEY AUTOINCREMENT, account_name TEXT, account_type TEXT, data_set TEXT);
CREATE TABLE mimetypes (_id INTEGER PRIMARY KEY AUTOINCREMENT, mimetype TEXT NOT NULL);
CREATE TABLE raw_contacts (_id INTEGER PRIMARY KEY AUTOINCREMENT, account_id INTEGER, sourceid TEXT,
  deleted INTEGER NOT NULL DEFAULT 0, contact_id INTEGER, display_name TEXT, display_name_alt TEXT);
CREATE TABLE data (_id INTEGER PRIMARY KEY AUTOINCREMENT, mimetype_id INTEGER NOT NULL, raw_contact_id INTEGER NOT NULL,
  is_primary INTEGER NOT NULL DEFAULT 0, data1 TEXT, data2 TEXT, data3 TEXT, data4 TEXT, data5 TEXT, data6 TEXT);
"""
ITEM = "vnd.android.cursor.item/"
TYPES = (
    *(f"{ITEM}{name}" for name in ("name", "phone_v2", "email_v2", "im", "organization", "note", "contact_event")),
    *(f"{ITEM}vnd.com.whatsapp.profile", f"{ITEM}vnd.com.whatsapp.voip.call", f"{ITEM}website", f"{ITEM}nickname"),
    f"{ITEM}vnd.org.telegram.messenger.android.profile",
)
MIMES = [{"_id": number, "mimetype": name} for number, name in enumerate(TYPES, 1)]
ONE = "+34600000001"


def value(kind: str, entry: int, **columns: object) -> dict[str, object]:
    """A row of `data`; the kind by the end of its type."""
    number = next(n for n, name in enumerate(TYPES, 1) if name.endswith(kind))
    return {"mimetype_id": number, "raw_contact_id": entry, **columns}


def book(folder: Path, name: str = "contacts2.db", **tables: list[dict[str, object]]) -> list[Observation]:
    path = phones.written(folder / name, SCHEMA, {"mimetypes": MIMES, **tables})
    return phones.read(EXTRACTOR, phones.source_of(path))


def person(folder: Path, place: str, name: str = "contacts2.db") -> str:
    return f"sha256:{phones.source_of(folder / name).sha256}#{place}"


def test_an_entry_owns_what_stands_in_it(tmp_path: Path) -> None:
    found = book(
        tmp_path,
        accounts=[{"_id": 1, "account_name": "owner@example.org", "account_type": "com.google"}],
        raw_contacts=[{"_id": 5, "account_id": 1, "display_name": "Ana Ficticia"}],
        data=[
            value("item/name", 5, data1="Ana Ficticia"),
            value("phone_v2", 5, data1="600 000 001", data2="2", data4=ONE),
            value("email_v2", 5, data1="Ana@Example.org", data2="1"),
            value("/im", 5, data1="ana.f", data5="3"),
            value("organization", 5, data1="Taller Ficticio", data4="jefa"),
            value("contact_event", 5, data1="1990-02-03", data2="3"),
            value("note", 5, data1="otro: +34 600 000 009"),
            value("whatsapp.profile", 5, data1="34600000001@s.whatsapp.net"),
            value("voip.call", 5, data1="34600000001@s.whatsapp.net"),
            value("telegram.messenger.android.profile", 5, data1="123456789"),
            value("website", 5, data1="https://example.org/ana"),
        ],
    )
    ana, owner = person(tmp_path, "raw_contact/5"), person(tmp_path, "owner")
    account = "whatsapp:34600000001@s.whatsapp.net"
    assert phones.linked(found) == {
        (ana, "OWNS", ONE),
        (ana, "OWNS", "ana@example.org"),
        (ana, "OWNS", "skype:ana.f"),
        (ana, "OWNS", account),
        (ana, "OWNS", "telegram:123456789"),
        (ana, "USES", "https://example.org/ana"),
        (account, "USES", ONE),
        (owner, "OWNS", "owner@example.org"),
    }
    told = phones.asserted(found, ana)
    assert told["name"] == "Ana Ficticia"
    assert (told["organization"], told["title"], told["birthday"]) == ("Taller Ficticio", "jefa", "1990-02-03")
    assert phones.asserted(found, ONE) == {"name": "Ana Ficticia", "label": "mobile"}
    assert "+34600000009" in phones.keys(found, EntityKind.PHONE_NUMBER)
    assert phones.problems(found) == []


def test_deleted_entries_and_those_whose_entry_is_gone_are_marked(tmp_path: Path) -> None:
    found = book(
        tmp_path,
        raw_contacts=[{"_id": 1, "deleted": 1, "display_name": "Beto"}],
        data=[value("phone_v2", 1, data1="600000002"), value("phone_v2", 77, data1="600000003")],
    )
    assert phones.asserted(found, person(tmp_path, "raw_contact/1"))["deleted"] is True
    assert phones.asserted(found, person(tmp_path, "raw_contact/77"))["deleted"] is True
    assert phones.asserted(found, "+34600000002")["deleted"] is True


def test_the_owner_s_profile_is_the_owner(tmp_path: Path) -> None:
    profile = 9_223_372_034_707_292_161
    found = book(
        tmp_path,
        raw_contacts=[{"_id": profile, "display_name": "Dueña Ficticia"}],
        data=[value("phone_v2", profile, data1="600000004")],
    )
    owner = person(tmp_path, "owner")
    assert phones.asserted(found, owner) == {"name": "Dueña Ficticia", "owner": True, "owner of": "contacts2.db"}
    assert (owner, "OWNS", "+34600000004") in phones.linked(found)
    again = book(tmp_path, "profile.db", raw_contacts=[{"_id": 1, "display_name": "Dueño"}])
    assert phones.asserted(again, person(tmp_path, "owner", "profile.db"))["name"] == "Dueño"


def test_numbers_of_another_country_are_read_by_the_book_s_own(tmp_path: Path) -> None:
    found = book(
        tmp_path,
        raw_contacts=[{"_id": 1, "display_name": "A"}],
        data=[
            value("phone_v2", 1, data1="+41 76 601 34 86"),
            value("phone_v2", 1, data1="078 690 91 09"),
            value("phone_v2", 1, data1="x-9"),
        ],
    )
    sure = {one.entity.key: one.confidence for one in phones.mentions(found, EntityKind.PHONE_NUMBER)}
    assert sure == {"+41766013486": 1.0, "+41786909109": 0.6}
    assert phones.asserted(found, "+41786909109")["written"] == "078 690 91 09"
    assert phones.asserted(found, person(tmp_path, "raw_contact/1"))["unread"] == "x-9"


def test_calls_of_an_old_database_come_with_its_contacts(tmp_path: Path) -> None:
    calls = "CREATE TABLE calls (_id INTEGER PRIMARY KEY, number TEXT, date INTEGER, duration INTEGER, type INTEGER);"
    rows = {
        "mimetypes": MIMES,
        "raw_contacts": [{"_id": 1, "display_name": "A"}],
        "data": [value("phone_v2", 1, data1="600000001")],
        "calls": [{"number": "600000001", "date": 1_700_000_000_000, "duration": 5, "type": 2}],
    }
    path = phones.written(tmp_path / "contacts2.db", SCHEMA + calls, rows)
    found = phones.read(EXTRACTOR, phones.source_of(path))
    assert [event.locator for event in phones.events(found)] == ["contacts2.db#calls/1"]
    assert person(tmp_path, "raw_contact/1") in phones.keys(found, EntityKind.PERSON)


def test_an_entry_of_android_2_without_table_of_accounts(tmp_path: Path) -> None:
    schema = SCHEMA.replace("account_id INTEGER", "account_name TEXT, account_type TEXT").replace(
        "CREATE TABLE accounts", "CREATE TABLE elsewhere"
    )
    rows = {"mimetypes": MIMES, "raw_contacts": [{"_id": 1, "display_name": "A", "account_type": "com.htc.android"}]}
    found = phones.read(EXTRACTOR, phones.source_of(phones.written(tmp_path / "contacts2.db", schema, rows)))
    assert phones.asserted(found, person(tmp_path, "raw_contact/1")) == {"name": "A", "account": "com.htc.android"}


def test_a_value_that_names_no_entry_is_a_problem_and_the_others_go_on(tmp_path: Path) -> None:
    found = book(
        tmp_path,
        raw_contacts=[{"_id": 1, "display_name": "A"}],
        data=[
            value("phone_v2", 1, data1="600000001") | {"raw_contact_id": "?"},
            value("phone_v2", 1, data1="600000002"),
        ],
    )
    assert [problem.locator for problem in phones.problems(found)] == ["contacts2.db#data/1"]
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {"+34600000002"}
