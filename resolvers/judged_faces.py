"""How alike two faces are that somebody judges: the figure that is kept beside the judgement."""

from __future__ import annotations

from asasec_graph.access.judgements import Likeness
from asasec_graph.analysis.faces_arrays import FaceArrays
from asasec_graph.analysis.faces_near import exact
from asasec_graph.errors import Forbidden
from asasec_graph.resolvers.context import Context
from asasec_graph.resolvers.faces import bands_in_use
from asasec_graph.resolvers.visible_faces import VisibleFaces, visible_faces


async def likeness(context: Context, left: str, right: str) -> Likeness | None:
    """The similarity of two faces, where one model saw both; None where two did, whose vectors do not compare.

    Forbidden where a face stands in no readable case that states a legal basis for comparing faces.
    """
    seen = await visible_faces(context)
    ends = [{model: held.vectors[row] for model, held, row in _rows(seen, id)} for id in (left, right)]
    for model in sorted(ends[0].keys() & ends[1].keys()):
        bands = bands_in_use(context, model)
        score = float(exact(ends[0][model][None], ends[1][model])[0])
        return Likeness(score, bands.band(score), model, bands.at(seen.galleries[model].faces - 1).stamp())
    return None


def _rows(seen: VisibleFaces, id: str) -> list[tuple[str, FaceArrays, int]]:
    """The best row of a face by each model."""
    found = seen.find(id)
    if not found:
        raise Forbidden(f"face {id} stands in no case that states a legal basis for comparing faces")
    return found
