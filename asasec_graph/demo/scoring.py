"""Found against planted: precision and recall of what the program answered, question by question. Pure.

A member of a network counts as found by any one of its identifiers. Mentions of persons and organisations are no
identifiers, and a network's own group chats are nobody: they count neither way. Of a network, those on its
periphery are not claimed to belong and so cannot be wrong; they do not count as found either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypedDict

from asasec_graph.demo.truth import Member, PlantedNetwork, Truth
from asasec_graph.model.kinds import EntityKind, NetworkPart
from asasec_graph.model.observations import Ref


class EntityAnswer(TypedDict):
    """An identifier as GraphQL gives it."""

    kind: str
    key: str


class HitAnswer(TypedDict):
    """A cross-case hit; `cases` are references, `ignoredBecause` a reason where it counts for nothing."""

    entity: EntityAnswer
    cases: list[str]
    ignoredBecause: str | None


class MemberAnswer(TypedDict):
    """A member of a network and the part it plays."""

    entity: EntityAnswer
    part: str


class NetworkAnswer(TypedDict):
    """A network."""

    members: list[MemberAnswer]


class ReappearanceAnswer(TypedDict):
    """Faces held to be one; their keys begin with the hash of their picture."""

    faces: list[EntityAnswer]
    cases: list[str]


class SealedAnswer(TypedDict):
    """The outsider's answers before and after the sealed case came in, how often they name it, and its keeper's."""

    before: str
    after: str
    named: int
    hits: list[HitAnswer]
    reappearances: list[ReappearanceAnswer]


class Answers(TypedDict):
    """Everything asked."""

    crossCaseHits: list[HitAnswer]
    networks: list[NetworkAnswer]
    reappearances: list[ReappearanceAnswer]
    sealed: SealedAnswer


@dataclass(frozen=True, slots=True)
class Question:
    """How one question was answered; `passed` holds precision and recall against the question's thresholds."""

    name: str
    planted: int
    found: int
    precision: float
    recall: float
    passed: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """`right` of the `claimed` answers are right; `found` of the `planted` were found."""

    planted: int
    found: int
    claimed: int
    right: int


def score(truth: Truth, answers: Answers) -> tuple[Question, ...]:
    """Every question, in the order in which they are told."""
    return tuple(_question(name, ask(truth, answers)) for name, ask in QUESTIONS.items())


def fell_short(questions: Iterable[Question]) -> tuple[Question, ...]:
    """The questions that were not answered well enough."""
    return tuple(one for one in questions if not one.passed)


def _question(name: str, tally: Tally) -> Question:
    precision = tally.right / tally.claimed if tally.claimed else float(tally.planted == 0)
    recall = tally.found / tally.planted if tally.planted else 1.0
    least_precision, least_recall = THRESHOLDS[name]
    passed = precision >= least_precision and recall >= least_recall
    return Question(name, tally.planted, tally.found, round(precision, 3), round(recall, 3), passed)


def _ref(entity: EntityAnswer) -> Ref:
    return Ref(EntityKind(entity["kind"]), entity["key"])


def _hits(answers: Answers) -> dict[Ref, frozenset[str]]:
    """The hits that count, with their cases."""
    return {
        _ref(hit["entity"]): frozenset(hit["cases"]) for hit in answers["crossCaseHits"] if not hit["ignoredBecause"]
    }


def _shared(truth: Truth, answers: Answers) -> Tally:
    """Right means the identifier and exactly its cases."""
    planted = {one.ref: frozenset(one.cases) for one in truth.shared}
    claimed = _hits(answers)
    right = sum(planted.get(ref) == cases for ref, cases in claimed.items())
    return Tally(len(planted), right, len(claimed), right)


def _devices(truth: Truth, answers: Answers) -> Tally:
    planted = {one.ref: frozenset(one.cases) for one in truth.devices}
    claimed = {ref: cases for ref, cases in _hits(answers).items() if ref.kind is EntityKind.DEVICE}
    right = sum(planted.get(ref) == cases for ref, cases in claimed.items())
    return Tally(len(planted), right, len(claimed), right)


def _members(which: int) -> Callable[[Truth, Answers], Tally]:
    def tally(truth: Truth, answers: Answers) -> Tally:
        network = truth.networks[which]
        best = _claimed(_best(network, answers)) - set(truth.broker.identifiers)
        claimed = {ref for ref in best if ref.key not in network.rooms}
        planted = _identifiers(network.members)
        found = sum(bool(claimed & set(one.identifiers)) for one in network.members)
        return Tally(len(network.members), found, len(claimed), len(claimed & planted))

    return tally


