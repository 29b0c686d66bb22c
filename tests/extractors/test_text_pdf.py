"""Plain text and PDF: identifiers, names, locators that lead back, and damage said."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from asasec_graph.errors import EvidenceError
from asasec_graph.extractors import pdf, text
from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Observation
from asasec_graph.reading.source import Extractor, Options, Source
from tests.extractors.text_sources import counts, keys_of, mentions, names, problems, sample, seen_by, written

RULES = Options()


def read(source: Source, extractor: Extractor = text.EXTRACTOR) -> list[Observation]:
    assert extractor.takes(source)
    return seen_by(extractor, source)


REPORT = """\
INFORME FICTICIO

El detenido GARCÍA LÓPEZ, JUAN usa el móvil 600 123 456 y el correo
zorro@example.org. Su vehículo es 1234 BCD.
Testigo: Brisa Montefalso. Más tarde Juan García López envió
IBAN ES91 2100 0418 4502 0005 1332.
"""


def test_reads_identifiers_and_names(tmp_path: Path) -> None:
    source = written(tmp_path, "informe.txt", REPORT, RULES)
    seen = read(source)
    assert counts(seen) == {
        "PHONE_NUMBER": 1,
        "EMAIL_ADDRESS": 1,
        "VEHICLE": 1,
        "PAYMENT_INSTRUMENT": 1,
        "PERSON": 2,
    }
    first, second, third = [one for one in mentions(seen) if one.entity.kind is EntityKind.PERSON]
    assert first.entity == third.entity != second.entity
    assert first.entity.key == f"sha256:{source.sha256}#line-3-char-12-30"
    assert first.asserted == {
        "name": "Juan García López",
        "written": "GARCÍA LÓPEZ, JUAN",
        "context": "detenido",
        "foundBy": "surname first",
    }
    assert second.asserted["context"] == "Testigo"
    assert names(seen) == ["Juan García López", "Brisa Montefalso", "Juan García López"]


def back(stored: str, locator: str) -> str:
    match = re.fullmatch(r"line (\d+) char (\d+)-(\d+)", locator)
    assert match
    return "\n".join(stored.split("\n")[int(match[1]) - 1 :])[int(match[2]) : int(match[3])]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_locators_lead_back(encoding: str, tmp_path: Path) -> None:
    seen = read(written(tmp_path, "x.txt", REPORT.replace("\n", "\r\n").encode(encoding), RULES))
    assert counts(seen)["PERSON"] == 2
    for one in mentions(seen):
        found = back(REPORT, one.locator)
        if one.entity.kind is EntityKind.PERSON:
            assert one.asserted.get("written", one.asserted["name"]) == found
        else:
            assert keys.normalise(one.entity.kind, found, "ES") == one.entity
    assert len(problems(seen)) == (encoding == "latin-1")


def test_says_what_it_lacks(tmp_path: Path) -> None:
    seen = read(written(tmp_path, "x.txt", "el hombre que vino", Options(languages=("xx",))))
    assert [one.reason for one in problems(seen)] == ["Names in 'xx' are not sought; those in es, en are."]


def test_reads_a_long_text_in_pieces(tmp_path: Path) -> None:
    stored = "".join(f"{number}: correo{number}@example.org nada más\n" for number in range(3_000))
    seen = read(written(tmp_path, "x.log", stored, RULES))
    assert len(keys_of(seen, "EMAIL_ADDRESS")) == 3_000
    assert all(back(stored, one.locator) == one.entity.key for one in mentions(seen))


def test_html_and_json_stay_text(tmp_path: Path) -> None:
    seen = read(written(tmp_path, "x.html", '<a href="https://example.org/x">600123456</a><script>1</script>', RULES))
    assert keys_of(seen, "URL") == {"https://example.org/x"}
    assert keys_of(seen, "PHONE_NUMBER") == {"+34600123456"}


@pytest.mark.parametrize(
    "data", [b"", b"\x00\x01\x02\x03\x04\x05", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01", b"PK\x03\x04\x14\x00\x06"]
)
def test_leaves_what_is_no_text(data: bytes, tmp_path: Path) -> None:
    assert not text.EXTRACTOR.takes(written(tmp_path, "x.txt", data))


def test_reads_a_clinical_report() -> None:
    source = sample("ner/meddocan/S0004-06142006000500012-1.txt")
    seen = read(source)
    assert {"Pedro De Miguel Rivera", "Estefanía Romero Selas"} <= set(names(seen))
    assert problems(seen) == []


def page_file(pages: Sequence[Sequence[str]], password: str | None = None) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, encrypt=password, invariant=1)
    canvas.setAuthor("Autora Falsa")
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(60, 780 - 15 * number, line)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def test_reads_a_pdf(tmp_path: Path) -> None:
    data = page_file(
        [["Primera página", "zorro@example.org"], [], ["El detenido GARCÍA LÓPEZ, JUAN", "móvil 600 123 456"]]
    )
    source = written(tmp_path, "informe.pdf", data, RULES)
    seen = read(source, pdf.EXTRACTOR)
    assert counts(seen) == {"DOCUMENT": 1, "EMAIL_ADDRESS": 1, "PHONE_NUMBER": 1, "PERSON": 1}
    document = mentions(seen)[0]
    assert document.entity == keys.document(source.sha256)
    assert (document.asserted["author"], document.asserted["pages"]) == ("Autora Falsa", 3)
    assert names(seen) == ["Juan García López"]
    assert {one.locator.split(" char")[0] for one in mentions(seen)[1:]} == {"page 1", "page 3"}
    assert mentions(seen)[-1].entity.key == f"sha256:{source.sha256}#page-3-char-12-30"
    assert [(one.locator, "no text" in one.reason) for one in problems(seen)] == [("page 2", True)]


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnada", page_file([["x"]])[:300]])
def test_says_why_a_pdf_cannot_be_read(data: bytes, tmp_path: Path) -> None:
    source = written(tmp_path, "x.pdf", data, RULES)
    assert pdf.EXTRACTOR.takes(source)
    with pytest.raises(EvidenceError, match="stay in custody"):
        seen_by(pdf.EXTRACTOR, source)


def test_opens_an_encrypted_pdf_with_its_password(tmp_path: Path) -> None:
    data = page_file([["zorro@example.org"]], password="falsa")
    closed = seen_by(pdf.EXTRACTOR, written(tmp_path, "x.pdf", data, RULES))
    assert ["--passwords" in one.reason for one in problems(closed)] == [True]
    given_it = Options(languages=(), passwords=("otra", "falsa"))
    opened = seen_by(pdf.EXTRACTOR, written(tmp_path, "x.pdf", data, given_it))
    assert keys_of(opened, "EMAIL_ADDRESS") == {"zorro@example.org"}


def test_tells_a_pdf_by_content(tmp_path: Path) -> None:
    assert pdf.EXTRACTOR.takes(written(tmp_path, "carta.txt", page_file([["x"]])))
    assert not pdf.EXTRACTOR.takes(written(tmp_path, "carta.pdf", "hola"))


@given(
    data=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda value: value.encode("utf-8", "replace")))
)
def test_reads_any_bytes(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    source = written(tmp_path_factory.mktemp("any"), "x.txt", data, RULES)
    text.EXTRACTOR.takes(source)
    assert all(one.locator for one in text.EXTRACTOR.extract(source))
