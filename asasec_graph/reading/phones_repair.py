"""A database file that is cut off: SQLite opens none of it, although most of it may be there.

The file states its length in pages; a copy filled up with empty pages to that length can be opened, and
every page that is there be read. An empty page is damage to SQLite, so that what is lost shows as such.
"""

from __future__ import annotations

import shutil
import struct
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from asasec_graph.reading.source import SQLITE_MAGIC, Source

MAX_MISSING = 1 << 30
"""How many bytes are filled up at most; a file that lacks more is left as it is."""


def stated_size(head: bytes) -> int | None:
    """The length in bytes that the header of an SQLite file states; None where it states none that counts."""
    if len(head) < 100 or not head.startswith(SQLITE_MAGIC):
        return None
    (size,) = struct.unpack_from(">H", head, 16)
    changed, pages = struct.unpack_from(">II", head, 24)
    (valid,) = struct.unpack_from(">I", head, 92)
    return int(pages) * (65_536 if size == 1 else int(size)) if changed == valid else None


@contextmanager
def lengthened(source: Source) -> Iterator[Source]:
    """The source, or where it is cut off and has no log a copy filled up to its stated length."""
    size = stated_size(source.head)
    if size is None or not 0 < size - source.size <= MAX_MISSING or "-wal" in source.companions:
        yield source
        return
    with tempfile.TemporaryDirectory(prefix="asasec-cut-") as folder:
        path = Path(folder) / "main.db"
        shutil.copyfile(source.path, path)
        with path.open("r+b") as file:
            file.truncate(size)
        yield replace(source, path=path)
