"""Laws of face search and re-appearances: order, symmetry, no chaining, cases, what joins nothing."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.analysis import faces
from asasec_graph.analysis.calibration import Band
from asasec_graph.analysis.faces import FaceArrays, FaceRow, reappearances, search
from asasec_graph.analysis.faces_bands import Bands, bands_of
from asasec_graph.analysis.faces_groups import clusters, weakest_link
from asasec_graph.errors import EngineError

MODEL = "asasec/7e891a0c8bdf/128"
BANDS = Bands(
    "test/0/16",
    1_000,
    (Band("strong", 0.6, 0, 0), Band("medium", 0.5, 0, 0), Band("weak", 0.4, 0, 0)),
)
SIZE = 16


@dataclass(frozen=True, slots=True)
class Shot:
    """A face: a person (which fixes a direction), a picture, a case."""

    person: int
    media: str
    case: int
    quality: float = 0.9


def vector_of(person: int, shot: int, spread: float = 0.25) -> npt.NDArray[np.float32]:
    """A person's direction with a shot's own deviation; persons are orthogonal, shots about .9 alike."""
    own = np.random.default_rng([person, shot]).normal(size=SIZE)
    own[:8] = 0
    raw = np.eye(SIZE)[person] + spread * own / np.linalg.norm(own)
    return np.asarray(raw / np.linalg.norm(raw), dtype=np.float32)


def arrays(shots: list[Shot]) -> FaceArrays:
    rows = [
        FaceRow(f"f{i:02}", shot.media, shot.case, vector_of(shot.person, i).tobytes(), shot.quality, "m")
        for i, shot in enumerate(shots)
    ]
    return faces.by_model(rows)["m"]


def shuffled(given: FaceArrays, order: list[int]) -> FaceArrays:
    return FaceArrays(
        tuple(given.ids[i] for i in order),
        tuple(given.media[i] for i in order),
        given.cases[order],
        given.vectors[order],
        given.quality[order],
        tuple(given.keys[i] for i in order),
        tuple(given.shots[i] for i in order),
    )


def test_one_person_in_three_cases_is_one_group() -> None:
    shots = [Shot(0, "a", 1), Shot(0, "b", 2), Shot(0, "c", 3), Shot(1, "d", 1), Shot(2, "e", 2), Shot(1, "f", 1)]
    (group,) = reappearances(arrays(shots), 2, BANDS)
    assert group.members == ("f00", "f01", "f02")
    assert group.cases == (1, 2, 3)
    assert group.band == "strong"
    assert group.medoid in group.members
    assert not group.same_picture
    assert reappearances(arrays(shots), 4, BANDS) == ()


def test_a_person_within_one_case_is_no_reappearance() -> None:
    assert reappearances(arrays([Shot(0, "a", 1), Shot(0, "b", 1)]), 2, BANDS) == ()


def test_the_same_bytes_in_two_cases_count_and_are_marked() -> None:
    rows = [FaceRow("f", "a", case, vector_of(0, 0).tobytes(), 0.1, "m") for case in (7, 3)]
    (group,) = reappearances(faces.by_model(rows)["m"], 2, BANDS)
    assert (group.members, group.cases, group.score, group.same_picture) == (("f",), (3, 7), 1.0, True)


def test_faces_of_poor_quality_join_nothing() -> None:
    assert reappearances(arrays([Shot(0, "a", 1, 0.2), Shot(0, "b", 2, 0.9)]), 2, BANDS) == ()


def test_two_faces_of_one_picture_are_two_persons() -> None:
    alike = [FaceRow(f"f{i}", "one", 1, vector_of(0, i).tobytes(), 0.9, "m") for i in range(2)]
    other = FaceRow("g", "two", 2, vector_of(1, 0).tobytes(), 0.9, "m")
    assert reappearances(faces.by_model([*alike, other])["m"], 1, BANDS) == ()


def on_a_circle(degrees: list[float]) -> npt.NDArray[np.float32]:
    angles = np.radians(degrees)
    return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)


def test_a_chain_of_resemblances_is_parted() -> None:
    chain = on_a_circle([0, 40, 80, 120, 160])
    parts = list(clusters(chain, list("abcde"), 0.7))
    assert all(len(part) < len(chain) for part in parts)
    for part in parts:
        apart = chain[part] @ chain[part].T
        assert apart.mean() >= 0.5


def test_the_weakest_link_is_where_a_group_falls_apart() -> None:
    similarity, *ends = weakest_link(on_a_circle([0, 10, 30]))
    assert similarity == pytest.approx(np.cos(np.radians(20)), abs=1e-6)
    assert ends == [1, 2]
    assert weakest_link(on_a_circle([5])) == (1.0, 0, 0)


def test_many_faces_need_several_blocks_and_give_the_same() -> None:
    shots = np.concatenate([np.stack([vector_of(i % 8, i) for i in range(2_500)])])
    parts = list(clusters(shots, [str(i) for i in range(2_500)], 0.5))
    assert sorted(len(part) for part in parts) == [312] * 4 + [313] * 4
    assert all(len({int(i) % 8 for i in part}) == 1 for part in parts)


SHOTS = st.lists(
    st.builds(Shot, st.integers(0, 3), st.sampled_from("abcdefgh"), st.integers(1, 4), st.sampled_from([0.1, 0.9])),
    max_size=14,
)


@settings(deadline=None)
@given(SHOTS, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(shots: list[Shot], random: Random) -> None:
    if not shots:
        return
    given = arrays(shots)
    order = list(range(len(given)))
    random.shuffle(order)
    assert reappearances(given, 2, BANDS) == reappearances(shuffled(given, order), 2, BANDS)
    query = vector_of(0, 99)
    assert search(given, query, BANDS) == search(shuffled(given, order), query, BANDS)


@settings(deadline=None)
@given(SHOTS)
def test_groups_are_disjoint_and_span_cases(shots: list[Shot]) -> None:
    groups = reappearances(arrays(shots), 2, BANDS) if shots else ()
    members = [member for group in groups for member in group.members]
    assert len(members) == len(set(members))
    for group in groups:
        assert len(group.cases) >= 2
        assert group.band in ("strong", "medium", "weak")
        assert list(group.members) == sorted(group.members)


def test_search_is_exact_and_leaves_the_query_out() -> None:
    given = arrays([Shot(0, "a", 1), Shot(0, "b", 2), Shot(1, "c", 3), Shot(0, "a", 4)])
    query = given.vectors[0]
    found = search(given, query, BANDS, exclude=frozenset({"f00"}), media="a")
    assert {match.id for match in found} == {"f01", "f03"}
    assert [match.similarity for match in found] == sorted((m.similarity for m in found), reverse=True)
    assert [match.same_picture for match in found if match.id == "f03"] == [True]
    assert search(given, query, BANDS, first=1)[0].id == "f00"
    assert search(given, query, BANDS, minimum=0.999) == search(given, query, BANDS, first=1)


@given(st.integers(0, 3), st.integers(0, 3))
def test_search_is_symmetric(one: int, other: int) -> None:
    a, b = vector_of(one, 1), vector_of(other, 2)

    def found(query: npt.NDArray[np.float32], held: npt.NDArray[np.float32]) -> list[float]:
        row = FaceRow("x", "m", 1, held.tobytes(), 0.9, "m")
        return [match.similarity for match in search(faces.by_model([row])["m"], query, BANDS)]

    assert found(a, b) == pytest.approx(found(b, a), abs=1e-6)
    assert bool(found(a, b)) is (one == other)


def test_vectors_of_another_model_are_refused() -> None:
    given = arrays([Shot(0, "a", 1)])
    with pytest.raises(ValueError, match="cannot be compared"):
        search(given, np.ones(3, dtype=np.float32), BANDS)


def test_rows_are_kept_apart_by_model() -> None:
    rows = [FaceRow("a", "m", 1, vector_of(0, 0).tobytes(), 0.9, name) for name in ("one", "two")]
    assert set(faces.by_model(rows)) == {"one", "two"}
    mixed = [FaceRow("a", "m", 1, b"\0" * 8, 0.9, "one"), rows[0]]
    with pytest.raises(ValueError, match="different lengths"):
        faces.by_model(mixed)


def test_the_default_model_has_bands_and_an_unknown_one_says_how_to_get_them() -> None:
    bands = bands_of(MODEL)
    assert [band.band for band in bands.bands] == ["strong", "medium", "weak"]
    assert bands.threshold("strong") > bands.threshold("medium") >= 0.45 > bands.threshold("weak")
    assert bands.band(0.99) == "strong"
    assert bands.band(0.1) is None
    with pytest.raises(EngineError, match="asasec faces calibrate"):
        bands_of("other/0/512")
