"""The alerts of a caller, made when they are asked for, of what he or she may read at that moment.

So no alert tells of a hidden case, none is left of erased evidence, none is told twice, and what comes to be readable
later is told then. Kept is only who took up which alert. An alert's id names its exhibit and victim, or its judgement.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from asasec_graph.access.judgements import standing
from asasec_graph.access.policies import Right, allows
from asasec_graph.analysis.faces import Bands
from asasec_graph.analysis.faces_alerts import Sighting, known_victims, sightings
from asasec_graph.cypher.alerts import ArrivalRow, NotedRow, alerts_acknowledged, cases_worked, face_arrivals
from asasec_graph.cypher.judgements import JudgementRow, VictimRow, victim_roles
from asasec_graph.model.ids import digest
from asasec_graph.model.judging import Agreed, JudgementState
from asasec_graph.resolvers.context import Context
from asasec_graph.resolvers.face_sets import SetCache
from asasec_graph.resolvers.faces import bands_in_use
from asasec_graph.resolvers.judged import Judged, judged, settled_at
from asasec_graph.resolvers.loaders import grouped
from asasec_graph.resolvers.visible_faces import Versions, VisibleFaces, visible_faces

_SIGHTINGS = "sightings"
_SIGHTING_BYTES = 600
_Made: TypeAlias = "tuple[Versions, Versions, frozenset[tuple[str, Bands]], Agreed]"


@dataclass(frozen=True, slots=True)
class Told:
    """An alert: what a victim's sighting is made of, or the judgement that came of something. Times in milliseconds."""

    id: str
    at: int
    cases: tuple[int, ...]
    victim: str | None = None
    sightings: tuple[Sighting, ...] = ()
    exhibit: int | None = None
    evidence: str | None = None
    outcome: JudgementRow | None = None
    noted: NotedRow | None = None

    @property
    def entities(self) -> tuple[str, ...]:
        """The identifiers that it is about."""
        ends = () if self.outcome is None else (self.outcome.left, self.outcome.right)
        return tuple(sorted({*ends, *([self.victim] if self.victim else [])}))


async def told(context: Context) -> list[Told]:
    """Every alert of the caller, newest first."""
    said = await judged(context)
    seen, came = await asyncio.gather(_seen(context, said.agreed()), _came(context, said))
    notes = {row.alert: row for row in await context.graph.read(alerts_acknowledged(user=context.caller.id))}
    every = [_noted(one, notes.get(one.id)) for one in (*seen, *came)]
    return sorted(every, key=order)


def order(one: Told) -> tuple[int, str]:
    """Newest first, then by id."""
    return (-one.at, one.id)


async def _seen(context: Context, agreed: Agreed) -> Sequence[Told]:
    """Where a victim may be seen again: told to those whose role is to follow victims.

    Kept by all that it is made of: the readable cases at their versions, which roles change too, those of them that
    state a legal basis, the bands, and what people agreed on.
    """
    if not allows(context.caller.role, Right.FOLLOW_VICTIMS):
        return ()
    faces, mine = await visible_faces(context), await context.cases.mine()
    bands = frozenset((model, bands_in_use(context, model)) for model in faces.galleries)
    kept: SetCache[_Made, tuple[Told, ...]] = context.services.caches.setdefault(_SIGHTINGS, SetCache(_bytes))

    async def make() -> tuple[Told, ...]:
        return await _made(context, faces, dict(bands), agreed)

    versions = frozenset((row.c, row.version) for row in mine.values())
    return await kept.get((versions, faces.versions, bands, agreed), make)


async def _made(context: Context, faces: VisibleFaces, bands: Mapping[str, Bands], agreed: Agreed) -> tuple[Told, ...]:
    roles = await context.graph.read(victim_roles(cases=context.numbers))
    stated: dict[str, set[int]] = {}
    for row in roles:
        stated.setdefault(row.id, set()).add(row.c)
    victims = known_victims(stated, agreed) if stated else {}
    found: list[Sighting] = []
    for model, gallery in faces.galleries.items() if victims else ():
        found += await asyncio.to_thread(sightings, gallery, victims, agreed, bands[model])
    ids = {id for one in found for id in (one.face, one.victim)}
    arrived = await context.graph.read(face_arrivals(ids=sorted(ids), cases=context.numbers)) if ids else []
    return await asyncio.to_thread(_by_exhibit, found, arrived, roles)


def _bytes(told: Sequence[Told]) -> int:
    return _SIGHTING_BYTES * sum(1 + len(one.sightings) for one in told)


def _by_exhibit(
    found: Sequence[Sighting], arrived: Sequence[ArrivalRow], roles: Sequence[VictimRow]
) -> tuple[Told, ...]:
    """One alert for each exhibit and victim, with all its faces; where both are victims, the later one is the news."""
    of_face, victims = grouped(arrived, lambda row: row.id), grouped(roles, lambda row: row.id)
    pairs: dict[tuple[str, str], list[tuple[Sighting, ArrivalRow]]] = {}
    for one in found:
        if one.face not in of_face or one.victim not in of_face:  # erased since the faces were read
            continue
        if one.face in victims and one.face != one.victim and _first(of_face[one.face]) < _first(of_face[one.victim]):
            continue
        for row in of_face[one.face]:
            if row.c in one.cases:
                pairs.setdefault((row.evidence, one.victim), []).append((one, row))
    return tuple(_sighted(victim, rows, victims.get(victim, ())) for (_, victim), rows in sorted(pairs.items()))


def _first(arrived: Sequence[ArrivalRow]) -> tuple[int, str]:
    """When a face came first; between two that came together, their ids decide."""
    return min((row.received, row.id) for row in arrived)


def _sighted(victim: str, rows: Sequence[tuple[Sighting, ArrivalRow]], roles: Sequence[VictimRow]) -> Told:
    """The alert of one exhibit for one victim, raised when the later of the two came to be known."""
    exhibit = rows[0][1]
    best = sorted((one for one, _ in rows), key=lambda one: (-one.similarity, one.face))
    return Told(
        id="a_" + digest("sighting", exhibit.evidence, victim),
        at=max(exhibit.received, min((role.at for role in roles), default=0)),
        cases=tuple(sorted({exhibit.c, *(role.c for role in roles)})),
        victim=victim,
        sightings=tuple(best),
        exhibit=exhibit.x,
        evidence=exhibit.evidence,
    )


async def _came(context: Context, said: Judged) -> list[Told]:
    """What came of what the caller worked on: what two people judged, and that a victim is identified or safe."""
    settled = [row for row in said.rows if _is_outcome(row)]
    if not settled:
        return []
    name = context.caller.name
    worked = set(await context.graph.read(cases_worked(name=name, cases=context.numbers)))
    for row in said.rows:
        if name in (row.by, row.confirmed_by):
            worked.update(row.cases)
    return [
        Told("a_" + digest("outcome", row.id), settled_at(row), tuple(row.cases), outcome=row)
        for row in settled
        if not worked.isdisjoint(row.cases)
    ]


def _is_outcome(row: JudgementRow) -> bool:
    """Whether two people have spoken; what an earlier version took from one person alone is no outcome."""
    return row.needs_two and standing(row) is not JudgementState.AWAITING


def _noted(one: Told, noted: NotedRow | None) -> Told:
    return replace(one, noted=noted) if noted else one
