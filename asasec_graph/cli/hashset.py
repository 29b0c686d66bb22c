"""`asasec hashset`: sets of known hashes, imported, listed, removed and looked up."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Never

import click
from tqdm import tqdm

from asasec_graph.access import hash_sets
from asasec_graph.access.actor import Action
from asasec_graph.cli import options
from asasec_graph.cli.session import DONE, PROBLEMS, Console, command, opened
from asasec_graph.errors import AsasecError, BadInput
from asasec_graph.hashsets import decoding
from asasec_graph.hashsets.lookup import WIDTHS
from asasec_graph.hashsets.manifest import Manifest, Refusal
from asasec_graph.hashsets.matching import Hashed, Known, known
from asasec_graph.hashsets.pdq_index import BITS
from asasec_graph.hashsets.reading import Format
from asasec_graph.hashsets.store import Added, Adding, HashSets
from asasec_graph.model.times import rfc3339

Document = dict[str, object]
SHOWN = 10
"""Problems that are shown; the JSON has more."""
_by = click.option("--as", "user", help="The user who does it, a supervisor or administrator. Unset: you.")


@click.group()
def hashset() -> None:
    """Keep sets of known hashes, which the files of cases are compared with.

    Example: asasec hashset add national export.json
    """


@hashset.command(epilog="Example: asasec hashset add national export.csv --scheme ES --map md5=HUELLA")
@click.argument("name")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--format", "format_", type=click.Choice([one.value for one in Format]), help="Unset: told by content.")
@click.option("--scheme", default="", help="Scheme of the categories where the list names none, e.g. the country.")
@options.mapped
@_by
@options.as_json
@command
async def add(
    console: Console,
    name: str,
    file: Path,
    format_: str | None,
    scheme: str,
    mapping: Mapping[str, str],
    user: str | None,
    as_json: bool,
) -> int:
    """Import FILE as the set NAME; a set of that name is replaced once the new one is whole."""
    sets = HashSets(console.settings.data)
    async with opened(console.settings) as graph:
        by = await hash_sets.keeper(graph, user, console.actor)
        with _Bars() as bars:
            asked = Adding(name, file, by.name, Format(format_) if format_ else None, scheme, mapping, bars.told)
            with sets.adding(asked) as added:
                if not added.unchanged:
                    await hash_sets.record(graph, Action.COLLECTION, name, added.manifest.told("imported"), by=by)
    if as_json:
        console.answer(_document(added.manifest) | {"unchanged": added.unchanged})
    else:
        _tell_added(console, added)
    return PROBLEMS if added.manifest.refused or added.manifest.notes else DONE


@hashset.command("list", epilog="Example: asasec hashset list --json")
@options.as_json
@click.pass_obj
def list_(console: Console, as_json: bool) -> None:
    """List the sets, with what each holds and where it came from."""
    try:
        found = HashSets(console.settings.data).manifests()
    except AsasecError as error:
        console.refuse(error)
    if as_json:
        console.answer([_document(one) for one in found])
        return
    if not found:
        console.say("no sets of known hashes yet; `asasec hashset add NAME FILE` imports one")
    for one in found:
        _tell(console, one)


@hashset.command(epilog='Example: asasec hashset remove national --reason "withdrawn by its owner"')
@click.argument("name")
@click.option("--reason", required=True, help="Why, as it is recorded.")
@_by
@options.as_json
@command
async def remove(console: Console, name: str, reason: str, user: str | None, as_json: bool) -> None:
    """Remove a set; nothing is known by it any more."""
    if not reason.strip():
        raise BadInput("--reason: say why the set is removed")
    async with opened(console.settings) as graph:
        by = await hash_sets.keeper(graph, user, console.actor)
        with HashSets(console.settings.data).removing(name) as gone:
            detail = gone.told("removed") | {"reason": reason}
            await hash_sets.record(graph, Action.ERASURE, name, detail, by=by)
    if as_json:
        console.answer({"removed": name})
    else:
        console.say("the set {name} is removed", name=name)


@hashset.command(epilog="Example: asasec hashset check d41d8cd98f00b204e9800998ecf8427e")
@click.argument("hashes", nargs=-1, required=True, metavar="HASH...")
@options.as_json
@click.pass_obj
def check(console: Console, hashes: tuple[str, ...], as_json: bool) -> None:
    """Look hashes up in every set: MD5, SHA-1, SHA-256, PDQ (256 bits are looked up as both), PhotoDNA values."""
    try:
        asked = [_hashed(text) for text in hashes]
        found = known(asked, HashSets(console.settings.data).opened())
    except AsasecError as error:
        console.refuse(error)
    if as_json:
        answer = [
            {"hash": text, "known": [_known(one) for one in told]} for text, told in zip(hashes, found, strict=True)
        ]
        console.answer(answer)
        return
    for text, told in zip(hashes, found, strict=True):
        if not told:
            console.say("{hash}: in no set", hash=text)
        for one in told:
            _tell_known(console, text, one)


def _hashed(text: str) -> Hashed:
    digits = text.strip().lower()
    kinds = {2 * width: kind for kind, width in WIDTHS.items() if kind != "photodna"}
    kind = kinds.get(len(digits))
    if kind is not None and (digests := decoding.digests([digits], WIDTHS[kind]).digests).size:
        digest = digests[0].tobytes()
        return Hashed(**{kind: digest}, pdqs=(digest,) if len(digest) == BITS // 8 else ())
    photodna = decoding.photodna_digest(text)
    if photodna is None:
        raise BadInput(f"{text!r} is no MD5, SHA-1, SHA-256 or PDQ in hexadecimal, and no PhotoDNA value")
    return Hashed(photodna=photodna)


def _known(one: Known) -> Document:
    category = one.entry.category
    return {
        "set": one.set,
        "how": one.how.value,
        "distance": one.distance,
        "category": asdict(category) if category else None,
        "series": one.entry.series or None,
        "benign": one.benign,
    }


def _tell_known(console: Console, text: str, one: Known) -> None:
    category = one.entry.category
    console.say(
        "{hash}: in {set} by {how}{distance}{category}{series}{benign}",
        hash=text,
        set=one.set,
        how=one.how.value,
        distance=console.text(", {count} bits apart", count=one.distance) if one.distance is not None else "",
        category=console.text(", category {scheme} {code}", scheme=category.scheme, code=category.code)
        if category
        else "",
        series=console.text(", series {name}", name=one.entry.series) if one.entry.series else "",
        benign=console.text(", known software") if one.benign else "",
    )


def _document(one: Manifest) -> Document:
    return {
        "name": one.name,
        "format": one.format,
        "scheme": one.scheme or None,
        "benign": one.benign,
        "file": one.file,
        "sha256": one.sha256,
        "size": one.size,
        "rows": one.rows,
        "hashes": dict(one.entries),
        "mapping": dict(one.mapping),
        "categories": [asdict(category) for category in one.categories if category],
        "refused": one.refused,
        "problems": [asdict(problem) for problem in one.problems],
        "notes": [asdict(note) for note in one.notes],
        "addedAt": rfc3339(one.added_at),
        "addedBy": one.added_by,
        "seconds": one.seconds,
    }


def _tell(console: Console, one: Manifest) -> None:
    counts = ", ".join(f"{count:,} {kind}" for kind, count in one.entries.items())
    console.say(
        "{name}: {counts}; {format}, {rows} rows of {file}, added {at} by {by}{benign}",
        name=one.name,
        counts=counts,
        format=one.format,
        rows=f"{one.rows:,}",
        file=one.file,
        at=rfc3339(one.added_at),
        by=one.added_by,
        benign=console.text(", known software") if one.benign else "",
    )


def _tell_added(console: Console, added: Added) -> None:
    one = added.manifest
    if added.unchanged:
        console.say("{name} stands already, from the same list; nothing was changed", name=one.name)
    _tell(console, one)
    for role, column in one.mapping.items():
        console.say("  {role} is read from the column {column}", role=role, column=column)
    for problem in (*one.notes, *one.problems[:SHOWN]):
        _tell_problem(console, problem)
    if one.refused > SHOWN:
        console.note("{count} more rows were refused; --json lists the first thousand", count=one.refused - SHOWN)


def _tell_problem(console: Console, problem: Refusal) -> None:
    console.note("{locator}: {reason}", locator=problem.locator, reason=console.reason(problem.reason))


class _Bars:
    """Progress on stderr where that is a terminal: bytes while the list is hashed, then rows while it is read."""

    def __init__(self) -> None:
        self._bar: tqdm[Never] | None = None
        self._what = ""

    def __enter__(self) -> _Bars:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()

    def told(self, what: str, done: int, total: int) -> None:
        """Show how far it is."""
        if what != self._what:
            self.__exit__()
            unit = "B" if total else "row"
            self._bar = tqdm(total=total or None, unit=unit, unit_scale=True, disable=not sys.stderr.isatty())
            self._what = what
        if self._bar is not None:
            self._bar.update(done - self._bar.n)
