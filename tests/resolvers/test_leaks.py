"""Evidence that a caller may not read changes no byte of any answer: labels, counts, orders, cursors, errors.

The same questions are asked before and after hidden evidence is written, which shares identifiers, names, words,
pictures and faces with what is visible, and ties visible identifiers together.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import HealthCheck, given
from hypothesis import settings as limits
from hypothesis import strategies as st

from asasec_graph.access import categories, grants, judgements, roles, users
from asasec_graph.access.judgements import Draft
from asasec_graph.analysis.faces import vector
from asasec_graph.cypher.access import cases_all
from asasec_graph.cypher.judgements import judgement_add
from asasec_graph.graph.connection import Graph
from asasec_graph.hashsets.store import Adding, HashSets
from asasec_graph.model.ids import case_id, digest, entity_id, event_id, evidence_id
from asasec_graph.model.judging import Question
from asasec_graph.model.kinds import AccessLevel, EntityKind, LinkType, PersonRole, UserRole
from asasec_graph.model.observations import Link, Mention, Observation, Ref
from asasec_graph.resolvers.probes import ProbeFace, Read
from asasec_graph.settings import Settings
from tests.resolvers.pictures import MODEL, embedding, face, pdq, picture, shot
from tests.resolvers.worlds import (
    ANA,
    BEN,
    CARL,
    CONSOLE,
    DORA,
    MAIL,
    NOON,
    PROBLEM,
    Desk,
    call,
    case,
    desk,
    exhibit,
    message,
    saved,
    user,
)

PAGE = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount"
ENTITY = f"""
  __typename id kind key label roles {{ role reason case {{ reference }} }}
  mentions {{ {PAGE} edges {{ cursor node {{ locator locators count asserted extractor confidence at last
    grade {{ source information handling }} evidence {{ id exhibit case {{ reference }} }} }} }} }}
  cases {{ {PAGE} edges {{ cursor node {{ reference }} }} }}
  contacts {{ {PAGE} edges {{ cursor node {{ with {{ label }} channels messages calls seconds first last
    cases {{ reference }} }} }} }}"""
EVENT = f"""{PAGE} edges {{ cursor node {{ __typename id type at channel text locator zone direction
  parties {{ role entity {{ id label }} }} evidence {{ exhibit }} }} }}"""
GRAPH = """nodes { id kind key label cases degree } links { source target type weight first last evidence }"""
QUESTIONS = (
    f"{{ cases {{ {PAGE} edges {{ cursor node {{ reference title status sealed counts {{ kind count }} "
    "eventCounts { type count } access { level user { name } } custody { edges { node { action hash } } } "
    f"evidence {{ {PAGE} edges {{ cursor node {{ id exhibit name status problemCount "
    "problems { edges { node { reason } } } } } } "
    f"entities {{ {PAGE} edges {{ cursor node {{ {ENTITY} }} }} }} timeline {{ {EVENT} }} }} }} }} }}",
    f'{{ search(text: "ana") {{ {PAGE} edges {{ cursor node {{ {ENTITY} }} }} }} }}',
    f'{{ search(text: "600000002") {{ {PAGE} edges {{ cursor node {{ {ENTITY} }} }} }} }}',
    f'{{ search(text: "+346", first: 2) {{ {PAGE} edges {{ cursor node {{ id }} }} }} }}',
    '{ search(text: "Secret Name") { edges { node { id label } } } }',
    f'{{ events(text: "hola") {{ {EVENT} }} }}',
    f"query ($ana: ID!) {{ events(entity: $ana) {{ {EVENT} }} }}",
    f'query ($ana: ID!) {{ events(entity: $ana, text: "hola") {{ {EVENT} }} }}',
    f"query ($from: DateTime) {{ events(from: $from, first: 3) {{ {EVENT} }} }}",
    f"{{ crossCaseHits {{ {PAGE} edges {{ cursor node {{ strength ignoredBecause entity {{ {ENTITY} }} "
    "cases { reference } } } } }",
    f"query ($ids: [ID!]!) {{ neighbourhood(ids: $ids) {{ {GRAPH} truncated {{ shown total }} }} }}",
    f"query ($ids: [ID!]!) {{ neighbourhood(ids: $ids, depth: 2, limit: 5) {{ {GRAPH} truncated {{ total }} }} }}",
    f"query ($ids: [ID!]!) {{ neighbourhood(ids: $ids, depth: 0) {{ {GRAPH} }} }}",
    f"query ($ana: ID!, $dora: ID!) {{ paths(from: $ana, to: $dora) {{ length {GRAPH} }} }}",
    f"query ($ana: ID!, $far: ID!) {{ paths(from: $ana, to: $far) {{ length {GRAPH} }} }}",
    f"{{ networks(minSize: 2) {{ {PAGE} edges {{ cursor node {{ id label size cohesion stability cases {{ reference }} "
    "members { edges { cursor node { part betweenness pagerank degree entity { key label } } } } "
    "evidence { edges { node { exhibit } } } } } } }",
    f"{{ judgements {{ {PAGE} edges {{ cursor node {{ id verdict by left {{ id }} right {{ id }} }} }} }} }}",
    f"{{ awaitedJudgements {{ {PAGE} edges {{ cursor node {{ id left {{ id }} cases {{ reference }} }} }} }} }}",
    f"{{ alerts {{ {PAGE} edges {{ cursor node {{ id kind at cases {{ reference }} evidence {{ exhibit }} "
    "victim { id label } near { similarity band fpir gallery face { id key thumbnail } } "
    "judgement { verdict } statement { status } } } } }",
    f"{{ alerts(open: true, first: 1) {{ {PAGE} edges {{ node {{ id }} }} }} }}",
    f"{{ reappearances {{ {PAGE} edges {{ cursor node {{ id band score status role cases {{ reference }} "
    "judgements { id verdict } history { id status } "
    "faces { id box quality thumbnail media { key } } } } } }",
    "query ($face: ID!, $case: ID!) { faceSearch(face: $face, case: $case) { similarity band face { id label } } }",
    *(
        f"query (${by}: ID, $case: ID!) {{ faceSearch(case: $case, {by}: ${by}, {how}) "
        "{ similarity band fpir gallery uploadFace face { id key } } }"
        for by, how in (
            ("face", "scope: CASE"),
            ("upload", "minSimilarity: 0.39"),
            ("upload", "uploadFaces: [0], combine: ALL"),
        )
    ),
    *(
        f"query {given} {{ faceGroups{where} {{ {PAGE} edges {{ cursor node {{ id size band fpir gallery "
        f"cases {{ reference }} medoid {{ id key }} faces {{ {PAGE} edges {{ node {{ id key box }} }} }} "
        "weakestLink { similarity band left { id } right { id } } } } } }"
        for given, where in (("", ""), ("($case: ID!)", "(case: $case)"))
    ),
    "query ($media: ID!) { similarMedia(media: $media) "
    "{ distance turned seconds media { id label } cases { reference } } }",
    *(
        f"query {given} {{ mediaGroups{where} {{ {PAGE} edges {{ cursor node {{ id size medoid {{ id }} "
        f"weakest {{ distance left {{ id }} right {{ id }} }} members {{ {PAGE} edges {{ node {{ id key }} }} }} "
        "cases { reference } } } } }"
        for given, where in (("", ""), ("($case: ID!)", "(cases: [$case], maxDistance: 40)"), ("", "(first: 1)"))
    ),
    *(
        f"query {given} {{ mediaSeries{where} {{ {PAGE} edges {{ cursor node {{ id kind name size start end "
        f"device {{ id label }} members {{ {PAGE} edges {{ node {{ id key }} }} }} cases {{ reference }} }} }} }} }}"
        for given, where in (("", ""), ("($case: ID!)", "(cases: [$case])"), ("", "(first: 1)"))
    ),
    *(
        f"query ($case: ID!) {{ knownMaterial(case: $case{more}) {{ {PAGE} edges {{ cursor node {{ media {{ id key }} "
        "set how distance turned seconds series benign category { scheme code } } } } }"
        for more in ("", ", first: 1", ', set: "none"')
    ),
    "{ hashSets { name rows } categorySchemes { name } }",
    "query ($media: ID!, $face: ID!) { media: node(id: $media) { ... on Media { thumbnail known { set how } } } "
    "face: node(id: $face) { ... on Face { quality poor box model thumbnail media { id label } } } }",
    *(
        f"query ($case: ID!{given}) {{ mediaReview(case: $case, {how}) {{ {PAGE} edges {{ cursor "
        "node { similar mention { locator asserted } media { id known { set series } } } } } }"
        for given, how in (
            *((", $media: ID", "like: $media"), ("", "fold: true"), ("", "known: NAMED"), ("", "known: UNKNOWN")),
            *(("", "faces: true"), ("", "reviewed: false")),
        )
    ),
    "query ($case: ID!) { mediaReview(case: $case, listed: true) { "
    + PAGE
    + " edges { cursor node { film faces frames "
    "media { id key label thumbnail } category { scheme code by at case { reference } } "
    "suggestions { scheme code case { reference } } } } } }",
    "query ($case: ID!) { reviewProgress(case: $case) { reviewed total } }",
    # What is asked of hidden things is answered as of absent ones.
    "query ($hiddenCase: ID!) { case(id: $hiddenCase) { reference } }",
    'query { case(reference: "HIDDEN-0") { reference } }',
    "query ($hiddenCase: ID!) { node(id: $hiddenCase) { id } }",
    "query ($hiddenEvent: ID!) { node(id: $hiddenEvent) { id } }",
    "query ($hidden: ID!) { node(id: $hidden) { id } }",
    "query ($hidden: ID!) { entity(id: $hidden) { label } }",
    'query { entity(kind: PHONE_NUMBER, key: "+34699999999") { label } }',
    "query ($hiddenCase: ID!) { events(case: $hiddenCase) { edges { node { id } } } }",
    "query ($hiddenCase: ID!) { crossCaseHits(case: $hiddenCase) { edges { node { strength } } } }",
    "query ($hiddenCase: ID!) { networks(cases: [$hiddenCase]) { edges { node { id } } } }",
    "query ($hidden: ID!) { events(entity: $hidden) { edges { node { id } } } }",
    "query ($ana: ID!, $hidden: ID!) { paths(from: $ana, to: $hidden) { length } }",
    "query ($hidden: ID!) { neighbourhood(ids: [$hidden]) { nodes { id } truncated { total } } }",
    "query ($hiddenFace: ID!, $case: ID!) { faceSearch(face: $hiddenFace, case: $case) { band } }",
    "query ($hiddenCase: ID!) { faceGroups(case: $hiddenCase) { totalCount } }",
    "query ($hiddenMedia: ID!) { similarMedia(media: $hiddenMedia) { distance } }",
    'mutation ($hiddenCase: ID!) { grantAccess(case: $hiddenCase, user: "outsider", level: READ) { id } }',
    'mutation ($hiddenCase: ID!) { sealCase(case: $hiddenCase, sealed: false, reason: "to see it") { id } }',
    'mutation ($hiddenCase: ID!) { closeCase(case: $hiddenCase, outcome: "none") { id } }',
    "mutation ($hiddenCase: ID!, $ana: ID!) {"
    ' setRole(case: $hiddenCase, entity: $ana, role: VICTIM, reason: "x") { by } }',
    'mutation ($case: ID!, $hidden: ID!) { setRole(case: $case, entity: $hidden, role: VICTIM, reason: "x") { by } }',
    "query ($hiddenCase: ID!) { mediaReview(case: $hiddenCase) { totalCount } }",
    "query ($hiddenCase: ID!) { reviewProgress(case: $hiddenCase) { total } }",
    "mutation ($hiddenCase: ID!, $media: ID!) {"
    ' categorise(case: $hiddenCase, media: $media, scheme: "review", code: "1") { by } }',
    "mutation ($case: ID!, $hiddenMedia: ID!) {"
    ' categorise(case: $case, media: $hiddenMedia, scheme: "review", code: "1") { by } }',
    "mutation ($hiddenCase: ID!, $media: ID!) { undoCategory(case: $hiddenCase, media: $media) { by } }",
    'mutation ($hiddenEvidence: ID!) { eraseEvidence(evidence: $hiddenEvidence, reason: "x") { exhibit } }',
    "query ($hiddenCase: ID!) { knownMaterial(case: $hiddenCase) { totalCount } }",
    "query ($hiddenCase: ID!) { mediaGroups(cases: [$hiddenCase]) { totalCount } }",
    "query ($hiddenCase: ID!) { mediaSeries(cases: [$hiddenCase]) { totalCount } }",
    "query ($case: ID!, $hiddenMedia: ID) { mediaReview(case: $case, like: $hiddenMedia) { totalCount } }",
    "query ($case: ID!, $hiddenUpload: ID) { faceSearch(case: $case, upload: $hiddenUpload) { band } }",
    "query ($hiddenJudgement: ID!) { node(id: $hiddenJudgement) { id } }",
    "mutation ($hiddenAlert: ID!) { acknowledgeAlert(id: $hiddenAlert) { id } }",
    'mutation ($hiddenJudgement: ID!) { confirm(judgement: $hiddenJudgement, verdict: SAME, reason: "x") { id } }',
    'mutation ($hiddenJudgement: ID!) { retract(judgement: $hiddenJudgement, reason: "x") }',
    "mutation ($hiddenStatement: ID!) {"
    ' confirmVictimStatus(statement: $hiddenStatement, status: SAFEGUARDED, reason: "x") { id } }',
    "mutation ($face: ID!, $hiddenFace: ID!) {"
    ' judge(left: $face, right: $hiddenFace, verdict: SAME, reason: "x") { id } }',
    'mutation ($hiddenFace: ID!) { setVictimStatus(victim: $hiddenFace, status: IDENTIFIED, reason: "x") { id } }',
)
UNSEEN = Ref(EntityKind.PHONE_NUMBER, "+34699999999")
CAMERA = Ref(EntityKind.DEVICE, "serial:nikon/3001234")
MINUTE = 60_000
FAR = Ref(EntityKind.PHONE_NUMBER, "+34600000009")
VISIBLE = (ANA, BEN, CARL, DORA, MAIL, FAR, UNSEEN)
_numbers = count()


def _id(of: Ref) -> str:
    return entity_id(of.kind, of.key)


def _variables(number: int = 0) -> dict[str, Any]:
    """What the questions name; the hidden things are those of the hidden case of this number."""
    reference = f"HIDDEN-{number}"
    hidden = evidence_id(reference, sha256(f"{reference}/evidence.txt".encode()).hexdigest(), "evidence.txt")
    return {
        "ana": _id(ANA),
        "dora": _id(DORA),
        "far": _id(FAR),
        "ids": [_id(ANA), _id(CARL), _id(UNSEEN)],
        "from": "2023-01-01T00:00:00Z",
        "case": case_id("OPEN-1"),
        "face": _id(face("one.jpg")),
        "media": _id(picture("one.jpg")),
        "hidden": _id(UNSEEN),
        "hiddenCase": case_id(reference),
        "hiddenEvent": event_id(hidden, "line 1"),
        "hiddenEvidence": hidden,
        "hiddenFace": _id(face("secret-0.jpg")),
        "hiddenMedia": _id(picture("secret-0.jpg")),
        "hiddenUpload": "p_0",
        "hiddenAlert": "a_" + digest("sighting", hidden, _id(face("one.jpg"))),
        "hiddenJudgement": _judgement(number, Question.PAIR),
        "hiddenStatement": _judgement(number, Question.VICTIM),
    }


async def _answers(asked: Desk, values: dict[str, Any]) -> list[str]:
    told: list[str] = []
    values = values | {"upload": _uploaded(asked)}
    for question in QUESTIONS:
        used = {name: value for name, value in values.items() if f"${name}" in question}
        told.append(json.dumps(await asked.full(question, **used), ensure_ascii=False))
    return told


def _uploaded(asked: Desk) -> str:
    """A picture of two persons that the asker brought; its id."""
    vectors = np.stack([vector(embedding(person, 99)) for person in (1, 1)])
    read = Read("0" * 64, 9, MODEL, (ProbeFace((0, 0, 50, 50), 0.9),) * 2, vectors)
    number = next(grant.c for grant in asked.context.caller.grants if grant.reference == "OPEN-1")
    return asked.context.services.probes.add(read, case=number, by="outsider").id


async def _visible_world(graph: Graph) -> None:
    await user(graph, "outsider", UserRole.VICTIM_IDENTIFICATION)
    await user(graph, "keeper")
    await user(graph, "second")
    first = [
        *saved("Ana", ANA),
        message(ANA, BEN, "hola Ana", place=1),
        message(BEN, CARL, "hola otra vez", at=NOON + 5, place=2),
        call(CARL, DORA, 20, at=None, place=3),
        message(BEN, ANA, "adiós", at=NOON + 9, place=4),
        PROBLEM,
        *shot("one.jpg", 1, 1),
        _taken("one.jpg", NOON),
    ]
    second = [
        message(CARL, DORA, "hola", place=1),
        Mention(MAIL, "line 4"),
        *shot("two.jpg", 1, 2, flipped=9),
        _taken("two.jpg", NOON + MINUTE),
        *shot("apart.jpg", 1, 3, flipped=45),
        _taken("apart.jpg", NOON + 10 * MINUTE),
    ]
    third = [*saved("Fara", FAR), message(FAR, DORA, "hola de lejos", place=2)]
    for reference, told in (("OPEN-1", first), ("OPEN-2", second), ("OPEN-3", third)):
        await case(graph, reference, legal_basis="an order of the court")
        await grants.grant(graph, reference, "outsider", AccessLevel.WRITE, by=CONSOLE)
        await exhibit(graph, reference, "evidence.txt", told)
    open_case = next(row for row in await graph.read(cases_all()) if row.reference == "OPEN-1")
    await roles.state(graph, open_case, _id(face("one.jpg")), PersonRole.VICTIM, "seen", by=CONSOLE)
    for number, about in enumerate((Question.PAIR, Question.VICTIM)):
        await graph.write(judgement_add(props=_stated(f"j_visible{number}", about, open_case.c, "outsider")))


def _taken(name: str, at: int) -> Link:
    """A picture of the one camera: alone, those in view are of two bursts."""
    return Link(LinkType.TAKEN_WITH, picture(name), CAMERA, f"{name}#exif", at=at)


def _known(settings: Settings, folder: Path) -> Settings:
    """Settings of a folder with a set that names pictures, visible and hidden, by what they look like and by bytes."""
    own = replace(settings, data=folder)
    path = folder / "national.csv"
    names = [picture(name).key.removeprefix("sha256:") for name in ("one.jpg", "apart.jpg", "secret-0.jpg")]
    rows = [f"{names[0]},,1,Series A", f"{names[1]},,2,Series A", f"{names[2]},,1,Series A", f",{pdq(1)},1,Series B"]
    path.write_text("\n".join(["SHA256,PDQ,Category,Series", *rows]))
    with HashSets(folder).adding(Adding("national", path, "console:tests", scheme="ES")):
        return own


_refs = st.sampled_from(VISIBLE)
_texts = st.sampled_from(["hola", "hola hola hola Ana", "Secret Name", "adiós"])
_times = st.one_of(st.none(), st.integers(NOON - 10, NOON + 20))
_names = st.sampled_from(["Ana", "Ana María de la Visible", "Secret Name", "Fara"])
_places = st.integers(1, 10_000)


def _written(source: Ref, target: Ref, text: str, at: int | None, place: int) -> list[Observation]:
    return [message(source, target, text, at=at, place=place)]


def _called(source: Ref, target: Ref, at: int | None, place: int) -> list[Observation]:
    return [call(source, target, 600, at=at, place=place)]


def _kept(name: str, number: Ref, place: int) -> list[Observation]:
    return saved(name, number, place=place)


def _tied(source: Ref, target: Ref) -> list[Observation]:
    return [Link(LinkType.KNOWS, source, target, "somewhere")]


def _seen(number: int) -> list[Observation]:
    return shot(f"secret-{number}.jpg", 1, 50 + number, flipped=number)


def _joined(parts: list[list[Observation]]) -> list[Observation]:
    return [one for part in parts for one in part]


_hidden = st.lists(
    st.one_of(
        st.builds(_written, _refs, _refs, _texts, _times, _places),
        st.builds(_called, _refs, _refs, _times, _places),
        st.builds(_kept, _names, _refs, _places),
        st.builds(_tied, _refs, _refs),
        st.builds(_seen, st.integers(1, 20)),
        st.just(shot("one.jpg", 1, 1)),
        st.just([PROBLEM]),
    ),
    min_size=1,
    max_size=12,
).map(_joined)


async def _hide(graph: Graph, told: Sequence[Observation], *, sealed: bool) -> str:
    """Write a case that the outsider may not read, and a role and a category in it; the exhibit's id."""
    number = next(_numbers)
    reference = f"HIDDEN-{number}"
    await case(graph, reference, sealed=sealed, legal_basis="an order of the court")
    await grants.grant(graph, reference, "keeper", AccessLevel.MANAGE, by=CONSOLE)
    shared = [
        Mention(ANA, "line 1"),
        Mention(picture("one.jpg"), "line 2"),
        *shot("secret-0.jpg", 1, 50, flipped=20),  # as near to what is visible on either side
        _taken("secret-0.jpg", NOON + 5 * MINUTE),
    ]
    evidence = await exhibit(graph, reference, "evidence.txt", [*told, *shared], at=NOON - number)
    row = next(row for row in await graph.read(cases_all()) if row.reference == reference)
    await roles.state(graph, row, _id(ANA), PersonRole.VICTIM, "hidden", by=CONSOLE)
    await categories.state(graph, row, _id(picture("one.jpg")), ("review", "1"), "hidden", by=CONSOLE)
    await _judge_hidden(graph, row.c, number)
    return evidence


