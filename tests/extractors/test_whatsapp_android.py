"""WhatsApp on Android: the shared sample by what SQL reads in it, both schemas and wa.db by generated ones."""

from __future__ import annotations

import base64
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from asasec_graph.extractors import whatsapp_android, whatsapp_android_contacts
from asasec_graph.model.kinds import EntityKind, EventType
from asasec_graph.reading.android_whatsapp import bare
from asasec_graph.samples import whatsapp
from tests.extractors import android_chats as chats
from tests.extractors import phone_sources as phones

EXTRACTOR = whatsapp_android.EXTRACTOR


def test_the_shared_sample_gives_the_nine_status_messages_that_are_left_in_it() -> None:
    with phones.sample("whatsapp_android/msgstore.db") as source:
        with closing(sqlite3.connect(f"file:{source.path}?immutable=1", uri=True)) as connection:
            rows = connection.execute(
                "SELECT _id, media_hash FROM messages WHERE key_id <> '-1' ORDER BY _id"
            ).fetchall()
            (new,) = connection.execute("SELECT count(*) FROM message WHERE key_id <> '-1'").fetchone()
            (calls,) = connection.execute("SELECT count(*) FROM call_log").fetchone()
        found = chats.seen(EXTRACTOR, source)
    # All nine are advertisements of WhatsApp itself (0@s.whatsapp.net): nobody sent them, no account comes of them.
    assert (len(rows), new, calls) == (9, 0, 0)
    messages = phones.events(found)
    assert [event.locator for event in messages] == [f"msgstore.db#messages/{number}" for number, _ in rows]
    assert {str(event.asserted["from"]) for event in messages} == {"WhatsApp itself"}
    assert all(event.senders == () for event in messages)
    hashes = {f"sha256:{base64.b64decode(text).hex()}" for _, text in rows}
    assert phones.keys(found, EntityKind.MEDIA) == hashes
    assert phones.keys(found, EntityKind.ACCOUNT) == phones.keys(found, EntityKind.PHONE_NUMBER) == set()
    assert phones.problems(found) == []


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_new_schema_gives_what_was_planted(tmp_path: Path, seed: int) -> None:
    planted = whatsapp.write(tmp_path / "msgstore.db", seed=seed)
    found = chats.seen(EXTRACTOR, phones.source_of(tmp_path / "msgstore.db"))
    owned = f"whatsapp:{whatsapp.jid(planted.owner)}"
    chats.agree(found, planted, owned=owned)
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {*planted.phones, planted.owner.phone}
    assert (owned, "USES", planted.owner.phone) in phones.linked(found)
    ((group, members),) = planted.groups.items()
    assert {(one, "MEMBER_OF", f"whatsapp:{group}") for one in members} <= phones.linked(found)
    assert phones.asserted(found, f"whatsapp:{group}") == {"group": True, "name": whatsapp.SUBJECT}


def test_what_stands_beside_a_message(tmp_path: Path) -> None:
    whatsapp.write(tmp_path / "msgstore.db")
    found = chats.seen(EXTRACTOR, phones.source_of(tmp_path / "msgstore.db"))
    at = {event.locator.rpartition("/")[2]: event for event in chats.of_type(found, EventType.MESSAGE)}
    assert at["4"].asserted == {"kind": "picture", "files": ["IMG-0004.jpg"]}
    assert at["8"].asserted == {"deleted": True}
    assert at["9"].asserted["quotes"] == "citado 9"
    assert "3" not in at, "a notice is no message"


def test_a_hidden_account_is_the_one_that_the_map_names(tmp_path: Path) -> None:
    planted = whatsapp.write(tmp_path / "msgstore.db")
    found = chats.seen(EXTRACTOR, phones.source_of(tmp_path / "msgstore.db"))
    visible = whatsapp.jid(planted.others[0])
    assert phones.asserted(found, "whatsapp:99900000000001@lid") == {"account": visible}
    parties = {ref.key for event in phones.events(found) for ref in (*event.senders, *event.receivers)}
    assert f"whatsapp:{visible}" in parties
    assert not any(key.endswith("@lid") for key in parties)


