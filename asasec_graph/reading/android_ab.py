"""Android's `adb backup` files: their header, the key that a password opens, and the tar stream inside.

Lines of text: `ANDROID BACKUP`, version 1 to 5, compressed 0 or 1, `none` or `AES-256`; with the latter in hex the
user's salt, the checksum's salt, the rounds, the user's IV and the master key sealed under the user's key
(PBKDF2-HMAC-SHA1 of the password, AES-256-CBC): IV, key and checksum, each after a byte with its length. Source:
BackupManagerService and PasswordUtils of the Android Open Source Project.
"""

from __future__ import annotations

import hashlib
import hmac
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from asasec_graph.reading.android_inflate import CHUNK, Inflating

MAGIC = b"ANDROID BACKUP\n"
_ROUNDS = 1_000_000
_LINE = 1_024


@dataclass(frozen=True, slots=True)
class Sealed:
    """What the header of an encrypted backup holds beside the password."""

    salt: bytes
    checksum_salt: bytes
    rounds: int
    iv: bytes
    master: bytes


@dataclass(frozen=True, slots=True)
class Header:
    """The header; `begin` is where the stream begins, `sealed` None where it is not encrypted."""

    version: int
    compressed: bool
    begin: int
    sealed: Sealed | None


def header(head: bytes) -> Header:
    """The header of a backup; ValueError where it is none that is known."""
    if not head.startswith(MAGIC):
        raise ValueError("it does not begin as a backup")
    place, lines = len(MAGIC), list[bytes]()
    wanted = 3
    while len(lines) < wanted:
        end = head.find(b"\n", place, place + _LINE)
        if end < 0:
            raise ValueError("its header ends early")
        lines.append(head[place:end])
        place = end + 1
        if len(lines) == 3 and lines[2] == b"AES-256":
            wanted = 8
    if lines[2] not in (b"none", b"AES-256"):
        raise ValueError(f"it is encrypted by {lines[2][:40].decode(errors='replace')}")
    sealed = None
    if wanted == 8:
        salt, checksum, rounds, iv, master = lines[3:]
        count = int(rounds)
        if not 0 < count <= _ROUNDS:
            raise ValueError("its number of rounds is none")
        parts = (bytes.fromhex(part.decode("ascii")) for part in (salt, checksum, iv, master))
        salt, checksum, iv, master = parts
        if len(iv) != 16 or not master or len(master) % 16:
            raise ValueError("its sealed key is of no known length")
        sealed = Sealed(salt, checksum, count, iv, master)
    return Header(int(lines[0]), int(lines[1]) == 1, place, sealed)


def opened(sealed: Sealed, password: str) -> tuple[bytes, bytes] | None:
    """The master key and IV; None where the password is another."""
    for secret in dict.fromkeys((password.encode(errors="replace"), password.encode("latin-1", "replace"))):
        user = hashlib.pbkdf2_hmac("sha1", secret, sealed.salt, sealed.rounds, 32)
        decryptor = Cipher(AES(user), CBC(sealed.iv)).decryptor()
        found = _unsealed(_unpadded(decryptor.update(sealed.master) + decryptor.finalize()))
        if found is None:
            continue
        iv, key, checksum = found
        for spelled in (_as_characters(key), key):
            if hmac.compare_digest(
                hashlib.pbkdf2_hmac("sha1", spelled, sealed.checksum_salt, sealed.rounds, len(checksum)), checksum
            ):
                return key, iv
    return None


def _unpadded(data: bytes) -> bytes:
    return data[: -data[-1]] if data and 0 < data[-1] <= 16 else b""


def _unsealed(data: bytes) -> tuple[bytes, bytes, bytes] | None:
    parts, place = list[bytes](), 0
    for _ in range(3):
        if place >= len(data):
            return None
        size = data[place]
        parts.append(data[place + 1 : place + 1 + size])
        place += 1 + size
    iv, key, checksum = parts
    return (iv, key, checksum) if (len(iv), len(key), len(checksum)) == (16, 32, 32) else None


def _as_characters(key: bytes) -> bytes:
    """The key as Android hashes it from version 2 on: each signed byte a character, those in UTF-8."""
    return "".join(chr(byte if byte < 128 else 0xFF00 | byte) for byte in key).encode()


def stream(file: BinaryIO, stated: Header, key: tuple[bytes, bytes] | None) -> Iterator[bytes]:
    """The tar file inside, in pieces; ValueError where it ends early or cannot be unpacked."""
    file.seek(stated.begin)
    pieces = iter(lambda: file.read(CHUNK), b"")
    if key is not None:
        pieces = _decrypted(pieces, *key)
    if not stated.compressed:
        yield from pieces
        return
    inflating = Inflating()
    try:
        yield from inflating.pieces(pieces)
    except zlib.error as error:
        raise ValueError(f"what it holds cannot be unpacked ({error})") from error
    if not inflating.whole:
        raise ValueError("what it holds ends early")


def _decrypted(pieces: Iterator[bytes], key: bytes, iv: bytes) -> Iterator[bytes]:
    """The plain bytes without their padding."""
    decryptor = Cipher(AES(key), CBC(iv)).decryptor()
    rest = last = b""
    for piece in pieces:
        data = rest + piece
        whole = len(data) // 16 * 16
        rest = data[whole:]
        if whole:
            yield last
            last = decryptor.update(data[:whole])
    yield last[: -last[-1]] if last and 0 < last[-1] <= 16 else last