async def _judge_hidden(graph: Graph, number: int, place: int) -> None:
    """Judgements of two people, made in the hidden case: of faces that are visible as well, and of a victim."""
    keeper, second = [await users.caller(graph, name) for name in ("keeper", "second")]
    keeper = replace(keeper, grants=tuple(grant for grant in keeper.grants if grant.c == number))
    one, two = _id(face("one.jpg")), _id(face("two.jpg"))
    for about, right, verdict in ((Question.PAIR, two, "DIFFERENT"), (Question.VICTIM, one, "IDENTIFIED")):
        made = await judgements.judge(graph, Draft(about, one, right, [number], verdict, "hidden"), keeper, "a test")
        await judgements.confirm(graph, made, verdict, "hidden", second, "a test")
    for waiting in (Question.PAIR, Question.VICTIM):
        await graph.write(judgement_add(props=_stated(_judgement(place, waiting), waiting, number, "keeper")))


def _judgement(place: int, about: Question) -> str:
    """The id of what awaits a second person in the hidden case of this number."""
    return f"{'j' if about is Question.PAIR else 'k'}_{place:032x}"


def _stated(id: str, about: Question, number: int, by: str) -> dict[str, Any]:
    """A first verdict in a case, of Ana and Ben, or of the visible victim; it awaits the second."""
    left, right = (_id(ANA), _id(BEN)) if about is Question.PAIR else (_id(face("one.jpg")),) * 2
    verdict = "SAME" if about is Question.PAIR else "SAFEGUARDED"
    told = {"id": id, "about": about.value, "left": left, "right": right, "cases": [number], "verdict": verdict}
    return told | {"pair": f"{left}|{right}", "reason": "x", "by": by, "at": NOON, "needsTwo": True}


