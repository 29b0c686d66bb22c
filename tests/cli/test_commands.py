"""Every command as a person or a script meets it: answers, exit status, refusals in one line."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import networkx as nx
import pytest

from asasec_graph.cli import main
from asasec_graph.cli.main import COMMANDS
from tests.cli.conftest import Run

CHAT = "".join(
    f"{day:02d}/01/26, 10:{day:02d} - +34 600 00 00 {sender}: nos vemos a las {day}\n"
    for day in range(1, 29)
    for sender in ("01", "02")
)


@pytest.fixture
def chat(tmp_path: Path) -> Path:
    path = tmp_path / "chat.txt"
    path.write_text(CHAT, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_help_with_an_example(asasec: Run, name: str) -> None:
    told = asasec(name, "--help")
    assert told.status == 0
    assert "Example: asasec" in " ".join(told.out.split())


def test_help_lists_every_command(asasec: Run) -> None:
    assert set(COMMANDS) <= set(asasec("--help").out.split())
    assert main.name == "main"


def test_a_case_from_opening_to_closing(asasec: Run, chat: Path) -> None:
    made = asasec("case", "create", "OP-1", "--title", "One", "--legal-basis", "order 1", "--json")
    assert (made.status, made.json["reference"], made.json["status"]) == (0, "OP-1", "OPEN")
    (exhibit,) = asasec("ingest", "OP-1", chat, "--grade", "B2", "--handling", "H0", "--json").json
    assert (exhibit["exhibit"], exhibit["status"], exhibit["format"]) == ("OP-1/1", "DONE", "whatsapp_txt")
    assert (exhibit["events"], exhibit["counts"]["PHONE_NUMBER"]) == ({"MESSAGE": 56}, 2)
    shown = asasec("case", "show", "OP-1", "--json").json
    assert [one["exhibit"] for one in shown["evidence"]] == ["OP-1/1"]
    assert "c" not in shown
    assert asasec("case", "close", "OP-1", "--outcome", "done").status == 0
    refused = asasec("ingest", "OP-1", chat)
    assert (refused.status, refused.err) == (2, "asasec: case OP-1 is closed: no evidence can be added to it\n")


def test_refusals_are_one_line_in_the_language_asked_for(asasec: Run) -> None:
    english = asasec("case", "show", "NONE")
    spanish = asasec("--lang", "es", "case", "show", "NONE")
    assert (english.status, spanish.status) == (2, 2)
    assert english.err.count("\n") == spanish.err.count("\n") == 1
    assert english.err.startswith("asasec: there is no case 'NONE'")
    assert spanish.err.startswith("asasec: no existe el caso 'NONE'")


def test_malformed_settings_are_refused(asasec: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASASEC_REGION", "Spain")
    refused = asasec("case", "list")
    assert (refused.status, "ASASEC_REGION" in refused.err) == (2, True)


def test_users_tokens_and_grants(asasec: Run, chat: Path, tmp_path: Path) -> None:
    asasec("case", "create", "OP-1", "--title", "One")
    assert asasec("user", "add", "marta", "--role", "analyst", "--json").json["role"] == "analyst"
    assert asasec("access", "grant", "OP-1", "marta", "READ").status == 0
    assert len(asasec("token", "marta", "--json").json["token"]) > 30
    asasec("ingest", "OP-1", chat)
    question = tmp_path / "q.graphql"
    question.write_text("query Q($k: String!) { entity(kind: PHONE_NUMBER, key: $k) { key label } }", encoding="utf-8")
    variables = json.dumps({"k": "600 000 001"})
    asked = asasec("query", question, "--variables", variables, "--as", "marta", "--purpose", "test")
    assert (asked.status, asked.json["data"]["entity"]["key"]) == (0, "+34600000001")
    at_console = asasec("query", question, "--variables", variables, "--purpose", "test")
    assert (at_console.status, at_console.json) == (0, asked.json)


def test_exports_hold_the_case_and_are_recorded(asasec: Run, chat: Path, tmp_path: Path) -> None:
    asasec("case", "create", "OP-1", "--title", "One")
    asasec("ingest", "OP-1", chat)
    for form in ("csv", "graphml"):
        told = asasec("export", "OP-1", "--format", form, "-o", tmp_path / form, "--recipient", "B", "--reason", "r")
        assert told.status == 0, told.err
    with (tmp_path / "csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {"+34600000001", "+34600000002"} <= {row["source"] for row in rows if row["record"] == "mention"}
    graph = nx.read_graphml(tmp_path / "graphml")
    assert "+34600000001" in {data["key"] for _, data in graph.nodes(data=True)}
    assert graph.number_of_edges() == len([row for row in rows if row["record"] == "link"])
    for nowhere in (tmp_path, tmp_path / "no folder" / "file.csv"):
        refused = asasec("export", "OP-1", "--format", "csv", "-o", nowhere, "--recipient", "B", "--reason", "r")
        assert (refused.status, refused.err.count("\n")) == (2, 1)
    (disclosed,) = [one for one in asasec("audit", "verify", "--json").json["chains"] if one["chain"] == "audit"]
    assert disclosed["records"] == 3


def test_the_audit_record_holds_and_tells_every_chain(asasec: Run) -> None:
    asasec("case", "create", "OP-1", "--title", "One")
    told = asasec("audit", "verify", "--json")
    assert (told.status, told.json["holds"]) == (0, True)
    assert [chain["chain"] for chain in told.json["chains"]] == ["audit", "custody OP-1"]
    missing = asasec("audit", "verify", "--since", "f" * 64)
    assert missing.status == 1
    assert "removed from its end" in missing.out


def test_erasing_an_exhibit_takes_its_bytes_too(asasec: Run, chat: Path, tmp_path: Path) -> None:
    asasec("case", "create", "OP-1", "--title", "One")
    (exhibit,) = asasec("ingest", "OP-1", chat, "--json").json
    kept = list((tmp_path / "data" / "vault").rglob(exhibit["sha256"]))
    told = asasec("erase", "OP-1/1", "--reason", "order", "--json")
    assert (told.status, told.json["files"]) == (0, 1)
    assert len(kept) == 1
    assert not kept[0].exists()
    assert asasec("case", "show", "OP-1", "--json").json["evidence"] == []
    assert asasec("audit", "verify").status == 0


def test_analyse_answers_its_three_questions(asasec: Run, chat: Path, tmp_path: Path) -> None:
    for reference in ("OP-1", "OP-2"):
        asasec("case", "create", reference, "--title", reference)
        asasec("ingest", reference, chat)
    answer = asasec("analyse", "--json").json
    assert set(answer) == {"networks", "reappearances", "crossCaseHits"}
    hit = next(one for one in answer["crossCaseHits"] if one["key"] == "+34600000001")
    assert hit["cases"] == ["OP-1", "OP-2"]
    one = asasec("analyse", "--cases", "OP-1", "--json").json
    assert one["crossCaseHits"] == []


def test_extract_prints_lines_and_a_summary_without_a_graph(
    asasec: Run, chat: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASASEC_NEO4J_URI", "bolt://127.0.0.1:1")
    told = asasec("extract", chat)
    lines = [json.loads(line) for line in told.out.splitlines()]
    assert told.status == 0
    assert lines[-1]["summary"]["events"] == {"MESSAGE": 56}
    assert lines[-1]["summary"]["entities"]["PHONE_NUMBER"] == 2
    event = next(line for line in lines if "event" in line)
    assert event["at"] == "2026-01-01T10:01:00Z"
    assert event["zone"] == "unstated"
    assert event["from"] == ["ACCOUNT:whatsapp:34600000001@s.whatsapp.net"] or event["from"][0].endswith("+34600000001")


def test_extract_tells_problems_in_spanish_and_when_a_link_held(asasec: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    track = tmp_path / "track.gpx"
    track.write_text(
        '<gpx version="1.0"><wpt lat="40.4168" lon="-3.7038"><time>2024-03-31T03:00:00+02:00</time></wpt></gpx>'
    )
    told = asasec("--lang", "es", "extract", tmp_path / "empty.txt", track)
    lines = [json.loads(line) for line in told.out.splitlines()]
    assert [line["problem"] for line in lines if "problem" in line] == ["el archivo está vacío: no hay nada que leer"]
    assert [line["at"] for line in lines if "link" in line] == ["2024-03-31T01:00:00Z"]


def test_a_mapping_can_be_mended_by_reading_again(asasec: Run, tmp_path: Path) -> None:
    path = tmp_path / "calls.csv"
    path.write_text("x;y;z\n600123456;611223344;2020-01-30 20:49\n", encoding="utf-8")
    asasec("case", "create", "OP-1", "--title", "One")
    wrong = ("--map", "caller=nope", "--map", "callee=y", "--map", "start=z", "--json")
    (told,) = asasec("ingest", "OP-1", path, *wrong).json
    assert told["status"] == "DONE_WITH_PROBLEMS"
    right = ("--map", "caller=x", "--map", "callee=y", "--map", "start=z", "--again", "--json")
    (mended,) = asasec("ingest", "OP-1", path, *right).json
    assert (mended["exhibit"], mended["status"], mended["problems"]) == ("OP-1/1", "DONE", [])
    assert mended["events"] == {"CALL": 1}


def test_tokens_are_revoked(asasec: Run) -> None:
    asasec("user", "add", "marta", "--role", "analyst")
    asasec("token", "marta")
    assert asasec("token", "marta", "--revoke", "--json").json == {"revoked": 1}
    assert asasec("token", "marta", "--revoke", "--json").json == {"revoked": 0}


def test_a_server_that_is_not_there_is_told_at_once(asasec: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASASEC_NEO4J_URI", "bolt://127.0.0.1:1")
    told = asasec("case", "list")
    assert (told.status, told.err.count("\n")) == (1, 1)
    assert "Check ASASEC_NEO4J_" in told.err
