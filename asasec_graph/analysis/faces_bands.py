"""Bands of similarity, measured for each model. A band is no verdict: it says how often strangers look that alike.

A band's threshold is fixed for its model, so that a band means a similarity wherever it is read. What it is worth
depends on how many faces were searched: `at` gives the same bands with the chance that a search of so many strangers
names one (FPIR). That number is of the faces that the caller may read; hidden ones count nowhere.

The table of the default model is `faces_bands.json` beside this module: 496 pairs of 32 public pictures of nine adults,
so few that the FPIR are those of a fitted tail, with wide intervals (95 %, in a gallery of 1,000: strong 0 to 2 %,
medium 0 to 9 %, weak 0.03 to 67 %). They are of two sets, and bands made from either alone hold on the other
(`tests/cli/test_faces_command.py`). Children look more alike than adults do, so true rates are higher. A unit that
brings its own models, or better pairs, measures with `asasec faces calibrate PAIRS.csv --save`, which writes
`bands.json` into the pack's folder. Figures hold for faces from the quality floor up; poorer ones of strangers look
alike for what spoiled them (`reading.face_quality`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from asasec_graph.analysis.calibration import Band, fpir, fpir_interval, share_of
from asasec_graph.analysis.calibration_intervals import Interval
from asasec_graph.errors import EngineError
from asasec_graph.model.observations import Json

QUALITY_FLOOR = 0.4
NAMES = ("strong", "medium", "weak")
SAVED = "bands.json"
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """How far a band's FPIR can be trusted.

    `interval`: that of 95 % confidence, None where the table keeps none. `strangers`: the pairs of strangers that it
    was measured on, 0 where the table does not say. `extrapolated`: the share of strangers behind it is smaller than
    one of these pairs, so that no count supports it, only the tail fitted to them (so it is taken for one of unknown
    pairs as well).
    """

    interval: Interval | None
    strangers: int
    extrapolated: bool


@dataclass(frozen=True, slots=True)
class Bands:
    """The thresholds of a model, strongest first, and the size of the gallery that their FPIR is for.

    `strangers`: the pairs of different persons that they were measured on, 0 where the table does not say.
    """

    model: str
    gallery: int
    bands: tuple[Band, ...]
    strangers: int = 0

    def band(self, similarity: float) -> str | None:
        """The strongest band that a similarity reaches, or None below the weakest."""
        return next((band.band for band in self.bands if similarity >= band.threshold), None)

    def threshold(self, name: str) -> float:
        """Where a band begins; KeyError where there is none of this name."""
        return self._named(name).threshold

    def fpir(self, name: str) -> float:
        """The chance that a search of the gallery names a stranger in this band; KeyError where there is none."""
        return self._named(name).fpir

    def at(self, gallery: int) -> Bands:
        """The same thresholds with the FPIR of a search of so many faces."""
        bands = tuple(replace(band, fpir=fpir(band.fmr, gallery)) for band in self.bands)
        return replace(self, gallery=gallery, bands=bands)

    def uncertainty(self, name: str) -> Uncertainty:
        """How far the FPIR of a band can be trusted in this gallery; KeyError where there is none of this name."""
        band = self._named(name)
        interval = fpir_interval(band.fmr_interval, self.gallery) if band.fmr_interval else None
        return Uncertainty(interval, self.strangers, band.fmr * self.strangers < 1)

    def stamp(self) -> dict[str, Json]:
        """What to record beside a comparison, so that its band can be understood later.

        `model`, `table` (the digest of the thresholds), `gallery` (faces searched) and `fpir` by band.
        """
        rates: dict[str, Json] = {band.band: round(band.fpir, _DIGITS) for band in self.bands}
        return {"model": self.model, "table": self.table, "gallery": self.gallery, "fpir": rates}

    @property
    def table(self) -> str:
        """The first twelve digits of the sha256 of model and thresholds with their rates; no gallery is in it."""
        rows = [[band.band, band.threshold, band.fmr, band.fnir] for band in self.bands]
        return hashlib.sha256(json.dumps([self.model, rows]).encode()).hexdigest()[:_DIGITS]

    def _named(self, name: str) -> Band:
        return {band.band: band for band in self.bands}[name]


def bands_of(model: str, pack: Path | None = None) -> Bands:
    """The bands of a model (`Face.model`); those saved in the pack's folder go first.

    Where faces of an earlier pack are left, those saved in that pack's folder, beside this one, count for them.
    EngineError where the model was never measured.
    """
    for folder in () if pack is None else (pack, pack.parent / model.split("/")[0]):
        found = saved(folder).get(model)
        if found is not None:
            return found
    shipped = _shipped().get(model)
    if shipped is None:
        raise EngineError(
            f"the face model {model} has no measured bands: run 'asasec faces calibrate PAIRS.csv --save' "
            "on pairs of known persons"
        )
    return shipped


def saved(pack: Path) -> Mapping[str, Bands]:
    """The bands saved in a pack's folder, by model; EngineError where the file is damaged."""
    path = pack / SAVED
    try:
        return _table(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EngineError(
            f"{path} is no table of bands ({error}): run 'asasec faces calibrate PAIRS.csv --save' again"
        ) from error


def save(pack: Path, bands: Bands, measured: Mapping[str, Any]) -> Path:
    """Keep a model's bands in the pack's folder beside those of other models; `measured` says on what. The file."""
    path = pack / SAVED
    kept = [item for item in _entries(path) if item.get("model") != bands.model]
    strangers = {**measured.get("strangers", {}), "pairs": bands.strangers}
    about = {"model": bands.model, "gallery": bands.gallery, **measured, "strangers": strangers}
    entry = {**about, "bands": [asdict(one) for one in bands.bands]}
    staged = path.with_suffix(".part")
    staged.write_text(json.dumps([*kept, entry], indent=1) + "\n", encoding="utf-8")
    staged.replace(path)
    return path


def _entries(path: Path) -> list[dict[str, Any]]:
    """What stands in a file of bands; nothing of a damaged one, which is about to be made anew."""
    try:
        found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        _table(json.dumps(found))
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return found


@cache
def _shipped() -> Mapping[str, Bands]:
    return _table(files("asasec_graph.analysis").joinpath("faces_bands.json").read_text())


def _table(text: str) -> Mapping[str, Bands]:
    return {item["model"]: _bands(item) for item in json.loads(text)}


def _bands(item: Mapping[str, Any]) -> Bands:
    """A table's entry; one of an earlier version has no share of strangers, which follows from its FPIR."""
    gallery = int(item["gallery"])
    told: list[Mapping[str, Any]] = [{"fmr": share_of(band["fpir"], gallery), **band} for band in item["bands"]]
    bands = {str(band["band"]): _band(band) for band in told}
    ordered = tuple(bands[name] for name in NAMES)
    if [band.threshold for band in ordered] != sorted((band.threshold for band in ordered), reverse=True):
        raise ValueError("a stronger band begins below a weaker one")
    return Bands(item["model"], gallery, ordered, int(item.get("strangers", {}).get("pairs", 0)))


def _band(told: Mapping[str, Any]) -> Band:
    kept = dict(told)
    ends: Mapping[str, float] | None = kept.pop("fmr_interval", None)
    return Band(**kept, fmr_interval=Interval(**ends) if ends else None)
