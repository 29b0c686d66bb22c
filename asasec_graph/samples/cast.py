"""Fictional people for generated evidence: names, numbers, and addresses of documentation (RFC 2606, RFC 5737)."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_GIVEN = ("Ana", "Leo", "Zoe", "Íñigo", "Nuria", "Marta", "Begoña", "Tomás", "Olga", "René", "Sofía", "Hugo", "Inés")
_FAMILY = ["Falsa", "Inventado", "Ficticio", "Muñoz-Cuento", "Fábula", "Quimera", "Leyenda", "Novela"]
PHRASES = (
    "nos vemos mañana a las siete",
    "¿traes el balón? ☕",
    "vale, perfecto 👍",
    "llámame luego",
    "está cerrado hasta el lunes",
    "qué risa 😂",
)


@dataclass(frozen=True, slots=True)
class Somebody:
    """One fictional person with what an account states of a person."""

    number: int
    name: str
    username: str
    phone: str
    email: str
    ip: str


def people(rng: random.Random, count: int) -> list[Somebody]:
    """That many different people."""
    return [_somebody(rng, number) for number in range(1, count + 1)]


def _somebody(rng: random.Random, number: int) -> Somebody:
    name = f"{rng.choice(_GIVEN)} {rng.choice(_FAMILY)} {number}"
    username = f"ficticia.{rng.randrange(10**4):04d}_{number}"
    email = f"persona{number}.{rng.randrange(10**5)}@example.org"
    ip = f"{rng.choice(('192.0.2', '198.51.100', '203.0.113'))}.{number % 250 + 1}"
    return Somebody(number, name, username, f"+3460010{number % 10_000:04d}", email, ip)


def moments(rng: random.Random, count: int, *, year: int = 2024) -> list[datetime]:
    """That many different moments of a year in UTC, in order, whole seconds."""
    seconds = sorted(rng.sample(range(360 * 86_400), count))
    return [datetime(year, 1, 2, tzinfo=UTC) + timedelta(seconds=second) for second in seconds]


def phrase(rng: random.Random) -> str:
    """Something that somebody might write."""
    return rng.choice(PHRASES)
