"""WhatsApp's encrypted backups of Android and the key files that open them: crypt12, crypt14 and crypt15."""

from __future__ import annotations

import hashlib
import hmac
import io
import random
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import GCM

from asasec_graph.samples import whatsapp
from asasec_graph.samples.android import Planted

_JAVA = bytes.fromhex("aced0005757200025b42acf317f8060854e002000078700000")


@dataclass(frozen=True, slots=True)
class Sealed:
    """What is inside, and what opens it: the key file, and of crypt15 the key as 64 digits."""

    inside: Planted
    plain_sha256: str
    key_file: bytes = field(repr=False)
    digits: str | None = field(default=None, repr=False)


def _serialised(data: bytes) -> bytes:
    """A byte array as Java serialises it."""
    return _JAVA + len(data).to_bytes(2, "big") + data


def _varint(value: int) -> bytes:
    found = bytearray()
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*found, value])


def _field(number: int, value: bytes | int) -> bytes:
    """A field of a protobuf message."""
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    return _varint(number << 3 | 2) + _varint(len(value)) + value


def _header(kind: str, salt: bytes, google: bytes, iv: bytes) -> bytes:
    if kind == "crypt12":
        return b"\0\1\2" + salt + google + iv
    cipher = _field(1, iv)
    if kind == "crypt14":
        cipher = _field(1, b"\0\1") + _field(2, b"2") + _field(3, salt) + _field(4, google) + _field(5, iv)
    about = _field(1, b"2.24.1.6") + _field(3, b"01") + _field(4, 1)
    message = _field(1, int(kind == "crypt15")) + _field(2 if kind == "crypt14" else 3, cipher) + _field(4, about)
    return bytes([len(message), 1]) + message


def write(
    path: Path, *, kind: str = "crypt15", seed: int = 1, messages: int = 60, checksum: bool = True, zipped: bool = False
) -> Sealed:
    """A backup of a generated `msgstore.db`; the later ones have no checksum, or a zip file inside."""
    rng = random.Random(f"{kind} {seed}")
    plain = path.with_name(f"plain-{path.name}")
    planted = whatsapp.write(plain, seed=seed, messages=messages)
    data = plain.read_bytes()
    plain.unlink()
    root, salt, google, iv = rng.randbytes(32), rng.randbytes(32), rng.randbytes(16), rng.randbytes(16)
    key, key_file = root, b"\0\1\2" + salt + google + hashlib.sha256(google).digest() + bytes(16) + root
    if kind == "crypt15":
        private = hmac.new(bytes(32), root, hashlib.sha256).digest()
        key, key_file = hmac.new(private, b"backup encryption\1", hashlib.sha256).digest(), root
    head = _header(kind, salt, google, iv)
    encryptor = Cipher(AES(key), GCM(iv)).encryptor()
    sealed = head + encryptor.update(_packed(data, zipped=zipped)) + encryptor.finalize() + encryptor.tag
    footer = hashlib.md5(sealed, usedforsecurity=False).digest() if checksum else b""
    path.write_bytes(sealed + footer + (b"--01" if kind == "crypt12" and checksum else b""))
    digits = root.hex() if kind == "crypt15" else None
    return Sealed(planted, hashlib.sha256(data).hexdigest(), _serialised(key_file), digits)


def _packed(data: bytes, *, zipped: bool) -> bytes:
    if not zipped:
        return zlib.compress(data, 1)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("msgstore.db", (2024, 1, 2, 0, 0, 0)), data)
    return target.getvalue()
