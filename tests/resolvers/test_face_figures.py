"""The figure beside a band: of the faces that the caller may read, of one model, and recorded with the answer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from asasec_graph.access import grants
from asasec_graph.analysis import faces_bands
from asasec_graph.analysis.calibration import Band
from asasec_graph.analysis.faces_bands import Bands, bands_of
from asasec_graph.graph.chains import AUDIT, records
from asasec_graph.graph.connection import Graph
from asasec_graph.model.ids import case_id, entity_id
from asasec_graph.model.kinds import AccessLevel
from asasec_graph.model.observations import Face, Observation, replace
from asasec_graph.settings import Settings
from tests.resolvers.pictures import MODEL, face, shot
from tests.resolvers.worlds import CONSOLE, Desk, case, desk, exhibit, user

SEARCH = (
    "query ($face: ID!, $case: ID!) { faceSearch(face: $face, case: $case) "
    "{ similarity band fpir gallery uncertainty { low high strangers extrapolated } face { key } } }"
)
GROUPS = "{ reappearances { edges { node { band score fpir gallery faces { key } } } } }"
OTHER_MODEL = "second/0123456789ab/64"


def _id(name: str) -> str:
    return entity_id(face(name).kind, face(name).key)


async def _world(graph: Graph) -> None:
    await user(graph, "one")
    for reference in ("A-1", "B-1"):
        await case(graph, reference, "one", legal_basis="an order of the court")
    await exhibit(graph, "A-1", "a.txt", [*shot("one.jpg", 1, 1), *shot("stranger.jpg", 5, 1)])
    await exhibit(graph, "B-1", "b.txt", [*shot("two.jpg", 1, 2), *shot("one.jpg", 1, 1)])


async def _searched(asked: Desk, name: str = "one.jpg") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await asked.ask(SEARCH, face=_id(name), case=case_id("A-1")))["faceSearch"]
    return found


async def test_the_figure_is_that_of_the_faces_searched(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    asked = await desk(graph, "one", settings)
    (found,) = await _searched(asked)
    bands = bands_of(MODEL)
    assert found["gallery"] == 2  # of three faces, the one asked with is not searched
    assert found["fpir"] == pytest.approx(bands.at(2).fpir(found["band"]))
    sure = bands.at(2).uncertainty(found["band"])
    assert sure.interval is not None
    assert found["uncertainty"] == {
        "low": sure.interval.low,
        "high": sure.interval.high,
        "strangers": 439,
        "extrapolated": True,
    }
    (group,) = [edge["node"] for edge in (await asked.ask(GROUPS))["reappearances"]["edges"]]
    assert (group["gallery"], group["fpir"]) == (2, pytest.approx(bands.at(2).fpir(group["band"])))
    detail = [json.loads(record.detail) async for record in records(graph, AUDIT) if record.actor == "one"]
    assert [one["bands"] for one in detail] == [[bands.at(2).stamp()]] * 2
    assert detail[0]["bands"][0]["table"] == bands.table


async def test_hidden_faces_change_neither_figure_nor_gallery(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    asked = await desk(graph, "one", settings)
    before = await asked.full(SEARCH, face=_id("one.jpg"), case=case_id("A-1")), await asked.full(GROUPS)
    await user(graph, "two")
    await case(graph, "H-1", "two", legal_basis="an order of the court")
    await exhibit(graph, "H-1", "h.txt", [*shot("three.jpg", 1, 3), *shot("four.jpg", 7, 1)])
    after = await asked.full(SEARCH, face=_id("one.jpg"), case=case_id("A-1")), await asked.full(GROUPS)
    assert after == before
    await grants.grant(graph, "H-1", "one", AccessLevel.READ, by=CONSOLE)
    seeing = await desk(graph, "one", settings)
    assert {match["gallery"] for match in await _searched(seeing)} == {4}


def _by_second_model(observations: list[Observation]) -> list[Observation]:
    """The same faces as another recogniser of half the length would give them."""
    made: list[Observation] = []
    for one in observations:
        if isinstance(one, Face):
            vector = np.frombuffer(one.vector, dtype="<f4")[:64]
            one = replace(one, vector=(vector / np.linalg.norm(vector)).astype("<f4").tobytes(), model=OTHER_MODEL)
        made.append(one)
    return made


async def test_faces_of_two_models_stand_beside_each_other_and_are_never_compared(
    graph: Graph, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = settings.model_root() / "second"
    table = tuple(Band(name, at, 0.1, 0, 1e-4) for name, at in (("strong", 0.6), ("medium", 0.5), ("weak", 0.3)))
    saved = Bands(OTHER_MODEL, 1_000, table)

    def kept(folder: Path) -> dict[str, Bands]:
        return {OTHER_MODEL: saved} if folder == pack else {}

    monkeypatch.setattr(faces_bands, "saved", kept)
    await user(graph, "one")
    for reference in ("A-1", "B-1"):
        await case(graph, reference, "one", legal_basis="an order of the court")
        own, new = f"{reference}-own.jpg", f"{reference}-new.jpg"
        both = [*shot(own, 1, 1), *_by_second_model(shot(new, 1, 2))]
        await exhibit(graph, reference, "both.txt", both)
    asked = await desk(graph, "one", settings)
    for kind in ("own", "new"):
        (found,) = await _searched(asked, f"A-1-{kind}.jpg")
        assert (found["face"]["key"], found["gallery"]) == (face(f"B-1-{kind}.jpg").key, 1)
    groups = [edge["node"] for edge in (await asked.ask(GROUPS))["reappearances"]["edges"]]
    assert sorted(sorted(one["key"] for one in group["faces"]) for group in groups) == sorted(
        sorted(face(f"{reference}-{kind}.jpg").key for reference in ("A-1", "B-1")) for kind in ("own", "new")
    )


async def test_a_face_tells_what_its_quality_was_made_of(graph: Graph, settings: Settings) -> None:
    parts = {"sizePx": 61.0, "sharpness": 0.7, "frontality": 0.8, "detection": 0.9}
    seen = shot("one.jpg", 1, 1)
    told = [replace(one, asserted=parts, quality=0.39) if isinstance(one, Face) else one for one in seen]
    await user(graph, "one")
    await case(graph, "A-1", "one", legal_basis="an order of the court")
    await exhibit(graph, "A-1", "a.txt", [*told, *shot("old.jpg", 2, 1)])
    asked = await desk(graph, "one", settings)
    text = (
        "query ($id: ID!) { entity(id: $id) "
        "{ ... on Face { model poor qualityParts { sizePx sharpness frontality detection } } } }"
    )
    assert (await asked.ask(text, id=_id("one.jpg")))["entity"] == {
        "model": MODEL,
        "poor": True,
        "qualityParts": parts,
    }
    assert (await asked.ask(text, id=_id("old.jpg")))["entity"] == {
        "model": MODEL,
        "poor": False,
        "qualityParts": None,
    }
