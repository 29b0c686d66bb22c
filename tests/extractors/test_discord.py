"""Discord's package in both layouts of messages, DiscordChatExporter's chat, damage, any JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.extractors.discord import EXTRACTOR
from asasec_graph.samples import discord
from tests.extractors import export_sources
from tests.extractors.text_sources import (
    counts,
    events,
    keys_of,
    links,
    mentions,
    names,
    problems,
    sample,
    seen_by,
    written,
)


@pytest.mark.parametrize("rows", [False, True])
def test_reads_a_whole_package(rows: bool, tmp_path: Path) -> None:
    path = tmp_path / "package.zip"
    planted = discord.write(path, rows=rows)
    assert set(export_sources.formats(path).values()) == {"discord"}
    observed = export_sources.read(path)
    seen = export_sources.together(observed)
    assert keys_of(seen, "ACCOUNT") == planted.accounts
    assert keys_of(seen, "PHONE_NUMBER") == planted.phones
    assert keys_of(seen, "EMAIL_ADDRESS") == planted.emails
    assert keys_of(seen, "IP_ADDRESS") == planted.ips
    assert [one.text for one in events(seen)] == list(planted.texts)
    assert {one.direction for one in events(seen)} == {"OUT"}
    assert events(seen)[0].locator == ("row 2" if rows else "0")
    assert events(seen)[0].asserted["channel"] == "100000000000000999"
    assert problems(seen) == []


def test_whom_the_owner_knows(tmp_path: Path) -> None:
    path = tmp_path / "package.zip"
    discord.write(path)
    seen = export_sources.read(path)["account/user.json"]
    known = [one for one in links(seen) if one.type == "KNOWS"]
    assert len(known) == 6
    told = [one.asserted["context"] for one in mentions(seen) if one.locator.startswith("relationships/")]
    assert told == ["friend"] * 5 + ["blocked"]


def test_reads_a_chat_of_the_exporter(tmp_path: Path) -> None:
    path = tmp_path / "chat.json"
    planted = discord.write_chat(path)
    source = written(tmp_path, "chat.json", path.read_bytes())
    seen = export_sources.seen(source)
    assert counts(seen) == {"MESSAGE": 20, "CALL": 1, "ACCOUNT": 2}
    assert keys_of(seen, "ACCOUNT") == planted.accounts
    assert planted.owner.name in names(seen)
    messages = events(seen)
    assert [one.text for one in messages[:-1]] == list(planted.texts)
    assert messages[0].asserted == {"attached": ["a.jpg"]}
    assert (messages[-1].type, messages[-1].seconds) == ("CALL", 95)
    assert all(len(one.receivers) == 1 and one.receivers != one.senders for one in messages)
    document = json.loads(path.read_text())
    for one in messages:
        _, index = one.locator.split("/")
        assert document["messages"][int(index)]["content"] == one.text


def test_a_damaged_line_of_activity_is_skipped(tmp_path: Path) -> None:
    good = '{"event_type": "a", "event_id": "1", "ip": "192.0.2.7", "timestamp": "\\"2020-01-30T20:49:00.000Z\\""}'
    seen = seen_by(EXTRACTOR, written(tmp_path, "events.json", f"{good}\n{{oh\n{good}\n"))
    assert keys_of(seen, "IP_ADDRESS") == {"192.0.2.7"}
    assert [one.locator for one in problems(seen)] == ["line 2"]
    assert len([one for one in mentions(seen) if one.entity.kind == "IP_ADDRESS"]) == 1


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"username": "a"}', '{"messages": []}', "hola", "ID,Name\n1,a\n"])
def test_leaves_other_files(text: str, tmp_path: Path) -> None:
    assert not EXTRACTOR.takes(written(tmp_path, "x.json", text))


@pytest.mark.parametrize("text", ["1", '"a"', "null", "{", '{"id": ', '[{"id": 1}]'])
def test_says_nothing_of_a_document_without_members(text: str, tmp_path: Path) -> None:
    seen = seen_by(EXTRACTOR, written(tmp_path, "user.json", text))
    assert (len(links(seen)), len(events(seen))) == (0, 0)


def test_leaves_the_samples_of_others() -> None:
    assert not EXTRACTOR.takes(sample("telegram_json/test_single_export.json"))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6) | st.just("123456789012345678"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "username", "name", "author", "timestamp", "type", "user", "ip", "content"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=14,
)
_BEGINNINGS = [
    '{"guild": {"id": "0"}, "channel": {"id": "1"}, "messages": ',
    '{"id": "1", "username": "a", "discriminator": "0", "relationships": ',
    '[{"ID": 123456789012345678, "Timestamp": ',
    '{"event_type": "a", "event_id": ',
    '{"id": "123456789012345678", "type": "DM", "recipients": ',
    "ID,Timestamp,Contents,Attachments\n",
]


@given(beginning=st.sampled_from(_BEGINNINGS), value=_JSON, cut=st.integers(0, 20))
def test_reads_any_json(beginning: str, value: object, cut: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    text = beginning + json.dumps(value) + ("}]" if beginning.startswith("[") else "}")
    source = written(tmp_path_factory.mktemp("any"), "x.json", text[: len(text) - cut])
    EXTRACTOR.takes(source)
    assert all(one.locator for one in seen_by(EXTRACTOR, source))


def test_reads_a_chat_as_a_table(tmp_path: Path) -> None:
    table = (
        "AuthorID,Author,Date,Content,Attachments,Reactions\n"
        '"111111111111111111","ana#1234","2024-01-05T10:11:12.0000000+01:00","hola\nsegunda","https://a.example/a.png",""\n'
        '"222222222222222222","leo","05-Jan-24 10:12 AM","sí","",""\n'
        '"","","05-Jan-24 10:12 AM","nadie","",""\n'
    )
    source = written(tmp_path, "chat.csv", table)
    assert EXTRACTOR.takes(source)
    seen = seen_by(EXTRACTOR, source)
    assert [(one.text, one.zone, len(one.receivers)) for one in events(seen)] == [
        ("hola\nsegunda", None, 1),
        ("sí", "unstated", 1),
    ]
    assert events(seen)[0].at == 1_704_445_872_000
    assert events(seen)[0].asserted["attached"] == ["https://a.example/a.png"]
    assert [one.locator for one in problems(seen)] == ["row 4"]


def test_what_the_program_writes_into_a_chat_is_no_message(tmp_path: Path) -> None:
    def by(number: str, kind: str) -> dict[str, object]:
        user = {"id": number, "name": f"u{number}"}
        return {"type": kind, "timestamp": "2024-01-05T10:11:12+00:00", "content": "x", "author": user, "mentions": []}

    joined = by("1", "RecipientAdd") | {"mentions": [{"id": "3", "name": "u3"}]}
    messages = [joined, by("1", "Default"), by("2", "Reply")]
    channel = {"id": "6", "type": "DirectGroupTextChat", "name": "g"}
    chat = {"guild": {"id": "0", "name": "Direct Messages"}, "channel": channel, "messages": messages}
    seen = seen_by(EXTRACTOR, written(tmp_path, "chat.json", json.dumps(chat)))
    assert len(events(seen)) == 2
    (added,) = [one for one in mentions(seen) if one.entity.key == "discord:3"]
    assert added.asserted["context"] == "notice: RecipientAdd"
