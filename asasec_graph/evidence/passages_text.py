"""Passages of texts, tables and documents: lines, rows, cards, paragraphs, pages, ranges of bytes."""

from __future__ import annotations

import csv
import itertools
import re
from collections.abc import Iterator

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence.passages import MOST, Passage, of_fields, of_file, of_text, printable
from asasec_graph.model.observations import Mention
from asasec_graph.reading import (
    html_blocks,
    mail_html,
    mail_rtf,
    msg,
    office,
    office_doc,
    office_odf,
    office_parts,
    office_sheets,
    office_word,
    office_xls,
    pdf_documents,
    tabular,
    textual,
    whatsapp_lines,
)
from asasec_graph.reading.msg import Compound
from asasec_graph.reading.office import DocumentDamage, Package
from asasec_graph.reading.office_doc import DocDamage
from asasec_graph.reading.office_sheets import SheetRow
from asasec_graph.reading.office_word import Authors
from asasec_graph.reading.pdf_documents import Lost
from asasec_graph.reading.pdf_messages import Page
from asasec_graph.reading.source import Source

_ODD = re.compile(r"[\x00\ufffe\uffff]")
_CHARS = r"(?: char (?P<first>\d+)-(?P<last>\d+))?"
LINE = re.compile(rf"(?:card \d+ )?line (?P<number>\d+){_CHARS}")
ROW = re.compile(r"(?:sheet (?P<sheet>.*) )?row (?P<number>\d+)(?: column .+)?" + _CHARS)
PARAGRAPH = re.compile(rf"(?:(?P<part>[^#]+)#)?paragraph (?P<number>\d+)(?P<deleted> deleted)?{_CHARS}")
PAGE = re.compile(rf"page (?P<number>\d+)(?: link)?{_CHARS}")
_HEADING = re.compile(r"[^\t:=]+#\s*\d+")
"""The first line of a record in XRY's text: `Calls #\t1`."""
_BEHIND = 5_000
_PART = 64 << 20
BYTES = re.compile(r"byte (?P<first>\d+)(?:-(?P<last>\d+))?")


def line(source: Source, found: re.Match[str]) -> Passage | None:
    """The line with this number; of a vCard with those that go on in it."""
    number = int(found["number"])
    for at in textual.Lines(source):
        if at.number == number:
            text = at.text
            if source.head.lstrip(b"\xef\xbb\xbf \r\n")[:7].upper() == b"BEGIN:V" or found[0].startswith("card"):
                text = "\n".join([text, *_folded(source, number, text.strip().upper())])
            elif found["first"] and (said := _whatsapp(source, number, text)) is not None:
                text = said
            elif _HEADING.fullmatch(text):
                text = "\n".join([text, *_block(source, number)])
            return of_text(text, found["first"], found["last"])
    return None


def _whatsapp(source: Source, number: int, text: str) -> str | None:
    """What is said from this line of a WhatsApp export on, in which its characters are counted; else None."""
    head = whatsapp_lines.header(text)
    spoken = whatsapp_lines.said(head) if head is not None else None
    if spoken is None:
        return None
    body = [spoken.body]
    for at in itertools.islice(textual.Lines(source), number, number + _BEHIND):
        if whatsapp_lines.header(at.text) is not None:
            break
        body.append(at.text)
    return "\n".join(body).rstrip()


def _folded(source: Source, number: int, first: str) -> Iterator[str]:
    """The lines behind this one of a vCard or calendar that belong to it: those of its component, else folded ones."""
    end = first.replace("BEGIN:", "END:", 1) if first.startswith("BEGIN:") else None
    soft = False
    for at in itertools.islice(textual.Lines(source), number - 1, number + _BEHIND):
        if at.number > number:
            if end is None and not soft and not at.text.startswith((" ", "\t")):
                return
            yield at.text
            if at.text.strip().upper() == end:
                return
        soft = at.text.endswith("=")


def _block(source: Source, number: int) -> Iterator[str]:
    """The lines behind the heading of a record, up to an empty one."""
    for at in itertools.islice(textual.Lines(source), number, number + _BEHIND):
        if not at.text.strip():
            return
        yield at.text


def row(source: Source, found: re.Match[str]) -> Passage | None:
    """The row with this number of a table in text or of a sheet, each cell under its column's name."""
    number = int(found["number"])
    if source.head.startswith((b"PK", msg.MAGIC)):
        return _sheet_row(source, found["sheet"], number)
    lines = textual.first_lines(source, tabular.HEADER_ROWS)
    delimiter = max(tabular.DELIMITERS, key=lambda mark: _columns(lines, mark))
    reader = csv.reader((at.text.replace("\0", "") for at in textual.Lines(source)), delimiter=delimiter)
    for here, cells in enumerate(_rows(reader), 1):
        if here == number:
            return Passage(f"{delimiter} ".join(cells)[:MOST])
    return None


