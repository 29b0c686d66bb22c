"""Prose to observations: the identifiers and the names of persons in it, for texts and for PDFs alike.

A person found by name is keyed by the place of the name's first occurrence in the file; its further
occurrences, in whatever order or case the name is written, are further mentions of the same person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from asasec_graph.model import keys
from asasec_graph.model.observations import Json, Mention, Observation, Problem, Ref
from asasec_graph.reading import identifiers, names
from asasec_graph.reading.names_rules import plain
from asasec_graph.reading.source import Source

NAMES_LIMIT = 4_000_000
"""Characters in which names are sought; identifiers are found in all of a file."""
PERSONS_LIMIT = 50_000

Place = Callable[[int, int], str]


class Prose:
    """Reads the pieces of one file, and remembers who was named."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.options = source.options
        self.persons: dict[str, Ref] = {}
        self.seen = 0
        self.skipped = False

    def stated(self) -> Iterator[Problem]:
        """What was not sought, once a file; asked for after its pieces."""
        if self.seen:
            for reason in names.missing(self.options.languages, self.options.models):
                yield Problem(reason, "file")
        if self.skipped:
            yield Problem(f"Names were sought in the first {NAMES_LIMIT} characters only; identifiers in all.", "file")

    def piece(self, text: str, place: Place) -> Iterator[Observation]:
        """What one piece of text says; `place` gives the locator of text[start:end]."""
        taken: list[tuple[int, int]] = []
        for one in identifiers.found(text, self.options.region):
            taken.append((one.start, one.end))
            yield Mention(one.ref, place(one.start, one.end), one.confidence, {"context": "text"})
        if self.seen > NAMES_LIMIT:
            self.skipped = True
            return
        self.seen += len(text)
        for name in names.find(text, self.options.languages, self.options.models):
            if not any(start < name.end and name.start < end for start, end in taken):
                yield from self._person(name, text, place(name.start, name.end))

    def _person(self, name: names.Found, text: str, locator: str) -> Iterator[Mention]:
        same = " ".join(sorted(plain(name.name).split()))
        if same not in self.persons:
            if len(self.persons) >= PERSONS_LIMIT:
                self.skipped = True
                return
            self.persons[same] = keys.person(self.source.sha256, locator.replace(" ", "-"))
        asserted: dict[str, Json] = {"name": name.name, "foundBy": name.by}
        written = " ".join(text[name.start : name.end].split())
        if written != name.name:
            asserted["written"] = written
        if name.context:
            asserted["context"] = name.context
        yield Mention(self.persons[same], locator, name.confidence, asserted)
