"""Apple's property lists, binary and XML, within limits.

The formats are Apple's, as CFBinaryPList.c and PropertyList-1.0.dtd describe them; Python's plistlib reads both
and refuses entities. A list from evidence may refer to one value many times or to itself, so whoever goes
through one does it with `leaves`, which ends.
"""

from __future__ import annotations

import plistlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast
from xml.parsers.expat import ExpatError

from asasec_graph.errors import EvidenceError
from asasec_graph.reading.source import Source

MAX_BYTES = 64 << 20
MAX_DEPTH = 32
MAX_LEAVES = 200_000
_BROKEN = (
    *(plistlib.InvalidFileException, ExpatError, ValueError, TypeError, LookupError, ArithmeticError),
    *(AttributeError, RecursionError, MemoryError, OSError),
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value that holds no others. `keys` lead to it from the root; `place` is them as a locator."""

    keys: tuple[str, ...]
    value: object

    @property
    def key(self) -> str:
        """The last key that is a name, not a place in a list."""
        return next((key for key in reversed(self.keys) if not key.isdecimal()), "")

    @property
    def place(self) -> str:
        """`PersonalWallet/8934.../phonebook/PNRPhoneNumber`, escaped as in JSON pointers."""
        return pointer(self.keys)


def pointer(keys: tuple[str, ...]) -> str:
    """Keys as a path with slashes; `~` and `/` inside a key are escaped as RFC 6901 does."""
    return "/".join(key.replace("~", "~0").replace("/", "~1") for key in keys)


def looks_like(head: bytes) -> bool:
    """Whether a file's first bytes are those of a binary or XML property list."""
    if head.startswith(b"bplist0"):
        return True
    start = head[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith((b"<?xml", b"<!DOCTYPE plist", b"<plist")) and b"<plist" in head[:2048]


def loads(data: bytes) -> object:
    """What a property list holds: dicts, lists, text, numbers, bytes, dates; EvidenceError where it is none."""
    try:
        return cast("object", plistlib.loads(data))
    except _BROKEN as error:
        raise EvidenceError(f"it is no property list that can be read ({str(error)[:100]})") from error


def of(source: Source) -> object:
    """What the property list of a source holds; EvidenceError where it is none, or larger than any that is met."""
    if source.size > MAX_BYTES:
        raise EvidenceError(f"it is larger than the {MAX_BYTES:,} bytes of the largest property list that is read")
    with source.open() as file:
        return loads(file.read())


def is_table(value: object) -> bool:
    """Whether a value is a dictionary."""
    return isinstance(value, dict)


def is_list(value: object) -> bool:
    """Whether a value is a list."""
    return isinstance(value, list)


def table(value: object) -> dict[str, object]:
    """A dictionary as it is, with keys that are text; anything else as an empty one."""
    if not isinstance(value, dict):
        return {}
    return {key: one for key, one in cast("dict[object, object]", value).items() if isinstance(key, str)}


def listed(value: object) -> list[object]:
    """A list as it is; anything else as an empty one."""
    return cast("list[object]", value) if isinstance(value, list) else []


def leaves(value: object) -> Iterator[Leaf]:
    """Every value that holds no others, in order, to a depth of `MAX_DEPTH` and at most `MAX_LEAVES` steps."""
    budget = [MAX_LEAVES]
    yield from _leaves(value, (), budget)


def _leaves(value: object, keys: tuple[str, ...], budget: list[int]) -> Iterator[Leaf]:
    budget[0] -= 1
    if budget[0] < 0 or len(keys) > MAX_DEPTH:
        return
    if isinstance(value, dict):
        for key, one in table(cast("object", value)).items():
            yield from _leaves(one, (*keys, key), budget)
    elif isinstance(value, list):
        for number, one in enumerate(listed(cast("object", value))):
            yield from _leaves(one, (*keys, str(number)), budget)
    else:
        yield Leaf(keys, value)


def millis(value: object) -> int | None:
    """A date of a property list, which is in UTC, as epoch milliseconds; None where it is none after 2001."""
    if not isinstance(value, datetime):
        return None
    moment = value.replace(tzinfo=UTC) if value.tzinfo is None else value
    at = round(moment.timestamp() * 1_000)
    return at if 978_307_200_000 < at < 7_258_118_400_000 else None


def text(value: object) -> str | None:
    """Text, or bytes that are text (an SSID, a label); None where it is neither or empty."""
    if isinstance(value, bytes):
        try:
            value = value.decode()
        except UnicodeDecodeError:
            return None
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    return (value.strip().strip("\0").strip()[:4_096] or None) if isinstance(value, str) else None
