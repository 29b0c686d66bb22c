"""Node, npm and the browser that the tests drive."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from asasec_graph.errors import EngineError
from asasec_graph.setup import browser, node


def test_it_is_our_node_also_for_what_it_starts(tmp_path: Path) -> None:
    script = "console.log(require('child_process').execSync('node --version').toString())"
    version = node.run(["--eval", script], tmp_path).strip().removeprefix("v")
    assert tuple(int(part) for part in version.split(".")[:2]) >= (22, 17)
    assert node.run(["--version"], tmp_path).strip() == f"v{version}"


def test_npm_runs_and_reads_no_other_node(tmp_path: Path) -> None:
    assert (
        json.loads(node.npm(["version", "--json"], tmp_path))["node"]
        == node.run(["--print", "process.versions.node"], tmp_path).strip()
    )


def test_what_npm_starts_finds_npm_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"scripts": {"outer": "npm --version && npx --version"}}', encoding="utf-8")
    version = node.npm(["--version"], tmp_path).strip()
    assert node.npm(["run", "--silent", "outer"], tmp_path).split() == [version, version]


def test_a_failure_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"status 1: .*no such thing") as raised:
        node.run(["--eval", "throw new Error('no such thing')"], tmp_path)
    assert "\n" not in raised.value.message


@pytest.mark.parametrize("name", ["browser", "pyright"])
def test_sets_are_locked_by_hash_without_address(name: str) -> None:
    lock = json.loads((node.SETS / name / "package-lock.json").read_text(encoding="utf-8"))
    packages = {place: package for place, package in lock["packages"].items() if place}
    assert packages
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())
    assert not any("resolved" in package for package in packages.values())
    wanted = json.loads((node.SETS / name / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert lock["packages"][""]["dependencies"] == wanted


def test_the_browser_shows_a_page(tmp_path: Path) -> None:
    found = browser.chromium()
    page = tmp_path / "page.html"
    page.write_text(
        "<meta charset=utf-8><p id=here></p><script>here.textContent = 6 * 7 + ' años'</script>", encoding="utf-8"
    )
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    shown = subprocess.run(
        [found.path, *options, "--dump-dom", page.as_uri()],
        env={**os.environ, **found.env},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "42 años" in shown.stdout


def test_a_browser_that_is_named_but_absent_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ASASEC_CHROMIUM", str(tmp_path / "none"))
    with pytest.raises(EngineError, match="ASASEC_CHROMIUM"):
        browser.chromium()
