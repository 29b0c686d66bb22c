"""Tar archives: their entries as the standard library lists them, one header at a time."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence import unpacking
from asasec_graph.evidence.entries import Entry, safe_name
from asasec_graph.reading.source import Written

_LATEST = 1 << 35


def is_tar(head: bytes) -> bool:
    """Whether these first bytes are a tar archive's."""
    return head[257:262] == b"ustar"


def listed(path: Path) -> Iterator[Entry]:
    """The entries in the order in which they stand; EvidenceError where it cannot be read further."""
    try:
        with tarfile.open(path, "r:", errors="replace") as archive:
            for info in archive:
                if not info.isdir():
                    yield _entry(path, info)
    except (tarfile.TarError, OSError, ValueError, EOFError, OverflowError) as error:
        raise EvidenceError(f"it cannot be read further as a tar file ({error})") from error


def _entry(path: Path, info: tarfile.TarInfo) -> Entry:
    name, remark = safe_name(info.name)
    refused = None
    if info.issym() or info.islnk():
        refused = f"it is a link to {info.linkname!r}; what it points to was not followed"
    elif not info.isreg():
        refused = "it is no regular file (a device, pipe or special entry)"
    held = min(info.size, path.stat().st_size) if info.issparse() else info.size
    opened = partial(_bytes, path, info)
    return Entry(name, held, opened, None, remark, refused, info.size, salvaged=True, written=_written(info))


def _written(info: tarfile.TarInfo) -> Written | None:
    """When it was written; none where the header says nothing, or what no clock shows."""
    return Written(round(info.mtime * 1000)) if 0 < info.mtime < _LATEST else None


def _bytes(path: Path, info: tarfile.TarInfo) -> Iterator[bytes]:
    if not info.issparse():
        yield from _stretch(path, info)
        return
    try:
        with tarfile.open(path, "r:", errors="replace") as archive:
            file = archive.extractfile(info)
            while file is not None and (data := file.read(unpacking.STEP)):
                yield data
    except (tarfile.TarError, OSError, ValueError) as error:
        raise EvidenceError(f"its bytes are cut off or damaged ({error})") from error


def _stretch(path: Path, info: tarfile.TarInfo) -> Iterator[bytes]:
    """The bytes of a member that stand together; what there is of them before EvidenceError tells that some are not."""
    left = info.size
    with path.open("rb") as file:
        file.seek(info.offset_data)
        while left and (data := file.read(min(left, unpacking.STEP))):
            left -= len(data)
            yield data
    if left:
        raise EvidenceError("the archive ends within it")