def test_a_contact_that_was_sent_is_a_file_within_the_file(tmp_path: Path) -> None:
    planted = whatsapp.write(tmp_path / "msgstore.db")
    source = phones.source_of(tmp_path / "msgstore.db")
    (card,) = chats.enclosed(EXTRACTOR.extract(source))
    assert (card.name, card.locator) == ("contact.vcf", "msgstore.db#message_vcard/1/vcard")
    assert isinstance(card.data, bytes)
    assert planted.others[0].phone.encode() in card.data


def test_the_old_schema_gives_what_was_planted(tmp_path: Path) -> None:
    planted = whatsapp.write_old(tmp_path / "msgstore.db")
    found = chats.seen(EXTRACTOR, phones.source_of(tmp_path / "msgstore.db"))
    chats.agree(found, planted, owned=None)
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == planted.phones


def test_a_message_in_both_tables_is_told_once(tmp_path: Path) -> None:
    path = tmp_path / "msgstore.db"
    planted = whatsapp.write(path, messages=20, calls=0)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(whatsapp.OLD)
        connection.execute(
            "INSERT INTO messages (_id, key_remote_jid, key_from_me, key_id, status, data, timestamp, media_wa_type) "
            "SELECT _id, '34600100003@s.whatsapp.net', from_me, key_id, 0, text_data, timestamp, 0 FROM message"
        )
        connection.execute(
            "INSERT INTO messages (key_remote_jid, key_from_me, key_id, status, data, timestamp, media_wa_type) "
            "VALUES ('34600100003@s.whatsapp.net', 0, 'only here', 0, 'sólo en la vieja', 1700000000000, 0)"
        )
    found = chats.seen(EXTRACTOR, phones.source_of(path))
    texts = [event.text for event in phones.events(found)]
    assert texts == [*planted.texts, "sólo en la vieja"]


def test_contacts_are_persons_with_number_and_account(tmp_path: Path) -> None:
    planted = whatsapp.write_contacts(tmp_path / "wa.db")
    found = chats.seen(whatsapp_android_contacts.EXTRACTOR, phones.source_of(tmp_path / "wa.db"))
    names = chats.names(found)
    assert names == {*(one.name for one in planted.others[:-1]), "Sin Cuenta"}
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {*planted.phones, "+34600109999"}
    accounts = {f"whatsapp:{whatsapp.jid(one)}" for one in planted.others}
    assert phones.keys(found, EntityKind.ACCOUNT) == {*accounts, f"whatsapp:{whatsapp.GROUP}"}
    assert phones.asserted(found, f"whatsapp:{whatsapp.jid(planted.others[0])}")["blocked"] is True
    assert phones.asserted(found, f"whatsapp:{whatsapp.GROUP}") == {"group": True, "name": whatsapp.SUBJECT}


@pytest.mark.parametrize(
    ("jid", "expected"),
    [
        ("34600000001.0:3@s.whatsapp.net", "34600000001@s.whatsapp.net"),
        ("34600000001@s.whatsapp.net", "34600000001@s.whatsapp.net"),
        ("1:7@lid", "1@lid"),
        ("120363@g.us", "120363@g.us"),
        ("status@broadcast", "status@broadcast"),
        ("", ""),
    ],
)
def test_a_jid_without_its_device(jid: str, expected: str) -> None:
    assert bare(jid) == expected


def test_a_database_of_the_first_years_with_numbers_for_jids(tmp_path: Path) -> None:
    columns = "_id INTEGER, key_remote_jid TEXT, key_from_me INTEGER, key_id INTEGER, status INTEGER, data TEXT"
    path = phones.written(
        tmp_path / "msgstore.db",
        f"CREATE TABLE messages ({columns}, timestamp INTEGER);",
        {"messages": [{"_id": 1, "key_remote_jid": "34600100001", "data": "hola", "timestamp": 1_476_555_535_242}]},
    )
    found = chats.seen(EXTRACTOR, phones.source_of(path))
    (event,) = phones.events(found)
    assert (event.text, event.at, [ref.key for ref in event.senders]) == (
        "hola",
        1_476_555_535_242,
        ["whatsapp:34600100001@s.whatsapp.net"],
    )
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {"+34600100001"}