def _rows(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            cells = []
        if cells is None:
            return
        yield cells


def _columns(lines: list[str], delimiter: str) -> int:
    try:
        return max((len(cells) for cells in csv.reader(lines, delimiter=delimiter)), default=0)
    except csv.Error:
        return 0


def _sheet_row(source: Source, sheet: str | None, number: int) -> Passage | None:
    for one in office_xls.rows(source) if source.head.startswith(msg.MAGIC) else _sheet_rows(Package(source)):
        if one.number == number and sheet in (None, one.sheet):
            return of_fields((str(place), cell) for place, cell in enumerate(one.cells, 1) if cell)
    return None


def _sheet_rows(package: Package) -> Iterator[SheetRow]:
    if "content.xml" in package.parts:
        yield from office_odf.rows(package)
        return
    book = office_sheets.workbook(package)
    dates = office_sheets.date_styles(package)
    with office_sheets.strings(package) as shared:
        for sheet in book.sheets:
            yield from office_sheets.rows(package, sheet, shared, dates, book.since_1904)


def paragraph(source: Source, found: re.Match[str]) -> Passage | None:
    """The paragraph with this number of a document."""
    number, part = int(found["number"]), found["part"]
    gone = found["deleted"] is not None
    try:
        for here, text, links in _paragraphs(source, part, deleted=gone):
            if here == number:
                passage = of_text(text, found["first"], found["last"])
                return passage if found["first"] else Passage("\n".join([passage.text, *links])[:MOST])
    except (DocumentDamage, DocDamage):
        return None
    return None


def _paragraphs(source: Source, part: str | None, *, deleted: bool) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Number, text and links of each paragraph."""
    if source.head.startswith(b"PK"):
        yield from _packed(Package(source), part, deleted=deleted)
    elif source.head.startswith(msg.MAGIC):
        with msg.opened(source) as ole:
            for one in office_doc.paragraphs(Compound.of(ole)):
                yield one.number, one.text, one.links
    elif mail_rtf.is_rtf(source.head):
        with source.open() as file:
            shown = mail_rtf.text_of(file.read(mail_rtf.LIMIT))
        text = mail_html.text_of(shown.text) if shown.html else shown.text
        yield from ((number, said, ()) for number, said in enumerate(text.split("\n"), 1))
    else:
        with source.open() as file:
            encoding = html_blocks.encoding_of(source.head)
            for block in html_blocks.blocks(file, encoding, html_blocks.Told()):
                yield block.number, block.text, tuple(block.links)


def _packed(package: Package, part: str | None, *, deleted: bool) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    if part is None and "content.xml" in package.parts:
        yield from ((one.number, one.text, tuple(one.links)) for one in office_odf.paragraphs(package))
        return
    main = [name for name in package.parts if re.fullmatch(r"word/document\d*\.xml", name)]
    wanted = part or next(iter(main), "")
    for one in office_word.paragraphs(package, wanted, Authors()):
        yield one.number, one.deleted if deleted else one.text, ()


def page(source: Source, found: re.Match[str]) -> Passage | None:
    """The text of a page of a PDF, and the addresses that it links to."""
    number = int(found["number"])
    told = list(pdf_documents.told(source.path, source.options.passwords, number, number, files=False))
    match next((one for one in told if isinstance(one, Page | Lost)), None):
        case Page(reason="", text=text, links=links):
            text = _ODD.sub(" ", text).replace("\r\n", "\n").replace("\r", "\n")
            if found["first"] is None:
                text = "\n".join([text, *_addresses(links)])
            return of_text(text, found["first"], found["last"])
        case Page(reason=reason) | Lost(reason=reason):
            raise EvidenceError(f"this page could not be read ({reason})")
        case _:
            return None


def _addresses(links: list[str]) -> list[str]:
    """The addresses that a page links to, as they are known."""
    found = itertools.chain.from_iterable(office_parts.link(address, "", "ZZ") for address in links)
    return [one.entity.key for one in found if isinstance(one, Mention)]


def byte_range(source: Source, found: re.Match[str]) -> Passage | None:
    """These bytes of the file."""
    first = int(found["first"])
    last = int(found["last"]) if found["last"] else first + 256
    if first > source.size:
        return None
    with source.open() as file:
        file.seek(first)
        data = file.read(min(max(0, last - first), MOST))
    return Passage(textual.decode(data)[0] if textual.is_text(data) else printable(data), data=data)


def office_part(source: Source, place: str) -> Passage | None:
    """A part of a document by its name, or a relation that one lists; None where the place is of another kind."""
    name, _, inner = place.partition("#Relationship/")
    package = Package(source)
    if name not in package.parts:
        return None
    data = b""
    for chunk in package.chunks(name):
        data += chunk
        if len(data) > _PART:
            break
    if inner:
        relation = re.search(rb"<[^<>]*\bId=[\"']" + re.escape(inner.encode()) + rb"[\"'][^<>]*>", data)
        return None if relation is None else Passage(textual.decode(relation[0])[0])
    return of_file(data, name)


def is_old_office(source: Source) -> bool:
    """Whether this is a document or workbook of before 2007."""
    return bool({("worddocument",), ("workbook",), ("book",)} & msg.streams_of(source))


def is_office(source: Source) -> bool:
    """Whether this is a document of parts in a zip file."""
    return source.head.startswith(b"PK") and bool(
        {"content.xml", "xl/workbook.xml", "word/document.xml", "ppt/presentation.xml"} & office.names(source)
    )
