"""Templates of sentences: how one is written in a catalogue, and which sentences are of it.

A sentence made in the code by an f-string is written in the catalogue with its fields numbered from 0 in the
order in which they stand: `f"{path}: no face in {count:,} pixels"` is `{0}: no face in {1} pixels`. Names, formats and
conversions play no part, so that a template outlives a variable's new name. Braces of the text itself are doubled.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from string import Formatter


def numbered(parts: Iterable[str | None]) -> str:
    """The template of a sentence in pieces: text, or None for a field."""
    made, fields = "", 0
    for part in parts:
        if part is None:
            made += f"{{{fields}}}"
            fields += 1
        else:
            made += part.replace("{", "{{").replace("}", "}}")
    return made


def field_names(template: str) -> list[str]:
    """The fields of a template, numbered or named, each once, sorted."""
    return sorted({name for _, name, _, _ in Formatter().parse(template) if name is not None})


@dataclass(frozen=True, slots=True)
class Template:
    """What stands before, between and after the fields: one piece more than there are fields."""

    pieces: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Template:
        """A template as a catalogue writes it."""
        pieces = [""]
        for literal, name, _, _ in Formatter().parse(text):
            pieces[-1] += literal
            if name is not None:
                pieces.append("")
        return cls(tuple(pieces))

    @property
    def weight(self) -> tuple[bool, int]:
        """Of two templates that fit, the heavier says more exactly what was meant.

        First counts whether it begins with three words (one or two may be the beginning of a file's name), then how
        much text it fixes; that of both ends counts twice, since it can stand nowhere else.
        """
        fixed = sum(map(len, (*self.pieces, self.pieces[0], self.pieces[-1])))
        return self.pieces[0].count(" ") >= 3, fixed

    @property
    def first_word(self) -> str:
        """The word with which every sentence of it begins; empty where a field is part of it."""
        word, space, _ = self.pieces[0].partition(" ")
        return word if space or len(self.pieces) == 1 else ""

    def fields(self, sentence: str) -> list[str] | None:
        """What stands in the fields; None where the sentence is none of this template.

        Each piece is taken where it stands first, so that this takes no longer than reading the sentence.
        """
        first, *between = self.pieces
        if not between:
            return [] if sentence == first else None
        last = between.pop()
        at, end = len(first), len(sentence) - len(last)
        if at > end or not sentence.startswith(first) or not sentence.endswith(last):
            return None
        found: list[str] = []
        for piece in between:
            place = sentence.find(piece, at, end)
            if place < 0:
                return None
            found.append(sentence[at:place])
            at = place + len(piece)
        return [*found, sentence[at:end]]
