"""Names of persons in a line by weighed features: a linear-chain conditional random field over B, I and O.

The weights (`names_weights_*.txt`: a feature and, in hundredths, its weights for B, I and O) were learned from texts
that may be passed on: the Broad Twitter Corpus (CC BY 4.0), the Europarl corpus annotated for names (no known
restrictions), ECHR judgments in Spanish (MIT), the training part of MEDDOCAN (CC BY 4.0) and sentences composed of
the lists of `names_lists`; of nothing that `asasec bench names` measures. They weigh classes of words, not names: no
name is in them. `bench.names_training` learns them anew. Texts in capitals have weights of their own, learned of the
same in capitals.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from asasec_graph.reading.names_features import features, in_capitals
from asasec_graph.reading.names_tokens import Token

Three = tuple[float, float, float]
_NONE: Three = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Weights:
    """Of one language and one way of writing: of each feature, and from label to label (B, I, O)."""

    of: dict[str, Three]
    steps: tuple[Three, Three, Three]


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens first to last (its own excluded) as one name, with the probability that it is exactly that."""

    first: int
    last: int
    probability: float


@cache
def weights(language: str, capitals: bool) -> Weights:
    """The weights of a language (`es`, `en`) as written with both cases or in capitals."""
    name = f"names_weights_{language}{'_capitals' if capitals else ''}.txt"
    of: dict[str, Three] = {}
    for line in files("asasec_graph.reading").joinpath(name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("# "):
            feature, b, i, o = line.rsplit("\t", 3)
            of[feature] = (int(b) / 100, int(i) / 100, int(o) / 100)
    steps = (of.pop(">B"), of.pop(">I"), of.pop(">O"))
    return Weights(of, steps)


LEAST = 0.05
"""The least probability of what is given; `names` tells the likelier of it."""


def spans(words: Sequence[Token], line: str, language: str) -> Iterator[Span]:
    """The names among the tokens of a line, in order and apart from each other."""
    if not words:
        return
    capitals = in_capitals(line)
    table = weights(language, capitals)
    rows = [_sum(table.of, one) for one in features([word.text for word in words], language, capitals)]
    yield from _Lattice(rows, table.steps).names()


def _sum(of: dict[str, Three], found: list[str]) -> Three:
    b = i = o = 0.0
    for feature in found:
        if three := of.get(feature):
            b += three[0]
            i += three[1]
            o += three[2]
    top = max(b, i, o)
    return math.exp(b - top), math.exp(i - top), math.exp(o - top)


class _Lattice:
    """Forward and backward sums over the labels of a line, each row scaled to one."""

    def __init__(self, rows: list[Three], steps: tuple[Three, Three, Three]) -> None:
        self.rows = rows
        (self.bb, self.bi, self.bo), (self.ib, self.ii, self.io), (self.ob, _, self.oo) = (
            (math.exp(b), math.exp(i), math.exp(o)) for b, i, o in steps
        )
        self.scales: list[float] = []
        self.forward = list(self._forward())
        self.backward = self._backward()

    def _forward(self) -> Iterator[Three]:
        b, i, o = 0.0, 0.0, 0.0
        for at, (fb, fi, fo) in enumerate(self.rows):
            if at:
                b, i, o = (
                    fb * (b * self.bb + i * self.ib + o * self.ob),
                    fi * (b * self.bi + i * self.ii),
                    fo * (b * self.bo + i * self.io + o * self.oo),
                )
            else:
                b, i, o = fb, 0.0, fo
            total = b + i + o
            self.scales.append(total)
            b, i, o = b / total, i / total, o / total
            yield b, i, o

    def _backward(self) -> list[Three]:
        b = i = o = 1.0
        result = [(b, i, o)]
        for at in range(len(self.rows) - 1, 0, -1):
            fb, fi, fo = self.rows[at]
            scale = self.scales[at]
            tb, ti, to = fb * b / scale, fi * i / scale, fo * o / scale
            b, i, o = (
                self.bb * tb + self.bi * ti + self.bo * to,
                self.ib * tb + self.ii * ti + self.io * to,
                self.ob * tb + self.oo * to,
            )
            result.append((b, i, o))
        return result[::-1]

    def names(self) -> Iterator[Span]:
        """From each place where a name may begin its likeliest end; of overlapping ones the likelier."""
        best = [span for at in range(len(self.rows)) if (span := self._from(at)).probability >= LEAST]
        taken = [False] * len(self.rows)
        kept: list[Span] = []
        for span in sorted(best, key=lambda one: -one.probability):
            if not any(taken[span.first : span.last]):
                taken[span.first : span.last] = [True] * (span.last - span.first)
                kept.append(span)
        yield from sorted(kept, key=lambda one: one.first)

    def _from(self, first: int) -> Span:
        """The likeliest name that begins at a token."""
        path, inside = self.forward[first][0], self.bi
        best, at = Span(first, first + 1, 0.0), first
        out = (self.bb, self.bo)
        while path > LEAST * 0.1:
            probability = path * self._after(at, out)
            if probability > best.probability:
                best = Span(first, at + 1, probability)
            at += 1
            if at == len(self.rows):
                break
            path *= inside * self.rows[at][1] / self.scales[at]
            inside, out = self.ii, (self.ib, self.io)
        return best

    def _after(self, at: int, out: tuple[float, float]) -> float:
        """The share of all that follows a token in which the name ends with it."""
        if at + 1 == len(self.rows):
            return 1.0
        fb, _, fo = self.rows[at + 1]
        b, _, o = self.backward[at + 1]
        return (out[0] * fb * b + out[1] * fo * o) / self.scales[at + 1]
