"""Large JSON read piece by piece: values at chosen paths are decoded whole, the rest is only walked through.

Memory is bounded by the largest chosen value. Text that ends early or is damaged gives what stands
before the damage, then `JsonDamage` with the place.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from asasec_graph.model.observations import Json
from asasec_graph.reading import textual

CHUNK = 1 << 20
VALUE_LIMIT = 64 << 20
"""Characters of one chosen value."""
DEPTH = 64

Path = tuple[str, ...]
_AFTER = (" ", "\t", "\r", "\n", ",", ":", "]", "}")
_SPACE = re.compile(r"[ \t\r\n]*")


class JsonDamage(ValueError):
    """The text is no JSON from here; `place` counts characters from the start."""

    def __init__(self, reason: str, place: int) -> None:
        super().__init__(f"{reason} at character {place}")
        self.place = place


def pointer(path: Path) -> str:
    """The path as a locator: parts joined by slashes, `~` and `/` within them escaped as RFC 6901 has it."""
    return "/".join(part.replace("~", "~0").replace("/", "~1") for part in path)


def walk(file: BinaryIO, whole: Callable[[Path], bool], *, within: int | None = None) -> Iterator[tuple[Path, Json]]:
    """Every scalar, and every value whose path `whole` chooses; members of arrays have their index as path part.

    `within` is how many characters a chosen value may have; one of more is walked through as if it had not
    been chosen. Without it, a value of more than VALUE_LIMIT characters ends the reading.
    """
    yield from _Reader(file, within).value((), whole, 0)


class _Larger:
    """A value that was not decoded, because it is larger than wanted."""


_LARGER = _Larger()


class _Reader:
    """The text not yet read, refilled as it is used up."""

    def __init__(self, file: BinaryIO, within: int | None = None) -> None:
        self._within = within
        head = file.read(CHUNK)
        encoding = textual.wide_encoding(head) or "utf-8-sig"
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._json = json.JSONDecoder(strict=False)
        self._file = file
        self._text = self._decoder.decode(head)
        self._at = 0
        self._before = 0
        self._ended = not head

    def _fill(self, size: int = CHUNK) -> bool:
        """More text, what is used up dropped; False at the end of the file."""
        if self._ended:
            return False
        data = self._file.read(size)
        self._before += self._at
        self._text = self._text[self._at :] + self._decoder.decode(data, final=not data)
        self._at = 0
        self._ended = not data
        return True

    def _peek(self) -> str:
        """The next character that is no white space; "" at the end."""
        while True:
            match = _SPACE.match(self._text, self._at)
            self._at = match.end() if match else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._fill():
                return ""

    def _take(self, wanted: str) -> str:
        char = self._peek()
        if not char:
            raise JsonDamage("the text ends early", self._before + self._at)
        if char not in wanted:
            raise JsonDamage(f"found {char!r} where one of {wanted!r} should be", self._before + self._at)
        self._at += 1
        return char

    def value(self, path: Path, whole: Callable[[Path], bool], depth: int) -> Iterator[tuple[Path, Json]]:
        """The next value, walked through or whole."""
        char = self._peek()
        if char not in ("{", "[") or depth >= DEPTH:
            yield path, self._whole()
            return
        chosen = self._decoded(self._within) if whole(path) else _LARGER
        if not isinstance(chosen, _Larger):
            yield path, chosen
        elif char == "{":
            yield from self._object(path, whole, depth)
        else:
            yield from self._array(path, whole, depth)

    def _object(self, path: Path, whole: Callable[[Path], bool], depth: int) -> Iterator[tuple[Path, Json]]:
        self._take("{")
        if self._peek() == "}":
            self._at += 1
            return
        while True:
            if self._peek() != '"':
                self._take('"')
            name = str(self._whole())
            self._take(":")
            yield from self.value((*path, name), whole, depth + 1)
            if self._take(",}") == "}":
                return

    def _array(self, path: Path, whole: Callable[[Path], bool], depth: int) -> Iterator[tuple[Path, Json]]:
        self._take("[")
        if self._peek() == "]":
            self._at += 1
            return
        index = 0
        while True:
            yield from self.value((*path, str(index)), whole, depth + 1)
            index += 1
            if self._take(",]") == "]":
                return

    def _whole(self) -> Json:
        found = self._decoded(None)
        return None if isinstance(found, _Larger) else found

    def _decoded(self, within: int | None) -> Json | _Larger:
        """The next value decoded; the text is filled, by ever larger pieces, until it holds all of it."""
        if not self._peek():
            raise JsonDamage("the text ends early", self._before + self._at)
        size = CHUNK
        while True:
            try:
                found, end = self._json.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if within is not None and len(self._text) - self._at > within:
                    return _LARGER
                if len(self._text) - self._at > VALUE_LIMIT:
                    raise JsonDamage("a value is too large", self._before + self._at) from error
                if error.pos < len(self._text) - 16 and not error.msg.startswith("Unterminated"):
                    raise JsonDamage(error.msg, self._before + error.pos) from error
                if not self._fill(size):
                    raise JsonDamage("the text ends early", self._before + len(self._text)) from error
                size *= 2
                continue
            except ValueError as error:  # an integer of more digits than Python converts
                raise JsonDamage("a number is too long", self._before + self._at) from error
            except RecursionError as error:
                raise JsonDamage("values are nested too deep", self._before + self._at) from error
            if self._text[end : end + 1] in _AFTER or not self._fill():
                self._at = end
                return found  # type: ignore[no-any-return]
