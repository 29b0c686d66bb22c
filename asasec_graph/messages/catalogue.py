"""The Spanish catalogue: the es_*.toml files beside this module, each a list of `[[text]]` or `[[reason]]` with en, es.

A text is a template that the code fills by name (`{count} cases`). A reason was made where something failed, so it is
known by its shape alone, with numbered fields (see `templates`). `{0:reason}` in its Spanish is a field that holds a
reason itself, which is put into Spanish too.

    es_commands.toml   what commands print, and the names of settings
    es_help.toml       what --help prints
    es_usage.toml      why a command cannot be carried out as it was typed
    es_errors.toml     why something was refused or failed
    es_problems.toml   what of an exhibit could not be read, and why a hit counts for nothing
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

from asasec_graph.messages.templates import Template

_FILES = ("es_commands.toml", "es_help.toml", "es_usage.toml", "es_errors.toml", "es_problems.toml")


@cache
def entries(sort: Literal["text", "reason"]) -> tuple[tuple[str, str], ...]:
    """Every pair of English and Spanish of one sort, as the files have them."""
    found: list[tuple[str, str]] = []
    for name in _FILES:
        tables = tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
        found += [(entry["en"], entry["es"]) for entry in tables.get(sort, [])]
    return tuple(found)


@cache
def texts() -> dict[str, str]:
    """Texts by their English."""
    return dict(entries("text"))


def fitting(sentence: str) -> tuple[str, list[str]] | None:
    """The Spanish template of a reason, and what stands in its fields; None where it is of no template."""
    word = sentence.partition(" ")[0]
    for template, spanish in _by_word().get(word, _by_word()[""]):
        found = template.fields(sentence)
        if found is not None:
            return spanish, found
    return None


@cache
def _by_word() -> dict[str, tuple[tuple[Template, str], ...]]:
    """Reasons by the word they begin with, those that begin with a field under every word and under "".

    Those that fix most text come first, so that a general one does not hide a particular one.
    """
    made = [(Template.of(english), spanish) for english, spanish in entries("reason")]
    made.sort(key=lambda pair: pair[0].weight, reverse=True)
    words = {"", *(template.first_word for template, _ in made)}
    return {word: tuple(pair for pair in made if pair[0].first_word in ("", word)) for word in words}
