"""Tables of files by their hashes: ICSE exports, NSRL (RDS 2 text), and other CSV with a column of hashes.

Columns are told by their names or by `Options.mapping` (roles: md5, sha1, sha256, photodna, name, path, size,
category, series, tags, victim). A table with categories whose scheme a column or the file's name gives keeps it as the
category's scheme. NSRL names known software: its rows are documents and say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from asasec_graph.model.observations import Json, Observation, Problem
from asasec_graph.reading import tabular, textual
from asasec_graph.reading.hash_lists import TEXT_LIMIT, Listed
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.tabular import Layout, plain

ROWS = 1_000_000
"""Rows of one list that are read into a case."""
_HASHES = ("sha256", "md5", "sha1")
_NAMES = {
    "md5": "md5 md5hash hashmd5 md5sum",
    "sha1": "sha1 sha1hash hashsha1 sha1sum sha1base16",
    "sha256": "sha256 sha256hash hashsha256 sha256sum",
    "photodna": "photodna photodnahash pdna",
    "name": "filename name file nombre nombrearchivo archivo fichero nombrefichero",
    "path": "filepath path ruta fullpath location",
    "size": "filesize size bytes mediasize tamano tamanobytes sizebytes",
    "category": "category categoria cat classification clasificacion baseline iseebaseline icsebaseline categoryid",
    "scheme": "scheme categoryscheme esquema categoryset",
    "series": "series serie seriesname seriesid victimseries",
    "tags": "tags etiquetas keywords",
    "victim": "victimidentified identified victimaidentificada victimid",
    "product": "productcode",
    "system": "opsystemcode",
}
_ROLES = {name: role for role, names in _NAMES.items() for name in names.split()}
_NSRL = {"sha1", "md5", "crc32", "filename", "filesize", "productcode"}


def takes(source: Source) -> bool:
    """A table whose header names a hash, and whose first row holds one there."""
    return textual.is_text(source.head) and _layout(source) is not None


def _layout(source: Source) -> tuple[Layout, Mapping[str, str]] | None:
    for layout in tabular.layouts(source):
        roles = _roles(layout, source.options.mapping)
        if any(name in roles for name in _HASHES) and _holds(source, layout, roles):
            return layout, roles
    return None


def _roles(layout: Layout, mapping: Mapping[str, str]) -> dict[str, str]:
    """Role to column; a mapping that is stated comes first."""
    named = {plain(name): name for name in layout.columns}
    stated = {role: named[plain(wanted)] for role, wanted in mapping.items() if plain(wanted) in named}
    guessed: dict[str, str] = {}
    for name in layout.columns:
        if (role := _ROLES.get(plain(name))) is not None:
            guessed.setdefault(role, name)
    return guessed | stated


def _holds(source: Source, layout: Layout, roles: Mapping[str, str]) -> bool:
    lines = textual.Lines(source)
    for number, row in enumerate(tabular.rows(lines, layout)):
        if not isinstance(row, Problem):
            return _listed(row.cells, roles, "").ref() is not None
        if number > tabular.HEADER_ROWS:
            break
    return False


def extract(source: Source) -> Iterator[Observation]:
    """Every row's file."""
    found = _layout(source)
    if found is None:
        yield Problem("No header names a column of hashes; state it by a mapping.", "row 1")
        return
    layout, roles = found
    nsrl = {plain(name) for name in layout.columns} >= _NSRL
    scheme = "ICSE" if "icse" in source.basename.lower() or any("icse" in plain(one) for one in layout.columns) else ""
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
    found = _layout(source)
    return tabular.Guess(found[0], "files by hash", found[1]) if found else None


EXTRACTOR = Extractor("hash_list", 1, takes, extract, guess)
