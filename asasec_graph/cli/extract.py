"""`asasec extract`: what the extractors see in files, as JSON lines; no graph, no server."""

from __future__ import annotations

import json
import logging
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from asasec_graph.cli import options
from asasec_graph.cli.session import PROBLEMS, Console
from asasec_graph.errors import AsasecError
from asasec_graph.ingest.ahead_pictures import Helpers
from asasec_graph.ingest.plan import Item, Left, planned
from asasec_graph.ingest.reader import Seen, explained, format_of, observed
from asasec_graph.ingest.service import reading_options
from asasec_graph.ingest.workers import eased
from asasec_graph.model.kinds import EventType
from asasec_graph.model.observations import Event, Face, Link, Mention, Observation, Problem, Ref
from asasec_graph.model.times import rfc3339
from asasec_graph.reading.file_digests import hashed
from asasec_graph.reading.source import Options, Source

Line = dict[str, object]
log = logging.getLogger(__name__)


@click.command(epilog="Example: asasec extract chat.txt phone.zip --region GB | jq .entity")
@options.paths
@click.option("--region", help="Region that reads phone numbers without a country code, e.g. ES.")
@options.mapped
@options.opened_by
@click.pass_obj
def extract(
    console: Console,
    paths: tuple[Path, ...],
    region: str | None,
    mapping: dict[str, str],
    secrets: options.Secrets,
) -> None:
    """Print what is seen in files, one JSON line an observation, a summary after each file."""
    eased()
    try:
        settings = replace(console.settings, region=region.upper()) if region else console.settings
        wanted = reading_options(secrets.within(settings), mapping, faces=True)
        problems = 0
        for item in planned(paths):
            problems += _printed(console, item, wanted) if isinstance(item, Item) else _left(console, item)
    except AsasecError as error:
        console.refuse(error)
    except BrokenPipeError:
        sys.exit(PROBLEMS)
    sys.exit(PROBLEMS if problems else 0)


def _left(console: Console, left: Left) -> int:
    _print({"problem": console.reason(left.reason), "locator": left.name})
    return 1


def _printed(console: Console, item: Item, wanted: Options) -> int:
    with item.local() as path:
        return _read(console, item, path, wanted)


def _read(console: Console, item: Item, path: Path, wanted: Options) -> int:
    said = hashed(path)
    sha256 = said.sha256
    source = Source(path, item.name, sha256, said.size, wanted, item.companions, digests=said.digests)
    tally = _Tally(console)
    try:
        with Helpers[Seen]() as helpers:
            for seen in observed(source, helpers=helpers):
                for line in tally.lines(seen.observation):
                    _print(line)
                if seen.reader:
                    tally.readers[seen.reader] = None
    except Exception as error:  # of whatever kind: the next file must be read
        log.info("%s could not be read", item.name, exc_info=True)
        for line in tally.lines(Problem(explained(error), source.basename)):
            _print(line)
    _print({"summary": tally.summary(item.name, sha256)})
    return tally.problems


def _print(line: Line) -> None:
    click.echo(json.dumps(line, ensure_ascii=False))


class _Tally:
    """Turns observations into lines and counts them for the summary."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.readers: dict[str, None] = {}
        self.problems = 0
        self._seen: set[Ref] = set()
        self._events: Counter[str] = Counter()

    def lines(self, observation: Observation) -> Iterator[Line]:
        """The line of an observation, after one for each identifier that it names first."""
        match observation:
            case Mention():
                self._seen.add(observation.entity)
                yield _mention_line(observation)
            case Link():
                yield from self._first((observation.source, observation.target), observation.locator)
                yield _link_line(observation)
            case Event():
                self._events[observation.type.value] += 1
                yield from self._first((*observation.senders, *observation.receivers), observation.locator)
                yield _event_line(observation)
            case Face():
                self._seen.add(observation.entity)
                yield _face_line(observation)
            case Problem():
                self.problems += 1
                yield {"problem": self.console.reason(observation.reason), "locator": observation.locator}

    def _first(self, refs: tuple[Ref, ...], locator: str) -> Iterator[Line]:
        for ref in refs:
            if ref not in self._seen:
                self._seen.add(ref)
                yield {"entity": str(ref), "locator": locator, "confidence": 1.0, "asserted": {}}

    def summary(self, name: str, sha256: str) -> Line:
        """Counts of distinct identifiers and of events."""
        kinds = Counter(ref.kind.value for ref in self._seen)
        return {
            "file": name,
            "sha256": sha256,
            "format": format_of(self.readers),
            "entities": dict(sorted(kinds.items())),
            "events": dict(sorted(self._events.items())),
            "problems": self.problems,
        }


def _mention_line(mention: Mention) -> Line:
    line: Line = {
        "entity": str(mention.entity),
        "locator": mention.locator,
        "confidence": mention.confidence,
        "asserted": dict(mention.asserted),
    }
    return line | ({"at": rfc3339(mention.at)} if mention.at is not None else {})


def _link_line(link: Link) -> Line:
    line: Line = {
        "link": link.type.value,
        "source": str(link.source),
        "target": str(link.target),
        "locator": link.locator,
        "confidence": link.confidence,
    }
    return line | ({"at": rfc3339(link.at)} if link.at is not None else {})


def _event_line(event: Event) -> Line:
    line: Line = {"event": event.type.value, "channel": event.channel}
    line["at"] = None if event.at is None else rfc3339(event.at)
    if event.zone is not None:
        line["zone"] = event.zone
    if event.type is EventType.CALL:
        line |= {"seconds": event.seconds}
    if event.direction is not None:
        line["direction"] = event.direction.value
    line |= {"from": [str(ref) for ref in event.senders], "to": [str(ref) for ref in event.receivers]}
    if event.text is not None:
        line["text"] = event.text
    if event.asserted:
        line["asserted"] = dict(event.asserted)
    return line | {"locator": event.locator}


def _face_line(face: Face) -> Line:
    asserted = {"box": list(face.box), "quality": face.quality, "model": face.model, "media": str(face.media)}
    return {"entity": str(face.entity), "locator": face.locator, "confidence": face.confidence, "asserted": asserted}
