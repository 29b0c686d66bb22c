"""The explorer: built from frontend/ into asasec_graph/static, and only where something it is made from changed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from asasec_graph.setup import files, node

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "frontend"
STATIC = Path(__file__).resolve().parents[1] / "static"
_LOCKS = ("package.json", "package-lock.json")
_NOT_SOURCES = {"node_modules", "dist", "coverage", "test"}


def is_built() -> bool:
    """Whether a whole explorer is there; a wheel brings one without its sources."""
    return (STATIC / "index.html").is_file() and (not SOURCES.is_dir() or files.read(_stamp()) == _sum())


def build() -> Path:
    """Installs the packages of the lock, builds, and gives the folder of the static files."""
    with files.locked(ROOT / ".explorer.lock"):
        modules()
        with files.built(_stamp(), _sum()) as needed:
            if needed:
                shutil.rmtree(STATIC, ignore_errors=True)
                node.npm(["run", "build"], SOURCES)
    return STATIC


def modules() -> None:
    """Installs the packages of the lock into frontend/node_modules where they are not those there."""
    inputs = files.fingerprint([SOURCES / name for name in _LOCKS], str(node.binary()))
    with files.built(SOURCES / "node_modules" / ".asasec-modules", inputs) as needed:
        if needed:
            node.npm(["ci", "--ignore-scripts"], SOURCES)


def _stamp() -> Path:
    return STATIC / ".built-from"


def _sum() -> str:
    """One sum over the path and content of every source file."""
    paths = sorted(_sources(SOURCES))
    return files.fingerprint(paths, *(path.relative_to(SOURCES).as_posix() for path in paths))


def _sources(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name in _NOT_SOURCES or path.name.startswith("."):
            continue
        if path.is_dir():
            yield from _sources(path)
        else:
            yield path
