"""Tables of files by their hashes: ICSE exports, NSRL (RDS 2 text), and other CSV with a column of hashes.

Columns are told by their names or by `Options.mapping` (roles: md5, sha1, sha256, photodna, name, path, size,
category, series, tags, victim). A table with categories whose scheme a column or the file's name gives keeps it as the
category's scheme. NSRL names known software: its rows are documents and say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from asasec_graph.model.observations import Json, Observation, Problem
from asasec_graph.reading import hash_tables, tabular, textual
from asasec_graph.reading.hash_lists import TEXT_LIMIT, Listed
from asasec_graph.reading.source import Extractor, Source

ROWS = 1_000_000
"""Rows of one list that are read into a case."""
_HASHES = ("sha256", "md5", "sha1")


def takes(source: Source) -> bool:
    """A table whose header names a hash, and whose first row holds one there."""
    return textual.is_text(source.head) and hash_tables.layout(source, _HASHES) is not None


def extract(source: Source) -> Iterator[Observation]:
    """Every row's file."""
    found = hash_tables.layout(source, _HASHES)
    if found is None:
        yield Problem("No header names a column of hashes; state it by a mapping.", "row 1")
        return
    layout, roles = found
    nsrl = hash_tables.is_nsrl(layout)
    scheme = hash_tables.ICSE if hash_tables.is_icse(source, layout) else ""
    lines = textual.Lines(source)
    for count, row in enumerate(tabular.rows(lines, layout), 1):
        if isinstance(row, Problem):
            yield row
            continue
        if count > ROWS:
            yield Problem(
                f"This list has more than {ROWS} rows; what follows was not read into the case.", f"row {row.number}"
            )
            break
        listed = _listed(row.cells, roles, scheme)
        ref = listed.ref()
        if ref is None:
            yield Problem("This row holds no hash that is one; it was skipped.", f"row {row.number}")
            continue
        yield from listed.mention(ref, f"row {row.number}", "known software" if nsrl else "media list")
    yield from lines.problems()


def _listed(cells: Mapping[str, str], roles: Mapping[str, str], scheme: str) -> Listed:
    def cell(role: str) -> str:
        return cells.get(roles.get(role, ""), "")

    told: dict[str, Json] = {
        role: cell(role)[:TEXT_LIMIT]
        for role in ("path", "series", "tags", "victim", "product", "system")
        if cell(role)
    }
    if cell("size").isdecimal():
        told["bytes"] = int(cell("size")[:18])
    return Listed(
        md5=cell("md5"),
        sha1=cell("sha1"),
        sha256=cell("sha256"),
        name=cell("name") or cell("path"),
        category=cell("category"),
        scheme=cell("scheme") or scheme,
        photodna=cell("photodna"),
        told=told,
    )


def guess(source: Source) -> tabular.Guess | None:
    """How the columns will be read."""
    found = hash_tables.layout(source, _HASHES)
    return tabular.Guess(found[0], "files by hash", found[1]) if found else None


EXTRACTOR = Extractor("hash_list", 1, takes, extract, guess)
