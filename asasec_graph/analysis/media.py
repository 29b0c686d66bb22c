"""Pictures that look alike, by exact search over perceptual hashes (PDQ, 256 bits)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Hashes: TypeAlias = npt.NDArray[np.uint64]

BITS = 256
MATCH = 31
_WORDS = BITS // 64


def hashes(texts: Sequence[str]) -> Hashes:
    """Hashes of 64 hexadecimal digits as rows of four words; ValueError where one is malformed."""
    data = b"".join(bytes.fromhex(text) for text in texts)
    if len(data) != len(texts) * BITS // 8:
        raise ValueError(f"a PDQ hash has {BITS // 4} hexadecimal digits")
    return np.frombuffer(data, dtype=np.uint64).reshape(-1, _WORDS)


def distances(hash: str, among: Hashes) -> npt.NDArray[np.int64]:
    """How many bits each row differs in."""
    counted: npt.NDArray[np.int64] = np.bitwise_count(among ^ hashes([hash])).sum(axis=1, dtype=np.int64)
    return counted


def neighbours(hash: str, among: Hashes, most: int = MATCH) -> tuple[tuple[int, int], ...]:
    """Rows at most `most` bits away with their distance, nearest first, then in the order of the rows."""
    apart = distances(hash, among)
    near = np.flatnonzero(apart <= most)
    order = near[np.argsort(apart[near], kind="stable")]
    return tuple((int(row), int(apart[row])) for row in order)
