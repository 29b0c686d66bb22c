"""What two people say of the same question, and what comes of it.

A judgement is a first verdict that awaits a second, given by somebody else who does not know the first. It has an
effect only where both agree; where they do not, it is disputed and has none. Nothing depends on the order of them.
That holds for every answer to a question: if some had an effect at once, waiting would tell that it is another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from asasec_graph.model.kinds import EntityKind


class Verdict(StrEnum):
    """Whether two identifiers are one person or thing."""

    SAME = "SAME"
    DIFFERENT = "DIFFERENT"
    UNSURE = "UNSURE"


class VictimStatus(StrEnum):
    """What is known of a victim, in the order in which it becomes known."""

    UNKNOWN = "UNKNOWN"
    CANDIDATE = "CANDIDATE"
    IDENTIFIED = "IDENTIFIED"
    SAFEGUARDED = "SAFEGUARDED"


class Question(StrEnum):
    """What a judgement is about: whether two are one, or what is known of a victim."""

    PAIR = "PAIR"
    VICTIM = "VICTIM"


class JudgementState(StrEnum):
    """Where a judgement stands."""

    AWAITING = "AWAITING"
    AGREED = "AGREED"
    DISPUTED = "DISPUTED"


COMPARABLE: Final = frozenset(
    {
        EntityKind.PERSON,
        EntityKind.ORGANIZATION,
        EntityKind.ACCOUNT,
        EntityKind.PHONE_NUMBER,
        EntityKind.EMAIL_ADDRESS,
        EntityKind.DEVICE,
        EntityKind.VEHICLE,
        EntityKind.FACE,
    }
)
"""Kinds of which two may be one person or thing; of the others the key says all there is: bytes, addresses, places."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Agreed:
    """Pairs of ids that two people agreed on, each in ascending order; contradictions are in neither."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()

    @property
    def pairs(self) -> frozenset[Pair]:
        """All of them."""
        return self.same | self.different

    def joins(self, ids: Iterable[str]) -> bool:
        """Whether two of these ids were called the same."""
        among = set(ids)
        return any(left in among and right in among for left, right in self.same)


def pair(left: str, right: str) -> Pair:
    """Two ids in ascending order."""
    return (left, right) if left <= right else (right, left)


def state(first: str, second: str | None, *, needs_two: bool) -> JudgementState:
    """Where a judgement with these verdicts stands; what an earlier version took from one person alone is agreed."""
    if not needs_two:
        return JudgementState.AGREED
    if second is None:
        return JudgementState.AWAITING
    return JudgementState.AGREED if first == second else JudgementState.DISPUTED


def agreed(verdicts: Iterable[tuple[Pair, str]]) -> Agreed:
    """What follows from agreed verdicts on pairs: one that some call same and others different follows neither."""
    said: dict[str, set[Pair]] = {Verdict.SAME: set(), Verdict.DIFFERENT: set()}
    for ends, verdict in verdicts:
        if verdict in said:
            said[verdict].add(ends)
    both = said[Verdict.SAME] & said[Verdict.DIFFERENT]
    return Agreed(frozenset(said[Verdict.SAME] - both), frozenset(said[Verdict.DIFFERENT] - both))
