"""Marks on all that one record says: deleted, recovered, of this extraction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from asasec_graph.model.observations import Event, Json, Mention, replace
from asasec_graph.reading.source import Yielded


def marked(observations: Iterable[Yielded], marks: Mapping[str, Json]) -> Iterator[Yielded]:
    """The same observations, with the marks among what their mentions and events assert."""
    for one in observations:
        match one:
            case Mention() | Event():
                yield replace(one, asserted={**one.asserted, **marks})
            case _:
                yield one
