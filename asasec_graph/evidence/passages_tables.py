"""Passages of SQLite databases: a row with its cells, a cell, a table's columns, bytes of a page.

A row often names by number what another table spells out: the rows that its numbers lead to, by the names of the
columns, are given with it, so that a message shows the number that it was sent to.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace

from asasec_graph.evidence.passages import MOST, Passage, of_fields, of_text, printable
from asasec_graph.reading import sqlite, sqlite_pages
from asasec_graph.reading.source import Source
from asasec_graph.reading.sqlite_pages import Pages

_ROW = re.compile(r"(?P<table>[^/]+)/(?P<rowid>-?\d+)(?:/(?P<column>.+?))?(?: char (?P<first>\d+)-(?P<last>\d+))?")
_PAGE = re.compile(r"(?P<where>(?:wal |file )?)page (?P<page>\d+) byte (?P<byte>\d+)")
_MARKUP = re.compile(r"</|/>|&\w+;|&#")
_JOINED = re.compile(r"Z_(\d+)[A-Z]")
_ALIASES = {"sender": ("contact",), "lid": ("jid",), "author": ("user",), "msg": ("message", "pdu")}
"""Columns that name a table by what it is to them."""
_FIRST_ROWS = 20
_REFERRED = 40
_CARVED = 2_048


def at(source: Source, place: str) -> Passage | None:
    """What stands at a place of a database; None where it has none such."""
    carved = _PAGE.fullmatch(place)
    if carved is not None:
        return _bytes(source, carved["where"], int(carved["page"]), int(carved["byte"]))
    with source.database() as database:
        row = _ROW.fullmatch(place)
        if row is not None:
            return _row(database, row)
        names = sqlite.columns(database, place)
        return of_fields(_table(database, place, names)) if names else None


def _table(database: sqlite3.Connection, table: str, names: frozenset[str]) -> Iterator[tuple[str, object]]:
    """A table's columns and its first rows."""
    yield table, ", ".join(sorted(names))
    for number, row in enumerate(database.execute(f"SELECT * FROM {_quoted(table)} LIMIT {_FIRST_ROWS}"), 1):
        yield from ((f"{number} {name}", row[name]) for name in row.keys())  # noqa: SIM118 a Row is no mapping


def _row(database: sqlite3.Connection, found: re.Match[str]) -> Passage | None:
    table, number = found["table"], int(found["rowid"])
    cells = _cells(database, table, number)
    if cells is None:
        return None
    column = found["column"]
    value = next((value for name, value in cells if column is not None and name.lower() == column.lower()), None)
    if isinstance(value, str) and found["first"]:
        shown = _MARKUP.search(value) is None  # the characters are counted in the text as it is shown
        return of_text(value, found["first"], found["last"]) if shown else of_text(value)
    passage = of_fields([*cells, *_referred(database, table, number, cells)])
    if isinstance(value, bytes):
        return replace(passage, data=value[:MOST])
    begin = passage.text.find(f"{column}: {value}") if isinstance(value, str | int) else -1
    return passage if begin < 0 else replace(passage, marked=(begin, begin + len(f"{column}: {value}")))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _cells(database: sqlite3.Connection, table: str, number: int) -> list[tuple[str, object]] | None:
    """The cells of a row by column; None where there is no such row."""
    try:
        row = database.execute(f"SELECT * FROM {_quoted(table)} WHERE rowid = ?", (number,)).fetchone()
    except (sqlite3.DatabaseError, OverflowError):
        return None
    return None if row is None else [(str(name), row[name]) for name in row.keys()]  # noqa: SIM118 a Row is no mapping


def _referred(
    database: sqlite3.Connection, table: str, number: int, cells: list[tuple[str, object]]
) -> Iterator[tuple[str, object]]:
    """The cells of the rows that this one's numbers lead to, and of those elsewhere that lead to this one."""
    tables = [str(name) for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    entities = _entities(database, tables)
    seen = {(table, number)}
    waiting = [(table, number, cells, 0)]
    while waiting and len(seen) < _REFERRED:
        here, rowid, given, depth = waiting.pop(0)
        for other, wanted in (*_led_to(given, tables, entities), *_leading(database, here, rowid, tables)):
            found = None if (other, wanted) in seen else _cells(database, other, wanted)
            seen.add((other, wanted))
            if found is not None:
                yield from ((f"{other}/{wanted} {name}", value) for name, value in found)
                if depth < 1:
                    waiting.append((other, wanted, found, depth + 1))


def _led_to(
    cells: list[tuple[str, object]], tables: list[str], entities: Mapping[str, str]
) -> Iterator[tuple[str, int]]:
    for name, value in cells:
        if isinstance(value, int) and 0 < value < 1 << 62:
            joined = _JOINED.match(name)
            yield from ((table, value) for table in tables if _names(name, table))
            if joined is not None:
                known = [entities[joined[1]]] if joined[1] in entities else [one for one in tables if one[:2] != "Z_"]
                yield from ((table, value) for table in known)


def _entities(database: sqlite3.Connection, tables: list[str]) -> dict[str, str]:
    """The tables of a Core Data store by their numbers, which the columns of its join tables begin with."""
    if "Z_PRIMARYKEY" not in tables:
        return {}
    rows = database.execute("SELECT Z_ENT, Z_NAME FROM Z_PRIMARYKEY").fetchall()
    return {str(number): f"Z{str(name).upper()}" for number, name in rows}


def _leading(database: sqlite3.Connection, table: str, number: int, tables: list[str]) -> Iterator[tuple[str, int]]:
    """Rows of other tables that have this row's number in a column named after its table, or its own identifier."""
    own = {name.lower(): value for name, value in _cells(database, table, number) or []}
    for other in tables:
        for column in _columns(database, other):
            wanted = own.get(column) if column.endswith(("guid", "uuid")) else None
            if other != table and (wanted or _names(column, table)):
                query = f"SELECT rowid FROM {_quoted(other)} WHERE {_quoted(column)} = ? LIMIT 8"
                try:
                    found = database.execute(query, (wanted or number,)).fetchall()
                except sqlite3.DatabaseError:
                    continue  # a table without row numbers
                yield from ((other, int(one)) for (one,) in found)


def _columns(database: sqlite3.Connection, table: str) -> frozenset[str]:
    try:
        return sqlite.columns(database, table)
    except sqlite3.DatabaseError:
        return frozenset()  # a virtual table of a module that is not here


def _names(column: str, table: str) -> bool:
    """Whether a column is named after a table: handle_id and handle, ZCHATSESSION and ZWACHATSESSION."""
    stem, long = _stem(column), _stem(table)
    return any(len(short) > 1 and (short in long or long in short) for short in (stem, *_ALIASES.get(stem, ())))


def _stem(name: str) -> str:
    bare = re.sub(r"(?:_?row)?_?id$", "", name.lower()).removeprefix("z")
    return re.sub(r"[^a-z]", "", bare).removesuffix("s")


def _bytes(source: Source, where: str, page: int, byte: int) -> Passage | None:
    """The bytes of a page from there on: where a row once stood."""
    wal = source.companions.get("-wal")
    with sqlite_pages.opened(source.path) as file:
        log = sqlite_pages.opened(wal) if wal is not None else None
        try:
            data = Pages(file, log).stated(where, page)
        finally:
            if log is not None:
                log.close()
    taken = data[byte : byte + min(_CARVED, MOST)]
    return Passage(printable(taken), data=taken) if taken else None
