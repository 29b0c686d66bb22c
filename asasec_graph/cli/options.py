"""Options that several commands take, written once."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from asasec_graph.settings import Settings

as_json = click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout.")
paths = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
case_reference = click.argument("reference")


def mapped(work: Callable[..., Any]) -> Callable[..., Any]:
    """`--map FIELD=COLUMN` and `--mapping FILE` as one argument `mapping`; what --map says comes first."""

    @click.option(
        "--map", "pairs", multiple=True, metavar="FIELD=COLUMN", help="Column of a table, e.g. caller=MSISDN_A."
    )
    @click.option(
        "--mapping",
        "mapping_file",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help="File of such columns, as `asasec columns -o` writes it.",
    )
    @functools.wraps(work)
    def run(*args: Any, pairs: tuple[str, ...], mapping_file: Path | None, **kwargs: Any) -> Any:
        kept = _mapping_of(mapping_file) if mapping_file else {}
        return work(*args, mapping=kept | _pairs(pairs), **kwargs)

    return run


def opened_by(work: Callable[..., Any]) -> Callable[..., Any]:
    """`--passwords FILE` and `--key FILE...` as one argument `secrets`."""
    existing = click.Path(path_type=Path, exists=True, dir_okay=False)

    @click.option("--passwords", type=existing, help="File of passwords, one a line, tried on what is encrypted.")
    @click.option("--key", "keys", multiple=True, type=existing, help="Key file that opens what is encrypted.")
    @functools.wraps(work)
    def run(*args: Any, passwords: Path | None, keys: tuple[Path, ...], **kwargs: Any) -> Any:
        return work(*args, secrets=Secrets(passwords, keys), **kwargs)

    return run


@dataclass(frozen=True, slots=True)
class Secrets:
    """Where the passwords and keys of this command stand; never what they are."""

    passwords: Path | None
    keys: tuple[Path, ...]

    def within(self, settings: Settings) -> Settings:
        """The settings with these files, the keys before those that are set."""
        return replace(settings, passwords=self.passwords or settings.passwords, keys=(*self.keys, *settings.keys))


def _pairs(pairs: tuple[str, ...]) -> dict[str, str]:
    """FIELD=COLUMN pairs; click.BadParameter where one is malformed."""
    made: dict[str, str] = {}
    for pair in pairs:
        field, mark, column = pair.partition("=")
        if not mark or not field or not column:
            raise click.BadParameter(f"{pair!r}: write FIELD=COLUMN, such as caller=MSISDN_A", param_hint="--map")
        made[field.strip()] = column.strip()
    return made


def _mapping_of(path: Path) -> dict[str, str]:
    """A mapping file: TOML, field = column; click.BadParameter where it is none."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = f'{path}: no mapping file ({error}); write lines such as caller = "MSISDN_A"'
        raise click.BadParameter(reason, param_hint="--mapping") from error
    wrong = [name for name, value in found.items() if not isinstance(value, str)]
    if wrong:
        reason = f'{path}: {wrong[0]!r} names no column; write lines such as caller = "MSISDN_A"'
        raise click.BadParameter(reason, param_hint="--mapping")
    return found
