"""The process that reads disk images: The Sleuth Kit and libewf are C, and damaged images have crashed them.

It reads calls from its input and answers on its output (see `sleuth_messages`), each with its length before it, and
ends when its input does. Whatever it cannot do is an answer; where it dies, whoever asked starts another.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import msgspec

from asasec_graph.evidence import disks, logical_nodes, volumes
from asasec_graph.evidence.disks import Disk, Ewf, Medium, Raw
from asasec_graph.evidence.filesystem_nodes import FileSystem
from asasec_graph.evidence.sleuth_messages import Answer, Argument, Call, Folder, Opened, Table, Volume
from asasec_graph.reading import children, pulse

_MEMORY = 3 << 30
_EVERY_SECONDS = 1.0
_FAILURES = (OSError, RuntimeError, ValueError, MemoryError, OverflowError, SystemError, AttributeError)


class Reader:
    """One image with what is mounted of it. Methods are those that may be called."""

    def __init__(self) -> None:
        self._medium: Medium = Raw([])
        self._disk: Disk | None = None
        self._mounted: dict[int, FileSystem] = {}

    def open(self, paths: list[str], ewf: bool, logical: bool, reads: int) -> Opened:
        """Open the files of an image."""
        files = [Path(path) for path in paths]
        self._medium = Ewf(files) if ewf else Raw(files)
        self._disk = Disk(self._medium, reads)
        hashed = isinstance(self._medium, Ewf) and bool(self._medium.stated())
        return Opened(self._medium.size, hashed, logical)

    def disagreements(self) -> list[str]:
        """The algorithms whose stored hash is not that of the bytes."""
        return disks.disagreements(self._medium) if isinstance(self._medium, Ewf) else []

    def volumes(self) -> Table:
        """The volumes of the disk."""
        made: list[Volume] = []
        try:
            made.extend(volumes.volumes(self._opened(), self._medium.size))
        except (OSError, RuntimeError) as error:
            return Table(made, _first_line(error))
        return Table(made)

    def mount(self, offset: int) -> int:
        """The root folder of the file system there."""
        if offset not in self._mounted:
            self._mounted[offset] = FileSystem(self._opened(), offset)
        return self._mounted[offset].root

    def folder(self, offset: int, inode: int, deleted: bool, most: int) -> Folder:
        """What a folder of a mounted file system lists."""
        self.mount(offset)
        return self._mounted[offset].folder(inode, deleted, most)

    def read(self, offset: int, inode: int, stream: int | None, begin: int, size: int) -> bytes:
        """Bytes of a file."""
        self.mount(offset)
        return self._mounted[offset].read(inode, stream, begin, size)

    def logical_folder(self, place: list[int], most: int) -> Folder:
        """What a folder of a logical evidence file lists; `place` are the numbers on the way to it."""
        return logical_nodes.folder(self._ewf(), place, most)

    def logical_read(self, place: list[int], begin: int, size: int) -> bytes:
        """Bytes of a file of a logical evidence file."""
        return logical_nodes.read(self._ewf(), place, begin, size)

    def exhausted(self) -> bool:
        """Whether more bytes were asked for than may be."""
        return self._opened().exhausted

    def _opened(self) -> Disk:
        if self._disk is None:
            raise ValueError("no image is open")
        return self._disk

    def _ewf(self) -> Ewf:
        if not isinstance(self._medium, Ewf):
            raise ValueError("no logical evidence file is open")
        return self._medium


def _first_line(error: BaseException) -> str:
    return str(error).partition("\n")[0][:200] or type(error).__name__


def serve(given: BinaryIO, answers: BinaryIO) -> None:
    """Answer calls until there are no more."""
    reader, told = Reader(), time.monotonic()
    methods: dict[str, Callable[..., object]] = {
        name: getattr(reader, name) for name in vars(Reader) if not name.startswith("_")
    }

    def beat() -> None:
        nonlocal told
        if time.monotonic() - told > _EVERY_SECONDS:
            told = time.monotonic()
            _say(answers, Answer())

    with pulse.heard(beat):
        while (call := _heard(given)) is not None:
            _say(answers, _answered(methods[call.method], call.arguments))


def _answered(method: Callable[..., object], arguments: list[Argument]) -> Answer:
    try:
        return Answer(msgspec.msgpack.encode(method(*arguments)))
    except _FAILURES as error:
        return Answer(failed=_first_line(error))


def _heard(given: BinaryIO) -> Call | None:
    asked = children.heard(given)
    return None if asked is None else msgspec.msgpack.decode(asked, type=Call)


def _say(answers: BinaryIO, answer: Answer) -> None:
    children.say(answers, msgspec.msgpack.encode(answer))


if __name__ == "__main__":
    children.bounded(_MEMORY)
    serve(sys.stdin.buffer, sys.stdout.buffer)
