"""Tables of files by their hashes: which column is what, and whose table it is (NSRL's, an export of ICSE)."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from asasec_graph.model.observations import Problem
from asasec_graph.reading import tabular, textual
from asasec_graph.reading.source import Source
from asasec_graph.reading.tabular import Layout, plain

ICSE = "ICSE"
"""The scheme of the categories in exports of ICSE."""
DIGITS = {"sha256": 64, "md5": 32, "sha1": 40, "pdq": 64}
"""Hexadecimal digits of each kind of hash."""
_NAMES = {
    "md5": "md5 md5hash hashmd5 md5sum",
    "sha1": "sha1 sha1hash hashsha1 sha1sum sha1base16",
    "sha256": "sha256 sha256hash hashsha256 sha256sum",
    "photodna": "photodna photodnahash pdna",
    "pdq": "pdq pdqhash hashpdq",
    "pdqquality": "pdqquality pdqscore",
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
_HEX = re.compile(r"[0-9A-Fa-f]+")


def layout(source: Source, hashes: Collection[str]) -> tuple[Layout, Mapping[str, str]] | None:
    """The table whose header names one of these hashes and whose first row holds it; with the column of each role."""
    for found in tabular.layouts(source):
        roles = _roles(found, source.options.mapping)
        if any(name in roles for name in hashes) and _holds(source, found, roles, hashes):
            return found, roles
    return None


def single(source: Source) -> tuple[Layout, Mapping[str, str]] | None:
    """A list of hashes one a line, with a header or without: which hash it is tells its length."""
    lines = [line.strip() for line in textual.first_lines(source, 3)]
    kind = _ROLES.get(plain(lines[0]), "") if lines else ""
    if kind in DIGITS and len(lines) > 1 and is_hash(kind, lines[1]):
        return Layout(",", 1, (lines[0],)), {kind: lines[0]}
    bare = next((kind for kind in ("sha256", "md5", "sha1") if lines and is_hash(kind, lines[0])), None)
    return (Layout(",", 0, (bare,)), {bare: bare}) if bare else None


def is_nsrl(found: Layout) -> bool:
    """Whether the columns are those of NSRLFile.txt (RDS 2)."""
    return {plain(name) for name in found.columns} >= _NSRL


def is_icse(source: Source, found: Layout) -> bool:
    """Whether the file or a column is named after ICSE."""
    return "icse" in source.basename.lower() or any("icse" in plain(one) for one in found.columns)


def is_hash(kind: str, text: str) -> bool:
    """Whether a cell holds a hash of this kind: so many hexadecimal digits."""
    return len(text) == DIGITS[kind] and _HEX.fullmatch(text) is not None


def _roles(found: Layout, mapping: Mapping[str, str]) -> dict[str, str]:
    """Role to column; a mapping that is stated comes first."""
    named = {plain(name): name for name in found.columns}
    stated = {role: named[plain(wanted)] for role, wanted in mapping.items() if plain(wanted) in named}
    guessed: dict[str, str] = {}
    for name in found.columns:
        if (role := _ROLES.get(plain(name))) is not None:
            guessed.setdefault(role, name)
    return guessed | stated


def _holds(source: Source, found: Layout, roles: Mapping[str, str], hashes: Collection[str]) -> bool:
    for number, row in enumerate(tabular.rows(textual.Lines(source), found)):
        if not isinstance(row, Problem):
            cells = {kind: row.cells.get(roles.get(kind, ""), "").strip() for kind in hashes}
            return any(is_hash(kind, text) if kind in DIGITS else bool(text) for kind, text in cells.items())
        if number > tabular.HEADER_ROWS:
            break
    return False
