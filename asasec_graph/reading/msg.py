"""Outlook's .msg files (MS-OXMSG): a compound file with a storage for each recipient and attachment, and in them
streams named by property. Read by olefile; whatever is damaged is left out.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import BinaryIO, Protocol, cast

import olefile

from asasec_graph.errors import EvidenceError
from asasec_graph.reading.mail_mapi import AttachedItem, Item, Properties, Value, decoded, names_of, page, properties
from asasec_graph.reading.source import Source

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FILE_LIMIT = 4 << 30
STREAM_LIMIT = 512 << 20
"""Bytes of one property or attachment."""
COUNT_LIMIT = 10_000
"""Recipients or attachments of one item."""
_HEADERS = {"top": 32, "item": 24, "row": 8}
DAMAGE = (
    *(OSError, struct.error, ValueError, LookupError, TypeError, AttributeError, RecursionError, OverflowError),
    *(MemoryError, AssertionError),
)
"""What olefile raises on damaged files."""
_EMBEDDED = 5
_OLE = 6

Path = tuple[str, ...]


class _Stream(Protocol):
    def read(self, size: int = -1) -> bytes: ...


class _Ole(Protocol):
    @property
    def fp(self) -> BinaryIO: ...
    def listdir(self, streams: bool = True, storages: bool = False) -> list[list[str]]: ...
    def openstream(self, filename: list[str]) -> _Stream: ...
    def close(self) -> None: ...


def opened(source: Source) -> closing[_Ole]:
    """The compound file; EvidenceError where it is none or too damaged."""
    try:
        return closing(cast("_Ole", olefile.OleFileIO(str(source.path))))
    except DAMAGE as error:
        raise EvidenceError(
            f"{source.name}: this compound file cannot be opened ({error}); it may be cut off. "
            "The bytes stay in custody."
        ) from error


@dataclass(frozen=True, slots=True)
class Compound:
    """The streams of a compound file by their path in lower case.

    `most` is the file's size: a stream that is said to be longer goes in circles.
    """

    ole: _Ole
    streams: dict[Path, list[str]]
    most: int

    @classmethod
    def of(cls, ole: _Ole) -> Compound:
        """Lists a file; a damaged list gives nothing."""
        try:
            listed = ole.listdir()
        except DAMAGE:
            listed = []
        return cls(ole, {tuple(part.lower() for part in path): path for path in listed}, ole.fp.seek(0, 2))

    def read(self, *path: str) -> bytes:
        """A stream's bytes, bounded; nothing where it is not there or damaged."""
        stored = self.streams.get(path)
        if stored is None:
            return b""
        try:
            return self.ole.openstream(stored).read(min(STREAM_LIMIT, self.most))
        except DAMAGE:
            return b""

    def below(self, path: Path, prefix: str) -> list[Path]:
        """The storages of this name right below a path, in order."""
        size = len(path)
        found = {
            one[: size + 1]
            for one in self.streams
            if len(one) > size + 1 and one[:size] == path and one[size].startswith(prefix)
        }
        return sorted(found)[:COUNT_LIMIT]


def streams_of(source: Source) -> frozenset[Path]:
    """The paths of a compound file's streams in lower case; none where it is no such file or cannot be listed."""
    if not source.head.startswith(MAGIC) or source.size > FILE_LIMIT:
        return frozenset()
    try:
        with opened(source) as ole:
            return frozenset(Compound.of(ole).streams)
    except EvidenceError:
        return frozenset()


def is_message(source: Source) -> bool:
    """Whether a compound file is a message: it has the streams of one."""
    return ("__properties_version1.0",) in streams_of(source)


def read(source: Source, ole: _Ole) -> Item:
    """The message, its attachments to be read while the file is open."""
    del source
    compound = Compound.of(ole)
    folder = "__nameid_version1.0"
    names = names_of(
        *(compound.read(folder, f"__substg1.0_000{number}0102") for number in (2, 3, 4)),
    )
    return _item(compound, (), names, "top")


def _item(compound: Compound, path: Path, names: dict[int, tuple[str, int | str]], kind: str) -> Item:
    one = _properties(compound, path, names, kind, None)
    encoding = page(one.number(0x3FFD, 0x3FDE))
    recipients = tuple(
        _properties(compound, below, names, "row", encoding) for below in compound.below(path, "__recip_version1.0_")
    )
    return Item(one, recipients, lambda: _attachments(compound, path, names, encoding))


def _attachments(
    compound: Compound, path: Path, names: dict[int, tuple[str, int | str]], encoding: str
) -> Iterator[AttachedItem]:
    for below in compound.below(path, "__attach_version1.0_"):
        one = _properties(compound, below, names, "row", encoding)
        inner = (*below, "__substg1.0_3701000d")
        if one.number(0x3705) == _EMBEDDED or (*inner, "__properties_version1.0") in compound.streams:
            yield AttachedItem(one, item=_item(compound, inner, names, "item"))
        elif one.number(0x3705) == _OLE:
            yield AttachedItem(one, data=_ole_object(compound, inner))
        else:
            data = one.tags.get(0x3701)
            yield AttachedItem(one, data=data if isinstance(data, bytes) else b"")


def _ole_object(compound: Compound, inner: Path) -> bytes:
    """An object of another program, kept as a storage: its largest stream, in which programs keep what matters."""
    found = [
        compound.read(*path) for path in compound.streams if path[: len(inner)] == inner and len(path) == len(inner) + 1
    ]
    return max(found, key=len, default=b"")


def _properties(
    compound: Compound, path: Path, names: dict[int, tuple[str, int | str]], kind: str, encoding: str | None
) -> Properties:
    fixed = compound.read(*path, "__properties_version1.0")[_HEADERS[kind] :]
    values: dict[int, Value] = {}
    for at in range(0, len(fixed) - 15, 16):
        form, tag = struct.unpack_from("<HH", fixed, at)
        value = decoded(form, fixed[at + 8 : at + 16], "cp1252") if form in (2, 3, 0xA, 0xB, 0x14, 0x40, 5) else None
        if value is not None:
            values[tag] = value
    number = values.get(0x3FFD) or values.get(0x3FDE)
    narrow = encoding or page(number if isinstance(number, int) else None)
    for one in _named_streams(compound, path):
        _streamed(compound, one, values, narrow)
    return properties(values, names)


def _named_streams(compound: Compound, path: Path) -> list[Path]:
    size = len(path)
    return [
        one
        for one in compound.streams
        if len(one) == size + 1 and one[:size] == path and one[size].startswith("__substg1.0_")
    ]


def _streamed(compound: Compound, path: Path, values: dict[int, Value], encoding: str) -> None:
    """Reads a property that is a stream of its own; those of several values are one stream each."""
    name, _, index = path[-1].removeprefix("__substg1.0_").partition("-")
    try:
        tag, form = int(name[:4], 16), int(name[4:8], 16)
    except ValueError:
        return
    if form & 0x1000 and index:
        value = decoded(form & 0xFFF, compound.read(*path), encoding)
        before = values.get(tag)
        if isinstance(value, bytes):
            values[tag] = (
                (*(one for one in before if isinstance(one, bytes)), value) if isinstance(before, tuple) else (value,)
            )
        elif isinstance(value, str):
            values[tag] = (
                (*(one for one in before if isinstance(one, str)), value) if isinstance(before, tuple) else (value,)
            )
    elif not form & 0x1000:
        value = decoded(form, compound.read(*path), encoding)
        if value is not None:
            values[tag] = value
