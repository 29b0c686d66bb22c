"""Telegram's export as pages: a generated chat with its truth, lists, the account, any markup."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.extractors.telegram_html import EXTRACTOR
from asasec_graph.reading.source import Options
from asasec_graph.samples import telegram
from tests.extractors import export_sources
from tests.extractors.html_paths import follow
from tests.extractors.text_sources import (
    counts,
    events,
    keys_of,
    links,
    mentions,
    names,
    problems,
    seen_by,
    times,
    written,
)


def test_reads_a_chat(tmp_path: Path) -> None:
    path = tmp_path / "messages.html"
    planted = telegram.write(path)
    source = written(tmp_path, "ChatExport/messages.html", path.read_bytes())
    seen = export_sources.seen(source)
    assert EXTRACTOR.takes(source)
    messages = [one for one in events(seen) if one.type == "MESSAGE"]
    assert [one.text for one in messages] == list(planted.texts)
    assert set(names(seen)) == {planted.owner.name, planted.other.name, planted.third.name}
    assert counts(seen) == {"MESSAGE": 20, "CALL": 2, "PERSON": 3, "PHONE_NUMBER": 1, "LOCATION": 1}
    assert keys_of(seen, "PHONE_NUMBER") == {planted.third.phone}
    assert [(one.seconds, one.direction == "MISSED") for one in events(seen) if one.type == "CALL"] == [
        (95, False),
        (0, True),
    ]
    assert {one.zone for one in events(seen)} == {None}
    assert problems(seen) == []
    owner = next(one for one in mentions(seen) if one.asserted.get("owner"))
    assert owner.asserted["name"] == planted.owner.name
    assert all(one.receivers and one.receivers != one.senders for one in events(seen))
    follow(source.path.read_bytes(), seen)


def page(*messages: str) -> str:
    return f'<html><body><div class="page_wrap"><div class="history">{"".join(messages)}</div></div></body></html>'


def message(date: str, name: str, text: str, classes: str = "message default clearfix") -> str:
    shown = f'<div class="from_name">{name}</div>' if name else ""
    inner = f'<div class="pull_right date details" title="{date}">x</div>{shown}<div class="text">{text}</div>'
    return f'<div class="{classes}" id="message1"><div class="body">{inner}</div></div>'


def test_older_times_state_no_zone(tmp_path: Path) -> None:
    source = written(
        tmp_path,
        "messages.html",
        page(message("30.01.2020 21:49:00", "Ana", "hola")),
        Options(timezone="Europe/Madrid"),
    )
    seen = seen_by(EXTRACTOR, source)
    assert times(seen) == ["2020-01-30T20:49:00Z"]
    assert events(seen)[0].zone == "unstated"


def test_a_joined_message_is_of_the_one_before(tmp_path: Path) -> None:
    first = message("30.01.2020 21:49:00 UTC+01:00", "Ana", "a")
    second = message("30.01.2020 21:50:00 UTC+01:00", "", "b", "message default clearfix joined")
    seen = seen_by(EXTRACTOR, written(tmp_path, "messages.html", page(first, second)))
    assert [one.senders for one in events(seen)] == [events(seen)[0].senders] * 2
    assert times(seen) == ["2020-01-30T20:49:00Z", "2020-01-30T20:50:00Z"]


def test_who_was_forwarded_is_not_the_sender(tmp_path: Path) -> None:
    inner = (
        '<div class="pull_right date details" title="30.01.2020 21:49:00">x</div><div class="from_name">Ana</div>'
        '<div class="forwarded body"><div class="from_name">Otro '
        '<span class="date details" title="29.01.2020 21:49:00"></span></div><div class="text">dicho por otro, <a href="https://t.me/zorro_falso">@zorro_falso</a></div></div>'
    )
    text = page(f'<div class="message default clearfix" id="message1"><div class="body">{inner}</div></div>')
    seen = seen_by(EXTRACTOR, written(tmp_path, "messages.html", text))
    (event,) = events(seen)
    assert names(seen) == ["Ana"]
    assert event.asserted == {"forwarded_from": "Otro"}
    assert times(seen) == ["2020-01-30T21:49:00Z"]
    assert keys_of(seen, "ACCOUNT") == {"telegram:zorro_falso"}


def test_reads_contacts_and_sessions(tmp_path: Path) -> None:
    entries = (
        '<div class="entry clearfix"><div class="body"><div class="pull_right info details">30.01.2020</div>'
        '<div class="name bold">Leo Falso</div><div class="details_entry details">+34 600 12 34 56</div></div></div>'
        '<div class="entry clearfix"><div class="body"><div class="name bold">Telegram Desktop 4.2</div>'
        '<div class="details_entry details">PC 64bit, Windows 10</div>'
        '<div class="details_entry details">192.0.2.7 - Madrid, Spain</div></div></div>'
    )
    body = (
        f'<div class="page_wrap"><div class="page_body list_page"><div class="entry_list">{entries}</div></div></div>'
    )
    text = f"<html><body>{body}</body></html>"
    source = written(tmp_path, "lists/contacts.html", text)
    assert EXTRACTOR.takes(source)
    seen = seen_by(EXTRACTOR, source)
    assert [(one.type.value, one.target.key) for one in links(seen)] == [
        ("OWNS", "+34600123456"),
        ("CONNECTED_TO", "192.0.2.7"),
    ]
    assert names(seen) == ["Leo Falso"]
    follow(text.encode(), seen)


def test_reads_the_account(tmp_path: Path) -> None:
    rows = "".join(
        f'<div class="row"><div class="label details">{label}</div><div class="value bold">{value}</div></div>'
        for label, value in (("First name", "Ana"), ("Phone number", "+34 600 12 34 56"), ("Username", "@ana_falsa"))
    )
    body = f'<div class="personal_info clearfix"><div class="rows names">{rows}</div></div>'
    text = f'<html><body><div class="page_wrap">{body}</div></body></html>'
    source = written(tmp_path, "export_results.html", text)
    assert EXTRACTOR.takes(source)
    seen = seen_by(EXTRACTOR, source)
    assert keys_of(seen, "ACCOUNT") == {"telegram:ana_falsa"}
    assert keys_of(seen, "PHONE_NUMBER") == {"+34600123456"}
    assert names(seen) == ["Ana"]


@pytest.mark.parametrize("text", ["", "hola", "<html></html>", '<html><div class="message default">x</div></html>'])
def test_leaves_other_files(text: str, tmp_path: Path) -> None:
    assert not EXTRACTOR.takes(written(tmp_path, "x.html", text))


_PIECES = st.sampled_from(
    ['<div class="message default clearfix joined">', '<div class="from_name">', "</div>", '<div class="text">', "Ana",
     '<div class="pull_right date details" title="30.01.2020 21:49:00">', '<a href="https://t.me/x_falso">', "<br>",
     '<div class="media media_call">', '<div class="status details">', "(95 seconds)", '<div class="entry clearfix">']
)  # fmt: skip


@given(parts=st.lists(_PIECES, max_size=20), tail=st.binary(max_size=20))
def test_reads_any_markup(parts: list[str], tail: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    data = ('<html><div class="page_wrap"><div class="history">' + "".join(parts)).encode() + tail
    source = written(tmp_path_factory.mktemp("any"), "x.html", data)
    EXTRACTOR.takes(source)
    assert all(one.locator for one in seen_by(EXTRACTOR, source))
