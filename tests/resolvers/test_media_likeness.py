"""What looks alike, what is nearly the same, what belongs together: among visible evidence alone."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from asasec_graph.graph.connection import Graph
from asasec_graph.hashsets.store import Adding, HashSets
from asasec_graph.model import keys
from asasec_graph.model.ids import case_id, entity_id
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Ref
from asasec_graph.settings import Settings
from tests.resolvers.pictures import pdq, picture
from tests.resolvers.worlds import Desk, case, desk, exhibit, user

SIMILAR = """query ($media: ID!, $most: Int) { similarMedia(media: $media, maxDistance: $most) {
  media { key } distance turned seconds cases { reference } } }"""
GROUPS = """query ($cases: [ID!], $most: Int, $first: Int, $after: String) {
  mediaGroups(cases: $cases, maxDistance: $most, first: $first, after: $after) { totalCount pageInfo { endCursor }
    edges { node { id size medoid { key } weakest { left { key } right { key } distance } cases { reference }
      members { totalCount edges { node { key } } } } } } }"""
SERIES = """query ($cases: [ID!]) { mediaSeries(cases: $cases) { totalCount edges { node { id kind name size start end
  device { key } cases { reference } members { edges { node { key } } } } } } }"""
MINUTE = 60_000
NAMES = ("one", "near", "mirrored", "far", "film", "copy", "shot 1", "shot 2", "shot 3")
KEYS = {picture(name).key: name for name in NAMES}


def _told(name: str, **asserted: Json) -> Mention:
    return Mention(picture(name), name, asserted={"name": name, **asserted})


def _shot(name: str, camera: Ref, at: int) -> list[Observation]:
    return [Mention(picture(name), name, at=at), Link(LinkType.TAKEN_WITH, picture(name), camera, name, at=at)]


def _camera() -> Ref:
    found = keys.device_serial("Generated", "GEN0012345")
    assert found is not None
    return found


async def _world(graph: Graph, folder: Path, settings: Settings) -> Settings:
    used = replace(settings, data=folder / "data")
    await user(graph, "reader")
    await case(graph, "OPEN-1", "reader")
    await case(graph, "OPEN-2", "reader")
    film: Json = {"pdq": [pdq(50), pdq(1, flipped=3)], "seconds": [0.5, 62.25]}
    first = [
        _told("one", pdq=pdq(1), pdqVariants=[pdq(2), pdq(3)]),
        _told("far", pdq=pdq(9)),
        _told("film", frames=film),
        *_shot("shot 1", _camera(), 0),
        *_shot("shot 2", _camera(), 4 * MINUTE),
        *_shot("shot 3", _camera(), 10 * MINUTE),
    ]
    second = [
        _told("near", pdq=pdq(1, flipped=12)),
        _told("mirrored", pdq=pdq(3, flipped=5)),
        _told("one", pdq=pdq(1), pdqVariants=[pdq(2), pdq(3)]),
    ]
    await exhibit(graph, "OPEN-1", "first.zip", first)
    await exhibit(graph, "OPEN-2", "second.zip", second)
    return used


def _id(name: str) -> str:
    return entity_id(EntityKind.MEDIA, picture(name).key)


async def _similar(asked: Desk, name: str, most: int = 31) -> list[tuple[Any, ...]]:
    answer = await asked.ask(SIMILAR, media=_id(name), most=most)
    return [
        (KEYS[one["media"]["key"]], one["distance"], one["turned"], one["seconds"],
         [found["reference"] for found in one["cases"]])
        for one in answer["similarMedia"]
    ]  # fmt: skip


async def test_pictures_turned_and_frames_of_films_are_found(graph: Graph, tmp_path: Path, settings: Settings) -> None:
    asked = await desk(graph, "reader", await _world(graph, tmp_path, settings))
    assert await _similar(asked, "one") == [
        ("film", 3, False, 62.25, ["OPEN-1"]),
        ("mirrored", 5, True, None, ["OPEN-2"]),
        ("near", 12, False, None, ["OPEN-2"]),
    ]
    assert [one[0] for one in await _similar(asked, "one", most=4)] == ["film"]
    assert [one[:3] for one in await _similar(asked, "film")] == [("one", 3, False), ("near", 9, False)]
    assert await asked.codes(SIMILAR, media=_id("shot 1"), most=31) == ["NOT_FOUND"]
    assert await asked.codes(SIMILAR, media=_id("one"), most=257) == ["BAD_INPUT"]


async def test_near_duplicates_stand_in_groups_with_their_weakest_link(
    graph: Graph, tmp_path: Path, settings: Settings
) -> None:
    asked = await desk(graph, "reader", await _world(graph, tmp_path, settings))
    answer = (await asked.ask(GROUPS))["mediaGroups"]
    (group,) = [edge["node"] for edge in answer["edges"]]
    members = [KEYS[edge["node"]["key"]] for edge in group["members"]["edges"]]
    assert (answer["totalCount"], group["size"], members) == (1, 3, ["one", "mirrored", "near"])
    assert KEYS[group["medoid"]["key"]] == "one"
    assert group["weakest"]["distance"] == 12
    assert {KEYS[group["weakest"][end]["key"]] for end in ("left", "right")} == {"one", "near"}
    assert [one["reference"] for one in group["cases"]] == ["OPEN-1", "OPEN-2"]
    assert (await asked.ask(GROUPS, cases=[case_id("OPEN-1")]))["mediaGroups"]["totalCount"] == 0
    assert (await asked.ask(GROUPS, most=4))["mediaGroups"]["totalCount"] == 0
    assert await asked.codes(GROUPS, most=64) == ["BAD_INPUT"]
    after = answer["pageInfo"]["endCursor"]
    assert (await asked.ask(GROUPS, first=1, after=after))["mediaGroups"]["edges"] == []


async def test_series_are_those_that_sets_name_and_bursts_of_a_camera(
    graph: Graph, tmp_path: Path, settings: Settings
) -> None:
    used = await _world(graph, tmp_path, settings)
    path = tmp_path / "own.csv"
    path.write_text(f"PDQ,Series\n{pdq(9)},Series A\n{pdq(1)},Series A\n{pdq(70)},Series B\n")
    with HashSets(used.data).adding(Adding("own", path, "tests")):
        pass
    asked = await desk(graph, "reader", used)
    answer = (await asked.ask(SERIES))["mediaSeries"]
    known, burst = (edge["node"] for edge in answer["edges"])
    assert answer["totalCount"] == 2
    assert (known["kind"], known["name"], known["device"], known["start"]) == ("KNOWN", "own: Series A", None, None)
    assert {KEYS[edge["node"]["key"]] for edge in known["members"]["edges"]} == {"one", "far", "near", "film"}
    assert [one["reference"] for one in known["cases"]] == ["OPEN-1", "OPEN-2"]
    assert (burst["kind"], burst["size"], burst["device"]["key"]) == ("BURST", 2, _camera().key)
    assert [KEYS[edge["node"]["key"]] for edge in burst["members"]["edges"]] == ["shot 1", "shot 2"]
    assert (burst["start"], burst["end"]) == ("1970-01-01T00:00:00Z", "1970-01-01T00:04:00Z")


async def test_hidden_evidence_changes_no_likeness_group_or_series(
    graph: Graph, tmp_path: Path, settings: Settings
) -> None:
    used = await _world(graph, tmp_path, settings)
    asked = await desk(graph, "reader", used)
    questions: list[tuple[str, dict[str, Any]]] = [
        (SIMILAR, {"media": _id("one")}),
        (SIMILAR, {"media": _id("copy")}),
        (GROUPS, {}),
        (GROUPS, {"cases": [case_id("HIDDEN-1")]}),
        (SERIES, {}),
    ]
    before = [json.dumps(await asked.full(question, **values)) for question, values in questions]
    await case(graph, "HIDDEN-1", sealed=True)
    told = [
        _told("copy", pdq=pdq(1)),
        _told("far", pdq=pdq(1, flipped=2)),
        _told("one", pdq=pdq(1), pdqVariants=[pdq(9)]),
        *_shot("shot 3", _camera(), 6 * MINUTE),
    ]
    await exhibit(graph, "HIDDEN-1", "secret.zip", told)
    assert [json.dumps(await asked.full(question, **values)) for question, values in questions] == before
