"""A passage of evidence: what stands at the place that a locator names."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from asasec_graph.errors import EvidenceError
from asasec_graph.reading import nskeyed, textual

MOST = 1 << 18
"""Characters, and bytes, of one passage at most."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands at a place, whole: the line, the row, the paragraph, the value, the field.

    `marked` are the characters of `text` that the locator names, where it names some. `data` are the bytes behind
    it where they are no text: cells of binary data, ranges of bytes. `file`, `sha256` and `size` are of the file that
    it stands in, the innermost one; `place` is the locator within that file.
    """

    text: str
    marked: tuple[int, int] | None = None
    data: bytes = field(default=b"", repr=False)
    file: str = ""
    sha256: str = ""
    size: int = 0
    place: str = ""

    @property
    def excerpt(self) -> str:
        """The characters that the locator names; all where it names none."""
        return self.text if self.marked is None else self.text[slice(*self.marked)]


def of_text(text: str, first: str | None = None, last: str | None = None) -> Passage:
    """A passage of text, with characters `first` to `last` of it marked where they are given."""
    if first is None or last is None:
        return Passage(text[:MOST])
    begin, end = int(first), int(last)
    if len(text) <= MOST:
        return Passage(text, (begin, end))
    start = max(0, begin - MOST // 2)
    return Passage(text[start : start + MOST], (begin - start, end - start))


def of_fields(pairs: Iterable[tuple[str, object]]) -> Passage:
    """A passage of named values, one a line; binary ones as their printable text, their bytes beside it."""
    lines: list[str] = []
    data = bytearray()
    for name, value in pairs:
        if value is None:
            continue
        if isinstance(value, bytes):
            data += value[: max(0, MOST - len(data))] + b"\0"
            value = _property_list(value) or printable(value)
        lines.append(f"{name}: {value}")
    return Passage("\n".join(lines)[:MOST], data=bytes(data))


def of_file(data: bytes, name: str, kind: str = "") -> Passage:
    """A file that stands whole within another, as an attachment does."""
    text = textual.decode(data[:MOST])[0] if textual.is_text(data[:4_096]) else printable(data)
    about = f"{kind} {name}\n".lstrip()
    return Passage(about + text, None, data[:MOST], name, hashlib.sha256(data).hexdigest(), len(data))


def _property_list(data: bytes) -> str | None:
    """A property list within a cell as it reads; None where the bytes are none."""
    if not data.startswith(b"bplist0"):
        return None
    try:
        return json.dumps(nskeyed.unarchived(data), ensure_ascii=False, default=str)
    except (EvidenceError, ValueError, TypeError, RecursionError):
        return None


def printable(data: bytes) -> str:
    """Bytes for the eye: text as it is, everything else as dots, and how many bytes it was."""
    shown = "".join(chr(byte) if 32 <= byte < 127 else "." for byte in data[:512])
    return f"<{len(data):,} bytes> {shown}"
