"""Mutations of evidence: bytes, lines, numbers, and the parts of what it holds (rows, JSON values, XML, zip members)."""

from __future__ import annotations

import json
import random
import sqlite3
import struct
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import cast

from lxml import etree

LARGEST = 4 << 20
"""Bytes of a mutated input at most: mutations that repeat must not measure the disk."""
_WHOLE = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_WIDE = (*_WHOLE, 1 << 53, (1 << 63) - 1, 1 << 63, (1 << 64) - 1)
_TOKENS: tuple[bytes, ...] = (
    b"", b"\0", b"\r", b"\n\n", b"\xff\xfe", b"\xed\xa0\x80", "\u2028".encode(), "\u202e".encode(), b"%s%n", b"{[{[", b"]}",
    b"<a>", b"</", b"&#x0;", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b'"', b"'", b",,,,", b";;;;", b"\t\t", b"-1", b"1e999", b"NaN",
    b"9" * 40, b"-" + b"9" * 400, b"0x41", b"A" * 70_000, b"=" * 300, b"( " * 3000, "\N{GRINNING FACE}".encode() * 50,
)  # fmt: skip
ODD: tuple[object, ...] = (
    None, 0, 1, -1, 1 << 31, (1 << 63) - 1, -(1 << 63), 1e308, float("inf"), "", "\0", "\ud7ff", "x" * 70_000, b"", b"\xff" * 9,
    b"bplist00\xff" * 3, "+34", "@", "a@b", "9" * 400, "1970-01-01", "-0001-13-99T99:99:99Z", "{", "<a", True,
)  # fmt: skip
Mutation = Callable[[random.Random, bytes, bytes], bytes]


def mutated(rng: random.Random, data: bytes, other: bytes, scratch: Path) -> bytes:
    """One to four mutations; `other` is another input of the same format to splice with."""
    for _ in range(rng.choice((1, 1, 1, 2, 3, 4))):
        inner = _inner(data)
        if inner is not None and rng.random() < 0.6:
            data = _attempt(rng, inner, data, scratch)
        else:
            data = rng.choice(_BYTES)(rng, data, other)
        data = data[:LARGEST]
    return data


def _inner(data: bytes) -> Callable[[random.Random, bytes, Path], bytes] | None:
    if data.startswith(b"SQLite format 3\0"):
        return _row
    if data.startswith(b"PK\3\4"):
        return _member
    if data[:64].lstrip(b"\xef\xbb\xbf \r\n\t")[:1] in (b"{", b"["):
        return _value
    return _element if data[:64].lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"<" else None


def _attempt(
    rng: random.Random, inner: Callable[[random.Random, bytes, Path], bytes], data: bytes, scratch: Path
) -> bytes:
    """What is damaged already cannot be mutated by its parts; then a byte changes."""
    try:
        return inner(rng, data, scratch)
    except (sqlite3.Error, zipfile.BadZipFile, ValueError, etree.LxmlError, OSError, RecursionError, NotImplementedError):
        return _flip(rng, data, b"")


def _at(rng: random.Random, data: bytes) -> int:
    return rng.randrange(len(data) + 1)


def _flip(rng: random.Random, data: bytes, _: bytes) -> bytes:
    made = bytearray(data)
    for _number in range(rng.choice((1, 1, 4, 32)) if made else 0):
        made[rng.randrange(len(made))] ^= 1 << rng.randrange(8)
    return bytes(made)


def _number(rng: random.Random, data: bytes, _: bytes) -> bytes:
    code = rng.choice(("<B", "<H", ">H", "<I", ">I", "<Q", ">Q"))
    size = struct.calcsize(code)
    at = _at(rng, data)
    value = rng.choice(_WIDE) & ((1 << 8 * size) - 1)
    return data[:at] + struct.pack(code, value) + data[at + size :]


def _cut(rng: random.Random, data: bytes, _: bytes) -> bytes:
    at = _at(rng, data)
    return data[:at] if rng.random() < 0.8 else data[at:]


def _drop(rng: random.Random, data: bytes, _: bytes) -> bytes:
    begin, size = _at(rng, data), rng.choice((1, 4, 64, 1024))
    return data[:begin] + data[begin + size :]


def _again(rng: random.Random, data: bytes, _: bytes) -> bytes:
    begin, size = _at(rng, data), rng.choice((1, 16, 256, 4096))
    block = data[begin : begin + size]
    return data[:begin] + block * rng.choice((2, 3, 50, 1000)) + data[begin:]


def _token(rng: random.Random, data: bytes, _: bytes) -> bytes:
    at = _at(rng, data)
    return data[:at] + rng.choice(_TOKENS) + data[at + rng.choice((0, 0, 1, 8)) :]


def _splice(rng: random.Random, data: bytes, other: bytes) -> bytes:
    return data[: _at(rng, data)] + other[_at(rng, other) :]


