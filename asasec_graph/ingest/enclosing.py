"""Files within files that an extractor hands on: each becomes a source of its own, on a private temporary copy."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, cast

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence.entries import safe_name
from asasec_graph.reading.file_digests import Hasher
from asasec_graph.reading.source import Enclosed, Source

LIMIT = 64 << 30
"""Bytes of one enclosed file at most."""
DEPTH = 6
"""How deep files are followed in files, archives included; the exhibit itself stands at 0."""


class _Hashing:
    """A file open for writing that hashes what passes and ends at the limit."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.hasher = Hasher()

    def write(self, data: bytes) -> int:
        if self.hasher.size + len(data) > LIMIT:
            raise EvidenceError(f"it is larger than the limit of {LIMIT:,} bytes for one member")
        self.hasher.update(data)
        return self._file.write(data)


@contextmanager
def opened(enclosed: Enclosed, outer: Source) -> Generator[Source]:
    """The enclosed file as a source, gone when the block ends; EvidenceError where its bytes cannot be had."""
    with tempfile.TemporaryDirectory(prefix="asasec-enclosed-") as folder:
        path = Path(folder) / "file"
        with path.open("wb") as file:
            written = _Hashing(file)
            if isinstance(enclosed.data, bytes):
                written.write(enclosed.data)
            else:
                enclosed.data(cast("BinaryIO", written))
        name, _ = safe_name(enclosed.name)
        said = written.hasher
        yield Source(path, name, said.sha256, said.size, outer.options, digests=said.digests)
