"""A hash chain of records: each record's hash covers the one before it, so none can be changed unseen.

hash = sha256(previous hash, newline, canonical JSON of the entry); the first record's previous hash is
64 zeros. The chain shows that nothing was altered or removed from its middle; that its end was not cut
off is shown by comparing with a head noted elsewhere (`asasec audit verify --since HEAD`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from asasec_graph.model.observations import Json

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Entry:
    """What is recorded: when (epoch milliseconds), who, what, on what, and the particulars."""

    at: int
    actor: str
    action: str
    subject: str
    detail: Mapping[str, Json] = field(default_factory=dict[str, Json])


@dataclass(frozen=True, slots=True)
class Record:
    """An entry at its place in a chain. `detail` is the canonical JSON text that was hashed."""

    seq: int
    at: int
    actor: str
    action: str
    subject: str
    detail: str
    prev: str
    hash: str


def canonical(detail: Mapping[str, Json]) -> str:
    """JSON text with sorted keys and no spaces: one text a value."""
    return json.dumps(detail, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(seq: int, at: int, actor: str, action: str, subject: str, detail: str, prev: str) -> str:
    """The hash of a record; `detail` as canonical JSON text."""
    body = json.dumps([seq, at, actor, action, subject, detail], separators=(",", ":"), ensure_ascii=False)
    return sha256(f"{prev}\n{body}".encode()).hexdigest()


def linked(entry: Entry, seq: int, prev: str) -> Record:
    """The record of an entry as number `seq` (from 1) after the record with hash `prev`."""
    detail = canonical(entry.detail)
    made = digest(seq, entry.at, entry.actor, entry.action, entry.subject, detail, prev)
    return Record(seq, entry.at, entry.actor, entry.action, entry.subject, detail, prev, made)


def first_broken(records: Iterable[Record], *, seq: int = 0, prev: str = GENESIS) -> Record | None:
    """The first record that does not follow from the one before it, or None where the chain holds.

    `seq` and `prev` are of the record before the first given one.
    """
    for record in records:
        seq += 1
        wanted = digest(record.seq, record.at, record.actor, record.action, record.subject, record.detail, record.prev)
        if record.seq != seq or record.prev != prev or record.hash != wanted:
            return record
        prev = record.hash
    return None