_baseline: dict[str, Any] = {}


@limits(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=_hidden, sealed=st.booleans())
async def test_hidden_evidence_changes_no_byte(
    graph: Graph, settings: Settings, tmp_path: Path, told: list[Observation], sealed: bool
) -> None:
    """Each example adds one more hidden case to the same world; the answers stay those of the first."""
    if not await graph.read(cases_all()):
        await _visible_world(graph)
        asked = _baseline["desk"] = await desk(graph, "outsider", _known(settings, tmp_path))
        _baseline["answers"] = await _answers(asked, _variables())
        refused = [answer for answer in _baseline["answers"] if '"errors": null' not in answer]
        assert len(refused) == 28
        assert all("NOT_FOUND" in answer for answer in refused)
    await _hide(graph, told, sealed=sealed)
    answers = await _answers(_baseline["desk"], _variables())
    for question, before, after in zip(QUESTIONS, _baseline["answers"], answers, strict=True):
        assert after == before, question


async def test_the_hidden_evidence_would_show_to_those_who_may_read_it(
    graph: Graph, settings: Settings, tmp_path: Path
) -> None:
    """The proof above proves something: granted, the same evidence changes nearly every answer."""
    await _visible_world(graph)
    settings = _known(settings, tmp_path)
    before = await _answers(await desk(graph, "outsider", settings), _variables())
    told = [
        *saved("Secret Name", ANA),
        message(ANA, FAR, "hola hola", place=1),
        message(ANA, DORA, "hola hola", at=NOON - 1, place=2),
        message(UNSEEN, ANA, "hola", place=3),
        Mention(MAIL, "line 2"),
    ]
    hidden = await _hide(graph, told, sealed=True)
    reference = (await graph.read(cases_all()))[0].reference
    await grants.grant(graph, reference, "outsider", AccessLevel.MANAGE, by=CONSOLE)
    values = _variables(int(reference.removeprefix("HIDDEN-")))
    assert values["hiddenEvidence"] == hidden
    after = await _answers(await desk(graph, "outsider", settings), values)
    asked = list(zip(QUESTIONS, before, after, strict=True))
    same = [question for question, old, new in asked if old == new and "$case: ID!" not in question]
    assert len(same) <= 4, "\n".join(
        same
    )  # hash sets, a page of two that begins before, and what was asked by an absent id


async def test_an_administrator_and_an_auditor_read_no_case(graph: Graph, settings: Settings) -> None:
    await _visible_world(graph)
    for name, role in (("admin", UserRole.ADMINISTRATOR), ("auditor", UserRole.AUDITOR)):
        await user(graph, name, role)
        asked = await desk(graph, name, settings)
        assert await asked.codes("{ cases { totalCount } }") == ["FORBIDDEN"]
        assert await asked.codes(QUESTIONS[10], ids=[_id(ANA)]) == ["FORBIDDEN"]
