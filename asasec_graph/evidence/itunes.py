"""Backups of iPhones and iPads as Finder and iTunes write them: every file under its real path.

A backup is a folder of files named by the SHA-1 of `domain-path`, with Manifest.db (from iOS 10: table Files with
fileID, domain, relativePath, flags 1 for a file, and an archived MBFile) or Manifest.mbdb (to iOS 9: records behind
`mbdb\\5\\0`). `unveiled` takes the entries of an archive and gives each file its domain and path, decrypted where
the backup is encrypted and a password opens its keybag. Files that the list does not name stay as they are.
"""

from __future__ import annotations

import hashlib
import re
import struct
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence.entries import Entry, safe_name
from asasec_graph.reading import keybag, nskeyed, plists, sqlite

LISTS = ("Manifest.db", "Manifest.mbdb")
_OWN = {*LISTS, "Manifest.mbdx", "Manifest.db-wal", "Manifest.db-shm", "Status.plist"}
_HASHED = re.compile(r"(?:[0-9a-f]{2}/)?([0-9a-f]{40})(-wal|-shm|-journal)?")
_MBDB = b"mbdb\5\0"


@dataclass(frozen=True, slots=True)
class _File:
    """A file as the list names it; of an encrypted one its wrapped key, its class and its length in bytes."""

    name: str
    key: bytes | None = field(default=None, repr=False)
    protection: int | None = None
    size: int | None = None


@dataclass(slots=True)
class _Backup:
    """A folder of an archive that is a backup."""

    root: str
    entries: list[Entry]
    passwords: tuple[str, ...] = field(repr=False)

    def named(self, name: str) -> Entry | None:
        """The entry of this name in the backup's own folder."""
        return next((entry for entry in self.entries if entry.name == self.root + name and not entry.refused), None)

    def refused(self, reason: str) -> Entry:
        """What must be said of the whole backup: a refused entry in the place of its list."""
        return Entry(self.root + LISTS[0], 0, _nothing, refused=reason)


def unveiled(entries: list[Entry], passwords: tuple[str, ...] = ()) -> list[Entry]:
    """The entries of an archive with those of backups under their real paths; all others as they are."""
    roots = _roots(entries)
    if not roots:
        return entries
    rest: list[Entry] = []
    backups = {root: _Backup(root, [], passwords) for root in roots}
    for entry in entries:
        root = next((root for root in roots if entry.name.startswith(root)), None)
        (rest if root is None else backups[root].entries).append(entry)
    return [*rest, *(made for root in sorted(backups) for made in _real(backups[root]))]


def _roots(entries: Iterable[Entry]) -> list[str]:
    """The folders that hold a list of files and files named by hash, the innermost first."""
    listed: set[str] = set()
    hashed: set[str] = set()
    for entry in entries:
        folder, _, name = entry.name.rpartition("/")
        root = f"{folder}/" if folder else ""
        if name in LISTS:
            listed.add(root)
        elif _HASHED.fullmatch(name):
            parent = folder.rpartition("/")[0]
            hashed |= {root, f"{parent}/" if parent else ""}
    return sorted(listed & hashed, key=lambda root: (-root.count("/"), root))


def _real(backup: _Backup) -> Iterator[Entry]:
    keys: Mapping[int, bytes] | None = None
    try:
        about = _about(backup)
        if about.get("IsEncrypted") is True:
            keys = _keys(about, backup.passwords)
        with tempfile.TemporaryDirectory(prefix="asasec-backup-") as folder:
            files = dict(_listing(backup, about, keys, Path(folder)))
    except _Locked as error:
        yield from _closed(backup, str(error))
        return
    except (EvidenceError, OSError, *sqlite.UNREADABLE) as error:
        yield backup.refused(f"the backup's list of files cannot be read ({error}); its files stand under their hashes")
        yield from (entry for entry in backup.entries if entry.name[len(backup.root) :] not in LISTS)
        return
    yield from _renamed(backup, files, keys)


class _Locked(Exception):
    """No password opens the backup."""


def _about(backup: _Backup) -> dict[str, object]:
    entry = backup.named("Manifest.plist")
    return plists.table(plists.loads(_bytes(entry))) if entry is not None else {}


def _keys(about: Mapping[str, object], passwords: tuple[str, ...]) -> dict[int, bytes]:
    data = about.get("BackupKeyBag")
    if not isinstance(data, bytes):
        raise EvidenceError("the backup is encrypted and its keybag is missing")
    bag = keybag.Keybag.parsed(data)
    if not passwords:
        raise _Locked("give its password with --passwords FILE and read it again with --again")
    for password in passwords:
        found = bag.opened(password)
        if found is not None:
            return found
    raise _Locked("none of the passwords given opens it: add its password with --passwords FILE and read it --again")


def _listing(
    backup: _Backup, about: Mapping[str, object], keys: Mapping[int, bytes] | None, folder: Path
) -> Iterator[tuple[str, _File]]:
    """The files that the list names, by their hash."""
    database = backup.named("Manifest.db")
    if database is None:
        entry = backup.named("Manifest.mbdb")
        yield from _old(_bytes(entry)) if entry is not None else ()
        return
    path, data = folder / "main.db", database.opened()
    wrapped = about.get("ManifestKey")
    if keys is not None and isinstance(wrapped, bytes):
        data = keybag.decrypted(data, keybag.file_key(wrapped, keys))
    _write(path, data)
    log = backup.named("Manifest.db-wal")
    if log is not None:
        _write(folder / "log", log.opened())
    yield from _database(path, folder / "log" if log is not None else None, encrypted=keys is not None)


