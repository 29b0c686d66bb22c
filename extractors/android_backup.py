"""Android's `adb backup` files (`.ab`), encrypted ones with their password; see `reading.android_ab` for the format.

The tar file inside is handed on whole: it is read as an archive, with the logs of databases beside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from asasec_graph.errors import EvidenceError
from asasec_graph.model.observations import Problem
from asasec_graph.reading import android_ab as ab
from asasec_graph.reading.source import Enclosed, Extractor, Source, Yielded


def takes(source: Source) -> bool:
    """The first line of such a backup."""
    return source.head.startswith(ab.MAGIC)


def extract(source: Source) -> Iterator[Yielded]:
    """The tar file inside; a problem where it is encrypted and no password opens it."""
    try:
        stated = ab.header(source.head)
    except ValueError as error:
        raise EvidenceError(f"{source.name}: an Android backup whose header cannot be read ({error})") from error
    key = None
    if stated.sealed is not None:
        passwords = source.options.passwords
        tried = (ab.opened(stated.sealed, password) for password in passwords)
        key = next((found for found in tried if found is not None), None)
        if key is None:
            yield _refusal(len(passwords), source.basename)
            return
    name = source.basename.removesuffix(".ab") + ".tar"
    if source.size > stated.begin:
        yield Enclosed(name, f"byte {stated.begin}-{source.size}", _Tar(source, stated, key))
    else:
        yield Problem("the backup holds nothing but its header", source.basename)


def _refusal(given: int, place: str) -> Problem:
    """Why it stays closed, and what to bring."""
    if not given:
        reason = "an encrypted Android backup: give its password with --passwords FILE and read it again with --again"
        return Problem(reason, place)
    return Problem(f"an encrypted Android backup: none of the {given} passwords given opens it", place)


class _Tar:
    """Writes the tar file to the file it is given; what could be had of a damaged one is kept."""

    def __init__(self, source: Source, stated: ab.Header, key: tuple[bytes, bytes] | None) -> None:
        self._source, self._stated, self._key = source, stated, key

    def __call__(self, target: BinaryIO) -> None:
        written = 0
        with self._source.open() as file:
            try:
                for piece in ab.stream(file, self._stated, self._key):
                    written += target.write(piece)
            except ValueError as error:
                if not written:
                    raise EvidenceError(f"{self._source.name}: {error}") from error


EXTRACTOR = Extractor("android_backup", 1, takes, extract)
