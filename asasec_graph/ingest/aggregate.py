"""From observations to rows: one row an identifier, one a link, one an event, within one exhibit.

Rows are plain dicts in the shape that the writing queries take. Mentions and links are gathered until
the end and sorted by id (writers that take locks in one order do not deadlock); events pass through.
The same observations in any order give the same rows, except the order of events and of locators.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from asasec_graph.model.ids import entity_id, event_id
from asasec_graph.model.kinds import EventType, LinkType
from asasec_graph.model.observations import Event, Face, Json, Link, Mention, Observation, Problem, Ref

MAX_LOCATORS = 50
MAX_NAMES = 20
MAX_VALUES = 20
MAX_TEXT = 100_000
MAX_SECONDS = 1 << 53
"""Of all calls on a link: what damaged lengths add up to must stay a number that every store takes."""
VARIANTS, FRAMES = "pdqVariants", "frames"
"""What is asserted of a picture or film in lists too long for JSON that people read."""
_LONG = (VARIANTS, FRAMES)
Row = dict[str, Any]


@dataclass(slots=True)
class Span:
    """How often, when first and last (epoch milliseconds), and where."""

    count: int = 0
    first: int | None = None
    last: int | None = None
    confidence: float = 0.0
    locators: dict[str, None] = field(default_factory=dict[str, None])
    cut: bool = False

    def add(self, locator: str, at: int | None, confidence: float) -> None:
        """One more occurrence."""
        self.count += 1
        self.confidence = max(self.confidence, confidence)
        if at is not None:
            self.first = at if self.first is None else min(self.first, at)
            self.last = at if self.last is None else max(self.last, at)
        if len(self.locators) < MAX_LOCATORS:
            self.locators[locator] = None
        elif locator not in self.locators:
            self.cut = True

    def row(self) -> Row:
        """The properties that mentions and links share."""
        locators = [*self.locators, "…"] if self.cut else list(self.locators)
        row: Row = {"n": self.count, "locators": "\n".join(locators), "confidence": self.confidence}
        if self.first is not None:
            row |= {"first": self.first, "last": self.last}
        return row


@dataclass(slots=True)
class Mentioned:
    """What one exhibit says of one identifier."""

    span: Span = field(default_factory=Span)
    names: dict[str, None] = field(default_factory=dict[str, None])
    asserted: dict[str, dict[str, Json]] = field(default_factory=dict[str, dict[str, Json]])
    face: Row = field(default_factory=dict[str, Any])

    def tell(self, asserted: Mapping[str, Json]) -> None:
        """Add what is asserted; a second, different value stands beside the first."""
        for name, value in asserted.items():
            if name == "name" and isinstance(value, str):
                if value.strip() and len(self.names) < MAX_NAMES:
                    self.names[" ".join(value.split())] = None
            elif value is not None:
                values = self.asserted.setdefault(name, {})
                if len(values) < MAX_VALUES:
                    values[json.dumps(value, sort_keys=True, ensure_ascii=False)] = value

    def row(self) -> Row:
        """The properties of the MENTIONS edge, without case and exhibit."""
        row = self.span.row() | self.face
        if self.names:
            row["name"] = "\n".join(self.names)
        if self.asserted:
            long = {name: next(iter(self.asserted[name].values())) for name in _LONG if name in self.asserted}
            told = {name: _one_or_all(self.asserted[name]) for name in sorted({*self.asserted} - {*_LONG})}
            row |= _hashes(told.get("pdq"), long.get(VARIANTS), long.get(FRAMES))
            row |= _digests(self.asserted.get("hashes", {}).values(), told.get("photodna"))
            row["asserted"] = json.dumps(told, sort_keys=True, ensure_ascii=False)
        return row


def _hashes(pdq: Json, variants: Json, frames: Json) -> Row:
    """The perceptual hashes among what is asserted, as properties that queries read.

    `pdq`; `pdq_variants`, those of the picture turned and mirrored; of a film's frames `frame_pdqs` at
    `frame_seconds`.
    """
    row: Row = {}
    if isinstance(pdq, str):
        row["pdq"] = pdq
    if isinstance(variants, list | tuple):
        row["pdq_variants"] = list(cast("Sequence[str]", variants))
    if isinstance(frames, Mapping):
        row |= {"frame_pdqs": frames["pdq"], "frame_seconds": frames["seconds"]}
    return row


def _digests(hashes: Iterable[Json], photodna: Json) -> Row:
    """`md5`, `sha1` and `photodna` among what is asserted, by which lists of known material know the file."""
    row: Row = {"photodna": photodna} if isinstance(photodna, str) else {}
    for told in hashes:
        if isinstance(told, Mapping):
            row |= {name: told[name] for name in ("md5", "sha1") if isinstance(told.get(name), str) and name not in row}
    return row


def _one_or_all(values: Mapping[str, Json]) -> Json:
    told = list(values.values())
    return told[0] if len(told) == 1 else told


@dataclass(slots=True)
class Related:
    """What one exhibit says of one link."""

    span: Span = field(default_factory=Span)
    messages: int = 0
    calls: int = 0
    seconds: int = 0


LinkKey = tuple[str, str, str, str]  # source id, target id, type, channel ("" where none)


class Aggregate:
    """The rows of one exhibit. `extractor` is the label (`name/version`) of what is being read now."""

    def __init__(self, evidence: str) -> None:
        self.evidence = evidence
        self.extractor = ""
        self.problems: list[Problem] = []
        self.observations = 0
        self.event_counts: Counter[str] = Counter()
        self._mentions: dict[Ref, Mentioned] = {}
        self._ends: dict[Ref, Mentioned] = {}  # of links and faces: mentions where nothing else mentions them
        self._extractors: dict[Ref, dict[str, None]] = {}
        self._links: dict[LinkKey, Related] = {}
        self._link_extractors: dict[LinkKey, dict[str, None]] = {}
        self._ids: dict[Ref, str] = {}
        self._event_places: Counter[str] = Counter()

    def add(self, observation: Observation) -> Row | None:
        """Take one observation in; an event comes back as the row to write."""
        self.observations += 1
        match observation:
            case Mention():
                mentioned = self._seen(observation.entity, observation.locator, observation.at, observation.confidence)
                mentioned.tell(observation.asserted)
            case Link():
                self._link(observation)
            case Event():
                return self._event(observation)
            case Face():
                self._face(observation)
            case Problem():
                self.problems.append(observation)
        return None

    def counts(self) -> dict[str, int]:
        """Distinct identifiers by kind."""
        return dict(sorted(Counter(ref.kind.value for ref in self._all()).items()))

    def mention_rows(self) -> Iterator[Row]:
        """One row an identifier, by id."""
        mentions = self._all()
        for ref in sorted(mentions, key=self._id):
            props = mentions[ref].row() | {"extractor": ", ".join(sorted(self._extractors[ref]))}
            yield {"id": self._id(ref), "label": ref.kind.label, "kind": ref.kind.value, "key": ref.key, "props": props}

    def link_rows(self) -> Iterator[Row]:
        """One row a (source, target, type, channel), in that order."""
        for key in sorted(self._links):
            source, target, kind, channel = key
            related = self._links[key]
            props = related.span.row() | {"extractor": ", ".join(sorted(self._link_extractors[key]))}
            if channel:
                counts = {"messages": related.messages, "calls": related.calls, "seconds": related.seconds}
                props |= {"channel": channel} | counts
            yield {"source": source, "target": target, "type": kind, "props": props}

    def _all(self) -> dict[Ref, Mentioned]:
        return {**self._ends, **self._mentions}

    def _id(self, ref: Ref) -> str:
        made = self._ids.get(ref)
        if made is None:
            made = self._ids[ref] = entity_id(ref.kind, ref.key)
        return made

    def _seen(self, ref: Ref, locator: str, at: int | None, confidence: float) -> Mentioned:
        mentioned = self._mentions.get(ref)
        if mentioned is None:
            mentioned = self._mentions[ref] = Mentioned()
        self._extractors.setdefault(ref, {})[self.extractor] = None
        mentioned.span.add(locator, at, confidence)
        return mentioned

    def _related(self, source: Ref, target: Ref, kind: LinkType, channel: str = "") -> Related:
        key = (self._id(source), self._id(target), kind.value, channel)
        related = self._links.get(key)
        if related is None:
            related = self._links[key] = Related()
        self._link_extractors.setdefault(key, {})[self.extractor] = None
        return related

    def _link(self, link: Link) -> None:
        self._ensure((link.source, link.target), link.locator, link.at, link.confidence)
        self._related(link.source, link.target, link.type).span.add(link.locator, link.at, link.confidence)

    def _ensure(self, refs: Iterable[Ref], locator: str, at: int | None, confidence: float) -> None:
        for ref in refs:
            self._extractors.setdefault(ref, {})[self.extractor] = None
            self._ends.setdefault(ref, Mentioned()).span.add(locator, at, confidence)

    def _face(self, face: Face) -> None:
        mentioned = self._seen(face.entity, face.locator, None, face.confidence)
        mentioned.face = {
            "box": list(face.box),
            "quality": face.quality,
            "vector": face.vector,
            "model": face.model,
            "media": self._id(face.media),
        }
        mentioned.tell(face.asserted)
        self._ensure([face.media], face.locator, None, face.confidence)

    def _event(self, event: Event) -> Row:
        self.event_counts[event.type.value] += 1
        senders, receivers = dict.fromkeys(event.senders), dict.fromkeys(event.receivers)
        for ref in {**senders, **receivers}:
            self._seen(ref, event.locator, event.at, event.confidence)
        for source in senders:
            for target in receivers:
                if source != target:
                    self._contact(event, source, target)
        return self._event_row(event, [self._id(ref) for ref in senders], [self._id(ref) for ref in receivers])

    def _contact(self, event: Event, source: Ref, target: Ref) -> None:
        related = self._related(source, target, LinkType.CONTACTED, event.channel)
        related.span.add(event.locator, event.at, event.confidence)
        related.messages += event.type is EventType.MESSAGE
        related.calls += event.type is EventType.CALL
        related.seconds = min(related.seconds + (event.seconds or 0), MAX_SECONDS)

    def _event_row(self, event: Event, senders: list[str], receivers: list[str]) -> Row:
        place = self._event_places[event.locator]
        self._event_places[event.locator] += 1
        props: Row = {
            "id": event_id(self.evidence, event.locator, place),
            "at": event.at,
            "channel": event.channel,
            "text": None if event.text is None else event.text[:MAX_TEXT],
            "seconds": event.seconds,
            "direction": event.direction and event.direction.value,
            "zone": event.zone,
            "locator": event.locator,
            "extractor": self.extractor,
            "asserted": json.dumps(dict(event.asserted), sort_keys=True, ensure_ascii=False)
            if event.asserted
            else None,
        }
        kept = {name: value for name, value in props.items() if value is not None}
        return {"label": event.type.label, "props": kept, "senders": senders, "receivers": receivers}