def _database(path: Path, log: Path | None, *, encrypted: bool) -> Iterator[tuple[str, _File]]:
    wanted = "fileID, domain, relativePath" + (", file" if encrypted else "")
    with sqlite.opened(path, log) as database:
        for row in database.execute(f"SELECT {wanted} FROM Files WHERE flags = 1"):
            name = f"{row[1]}/{row[2]}"
            yield str(row[0]), _encrypted(name, row[3]) if encrypted else _File(name)


def _encrypted(name: str, archived: object) -> _File:
    """A file with the key and the size that its archived MBFile states; without a key where it cannot be read."""
    try:
        about = plists.table(nskeyed.unarchived(archived)) if isinstance(archived, bytes) else {}
    except EvidenceError:
        return _File(name, b"")
    key, protection, size = (about.get(what) for what in ("EncryptionKey", "ProtectionClass", "Size"))
    return _File(
        name,
        key if isinstance(key, bytes) else None,
        protection if isinstance(protection, int) else None,
        size if isinstance(size, int) else None,
    )


def _old(data: bytes) -> Iterator[tuple[str, _File]]:
    """The records of Manifest.mbdb. EvidenceError where it is none or ends within one."""
    if not data.startswith(_MBDB):
        raise EvidenceError("Manifest.mbdb does not begin as such a file")
    reader = _Records(data, len(_MBDB))
    while reader.more:
        domain, path, _, _, key = (reader.text() for _ in range(5))
        mode, size = reader.numbers(">H8x4x4x4x4x4xQ")
        protection, properties = reader.numbers(">BB")
        for _ in range(2 * properties):
            reader.text()
        if mode & 0xF000 == 0x8000:
            name = f"{_decoded(domain)}/{_decoded(path)}"
            digest = hashlib.sha1(domain + b"-" + path, usedforsecurity=False).hexdigest()
            yield digest, _File(name, key or None, protection, size)


class _Records:
    """A reader of big-endian numbers and of text with its length before it."""

    def __init__(self, data: bytes, at: int) -> None:
        self._data, self._at = data, at

    @property
    def more(self) -> bool:
        return self._at < len(self._data)

    def text(self) -> bytes:
        (size,) = self.numbers(">H")
        if size == 0xFFFF:
            return b""
        found = self._data[self._at : self._at + size]
        if len(found) < size:
            raise EvidenceError("Manifest.mbdb is cut off")
        self._at += size
        return found

    def numbers(self, form: str) -> tuple[int, ...]:
        try:
            found = struct.unpack_from(form, self._data, self._at)
        except struct.error as error:
            raise EvidenceError("Manifest.mbdb is cut off") from error
        self._at += struct.calcsize(form)
        return found


def _renamed(backup: _Backup, files: Mapping[str, _File], keys: Mapping[int, bytes] | None) -> Iterator[Entry]:
    there: set[str] = set()
    for entry in backup.entries:
        inner = entry.name[len(backup.root) :]
        hashed = _HASHED.fullmatch(inner)
        file = files.get(hashed[1]) if hashed is not None else None
        if hashed is None or file is None:
            if inner not in _OWN:
                yield entry
            continue
        there.add(hashed[1])
        yield _as_file(entry, file, backup.root, hashed[2] or "", keys)
    missing = sorted(file.name for digest, file in files.items() if digest not in there)
    if missing:
        reason = f"the backup's list names {len(missing):,} files that are not in it, such as {missing[0]!r}"
        yield backup.refused(reason)


def _as_file(entry: Entry, file: _File, root: str, suffix: str, keys: Mapping[int, bytes] | None) -> Entry:
    name, remark = safe_name(file.name + suffix)
    made = replace(entry, name=root + name, remark=remark or entry.remark)
    if keys is None or file.key is None or suffix:
        return made
    try:
        key = keybag.file_key(file.key, keys, file.protection)
    except EvidenceError as error:
        return replace(made, refused=_undecrypted(error))
    return replace(made, opened=partial(_in_the_clear, entry, key, file.size), checksum=None)


def _undecrypted(error: EvidenceError) -> str:
    return f"it cannot be decrypted: {error}"


def _in_the_clear(entry: Entry, key: bytes, size: int | None) -> Iterator[bytes]:
    return keybag.decrypted(entry.opened(), key, size)


def _closed(backup: _Backup, why: str) -> Iterator[Entry]:
    """What can be read of a backup that is not opened: the lists about it, which are never encrypted."""
    hashed = 0
    for entry in backup.entries:
        inner = entry.name[len(backup.root) :]
        if _HASHED.fullmatch(inner):
            hashed += 1
        elif inner not in _OWN:
            yield entry
    yield backup.refused(f"an encrypted backup: its {hashed:,} files were not read; {why}")


def _bytes(entry: Entry) -> bytes:
    """The whole of a small entry; EvidenceError where it is larger than any list of files."""
    made = bytearray()
    for chunk in entry.opened():
        made += chunk
        if len(made) > plists.MAX_BYTES * 4:
            raise EvidenceError(f"{entry.name} is larger than any list of files is")
    return bytes(made)


def _write(path: Path, data: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        for chunk in data:
            file.write(chunk)


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "replace")


def _nothing() -> Iterator[bytes]:
    yield from ()
