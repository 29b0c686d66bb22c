"""WhatsApp's encrypted backups on Android: header, keys, and the stream that they open.

crypt12: 2 bytes cipher version, 1 key version, 32 server salt, 16 Google id salt, 16 IV, AES-256-GCM, tag, MD5 of all
before it, and 4 characters of the owner's number. crypt14 and crypt15: a byte with the header's length, perhaps a
byte 1 (a table of features follows), the header as a protobuf message (2: crypt14 {3 salt, 4 Google id, 5 IV}, 3:
crypt15 {1 IV}, 4: {1 version of WhatsApp, 3 end of the number}), AES-256-GCM, tag, MD5; later ones without the MD5.
Keys: `key` holds version, salts and the key itself; `encrypted_backup.key` (or 64 digits) holds the root of which
the key is derived by HMAC-SHA256. Both are a byte array serialised by Java. Source: wa-crypt-tools, read for the facts.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import GCM

from asasec_graph.reading import protobuf
from asasec_graph.reading.android_inflate import CHUNK, Inflating

_JAVA_BYTES = b"\xac\xed\x00\x05ur\x00\x02[B\xac\xf3\x17\xf8\x06\x08T\xe0\x02\x00\x00xp"
_KEY_FILE, _ROOT = 131, 32
_CRYPT12 = 67
_TAG = 16
_FOOTERS = {"crypt12": (20, 4, 0), "crypt14": (16, 0), "crypt15": (16, 0)}
_ZIP = b"PK\x03\x04"
_HEX = re.compile(r"[0-9a-fA-F]{64}")


@dataclass(frozen=True, slots=True)
class Header:
    """What a backup states of itself; `begin` is where its encrypted bytes begin."""

    kind: str
    begin: int
    iv: bytes
    salt: bytes | None = None
    version: str | None = None
    number_ends: str | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """A key as given; `salt` is that of the backups that it belongs to, where it says so."""

    salt: bytes | None
    secret: bytes
    root: bool

    def opening(self, kind: str) -> bytes:
        """The AES key for backups of a kind."""
        return derived(self.secret) if self.root and kind == "crypt15" else self.secret


def derived(root: bytes) -> bytes:
    """The key of a crypt15 backup: one round of an HMAC chain over the 32-byte root."""
    private = hmac.new(bytes(32), root, hashlib.sha256).digest()
    return hmac.new(private, b"backup encryption\x01", hashlib.sha256).digest()


def header(head: bytes, name: str) -> Header | None:
    """The header of a backup; None where the bytes are none. crypt12 has no mark and is told by its name too."""
    found = _tagged(head)
    if found is None and name.lower().endswith(".crypt12") and head[:2] == b"\0\1" and len(head) > _CRYPT12:
        found = Header("crypt12", _CRYPT12, head[51:67], head[3:35])
    return found


def _tagged(head: bytes) -> Header | None:
    if len(head) < 2:
        return None
    begin = 2 if head[1] == 1 else 1
    try:
        stated = protobuf.message(head[begin : begin + head[0]])
    except protobuf.ProtobufDamage:
        return None
    about = protobuf.inner(stated.get(4))
    told = (protobuf.text(about.get(1)), protobuf.text(about.get(3)))
    old, new = protobuf.inner(stated.get(2)), protobuf.inner(stated.get(3))
    for kind, iv, salt in (("crypt14", old.get(5), old.get(3)), ("crypt15", new.get(1), None)):
        if isinstance(iv, bytes) and len(iv) == 16:
            return Header(kind, begin + head[0], iv, salt if isinstance(salt, bytes) else None, *told)
    return None


def keys_of(passwords: Iterable[str], files: Iterable[bytes]) -> Iterator[Key]:
    """Every key among what was given: key files as the phone has them, 32 bytes, or 64 hex digits."""
    for data in files:
        yield from _key_file(data)
    for text in passwords:
        if _HEX.fullmatch(digits := re.sub(r"[\s:-]", "", text)):
            yield Key(None, bytes.fromhex(digits), root=True)


def _key_file(data: bytes) -> Iterator[Key]:
    body = data[len(_JAVA_BYTES) + 4 :] if data.startswith(_JAVA_BYTES) else data
    if len(body) == _KEY_FILE:
        yield Key(body[3:35], body[99:], root=False)
    elif len(body) == _ROOT:
        yield Key(None, body, root=True)
    elif len(body) < 400 and _HEX.fullmatch(digits := re.sub(rb"[\s:-]", b"", body).decode("latin-1")):
        yield Key(None, bytes.fromhex(digits), root=True)


def _decrypted(file: BinaryIO, stated: Header, key: bytes, end: int, tag: bytes | None) -> Iterator[bytes]:
    """The plain bytes from the header to `end`; InvalidTag at the end where a tag is given and does not fit."""
    decryptor = Cipher(AES(key), GCM(stated.iv, tag)).decryptor()
    file.seek(stated.begin)
    left = end - stated.begin
    while left > 0 and (piece := file.read(min(CHUNK, left))):
        left -= len(piece)
        yield decryptor.update(piece)
    if tag is not None:
        decryptor.finalize()


def opens(file: BinaryIO, stated: Header, key: bytes) -> bool:
    """Whether the first bytes make sense with this key: compressed data, a zip file or a database."""
    start = next(_decrypted(file, stated, key, stated.begin + 4_096, None), b"")
    if start.startswith((_ZIP, b"SQLite format 3\0")):
        return True
    try:
        return start[:1] == b"x" and bool(zlib.decompressobj().decompress(start, 16))
    except zlib.error:
        return False


def intact_end(file: BinaryIO, stated: Header, key: bytes, size: int) -> int | None:
    """Where the encrypted bytes end, by the footer whose tag fits; None where the file was changed or cut off."""
    for footer in _FOOTERS[stated.kind]:
        end = size - footer - _TAG
        if end <= stated.begin:
            continue
        file.seek(end)
        tag = file.read(_TAG)
        try:
            for _ in _decrypted(file, stated, key, end, tag):
                pass
        except InvalidTag:
            continue
        return end
    return None


def is_zip(file: BinaryIO, stated: Header, key: bytes) -> bool:
    """Whether a zip file stands inside, as in the later backups of several files."""
    return next(_decrypted(file, stated, key, stated.begin + 16, None), b"").startswith(_ZIP)


def plain(file: BinaryIO, stated: Header, key: bytes, end: int) -> Iterator[bytes]:
    """What the backup holds: inflated, or as it is where it is not compressed; zlib.error where damage is met."""
    pieces = _decrypted(file, stated, key, end, None)
    first = next(pieces, b"")
    if first[:1] != b"x":
        yield first
        yield from pieces
        return
    yield from Inflating().pieces(chain((first,), pieces))
