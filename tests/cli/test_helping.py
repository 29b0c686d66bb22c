"""--help in Spanish: every text, click's own words, and English left as it was."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from asasec_graph.cli import main
from asasec_graph.cli.main import COMMANDS

MORE = "; `asasec {} --help` explica más"
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


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("case create", "falta el argumento 'REFERENCE'" + MORE.format("case create")),
        ("case create OP-1", "falta la opción '--title'" + MORE.format("case create")),
        ("case creat", "no existe la orden 'creat'. ¿Quería decir 'create'?" + MORE.format("case")),
        ("case list a b", "sobran argumentos (a b)" + MORE.format("case list")),
        ("serve --hots x", "no existe la opción '--hots'. (¿Quería decir una de estas: '--host', '--port'?)"),
        ("serve --port 70000", "valor no válido de '--port': 70000 no está en el intervalo 0<=x<=65535"),
        ("serve --port x", "valor no válido de '--port': 'x' no es un número entero válido"),
        ("demo --scale 0", "valor no válido de '--scale': 0.0 no está en el intervalo 0.05<=x<=100"),
        ("export A --format doc", "valor no válido de '--format': 'doc' no es uno de "),
        ("user add x", "falta la opción '--role', una de: analyst, supervisor"),
        ("query none --as a --purpose b", "valor no válido de 'FILE': 'none': no existe ese archivo ni carpeta"),
        ("ingest OP-1 x --map y", "valor no válido de --map: 'y': escriba CAMPO=COLUMNA, por ejemplo caller="),
    ],
)
def test_what_is_typed_wrongly_is_refused_in_one_line(typed: str, told: str) -> None:
    result = CliRunner().invoke(main, ["--lang", "es", *typed.split()], prog_name="asasec")
    assert result.exit_code == 2
    assert result.output.startswith(f"asasec: {told}")
    assert result.output.count("\n") == 1
    assert result.output.rstrip().endswith("explica más")


def test_an_unknown_language_is_refused_in_that_of_the_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASASEC_LANG", "es")
    result = CliRunner().invoke(main, ["--lang", "fr", "case", "list"], prog_name="asasec")
    assert result.exit_code == 2
    assert result.output.startswith(
        "asasec: valor no válido de '--lang': 'fr' no es uno de 'en', 'es'; `asasec --help`"
    )
