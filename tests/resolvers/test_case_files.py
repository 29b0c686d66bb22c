"""The files of a case, read exhibit by exhibit and in parts, are told as each is when asked for by its id."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from asasec_graph.cypher.access import cases_all
from asasec_graph.cypher.media import file_hashes
from asasec_graph.graph.connection import Graph
from asasec_graph.model.ids import entity_id
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Event, Face, Json, Mention
from asasec_graph.resolvers import case_files
from tests.resolvers.pictures import embedding, face, pdq, picture, shot
from tests.resolvers.worlds import ANA, BEN, case, exhibit, message


def _file(name: str, **asserted: Json) -> Mention:
    return Mention(picture(name), name, asserted=asserted)


async def test_parts_and_exhibits_tell_of_each_file_what_it_is_asked_by(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_files, "AT_ONCE", 2)
    film: Json = {"pdq": [pdq(8), pdq(5)], "seconds": [1.0, 61.5]}
    first: list[Mention | Event] = [
        message(ANA, BEN, "x"),
        *(_file(f"{number}.jpg", pdq=pdq(number), pdqVariants=[pdq(number + 50)]) for number in range(9)),
        _file("film.mp4", frames=film),
        _file("twice.jpg", hashes={"md5": "b" * 32, "sha1": "a" * 40}),
        _file("named.jpg"),
    ]
    second = [_file("twice.jpg", pdq=pdq(70), hashes={"md5": "a" * 32}), _file("0.jpg", pdq=pdq(71))]
    await case(graph, "A-1")
    await case(graph, "B-1")
    for name, told in (("one.zip", first), ("two.zip", second)):
        await exhibit(graph, "A-1", name, told)
    await exhibit(graph, "B-1", "other.zip", [_file("1.jpg", photodna="0" * 288), _file("elsewhere.jpg")])
    (number,) = [row.c for row in await graph.read(cases_all()) if row.reference == "A-1"]
    found = await case_files.case_files(graph, number)
    assert [row.id for row in found] == sorted(
        entity_id(one.entity.kind, one.entity.key) for one in first if isinstance(one, Mention)
    )
    assert found == await graph.read(file_hashes(ids=[row.id for row in found], cases=(number,)))


def test_what_mentions_many_comes_in_parts_that_leave_out_nothing() -> None:
    assert case_files.prefixes(case_files.AT_ONCE) == ["e_"]
    assert len(case_files.prefixes(case_files.AT_ONCE + 1)) == 16
    parts = case_files.prefixes(400_000)
    assert len(parts) == 256
    assert sum(entity_id(ANA.kind, ANA.key).startswith(part) for part in parts) == 1


async def test_a_face_is_told_once_with_its_best_quality(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(case_files, "AT_ONCE", 2)
    await case(graph, "A-1")
    seen = [one for number in range(5) for one in shot(f"{number}.jpg", number, 1)]
    await exhibit(graph, "A-1", "one.zip", seen)
    (first,) = [one for one in seen[:3] if isinstance(one, Face)]
    better = [replace(first, quality=0.95, vector=embedding(0, 2))]
    await exhibit(graph, "A-1", "two.zip", better)
    (number,) = [row.c for row in await graph.read(cases_all())]
    found = {row.key: row for row in await case_files.case_faces(graph, number)}
    assert list(found) == sorted(found, key=lambda key: entity_id(EntityKind.FACE, key))
    assert set(found) == {face(f"{number}.jpg").key for number in range(5)}
    assert (found[face("0.jpg").key].quality, found[face("0.jpg").key].vector) == (0.95, embedding(0, 2))
    assert {row.quality for key, row in found.items() if key != face("0.jpg").key} == {0.9}
