"""Rich text (RTF 1.9.1) to what it shows; the HTML that Outlook hides in it; and Outlook's compression of it.

Sources: the Rich Text Format Specification 1.9.1; MS-OXRTFCP (compression); MS-OXRTFEX (HTML and plain
text within rich text).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

LIMIT = 16 << 20
"""Bytes of rich text that are read, unpacked."""
DEPTH = 1_000
_TOKEN = re.compile(
    rb"\\'(?P<hex>[0-9A-Fa-f]{2})|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+"
)
_PRESET = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor "
    rb"MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0" + b"\r\n" + rb"\par "
    rb"\pard\plain\f0\fs20\b\i\u\tab\tx"
)
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet info pict object listtable listoverridetable revtbl rsidtbl themedata datastore "
    b"generator latentstyles xmlnstbl fldinst filetbl nonshppict header headerf headerl headerr bkmkstart bkmkend "
    b"colorschememapping objdata shpinst sp".split()
)
_SHOWN = (
    dict.fromkeys((b"par", b"line", b"sect", b"page", b"row", b"nestrow"), "\n")
    | dict.fromkeys((b"cell", b"nestcell"), " | ")
    | {b"tab": "\t", b"emdash": "\u2014", b"endash": "\u2013", b"bullet": "\u2022", b"emspace": " ", b"enspace": " "}
    | {b"lquote": "\u2018", b"rquote": "\u2019", b"ldblquote": "\u201c", b"rdblquote": "\u201d"}
)
_CHARSETS = {
    0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256,
    186: 1257, 204: 1251, 222: 874, 238: 1250,
}  # fmt: skip


def is_rtf(head: bytes) -> bool:
    """Whether first bytes are those of rich text."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf")


def unpacked(data: bytes) -> bytes:
    """Outlook's compressed rich text, unpacked as far as it goes; empty where it is none."""
    if len(data) < 16:
        return b""
    size, kind = int.from_bytes(data[4:8], "little"), data[8:12]
    if kind == b"MELA":
        return data[16 : 16 + min(size, LIMIT)]
    return _expanded(data, min(size, LIMIT)) if kind == b"LZFu" else b""


def _expanded(data: bytes, size: int) -> bytes:
    window = bytearray(_PRESET.ljust(4096, b"\0"))
    made = bytearray()
    at, place = 16, len(_PRESET)
    while at < len(data) and len(made) < size:
        control = data[at]
        at += 1
        for bit in range(8):
            if control >> bit & 1:
                if at + 2 > len(data):
                    return bytes(made)
                token = data[at] << 8 | data[at + 1]
                at += 2
                offset, length = token >> 4, (token & 15) + 2
                if offset == place:
                    return bytes(made[:size])
                for step in range(length):
                    byte = window[(offset + step) % 4096]
                    made.append(byte)
                    window[place] = byte
                    place = (place + 1) % 4096
            elif at < len(data):
                made.append(data[at])
                window[place] = data[at]
                place = (place + 1) % 4096
                at += 1
    return bytes(made[:size])


@dataclass(frozen=True, slots=True)
class Text:
    """What rich text shows. `html` is whether `text` is the HTML that it was made from."""

    text: str
    html: bool


@dataclass(slots=True)
class _State:
    skipped: bool = False
    hidden: bool = False
    tag: bool = False
    page: int = 1252
    left: int = 1
    begun: bool = True


@dataclass(slots=True)
class _Reader:
    stack: list[_State] = field(default_factory=lambda: [_State()])
    made: list[str] = field(default_factory=list[str])
    raw: bytearray = field(default_factory=bytearray)
    html: bool = False
    ignore: int = 0
    starred: bool = False
    fonts: dict[int, int] = field(default_factory=dict[int, int])
    font: int = 0
    in_fonts: int = -1

    @property
    def state(self) -> _State:
        return self.stack[-1]

    def shows(self) -> bool:
        """Whether text is shown here: in HTML within rich text, what stands outside `htmlrtf` is."""
        return not self.state.skipped and not (self.html and self.state.hidden)

    def put(self, text: str) -> None:
        self.flush()
        if self.shows():
            self.made.append(text)

    def flush(self) -> None:
        """Decodes the bytes gathered in the code page of the place."""
        if self.raw:
            try:
                text = bytes(self.raw).decode(_codec(self.state.page), "replace")
            except LookupError:
                text = bytes(self.raw).decode("cp1252", "replace")
            self.raw.clear()
            if self.shows():
                self.made.append(text)

    def byte(self, data: bytes) -> None:
        if self.ignore:
            taken = min(self.ignore, len(data))
            self.ignore -= taken
            data = data[taken:]
        self.raw += data


