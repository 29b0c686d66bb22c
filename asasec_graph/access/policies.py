"""What each role may do. Which cases a user reads is not here: that is granted case by case.

analyst                  reads cases granted, opens cases
supervisor               reads cases granted, opens cases, states what is known of victims, keeps sets of hashes
victim-identification    the same but for sets, sees victims among measures, is told where a victim may be seen again
partner                  reads cases granted, at level READ and no more
auditor                  reads the audit record, and no case
administrator            manages users, tokens and sets of known hashes, and reads no case
"""

from __future__ import annotations

from enum import StrEnum, auto
from typing import Final

from asasec_graph.errors import Forbidden
from asasec_graph.model.kinds import AccessLevel, UserRole


class Right(StrEnum):
    """Something that a role allows."""

    SIGN_IN = auto()
    READ_CASES = auto()
    CHANGE_CASES = auto()
    OPEN_CASES = auto()
    READ_AUDIT = auto()
    MEASURE_VICTIMS = auto()
    STATE_VICTIMS = auto()
    FOLLOW_VICTIMS = auto()
    KEEP_HASH_SETS = auto()
    SEE_HASH_SETS = auto()


_UNIT: Final = frozenset({Right.SIGN_IN, Right.READ_CASES, Right.CHANGE_CASES, Right.OPEN_CASES, Right.SEE_HASH_SETS})
POLICY: Final[dict[UserRole, frozenset[Right]]] = {
    UserRole.ANALYST: _UNIT,
    UserRole.SUPERVISOR: _UNIT | {Right.STATE_VICTIMS, Right.KEEP_HASH_SETS},
    UserRole.VICTIM_IDENTIFICATION: _UNIT | {Right.MEASURE_VICTIMS, Right.STATE_VICTIMS, Right.FOLLOW_VICTIMS},
    UserRole.PARTNER: frozenset({Right.SIGN_IN, Right.READ_CASES, Right.SEE_HASH_SETS}),
    UserRole.AUDITOR: frozenset({Right.SIGN_IN, Right.READ_AUDIT}),
    UserRole.ADMINISTRATOR: frozenset({Right.SIGN_IN, Right.KEEP_HASH_SETS, Right.SEE_HASH_SETS}),
}
_SAID: Final[dict[Right, str]] = {
    Right.SIGN_IN: "sign in",
    Right.READ_CASES: "read cases",
    Right.CHANGE_CASES: "change cases",
    Right.OPEN_CASES: "open cases",
    Right.READ_AUDIT: "read the audit record",
    Right.MEASURE_VICTIMS: "see victims among measures",
    Right.STATE_VICTIMS: "state what is known of a victim",
    Right.FOLLOW_VICTIMS: "follow victims from case to case",
    Right.KEEP_HASH_SETS: "import or remove sets of known hashes",
    Right.SEE_HASH_SETS: "list the sets of known hashes",
}


def allows(role: UserRole, right: Right) -> bool:
    """Whether a role has a right."""
    return right in POLICY[role]


def demand(role: UserRole, right: Right) -> None:
    """Forbidden where the role has not the right; the message names those that have it."""
    if not allows(role, right):
        able = ", ".join(other for other in UserRole if allows(other, right))
        raise Forbidden(f"the role {role} may not {_SAID[right]}; these may: {able}")


def highest_level(role: UserRole) -> AccessLevel:
    """The most that may be granted on a case to somebody of this role."""
    if allows(role, Right.CHANGE_CASES):
        return AccessLevel.MANAGE
    return AccessLevel.READ if allows(role, Right.READ_CASES) else AccessLevel.NONE
