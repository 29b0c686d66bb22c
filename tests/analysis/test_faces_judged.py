"""Groups of faces as people judged them: joined, parted, contradicted, and as before once nothing is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.analysis import faces as analysis
from asasec_graph.analysis.faces import JUDGED, FaceArrays, Group
from asasec_graph.analysis.faces_arrays import FaceRow, by_model
from asasec_graph.analysis.faces_bands import bands_of
from asasec_graph.model.judging import Agreed, agreed, pair
from tests.resolvers.pictures import MODEL, embedding

BANDS = bands_of(MODEL)


def _faces(people: Sequence[int], order: Sequence[int] | None = None) -> FaceArrays:
    """One face of a person in each case: f0, f1, ...; the rows in this order."""
    rows = [
        FaceRow(f"f{place}", f"m{place}", place, embedding(person, place), 0.9, MODEL)
        for place, person in enumerate(people)
    ]
    return by_model([rows[place] for place in order] if order else rows)[MODEL]


def _groups(faces: FaceArrays, said: Agreed) -> tuple[Group, ...]:
    return analysis.reappearances(faces, 2, BANDS, agreed=said)


def _members(groups: Sequence[Group]) -> set[tuple[str, ...]]:
    return {group.members for group in groups}


def test_those_called_the_same_stand_together_however_unlike() -> None:
    faces = _faces([1, 1, 2, 3])
    assert _members(_groups(faces, Agreed())) == {("f0", "f1")}
    (group,) = _groups(faces, Agreed(same=frozenset({pair("f2", "f0")})))
    assert (group.members, group.band, group.fpir) == (("f0", "f1", "f2"), JUDGED, None)


def test_those_called_different_never_stand_together() -> None:
    faces = _faces([1, 1, 1, 1])
    found = _groups(faces, Agreed(different=frozenset({pair("f0", "f3")})))
    assert all(not {"f0", "f3"} <= set(group.members) for group in found)
    assert {id for group in found for id in group.members} >= {"f1", "f2"}
    assert _groups(_faces([1, 1]), Agreed(different=frozenset({("f0", "f1")}))) == ()


def test_who_contradict_each_other_see_the_group_whole() -> None:
    said = Agreed(same=frozenset({("f0", "f1"), ("f1", "f2")}), different=frozenset({("f0", "f2")}))
    assert _members(_groups(_faces([1, 1, 1]), said)) == {("f0", "f1", "f2")}


def test_a_face_joined_only_by_one_called_different_leaves_with_it() -> None:
    """f2 is another person whom somebody joined to f1: parting f0 from f1 leaves f2 where it was judged to be."""
    said = Agreed(same=frozenset({("f1", "f2")}), different=frozenset({("f0", "f1")}))
    assert _members(_groups(_faces([1, 1, 2]), said)) == {("f1", "f2")}


def test_a_pair_that_some_call_the_same_and_others_different_is_neither() -> None:
    said = agreed([(("a", "b"), "SAME"), (("a", "b"), "DIFFERENT"), (("a", "c"), "UNSURE"), (("b", "c"), "SAME")])
    assert said == Agreed(same=frozenset({("b", "c")}))


_pairs = st.frozensets(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda ends: ends[0] != ends[1]), max_size=5
).map(lambda ends: frozenset(pair(f"f{a}", f"f{b}") for a, b in ends))


@given(
    people=st.lists(st.integers(1, 3), min_size=8, max_size=8), same=_pairs, different=_pairs, seed=st.integers(0, 9)
)
def test_the_laws_of_joining_and_parting(
    people: list[int], same: frozenset[tuple[str, str]], different: frozenset[tuple[str, str]], seed: int
) -> None:
    faces = _faces(people)
    said = Agreed(same - different, different - same)
    groups = _groups(faces, said)
    of = {id: number for number, group in enumerate(groups) for id in group.members}
    assert len(of) == sum(len(group.members) for group in groups), "a face is in one group at most"
    assert all(left in of and of.get(left) == of.get(right) for left, right in said.same)
    tied = _tied(said)
    for left, right in said.different:
        if tied(left) != tied(right):
            assert left not in of or right not in of or of[left] != of[right]
    again = _faces(people, np.random.default_rng(seed).permutation(8).tolist())
    assert _groups(again, said) == groups


def _tied(said: Agreed) -> Callable[[str], str]:
    """The name of the set that a face is in by what is called the same alone."""
    names = {f"f{number}": f"f{number}" for number in range(8)}
    for left, right in sorted(said.same):
        old, new = names[right], names[left]
        names = {id: new if name == old else name for id, name in names.items()}
    return names.__getitem__
