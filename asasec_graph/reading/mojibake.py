r"""Text whose UTF-8 bytes were taken for Latin-1 characters, as in Meta's JSON exports: `\u00c3\u00b1` for `ñ`.

Each run of characters that is well-formed UTF-8 becomes the character meant; all other text stays as it is,
so that text which was right, or right in places, is not harmed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from asasec_graph.model.observations import Json

_RUN = re.compile("(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+")
_SUSPECT = re.compile("[\xc2-\xf4][\x80-\xbf]")


def is_damaged(text: str) -> bool:
    """Whether a text holds a run that is UTF-8 taken for Latin-1."""
    return not text.isascii() and _SUSPECT.search(text) is not None and _RUN.search(text) is not None


def repair(text: str) -> str:
    """The text meant; the same text where nothing is damaged."""
    if text.isascii() or _SUSPECT.search(text) is None:
        return text
    return _RUN.sub(_meant, text)


def _meant(match: re.Match[str]) -> str:
    try:
        return match[0].encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def raw_beside(text: str, meant: str) -> Iterator[tuple[str, Json]]:
    """`raw` and the text as written where it differs from what is meant; for `asserted`."""
    if text.strip() != meant.strip():
        yield "raw", text


def repaired(value: Json) -> Json:
    """A JSON value with every text and every name in it repaired."""
    if isinstance(value, str):
        return repair(value)
    if isinstance(value, Mapping):
        return {repair(name): repaired(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [repaired(inner) for inner in value]
    return value
