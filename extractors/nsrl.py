"""NSRL Reference Data Set 3 (SQLite): files of known software by hash, from `METADATA` or `FILE` (NIST RDSv3).

A case seldom wants it as evidence: it is a list to compare with. Rows are documents that say so, and only so many.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model.observations import Json, Observation, Problem
from asasec_graph.reading import phones_tables
from asasec_graph.reading.hash_lists import Listed
from asasec_graph.reading.phones_tables import Row, Tables
from asasec_graph.reading.source import Extractor, Source

ROWS = 1_000_000
"""Rows of one list that are read into a case."""
_TABLES = ("metadata", "file", "distinct_hash")


def takes(source: Source) -> bool:
    """A database with RDSv3's tables of packages and of files."""
    there = source.tables
    return {"pkg", "os", "mfg"} <= there and ("metadata" in there or "file" in there)


def extract(source: Source) -> Iterator[Observation]:
    """Every row's file."""
    with phones_tables.opened(source) as tables:
        name = next((one for one in _TABLES if tables.has(one, "sha1", "md5")), None)
        if name is not None:
            yield from _files(tables, name)
        yield from tables.ending()


def _files(tables: Tables, name: str) -> Iterator[Observation]:
    for count, row in enumerate(tables.rows(name), 1):
        if count > ROWS:
            reason = f"This list has more than {ROWS} rows; what follows was not read into the case."
            yield Problem(reason, tables.place(row))
            return
        listed = _listed(row)
        ref = listed.ref()
        if ref is None:
            tables.note(row, "this record holds no hash that is one; it was skipped")
        else:
            yield from listed.mention(ref, tables.place(row), "known software")


def _listed(row: Row) -> Listed:
    told: dict[str, Json] = {}
    size, package = row.integer("file_size"), row.text("package_id", "object_id")
    if size is not None:
        told["bytes"] = size
    if package:
        told["product"] = package
    digests = {algorithm: row.text(algorithm) or "" for algorithm in ("md5", "sha1", "sha256")}
    return Listed(**digests, name=row.text("file_name") or "", told=told)


EXTRACTOR = Extractor("nsrl", 1, takes, extract)
