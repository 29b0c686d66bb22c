"""What a reading process reads just now, left where its parent finds it after the process died.

Libraries of C read what strangers wrote, and one file that crashes them must not cost an archive of a hundred thousand
others. Each thread has a line in a file that both map: the SHA-256 of the innermost file within the exhibit that it
reads, blanks while it reads none. Writing it costs no system call.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock, get_ident

_LINE, _LINES = 64, 256
_BLANK = b" " * _LINE


class UnderWay:
    """The lines of one process, over a file made by `made`; and the files that were the end of others before it."""

    def __init__(self, lines: mmap.mmap, fatal: Mapping[str, str]) -> None:
        """`fatal` says of each file (its SHA-256) that must not be read again why."""
        self.fatal = fatal
        self._lines = lines
        self._lock = Lock()
        self._line_of: dict[int, int] = {}

    @contextmanager
    def reading(self, sha256: str) -> Iterator[None]:
        """Note that this thread reads a file; behind the block, the one that it is in."""
        at = self._line()
        before = self._lines[at : at + _LINE]
        self._lines[at : at + _LINE] = sha256.encode("ascii").ljust(_LINE)[:_LINE]
        try:
            yield
        finally:
            self._lines[at : at + _LINE] = before

    def _line(self) -> int:
        """Where this thread's line begins; should there ever be more threads than lines, some share one."""
        thread = get_ident()
        if thread not in self._line_of:
            with self._lock:
                self._line_of[thread] = len(self._line_of) % _LINES * _LINE
        return self._line_of[thread]


def made(path: Path) -> Path:
    """An empty file of lines."""
    path.write_bytes(_BLANK * _LINES)
    return path


def left_in(path: Path) -> list[str]:
    """The files that a process, which has ended, was reading: of each thread the innermost."""
    data = path.read_bytes()
    lines = (data[at : at + _LINE].decode("ascii").strip() for at in range(0, len(data), _LINE))
    return sorted({line for line in lines if line})


_NOBODY = UnderWay(mmap.mmap(-1, _LINE * _LINES), {})
_current = _NOBODY


@contextmanager
def noted(path: Path | None, fatal: Mapping[str, str]) -> Iterator[None]:
    """Note within this block what is read, by whatever thread of this process: it reads one exhibit at a time."""
    global _current
    if path is None:
        yield
        return
    with path.open("r+b") as file, closing(mmap.mmap(file.fileno(), 0)) as lines:
        _current = UnderWay(lines, fatal)
        try:
            yield
        finally:
            _current = _NOBODY


def current() -> UnderWay:
    """Where to note what is read; a process that nobody watches notes it all the same, for nobody."""
    return _current
