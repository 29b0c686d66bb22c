"""Bands: a threshold means a similarity, a figure belongs to a gallery; tables are kept by model."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.analysis.calibration import Band
from asasec_graph.analysis.calibration_intervals import Interval
from asasec_graph.analysis.faces_bands import SAVED, Bands, Uncertainty, bands_of, save, saved
from asasec_graph.errors import EngineError

STRONG, MEDIUM, WEAK = (
    Band("strong", 0.6, 9.995e-4, 0.1, 1e-6),
    Band("medium", 0.5, 9.950e-3, 0.1, 1e-5),
    Band("weak", 0.4, 0.0951671, 0.0, 1e-4),
)
BANDS = Bands("test/0/16", 1_000, (STRONG, MEDIUM, WEAK))
UPSIDE_DOWN = json.dumps(
    [{"model": "m", "gallery": 9, "bands": [asdict(replace(STRONG, threshold=0.1)), asdict(MEDIUM), asdict(WEAK)]}]
)


@given(st.integers(0, 10_000_000), st.integers(0, 10_000_000))
def test_a_larger_gallery_moves_no_threshold_and_lowers_no_figure(one: int, other: int) -> None:
    small, large = BANDS.at(min(one, other)), BANDS.at(max(one, other))
    assert [band.threshold for band in small.bands] == [band.threshold for band in large.bands]
    assert all(a.fpir <= b.fpir for a, b in zip(small.bands, large.bands, strict=True))
    assert small.table == large.table == BANDS.table
    assert small.at(BANDS.gallery) == BANDS.at(BANDS.gallery)


def test_the_figure_is_that_of_so_many_strangers() -> None:
    assert BANDS.at(0).fpir("weak") == 0
    assert BANDS.at(1).fpir("weak") == pytest.approx(1e-4)
    assert BANDS.at(1_000).fpir("weak") == pytest.approx(1 - (1 - 1e-4) ** 1_000)
    assert BANDS.at(1_000_000).fpir("weak") == pytest.approx(1)
    assert BANDS.at(7).stamp() == {
        "model": "test/0/16",
        "table": BANDS.table,
        "gallery": 7,
        "fpir": {
            "strong": pytest.approx(7e-6, rel=1e-4),
            "medium": pytest.approx(7e-5, rel=1e-3),
            "weak": pytest.approx(7e-4, rel=1e-3),
        },
    }


def test_a_figure_tells_its_interval_in_that_gallery_and_whether_any_count_supports_it() -> None:
    measured = replace(WEAK, fmr_interval=Interval(1e-5, 1e-3))
    told = Bands("test/0/16", 1_000, (STRONG, MEDIUM, measured), strangers=20_000).at(100).uncertainty("weak")
    assert told.interval is not None
    assert told.interval.low == pytest.approx(1e-3, rel=1e-3)
    assert told.interval.high == pytest.approx(1 - 0.999**100)
    assert (told.strangers, told.extrapolated) == (20_000, False)
    assert Bands("test/0/16", 1_000, (STRONG, MEDIUM, measured), strangers=9_999).uncertainty("weak").extrapolated
    assert BANDS.uncertainty("weak") == Uncertainty(None, 0, extrapolated=True)


def test_another_threshold_is_another_table() -> None:
    moved = Bands(BANDS.model, BANDS.gallery, (replace(STRONG, threshold=0.61), MEDIUM, WEAK))
    assert moved.table != BANDS.table
    assert Bands("other/0/16", BANDS.gallery, BANDS.bands).table != BANDS.table


def test_tables_of_two_models_are_kept_beside_each_other(tmp_path: Path) -> None:
    sure = tuple(replace(band, fmr_interval=Interval(band.fmr / 9, band.fmr * 9)) for band in BANDS.bands)
    other = Bands("test/1/32", 500, sure, strangers=439)
    save(tmp_path, BANDS, {"pairs": 6, "strangers": {"mean": 0.1}})
    save(tmp_path, other, {"pairs": 7})
    save(tmp_path, BANDS.at(2_000), {"pairs": 8})
    assert saved(tmp_path) == {"test/1/32": other, "test/0/16": BANDS.at(2_000)}
    assert [item["pairs"] for item in json.loads((tmp_path / SAVED).read_text())] == [7, 8]


def test_bands_of_an_earlier_pack_are_found_in_its_own_folder(tmp_path: Path) -> None:
    for name in ("test", "newer"):
        (tmp_path / name).mkdir()
    save(tmp_path / "test", BANDS, {})
    assert bands_of("test/0/16", tmp_path / "newer") == BANDS
    with pytest.raises(EngineError, match="no measured bands"):
        bands_of("test/9/16", tmp_path / "newer")


def test_a_table_of_an_earlier_version_gets_its_shares_of_strangers(tmp_path: Path) -> None:
    bands = [{name: value for name, value in asdict(band).items() if name != "fmr"} for band in BANDS.bands]
    (tmp_path / SAVED).write_text(json.dumps([{"model": "test/0/16", "gallery": 1_000, "bands": bands}]))
    assert bands_of("test/0/16", tmp_path).bands[2].fmr == pytest.approx(1e-4, rel=1e-4)


@pytest.mark.parametrize(
    "text", ["{", "[1]", '[{"model": "m"}]', '[{"model": "m", "gallery": "x", "bands": []}]', UPSIDE_DOWN]
)
def test_a_damaged_table_is_said_with_its_mend_and_can_be_made_anew(tmp_path: Path, text: str) -> None:
    (tmp_path / SAVED).write_text(text)
    with pytest.raises(EngineError, match="is no table of bands"):
        bands_of("test/0/16", tmp_path)
    save(tmp_path, BANDS, {})
    assert bands_of("test/0/16", tmp_path) == BANDS
