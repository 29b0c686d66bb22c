"""Faces like a known victim's: told where the victim is not known, of faces that can be compared, unless judged."""

from __future__ import annotations

from asasec_graph.analysis.faces import Gallery
from asasec_graph.analysis.faces_alerts import Sighting, known_victims, sightings
from asasec_graph.analysis.faces_arrays import FaceRow, by_model
from asasec_graph.analysis.faces_bands import bands_of
from asasec_graph.model.judging import Agreed
from tests.resolvers.pictures import MODEL, embedding

BANDS = bands_of(MODEL)
NOTHING = Agreed()


def _row(id: str, case: int, person: int, number: int, quality: float = 0.9) -> FaceRow:
    return FaceRow(id, f"m-{id}", case, embedding(person, number), quality, MODEL, f"key-{id}")


def _seen(rows: list[FaceRow], victims: dict[str, set[int]], agreed: Agreed = NOTHING) -> list[Sighting]:
    gallery = Gallery((by_model(rows)[MODEL],))
    return list(sightings(gallery, known_victims(victims, agreed), agreed, BANDS))


def test_a_face_like_a_victims_is_told_in_other_cases_alone() -> None:
    rows = [_row("v", 1, 1, 1), _row("here", 1, 1, 2), _row("there", 2, 1, 3), _row("stranger", 2, 2, 1)]
    (found,) = _seen(rows, {"v": {1}})
    assert (found.victim, found.face, found.key, found.cases) == ("v", "there", "key-there", (2,))
    assert (found.band, found.gallery) == ("strong", 3)
    assert _seen(rows, {"v": {1, 2}}) == []
    assert _seen(rows, {"absent": {1}}) == []


def test_a_face_too_poor_to_compare_is_not_told_but_the_very_picture_is() -> None:
    rows = [_row("v", 1, 1, 1, 0.1), _row("v", 2, 1, 1, 0.1), _row("poor", 3, 1, 3, 0.1)]
    (found,) = _seen(rows, {"v": {1}})
    assert (found.face, found.cases, found.similarity) == ("v", (2,), 1.0)


def test_each_face_is_told_once_for_the_victim_that_it_is_most_like() -> None:
    rows = [_row("v1", 1, 1, 1), _row("v2", 1, 1, 2), _row("there", 2, 1, 2)]
    assert [(one.face, one.victim) for one in _seen(rows, {"v1": {1}, "v2": {1}})] == [("there", "v2")]


def test_what_people_agreed_on_is_left_out_and_widens_who_is_known() -> None:
    rows = [_row("v", 1, 1, 1), _row("there", 2, 1, 2), _row("else", 3, 5, 1), _row("else-too", 4, 5, 2)]
    assert _seen(rows, {"v": {1}}, Agreed(different=frozenset({("there", "v")}))) == []
    found = _seen(rows, {"v": {1}}, Agreed(same=frozenset({("else", "v")})))
    assert {(one.victim, one.face) for one in found} == {("v", "there"), ("else", "else-too")}


def test_a_victim_is_known_by_all_faces_that_people_tied_to_it() -> None:
    agreed = Agreed(same=frozenset({("a", "b"), ("b", "c"), ("x", "y")}))
    known = known_victims({"c": {7}}, agreed)
    assert {id: set(one.cases) for id, one in known.items()} == {"a": {7}, "b": {7}, "c": {7}}
    assert [known[id].same for id in "abc"] == [frozenset("abc"), frozenset("abc"), frozenset("ab")]
