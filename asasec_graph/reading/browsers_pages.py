"""Histories in two tables, pages and visits to them, as Chromium, Firefox and Safari all keep them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from asasec_graph.model.observations import Json, Observation, Problem
from asasec_graph.reading.browsers import Browser, Page
from asasec_graph.reading.phones_tables import Row, Tables

_DAMAGE = (sqlite3.Error, UnicodeDecodeError, MemoryError, ValueError, TypeError, OverflowError)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a history stands; `about` gives what a visit's own record says."""

    pages: str
    visits: str
    page_of: str
    time: str
    last: str
    clock: Callable[[object], int | None]
    about: Callable[[Row], Mapping[str, Json]]


@dataclass(slots=True)
class Pages:
    """Reads the pages and visits of one history."""

    browser: Browser
    tables: Tables
    layout: Layout
    terms: Callable[[int], str] = field(default=lambda _: "")
    seen: set[int] = field(default_factory=set[int])
    lost: int = 0
    first_lost: str = ""

    def observations(self) -> Iterator[Observation]:
        """Every visit, then what pages name, and the pages whose visits are gone."""
        find = lru_cache(maxsize=8_192)(self._found)
        for row in self.tables.rows(self.layout.visits):
            yield from self._visit(row, find)
        if self.lost:
            yield Problem(
                f"{self.lost} visits name a page that is not in the database; they were skipped. This is the first.",
                self.first_lost,
            )
        for row in self.tables.rows(self.layout.pages):
            yield from self._page(row)

    def _visit(self, row: Row, find: Callable[[int], Page | None]) -> Iterator[Observation]:
        number = row.integer(self.layout.page_of)
        page = find(number) if number is not None else None
        if page is None or number is None:
            self.lost += 1
            self.first_lost = self.first_lost or self.tables.place(row)
            return
        self.seen.add(number)
        at = self.tables.when(row, self.layout.time, self.layout.clock)
        title = row.text("title")
        if title and not page.title:
            page = Page(page.ref, page.address, title[:500], page.place)
        yield from self.browser.visit(page, self.tables.place(row), at, **self.layout.about(row))

    def _page(self, row: Row) -> Iterator[Observation]:
        page = self.browser.page(row.raw("url"), row.raw("title"), self.tables.place(row))
        at = self.layout.clock(row.raw(self.layout.last))
        if row.rowid not in self.seen and at is not None:
            yield from self.browser.visit(page, page.place, at, visits="their records are gone")
        yield from self.browser.within(page, at, self.terms(row.rowid))

    def _found(self, number: int) -> Page | None:
        """The page of this number."""
        there = self.tables.columns(self.layout.pages)
        title = "title" if "title" in there else "NULL"
        try:
            row = self.tables.connection.execute(
                f'SELECT url, {title} FROM "{self.layout.pages}" WHERE rowid = ?', (number,)
            ).fetchone()
        except _DAMAGE:
            return None
        place = self.tables.locator(self.layout.pages, number)
        return self.browser.page(row[0], row[1], place) if row else None


def looked_up(tables: Tables, sql: str, *parameters: int | str) -> list[tuple[object, ...]]:
    """Rows of a small query over tables that are there; none where damage forbids it."""
    try:
        return [tuple(row) for row in tables.connection.execute(sql, parameters).fetchmany(1_000)]
    except _DAMAGE:
        return []
