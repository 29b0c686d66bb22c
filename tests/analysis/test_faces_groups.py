"""Laws of groups: pairs exact and taken over, no two faces of one shot together, no chains, large components too."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.analysis import faces_folding, faces_groups, faces_pairs
from asasec_graph.analysis.faces import Match
from asasec_graph.analysis.faces_arrays import Vectors
from asasec_graph.analysis.faces_bands import Uncertainty
from asasec_graph.analysis.faces_folding import sets
from asasec_graph.analysis.faces_groups import clusters, grouped
from asasec_graph.analysis.faces_pairs import pairs
from asasec_graph.analysis.faces_probes import all_of, any_of
from asasec_graph.errors import LimitExceeded

AT = 0.6


def crowd(seed: int, count: int, persons: int, width: int = 12, spread: float = 0.5) -> tuple[Vectors, list[int]]:
    """Faces of some persons, some of them between two, and whose they are."""
    rng = np.random.default_rng(seed)
    centres = np.linalg.qr(rng.standard_normal((width, width)))[0][:persons]
    who = rng.integers(0, persons, count)
    raw = centres[who] + spread * rng.standard_normal((count, width)) / np.sqrt(width)
    return np.asarray(raw / np.linalg.norm(raw, axis=1, keepdims=True), dtype=np.float32), who.tolist()


def names(count: int) -> list[str]:
    return [f"f{i:05}" for i in range(count)]


def test_pairs_are_those_of_brute_force_across_tiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces_pairs, "_ROWS", 7)
    monkeypatch.setattr(faces_pairs, "_COLUMNS", 11)
    vectors, _ = crowd(1, 90, 5)
    found = pairs(names(90), vectors, AT)
    wanted = [
        (i, j)
        for i, j in combinations(range(90), 2)
        if round(float(vectors[i].astype(np.float64) @ vectors[j].astype(np.float64)), 6) >= AT
    ]
    assert list(zip(found.left.tolist(), found.right.tolist(), strict=True)) == wanted
    assert len(wanted) > 100


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 99), st.sets(st.integers(0, 59)), st.sets(st.integers(0, 59)), st.sets(st.integers(0, 59)))
def test_what_is_taken_over_changes_nothing(seed: int, before: set[int], now: set[int], changed: set[int]) -> None:
    vectors, _ = crowd(seed, 60, 4)
    ids, old = names(60), vectors.copy()
    old[sorted(changed)] = old[sorted(changed)][:, ::-1]
    earlier, rows = sorted(before), sorted(now)
    kept = pairs([ids[i] for i in earlier], old[earlier], AT)
    anew = pairs([ids[i] for i in rows], vectors[rows], AT)
    over = pairs([ids[i] for i in rows], vectors[rows], AT, kept)
    for one, other in ((anew.left, over.left), (anew.right, over.right), (anew.similarity, over.similarity)):
        assert np.array_equal(one, other)
    elsewhere = pairs([ids[i] for i in rows], vectors[rows], AT + 0.1, kept)
    assert len(elsewhere.left) <= len(anew.left)


@pytest.mark.parametrize("largest", [4, 10, 1_500])
@settings(deadline=None, max_examples=25)
@given(st.integers(0, 999), st.integers(1, 40))
def test_no_two_of_one_shot_and_alike_on_average(largest: int, seed: int, shots: int) -> None:
    vectors, _ = crowd(seed, 80, 5, spread=0.9)
    shot_of = [str(i) for i in np.random.default_rng(seed).integers(0, shots, 80)]
    before = faces_groups.LARGEST
    faces_groups.LARGEST = largest
    try:
        found = list(grouped(pairs(names(80), vectors, AT), [{shot} for shot in shot_of]))
    finally:
        faces_groups.LARGEST = before
    members = [int(row) for part in found for row in part]
    assert len(members) == len(set(members))
    for part in found:
        assert len(part) > 1
        assert list(part) == sorted(part)
        assert len({shot_of[int(row)] for row in part}) == len(part)
        alike = vectors[part] @ vectors[part].T
        assert alike[~np.eye(len(part), dtype=bool)].mean() > AT - 0.15


def test_large_components_are_parted_as_small_ones_are(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors, who = crowd(3, 400, 8, spread=0.55)
    shots = names(400)
    small = [tuple(part) for part in clusters(vectors, shots, 0.5)]
    monkeypatch.setattr(faces_groups, "LARGEST", 20)
    large = [tuple(part) for part in clusters(vectors, shots, 0.5)]
    for found in (small, large):
        assert len(found) == 8
        assert all(len({who[int(row)] for row in part}) == 1 for part in found)
        assert sum(map(len, found)) >= 396


def test_many_frames_of_one_person_stay_one_group(monkeypatch: pytest.MonkeyPatch) -> None:
    """More faces than are parted as a whole, all but the same: no threshold parts them."""
    monkeypatch.setattr(faces_groups, "LARGEST", 100)
    vectors = np.repeat(crowd(1, 1, 1)[0], 320, axis=0)
    (group,) = clusters(vectors, names(320), AT)
    assert len(group) == 320


@pytest.mark.parametrize("most", [10_000, 400])
def test_faces_that_are_all_but_the_same_are_folded(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces_pairs, "MOST", most)
    monkeypatch.setattr(faces_folding, "_BLOCK", 16)
    people = np.eye(12, dtype=np.float32)[:6]
    frames: Vectors = np.concatenate(
        [np.repeat(people[:1], 40, axis=0), np.repeat(people[1:2], 40, axis=0), people[2:]]
    )
    rows: list[int] = np.random.default_rng(1).permutation(len(frames)).tolist()
    shots = [f"film@{i % 40}" for i in range(80)] + ["a", "b", "c", "d"]
    found, _ = sets(names(len(frames)), frames[rows], [shots[i] for i in rows], AT)
    persons = [{min(rows[int(place)] // 40, 2) for place in part} for part in found]
    if most == 10_000:
        assert persons == [{0}, {1}] or persons == [{1}, {0}]
    assert sorted(len(part) for part in found)[-2:] == [40, 40]
    assert all(len(one) == 1 for one in persons)


def test_more_pairs_than_can_be_held_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces_pairs, "MOST", 3)
    vectors = np.repeat(crowd(1, 1, 1)[0], 9, axis=0)
    with pytest.raises(LimitExceeded):
        sets(names(9), vectors, ["one"] * 9, AT)


def match(id: str, media: str, similarity: float) -> Match:
    return Match(id, f"key of {id}", media, (1,), similarity, "strong", False, 0.01, 9, Uncertainty(None, 0, True))


def test_any_of_several_gives_each_face_once_with_the_one_it_is_most_like() -> None:
    found = {2: [match("a", "m", 0.9), match("b", "m", 0.7)], 5: [match("b", "m", 0.8), match("c", "n", 0.9)]}
    answers = [(one.asked, one.match.id, one.match.similarity) for one in any_of(found, 3)]
    assert answers == [(2, "a", 0.9), (5, "c", 0.9), (5, "b", 0.8)]
    assert [one.match.id for one in any_of(found, 1)] == ["a"]


def test_all_of_several_need_a_face_of_their_own_in_one_picture() -> None:
    both = {0: [match("a", "m", 0.9), match("b", "m", 0.8)], 1: [match("a", "m", 0.7), match("c", "n", 0.9)]}
    assert [(one.asked, one.match.id) for one in all_of(both, 9)] == [(0, "b"), (1, "a")]
    assert all_of({0: [match("a", "m", 0.9)], 1: [match("a", "m", 0.8)]}, 9) == []
    assert all_of({}, 9) == []
    several = {
        0: [match("a", "m", 0.9), match("d", "n", 0.7)],
        1: [match("b", "m", 0.6), match("e", "n", 0.7)],
    }
    assert [one.match.media for one in all_of(several, 9)] == ["n", "n", "m", "m"]
    assert [one.match.media for one in all_of(several, 1)] == ["n", "n"]
