"""Archives that open with a password: zip by the traditional cipher or WinZip's AES, and 7z.

The zips are written from PKWARE's APPNOTE 6.3.10 and WinZip's "AES Encryption Information", independently of the
reader: byte by byte here, in blocks there.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Literal

import py7zr
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

Files = Mapping[str, bytes]
Lock = Literal["traditional", "aes128", "aes256"]
_UTF8, _ENCRYPTED, _DEFLATED, _AES = 0x800, 1, 8, 99
_CLOCK, _DATE = 0x6000, 0x5C6E
_CRC = tuple(int(zlib.crc32(bytes([n ^ 255])) ^ 0xFF000000) for n in range(256))


@dataclass(frozen=True, slots=True)
class Locked:
    """What was written: the archive, its password, and the SHA-256 of each file's bytes."""

    path: Path
    password: str
    files: dict[str, str]


def contents(seed: int = 1) -> dict[str, bytes]:
    """Files with a made-up number."""
    random = Random(f"archives/{seed}")
    note = f"Nota {seed}: llamar al +34 600 10 {random.randrange(100):02} {random.randrange(100):02}\n".encode()
    return {"notas/nota.txt": note + b"nada\n" * 500, "notas/ruido.bin": random.randbytes(70_001)}


def write_zip(
    path: Path, files: Files | None = None, *, seed: int = 1, password: str = "contraseña", lock: Lock = "aes256"
) -> Locked:
    """Write a zip whose entries are all encrypted."""
    given = contents(seed) if files is None else files
    random, listing, at = Random(f"zip/{seed}"), bytearray(), 0
    with path.open("wb") as file:
        for name, data in given.items():
            head, body = _entry(name, data, password.encode(), lock, random)
            file.write(b"PK\3\4" + head + body)
            listing += b"PK\1\2\x14\0" + head[:24] + head[24:26] + bytes(10) + struct.pack("<I", at) + head[26:]
            at += 4 + len(head) + len(body)
        file.write(listing + struct.pack("<4s4xHHIIH", b"PK\5\6", len(given), len(given), len(listing), at, 0))
    return _locked(path, given, password)


def write_7z(
    path: Path, files: Files | None = None, *, seed: int = 1, password: str | None = "contraseña", listed: bool = True
) -> Locked:
    """Write a solid 7z, encrypted where a password is given, its list too where it is not `listed` in the clear."""
    given = contents(seed) if files is None else files
    hidden: dict[str, Any] = {} if password is None else {"password": password, "header_encryption": not listed}
    with py7zr.SevenZipFile(path, "w", **hidden) as archive:
        for name, data in given.items():
            archive.writestr(data, name)
    return _locked(path, given, password or "")


def _locked(path: Path, files: Files, password: str) -> Locked:
    return Locked(path, password, {name: hashlib.sha256(data).hexdigest() for name, data in files.items()})


def _entry(name: str, data: bytes, password: bytes, lock: Lock, random: Random) -> tuple[bytes, bytes]:
    """The header of an entry behind its signature, and its encrypted bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed, crc = packer.compress(data) + packer.flush(), zlib.crc32(data)
    method, extra = _DEFLATED, b""
    if lock == "traditional":
        body = bytes(_traditional(password, random.randbytes(11) + bytes([crc >> 24]) + packed))
    else:
        strength = 1 if lock == "aes128" else 3
        body = _winzip(password, packed, 8 * (strength + 1), random)
        method, crc = _AES, 0
        extra = struct.pack("<HHH2sBH", 0x9901, 7, 2, b"AE", strength, _DEFLATED)
    stored = name.encode()
    sizes = (crc, len(body), len(data), len(stored), len(extra))
    head = struct.pack("<HHHHHIIIHH", 51, _UTF8 | _ENCRYPTED, method, _CLOCK, _DATE, *sizes)
    return head + stored + extra, body


def _traditional(password: bytes, data: bytes) -> Iterator[int]:
    keys = [0x12345678, 0x23456789, 0x34567890]

    def stir(byte: int) -> None:
        keys[0] = _CRC[(keys[0] ^ byte) & 255] ^ keys[0] >> 8
        keys[1] = ((keys[1] + (keys[0] & 255)) * 0x08088405 + 1) % (1 << 32)
        keys[2] = _CRC[(keys[2] ^ keys[1] >> 24) & 255] ^ keys[2] >> 8

    for byte in password:
        stir(byte)
    for byte in data:
        mask = keys[2] & 0xFFFF | 2
        yield byte ^ (mask * (mask ^ 1) >> 8) & 255
        stir(byte)


def _winzip(password: bytes, data: bytes, key: int, random: Random) -> bytes:
    salt = random.randbytes(key // 2)
    made = hashlib.pbkdf2_hmac("sha1", password, salt, 1_000, 2 * key + 2)
    encryptor = Cipher(algorithms.AES(made[:key]), modes.ECB()).encryptor()
    body = bytearray()
    for number, begin in enumerate(range(0, len(data), 16), 1):
        stream = encryptor.update(number.to_bytes(16, "little"))
        body += bytes(a ^ b for a, b in zip(data[begin : begin + 16], stream, strict=False))
    code = hmac.new(made[key : 2 * key], bytes(body), hashlib.sha1).digest()[:10]
    return salt + made[2 * key :] + bytes(body) + code
