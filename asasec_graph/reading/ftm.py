"""FollowTheMoney's entities as a stream: JSON lines, or one array, of `{id, schema, properties}`.

Source: the FollowTheMoney model of OCCRP (followthemoney.tech): properties are lists of texts; those that name other
entities hold their ids, or the entities themselves. Which properties join two entities is that model's.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from asasec_graph.model.observations import Json, Problem
from asasec_graph.reading import jsonstream
from asasec_graph.reading.source import Source
from asasec_graph.reading.textual import clean

LINE = 32 << 20
"""Bytes of one entity."""
VALUES = 10_000
EDGES: dict[str, tuple[str, str, str]] = {
    "Ownership": ("owner", "asset", "owner"),
    "Directorship": ("director", "organization", "director"),
    "Membership": ("member", "organization", "member"),
    "Employment": ("employee", "employer", "employee"),
    "Family": ("person", "relative", "family"),
    "Associate": ("person", "associate", "associate"),
    "UnknownLink": ("subject", "object", ""),
    "Representation": ("agent", "client", "associate"),
    "Succession": ("predecessor", "successor", ""),
    "Debt": ("debtor", "creditor", ""),
    "Payment": ("payer", "beneficiary", ""),
    "Interest": ("subject", "object", ""),
}
"""The two properties that an edge joins, and what its schema says of them."""


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity: its id, schema, properties and place."""

    id: str
    schema: str
    properties: Mapping[str, tuple[str, ...]]
    caption: str
    place: str

    def all(self, *names: str) -> list[str]:
        """The values of these properties."""
        return [value for name in names for value in self.properties.get(name, ())]

    def first(self, *names: str) -> str:
        """The first value of these properties; "" where there is none."""
        return next(iter(self.all(*names)), "")


def entities(source: Source) -> Iterator[Entity | Problem]:
    """Every entity; a line that is none is a problem."""
    if source.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        yield from _array(source)
    else:
        yield from _lines(source)


def _array(source: Source) -> Iterator[Entity | Problem]:
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, lambda path: len(path) == 1, within=LINE):
                if isinstance(value, Mapping):
                    yield _made(value, jsonstream.pointer(path))
        except jsonstream.JsonDamage as damage:
            yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")


def _lines(source: Source) -> Iterator[Entity | Problem]:
    with source.open() as file:
        number = 0
        while raw := file.readline(LINE):
            number += 1
            place = f"line {number}"
            whole = raw.endswith(b"\n") or len(raw) < LINE
            while not whole and (rest := file.readline(LINE)):
                whole = rest.endswith(b"\n") or len(rest) < LINE
                raw = b"{"
            text = raw.decode("utf-8-sig", "replace").strip()
            if text:
                yield _line(text, place)


def _line(text: str, place: str) -> Entity | Problem:
    value: Json
    try:
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return Problem("This line is no JSON, or larger than is read; it was skipped.", place)
    if not isinstance(value, Mapping):
        return Problem("This line holds no entity; it was skipped.", place)
    return _made(value, place)


def _made(value: Mapping[str, Json], place: str) -> Entity | Problem:
    schema, held = value.get("schema"), value.get("properties")
    if not isinstance(schema, str) or not isinstance(held, Mapping):
        return Problem("This line holds no entity; it was skipped.", place)
    known, caption = value.get("id"), value.get("caption")
    properties = {name: texts for name, listed in held.items() if (texts := tuple(_texts(listed)))}
    return Entity(
        clean(known)[:300] if isinstance(known, str) else place,
        schema.rpartition(":")[2],
        properties,
        clean(caption) if isinstance(caption, str) else "",
        place,
    )


def _texts(value: Json) -> Iterator[str]:
    """The values of a property: texts, numbers, and entities by their ids."""
    for one in value[:VALUES] if isinstance(value, list) else [value]:
        if isinstance(one, Mapping):
            one = one.get("id")
        if isinstance(one, str | int | float) and not isinstance(one, bool) and (text := clean(str(one)).strip()):
            yield text
