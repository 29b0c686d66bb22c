"""Tango: the shared tc.db by what SQL and a bare look at the payloads read in it, and a generated one."""

from __future__ import annotations

import base64
import sqlite3
from contextlib import closing
from pathlib import Path

from asasec_graph.extractors.tango import EXTRACTOR
from asasec_graph.model.kinds import Direction, EntityKind
from asasec_graph.samples import tango
from tests.extractors import android_chats as chats
from tests.extractors import phone_sources as phones


def test_the_shared_sample_gives_its_18_messages_of_7_conversations() -> None:
    with phones.sample("android/tango_android_tc.db") as source:
        with closing(sqlite3.connect(f"file:{source.path}?immutable=1", uri=True)) as connection:
            rows = connection.execute(
                "SELECT msg_id, create_time, conv_id, payload, direction FROM messages ORDER BY msg_id"
            ).fetchall()
            conversations = [one for (one,) in connection.execute("SELECT conv_id FROM conversations")]
        found = chats.seen(EXTRACTOR, source)
    assert (len(rows), len(conversations)) == (18, 7)
    messages = phones.events(found)
    assert [(event.locator.rpartition("/")[2], event.at) for event in messages] == [(str(r[0]), r[1]) for r in rows]
    assert phones.keys(found, EntityKind.ACCOUNT) == {f"tango:{one.lower()}" for one in conversations}
    # Only what was received names its sender beside the conversation: the account's identifier stands twice then.
    received = [base64.b64decode(row[3]).count(row[2].encode()) > 1 for row in rows if row[4] != 1]
    assert all(received)
    assert [event.direction for event in messages] == [Direction.OUT if r[4] == 1 else Direction.IN for r in rows]
    for event, row in zip(messages, rows, strict=True):
        assert event.text is None or event.text.encode() in base64.b64decode(row[3])
    assert sum(event.text is not None for event in messages) == 11
    assert phones.problems(found) == []


def test_a_generated_database_gives_what_was_planted(tmp_path: Path) -> None:
    planted = tango.write(tmp_path / "tc.db")
    found = chats.seen(EXTRACTOR, phones.source_of(tmp_path / "tc.db"))
    chats.agree(found, planted, owned=None)
    for one in planted.others:
        assert phones.asserted(found, f"tango:{tango.account(one)}") == {"name": one.name}


def test_a_payload_that_is_none_is_said(tmp_path: Path) -> None:
    path = tmp_path / "tc.db"
    planted = tango.write(path, messages=6)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE messages SET payload = '!!' WHERE msg_id = 3")
        connection.execute("UPDATE messages SET payload = '////' WHERE msg_id = 4")
    found = chats.seen(EXTRACTOR, phones.source_of(path))
    assert [problem.locator for problem in phones.problems(found)] == ["tc.db#messages/3", "tc.db#messages/4"]
    assert len(phones.events(found)) == planted.messages - 2
