"""The mention of a file, whatever it is, carries its MD5 and SHA-1; nothing else does."""

from __future__ import annotations

import hashlib
from pathlib import Path
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from asasec_graph.ingest.reader import observed
from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Mention
from asasec_graph.reading.file_digests import Hasher
from asasec_graph.reading.source import Options, Source

DOCUMENT = EntityKind.DOCUMENT


def _mentions(path: Path) -> list[Mention]:
    data = path.read_bytes()
    source = Source(path, path.name, hashlib.sha256(data).hexdigest(), len(data), Options(faces=False))
    return [seen.observation for seen in observed(source) if isinstance(seen.observation, Mention)]


def test_a_picture_is_told_with_the_digests_that_lists_know_it_by(tmp_path: Path) -> None:
    path = tmp_path / "one.png"
    Image.effect_noise((80, 60), 80).save(path)
    (mention,) = [one for one in _mentions(path) if one.entity.kind is EntityKind.MEDIA]
    assert mention.asserted["hashes"] == _digests(path.read_bytes())
    assert "width" in mention.asserted


def test_a_document_is_told_with_them_too_and_nothing_else_is(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("a call from 600 123 456\n" * 5)
    told = [one for one in _mentions(path) if "hashes" in one.asserted]
    assert [one.entity for one in told] == [keys.document(_sha256(path.read_bytes()))]
    assert told[0].asserted["hashes"] == _digests(path.read_bytes())


def test_files_that_nothing_reads_and_members_are_told_with_them(tmp_path: Path) -> None:
    path, inner = tmp_path / "all.zip", bytes(range(256)) * 9
    with ZipFile(path, "w") as made:
        made.writestr("unread.bin", inner)
        made.writestr("note.txt", "a call from 600 123 456\n" * 5)
    told = {one.entity.key: one.asserted.get("hashes") for one in _mentions(path) if one.entity.kind is DOCUMENT}
    assert told[f"sha256:{_sha256(inner)}"] == _digests(inner)
    assert told[f"sha256:{_sha256(path.read_bytes())}"] == _digests(path.read_bytes())
    assert len(told) == 3
    assert all(told.values())


@given(st.lists(st.binary(max_size=200), max_size=5))
def test_bytes_that_pass_in_pieces_have_the_digests_of_the_whole(pieces: list[bytes]) -> None:
    hasher, data = Hasher(), b"".join(pieces)
    for piece in pieces:
        hasher.update(piece)
    assert (hasher.sha256, hasher.size) == (_sha256(data), len(data))
    assert {"md5": hasher.digests.md5, "sha1": hasher.digests.sha1} == _digests(data)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _digests(data: bytes) -> dict[str, str]:
    return {
        "md5": hashlib.md5(data, usedforsecurity=False).hexdigest(),
        "sha1": hashlib.sha1(data, usedforsecurity=False).hexdigest(),
    }
