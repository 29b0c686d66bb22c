"""Alerts: where a known victim may be seen again, what came of one's work; of readable cases alone, told once."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from asasec_graph.access import grants, roles
from asasec_graph.cypher import exhibits
from asasec_graph.cypher.access import cases_all
from asasec_graph.cypher.query import Bound
from asasec_graph.evidence.vault import Vault
from asasec_graph.graph import writing
from asasec_graph.graph.chains import AUDIT, records
from asasec_graph.graph.connection import Graph
from asasec_graph.graph.writing import Stage
from asasec_graph.ingest.aggregate import Aggregate
from asasec_graph.ingest.erasure import erase
from asasec_graph.model.ids import entity_id
from asasec_graph.model.kinds import AccessLevel, PersonRole, UserRole
from asasec_graph.model.observations import Ref
from asasec_graph.resolvers import alerting
from asasec_graph.resolvers.api import schema
from asasec_graph.settings import Settings
from tests.resolvers.pictures import face, shot
from tests.resolvers.test_judging import CONFIRM, CONFIRM_STATE, JUDGE, RETRACT, STATE
from tests.resolvers.worlds import CONSOLE, NOON, Desk, case, desk, exhibit, user

ALERT = """id kind at acknowledgedAt note victim { id } cases { reference } evidence { id exhibit }
  near { similarity band fpir gallery face { id label } } judgement { id state verdict }
  statement { id status state }"""
ALERTS = f"""query ($open: Boolean) {{ alerts(open: $open) {{ totalCount pageInfo {{ endCursor }}
  edges {{ cursor node {{ {ALERT} }} }} }} }}"""
TAKE_UP = f"mutation ($id: ID!, $note: String) {{ acknowledgeAlert(id: $id, note: $note) {{ {ALERT} }} }}"
FOLLOW = "subscription { alerts { id kind cases { reference } } }"


def _id(of: Ref) -> str:
    return entity_id(of.kind, of.key)


async def _told(asked: Desk, **given: Any) -> list[Any]:
    return [edge["node"] for edge in (await asked.ask(ALERTS, **given))["alerts"]["edges"]]


async def _role(graph: Graph, reference: str, name: str, role: PersonRole = PersonRole.VICTIM) -> None:
    row = next(row for row in await graph.read(cases_all()) if row.reference == reference)
    await roles.state(graph, row, _id(face(name)), role, "by the picture", by=CONSOLE)


async def _world(graph: Graph) -> None:
    """A victim known in A-1; vic reads A-1 and B-1, vera also C-1; ana analyses both."""
    for name in ("vic", "vera"):
        await user(graph, name, UserRole.VICTIM_IDENTIFICATION)
    await user(graph, "ana")
    await user(graph, "sue", UserRole.SUPERVISOR)
    for reference, names in (("A-1", "vic vera ana sue"), ("B-1", "vic vera ana sue"), ("C-1", "vera")):
        await case(graph, reference, *names.split(), legal_basis="an order of the court")
    await exhibit(graph, "A-1", "a", [*shot("one.jpg", 1, 1), *shot("one-too.jpg", 1, 9)])
    await exhibit(graph, "B-1", "strangers", shot("stranger.jpg", 2, 1))
    await _role(graph, "A-1", "one.jpg")


async def _brings(graph: Graph, reference: str, name: str, number: int, *, at: int = NOON + 5) -> str:
    return await exhibit(graph, reference, f"{name}.zip", shot(name, 1, number), at=at)


async def test_new_evidence_with_a_face_like_a_victims_alerts_those_who_follow_victims(
    graph: Graph, settings: Settings
) -> None:
    await _world(graph)
    vic, vera, ana = [await desk(graph, name, settings) for name in ("vic", "vera", "ana")]
    assert [await _told(one) for one in (vic, vera, ana)] == [[], [], []]
    evidence = await _brings(graph, "B-1", "two.jpg", 2)
    (alert,) = await _told(vic)
    assert (alert["kind"], alert["evidence"]["id"]) == ("REAPPEARANCE", evidence)
    assert [one["reference"] for one in alert["cases"]] == ["A-1", "B-1"]
    assert alert["victim"] == {"id": _id(face("one.jpg"))}
    (near,) = alert["near"]
    assert (near["face"]["id"], near["band"]) == (_id(face("two.jpg")), "strong")
    assert near["similarity"] > 0.8
    assert near["gallery"] == 3
    assert await _told(vera) == [alert]
    assert await _told(ana) == []


async def test_nobody_is_told_who_may_read_one_of_the_two_cases_alone(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    vic, vera = await desk(graph, "vic", settings), await desk(graph, "vera", settings)
    before = json.dumps(await vic.full(ALERTS))
    hidden = await _brings(graph, "C-1", "three.jpg", 3)
    assert json.dumps(await vic.full(ALERTS)) == before
    (alert,) = await _told(vera)
    for asked in (alert["id"], "a_absent"):
        node = "query ($id: ID!) { node(id: $id) { id } }"
        assert (await vic.ask(node, id=asked))["node"] is None
        assert await vic.codes(TAKE_UP, id=asked) == ["NOT_FOUND"]
    await grants.grant(graph, "C-1", "vic", AccessLevel.READ, by=CONSOLE)
    later = await desk(graph, "vic", settings)
    assert [one["evidence"]["id"] for one in await _told(later)] == [hidden], "what comes to be readable is told then"
    await grants.grant(graph, "A-1", "vic", AccessLevel.NONE, by=CONSOLE)
    assert await _told(await desk(graph, "vic", settings)) == []


async def test_the_same_picture_in_another_case_is_told_as_well(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    await _brings(graph, "B-1", "one.jpg", 1)
    (alert,) = await _told(await desk(graph, "vic", settings))
    assert alert["near"][0]["face"]["id"] == alert["victim"]["id"]
    assert alert["near"][0]["similarity"] == pytest.approx(1.0)


async def test_an_alert_is_taken_up_by_its_reader_alone_and_told_no_second_time(
    graph: Graph, settings: Settings
) -> None:
    await _world(graph)
    vic, vera = await desk(graph, "vic", settings), await desk(graph, "vera", settings)
    evidence = await _brings(graph, "B-1", "two.jpg", 2)
    (alert,) = await _told(vic)
    taken = (await vic.ask(TAKE_UP, id=alert["id"], note=" seen "))["acknowledgeAlert"]
    assert taken["note"] == "seen"
    assert taken["acknowledgedAt"]
    assert [one["note"] for one in await _told(vic)] == ["seen"]
    assert await _told(vic, open=True) == []
    assert [one["id"] for one in await _told(vera, open=True)] == [alert["id"]]
    await _again(graph, evidence)
    assert [one["acknowledgedAt"] for one in await _told(vic)] == [taken["acknowledgedAt"]]
    assert await vic.codes(TAKE_UP, id=alert["id"], note="x" * 3_000) == ["BAD_INPUT"]


async def test_erased_evidence_leaves_no_alert_no_note_and_no_judgement(
    graph: Graph, settings: Settings, tmp_path: Path
) -> None:
    await _world(graph)
    evidence = await _brings(graph, "B-1", "two.jpg", 2)
    vic, ana = await desk(graph, "vic", settings), await desk(graph, "ana", settings)
    (alert,) = await _told(vic)
    await vic.ask(TAKE_UP, id=alert["id"], note="seen")
    given = {"left": _id(face("one.jpg")), "right": _id(face("two.jpg")), "reason": "a scar"}
    made = (await ana.ask(JUDGE, **given, verdict="SAME"))["judge"]
    await vic.ask(CONFIRM, id=made["id"], verdict="SAME")
    (outcome,) = [one for one in await _told(ana) if one["kind"] == "OUTCOME"]
    await ana.ask(TAKE_UP, id=outcome["id"], note="so it is")
    await _role(graph, "B-1", "two.jpg")
    await erase(graph, Vault(tmp_path), tmp_path, evidence, "an order", "console")
    assert await _told(vic) == []
    assert await graph.read(Bound("left", "MATCH (n:Judgement|Acknowledgement) RETURN n.id", {}, str)) == []
    gone = Bound("gone", "MATCH (n:Entity {id: $id}) RETURN n.id", {"id": _id(face("two.jpg"))}, str)
    assert await graph.read(gone) == []


async def test_a_victim_stays_known_while_an_exhibit_is_read_anew(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    await _brings(graph, "B-1", "two.jpg", 2)
    vic = await desk(graph, "vic", settings)
    before = await _told(vic)
    find = Bound("one", "MATCH (e:Evidence {name: 'a'}) RETURN e.id", {}, str)
    (first,) = await graph.read(find)
    await writing.begin(graph, first, "another plan")
    rows = Aggregate(first)
    rows.extractor = "tests/2"
    for one in shot("one.jpg", 1, 1):
        rows.add(one)
    await writing.write_batch(graph, first, "another plan", 0, Stage.MENTIONS, list(rows.mention_rows()))
    await _again(graph, first)
    assert [one["id"] for one in await _told(vic)] == [one["id"] for one in before]


async def test_what_people_agreed_on_is_no_news_and_widens_what_is_known(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    await _brings(graph, "B-1", "two.jpg", 2)
    vic, ana, sue = [await desk(graph, name, settings) for name in ("vic", "ana", "sue")]
    ends = {"left": _id(face("one.jpg")), "right": _id(face("two.jpg"))}
    made = (await ana.ask(JUDGE, **ends, verdict="DIFFERENT", reason="another ear"))["judge"]
    assert [one["kind"] for one in await _told(vic)] == ["REAPPEARANCE"]
    await sue.ask(CONFIRM, id=made["id"], verdict="DIFFERENT")
    assert await _told(vic) == []
    await sue.ask(RETRACT, id=made["id"])
    assert [one["kind"] for one in await _told(vic)] == ["REAPPEARANCE"]
    ends = {"left": _id(face("one.jpg")), "right": _id(face("stranger.jpg"))}
    made = (await ana.ask(JUDGE, **ends, verdict="SAME", reason="the same necklace"))["judge"]
    await sue.ask(CONFIRM, id=made["id"], verdict="SAME")
    await case(graph, "D-1", "vic", legal_basis="an order of the court")
    await exhibit(graph, "D-1", "d", shot("stranger-again.jpg", 2, 2))
    found = await _told(await desk(graph, "vic", settings))
    assert _id(face("stranger.jpg")) in {one["victim"]["id"] for one in found if one["victim"]}


async def test_the_outcome_goes_back_to_those_who_worked_on_it(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    await user(graph, "opener")
    await user(graph, "idle")
    await grants.grant(graph, "A-1", "opener", AccessLevel.READ, by=CONSOLE)
    await grants.grant(graph, "A-1", "idle", AccessLevel.READ, by=CONSOLE)
    await graph.write(Bound("by", "MATCH (c:Case {reference: 'A-1'}) SET c.openedBy = 'opener' RETURN 1", {}, int))
    vic, sue, opener, idle = [await desk(graph, name, settings) for name in ("vic", "sue", "opener", "idle")]
    made = (await vic.ask(STATE, victim=_id(face("one.jpg")), status="IDENTIFIED"))["setVictimStatus"]
    assert [await _told(one) for one in (vic, sue, opener, idle)] == [[], [], [], []]
    await sue.ask(CONFIRM_STATE, id=made["id"], status="IDENTIFIED")
    for asked in (vic, sue, opener):
        (alert,) = await _told(asked)
        assert (alert["kind"], alert["statement"]["status"]) == ("OUTCOME", "IDENTIFIED")
        assert [one["reference"] for one in alert["cases"]] == ["A-1"]
    assert await _told(idle) == []
    ends = {"left": _id(face("one.jpg")), "right": _id(face("stranger.jpg"))}
    pair = (await vic.ask(JUDGE, **ends, verdict="DIFFERENT", reason="another ear"))["judge"]
    await sue.ask(CONFIRM, id=pair["id"], verdict="SAME")
    assert [one["judgement"]["state"] for one in await _told(sue) if one["judgement"]] == ["DISPUTED"]
    assert len(await _told(opener)) == 1, "the opener may not read B-1, so nothing of it is told"
    await sue.ask(TAKE_UP, id=(await _told(opener))[0]["id"])


async def test_alerts_arise_while_their_reader_listens(
    graph: Graph, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alerting, "LOOK_SECONDS", 0.05)
    await _world(graph)
    await _brings(graph, "B-1", "two.jpg", 2)
    vic = await desk(graph, "vic", settings)
    stream: Any = await schema.subscribe(FOLLOW, context_value=vic.context)
    waiting = asyncio.ensure_future(anext(stream))
    await asyncio.sleep(0.5)
    assert not waiting.done(), "what there was before, the query tells"
    await _brings(graph, "C-1", "three.jpg", 3)
    await asyncio.sleep(0.5)
    assert not waiting.done()
    await _brings(graph, "B-1", "four.jpg", 4)
    told = (await asyncio.wait_for(waiting, 20)).data["alerts"]
    assert [one["reference"] for one in told["cases"]] == ["A-1", "B-1"]
    await stream.aclose()
    subjects = [one.subject async for one in records(graph, AUDIT) if one.actor == "vic"]
    assert subjects == ["graphql:alerts", "graphql:alerts"]
    await user(graph, "auditor", UserRole.AUDITOR)
    auditor = await desk(graph, "auditor", settings)
    assert await _refusals(auditor) == ["FORBIDDEN"]
    unreasoned = await desk(graph, "vic", settings, purpose=None)
    assert await _refusals(unreasoned) == ["PURPOSE_MISSING"]


async def _refusals(asked: Desk) -> list[str]:
    """With which codes a subscription is refused."""
    stream: Any = await schema.subscribe(FOLLOW, context_value=asked.context)
    return [error.extensions["code"] async for result in stream for error in result.errors]


async def _again(graph: Graph, evidence: str) -> None:
    """The exhibit as at the end of another ingest."""
    await graph.write(exhibits.exhibit_finish(evidence=evidence, props={"status": "DONE"}))
