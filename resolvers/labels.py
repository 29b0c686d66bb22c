"""Names for people to read, made from what visible mentions say: the name most exhibits give, and the key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from asasec_graph.model.kinds import EntityKind

_NAMED_ONLY = (EntityKind.PERSON, EntityKind.ORGANIZATION)
_HASHED = (EntityKind.MEDIA, EntityKind.DOCUMENT, EntityKind.FACE, *_NAMED_ONLY)


def label(kind: str, key: str, names: Sequence[str], times: Sequence[int]) -> str:
    """`names` are the texts of visible mentions (several names are lines), `times` how many give each."""
    name = best(names, times)
    short = shortened(kind, key)
    if name is None:
        return short
    return name if kind in _HASHED else f"{name} · {short}"


def best(names: Sequence[str], times: Sequence[int]) -> str | None:
    """The name that most mentions give; then the longest, then the first by the alphabet."""
    if len(names) == 1 and "\n" not in names[0]:
        return names[0]
    votes: Counter[str] = Counter()
    for text, count in zip(names, times, strict=True):
        for name in text.split("\n"):
            votes[name] += count
    return min(votes, key=lambda name: (-votes[name], -len(name), name)) if votes else None


def shortened(kind: str, key: str) -> str:
    """A key for people: hashes cut to eight characters, the scheme of an account or wallet kept."""
    if kind not in _HASHED:
        return key
    hexadecimal, mark, place = key.removeprefix("sha256:").partition("#")
    return f"{hexadecimal[:8]}…{mark}{place}"
