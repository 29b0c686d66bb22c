"""The records of Meta's "Download your information" JSON, Instagram's and Facebook's, as flat lists of fields.

Three layouts are met: `string_map_data` (label: {href, value, timestamp}) and `string_list_data`,
`label_values` (label, value, href, vec, dict), and plain objects. Labels follow the account's language;
the names of the sections (`profile_user`, `friends_v2`) do not. Text is repaired (see `mojibake`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from asasec_graph.model.observations import Json, Problem
from asasec_graph.reading import jsonstream, mojibake, phones_times, tabular, textual
from asasec_graph.reading.exports import fields, members, pointer, string
from asasec_graph.reading.source import Source

FIELDS_LIMIT = 2_000
DEPTH = 16
_TIMES = re.compile(r"(?:.*_)?time(?:stamp)?(?:_(?:ms|value))?|taken_at|created_at|updated_at", re.IGNORECASE)
_LAYOUTS = ("string_map_data", "string_list_data", "label_values")
WHOLE_SECTIONS = frozenset({"profile_v2", "profile", "label_values", "ig_autofill_data", "registration_info"})
"""Sections that are one object and one record."""


@dataclass(frozen=True, slots=True)
class Field:
    """One value: its path, its label as compared (see `tabular.plain`), text, text as written, address and time."""

    path: str
    label: str
    text: str
    raw: str = ""
    href: str = ""
    at: int | None = None


@dataclass(slots=True)
class Record:
    """A member of a section: its place, title, and fields in order; `number` counts from 1 within the section."""

    section: str
    locator: str
    number: int
    title: str = ""
    fields: list[Field] = field(default_factory=list[Field])
    stated: int | None = None

    @property
    def at(self) -> int | None:
        """The record's time: its own, else the first that one of its fields has."""
        if self.stated is not None:
            return self.stated
        return next((one.at for one in self.fields if one.at is not None), None)

    def first(self, *labels: str) -> Field | None:
        """The first field with one of these labels and a text."""
        return next((one for one in self.fields if one.label in labels and one.text), None)

    def text(self, *labels: str) -> str:
        """The text of that field, else nothing."""
        found = self.first(*labels)
        return found.text if found else ""


def whole(path: jsonstream.Path) -> bool:
    """The values that are decoded whole: members of the root's array, members of sections, small sections."""
    return len(path) == 2 or (len(path) == 1 and (path[0].isdigit() or path[0] in WHOLE_SECTIONS))


def records(source: Source) -> Iterator[Record | Problem]:
    """Every record of a file; what is damaged ends it with a problem."""
    counted: dict[str, int] = {}
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, whole):
                yield from _records(path, value, counted)
        except jsonstream.JsonDamage as damage:
            yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")


def _records(path: jsonstream.Path, value: Json, counted: dict[str, int]) -> Iterator[Record]:
    section = "" if not path or path[0].isdigit() else textual.clean(path[0][:200])
    if isinstance(value, list) and section != "label_values":
        for index, inner in enumerate(value):
            yield from _record((*path, str(index)), inner, section, counted)
    else:
        for place, inner in _entries(path, value, 0):
            yield from _record(place, inner, section, counted)


def _entries(path: jsonstream.Path, value: Json, depth: int) -> Iterator[tuple[jsonstream.Path, Json]]:
    """The entries of a category {name, entries, children}, each of which has its own time; any other value itself."""
    given = fields(value)
    groups = [key for key in ("entries", "children") if isinstance(given.get(key), list)]
    if "name" not in given or not groups or depth > DEPTH:
        yield path, value
        return
    for key in groups:
        for index, inner in enumerate(members(given[key])):
            yield from _entries((*path, key, str(index)), inner, depth + 1)


