"""Signal: the shared text export line by line, the databases of Android and of the desktop by generated ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from asasec_graph.extractors import signal_android, signal_desktop, signal_txt, whatsapp_txt
from asasec_graph.extractors.listing import choose
from asasec_graph.model.kinds import Direction, EntityKind
from asasec_graph.model.observations import Event, Mention
from asasec_graph.reading.source import Extractor
from asasec_graph.samples import signal
from asasec_graph.samples.android import Planted
from tests.extractors import android_chats as chats
from tests.extractors import phone_sources as phones


def test_the_shared_export_gives_its_messages() -> None:
    with phones.sample("signal_txt/test_export.txt") as source:
        text = source.path.read_text(encoding="utf-8")
        found = chats.seen(signal_txt.EXTRACTOR, source)
    # Each message begins with [date, time]; what follows up to the next one is its text.
    parts = re.split(r"^\[[^\]]+\] ", text, flags=re.MULTILINE)[1:]
    expected = [tuple(part.rstrip("\n").split(": ", 1)) for part in parts]
    messages = phones.events(found)
    names = {one.entity: one.asserted.get("name") for one in phones.mentions(found, EntityKind.PERSON)}
    assert [(names[event.senders[0]], event.text) for event in messages] == expected
    assert [event.at for event in messages] == [1_577_190_180_000, 1_579_297_740_000]
    assert {event.zone for event in messages} == {"unstated"}


def test_a_generated_text_gives_what_was_planted_and_me_is_the_owner(tmp_path: Path) -> None:
    planted = signal.write_text(tmp_path / "chat.txt")
    source = phones.source_of(tmp_path / "chat.txt")
    found = chats.seen(signal_txt.EXTRACTOR, source)
    messages = phones.events(found)
    assert [event.text for event in messages] == list(planted.texts)
    assert sum(event.direction is Direction.OUT for event in messages) == planted.sent
    assert phones.asserted(found, f"sha256:{source.sha256}#owner") == {"owner": True}


def test_the_text_is_taken_for_signals_and_whatsapps_is_not(tmp_path: Path) -> None:
    signal.write_text(tmp_path / "chat.txt")
    assert choose(phones.source_of(tmp_path / "chat.txt")) is signal_txt.EXTRACTOR
    path = tmp_path / "_chat.txt"
    path.write_text("[2024-01-02, 10:11:12] Ana: hola\n[2024-01-02, 10:12:13] Leo: qué tal\n", encoding="utf-8")
    assert not signal_txt.EXTRACTOR.takes(phones.source_of(path))
    path.write_text("[02/01/24, 10:11:12] Ana: hola\n[02/01/24, 10:12:13] Leo: qué tal\n", encoding="utf-8")
    assert choose(phones.source_of(path)) is whatsapp_txt.EXTRACTOR


@pytest.mark.parametrize(
    ("extractor", "write", "name"),
    [
        (signal_android.EXTRACTOR, signal.write, "signal.db"),
        (signal_desktop.EXTRACTOR, signal.write_desktop, "db.sqlite"),
    ],
)
def test_the_databases_give_what_was_planted(
    tmp_path: Path, extractor: Extractor, write: Callable[[Path], Planted], name: str
) -> None:
    planted = write(tmp_path / name)
    found = chats.seen(extractor, phones.source_of(tmp_path / name))
    chats.agree(found, planted, owned=f"signal:{planted.owner.phone}")
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {planted.owner.phone, *planted.phones}
    named = chats.names(found)
    assert named == {one.name for one in planted.others[:2]}
    assert {str(event.asserted["chat"]) for event in phones.events(found) if "chat" in event.asserted} == {signal.TITLE}


@pytest.mark.parametrize(
    ("name", "text", "taken"),
    [
        ("a.txt", "[2020-01-05, 10:11] Ana: hi", True),
        ("chat.md", "[2020-01-05 10:11:12] Ana: hi", True),
        ("a.txt", "[2020-01-05 10:11:12] Ana: hi\n[2020-01-05 10:12:12] Me: yes", True),
        ("a.txt", "[2020-01-05 10:11:12] Ana: ![a.jpg](./media/a.jpg)", True),
        ("a.txt", "[2020-01-05 10:11] Ana: hi\n[2020-01-05 10:12] Leo: yes", False),
    ],
)
def test_the_forms_that_whatsapp_shares_are_signals_by_a_sign_of_it(
    name: str, text: str, taken: bool, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_text(text)
    source = phones.source_of(path)
    assert choose(source) is (signal_txt.EXTRACTOR if taken else whatsapp_txt.EXTRACTOR)


def test_no_sender_is_nobody_and_a_deletion_is_marked(tmp_path: Path) -> None:
    path = tmp_path / "chat.md"
    lines = ["Ana: hola", "Me: (This message was deleted)", "No-Sender: changed"]
    path.write_text("\n".join(f"[2023-01-05 10:1{number}:12] {line}" for number, line in enumerate(lines)))
    found = chats.seen(signal_txt.EXTRACTOR, phones.source_of(path))
    said = [one for one in found if isinstance(one, Event)]
    assert [(len(one.senders), one.asserted.get("deleted"), one.direction) for one in said] == [
        (1, None, Direction.IN),
        (1, True, Direction.OUT),
        (0, None, None),
    ]
    assert len({one.entity for one in found if isinstance(one, Mention)}) == 2
