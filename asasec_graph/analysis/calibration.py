"""How far a face model can be trusted: error rates over labelled pairs, and the thresholds of its bands.

Similarities of different persons are few in any labelled set and their tail decides, so the share of strangers over a
threshold (FMR) is the larger of the one counted and that of a normal distribution fitted to them. A search asks not
one stranger but a gallery of them: FPIR(N) = 1 - (1 - FMR)^N, the chance that somebody innocent is named, and FNIR is
the share of one person's pairs that stay below the threshold (ISO/IEC 19795-1:2021; the formula takes the N comparisons
as independent, which makes it the upper end). A band's threshold is fixed, so that a band always means the same
similarity; what the band is worth in a gallery of another size is the FPIR counted for that size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

from asasec_graph.analysis.calibration_intervals import Interval, intervals
from asasec_graph.errors import BadInput

Numbers = npt.NDArray[np.float64]

GALLERY = 1_000
TARGETS = {"strong": 0.0005, "medium": 0.005, "weak": 0.1}
_FEWEST = 2
_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class Band:
    """Similarities from `threshold` up. `fmr`: the share of strangers over it; `fpir`: that for a gallery.

    `fnir`: the share of one person's pairs below it. `fpir` belongs to the gallery of the table that holds the band.
    `fmr_interval`: the 95 % confidence interval of `fmr`; None where an earlier version measured the band.
    """

    band: str
    threshold: float
    fpir: float
    fnir: float
    fmr: float = 0.0
    fmr_interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class Tail:
    """The normal distribution fitted to strangers' similarities, and of how many pairs and persons."""

    mean: float
    stdev: float
    strangers: int
    known: int
    persons: int


@dataclass(frozen=True, slots=True)
class Uncertain:
    """The 95 % confidence intervals of a band's rates; `counted`: strangers over its threshold, as counted."""

    fpir: Interval
    fnir: Interval
    counted: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """`eer`: where as many strangers pass as known ones fail; `det`: (threshold, strangers passed, known lost)."""

    eer: float
    eer_threshold: float
    pairs: int
    gallery: int
    bands: tuple[Band, ...]
    det: tuple[tuple[float, float, float], ...]
    tail: Tail
    uncertain: dict[str, Uncertain]
    eer_interval: Interval


@dataclass(frozen=True, slots=True)
class Labelled:
    """Similarities of pairs, whether each is of one person, and who (numbers) the two are.

    Without `persons` each pair is taken for two of its own.
    """

    similarities: Sequence[float]
    same: Sequence[bool]
    persons: Sequence[tuple[int, int]] | None = None

    def known(self) -> Numbers:
        """Similarities of pairs of one person, ascending."""
        scores, label = self.arrays()
        return np.sort(scores[label])

    def strange(self) -> Numbers:
        """Similarities of pairs of different persons, ascending."""
        scores, label = self.arrays()
        return np.sort(scores[~label])

    def arrays(self) -> tuple[Numbers, npt.NDArray[np.bool_]]:
        """Similarities and labels, in the order given."""
        return np.asarray(self.similarities, dtype=np.float64), np.asarray(self.same, dtype=np.bool_)

    def people(self) -> npt.NDArray[np.int64]:
        """n x 2: who the two of each pair are."""
        if self.persons is not None:
            return np.asarray(self.persons, dtype=np.int64).reshape(-1, 2)
        own = np.arange(len(self.same), dtype=np.int64) * 2
        return np.stack([own, own + ~np.asarray(self.same, dtype=np.bool_)], axis=1)


