"""Names of persons in text: what forms say (labels, titles, "APELLIDOS, NOMBRE") and what `names_tagger` weighs.

A name is a suggestion, never a fact; its confidence is the probability that exactly these words name a person.
Measured on annotated news, tweets and reports (`asasec bench names`), of names told with .9 or more 94 in 100 were
right, with .7 to .9 74 in 100, with .5 to .7 70 in 100, with less 58 in 100. Spanish and English are read; a line that
is neither by its words is read as the lines before it. Role words beside a name are kept as context, never as a
person's role. A text is read in pieces of any number: what is remembered of a file is bounded.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from asasec_graph.reading import language, names_lists, names_rules, names_tagger, names_tokens
from asasec_graph.reading.names_plausible import plausible
from asasec_graph.reading.names_rules import Name
from asasec_graph.reading.names_tagger import Span
from asasec_graph.reading.names_tokens import Token

LEAST = {"es": 0.4, "en": 0.25}
"""For each language that is read the least probability of a name that is told."""
DOUBTFUL = 0.6
"""The least probability in a line of no known language: a log, a list of words."""
CERTAIN = 0.95
"""The most that any name is sure."""
CHUNK = 4_000
"""Characters that are weighed together at most."""
FORGOTTEN = 50
"""Lines of no known language after which those before tell nothing of theirs."""
REMEMBERED = 100_000
"""The most words of names that are remembered of a file."""
_WRAPPED = 60
_REPEATED = 0.6
_ROLE = re.compile(rf"\b(?:{'|'.join(names_rules.ROLES.split())})s?\b", re.IGNORECASE)
_KINDS = {"weighed": 1, "title": 2, "role": 2}
"""What yields to what: labels and commas to nothing, titles and roles to what was weighed."""


@dataclass(frozen=True, slots=True)
class Found:
    """A person's name at text[start:end]; `context` is a role word beside it, kept as written, never a role."""

    name: str
    start: int
    end: int
    confidence: float
    by: str
    context: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """Some of a text with what may be names in it; `least` is what one must reach."""

    tokens: list[Token]
    spans: list[Span]
    least: float


def find(text: str, languages: tuple[str, ...]) -> list[Found]:
    """The names in a text of its own, in order, without overlaps."""
    return Reader(languages).find(text)


class Reader:
    """Reads the pieces of one file in order: a surname alone is surer where the full name was read."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self._languages = tuple(code for code in languages if code in LEAST)
        self._language: str | None = None
        self._other = False
        self._since = 0
        self._words: set[str] = set()

    def find(self, text: str) -> list[Found]:
        """The names in a piece of the file, in order, without overlaps."""
        prose = unwrapped(text)
        lines = [line for start, chunk in _chunks(prose) if (line := self._weighed(start, chunk)).spans]
        for line in lines:
            self._remember(line)
        candidates = [*names_rules.found(prose), *(name for line in lines for name in self._told(line, prose))]
        return [
            Found(one.name, one.start, one.end, one.confidence, one.by, _context(prose, one))
            for one in _without_overlaps(candidates)
        ]

    def _weighed(self, start: int, line: str) -> _Line:
        """A line's tokens, and the spans of them that may be names."""
        if not self._languages:
            return _Line([], [], 1.0)
        known = language.guess(line, self._languages)
        self._since = 0 if known else self._since + 1
        self._other = known is None and (language.is_other(line) or (self._other and self._since < FORGOTTEN))
        self._language = known or (self._language if self._since < FORGOTTEN and not self._other else None)
        code = self._language or self._languages[0]
        least = LEAST[code] if self._language else DOUBTFUL
        words = list(names_tokens.tokens(line, start))
        weighed = names_tagger.spans(words, line, code)
        spans = [
            span
            for span in (_named(words, weighed) if self._other else weighed)
            if plausible([word.text for word in words[span.first : span.last]], self._language is not None)
        ]
        return _Line(words, spans, least)

    def _remember(self, line: _Line) -> None:
        """The words of full names, by which one of them alone is known again."""
        for span in line.spans:
            if span.last - span.first < 2 or span.probability < 0.5 or len(self._words) >= REMEMBERED:
                continue
            for token in line.tokens[span.first : span.last]:
                word = names_lists.plain(token.text)
                if len(word) > 2 and names_lists.spanish_word(word) < 3 and names_lists.english_word(word) < 3:
                    self._words.add(word)

    def _told(self, line: _Line, text: str) -> Iterator[Name]:
        for span in line.spans:
            begin = span.first + _joining(line.tokens[span.first : span.last])
            first, last = line.tokens[begin], line.tokens[span.last - 1]
            sure = span.probability
            alone = span.last - begin == 1
            if alone and first.text[0].isupper() and names_lists.plain(first.text) in self._words:
                sure = max(sure, _REPEATED)
            if sure >= line.least:
                name = text[first.start : last.end]
                yield Name(names_rules.shown(name), first.start, last.end, round(min(sure, CERTAIN), 2), "weighed")


