"""What the people of the demo world say: everyday, benign sentences in Spanish and English (phrases_*.txt)."""

from __future__ import annotations

from importlib.resources import files
from random import Random
from typing import Final

_SUBJECTS: Final = {
    "es": (
        "Comida del domingo",
        "Los álbumes",
        "Turnos de la semana",
        "Entradas para el partido",
        "Excursión",
        "Facturas",
    ),
    "en": ("Sunday lunch", "The albums", "Shifts this week", "Match tickets", "Weekend walk", "Invoices"),
}


def _sentences(language: str) -> tuple[str, ...]:
    return tuple((files("asasec_graph.demo") / f"phrases_{language}.txt").read_text(encoding="utf-8").splitlines())


SENTENCES: Final = {"es": _sentences("es"), "en": _sentences("en")}


def sentence(rng: Random, language: str) -> str:
    """One thing to say; one in thirty runs over two lines, as chats do."""
    said = rng.choice(SENTENCES[language])
    return said if rng.random() > 1 / 30 else f"{said}\n{rng.choice(SENTENCES[language])}"


def subject(rng: Random, language: str) -> str:
    """The subject of a mail."""
    return rng.choice(_SUBJECTS[language])


def letter(rng: Random, language: str, signed: str) -> str:
    """The body of a mail: a few sentences and a name."""
    body = "\n".join(rng.choice(SENTENCES[language]) for _ in range(rng.randint(2, 5)))
    return f"{'Hola' if language == 'es' else 'Hi'},\n\n{body}\n\n{signed}\n"
