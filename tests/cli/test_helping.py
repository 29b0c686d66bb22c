"""--help in Spanish: every text, click's own words, and English left as it was."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from asasec_graph.cli import main
from asasec_graph.cli.main import COMMANDS

CLICKS_OWN = re.compile(r"Usage:|Options:|Commands:|Example:|required|default:|Show this|Show the version")


def told(*arguments: str) -> str:
    result = CliRunner().invoke(main, list(arguments), catch_exceptions=False)
    assert result.exit_code == 0
    return " ".join(result.output.split())


@pytest.mark.parametrize("arguments", [(), *((name,) for name in COMMANDS), ("case", "create"), ("faces", "calibrate")])
def test_help_in_spanish_has_no_word_of_english(arguments: tuple[str, ...]) -> None:
    spanish = told("--lang", "es", *arguments, "--help")
    assert "Uso: " in spanish
    assert "Ejemplo: asasec" in spanish
    assert not CLICKS_OWN.search(spanish)


def test_what_click_adds_is_spanish_too() -> None:
    assert "Cómo se llama el caso. [obligatorio]" in told("--lang", "es", "case", "create", "-h")
    assert "[por omisión: 127.0.0.1]" in told("--lang", "es", "serve", "-h")


def test_english_is_as_it_was_after_spanish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASASEC_LANG", "es")
    assert told("--help").startswith("Uso: ")
    monkeypatch.setenv("ASASEC_LANG", "en")
    assert told("case", "--help").startswith("Usage: ")
    assert CLICKS_OWN.search(told("case", "create", "--help"))
