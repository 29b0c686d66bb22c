"""What is kept between questions follows what its asker may read at each of them: rights given and taken back, exhibits
erased, two people asking in turns. The answers of a process that has kept much are those of one that has kept nothing.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given
from hypothesis import settings as limits
from hypothesis import strategies as st

from asasec_graph.access import grants, roles
from asasec_graph.cypher.access import cases_all
from asasec_graph.evidence.vault import Vault
from asasec_graph.graph.connection import Graph
from asasec_graph.hashsets.store import Adding, HashSets
from asasec_graph.ingest.erasure import erase
from asasec_graph.model.ids import case_id, entity_id
from asasec_graph.model.kinds import AccessLevel, EntityKind, LinkType, PersonRole, UserRole
from asasec_graph.model.observations import Link, Mention, Observation, Ref
from asasec_graph.resolvers.context import Services
from asasec_graph.settings import Settings
from tests.resolvers.pictures import face, pdq, picture, shot
from tests.resolvers.worlds import CONSOLE, NOON, case, desk, exhibit, user

NAMES = ("A-1", "B-1", "C-1")
CAMERA = Ref(EntityKind.DEVICE, "serial:nikon/3001234")
QUESTIONS = (
    "{ mediaGroups { totalCount edges { node { id size weakest { distance } members { edges { node { key } } } "
    "cases { reference } } } } }",
    "{ mediaSeries { totalCount edges { node { id kind name size cases { reference } } } } }",
    "{ faceGroups { totalCount edges { node { id size fpir gallery cases { reference } } } } }",
    "{ reappearances { totalCount edges { node { id score gallery role cases { reference } } } } }",
    "{ alerts { totalCount edges { node { id at cases { reference } near { similarity gallery face { key } } } } } }",
    "query ($media: ID!) { similarMedia(media: $media) { distance media { key } cases { reference } } }",
    "query ($case: ID!, $face: ID!) { faceSearch(case: $case, face: $face) { similarity gallery face { key } } }",
    "query ($case: ID!) { knownMaterial(case: $case) { totalCount edges { node { set how media { key } } } } }",
    "query ($other: ID!) { knownMaterial(case: $other) { totalCount edges { node { set how media { key } } } } }",
    "query ($other: ID!) { mediaReview(case: $other, fold: true) { totalCount edges { node { similar faces "
    "media { key known { set } } suggestions { code } } } } }",
    "query ($other: ID!) { reviewProgress(case: $other) { reviewed total } }",
    "query ($face: ID!) { node(id: $face) { ... on Face { box thumbnail cases { totalCount } } } }",
)


def _id(of: Ref) -> str:
    return entity_id(of.kind, of.key)


def _told(number: int) -> list[Observation]:
    """One person in three pictures that look alike, of one camera; the first stands in every case."""
    places = (0, 10 * number + 1, 10 * number + 2)
    names = {place: f"{place}.jpg" for place in places}
    seen = [one for place, name in names.items() for one in shot(name, 1, place, flipped=place)]
    read = [Mention(picture(name), name, asserted={"mediaType": "image/jpeg"}) for name in names.values()]
    taken = [
        Link(LinkType.TAKEN_WITH, picture(name), CAMERA, "exif", at=NOON + place * 1000)
        for place, name in names.items()
    ]
    return [*seen, *read, *taken]


async def _world(graph: Graph, settings: Settings, folder: Path) -> tuple[Settings, dict[str, str]]:
    """Three cases of one exhibit each; the exhibits by case."""
    own = replace(settings, data=folder)
    path = folder / "list.csv"
    path.write_text(f"PDQ,Category\n{pdq(1)},1\n")
    with HashSets(folder).adding(Adding("list", path, "console:tests", scheme="ES")):
        exhibits: dict[str, str] = {}
    for name in ("one", "two"):
        await user(graph, name, UserRole.VICTIM_IDENTIFICATION)
    for number, reference in enumerate(NAMES):
        await case(graph, reference, legal_basis="an order of the court")
        exhibits[reference] = await exhibit(graph, reference, "phone.zip", _told(number))
    row = next(row for row in await graph.read(cases_all()) if row.reference == "A-1")
    await roles.state(graph, row, _id(face("0.jpg")), PersonRole.VICTIM, "seen", by=CONSOLE)
    return own, exhibits


async def _answers(graph: Graph, name: str, settings: Settings, services: Services | None) -> list[str]:
    asked = await desk(graph, name, settings, services=services)
    values = {
        "media": _id(picture("0.jpg")),
        "face": _id(face("0.jpg")),
        "case": case_id("A-1"),
        "other": case_id("B-1"),
    }
    told: list[dict[str, Any]] = []
    for question in QUESTIONS:
        used = {key: value for key, value in values.items() if f"${key}:" in question}
        told.append(await asked.full(question, **used))
    return [json.dumps(one) for one in told]


_steps = st.lists(
    st.tuples(
        st.sampled_from(("one", "two")),
        st.sampled_from(NAMES),
        st.sampled_from((AccessLevel.NONE, AccessLevel.READ)),
    ),
    min_size=2,
    max_size=4,
)


@limits(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=_steps)
async def test_who_kept_much_answers_as_who_kept_nothing(
    graph: Graph, settings: Settings, tmp_path: Path, steps: Sequence[tuple[str, str, AccessLevel]]
) -> None:
    if not await graph.read(cases_all()):
        await _world(graph, settings, tmp_path)
    own = replace(settings, data=tmp_path)
    services = Services.make(graph, own)
    for name, reference, level in steps:
        await grants.grant(graph, reference, name, level, by=CONSOLE)
        for asker in ("one", "two"):
            kept = await _answers(graph, asker, own, services)
            assert kept == await _answers(graph, asker, own, None), (asker, name, reference, level)


async def test_what_is_erased_is_forgotten(graph: Graph, settings: Settings, tmp_path: Path) -> None:
    own, exhibits = await _world(graph, settings, tmp_path)
    for reference in NAMES:
        await grants.grant(graph, reference, "one", AccessLevel.MANAGE, by=CONSOLE)
    services = Services.make(graph, own)
    services.erase = partial(erase, graph, Vault(tmp_path / "vault"), tmp_path / "thumbnails")
    before = await _answers(graph, "one", own, services)
    assert all('"errors": null' in answer for answer in before)
    gone = [picture(f"{place}.jpg").key for place in (11, 12)]
    assert any(key in answer for key in gone for answer in before)
    await services.erase(exhibits["B-1"], "an order", "console:tests")
    after = await _answers(graph, "one", own, services)
    assert after == await _answers(graph, "one", own, None)
    assert not any(key.removeprefix("sha256:") in answer for key in gone for answer in after)
    same = [question for question, old, new in zip(QUESTIONS, before, after, strict=True) if old == new]
    assert same == [question for question in QUESTIONS if "knownMaterial(case: $case)" in question]
