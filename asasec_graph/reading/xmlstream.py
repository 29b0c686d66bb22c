"""Large XML read piece by piece: chosen elements come whole, one at a time; memory is bounded by the largest.

No entity is resolved and nothing is fetched. A document type with declarations of its own is read under
libxml2's limits on expansion; any other may hold longer texts. Text that is no XML gives what stands
before the damage, then `XmlDamage` with its line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import BinaryIO, Protocol

from lxml import etree

from asasec_graph.reading import textual

DEPTH = 96
ELEMENTS = 200_000
"""Elements within one chosen element."""
SILENCE = 64 << 20
"""Bytes without the beginning or end of an element."""
HEAD = 65_536
_FORBIDDEN = bytes(0x20 if code < 0x20 and code not in (9, 10, 13) else code for code in range(256))
_FORBIDDEN_REFERENCE = re.compile(rb"&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));", re.IGNORECASE)
_REFERENCE_LENGTH = 12
_ROOT = re.compile(r"<([A-Za-z_][\w.:-]*)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_DECLARES = re.compile(r"<!DOCTYPE[^>\[]*\[", re.IGNORECASE)


class XmlDamage(ValueError):
    """The text is no XML from here, or larger than is read; `line` counts from 1."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(f"{reason} in line {line}")
        self.line = line


@dataclass(frozen=True, slots=True)
class Element:
    """An element: local name, attributes by local name, its own text stripped, its children.

    `place` is its XPath by local names, positions among those of the same name from 1: `/root/item[3]`.
    """

    name: str
    attributes: Mapping[str, str]
    text: str
    place: str
    children: tuple[Element, ...] = ()

    def get(self, name: str) -> str:
        """An attribute, stripped; "" where it is absent."""
        return self.attributes.get(name, "").strip()

    def all(self, name: str) -> Iterator[Element]:
        """The children of this name."""
        return (child for child in self.children if child.name == name)

    def first(self, name: str) -> Element | None:
        """The first child of this name."""
        return next(self.all(name), None)

    def within(self) -> Iterator[Element]:
        """Every element below this one, in order."""
        for child in self.children:
            yield child
            yield from child.within()

    def said(self) -> str:
        """All the text in this element and below it."""
        return " ".join(filter(None, (self.text, *(one.text for one in self.within()))))


@dataclass(frozen=True, slots=True)
class Open:
    """An element that a chosen one stands in: its local name, attributes by local name, and place."""

    name: str
    attributes: Mapping[str, str]
    place: str
    counts: Counter[str] = field(default_factory=Counter[str], repr=False)


@dataclass(frozen=True, slots=True)
class Record:
    """A chosen element, whole, and the elements that it stands in, the root first."""

    element: Element
    above: tuple[Open, ...]


def head(data: bytes) -> str:
    """The first bytes of a file as text without comments, where they may be XML; "" where they are none."""
    text, _ = textual.decode(data)
    text = text.lstrip("\ufeff \t\r\n\0")
    return _COMMENT.sub("", text) if text.startswith("<") else ""


def root_name(data: bytes) -> str:
    """The local name of the root element, where it begins in these first bytes; else ""."""
    match = _ROOT.search(head(data))
    return match[1].rpartition(":")[2] if match else ""


def records(file: BinaryIO, wanted: Callable[[tuple[str, ...]], bool]) -> Iterator[Record]:
    """Every element whose path of local names, root first, `wanted` chooses; those within it are its own.

    Blanks before the declaration, which XML forbids and programs write, are passed over.
    """
    data = file.read(HEAD)
    blank = len(data) - len(data.lstrip(b" \t\r\n"))
    file.seek(blank)
    first = head(data)
    plain = _ROOT.search(first) is not None and _DECLARES.search(first) is None
    feed = _Feed(file, wide=textual.wide_encoding(data) is not None)
    try:
        yield from _Walk(wanted).records(feed, _iterparse(feed, generous=plain))
    except etree.XMLSyntaxError as error:
        raise XmlDamage(_words_of(error), (error.lineno or 1) + data[:blank].count(b"\n")) from error


def _words_of(error: etree.XMLSyntaxError) -> str:
    return re.sub(r",? line \d+, column \d+.*$", "", str(error.msg or "it is no XML"), flags=re.DOTALL)[:200]


