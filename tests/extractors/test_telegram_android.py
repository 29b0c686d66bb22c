"""Telegram on Android, by generated databases: TL objects of several layouts, secret chats, calls, damage."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.extractors.telegram_android import EXTRACTOR
from asasec_graph.model.kinds import EntityKind, EventType
from asasec_graph.reading import android_tl as tl
from asasec_graph.samples import telegram_android as samples
from tests.extractors import android_chats as chats
from tests.extractors import phone_sources as phones


@pytest.mark.parametrize("seed", [1, 2])
def test_the_database_gives_what_was_planted(tmp_path: Path, seed: int) -> None:
    planted = samples.write(tmp_path / "cache4.db", seed=seed)
    found = chats.seen(EXTRACTOR, phones.source_of(tmp_path / "cache4.db"))
    chats.agree(found, planted, owned=f"telegram:{samples.number_of(planted.owner)}")
    accounts = {f"telegram:{samples.number_of(one)}" for one in (planted.owner, *planted.others)}
    assert accounts <= phones.keys(found, EntityKind.ACCOUNT)
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {one.phone for one in (planted.owner, *planted.others[:3])}


def test_groups_and_secret_chats_are_told(tmp_path: Path) -> None:
    planted = samples.write(tmp_path / "cache4.db", messages=14)
    found = chats.seen(EXTRACTOR, phones.source_of(tmp_path / "cache4.db"))
    at = {event.locator.rpartition("/")[2]: event for event in chats.of_type(found, EventType.MESSAGE)}
    assert at["3"].asserted["chat"] == samples.TITLE
    assert at["7"].asserted["secret chat"] is True
    assert [ref.key for ref in at["7"].senders] == [f"telegram:{samples.number_of(planted.others[0])}"]
    assert at["1"].asserted["forwarded"] is True


def test_a_message_of_an_unknown_layout_is_kept_and_said(tmp_path: Path) -> None:
    path = tmp_path / "cache4.db"
    samples.write(path, messages=4, calls=0)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE messages_v2 SET data = ? WHERE mid = 2", (struct.pack("<II", 1, 2) * 9,))
    found = chats.seen(EXTRACTOR, phones.source_of(path))
    (problem,) = phones.problems(found)
    assert "layout that is not known" in problem.reason
    assert len(phones.events(found)) == 4


def _user(number: int, *, second: bool, wide: bool) -> bytes:
    flags = struct.pack("<II", 0xDEADBEEF, 0b10010) + (struct.pack("<I", 0) if second else b"")
    text = b"\x05Marta\0\0" + b"\x0b34600100007"
    return flags + struct.pack("<q" if wide else "<i", number) + text


@pytest.mark.parametrize(("second", "wide"), [(True, True), (False, True), (False, False)])
def test_a_user_is_read_in_every_layout(second: bool, wide: bool) -> None:
    found = tl.user(_user(77, second=second, wide=wide), 77)
    assert (found.number, found.name, found.phone) == (77, "Marta", "34600100007")


def test_a_user_of_another_number_is_none() -> None:
    with pytest.raises(tl.TlDamage):
        tl.user(_user(77, second=True, wide=True), 78)


def test_the_path_of_a_file_stands_at_the_end() -> None:
    path = b"/storage/emulated/0/foto.jpg"
    data = bytes(16) + bytes([len(path)]) + path + bytes(-(1 + len(path)) % 4)
    assert tl.attached(data) == path.decode()
    assert tl.attached(bytes(64)) is None


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.integers(-(2**63), 2**63 - 1), st.integers(0, 2**40))
def test_whatever_the_bytes_nothing_but_damage_is_raised(data: bytes, number: int, date: int) -> None:
    for read in (lambda: tl.user(data, number), lambda: tl.message(data, number, date), lambda: tl.call(data)):
        try:
            read()
        except tl.TlDamage:
            continue
    assert tl.attached(data) is None or data
