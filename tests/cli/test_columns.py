"""How tables will be read: shown, written as a file, mended, and used."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from tests.cli.conftest import Run

TABLE = (
    "LADO_A;LADO_B;CUANDO;SEGUNDOS\n600100100;600100101;03/05/2024 10:00;95\n600100100;600100102;31/05/2024 11:00;5\n"
)
MAPPING = 'caller = "LADO_A"\ncallee = "LADO_B"\nstart = "CUANDO"\n'


def test_a_guess_is_shown_before_it_is_used(asasec: Run, tmp_path: Path) -> None:
    path = tmp_path / "calls.csv"
    path.write_text("Origen;Destino;Fecha;Hora;Notas\n600100100;600100101;03/05/2024;10:00;x\n", encoding="utf-8")
    (table,) = asasec("columns", path, "--json").json["tables"]
    assert (table["format"], table["table"], table["header"]) == ("cdr", "calls", 1)
    assert table["roles"] == {"caller": "Origen", "callee": "Destino", "date": "Fecha", "time": "Hora"}
    assert table["columns"][4] == {"column": "Notas", "role": None, "cells": ["x"]}
    told = asasec("--lang", "es", "columns", path)
    assert "cdr (llamadas), cabecera en la fila 1" in told.out
    assert "caller         Origen" in told.out


def test_a_mapping_is_written_mended_and_used(asasec: Run, tmp_path: Path) -> None:
    path, kept = tmp_path / "calls.csv", tmp_path / "calls.toml"
    path.write_text(TABLE, encoding="utf-8")
    assert asasec("columns", path).status == 1
    kept.write_text(MAPPING, encoding="utf-8")
    written = asasec("columns", path, "--mapping", kept, "--map", "duration=SEGUNDOS", "-o", tmp_path / "again.toml")
    assert written.status == 0
    again = tomllib.loads((tmp_path / "again.toml").read_text(encoding="utf-8"))
    assert again == tomllib.loads(MAPPING) | {"duration": "SEGUNDOS"}
    lines = asasec("extract", path, "--mapping", tmp_path / "again.toml").out.splitlines()
    events = [line for line in map(json.loads, lines) if "event" in line]
    assert [(one["seconds"], one["to"]) for one in events] == [
        (95, ["PHONE_NUMBER:+34600100101"]),
        (5, ["PHONE_NUMBER:+34600100102"]),
    ]


def test_what_is_no_mapping_is_refused_in_one_line(asasec: Run, tmp_path: Path) -> None:
    path, kept = tmp_path / "calls.csv", tmp_path / "calls.toml"
    path.write_text(TABLE, encoding="utf-8")
    for text in ("caller is the first", "caller = 3"):
        kept.write_text(text, encoding="utf-8")
        refused = asasec("--lang", "es", "extract", path, "--mapping", kept)
        assert (refused.status, refused.out) == (2, "")
        assert 'escriba líneas como caller = "MSISDN_A"' in refused.err