class _Feed:
    """The file as the parser reads it; says when the parser has long found no element.

    Control characters, which XML forbids and forensic tools write, become spaces.
    """

    def __init__(self, file: BinaryIO, *, wide: bool) -> None:
        self._file = file
        self._wide = wide
        self._kept = b""
        self.silent = 0

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self.silent += len(data)
        if self.silent > SILENCE:
            raise XmlDamage("a text is too long", 1)
        return data if self._wide else self._cleaned(data, size)

    def _cleaned(self, data: bytes, size: int) -> bytes:
        data, self._kept = self._kept + data.translate(_FORBIDDEN), b""
        cut = data.rfind(b"&", -_REFERENCE_LENGTH) if len(data) > _REFERENCE_LENGTH and size != -1 else -1
        if cut > 0:
            data, self._kept = data[:cut], data[cut:]
        return _FORBIDDEN_REFERENCE.sub(b" ", data)


class _Parsed(Protocol):
    """What is used of lxml's elements."""

    tag: object
    text: str | None
    tail: str | None
    sourceline: int | None

    @property
    def attrib(self) -> Mapping[str, str]: ...
    def clear(self) -> None: ...
    def getparent(self) -> _Parsed | None: ...
    def getprevious(self) -> _Parsed | None: ...
    def __iter__(self) -> Iterator[_Parsed]: ...
    def __len__(self) -> int: ...
    def __delitem__(self, place: int) -> None: ...


def _iterparse(feed: _Feed, *, generous: bool) -> Iterator[tuple[str, _Parsed]]:
    return etree.iterparse(  # type: ignore[no-any-return]
        feed,
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=generous,
        remove_comments=True,
        remove_pis=True,
    )


class _Walk:
    """Follows the elements, counts their places, and frees what has been read."""

    def __init__(self, wanted: Callable[[tuple[str, ...]], bool]) -> None:
        self.wanted = wanted
        self.open: list[Open] = []
        self.inside = 0
        self.elements = 0

    def records(self, feed: _Feed, parsed: Iterator[tuple[str, _Parsed]]) -> Iterator[Record]:
        """The chosen elements."""
        for event, element in parsed:
            feed.silent = 0
            if event == "start":
                self._start(element)
            elif self.inside > 1:
                self.inside -= 1
            else:
                opened = self.open.pop()
                if self.inside:
                    self.inside = 0
                    yield Record(_copied(element, opened.place, 0), tuple(self.open))
                _free(element)

    def _start(self, element: _Parsed) -> None:
        if self.inside:
            self.inside += 1
            self.elements += 1
            if self.elements > ELEMENTS:
                raise XmlDamage("an element is too deep or too large", element.sourceline or 1)
            return
        if len(self.open) > DEPTH:
            raise XmlDamage("an element is too deep", element.sourceline or 1)
        name = _local(element.tag)
        self.open.append(Open(name, _attributes(element), self._place(name)))
        if self.wanted(tuple(one.name for one in self.open)):
            self.inside, self.elements = 1, 0

    def _place(self, name: str) -> str:
        if not self.open:
            return f"/{name}"
        above = self.open[-1]
        above.counts[name] += 1
        return f"{above.place}/{name}[{above.counts[name]}]"


def _local(tag: object) -> str:
    """The name of an element or attribute without its namespace; "" of what is neither (an entity)."""
    return _bare(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=4_096)
def _bare(tag: str) -> str:
    return tag.rpartition("}")[2].rpartition(":")[2]


def _attributes(element: _Parsed) -> dict[str, str]:
    return {_bare(name): value for name, value in element.attrib.items()}


def _copied(element: _Parsed, place: str, depth: int) -> Element:
    """The element with all that it holds, out of the parser's tree; XmlDamage where that is too deep."""
    if depth > DEPTH:
        raise XmlDamage("an element is too deep or too large", element.sourceline or 1)
    name, attributes = _local(element.tag), _attributes(element)
    if not len(element):
        return Element(name, attributes, textual.clean((element.text or "").strip()), place)
    counts: dict[str, int] = {}
    children: list[Element] = []
    text = [element.text or ""]
    for child in element:
        text.append(child.tail or "")
        if inner := _local(child.tag):
            counts[inner] = counts.get(inner, 0) + 1
            children.append(_copied(child, f"{place}/{inner}[{counts[inner]}]", depth + 1))
    return Element(name, attributes, textual.clean("".join(text).strip()), place, tuple(children))


def _free(element: _Parsed) -> None:
    """Drops an element that was read, and its elder siblings."""
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]
