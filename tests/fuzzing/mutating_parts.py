"""Mutations of the parts that evidence is made of, each put back so that what is around it stays whole.

Rows and cells of databases, values of JSON and property lists, elements of XML and HTML, cells of tables, members of
zip and tar, streams of compound files and of PDF, what is compressed, what is base64 in text, the headers of 7z.
"""

from __future__ import annotations

import base64
import gzip
import io
import json
import plistlib
import random
import re
import shutil
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol, TypeAlias, cast

import olefile
import py7zr
from lxml import etree, html

from asasec_graph.samples import compound
from tests.fuzzing.mutating_sqlite import rows
from tests.fuzzing.mutating_values import PIECES, changed, odd_text

LARGEST = 4 << 20
Deeper: TypeAlias = Callable[[bytes], bytes]
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{32,}(?:\r?\n[A-Za-z0-9+/]{4,})*={0,2}")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_ZLIB = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")


class Inner(Protocol):
    """Takes data apart, mutates one part (by `deeper` where that has parts too), and puts it together again."""

    def __call__(self, rng: random.Random, data: bytes, deeper: Deeper, scratch: Path, /) -> bytes: ...


def of(data: bytes, rng: random.Random) -> Inner | None:
    """How this data is taken apart, by its first bytes; None where it has no parts that are known here."""
    for magic, inner in _MAGIC.items():
        if data.startswith(magic):
            return inner
    start = data[:256].lstrip(b"\xef\xbb\xbf \r\n\t")
    if data[257:262] == b"ustar":
        return _tar
    if start[:1] in (b"{", b"["):
        return _based if rng.random() < 0.1 else _value
    if start[:1] == b"<":
        return _based if rng.random() < 0.1 else _markup
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _wide
    return rng.choice((_cells, _cells, _based)) if b"\0" not in data[:512] else None


def _value(rng: random.Random, data: bytes, _: Deeper, __: Path) -> bytes:
    """A value of a JSON document, or of one in its lines."""
    try:
        document: object = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError:
        lines = data.splitlines()
        at = rng.randrange(len(lines))
        if lines[at][:1] not in (b"{", b"["):
            return _cells(rng, data, _, __)
        lines[at] = _dumped(rng, changed(rng, json.loads(lines[at])))
        return b"\n".join(lines)
    for _number in range(rng.choice((1, 1, 2, 8))):
        document = changed(rng, document)
    return _dumped(rng, document)


def _dumped(rng: random.Random, document: object) -> bytes:
    return json.dumps(document, ensure_ascii=rng.random() < 0.5).encode("utf-8", "replace")


def _plist(rng: random.Random, data: bytes, deeper: Deeper, __: Path) -> bytes:
    """A value of a property list, archives of objects included."""
    form = plistlib.FMT_BINARY if data.startswith(b"bplist") else plistlib.FMT_XML
    document: Any = plistlib.loads(data)
    for _number in range(rng.choice((1, 1, 3))):
        document = changed(rng, _deepened(rng, document, deeper))
    for _number in range(20):
        try:
            return plistlib.dumps(document, fmt=form, sort_keys=False, skipkeys=True)
        except (TypeError, OverflowError, ValueError, AttributeError):
            document = changed(rng, plistlib.loads(data))
    return data


def _deepened(rng: random.Random, document: Any, deeper: Deeper) -> Any:
    """One of its byte strings mutated by its own parts."""
    held = [(holder, key) for holder, key, value in _leaves(document) if isinstance(value, bytes)]
    if held and rng.random() < 0.5:
        holder, key = rng.choice(held)
        holder[key] = deeper(holder[key])
    return document


def _leaves(document: Any) -> list[tuple[Any, Any, object]]:
    found: list[tuple[Any, Any, object]] = []
    waiting: list[Any] = [document]
    while waiting and len(found) < 20_000:
        holder: Any = waiting.pop()
        pairs: Any = holder.items() if hasattr(holder, "items") else enumerate(holder)
        key: Any
        value: Any
        for key, value in list(pairs):
            if isinstance(value, dict | list):
                waiting.append(cast("Any", value))
            else:
                found.append((holder, key, value))
    return found


def _markup(rng: random.Random, data: bytes, deeper: Deeper, scratch: Path) -> bytes:
    """One element doubled, emptied, renamed, nested, moved, or its text or an attribute made odd."""
    if data[:512].find(b"<!DOCTYPE plist") >= 0 and rng.random() < 0.5:
        return _plist(rng, data, deeper, scratch)
    page = re.search(rb"<html|<!doctype html", data[:1024], re.IGNORECASE) is not None
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    root: Any = html.document_fromstring(data) if page else etree.fromstring(data, parser)
    elements = [one for one in root.iter() if isinstance(one.tag, str)]
    for _number in range(rng.choice((1, 1, 2, 6))):
        _element(rng, rng.choice(elements), rng.choice(elements))
    return cast(
        "bytes",
        html.tostring(root) if page else etree.tostring(root, encoding=rng.choice(("utf-8", "utf-16", "ascii"))),
    )


