"""A folder that is one piece of evidence, as the bytes of one file: a zip that is the same every time.

Names are sorted, times fixed, nothing is compressed, sizes may pass 4 GiB: the same folder gives the same bytes, hence
the same hash. The zip is made as it is read, so that a backup of 200 GB needs no second 200 GB beside the vault.
"""

from __future__ import annotations

import stat
import tempfile
import zipfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from asasec_graph.errors import BadInput

_TIME = (1980, 1, 1, 0, 0, 0)
_STEP = 1 << 20


@dataclass(frozen=True, slots=True)
class Packed:
    """A folder to be packed: its files as (name in the zip, path), sorted by name, and their bytes in all."""

    folder: Path
    files: tuple[tuple[str, Path], ...] = field(repr=False)
    size: int

    def chunks(self) -> Iterator[bytes]:
        """The bytes of the zip, in pieces. BadInput where a file has gone or cannot be read any more."""
        out = _Pieces()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
            for name, path in self.files:
                with archive.open(_info(name), "w", force_zip64=True) as member:
                    for data in _read(path):
                        member.write(data)
                        yield out.taken()
        yield out.taken()


@contextmanager
def written(packed: Packed) -> Generator[Path]:
    """The zip as a temporary file, gone when the block ends."""
    with tempfile.TemporaryDirectory(prefix="asasec-packed-") as folder:
        path = Path(folder) / "packed.zip"
        with path.open("wb") as file:
            for data in packed.chunks():
                file.write(data)
        yield path


def _read(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as source:
            while data := source.read(_STEP):
                yield data
    except OSError as error:
        raise BadInput(
            f"{path}: it can no longer be read ({error.strerror}): see to it that you may read it, and take the folder "
            "in again"
        ) from error


def _info(name: str) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name, _TIME)
    made.create_system = 3
    made.external_attr = (stat.S_IFREG | 0o600) << 16
    return made


class _Pieces:
    """A file that only takes writes and gives them on."""

    def __init__(self) -> None:
        self._made = bytearray()

    def write(self, data: bytes) -> int:
        self._made += data
        return len(data)

    def flush(self) -> None:
        """Nothing is kept back."""

    def close(self) -> None:
        """What was written stays until it is asked for."""

    def taken(self) -> bytes:
        """What was written since it was last asked for."""
        made, self._made = bytes(self._made), bytearray()
        return made
