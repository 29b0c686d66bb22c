"""Prose to observations: the identifiers and the names of persons in it, for texts and for PDFs alike.

A person found by name is keyed by the place of the name's first occurrence in the file, with a number where others
stand at that same place; its further occurrences, in whatever order or case the name is written, are further mentions
of the same person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from asasec_graph.model import keys
from asasec_graph.model.observations import Json, Mention, Observation, Problem, Ref
from asasec_graph.reading import identifiers, names
from asasec_graph.reading.names_lists import plain
from asasec_graph.reading.source import Source

PERSONS_LIMIT = 50_000
"""Persons told apart in one file; of further ones, only identifiers are told."""

Place = Callable[[int, int], str]


class Prose:
    """Reads the pieces of one file, and remembers who was named."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.options = source.options
        self.persons: dict[str, Ref] = {}
        self.places: Counter[str] = Counter()
        self.names = names.Reader(source.options.languages)
        self.seen = False
        self.skipped = 0

    def stated(self) -> Iterator[Problem]:
        """What was left out, once a file; asked for after its pieces."""
        for code in self.options.languages if self.seen else ():
            if code not in names.LEAST:
                yield Problem(f"Names in '{code}' are not sought; those in {', '.join(names.LEAST)} are.", "file")
        if self.skipped:
            yield Problem(f"{self.skipped} names beyond the first {PERSONS_LIMIT} persons were left out.", "file")

    def piece(self, text: str, place: Place) -> Iterator[Observation]:
        """What one piece of text says; `place` gives the locator of text[start:end]."""
        taken: list[tuple[int, int]] = []
        for one in identifiers.found(text, self.options.region):
            taken.append((one.start, one.end))
            yield Mention(one.ref, place(one.start, one.end), one.confidence, {"context": "text"})
        self.seen = self.seen or bool(text.strip())
        for name in self.names.find(text):
            if not any(start < name.end and name.start < end for start, end in taken):
                yield from self._person(name, text, place(name.start, name.end))

    def _person(self, name: names.Found, text: str, locator: str) -> Iterator[Mention]:
        same = " ".join(sorted(plain(name.name).split()))
        if same not in self.persons:
            if len(self.persons) >= PERSONS_LIMIT:
                self.skipped += 1
                return
            self.persons[same] = keys.person(self.source.sha256, self._place(locator))
        asserted: dict[str, Json] = {"name": name.name, "foundBy": name.by}
        written = " ".join(text[name.start : name.end].split())
        if written != name.name:
            asserted["written"] = written
        if name.context:
            asserted["context"] = name.context
        yield Mention(self.persons[same], locator, name.confidence, asserted)

    def _place(self, locator: str) -> str:
        """The part of a person's key that says where: of two who are first named at one place each has their own."""
        place = locator.replace(" ", "-")
        self.places[place] += 1
        return place if self.places[place] == 1 else f"{place}-{self.places[place]}"
