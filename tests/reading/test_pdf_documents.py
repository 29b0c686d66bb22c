"""PDFs in a process of its own: kept for the next, ended where it takes too long or crashes, the rest read."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import psutil
import pytest

from asasec_graph.errors import EvidenceError
from asasec_graph.extractors import pdf
from asasec_graph.model.observations import Mention, Problem
from asasec_graph.reading import pdf_documents, pdf_process
from asasec_graph.reading.pdf_documents import Lost, Told
from asasec_graph.reading.pdf_messages import Done, Opened, Page
from asasec_graph.reading.source import Source

TEXTS = ("first@example.org", "second@example.org", "third@example.org")
DEPTH, WIDTH = 9, 10


def written(path: Path, *heavy: int) -> Path:
    """A PDF of three pages with an address each; the heavy ones draw a form that draws ten forms, and so on."""
    objects: dict[int, bytes] = {1: b"<</Type/Catalog/Pages 2 0 R>>"}
    objects[2] = b"<</Type/Pages/Count 3/Kids[" + b" ".join(b"%d 0 R" % (10 + page) for page in range(3)) + b"]>>"
    objects[3] = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    for page, text in enumerate(TEXTS):
        drawn = b"/F20 Do " if page + 1 in heavy else b""
        resources = b"<</Font<</A 3 0 R>>/XObject<</F20 20 0 R>>>>"
        objects[10 + page] = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents %d 0 R/Resources %s>>" % (
            15 + page,
            resources,
        )
        objects[15 + page] = stream(b"", drawn + b"BT /A 12 Tf 50 50 Td (%s) Tj ET" % text.encode())
    for number in range(20, 20 + DEPTH):
        inner = b"<</XObject<</F%d %d 0 R>>>>" % (number + 1, number + 1)
        head = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources " + inner
        objects[number] = stream(head, b"/F%d Do " % (number + 1) * WIDTH)
    objects[20 + DEPTH] = stream(b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]", b"0 0 5 5 re f")
    data, places = bytearray(b"%PDF-1.7\n"), dict[int, int]()
    for number, body in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(data), max(objects) + 1
    rows = [
        b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n" for number in range(size)
    ]
    data += b"xref\n0 %d\n%s" % (size, b"".join(rows))
    path.write_bytes(data + b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (size, start))
    return path


def stream(head: bytes, data: bytes) -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (head, len(data), data)


def children() -> list[psutil.Process]:
    return [one for one in psutil.Process().children() if "asasec_graph.reading.pdf_process" in one.cmdline()]


def pages(told: list[Told]) -> list[tuple[int, str]]:
    return [(one.number, one.text) for one in told if isinstance(one, Page)]


WHOLE = [(number, text) for number, text in enumerate(TEXTS, 1)]


def test_one_process_reads_one_document_after_another(tmp_path: Path) -> None:
    path = written(tmp_path / "a.pdf")
    told = list(pdf_documents.told(path))
    assert pages(told) == WHOLE
    assert isinstance(told[0], Opened)
    assert told[-1] == Done()
    (process,) = children()
    assert pages(list(pdf_documents.told(path, first=2, last=2))) == WHOLE[1:2]
    assert children() == [process]


def test_a_document_within_a_document_has_a_process_of_its_own(tmp_path: Path) -> None:
    path = written(tmp_path / "a.pdf")
    outer = pdf_documents.told(path)
    seen = [next(outer), next(outer)]
    assert pages(list(pdf_documents.told(path))) == WHOLE
    assert pages([*seen, *outer]) == WHOLE
    assert len(children()) == 1


def test_a_document_left_half_way_ends_its_process(tmp_path: Path) -> None:
    told = pdf_documents.told(written(tmp_path / "a.pdf", 2))
    assert isinstance(next(told), Opened)
    (process,) = children()
    told.close()
    assert not process.is_running()


def test_a_page_that_takes_too_long_is_stated_and_those_behind_it_are_read(tmp_path: Path) -> None:
    told = list(pdf_documents.told(written(tmp_path / "a.pdf", 2), step=0.5))
    assert pages(told) == [WHOLE[0], WHOLE[2]]
    (lost,) = [one for one in told if isinstance(one, Lost)]
    assert (lost.page, lost.rest) == (2, False)
    assert "more than" in lost.reason
    assert told[-1] == Done()


def test_a_crash_is_stated_and_what_is_behind_it_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "a.pdf", 2)
    source = Source(path, path.name, "0" * 64, path.stat().st_size)
    seen = pdf.EXTRACTOR.extract(source)
    found = [next(seen) for _ in range(2)]
    (process,) = children()
    while process.cpu_times().user < 0.6:  # by then it reads the second page
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGSEGV)
    found += seen
    keys = [one.entity.key for one in found if isinstance(one, Mention)]
    assert keys[1:] == [TEXTS[0], TEXTS[2]]
    assert [one for one in found if isinstance(one, Problem)] == [
        Problem("This page could not be read (pdfium crashed, signal 11); it was skipped.", "page 2")
    ]


def test_what_crashes_before_the_first_page_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "a.pdf")
    monkeypatch.setattr(pdf_documents, "_PROCESS", "asasec_graph.reading.pdf_nothing")
    pdf_documents.close()
    with pytest.raises(EvidenceError, match=r"pdfium ended with status 1.*stay in custody"):
        list(pdf.EXTRACTOR.extract(Source(path, path.name, "0" * 64, path.stat().st_size)))


def test_a_document_that_crashes_it_again_and_again_is_left(tmp_path: Path) -> None:
    told = list(pdf_documents.told(written(tmp_path / "a.pdf", 1, 2, 3), step=0.3))
    assert [(one.page, one.rest) for one in told if isinstance(one, Lost)] == [(1, False), (2, False), (3, True)]
    assert pages(told) == []


def test_its_memory_is_bounded(tmp_path: Path) -> None:
    list(pdf_documents.told(written(tmp_path / "a.pdf")))
    (process,) = children()
    assert process.rlimit(psutil.RLIMIT_DATA) == (pdf_process.MEMORY, pdf_process.MEMORY)
    assert process.rlimit(psutil.RLIMIT_FSIZE) == (0, 0)
