"""Error rates: separable pairs have none, mixed ones what counting gives; bands keep their promise."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.analysis.calibration import TARGETS, Labelled, calibrate, fpir, stranger_share
from asasec_graph.analysis.calibration_intervals import clopper_pearson
from asasec_graph.errors import BadInput


def test_separable_pairs_have_no_error() -> None:
    measured = calibrate(Labelled([0.8, 0.7, 0.9, 0.1, 0.0, 0.2], [True] * 3 + [False] * 3))
    assert measured.eer == 0
    assert measured.pairs == 6
    assert 0.2 < measured.eer_threshold <= 0.7


def test_the_equal_error_rate_of_a_known_mix() -> None:
    known = [0.4, 0.6, 0.7, 0.8, 0.9]
    strange = [0.1, 0.2, 0.3, 0.35, 0.65]
    measured = calibrate(Labelled(known + strange, [True] * 5 + [False] * 5))
    assert measured.eer == pytest.approx(0.2)


def test_bands_keep_their_targets_and_order() -> None:
    rng = np.random.default_rng(5)
    strange, known = rng.normal(0.05, 0.09, 5_000), rng.normal(0.7, 0.12, 800)
    measured = calibrate(Labelled([*known, *strange], [True] * 800 + [False] * 5_000))
    thresholds = {band.band: band.threshold for band in measured.bands}
    assert thresholds["strong"] > thresholds["medium"] > thresholds["weak"]
    for band in measured.bands:
        assert band.fpir <= TARGETS[band.band]
        assert band.fnir == pytest.approx(float((known < band.threshold).mean()))


def test_a_tail_that_was_counted_outweighs_the_fitted_one() -> None:
    strange = np.array([0.0] * 98 + [0.9, 0.95])
    assert stranger_share(strange, 0.9) == pytest.approx(0.02)


@given(st.floats(0, 1), st.integers(1, 10_000))
def test_more_strangers_never_lower_the_chance(share: float, gallery: int) -> None:
    assert 0 <= fpir(share, gallery) <= fpir(share, gallery + 1) <= 1
    assert fpir(share, 1) == pytest.approx(share, abs=1e-9)


@pytest.mark.parametrize("same", [[True] * 4, [False] * 4, [True, False, False, False], []])
def test_pairs_of_one_kind_alone_are_refused(same: list[bool]) -> None:
    with pytest.raises(BadInput, match="at least 2 of each"):
        calibrate(Labelled([0.5] * len(same), same))


def test_the_det_curve_counts_at_each_similarity() -> None:
    measured = calibrate(Labelled([0.5, 0.9, 0.1, 0.5], [True, True, False, False]))
    assert measured.det == ((0.1, 1.0, 0.0), (0.5, 0.5, 0.0), (0.9, 0.0, 0.5))


@pytest.mark.parametrize(
    ("errors", "trials", "low", "high"),
    [(0, 10, 0.0, 0.3085), (10, 10, 0.6915, 1.0), (1, 20, 0.0013, 0.2487), (0, 0, 0.0, 1.0)],
)
def test_the_exact_interval_is_that_of_the_tables(errors: int, trials: int, low: float, high: float) -> None:
    found = clopper_pearson(errors, trials)
    assert found.low == pytest.approx(low, abs=1e-4)
    assert found.high == pytest.approx(high, abs=1e-4)


def people(count: int, shots: int, spread: float, seed: int) -> Labelled:
    """Pairs among `shots` pictures of each person, in 64 dimensions; persons differ in how alike theirs are."""
    rng = np.random.default_rng(seed)
    who = rng.normal(size=(count, 1, 64))
    own = rng.normal(size=(count, shots, 64)) * rng.uniform(0.2, spread, size=(count, 1, 1))
    vectors = (who + own).reshape(-1, 64)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    one, other = np.triu_indices(len(vectors), 1)
    persons = list(zip((one // shots).tolist(), (other // shots).tolist(), strict=True))
    alike = (vectors @ vectors.T)[one, other].tolist()
    return Labelled(alike, [a == b for a, b in persons], persons)


def test_intervals_hold_the_rates_and_are_wider_by_person_than_by_pair() -> None:
    pairs = people(12, 6, 2.0, 3)
    by_person = calibrate(pairs)
    by_pair = calibrate(Labelled(pairs.similarities, pairs.same))
    assert by_person.tail.persons == 12
    for band in by_person.bands:
        sure = by_person.uncertain[band.band]
        assert sure.fnir.low <= band.fnir <= sure.fnir.high
        assert sure.fpir.low <= band.fpir <= sure.fpir.high
        alone = by_pair.uncertain[band.band]
        assert sure.fnir.high - sure.fnir.low > alone.fnir.high - alone.fnir.low
    assert by_person.eer_interval.low <= by_person.eer <= by_person.eer_interval.high
    assert calibrate(pairs) == by_person


def test_no_error_counted_is_no_proof_of_none() -> None:
    measured = calibrate(Labelled([0.9, 0.8, 0.95, 0.1, 0.0, 0.2], [True] * 3 + [False] * 3))
    assert measured.eer == 0
    assert measured.eer_interval.high > 0.5
    assert all(sure.fnir.high > 0.5 for sure in measured.uncertain.values())