def _element(rng: random.Random, element: Any, other: Any) -> None:
    parent = element.getparent()
    match rng.randrange(9):
        case 0 | 1:
            element.text = _spoken(odd_text(rng, element.text or ""))
        case 2 | 3 | 4 if element.attrib:
            name = rng.choice(sorted(element.attrib))
            element.set(name, _spoken(odd_text(rng, element.get(name))))
        case 2 | 3 | 4:
            element.text = _spoken(odd_text(rng, element.text or ""))
        case 5:
            element.tag = other.tag
        case 6 if parent is not None:
            for _number in range(rng.choice((1, 30))):
                parent.append(etree.fromstring(etree.tostring(element, with_tail=False), etree.XMLParser(recover=True)))
        case 7 if element.attrib:
            del element.attrib[rng.choice(sorted(element.attrib))]
        case _:
            for child in list(element):
                element.remove(child)


def _spoken(text: str) -> str:
    """What XML can hold of a text."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)


def _cells(rng: random.Random, data: bytes, _: Deeper, __: Path) -> bytes:
    """A cell of a table made odd, columns swapped, dropped or renamed; or words of a line."""
    lines = data.split(b"\n")
    at = rng.randrange(min(len(lines), rng.choice((3, 1 << 30))))
    mark = max((b",", b";", b"\t", b"|", b": ", b":", b" - "), key=lines[at].count)
    cells = lines[at].split(mark)
    cell = rng.randrange(len(cells))
    if rng.random() < 0.15 and len(cells) > 1:
        to = rng.randrange(len(cells))
        return b"\n".join(_swapped(line.split(mark), cell, to, mark) for line in lines)
    cells[cell] = odd_text(rng, cells[cell].decode("utf-8", "replace")).encode("utf-8", "replace")
    lines[at] = mark.join(cells)
    return b"\n".join(lines)


def _wide(rng: random.Random, data: bytes, deeper: Deeper, scratch: Path) -> bytes:
    """Text in UTF-16."""
    odd = _cells(rng, data.decode("utf-16", "replace").encode("utf-8", "replace"), deeper, scratch)
    return odd.decode("utf-8", "replace").encode("utf-16", "replace")


def _swapped(cells: list[bytes], one: int, two: int, mark: bytes) -> bytes:
    if max(one, two) < len(cells):
        cells[one], cells[two] = cells[two], cells[one]
    return mark.join(cells)


def _based(rng: random.Random, data: bytes, deeper: Deeper, _: Path) -> bytes:
    """What stands in base64 somewhere in text."""
    found = [one.span() for one in _BASE64.finditer(data[:1_000_000])]
    if not found:
        return _cells(rng, data, deeper, _)
    begin, end = rng.choice(found)
    packed = base64.b64encode(deeper(base64.b64decode(data[begin:end])))
    return data[:begin] + packed + data[end:]


def _zip(rng: random.Random, data: bytes, deeper: Deeper, _: Path) -> bytes:
    """One member of a zip mutated or renamed, and all packed again."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        infos = [info for info in old.infolist() if not info.is_dir()]
        chosen = rng.randrange(len(infos))
        for number, info in enumerate(infos):
            if info.file_size > LARGEST:
                raise ValueError(info.filename)
            part, name = old.read(info), info.filename
            if number == chosen and rng.random() < 0.1:
                name = odd_text(rng, name)[:60_000].encode("utf-8", "replace").decode() or "a"
            elif number == chosen:
                part = deeper(part)
            again = zipfile.ZipInfo(name.replace("\0", ""), (2024, 1, 2, 0, 0, 0))
            new.writestr(again, part, zipfile.ZIP_DEFLATED if info.compress_type else zipfile.ZIP_STORED)
    return made.getvalue()


def _tar(rng: random.Random, data: bytes, deeper: Deeper, _: Path) -> bytes:
    """One member of a tar mutated or renamed, and all packed again."""
    made = io.BytesIO()
    with tarfile.open(fileobj=io.BytesIO(data)) as old, tarfile.open(fileobj=made, mode="w") as new:
        members = old.getmembers()
        chosen = rng.randrange(len(members))
        for number, info in enumerate(members):
            file = old.extractfile(info) if info.isreg() else None
            part = file.read(LARGEST) if file is not None else b""
            if number == chosen and rng.random() < 0.2:
                info.name = odd_text(rng, info.name)[:3000].replace("\0", "")
            elif number == chosen:
                part = deeper(part)
            info.size = len(part)
            new.addfile(info, io.BytesIO(part))
    return made.getvalue()


def _gzip(rng: random.Random, data: bytes, deeper: Deeper, _: Path) -> bytes:
    return gzip.compress(deeper(gzip.decompress(data)), 1, mtime=0)


