"""Faces asked in one case or across, groups, and uploaded pictures that belong to one user and one case."""

from __future__ import annotations

from typing import Any

import numpy as np

from asasec_graph.access import grants
from asasec_graph.analysis.faces import vector
from asasec_graph.graph.connection import Graph
from asasec_graph.model import keys
from asasec_graph.model.ids import case_id, entity_id
from asasec_graph.model.kinds import AccessLevel, LinkType
from asasec_graph.model.observations import Face, Link, Mention, Observation, Ref
from asasec_graph.resolvers.context import Services
from asasec_graph.resolvers.probes import LIFE, ProbeFace, Probes, Read
from asasec_graph.settings import Settings
from tests.resolvers.pictures import BOX, MODEL, embedding, face, picture, shot
from tests.resolvers.worlds import CONSOLE, Desk, case, desk, exhibit, user

SEARCH = """query ($case: ID!, $face: ID, $upload: ID, $of: [Int!], $combine: FaceCombine, $scope: FaceScope) {
  faceSearch(case: $case, face: $face, upload: $upload, uploadFaces: $of, combine: $combine, scope: $scope) {
    similarity band gallery uploadFace face { id media { id } } } }"""
GROUPS = """query ($case: ID, $cases: [ID!], $first: Int, $after: String) {
  faceGroups(case: $case, cases: $cases, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id size band gallery cases { reference } medoid { id }
      weakestLink { similarity band left { id } right { id } }
      faces(first: 2) { totalCount pageInfo { hasNextPage } edges { node { id } } } } } } }"""
OTHER = (200.0, 20.0, 30.0, 40.0)


def _id(name: str) -> str:
    return entity_id(face(name).kind, face(name).key)


def second_face(name: str) -> Ref:
    """The other face in a picture."""
    return keys.face(picture(name).key.removeprefix("sha256:"), OTHER)


def both(name: str, one: int, other: int, number: int) -> list[Observation]:
    """A picture of two persons."""
    second = second_face(name)
    return [
        *shot(name, one, number),
        Face(second, picture(name), f"{name}#face/2", OTHER, 0.9, embedding(other, number), MODEL),
        Link(LinkType.DEPICTS, picture(name), second, f"{name}#face/2"),
    ]


def uploaded(services: Services, by: str, number: int, *persons: int, model: str = MODEL) -> str:
    """What is held of a picture of these persons, uploaded by somebody for a case; its id."""
    vectors = np.stack([vector(embedding(person, 99)) for person in persons])
    faces = tuple(ProbeFace((0, 0, 50, 50), 0.9) for _ in persons)
    return services.probes.add(Read("0" * 64, 9, model, faces, vectors), case=number, by=by).id


async def _world(graph: Graph, settings: Settings) -> Desk:
    await user(graph, "one")
    for reference in ("A-1", "B-1"):
        await case(graph, reference, "one", legal_basis="an order of the court")
    await case(graph, "C-1", "one")
    await exhibit(graph, "A-1", "a.txt", [*shot("a1.jpg", 1, 1), *shot("a2.jpg", 1, 2), *both("ab.jpg", 1, 2, 3)])
    await exhibit(graph, "B-1", "b.txt", [*shot("b1.jpg", 1, 4), *shot("b2.jpg", 2, 5), *shot("b3.jpg", 7, 1)])
    await exhibit(graph, "C-1", "c.txt", shot("c1.jpg", 1, 6))
    return await desk(graph, "one", settings)


def _number(asked: Desk, reference: str) -> int:
    return next(grant.c for grant in asked.context.caller.grants if grant.reference == reference)


async def _found(asked: Desk, **given: Any) -> list[tuple[int | None, str]]:
    rows = (await asked.ask(SEARCH, case=case_id("A-1"), **given))["faceSearch"]
    return [(row["uploadFace"], row["face"]["id"]) for row in rows]


