"""Backups as Finder and iTunes write them, plain or encrypted, made of files that are given.

`write` makes the folder: Info.plist, Manifest.plist, Status.plist, the list of files (Manifest.db or Manifest.mbdb) and
the files under the SHA-1 of `domain-path`. Encrypted, the keybag has few rounds of PBKDF2 so that a test need not wait;
it states them itself, as a real one states its ten million. Sources: Apple Platform Security; RFC 3394; the public
research on iOS data protection.
"""

from __future__ import annotations

import hashlib
import plistlib
import sqlite3
import struct
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Literal

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.keywrap import aes_key_wrap

Layout = Literal["folders", "flat", "mbdb"]
Files = Mapping[tuple[str, str], bytes]
ROUNDS = 10
CLASSES = (1, 2, 3, 4, 6, 7)
_FILE, _FOLDER = 0x81A4, 0x41ED


@dataclass(frozen=True, slots=True)
class Device:
    """What a backup says of the device it is of."""

    name: str = "iPhone de Ana"
    imei: str = "490154203237518"
    meid: str = "99000123456789"
    serial: str = "F2LZZ0FICT01"
    udid: str = "00008030-000A1B2C3D4E802E"
    iccid: str = "8934010000000000017"
    number: str = "+34 600 000 001"


@dataclass(frozen=True, slots=True)
class Backup:
    """What was written: the folder, the device, and each file's real path with the SHA-256 of its bytes."""

    folder: Path
    device: Device
    files: dict[str, str]


def write(
    folder: Path, files: Files, *, seed: int = 1, password: str | None = None, layout: Layout = "folders"
) -> Backup:
    """Write a backup of these files (by domain and path) into a folder, encrypted where a password is given."""
    folder.mkdir(parents=True, exist_ok=True)
    device, locks = Device(), _Locks(Random(f"itunes/{seed}"), password)
    _about(folder, device, locks, layout)
    entries: list[_Entry] = []
    for (domain, path), data in sorted(files.items()):
        entry = _Entry(domain, path, len(data), locks.file_key() if password is not None else None)
        place = folder / (entry.digest if layout != "folders" else f"{entry.digest[:2]}/{entry.digest}")
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(data if entry.key is None else encrypted(data, entry.key))
        entries.append(entry)
    if layout == "mbdb":
        (folder / "Manifest.mbdb").write_bytes(_mbdb(entries, locks))
    else:
        _database(folder / "Manifest.db", entries, locks)
    return Backup(
        folder,
        device,
        {f"{domain}/{path}": hashlib.sha256(data).hexdigest() for (domain, path), data in files.items()},
    )


def encrypted(data: bytes, key: bytes) -> bytes:
    """AES-256-CBC with a zero vector, padded as PKCS 7."""
    count = 16 - len(data) % 16
    return Cipher(algorithms.AES256(key), modes.CBC(bytes(16))).encryptor().update(data + bytes([count]) * count)


@dataclass(frozen=True, slots=True)
class _Entry:
    domain: str
    path: str
    size: int
    key: bytes | None

    @property
    def digest(self) -> str:
        return hashlib.sha1(f"{self.domain}-{self.path}".encode(), usedforsecurity=False).hexdigest()


class _Locks:
    """The keys of a backup: of its classes, of its list of files, of its files."""

    def __init__(self, random: Random, password: str | None) -> None:
        self._random = random
        self.on = password is not None
        self.classes = {number: random.randbytes(32) for number in CLASSES}
        self.list_key = random.randbytes(32)
        self.keybag = self._bag(password) if password is not None else b""

    def file_key(self) -> bytes:
        return self._random.randbytes(32)

    def wrapped(self, key: bytes, number: int = 3) -> bytes:
        return struct.pack("<I", number) + aes_key_wrap(self.classes[number], key)

    def _bag(self, password: str) -> bytes:
        salt, first = self._random.randbytes(20), self._random.randbytes(20)
        secret = hashlib.pbkdf2_hmac("sha256", password.encode(), first, ROUNDS, 32)
        opener = hashlib.pbkdf2_hmac("sha1", secret, salt, ROUNDS, 32)
        own = [
            *(("VERS", _word(5)), ("TYPE", _word(1)), ("UUID", self._random.randbytes(16)), ("HMCK", bytes(40))),
            *(("WRAP", _word(0)), ("SALT", salt), ("ITER", _word(ROUNDS)), ("DPWT", _word(3)), ("DPIC", _word(ROUNDS))),
            ("DPSL", first),
        ]
        for number, key in self.classes.items():
            own += [("UUID", self._random.randbytes(16)), ("CLAS", _word(number)), ("WRAP", _word(2))]
            own += [("KTYP", _word(0)), ("WPKY", aes_key_wrap(opener, key))]
        return b"".join(tag.encode() + _word(len(value)) + value for tag, value in own)


