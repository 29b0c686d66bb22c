"""Disclosures as files: CSV for a spreadsheet, GraphML for a link-chart program."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

import networkx as nx

from asasec_graph.exchange.gathering import Disclosure
from asasec_graph.model.times import rfc3339

COLUMNS = (
    *("record", "type", "source", "target", "name", "exhibit", "locators", "count", "confidence"),
    *("grade", "handling", "extractor", "channel", "first", "last"),
)
_FORMULA = re.compile(r"[=@\t\r]|[+-](?![\d.]+$)")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
Cells = Mapping[str, object]


def write(disclosure: Disclosure, path: Path, form: str) -> None:
    """Write a disclosure in a format of `FORMATS`; an earlier file of that name is replaced at the end."""
    draft = path.with_name(path.name + ".part")
    with draft.open("wb") as file:
        FORMATS[form](disclosure, file)
    draft.replace(path)


def _time(at: int | None) -> str:
    return "" if at is None else rfc3339(at)


def _records(disclosure: Disclosure) -> Iterator[Cells]:
    shown = {row.id: f"{row.kind}:{row.key}" for row in disclosure.mentions}
    for row in disclosure.mentions:
        yield {
            "record": "mention",
            "type": row.kind,
            "source": row.key,
            "name": row.name,
            "exhibit": row.exhibit,
            "locators": row.locators,
            "count": row.n,
            "confidence": row.confidence,
            "grade": row.grade,
            "handling": row.handling,
            "extractor": row.extractor,
            "first": _time(row.first),
            "last": _time(row.last),
        }
    for link in disclosure.links:
        yield {
            "record": "link",
            "type": link.type,
            "source": shown[link.source],
            "target": shown[link.target],
            "exhibit": link.exhibit,
            "locators": link.locators,
            "count": link.n,
            "confidence": link.confidence,
            "extractor": link.extractor,
            "channel": link.channel,
            "first": _time(link.first),
            "last": _time(link.last),
        }


def cell(value: object) -> object:
    """Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection)."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def _csv(disclosure: Disclosure, file: BinaryIO) -> None:
    """One table (UTF-8 with a byte-order mark, for spreadsheets): a row a mention or link."""
    lines = _Lines(file)
    file.write(b"\xef\xbb\xbf")
    writer = csv.DictWriter(lines, COLUMNS, restval="")
    writer.writeheader()
    for record in _records(disclosure):
        writer.writerow({name: cell(value) for name, value in record.items() if value is not None})


class _Lines:
    """Text lines into a binary file."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, text: str) -> int:
        return self._file.write(text.encode())


def _graphml(disclosure: Disclosure, file: BinaryIO) -> None:
    """One node an identifier with what each exhibit says of it joined, one edge a link and exhibit."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(case=disclosure.reference)
    for row in disclosure.mentions:
        if row.id not in graph:
            graph.add_node(row.id, kind=row.kind, key=_xml(row.key), label=_xml(row.key), names="", exhibits="")
        node = graph.nodes[row.id]
        node["exhibits"] = _joined(node["exhibits"], row.exhibit)
        if row.name:
            node["names"] = _joined(node["names"], _xml(row.name))
            node["label"] = node["names"].split("\n")[0]
    for link in disclosure.links:
        graph.add_edge(
            *(link.source, link.target),
            type=link.type,
            channel=link.channel or "",
            weight=link.n,
            exhibit=link.exhibit,
            locators=_xml(link.locators),
            confidence=link.confidence,
            first=_time(link.first),
            last=_time(link.last),
        )
    nx.write_graphml(graph, file)


def _joined(before: str, more: str) -> str:
    return "\n".join(dict.fromkeys([*filter(None, before.split("\n")), *more.split("\n")]))


def _xml(text: str) -> str:
    return _NOT_XML.sub("�", text)


FORMATS: Mapping[str, Callable[[Disclosure, BinaryIO], None]] = {"csv": _csv, "graphml": _graphml}
