"""Viber: the shared viber_data by what SQL reads in it, messages by a generated database."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from asasec_graph.extractors.listing import choose
from asasec_graph.extractors.viber import EXTRACTOR
from asasec_graph.model.kinds import Direction, EntityKind, EventType
from asasec_graph.samples import viber
from tests.extractors import android_chats as chats
from tests.extractors import phone_sources as phones


def test_the_shared_sample_gives_its_calls_and_contacts() -> None:
    with phones.sample("android/viber_data") as source:
        with closing(sqlite3.connect(f"file:{source.path}?immutable=1", uri=True)) as connection:
            calls = connection.execute(
                "SELECT _id, date, duration, type, viber_call_type, canonized_number FROM calls ORDER BY _id"
            ).fetchall()
            names = {name for (name,) in connection.execute("SELECT display_name FROM phonebookcontact")}
            numbers = {number for (number,) in connection.execute("SELECT data2 FROM phonebookdata")}
        found = chats.seen(EXTRACTOR, source)
        assert choose(source) is EXTRACTOR
    assert (len(calls), len(names), len(numbers)) == (4, 5, 5)
    told = [
        (event.locator, event.at, event.seconds, event.direction, bool(event.asserted.get("video")))
        for event in chats.of_type(found, EventType.CALL)
    ]
    assert told == [
        (f"viber_data#calls/{number}", at, seconds, {1: Direction.IN, 2: Direction.OUT}[kind], call == 4)
        for number, at, seconds, kind, call, _ in calls
    ]
    others = {ref.key for event in phones.events(found) for ref in (*event.senders, *event.receivers)}
    assert {key for key in others if key.startswith("viber:")} == {f"viber:{row[5]}" for row in calls}
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == numbers
    assert chats.names(found) == names
    assert phones.problems(found) == []


def test_messages_give_what_was_planted(tmp_path: Path) -> None:
    planted = viber.write(tmp_path / "viber_messages")
    found = chats.seen(EXTRACTOR, phones.source_of(tmp_path / "viber_messages"))
    chats.agree(found, planted, owned=f"viber:{planted.owner.phone}")
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {planted.owner.phone, *planted.phones}


def test_generated_calls_and_deleted_contacts(tmp_path: Path) -> None:
    planted = viber.write_data(tmp_path / "viber_data")
    found = chats.seen(EXTRACTOR, phones.source_of(tmp_path / "viber_data"))
    calls = chats.of_type(found, EventType.CALL)
    assert len(calls) == planted.calls
    assert sum(event.direction is Direction.MISSED for event in calls) == planted.missed
    assert sum(bool(event.asserted.get("to a telephone")) for event in calls) == planted.calls // 5
    gone = [one for one in phones.mentions(found, EntityKind.PERSON) if one.asserted.get("deleted")]
    assert [one.asserted["name"] for one in gone] == [planted.others[-1].name]
    assert phones.asserted(found, planted.others[1].phone)["blocked"] is True