async def test_a_search_stays_in_the_case_or_goes_across(graph: Graph, settings: Settings) -> None:
    asked = await _world(graph, settings)
    across = {id for _, id in await _found(asked, face=_id("a1.jpg"))}
    assert across == {_id("a2.jpg"), _id("ab.jpg"), _id("b1.jpg")}, "not that of the case without a legal basis"
    inside = {id for _, id in await _found(asked, face=_id("a1.jpg"), scope="CASE")}
    assert inside == {_id("a2.jpg"), _id("ab.jpg")}
    from_elsewhere = {id for _, id in await _found(asked, face=_id("b1.jpg"), scope="CASE")}
    assert from_elsewhere == {_id("a1.jpg"), _id("a2.jpg"), _id("ab.jpg")}
    for wrong in ({}, {"face": _id("a1.jpg"), "upload": "p_1"}, {"face": _id("a1.jpg"), "of": [0]}):
        assert await asked.codes(SEARCH, case=case_id("A-1"), **wrong) == ["BAD_INPUT"]


async def test_chosen_faces_of_an_upload_any_or_all(graph: Graph, settings: Settings) -> None:
    asked = await _world(graph, settings)
    upload = uploaded(asked.context.services, "one", _number(asked, "A-1"), 1, 2)
    of_two = {_id("b2.jpg"), entity_id(second_face("ab.jpg").kind, second_face("ab.jpg").key)}
    anybody = await _found(asked, upload=upload)
    assert {id for place, id in anybody if place == 1} == of_two
    of_one = {_id(name) for name in ("a1.jpg", "a2.jpg", "ab.jpg", "b1.jpg")}
    assert {id for place, id in anybody if place == 0} == of_one
    assert {id for _, id in await _found(asked, upload=upload, of=[1])} == of_two
    everybody = (await asked.ask(SEARCH, case=case_id("A-1"), upload=upload, combine="ALL"))["faceSearch"]
    picture_id = entity_id(picture("ab.jpg").kind, picture("ab.jpg").key)
    assert [(row["uploadFace"], row["face"]["media"]["id"]) for row in everybody] == [(0, picture_id), (1, picture_id)]
    assert len({row["face"]["id"] for row in everybody}) == 2
    twice = uploaded(asked.context.services, "one", _number(asked, "A-1"), 1, 1)
    assert await _found(asked, upload=twice, combine="ALL") == [], "one face is not two persons"
    for wrong in ([], [2], [-1], list(range(30))):
        assert await asked.codes(SEARCH, case=case_id("A-1"), upload=upload, of=wrong) == ["BAD_INPUT"]
    other = uploaded(asked.context.services, "one", _number(asked, "A-1"), 1, model="other/0/128")
    assert await asked.codes(SEARCH, case=case_id("A-1"), upload=other) == ["ENGINE_UNAVAILABLE"]


async def test_an_upload_is_of_its_user_and_its_case_and_for_a_day(graph: Graph, settings: Settings) -> None:
    asked = await _world(graph, settings)
    services = asked.context.services
    now = [0.0]
    services.probes = Probes(clock=lambda: now[0], most=2)
    await user(graph, "two")
    for reference in ("A-1", "B-1"):
        await grants.grant(graph, reference, "two", AccessLevel.READ, by=CONSOLE)
    other = await desk(graph, "two", settings, services=services)
    upload = uploaded(services, "one", _number(asked, "A-1"), 1)
    assert await asked.codes(SEARCH, case=case_id("A-1"), upload=upload) == []
    absent = await other.full(SEARCH, case=case_id("A-1"), upload="p_0")
    theirs = await other.full(SEARCH, case=case_id("A-1"), upload=upload)
    assert str(theirs).replace(upload, "p_0") == str(absent)
    assert await asked.codes(SEARCH, case=case_id("B-1"), upload=upload) == ["NOT_FOUND"]
    now[0] = LIFE
    assert await asked.codes(SEARCH, case=case_id("A-1"), upload=upload) == ["NOT_FOUND"]
    assert services.probes.sweep() == 0, "nothing of it is left"
    three = [uploaded(services, "one", _number(asked, "A-1"), 1) for _ in range(3)]
    told = [await asked.codes(SEARCH, case=case_id("A-1"), upload=one) for one in three]
    assert told == [["NOT_FOUND"], [], []], "each user has the last two"


