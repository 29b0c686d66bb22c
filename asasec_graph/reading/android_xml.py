"""XML as Android's apps write it: with emoji as two references to surrogates, which no XML parser accepts.

`&#55357;&#56832;` is one character by UTF-16; it is put right while the file is read. Source: what
"SMS Backup & Restore" writes.
"""

from __future__ import annotations

import re
from typing import BinaryIO

_HIGH = rb"x[dD][89abAB][0-9a-fA-F]{2}|5529[6-9]|55[3-9]\d\d|56[0-2]\d\d|563[01]\d"
_LOW = rb"x[dD][c-fC-F][0-9a-fA-F]{2}|563[2-9]\d|56[4-9]\d\d|57[0-2]\d\d|573[0-3]\d|5734[0-3]"
_PAIR = re.compile(rb"&#(" + _HIGH + rb");&#(" + _LOW + rb");")
_LONE = re.compile(rb"&#(?:" + _HIGH + rb"|" + _LOW + rb");")
_PART = rb"x?[0-9a-fA-F]{0,7}"
_UNDECIDED = re.compile(rb"&(?:#(?:(?:" + _HIGH + rb");(?:&(?:#(?:" + _PART + rb")?)?)?|" + _PART + rb")?)?$")
"""The end of a piece that may begin a pair, of which the rest stands in the next."""
_LONGEST = 24


class Repaired:
    """A file whose references to surrogates are those of the characters that they stand for."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._held = b""

    def read(self, size: int = -1) -> bytes:
        """About so many bytes; b"" at the end."""
        while piece := self._file.read(size):
            data = self._held + piece
            begin = max(0, len(data) - _LONGEST)
            undecided = _UNDECIDED.search(data, begin)
            cut = len(data) if undecided is None else undecided.start()
            self._held = data[cut:]
            if cut:
                return _put_right(data[:cut])
        data, self._held = self._held, b""
        return _put_right(data)

    def seek(self, place: int, whence: int = 0) -> int:
        """Back to the start."""
        self._held = b""
        return self._file.seek(place, whence)


def _put_right(data: bytes) -> bytes:
    return _LONE.sub(b"\xef\xbf\xbd", _PAIR.sub(_joined, data)) if b"&#" in data else data


def _joined(found: re.Match[bytes]) -> bytes:
    high, low = (int(part[1:], 16) if part[:1] in b"xX" else int(part) for part in found.groups())
    return f"&#{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)};".encode()
