"""MD5 and SHA-1 of pictures and films, in one pass: lists of known material name them by these.

Neither is trusted to tell files apart; identity stands on SHA-256.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Mention, Observation, replace
from asasec_graph.reading.source import Source

PIECE = 1 << 20


@lru_cache(maxsize=4)
def md5_sha1(path: Path, sha256: str) -> tuple[str, str]:
    """Both digests of a file in hexadecimal; `sha256` says which bytes, for a file that is asked about again."""
    del sha256
    md5, sha1 = hashlib.md5(usedforsecurity=False), hashlib.sha1(usedforsecurity=False)
    with path.open("rb") as file:
        while data := file.read(PIECE):
            md5.update(data)
            sha1.update(data)
    return md5.hexdigest(), sha1.hexdigest()


def with_digests(observation: Observation, source: Source) -> Observation:
    """The mention of a source as a picture or film, with its digests; every other observation as it is."""
    if not isinstance(observation, Mention) or observation.entity.kind is not EntityKind.MEDIA:
        return observation
    if observation.entity != keys.media(source.sha256):
        return observation
    md5, sha1 = md5_sha1(source.path, source.sha256)
    return replace(observation, asserted={**observation.asserted, "hashes": {"md5": md5, "sha1": sha1}})
