"""Tables of persons as registers write them: CSV, XLSX and ODS, with their truth. People do not exist."""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from pathlib import Path

from stdnum.es import ccc, dni

from asasec_graph.samples import cast, documents

HEADER = ["Nombre", "Apellidos", "Alias", "DNI", "Fecha de nacimiento", "Teléfono", "E-mail", "Matrícula", "Cuenta"]


@dataclass(frozen=True, slots=True)
class Listed:
    """A person of a table; `row` is its number as a spreadsheet shows it."""

    row: int
    given: str
    surnames: str
    alias: str
    dni: str
    born: date
    phone: str
    email: str
    plate: str
    iban: str

    @property
    def name(self) -> str:
        """The name as people say it."""
        return f"{self.given} {self.surnames}"

    def cells(self) -> list[str]:
        """The row as it is written: a number without country code, an account as Spain's 20 digits."""
        born = self.born.strftime("%d/%m/%Y")
        number = f"{self.phone[3:6]} {self.phone[6:9]} {self.phone[9:]}"
        return [self.given, self.surnames, self.alias, self.dni, born, number, self.email, self.plate, self.iban[4:]]


def listed(seed: int, count: int, first: int) -> list[Listed]:
    """People of a table whose first is in row `first`."""
    rng = random.Random(seed)
    return [_listed(rng, who, first + number) for number, who in enumerate(cast.people(rng, count))]


def _listed(rng: random.Random, who: cast.Somebody, row: int) -> Listed:
    digits = f"{rng.randrange(10**8):08d}"
    base = f"2100{rng.randrange(10**4):04d}"
    account = f"{rng.randrange(10**10):010d}"
    whole = f"{base}00{account}"
    checked = f"{base}{ccc.calc_check_digits(whole)}{account}"
    given, _, surnames = who.name.partition(" ")
    return Listed(
        row,
        given,
        surnames,
        who.username,
        digits + dni.calc_check_digit(digits),
        date(1950, 1, 1) + timedelta(days=rng.randrange(20_000)),
        who.phone,
        who.email,
        f"{rng.randrange(10_000):04d}{''.join(rng.choices('BCDFGHJKLMNPRSTVWXYZ', k=3))}",
        f"{ccc.to_iban(checked)}",
    )


def write_csv(path: Path, *, seed: int = 1, count: int = 50) -> list[Listed]:
    """A list with a title before its header, semicolons, Windows-1252."""
    people = listed(seed, count, 3)
    with path.open("w", encoding="cp1252", newline="") as file:
        table = csv.writer(file, delimiter=";")
        table.writerow(["LISTADO FICTICIO DE PERSONAS"])
        table.writerow(HEADER)
        table.writerows(one.cells() for one in people)
    return people


@dataclass(frozen=True, slots=True)
class Book:
    """What a workbook holds: its people, identifiers in loose cells, and the calls of its table of calls."""

    people: list[Listed]
    loose: list[str]
    calls: int
    picture: bytes


def write_xlsx(path: Path, *, seed: int = 1, count: int = 50) -> Book:
    """XLSX: people (shared strings, dates and numbers as numbers), loose notes, a table of calls, a picture."""
    people = listed(seed, count, 3)
    shared: dict[str, int] = {}
    rows = [_xlsx_row(1, ["LISTADO FICTICIO"], shared), _xlsx_row(2, HEADER, shared)]
    for one in people:
        cells = one.cells()
        serial = (one.born - date(1899, 12, 30)).days
        born = f'<c r="E{one.row}" s="1"><v>{serial}</v></c>'
        phone = f'<c r="F{one.row}"><v>{one.phone[3:]}</v></c>'
        rows.append(_xlsx_row(one.row, cells, shared, {4: born, 5: phone}))
    notes = [_xlsx_row(4, ["apuntado", "600 200 001", "loose@example.org"], shared)]
    calls = [_xlsx_row(1, ["Llamante", "Llamado", "Fecha y hora", "Duración (s)"], shared)]
    for number in range(5):
        cells = ["600100001", "600100002", f"2024-05-03 10:0{number}:00", "35"]
        calls.append(_xlsx_row(number + 2, cells, shared))
    picture = documents.png(seed)
    names = ("Personas", "Notas sueltas", "Llamadas")
    sheets = zip(names, (rows, notes, calls), strict=True)
    documents.write_parts(path, _xlsx_parts(list(sheets), shared, picture))
    return Book(people, ["+34600200001", "loose@example.org"], 5, picture)


def _xlsx_row(number: int, cells: list[str], shared: dict[str, int], own: dict[int, str] | None = None) -> str:
    made = ""
    for place, text in enumerate(cells):
        ready = (own or {}).get(place)
        index = shared.setdefault(text, len(shared)) if ready is None else 0
        made += ready or f'<c r="{chr(65 + place)}{number}" t="s"><v>{index}</v></c>'
    return f'<row r="{number}">{made}</row>'


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _xlsx_parts(sheets: list[tuple[str, list[str]]], shared: dict[str, int], picture: bytes) -> dict[str, bytes | str]:
    listing = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, (name, _) in enumerate(sheets, 1))
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{_REL}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>{listing}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": "<Relationships "
        f'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><cellXfs><xf numFmtId="0"/>'
        '<xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/media/image1.png": picture,
    }
    strings = "".join(f"<si><t>{escape(text)}</t></si>" for text in shared)
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{_MAIN}">{strings}</sst>'
    for number, (_, rows) in enumerate(sheets, 1):
        data = f"<sheetData>{''.join(rows)}</sheetData>"
        parts[f"xl/worksheets/sheet{number}.xml"] = f'<worksheet xmlns="{_MAIN}">{data}</worksheet>'
    return parts


def write_ods(path: Path, *, seed: int = 1, count: int = 50) -> list[Listed]:
    """ODS: people behind repeated empty rows, dates as values."""
    people = listed(seed, count, 6)
    rows = '<table:table-row table:number-rows-repeated="4"><table:table-cell/></table:table-row>' + _ods_row(HEADER)
    for one in people:
        rows += _ods_row(one.cells(), {4: one.born.isoformat()})
    sheet = f'<table:table table:name="Personas">{rows}</table:table>'
    documents.write_parts(path, documents.odf_parts("spreadsheet", f"<office:spreadsheet>{sheet}</office:spreadsheet>"))
    return people


def _ods_row(cells: list[str], dates: dict[int, str] | None = None) -> str:
    made = ""
    for place, text in enumerate(cells):
        value = (dates or {}).get(place)
        stated = f' office:value-type="date" office:date-value="{value}"' if value else ""
        made += f"<table:table-cell{stated}><text:p>{escape(text)}</text:p></table:table-cell>"
    return f"<table:table-row>{made}</table:table-row>"
