"""Annotated texts for `asasec bench names`: files of CoNLL's columns, and brat's pairs of .txt and .ann.

A CoNLL file has a token a line, its label (IOB2: `B-PER`, `I-person`, `O`) in the last column, and an empty line
after each sentence; it is UTF-8, or else Latin-1. Of brat's annotations those are persons whose type begins
with NOMBRE (MEDDOCAN) or is PER or PERSON.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from asasec_graph.errors import BadInput
from asasec_graph.reading import language, textual

FOLDER = Path("..", "shared", "data", "ner")
"""Beside the project; `asasec bench names --texts DIR` names another."""
_PERSON = frozenset({"per", "pers", "person", "legal_professional"})
_LABEL = re.compile(r"(?:[BI]-\S+|O)")
_BRAT = re.compile(r"^T\d+\t(?:NOMBRE\w*|PER|PERSON) (\d+) (\d+)\t", re.MULTILINE)

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text with its persons' places in it, and its tokens' where these are given; else none."""

    text: str
    persons: frozenset[Place]
    tokens: tuple[Place, ...] = ()

    def upper(self) -> Sentence:
        """The same in capitals, letter for letter, so that the places stay."""
        return replace(self, text="".join(char.upper() if len(char.upper()) == 1 else char for char in self.text))


@dataclass(frozen=True, slots=True)
class Annotated:
    """A set of texts: `exact` where a name must be told with just its tokens, else where it must be touched."""

    name: str
    language: str
    sentences: tuple[Sentence, ...]
    exact: bool


def read(folder: Path) -> list[Annotated]:
    """Every set in a folder. Raises BadInput where there is none."""
    files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    columns = [one for path in files if path.suffix not in (".ann", ".txt") and (one := _columns(path))]
    pairs = [path for path in files if path.suffix == ".ann" and path.with_suffix(".txt").is_file()]
    folders = sorted({path.parent for path in pairs})
    found = [*columns, *(_brat(parent, [path for path in pairs if path.parent == parent]) for parent in folders)]
    if not found:
        raise BadInput(f"{folder}: no annotated texts here; give a folder of CoNLL files or brat pairs with --texts")
    return found


def _columns(path: Path) -> Annotated | None:
    head = _head(path)
    if not textual.is_text(head) or (b"B-" not in head and b"\tO" not in head and b" O" not in head):
        return None
    text, _ = textual.decode(path.read_bytes())
    blocks = (block.splitlines() for block in re.split(r"\n[^\S\n]*\n", text))
    rows = [[line.split() for line in block if line.strip()] for block in blocks]
    labels = [row[-1] for block in rows for row in block]
    if not any(label.startswith("B-") for label in labels) or not all(map(_LABEL.fullmatch, labels)):
        return None
    sentences = tuple(_sentence([(row[0], row[-1]) for row in block]) for block in rows if block)
    return Annotated(path.name, _language(sentences), sentences, exact=True)


def _head(path: Path) -> bytes:
    """The first bytes of a file; none of one that is gone again, as in a folder in use."""
    try:
        with path.open("rb") as file:
            return file.read(4096)
    except FileNotFoundError:
        return b""


def _sentence(rows: list[tuple[str, str]]) -> Sentence:
    """Tokens one space apart; a person goes on while I- of the same follows."""
    tokens: list[Place] = []
    persons: list[Place] = []
    inside = False
    for word, label in rows:
        start = tokens[-1][1] + 1 if tokens else 0
        tokens.append((start, start + len(word)))
        begins, _, what = label.partition("-")
        person = what.lower() in _PERSON
        if person and inside and begins == "I":
            persons[-1] = (persons[-1][0], start + len(word))
        elif person:
            persons.append(tokens[-1])
        inside = person
    return Sentence(" ".join(word for word, _ in rows), frozenset(persons), tuple(tokens))


def _brat(parent: Path, paths: list[Path]) -> Annotated:
    return Annotated(parent.name, _language(sentences := tuple(map(_pair, paths))), sentences, exact=False)


def _pair(path: Path) -> Sentence:
    text, _ = textual.decode(path.with_suffix(".txt").read_bytes())
    annotations, _ = textual.decode(path.read_bytes())
    return Sentence(text, frozenset((int(one[1]), int(one[2])) for one in _BRAT.finditer(annotations)))


def _language(sentences: tuple[Sentence, ...]) -> str:
    sample = " ".join(one.text for one in sentences[:200])
    return language.guess(sample, ("es", "en")) or "es"


def tokenwise(found: Iterator[Place], sentence: Sentence) -> frozenset[Place]:
    """Places widened to the tokens that they touch; as they are where there are no tokens."""
    if not sentence.tokens:
        return frozenset(found)
    return frozenset(one for place in found if (one := _widened(place, sentence.tokens)))


def _widened(place: Place, tokens: tuple[Place, ...]) -> Place | None:
    touched = [token for token in tokens if token[0] < place[1] and place[0] < token[1]]
    return (touched[0][0], touched[-1][1]) if touched else None
