"""What people are told, in English and Spanish: by the command line, and in answers of the server.

English stands in the code. A text that the command line prints is given by its English template, the key of the
catalogue: `text("es", "{count} cases", count=3)`. A reason (an error's message, a problem of an exhibit) was made where
it arose, perhaps long ago, so that its Spanish is found by its shape: `reason("es", message)`. What has no Spanish is
told as it is (the words of libraries); a test walks the code and leaves nothing of its own without.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass

from asasec_graph.messages.catalogue import fitting, texts

LANGUAGES = ("en", "es")
DEFAULT = "en"
_DEEPEST = 6
_MOST_PARTS = 8
_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+")
_ACCEPTED = re.compile(r"\s*([A-Za-z]{1,8}|\*)(?:-[A-Za-z0-9-]{1,32})?\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?")


def language(wanted: str | None = None) -> str:
    """The language to speak: the one wanted, else ASASEC_LANG, else LC_ALL, LC_MESSAGES, LANG, else English."""
    names = (wanted, *(os.environ.get(name) for name in ("ASASEC_LANG", "LC_ALL", "LC_MESSAGES", "LANG")))
    return known(next((name for name in names if name), DEFAULT))


def known(name: object) -> str:
    """The language of a name such as es, es-ES or es_ES.UTF-8; English where it is no language spoken here."""
    short = name[:2].lower() if isinstance(name, str) else DEFAULT
    return short if short in LANGUAGES else DEFAULT


def accepted(header: str | None) -> str:
    """The language that an Accept-Language header prefers among those spoken here; English where it names none."""
    best, chosen = 0.0, DEFAULT
    for item in (header or "").split(",")[:20]:
        found = _ACCEPTED.fullmatch(item)
        name, weight = (found[1].lower(), float(found[2] or 1)) if found else ("", 0.0)
        if weight > best and (name in LANGUAGES or name == "*"):
            best, chosen = weight, name if name in LANGUAGES else DEFAULT
    return chosen


def text(lang: str, template: str, **values: object) -> str:
    """The template in this language, filled in."""
    return (texts().get(template, template) if lang == "es" else template).format(**values)


def reason(lang: str, message: str) -> str:
    """Why something failed or could not be read, in this language; as it was made where it has no translation."""
    return (_spanish(message, _DEEPEST) or message) if lang == "es" else message


def _spanish(message: str, deepest: int) -> str | None:
    """The Spanish of a reason, of several with `; ` between, or of one led by what it is about: `chat.txt: `.

    None where no template fits. Parts are counted and depth is bounded: a reason may quote evidence.
    """
    if deepest == 0:
        return None
    whole = _parts(message, deepest)
    if whole is not None:
        return whole
    at = -1
    for _ in range(_MOST_PARTS):
        at = message.find(": ", at + 1)
        rest = _parts(message[at + 2 :], deepest) if at >= 0 else None
        if rest is not None:
            return message[: at + 2] + rest
    return None


def _parts(message: str, deepest: int) -> str | None:
    """One reason or several: cut at each `; ` where what stands before and behind it fits a template."""
    pieces = message.split("; ", _MOST_PARTS)
    ends: list[int | None] = [*[None] * len(pieces), len(pieces)]
    for begin in reversed(range(len(pieces))):
        possible = (end for end in range(begin + 1, len(pieces) + 1) if ends[end] is not None)
        ends[begin] = next((end for end in possible if fitting("; ".join(pieces[begin:end]))), None)
    told: list[str] = []
    begin = 0
    while begin < len(pieces):
        end = ends[begin]
        if end is None:
            return None
        told.append(_one("; ".join(pieces[begin:end]), deepest))
        begin = end
    return "; ".join(told)


def _one(message: str, deepest: int) -> str:
    """One reason that a template fits; what stands in its fields may be a reason again."""
    spanish, found = fitting(message) or (message, [])
    return spanish.format(*(_Field(value, deepest - 1) for value in found))


@dataclass(frozen=True, slots=True)
class _Field:
    """What stands in a field; told as a reason where the Spanish has `{0:reason}`, else as it is: it may be a name."""

    value: str
    deepest: int

    def __format__(self, spec: str) -> str:
        told = _spanish(self.value, self.deepest) if spec == "reason" else None
        return told or _figures(self.value)


def _figures(value: str) -> str:
    """A number's thousands apart by a space, since a comma means decimals in Spanish."""
    return value.replace(",", "\N{NO-BREAK SPACE}") if _THOUSANDS.fullmatch(value) else value
