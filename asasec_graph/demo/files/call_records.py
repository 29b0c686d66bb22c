"""Call detail records as two operators hand them over: one in Spanish, one in English.

Spanish: semicolons, Windows-1252, day first, date and time apart, national numbers. English: commas, UTF-8,
ISO times in UTC, numbers with their country code. Each row is a call seen by the first party's cell.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from asasec_graph.demo.people import Person
from asasec_graph.demo.talk import Called


@dataclass(frozen=True, slots=True)
class Handset:
    """The device and subscription that a number used."""

    imei: str
    imsi: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: country, network, area and cell codes."""

    mcc: int
    mnc: int
    lac: int
    ci: int


def cells(rng: Random, count: int, mnc: int) -> list[Cell]:
    """Cells of one Spanish network, all different."""
    return [Cell(214, mnc, rng.randrange(1000, 60_000), ci) for ci in rng.sample(range(100_000, 9_000_000), count)]


def write_spanish(
    path: Path, calls: Sequence[Called], handsets: Mapping[str, Handset], places: Sequence[Cell], rng: Random
) -> None:
    """`handsets` by the caller's number: those of the operator's own customers; others' devices stay blank."""
    rows = [["ORIGEN", "DESTINO", "FECHA", "HORA", "DURACION", "TIPO", "IMEI", "IMSI", "MCC", "MNC", "LAC", "CELDA"]]
    for one in calls:
        at = datetime.fromtimestamp(one.at, UTC)
        kind = "VOZ" if one.seconds else "NO CONTESTADA"
        rows.append(
            [
                _national(one.caller),
                _national(one.callee),
                f"{at:%d/%m/%Y}",
                f"{at:%H:%M:%S}",
                str(one.seconds),
                kind,
                *_device(handsets.get(one.caller.phone)),
                *_place(rng.choice(places)),
            ]
        )
    _write(path, rows, ";", "cp1252")


def write_english(
    path: Path, calls: Sequence[Called], handsets: Mapping[str, Handset], places: Sequence[Cell], rng: Random
) -> None:
    """As `write_spanish`, in the English form."""
    rows = [
        [
            "Calling Number",
            "Called Number",
            "Start Time",
            "Duration (s)",
            "Call Type",
            "IMEI",
            "IMSI",
            "MCC",
            "MNC",
            "LAC",
            "Cell ID",
        ]
    ]
    for one in calls:
        at = datetime.fromtimestamp(one.at, UTC)
        rows.append(
            [
                one.caller.phone,
                one.callee.phone,
                f"{at:%Y-%m-%dT%H:%M:%SZ}",
                str(one.seconds),
                "VOICE" if one.seconds else "MISSED",
                *_device(handsets.get(one.caller.phone)),
                *_place(rng.choice(places)),
            ]
        )
    _write(path, rows, ",", "utf-8")


def _national(person: Person) -> str:
    return person.phone.removeprefix("+34")


def _device(handset: Handset | None) -> list[str]:
    return [handset.imei, handset.imsi] if handset else ["", ""]


def _place(cell: Cell) -> list[str]:
    return [str(cell.mcc), f"{cell.mnc:02d}", str(cell.lac), str(cell.ci)]


def _write(path: Path, rows: Sequence[Sequence[str]], delimiter: str, encoding: str) -> None:
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
