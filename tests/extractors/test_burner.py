"""Burner: both kinds of database say the same."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from asasec_graph.extractors import ios_burner
from asasec_graph.extractors.burner import EXTRACTOR
from asasec_graph.extractors.listing import choose
from asasec_graph.model.kinds import EntityKind
from asasec_graph.samples import burner
from asasec_graph.samples.android import Planted
from tests.extractors import android_chats as chats
from tests.extractors import phone_sources as phones


@pytest.mark.parametrize(
    ("write", "name"), [(burner.write, "burners.db"), (burner.write_new, "burnerDatabase.db")], ids=["old", "new"]
)
def test_the_database_gives_what_was_planted(tmp_path: Path, write: Callable[[Path], Planted], name: str) -> None:
    planted = write(tmp_path / name)
    found = chats.seen(EXTRACTOR, phones.source_of(tmp_path / name))
    chats.agree(found, planted, owned=planted.owner.phone)
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {planted.owner.phone, *planted.phones}
    assert phones.asserted(found, planted.owner.phone)["burner number"] == "mi número"
    names = chats.names(found)
    assert names == {one.name for one in planted.others}


def test_what_an_iphone_keeps_of_the_server_s_answers(tmp_path: Path) -> None:
    planted = burner.write_ios(tmp_path / "Cache.db")
    source = phones.source_of(tmp_path / "Cache.db")
    found = chats.seen(ios_burner.EXTRACTOR, source)
    assert choose(source) is ios_burner.EXTRACTOR
    chats.agree(found, planted, owned=planted.owner.phone)
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {planted.owner.phone, *planted.phones}
    assert phones.asserted(found, planted.owner.phone)["burner number"] == "mi número"
    assert chats.names(found) == {one.name for one in planted.others}


def test_an_answer_that_lies_in_a_file_of_its_own(tmp_path: Path) -> None:
    planted = burner.write_ios_answer(tmp_path / "0A1B2C3D")
    source = phones.source_of(tmp_path / "0A1B2C3D")
    found = chats.seen(ios_burner.EXTRACTOR, source)
    assert choose(source) is ios_burner.EXTRACTOR
    chats.agree(found, planted, owned=None)
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == planted.phones


@pytest.mark.parametrize(
    ("told", "direction", "outcome"),
    [
        ({"messageType": 1, "direction": 1, "state": 3}, "IN", None),
        ({"messageType": 1, "direction": 1, "state": 4}, "MISSED", None),
        ({"messageType": "Voice", "direction": "Inbound", "state": "Voicemail"}, "MISSED", "voicemail"),
        ({"messageType": "Voice", "direction": "Outbound", "state": "CallMissed"}, "OUT", "not answered"),
    ],
)
def test_what_became_of_a_call(tmp_path: Path, told: dict[str, object], direction: str, outcome: str | None) -> None:
    path = tmp_path / "0A1B2C3D"
    path.write_text(
        json.dumps([{"burnerId": "b", "contactPhoneNumber": "+34600100001", "dateCreated": 1683568881293, **told}])
    )
    (call,) = phones.events(phones.read(ios_burner.EXTRACTOR, phones.source_of(path)))
    assert (call.direction and call.direction.value, call.asserted.get("outcome")) == (direction, outcome)


def test_half_a_character_does_not_lose_the_message(tmp_path: Path) -> None:
    path = tmp_path / "burnerDatabase.db"
    burner.write_new(path, messages=4)
    with closing(sqlite3.connect(path)) as database:
        (value,) = database.execute("SELECT value FROM MessageEntity LIMIT 1").fetchone()
        told = {name: held + "\udc4d" if name == "message" else held for name, held in json.loads(value).items()}
        database.execute("UPDATE MessageEntity SET value = ? WHERE value = ?", (json.dumps(told), value))
        database.commit()
    texts = [event.text or "" for event in phones.events(phones.read(EXTRACTOR, phones.source_of(path)))]
    assert sum("\ufffd" in text for text in texts) == 1
    assert all(text.encode() for text in texts)
