"""Asking the process that reads disk images, and starting it anew where it dies or falls silent."""

from __future__ import annotations

import contextlib
import os
import select
import struct
import subprocess
import sys
import time
from typing import TypeVar, cast

import msgspec

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence import pulse
from asasec_graph.evidence.sleuth_messages import Answer, Argument, Call, Folder, Opened, Table

_T = TypeVar("_T")
_SILENCE_SECONDS = 60.0
_DEATHS = 12
_LARGEST = 1 << 30


class Sleuth:
    """An image that is read in a process of its own. OSError where a call fails or the process dies of it.

    After so many deaths nothing is asked any more: EvidenceError. Close it when done.
    """

    def __init__(self, paths: list[str], *, ewf: bool, logical: bool, reads: int) -> None:
        self._opening = Call("open", [[*paths], ewf, logical, reads])
        self._process: subprocess.Popen[bytes] | None = None
        self.deaths = 0
        try:
            self.about = self._asked(self._opening, Opened)
        except OSError as error:
            self.close()
            raise EvidenceError(
                f"libewf cannot open this image ({error}); a segment may be missing or damaged"
            ) from error

    def disagreements(self) -> list[str]:
        """The algorithms whose stored hash is not that of the bytes."""
        return self._call("disagreements", [], list[str])

    def volumes(self) -> Table:
        """The volumes of the disk."""
        return self._call("volumes", [], Table)

    def mount(self, offset: int) -> int:
        """The root folder of the file system at this byte."""
        return self._call("mount", [offset], int)

    def folder(self, offset: int, inode: int, deleted: bool, most: int) -> Folder:
        """What a folder lists."""
        return self._call("folder", [offset, inode, deleted, most], Folder)

    def read(self, offset: int, inode: int, stream: int | None, begin: int, size: int) -> bytes:
        """Bytes of a file."""
        return self._call("read", [offset, inode, stream, begin, size], bytes)

    def logical_folder(self, place: list[int], most: int) -> Folder:
        """What a folder of a logical evidence file lists."""
        return self._call("logical_folder", [[*place], most], Folder)

    def logical_read(self, place: list[int], begin: int, size: int) -> bytes:
        """Bytes of a file of a logical evidence file."""
        return self._call("logical_read", [[*place], begin, size], bytes)

    def exhausted(self) -> bool:
        """Whether more bytes were asked for than may be."""
        return self._call("exhausted", [], bool)

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with contextlib.suppress(BrokenPipeError):
                        pipe.close()

    def _call(self, method: str, arguments: list[Argument], kind: type[_T]) -> _T:
        if self._process is None:
            self._asked(self._opening, Opened)
        return self._asked(Call(method, arguments), kind)

    def _asked(self, call: Call, kind: type[_T]) -> _T:
        if self.deaths >= _DEATHS:
            raise EvidenceError(
                f"the process that reads this image died {self.deaths} times; what is left was not read"
            )
        try:
            answer = self._answered(call)
        except (BrokenPipeError, EOFError, TimeoutError, msgspec.MsgspecError) as error:
            self.deaths += 1
            self.close()
            raise OSError("The Sleuth Kit stopped: the file system is damaged there") from error
        if answer.value is None:
            raise OSError(answer.failed or "it failed")
        return msgspec.msgpack.decode(answer.value, type=kind)

    def _answered(self, call: Call) -> Answer:
        process = self._process = self._process or _started()
        data = msgspec.msgpack.encode(call)
        pipe = process.stdin
        if pipe is None or process.stdout is None:
            raise EOFError
        pipe.write(struct.pack("<I", len(data)) + data)
        pipe.flush()
        while True:
            size = struct.unpack("<I", _exactly(process.stdout.fileno(), 4))[0]
            if size > _LARGEST:
                raise EOFError
            answer = msgspec.msgpack.decode(_exactly(process.stdout.fileno(), size), type=Answer)
            if answer.value is not None or answer.failed is not None:
                return answer
            pulse.beat()


def _started() -> subprocess.Popen[bytes]:
    # -P: the folder that evidence lies in is no place to import modules from.
    command = [sys.executable, "-P", "-m", "asasec_graph.evidence.sleuth_process"]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def _exactly(pipe: int, size: int) -> bytes:
    """So many bytes; EOFError where there are fewer, TimeoutError where they do not come."""
    made, until = bytearray(), time.monotonic() + _SILENCE_SECONDS
    while len(made) < size:
        ready, _, _ = cast("tuple[list[int], list[int], list[int]]", select.select([pipe], [], [], 1.0))
        if not ready and time.monotonic() > until:
            raise TimeoutError
        if ready:
            data = os.read(pipe, min(size - len(made), 1 << 20))
            if not data:
                raise EOFError
            made += data
    return bytes(made)
