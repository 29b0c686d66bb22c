"""WhatsApp's encrypted backups: the shared ones give the shared database, generated ones what they hold."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.errors import EvidenceError
from asasec_graph.extractors.whatsapp_crypt import EXTRACTOR
from asasec_graph.model.observations import Problem
from asasec_graph.reading import whatsapp_crypt as crypt
from asasec_graph.reading.source import Enclosed, Options, Source
from asasec_graph.samples import whatsapp_crypt as samples
from tests.extractors import android_chats as chats
from tests.extractors import phone_sources as phones

FOLDER = "whatsapp_android"


def _opened(source: Source, folder: Path, *keys: bytes, passwords: tuple[str, ...] = ()) -> tuple[Enclosed, Path]:
    """The file inside; there is nothing else."""
    given_keys = replace(source, options=Options(keys=keys, passwords=passwords))
    assert EXTRACTOR.takes(given_keys)
    (inside,) = EXTRACTOR.extract(given_keys)
    assert isinstance(inside, Enclosed)
    return inside, chats.written_to(inside, folder / "inside")


def _refused(source: Source, *keys: bytes, passwords: tuple[str, ...] = ()) -> str:
    (problem,) = EXTRACTOR.extract(replace(source, options=Options(keys=keys, passwords=passwords)))
    assert isinstance(problem, Problem)
    return problem.reason


@pytest.mark.parametrize(("kind", "key"), [("crypt14", "key"), ("crypt15", "encrypted_backup.key")])
def test_the_shared_backups_give_the_shared_database(tmp_path: Path, kind: str, key: str) -> None:
    # sha256sum of shared/data/whatsapp_android/msgstore.db, computed here over the file itself.
    with phones.sample(f"{FOLDER}/msgstore.db") as plain, phones.sample(f"{FOLDER}/{key}") as secret:
        expected, data = plain.sha256, secret.path.read_bytes()
    with phones.sample(f"{FOLDER}/msgstore.db.{kind}") as source:
        inside, path = _opened(source, tmp_path, data)
    assert inside.name == "msgstore.db"
    assert hashlib.sha256(path.read_bytes()).hexdigest() == expected


def test_64_digits_open_what_the_key_file_opens(tmp_path: Path) -> None:
    with phones.sample(f"{FOLDER}/encrypted_backup.key") as secret:
        digits = secret.path.read_bytes()[-32:].hex()
    with phones.sample(f"{FOLDER}/msgstore.db.crypt15") as source:
        spaced = " ".join(digits[place : place + 4] for place in range(0, 64, 4))
        _, path = _opened(source, tmp_path, passwords=("something else", spaced))
        assert path.read_bytes().startswith(b"SQLite format 3\0")


@pytest.mark.parametrize("kind", ["crypt12", "crypt14", "crypt15"])
@pytest.mark.parametrize("checksum", [True, False])
@pytest.mark.parametrize("zipped", [True, False])
def test_generated_backups_give_what_was_sealed(tmp_path: Path, kind: str, checksum: bool, zipped: bool) -> None:
    path = tmp_path / f"msgstore.db.{kind}"
    sealed = samples.write(path, kind=kind, checksum=checksum, zipped=zipped, messages=20)
    inside, plain = _opened(phones.source_of(path), tmp_path, sealed.key_file)
    assert inside.name == ("msgstore.db.zip" if zipped else "msgstore.db")
    if zipped:
        assert plain.read_bytes().startswith(b"PK")
    else:
        assert hashlib.sha256(plain.read_bytes()).hexdigest() == sealed.plain_sha256


def test_a_missing_key_says_which_kind_to_bring(tmp_path: Path) -> None:
    for kind, wanted in (("crypt12", "files/key"), ("crypt14", "files/key"), ("crypt15", "64 digits")):
        path = tmp_path / f"msgstore.db.{kind}"
        samples.write(path, kind=kind, messages=5)
        reason = _refused(phones.source_of(path))
        assert wanted in reason
        assert "--again" in reason


def test_a_wrong_key_is_told_from_another_phones(tmp_path: Path) -> None:
    one, two = tmp_path / "a.crypt14", tmp_path / "b.crypt14"
    samples.write(one, kind="crypt14", seed=1, messages=5)
    other = samples.write(two, kind="crypt14", seed=2, messages=5)
    assert "another phone" in _refused(phones.source_of(one), other.key_file)
    assert "none of the 1 keys" in _refused(phones.source_of(one), passwords=("ab" * 32,))
    assert "--key FILE" in _refused(phones.source_of(one), passwords=("no key at all",))


@pytest.mark.parametrize("kind", ["crypt12", "crypt14", "crypt15"])
def test_a_backup_that_was_cut_off_gives_what_is_left_and_says_so(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"msgstore.db.{kind}"
    sealed = samples.write(path, kind=kind, messages=400)
    path.write_bytes(path.read_bytes()[:-2_000])
    source = replace(phones.source_of(path), options=Options(keys=(sealed.key_file,)))
    problem, inside = EXTRACTOR.extract(source)
    assert isinstance(problem, Problem)
    assert "changed or cut off" in problem.reason
    assert isinstance(inside, Enclosed)
    assert chats.written_to(inside, tmp_path / "inside").read_bytes().startswith(b"SQLite format 3\0")


def test_a_name_without_a_header_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "msgstore.db.crypt15"
    path.write_bytes(b"\xff" * 500)
    source = phones.source_of(path)
    assert EXTRACTOR.takes(source)
    with pytest.raises(EvidenceError, match="header is none"):
        list(EXTRACTOR.extract(source))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_whatever_the_bytes_a_header_is_one_or_none(data: bytes) -> None:
    found = crypt.header(data, "x.crypt12")
    assert found is None or (len(found.iv) == 16 and 0 < found.begin <= 258)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.text(max_size=80))
def test_whatever_is_given_a_key_has_32_bytes(data: bytes, text: str) -> None:
    assert all(len(key.secret) == 32 for key in crypt.keys_of((text,), (data,)))
