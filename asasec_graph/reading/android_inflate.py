"""Streams under zlib, unpacked in bounded memory and within a bound: none grows without end."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

CHUNK = 1 << 20
FREE = 256 << 20
"""Bytes that may come of any stream; beyond, at most so many times its own size."""
RATIO = 250


class Inflating:
    """Unpacks one stream; `whole` says whether its end was met."""

    def __init__(self) -> None:
        self._inflating = zlib.decompressobj()

    @property
    def whole(self) -> bool:
        """Whether the stream's end was met."""
        return self._inflating.eof

    def pieces(self, packed: Iterator[bytes]) -> Iterator[bytes]:
        """The plain bytes; zlib.error where damage is met or the bound is passed."""
        taken = given = 0
        for piece in packed:
            taken += len(piece)
            left = piece
            while left and not self._inflating.eof:
                plain = self._inflating.decompress(left, CHUNK)
                left = self._inflating.unconsumed_tail
                given += len(plain)
                if given > max(FREE, RATIO * taken):
                    raise zlib.error(f"it unpacks to more than {RATIO} times its size")
                yield plain
            if self._inflating.eof:
                return
        yield self._inflating.flush()
