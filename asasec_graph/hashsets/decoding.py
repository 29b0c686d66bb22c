"""Cells of text to digests: a whole column at once where all its cells are well formed, else cell by cell.

PhotoDNA values are only compared for equality and never computed, so the SHA-256 of their 144 bytes stands for them:
no picture can be guessed from what is stored.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from asasec_graph.hashsets.sorting import Bytes, Indices

PHOTODNA = 144
"""Bytes of a PhotoDNA value."""
_NOT_BASE64 = frozenset(",; ")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Digests (n, width) of the rows `rows`; `malformed` are rows whose cell holds something else."""

    digests: Bytes
    rows: Indices
    malformed: Indices


def digests(cells: Sequence[str], width: int) -> Decoded:
    """The digests of a column in hexadecimal."""
    if cells and set(map(len, cells)) == {2 * width}:
        try:
            data = bytes.fromhex("".join(cells))
        except ValueError:
            data = b""
        if len(data) == width * len(cells):
            return Decoded(_array(data, width), np.arange(len(cells)), np.empty(0, np.intp))
    return _one_by_one([digest(cell, width) for cell in cells], cells, width)


def digest(cell: str, width: int) -> bytes | None:
    """The digest that one cell holds in hexadecimal; None where it holds something else."""
    text = cell.strip(" \t\"'")
    try:
        found = bytes.fromhex(text) if len(text) == 2 * width else b""
    except ValueError:
        return None
    return found if len(found) == width else None  # shorter where there were spaces in it


def photodna(cells: Sequence[str]) -> Decoded:
    """What stands for the PhotoDNA values of a column."""
    return _one_by_one([photodna_digest(cell) for cell in cells], cells, 32)


def photodna_digest(text: str) -> bytes | None:
    """What stands for a PhotoDNA value, written in hexadecimal, base64 or as 144 numbers; None where it is none."""
    text = text.strip()
    value = _numbers(text) if _NOT_BASE64 & set(text) else _binary(text)
    return hashlib.sha256(value).digest() if value is not None and len(value) == PHOTODNA else None


def _numbers(text: str) -> bytes | None:
    parts = text.replace(";", ",").replace(" ", ",").split(",")
    numbers = [int(part) for part in parts if part.isdecimal() and len(part) <= 3]
    return bytes(numbers) if len(numbers) == PHOTODNA and max(numbers) < 256 else None


def _binary(text: str) -> bytes | None:
    try:
        return bytes.fromhex(text) if len(text) == 2 * PHOTODNA else base64.b64decode(text, validate=True)
    except (ValueError, binascii.Error):
        return None


def _one_by_one(found: Sequence[bytes | None], cells: Sequence[str], width: int) -> Decoded:
    good = [row for row, one in enumerate(found) if one is not None]
    bad = [row for row, one in enumerate(found) if one is None and cells[row].strip(" \t\"'")]
    return Decoded(_array(b"".join(_present(found)), width), np.array(good, np.intp), np.array(bad, np.intp))


def _present(found: Sequence[bytes | None]) -> Iterator[bytes]:
    return (one for one in found if one is not None)


def _array(data: bytes, width: int) -> Bytes:
    return np.frombuffer(data, np.uint8).reshape(-1, width)
