"""One input read as a case would read it, and everything checked that must hold whatever its bytes."""

from __future__ import annotations

import contextlib
import logging
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path

from asasec_graph import messages
from asasec_graph.errors import AsasecError, EvidenceError
from asasec_graph.evidence import containers
from asasec_graph.graph.writing import Stage
from asasec_graph.ingest import enclosing, reader
from asasec_graph.ingest.aggregate import Aggregate
from asasec_graph.ingest.spool import SpoolWriter
from asasec_graph.model.observations import Event, Face, Link, Mention, Observation, Problem
from asasec_graph.reading.source import Enclosed, Extractor, Options, Source
from tests.fuzzing.corpus import source_of

OBSERVATIONS: tuple[type, ...] = (Mention, Link, Event, Face, Problem)
STOPPED = "the reader stopped ("
"""How the reader tells that an extractor raised what it must not: a failure within a failure's bounds."""
TRANSLATED = 20
"""Problems of one input whose Spanish is asked for."""


class Broken(Exception):
    """What must hold does not."""


def tried(target: Extractor | str, path: Path, options: Options, folder: Path) -> int:
    """Read a file by an extractor, or as the container that it is; `Broken`, or what an extractor raised.

    What was seen is gathered and spooled into `folder` as for a case. The number of observations.
    """
    source = source_of(path, options)
    seen = _contained(source) if isinstance(target, str) else _extracted(target, source)
    aggregate, count, told = Aggregate("e" * 32), 0, set[str]()
    with SpoolWriter(folder / "spool") as spool:
        for observation in seen:
            _orderly(observation, told)
            row = aggregate.add(observation)
            count += 1
            if row is not None:
                spool.add(Stage.EVENTS, row)
        spool.extend(Stage.MENTIONS, aggregate.mention_rows())
        spool.extend(Stage.LINKS, aggregate.link_rows())
        spool.extend(Stage.PROBLEMS, ({"reason": one.reason, "locator": one.locator} for one in aggregate.problems))
        spool.finish("")
    return count


def _extracted(extractor: Extractor, source: Source) -> Iterator[Observation]:
    if extractor.takes(source) not in (True, False):
        raise Broken("takes() gave no truth value")
    if extractor.guess is not None:
        extractor.guess(source)
    try:
        for found in extractor.extract(source):
            if isinstance(found, Enclosed):
                yield from _within(found, source)
            elif type(found) in OBSERVATIONS:
                yield found
            else:
                raise Broken(f"{found!r} is no observation")
    except EvidenceError as error:
        yield Problem(error.message, source.basename)


def _within(found: Enclosed, source: Source) -> Iterator[Observation]:
    if not found.locator:
        raise Broken(f"{found.name!r} is enclosed nowhere")
    with contextlib.suppress(AsasecError, OSError), enclosing.opened(found, source) as inner:
        yield from _observed(inner, 1)


def _contained(source: Source) -> Iterator[Observation]:
    if containers.kind(source) is not None:
        with contextlib.suppress(EvidenceError):
            yield from _observed(source, 0)


def _observed(source: Source, depth: int) -> Iterator[Observation]:
    with heard() as traces:
        for seen in reader.observed(source, None, depth):
            if isinstance(seen.observation, Problem) and STOPPED in seen.observation.reason:
                raise Broken(f"{seen.observation.reason}\n{''.join(traces)}")
            yield seen.observation


class _Hearing(logging.Handler):
    def __init__(self, traces: list[str]) -> None:
        super().__init__()
        self.traces = traces

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[1]:
            self.traces.append("".join(traceback.format_exception(record.exc_info[1], limit=-4)))


@contextlib.contextmanager
def heard() -> Iterator[list[str]]:
    """What the reader logs while it goes on, as traces; nothing of it is printed."""
    traces: list[str] = []
    handler, log = _Hearing(traces), logging.getLogger(reader.__name__)
    before = log.propagate
    log.addHandler(handler)
    log.propagate = False
    try:
        yield traces
    finally:
        log.removeHandler(handler)
        log.propagate = before


def _orderly(observation: Observation, told: set[str]) -> None:
    """A locator there is, and a problem speaks Spanish."""
    if not observation.locator:
        raise Broken(f"{observation!r} has no locator")
    if isinstance(observation, Problem) and observation.reason not in told and len(told) < TRANSLATED:
        told.add(observation.reason)
        if messages.reason("es", observation.reason) == observation.reason:
            raise Broken(f"no Spanish: {observation.reason}")


def shortened(traces: Iterable[str]) -> str:
    """The last line of a trace, for a list."""
    lines = [line for trace in traces for line in trace.strip().splitlines()]
    return lines[-1][:300] if lines else ""