def _identifiers(members: Iterable[Member]) -> set[Ref]:
    return {ref for one in members for ref in one.identifiers}


def _claimed(members: Sequence[MemberAnswer], *parts: NetworkPart) -> set[Ref]:
    """The identifiers in these parts of a network, in any but the periphery where none is named."""
    wanted = {part.value for part in parts or (NetworkPart.LEADER, NetworkPart.BROKER, NetworkPart.MEMBER)}
    refs = {_ref(one["entity"]) for one in members if one["part"] in wanted}
    return {ref for ref in refs if ref.kind not in (EntityKind.PERSON, EntityKind.ORGANIZATION)}


def _best(network: PlantedNetwork, answers: Answers) -> list[MemberAnswer]:
    """The answered network that claims most of the planted members."""
    planted = _identifiers(network.members)
    ranked = sorted((one["members"] for one in answers["networks"]), key=lambda one: -len(_claimed(one) & planted))
    return ranked[0] if ranked else []


def _leaders(truth: Truth, answers: Answers) -> Tally:
    claimed = [_claimed(_best(network, answers), NetworkPart.LEADER) for network in truth.networks]
    leaders = [set(network.leader.identifiers) for network in truth.networks]
    right = [len(found & leader) for found, leader in zip(claimed, leaders, strict=True)]
    return Tally(len(leaders), sum(map(bool, right)), sum(map(len, claimed)), sum(right))


def _broker(truth: Truth, answers: Answers) -> Tally:
    bests = [member for network in truth.networks for member in _best(network, answers)]
    claimed = _claimed(bests, NetworkPart.BROKER)
    right = len(claimed & set(truth.broker.identifiers))
    return Tally(1, int(right > 0), len(claimed), right)


def _victim(truth: Truth, answers: Answers) -> Tally:
    """Found are the cases joined by the victim's face; right are the faces that are the victim's."""
    case_of = {digest: case for case, digest in truth.victim.media}
    groups = [
        [face["key"].removeprefix("sha256:").split("#")[0] for face in one["faces"]] for one in answers["reappearances"]
    ]
    best = max(
        ({case_of[digest] for digest in group if digest in case_of} for group in groups), key=len, default=set[str]()
    )
    faces = [digest for group in groups for digest in group]
    found = len(best) if len(best) > 1 else 0
    return Tally(len(truth.victim.cases), found, len(faces), sum(digest in case_of for digest in faces))


def _decoys(truth: Truth, answers: Answers) -> Tally:
    """Found are the decoys that were kept out of what counts."""
    reported = {ref.key for ref in _hits(answers)}
    kept_out = [one for one in truth.decoys if not reported & set(one.spellings)]
    return Tally(len(truth.decoys), len(kept_out), len(truth.decoys), len(kept_out))


def _sealed(truth: Truth, answers: Answers) -> Tally:
    """Right where the sealed case changed no byte of an outsider's answers and no answer names it.

    Found is what its keeper sees of it beside other cases: without that, invisible would mean absent.
    """
    sealed, planted = answers["sealed"], truth.sealed
    seen = {_ref(hit["entity"]) for hit in sealed["hits"] if planted.reference in hit["cases"]}
    face = any(set(planted.face.cases) <= set(one["cases"]) for one in sealed["reappearances"])
    invisible = int(sealed["before"] == sealed["after"] != "" and sealed["named"] == 0)
    return Tally(len(planted.would_hit) + 1, len(seen & set(planted.would_hit)) + face, 1, invisible)


QUESTIONS: Final[dict[str, Callable[[Truth, Answers], Tally]]] = {
    "shared identifiers": _shared,
    "moved devices": _devices,
    "network A members": _members(0),
    "network B members": _members(1),
    "leaders": _leaders,
    "broker": _broker,
    "victim seen again": _victim,
    "decoys kept out": _decoys,
    "sealed case invisible to others": _sealed,
}
THRESHOLDS: Final[dict[str, tuple[float, float]]] = {
    "shared identifiers": (1.0, 0.95),
    "moved devices": (1.0, 1.0),
    "network A members": (0.85, 0.85),
    "network B members": (0.85, 0.85),
    "leaders": (1.0, 1.0),
    "broker": (1.0, 1.0),
    "victim seen again": (1.0, 1.0),
    "decoys kept out": (1.0, 1.0),
    "sealed case invisible to others": (1.0, 1.0),
}
