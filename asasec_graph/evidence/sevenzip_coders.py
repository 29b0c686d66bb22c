"""How the blocks of a 7z archive are packed: each coder as a step from bytes to bytes, in constant memory.

Source: 7zFormat.txt and Methods.txt of the LZMA SDK (public domain). A block's coders are a chain: the first takes
the packed bytes, each further one what that before it makes.
"""

from __future__ import annotations

import bz2
import hashlib
import lzma
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

import bcj
import pyppmd
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence.unpacking import STEP, Blocks, Deflate64, Stepper, Zlib, ZstdDecompressor, ZstdError

_BCJ: Any = bcj  # they have no types of use here
_PPMD: Any = pyppmd
AES = b"\x06\xf1\x07\x01"
_DICTIONARY = 1 << 30
"""Bytes of a dictionary or model at most; 7-Zip's strongest preset has 64 MiB. Memory is used as far as it fills."""
_CYCLES = 22
"""Rounds of the key's making at most, as a power of two; 7-Zip takes 19."""
Pieces = Iterator[bytes]
DAMAGE = (zlib.error, OSError, lzma.LZMAError, EOFError, MemoryError, ValueError, TypeError, SystemError, ZstdError)
"""What the decompressors raise on damaged bytes."""


@dataclass(frozen=True, slots=True)
class Coder:
    """One coder: its method, its properties, the bytes that it makes."""

    method: bytes
    properties: bytes
    size: int


class _Branch(Protocol):
    def decode(self, data: bytes) -> bytes: ...


def decoded(coders: list[Coder], packed: Pieces, password: str | None) -> Pieces:
    """The bytes of a block whose first coder takes the packed ones; EvidenceError where they are damaged."""
    pieces = packed
    for coder in coders:
        pieces = _stage(coder, pieces, password)
    try:
        yield from pieces
    except DAMAGE as error:
        raise EvidenceError(f"its compressed bytes are damaged ({error})") from error


def _stage(coder: Coder, pieces: Pieces, password: str | None) -> Pieces:
    match coder.method:
        case b"\x00" | b"\x00\x00":
            return _first(pieces, coder.size)
        case b"\x06\xf1\x07\x01":
            return _first(_decrypted(pieces, coder.properties, password), coder.size)
        case b"\x03":
            return _branched(pieces, _Delta(coder.properties), coder.size)
        case method if method in _BRANCHES:
            return _branched(pieces, getattr(_BCJ, _BRANCHES[method])(coder.size), coder.size)
        case method if method in _STEPPERS:
            return _stepped(pieces, _STEPPERS[method](coder.properties), coder.size)
        case method:
            raise EvidenceError(f"it is compressed by a method that is not read ({_NAMES.get(method, method.hex())})")


def _first(pieces: Pieces, size: int) -> Pieces:
    """The first `size` bytes; EvidenceError where there are fewer."""
    for data in pieces:
        yield data[:size]
        size -= len(data)
        if size <= 0:
            return
    if size > 0:
        raise EvidenceError("its bytes end before their stated length")


def _stepped(pieces: Pieces, stepper: Stepper, size: int) -> Pieces:
    return _first(_steps(pieces, stepper), size)


def _steps(pieces: Pieces, stepper: Stepper) -> Pieces:
    while not stepper.ended:
        hungry = stepper.hungry
        data = next(pieces, b"") if hungry else b""
        made = stepper.step(data, STEP)
        if made:
            yield made
        elif hungry and not data:
            return


def _branched(pieces: Pieces, decoder: _Branch, size: int) -> Pieces:
    return _first((made for data in pieces if (made := decoder.decode(data))), size)


def _decrypted(pieces: Pieces, properties: bytes, password: str | None) -> Pieces:
    """AES-256 in CBC mode; its key is made of salt, password and counter by 2^cycles rounds of SHA-256."""
    if password is None:
        raise EvidenceError("it is encrypted: give its password (--passwords FILE) and read it again with --again")
    cycles, salt, vector = _aes(properties)
    decryptor = Cipher(algorithms.AES(_key(password, salt, cycles)), modes.CBC(vector)).decryptor()
    held = b""
    for data in pieces:
        held += data
        whole = len(held) & ~15
        yield decryptor.update(held[:whole])
        held = held[whole:]


def _aes(properties: bytes) -> tuple[int, bytes, bytes]:
    if len(properties) < 2:
        raise EvidenceError("its encryption is stated in a way that is not read")
    first, second = properties[0], properties[1]
    salt = (first >> 7 & 1) + (second >> 4)
    vector = (first >> 6 & 1) + (second & 15)
    if len(properties) < 2 + salt + vector or first & 63 > _CYCLES:
        raise EvidenceError("its encryption is stated in a way that is not read")
    return first & 63, properties[2 : 2 + salt], properties[2 + salt : 2 + salt + vector].ljust(16, b"\0")


