"""MD5 and SHA-1 of files: lists of known material name them by these.

Neither is trusted to tell files apart; identity stands on SHA-256. Whoever writes or hashes a copy computes all three
in that one pass; a file that comes without is read once more.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from asasec_graph.model import keys
from asasec_graph.model.observations import Mention, Observation, replace
from asasec_graph.reading.source import Digests, Source

PIECE = 1 << 20


class Hasher:
    """SHA-256, MD5 and SHA-1 of bytes as they pass; `size` counts them."""

    def __init__(self) -> None:
        self._sha256 = hashlib.sha256()
        self._others = hashlib.md5(usedforsecurity=False), hashlib.sha1(usedforsecurity=False)
        self.size = 0

    def update(self, data: bytes) -> None:
        """Take the next bytes."""
        self._sha256.update(data)
        for one in self._others:
            one.update(data)
        self.size += len(data)

    @property
    def sha256(self) -> str:
        """Of what has passed so far, as the others are, in hexadecimal."""
        return self._sha256.hexdigest()

    @property
    def digests(self) -> Digests:
        """MD5 and SHA-1 of what has passed so far."""
        md5, sha1 = self._others
        return Digests(md5.hexdigest(), sha1.hexdigest())


def hashed(path: Path) -> Hasher:
    """All three of a file."""
    hasher = Hasher()
    with path.open("rb") as file:
        while data := file.read(PIECE):
            hasher.update(data)
    return hasher


@lru_cache(maxsize=4)
def _read(path: Path, sha256: str) -> Digests:
    """Those of a file; `sha256` says which bytes, for a file that is asked about again."""
    del sha256
    return hashed(path).digests


def with_digests(observation: Observation, source: Source) -> Observation:
    """The mention of a source as a picture, film or document, with its digests; every other observation as it is."""
    if not isinstance(observation, Mention):
        return observation
    if observation.entity not in (keys.media(source.sha256), keys.document(source.sha256)):
        return observation
    told = source.digests or _read(source.path, source.sha256)
    return replace(observation, asserted={**observation.asserted, "hashes": {"md5": told.md5, "sha1": told.sha1}})
