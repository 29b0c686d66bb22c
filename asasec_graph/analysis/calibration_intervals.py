"""How sure the rates of a calibration are: 95 % intervals, by person and not by pair.

Pairs of one person's pictures stand or fall together, so the bootstrap draws persons: a pair of one person counts as
often as he or she was drawn, a pair of two persons as often as the product of both (ISO/IEC 19795-1, subset bootstrap).
Where nothing was counted a bootstrap knows nothing, so each interval is widened to that of Clopper and Pearson over the
pairs. The seed is fixed: the same pairs give the same intervals.
"""

# scipy publishes no types:
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import betaincinv, ndtr

Numbers = npt.NDArray[np.float64]

DRAWS = 500
CONFIDENCE = 0.95
_SEED = 19_795
_MANY = 200_000
_FEWER_DRAWS = 50


@dataclass(frozen=True, slots=True)
class Interval:
    """The ends of a confidence interval of a rate, within 0 and 1."""

    low: float
    high: float


def clopper_pearson(errors: int, trials: int, confidence: float = CONFIDENCE) -> Interval:
    """The exact interval of a rate of which `errors` were counted in `trials`; everything where there were none."""
    if not trials:
        return Interval(0.0, 1.0)
    half = (1 - confidence) / 2
    low = float(betaincinv(errors, trials - errors + 1, half)) if errors else 0.0
    high = float(betaincinv(errors + 1, trials - errors, 1 - half)) if errors < trials else 1.0
    return Interval(low, high)


def intervals(
    scores: Numbers, same: npt.NDArray[np.bool_], people: npt.NDArray[np.int64], thresholds: Sequence[float]
) -> tuple[Interval, list[tuple[Interval, Interval]]]:
    """The interval of the equal error rate, and of the share of strangers and of lost pairs at each threshold.

    `people` is n x 2. The share of strangers is that of the fitted tail, or of those counted where these are more.
    """
    order = np.argsort(scores, kind="stable")
    scores, same, people = scores[order], same[order], people[order]
    drawn = np.array([_rates(scores, same, weights, thresholds) for weights in _draws(people, same)], dtype=np.float64)
    equal = _widened(_middle(drawn[:, 0]), int(same.sum()))
    pairs: list[tuple[Interval, Interval]] = []
    for i, threshold in enumerate(thresholds):
        missed = clopper_pearson(int((scores[same] < threshold).sum()), int(same.sum()))
        strangers = _middle(drawn[:, 1 + 2 * i])
        pairs.append((strangers, _union(_middle(drawn[:, 2 + 2 * i]), missed)))
    return equal, pairs


def _draws(people: npt.NDArray[np.int64], same: npt.NDArray[np.bool_]) -> Iterator[Numbers]:
    """How often each pair counts: once as it is, then by each draw that has pairs of both kinds."""
    names, places = np.unique(people, return_inverse=True)
    one, other = places.reshape(-1, 2).T
    rng = np.random.default_rng(_SEED)
    yield np.ones(len(same))
    for _ in range(DRAWS if len(same) < _MANY else _FEWER_DRAWS):
        times = np.bincount(rng.integers(0, len(names), len(names)), minlength=len(names)).astype(np.float64)
        weights = np.where(same, times[one], times[one] * times[other])
        if weights[same].any() and (weights[~same] > 0).sum() > 1:
            yield weights


def _rates(scores: Numbers, same: npt.NDArray[np.bool_], weights: Numbers, thresholds: Sequence[float]) -> list[float]:
    """The equal error rate, then the strangers' share and the lost share at each threshold; scores ascend."""
    ours, theirs = np.where(same, weights, 0.0), np.where(same, 0.0, weights)
    missed = (np.cumsum(ours) - ours) / ours.sum()
    accepted = 1 - (np.cumsum(theirs) - theirs) / theirs.sum()
    found = [float(np.minimum.reduce(np.maximum(missed, accepted)))]
    mean = float((theirs @ scores) / theirs.sum())
    stdev = max(float(np.sqrt((theirs @ (scores - mean) ** 2) / max(theirs.sum() - 1, 1))), 1e-6)
    for threshold in thresholds:
        place = int(np.searchsorted(scores, threshold))
        counted = float(theirs[place:].sum() / theirs.sum())
        found += [max(counted, float(ndtr((mean - threshold) / stdev))), float(ours[:place].sum() / ours.sum())]
    return found


def _middle(values: Numbers) -> Interval:
    """Between the quantiles of the draws; with so few persons that these miss it, the rate itself (the first) is in."""
    half = (1 - CONFIDENCE) / 2
    low, high = np.quantile(values, [half, 1 - half])
    return Interval(min(float(low), float(values[0])), max(float(high), float(values[0])))


def _widened(found: Interval, known: int) -> Interval:
    """Never narrower than what so many pairs without a single error would allow."""
    return _union(found, Interval(found.low, clopper_pearson(0, known).high))


def _union(one: Interval, other: Interval) -> Interval:
    return Interval(min(one.low, other.low), max(one.high, other.high))
