"""Laws of exact search: what brute force finds, in a total order, however the faces lie in arrays."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.analysis.faces_arrays import FaceArrays, FaceRow, Gallery, Vectors, by_model, galleries
from asasec_graph.analysis.faces_near import DIGITS, near

WIDTH = 8


def unit(seed: int, count: int) -> Vectors:
    """Vectors of few directions, so that many are equally alike."""
    raw = np.random.default_rng(seed).integers(-2, 3, (count, WIDTH)).astype(np.float64)
    raw[(raw == 0).all(axis=1)] = 1
    return np.asarray(raw / np.linalg.norm(raw, axis=1, keepdims=True), dtype=np.float32)


def held(vectors: Vectors, ids: list[int], cases: list[int]) -> FaceArrays:
    rows = [
        FaceRow(f"f{id:03}", f"m{id % 5}", case, vector.tobytes(), 0.5 + case / 10, "m")
        for id, case, vector in zip(ids, cases, vectors, strict=True)
    ]
    return by_model(rows)["m"]


def brute(vectors: Vectors, ids: list[int], query: Vectors, least: float) -> list[tuple[float, str]]:
    """Each face with the best of its rows, by python."""
    best: dict[str, float] = {}
    for vector, id in zip(vectors, ids, strict=True):
        alike = round(sum(float(a) * float(b) for a, b in zip(vector, query, strict=True)), DIGITS)
        if alike >= least:
            best[f"f{id:03}"] = max(best.get(f"f{id:03}", -1.0), alike)
    return sorted(((-alike, id) for id, alike in best.items()), key=lambda pair: pair)


@settings(deadline=None, max_examples=60)
@given(
    st.integers(0, 1_000),
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 4)), min_size=1, max_size=60, unique=True),
    st.floats(-0.9, 0.9),
    st.integers(1, 12),
)
def test_it_finds_what_brute_force_finds(seed: int, faces: list[tuple[int, int]], least: float, first: int) -> None:
    ids, cases = [id for id, _ in faces], [case for _, case in faces]
    vectors, queries = unit(seed, len(ids)), unit(seed + 1, 3)
    whole = Gallery((held(vectors, ids, cases),))
    parts = Gallery(
        tuple(
            held(vectors[rows], [ids[i] for i in rows], [cases[i] for i in rows])
            for case in sorted(set(cases))
            if (rows := [i for i, one in enumerate(cases) if one == case])
        )
    )
    for query, in_one, in_parts, alone in zip(
        queries,
        near(whole, queries, least, first=first),
        near(parts, queries, least, first=first),
        [near(parts, query[None], least, first=first)[0] for query in queries],
        strict=True,
    ):
        wanted = brute(vectors, ids, query, least)[:first]
        for found in (in_one, in_parts, alone):
            assert [(-one.similarity, one.id) for one in found] == wanted
    assert whole.faces == parts.faces == len(set(ids))


def test_what_is_left_out_does_not_cost_an_answer() -> None:
    ids = list(range(6))
    gallery = Gallery((held(np.repeat(unit(1, 1), 6, axis=0), ids, [1] * 6),))
    (found,) = near(gallery, unit(1, 1), 0.5, exclude={"f000", "f003"}, first=3)
    assert [one.id for one in found] == ["f001", "f002", "f004"]


def test_the_best_row_speaks_for_a_face_and_all_its_cases_are_told() -> None:
    arrays = held(np.repeat(unit(3, 1), 2, axis=0), [7, 7], [2, 1])
    gallery = Gallery((arrays,))
    (found,) = near(gallery, unit(3, 1), 0.9)
    assert [(one.id, one.cases) for one in found] == [("f007", (1, 2))]
    speaking = gallery.find("f007")
    assert speaking is not None
    assert int(speaking[0].cases[speaking[1]]) == 2, "the row of the better quality"
    assert gallery.find("f008") is None


def test_large_cases_are_not_copied() -> None:
    large, small = held(unit(5, 5_000), list(range(5_000)), [1] * 5_000), held(unit(6, 3), [1, 2, 9_000], [2, 2, 2])
    gallery = galleries([{"m": large}, {"m": small}])["m"]
    assert gallery.parts[0] is large
    assert gallery.faces == 5_001
    assert galleries([]) == {}


def test_vectors_of_another_length_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot be compared"):
        near(Gallery((held(unit(1, 1), [1], [1]),)), np.ones((1, 3), dtype=np.float32), 0.5)