def _lines(rng: random.Random, data: bytes, _: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    if len(lines) < 2:
        return _flip(rng, data, b"")
    at, to = rng.randrange(len(lines)), rng.randrange(len(lines))
    match rng.randrange(4):
        case 0:
            lines[at], lines[to] = lines[to], lines[at]
        case 1:
            lines.insert(to, lines[at] * rng.choice((1, 2, 300)))
        case 2:
            del lines[at]
        case _:
            lines[at] = lines[at].rstrip(b"\r\n") + rng.choice((b"", b"\r", b"\r\n", b"\n \n", b"\x0b", b"\x85"))
    return b"".join(lines)


_BYTES: tuple[Mutation, ...] = (_flip, _flip, _number, _cut, _drop, _again, _token, _token, _splice, _lines, _lines)


def _row(rng: random.Random, data: bytes, scratch: Path) -> bytes:
    """Odd values in cells, in place of whatever type stood there; a column or table gone."""
    scratch.write_bytes(data)
    database = sqlite3.connect(scratch, isolation_level=None)
    try:
        database.execute("PRAGMA writable_schema = 1")
        listed = database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        tables = [str(name) for (name,) in listed]
        for _ in range(rng.choice((1, 3, 12)) if tables else 0):
            _cell(rng, database, rng.choice(tables).replace('"', '""'))
    finally:
        database.close()
    return scratch.read_bytes()


def _cell(rng: random.Random, database: sqlite3.Connection, table: str) -> None:
    columns = [str(row[1]).replace('"', '""') for row in database.execute(f'PRAGMA table_info("{table}")')]
    if not columns:
        return
    column = rng.choice(columns)
    if rng.random() < 0.05:
        database.execute(f'ALTER TABLE "{table}" DROP COLUMN "{column}"')
        return
    share = rng.choice((1, 2, 5))
    odd = rng.choice(ODD)
    database.execute(f'UPDATE OR IGNORE "{table}" SET "{column}" = ? WHERE abs(random()) % ? = 0', (odd, share))


def _member(rng: random.Random, data: bytes, scratch: Path) -> bytes:
    """One member of a zip mutated, and packed again."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        infos = old.infolist()
        chosen = rng.randrange(len(infos)) if infos else 0
        for number, info in enumerate(infos):
            if info.file_size > LARGEST:
                raise ValueError(info.filename)
            part = old.read(info)
            new.writestr(info.filename, mutated(rng, part, part, scratch) if number == chosen else part)
    return made.getvalue()


def _value(rng: random.Random, data: bytes, _: Path) -> bytes:
    """One value of a JSON document replaced, doubled, or wrapped many deep."""
    document: object = json.loads(data.decode("utf-8-sig"))
    holder, key = _place(rng, document)
    odd = rng.choice([one for one in ODD if not isinstance(one, bytes)])
    if holder is None:
        return json.dumps(odd).encode()
    match rng.randrange(3):
        case 0:
            holder[key] = odd
        case 1:
            holder[key] = [holder[key]] * 40
        case _:
            for _number in range(rng.choice((3, 90))):
                holder[key] = {"a": holder[key]} if rng.random() < 0.5 else [holder[key]]
    return json.dumps(document, ensure_ascii=rng.random() < 0.5).encode("utf-8", "replace")


def _place(rng: random.Random, document: object) -> tuple[dict[object, object] | None, object]:
    """A container (a list serves as a mapping of its places) and a key in it, somewhere in the document."""
    found: tuple[dict[object, object] | None, object] = (None, None)
    while True:
        if isinstance(document, dict) and document:
            key: object = rng.choice(list(cast("dict[object, object]", document)))
        elif isinstance(document, list) and document:
            key = rng.randrange(len(cast("list[object]", document)))
        else:
            return found
        found = (cast("dict[object, object]", document), key)
        document = found[0][key] if found[0] is not None else None
        if rng.random() < 0.15:
            return found


def _element(rng: random.Random, data: bytes, _: Path) -> bytes:
    """One element of an XML document doubled, emptied, renamed, nested in itself, or its text or attribute made odd."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    root = etree.fromstring(data, parser)
    if root is None:
        raise ValueError("no element")
    elements = [one for one in root.iter() if isinstance(one.tag, str)]
    element = rng.choice(elements)
    odd = str(rng.choice([one for one in ODD if isinstance(one, str | int | float) and "\0" not in str(one)]))
    match rng.randrange(5):
        case 0:
            element.text = odd
        case 1 if element.attrib:
            element.set(rng.choice(list(element.attrib)), odd)
        case 2:
            element.tag = rng.choice(elements).tag
        case 3 if element.getparent() is not None:
            parent = element.getparent()
            for _number in range(rng.choice((1, 30))):
                parent.append(etree.fromstring(etree.tostring(element), parser))
        case _:
            for child in list(element):
                element.remove(child)
    return cast("bytes", etree.tostring(root))
