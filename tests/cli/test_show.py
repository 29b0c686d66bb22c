"""`asasec show` and the options that open what is encrypted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from asasec_graph.cli.main import main
from asasec_graph.samples import archives


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    archives.write_7z(
        tmp_path / "a.7z", {"nota.txt": b"linea\nllamar a ana@example.org\x1b[31m\n"}, password="sécret 1"
    )
    (tmp_path / "passwords").write_text("wrong\nsécret 1\n", encoding="utf-8")
    return tmp_path / "a.7z"


def test_extract_opens_with_a_file_of_passwords_and_says_none(locked: Path) -> None:
    passwords = str(locked.with_name("passwords"))
    result = CliRunner().invoke(main, ["extract", str(locked), "--passwords", passwords])
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert "EMAIL_ADDRESS:ana@example.org" in {line.get("entity") for line in lines}
    assert "cret 1" not in result.stdout + result.stderr


def test_extract_without_says_what_to_give(locked: Path) -> None:
    result = CliRunner().invoke(main, ["extract", str(locked)])
    assert result.exit_code == 1
    assert "--passwords FILE" in result.stdout


def test_show_prints_the_line_and_what_is_marked_in_it(locked: Path) -> None:
    passwords = str(locked.with_name("passwords"))
    place = "a.7z!nota.txt#line 2 char 9-24"
    result = CliRunner().invoke(main, ["--lang", "en", "show", str(locked), place, "--passwords", passwords])
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "nota.txt  line 2 char 9-24",
        "llamar a ana@example.org\\x1b[31m",
        "marked: ana@example.org",
    ]


def test_show_answers_one_document(locked: Path) -> None:
    passwords = str(locked.with_name("passwords"))
    result = CliRunner().invoke(main, ["show", str(locked), "a.7z!nota.txt", "--passwords", passwords, "--json"])
    document = json.loads(result.stdout)
    assert (document["file"], document["size"], document["marked"]) == ("nota.txt", 36, None)
    assert document["text"].startswith("linea\n")


def test_show_refuses_a_place_that_is_not_there(locked: Path) -> None:
    result = CliRunner().invoke(main, ["--lang", "en", "show", str(locked), "a.7z!other.txt#line 1"])
    assert result.exit_code != 0
    assert result.stdout == ""
    assert "there is no place" in result.stderr
