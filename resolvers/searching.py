"""From what a person types to what the graph is asked: keys in any spelling, beginnings of keys, words of names.

Text is data: it is quoted for the full-text index, so that none of its characters is an operator there.
"""

from __future__ import annotations

import re
from typing import Final

from asasec_graph.model.ids import entity_id
from asasec_graph.model.keys import guesses, normalise
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Ref

PLATFORMS: Final = (
    "discord",
    "facebook",
    "instagram",
    "kik",
    "signal",
    "skype",
    "snapchat",
    "telegram",
    "tiktok",
    "twitter",
    "viber",
    "whatsapp",
    "wickr",
)
LEAST_PREFIX = 3
_MOST_WORDS = 12
_WORD = re.compile(r"\w+")


def refs(text: str, region: str) -> list[Ref]:
    """Every identifier that the text could be, an account's name without its platform included."""
    wanted = text.strip()
    accounts = (normalise(EntityKind.ACCOUNT, f"{name}:{wanted}", region) for name in PLATFORMS)
    named = [ref for ref in accounts if ref is not None] if ":" not in wanted and wanted else []
    return [*guesses(wanted, region), *named]


def ids(text: str, region: str) -> list[str]:
    """The ids of every identifier that the text could be."""
    return sorted({entity_id(ref.kind, ref.key) for ref in refs(text, region)})


def prefix(text: str) -> str:
    """The beginning of a key that the text could be; empty where it is too short to narrow anything."""
    wanted = text.strip()
    if re.fullmatch(r"\+?[\d\s().-]+", wanted):
        wanted = re.sub(r"[\s().-]", "", wanted)
    return wanted if len(wanted) >= LEAST_PREFIX else ""


def words(text: str) -> str:
    """A full-text query for texts that have every word of `text`; empty where it has none."""
    found = _WORD.findall(text)[:_MOST_WORDS]
    return " AND ".join(f'"{word}"' for word in found)
