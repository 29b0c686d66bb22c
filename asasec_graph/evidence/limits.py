"""How far files in files are followed: one set of limits for archives and disk images, and what was used of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from asasec_graph.errors import EvidenceError


@dataclass(frozen=True, slots=True)
class Limits:
    """How far an archive or image is followed.

    `entries` and `total` (bytes unpacked) are for the outermost with all that is in it; `member` is bytes
    of one member; `ratio` is unpacked to packed bytes, looked at beyond `floor` bytes; `depth` counts
    archives in archives, the outermost being 1; `reads` is how often over the bytes of an image may be
    read to list it, which bounds the time that a damaged file system can take.
    """

    entries: int = 2_000_000
    total: int = 1 << 40
    member: int = 64 << 30
    ratio: int = 250
    floor: int = 64 << 20
    depth: int = 4
    reads: int = 8


class TooLarge(EvidenceError):
    """One member is more than may be: nothing of it is kept."""


class Ended(Exception):
    """A limit on the whole was met."""


@dataclass(slots=True)
class Budget:
    """What has been used of the limits; `Ended` where one on the whole is met."""

    limits: Limits
    entries: int = 0
    unpacked: int = 0
    names: set[str] = field(default_factory=set[str])

    def entry(self) -> None:
        """One more entry."""
        self.entries += 1
        if self.entries > self.limits.entries:
            raise Ended(f"the limit of {self.limits.entries:,} entries")

    def took(self, size: int) -> None:
        """So many more bytes unpacked."""
        self.unpacked += size
        if self.unpacked > self.limits.total:
            raise Ended(f"the limit of {self.limits.total:,} unpacked bytes")


def bounded(size: int, packed: int, limits: Limits) -> None:
    """`TooLarge` where one member of `size` bytes, made of `packed` ones, is more than may be."""
    if size > limits.member:
        raise TooLarge(f"it is larger than the limit of {limits.member:,} bytes for one member")
    if size > limits.floor and size > packed * limits.ratio:
        raise TooLarge(
            f"{packed:,} packed bytes made over {size:,}, more than {limits.ratio} to one: a zip bomb; it was left"
        )
