"""Office files of before 2007, and encrypted ones of any age: generated, held against what was planted."""

from __future__ import annotations

import hashlib
import random
import re
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from asasec_graph.errors import EvidenceError
from asasec_graph.extractors import doc, office_locked, xls
from asasec_graph.extractors.listing import choose
from asasec_graph.ingest.reader import observed
from asasec_graph.model import keys
from asasec_graph.model.observations import Observation
from asasec_graph.reading import msg, office_doc
from asasec_graph.reading.msg import Compound
from asasec_graph.reading.source import Extractor, Options, Source
from asasec_graph.samples import compound, documents, tables
from asasec_graph.samples import office as generated
from tests.extractors.text_sources import keys_of, links, mentions, problems, written

RULES = Options(languages=())


def read(path: Path, extractor: Extractor, options: Options = RULES) -> list[Observation]:
    data = path.read_bytes()
    source = Source(path, path.name, hashlib.sha256(data).hexdigest(), len(data), options)
    assert choose(source) is extractor
    return [seen.observation for seen in observed(source)]


def test_reads_a_doc(tmp_path: Path) -> None:
    planted = generated.write_doc(tmp_path / "x.doc")
    seen = read(tmp_path / "x.doc", doc.EXTRACTOR)
    assert keys_of(seen, "PHONE_NUMBER") == set(planted.phones)
    assert keys_of(seen, "EMAIL_ADDRESS") == set(planted.emails)
    assert keys_of(seen, "URL") == set(planted.links)
    assert [one.asserted["author"] for one in mentions(seen) if "author" in one.asserted] == ["Autora Falsa"]
    assert problems(seen) == []


def test_locators_of_a_doc_lead_back(tmp_path: Path) -> None:
    generated.write_doc(tmp_path / "x.doc")
    data = (tmp_path / "x.doc").read_bytes()
    with msg.opened(written(tmp_path, "x.doc", data, RULES)) as ole:
        stored = {one.number: one.text for one in office_doc.paragraphs(Compound.of(ole))}
    for one in mentions(read(tmp_path / "x.doc", doc.EXTRACTOR)):
        match = re.fullmatch(r"paragraph (\d+) char (\d+)-(\d+)", one.locator)
        if match:
            found = stored[int(match[1])][int(match[2]) : int(match[3])]
            assert keys.normalise(one.entity.kind, found, "ES") == one.entity


def test_reads_an_xls(tmp_path: Path) -> None:
    planted = generated.write_xls(tmp_path / "x.xls")
    seen = read(tmp_path / "x.xls", xls.EXTRACTOR)
    people = [one for one in mentions(seen) if one.entity.kind.value == "PERSON"]
    assert [(one.asserted["name"], one.asserted["dni"], one.asserted["born"]) for one in people] == [
        (one.name, one.dni, one.born.isoformat()) for one in planted
    ]
    assert [one.locator for one in people] == [f"sheet Personas row {one.row}" for one in planted]
    owned = {(one.source.key, one.target.key) for one in links(seen) if one.target.kind.value == "PHONE_NUMBER"}
    assert owned == {(person.entity.key, one.phone) for person, one in zip(people, planted, strict=True)}
    assert problems(seen) == []


def locked(path: Path, password: str) -> None:
    """Encrypts a document in place, as Office does (agile encryption)."""
    library: Any = import_module("msoffcrypto.format.ooxml")
    plain = path.with_suffix(".plain")
    path.rename(plain)
    with plain.open("rb") as file, path.open("wb") as made:
        library.OOXMLFile(file).encrypt(password, made)


def test_opens_an_encrypted_document_with_its_password(tmp_path: Path) -> None:
    planted = documents.write_docx(tmp_path / "x.docx")
    locked(tmp_path / "x.docx", "falsa")
    closed = read(tmp_path / "x.docx", office_locked.EXTRACTOR)
    assert ["--passwords" in one.reason for one in problems(closed)] == [True]
    assert keys_of(closed, "PHONE_NUMBER") == set()
    opened = read(tmp_path / "x.docx", office_locked.EXTRACTOR, Options(languages=(), passwords=("otra", "falsa")))
    assert keys_of(opened, "PHONE_NUMBER") == set(planted.phones)
    phone = next(one for one in mentions(opened) if one.entity.kind.value == "PHONE_NUMBER")
    assert phone.locator.startswith("decrypted!x.docx#paragraph ")
    assert problems(opened) == []


@pytest.mark.parametrize("part", [b"<?xml", b"<encryption", b"</encryption>", b"keyBits="])
def test_a_damaged_description_of_how_it_is_locked_opens_by_nothing(part: bytes, tmp_path: Path) -> None:
    documents.write_docx(tmp_path / "x.docx")
    locked(tmp_path / "x.docx", "falsa")
    data = (tmp_path / "x.docx").read_bytes()
    assert part in data
    (tmp_path / "x.docx").write_bytes(data.replace(part, b"&" * len(part)))
    seen = read(tmp_path / "x.docx", office_locked.EXTRACTOR, Options(languages=(), passwords=("falsa",)))
    assert ["--passwords" in one.reason for one in problems(seen)] == [True]


def test_opens_a_workbook_that_is_locked_against_change(tmp_path: Path) -> None:
    book = tables.write_xlsx(tmp_path / "x.xlsx")
    locked(tmp_path / "x.xlsx", "VelvetSweatshop")
    seen = read(tmp_path / "x.xlsx", office_locked.EXTRACTOR)
    assert {one.phone for one in book.people} <= keys_of(seen, "PHONE_NUMBER")


def test_leaves_other_compound_files(tmp_path: Path) -> None:
    source = written(tmp_path, "x.db", compound.written({"Catalog": b"x" * 50}), RULES)
    assert not any(one.takes(source) for one in (doc.EXTRACTOR, xls.EXTRACTOR, office_locked.EXTRACTOR))


@pytest.mark.parametrize("seed", range(60))
def test_reads_damaged_files(seed: int, tmp_path: Path) -> None:
    write = (generated.write_doc, generated.write_xls)[seed % 2]
    write(tmp_path / "whole", count=6)
    rng = random.Random(seed)
    data = bytearray((tmp_path / "whole").read_bytes())
    for _ in range(rng.randrange(1, 80)):
        data[rng.randrange(512, len(data))] = rng.choice((0, 255, rng.randrange(256)))
    source = written(tmp_path, "x", bytes(data[: rng.randrange(600, len(data) + 2_000)]), RULES)
    for one in (office_locked.EXTRACTOR, doc.EXTRACTOR, xls.EXTRACTOR):
        if one.takes(source):
            with suppress(EvidenceError):
                assert all(getattr(seen, "locator", "") for seen in one.extract(source))
