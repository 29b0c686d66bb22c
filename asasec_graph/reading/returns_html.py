"""HTML pages read piece by piece: no tree is built, so that a page of any size takes the same memory.

Each piece stands at a path by names and positions, `/html/body[1]/div[2]/p[3]`, as XPath over the
page that libxml2 makes of it leads there. Nothing is loaded, no script runs; text of `script` and `style` is
left out. libxml2 keeps what it was fed: after some megabytes another parser goes on, within the elements that are
open.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, cast

from lxml import etree

from asasec_graph.reading import textual
from asasec_graph.reading.source import Source

CHUNK = 1 << 16
ANEW = 8 << 20
"""Bytes after which another parser goes on."""
DEPTH = 250
TEXT_LIMIT = 1 << 20
"""Characters of one piece of text."""
_ENDS = (b"</div>", b"</tr>", b"</li>", b"</p>")
_SILENT = frozenset({"script", "style", "template", "noscript", "svg"})
_KEPT = ("class", "id", "href", "title", "src", "datetime")
_BREAKING = frozenset({"br", "p", "div", "li", "tr", "td", "th", "h1", "h2", "h3", "ul", "table"})
_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Piece:
    """The start or end of an element, or text directly in it."""

    kind: Literal["start", "end", "text"]
    tag: str
    path: str
    text: str = ""
    attributes: Mapping[str, str] = field(default_factory=lambda: _NOTHING)

    @property
    def classes(self) -> frozenset[str]:
        """The words of its class."""
        return frozenset(self.attributes.get("class", "").split())


@dataclass(slots=True)
class _Open:
    tag: str
    path: str
    counts: dict[str, int] = field(default_factory=dict[str, int])


class _Target:
    """Gathers what the parser says between two chunks."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.open: list[_Open] = [_Open("", "")]
        self.silent = 0
        self.mute = False
        self.marks: tuple[str, str] = ("", "")

    def comment(self, text: str) -> None:
        """A mark of ours: from the first on nothing is told, from the second on all is."""
        if text in self.marks:
            self.mute = text == self.marks[0]

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self.mute:
            return
        self.silent += tag in _SILENT
        above = self.open[-1]
        if len(self.open) > DEPTH:
            self.open.append(_Open(tag, above.path))
            return
        number = above.counts[tag] = above.counts.get(tag, 0) + 1
        here = _Open(tag, f"{above.path}/{tag}[{number}]" if above.path else f"/{tag}")
        self.open.append(here)
        kept = {name: str(attributes[name]) for name in _KEPT if name in attributes}
        self.pieces.append(Piece("start", tag, here.path, attributes=kept))

    def end(self, tag: str) -> None:
        """An element ends."""
        if self.mute:
            return
        self.silent -= tag in _SILENT and self.silent > 0
        if len(self.open) == 1:
            return
        here = self.open.pop()
        if len(self.open) <= DEPTH:
            self.pieces.append(Piece("end", tag, here.path))

    def data(self, text: str) -> None:
        """Text of the innermost element."""
        if not self.silent and not self.mute:
            here = self.open[-1]
            self.pieces.append(Piece("text", here.tag, here.path, textual.clean(text[:TEXT_LIMIT])))

    def close(self) -> None:
        """Nothing is made of the whole page."""


def is_html(head: bytes) -> bool:
    """Whether first bytes are those of an HTML page."""
    begin = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:512].lower()
    return begin.startswith((b"<!doctype html", b"<html", b"<!--", b"<head", b"<body")) or b"<html" in begin


def pieces(source: Source) -> Iterator[Piece]:
    """The pieces of a page in order; damaged markup is read as browsers would."""
    target, fed = _Target(), 0
    target.marks = (f"{source.sha256}-off", f"{source.sha256}-on")
    parser = _parser(target)
    for data in _chunks(source):
        fed += len(data)
        cut = _cut(data) if fed > ANEW and not target.silent else 0
        if cut:
            parser.feed(data[:cut] + f"<!--{target.marks[0]}-->".encode())
            _close(parser)
            yield from _taken(target)
            parser, fed = _parser(target), 0
            reopened = "".join(f"<{one.tag}>" for one in target.open[1:])
            parser.feed(f"{reopened}<!--{target.marks[1]}-->".encode())
        parser.feed(data[cut:])
        yield from _taken(target)
    if fed:
        _close(parser)
    yield from _taken(target)


def _parser(target: _Target) -> etree.HTMLParser:
    return etree.HTMLParser(target=cast("Any", target), encoding="utf-8", no_network=True, recover=True)


def _chunks(source: Source) -> Iterator[bytes]:
    """The page in UTF-8, without NULs."""
    decoder = codecs.getincrementaldecoder(textual.wide_encoding(source.head) or "utf-8-sig")("replace")
    with source.open() as file:
        while data := file.read(CHUNK):
            if text := decoder.decode(data).replace("\0", ""):
                yield text.encode("utf-8", "replace")
    if rest := decoder.decode(b"", final=True):
        yield rest.encode("utf-8", "replace")


def _cut(data: bytes) -> int:
    """Where after an element's end a page may be cut; 0 where nowhere."""
    return max(data.rfind(end) + len(end) if end in data else 0 for end in _ENDS)


def _close(parser: etree.HTMLParser) -> None:
    try:
        parser.close()
    except (etree.LxmlError, AssertionError):
        return


def _taken(target: _Target) -> list[Piece]:
    found, target.pieces = target.pieces, []
    return found


@dataclass(slots=True)
class Gathered:
    """Text gathered from pieces: `br`, `p` and blocks become line ends; where it stands, and addresses in it."""

    path: str
    parts: list[str] = field(default_factory=list[str])
    links: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    size: int = 0

    def add(self, piece: Piece) -> None:
        """One more piece within the element."""
        if piece.kind == "text" and self.size < TEXT_LIMIT:
            self.parts.append(piece.text)
            self.size += len(piece.text)
        elif piece.tag in _BREAKING:
            self.parts.append("\n")
        elif piece.tag == "a" and piece.kind == "start" and "href" in piece.attributes:
            self.links.append((piece.attributes["href"], piece.path))

    @property
    def lines(self) -> list[str]:
        """The lines that hold something, white space within them made one space."""
        made = (" ".join(line.split()) for line in "".join(self.parts).split("\n"))
        return [line for line in made if line]

    @property
    def text(self) -> str:
        """The lines in one."""
        return "\n".join(self.lines)