async def test_groups_of_a_case_and_across(graph: Graph, settings: Settings) -> None:
    asked = await _world(graph, settings)
    found = (await asked.ask(GROUPS))["faceGroups"]
    first, second = (edge["node"] for edge in found["edges"])
    assert (found["totalCount"], first["size"], second["size"]) == (2, 4, 2)
    assert [one["reference"] for one in first["cases"]] == ["A-1", "B-1"]
    members = {_id(name) for name in ("a1.jpg", "a2.jpg", "ab.jpg", "b1.jpg")}
    link = first["weakestLink"]
    assert {link["left"]["id"], link["right"]["id"], first["medoid"]["id"]} <= members
    assert link["left"]["id"] != link["right"]["id"]
    assert 0.5 < link["similarity"] < 1
    assert (first["faces"]["totalCount"], first["faces"]["pageInfo"]["hasNextPage"]) == (4, True)
    inside = (await asked.ask(GROUPS, case=case_id("A-1")))["faceGroups"]
    assert [edge["node"]["size"] for edge in inside["edges"]] == [3]
    assert inside["edges"][0]["node"]["id"] != first["id"]
    chosen = (await asked.ask(GROUPS, cases=[case_id("A-1"), case_id("B-1")]))["faceGroups"]
    assert chosen == found, "the same members have the same id"
    page = (await asked.ask(GROUPS, first=1))["faceGroups"]
    rest = (await asked.ask(GROUPS, first=1, after=page["pageInfo"]["endCursor"]))["faceGroups"]
    assert [page["edges"][0]["node"]["id"], rest["edges"][0]["node"]["id"]] == [first["id"], second["id"]]
    assert (page["pageInfo"]["hasNextPage"], rest["pageInfo"]["hasNextPage"]) == (True, False)
    assert await asked.codes(GROUPS, case=case_id("C-1")) == ["FORBIDDEN"]
    assert await asked.codes(GROUPS, case=case_id("A-1"), cases=[case_id("B-1")]) == ["BAD_INPUT"]
    assert await asked.codes(GROUPS, cases=[]) == ["BAD_INPUT"]


async def test_groups_follow_the_evidence(graph: Graph, settings: Settings) -> None:
    asked = await _world(graph, settings)
    before = (await asked.ask(GROUPS))["faceGroups"]
    await exhibit(graph, "B-1", "more.txt", [*shot("b4.jpg", 7, 2), Mention(picture("b4.jpg"), "line 9")])
    after = (await asked.ask(GROUPS))["faceGroups"]
    assert after["totalCount"] == before["totalCount"] + 1
    stay = [edge["node"]["id"] for edge in before["edges"]]
    assert [edge["node"]["id"] for edge in after["edges"]][:1] == stay[:1], "groups that nothing joined keep their ids"


async def test_faces_of_a_film_are_asked_by_frame(graph: Graph, settings: Settings) -> None:
    """One person in two frames is one group; two persons in one frame never are."""
    await user(graph, "one")
    await case(graph, "A-1", "one", legal_basis="an order of the court")
    sha256 = picture("film.mp4").key.removeprefix("sha256:")
    seen = [(BOX, 1.0, 1), (BOX, 2.5, 2), (OTHER, 2.5, 3)]
    told: list[Observation] = [Mention(picture("film.mp4"), "film.mp4")]
    for box, seconds, number in seen:
        of = keys.face(sha256, box, seconds)
        told += [
            Face(of, picture("film.mp4"), f"frame {seconds}", box, 0.9, embedding(1, number), MODEL),
            Link(LinkType.DEPICTS, picture("film.mp4"), of, f"frame {seconds}"),
        ]
    await exhibit(graph, "A-1", "a.txt", told)
    asked = await desk(graph, "one", settings)
    found = (await asked.ask(GROUPS))["faceGroups"]
    assert [edge["node"]["size"] for edge in found["edges"]] == [2]
    film = entity_id(picture("film.mp4").kind, picture("film.mp4").key)
    first = keys.face(sha256, BOX, 1.0)
    rows = (await asked.ask(SEARCH, case=case_id("A-1"), face=entity_id(first.kind, first.key)))["faceSearch"]
    assert [row["face"]["media"]["id"] for row in rows] == [film, film]
