"""Scoring: right answers pass, and each kind of wrong answer fails the question it belongs to."""

from __future__ import annotations

from copy import deepcopy

import pytest

from asasec_graph.demo.scoring import (
    Answers,
    EntityAnswer,
    HitAnswer,
    MemberAnswer,
    Question,
    ReappearanceAnswer,
    SealedAnswer,
    fell_short,
    score,
)
from asasec_graph.demo.truth import Member, Truth, World
from asasec_graph.model.kinds import EntityKind, NetworkPart
from asasec_graph.model.observations import Ref


def _entity(ref: Ref) -> EntityAnswer:
    return {"kind": ref.kind.value, "key": ref.key}


def _member(ref: Ref, part: NetworkPart) -> MemberAnswer:
    return {"entity": _entity(ref), "part": part.value}


def _hit(ref: Ref, cases: tuple[str, ...]) -> HitAnswer:
    return {"entity": _entity(ref), "cases": list(cases), "ignoredBecause": None}


def _members(members: tuple[Member, ...], leader: Member) -> list[MemberAnswer]:
    made = [_member(one.identifiers[0], NetworkPart.LEADER if one is leader else NetworkPart.MEMBER) for one in members]
    stranger = Ref(EntityKind.PHONE_NUMBER, "+34600009999")
    mention = Ref(EntityKind.PERSON, "sha256:00#owner")
    return [*made, _member(stranger, NetworkPart.PERIPHERY), _member(mention, NetworkPart.MEMBER)]


def _right(truth: Truth) -> Answers:
    networks = [_members(one.members, one.leader) for one in truth.networks]
    networks[0].append(_member(truth.broker.identifiers[0], NetworkPart.BROKER))
    faces: list[EntityAnswer] = [
        {"kind": "FACE", "key": f"sha256:{digest}#1,2,3,4"} for _, digest in truth.victim.media
    ]
    decoy = truth.decoys[0]
    return {
        "crossCaseHits": [
            *(_hit(one.ref, one.cases) for one in truth.shared),
            {
                "entity": {"kind": "PHONE_NUMBER", "key": decoy.spellings[0]},
                "cases": list(decoy.cases),
                "ignoredBecause": "everybody has it",
            },
        ],
        "networks": [{"members": one} for one in networks],
        "reappearances": [{"faces": faces, "cases": list(truth.victim.cases)}],
        "sealed": _sealed(truth),
    }


def _sealed(truth: Truth) -> SealedAnswer:
    sealed = truth.sealed
    hits = [_hit(ref, (sealed.reference, truth.victim.cases[0])) for ref in sealed.would_hit]
    reappearance: ReappearanceAnswer = {"faces": [], "cases": list(sealed.face.cases)}
    return {"before": "[]", "after": "[]", "named": 0, "hits": hits, "reappearances": [reappearance]}


@pytest.fixture
def truth(world: World) -> Truth:
    return world.truth


@pytest.fixture
def answers(truth: Truth) -> Answers:
    return deepcopy(_right(truth))


def _short(truth: Truth, answers: Answers) -> dict[str, Question]:
    return {one.name: one for one in fell_short(score(truth, answers))}


def test_right_answers_pass_every_question(truth: Truth, answers: Answers) -> None:
    questions = score(truth, answers)
    assert fell_short(questions) == ()
    assert {(one.precision, one.recall) for one in questions} == {(1.0, 1.0)}
    assert all(one.found == one.planted for one in questions)


def test_no_answers_pass_nothing_but_the_decoys(truth: Truth) -> None:
    nothing: Answers = {
        "crossCaseHits": [],
        "networks": [],
        "reappearances": [],
        "sealed": {"before": "", "after": "", "named": 0, "hits": [], "reappearances": []},
    }
    questions = score(truth, nothing)
    assert {one.name for one in questions if one.passed} == {"decoys kept out"}
    assert all(one.recall == 0.0 for one in questions if not one.passed)


def test_a_hit_that_names_a_case_too_few_is_wrong(truth: Truth, answers: Answers) -> None:
    answers["crossCaseHits"][0]["cases"].pop()
    short = _short(truth, answers)
    assert set(short) == {"shared identifiers"}
    assert short["shared identifiers"].precision < 1


def test_a_reported_decoy_fails_both_hits_and_decoys(truth: Truth, answers: Answers) -> None:
    answers["crossCaseHits"][-1]["ignoredBecause"] = None
    short = _short(truth, answers)
    assert set(short) == {"shared identifiers", "decoys kept out"}
    assert short["decoys kept out"].found == len(truth.decoys) - 1


def test_a_missing_device_fails_the_moved_devices(truth: Truth, answers: Answers) -> None:
    devices = {one.ref.key for one in truth.devices}
    answers["crossCaseHits"] = [hit for hit in answers["crossCaseHits"] if hit["entity"]["key"] not in devices]
    short = _short(truth, answers)
    assert short["moved devices"].recall == 0
    assert short["moved devices"].precision == 0


def test_two_networks_run_together_fail_both(truth: Truth, answers: Answers) -> None:
    answers["networks"] = [{"members": [one for network in answers["networks"] for one in network["members"]]}]
    assert {"network A members", "network B members"} <= set(_short(truth, answers))


def test_members_moved_to_the_periphery_are_not_found(truth: Truth, answers: Answers) -> None:
    for member in answers["networks"][1]["members"][:4]:
        member["part"] = NetworkPart.PERIPHERY.value
    short = _short(truth, answers)
    assert short["network B members"].recall == 0.5
    assert short["network B members"].precision == 1
    assert "network A members" not in short


def test_a_wrong_leader_and_a_wrong_broker_are_told(truth: Truth, answers: Answers) -> None:
    first = answers["networks"][0]["members"]
    first[0]["part"], first[1]["part"] = NetworkPart.MEMBER.value, NetworkPart.LEADER.value
    first[2]["part"] = NetworkPart.BROKER.value
    short = _short(truth, answers)
    assert set(short) == {"leaders", "broker"}
    assert short["broker"].precision == 0.5
    assert short["broker"].recall == 1
    assert short["leaders"].recall == 0.5


def test_a_strangers_face_among_the_victims_is_told(truth: Truth, answers: Answers) -> None:
    answers["reappearances"][0]["faces"].append({"kind": "FACE", "key": f"sha256:{'0' * 64}#1,2,3,4"})
    short = _short(truth, answers)
    assert set(short) == {"victim seen again"}
    assert short["victim seen again"].recall == 1


def test_the_victim_in_two_of_three_cases_is_not_enough(truth: Truth, answers: Answers) -> None:
    case = truth.victim.cases[0]
    lost = {f"sha256:{digest}" for one, digest in truth.victim.media if one == case}
    group = answers["reappearances"][0]
    group["faces"] = [face for face in group["faces"] if face["key"].split("#")[0] not in lost]
    assert _short(truth, answers)["victim seen again"].found == 2


def test_a_changed_byte_breaks_the_seal(truth: Truth, answers: Answers) -> None:
    answers["sealed"]["after"] = "[1]"
    assert _short(truth, answers)["sealed case invisible to others"].precision == 0


def test_a_name_breaks_the_seal(truth: Truth, answers: Answers) -> None:
    answers["sealed"]["named"] = 1
    assert _short(truth, answers)["sealed case invisible to others"].precision == 0


def test_a_sealed_case_that_its_keeper_does_not_see_is_not_there(truth: Truth, answers: Answers) -> None:
    answers["sealed"]["reappearances"] = []
    answers["sealed"]["hits"].pop()
    short = _short(truth, answers)["sealed case invisible to others"]
    assert short.precision == 1
    assert short.found == short.planted - 2
