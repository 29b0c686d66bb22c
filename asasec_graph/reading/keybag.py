"""The keybag of an encrypted iPhone backup: from its password to the keys of its files.

A keybag is a list of tag (4 bytes), length (big-endian) and value: first its own (SALT and ITER for PBKDF2, and
since iOS 10.2 DPSL and DPIC for a first stage of it), then for each protection class UUID, CLAS, WRAP and WPKY, the
key of the class wrapped (AES key wrap, RFC 3394) in the key made of the password. A file's key stands in the list of
files: four bytes of class (little-endian), then the key wrapped in its class's. Files are AES-256-CBC with a zero
vector, padded as PKCS 7. Source: Apple Platform Security; the public research on iOS data protection.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

from asasec_graph.errors import EvidenceError

MAX_ITERATIONS = 20_000_000
"""More than any device writes (10 million); a keybag that states more is damaged or made to stop a reader."""
BY_PASSWORD = 2
_BLOCK = 16


@dataclass(frozen=True, slots=True)
class ClassKey:
    """The wrapped key of a protection class; `wrap` has bit 2 where the password opens it."""

    number: int
    wrap: int
    wrapped: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Keybag:
    """The keybag of a backup."""

    salt: bytes
    iterations: int
    first_salt: bytes | None
    first_iterations: int
    classes: tuple[ClassKey, ...]

    @classmethod
    def parsed(cls, data: bytes) -> Keybag:
        """A keybag from its bytes; EvidenceError where they are none that a password can open."""
        own, classes = _sections(data)
        made = tuple(key for section in classes if (key := _class_key(section)) is not None)
        if "SALT" not in own or "ITER" not in own or not any(key.wrap & BY_PASSWORD for key in made):
            raise EvidenceError("the keybag holds no key that a password opens")
        first = own.get("DPSL")
        bag = cls(own["SALT"], _number(own["ITER"]), first, _number(own.get("DPIC", b"")), made)
        if not 0 < bag.iterations + bag.first_iterations <= MAX_ITERATIONS or bag.iterations < 1:
            raise EvidenceError("the keybag states a number of rounds that no device uses")
        return bag

    def opened(self, password: str) -> dict[int, bytes] | None:
        """The keys of the classes by number; None where the password is another."""
        secret = password.encode()
        if self.first_salt is not None and self.first_iterations > 0:
            secret = hashlib.pbkdf2_hmac("sha256", secret, self.first_salt, self.first_iterations, 32)
        made = hashlib.pbkdf2_hmac("sha1", secret, self.salt, self.iterations, 32)
        found: dict[int, bytes] = {}
        for key in self.classes:
            if key.wrap & BY_PASSWORD:
                try:
                    found[key.number] = aes_key_unwrap(made, key.wrapped)
                except (InvalidUnwrap, ValueError):
                    return None
        return found


def file_key(stored: bytes, keys: Mapping[int, bytes], protection: int | None = None) -> bytes:
    """The key of a file (or of the list of files) from its four bytes of class and the wrapped key.

    `protection` is the class where it is stated elsewhere. EvidenceError where it is not open or the key is damaged.
    """
    if len(stored) < 4 + 24:
        raise EvidenceError("its key is cut off")
    (first,) = struct.unpack_from("<I", stored)
    number = int(first) if protection is None else protection
    if number not in keys:
        raise EvidenceError(f"its key belongs to protection class {number}, which the password does not open")
    try:
        return aes_key_unwrap(keys[number], stored[4:44])
    except (InvalidUnwrap, ValueError) as error:
        raise EvidenceError("its key is damaged") from error


def decrypted(data: Iterable[bytes], key: bytes, size: int | None = None) -> Iterator[bytes]:
    """The bytes of a file in the clear, streamed; its padding is taken off, or what lies beyond `size`."""
    stream = Cipher(algorithms.AES256(key), modes.CBC(bytes(_BLOCK))).decryptor()
    kept, rest = b"", b""
    for chunk in data:
        whole = rest + chunk
        cut = len(whole) - len(whole) % _BLOCK
        rest = whole[cut:]
        made = kept + stream.update(whole[:cut])
        kept = made[-_BLOCK:]
        if len(made) > _BLOCK:
            yield made[:-_BLOCK]
    yield _unpadded(kept, size)


def _unpadded(last: bytes, size: int | None) -> bytes:
    """The last block without its padding; where there is none, without what lies beyond the stated size."""
    count = last[-1] if last else 0
    if 0 < count <= len(last) and last.endswith(bytes([count]) * count):
        return last[:-count]
    over = -size % _BLOCK if size is not None else 0
    return last[: len(last) - over] if over else last


def _sections(data: bytes) -> tuple[dict[str, bytes], list[dict[str, bytes]]]:
    own: dict[str, bytes] = {}
    classes: list[dict[str, bytes]] = []
    for tag, value in _items(data):
        if tag == "UUID" and "UUID" in own:
            classes.append({})
        (classes[-1] if classes else own)[tag] = value
    return own, classes


def _items(data: bytes) -> Iterator[tuple[str, bytes]]:
    at = 0
    while at + 8 <= len(data):
        (size,) = struct.unpack_from(">I", data, at + 4)
        if at + 8 + size > len(data):
            raise EvidenceError("the keybag is cut off")
        yield data[at : at + 4].decode("latin-1"), data[at + 8 : at + 8 + size]
        at += 8 + size


def _class_key(section: Mapping[str, bytes]) -> ClassKey | None:
    if not {"CLAS", "WRAP", "WPKY"} <= set(section):
        return None
    return ClassKey(_number(section["CLAS"]), _number(section["WRAP"]), section["WPKY"])


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")
