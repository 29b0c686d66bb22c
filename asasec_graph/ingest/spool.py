"""Rows between the worker that reads evidence and the writer: files of batches on local disk.

One file a stage, each a sequence of frames: four bytes of length (big-endian) and a MessagePack list
of rows. The writer holds one batch at a time, however large the exhibit. The plan is the hash of it
all: two readings with the same plan have the same batches.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, cast

import msgspec

from asasec_graph.graph.writing import Stage
from asasec_graph.model.ids import encoded

BATCH = 5_000
_LARGEST = 1 << 63
Row = dict[str, Any]


class SpoolWriter:
    """Writes rows by stage into a folder, in batches of `BATCH`. Use as a context."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._files: dict[Stage, BinaryIO] = {stage: (folder / stage.value).open("wb") for stage in Stage}
        self._hashes = {stage: hashlib.sha256() for stage in Stage}
        self._waiting: dict[Stage, list[Row]] = {stage: [] for stage in Stage}
        self._encoder = msgspec.msgpack.Encoder()
        self.rows = 0

    def __enter__(self) -> SpoolWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in self._files.values():
            file.close()

    def add(self, stage: Stage, row: Row) -> None:
        """Add one row."""
        waiting = self._waiting[stage]
        waiting.append(row)
        self.rows += 1
        if len(waiting) >= BATCH:
            self._flush(stage)

    def extend(self, stage: Stage, rows: Iterable[Row]) -> None:
        """Add many rows."""
        for row in rows:
            self.add(stage, row)

    def finish(self, label: str) -> str:
        """Write what waits; the plan: a hash of the readers' labels and of every row."""
        plan = hashlib.sha256(f"{label}\n{BATCH}\n".encode())
        for stage in Stage:
            self._flush(stage)
            plan.update(self._hashes[stage].digest())
        return plan.hexdigest()

    def _encoded(self, rows: list[Row]) -> bytes:
        """The rows as MessagePack; what no store takes must not lose the rest of the exhibit."""
        try:
            return self._encoder.encode(rows)
        except (UnicodeEncodeError, OverflowError):
            return self._encoder.encode(storable(rows))

    def _flush(self, stage: Stage) -> None:
        if rows := self._waiting[stage]:
            frame = self._encoded(rows)
            framed = len(frame).to_bytes(4, "big") + frame
            self._files[stage].write(framed)
            self._hashes[stage].update(framed)
            self._waiting[stage] = []


def storable(value: Any) -> Any:
    """The same value where a store takes it: lone surrogates as U+FFFD, numbers beyond 64 bits as text."""
    match value:
        case str():
            return encoded(value).decode()
        case int() if not -_LARGEST <= value < _LARGEST:
            return str(value)
        case dict():
            return {storable(name): storable(held) for name, held in cast("Row", value).items()}
        case list():
            return [storable(held) for held in cast("list[object]", value)]
        case _:
            return value


def batches(folder: Path) -> Iterator[tuple[Stage, list[Row]]]:
    """The batches of a spool, in the order in which they are to be written."""
    decoder = msgspec.msgpack.Decoder(list[Row])
    for stage in Stage:
        with (folder / stage.value).open("rb") as file:
            while length := file.read(4):
                yield stage, decoder.decode(file.read(int.from_bytes(length, "big")))
