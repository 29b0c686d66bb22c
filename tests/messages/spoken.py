"""Every sentence that the code says to people, found by walking the code: as templates, each with where it stands."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from asasec_graph import errors
from asasec_graph.messages.templates import numbered

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("asasec_graph", "schema", "resolvers", "extractors", "cypher")
ERRORS = {name for name, value in vars(errors).items() if isinstance(value, type) and name != "AsasecError"}

SAYING: dict[str, tuple[int, ...]] = {
    **dict.fromkeys(ERRORS, (0,)),
    "BadParameter": (0,),
    "Problem": (0,),
    "GraphQLError": (0,),
    "failure": (2,),
    "exceeded": (0, 3),
    "Left": (1,),
    "JsonDamage": (0,),
    "XmlDamage": (0,),
    "GmlDamage": (0,),
    "DocumentDamage": (0,),
    "DocDamage": (0,),
    "StoreDamage": (0,),
    "TooLarge": (0,),
    "_Ended": (0,),
    "Ended": (0,),
    "Failed": (0,),
}
"""Calls that take a reason, and which of their arguments it is."""

SAYING_IN: dict[tuple[str, str], tuple[int, ...]] = {
    ("access/cases.py", "_changed"): (6,),
    ("evidence/filesystems.py", "Entry"): (4, 5),
    ("evidence/logical.py", "Entry"): (4, 5),
    ("evidence/sevenzip.py", "Entry"): (4, 5),
    ("evidence/tars.py", "Entry"): (4, 5),
    ("evidence/zips.py", "Entry"): (4, 5),
    ("evidence/itunes.py", "refused"): (0,),
    ("evidence/itunes.py", "_Locked"): (0,),
    ("reading/jsonstream.py", "__init__"): (0,),
    ("reading/xmlstream.py", "__init__"): (0,),
    ("reading/charts_gml.py", "__init__"): (0,),
    ("reading/charts.py", "_skip"): (0,),
    ("reading/phones_records.py", "_note"): (2,),
    ("reading/phones_records.py", "append"): (0,),
    ("reading/phones_tables.py", "_note"): (2,),
    ("reading/phones_tables.py", "append"): (0,),
    ("resolvers/extensions.py", "reason"): (1,),
    ("extractors/cdr.py", "_refuse"): (0,),
}
"""The same for calls whose names mean other things elsewhere; here only sentences count."""

ANSWERING = {
    "explained",
    "_common",
    "_ended",
    "_reason",
    "missing",
    "safe_name",
    "_undecrypted",
    "_unopened",
}
"""Functions that return or yield a reason."""

SPEAKING_FOR_ITSELF = ("setup/bootstrap.py",)
"""Modules with words of their own: the set-up runs before anything is installed (see `asasec_graph.setup.words`)."""

TELLING = {"say", "note", "text"}
"""Methods of the console; their templates have named fields."""


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence: its template, or None where the code gives something that is not written out there."""

    template: str | None
    place: str
    code: str


def reasons() -> Iterator[Said]:
    """What is raised, answered or noted as a problem."""
    for path in _modules():
        if _place(path) not in SPEAKING_FOR_ITSELF:
            yield from _Reasons(path).found()


def texts() -> Iterator[Said]:
    """What the command line prints by template."""
    for path in _modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(value=speaker, attr=attr), args=[given, *_]) if attr in TELLING:
                    if ast.unparse(speaker) in ("console", "self._console"):
                        literal = given.value if isinstance(given, ast.Constant) else None
                        told = literal if isinstance(literal, str) else None
                        yield Said(told, _place(path), ast.unparse(given))
                case _:
                    pass


def has_words(template: str) -> bool:
    """Whether a template says anything itself: `{0}: {1}` does not."""
    return any(piece.isalpha() for piece in _outside(template))


def _outside(template: str) -> str:
    return "".join(part.partition("}")[2] for part in ("}" + template).split("{"))


def _modules() -> Iterator[Path]:
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if not any(folder.is_symlink() for folder in path.parents) and "static" not in path.parts:
                yield path


def _place(path: Path) -> str:
    return str(path.relative_to(ROOT)).removeprefix("asasec_graph/")


