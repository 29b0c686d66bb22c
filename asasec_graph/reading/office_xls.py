"""Workbooks before 2007 (XLS, BIFF 2 to 8): rows of cells as text, read by xlrd, sheet by sheet."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import Any, cast

import xlrd
from xlrd.biffh import XLRDError
from xlrd.compdoc import CompDocError

from asasec_graph.errors import EvidenceError
from asasec_graph.reading import textual
from asasec_graph.reading.msg import DAMAGE, Compound
from asasec_graph.reading.office import DocumentDamage
from asasec_graph.reading.office_sheets import CELLS_LIMIT, ROWS_LIMIT, TEXT_LIMIT, SheetRow, moment
from asasec_graph.reading.source import Source

SIZE_LIMIT = 128 << 20
"""Bytes of a workbook; xlrd holds one whole sheet at a time."""
_FILEPASS = 0x002F
_FAILURES = (*DAMAGE, XLRDError, CompDocError, ArithmeticError, NotImplementedError, UnicodeError)
_TEXT, _NUMBER, _DATE, _BOOLEAN = 1, 2, 3, 4


def is_encrypted(streams: Compound) -> bool:
    """Whether a workbook says, in its first records, that it is encrypted."""
    head = streams.read("workbook")[:4_096]
    at = 0
    for _ in range(20):
        if at + 4 > len(head):
            return False
        kind, size = struct.unpack_from("<HH", head, at)
        if kind == _FILEPASS:
            return True
        at += 4 + size
    return False


def rows(source: Source) -> Iterator[SheetRow]:
    """The rows that hold something; EvidenceError where the workbook cannot be opened, DocumentDamage within it."""
    if source.size > SIZE_LIMIT:
        raise EvidenceError(f"{source.name}: workbooks of this old format over {SIZE_LIMIT >> 20} MiB are not read")
    try:
        book: Any = xlrd.open_workbook(str(source.path), logfile=io.StringIO(), on_demand=True, ragged_rows=True)
    except _FAILURES as error:
        raise EvidenceError(
            f"{source.name}: this workbook cannot be read ({type(error).__name__}: {error}); it may be cut off. "
            "The bytes stay in custody."
        ) from error
    try:
        for number in range(int(book.nsheets)):
            yield from _sheet(book.sheet_by_index(number), bool(book.datemode))
            book.unload_sheet(number)
    except _FAILURES as error:
        raise DocumentDamage(f"its bytes are damaged ({error})") from error
    finally:
        book.release_resources()


def _sheet(sheet: Any, since_1904: bool) -> Iterator[SheetRow]:
    name = textual.clean(str(sheet.name))[:100]
    for number in range(min(int(sheet.nrows), ROWS_LIMIT)):
        cells = tuple(_shown(cell, since_1904) for cell in cast("list[Any]", sheet.row(number)[:CELLS_LIMIT]))
        if any(cells):
            yield SheetRow(name, number + 1, cells)


def _shown(cell: Any, since_1904: bool) -> str:
    match cell.ctype, cell.value:
        case (kind, str() as text) if kind == _TEXT:
            return textual.clean(text)[:TEXT_LIMIT]
        case (kind, int() | float() as value) if kind == _DATE and 0 <= value < 2_958_466:
            return moment(value, since_1904=since_1904)
        case (kind, int() | float() as value) if kind in (_NUMBER, _DATE):
            return str(int(value)) if abs(value) < 1e15 and value == int(value) else repr(value)
        case (kind, value) if kind == _BOOLEAN:
            return "1" if value else "0"
        case _:
            return ""