def _word(number: int) -> bytes:
    return struct.pack(">I", number)


def _about(folder: Path, device: Device, locks: _Locks, layout: Layout) -> None:
    made = datetime(2024, 3, 1, 10, 0, 0)
    info = {
        "Device Name": device.name,
        "Display Name": device.name,
        "IMEI": device.imei,
        "MEID": device.meid,
        "Serial Number": device.serial,
        "ICCID": device.iccid,
        "Phone Number": device.number,
        "Target Identifier": device.udid.lower(),
        "Unique Identifier": device.udid,
        "Target Type": "Device",
        "Product Type": "iPhone12,1",
        "Product Version": "16.5",
        "Last Backup Date": made,
    }
    lockdown = {"DeviceName": device.name, "SerialNumber": device.serial, "UniqueDeviceID": device.udid}
    manifest: dict[str, object] = {"IsEncrypted": locks.on, "Version": "10.0", "Date": made, "Lockdown": lockdown}
    if locks.on:
        manifest["BackupKeyBag"] = locks.keybag
        if layout != "mbdb":
            manifest["ManifestKey"] = locks.wrapped(locks.list_key)
    (folder / "Info.plist").write_bytes(plistlib.dumps(info))
    (folder / "Manifest.plist").write_bytes(plistlib.dumps(manifest, fmt=plistlib.FMT_BINARY))
    (folder / "Status.plist").write_bytes(plistlib.dumps({"IsFullBackup": True}, fmt=plistlib.FMT_BINARY))


def _database(path: Path, entries: list[_Entry], locks: _Locks) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(
            "CREATE TABLE Files (fileID TEXT PRIMARY KEY, domain TEXT, relativePath TEXT, flags INTEGER, file BLOB)"
        )
        database.execute("CREATE TABLE Properties (key TEXT PRIMARY KEY, value BLOB)")
        for domain in sorted({entry.domain for entry in entries}):
            root = _Entry(domain, "", 0, None)
            row = (root.digest, domain, "", 2, _archived(root, locks, _FOLDER))
            database.execute("INSERT INTO Files VALUES (?, ?, ?, ?, ?)", row)
        for entry in entries:
            row = (entry.digest, entry.domain, entry.path, 1, _archived(entry, locks, _FILE))
            database.execute("INSERT INTO Files VALUES (?, ?, ?, ?, ?)", row)
    if locks.on:
        path.write_bytes(encrypted(path.read_bytes(), locks.list_key))


def _archived(entry: _Entry, locks: _Locks, mode: int) -> bytes:
    """The MBFile of an entry as NSKeyedArchiver stores it."""
    about: dict[str, object] = {
        "$class": plistlib.UID(3),
        "RelativePath": plistlib.UID(2),
        "Size": entry.size,
        "Mode": mode,
        "ProtectionClass": 3 if entry.key else 0,
        "UserID": 501,
        "GroupID": 501,
        "InodeNumber": 1,
        "Flags": 0,
        "Birth": 1_600_000_000,
        "LastModified": 1_600_000_000,
        "LastStatusChange": 1_600_000_000,
    }
    objects: list[object] = ["$null", about, entry.path, {"$classname": "MBFile", "$classes": ["MBFile", "NSObject"]}]
    if entry.key is not None:
        about["EncryptionKey"] = plistlib.UID(4)
        objects += [
            {"$class": plistlib.UID(5), "NS.data": locks.wrapped(entry.key)},
            {"$classname": "NSMutableData", "$classes": ["NSMutableData", "NSData", "NSObject"]},
        ]
    archive = {"$version": 100_000, "$archiver": "NSKeyedArchiver", "$top": {"root": plistlib.UID(1)}}
    return plistlib.dumps({**archive, "$objects": objects}, fmt=plistlib.FMT_BINARY)


def _mbdb(entries: list[_Entry], locks: _Locks) -> bytes:
    made = bytearray(b"mbdb\5\0")
    for domain in sorted({entry.domain for entry in entries}):
        made += _record(_Entry(domain, "", 0, None), locks, _FOLDER)
    for entry in entries:
        made += _record(entry, locks, _FILE)
    return bytes(made)


def _record(entry: _Entry, locks: _Locks, mode: int) -> bytes:
    key = locks.wrapped(entry.key) if entry.key is not None else b""
    texts = b"".join(_text(text) for text in (entry.domain.encode(), entry.path.encode(), b"", b"\0" * 20, key))
    numbers = struct.pack(">HQIIIIIQ", mode, 1, 501, 501, 1_600_000_000, 1_600_000_000, 1_600_000_000, entry.size)
    return texts + numbers + struct.pack(">BB", 3 if key else 0, 1) + _text(b"com.apple.property") + _text(b"x")


def _text(data: bytes) -> bytes:
    return struct.pack(">H", len(data) or 0xFFFF) + data
