"""Burner on the iPhone: what its server sent, as the system's cache of requests keeps it.

`Library/Caches/com.adhoclabs.burner/Cache.db`: cfurl_cache_response has the address of each request (request_key),
cfurl_cache_receiver_data under the same number what came back, JSON; a large answer lies in a file of its own under
`fsCachedData`, which is read by itself: there the owner's number is not told. What a record is shows in its fields: the
account (phoneNumber and registrationId), a number (expirationDate), a contact (burnerIds), a message
(contactPhoneNumber, or conversation, with a direction). One asked for several times is told once. Source: iLEAPP's
module, read for the facts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from enum import IntEnum
from functools import partial
from typing import NamedTuple

from asasec_graph.errors import EvidenceError
from asasec_graph.model.observations import Observation
from asasec_graph.reading import plists
from asasec_graph.reading.burner import Fields, Records
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.source import Extractor, Source

_REQUESTS, _ANSWERS = "cfurl_cache_response", "cfurl_cache_receiver_data"
_HOST = "burnerapp.com/"
_ANSWER = re.compile(
    rb'\s*\[?\s*\{(?=.{0,4000}"burnerId")(?=.{0,4000}"contactPhoneNumber").{0,4000}"direction"', re.DOTALL
)
_MOST = 64 << 20


class _Kind(IntEnum):
    """What a record is, in the order in which they are read."""

    ACCOUNT = 0
    NUMBER = 1
    CONTACT = 2
    MESSAGE = 3


class _Found(NamedTuple):
    kind: _Kind
    fields: Fields
    place: str
    within: str


def takes(source: Source) -> bool:
    """A cache with requests to Burner's server, or one of its answers that is a list of messages."""
    return known(source, (_REQUESTS, _ANSWERS), check=_asked) or (
        source.size <= _MOST and _ANSWER.match(source.head) is not None
    )


def _asked(tables: Tables) -> bool:
    return any(_HOST in (row.text("request_key") or "") for row in tables.rows(_REQUESTS, "request_key"))


def extract(source: Source) -> Iterator[Observation]:
    """The owner's numbers, contacts, messages and calls."""
    owner = Owner.of(source.sha256, source.basename)
    records = Records(source.sha256, source.options.region, owner)
    if not source.head.startswith(b"SQLite format 3"):
        yield from _told(records, _in_file(source))
        yield from owner.told()
        return
    with opened(source) as tables:
        yield from _told(records, list(_in_cache(tables)))
        yield from owner.told()
        yield from tables.ending()


def _in_file(source: Source) -> list[_Found]:
    try:
        with source.open() as file:
            value: object = json.loads(file.read())
    except (ValueError, RecursionError) as error:
        raise EvidenceError(f"it is no JSON that can be read ({error})") from error
    return list(_records(value, "", ""))


def _in_cache(tables: Tables) -> Iterator[_Found]:
    asked = {row.rowid for row in tables.rows(_REQUESTS, "request_key") if _HOST in (row.text("request_key") or "")}
    yield from tables.each(_ANSWERS, partial(_in_answer, tables, asked))


def _in_answer(tables: Tables, asked: set[int], row: Row) -> Iterator[_Found]:
    data = row.raw("receiver_data")
    if row.rowid not in asked or row.flag("isdataonfs") or data is None:
        return
    text = data.decode("utf-8", "replace") if isinstance(data, bytes) else str(data)
    if text.lstrip()[:1] in ("[", "{"):
        yield from _records(json.loads(text), tables.place(row, "receiver_data"), f"{row.table}/{row.rowid}")


def _records(value: object, place: str, within: str) -> Iterator[_Found]:
    """The records of an answer, one or a list; in a file of its own each has its own place."""
    listed = plists.listed(value) if plists.is_list(value) else [value]
    for number, one in enumerate(listed):
        fields = Fields(plists.table(one))
        kind = _kind(fields)
        if kind is not None:
            pointer = f"/{number}" if plists.is_list(value) else "/"
            yield _Found(kind, fields, place or pointer, f"{within}/{number}")


def _kind(fields: Fields) -> _Kind | None:
    if fields.has("direction", "datecreated") and fields.text("contactphonenumber", "conversationid"):
        return _Kind.MESSAGE
    if fields.text("phonenumber", "phonenumberid") is None:
        return None
    if fields.has("burnerids"):
        return _Kind.CONTACT
    if fields.has("expirationdate"):
        return _Kind.NUMBER
    return _Kind.ACCOUNT if fields.has("registrationid") or fields.has("carriername") else None


def _told(records: Records, found: list[_Found]) -> Iterator[Observation]:
    """What the records say, each once, numbers before the messages that name them."""
    seen: set[tuple[_Kind, str]] = set()
    for one in sorted(found, key=lambda one: one.kind):
        identifier = one.kind, one.fields.text("id") or one.within
        if identifier in seen:
            continue
        seen.add(identifier)
        match one.kind:
            case _Kind.ACCOUNT:
                yield from records.account(one.fields, one.place)
            case _Kind.NUMBER:
                yield from records.number(one.fields, one.place)
            case _Kind.CONTACT:
                yield from records.contact(one.fields, one.place, one.within)
            case _Kind.MESSAGE:
                yield from records.message(one.fields, one.place)


EXTRACTOR = Extractor("ios_burner", 1, takes, extract)
