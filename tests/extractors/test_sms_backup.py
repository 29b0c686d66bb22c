"""Backups in XML: the shared one attribute by attribute, generated ones with emoji, MMS and calls."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.errors import EvidenceError
from asasec_graph.extractors.listing import choose
from asasec_graph.extractors.sms_backup import EXTRACTOR
from asasec_graph.model.kinds import Direction, EntityKind, EventType
from asasec_graph.model.observations import Problem
from asasec_graph.reading.android_xml import Repaired
from asasec_graph.samples import android_backup
from tests.extractors import android_chats as chats
from tests.extractors import phone_sources as phones


def test_the_shared_backup_gives_its_four_messages() -> None:
    with phones.sample("android/smsxml.txt") as source:
        rows = [element.attrib for element in ElementTree.parse(source.path).getroot()]
        found = chats.seen(EXTRACTOR, source)
        assert choose(source) is EXTRACTOR
    assert len(rows) == 4
    messages = phones.events(found)
    assert [(event.locator, event.at, event.text, event.direction) for event in messages] == [
        (f"/smses/sms[{number}]", int(row["date"]), row["body"], {"1": Direction.IN, "2": Direction.OUT}[row["type"]])
        for number, row in enumerate(rows, 1)
    ]
    # Two of the addresses have a length that no Austrian number has: they stay the accounts of senders.
    keys = {ref.key for event in messages for ref in (*event.senders, *event.receivers)} - {_owner(source.sha256)}
    assert {key.removeprefix("sms:") for key in keys} == {row["address"] for row in rows}
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {rows[0]["address"], rows[3]["address"]}


def _owner(sha256: str) -> str:
    return f"sha256:{sha256}#owner"


def test_messages_give_what_was_planted_emoji_included(tmp_path: Path) -> None:
    planted = android_backup.write_xml(tmp_path / "sms.xml")
    source = phones.source_of(tmp_path / "sms.xml")
    found = chats.seen(EXTRACTOR, source)
    messages = phones.events(found)
    assert [event.text for event in messages] == list(planted.texts)
    assert any(ord(max(text or "a")) > 0xFFFF for text in planted.texts)
    assert sum(event.direction is Direction.OUT for event in messages) == planted.sent
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {planted.owner.phone, *planted.phones}
    assert phones.asserted(found, planted.others[0].phone)["name"] == planted.others[0].name
    assert phones.problems(found) == []


def test_files_of_an_mms_are_handed_on(tmp_path: Path) -> None:
    android_backup.write_xml(tmp_path / "sms.xml", messages=20)
    one, two = chats.enclosed(EXTRACTOR.extract(phones.source_of(tmp_path / "sms.xml")))
    assert (one.name, one.locator) == ("nota10.txt", "/smses/mms[1]/parts[1]/part[2]/@data")
    assert (one.data, two.data) == (android_backup.picture(10), android_backup.picture(20))


def test_calls_give_what_was_planted(tmp_path: Path) -> None:
    planted = android_backup.write_calls(tmp_path / "calls.xml")
    found = chats.seen(EXTRACTOR, phones.source_of(tmp_path / "calls.xml"))
    calls = chats.of_type(found, EventType.CALL)
    assert len(calls) == planted.calls
    assert sum(event.direction is Direction.MISSED for event in calls) == planted.missed
    hidden = [event for event in calls if event.asserted.get("number") == "withheld"]
    assert len(hidden) == planted.calls // 10
    assert all(len(event.senders) + len(event.receivers) == 1 for event in hidden)


def test_what_stands_before_damage_is_read(tmp_path: Path) -> None:
    path = tmp_path / "sms.xml"
    android_backup.write_xml(path, messages=9)
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("(7)")], encoding="utf-8")
    found = chats.seen(EXTRACTOR, phones.source_of(path))
    assert len(phones.events(found)) == 6
    assert ["damaged" in problem.reason for problem in phones.problems(found)] == [True]


def test_a_bad_attachment_is_said(tmp_path: Path) -> None:
    path = tmp_path / "sms.xml"
    path.write_text(
        '<smses count="1"><mms date="x" msg_box="1" address="+34600000001"><parts>'
        '<part ct="image/jpeg" data="A" cl="a.jpg" /></parts></mms></smses>',
        encoding="utf-8",
    )
    found = list(EXTRACTOR.extract(phones.source_of(path)))
    reasons = [one.reason for one in found if isinstance(one, Problem)]
    assert ["no time" in reasons[0], "base64" in reasons[1]] == [True, True]


def test_xml_without_a_record_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sms.xml"
    path.write_text('<smses count="1"><sms', encoding="utf-8")
    with pytest.raises(EvidenceError, match="no XML"):
        list(EXTRACTOR.extract(phones.source_of(path)))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60), st.integers(1, 40))
def test_every_pair_of_references_is_the_character_it_stands_for(text: str, size: int) -> None:
    units = [
        text.encode("utf-16-be")[place : place + 2] for place in range(0, 2 * len(text.encode("utf-16-be")) // 2, 2)
    ]
    written = "".join(f"&#{int.from_bytes(unit, 'big')};" for unit in units)
    repaired, data = Repaired(io.BytesIO(written.encode())), b""
    while piece := repaired.read(size):
        data += piece
    plain = "".join(chr(int(part)) for part in data.decode().replace("&#", "").split(";") if part)
    assert plain == text


def test_a_call_log_of_super_backup(tmp_path: Path) -> None:
    path = tmp_path / "calls.xml"
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<alllogs count="2">\n'
        '\t<log number="+34600100001" time="17.09.2018 21:58:22" date="1537214302606" type="1" name="Ana" dur="264"/>\n'
        '\t<log number="+34600100002" time="17.09.2018 19:24:42" date="1537205082190" type="3" name="Luis" dur="0" />\n'
        "</alllogs>\n"
    )
    source = phones.source_of(path)
    found = chats.seen(EXTRACTOR, source)
    assert choose(source) is EXTRACTOR
    calls = [(event.at, event.seconds, event.direction) for event in chats.of_type(found, EventType.CALL)]
    assert calls == [(1_537_214_302_606, 264, Direction.IN), (1_537_205_082_190, 0, Direction.MISSED)]
    assert phones.asserted(found, "+34600100001")["name"] == "Ana"


def _mms(box: int, address: str, *roles: tuple[str, int], name: str = "(Unknown)") -> str:
    parts = "".join(f'<addr address="{who}" type="{part}" charset="106"/>' for who, part in roles)
    return (
        f'<mms date="1720997593000" msg_box="{box}" address="{address}" m_type="128" contact_name="{name}">'
        f'<parts><part seq="0" ct="text/plain" text="a"/></parts><addrs>{parts}</addrs></mms>'
    )


def test_the_owner_and_the_sender_are_no_addressees_and_a_group_is_nobody(tmp_path: Path) -> None:
    one, two, own = "+34600100001", "+34600100002", "+34600100009"
    path = tmp_path / "rcs.xml"
    group = "abc@rcs.google.com"
    path.write_text(
        "<?xml version='1.0' encoding='UTF-8'?>\n<smses count='3'>"
        + _mms(1, group, (one, 130), (two, 130), (one, 137), (own, 151))
        + _mms(2, f"{one}", (own, 137), (one, 151), name="Ana")
        + _mms(2, group)
        + "</smses>"
    )
    source = phones.source_of(path)
    found = chats.seen(EXTRACTOR, source)
    assert [phones.told(event)[:3] for event in phones.events(found)] == [
        ("IN", [one], [own, two]),
        ("OUT", [own], [one]),
        ("OUT", [own], []),
    ]
    assert (_owner(source.sha256), "OWNS", own) in phones.linked(found)
    assert phones.asserted(found, one)["name"] == "Ana"
    assert phones.keys(found, EntityKind.EMAIL_ADDRESS) == set()
