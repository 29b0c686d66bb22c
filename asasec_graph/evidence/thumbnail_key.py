"""The key of kept thumbnails: from a file that the installation names, or one made in the data folder, mode 600.

A key that lies beside the data guards what is copied or lost without the key: a backup of DATA/thumbnails, a disk
block left behind. Against whoever reads the whole data folder it guards only where it is given from outside.
"""

from __future__ import annotations

import os
import secrets
import tempfile
from pathlib import Path

from asasec_graph.errors import BadInput, EngineError

SIZE = 32
_HEX = 2 * SIZE


def thumbnail_key(data: Path, given: Path | None = None) -> bytes:
    """32 bytes: those in the given file (raw or 64 hexadecimal digits), else DATA/thumbnails.key, made where absent.

    BadInput where the given file cannot be read or holds no key, EngineError where the one in DATA is damaged.
    """
    if given is not None:
        key = _parsed(_read(given))
        if key is None:
            raise BadInput(f"{given}: a key of thumbnails is {SIZE} bytes, or {_HEX} hexadecimal digits")
        return key
    place = data / "thumbnails.key"
    if not place.exists():
        _made(place)
    key = _parsed(_read(place))
    if key is None:
        raise EngineError(f"{place} is damaged: remove it with the folder {data / 'thumbnails'}, which is made anew")
    return key


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(4 * _HEX)
    except OSError as error:
        raise BadInput(f"{path}: it cannot be read ({error.strerror})") from error


def _parsed(content: bytes) -> bytes | None:
    if len(content) == SIZE:
        return content
    try:
        key = bytes.fromhex(content.decode("ascii").strip())
    except ValueError:
        return None
    return key if len(key) == SIZE else None


def _made(place: Path) -> None:
    """Write a new key whole; where another process was first, its key stands."""
    place.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=".", dir=place.parent)  # mkstemp's mode is 600
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(SIZE) + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.link(name, place)
    except FileExistsError:
        return
    finally:
        Path(name).unlink(missing_ok=True)
