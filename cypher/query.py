"""One query, one `.cypher` file; its declaration gives the parameters and the row.

    @query(row=Contact)
    def contacts(*, entity: str, cases: Sequence[int], limit: int = 50) -> None: ...

The function's name is the file's, beside the declaring module (cypher/contacts.cypher). At import the
file's `$names` must be the function's parameters; a test on the real server compares the columns with
the row's fields and EXPLAINs every file. Calling the function gives a `Bound` for `graph` to run.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, Generic, LiteralString, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_NAME = re.compile(r"(?<![\w$`])\$([A-Za-z_]\w*)")
_COMMENT = re.compile(r"//[^\n]*")
REGISTRY: dict[str, Query[..., Any]] = {}


@dataclass(frozen=True, slots=True)
class Bound(Generic[R]):
    """A query with its parameters: what `graph` runs. `row` makes one answer from the columns in order."""

    name: str
    text: LiteralString
    parameters: Mapping[str, Any]
    row: Callable[..., R]


class Query(Generic[P, R]):
    """A declared query. Call it with its parameters to get a `Bound`."""

    def __init__(self, declaration: Callable[P, None], row: Callable[..., R]) -> None:
        self.signature = inspect.signature(declaration)
        self.row = row
        self.name = declaration.__name__
        self.__doc__ = declaration.__doc__
        self.path = _folder(declaration) / f"{self.name}.cypher"
        self.text: LiteralString = _literal(self.path)
        self._check()

    def _check(self) -> None:
        used = set(_NAME.findall(_COMMENT.sub("", self.text)))
        declared = set(self.signature.parameters)
        if used != declared:
            raise TypeError(f"{self.path.name}: the file uses ${sorted(used)}, its declaration has {sorted(declared)}")
        if not self.text.lstrip().startswith("//"):
            raise TypeError(f"{self.path.name}: its first line must be a comment that says what it answers")

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that the row type wants, in order; empty where a scalar is the row."""
        return tuple(item.name for item in fields(self.row)) if is_dataclass(self.row) else ()

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Bound[R]:
        bound = self.signature.bind(*args, **kwargs)
        bound.apply_defaults()
        return Bound(self.name, self.text, bound.arguments, self.row)


def _literal(path: Path) -> Any:
    """The text of a file of this package, which is as trusted as a literal in the code."""
    return path.read_text(encoding="utf-8")


def _folder(declaration: Callable[..., None]) -> Path:
    file = sys.modules[declaration.__module__].__file__
    assert file is not None
    return Path(file).parent


def query(*, row: Callable[..., R]) -> Callable[[Callable[P, None]], Query[P, R]]:
    """Declare a query; `row` is a frozen dataclass, or a builtin such as `int` for one column."""

    def declare(declaration: Callable[P, None]) -> Query[P, R]:
        made = Query(declaration, row)
        REGISTRY[made.name] = made
        return made

    return declare
