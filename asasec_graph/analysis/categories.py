"""Schemes of categories: a code means something only in its scheme, so that both are always kept together."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from asasec_graph.errors import BadInput

_MOST = 1 << 20


@dataclass(frozen=True, slots=True)
class Code:
    """One category of a scheme; `key` is the key that sets it; `titles` by language."""

    code: str
    key: str
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A set of categories; `titles` by language."""

    name: str
    titles: Mapping[str, str]
    codes: Sequence[Code]


@cache
def schemes(path: Path | None = None) -> tuple[Scheme, ...]:
    """The schemes of a TOML file as categories.toml is written, or those shipped. BadInput where it is none."""
    if path is None:
        return _schemes(Path(__file__).with_name("categories.toml").read_text("utf-8"), "categories.toml")
    try:
        with path.open("rb") as file:
            text = file.read(_MOST).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: the schemes of categories cannot be read ({error})") from error
    return _schemes(text, str(path))


def stands(known: Sequence[Scheme], scheme: str, code: str) -> bool:
    """Whether one of these schemes has this code."""
    return any(one.name == scheme and any(found.code == code for found in one.codes) for one in known)


def _schemes(text: str, name: str) -> tuple[Scheme, ...]:
    try:
        found = tuple(map(_scheme, tomllib.loads(text)["scheme"]))
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise BadInput(f"{name}: no schemes of categories ({error}); each has name, en, es and its codes") from error
    if len({one.name for one in found}) < len(found):
        raise BadInput(f"{name}: two schemes of categories have one name")
    return found


def _scheme(entry: Mapping[str, Any]) -> Scheme:
    return Scheme(str(entry["name"]), _titles(entry), tuple(map(_code, entry["code"])))


def _code(entry: Mapping[str, Any]) -> Code:
    return Code(str(entry["code"]), str(entry["key"]), _titles(entry))


def _titles(entry: Mapping[str, Any]) -> dict[str, str]:
    return {lang: str(entry[lang]) for lang in ("en", "es")}