def _zlib(rng: random.Random, data: bytes, deeper: Deeper, _: Path) -> bytes:
    return zlib.compress(deeper(_inflated(data)), 1)


def _inflated(data: bytes) -> bytes:
    return zlib.decompressobj().decompress(data, LARGEST)


def _android(rng: random.Random, data: bytes, deeper: Deeper, _: Path) -> bytes:
    """What an Android backup holds, where it is not encrypted."""
    head, packed = data[: (end := _lines_end(data, 4))], data[end:]
    if packed[257:262] == b"ustar":
        return head + deeper(packed)
    if not packed.startswith(_ZLIB):
        return _cells(rng, data, deeper, _)
    return head + zlib.compress(deeper(_inflated(packed)), 1)


def _lines_end(data: bytes, count: int) -> int:
    at = 0
    for _number in range(count):
        at = data.index(b"\n", at) + 1
    return at


def _streams(rng: random.Random, data: bytes, deeper: Deeper, _: Path) -> bytes:
    """A compressed stream of a PDF."""
    begin, end = rng.choice([one.span(1) for one in _STREAM.finditer(data)])
    packed = data[begin:end]
    if b"ASCII85Decode" not in data[max(0, begin - 200) : begin]:
        return data[:begin] + zlib.compress(deeper(_inflated(packed))) + data[end:]
    odd = base64.a85encode(zlib.compress(deeper(_inflated(base64.a85decode(packed.removesuffix(b"~>"))))))
    return data[:begin] + odd + b"~>" + data[end:]


def _compound(rng: random.Random, data: bytes, deeper: Deeper, _: Path) -> bytes:
    """A stream of a compound file mutated, dropped, moved to another's place or made long."""
    tree: dict[str, Any] = {}
    places: list[tuple[dict[str, Any], str]] = []
    with cast("Any", olefile).OleFileIO(io.BytesIO(data)) as file:
        for path in file.listdir(streams=True, storages=False):
            holder = tree
            for name in path[:-1]:
                holder = holder.setdefault(name, {})
            holder[path[-1]] = file.openstream(path).read(LARGEST)
            places.append((holder, path[-1]))
    for _number in range(rng.choice((1, 1, 3))):
        holder, name = rng.choice(places)
        match rng.randrange(8):
            case 0:
                holder.pop(name, None)
            case 1:
                holder[name] = rng.choice(PIECES).encode("utf-16-le", "replace")
            case 2:
                other, its = rng.choice(places)
                holder[name] = other.get(its, b"")
            case _:
                holder[name] = deeper(holder.get(name, b""))
    return compound.written(cast("Mapping[str, bytes | compound.Tree]", tree))


def _seven(rng: random.Random, data: bytes, deeper: Deeper, scratch: Path) -> bytes:
    """The header of a 7z mutated, with the checksums that then fit it; or what is packed; or a member."""
    offset, size = struct.unpack("<QQ", data[12:28])
    begin = 32 + offset
    chance = rng.random()
    if chance < 0.3:
        return data[:32] + _flipped(rng, data[32:begin]) + data[begin:]
    if chance < 0.6:
        return _seven_packed(rng, data, deeper, scratch)
    made = deeper(data[begin : begin + size])
    start = struct.pack("<QQI", offset, len(made), zlib.crc32(made))
    return data[:8] + struct.pack("<I", zlib.crc32(start)) + start + data[32:begin] + made


def _flipped(rng: random.Random, data: bytes) -> bytes:
    made = bytearray(data)
    for _ in range(rng.choice((1, 4, 32)) if made else 0):
        made[rng.randrange(len(made))] ^= 1 << rng.randrange(8)
    return bytes(made)


def _seven_packed(rng: random.Random, data: bytes, deeper: Deeper, scratch: Path) -> bytes:
    """One member of a 7z mutated or renamed, and all packed again."""
    folder, made = Path(f"{scratch}.7z"), io.BytesIO()
    try:
        with py7zr.SevenZipFile(io.BytesIO(data)) as old:
            old.extractall(folder)
        files = sorted(one for one in folder.rglob("*") if one.is_file())
        chosen = rng.randrange(len(files))
        with py7zr.SevenZipFile(made, "w") as new:
            for number, file in enumerate(files):
                name, part = file.relative_to(folder).as_posix(), file.read_bytes()
                if number == chosen and rng.random() < 0.2:
                    name = odd_text(rng, name)[:3000]
                elif number == chosen:
                    part = deeper(part)
                new.writestr(part, name)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return made.getvalue()


_MAGIC: Mapping[bytes, Inner] = {
    b"SQLite format 3\0": rows,
    b"PK\3\4": _zip,
    b"bplist": _plist,
    b"\x1f\x8b": _gzip,
    **dict.fromkeys(_ZLIB, _zlib),
    b"ANDROID BACKUP\n": _android,
    b"%PDF": _streams,
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": _compound,
    b"7z\xbc\xaf\x27\x1c": _seven,
}
