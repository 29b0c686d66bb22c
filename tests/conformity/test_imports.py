"""Imports point down only: what ARCHITECTURE.md draws, held against every module."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("asasec_graph", "schema", "resolvers", "extractors", "cypher")

# Each part of the program with the parts that it may import; itself always.
MAY: dict[str, set[str]] = {
    "errors": set(),
    "model": set(),
    "settings": {"errors"},
    "messages": set(),
    "reading": {"model", "errors", "settings"},
    "extractors": {"model", "reading", "errors"},
    "evidence": {"model", "reading", "errors"},
    "hashsets": {"reading", "model", "errors"},
    "cypher": {"model"},
    "graph": {"cypher", "model", "errors", "settings", "setup"},
    "access": {"graph", "cypher", "model", "errors", "settings"},
    "analysis": {"hashsets", "model", "errors"},
    "exchange": {"graph", "cypher", "model", "errors"},
    "ingest": {"evidence", "graph", "cypher", "extractors", "reading", "model", "errors", "settings"},
    "schema": {"model", "errors"},
    "resolvers": {
        *("schema", "graph", "cypher", "analysis", "access", "exchange", "reading", "evidence", "ingest"),
        "hashsets",
        *("model", "errors", "settings", "messages"),
    },
    "app": {
        *("resolvers", "schema", "access", "ingest", "evidence", "graph", "cypher", "model", "errors", "settings"),
        *("messages", "hashsets"),
        "setup",  # its atomic file writes, and where it put the explorer
    },
    "samples": {"model"},
    "setup": {"errors", "settings", "model"},
}
ANYTHING = {"cli", "demo", "bench", "__main__", "__init__"}
ONLY: dict[str, set[str]] = {
    "neo4j": {"graph", "bench"},
    "strawberry": {"schema", "resolvers", "app"},
    "graphql": {"schema", "resolvers", "app"},
    "starlette": {"app"},
    "insightface": {"reading", "setup"},
    "spacy": {"bench", "setup"},
    "networkit": {"analysis"},
}


def _modules() -> Iterator[Path]:
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if not any(folder.is_symlink() for folder in path.parents) and "static" not in path.parts:
                yield path


def _part(path: Path) -> str:
    relative = path.relative_to(ROOT)
    if relative.parts[0] != "asasec_graph":
        return relative.parts[0]
    return relative.parts[1].removesuffix(".py")


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path.relative_to(ROOT)}: relative import of {node.module}"
            yield from (f"{node.module}.{name.name}" for name in node.names)


@pytest.mark.parametrize("path", list(_modules()), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_from_below(path: Path) -> None:
    part = _part(path)
    for name in _imported(path):
        outside, _, _ = name.partition(".")
        if outside in ONLY and part not in ANYTHING - {"cli", "demo"}:
            assert part in ONLY[outside], f"only {sorted(ONLY[outside])} may import {outside}"
        if outside == "asasec_graph" and part not in ANYTHING:
            other = f"{name}.".split(".")[1]
            assert other in ("", part) or other in MAY[part], f"{part} must not import {other} ({name})"


def test_extractors_do_not_import_each_other() -> None:
    formats = {path.stem for path in (ROOT / "extractors").glob("*.py")} - {"__init__", "listing"}
    for path in (ROOT / "extractors").glob("*.py"):
        if path.stem not in formats:
            continue
        for name in _imported(path):
            assert not name.startswith("asasec_graph.extractors"), f"{path.name} imports {name}"


def test_no_module_is_a_thousand_lines_or_called_utils() -> None:
    for path in _modules():
        assert len(path.read_text(encoding="utf-8").splitlines()) < 500, path
        assert path.stem not in {"utils", "util", "helpers", "misc"}, path
