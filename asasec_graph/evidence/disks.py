"""The bytes of a disk behind its image, as pytsk3 reads them: raw files, also split, and EnCase's by libewf."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from itertools import accumulate
from pathlib import Path
from typing import Any, Protocol

import pyewf
import pytsk3

from asasec_graph.reading import pulse

_EWF: Any = pyewf  # they have no types
_TSK: Any = pytsk3
_STEP = 1 << 20
_FREE = 256 << 20
"""Bytes that may be read of any image, however small."""


class Medium(Protocol):
    """Bytes at offsets."""

    size: int

    def at(self, offset: int, size: int) -> bytes:
        """At most so many bytes from there on; OSError or ValueError where they cannot be had."""
        ...

    def close(self) -> None:
        """Give the files back."""
        ...


class Raw:
    """One file, or several that follow on each other."""

    def __init__(self, paths: list[Path]) -> None:
        self._files = [path.open("rb") for path in paths]
        self._ends = list(accumulate(path.stat().st_size for path in paths))
        self.size = self._ends[-1] if self._ends else 0

    def at(self, offset: int, size: int) -> bytes:
        """The bytes, over the ends of files."""
        made = b""
        while size > 0 and offset < self.size:
            number = bisect_right(self._ends, offset)
            begin = self._ends[number - 1] if number else 0
            self._files[number].seek(offset - begin)
            data = self._files[number].read(min(size, self._ends[number] - offset))
            if not data:
                break
            made, offset, size = made + data, offset + len(data), size - len(data)
        return made

    def close(self) -> None:
        """Close the files."""
        for file in self._files:
            file.close()


class Ewf:
    """An EnCase image with all its segments."""

    def __init__(self, paths: list[Path]) -> None:
        self.handle: Any = _EWF.handle()
        try:
            self.handle.open([str(path) for path in paths])
            self.size = int(self.handle.get_media_size())
        except (OSError, ValueError, MemoryError) as error:
            raise OSError(_first_line(error)) from error

    def at(self, offset: int, size: int) -> bytes:
        """The bytes, decompressed."""
        return bytes(self.handle.read_buffer_at_offset(size, offset))

    def close(self) -> None:
        """Close the segments."""
        self.handle.close()

    def stated(self) -> dict[str, str]:
        """The hashes that the examiner's program stored, by algorithm."""
        return {name: value for name in ("MD5", "SHA1") if (value := self._value(name))}

    def _value(self, name: str) -> str | None:
        try:
            found = self.handle.get_hash_value(name)
        except (OSError, ValueError):
            return None
        return str(found).lower() if found else None


def _first_line(error: BaseException) -> str:
    return str(error).partition("\n")[0][:200]


class Disk(_TSK.Img_Info):  # type: ignore[misc]
    """A medium as pytsk3 reads it, up to so many bytes in all: a damaged file system can ask without end."""

    def __init__(self, medium: Medium, reads: int) -> None:
        self._medium = medium
        self._left = reads * medium.size + _FREE
        super().__init__(url="", type=_TSK.TSK_IMG_TYPE_EXTERNAL)

    def read(self, offset: int, size: int) -> bytes:
        """The bytes there; none where they cannot be had, or too many were asked for."""
        self._left -= size
        if self._left < 0 or offset < 0 or size <= 0:
            return b""
        pulse.beat()
        try:
            return self._medium.at(offset, min(size, max(0, self._medium.size - offset)))
        except (OSError, ValueError, MemoryError):
            return b""

    def get_size(self) -> int:
        """The size of the medium in bytes."""
        return self._medium.size

    def close(self) -> None:
        """The medium is closed by whoever opened it."""

    @property
    def exhausted(self) -> bool:
        """Whether more was asked for than may be."""
        return self._left < 0


def disagreements(medium: Ewf) -> list[str]:
    """The algorithms whose stored hash is not that of the bytes; OSError where they cannot all be read."""
    stated = medium.stated()
    hashers = {name: hashlib.new(name.lower(), usedforsecurity=False) for name in stated}
    offset = 0
    while hashers and offset < medium.size:
        data = medium.at(offset, min(_STEP, medium.size - offset))
        if not data:
            raise OSError("its bytes end before their stated length")
        for hasher in hashers.values():
            hasher.update(data)
        offset += len(data)
        pulse.beat()
    return [name for name, hasher in hashers.items() if hasher.hexdigest() != stated[name]]
