"""The first step of the set-up, for a machine with Python and nothing else: `python3 -m asasec_graph.setup.bootstrap`.

It makes .venv, puts the locked packages in it, each by its hash, and hands over to `asasec_graph.setup.__main__`
there. Standard library only. What was done is stamped inside .venv with a sum of its inputs, so that a second run
does nothing and a run that was cut off is taken up; a .venv whose Python is gone is made anew.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from asasec_graph.setup import files
from asasec_graph.setup.words import say

ROOT = Path(__file__).resolve().parents[2]
LOCKS = Path(__file__).with_name("locks")
VENV = ROOT / ".venv"
STAMPS = VENV / "asasec-set-up"
_PYTHON = VENV / "bin" / "python"


class Refused(Exception):
    """A key of `words.TEXTS`, and its values: why the set-up cannot go on."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


def main(arguments: Sequence[str]) -> None:
    """Everything up to the hand-over, which replaces this process."""
    parser = argparse.ArgumentParser(prog="asasec_graph.setup.bootstrap", description="Sets ASASEC graph up in .venv.")
    parser.add_argument("--tests", action="store_true", help="bring what the tests need too")
    parser.add_argument("--spanish", action="store_true", help="bring spaCy's Spanish model (GPL-3.0), for a benchmark")
    parser.add_argument("--no-neo4j", action="store_true", help="leave Neo4j out, for a server elsewhere")
    options = parser.parse_args(arguments)
    try:
        with files.locked(ROOT / ".setup.lock"):
            _environment()
            _packages(tests=options.tests)
            _program()
            if options.spanish or options.tests:
                _spanish()
    except Refused as refused:
        say(refused.key, **refused.values)
        raise SystemExit(1) from None
    rest = [f"--{name}" for name, given in (("tests", options.tests), ("no-neo4j", options.no_neo4j)) if given]
    os.execv(_PYTHON, [str(_PYTHON), "-m", "asasec_graph.setup", *rest])


def _environment() -> None:
    version = ".".join(str(number) for number in sys.version_info[:3])
    if sys.version_info < (3, 11):  # noqa: UP036 - this module meets Pythons that pyproject.toml would refuse
        raise Refused("python", have=version, target="setup")
    if find_spec("ensurepip") is None:
        raise Refused("no-venv")
    inputs = files.fingerprint([LOCKS / "uv.txt"], sys.version, str(VENV))
    if not _runs():
        (STAMPS / "venv").unlink(missing_ok=True)
    with files.built(STAMPS / "venv", inputs) as needed:
        if needed:
            say("venv", version=version)
            shutil.rmtree(VENV, ignore_errors=True)
            venv.create(VENV, with_pip=True, symlinks=True)
            pip = (_PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input")
            _run(*pip, "--no-deps", "--require-hashes", "-r", LOCKS / "uv.txt")


def _runs() -> bool:
    """Whether the Python of .venv still answers: the one it was made from may have been removed."""
    try:
        return subprocess.run([_PYTHON, "-c", ""], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def _packages(*, tests: bool) -> None:
    locks = [LOCKS / "runtime.txt", *([LOCKS / "dev.txt"] if tests else [])]
    for lock in locks:
        with files.built(STAMPS / lock.stem, files.fingerprint([lock, LOCKS / "build.txt"])) as needed:
            if needed:
                if lock.stem == "dev":
                    _compiler()
                say("packages", count=lock.read_text(encoding="utf-8").count("=="))
                _install("-r", lock, "--require-hashes")


def _program() -> None:
    inputs = files.fingerprint([ROOT / "pyproject.toml", LOCKS / "build.txt"], str(ROOT))
    with files.built(STAMPS / "program", inputs) as needed:
        if needed:
            _install("-e", ROOT)


def _spanish() -> None:
    with files.built(STAMPS / "spanish", files.fingerprint([LOCKS / "spanish.txt"])) as needed:
        if needed:
            say("spanish")
            _install("-r", LOCKS / "spanish.txt", "--require-hashes")


def _compiler() -> None:
    if not any(shutil.which(name) for name in (os.environ.get("CXX", "c++"), "g++", "clang++")):
        raise Refused("no-compiler")


def _install(*what: str | Path) -> None:
    uv = (VENV / "bin" / "uv", "pip", "install", "--quiet", "--no-deps", "--python", _PYTHON)
    _run(*uv, "--build-constraints", LOCKS / "build.txt", *what)


def _run(*command: str | Path) -> None:
    if subprocess.run(command, cwd=ROOT, env=_settings(os.environ), check=False).returncode:
        raise Refused("pip-failed")


def _settings(environment: Mapping[str, str]) -> dict[str, str]:
    """pip's mirror holds for uv too, where uv was given none of its own."""
    values = {name: value for name, value in environment.items() if name not in ("VIRTUAL_ENV", "PYTHONPATH")}
    if mirror := values.get("PIP_INDEX_URL"):
        values.setdefault("UV_DEFAULT_INDEX", mirror)
    return values


if __name__ == "__main__":
    main(sys.argv[1:])
