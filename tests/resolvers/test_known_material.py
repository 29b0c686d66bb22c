"""Known material is told of visible evidence alone, as the sets have it when asked."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from asasec_graph.access import grants
from asasec_graph.graph.connection import Graph
from asasec_graph.hashsets.store import Adding, HashSets
from asasec_graph.model import keys
from asasec_graph.model.ids import case_id, entity_id
from asasec_graph.model.kinds import AccessLevel, EntityKind
from asasec_graph.model.observations import Json, Mention, Ref
from asasec_graph.settings import Settings
from tests.resolvers.counting import CountingGraph
from tests.resolvers.pictures import pdq, picture
from tests.resolvers.worlds import CONSOLE, case, desk, exhibit, user

KNOWN = """query ($case: ID!, $set: String, $first: Int, $after: String) {
  knownMaterial(case: $case, set: $set, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage }
    edges { node { media { key kind } set how distance turned seconds category { scheme code } series benign } } } }"""
MEDIA = """query ($case: ID!) { case(id: $case) { entities(kinds: [MEDIA]) { edges { node {
  key ... on Media { known { set how series category { code } } } } } } } }"""
PHOTODNA = bytes(range(144)).hex()


def _md5(name: str) -> str:
    return hashlib.md5(name.encode(), usedforsecurity=False).hexdigest()


def _sha256(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def _told(ref: Ref | None, **asserted: Json) -> Mention:
    assert ref is not None
    return Mention(ref, "file", asserted=asserted)


def _evidence() -> list[Mention]:
    film: Json = {"pdq": [pdq(8), pdq(5)], "seconds": [1.0, 61.5]}
    return [
        _told(picture("same bytes")),
        _told(picture("by md5"), hashes={"md5": _md5("by md5"), "sha1": "0" * 40}),
        _told(keys.listed(EntityKind.MEDIA, "", _md5("listed"), "")),
        _told(picture("photodna"), photodna=PHOTODNA),
        _told(picture("near"), pdq=pdq(1, flipped=31)),
        _told(picture("too far"), pdq=pdq(1, flipped=32)),
        _told(picture("mirrored"), pdq=pdq(99), pdqVariants=[pdq(98), pdq(1, flipped=4)]),
        _told(picture("film"), frames=film),
        _told(picture("unknown"), pdq=pdq(77)),
        _told(keys.document(_sha256("library.dll"))),
    ]


HEADER = ["SHA256", "MD5", "PhotoDNA", "PDQ", "Category", "Series"]


def _rows() -> list[list[str]]:
    return [
        [_sha256("same bytes"), "", "", "", "1", "Series A"],
        ["", _md5("by md5"), "", "", "2", ""],
        ["", _md5("listed"), "", "", "1", "Series A"],
        ["", "", PHOTODNA, "", "3", ""],
        ["", "", "", pdq(1), "1", "Series B"],
        ["", "", "", pdq(5, flipped=7), "", ""],
        [_sha256("hidden"), "", "", "", "1", "Series A"],
    ]


def _add(settings: Settings, name: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    path = settings.data / f"{name}.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    with HashSets(settings.data).adding(Adding(name, path, "console:tests", scheme="ES")):
        pass


def _software(settings: Settings) -> None:
    header = ["SHA-1", "MD5", "SHA-256", "CRC32", "FileName", "FileSize", "ProductCode"]
    row = ["f" * 40, "1" * 32, _sha256("library.dll"), "0", "library.dll", "5", "7"]
    _add(settings, "software", header, [row])


async def _world(graph: Graph, folder: Path, settings: Settings) -> Settings:
    used = replace(settings, data=folder / "data")
    await user(graph, "reader")
    await case(graph, "OPEN-1", "reader")
    await exhibit(graph, "OPEN-1", "evidence.zip", _evidence())
    _add(used, "national", HEADER, _rows())
    _software(used)
    return used


def _shown(answer: dict[str, Any]) -> list[tuple[Any, ...]]:
    nodes = [edge["node"] for edge in answer["knownMaterial"]["edges"]]
    names = {picture(name).key: name for name in ("same bytes", "by md5", "photodna", "near", "mirrored", "film")}
    return [
        (names.get(one["media"]["key"], one["media"]["key"]), one["set"], one["how"], one["distance"], one["turned"],
         one["seconds"], one["category"] and (one["category"]["scheme"], one["category"]["code"]), one["series"],
         one["benign"])
        for one in nodes
    ]  # fmt: skip


async def test_each_way_of_knowing_a_file_is_told(graph: Graph, tmp_path: Path, settings: Settings) -> None:
    asked = await desk(graph, "reader", await _world(graph, tmp_path, settings))
    answer = await asked.ask(KNOWN, case=case_id("OPEN-1"))
    dll = keys.document(_sha256("library.dll")).key
    assert answer["knownMaterial"]["totalCount"] == 8
    found = _shown(answer)
    assert found[0] == ("same bytes", "national", "SHA256", None, False, None, ("ES", "1"), "Series A", False)
    assert sorted(found[1:3]) == [
        ("by md5", "national", "MD5", None, False, None, ("ES", "2"), None, False),
        (f"md5:{_md5('listed')}", "national", "MD5", None, False, None, ("ES", "1"), "Series A", False),
    ]
    assert found[3:] == [
        ("photodna", "national", "PHOTODNA", None, False, None, ("ES", "3"), None, False),
        ("mirrored", "national", "PDQ", 4, True, None, ("ES", "1"), "Series B", False),
        ("film", "national", "PDQ", 7, False, 61.5, None, None, False),
        ("near", "national", "PDQ", 31, False, None, ("ES", "1"), "Series B", False),
        (dll, "software", "SHA256", None, False, None, None, None, True),
    ]
    only = await asked.ask(KNOWN, case=case_id("OPEN-1"), set="software")
    assert _shown(only) == found[7:]


async def test_pages_join_to_the_whole(graph: Graph, tmp_path: Path, settings: Settings) -> None:
    asked = await desk(graph, "reader", await _world(graph, tmp_path, settings))
    whole = _shown(await asked.ask(KNOWN, case=case_id("OPEN-1")))
    after, pages = None, list[tuple[Any, ...]]()
    while True:
        answer = await asked.ask(KNOWN, case=case_id("OPEN-1"), first=3, after=after)
        pages += _shown(answer)
        after = answer["knownMaterial"]["pageInfo"]["endCursor"]
        if not answer["knownMaterial"]["pageInfo"]["hasNextPage"]:
            break
    assert pages == whole


async def test_a_set_added_later_finds_old_evidence_and_one_removed_finds_it_no_more(
    graph: Graph, tmp_path: Path, settings: Settings
) -> None:
    used = await _world(graph, tmp_path, settings)
    asked = await desk(graph, "reader", used)
    before = _shown(await asked.ask(KNOWN, case=case_id("OPEN-1")))
    _add(used, "later", ["PDQ"], [[pdq(77, flipped=2)], [pdq(200)]])
    after = _shown(await asked.ask(KNOWN, case=case_id("OPEN-1")))
    assert set(after) - set(before) == {(picture("unknown").key, "later", "PDQ", 2, False, None, None, None, False)}
    await exhibit(graph, "OPEN-1", "more.zip", [_told(picture("again"), pdq=pdq(200))])
    more = _shown(await asked.ask(KNOWN, case=case_id("OPEN-1")))
    assert len(more) == len(after) + 1
    with HashSets(used.data).removing("later"):
        pass
    assert _shown(await asked.ask(KNOWN, case=case_id("OPEN-1"))) == before


async def test_media_say_what_they_are_known_by_in_one_round_trip(
    graph: Graph, counting: CountingGraph, tmp_path: Path, settings: Settings
) -> None:
    used = await _world(graph, tmp_path, settings)
    asked = await desk(counting, "reader", used)
    counting.asked.clear()
    answer = await asked.ask(MEDIA, case=case_id("OPEN-1"))
    known = {edge["node"]["key"]: edge["node"]["known"] for edge in answer["case"]["entities"]["edges"]}
    assert known[picture("by md5").key] == [
        {"set": "national", "how": "MD5", "series": None, "category": {"code": "2"}}
    ]
    assert known[picture("unknown").key] == []
    assert counting.asked.count("file_hashes") == 1


async def test_hidden_evidence_changes_nothing_that_is_known(graph: Graph, tmp_path: Path, settings: Settings) -> None:
    used = await _world(graph, tmp_path, settings)
    asked = await desk(graph, "reader", used)
    questions: list[tuple[str, dict[str, Any]]] = [
        (KNOWN, {"case": case_id("OPEN-1")}),
        (MEDIA, {"case": case_id("OPEN-1")}),
        (KNOWN, {"case": case_id("HIDDEN-1")}),
        ("query ($id: ID!) { entity(id: $id) { ... on Media { known { how } } } }", {"id": _id("hidden")}),
    ]
    before = [json.dumps(await asked.full(question, **values)) for question, values in questions]
    await case(graph, "HIDDEN-1", sealed=True)
    told = [
        _told(picture("hidden")),
        _told(picture("unknown"), pdq=pdq(1), hashes={"md5": _md5("listed")}),
        _told(picture("too far"), photodna=PHOTODNA),
    ]
    await exhibit(graph, "HIDDEN-1", "secret.zip", told)
    assert [json.dumps(await asked.full(question, **values)) for question, values in questions] == before
    await grants.grant(graph, "HIDDEN-1", "reader", AccessLevel.READ, by=CONSOLE)
    entitled = await desk(graph, "reader", used)
    after = [json.dumps(await entitled.full(question, **values)) for question, values in questions]
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, False, False]


def _id(name: str) -> str:
    return entity_id(EntityKind.MEDIA, picture(name).key)


async def test_the_sets_are_listed_with_what_they_hold(graph: Graph, tmp_path: Path, settings: Settings) -> None:
    asked = await desk(graph, "reader", await _world(graph, tmp_path, settings))
    answer = await asked.ask("{ hashSets { name format scheme benign rows refused hashes { kind count } addedBy } }")
    national, software = answer["hashSets"]
    assert (national["name"], national["format"], national["scheme"], national["rows"]) == ("national", "csv", "ES", 7)
    assert {one["kind"]: one["count"] for one in national["hashes"]} == {
        "sha256": 2, "md5": 2, "photodna": 1, "pdq": 2,
    }  # fmt: skip
    assert (software["benign"], software["format"], software["addedBy"]) == (True, "nsrl", "console:tests")
