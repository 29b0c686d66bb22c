"""The XML of a Cellebrite report as its elements end, whatever became of its bytes.

Forbidden characters, which Physical Analyzer writes, become blanks; what is no UTF-8 becomes U+FFFD. libxml2 goes on
after most damage. Where an end tag too many closes the report before its end, reading is resumed at the next record.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, cast

from lxml import etree

from asasec_graph.model.observations import Problem
from asasec_graph.reading import textual
from asasec_graph.reading.source import Source

if TYPE_CHECKING:
    from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage]  # lxml has no public name for it

CHUNK = 1 << 16
RESUMED = 1_000
"""How often reading is resumed in one report."""
STANDALONE = (
    *("Chat", "Call", "SMS", "MMS", "Email", "UserAccount", "VisitedPage", "WebBookmark", "SearchedItem", "Password"),
    *("InstalledApplication", "Cookie", "CellTower", "WirelessNetwork", "Journey", "CalendarEntry", "Notification"),
    *("Note", "Autofill", "DeviceConnectivity", "NetworkUsage", "SIMData", "DeviceInfoEntry", "CreditCard", "LogEntry"),
    *("SocialMediaActivity", "FinancialAccount", "TransferOfFunds", "FileDownload", "DictionaryWord", "VoiceMail"),
)
"""Records that never stand within another."""
_TAGS = ("{*}project", "{*}model", "{*}file", "{*}metadata", "{*}extraInfo")
_NEST = b"<project>" + b"<decodedData>" * 31
_TAIL = 512
_FORBIDDEN = bytes(0x20 if code < 0x20 and code not in (9, 10, 13) else code for code in range(256))
_REPLACED = "\ufffd".encode()
_HARMLESS = (etree.ErrorTypes.ERR_INVALID_CHAR, etree.ErrorTypes.ERR_INVALID_CHARREF)
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")
_NAMESPACE = re.compile(rb"""\sxmlns\s*=\s*(?:"[^"<>]{0,200}"|'[^'<>]{0,200}')""")
_RECORD = re.compile(
    rb"<(?:modelType|taggedFiles|file|metadata)\s|<model\s[^<>]{0,60}?type=[\"'](?:"
    + b"|".join(kind.encode() for kind in (*STANDALONE, "Contact", "Location", "InstantMessage"))
    + rb")[\"']"
)


class Feed:
    """Reads one report once. `fed` are bytes so far, `tags` those since `forget` was last called."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.fed = 0
        self.tags = 0
        self.damage: Problem | None = None
        self._resumed = 0
        self._seeking: bytes | None = None
        self._begin()

    def _begin(self, lines: int = 0) -> None:
        self._parser = etree.XMLPullParser(
            events=("end",),
            tag=_TAGS,
            recover=True,
            resolve_entities=False,
            no_network=True,
            remove_comments=True,
            remove_pis=True,
            remove_blank_text=True,
            # A report has no document type; with one, libxml2's own limits are left on.
            huge_tree=b"<!DOCTYPE" not in self.source.head,
        )
        self._before = lines
        self._lines = self._column = 0
        self._is_closed = False

    def elements(self) -> Iterator[Element | None]:
        """Each element of interest as it ends; None after each piece of the file. `damage` then says what was wrong."""
        with self.source.open() as file:
            for data in _clean(file, self.source.head):
                self.fed += len(data)
                self.tags += data.count(b"<")
                yield from self._piece(data)
                yield None
        yield from self._closed()

    def _piece(self, data: bytes) -> Iterator[Element]:
        rest = data if self._seeking is None else self._sought(self._seeking + data)
        while rest:
            self._parser.feed(rest)
            yield from self._drained()
            ended = self._ended_at(rest)
            if ended is None:
                self._pass(rest)
                return
            rest = self._sought(rest[ended:])

    def _drained(self) -> Iterator[Element]:
        for _, found in self._parser.read_events():
            element = cast("Element", found)
            if element.getparent() is None and str(element.tag).rpartition("}")[2] == "project":
                self._is_closed = True
            yield element

    def _pass(self, data: bytes) -> None:
        """Note where in the lines of this parser the next piece begins."""
        self._lines += data.count(b"\n")
        newline = data.rfind(b"\n")
        self._column = len(data) - newline - 1 if newline >= 0 else self._column + len(data)

    def _ended_at(self, data: bytes) -> int | None:
        """Where in this piece the root was closed, if it was; notes the first damage on the way."""
        by_another: tuple[int, int] | None = None
        for entry in self._parser.feed_error_log:
            if entry.type not in _HARMLESS and entry.level == etree.ErrorLevels.FATAL:
                self.damage = self.damage or Problem(
                    f"The XML is damaged ({entry.message}): what stands before and after was read as far as it holds "
                    "together.",
                    f"line {self._before + entry.line}",
                )
                if ": project line" in entry.message:
                    by_another = (entry.line, entry.column)
        if not self._is_closed:
            return None
        return self._offset(data, *by_another) if by_another is not None else max(0, data.find(b"</project"))

    def _offset(self, data: bytes, line: int, column: int) -> int:
        """Where in this piece a line and column of its parser are."""
        at = 0
        for _ in range(line - 1 - self._lines):
            at = data.find(b"\n", at) + 1
            if at == 0:
                return len(data)
        return min(len(data), max(at, at + column - 1 - (self._column if at == 0 else 0)))

    def _sought(self, data: bytes) -> bytes:
        """What of the data begins with the next record, in a parser of its own; nothing where it is yet to come."""
        found = _RECORD.search(data)
        if found is None or self._resumed >= RESUMED:
            self._seeking = data[-_TAIL:]
            return b""
        self._resumed += 1
        self._seeking = None
        self._begin(self._before + self._lines + data.count(b"\n", 0, found.start()))
        self._parser.feed(_NEST)
        self._column = len(_NEST)
        return data[found.start() :]

    def _closed(self) -> Iterator[Element]:
        try:
            self._parser.close()
        except etree.XMLSyntaxError as error:
            line = f"line {error.lineno or 1}"
            self.damage = self.damage or Problem(f"This is no XML that can be read ({error.msg}).", line)
            return
        yield from self._drained()
        lines = [entry.line for entry in self._parser.feed_error_log if entry.type not in _HARMLESS]
        if lines and self.damage is None:
            self.damage = Problem("The report is cut off here: what stands before was read.", f"line {max(lines)}")

    def forget(self) -> None:
        """A record ended: what was counted since belongs to none that is kept."""
        self.tags = 0


def _clean(file: BinaryIO, head: bytes) -> Iterator[bytes]:
    """The bytes of a report in pieces that are well-formed in their encoding."""
    declared = _DECLARED.search(head)
    if textual.wide_encoding(head) or (declared and declared[1].lower() not in (b"utf-8", b"utf8", b"us-ascii")):
        while data := file.read(CHUNK):
            yield data
        return
    # Names without a namespace are shorter and quicker; the default one is the root's, which begins the report.
    data = _NAMESPACE.sub(lambda match: b" " * len(match[0]), file.read(CHUNK), count=1)
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    while data:
        if not data.isascii() or decoder.getstate()[0]:
            data = decoder.decode(data).encode()
            if b"\xef\xbf" in data:
                data = data.replace(b"\xef\xbf\xbe", _REPLACED).replace(b"\xef\xbf\xbf", _REPLACED)
        yield data.translate(_FORBIDDEN)
        data = file.read(CHUNK)
    yield decoder.decode(b"", final=True).encode()
