"""How far a face model can be trusted: error rates over labelled pairs, and the thresholds of its bands.

Similarities of different persons are few in any labelled set and their tail decides, so the share of strangers over a
threshold is taken as the larger of the one counted and that of a normal distribution fitted to them. A search
asks not one stranger but a gallery of them: FPIR = 1 - (1 - share)^gallery, the chance that somebody innocent is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

from asasec_graph.errors import BadInput

Numbers = npt.NDArray[np.float64]

GALLERY = 1_000
TARGETS = {"strong": 0.0005, "medium": 0.005, "weak": 0.1}
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Band:
    """Similarities from `threshold` up; `fpir` for the gallery, `fnir` the share of one person's pairs below it."""

    band: str
    threshold: float
    fpir: float
    fnir: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """`eer`: where as many strangers pass as known ones fail; `det`: (threshold, strangers passed, known lost)."""

    eer: float
    eer_threshold: float
    pairs: int
    gallery: int
    bands: tuple[Band, ...]
    det: tuple[tuple[float, float, float], ...]


def calibrate(similarities: Sequence[float], same: Sequence[bool], gallery: int = GALLERY) -> Calibration:
    """Rates over pairs; BadInput unless there are at least two pairs of one person and two of different ones."""
    scores, label = np.asarray(similarities, dtype=np.float64), np.asarray(same, dtype=np.bool_)
    known, strange = np.sort(scores[label]), np.sort(scores[~label])
    if min(len(known), len(strange)) < _FEWEST:
        raise BadInput(
            f"{len(known)} pairs of one person and {len(strange)} of different persons can be used; "
            f"calibration needs at least {_FEWEST} of each"
        )
    det = tuple(_det(known, strange))
    rate, threshold = _equal(det)
    return Calibration(rate, threshold, len(scores), gallery, tuple(_bands(known, strange, gallery)), det)


def stranger_share(strange: Numbers, threshold: float) -> float:
    """The share of strangers at or over a threshold: as counted, or as a normal tail has it, whichever is more."""
    counted = float((strange >= threshold).mean())
    fitted = _fitted(strange)
    return max(counted, NormalDist().cdf((fitted.mean - threshold) / fitted.stdev))


def _fitted(strange: Numbers) -> NormalDist:
    return NormalDist(float(strange.mean()), max(float(strange.std(ddof=1)), 1e-6))


def fpir(share: float, gallery: int) -> float:
    """The chance that a search of so many strangers names at least one."""
    return float(-np.expm1(gallery * np.log1p(-min(share, 1 - 1e-12))))


def _det(known: Numbers, strange: Numbers) -> Iterator[tuple[float, float, float]]:
    for threshold in np.unique(np.concatenate([known, strange])):
        yield float(threshold), float((strange >= threshold).mean()), float((known < threshold).mean())


def _equal(det: tuple[tuple[float, float, float], ...]) -> tuple[float, float]:
    """The smallest error that both kinds stay under, and its threshold (the middle of those that reach it)."""
    rate = min(max(accepted, lost) for _, accepted, lost in det)
    reached = [threshold for threshold, accepted, lost in det if max(accepted, lost) == rate]
    return rate, (reached[0] + reached[-1]) / 2


def _bands(known: Numbers, strange: Numbers, gallery: int) -> Iterator[Band]:
    for name, target in TARGETS.items():
        threshold = _threshold(strange, target, gallery)
        share = stranger_share(strange, threshold)
        yield Band(name, threshold, fpir(share, gallery), float((known < threshold).mean()))


def _threshold(strange: Numbers, target: float, gallery: int) -> float:
    """The lowest threshold, in hundredths, whose FPIR is within the target."""
    share = float(-np.expm1(np.log1p(-target) / gallery))
    fitted = _fitted(strange)
    step = int(np.floor((fitted.mean - NormalDist().inv_cdf(share) * fitted.stdev) * 100))
    while step < 100 and fpir(stranger_share(strange, step / 100), gallery) > target:
        step += 1
    return step / 100
