"""A picture's mention carries its MD5 and SHA-1; nothing else does."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PIL import Image

from asasec_graph.ingest.reader import observed
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Mention
from asasec_graph.reading.source import Options, Source


def _mentions(path: Path) -> list[Mention]:
    data = path.read_bytes()
    source = Source(path, path.name, hashlib.sha256(data).hexdigest(), len(data), Options(faces=False))
    return [seen.observation for seen in observed(source) if isinstance(seen.observation, Mention)]


def test_a_picture_is_told_with_the_digests_that_lists_know_it_by(tmp_path: Path) -> None:
    path = tmp_path / "one.png"
    Image.effect_noise((80, 60), 80).save(path)
    (mention,) = [one for one in _mentions(path) if one.entity.kind is EntityKind.MEDIA]
    data = path.read_bytes()
    expected = {
        "md5": hashlib.md5(data, usedforsecurity=False).hexdigest(),
        "sha1": hashlib.sha1(data, usedforsecurity=False).hexdigest(),
    }
    assert mention.asserted["hashes"] == expected
    assert "width" in mention.asserted


def test_a_text_is_told_without(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("a call from 600 123 456\n" * 5)
    assert all("hashes" not in one.asserted for one in _mentions(path))
