"""Faces that may be one person in several cases: candidates for two people to judge."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import strawberry

from asasec_graph.analysis import faces as analysis
from asasec_graph.cypher.faces import case_roles
from asasec_graph.errors import BadInput
from asasec_graph.model.ids import digest
from asasec_graph.model.judging import VictimStatus
from asasec_graph.model.kinds import PersonRole
from asasec_graph.model.observations import Json
from asasec_graph.resolvers.context import Context, Info
from asasec_graph.resolvers.face_reads import uncertain
from asasec_graph.resolvers.faces import shown
from asasec_graph.resolvers.judged import Judged
from asasec_graph.resolvers.rules import COMBINES, ruled
from asasec_graph.resolvers.visible_faces import face_groups, stamps, visible_faces
from asasec_graph.schema.described import described
from asasec_graph.schema.faces import Reappearance
from asasec_graph.schema.paging import Connection, connection, page

LEAST_CASES = 2


@dataclass(frozen=True, slots=True)
class Candidates:
    """Groups of faces, with the keys of their faces, the roles stated of them, and by which bands compared."""

    groups: Sequence[analysis.Group]
    keys: Mapping[str, str]
    roles: Mapping[str, frozenset[PersonRole]]
    stamps: Sequence[Mapping[str, Json]]
    judged: Judged


@described
@strawberry.type
class ReappearanceQuery:
    """Faces in several cases."""

    @ruled(COMBINES)
    async def reappearances(
        self,
        info: Info,
        min_cases: int | None = LEAST_CASES,
        status: str | None = None,
        faces: list[strawberry.ID] | None = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[Reappearance]:
        """Groups of faces of the caller's cases that look like one person in `minCases` or more, surest first.

        `status` is CANDIDATE for what likeness alone brought together, UNKNOWN where two people agreed that faces of
        all its cases are one person, and what was last stated where something was. `faces`: those that stand in it.
        """
        context, asked = info.context, page(first, after)
        min_cases = LEAST_CASES if min_cases is None else min_cases
        if min_cases < LEAST_CASES:
            raise BadInput(f"minCases: a face re-appears in {LEAST_CASES} cases or more, not {min_cases}")
        if status is not None and status not in list(VictimStatus):
            raise BadInput(f"status: {status!r} is not kept; there are {', '.join(VictimStatus)}")
        found = await _candidates(context, min_cases)
        context.recording.compared(info.field_name, found.stamps)
        wanted = frozenset(faces or ())
        groups = (_shown(group, found) for group in found.groups if wanted.issubset(group.members))
        everything = sorted((row for row in groups if status in (None, row.status)), key=_order)
        score, last = asked.start(math.inf, "")
        rows = [row for row in everything if _order(row) > (-float(score), str(last))]
        rows = rows[: asked.limit]
        context.recording.touch(number for row in rows[: asked.first] for number in row.case_numbers)

        async def count() -> int | None:
            return len(everything)

        return connection(rows, asked, key=lambda row: (row.score, row.id), node=lambda row: row, count=count)


async def by_id(context: Context, id: str) -> Reappearance | None:
    """The re-appearance of this id among the caller's cases, or None."""
    found = await _candidates(context, LEAST_CASES)
    for group in found.groups:
        if _id(group) == id:
            context.recording.touch(group.cases)
            return _shown(group, found)
    return None


async def _candidates(context: Context, min_cases: int) -> Candidates:
    seen, said = await visible_faces(context), await context.judged.all()
    everything = await face_groups(context, seen, said.agreed())
    groups = [group for group in everything if len(group.cases) >= min_cases]
    stated: dict[str, set[PersonRole]] = {}
    for row in await context.graph.read(case_roles(cases=context.numbers)):
        stated.setdefault(row.id, set()).add(PersonRole(row.role))
    roles = {id: frozenset(some) for id, some in stated.items()}
    keys = {id: key for group in groups for id, key in zip(group.members, group.keys, strict=True)}
    return Candidates(groups, keys, roles, stamps(context, seen), said)


def _shown(group: analysis.Group, found: Candidates) -> Reappearance:
    victims = [id for id in group.members if PersonRole.VICTIM in found.roles.get(id, ())]
    return Reappearance(
        id=strawberry.ID(_id(group)),
        faces=[shown(id, found.keys[id]) for id in group.members],
        band=group.band,
        score=group.score,
        fpir=group.fpir,
        gallery=group.gallery,
        uncertainty=uncertain(group.uncertainty) if group.uncertainty else None,
        status=_status(group, found.judged),
        role=_role([role for id in group.members for role in found.roles.get(id, ())]),
        victim=shown(victims[0], found.keys[victims[0]]) if victims else None,
        case_numbers=group.cases,
    )


def _status(group: analysis.Group, said: Judged) -> VictimStatus:
    """What was stated of a victim in the group; otherwise whether people tied its cases together, or likeness alone."""
    stated = said.status(group.members)
    if stated is not None:
        return stated
    return VictimStatus.UNKNOWN if said.unites(group.members, group.cases) else VictimStatus.CANDIDATE


def _role(stated: Sequence[PersonRole]) -> PersonRole:
    """The gravest role stated of any of the faces: a victim is never shown as less."""
    gravest = (PersonRole.VICTIM, PersonRole.SUSPECT, PersonRole.WITNESS, PersonRole.CONTACT)
    return next((role for role in gravest if role in stated), PersonRole.UNKNOWN)


def _id(group: analysis.Group) -> str:
    return "r_" + digest("reappearance", *group.members)


def _order(row: Reappearance) -> tuple[float, str]:
    return (-row.score, row.id)