def calibrate(pairs: Labelled, gallery: int = GALLERY) -> Calibration:
    """Rates over pairs; BadInput unless there are at least two pairs of one person and two of different ones."""
    known, strange = pairs.known(), pairs.strange()
    if min(len(known), len(strange)) < _FEWEST:
        raise BadInput(
            f"{len(known)} pairs of one person and {len(strange)} of different persons can be used; "
            f"calibration needs at least {_FEWEST} of each"
        )
    det = tuple(_det(known, strange))
    rate, threshold = _equal(det)
    made = tuple(_bands(known, strange, gallery))
    people = pairs.people()
    fitted = _fitted(strange)
    tail = Tail(fitted.mean, fitted.stdev, len(strange), len(known), len(np.unique(people)))
    eer, rates = intervals(*pairs.arrays(), people, [band.threshold for band in made])
    bands = tuple(replace(band, fmr_interval=fmr) for band, (fmr, _) in zip(made, rates, strict=True))
    uncertain = {
        band.band: Uncertain(fpir_interval(fmr, gallery), fnmr, int((strange >= band.threshold).sum()))
        for band, (fmr, fnmr) in zip(bands, rates, strict=True)
    }
    return Calibration(rate, threshold, len(pairs.same), gallery, bands, det, tail, uncertain, eer)


def stranger_share(strange: Numbers, threshold: float) -> float:
    """The share of strangers at or over a threshold: as counted, or as a normal tail has it, whichever is more."""
    counted = float((strange >= threshold).mean())
    fitted = _fitted(strange)
    return max(counted, _NORMAL.cdf((fitted.mean - threshold) / fitted.stdev))


def fpir(share: float, gallery: int) -> float:
    """The chance that a search of so many strangers names at least one: 1 - (1 - share)^gallery."""
    return float(-np.expm1(gallery * np.log1p(-min(share, 1 - 1e-12))))


def fpir_interval(share: Interval, gallery: int) -> Interval:
    """The interval of an FPIR, from that of the share of strangers."""
    return Interval(fpir(share.low, gallery), fpir(share.high, gallery))


def share_of(rate: float, gallery: int) -> float:
    """The share of strangers that gives this FPIR in a gallery: 1 - (1 - rate)^(1/gallery)."""
    return float(-np.expm1(np.log1p(-min(rate, 1 - 1e-12)) / gallery))


def lost(known: Numbers, threshold: float) -> float:
    """FNIR of a search with one picture of the person in the gallery: the share of pairs below the threshold."""
    return float((known < threshold).mean())


def _fitted(strange: Numbers) -> NormalDist:
    return NormalDist(float(strange.mean()), max(float(strange.std(ddof=1)), 1e-6))


def _det(known: Numbers, strange: Numbers) -> Iterator[tuple[float, float, float]]:
    steps = np.unique(np.concatenate([known, strange]))
    accepted = 1 - np.searchsorted(strange, steps) / len(strange)
    missed = np.searchsorted(known, steps) / len(known)
    yield from zip(steps.tolist(), accepted.tolist(), missed.tolist(), strict=True)


def _equal(det: tuple[tuple[float, float, float], ...]) -> tuple[float, float]:
    """The smallest error that both kinds stay under, and its threshold (the middle of those that reach it)."""
    rate = min(max(accepted, missed) for _, accepted, missed in det)
    reached = [threshold for threshold, accepted, missed in det if max(accepted, missed) == rate]
    return rate, (reached[0] + reached[-1]) / 2


def _bands(known: Numbers, strange: Numbers, gallery: int) -> Iterator[Band]:
    for name, target in TARGETS.items():
        threshold = _threshold(strange, target, gallery)
        share = stranger_share(strange, threshold)
        yield Band(name, threshold, fpir(share, gallery), lost(known, threshold), share)


def _threshold(strange: Numbers, target: float, gallery: int) -> float:
    """The lowest threshold, in hundredths, whose FPIR is within the target; 1 where there is none."""
    fitted = _fitted(strange)
    step = int(np.floor((fitted.mean - _NORMAL.inv_cdf(share_of(target, gallery)) * fitted.stdev) * 100))
    while step < 100 and fpir(stranger_share(strange, step / 100), gallery) > target:
        step += 1
    return min(step, 100) / 100
