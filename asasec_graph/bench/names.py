"""`asasec bench names`: how well persons are found in annotated texts, beside the bare spaCy model of the language.

What is counted, for both in the same run, over all persons annotated, those of one word included:
- of files with tokens (CoNLL), a name is right where its first and last token are just the annotated ones, as the
  CoNLL evaluation has it. Both get the same tokens: the model as a document of them, one sentence at a time, which
  is how it does best; the program as text, tokens one space apart and sentences a paragraph each, which it reads
  in order as one file.
- of files without (brat), a name is right where it touches an annotated one.

Rows of a set: F1, with `precision` and `recall` (and the peer's) beside it, as it stands and in capitals; then
characters a second; last, over all sets as they stand, the precision of names told with a confidence in a range, in
which there is no peer. The models compared with are those of the setting ASASEC_NAME_MODELS that are installed;
without one there is no peer.
"""

from __future__ import annotations

import asyncio
import importlib.util
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from asasec_graph.bench.names_texts import FOLDER, Annotated, Place, Sentence, read, tokenwise
from asasec_graph.bench.rows import Row
from asasec_graph.reading import names
from asasec_graph.settings import Settings

_PERSON = frozenset({"PER", "PERSON"})
_UNUSED = ("parser", "lemmatizer", "attribute_ruler", "morphologizer", "tagger", "senter")
_RANGES = ((0.0, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01))
PIECE = 100
"""Sentences that the program reads at a time."""

Told = tuple[int, int, float]
Finder = Callable[[Sequence[Sentence]], list[list[Told]]]


@dataclass(frozen=True, slots=True)
class NamesRow(Row):
    """A row that says precision and recall beside F1, ours and the peer's."""

    ours_by: tuple[float, float] = (0.0, 0.0)
    peer_by: tuple[float, float] | None = None

    def document(self) -> dict[str, object]:
        """As the public contract names it, with `precision`, `recall`, `peerPrecision`, `peerRecall`."""
        peer = self.peer_by or (None, None)
        rates = {"precision": self.ours_by[0], "recall": self.ours_by[1]}
        return {**Row.document(self), **rates, "peerPrecision": peer[0], "peerRecall": peer[1]}

    def beside(self) -> str:
        """Precision and recall in a line."""
        theirs = f"; {self.peer_name} P {self.peer_by[0]:.3f} R {self.peer_by[1]:.3f}" if self.peer_by else ""
        return f"P {self.ours_by[0]:.3f} R {self.ours_by[1]:.3f}{theirs}"


@dataclass(frozen=True, slots=True)
class Score:
    """Names told, those of them that are right, names annotated, those of them that are told; seconds it took."""

    told: int
    right: int
    annotated: int
    found: int
    seconds: float

    @property
    def precision(self) -> float:
        """The share of the names told that is right."""
        return self.right / self.told if self.told else 0.0

    @property
    def recall(self) -> float:
        """The share of the names annotated that is told."""
        return self.found / self.annotated if self.annotated else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


async def run(size: int | None, peer: str | None, settings: Settings, texts: Path | None = None) -> list[Row]:
    """The rows of every set in a folder; `size` is the most sentences of a set. No server is used."""
    sets = read(texts or FOLDER)
    return await asyncio.to_thread(lambda: list(_rows(sets, size, settings.name_models.split(","))))


def _rows(sets: list[Annotated], size: int | None, models: list[str]) -> Iterator[Row]:
    told: list[tuple[float, bool]] = []
    names.find("Ana", ("es", "en"))
    for one in sets:
        sentences = one.sentences[:size]
        model = _model(one.language, models)
        for capitals in (False, True):
            written = [sentence.upper() for sentence in sentences] if capitals else list(sentences)
            ours, found = _measured(_ours, written, one.exact)
            theirs = _measured(model[1], written, one.exact)[0] if model else None
            yield from _set(one.name + (" in capitals" if capitals else ""), written, ours, theirs, model and model[0])
            told += [] if capitals else found
    yield from _calibration(told)


