"""Uploads on their way: the bytes so far in a file, what they are in a small JSON file beside it.

    DATA/uploads/ID.part     the bytes received; its size is the upload's offset, also after a restart
    DATA/uploads/ID.json     what was announced, and, once complete, the exhibit that it became

Bytes are never held beyond one chunk, and are hashed as they pass. After a restart the hash of what is there is
made again from the file. An upload that nothing was added to for `EXPIRY` is removed.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import time
from collections.abc import AsyncIterable, AsyncIterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from secrets import token_hex

from asasec_graph.errors import Conflict, IntegrityError, LimitExceeded, NotFound
from asasec_graph.evidence.vault import Hasher, Receipt, chunks
from asasec_graph.setup import files

EXPIRY = 7 * 24 * 3600.0
CHUNK = 1 << 20
_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Upload:
    """An upload as announced. `length` in bytes, None where it is not known before the end.

    `evidence` and `exhibit` are set once it is complete and taken in.
    """

    id: str
    reference: str
    name: str
    by: str
    purpose: str
    grade: str
    handling: str
    length: int | None = None
    evidence: str | None = None
    exhibit: str | None = None


class Staging:
    """The uploads of one server. One event loop; the work on files is done in threads."""

    def __init__(self, folder: Path, limit: int) -> None:
        self.folder = folder
        self.limit = limit
        self._hashers: dict[str, Hasher] = {}
        self._busy: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def create(
        self,
        reference: str,
        name: str,
        *,
        by: str,
        purpose: str,
        grade: str,
        handling: str,
        length: int | None = None,
    ) -> Upload:
        """Begin an upload; LimitExceeded where it announces more than is allowed."""
        if length is not None and length > self.limit:
            raise LimitExceeded(f"{length:,} bytes are more than the {self.limit:,} allowed (ASASEC_MAX_UPLOAD)")
        upload = Upload(token_hex(16), reference, name, by, purpose, grade, handling, length)
        self.part(upload.id).touch(mode=0o600)
        self._keep(upload)
        self._hashers[upload.id] = Hasher()
        return upload

    def find(self, reference: str, upload: str, by: str) -> Upload:
        """The upload with this id, of this user to this case; NotFound otherwise."""
        text = files.read(self._note(upload)) if _ID.fullmatch(upload) else None
        found = Upload(**json.loads(text)) if text is not None else None
        if found is None or (found.reference, found.by) != (reference, by):
            raise NotFound("there is no such upload of yours to this case; begin a new one")
        return found

    def offset(self, upload: Upload) -> int:
        """How many bytes are here; all of them where the upload is taken in."""
        if upload.evidence is not None and upload.length is not None:
            return upload.length
        return self.part(upload.id).stat().st_size

    async def append(self, upload: Upload, data: AsyncIterable[bytes], *, offset: int) -> int:
        """Add bytes at the end; the new offset. What arrived before a cut stays.

        Conflict where `offset` is not the end or another request is adding; LimitExceeded past the length.
        """
        if upload.id in self._busy:
            raise Conflict("another request is adding to this upload; ask for its offset and go on from there")
        self._busy.add(upload.id)
        try:
            here = self.offset(upload)
            if offset != here:
                raise Conflict(f"the upload stands at {here}, not at {offset}; go on from there")
            hasher = await self._hasher(upload)
            async for piece in _pieces(data):
                here += len(piece)
                self._check_length(upload, here)
                await asyncio.to_thread(self._write, upload, piece, hasher)
            return here
        finally:
            self._busy.discard(upload.id)

    async def receipt(self, upload: Upload) -> Receipt:
        """The hashes of the bytes as they arrived."""
        return (await self._hasher(upload)).receipt()

    def truncate(self, upload: Upload, offset: int) -> None:
        """Drop what came after this offset."""
        os.truncate(self.part(upload.id), offset)
        self._hashers.pop(upload.id, None)

    def taken(self, upload: Upload, evidence: str, exhibit: str, size: int) -> None:
        """Note that the upload became an exhibit; its bytes have gone to the vault."""
        self._keep(replace(upload, evidence=evidence, exhibit=exhibit, length=size))
        self._hashers.pop(upload.id, None)
        self.part(upload.id).unlink(missing_ok=True)

    def remove(self, upload: Upload) -> None:
        """Forget an upload and its bytes."""
        if upload.id in self._busy:
            raise Conflict("another request is adding to this upload")
        self._hashers.pop(upload.id, None)
        self.part(upload.id).unlink(missing_ok=True)
        self._note(upload.id).unlink(missing_ok=True)

    def sweep(self, older_than: float = EXPIRY) -> int:
        """Remove the uploads that nothing was added to for this many seconds; how many."""
        removed = 0
        for note in self.folder.glob("*.json"):
            part = self.part(note.stem)
            touched = max(path.stat().st_mtime for path in (note, part) if path.exists())
            if time.time() - touched >= older_than and note.stem not in self._busy:
                part.unlink(missing_ok=True)
                note.unlink(missing_ok=True)
                self._hashers.pop(note.stem, None)
                removed += 1
        return removed

    def expires(self, upload: Upload) -> float:
        """When the upload is removed if nothing more comes, in seconds since 1970."""
        part = self.part(upload.id)
        return (part if part.exists() else self._note(upload.id)).stat().st_mtime + EXPIRY

    def part(self, upload: str) -> Path:
        """The file of the bytes."""
        return self.folder / f"{upload}.part"

    def _note(self, upload: str) -> Path:
        return self.folder / f"{upload}.json"

    def _keep(self, upload: Upload) -> None:
        files.write(self._note(upload.id), json.dumps(asdict(upload)), mode=0o600)

    def _check_length(self, upload: Upload, size: int) -> None:
        limit = self.limit if upload.length is None else upload.length
        if size > limit:
            raise LimitExceeded(f"more bytes came than the {limit:,} that were announced or are allowed")

    def _write(self, upload: Upload, piece: bytes, hasher: Hasher) -> None:
        with self.part(upload.id).open("ab") as file:
            file.write(piece)
        hasher.update(piece)

    async def _hasher(self, upload: Upload) -> Hasher:
        """The running hash; made again from the file where this process has not seen all its bytes."""
        size = self.part(upload.id).stat().st_size
        known = self._hashers.get(upload.id)
        if known is None or known.receipt().size != size:
            known = self._hashers[upload.id] = await asyncio.to_thread(_hashed, self.part(upload.id))
        return known


def agree(arrived: Receipt, stored: Receipt) -> None:
    """IntegrityError where the bytes on disk are not those that arrived."""
    if arrived != stored:
        raise IntegrityError(
            f"the disk gave back other bytes ({stored.sha256}) than arrived ({arrived.sha256}): check the disk"
        )


def _hashed(path: Path) -> Hasher:
    hasher = Hasher()
    with path.open("rb") as file:
        for piece in chunks(file):
            hasher.update(piece)
    return hasher


async def _pieces(data: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
    """The bytes in pieces of about 1 MiB; what came before a cut is still given, and then the cut is raised."""
    held = bytearray()
    try:
        async for piece in data:
            held += piece
            if len(held) >= CHUNK:
                whole, held = bytes(held), bytearray()
                yield whole
    except Exception as cut:
        if held:
            yield bytes(held)
        raise cut
    if held:
        yield bytes(held)
