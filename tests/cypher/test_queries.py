"""Every query file: EXPLAINed on the real server, its columns those of its row, every limit on a total order."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any, cast

import pytest
from neo4j import Driver, GraphDatabase

import asasec_graph.cypher
from asasec_graph.cypher.query import REGISTRY
from asasec_graph.graph.connection import Graph
from asasec_graph.graph.embedded import Server
from asasec_graph.model.kinds import EntityKind

FOLDER = Path(asasec_graph.cypher.__file__).parent
for found in pkgutil.iter_modules(asasec_graph.cypher.__path__):
    importlib.import_module(f"asasec_graph.cypher.{found.name}")
OWN = sorted(name for name, query in REGISTRY.items() if query.path.parent.resolve() == FOLDER.resolve())
_OF_THE_WHOLE = {
    "bytes_wanted",  # erasure: may any exhibit still need these bytes?
    "caller_by_name",
    "case_create",
    "cases_all",
    "erase_acknowledgements",
    "erase_judgements",
    "erase_target",
    "exhibits_unfinished",  # at the start of a server
    "face_models",  # what `faces reembed` has to do
    "faces_older",
    "grant_parties",
    "grant_set",
    "mark_shared",  # after an ingest
    "schema_note",
    "schema_version",
    "token_issue",
    "token_revoke",
    "users_all",
}
"""Queries of administration, which look at users, cases or all evidence and answer no question about it."""
_SAMPLES: dict[str, Any] = {"str": "x", "int": 1, "bool": False, "float": 1.0}


@pytest.fixture
def driver(neo4j_server: Server, graph: Graph) -> Iterator[Driver]:
    """A plain driver on a migrated graph."""
    with GraphDatabase.driver(neo4j_server.uri, auth=(neo4j_server.user, neo4j_server.password)) as made:
        yield made


def sample(annotation: str) -> Any:
    """A value of a parameter's declared type."""
    if annotation.startswith(("Sequence[Mapping", "Rows")):
        return []
    if annotation.startswith("Sequence"):
        return []
    return _SAMPLES.get(annotation, {})


def test_every_file_is_declared_and_every_declaration_has_a_file() -> None:
    assert {path.stem for path in FOLDER.glob("*.cypher")} == set(OWN)


def test_every_query_explains_with_the_columns_of_its_row(driver: Driver) -> None:
    wrong: list[str] = []
    for name in OWN:
        query = REGISTRY[name]
        parameters = {key: sample(str(one.annotation)) for key, one in query.signature.parameters.items()}
        with driver.session() as session:
            result = session.run("EXPLAIN " + query.text, parameters)  # pyright: ignore[reportArgumentType]
            keys = tuple(result.keys())
            result.consume()
        wanted = query.columns if is_dataclass(query.row) else keys[:1]
        if keys != wanted:
            wrong.append(f"{name}: {keys} where {wanted} are wanted")
    assert wrong == []


def test_no_query_scans_what_cases_hold(driver: Driver) -> None:
    """A scan of a label reads hidden cases as well, and costs each answer the time for them."""
    scanned: dict[str, set[str]] = {}
    for name in OWN:
        query = REGISTRY[name]
        parameters = {key: sample(str(one.annotation)) for key, one in query.signature.parameters.items()}
        with driver.session() as session:
            summary = session.run("EXPLAIN " + query.text, parameters).consume()  # pyright: ignore[reportArgumentType]
        plan = cast(Mapping[str, Any], summary.plan)
        if found := set(_scans(plan)):
            scanned[name] = found
    assert {name: found for name, found in scanned.items() if name not in _OF_THE_WHOLE} == {}


def _scans(plan: Mapping[str, Any]) -> Iterator[str]:
    """What the operators of a plan scan that are no look-ups."""
    operator, detail = str(plan["operatorType"]), str(plan.get("args", {}).get("Details", ""))
    if "Scan" in operator:
        yield f"{operator} {detail}"
    for child in plan.get("children", ()):
        yield from _scans(child)


@pytest.mark.parametrize("name", OWN)
def test_a_query_has_a_docstring_and_its_limits_stand_on_an_order(name: str) -> None:
    query = REGISTRY[name]
    assert query.__doc__
    for found in re.finditer(r"\bLIMIT\b", query.text):
        before = query.text[: found.start()]
        writes = re.search(r"\b(SET|DELETE)\b", query.text)
        assert writes or re.search(r"ORDER BY[^{}]*$", before), f"{name}: LIMIT without ORDER BY"


KINDS = "|".join(kind.label for kind in EntityKind)


@pytest.mark.parametrize("name", OWN)
def test_identifiers_are_looked_up_by_the_label_that_their_index_stands_on(name: str) -> None:
    """The constraint is on `:Entity(id)`: by `:Media {id: ...}` alone, each look-up would scan every picture."""
    text = REGISTRY[name].text
    for alias, more in re.findall(rf"\((\w*):(?:{KINDS})\b(?![:|])([^)]*)\)", text):
        assert "id:" not in more, f"{name}: ({alias}:...{more})"
        assert not (alias and re.search(rf"\b{alias}\.id\s*(=|IN)", text)), f"{name}: {alias}.id"


READS_OF_EVIDENCE = re.compile(r":MENTIONS|:CONTACTED|:Event\b|:Problem\b")
ALL_CASES = {
    "bytes_wanted": "asks of all cases whether bytes may be removed",
    "face_models": "counts the faces of all cases, at the console alone",
    "faces_older": "finds the faces of all cases under older models, at the console alone",
    "write_vectors": "gives mentions, each of the exhibit that its row names, another vector",
    "mark_shared": "marks what stands in several cases",
    "migrate": "changes the schema",
}


@pytest.mark.parametrize("name", OWN)
def test_what_reads_evidence_is_filtered_by_case_or_exhibit(name: str) -> None:
    query = REGISTRY[name]
    if not READS_OF_EVIDENCE.search(query.text) or name in ALL_CASES:
        return
    assert {"cases", "case", "evidence"} & set(query.signature.parameters), f"{name} is not filtered"