def _set(name: str, written: list[Sentence], ours: Score, theirs: Score | None, peer: str | None) -> Iterator[Row]:
    size = sum(len(sentence.text) for sentence in written)
    f1 = theirs.f1 if theirs else None
    yield NamesRow(
        name,
        "F1",
        ours.f1,
        f1,
        peer,
        ours.f1 / f1 if f1 else None,
        (ours.precision, ours.recall),
        (theirs.precision, theirs.recall) if theirs else None,
    )
    rate = size / theirs.seconds if theirs else None
    speed = size / ours.seconds
    yield Row(f"{name}, speed", "characters/s", speed, rate, peer, speed / rate if rate else None)


def _calibration(told: list[tuple[float, bool]]) -> Iterator[Row]:
    for low, high in _RANGES:
        right = [one for sure, one in told if low <= sure < high]
        if right:
            name = f"precision of {len(right)} names of confidence {low:g} to {min(high, 1):g}"
            yield Row(name, "1", sum(right) / len(right))


def _measured(find: Finder, written: list[Sentence], exact: bool) -> tuple[Score, list[tuple[float, bool]]]:
    """The score of a finder, and of each name that it told how sure it was and whether it is right."""
    started = time.perf_counter()
    told = find(written)
    seconds = time.perf_counter() - started
    judged: list[tuple[float, bool]] = []
    annotated = got = 0
    for sentence, found in zip(written, told, strict=True):
        places = {tokenwise(iter([(start, end)]), sentence): sure for start, end, sure in found}
        persons = sentence.persons
        judged += [(sure, _right(place, persons, exact)) for place, sure in places.items() if place]
        flat: frozenset[Place] = frozenset(one for place in places for one in place)
        got += sum(_right(frozenset({person}), flat, exact) for person in persons)
        annotated += len(persons)
    right = sum(right for _, right in judged)
    return Score(len(judged), right, annotated, got, seconds), judged


def _right(place: frozenset[Place], others: frozenset[Place], exact: bool) -> bool:
    (one,) = place
    return one in others if exact else any(one[0] < other[1] and other[0] < one[1] for other in others)


def _ours(sentences: Sequence[Sentence]) -> list[list[Told]]:
    """The program's names, sentences given as paragraphs of one file."""
    reader = names.Reader(("es", "en"))
    result: list[list[Told]] = [[] for _ in sentences]
    for first in range(0, len(sentences), PIECE):
        piece = sentences[first : first + PIECE]
        starts: list[int] = []
        at = 0
        for sentence in piece:
            starts.append(at)
            at += len(sentence.text) + 2
        index = 0
        for one in reader.find("\n\n".join(sentence.text for sentence in piece)):
            while index + 1 < len(starts) and starts[index + 1] <= one.start:
                index += 1
            result[first + index].append((one.start - starts[index], one.end - starts[index], one.confidence))
    return result


def _model(code: str, models: list[str]) -> tuple[str, Finder] | None:
    """The installed model of a language by its name, and what it finds; None where there is none."""
    for name in (one.strip() for one in models):
        if name.startswith(f"{code}_") and importlib.util.find_spec(name) is not None:
            return f"spaCy {name}", _bare(name)
    return None


def _bare(name: str) -> Finder:
    import spacy
    from spacy.tokens import Doc

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        pipeline: Any = spacy.load(name, exclude=list(_UNUSED))

    def document(sentence: Sentence) -> Any:
        if not sentence.tokens:
            return sentence.text
        return Doc(pipeline.vocab, words=[sentence.text[start:end] for start, end in sentence.tokens])

    def find(sentences: Sequence[Sentence]) -> list[list[Told]]:
        return [_entities(one) for one in pipeline.pipe(map(document, sentences))]

    return find


def _entities(document: Any) -> list[Told]:
    entities: Iterable[Any] = document.ents
    return [(one.start_char, one.end_char, 1.0) for one in entities if one.label_ in _PERSON]
