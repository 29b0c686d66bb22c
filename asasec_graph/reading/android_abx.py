"""Android's XML, as text or as the binary form (ABX) that Android 12 and later write for settings.

ABX: `ABX\\0`, then tokens of one byte: the lower half says what (2 begin, 3 end, 4 text, 15 attribute), the upper
half of which type the value is; strings are two bytes with the length and UTF-8, names are numbered when they first
come. Source: BinaryXmlSerializer and FastDataInput of the Android Open Source Project.
"""

from __future__ import annotations

import base64
import struct
from collections import Counter
from collections.abc import Iterator

from asasec_graph.reading import xmlstream
from asasec_graph.reading.source import Source
from asasec_graph.reading.xmlstream import Element, XmlDamage

MAGIC = b"ABX\0"
LIMIT = 32 << 20
"""Bytes of one such file that are read."""
_DEPTH = 64
_ELEMENTS = 500_000
_NEW = 0xFFFF
_BEGIN, _END, _TEXT, _DOCUMENT_END, _ATTRIBUTE = 2, 3, 4, 1, 15
_SKIPPED = frozenset({0, 5, 6, 7, 8, 9, 10})


def root_name(head: bytes) -> str:
    """The root element's local name in either form; "" where it is none."""
    if not head.startswith(MAGIC):
        return xmlstream.root_name(head)
    reader = _Abx(head)
    try:
        return next((name for what, name in reader.tokens() if what == _BEGIN), "")
    except XmlDamage:
        return ""


def elements(source: Source) -> Iterator[Element]:
    """The root's children, each whole; XmlDamage where the text or the tokens stop making sense."""
    with source.open() as file:
        if not source.head.startswith(MAGIC):
            for record in xmlstream.records(file, lambda path: len(path) == 2):
                yield record.element
            return
        yield from _Abx(file.read(LIMIT)).children()


class _Open:
    """An element that is not closed yet."""

    def __init__(self, name: str, place: str) -> None:
        self.name, self.place, self.text = name, place, ""
        self.attributes: dict[str, str] = {}
        self.children: list[Element] = []
        self.counts: Counter[str] = Counter()

    def closed(self) -> Element:
        """The element with what it holds."""
        return Element(self.name, self.attributes, self.text.strip(), self.place, tuple(self.children))


class _Abx:
    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, len(MAGIC)
        self.names: list[str] = []
        self.attributes: dict[str, str] = {}

    def _take(self, size: int) -> bytes:
        if self.at + size > len(self.data):
            raise XmlDamage("the binary XML ends early", 1)
        self.at += size
        return self.data[self.at - size : self.at]

    def _string(self) -> str:
        size = int.from_bytes(self._take(2), "big")
        return self._take(size).decode(errors="replace")

    def _interned(self) -> str:
        number = int.from_bytes(self._take(2), "big")
        if number == _NEW:
            self.names.append(self._string())
            return self.names[-1]
        if number >= len(self.names):
            raise XmlDamage("the binary XML names a text that it does not hold", 1)
        return self.names[number]

    def _bytes(self) -> bytes:
        size = int.from_bytes(self._take(2), "big")
        return self._take(size)

    def _value(self, kind: int) -> str:
        match kind:
            case 1:
                return ""
            case 2:
                return self._string()
            case 3:
                return self._interned()
            case 4:
                return self._bytes().hex()
            case 5:
                return base64.b64encode(self._bytes()).decode()
            case 6 | 7:
                number = int.from_bytes(self._take(4), "big", signed=kind == 6)
                return str(number) if kind == 6 else f"{number:x}"
            case 8 | 9:
                number = int.from_bytes(self._take(8), "big", signed=kind == 8)
                return str(number) if kind == 8 else f"{number:x}"
            case 10:
                return str(struct.unpack(">f", self._take(4))[0])
            case 11:
                return str(struct.unpack(">d", self._take(8))[0])
            case 12 | 13:
                return "true" if kind == 12 else "false"
            case _:
                raise XmlDamage("the binary XML holds a value of no known type", 1)

    def tokens(self) -> Iterator[tuple[int, str]]:
        """What stands where: (2, name), (3, name), (4, text); attributes gather until the next token."""
        while self.at < len(self.data):
            token = self._take(1)[0]
            what, kind = token & 15, token >> 4
            if what == _ATTRIBUTE:
                name = self._interned()
                self.attributes[name] = self._value(kind)
            elif what == _DOCUMENT_END:
                return
            elif what in _SKIPPED:
                self._value(kind or 1)
            elif what in (_BEGIN, _END, _TEXT):
                yield what, self._value(kind)
            else:
                raise XmlDamage("the binary XML holds a token of no known kind", 1)

    def children(self) -> Iterator[Element]:
        """The root's children as they are closed."""
        stack: list[_Open] = []
        for count, (what, text) in enumerate(self.tokens()):
            if count > _ELEMENTS or len(stack) > _DEPTH:
                raise XmlDamage("the binary XML is larger than is read", 1)
            if stack:
                stack[-1].attributes |= self.attributes
            self.attributes = {}
            if what == _BEGIN:
                place = f"/{text}"
                if stack:
                    stack[-1].counts[text] += 1
                    place = f"{stack[-1].place}/{text}[{stack[-1].counts[text]}]"
                stack.append(_Open(text, place))
            elif what == _TEXT and stack:
                stack[-1].text += text
            elif what == _END and stack:
                done = stack.pop().closed()
                if len(stack) == 1:
                    yield done
                elif stack:
                    stack[-1].children.append(done)
