"""Zip archives: their list of entries or, where that is missing or damaged, the entries' own headers.

Source: PKWARE's APPNOTE 6.3.10. The list at the end is what counts; an archive that was cut off, or whose
list is damaged, is read forward from its first byte, header by header, as far as it goes.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence import unpacking, zip_forward, zip_secrets
from asasec_graph.evidence.entries import Entry, safe_name
from asasec_graph.reading.source import Written

LOCAL = b"PK\3\4"
_TAIL = 65_557
_ENTRY_MOST = 512
"""Bytes of one listed entry, on average at most: a name, times and sizes."""
_ENCRYPTED, _DESCRIBED, _STRONG, _UTF8 = 1, 8, 0x40, 0x800
_UNIX_TIME, _NTFS_TIME = 0x5455, 0x000A
_SINCE_1601 = 11_644_473_600_000
"""Milliseconds from where Windows counts to 1970."""


@dataclass(frozen=True, slots=True)
class _Stored:
    """Where an entry's bytes are and how they are packed."""

    path: Path
    offset: int
    packed: int
    method: int
    flags: int
    crc: int
    clock: int
    extra: bytes

    @property
    def aes(self) -> zip_secrets.AesHeader | None:
        return zip_secrets.aes_header(self.extra) if self.method == zip_secrets.AES_METHOD else None


def is_zip(head: bytes) -> bool:
    """Whether these first bytes are a zip archive's."""
    return head.startswith((LOCAL, b"PK\5\6"))


def listed(path: Path, limit: int, passwords: tuple[str, ...]) -> Iterator[Entry]:
    """The entries; EvidenceError where it is none, and after them where they had to be found one by one."""
    try:
        infos = _infos(path, limit)
    except EvidenceError as error:
        yield from _forward(path, passwords, error)
        return
    overlapping = _overlaps(infos, path.stat().st_size)
    for number, info in enumerate(infos):
        if not info.filename.endswith("/"):
            yield _entry(path, info, number in overlapping, passwords)


def _infos(path: Path, limit: int) -> list[zipfile.ZipInfo]:
    if _directory_size(path) > (limit + 1) * _ENTRY_MOST:
        raise EvidenceError(
            f"its list of entries is longer than the limit of {limit:,} entries allows; nothing was read"
        )
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, struct.error, ValueError, OSError) as error:
        raise EvidenceError(f"it cannot be read as a zip file ({error})") from error


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


def _unmarked(stored: bytes) -> str:
    """A name without the flag for UTF-8: that where the bytes say so, else code page 437."""
    try:
        return stored.decode()
    except UnicodeDecodeError:
        return stored.decode("cp437")


