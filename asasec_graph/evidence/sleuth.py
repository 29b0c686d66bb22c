"""Asking the process that reads disk images, and starting it anew where it dies or falls silent."""

from __future__ import annotations

import subprocess
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec
import psutil

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence.sleuth_messages import Answer, Argument, Call, Folder, Opened, Table
from asasec_graph.reading import children, pulse

_T = TypeVar("_T")
_SILENCE_SECONDS = 60.0
_BUSY_SECONDS = 4.0
"""That the process may compute without reading, or wait for a lock: damage has led it in circles, and to a stop."""
_DEATHS, _LOOPS = 12, 2
_PROCESS = "asasec_graph.evidence.sleuth_process"
_STOPPED = "The Sleuth Kit stopped: the file system is damaged there"


class Sleuth:
    """An image that is read in a process of its own. OSError where a call fails or the process dies of it.

    What it died of is not asked again, and after so many deaths nothing is: EvidenceError. Close it when done.
    """

    def __init__(self, paths: list[str], *, ewf: bool, logical: bool, reads: int) -> None:
        self._opening = Call("open", [[*paths], ewf, logical, reads])
        self._process: subprocess.Popen[bytes] | None = None
        self.deaths = self.loops = 0
        self._fatal: set[bytes] = set()
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
            children.ended(process)

    def _call(self, method: str, arguments: list[Argument], kind: type[_T]) -> _T:
        if self._process is None:
            self._asked(self._opening, Opened)
        return self._asked(Call(method, arguments), kind)

    def _asked(self, call: Call, kind: type[_T]) -> _T:
        if self.deaths >= _DEATHS or self.loops >= _LOOPS:
            reason = f"the process that reads this image died {self.deaths} times; what is left was not read"
            raise EvidenceError(reason)
        asked = msgspec.msgpack.encode(call)
        if asked in self._fatal:
            raise OSError(_STOPPED)
        try:
            answer = self._answered(asked)
        except (BrokenPipeError, EOFError, TimeoutError, msgspec.MsgspecError) as error:
            self.deaths += 1
            self.loops += isinstance(error, TimeoutError)
            self._fatal.add(asked)
            self.close()
            raise OSError(_STOPPED) from error
        if answer.value is None:
            raise OSError(answer.failed or "it failed")
        return msgspec.msgpack.decode(answer.value, type=kind)

    def _answered(self, data: bytes) -> Answer:
        process = self._process = self._process or children.started(_PROCESS)
        if process.stdin is None:
            raise EOFError
        children.say(process.stdin, data)
        while True:
            heard = children.answer(process, partial(_is_lost, process.pid, spent=_computed(process.pid)))
            answer = msgspec.msgpack.decode(heard, type=Answer)
            if answer.value is not None or answer.failed is not None:
                return answer
            pulse.beat()


def _is_lost(pid: int, silent: float, spent: float) -> bool:
    """Whether a process silent for so long will not answer: it computes without reading, or waits for itself."""
    if silent > _SILENCE_SECONDS:
        return True
    return silent > _BUSY_SECONDS and (_computed(pid) - spent > _BUSY_SECONDS or _waits_for_itself(pid))


def _waits_for_itself(pid: int) -> bool:
    """Whether it waits for a lock, which in a process of one thread nobody will free."""
    try:
        return Path(f"/proc/{pid}/wchan").read_text(encoding="ascii").startswith("futex")
    except (OSError, UnicodeDecodeError):
        return False


def _computed(pid: int) -> float:
    """Seconds of computing that a process has used."""
    try:
        times = psutil.Process(pid).cpu_times()
    except psutil.Error:
        return 0.0
    return times.user + times.system
