"""Key files that lie beside what they open: WhatsApp's `key` and `encrypted_backup.key` in a phone's file system."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence.entries import Entry
from asasec_graph.reading.source import Options

_WHATSAPP = 158
"""Bytes of the file that WhatsApp keeps for crypt12 to crypt14."""
_MOST = 4_096


def beside(entries: Iterable[Entry], options: Options) -> Options:
    """The options with the contents of the key files among these entries added."""
    found = [key for entry in entries if _is_key(entry) if (key := _read(entry)) is not None]
    return replace(options, keys=tuple(dict.fromkeys([*options.keys, *found]))) if found else options


def _is_key(entry: Entry) -> bool:
    if entry.refused is not None or entry.size is None or not 0 < entry.size <= _MOST:
        return False
    name = PurePosixPath(entry.name).name.lower()
    return (name == "key" and entry.size == _WHATSAPP) or name.endswith(".key")


def _read(entry: Entry) -> bytes | None:
    made = b""
    try:
        for data in entry.opened():
            made += data
            if len(made) > _MOST:
                return None
    except (EvidenceError, OSError):
        return None  # it is a member too, and told there
    return made