def _name(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & _UTF8:
        return info.orig_filename
    try:
        return _unmarked(info.orig_filename.encode("cp437"))
    except UnicodeError:
        return info.orig_filename


def _entry(path: Path, info: zipfile.ZipInfo, overlapping: bool, passwords: tuple[str, ...]) -> Entry:
    name, remark = safe_name(_name(info))
    stored = _Stored(
        *(path, info.header_offset, info.compress_size, info.compress_type, info.flag_bits, info.CRC),
        *(_clock(info), info.extra),
    )
    refused = _unopened(stored, passwords)
    if overlapping:
        refused = "its bytes overlap those of another entry, as in a zip bomb; it was left"
    elif stat.S_ISLNK(info.external_attr >> 16):
        refused = "it is a symbolic link; what it points to was not followed"
    opened = partial(_bytes, stored, passwords)
    return Entry(
        name, info.compress_size, opened, _checksum(stored), remark, refused, info.file_size, written=_written(info)
    )


def _written(info: zipfile.ZipInfo) -> Written | None:
    """In universal time where an extra field states it (UT, NTFS's), else by the zone-less clock of DOS."""
    extra = info.extra
    while len(extra) >= 4:
        kind, length = struct.unpack("<HH", extra[:4])
        field, extra = extra[4 : 4 + length], extra[4 + length :]
        if kind == _UNIX_TIME and len(field) >= 5 and field[0] & 1:
            return Written(struct.unpack("<i", field[1:5])[0] * 1000)
        if kind == _NTFS_TIME and len(field) >= 16 and field[4:8] == b"\1\0\x18\0":
            return Written(struct.unpack("<q", field[8:16])[0] // 10_000 - _SINCE_1601)
    try:
        return Written(round(datetime(*info.date_time, tzinfo=UTC).timestamp() * 1000), zoned=False)
    except ValueError:
        return None


def _clock(info: zipfile.ZipInfo) -> int:
    """The time of day as stored: with a descriptor its high byte checks a password."""
    _, _, _, hour, minute, second = info.date_time
    return hour << 11 | minute << 5 | second // 2


def _unopened(stored: _Stored, passwords: tuple[str, ...]) -> str | None:
    if stored.flags & _STRONG:
        return "it is encrypted by a method that is not read (strong encryption); unpack it and add what it holds"
    if stored.flags & _ENCRYPTED and not passwords:
        return "it is encrypted: give its password (--passwords FILE) and read it again with --again"
    return None


def _checksum(stored: _Stored) -> int | None:
    return None if stored.method == zip_secrets.AES_METHOD and not (stored.aes and stored.aes.checked) else stored.crc


def _forward(path: Path, passwords: tuple[str, ...], reason: EvidenceError) -> Iterator[Entry]:
    """Entries by their own headers, then the reason why."""
    found = False
    for header in zip_forward.headers(path):
        found = True
        stored = _Stored(
            *(path, header.offset, header.packed, header.method, header.flags, header.crc or 0),
            *(header.clock, header.extra),
        )
        name, remark = safe_name(header.name.decode() if header.flags & _UTF8 else _unmarked(header.name))
        if not header.name.endswith(b"/"):
            checksum = None if header.crc is None else _checksum(stored)
            refused = _unopened(stored, passwords)
            opened = partial(_bytes, stored, passwords)
            yield Entry(name, header.packed, opened, checksum, remark, refused, None, header.cut)
    if found:
        raise EvidenceError(f"{reason.message}; its entries were read by their own headers, as far as it goes")
    raise reason


def _bytes(stored: _Stored, passwords: tuple[str, ...]) -> Iterator[bytes]:
    with stored.path.open("rb") as file:
        _to_data(file, stored.offset)
        if stored.flags & _ENCRYPTED:
            yield from _decrypted(file, stored, zip_secrets.spellings(passwords))
        else:
            yield from _unpacked(file, stored.method, stored.packed)


def _to_data(file: BinaryIO, offset: int) -> None:
    if offset < 0:
        raise EvidenceError("its header lies before the beginning of the file")
    file.seek(offset)
    head = file.read(30)
    if len(head) < 30 or not head.startswith(LOCAL):
        raise EvidenceError("its header is not where the list of entries says")
    name, extra = struct.unpack("<HH", head[26:30])
    file.seek(name + extra, 1)


def _unpacked(file: BinaryIO, method: int, packed: int) -> Iterator[bytes]:
    stepper, taken = unpacking.of_method(method, file)
    if stepper is None:
        yield from unpacking.copied(file, packed)
    else:
        yield from unpacking.expanded(file, packed - taken, stepper)


def _decrypted(file: BinaryIO, stored: _Stored, passwords: tuple[bytes, ...]) -> Iterator[bytes]:
    """The bytes under the one password that fits. Where the short check fits several, all the bytes decide."""
    fitting = [password for password in passwords if any(_opened(file, stored, (password,)))]
    for password in fitting[:-1]:
        if _proves(file, stored, password):
            fitting = [password]
    if not fitting:
        raise EvidenceError("it is encrypted, and none of the passwords given opens it; give its own and read it again")
    yield from _under(file, stored, fitting[-1])


def _opened(file: BinaryIO, stored: _Stored, passwords: tuple[bytes, ...]) -> Iterator[zip_secrets.Deciphered]:
    _to_data(file, stored.offset)
    if stored.method != zip_secrets.AES_METHOD:
        check = stored.clock >> 8 if stored.flags & _DESCRIBED else stored.crc >> 24
        yield from zip_secrets.traditional(file, stored.packed, check, passwords)
    elif stored.aes is None:
        raise EvidenceError("it is encrypted by a kind of AES that is not read; unpack it and add what it holds")
    else:
        yield from zip_secrets.winzip(file, stored.packed, stored.aes, passwords)


def _under(file: BinaryIO, stored: _Stored, password: bytes) -> Iterator[bytes]:
    method = stored.aes.method if stored.aes else stored.method
    for clear in _opened(file, stored, (password,)):
        yield from _unpacked(cast("BinaryIO", clear), method, clear.left)
        if stored.aes:
            clear.confirm(zip_secrets.MAC_BYTES)


def _proves(file: BinaryIO, stored: _Stored, password: bytes) -> bool:
    checksum = 0
    try:
        for data in _under(file, stored, password):
            checksum = zlib.crc32(data, checksum)
    except EvidenceError:
        return False
    return stored.aes is not None or checksum == stored.crc
