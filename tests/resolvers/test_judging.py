"""Two people judge: the second blind to the first, whoever they are; what was taken back has no effect; none leaks."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as limits
from hypothesis import strategies as st

from asasec_graph.access import audit, grants, roles
from asasec_graph.cypher.access import cases_all
from asasec_graph.cypher.query import Bound
from asasec_graph.graph.chains import AUDIT, records
from asasec_graph.graph.connection import Graph
from asasec_graph.model.ids import case_id, entity_id
from asasec_graph.model.kinds import AccessLevel, PersonRole, UserRole
from asasec_graph.model.observations import Ref
from asasec_graph.settings import Settings
from tests.resolvers.pictures import face, picture, shot
from tests.resolvers.worlds import ANA, BEN, CONSOLE, MAIL, Desk, case, desk, exhibit, message, user

JUDGEMENT = """id verdict by reason at confirmedBy confirmedAt confirmedVerdict confirmedReason state
  score band model stamp left { id } right { id } cases { reference }"""
JUDGE = f"""mutation ($left: ID!, $right: ID!, $verdict: Verdict!, $reason: String!, $cases: [ID!]) {{
  judge(left: $left, right: $right, verdict: $verdict, reason: $reason, cases: $cases) {{ {JUDGEMENT} }} }}"""
CONFIRM = f"""mutation ($id: ID!, $verdict: Verdict!) {{
  confirm(judgement: $id, verdict: $verdict, reason: "the second's reason") {{ {JUDGEMENT} }} }}"""
RETRACT = 'mutation ($id: ID!) { retract(judgement: $id, reason: "a mistake") }'
STATE = """mutation ($victim: ID!, $status: VictimStatus!) {
  setVictimStatus(victim: $victim, status: $status, reason: "papers seen") { id status state by confirmedStatus } }"""
CONFIRM_STATE = """mutation ($id: ID!, $status: VictimStatus!) {
  confirmVictimStatus(statement: $id, status: $status, reason: "papers seen too") {
    id status state by confirmedBy confirmedStatus } }"""
GROUPS = f"""{{ reappearances {{ totalCount pageInfo {{ endCursor }} edges {{ cursor node {{
  id band score fpir gallery status role victim {{ id }} faces {{ id }} cases {{ reference }}
  judgements {{ {JUDGEMENT} }} history {{ id status state by reason }} }} }} }} }}"""
AWAITED = """{ awaitedJudgements { totalCount pageInfo { endCursor hasNextPage } edges { cursor node {
  id question left { id } right { id } cases { reference } } } } }"""
KNOWN = f"{{ judgements {{ totalCount edges {{ cursor node {{ {JUDGEMENT} }} }} }} }}"
NODE = f"""query ($id: ID!) {{ node(id: $id) {{ __typename id ... on Judgement {{ {JUDGEMENT} }}
  ... on AwaitedJudgement {{ question left {{ id }} }} }} }}"""
ALERTS = "{ alerts { totalCount edges { cursor node { id kind at } } } }"
ONE, TWO, THREE = face("one.jpg"), face("two.jpg"), face("three.jpg")


def _id(of: Ref) -> str:
    return entity_id(of.kind, of.key)


def _nodes(page: dict[str, Any]) -> list[Any]:
    return [edge["node"] for edge in page["edges"]]


async def _world(graph: Graph) -> None:
    """One person in A-1, B-1 and C-1, another in B-1; ana and ben read all but C-1, carl all."""
    for name in ("ana", "ben", "carl"):
        await user(graph, name)
    await user(graph, "pat", UserRole.PARTNER)
    await user(graph, "vic", UserRole.VICTIM_IDENTIFICATION)
    await user(graph, "sue", UserRole.SUPERVISOR)
    for reference, names in (("A-1", "ana ben carl pat vic sue"), ("B-1", "ana ben carl pat vic sue"), ("C-1", "carl")):
        await case(graph, reference, *names.split(), legal_basis="an order of the court")
    await exhibit(graph, "A-1", "a", [*shot("one.jpg", 1, 1), message(ANA, BEN, "hola")])
    await exhibit(graph, "B-1", "b", [*shot("two.jpg", 1, 2), *shot("other.jpg", 2, 1)])
    await exhibit(graph, "C-1", "c", shot("three.jpg", 1, 3))


async def _desks(graph: Graph, settings: Settings, *names: str) -> list[Desk]:
    return [await desk(graph, name, settings) for name in names]


async def _judge(asked: Desk, left: Ref, right: Ref, verdict: str = "SAME", **more: Any) -> dict[str, Any]:
    reason = more.pop("reason", "the first's reason")
    given = {"left": _id(left), "right": _id(right), "verdict": verdict, "reason": reason, **more}
    judged: dict[str, Any] = (await asked.ask(JUDGE, **given))["judge"]
    return judged


async def _everything(asked: Desk, *ids: str) -> str:
    """All that a user can ask of judgements, as text, byte for byte."""
    told = [await asked.full(question) for question in (GROUPS, AWAITED, KNOWN, ALERTS)]
    told += [await asked.full(NODE, id=id) for id in ids]
    return json.dumps(told, ensure_ascii=False)


async def test_two_agree_and_the_group_is_known_to_be_one_person(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    ana, ben = await _desks(graph, settings, "ana", "ben")
    before = _nodes((await ana.ask(GROUPS))["reappearances"])
    assert [(one["status"], len(one["faces"])) for one in before] == [("CANDIDATE", 2)]
    of_faces = "query ($faces: [ID!]) { reappearances(faces: $faces) { totalCount } }"
    for faces, count in (([ONE, TWO], 1), ([TWO], 1), ([ONE, face("other.jpg")], 0)):
        told = await ana.ask(of_faces, faces=[_id(one) for one in faces])
        assert told == {"reappearances": {"totalCount": count}}
    first = await _judge(ana, ONE, TWO)
    assert (first["state"], first["by"], first["confirmedBy"], first["band"]) == ("AWAITING", "ana", None, "strong")
    assert first["score"] > 0.8
    assert first["stamp"]["model"] == first["model"]
    assert [one["reference"] for one in first["cases"]] == ["A-1", "B-1"]
    assert _nodes((await ana.ask(GROUPS))["reappearances"])[0]["status"] == "CANDIDATE"
    (waiting,) = _nodes((await ben.ask(AWAITED))["awaitedJudgements"])
    assert (waiting["id"], waiting["question"]) == (first["id"], "PAIR")
    assert _nodes((await ana.ask(AWAITED))["awaitedJudgements"]) == []
    second = (await ben.ask(CONFIRM, id=first["id"], verdict="SAME"))["confirm"]
    assert (second["state"], second["by"], second["confirmedBy"]) == ("AGREED", "ana", "ben")
    for asked in (ana, ben):
        (group,) = _nodes((await asked.ask(GROUPS))["reappearances"])
        assert (group["status"], [one["verdict"] for one in group["judgements"]]) == ("UNKNOWN", ["SAME"])
    assert await ana.ask('{ reappearances(status: "CANDIDATE") { totalCount } }') == {
        "reappearances": {"totalCount": 0}
    }
    assert await ana.ask('{ reappearances(status: "UNKNOWN") { totalCount } }') == {"reappearances": {"totalCount": 1}}


async def test_those_judged_different_are_parted(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    ana, ben = await _desks(graph, settings, "ana", "ben")
    first = await _judge(ana, ONE, TWO, "DIFFERENT")
    assert len(_nodes((await ben.ask(GROUPS))["reappearances"])) == 1
    await ben.ask(CONFIRM, id=first["id"], verdict="DIFFERENT")
    assert _nodes((await ben.ask(GROUPS))["reappearances"]) == []


@pytest.mark.parametrize("others", [("SAME", "DIFFERENT"), ("UNSURE", "SAME"), ("DIFFERENT", "UNSURE")])
async def test_the_second_is_told_the_same_whatever_the_first_said(
    graph: Graph, settings: Settings, others: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two worlds that differ in the first verdict and reason alone: every answer to the second is the same bytes."""
    monkeypatch.setattr("secrets.token_hex", lambda count: "0" * (2 * count))  # pyright: ignore
    await _world(graph)
    ana, ben, sue = await _desks(graph, settings, "ana", "ben", "sue")
    told: list[list[str]] = []
    for verdict in others:
        first = await _judge(ana, ONE, TWO, verdict, reason=f"because {verdict}")
        again = json.dumps(await ben.full(JUDGE, left=_id(TWO), right=_id(ONE), verdict="SAME", reason="x"))
        told.append([await _everything(one, first["id"]) for one in (ben, sue)] + [again])
        assert "because" in await _everything(ana, first["id"])
        assert await ana.ask(RETRACT, id=first["id"]) == {"retract": True}
        await graph.write(_forgotten())
    assert told[0] == told[1]
    assert '"totalCount": 1' in told[0][0]
    assert "because" not in "".join(told[0])
    assert '"ana"' not in "".join(told[0])


