"""Sets of known hashes, kept from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from asasec_graph.samples import hash_lists
from tests.cli.conftest import Run

MD5 = "a" * 32


def _list(folder: Path) -> Path:
    path = folder / "own.csv"
    path.write_text(f"HUELLA,Categoría,Serie\n{MD5},1,Uno\nnone,2,\n", encoding="utf-8")
    return path


def test_a_set_from_import_to_removal(asasec: Run, tmp_path: Path) -> None:
    assert asasec("hashset", "list").out.startswith("no sets of known hashes yet")
    added = asasec("hashset", "add", "own", _list(tmp_path), "--map", "md5=HUELLA", "--scheme", "ES", "--json")
    assert added.status == 1
    told = added.json
    assert (told["name"], told["format"], told["rows"], told["hashes"]) == ("own", "csv", 2, {"md5": 1})
    assert told["mapping"] == {"md5": "HUELLA", "category": "Categoría", "series": "Serie"}
    assert told["problems"] == [{"locator": "row 3", "reason": "This row holds no hash that is one; it was skipped."}]
    assert {"scheme": "ES", "code": "1"} in told["categories"]
    again = asasec("hashset", "add", "own", tmp_path / "own.csv", "--map", "md5=HUELLA", "--scheme", "ES")
    assert "nothing was changed" in again.out
    assert "md5 is read from the column HUELLA" in again.out
    (found,) = asasec("hashset", "check", MD5.upper(), "--json").json
    category = {"scheme": "ES", "code": "1"}
    known = {"set": "own", "how": "MD5", "distance": None, "category": category, "series": "Uno", "benign": False}
    assert found == {"hash": MD5.upper(), "known": [known]}
    line = asasec("--lang", "es", "hashset", "check", MD5, "b" * 40).out.splitlines()
    assert line == [f"{MD5}: en own por MD5, categoría ES 1, serie Uno", f"{'b' * 40}: en ningún conjunto"]
    assert asasec("hashset", "remove", "own", "--reason", "a test").out == "the set own is removed\n"
    assert asasec("hashset", "list", "--json").json == []


def test_only_those_entitled_keep_sets_and_each_change_is_recorded(asasec: Run, tmp_path: Path) -> None:
    hash_lists.write_nsrl(tmp_path / "RDS.db")
    for name, role in (("ana", "analyst"), ("sol", "supervisor"), ("eva", "auditor")):
        assert asasec("user", "add", name, "--role", role).status == 0
    refused = asasec("hashset", "add", "software", tmp_path / "RDS.db", "--as", "ana")
    assert (refused.status, refused.out) == (2, "")
    assert "may not import or remove sets of known hashes" in refused.err
    assert asasec("hashset", "add", "software", tmp_path / "RDS.db", "--as", "sol").status == 0
    assert "known software" in asasec("hashset", "list").out
    assert asasec("hashset", "remove", "software", "--reason", " ", "--as", "sol").status == 2
    assert asasec("hashset", "remove", "software", "--reason", "old", "--as", "sol").status == 0
    path = tmp_path / "audit.graphql"
    path.write_text("{ audit(first: 9) { edges { node { actor action subject detail } } } }")
    answer = asasec("query", path, "--as", "eva", "--purpose", "test").json
    records = [edge["node"] for edge in answer["data"]["audit"]["edges"]]
    kept = [(one["actor"], one["action"], one["detail"]["what"]) for one in records if "hashset" in one["subject"]]
    assert kept == [("sol", "erasure", "removed"), ("sol", "collection", "imported")]


def test_what_is_no_list_or_hash_is_refused_in_one_line(asasec: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("nothing of the kind\n")
    for arguments in (("add", "x", path), ("add", "x", tmp_path / "none"), ("check", "zz"), ("add", "../x", path)):
        answer = asasec("--lang", "es", "hashset", *arguments)
        assert (answer.status, answer.out, len(answer.err.splitlines())) == (2, "", 1)
    assert asasec("hashset", "remove", "none", "--reason", "x").status == 2
    assert json.loads(asasec("hashset", "list", "--json").out) == []
