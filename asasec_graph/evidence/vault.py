"""The vault: every file taken in, once, under the sha256 of its bytes, never changed.

DATA/vault/ab/cd/abcd... with mode 400. A file is written beside its place, hashed as it streams, synced
and renamed, so that a name in the vault always stands for whole, checked bytes.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from asasec_graph.errors import IntegrityError, LimitExceeded, NotFound
from asasec_graph.reading import file_digests

CHUNK = 1 << 20
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was taken in: three hashes in lower-case hex and the size in bytes."""

    sha256: str
    md5: str
    sha1: str
    size: int


def chunks(file: BinaryIO) -> Iterator[bytes]:
    """The bytes of an open file, 1 MiB at a time."""
    while data := file.read(CHUNK):
        yield data


class Hasher(file_digests.Hasher):
    """What writes the receipt of bytes as they pass."""

    def receipt(self) -> Receipt:
        """What has passed so far."""
        return Receipt(self.sha256, self.digests.md5, self.digests.sha1, self.size)


class Vault:
    """Content-addressed files under one folder, which is made where absent with mode 700."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._staging = folder / "staging"
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)  # with parents=True the mode is the last folder's alone
        self._staging.mkdir(exist_ok=True, mode=0o700)

    def path(self, sha256: str) -> Path:
        """Where the bytes with this hash stand; NotFound where they do not."""
        place = self._place(sha256)
        if not place.is_file():
            raise NotFound(f"the vault holds no bytes with sha256 {sha256}")
        return place

    def holds(self, sha256: str) -> bool:
        """Whether the bytes with this hash are here."""
        return self._place(sha256).is_file()

    def put(
        self,
        data: Iterable[bytes],
        *,
        limit: int | None = None,
        progress: Callable[[int], object] | None = None,
    ) -> Receipt:
        """Take in a stream; LimitExceeded past `limit` bytes. `progress` gets the length of each chunk."""
        hasher = Hasher()
        descriptor, name = tempfile.mkstemp(dir=self._staging)
        staged = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                for chunk in data:
                    hasher.update(chunk)
                    if limit is not None and hasher.size > limit:
                        raise LimitExceeded(f"the file is larger than the {limit} bytes allowed (ASASEC_MAX_UPLOAD)")
                    file.write(chunk)
                    if progress is not None:
                        progress(len(chunk))
                file.flush()
                os.fsync(file.fileno())
            receipt = hasher.receipt()
            self._settle(staged, receipt.sha256)
        finally:
            staged.unlink(missing_ok=True)
        return receipt

    def put_file(self, path: Path, *, progress: Callable[[int], object] | None = None) -> Receipt:
        """Take in a copy of a file; the file itself is only read."""
        with path.open("rb") as file:
            return self.put(chunks(file), progress=progress)

    def adopt(self, staged: Path) -> Receipt:
        """Take in a file that was written for the vault (an upload), hashing what is on disk; it is moved."""
        hasher = Hasher()
        with staged.open("rb") as file:
            for chunk in chunks(file):
                hasher.update(chunk)
            os.fsync(file.fileno())
        receipt = hasher.receipt()
        self._settle(staged, receipt.sha256)
        staged.unlink(missing_ok=True)
        return receipt

    def check(self, sha256: str) -> None:
        """Hash the stored bytes again; IntegrityError where they changed."""
        hasher = Hasher()
        with self.path(sha256).open("rb") as file:
            for chunk in chunks(file):
                hasher.update(chunk)
        if hasher.receipt().sha256 != sha256:
            raise IntegrityError(f"the vault's bytes for {sha256} have changed: restore them from a backup")

    def remove(self, sha256: str) -> None:
        """Erase the bytes; the caller has made sure that no exhibit needs them."""
        self._place(sha256).unlink(missing_ok=True)

    def _place(self, sha256: str) -> Path:
        if not _SHA256.fullmatch(sha256):
            raise NotFound(f"{sha256!r} is no sha256: 64 characters of lower-case hex")
        return self.folder / sha256[:2] / sha256[2:4] / sha256

    def _settle(self, staged: Path, sha256: str) -> None:
        place = self._place(sha256)
        if place.is_file():
            return
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        staged.chmod(0o400)
        try:
            staged.replace(place)
        except OSError:  # the upload stands on another file system
            copied = place.with_suffix(".part")
            shutil.copyfile(staged, copied)
            copied.chmod(0o400)
            copied.replace(place)