async def test_who_disagree_both_learn_it_and_a_third_begins_anew(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    ana, ben, sue, carl = await _desks(graph, settings, "ana", "ben", "sue", "carl")
    first = await _judge(ana, ONE, TWO)
    disputed = (await ben.ask(CONFIRM, id=first["id"], verdict="DIFFERENT"))["confirm"]
    assert (disputed["state"], disputed["verdict"], disputed["confirmedVerdict"]) == ("DISPUTED", "SAME", "DIFFERENT")
    (group,) = _nodes((await ana.ask(GROUPS))["reappearances"])
    assert (group["status"], group["judgements"][0]["confirmedVerdict"]) == ("CANDIDATE", "DIFFERENT")
    for asked in (ana, ben):
        assert await asked.codes(JUDGE, left=_id(ONE), right=_id(TWO), verdict="SAME", reason="x") == ["CONFLICT"]
    anew = await _judge(sue, TWO, ONE)
    await ana.ask(CONFIRM, id=anew["id"], verdict="SAME")
    (group,) = _nodes((await ben.ask(GROUPS))["reappearances"])
    assert (group["status"], len(group["judgements"])) == ("UNKNOWN", 2)
    assert await carl.codes(JUDGE, left=_id(ONE), right=_id(TWO), verdict="SAME", reason="x") == ["CONFLICT"]


async def test_who_may_not_judge_is_refused(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    ana, ben, pat, carl = await _desks(graph, settings, "ana", "ben", "pat", "carl")
    given = {"verdict": "SAME", "reason": "x"}
    assert await pat.codes(JUDGE, left=_id(ONE), right=_id(TWO), **given) == ["FORBIDDEN"]
    assert await ana.codes(JUDGE, left=_id(ONE), right=_id(THREE), **given) == ["NOT_FOUND"]
    assert await ana.codes(JUDGE, left=_id(ONE), right=_id(ONE), **given) == ["BAD_INPUT"]
    assert await ana.codes(JUDGE, left=_id(ONE), right=_id(ANA), **given) == ["BAD_INPUT"]
    pictures = {"left": _id(picture("one.jpg")), "right": _id(picture("two.jpg"))}
    assert await ana.codes(JUDGE, **pictures, **given) == ["BAD_INPUT"]
    assert await ana.codes(JUDGE, left=_id(ONE), right=_id(TWO), verdict="SAME", reason="  ") == ["BAD_INPUT"]
    assert await ana.codes(JUDGE, left=_id(ONE), right=_id(TWO), cases=[case_id("A-1")], **given) == ["BAD_INPUT"]
    assert await ana.codes(JUDGE, left=_id(ONE), right=_id(TWO), cases=[case_id("C-1")], **given) == ["NOT_FOUND"]
    first = await _judge(ana, ONE, TWO)
    assert await ana.codes(CONFIRM, id=first["id"], verdict="SAME") == ["FORBIDDEN"]
    assert await pat.codes(CONFIRM, id=first["id"], verdict="SAME") == ["FORBIDDEN"]
    assert _nodes((await pat.ask(AWAITED))["awaitedJudgements"]) == []
    assert await ben.codes(RETRACT, id=first["id"]) == ["FORBIDDEN"]
    secret = await _judge(carl, ONE, THREE)
    for asked in (ana, ben):
        assert await asked.codes(CONFIRM, id=secret["id"], verdict="SAME") == ["NOT_FOUND"]
        assert await asked.codes(RETRACT, id=secret["id"]) == ["NOT_FOUND"]
    await ben.ask(CONFIRM, id=first["id"], verdict="SAME")
    assert await carl.codes(CONFIRM, id=first["id"], verdict="SAME") == ["CONFLICT"]


async def test_identifiers_of_every_comparable_kind_are_judged(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    ana, ben = await _desks(graph, settings, "ana", "ben")
    first = await _judge(ana, ANA, BEN, "UNSURE")
    assert (first["score"], first["band"]) == (None, None)
    agreed = (await ben.ask(CONFIRM, id=first["id"], verdict="UNSURE"))["confirm"]
    assert agreed["state"] == "AGREED"
    assert (await _judge(ana, ANA, BEN, "SAME"))["state"] == "AWAITING"
    assert await ana.codes(JUDGE, left=_id(ANA), right=_id(MAIL), verdict="SAME", reason="x") == ["NOT_FOUND"]


async def test_a_judgement_with_a_hidden_case_shows_to_nobody_who_may_not_read_it(
    graph: Graph, settings: Settings
) -> None:
    """Even between faces that both are visible: the third case that the judge saw one of them in is not."""
    await _world(graph)
    await user(graph, "dan")
    await case(graph, "D-1", "carl", "dan", legal_basis="an order of the court")
    await exhibit(graph, "D-1", "d", shot("one.jpg", 1, 1))
    await grants.grant(graph, "A-1", "dan", AccessLevel.READ, by=CONSOLE)
    await grants.grant(graph, "B-1", "dan", AccessLevel.READ, by=CONSOLE)
    await grants.grant(graph, "C-1", "dan", AccessLevel.READ, by=CONSOLE)
    ana, ben, vic, carl, dan = await _desks(graph, settings, "ana", "ben", "vic", "carl", "dan")
    before = [await _everything(asked) for asked in (ana, ben, vic)]
    for left, right, verdict in ((ONE, TWO, "DIFFERENT"), (TWO, THREE, "SAME"), (ONE, THREE, "SAME")):
        made = await _judge(carl, left, right, verdict)
        assert [await _everything(asked) for asked in (ana, ben, vic)] == before
        await dan.ask(CONFIRM, id=made["id"], verdict=verdict)
        assert [await _everything(asked) for asked in (ana, ben, vic)] == before
    narrow = await _judge(ana, ONE, TWO, "DIFFERENT", cases=[case_id("A-1"), case_id("B-1")])
    assert narrow["state"] == "AWAITING"


_ends = st.sampled_from([(ONE, TWO), (ONE, THREE), (TWO, THREE)])
_verdicts = st.sampled_from(["SAME", "DIFFERENT", "UNSURE"])
_steps = st.lists(st.tuples(_ends, _verdicts), min_size=1, max_size=3, unique_by=lambda step: step[0])


@limits(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=_steps, seconds=st.lists(st.sampled_from(["SAME", "DIFFERENT"]), min_size=3, max_size=3))
async def test_what_is_taken_back_was_never_there_but_for_the_record(
    graph: Graph, settings: Settings, steps: list[tuple[tuple[Ref, Ref], str]], seconds: list[str]
) -> None:
    if not await graph.read(cases_all()):
        await _world(graph)
        await grants.grant(graph, "C-1", "sue", AccessLevel.READ, by=CONSOLE)
    carl, sue = await _desks(graph, settings, "carl", "sue")
    before = [await _everything(asked) for asked in (carl, sue)]
    made: list[str] = []
    for ((left, right), verdict), second in zip(steps, seconds, strict=False):
        made.append((await _judge(carl, left, right, verdict))["id"])
        await sue.ask(CONFIRM, id=made[-1], verdict=second)
    assert [await _everything(asked) for asked in (carl, sue)] != before
    for id in made:
        await sue.ask(RETRACT, id=id)
        assert await sue.codes(RETRACT, id=id) == ["NOT_FOUND"]
    assert [await _everything(asked) for asked in (carl, sue)] == before
    assert (await sue.ask(NODE, id=made[0]))["node"] is None
    told = [json.loads(one.detail)["what"] async for one in records(graph, AUDIT) if one.subject == "judgement"]
    assert told.count("judged") >= len(made)
    assert told.count("judgement taken back") >= len(made)
    assert (await audit.verify(graph)).holds


async def test_what_is_known_of_a_victim_two_people_say(
    graph: Graph, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("secrets.token_hex", lambda count: "0" * (2 * count))  # pyright: ignore
    await _world(graph)
    ana, vic, sue = await _desks(graph, settings, "ana", "vic", "sue")
    assert await ana.codes(STATE, victim=_id(ONE), status="CANDIDATE") == ["FORBIDDEN"]
    assert await vic.codes(STATE, victim=_id(ONE), status="CANDIDATE") == ["BAD_INPUT"]
    row = next(row for row in await graph.read(cases_all()) if row.reference == "A-1")
    await roles.state(graph, row, _id(ONE), PersonRole.VICTIM, "by the picture", by=CONSOLE)
    before, told = [await asked.full(GROUPS) for asked in (ana, sue)], set[str]()
    for status in ("UNKNOWN", "CANDIDATE", "IDENTIFIED", "SAFEGUARDED"):  # each waits, and nobody is told which it is
        made = (await vic.ask(STATE, victim=_id(ONE), status=status))["setVictimStatus"]
        assert made["state"] == "AWAITING"
        assert [await asked.full(GROUPS) for asked in (ana, sue)] == before
        told.add(await _everything(sue, made["id"]))
        await graph.write(_forgotten())
    assert len(told) == 1
    monkeypatch.undo()
    made = (await vic.ask(STATE, victim=_id(ONE), status="IDENTIFIED"))["setVictimStatus"]
    assert made["state"] == "AWAITING"
    (group,) = _nodes((await sue.ask(GROUPS))["reappearances"])
    assert (group["status"], group["history"]) == ("CANDIDATE", [])
    assert group["victim"] == {"id": _id(ONE)}
    (waiting,) = _nodes((await sue.ask(AWAITED))["awaitedJudgements"])
    assert (waiting["question"], waiting["right"]) == ("VICTIM", None)
    assert _nodes((await ana.ask(AWAITED))["awaitedJudgements"]) == []
    assert await vic.codes(CONFIRM_STATE, id=made["id"], status="IDENTIFIED") == ["FORBIDDEN"]
    assert await sue.codes(CONFIRM, id=made["id"], verdict="SAME") == ["NOT_FOUND"]
    agreed = (await sue.ask(CONFIRM_STATE, id=made["id"], status="IDENTIFIED"))["confirmVictimStatus"]
    assert (agreed["state"], agreed["by"], agreed["confirmedBy"]) == ("AGREED", "vic", "sue")
    assert [one["status"] for one in _nodes((await ana.ask(GROUPS))["reappearances"])] == ["IDENTIFIED"]
    safe = (await sue.ask(STATE, victim=_id(ONE), status="SAFEGUARDED"))["setVictimStatus"]
    parted = (await vic.ask(CONFIRM_STATE, id=safe["id"], status="IDENTIFIED"))["confirmVictimStatus"]
    assert parted["state"] == "DISPUTED"
    assert [one["status"] for one in _nodes((await ana.ask(GROUPS))["reappearances"])] == ["IDENTIFIED"]
    await vic.ask(RETRACT, id=made["id"])
    assert [one["status"] for one in _nodes((await ana.ask(GROUPS))["reappearances"])] == ["CANDIDATE"]


def _forgotten() -> Bound[int]:
    """Removes what was judged, so that the same can be judged otherwise."""
    return Bound("forgotten", "MATCH (j:Judgement) DETACH DELETE j RETURN 1", {}, int)


async def test_judgements_come_in_pages_and_are_found_again_by_their_ids(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    ana, ben = await _desks(graph, settings, "ana", "ben")
    made = [(await _judge(ana, *ends, "UNSURE"))["id"] for ends in ((ONE, TWO), (ONE, face("other.jpg")), (ANA, BEN))]
    for name, asked in (("judgements", ana), ("awaitedJudgements", ben)):
        text = f"query ($after: String) {{ {name}(first: 2, after: $after) {{ pageInfo {{ endCursor hasNextPage }} "
        text += "totalCount edges { node { id } } } }"
        one = (await asked.ask(text))[name]
        two = (await asked.ask(text, after=one["pageInfo"]["endCursor"]))[name]
        assert (one["totalCount"], one["pageInfo"]["hasNextPage"], two["pageInfo"]["hasNextPage"]) == (3, True, False)
        assert sorted(row["id"] for page in (one, two) for row in _nodes(page)) == sorted(made)
        assert await asked.codes(text, after="bm9uc2Vuc2U") == ["BAD_INPUT"]
    told = [(await asked.ask(NODE, id=made[0]))["node"]["__typename"] for asked in (ana, ben)]
    assert told == ["Judgement", "AwaitedJudgement"]
    await ben.ask(CONFIRM, id=made[0], verdict="UNSURE")
    assert (await ben.ask(NODE, id=made[0]))["node"]["__typename"] == "Judgement"
    (alert,) = _nodes((await ben.ask(ALERTS))["alerts"])
    assert (await ben.ask(NODE, id=alert["id"]))["node"]["__typename"] == "Alert"
    state = "{ judgements(state: AWAITING) { totalCount } }"
    assert (await ana.ask(state))["judgements"]["totalCount"] == 2
