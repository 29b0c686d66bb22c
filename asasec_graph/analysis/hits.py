"""What a cross-case hit says: why it counts for nothing, or how strong it is. Pure functions over counts.

All numbers are over the evidence that the asker may see, so that hidden evidence changes no reason and no strength.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log10
from pathlib import Path
from typing import Final

from asasec_graph.model.kinds import EntityKind

KINDS: Final = tuple(
    kind for kind in EntityKind if kind not in (EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.FACE)
)
"""Kinds that can hit. Persons and organisations are mentions, never identifiers; the hit of a face is its picture's."""

WEIGHTS: Final[dict[EntityKind, float]] = {
    EntityKind.DEVICE: 1.0,
    EntityKind.SIM_CARD: 1.0,
    EntityKind.PAYMENT_INSTRUMENT: 1.0,
    EntityKind.PHONE_NUMBER: 0.95,
    EntityKind.ACCOUNT: 0.95,
    EntityKind.EMAIL_ADDRESS: 0.95,
    EntityKind.VEHICLE: 0.9,
    EntityKind.MEDIA: 0.85,
    EntityKind.DOCUMENT: 0.6,
    EntityKind.WIFI_NETWORK: 0.5,
    EntityKind.IP_ADDRESS: 0.4,
    EntityKind.URL: 0.4,
    EntityKind.LOCATION: 0.3,
    EntityKind.CELL_TOWER: 0.2,
}
COMMON_SHARE: Final = 0.6
SAVED_LEAST: Final = 4
COMMON_LEAST: Final = 12
FAN_OUT_LEAST: Final = 2_000


@dataclass(frozen=True, slots=True)
class Standing:
    """How an identifier stands in the visible evidence.

    `names`: what mentions call it; `cases` of `readable` cases mention it, in `exhibits` exhibits; `fan_out`: how many
    identifiers it is linked to; `contacts`: with how many of them it exchanged messages or calls.
    """

    kind: EntityKind
    key: str
    names: Collection[str]
    cases: int
    readable: int
    exhibits: int
    fan_out: int
    contacts: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A part of the stop list."""

    kinds: frozenset[EntityKind]
    keys: frozenset[str]
    pattern: re.Pattern[str] | None
    names: frozenset[str]
    reason: str

    def applies(self, kind: EntityKind, key: str, names: Collection[str]) -> bool:
        """Whether the rule stops this identifier."""
        if kind not in self.kinds:
            return False
        if key in self.keys or (self.pattern is not None and self.pattern.fullmatch(key)):
            return True
        return bool(self.names and names) and all(plain(name) in self.names for name in names)


def ignored_because(standing: Standing) -> str | None:
    """Why a hit of this identifier counts for nothing; None where it counts."""
    return stopped(standing.kind, standing.key, standing.names) or _common(standing)


def stopped(kind: EntityKind, key: str, names: Collection[str] = ()) -> str | None:
    """The stop list's reason against an identifier, by its key or by every name it has; None where it has none."""
    return next((rule.reason for rule in stop_list() if rule.applies(kind, key, names)), None)


def _common(standing: Standing) -> str | None:
    """By what fan-out tells: what everybody has says nothing of anybody."""
    share = standing.cases / max(standing.readable, 1)
    where = f"it stands in {standing.cases} of the {standing.readable} cases"
    if standing.cases >= COMMON_LEAST and share >= COMMON_SHARE:
        return f"{where}: too common to say anything of one"
    saved_only = standing.contacts == 0 and standing.kind in (EntityKind.PHONE_NUMBER, EntityKind.ACCOUNT)
    if saved_only and standing.cases >= SAVED_LEAST and share >= COMMON_SHARE:
        return f"{where}, and is in contact with nobody in any: a number that people save"
    if standing.fan_out >= FAN_OUT_LEAST:
        return f"it is linked to {standing.fan_out} others: too common to say anything of one"
    return None


def strength(standing: Standing) -> float:
    """How much a hit says, in [0, 1]: the product of three shares, rounded to four decimals.

    The kind's weight (a handset names one thing, a cell tower a neighbourhood); the breadth 1 - 1/(1 + cases), which
    grows with the cases joined; and 1 / (1 + log10(1 + fan-out/100)), which falls slowly for an identifier that is
    linked to very many. It orders hits; it is no probability.
    """
    breadth = 1 - 1 / (1 + standing.cases)
    rarity = 1 / (1 + log10(1 + standing.fan_out / 100))
    return round(WEIGHTS[standing.kind] * breadth * rarity, 4)


@lru_cache(maxsize=1)
def stop_list() -> tuple[Rule, ...]:
    """The shipped stop list (stoplist.toml)."""
    text = Path(__file__).with_name("stoplist.toml").read_text(encoding="utf-8")
    return tuple(_rule(table) for table in tomllib.loads(text)["rule"])


def _rule(table: dict[str, str | Sequence[str]]) -> Rule:
    patterns = list(table.get("patterns", ()))
    return Rule(
        kinds=frozenset(EntityKind(kind) for kind in table["kinds"]),
        keys=frozenset(table.get("keys", ())),
        pattern=re.compile("|".join(f"(?:{pattern})" for pattern in patterns)) if patterns else None,
        names=frozenset(plain(name) for name in table.get("names", ())),
        reason=str(table["reason"]),
    )


def plain(name: str) -> str:
    """A name for comparison: case folded, single spaces."""
    return " ".join(name.casefold().split())
