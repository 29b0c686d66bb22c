"""XML as Android's apps write it: with emoji as two references to surrogates, which no XML parser accepts.

`&#55357;&#56832;` is one character by UTF-16; it is put right while the file is read. Source: what
"SMS Backup & Restore" writes.
"""

from __future__ import annotations

import re
from typing import BinaryIO

_PAIR = re.compile(
    rb"&#(?:x([dD][89abAB][0-9a-fA-F]{2})|(5[5-6]\d{3}));&#(?:x([dD][c-fC-F][0-9a-fA-F]{2})|(5[6-7]\d{3}));"
)
_LONE = re.compile(
    rb"&#(?:x[dD][89a-fA-F][0-9a-fA-F]{2}|5(?:529[6-9]|5[3-9]\d\d|6\d{3}|7[0-2]\d\d|73[0-3]\d|734[0-3]));"
)
_LONGEST = 16
"""Bytes of two references less one: so many are held back, for a pair may run over the end of a piece."""


class Repaired:
    """A file whose references to surrogates are those of the characters that they stand for."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._held = b""

    def read(self, size: int = -1) -> bytes:
        """About so many bytes; b"" at the end."""
        piece = self._file.read(size)
        data = self._held + piece
        if piece and size >= 0:
            cut = data.rfind(b"&", max(0, len(data) - _LONGEST))
            before = data.rfind(b"&", max(0, cut - _LONGEST), cut) if cut > 0 else -1
            cut = before if before >= 0 else cut
            data, self._held = (data[:cut], data[cut:]) if cut >= 0 else (data, b"")
            return _put_right(data) or self.read(size)
        self._held = b""
        return _put_right(data)

    def seek(self, place: int, whence: int = 0) -> int:
        """Back to the start."""
        self._held = b""
        return self._file.seek(place, whence)


def _put_right(data: bytes) -> bytes:
    return _LONE.sub(b"\xef\xbf\xbd", _PAIR.sub(_joined, data)) if b"&#" in data else data


def _joined(found: re.Match[bytes]) -> bytes:
    high = int(found[1], 16) if found[1] else int(found[2])
    low = int(found[3], 16) if found[3] else int(found[4])
    if not (0xD800 <= high <= 0xDBFF and 0xDC00 <= low <= 0xDFFF):
        return found[0]
    return f"&#{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)};".encode()
