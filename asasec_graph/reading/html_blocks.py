"""HTML as blocks of text, streamed: what a person sees, in order, with the links and pictures that stand in it.

Nothing is loaded and no script is run. A block ends where a browser begins a new line; white space is
collapsed as browsers do. The parser is libxml2's, which reads whatever it is given.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Protocol, cast

from lxml import etree

from asasec_graph.reading import charsets, textual

STEP = 65_536
BLOCK_LIMIT = 1_000_000
"""Characters of one block."""
PICTURE_LIMIT = 32 << 20
"""Bytes of a picture that stands in the document itself."""
_DROPPED = frozenset({"script", "style", "noscript", "template", "object", "svg", "math"})
_INLINE = textual.words(
    "a abbr acronym b bdi bdo big cite code data del dfn em font "
    "i img ins kbd label mark nobr q rp rt ruby s samp small "
    "span strike strong sub sup time tt u var wbr"
)
_SPACE = re.compile(r"[ \t\r\n\f\v\u00a0]+")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE)
_PICTURE = re.compile(r"data:(image/[a-z.+-]{2,20});base64,", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of text: its number from 1, and what stands in it beside the text."""

    number: int
    text: str
    links: tuple[str, ...] = ()
    pictures: tuple[tuple[str, bytes], ...] = ()


@dataclass(slots=True)
class Told:
    """What the document says of itself: title, author, description."""

    values: dict[str, str] = field(default_factory=dict[str, str])

    def add(self, key: str, text: str) -> None:
        """The first value of each kind stands."""
        value = textual.clean(_SPACE.sub(" ", text)).strip()[:500]
        if value:
            self.values.setdefault(key, value)


class _Feeding(Protocol):
    def feed(self, data: bytes) -> None: ...
    def close(self) -> object: ...


def encoding_of(head: bytes) -> str:
    """The encoding of an HTML file, by mark, by its own word, or by its bytes."""
    wide = textual.wide_encoding(head)
    if wide:
        return wide
    stated = _CHARSET.search(head[:8_192])
    name = stated[1].decode("ascii") if stated else ""
    try:
        if name and "utf-16" not in name.lower() and charsets.decoded(b"a", name) == "a":
            return "cp1252" if name.lower() in ("iso-8859-1", "latin1", "us-ascii", "ascii") else name
    except (LookupError, UnicodeError):
        name = ""
    try:
        head[: head.rfind(b"\n") + 1 or len(head)].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def blocks(file: BinaryIO, encoding: str, told: Told) -> Iterator[Block]:
    """The blocks of a document that hold text, links or pictures."""
    target = _Target(told)
    parser = cast(
        "_Feeding",
        etree.HTMLParser(target=cast("Any", target), encoding="utf-8", no_network=True, recover=True, huge_tree=False),
    )
    try:
        for data in _utf8(file, encoding):
            parser.feed(data)
            yield from target.taken()
        parser.close()
    except (etree.LxmlError, ValueError, TypeError, AssertionError):
        # libxml2 gives up on what it takes for no document at all; what it gave before stands.
        target.flush()
    target.flush()
    yield from target.taken()


def _utf8(file: BinaryIO, encoding: str) -> Iterator[bytes]:
    """The document's text as UTF-8, in steps; the parser gets no marks and no NULs."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    while data := file.read(STEP):
        yield _fed(decoder.decode(data))
    yield _fed(decoder.decode(b"", True))


def _fed(text: str) -> bytes:
    return text.replace("\0", "").replace("\ufeff", "").encode("utf-8", "replace")


class _Target:
    """Takes what the parser finds; lxml calls these by name."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self.done: list[Block] = []
        self.count = 0
        self.dropped = 0
        self.title: list[str] | None = None
        self.text: list[str] = []
        self.size = 0
        self.links: list[str] = []
        self.pictures: list[tuple[str, bytes]] = []

    def taken(self) -> Iterator[Block]:
        """The blocks finished so far."""
        done, self.done = self.done, []
        yield from done

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = tag.lower()
        if name in _DROPPED:
            self.dropped += 1
        elif name == "title":
            self.title = []
        elif name == "meta":
            key = (attributes.get("name") or attributes.get("property") or "").lower()
            if key in ("author", "description", "keywords", "generator", "og:title", "og:url", "date"):
                self.told.add(key, attributes.get("content") or "")
        elif name in ("td", "th"):
            # Between cells, so that numbers side by side stay two.
            self.text.append(" | " if "".join(self.text).strip() else " ")
        elif name not in _INLINE:
            self.flush()
        self._refer(name, attributes)

    def _refer(self, name: str, attributes: Mapping[str, str]) -> None:
        address = attributes.get("href") if name in ("a", "area") else None
        if address and len(self.links) < 1_000:
            self.links.append(address.strip())
        source = attributes.get("src") if name in ("img", "video", "audio", "source") else None
        if source and len(self.pictures) < 1_000 and (picture := _inline_picture(source)) is not None:
            self.pictures.append(picture)

    def end(self, tag: str) -> None:
        name = tag.lower()
        if name in _DROPPED:
            self.dropped = max(0, self.dropped - 1)
        elif name == "title" and self.title is not None:
            self.told.add("title", "".join(self.title))
            self.title = None
        elif name not in _INLINE and name not in ("td", "th"):
            self.flush()

    def data(self, data: str) -> None:
        if self.title is not None:
            self.title.append(data[:500])
        elif not self.dropped and self.size < BLOCK_LIMIT:
            self.size += len(data)
            self.text.append(data)

    def flush(self) -> None:
        """Ends the block."""
        text = _SPACE.sub(" ", "".join(self.text)).strip()
        if text or self.links or self.pictures:
            self.count += 1
            self.done.append(Block(self.count, text, tuple(self.links), tuple(self.pictures)))
        self.text, self.size, self.links, self.pictures = [], 0, [], []

    def close(self) -> None:
        """Nothing is left over."""


def _inline_picture(address: str) -> tuple[str, bytes] | None:
    """The media type and bytes of a picture that is its own address."""
    match = _PICTURE.match(address)
    if match is None or len(address) > PICTURE_LIMIT * 4 // 3:
        return None
    try:
        return match[1].lower(), base64.b64decode(re.sub(r"\s|%0A", "", address[match.end() :]), validate=True)
    except (binascii.Error, ValueError):
        return None
