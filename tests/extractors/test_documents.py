"""Office documents, HTML and rich text: generated ones, held against what their generator planted."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from asasec_graph.errors import EvidenceError
from asasec_graph.extractors import docx, html, odt, pdf, rtf, text, xlsx
from asasec_graph.extractors.listing import choose
from asasec_graph.ingest.reader import observed
from asasec_graph.model import keys
from asasec_graph.model.observations import Observation
from asasec_graph.reading import documents, html_blocks, mail_rtf, office_odf, office_sheets
from asasec_graph.reading.office import Package
from asasec_graph.reading.office_word import Authors, paragraphs
from asasec_graph.reading.source import Enclosed, Extractor, Options, Source
from asasec_graph.samples import documents as generated
from tests.extractors.text_sources import keys_of, links, mentions, problems, written

RULES = Options(languages=())


def source_of(path: Path, options: Options = RULES) -> Source:
    data = path.read_bytes()
    return Source(path, path.name, hashlib.sha256(data).hexdigest(), len(data), options)


def read(path: Path, extractor: Extractor, options: Options = RULES) -> list[Observation]:
    source = source_of(path, options)
    assert choose(source) is extractor
    return [seen.observation for seen in observed(source)]


FORMATS: list[tuple[str, Callable[[Path], generated.Planted], Extractor]] = [
    ("informe.docx", generated.write_docx, docx.EXTRACTOR),
    ("informe.odt", generated.write_odt, odt.EXTRACTOR),
    ("informe.html", generated.write_html, html.EXTRACTOR),
    ("informe.rtf", generated.write_rtf, rtf.EXTRACTOR),
]


@pytest.mark.parametrize(("name", "write", "extractor"), FORMATS)
def test_finds_what_was_planted(
    name: str, write: Callable[[Path], generated.Planted], extractor: Extractor, tmp_path: Path
) -> None:
    planted = write(tmp_path / name)
    seen = read(tmp_path / name, extractor)
    assert keys_of(seen, "PHONE_NUMBER") == set(planted.phones)
    assert keys_of(seen, "EMAIL_ADDRESS") == {*planted.emails, *planted.deleted}
    assert keys_of(seen, "URL") == set(planted.links)
    assert keys_of(seen, "MEDIA") == {f"sha256:{digest}" for digest in planted.pictures}
    gone = [one.entity.key for one in mentions(seen) if one.asserted.get("deleted")]
    assert gone == planted.deleted
    assert problems(seen) == []


def stored(source: Source, place: str) -> str:
    """The text of a place of a document, read by its own means."""
    part, _, number = place.rpartition("paragraph ")
    wanted = int(number.removesuffix(" deleted"))
    if source.suffix == ".docx":
        found = paragraphs(Package(source), part.rstrip("#") or "word/document.xml", Authors())
        one = next(one for one in found if one.number == wanted)
        return one.deleted if place.endswith("deleted") else one.text
    if source.suffix == ".odt":
        return next(one.text for one in office_odf.paragraphs(Package(source)) if one.number == wanted)
    if source.suffix == ".rtf":
        return mail_rtf.text_of(source.path.read_bytes()).text.split("\n")[wanted - 1]
    with source.open() as file:
        blocks = list(html_blocks.blocks(file, "utf-8", html_blocks.Told()))
    return blocks[wanted - 1].text


@pytest.mark.parametrize(("name", "write", "extractor"), FORMATS)
def test_locators_lead_back(
    name: str, write: Callable[[Path], generated.Planted], extractor: Extractor, tmp_path: Path
) -> None:
    write(tmp_path / name)
    source = source_of(tmp_path / name)
    followed = 0
    for one in mentions(read(source.path, extractor)):
        match = re.fullmatch(r"(.*paragraph \d+(?: deleted)?) char (\d+)-(\d+)", one.locator)
        if match and one.entity.kind.value != "PERSON":
            found = stored(source, match[1])[int(match[2]) : int(match[3])]
            assert keys.normalise(one.entity.kind, found, "ES") == one.entity
            followed += 1
    assert followed >= 20


def test_names_authors_and_keeps_properties(tmp_path: Path) -> None:
    generated.write_docx(tmp_path / "a.docx")
    told = [one.asserted for one in mentions(read(tmp_path / "a.docx", docx.EXTRACTOR)) if one.locator == "file"]
    assert (told[0]["author"], told[0]["last modified by"]) == ("Autora Ficticia", "Otro Ficticio")
    assert told[1]["authors of changes"] == ["Autora Ficticia", "Revisor Ficticio"]


def test_reads_a_presentation(tmp_path: Path) -> None:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    slide = f'<s xmlns:a="{drawing}"><a:p><a:r><a:t>llama al +34600</a:t></a:r><a:r><a:t>100001</a:t></a:r></a:p></s>'
    generated.write_parts(
        tmp_path / "x.pptx",
        {"[Content_Types].xml": "<T/>", "ppt/presentation.xml": "<p/>", "ppt/slides/slide1.xml": slide},
    )
    (phone,) = [
        one for one in mentions(read(tmp_path / "x.pptx", docx.EXTRACTOR)) if one.entity.kind.value == "PHONE_NUMBER"
    ]
    assert phone.locator == "ppt/slides/slide1.xml#paragraph 1 char 9-21"


@pytest.mark.parametrize(
    "bad",
    [
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><w:document>&x;</w:document>',
        b"<w:document><w:p>",
        b"no xml",
        b"",
    ],
)
def test_says_that_a_part_is_damaged(bad: bytes, tmp_path: Path) -> None:
    generated.write_parts(tmp_path / "x.docx", {"[Content_Types].xml": "<T/>", "word/document.xml": bad})
    seen = read(tmp_path / "x.docx", docx.EXTRACTOR)
    assert [one.locator for one in problems(seen)] == ["word/document.xml"]


def test_refuses_a_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asasec_graph.reading.office.FLOOR", 1 << 20)
    body = b"<w:document>" + b" " * (8 << 20)
    generated.write_parts(tmp_path / "x.docx", {"[Content_Types].xml": "<T/>", "word/document.xml": body})
    assert "zip bomb" in problems(read(tmp_path / "x.docx", docx.EXTRACTOR))[0].reason


def test_refuses_a_document_that_is_cut_off(tmp_path: Path) -> None:
    generated.write_docx(tmp_path / "x.docx")
    whole = (tmp_path / "x.docx").read_bytes()
    source = written(tmp_path, "x.docx", whole[: len(whole) // 2], RULES)
    assert not docx.EXTRACTOR.takes(source)
    with pytest.raises(EvidenceError, match="cut off"):
        list(docx.EXTRACTOR.extract(source))


def test_a_zip_of_files_is_no_document(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("a.txt", "hola")
    source = source_of(tmp_path / "x.zip")
    assert not any(one.EXTRACTOR.takes(source) for one in (docx, odt, xlsx))


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (rb"{\rtf1\ansi\ansicpg1252 a\'f1o\par b}", "año\nb"),
        (rb"{\rtf1\uc1 tel\u233?fono \u-10179?\u-8704?}", "teléfono 😀"),
        (rb"{\rtf1{\fonttbl{\f1\fcharset204 Arial;}}{\f1\'cf\'f0}{\*\generator x}y}", "Прy"),
        (rb"{\rtf1 a\tab b{\v oculto}\line c\{d\}}", "a\tb\nc{d}"),
        (rb"{\rtf1 a", "a"),
        (rb"}}}{\rtf1", ""),
    ],
)
def test_shows_rich_text(raw: bytes, shown: str) -> None:
    assert mail_rtf.text_of(raw).text == shown


def test_takes_the_html_out_of_rich_text() -> None:
    raw = (
        rb"{\rtf1\ansi\fromhtml1{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Hola{\*\htmltag84 &nbsp;}"
        rb"\htmlrtf \'a0}\htmlrtf0 x{\*\htmltag72 </p>}}"
    )
    assert mail_rtf.text_of(raw) == mail_rtf.Text("<p>Hola&nbsp;x</p>", True)


def test_unpacks_rich_text() -> None:
    # The example of MS-OXRTFCP, 4.1.
    packed = "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    assert mail_rtf.unpacked(bytes.fromhex(packed)) == rb"{\rtf1\ansi\ansicpg1252\pard hello world}" + b"\r\n"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b"<meta charset=iso-8859-1>", "cp1252"),
        (b'<meta http-equiv="x" content="text/html; charset=windows-1251">', "windows-1251"),
        (b"<meta charset=nada>\xf1", "cp1252"),
        ("<p>ñ".encode(), "utf-8"),
        ("<p>ñ</p>".encode("utf-16"), "utf-16"),
    ],
)
def test_finds_the_encoding_of_html(head: bytes, encoding: str) -> None:
    assert html_blocks.encoding_of(head) == encoding


def test_numbers_of_days_become_dates() -> None:
    assert office_sheets.moment(29_344) == "1980-05-03"
    assert office_sheets.moment(29_344.5) == "1980-05-03 12:00:00"
    assert office_sheets.moment(0.25) == "06:00:00"
    assert office_sheets.moment(0, since_1904=True) == "00:00:00"


def pdf_with_picture(path: Path) -> str:
    """A PDF with a picture, a link and an attached file; the picture's pixels as given."""
    canvas = Canvas(str(path.with_suffix(".base")), invariant=1)
    canvas.drawImage(ImageReader(io.BytesIO(generated.png(3))), 100, 100)
    canvas.linkURL("mailto:leo@example.org", (0, 0, 10, 10))
    canvas.showPage()
    canvas.save()
    document = pypdfium2.PdfDocument(path.with_suffix(".base"))
    document.new_attachment("nota.txt").set_data(b"otro: zoe@example.org")
    document.save(path)
    document.close()
    return hashlib.sha256(b"otro: zoe@example.org").hexdigest()


