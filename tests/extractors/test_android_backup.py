"""adb backups: the shared one down to its messages, generated ones under every version's password."""

from __future__ import annotations

import json
import tarfile
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.errors import EvidenceError
from asasec_graph.extractors import android_backup, android_telephony_backup
from asasec_graph.model.kinds import Direction, EntityKind
from asasec_graph.model.observations import Observation, Problem
from asasec_graph.reading import android_ab as ab
from asasec_graph.reading.source import Enclosed, Options, Source
from asasec_graph.samples import android_backup as samples
from tests.extractors import android_chats as chats
from tests.extractors import phone_sources as phones

EXTRACTOR = android_backup.EXTRACTOR
TELEPHONY = android_telephony_backup.EXTRACTOR


def _members(source: Source, folder: Path, passwords: tuple[str, ...] = ()) -> dict[str, Path]:
    """The files in the tar file inside, each written out."""
    (inside,) = EXTRACTOR.extract(replace(source, options=Options(passwords=passwords)))
    assert isinstance(inside, Enclosed)
    tar, found = chats.written_to(inside, folder / "inside.tar"), dict[str, Path]()
    with tarfile.open(tar) as archive:
        for member in archive:
            data = archive.extractfile(member) if member.isfile() else None
            if data is not None:
                found[member.name] = folder / Path(member.name).name
                found[member.name].write_bytes(data.read())
    return found


def _messages(packed: Path) -> list[Observation]:
    """What stands in a packed list of messages."""
    (inside,) = TELEPHONY.extract(phones.source_of(packed))
    assert isinstance(inside, Enclosed)
    return chats.seen(TELEPHONY, phones.source_of(chats.written_to(inside, packed.with_suffix(".json"))))


def test_the_shared_backup_gives_its_two_messages(tmp_path: Path) -> None:
    with phones.sample("android/backup.ab") as source:
        members = _members(source, tmp_path)
    assert {Path(name).name for name in members} == {"000000_sms_backup", "000001_mms_backup"}
    for name, path in members.items():
        (told,) = json.loads(zlib.decompress(path.read_bytes()))
        (event,) = phones.events(_messages(path))
        sms = name.endswith("sms_backup")
        assert event.text == told["body" if sms else "mms_body"]
        assert event.at == int(told["date"]) * (1 if sms else 1_000)


@pytest.mark.parametrize("version", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("password", [None, samples.PASSWORD])
def test_every_version_gives_what_was_planted(tmp_path: Path, version: int, password: str | None) -> None:
    planted = samples.write(tmp_path / "b.ab", password=password, version=version)
    given_passwords = ("wrong", samples.PASSWORD)
    (path,) = _members(phones.source_of(tmp_path / "b.ab"), tmp_path, given_passwords).values()
    found = _messages(path)
    assert [event.text for event in phones.events(found)] == list(planted.texts)
    assert sum(event.direction is Direction.OUT for event in phones.events(found)) == planted.sent
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {planted.owner.phone, *planted.phones}
    assert phones.asserted(found, planted.owner.phone) == {"owner": True}


def test_without_its_password_it_says_what_to_give(tmp_path: Path) -> None:
    samples.write(tmp_path / "b.ab", password=samples.PASSWORD)
    source = phones.source_of(tmp_path / "b.ab")
    (missing,) = EXTRACTOR.extract(source)
    (wrong,) = EXTRACTOR.extract(replace(source, options=Options(passwords=("one", "two"))))
    assert isinstance(missing, Problem)
    assert isinstance(wrong, Problem)
    assert "--passwords FILE" in missing.reason
    assert "none of the 2 passwords" in wrong.reason


def test_one_that_was_cut_off_gives_what_is_left(tmp_path: Path) -> None:
    path = tmp_path / "b.ab"
    samples.write(path, messages=200)
    path.write_bytes(path.read_bytes()[:-200])
    (inside,) = EXTRACTOR.extract(phones.source_of(path))
    assert isinstance(inside, Enclosed)
    assert chats.written_to(inside, tmp_path / "inside.tar").stat().st_size > 512


@pytest.mark.parametrize(
    "head",
    [
        b"ANDROID BACKUP\n",
        b"ANDROID BACKUP\nx\n1\nnone\n",
        b"ANDROID BACKUP\n5\n1\nDES\n",
        b"ANDROID BACKUP\n5\n1\nAES-256\n",
    ],
)
def test_a_header_that_is_none_is_refused(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "b.ab"
    path.write_bytes(head)
    with pytest.raises(EvidenceError, match="header cannot be read"):
        list(EXTRACTOR.extract(phones.source_of(path)))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_whatever_the_bytes_a_header_is_one_or_a_value_error(data: bytes) -> None:
    try:
        found = ab.header(ab.MAGIC + data)
    except ValueError:
        return
    assert found.begin <= len(ab.MAGIC + data)
