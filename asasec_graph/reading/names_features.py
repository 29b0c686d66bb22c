"""What `names_tagger` weighs of each token: itself and its neighbours, as short strings."""

from __future__ import annotations

from collections.abc import Sequence

from asasec_graph.reading.names_tokens import Kind, kind

CAPITALS = 0.75
"""The share of letters in capitals from which a line counts as written in capitals."""

_EDGE = Kind("", "|", "|", "|", "")
_OPEN = frozenset(".!?:;|-–—\"'«»“”•*")


def in_capitals(text: str) -> bool:
    """Whether a line is written in capitals, so that these tell nothing."""
    upper = sum(map(str.isupper, text))
    return upper > 3 and upper >= CAPITALS * (upper + sum(map(str.islower, text)))


def _word(one: Kind) -> str:
    """A neighbour's role, or its word if it is an ordinary one or a sign; else what it is, so that no name is kept."""
    if one.role and one.role != "particle":
        return one.role
    if len(one.lists) < 2 or one.lists[3:] > "00":
        return one.plain[:12]
    return one.shape + one.lists


def features(words: Sequence[str], language: str, capitals: bool) -> list[list[str]]:
    """Of each token of a line its features; `capitals` says that the line is written in capitals."""
    kinds = [_EDGE, _EDGE, *(kind(word, language) for word in words), _EDGE, _EDGE]
    shapes = [one.shape if not capitals or len(one.lists) < 2 else "X" for one in kinds]
    names = [_word(one) for one in kinds]
    return [_of(at, kinds, shapes, names) for at in range(2, len(kinds) - 2)]


def _of(at: int, kinds: Sequence[Kind], shapes: Sequence[str], names: Sequence[str]) -> list[str]:
    before, here, after = kinds[at - 1], kinds[at], kinds[at + 1]
    lists, shape = here.lists, shapes[at]
    opening = "^" if before.shape in _OPEN else ""
    found = [
        "l" + lists,
        f"s{shape}{opening}",
        f"sl{shape}{opening} {lists}",
        f"r{here.role}",
        f"rs{here.role} {shape}",
        f"-w{names[at - 1]}",
        f"+w{names[at + 1]}",
        f"-W{names[at - 1]} {shape}",
        f"+W{names[at + 1]} {shape}",
        f"-l{before.lists} {lists}",
        f"+l{lists} {after.lists}",
        f"-2{names[at - 2]} {names[at - 1]} {shape}",
        f"+2{names[at + 1]} {names[at + 2]} {shape}",
        f"x{shapes[at - 1]} {shape} {shapes[at + 1]}",
        f"-r{before.role} {lists} {shape}",
        f"+r{after.role} {lists} {shape}",
        f"-x{kinds[at - 2].lists} {kinds[at - 2].shape}",
        f"+x{kinds[at + 2].lists} {kinds[at + 2].shape}",
    ]
    if len(lists) < 2 or here.role or (shape in ("a", "X") and lists[3] > "0"):
        found.append("w" + here.plain[:12])
    if here.sound:
        found.append(f"n{here.sound}")
        found.append(f"ns{here.sound} {shape}")
    return found
