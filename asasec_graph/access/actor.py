"""Who acts, and what he or she may read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from asasec_graph.errors import BadInput, NotFound
from asasec_graph.model.kinds import AccessLevel, UserRole


class Action(StrEnum):
    """What is recorded: the words of the Law Enforcement Directive (EU) 2016/680, article 25."""

    COLLECTION = "collection"
    ALTERATION = "alteration"
    CONSULTATION = "consultation"
    DISCLOSURE = "disclosure"
    COMBINATION = "combination"
    ERASURE = "erasure"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does something, and why."""

    name: str
    purpose: str

    @classmethod
    def console(cls, purpose: str = "administration at the console", name: str = "console") -> Actor:
        """Somebody at the machine itself, who is no user of the program."""
        return cls(name, purpose)


@dataclass(frozen=True, slots=True)
class User:
    """Someone who may sign in; `created_at` in epoch milliseconds."""

    id: str
    name: str
    role: UserRole
    created_at: int


@dataclass(frozen=True, slots=True)
class Grant:
    """One case that a caller may read: its internal integer (never shown), public id and reference."""

    c: int
    case: str
    reference: str
    level: AccessLevel


@dataclass(frozen=True, slots=True)
class Caller:
    """A signed-in user with the cases that he or she may read, in order of their integers.

    `hash_only` where the user reviews by hashes and facts alone: no picture is sent to him or her.
    """

    id: str
    name: str
    role: UserRole
    grants: tuple[Grant, ...]
    hash_only: bool = False

    @property
    def cases(self) -> tuple[int, ...]:
        """The internal integers of the readable cases: what every read of the graph is filtered by."""
        return tuple(grant.c for grant in self.grants)

    def grant(self, case: str) -> Grant:
        """The grant on a case, by its id or reference; NotFound where there is none."""
        for grant in self.grants:
            if case in (grant.case, grant.reference):
                return grant
        raise NotFound(f"there is no case {case!r} that you may read: check the reference, or ask its owner for access")

    def level(self, case: str) -> AccessLevel:
        """What the caller may do with a case, by its id or reference; NONE where nothing."""
        found = (grant.level for grant in self.grants if case in (grant.case, grant.reference))
        return next(found, AccessLevel.NONE)

    def actor(self, purpose: str | None) -> Actor:
        """The caller as somebody who acts for this purpose."""
        return Actor(self.name, purpose or "")


def named(name: str) -> str:
    """A user's name as it is kept; BadInput where it is empty, too long or has characters that do not print."""
    kept = " ".join(name.split())
    if not kept or len(kept) > 100 or not kept.isprintable():
        raise BadInput(f"{name!r} is no name of a user: give 1 to 100 printable characters")
    return kept
