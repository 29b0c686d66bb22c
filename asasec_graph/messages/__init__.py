"""What the command line says, in English and Spanish.

English texts are the keys: `say("{count} cases", count=3)`. An error's text was made where it was
raised, so its Spanish is found by matching it with the English template (`of_error`). A test walks
the code and asserts that every template has its Spanish.
"""

from __future__ import annotations

import os
import re
from functools import cache

from asasec_graph.messages.es import ERRORS, TEXTS

LANGUAGES = ("en", "es")
_FIELD = re.compile(r"\{(\w+)[^}]*\}")


def language(wanted: str | None = None) -> str:
    """The language to speak: the one wanted, else ASASEC_LANG, else LC_ALL, LC_MESSAGES, LANG, else English."""
    names = (wanted, *(os.environ.get(name) for name in ("ASASEC_LANG", "LC_ALL", "LC_MESSAGES", "LANG")))
    chosen = next((name for name in names if name), "en")[:2].lower()
    return chosen if chosen in LANGUAGES else "en"


def text(lang: str, template: str, **values: object) -> str:
    """The template in this language, filled in."""
    return (TEXTS.get(template, template) if lang == "es" else template).format(**values)


def of_error(lang: str, message: str) -> str:
    """An error's message in this language; as it was raised where it has no translation."""
    if lang != "es":
        return message
    for pattern, spanish in _patterns():
        found = pattern.fullmatch(message)
        if found:
            return spanish.format(**found.groupdict())
    return message


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Longest templates first, so that a general one does not hide a particular one."""
    ordered = sorted(ERRORS.items(), key=lambda item: -len(_FIELD.sub("", item[0])))
    return tuple((re.compile(pattern_of(english), re.DOTALL), spanish) for english, spanish in ordered)


def pattern_of(template: str) -> str:
    """The regular expression of a template: each {field} matches anything."""
    parts = _FIELD.split(template)
    made = ""
    for index, part in enumerate(parts):
        made += re.escape(part) if index % 2 == 0 else f"(?P<{part}>.*?)"
    return made
