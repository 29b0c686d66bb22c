"""Tables of persons in text (CSV and its kin): registers, lists, address books of Outlook and Google.

Columns are told by their names in Spanish and English, or by `Options.mapping` (field to column; fields: name, given,
surname, surname2, alias, dni, nie, document, passport, phone, email, iban, account, card, plate, imei, address,
born, nationality, username, platform and others of `persons_columns`). A locator is `row 12`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from asasec_graph.model.observations import Observation, Problem
from asasec_graph.reading import persons_columns, tabular, textual
from asasec_graph.reading.persons import Persons
from asasec_graph.reading.persons_columns import Columns
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.tabular import Guess, Layout

SURVEYED = 2_000


def takes(source: Source) -> bool:
    """A text whose header names the columns of a table of persons, or whose mapping does."""
    return textual.is_text(source.head) and _layout(source) is not None


def _layout(source: Source) -> tuple[Layout, Columns] | None:
    """The header that gives most roles."""
    found = [
        (layout, columns)
        for layout in tabular.layouts(source)
        if (columns := persons_columns.columns(layout.row, layout.columns, source.options.mapping)) is not None
    ]
    return max(found, key=lambda one: sum(map(len, one[1].roles.values())), default=None)


def extract(source: Source) -> Iterator[Observation]:
    """A person a row, with what is theirs."""
    found = _layout(source)
    if found is None:
        yield Problem("No header names the columns of a known table; state them by a mapping.", "row 1")
        return
    layout, columns = replace(found[0], columns=found[1].columns), found[1]
    yield from _unmatched(source, columns)
    lines = textual.Lines(source)
    reader = Persons(source, columns)
    for row in islice(tabular.rows(lines, layout), SURVEYED):
        if not isinstance(row, Problem):
            reader.survey(row.cells)
    yield from reader.stated()
    for row in tabular.rows(lines, layout):
        if isinstance(row, Problem):
            yield row
        else:
            yield from reader.row(row.number, row.cells)
    yield from reader.refused()
    yield from lines.problems()


def _unmatched(source: Source, columns: Columns) -> Iterator[Problem]:
    """The columns that the mapping names and the header has not."""
    there = set(map(tabular.plain, columns.columns))
    for role, wanted in source.options.mapping.items():
        if tabular.plain(wanted) not in there:
            yield Problem(
                f"the mapping names the column {wanted!r} for {role!r}, which no header of this table has; "
                "mend the mapping and ingest it again with --again",
                f"row {columns.row}",
            )


def guess(source: Source) -> Guess | None:
    """How the columns will be read; of several columns of one role the first."""
    found = _layout(source)
    if found is None:
        return None
    roles = {role: names[0] for role, names in found[1].roles.items() if names}
    return Guess(replace(found[0], columns=found[1].columns), "persons", roles)


EXTRACTOR = Extractor("persons_table", 3, takes, extract, guess)
