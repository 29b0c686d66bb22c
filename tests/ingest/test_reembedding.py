"""Faces brought under other models: as a new ingest would have them, resumable, recorded, and once only."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from asasec_graph.access import audit, cases
from asasec_graph.access.actor import Action, Actor
from asasec_graph.access.cases import CaseDraft
from asasec_graph.cypher.access import cases_all
from asasec_graph.cypher.exhibits import Place
from asasec_graph.cypher.query import Bound
from asasec_graph.errors import EngineError
from asasec_graph.extractors import video
from asasec_graph.graph import chains
from asasec_graph.graph.connection import Graph, Transaction
from asasec_graph.ingest import receipt, reembedding
from asasec_graph.ingest.plan import Item
from asasec_graph.ingest.receipt import Terms, open_case
from asasec_graph.ingest.reembedding import Outcome, Scope, older, reembed
from asasec_graph.ingest.reembedding_reader import Found, Task, find
from asasec_graph.ingest.service import Ingest
from asasec_graph.model.observations import Face, Json
from asasec_graph.reading import face_models, pictures
from asasec_graph.reading.faces import engine
from asasec_graph.reading.pictures import Rgb
from asasec_graph.reading.source import Options, Source
from asasec_graph.samples import films
from asasec_graph.settings import Settings
from tests import second_pack

MEDIA = f"sha256:{'0' * 64}"
BY = Actor("console:tester", "new models")
FACES = """
MATCH (e:Evidence)-[m:MENTIONS]->(f:Face)
RETURN e.exhibit AS exhibit, f.key AS key, m.model AS model, m.vector AS vector, m.quality AS quality,
       m.asserted AS asserted
ORDER BY exhibit, key
"""


@dataclass(frozen=True, slots=True)
class Held:
    """A mention of a face as the graph holds it."""

    exhibit: str
    key: str
    model: str
    vector: bytes
    quality: float
    asserted: str


async def held(graph: Graph) -> list[Held]:
    return await graph.read(Bound("faces", FACES, {}, Held))


@pytest.fixture
def second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The root of a second pack; calling `use` puts it in use."""
    try:
        engine()
    except EngineError as error:
        pytest.skip(error.message)
    return second_pack.made(tmp_path / "models").parent


