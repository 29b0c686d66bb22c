"""How alike two faces are that somebody judges: the figure that is kept beside the judgement."""

from __future__ import annotations

from asasec_graph.access.judgements import Likeness
from asasec_graph.analysis import faces as analysis
from asasec_graph.cypher.faces import FaceRow
from asasec_graph.errors import Forbidden
from asasec_graph.resolvers.context import Context
from asasec_graph.resolvers.faces import bands_in_use
from asasec_graph.resolvers.visible_faces import face_rows

_DIGITS = 6


async def likeness(context: Context, left: str, right: str) -> Likeness | None:
    """The similarity of two faces, where one model saw both; None where two did, whose vectors do not compare.

    Forbidden where a face stands in no readable case that states a legal basis for comparing faces.
    """
    rows = await face_rows(context)
    ends = [_of(rows, id) for id in (left, right)]
    for model in sorted(ends[0].keys() & ends[1].keys()):
        bands = bands_in_use(context, model)
        score = round(float(analysis.vector(ends[0][model].vector) @ analysis.vector(ends[1][model].vector)), _DIGITS)
        others = len({row.id for row in rows if row.model == model}) - 1
        return Likeness(score, bands.band(score), model, bands.at(others).stamp())
    return None


def _of(rows: list[FaceRow], id: str) -> dict[str, FaceRow]:
    """The best row of a face by each model."""
    found: dict[str, FaceRow] = {}
    for row in rows:
        if row.id == id and (row.model not in found or row.quality > found[row.model].quality):
            found[row.model] = row
    if not found:
        raise Forbidden(f"face {id} stands in no case that states a legal basis for comparing faces")
    return found