class _Reasons:
    """The reasons of one module. A name stands for what is assigned to it in the same function, or in the module."""

    def __init__(self, path: Path) -> None:
        self.place = _place(path)
        self.tree = ast.parse(path.read_text(encoding="utf-8"))

    def found(self) -> Iterator[Said]:
        yield from self._within(self.tree, (self.tree,))

    def _within(self, node: ast.AST, scopes: tuple[ast.AST, ...]) -> Iterator[Said]:
        if isinstance(node, ast.Call):
            yield from self._call(node, scopes)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            scopes = (node, *scopes)
            if node.name in ANSWERING:
                yield from self._answers(node, scopes)
        for child in ast.iter_child_nodes(node):
            yield from self._within(child, scopes)

    def _call(self, node: ast.Call, scopes: tuple[ast.AST, ...]) -> Iterator[Said]:
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        given = [argument for argument in node.args if not isinstance(argument, ast.Starred)]
        for index in SAYING.get(name, ()):
            if index < len(given):
                yield from self._templates(given[index], scopes)
        noted = (1,) if name == "note" and self.place.startswith(("extractors/", "reading/")) else ()
        for index in SAYING_IN.get((self.place, name), noted):
            if index < len(given):
                yield from (said for said in self._templates(given[index], scopes) if said.template is not None)

    def _answers(self, function: ast.AST, scopes: tuple[ast.AST, ...]) -> Iterator[Said]:
        for node in ast.walk(function):
            if isinstance(node, (ast.Return, ast.Yield)) and node.value is not None:
                parts = node.value.elts[1:] if isinstance(node.value, ast.Tuple) else [node.value]
                for part in parts:
                    yield from (said for said in self._templates(part, scopes) if said.template is not None)

    def _templates(self, node: ast.expr, scopes: tuple[ast.AST, ...]) -> Iterator[Said]:
        """What an expression may say."""
        match node:
            case ast.Constant(value=None):
                return
            case ast.Constant(value=str(value)):
                yield Said(numbered([value]), self.place, ast.unparse(node))
            case ast.JoinedStr(values=values):
                pieces = [part.value if isinstance(part, ast.Constant) else None for part in values]
                yield Said(numbered(str(piece) if piece is not None else None for piece in pieces), self.place, "")
                for part in values:
                    if isinstance(part, ast.FormattedValue):
                        yield from self._inner(part.value, scopes)
            case ast.IfExp(body=body, orelse=other):
                yield from self._templates(body, scopes)
                yield from self._templates(other, scopes)
            case ast.ListComp(elt=each):
                yield from self._templates(each, scopes)
            case ast.Name(id=name) if assigned := list(_assigned(name, scopes)):
                for given in assigned:
                    yield from self._templates(given, ())
            case _:
                yield Said(None, self.place, ast.unparse(node))

    def _inner(self, node: ast.expr, scopes: tuple[ast.AST, ...]) -> Iterator[Said]:
        """What stands in a field and is a sentence itself: a name for one, or a word out of a table."""
        found: list[ast.expr] = []
        match node:
            case ast.Subscript(value=ast.Name(id=name)):
                tables = [table for table in _assigned(name, scopes) if isinstance(table, ast.Dict)]
                found = [word for table in tables for word in table.values]
            case ast.Name(id=name):
                found = list(_assigned(name, scopes))
            case ast.IfExp():
                found = [node]
            case _:
                pass
        said = [one for part in found for one in self._templates(part, ())]
        yield from (one for one in said if one.template is not None and " " in one.template)


def _assigned(name: str, scopes: tuple[ast.AST, ...]) -> Iterator[ast.expr]:
    """What a name is assigned in the innermost of these scopes that assigns it."""
    for scope in scopes:
        found = [value for target, value in _assignments(scope) if target == name]
        if found:
            yield from found
            return


def _assignments(scope: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                yield from _paired(target, node.value)
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            yield from _paired(node.target, node.value)


def _paired(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """`a, b = x, y` is two assignments, and so is `a, b = (x, y) if c else (u, v)`."""
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
        for one, other in zip(target.elts, value.elts, strict=True):
            yield from _paired(one, other)
