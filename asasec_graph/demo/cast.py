"""The cast: two groups, the one person who knows both, the sealed case's owner, and everybody's everyday contacts."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

from asasec_graph.demo.people import Person, Registry

ALCAZAR: Final = "2024-MAD-0117"
ALBUFERA: Final = "2024-VLC-0203"
RETIRO: Final = "2024-MAD-0388"
HERON: Final = "2025-AGP-0042"
GARBI: Final = "2025-BCN-0061"
SILENCIO: Final = "2025-SEV-0009"
OPEN_CASES: Final = (ALCAZAR, ALBUFERA, RETIRO, HERON, GARBI)
CASES: Final = (*OPEN_CASES, SILENCIO)

_LANGUAGE: Final = {HERON: "en", GARBI: "en"}
_EVERYDAY: Final = 44


@dataclass(frozen=True, slots=True)
class Cast:
    """`a[0]` and `b[0]` lead; `everyday` are each case's own benign contacts; the namesakes share only their name."""

    a: tuple[Person, ...]
    b: tuple[Person, ...]
    broker: Person
    hermit: Person
    everyday: dict[str, tuple[Person, ...]]
    namesakes: dict[str, Person]
    taxi: str
    moved_imei: str
    iban: str
    url: str
    plate: str
    camera_serial: str


def make_cast(rng: Random) -> Cast:
    """Everybody in the world, the same for the same rng."""
    registry = Registry(rng)
    shared_name = ("Lucía", "Montefalso")
    return Cast(
        a=tuple(registry.person(f"A{number}") for number in range(8)),
        b=tuple(registry.person(f"B{number}", "en") for number in range(8)),
        broker=registry.person("X"),
        hermit=registry.person("S0"),
        everyday={case: _everyday(registry, case) for case in CASES},
        namesakes={case: registry.person(f"N-{case}", named=shared_name) for case in (ALCAZAR, HERON, GARBI)},
        taxi=registry.fixed(),
        moved_imei=registry.imei(),
        iban=_iban(rng),
        url=f"https://albumes.example/p/{rng.randrange(16**6):06x}",
        plate=f"{rng.randrange(1000, 9999)}FNB",
        camera_serial=f"LU{rng.randrange(10**7):07d}",
    )


def _everyday(registry: Registry, case: str) -> tuple[Person, ...]:
    return tuple(registry.person(f"{case}-{number}", _LANGUAGE.get(case, "es")) for number in range(_EVERYDAY))


def _iban(rng: Random) -> str:
    """A Spanish IBAN with right check digits, of a bank code that no bank has."""
    bank, account = "99990001", f"{rng.randrange(10**10):010d}"
    control = _control(f"00{bank}") + _control(account)
    body = bank + control + account
    return f"ES{98 - int(body + '142800') % 97:02d}{body}"


def _control(digits: str) -> str:
    """A check digit of a Spanish account number: weights 1, 2, 4, 8, 5, 10, 9, 7, 3, 6 modulo 11."""
    weights = (1, 2, 4, 8, 5, 10, 9, 7, 3, 6)
    rest = 11 - sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11
    return str({10: 1, 11: 0}.get(rest, rest))
