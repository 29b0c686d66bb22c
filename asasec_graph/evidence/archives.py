"""Archives: zip, tar, 7z, rar, and single files in gzip, bzip2, xz or zstandard; what they list, as entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence import sevenzip, tars, unpacking, zips
from asasec_graph.evidence.entries import Entry
from asasec_graph.evidence.limits import Limits
from asasec_graph.reading.source import Source

_DOCUMENTS = (
    *(".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".pptx", ".pptm", ".odt", ".ods", ".odp", ".odg", ".epub"),
    *(".jar", ".apk", ".aab", ".ipa", ".xpi", ".kmz", ".pages", ".numbers", ".key", ".sketch"),
)
_RAR = b"Rar!\x1a\x07"


def is_archive(source: Source) -> bool:
    """Whether this is an archive; documents that are zip files inside are none."""
    head = source.head
    if zips.is_zip(head):
        return source.suffix not in _DOCUMENTS
    return tars.is_tar(head) or sevenzip.is_7z(head) or head.startswith(_RAR) or unpacking.of_magic(head) is not None


def is_single(source: Source) -> bool:
    """Whether this is one compressed file, which may be a tar archive."""
    return unpacking.of_magic(source.head) is not None


def single(source: Source) -> Entry:
    """What is in a single compressed file: `notes.txt` in `notes.txt.gz`."""

    def opened() -> Iterator[bytes]:
        with source.open() as file:
            yield from unpacking.streams(file)

    return Entry(PurePosixPath(source.basename).stem or "unnamed", source.size, opened, salvaged=True)


def listed(source: Source, path: Path, limits: Limits) -> Iterator[Entry]:
    """The entries of the archive at `path`; EvidenceError where it cannot be listed, or not further."""
    head = source.head if path == source.path else replace(source, path=path).head
    passwords = source.options.passwords
    if zips.is_zip(head):
        yield from zips.listed(path, limits.entries, passwords)
    elif sevenzip.is_7z(head):
        yield from sevenzip.listed(path, limits, passwords)
    elif head.startswith(_RAR):
        raise EvidenceError("rar archives are not read: unpack it, and take in the folder with what it held")
    else:
        yield from tars.listed(path)
