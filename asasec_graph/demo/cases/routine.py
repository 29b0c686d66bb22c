"""Routine paperwork of a case: statements of neighbours and relatives who turn out to have nothing to do with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import Final

from asasec_graph.demo.files.reports import write_pdf_report, write_text_report
from asasec_graph.demo.folder import CaseFolder
from asasec_graph.demo.people import Person

_PLACES: Final = ("Madrid", "Valencia", "Málaga", "Barcelona", "Sevilla", "Toledo", "Cádiz", "Gijón")
_WORDS: Final = {
    "es": (
        "Declaración {number}",
        "El {day} comparece {record}, con domicilio en {place} y teléfono {phone}.",
        "{name} manifiesta que conoce a {other} de la asociación de vecinos y que no ha visto nada anormal.",
        "Preguntado por sus horarios, dice que trabaja en un comercio de {place} y que los domingos juega al fútbol.",
    ),
    "en": (
        "Statement {number}",
        "On {day} {name}, who lives in {place} and can be reached on {phone}, attended the station.",
        "{name} knows {other} from the residents' association and has noticed nothing unusual.",
        "Asked about working hours, the witness runs a shop in {place} and plays football on Sundays.",
    ),
}


def write_statements(folder: CaseFolder, witnesses: Sequence[Person], language: str, sub: str) -> None:
    """A statement of each but the last, who is only spoken of; every third as PDF."""
    title, *paragraphs = _WORDS[language]
    for number, (one, other) in enumerate(pairwise(witnesses), start=1):
        told = {
            "number": number,
            "day": f"{datetime.fromtimestamp(folder.span.moment(folder.rng), UTC):%d/%m/%Y}",
            "record": one.record_name,
            "name": one.name,
            "other": other.name,
            "place": folder.rng.choice(_PLACES),
            "phone": one.phone,
        }
        write, suffix = (write_pdf_report, "pdf") if number % 3 == 0 else (write_text_report, "txt")
        path = folder.file(f"{sub}/statement_{number:02d}.{suffix}")
        write(path, title.format(**told), [paragraph.format(**told) for paragraph in paragraphs])
        folder.numbers((one,))
