"""Node, npm and the browser that the tests drive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from asasec_graph.errors import EngineError
from asasec_graph.setup import browser, node

FRONTEND = Path(__file__).resolve().parents[2] / "frontend"


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


_SHOW = """
import { chromium } from "playwright-core";
const [path, env, page] = JSON.parse(process.env.WANTED);
const browser = await chromium.launch({ executablePath: path, env: { ...process.env, ...env } });
const shown = await browser.newPage();
await shown.setContent(page);
console.log(await shown.textContent("#here"));
await browser.close();
"""


def test_the_browser_shows_a_page() -> None:
    found = browser.chromium()
    controls = "<select><option>a</select><input type=number>"  # they need a font
    script = "<script>here.textContent = 6 * 7 + ' años'</script>"
    page = f"<meta charset=utf-8><p id=here></p>{controls}{script}"
    wanted = json.dumps([found.path, found.env, page])
    shown = node.run(["--input-type=module", "--eval", _SHOW], FRONTEND, {"WANTED": wanted})
    assert shown.strip() == "42 años"


def test_a_browser_that_is_named_but_absent_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ASASEC_CHROMIUM", str(tmp_path / "none"))
    with pytest.raises(EngineError, match="ASASEC_CHROMIUM"):
        browser.chromium()
