"""Encrypted zip entries: the traditional cipher and WinZip's AES, read as if they were not encrypted.

Sources: PKWARE's APPNOTE 6.3.10 section 6.1 (traditional encryption) and WinZip's "AES Encryption
Information" (AE-1 and AE-2: PBKDF2-HMAC-SHA1 with 1,000 rounds, AES in counter mode with a little-endian
counter from 1, the first 10 bytes of an HMAC-SHA1 behind the bytes).
"""

from __future__ import annotations

import hashlib
import hmac
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

import numpy as np
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from asasec_graph.errors import EvidenceError

AES_METHOD = 99
_AES_EXTRA = 0x9901
_ROUNDS = 1_000
_VERIFIER, _MAC = 2, 10
_TABLE = tuple(zlib.crc32(bytes([n ^ 0xFF])) ^ 0xFF000000 for n in range(256))
"""One step of a CRC-32 without the inversions that `zlib.crc32` makes before and after."""


class Decrypting(Protocol):
    """A cipher set to one entry's beginning."""

    def decrypt(self, data: bytes) -> bytes:
        """The next bytes in the clear."""
        ...

    def agrees(self, behind: bytes) -> bool:
        """Whether what stands behind the bytes confirms them, once all of them have passed."""
        ...


@dataclass(frozen=True, slots=True)
class AesHeader:
    """What an entry's extra field says of its AES: key length in bytes, the method below, whether a CRC is stated."""

    key: int
    method: int
    checked: bool


def aes_header(extra: bytes) -> AesHeader | None:
    """The AES field of an entry's extra fields; None where there is none that is known."""
    at = 0
    while at + 4 <= len(extra):
        tag, size = struct.unpack_from("<HH", extra, at)
        if tag == _AES_EXTRA and size >= 7 and at + 11 <= len(extra):
            version, _, strength, method = struct.unpack_from("<H2sBH", extra, at + 4)
            return AesHeader(8 * (strength + 1), method, version == 1) if strength in (1, 2, 3) else None
        at += 4 + size
    return None


def spellings(passwords: tuple[str, ...]) -> tuple[bytes, ...]:
    """The bytes that a password may have been: UTF-8, and the code pages of old programs."""
    made: dict[bytes, None] = {}
    for password in passwords:
        for encoding in ("utf-8", "cp1252", "cp437"):
            made[password.encode(encoding, "ignore")] = None
    return tuple(made)


class Traditional:
    """PKWARE's cipher of 1990: three 32-bit keys stirred with each byte."""

    def __init__(self, password: bytes) -> None:
        self._keys = (0x12345678, 0x23456789, 0x34567890)
        for byte in password:
            self._keys = _stirred(self._keys, byte)

    def decrypt(self, data: bytes) -> bytes:
        """The next bytes in the clear."""
        first, second, third = self._keys
        table, made = _TABLE, bytearray(len(data))
        for place, byte in enumerate(data):
            mask = third | 2
            byte ^= (mask * (mask ^ 1) >> 8) & 0xFF
            made[place] = byte
            first = table[(first ^ byte) & 0xFF] ^ first >> 8
            second = ((second + (first & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
            third = table[(third ^ second >> 24) & 0xFF] ^ third >> 8
        self._keys = (first, second, third)
        return bytes(made)

    def agrees(self, behind: bytes) -> bool:
        """It confirms nothing: the entry's CRC does."""
        return True


def _stirred(keys: tuple[int, int, int], byte: int) -> tuple[int, int, int]:
    first = _TABLE[(keys[0] ^ byte) & 0xFF] ^ keys[0] >> 8
    second = ((keys[1] + (first & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
    return first, second, _TABLE[(keys[2] ^ second >> 24) & 0xFF] ^ keys[2] >> 8


class Aes:
    """AES in counter mode as WinZip has it."""

    def __init__(self, key: bytes, mac: bytes) -> None:
        # Counter mode with WinZip's little-endian counter, which no library has: each block of it is encrypted alone.
        self._blocks = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
        self._mac = hmac.new(mac, digestmod=hashlib.sha1)
        self._counter = 1
        self._rest = b""

    def decrypt(self, data: bytes) -> bytes:
        """The next bytes in the clear."""
        if not data:
            return b""
        self._mac.update(data)
        stream = self._rest
        wanted = len(data) - len(stream)
        if wanted > 0:
            stream += self._stream(-(-wanted // 16))
        self._rest = stream[len(data) :]
        mixed = np.frombuffer(data, np.uint8) ^ np.frombuffer(stream[: len(data)], np.uint8)
        return mixed.tobytes()

    def _stream(self, blocks: int) -> bytes:
        counters = np.zeros((blocks, 2), "<u8")
        counters[:, 0] = np.arange(self._counter, self._counter + blocks, dtype=np.uint64)
        self._counter += blocks
        return self._blocks.update(counters.tobytes())

    def agrees(self, behind: bytes) -> bool:
        """Whether the bytes are those that were encrypted."""
        return hmac.compare_digest(self._mac.digest()[:_MAC], behind)


class Deciphered:
    """The bytes of an encrypted entry, for reading in the clear from a file set to their beginning."""

    def __init__(self, file: BinaryIO, size: int, cipher: Decrypting) -> None:
        self._file, self.left, self._cipher = file, size, cipher

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes; fewer at the end."""
        data = self._file.read(min(self.left, size) if size >= 0 else self.left)
        self.left -= len(data)
        return self._cipher.decrypt(data)

    def confirm(self, behind: int) -> None:
        """EvidenceError where what stands behind the bytes does not agree with them."""
        while self.left and self.read(1 << 20):
            pass
        if not self._cipher.agrees(self._file.read(behind)):
            raise EvidenceError("its checksum does not agree with its bytes")


def traditional(file: BinaryIO, size: int, check: int, passwords: tuple[bytes, ...]) -> Iterator[Deciphered]:
    """The entry at the file's place under each password that fits its check byte; `size` is with the 12-byte header."""
    begin = file.tell()
    for password in passwords:
        file.seek(begin)
        cipher = Traditional(password)
        head = cipher.decrypt(file.read(12))
        if len(head) == 12 and head[11] == check:
            yield Deciphered(file, size - 12, cipher)


def winzip(file: BinaryIO, size: int, header: AesHeader, passwords: tuple[bytes, ...]) -> Iterator[Deciphered]:
    """The same for AES; `size` is with salt, verifier and the code behind."""
    begin = file.tell()
    for password in passwords:
        file.seek(begin)
        salt, verifier = file.read(header.key // 2), file.read(_VERIFIER)
        made = hashlib.pbkdf2_hmac("sha1", password, salt, _ROUNDS, 2 * header.key + _VERIFIER)
        if made[2 * header.key :] == verifier:
            cipher = Aes(made[: header.key], made[header.key : 2 * header.key])
            yield Deciphered(file, size - len(salt) - _VERIFIER - _MAC, cipher)


MAC_BYTES = _MAC
