"""What an archive lists: its entries by name, with the reason where one must not be read.

Names come from whoever made the archive: here they become plain relative paths, used only as text.
Nothing is ever written under such a name.
"""

from __future__ import annotations

import re
import stat
import struct
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence import unpacking

Opened = Callable[[], Iterator[bytes]]
_TAIL = 65_557
_ENTRY_MOST = 512
"""Bytes of one listed entry, on average at most: a name, times and sizes."""
_DRIVE = re.compile(r"^[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of an archive. `name` is safe, `remark` what was odd about it as stored.

    `packed` is its compressed size in bytes; `checksum` the CRC-32 stated for it, where there is one;
    `refused` says why it must not be read.
    """

    name: str
    packed: int
    opened: Opened
    checksum: int | None = None
    remark: str | None = None
    refused: str | None = None


def safe_name(stored: str) -> tuple[str, str | None]:
    """A relative path that stays inside, and a remark where the stored name would have led outside."""
    text = stored.encode("utf-8", "replace").decode().replace("\\", "/").replace("\0", "\N{REPLACEMENT CHARACTER}")
    bare = _DRIVE.sub("", text)
    parts = [part for part in bare.split("/") if part not in ("", ".", "..")]
    name = "/".join(parts) or "unnamed"
    outside = bare != text or bare.startswith("/") or ".." in bare.split("/")
    return name, f"its stored name {text!r} leads out of the archive; it was read as {name!r}" if outside else None


def listed(path: Path, limit: int) -> Iterator[Entry]:
    """The entries of a zip or tar file; EvidenceError where it is none or lists more than `limit` could need."""
    with path.open("rb") as file:
        magic = file.read(4)
    yield from _zip(path, limit) if magic[:2] == b"PK" else _tar(path)


def _directory_size(path: Path) -> int:
    """The size of a zip's list of entries, read before anything is allocated for it."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _TAIL))
        tail = file.read()
        at = tail.rfind(b"PK\x05\x06")
        if at < 0 or len(tail) < at + 22:
            raise EvidenceError("the list of entries at its end is missing: the archive is cut off or no zip file")
        stated = int(struct.unpack("<I", tail[at + 12 : at + 16])[0])
        wide = tail.rfind(b"PK\x06\x06", 0, at)
        if stated == 0xFFFFFFFF and wide >= 0 and len(tail) >= wide + 48:
            stated = int(struct.unpack("<Q", tail[wide + 40 : wide + 48])[0])
    return stated


def _zip(path: Path, limit: int) -> Iterator[Entry]:
    if _directory_size(path) > (limit + 1) * _ENTRY_MOST:
        raise EvidenceError(
            f"its list of entries is longer than the limit of {limit:,} entries allows; nothing was read"
        )
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, struct.error, ValueError, OSError) as error:
        raise EvidenceError(f"it cannot be read as a zip file ({error})") from error
    overlapping = _overlaps(infos, path.stat().st_size)
    for number, info in enumerate(infos):
        if not info.is_dir():
            yield _zip_entry(path, info, number in overlapping)


def _overlaps(infos: list[zipfile.ZipInfo], size: int) -> set[int]:
    """Entries whose bytes lie within those of one before them; a claim of more than the file has counts for none."""
    found: set[int] = set()
    end = -1
    for number in sorted(range(len(infos)), key=lambda n: (infos[n].header_offset, n)):
        info = infos[number]
        if info.header_offset < end:
            found.add(number)
        beyond = info.header_offset + 30 + info.compress_size
        end = max(end, beyond) if beyond <= size else end
    return found


def _zip_name(info: zipfile.ZipInfo) -> str:
    """UTF-8 where the flag or the bytes say so, else code page 437."""
    if info.flag_bits & 0x800:
        return info.orig_filename
    try:
        return info.orig_filename.encode("cp437").decode()
    except UnicodeError:
        return info.orig_filename


def _zip_entry(path: Path, info: zipfile.ZipInfo, overlapping: bool) -> Entry:
    name, remark = safe_name(_zip_name(info))
    refused = None
    if overlapping:
        refused = "its bytes overlap those of another entry, as in a zip bomb; it was left"
    elif info.flag_bits & 0x41:
        refused = "it is encrypted; unpack it with its password and add it as an exhibit of its own"
    elif stat.S_ISLNK(info.external_attr >> 16):
        refused = "it is a symbolic link; what it points to was not followed"
    return Entry(name, info.compress_size, partial(_zip_bytes, path, info), info.CRC, remark, refused)


def _zip_bytes(path: Path, info: zipfile.ZipInfo) -> Iterator[bytes]:
    with path.open("rb") as file:
        _seek(file, info.header_offset)
        head = file.read(30)
        if len(head) < 30 or not head.startswith(b"PK\x03\x04"):
            raise EvidenceError("its header is not where the list of entries says")
        name, extra = struct.unpack("<HH", head[26:30])
        file.seek(name + extra, 1)
        stepper, taken = unpacking.of_method(info.compress_type, file)
        if stepper is None:
            yield from unpacking.copied(file, info.compress_size)
        else:
            yield from unpacking.expanded(file, info.compress_size - taken, stepper)


def _seek(file: BinaryIO, offset: int) -> None:
    if offset < 0:
        raise EvidenceError("its header lies before the beginning of the file")
    file.seek(offset)


def _tar(path: Path) -> Iterator[Entry]:
    try:
        with tarfile.open(path, "r:", errors="replace") as archive:
            for info in archive:
                if not info.isdir():
                    yield _tar_entry(path, info)
    except (tarfile.TarError, OSError, ValueError, EOFError, OverflowError) as error:
        raise EvidenceError(f"it cannot be read further as a tar file ({error})") from error


def _tar_entry(path: Path, info: tarfile.TarInfo) -> Entry:
    name, remark = safe_name(info.name)
    refused = None
    if info.issym() or info.islnk():
        refused = f"it is a link to {info.linkname!r}; what it points to was not followed"
    elif not info.isreg():
        refused = "it is no regular file (a device, pipe or special entry)"
    held = min(info.size, path.stat().st_size) if info.issparse() else info.size
    return Entry(name, held, partial(_tar_bytes, path, info), None, remark, refused)


def _tar_bytes(path: Path, info: tarfile.TarInfo) -> Iterator[bytes]:
    try:
        with tarfile.open(path, "r:", errors="replace") as archive:
            file = archive.extractfile(info)
            while file is not None and (data := file.read(unpacking.STEP)):
                yield data
    except (tarfile.TarError, OSError, ValueError) as error:
        raise EvidenceError(f"its bytes are cut off or damaged ({error})") from error