def _joining(words: list[Token]) -> int:
    """How many words before a given name join it to the sentence (`hijo de Manuel y de Rosa`), and are none of it."""
    return int(len(words) > 1 and words[0].text in ("de", "del", "a") and names_rules.is_given(words[1].text))


def _named(words: list[Token], spans: Iterable[Span]) -> Iterator[Span]:
    """Of each span a given name with the capitals behind it: what is told where the other words are not known."""
    for span in spans:
        starts = (at for at in range(span.first, span.last - 1) if names_rules.is_given(words[at].text))
        first = next(starts, span.last)
        last = first
        while last < span.last and words[last].text[0].isupper():
            last += 1
        if last - first > 1:
            yield replace(span, first=first, last=last)


def unwrapped(text: str) -> str:
    """The text with the breaks of wrapped lines as spaces; as long as it was."""
    lines = text.split("\n")
    pieces = [
        line + (" " if len(line) >= _WRAPPED and following.strip() else "\n") for line, following in pairwise(lines)
    ]
    return "".join(pieces) + lines[-1]


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """The lines that are not empty, with their places; long ones cut at a space, after a sentence if there is one."""
    start = 0
    while start < len(text):
        line = text.find("\n", start, start + CHUNK)
        end = line if line >= 0 else min(len(text), start + CHUNK)
        if line < 0 and end < len(text):
            cuts = (text.rfind(". ", start + CHUNK // 2, end) + 1, text.rfind(" ", start + CHUNK // 2, end))
            end = next((cut for cut in cuts if cut > 0), end)
        if not text[start:end].isspace() and end > start:
            yield start, text[start:end]
        start = end + 1 if line >= 0 else end


def _without_overlaps(candidates: Iterable[Name]) -> list[Name]:
    """Of overlapping names the surer kind, then the longer; one that is told twice is surer."""
    kept: list[Name] = []
    for one in sorted(candidates, key=_rank):
        at = bisect_right(kept, one.start, key=lambda name: name.start)
        clashes = [other for other in kept[max(0, at - 1) : at + 1] if one.start < other.end and other.start < one.end]
        if not clashes:
            kept.insert(at, one)
        elif len(clashes) == 1 and (clashes[0].start, clashes[0].end) == (one.start, one.end):
            sure = max(one.confidence, clashes[0].confidence) + 0.05
            kept[kept.index(clashes[0], max(0, at - 1))] = replace(clashes[0], confidence=round(min(CERTAIN, sure), 2))
    return kept


def _rank(name: Name) -> tuple[int, int, float]:
    return _KINDS.get(name.by, 0), name.start - name.end, -name.confidence


def _context(text: str, one: Name) -> str:
    """The role word nearest before the name in its line, else right after it."""
    before = text[max(0, one.start - 40) : one.start].rpartition("\n")[2]
    after = text[one.end : one.end + 24].partition("\n")[0]
    found = [*_ROLE.findall(before)[-1:], *_ROLE.findall(after)[:1]]
    return str(found[0]) if found else ""
