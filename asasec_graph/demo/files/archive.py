"""A full-file-system extraction as a zip, its entries in order and under one date."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_DATE = (2024, 6, 3, 9, 30, 0)


def write_archive(path: Path, members: Mapping[str, bytes]) -> None:
    """Write members by their path in the archive."""
    with ZipFile(path, "w") as archive:
        for name in sorted(members):
            entry = ZipInfo(name, _DATE)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, members[name], compresslevel=6)
