"""The text of the Graph Modelling Language: lists in brackets, keys and values, read token by token.

Source: M. Himsolt, "GML: A portable Graph File Format" (University of Passau, 1997). A node or edge comes whole;
strings carry their characters as HTML's entities where these are not ASCII.
"""

from __future__ import annotations

import html
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field

from asasec_graph.reading import textual
from asasec_graph.reading.source import Source

DEPTH = 32
VALUES = 10_000
STRING = 1 << 20
SIZE = 4 << 20
"""Characters of one node or edge."""
_TOKEN = re.compile(r'"(?P<string>[^"]*)"|(?P<open>\[)|(?P<close>\])|(?P<word>[^\s\[\]"]+)|(?P<broken>")')


class GmlDamage(ValueError):
    """The text is no GML from here; `line` counts from 1."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(f"{reason} in line {line}")
        self.line = line


@dataclass(frozen=True, slots=True)
class Block:
    """A list in brackets: its key, the line of that key, its values (key, text, line), inner lists flat."""

    key: str
    line: int
    values: list[tuple[str, str, int]] = field(default_factory=list[tuple[str, str, int]])

    def get(self, key: str) -> str:
        """The first value of this key; "" where there is none."""
        return next((text for name, text, _ in self.values if name == key), "")

    def place(self, key: str) -> str:
        """The line of the first value of this key, else that of the list."""
        return f"line {next((line for name, _, line in self.values if name == key), self.line)}"


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    line: int


def _tokens(source: Source) -> Iterator[_Token]:
    """Tokens line by line; a string that runs over lines is put together first, and stands where it began."""
    waiting: list[str] = []
    began = length = 0
    for line in textual.Lines(source):
        if waiting:
            waiting.append(line.text)
            length += len(line.text)
            if length > STRING:
                raise GmlDamage("a text is too long", began)
            if '"' not in line.text:
                continue
        elif line.text.lstrip().startswith("#"):
            continue
        text, number = ("\n".join(waiting), began) if waiting else (line.text, line.number)
        rest = yield from _of_text(text, number)
        waiting, began, length = ([rest], number, len(rest)) if rest else ([], 0, 0)
    if waiting:
        raise GmlDamage("a text does not end", began)


def _of_text(text: str, number: int) -> Generator[_Token, None, str]:
    """The tokens of a text; gives back the string that does not end in it, with its quotation mark."""
    for match in _TOKEN.finditer(text):
        kind = str(match.lastgroup)
        if kind == "broken":
            return text[match.start() :]
        yield _Token(kind, match[kind], number)
    return ""


def blocks(source: Source) -> Iterator[Block]:
    """Every `node` and `edge`, in order."""
    nest = _Nest()
    line = 1
    for token in _tokens(source):
        line = token.line
        done = nest.take(token)
        if done is not None:
            yield done
    if nest.stack:
        raise GmlDamage("the text ends early", line)


@dataclass(slots=True)
class _Nest:
    """The lists that are open, and the node or edge that is being read."""

    stack: list[str] = field(default_factory=list[str])
    block: Block | None = None
    base: int = 0
    size: int = 0
    key: str = ""

    def take(self, token: _Token) -> Block | None:
        """One more token; gives the node or edge that ends with it."""
        key, self.key = self.key, ""
        if token.kind == "open":
            self._open(key, token.line)
        elif token.kind == "close":
            return self._close(token.line)
        elif not key and token.kind == "word":
            self.key = token.text
        elif self.block is not None and len(self.block.values) < VALUES and self.size < SIZE:
            self.size += len(token.text)
            name = ".".join((*self.stack[self.base :], key))
            self.block.values.append((name, html.unescape(token.text), token.line))
        return None

    def _open(self, key: str, line: int) -> None:
        if len(self.stack) >= DEPTH:
            raise GmlDamage("an element is too deep", line)
        self.stack.append(key)
        if self.block is None and key in ("node", "edge"):
            self.block, self.base, self.size = Block(key, line), len(self.stack), 0

    def _close(self, line: int) -> Block | None:
        if not self.stack:
            raise GmlDamage("a bracket closes nothing", line)
        done = self.block if len(self.stack) == self.base else None
        if done is not None:
            self.block, self.base = None, 0
        self.stack.pop()
        return done
