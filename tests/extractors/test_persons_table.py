"""Tables of persons: generated lists held against their truth; columns by name and by mapping."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.extractors import cdr, persons_table, text, xlsx
from asasec_graph.extractors.listing import choose
from asasec_graph.ingest.reader import observed
from asasec_graph.model.observations import Observation
from asasec_graph.reading import persons, persons_columns
from asasec_graph.reading.source import Extractor, Options, Source
from asasec_graph.samples import documents, tables
from tests.extractors.text_sources import events, keys_of, links, mentions, names, problems, written

RULES = Options(languages=())


def read(path: Path, extractor: Extractor, options: Options = RULES) -> list[Observation]:
    data = path.read_bytes()
    source = Source(path, path.name, hashlib.sha256(data).hexdigest(), len(data), options)
    assert choose(source) is extractor
    return [seen.observation for seen in observed(source)]


WRITERS: list[tuple[str, Callable[[Path], list[tables.Listed]], Extractor, str]] = [
    ("lista.csv", tables.write_csv, persons_table.EXTRACTOR, ""),
    ("lista.ods", tables.write_ods, xlsx.EXTRACTOR, "sheet Personas "),
    ("lista.xlsx", lambda path: tables.write_xlsx(path).people, xlsx.EXTRACTOR, "sheet Personas "),
]


@pytest.mark.parametrize(("name", "write", "extractor", "sheet"), WRITERS)
def test_reads_every_person_with_what_is_theirs(
    name: str, write: Callable[[Path], list[tables.Listed]], extractor: Extractor, sheet: str, tmp_path: Path
) -> None:
    planted = write(tmp_path / name)
    seen = read(tmp_path / name, extractor)
    people = [one for one in mentions(seen) if one.entity.kind.value == "PERSON"]
    assert [one.asserted["name"] for one in people] == [one.name for one in planted]
    assert [one.locator for one in people] == [f"{sheet}row {one.row}" for one in planted]
    told = [(one.asserted["dni"], one.asserted["born"], one.asserted["alias"]) for one in people]
    assert told == [(one.dni, one.born.isoformat(), one.alias) for one in planted]
    owned: dict[str, set[str]] = {}
    for one in links(seen):
        if one.type.value == "OWNS":
            owned.setdefault(one.source.key, set()).add(one.target.key)
    expected = [{one.phone, one.email, f"plate:ES:{one.plate}", f"iban:{one.iban}"} for one in planted]
    assert [owned[one.entity.key] for one in people] == expected


def test_reads_the_other_sheets_of_a_workbook(tmp_path: Path) -> None:
    book = tables.write_xlsx(tmp_path / "libro.xlsx")
    seen = read(tmp_path / "libro.xlsx", xlsx.EXTRACTOR)
    loose = {one.entity.key for one in mentions(seen) if one.locator == "sheet Notas sueltas row 4"}
    assert loose == set(book.loose)
    assert len(events(seen)) == book.calls
    assert events(seen)[0].locator == "sheet Llamadas!Llamadas.csv#row 2"
    assert keys_of(seen, "MEDIA") == {f"sha256:{hashlib.sha256(book.picture).hexdigest()}"}
    assert problems(seen) == []


@pytest.mark.parametrize(
    "program",
    [
        "from book import name, phone, email\n\n\ndef of(one):\n    if one:\n        return 1\n    return 2\n",
        "source,target\nthis is no table\nbut prose\nthat goes on\n",
    ],
)
def test_a_text_with_commas_is_no_table(program: str, tmp_path: Path) -> None:
    assert choose(written(tmp_path, "x.csv", program, RULES)) is text.EXTRACTOR


def test_a_mapping_names_what_no_header_does(tmp_path: Path) -> None:
    stored = "C1;C2;C3\nGARCÍA LÓPEZ, JUAN;600123456;12345678Z\n"
    mapping = {"name": "C1", "phone": "C2", "dni": "C3"}
    source = written(tmp_path, "x.csv", stored, Options(languages=(), mapping=mapping))
    assert choose(source) is persons_table.EXTRACTOR
    seen = [one.observation for one in observed(source)]
    (person,) = [one for one in mentions(seen) if one.entity.kind.value == "PERSON"]
    assert person.asserted == {"name": "JUAN GARCÍA LÓPEZ", "dni": "12345678Z", "context": "C1"}
    assert keys_of(seen, "PHONE_NUMBER") == {"+34600123456"}
    assert choose(written(tmp_path, "x.csv", stored, RULES)) is text.EXTRACTOR


def test_says_which_mapping_fits_no_column(tmp_path: Path) -> None:
    options = Options(languages=(), mapping={"name": "C1", "phone": "C9"})
    source = written(tmp_path, "x.csv", "C1;C2\nAna;600123456\n", options)
    assert ["'C9'" in one.reason for one in problems([seen.observation for seen in observed(source)])] == [True]


@pytest.mark.parametrize(
    ("header", "roles"),
    [
        (
            "First Name,Middle Name,Last Name,E-mail Address,Mobile Phone,Home Phone",
            "given middle surname email phone phone",
        ),
        (
            "Name,Given Name,Family Name,E-mail 1 - Value,Phone 1 - Value,Phone 2 - Value",
            "name given surname email phone phone",
        ),
        ("Apellidos,Nombre,D.N.I.,Fecha de Nacimiento,Domicilio", "surname given document born address"),
        ("Nombre y apellidos,Nº DNI,Tfno. móvil,Matrícula vehículo", "name document phone plate"),
        ("Alias,Instagram,Teléfono", "alias account:instagram phone"),
    ],
)
def test_knows_columns(header: str, roles: str) -> None:
    found = persons_columns.columns(1, header.split(","), {})
    assert found is not None
    by_column = {name: role for role, names in found.roles.items() for name in names}
    assert [by_column[name] for name in found.columns] == roles.split()


@pytest.mark.parametrize(
    "header", ["name,md5,size", "nombre,fecha", "llamante,llamado,fecha,duración", "source,target,name,email", "a,b,c"]
)
def test_leaves_other_tables(header: str) -> None:
    assert persons_columns.columns(1, header.split(","), {}) is None


def test_a_table_of_calls_stays_one(tmp_path: Path) -> None:
    stored = "Nombre;Llamante;Llamado;Fecha y hora;Duración\nAna;600100001;600100002;2024-05-03 10:00;35\n"
    assert choose(written(tmp_path, "x.csv", stored, RULES)) is cdr.EXTRACTOR


@pytest.mark.parametrize(
    ("written_as", "expected"),
    [
        ("12345678Z", ("dni", "12345678Z")),
        ("12.345.678-z", ("dni", "12345678Z")),
        ("1234567L", ("dni", "01234567L")),
        ("X-1234567-L", ("nie", "X1234567L")),
        ("B58378431", ("cif", "B58378431")),
        ("12345678A", ("document", "12345678A")),
        ("AB123", ("document", "AB123")),
    ],
)
def test_checks_documents(written_as: str, expected: tuple[str, str]) -> None:
    assert persons.document(written_as) == expected


def test_keeps_what_is_no_identifier(tmp_path: Path) -> None:
    stored = (
        "Nombre;Teléfono;Email;Observaciones\nAna;no tiene;;su hermano: 611223344\n"
        ";600123456;;\nLeo;600 / 611 22 33 44;x;\n"
    )
    seen = [one.observation for one in observed(written(tmp_path, "x.csv", stored, RULES))]
    assert names(seen) == ["x.csv", "Ana", "Leo"]
    told = {one.asserted["name"]: one.asserted for one in mentions(seen) if "name" in one.asserted}
    assert told["Ana"]["Teléfono"] == "no tiene"
    assert told["Leo"]["Email"] == "x"
    assert keys_of(seen, "PHONE_NUMBER") == {"+34611223344", "+34600123456"}
    assert {(one.source.key[-5:], one.target.key) for one in links(seen)} == {("row-4", "+34611223344")}


@pytest.mark.parametrize("born", ["9999999999999", "31/12/0001", "1/1/9999", "ayer", "99.99.9999"])
def test_a_date_that_is_none_stays_as_written(born: str, tmp_path: Path) -> None:
    seen = [one.observation for one in observed(written(tmp_path, "x.csv", f"Nombre;Nacimiento\nAna;{born}\n", RULES))]
    assert [one.asserted["born"] for one in mentions(seen) if "born" in one.asserted] == [born]


def test_hands_a_damaged_table_of_calls_on_as_far_as_it_goes(tmp_path: Path) -> None:
    tables.write_xlsx(tmp_path / "x.xlsx")
    with zipfile.ZipFile(tmp_path / "x.xlsx") as archive:
        parts: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    part = "xl/worksheets/sheet3.xml"
    parts[part] = parts[part][:700]
    documents.write_parts(tmp_path / "x.xlsx", parts)
    seen = read(tmp_path / "x.xlsx", xlsx.EXTRACTOR)
    assert 0 < len(events(seen)) < 5
    assert [one.locator for one in problems(seen)] == ["sheets"]


@given(data=st.text(max_size=300).map(lambda value: "Nombre;DNI;Teléfono;Fecha de nacimiento\n" + value))
def test_reads_any_rows(data: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    source = written(tmp_path_factory.mktemp("any"), "x.csv", data.encode("utf-8", "replace"), RULES)
    if persons_table.EXTRACTOR.takes(source):
        assert all(getattr(one, "locator", "") for one in persons_table.EXTRACTOR.extract(source))


@pytest.mark.parametrize(
    "said",
    [
        '{"name": "Ana", "phone": "+34600100001", "email": "ana@example.org"}',
        '[{"caller": "1", "called": "2", "d": 3}]',
    ],
)
def test_takes_no_json_without_line_breaks_for_one_long_header(tmp_path: Path, said: str) -> None:
    source = written(tmp_path, "x.json", said.encode(), RULES)
    assert not persons_table.EXTRACTOR.takes(source)
    assert not cdr.EXTRACTOR.takes(source)


def test_a_row_with_a_birth_date_alone_is_somebody(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("first_name,surname,dob,city\nAda,Lovelace,1815-12-10,London\n,,1971-06-24,\n")
    seen = read(tmp_path / "people.csv", persons_table.EXTRACTOR)
    assert [one.locator for one in mentions(seen) if one.entity.kind.value == "PERSON"] == ["row 2", "row 3"]


def test_says_which_numbers_the_region_does_not_explain(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("Subscriber Name,Mobile Number\nAda Lovelace,9810012345\nAlan Turing,none\n")
    seen = read(tmp_path / "people.csv", persons_table.EXTRACTOR)
    assert [(one.locator, one.reason[:28]) for one in problems(seen)] == [("row 2", "1 cells of 'Mobile Number' h")]
    assert keys_of(
        read(tmp_path / "people.csv", persons_table.EXTRACTOR, Options(languages=(), region="IN")), "PHONE_NUMBER"
    ) == {"+919810012345"}


def test_names_that_are_compared_are_two_persons_and_no_link(tmp_path: Path) -> None:
    rows = [
        "case_group,schema,name1,name2,is_match",
        'nk,Person,ADA FALSA,"Falsa, Ada",true',
        "nk,Company,Acme Ltd,Acme,no",
    ]
    (tmp_path / "pairs.csv").write_text("\n".join(rows))
    seen = read(tmp_path / "pairs.csv", persons_table.EXTRACTOR)
    told = [(one.entity.kind.value, one.asserted["name"], one.locator) for one in mentions(seen)][1:]
    assert told == [
        ("PERSON", "ADA FALSA", "row 2"), ("PERSON", "Falsa, Ada", "row 2"),
        ("ORGANIZATION", "Acme Ltd", "row 3"), ("ORGANIZATION", "Acme", "row 3"),
    ]  # fmt: skip
    assert links(seen) == []


def test_hands_a_sheet_of_links_on(tmp_path: Path) -> None:
    tables.write_xlsx(tmp_path / "x.xlsx")
    with zipfile.ZipFile(tmp_path / "x.xlsx") as archive:
        parts: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    strings = archive_text(parts["xl/sharedStrings.xml"])
    for before, after in (("Llamante", "source"), ("Llamado", "target"), ("Fecha y hora", "since")):
        strings = strings.replace(f">{before}<", f">{after}<")
    documents.write_parts(tmp_path / "x.xlsx", parts | {"xl/sharedStrings.xml": strings})
    joined = [one for one in links(read(tmp_path / "x.xlsx", xlsx.EXTRACTOR)) if one.type.value == "CONTACTED"]
    assert [one.locator for one in joined] == [f"sheet Llamadas!Llamadas.csv#row {number}" for number in range(2, 7)]
    assert {(one.source.key, one.target.key) for one in joined} == {("+34600100001", "+34600100002")}


def archive_text(part: bytes | str) -> str:
    return part if isinstance(part, str) else part.decode()
