"""WhatsApp's encrypted backups on Android (`msgstore.db.crypt12`, `.crypt14`, `.crypt15` and their kin).

With the right key the file inside is handed on as it was before; see `reading.whatsapp_crypt` for the format.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from asasec_graph.errors import EvidenceError
from asasec_graph.model.observations import Problem
from asasec_graph.reading import whatsapp_crypt as crypt
from asasec_graph.reading.source import Enclosed, Extractor, Source, Yielded

_NAMED = re.compile(r"\.crypt1[245]$", re.IGNORECASE)


def takes(source: Source) -> bool:
    """A header that gives an initialisation vector, or the name of such a backup."""
    return _NAMED.search(source.basename) is not None or crypt.header(source.head, source.basename) is not None


def extract(source: Source) -> Iterator[Yielded]:
    """The file inside; a problem where no key was given, none fits, or the bytes were changed."""
    stated = crypt.header(source.head, source.basename)
    if stated is None:
        raise EvidenceError(
            f"{source.name}: it is named as a WhatsApp backup, but its header is none; nothing was read"
        )
    options = source.options
    given = list(crypt.keys_of(options.passwords, options.keys))
    key = _fitting(source, stated, given)
    if key is None:
        yield _refusal(stated, given, source.basename)
        return
    with source.open() as file:
        end, zipped = crypt.intact_end(file, stated, key, source.size), crypt.is_zip(file, stated, key)
    whole = end is not None
    if end is None:
        end = source.size
        reason = "its seal does not fit its bytes: the backup was changed or cut off; what the key opens was read"
        yield Problem(reason, source.basename)
    inner = _NAMED.sub("", source.basename) or "backup"
    place = f"byte {stated.begin}-{end}"
    yield Enclosed(f"{inner}.zip" if zipped else inner, place, _Plain(source, stated, key, end, whole))


def _fitting(source: Source, stated: crypt.Header, given: list[crypt.Key]) -> bytes | None:
    with source.open() as file:
        for key in given:
            opening = key.opening(stated.kind)
            if crypt.opens(file, stated, opening):
                return opening
    return None


def _refusal(stated: crypt.Header, given: list[crypt.Key], place: str) -> Problem:
    """Why it stays closed, and what to bring."""
    kind = stated.kind
    if not given and kind == "crypt15":
        return Problem(
            "an encrypted WhatsApp backup (crypt15): give its key of 64 digits with --passwords FILE or the phone's "
            "file encrypted_backup.key with --key FILE, and read it again with --again",
            place,
        )
    if not given:
        return Problem(
            f"an encrypted WhatsApp backup ({kind}): give the phone's file /data/data/com.whatsapp/files/key "
            "with --key FILE, and read it again with --again",
            place,
        )
    if stated.salt is not None and all(key.salt not in (None, stated.salt) for key in given):
        return Problem(
            f"an encrypted WhatsApp backup ({kind}): the key file given is that of another phone or account", place
        )
    return Problem(f"an encrypted WhatsApp backup ({kind}): none of the {len(given)} keys given opens it", place)


class _Plain:
    """Writes what the backup holds to the file it is given."""

    def __init__(self, source: Source, stated: crypt.Header, key: bytes, end: int, whole: bool) -> None:
        self._source, self._stated, self._key = source, stated, key
        self._end, self._whole = end, whole

    def __call__(self, target: BinaryIO) -> None:
        with self._source.open() as file:
            try:
                for piece in crypt.plain(file, self._stated, self._key, self._end):
                    target.write(piece)
            except zlib.error as error:
                if self._whole:
                    reason = f"{self._source.name}: what the key opened cannot be unpacked ({error})"
                    raise EvidenceError(reason) from error


EXTRACTOR = Extractor("whatsapp_crypt", 1, takes, extract)