def use(second: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Put the second pack in use; its model."""
    monkeypatch.setenv("ASASEC_MODELS", str(second))
    monkeypatch.setenv("ASASEC_FACE_PACK", "second")
    return face_models.load(face_models.pack(second), provider="cpu").model


async def take(service: Ingest, case: Place, path: Path) -> None:
    terms = Terms("tester", "B2", "H1")
    taken = await receipt.take(service.graph, service.vault, case, Item(path, path.name), terms)
    assert (await service.start(taken.exhibit.id)).status == "DONE"


async def world(service: Ingest, case: Place, samples: Path, folder: Path) -> Place:
    """T-1 holds a ZIP of two portraits and one portrait, T-2 the latter too; T-2."""
    inside = folder / "inside"
    inside.mkdir()
    for name in ("penny1.png", "sheldon1.png"):
        shutil.copyfile(samples / "faces" / "bbt" / name, inside / name)
    await take(service, case, Path(shutil.make_archive(str(folder / "phone"), "zip", inside)))
    await cases.create(service.graph, CaseDraft("T-2", "Test", legal_basis="order 2"), by=Actor.console("test"))
    other = await open_case(service.graph, "T-2")
    for place in (case, other):
        await take(service, place, samples / "faces" / "bbt" / "amy1.png")
    return other


async def run(service: Ingest, scope: Scope, progress: Callable[[int], object] = int) -> Outcome:
    async def record(tx: Transaction, references: Sequence[str], detail: Mapping[str, Json]) -> None:
        await audit.note(tx, audit.entry(BY, Action.ALTERATION, "faces", references, detail))

    return await reembed(service.graph, service.vault, scope, BY.name, record, 1, progress)


async def versions(graph: Graph) -> dict[str, int]:
    return {row.reference: row.version for row in await graph.read(cases_all())}


class _CutError(Exception):
    pass


async def test_faces_get_the_vectors_that_a_new_ingest_gives_and_a_cut_run_goes_on(
    service: Ingest,
    settings: Settings,
    case: Place,
    samples: Path,
    tmp_path: Path,
    second: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = await world(service, case, samples, tmp_path)
    graph, before = service.graph, await held(service.graph)
    model = use(second, monkeypatch)
    scope, cached = Scope(model, models=second), await versions(service.graph)
    assert await older(graph, scope) == 4
    monkeypatch.setattr(reembedding, "BATCH", 1)
    done: list[int] = []

    def cut(count: int) -> None:
        done.append(count)
        raise _CutError

    with pytest.raises(_CutError):
        await run(service, scope, cut)
    halfway = await held(graph)
    written = [one for one in halfway if one.model == model]
    assert len({one.key for one in written}) == 1
    assert (done, await older(graph, scope)) == ([len(written)], 4 - len(written))
    outcome = await run(service, scope, done.append)
    assert (outcome.faces, outcome.left, sum(done)) == (2, [], 4)
    after = await held(graph)
    assert {one.model for one in after} == {model}
    assert [(one.exhibit, one.key) for one in after] == [(one.exhibit, one.key) for one in before]
    assert all(len(one.vector) == second_pack.DIMENSION * 4 for one in after)
    assert [json.loads(one.asserted)["sizePx"] for one in after] == [
        json.loads(one.asserted)["sizePx"] for one in before
    ]
    await _as_a_new_ingest(service, settings, samples, after)
    moved = await versions(graph)
    assert all(moved[reference] > cached[reference] for reference in ("T-1", "T-2"))
    await _recorded(graph, case, other, model, before[0].model)
    assert (await run(service, scope)).faces == 0
    assert (await held(graph))[: len(after)] == after


async def _as_a_new_ingest(service: Ingest, settings: Settings, samples: Path, after: list[Held]) -> None:
    await cases.create(service.graph, CaseDraft("T-3", "Test", legal_basis="order 3"), by=Actor.console("test"))
    async with Ingest(service.graph, settings) as fresh:
        await take(fresh, await open_case(service.graph, "T-3"), samples / "faces" / "bbt" / "amy1.png")
    (new,) = [one for one in await held(service.graph) if one.exhibit.startswith("T-3/")]
    same = [one for one in after if one.key == new.key]
    assert [one.exhibit for one in same] == ["T-1/2", "T-2/1"]
    assert {(one.model, one.vector, one.quality, one.asserted) for one in same} == {
        (new.model, new.vector, new.quality, new.asserted)
    }


async def _recorded(graph: Graph, case: Place, other: Place, model: str, before: str) -> None:
    told = [record async for record in chains.records(graph, chains.AUDIT) if record.subject == "faces"]
    details = [json.loads(record.detail) for record in told]
    assert sum(detail["faces"] for detail in details) == 3
    assert {(record.actor, record.action) for record in told} == {("console:tester", "alteration")}
    assert all((detail["from"], detail["to"]) == ([before], model) for detail in details)
    assert (await audit.verify(graph)).holds
    for place, expected in ((case, 3), (other, 1)):
        steps = [record async for record in chains.records(graph, place.id) if record.action == "REEMBEDDED"]
        assert sum(json.loads(step.detail)["faces"] for step in steps) == expected
        assert (await audit.verify(graph, place.id)).holds


async def test_what_cannot_be_read_keeps_its_vector_and_is_told(
    service: Ingest, case: Place, samples: Path, tmp_path: Path, second: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world(service, case, samples, tmp_path)
    graph, before = service.graph, {(one.exhibit, one.key): one for one in await held(service.graph)}
    model = use(second, monkeypatch)
    (penny, *_) = sorted({one.key.partition("#")[0] for one in before.values() if one.exhibit == "T-1/1"})
    service.vault.remove(penny.removeprefix("sha256:"))
    only = await run(service, Scope(model, ("T-1",), second))
    assert [(left.media, left.faces) for left in only.left] == [(penny.removeprefix("sha256:"), 1)]
    assert "no longer holds" in only.left[0].reason
    assert only.faces == 2
    for one in await held(graph):
        kept = one.exhibit == "T-2/1" or one.key.startswith(penny)
        assert (one == before[one.exhibit, one.key]) is kept
    await graph.write(Bound("basis", "MATCH (c:Case {reference: 'T-2'}) REMOVE c.legalBasis RETURN 1", {}, int))
    assert await older(graph, Scope(model, None, second)) == 1  # of T-1; T-2 states no legal basis any more


def pixels_of(path: Path) -> Rgb:
    with path.open("rb") as file:
        return pictures.decode(file).pixels


def test_a_face_is_found_at_its_place_or_near_it_and_nowhere_else(samples: Path) -> None:
    path = samples / "faces" / "bbt" / "bbt1.jpg"
    boxes = [face.box for face in engine().find(pixels_of(path))]
    keys = [f"{MEDIA}#{x + 3},{y - 2},{width},{height}" for x, y, width, height in boxes]
    moved = find(Task("0" * 64, path, (*keys, f"{MEDIA}#1,1,20,20"), None))
    assert moved.reason == ""
    assert sorted(moved.faces) == sorted(keys)
    assert all(abs(np.linalg.norm(np.frombuffer(again.vector, "<f4")) - 1) < 1e-5 for again in moved.faces.values())


def test_faces_of_a_film_are_found_in_their_frames(samples: Path, tmp_path: Path) -> None:
    portrait = pixels_of(samples / "faces" / "public" / "obama.jpg")
    height, width = (side // 2 * 2 for side in portrait.shape[:2])
    shape = films.Shape(seconds=2.0, width=width, height=height, bits=2_000_000)
    path = tmp_path / "film.mp4"
    films.write(path, shape, painter=lambda at: np.roll(portrait[:height, :width], int(at * 20), axis=1))
    source = Source(path, "film.mp4", "0" * 64, path.stat().st_size, Options())
    known = {one.entity.key: one for one in video.EXTRACTOR.extract(source) if isinstance(one, Face)}
    assert known
    found = find(Task("0" * 64, path, tuple(known), None))
    assert found.reason == ""
    assert found.faces.keys() == known.keys()
    for key, again in found.faces.items():
        assert float(np.frombuffer(again.vector, "<f4") @ np.frombuffer(known[key].vector, "<f4")) > 0.99


def test_a_file_that_is_no_picture_is_told(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"not a picture")
    found = find(Task("0" * 64, path, (f"{MEDIA}#1,1,20,20",), None))
    assert found == Found("0" * 64, {}, "the file is neither a picture nor a film that is read")
    gone = find(Task("0" * 64, None, (f"{MEDIA}#1,1,20,20",), None))
    assert gone.reason == "the vault no longer holds the picture or film"