def _codec(page: int) -> str:
    return {10000: "mac-roman", 65001: "utf-8", 0: "cp1252", 42: "latin-1"}.get(page, f"cp{page}")


def text_of(data: bytes) -> Text:
    """The text of rich text, or the HTML that it was made from."""
    reader = _Reader()
    reader.html = b"\\fromhtml" in data[:4_096]
    for token in _TOKEN.finditer(data[:LIMIT]):
        kind = token.lastgroup
        if kind == "hex":
            reader.byte(bytes.fromhex(token["hex"].decode()))
        elif kind == "text":
            if reader.in_fonts < 0:
                reader.byte(token["text"])
        elif kind == "brace":
            _brace(reader, token["brace"] == b"{")
        elif kind == "sign":
            _sign(reader, token["sign"])
        elif kind in ("word", "number"):
            _word(reader, token["word"], token["number"])
    reader.flush()
    text = _joined(reader.made)
    return Text(text if reader.html else re.sub(r"[ \t]+\n", "\n", text).strip(), reader.html)


def _brace(reader: _Reader, opens: bool) -> None:
    reader.flush()
    reader.ignore = 0
    if opens:
        if len(reader.stack) < DEPTH:
            reader.stack.append(replace(reader.state, begun=False, tag=False))
    elif len(reader.stack) > 1:
        if reader.in_fonts == len(reader.stack):
            reader.in_fonts = -1
        reader.stack.pop()


def _sign(reader: _Reader, sign: bytes) -> None:
    if sign == b"*":
        reader.starred = True
    elif sign == b"~":
        reader.put("\u00a0")
    elif sign == b"_":
        reader.put("-")
    elif sign in (b"\r", b"\n"):
        reader.put("\n")
    elif sign in (b"{", b"}", b"\\"):
        reader.byte(sign)


def _word(reader: _Reader, word: bytes, number: bytes | None) -> None:
    value = int(number) if number else None
    starred, reader.starred = reader.starred, False
    state = reader.state
    if word in _SKIPPED or (starred and not (word in (b"htmltag", b"mhtmltag") and reader.html)):
        reader.flush()
        state.skipped = True
        if word == b"fonttbl":
            reader.in_fonts = len(reader.stack)
    elif word in (b"htmltag", b"mhtmltag"):
        reader.flush()
        state.skipped, state.hidden = word == b"mhtmltag", False
    elif word == b"htmlrtf":
        reader.flush()
        state.hidden = value != 0
    elif word in _SHOWN:
        shown = "" if reader.html and word == b"cell" else _SHOWN[word]
        reader.put("\r\n" if reader.html and shown == "\n" else shown)
    else:
        _charsets(reader, state, word, value)


def _charsets(reader: _Reader, state: _State, word: bytes, value: int | None) -> None:
    """Code pages, and characters by their number."""
    if word == b"u" and value is not None:
        reader.put(_character(value))
        reader.ignore = state.left
    elif word == b"uc" and value is not None:
        state.left = max(0, min(value, 100))
    elif word == b"ansicpg" and value:
        reader.stack = [replace(one, page=value) for one in reader.stack]
    elif word == b"f" and value is not None:
        reader.font = value
        if reader.in_fonts < 0 and value in reader.fonts:
            reader.flush()
            state.page = reader.fonts[value]
    elif word == b"fcharset" and value is not None and reader.in_fonts >= 0 and value in _CHARSETS and value:
        if len(reader.fonts) < 10_000:
            reader.fonts[reader.font] = _CHARSETS[value]
    elif word == b"v" and not reader.html:
        reader.flush()
        state.skipped = state.skipped or value != 0


def _character(value: int) -> str:
    return chr(value % 65_536)


def _joined(pieces: list[str]) -> str:
    """The pieces as one text; characters written as two halves are one."""
    text = "".join(pieces).replace("\0", "")
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