def _record(path: jsonstream.Path, value: Json, section: str, counted: dict[str, int]) -> Iterator[Record]:
    counted[section] = counted.get(section, 0) + 1
    record = Record(section, pointer(*path), counted[section])
    if section == "label_values":
        _flatten({"label_values": value}, (), "", record, 0)
    else:
        _flatten(value, path, path[-1] if path else "", record, 0)
    if record.fields or record.title:
        yield record


def _flatten(value: Json, path: jsonstream.Path, label: str, record: Record, depth: int) -> None:
    """Adds the fields in a value to the record."""
    if len(record.fields) >= FIELDS_LIMIT or depth > DEPTH:
        return
    if isinstance(value, dict):
        _flatten_object(value, path, label, record, depth)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            _flatten(inner, (*path, str(index)), label, record, depth + 1)
    else:
        _add(record, path, label, value, "", None)


def _flatten_object(value: dict[str, Json], path: jsonstream.Path, label: str, record: Record, depth: int) -> None:
    if depth <= 1 and isinstance(value.get("title"), str):
        record.title = record.title or mojibake.repair(string(value["title"]))
    for key, inner in value.items():
        if key == "string_map_data":
            for name, part in fields(inner).items():
                _stated(record, (*path, key, name), mojibake.repair(textual.clean(name[:200])), part)
        elif key == "string_list_data":
            for index, part in enumerate(members(inner)):
                _stated(record, (*path, key, str(index)), "", part)
        elif key == "label_values":
            for index, part in enumerate(members(inner)):
                _labelled(record, (*path, key, str(index)), part, depth)
        elif key == "dict" and isinstance(inner, list):
            for index, part in enumerate(inner):
                _labelled(record, (*path, key, str(index)), part, depth)
        elif _TIMES.fullmatch(key) and not isinstance(inner, dict | list):
            at = phones_times.unix_millis(inner)
            record.stated = record.stated or (at if depth <= 1 else None)
            _add(record, (*path, key), key, inner, "", at)
        elif not (depth <= 1 and key == "title"):
            _flatten(inner, (*path, key), key if not key.isdigit() else label, record, depth + 1)


def _stated(record: Record, path: jsonstream.Path, label: str, part: Json) -> None:
    """A value with its address and time: {href, value, timestamp}."""
    stated = fields(part)
    at = phones_times.unix_millis(stated.get("timestamp"))
    _add(record, (*path, _key(stated)), label, stated.get("value"), string(stated.get("href")), at)


def _labelled(record: Record, path: jsonstream.Path, part: Json, depth: int) -> None:
    """A member of `label_values` or of a `dict` in it: {label, value | vec | timestamp_value | dict, href, title}."""
    stated = fields(part)
    label = mojibake.repair(string(stated.get("label")) or string(stated.get("title")))
    at = phones_times.unix_millis(stated.get("timestamp_value"))
    if "value" in stated or at is not None:
        _add(record, (*path, _key(stated)), label, stated.get("value"), string(stated.get("href")), at)
    for name in ("vec", "dict"):
        for index, inner in enumerate(members(stated.get(name))):
            below = (*path, name, str(index))
            if name == "vec" and "label" not in fields(inner):
                one = fields(inner)
                _add(record, (*below, _key(one)), label, one.get("value"), string(one.get("href")), None)
            elif depth < DEPTH and len(record.fields) < FIELDS_LIMIT:
                _labelled(record, below, inner, depth + 1)


def _key(stated: Mapping[str, Json]) -> str:
    """Where an entry says it: newer exports of lists of accounts give an address alone."""
    return next((name for name in ("value", "href", "timestamp_value") if name in stated), "value")


def _add(record: Record, path: jsonstream.Path, label: str, value: Json, href: str, at: int | None) -> None:
    raw = string(value)
    meant = mojibake.repair(raw).strip()
    if (meant or href or at is not None) and len(record.fields) < FIELDS_LIMIT:
        written = raw if raw.strip() != meant else ""
        record.fields.append(Field(pointer(*path), tabular.plain(label), meant, written, href, at))