@lru_cache(64)
def _key(password: str, salt: bytes, cycles: int) -> bytes:
    start = salt + password.encode("utf-16-le", "surrogatepass")
    hasher = hashlib.sha256()
    for block in range(0, 1 << cycles, 256):
        rounds = range(block, min(block + 256, 1 << cycles))
        hasher.update(b"".join(start + number.to_bytes(8, "little") for number in rounds))
    return hasher.digest()


def _bounded(dictionary: int) -> int:
    if dictionary > _DICTIONARY:
        raise EvidenceError(f"it asks for a dictionary of {dictionary:,} bytes; the limit is {_DICTIONARY:,}")
    return max(dictionary, 4_096)


def _lzma(properties: bytes) -> Stepper:
    if len(properties) < 5 or properties[0] >= 9 * 5 * 5:
        raise EvidenceError("its lzma header asks for what no reader should give")
    packed, dictionary = struct.unpack("<BI", properties[:5])
    chain = {"lc": packed % 9, "lp": packed // 9 % 5, "pb": packed // 45, "dict_size": _bounded(dictionary)}
    return Blocks(lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA1, **chain}]))


def _lzma2(properties: bytes) -> Stepper:
    if not properties or properties[0] > 40:
        raise EvidenceError("its lzma header asks for what no reader should give")
    bits = properties[0]
    dictionary = 0xFFFFFFFF if bits == 40 else (2 | bits & 1) << bits // 2 + 11
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": _bounded(dictionary)}]
    return Blocks(lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=filters))


class _Delta:
    """Each byte as the difference to the one `distance` before it."""

    def __init__(self, properties: bytes) -> None:
        self._distance = (properties[0] if properties else 0) + 1
        self._last = bytearray(self._distance)
        self._at = 0

    def decode(self, data: bytes) -> bytes:
        made = bytearray(len(data))
        last, at, distance = self._last, self._at, self._distance
        for place, byte in enumerate(data):
            last[at] = made[place] = (last[at] + byte) & 0xFF
            at = at + 1 if at + 1 < distance else 0
        self._at = at
        return bytes(made)


class _Ppmd:
    """PPMd, variant H, as 7-Zip has it."""

    def __init__(self, properties: bytes) -> None:
        if len(properties) < 5:
            raise EvidenceError("its ppmd header is cut off")
        order, memory = struct.unpack("<BI", properties[:5])
        self._object = _PPMD.Ppmd7Decoder(order, _bounded(memory))
        self._fed = True

    def step(self, data: bytes, limit: int) -> bytes:
        """The next bytes; past the end of its input the decoder wants one byte more."""
        self._fed = bool(data) or not self._object.needs_input
        return bytes(self._object.decode(data or (b"" if self._fed else b"\0"), limit))

    @property
    def hungry(self) -> bool:
        return bool(self._object.needs_input)

    @property
    def ended(self) -> bool:
        return bool(self._object.eof)

    @property
    def rest(self) -> bytes:
        return b""


_STEPPERS: dict[bytes, Callable[[bytes], Stepper]] = {
    b"\x03\x01\x01": _lzma,
    b"\x21": _lzma2,
    b"\x03\x04\x01": _Ppmd,
    b"\x04\x01\x08": lambda _: Zlib(-15),
    b"\x04\x01\x09": lambda _: Deflate64(),
    b"\x04\x02\x02": lambda _: Blocks(bz2.BZ2Decompressor()),
    b"\x04\xf7\x11\x01": lambda _: Blocks(ZstdDecompressor()),
}
_BRANCHES = {
    b"\x03\x03\x01\x03": "BCJDecoder",
    b"\x04": "BCJDecoder",
    b"\x03\x03\x02\x05": "PPCDecoder",
    b"\x05": "PPCDecoder",
    b"\x03\x03\x04\x01": "IA64Decoder",
    b"\x06": "IA64Decoder",
    b"\x03\x03\x05\x01": "ARMDecoder",
    b"\x07": "ARMDecoder",
    b"\x03\x03\x07\x01": "ARMTDecoder",
    b"\x08": "ARMTDecoder",
    b"\x03\x03\x08\x05": "SparcDecoder",
    b"\x09": "SparcDecoder",
}
_NAMES = {
    b"\x03\x03\x01\x1b": "BCJ2",
    b"\x04\xf7\x11\x02": "brotli",
    b"\x04\xf7\x11\x04": "lz4",
    b"\x0a": "ARM64",
    b"\x0b": "RISC-V",
}
