"""The example of a reader from another package: installed by its entry point, it is asked first and read like ours."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "outside_reader"
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Falsa\r\nTEL:+34 600 100 201\r\nEND:VCARD\r\n"
LOG = f"""SIGHTINGS 1
2024-05-03T21:40:00+02:00 | 1234 BCD | 600 100 200 | wrote down nobody@example.org
no sighting at all
ATTACHED card.vcf {base64.b64encode(CARD.encode()).decode()}
ATTACHED torn.vcf %%%
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example package, installed into a folder of its own by the packaging tools, without a network."""
    target = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "--no-index"]
    folder = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "asasec_reader_sightings.py"):
        (folder / name).write_bytes((PACKAGE / name).read_bytes())
    subprocess.run([*pip, "--target", str(target), str(folder)], check=True, capture_output=True)
    return target


def _extracted(path: Path, beside: Path | None) -> list[dict[str, object]]:
    environment = {**os.environ, "PYTHONPATH": str(beside) if beside else ""}
    command = [sys.executable, "-m", "asasec_graph", "extract", str(path)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_format_of_another_package_is_read(installed: Path, tmp_path: Path) -> None:
    path = tmp_path / "patrol.log"
    path.write_text(LOG)
    lines = _extracted(path, installed)
    seen = {line["entity"]: line["locator"] for line in lines if "entity" in line}
    assert seen["VEHICLE:plate:ES:1234BCD"] == "line 2"
    assert seen["EMAIL_ADDRESS:nobody@example.org"].startswith("line 2 char")  # type: ignore[attr-defined]
    assert seen["PHONE_NUMBER:+34600100201"] == "line 4!card.vcf#card 1 line 4"
    assert [line["locator"] for line in lines if "problem" in line] == ["line 3", "line 5"]
    assert {
        "link": "USES",
        "source": "PHONE_NUMBER:+34600100200",
        "target": "VEHICLE:plate:ES:1234BCD",
    }.items() <= next(line for line in lines if line.get("link") == "USES").items()
    assert lines[-1]["summary"]["format"] == "sightings"  # type: ignore[index]


def test_without_the_package_it_is_mere_text(tmp_path: Path) -> None:
    path = tmp_path / "patrol.log"
    path.write_text(LOG)
    assert _extracted(path, None)[-1]["summary"]["format"] == "text"  # type: ignore[index]
