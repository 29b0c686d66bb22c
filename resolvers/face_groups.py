"""Faces that look alike, in groups: within one case, or across the cases that the caller may read."""

from __future__ import annotations

from collections.abc import Sequence

import strawberry

from asasec_graph.access.cases import require
from asasec_graph.analysis.faces import Group
from asasec_graph.errors import BadInput, Forbidden
from asasec_graph.model.ids import digest
from asasec_graph.model.kinds import AccessLevel, EntityKind
from asasec_graph.resolvers.context import Context, Info
from asasec_graph.resolvers.face_reads import uncertain
from asasec_graph.resolvers.rules import COMBINES, ruled
from asasec_graph.resolvers.visible_faces import face_groups, stamps, visible_faces
from asasec_graph.schema.described import described
from asasec_graph.schema.face_groups import FaceGroup, FaceLink
from asasec_graph.schema.faces import Face
from asasec_graph.schema.paging import Connection, connection, page

LEAST = 2
MOST_CASES = 1_000


@described
@strawberry.type
class FaceGroupQuery:
    """Faces that look alike, in groups."""

    @ruled(COMBINES)
    async def face_groups(
        self,
        info: Info,
        case: strawberry.ID | None = None,
        cases: list[strawberry.ID] | None = None,
        min_size: int | None = LEAST,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[FaceGroup]:
        """Groups of faces that look like one person, the largest first: in `case`, in `cases`, or across all.

        Only cases that state a legal basis for it are compared, and what two people agreed on goes before likeness.
        """
        context, asked = info.context, page(first, after)
        least = LEAST if min_size is None else min_size
        if least < LEAST:
            raise BadInput(f"minSize: a group has {LEAST} faces or more, not {least}")
        seen = await visible_faces(context, await _numbers(context, case, cases))
        groups = await face_groups(context, seen, (await context.judged.all()).agreed())
        wanted = [group for group in groups if len(group.members) >= least]
        rows = sorted(((_id(group), group) for group in wanted), key=lambda row: _order(*row))
        size, score, last = asked.start(0, 0.0, "")
        start = (-int(size), -float(score), str(last)) if asked.after else (float("-inf"), 0.0, "")
        shown = [row for row in rows if _order(*row) > start][: asked.limit]
        context.recording.touch(number for _, group in shown[: asked.first] for number in group.cases)
        context.recording.compared(info.field_name, stamps(context, seen))

        async def count() -> int | None:
            return len(rows)

        return connection(shown, asked, key=lambda row: _key(*row), node=lambda row: described_group(*row), count=count)


def described_group(id: str, group: Group) -> FaceGroup:
    """A group as a GraphQL object."""
    faces = {
        face: Face(id=strawberry.ID(face), kind=EntityKind.FACE, key=key)
        for face, key in zip(group.members, group.keys, strict=True)
    }
    left, right = group.weakest
    return FaceGroup(
        id=strawberry.ID(id),
        size=len(group.members),
        band=group.band,
        fpir=group.fpir,
        gallery=group.gallery,
        uncertainty=uncertain(group.uncertainty) if group.uncertainty else None,
        medoid=faces[group.medoid],
        weakest_link=FaceLink(left=faces[left], right=faces[right], similarity=group.score, band=group.band),
        members=tuple(faces.values()),
        case_numbers=group.cases,
    )


async def lawful(context: Context, case: str) -> int:
    """The internal integer of a readable case that states a legal basis for searching faces; Forbidden without one."""
    row = await require(context.graph, context.caller, case, AccessLevel.READ)
    if not row.legal_basis:
        raise Forbidden(f"case {row.reference} states no legal basis for searching faces")
    return row.c


async def _numbers(context: Context, case: str | None, cases: Sequence[str] | None) -> set[int] | None:
    """The cases asked for; None for all."""
    if case is not None and cases is not None:
        raise BadInput("faceGroups: give case, cases or neither, not both")
    asked = [case] if case is not None else cases
    if asked is not None and not 0 < len(asked) <= MOST_CASES:
        raise BadInput(f"cases: give 1 to {MOST_CASES:,} cases")
    return None if asked is None else {await lawful(context, one) for one in asked}


def _id(group: Group) -> str:
    return "g_" + digest("face group", *group.members)


def _key(id: str, group: Group) -> tuple[int, float, str]:
    return len(group.members), group.score, id


def _order(id: str, group: Group) -> tuple[float, float, str]:
    return -len(group.members), -group.score, id
