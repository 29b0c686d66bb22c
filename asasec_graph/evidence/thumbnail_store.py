"""Pixelated thumbnails, kept encrypted: one file a part shown, readable only with the installation's key.

FOLDER/ab/SHA256/CASE/PART, where CASE and PART are digests. A file is `AT1`, a nonce of 12 bytes, and AES-256-GCM of
the thumbnail (NIST SP 800-38D) whose associated data are its address: a file put in another's place is refused. What
was altered, cut or made with another key is removed, logged, and made anew by whoever asks. Each case has thumbnails
of its own, so that how fast one comes tells nothing of cases that its reader may not see.
"""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

log = logging.getLogger("asasec.thumbnails")

MAGIC = b"AT1"
_NONCE = 12
_TAG = 16
_BLOCK = 4096
_KEPT = 0.9
_DIGITS = 32


@dataclass(frozen=True, slots=True)
class Address:
    """What a thumbnail shows: bytes by their hash, as evidence of a case, a box in pixels, seconds into a film."""

    sha256: str
    case: str
    box: tuple[float, float, float, float] | None = None
    seconds: float | None = None

    @property
    def text(self) -> str:
        """The address as one text, different for every address."""
        box = "" if self.box is None else ",".join(map(repr, map(float, self.box)))
        seconds = "" if self.seconds is None else repr(float(self.seconds))
        return "\n".join((self.sha256, box, seconds, self.case))


class ThumbnailStore:
    """Thumbnails under one folder, made where absent with mode 700, at most about `most` bytes on disk.

    Over that, those that were not asked for longest go. Threads and processes may share a folder.
    """

    def __init__(self, folder: Path, key: bytes, most: int) -> None:
        self.folder = folder
        self.most = most
        self._cipher = AESGCM(key)
        self._lock = threading.Lock()
        self._used: int | None = None
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def get(self, address: Address) -> bytes | None:
        """The thumbnail, or None where none is kept that can be trusted."""
        place = self._place(address)
        try:
            sealed = place.read_bytes()
        except OSError:
            return None
        try:
            data = self._opened(sealed, address)
        except InvalidTag:
            log.warning("the thumbnail %s was altered or has another key; it is made anew", place.name)
            place.unlink(missing_ok=True)
            return None
        self._touched(place)
        return data

    def put(self, address: Address, data: bytes) -> None:
        """Keep a thumbnail; a full disk is logged and keeps nothing, since it can be made again."""
        if self.most == 0:
            return
        nonce = os.urandom(_NONCE)
        sealed = MAGIC + nonce + self._cipher.encrypt(nonce, data, address.text.encode())
        try:
            self._written(self._place(address), sealed)
        except OSError as error:
            log.warning("a thumbnail could not be kept: %s", error.strerror)
            return
        self._counted(_on_disk(len(sealed)))

    def _opened(self, sealed: bytes, address: Address) -> bytes:
        head = len(MAGIC) + _NONCE
        if not sealed.startswith(MAGIC) or len(sealed) < head + _TAG:
            raise InvalidTag
        return self._cipher.decrypt(sealed[len(MAGIC) : head], sealed[head:], address.text.encode())

    def _written(self, place: Path, sealed: bytes) -> None:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor, name = tempfile.mkstemp(prefix=".", dir=self.folder)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(sealed)
            Path(name).replace(place)
        finally:
            Path(name).unlink(missing_ok=True)

    def _touched(self, place: Path) -> None:
        """Note the use; a file that another process removed meanwhile needs no note."""
        try:
            os.utime(place)
        except OSError as error:
            log.debug("a thumbnail went away while it was read: %s", error.strerror)

    def _counted(self, size: int) -> None:
        """Count what is kept, and make room where it is too much."""
        with self._lock:
            self._used = sum(_on_disk(used) for _, used, _ in self._kept()) if self._used is None else self._used + size
            if self._used > self.most:
                self._used = self._make_room()

    def _make_room(self) -> int:
        kept = sorted(self._kept(), key=lambda one: one[0])
        used, wanted = sum(_on_disk(size) for _, size, _ in kept), int(self.most * _KEPT)
        for _, size, path in kept:
            if used <= wanted:
                break
            path.unlink(missing_ok=True)
            used -= _on_disk(size)
        return used

    def _kept(self) -> Iterator[tuple[int, int, Path]]:
        """When each was last used, its size and place."""
        for path in self.folder.glob("??/*/*/*"):
            try:
                found = path.stat()
            except FileNotFoundError:
                continue
            yield found.st_mtime_ns, found.st_size, path

    def _place(self, address: Address) -> Path:
        return _of(self.folder, address.sha256) / _digest(address.case) / _digest(address.text)


def forget(folder: Path, sha256: str, case: str | None = None) -> int:
    """Remove the thumbnails of these bytes, crops and frames among them, in one case or all; how many. Needs no key."""
    held = _of(folder, sha256) if case is None else _of(folder, sha256) / _digest(case)
    gone = sum(1 for path in held.rglob("*") if path.is_file())
    if held.exists():
        shutil.rmtree(held)
    return gone


def _of(folder: Path, sha256: str) -> Path:
    return folder / sha256[:2] / sha256


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def _on_disk(size: int) -> int:
    return -(-size // _BLOCK) * _BLOCK
