"""Burner: both kinds of database say the same."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from asasec_graph.extractors.burner import EXTRACTOR
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
