"""What people stated of a unit's pictures: judgements of two, victims, categories; in few transactions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from asasec_graph.bench.review_world import BEGIN, Pictures, face_of, media_of
from asasec_graph.cypher.access import cases_all
from asasec_graph.cypher.entities import role_set
from asasec_graph.cypher.judgements import judgement_add
from asasec_graph.cypher.query import Bound
from asasec_graph.cypher.reviews import category_set
from asasec_graph.graph.connection import Graph, Transaction
from asasec_graph.model.ids import entity_id
from asasec_graph.model.judging import pair
from asasec_graph.model.observations import Ref

AT_ONCE = 500
Numbers = npt.NDArray[np.int64]
VICTIMS = 40
"""One face of so many is a victim's."""


async def write(graph: Graph, pictures: Pictures, readers: Sequence[str]) -> None:
    """Judgements by the readers in turns, each of a pair of one person's faces; victims; categories."""
    numbers = {row.reference: row.c for row in await graph.read(cases_all())}
    case_of = np.empty(pictures.size.pictures, dtype=np.int64)
    for reference, share in zip(pictures.size.references(), pictures.size.shares(), strict=True):
        case_of[share.start : share.stop] = numbers[reference]
    owners = case_of[pictures.owners]
    await _in_few(graph, _judgements(pictures, owners, readers))
    await _in_few(graph, _victims(pictures, owners))
    await _in_few(graph, _categories(pictures, case_of))


async def _in_few(graph: Graph, asked: Iterator[Bound[Any]]) -> None:
    every = list(asked)
    for start in range(0, len(every), AT_ONCE):
        some = every[start : start + AT_ONCE]

        async def work(tx: Transaction, some: Sequence[Bound[Any]] = some) -> None:
            for one in some:
                await tx.run(one)

        await graph.atomically(work)


def _judgements(pictures: Pictures, cases: Numbers, readers: Sequence[str]) -> Iterator[Bound[Any]]:
    """Neighbours among the faces of each person, in order of the persons, until there are enough."""
    order = np.argsort(pictures.persons, kind="stable")[::-1]
    alike = np.flatnonzero(pictures.persons[order[1:]] == pictures.persons[order[:-1]])[: pictures.size.judgements]
    for number, place in enumerate(alike.tolist()):
        left, right = (int(order[place + step]) for step in (0, 1))
        ends = pair(_face(pictures, left), _face(pictures, right))
        said = "SAME" if number % 5 else "DIFFERENT"
        one, other = readers[number % len(readers)], readers[(number + 1) % len(readers)]
        second = {} if number % 20 == 0 else {"confirmedVerdict": said, "confirmedBy": other, "confirmedAt": BEGIN + 1}
        props: dict[str, object] = {
            "id": f"j_{number:032x}",
            "about": "PAIR",
            "pair": "|".join(ends),
            "left": ends[0],
            "right": ends[1],
            "cases": sorted({int(cases[left]), int(cases[right])}),
            "verdict": said,
            "reason": "benchmark",
            "by": one,
            "at": BEGIN + number,
            "needsTwo": True,
            **second,
        }
        yield judgement_add(props=props)


def _victims(pictures: Pictures, cases: Numbers) -> Iterator[Bound[Any]]:
    for place in range(0, pictures.size.faces, VICTIMS):
        case, face = int(cases[place]), _face(pictures, place)
        yield role_set(case=case, entity=face, role="VICTIM", reason="benchmark", by="console", at=BEGIN)


def _categories(pictures: Pictures, cases: Numbers) -> Iterator[Bound[Any]]:
    for number in range(pictures.size.categories):
        media = _id(media_of(number))
        yield category_set(
            case=int(cases[number]), media=media, scheme="review", code="1", reason="", by="console", at=BEGIN
        )


def _face(pictures: Pictures, place: int) -> str:
    return _id(face_of(int(pictures.owners[place]), place))


def _id(of: Ref) -> str:
    return entity_id(of.kind, of.key)
