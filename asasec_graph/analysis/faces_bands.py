"""Bands of similarity, measured for each model. A band is no verdict: it says how often strangers look that alike.

The table of the default model is `faces_bands.json` beside this module: 496 pairs of 32 public pictures of adults, so
few that the FPIR are those of a fitted tail; children look more alike than adults do, so true rates are higher. A unit
that brings its own models, or better pairs, measures with `asasec faces calibrate PAIRS.csv --save`, which writes
`bands.json` into the pack's folder.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from asasec_graph.analysis.calibration import Band
from asasec_graph.errors import EngineError

QUALITY_FLOOR = 0.4
NAMES = ("strong", "medium", "weak")
SAVED = "bands.json"


@dataclass(frozen=True, slots=True)
class Bands:
    """The thresholds of a model, strongest first, and the size of the gallery that their FPIR is for."""

    model: str
    gallery: int
    bands: tuple[Band, ...]

    def band(self, similarity: float) -> str | None:
        """The strongest band that a similarity reaches, or None below the weakest."""
        return next((band.band for band in self.bands if similarity >= band.threshold), None)

    def threshold(self, name: str) -> float:
        """Where a band begins; KeyError where there is none of this name."""
        return {band.band: band.threshold for band in self.bands}[name]


def bands_of(model: str, pack: Path | None = None) -> Bands:
    """The bands of a model (`Face.model`); those saved in the pack's folder go first.

    EngineError where the model was never measured.
    """
    found = _shipped().get(model)
    if pack is not None and (pack / SAVED).is_file():
        found = _table((pack / SAVED).read_text()).get(model, found)
    if found is None:
        raise EngineError(
            f"the face model {model} has no measured bands: run 'asasec faces calibrate PAIRS.csv --save' "
            "on pairs of known persons"
        )
    return found


@cache
def _shipped() -> Mapping[str, Bands]:
    return _table(files("asasec_graph.analysis").joinpath("faces_bands.json").read_text())


def _table(text: str) -> Mapping[str, Bands]:
    return {item["model"]: _bands(item) for item in json.loads(text)}


def _bands(item: Mapping[str, Any]) -> Bands:
    bands = [Band(**band) for band in item["bands"]]
    return Bands(item["model"], item["gallery"], tuple(sorted(bands, key=lambda band: -band.threshold)))
