"""Passwords and keys that open evidence, read from their files when they are needed and kept nowhere else.

They stand in files so that they are in no list of processes and no shell's history; settings hold the paths alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from asasec_graph.errors import BadInput

_MOST = 1 << 20


def passwords(path: Path | None) -> tuple[str, ...]:
    """The lines of a file, in their order, each once; BadInput where it is no text or cannot be read."""
    if path is None:
        return ()
    try:
        text = _read(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"{path}: a file of passwords is UTF-8 text, one password a line") from error
    return tuple(dict.fromkeys(line.rstrip("\r") for line in text.split("\n") if line.strip()))


def keys(paths: Iterable[Path]) -> tuple[bytes, ...]:
    """The contents of key files; BadInput where one cannot be read."""
    return tuple(dict.fromkeys(_read(path) for path in paths))


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST + 1)
    except OSError as error:
        raise BadInput(f"{path}: it cannot be read ({error.strerror})") from error
    if len(data) > _MOST:
        raise BadInput(f"{path}: a file of passwords or a key has at most {_MOST:,} bytes")
    return data
