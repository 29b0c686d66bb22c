"""Skype: the sample by what SQLite says of it, version 8 by a generated database."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from asasec_graph.extractors import skype
from asasec_graph.extractors.listing import choose
from asasec_graph.model.kinds import Direction
from asasec_graph.model.observations import Observation, owner
from asasec_graph.model.times import millis
from asasec_graph.reading import skype as bodies
from asasec_graph.reading.source import Source
from asasec_graph.samples import skype as generated
from tests.extractors.text_sources import counts, enclosed, events, keys_of, links, mentions, problems, sample, seen_by

SAMPLE = "chat_desktop/skype_main.db"


def read(source: Source) -> list[Observation]:
    assert choose(source) is skype.EXTRACTOR
    return seen_by(skype.EXTRACTOR, source)


def asked(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"file:{path}?immutable=1", uri=True)) as base:
        return base.execute(sql).fetchall()


def test_reads_the_sample() -> None:
    source = sample(SAMPLE)
    seen = read(source)
    # 12 texts (type 61) and a request for contact (50) are messages; a type 51 is a line of the program's own, and
    # the SMS (64) stands in SMSes as well.
    said = asked(source.path, "SELECT id FROM Messages WHERE type IN (50, 61)")
    texts = asked(source.path, "SELECT id FROM SMSes")
    places = {f"skype_main.db#Messages/{one[0]}" for one in said} | {f"skype_main.db#SMSes/{one[0]}" for one in texts}
    assert {one.locator for one in events(seen) if one.type.value == "MESSAGE"} == places
    assert len(places) == 14
    assert counts(seen) == {
        "MESSAGE": 14,
        "CALL": 1,
        "PERSON": 3,
        "ACCOUNT": 3,
        "EMAIL_ADDRESS": 1,
        "MEDIA": 2,
        "URL": 1,
    }
    assert problems(seen) == []


def test_reads_parties_and_times_of_the_sample() -> None:
    source = sample(SAMPLE)
    seen = read(source)
    stored = asked(source.path, "SELECT id, author, timestamp FROM Messages WHERE type = 61")
    found = {one.locator: one for one in events(seen)}
    for number, author, moment in stored:
        one = found[f"skype_main.db#Messages/{number}"]
        assert isinstance(moment, int)
        assert ([ref.key for ref in one.senders], one.at) == ([f"skype:{author}"], moment * 1000)
        assert one.receivers
    ((account, email),) = asked(source.path, "SELECT skypename, emails FROM Accounts")
    owned = {one.target.key for one in links(seen) if one.source == owner(source.sha256) and one.type.value == "OWNS"}
    assert owned == {f"skype:{account}", str(email)}
    (call,) = [one for one in events(seen) if one.type.value == "CALL"]
    ((length, other),) = asked(source.path, "SELECT call_duration, identity FROM CallMembers")
    assert (call.seconds, [ref.key for ref in call.receivers], call.direction) == (
        length,
        [f"skype:{other}"],
        Direction.OUT,
    )


def test_reads_contacts_pictures_and_files_of_the_sample() -> None:
    source = sample(SAMPLE)
    seen = read(source)
    contacts = asked(source.path, "SELECT id, displayname FROM Contacts ORDER BY id")
    people = [one for one in mentions(seen) if one.entity.kind.value == "PERSON" and "#Contacts/" in one.locator]
    assert [(one.locator.rpartition("/")[2], one.asserted["name"]) for one in people] == [
        (str(a), b) for a, b in contacts
    ]
    pictures = asked(
        source.path,
        "SELECT avatar_image FROM Accounts WHERE avatar_image IS NOT NULL UNION ALL "
        "SELECT avatar_image FROM Contacts WHERE avatar_image IS NOT NULL",
    )
    digests = {hashlib.sha256(bytes(one[0])[1:]).hexdigest() for one in pictures if isinstance(one[0], bytes)}
    assert {key.removeprefix("sha256:") for key in keys_of(seen, "MEDIA")} == digests
    assert len(enclosed(skype.EXTRACTOR, source)) == len(digests) == 2
    ((name, path),) = asked(
        source.path, "SELECT filename, filepath FROM Transfers WHERE partner_handle LIKE '%competitor'"
    )
    (file,) = [one for one in mentions(seen) if one.asserted.get("context") == "file sent"]
    assert (file.asserted["file"], file.asserted["path"]) == (name, path)


def test_reads_version_8(tmp_path: Path) -> None:
    planted = generated.write_live(tmp_path / "s4l-x.db")
    data = (tmp_path / "s4l-x.db").read_bytes()
    source = Source(tmp_path / "s4l-x.db", "s4l-x.db", hashlib.sha256(data).hexdigest(), len(data))
    seen = read(source)
    said = [
        (one.senders[0].key, tuple(sorted(ref.key for ref in one.receivers)), one.at, one.text)
        for one in events(seen)
        if one.type.value == "MESSAGE"
    ]
    assert said == [(author, receivers, millis(at), text) for author, receivers, at, text in planted.messages]
    gone = [one.at for one in events(seen) if one.asserted.get("deleted")]
    assert gone == [millis(at) for at in planted.deleted]
    calls = [
        (one.senders[0].key, one.receivers[0].key, one.seconds) for one in events(seen) if one.type.value == "CALL"
    ]
    assert calls == planted.calls
    assert [one.direction for one in events(seen) if one.type.value == "CALL"] == [Direction.MISSED, Direction.OUT]
    owned = {(one.source.key.partition("#")[2], one.target.key) for one in links(seen)}
    assert {target for source_key, target in owned if source_key == "owner"} >= {planted.owner}
    assert {target for _, target in owned} >= {key for _, *both in planted.contacts for key in both}
    files = [name for one in events(seen) for name in (one.asserted.get("attached") or []) if isinstance(name, str)]  # type: ignore[union-attr]
    assert files == planted.files
    chats = {str(one.asserted["chat"]) for one in events(seen) if "chat" in one.asserted}
    assert chats == {"Grupo ficticio"}


def test_tells_the_owner_by_the_files_name(tmp_path: Path) -> None:
    generated.write_live(tmp_path / "x.db")
    with closing(sqlite3.connect(tmp_path / "x.db")) as base:
        base.execute("DROP TABLE internaldata")
        base.commit()
    data = (tmp_path / "x.db").read_bytes()
    source = Source(tmp_path / "x.db", "s4l-live!ana_falsa.db", hashlib.sha256(data).hexdigest(), len(data))
    owned = {one.target.key for one in links(read(source)) if one.source == owner(source.sha256)}
    assert owned == {"skype:live:ana_falsa"}


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("I&apos;m here", "I'm here"),
        ('<a href="https://x.example/">https://x.example/</a>', "https://x.example/"),
        ('hola <ss type="smile">:)</ss>', "hola :)"),
        ("<b raw_pre='*'>a</b><br/>b", "a\nb"),
        ("2 < 3 & 4 > 3", "2 < 3 & 4 > 3"),
        ('<sms alt="x"><type>2</type><body><chunk id="0">hola</chunk><untilnext>7</untilnext></body></sms>', "hola"),
    ],
)
def test_shows_bodies(body: str, shown: str) -> None:
    assert bodies.text_of(body) == shown


def test_finds_contacts_and_places_in_bodies() -> None:
    body = '<contacts><c t="s" s="ana.falsa" f="Ana"/><c t="p" p="+34600123456" f="Leo"/></contacts>'
    body += '<location isUserLocation="0" latitude="40416780" longitude="-3703790" address="x"/>'
    found = {str(one.entity) for one in mentions(bodies.inside(body, "x", "ES", None))}
    assert found == {"ACCOUNT:skype:ana.falsa", "PHONE_NUMBER:+34600123456", "LOCATION:geo:40.41678,-3.70379"}


def test_reads_the_export_of_ones_own_data(tmp_path: Path) -> None:
    planted = generated.write_export(tmp_path / "messages.json")
    data = (tmp_path / "messages.json").read_bytes()
    seen = read(Source(tmp_path / "messages.json", "messages.json", hashlib.sha256(data).hexdigest(), len(data)))
    found = {
        (one.senders[0].key, tuple(sorted(ref.key for ref in one.receivers)), one.at, one.text)
        for one in events(seen)
        if one.type.value == "MESSAGE"
    }
    assert found == {(author, receivers, millis(at), text) for author, receivers, at, text in planted.messages}
    assert [one.at for one in events(seen) if one.asserted.get("deleted")] == [millis(at) for at in planted.deleted]
    calls = {
        (one.senders[0].key, one.receivers[0].key, one.seconds) for one in events(seen) if one.type.value == "CALL"
    }
    assert calls == set(planted.calls)
    assert [(one.type.value, one.target.key) for one in links(seen)] == [("OWNS", planted.owner)]
    assert {one.direction for one in events(seen)} == {Direction.OUT, Direction.IN, Direction.MISSED}
    assert problems(seen) == []