def test_reads_what_a_pdf_holds(tmp_path: Path) -> None:
    digest = pdf_with_picture(tmp_path / "x.pdf")
    seen = read(tmp_path / "x.pdf", pdf.EXTRACTOR)
    assert keys_of(seen, "EMAIL_ADDRESS") == {"leo@example.org", "zoe@example.org"}
    assert f"sha256:{digest}" in keys_of(seen, "DOCUMENT")
    (picture,) = keys_of(seen, "MEDIA")
    assert {one.locator for one in mentions(seen) if one.entity.key == picture} >= {"page 1 picture 1"}
    assert {one.type.value for one in links(seen)} == {"ATTACHED_TO"}


def test_long_lines_keep_their_places(tmp_path: Path) -> None:
    line = " ".join(f"correo{number}@example.org" for number in range(5_000))
    seen = read(written(tmp_path, "x.txt", line, RULES).path, text.EXTRACTOR)
    assert len(keys_of(seen, "EMAIL_ADDRESS")) == 5_000
    for one in mentions(seen):
        if one.entity.kind.value == "EMAIL_ADDRESS":
            start, end = map(int, one.locator.removeprefix("line 1 char ").split("-"))
            assert line[start:end] == one.entity.key
    assert len(line) > documents.RUN


@given(data=st.binary(max_size=400), kind=st.sampled_from(["word/document.xml", "content.xml", "xl/workbook.xml"]))
def test_reads_any_part(data: bytes, kind: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("any") / "x"
    generated.write_parts(path, {"[Content_Types].xml": b"", "mimetype": b"", kind: b"<w:p>" + data})
    source = source_of(path)
    for one in (docx.EXTRACTOR, odt.EXTRACTOR, xlsx.EXTRACTOR):
        if one.takes(source):
            assert all(isinstance(seen, Enclosed) or seen.locator for seen in one.extract(source))


@given(data=st.binary(max_size=300).map(lambda raw: b"{\\rtf1" + raw))
def test_shows_any_rich_text(data: bytes) -> None:
    assert isinstance(mail_rtf.text_of(data).text, str)
    assert isinstance(mail_rtf.unpacked(data[:8] + b"LZFu" + data[8:]), bytes)
