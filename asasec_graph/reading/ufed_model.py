"""A decoded record of a Cellebrite report as plain values: `Model` from a `<model>`, with the models in it.

A `<model type="Call" id="..." deleted_state="Intact" extractionId="2">` holds `<field name type><value>`,
`<multiField>` with several values, `<modelField>` with one model and `<multiModelField>` with many; `<empty/>`
stands where nothing is known. Times are `<value type="TimeStamp" format="TimeStampKnown" formattedTimestamp>`.
Source: report.xml of Physical Analyzer, as UFEDLib, CASE-Implementation-UFED-XML and IPED read it.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from asasec_graph.model.observations import Json

if TYPE_CHECKING:
    from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage]  # lxml has no public name for it

TEXT_LIMIT = 200_000
"""Characters of one value that are read."""
DEPTH = 24
"""Models in models that are followed; a report has about six."""
VALUES = 10_000
"""Values of one field, or models of one field, that are read."""


class Stamp(NamedTuple):
    """A time as written, its `format` (`TimeStampKnown`, `DateTimeOnly`...) and what the report shows for it."""

    text: str
    format: str
    shown: str


@dataclass(slots=True)
class Model:
    """One record: its type, id, state as the report states them, where it stands, and what it holds by field name."""

    kind: str
    id: str = ""
    place: str = ""
    state: str = ""
    extraction: str = ""
    file: str = ""
    fields: dict[str, str] = field(default_factory=dict[str, str])
    stamps: dict[str, Stamp] = field(default_factory=dict[str, Stamp])
    lists: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    types: dict[str, str] = field(default_factory=dict[str, str])
    models: dict[str, list[Model]] = field(default_factory=dict[str, "list[Model]"])
    targets: list[str] = field(default_factory=list[str])

    def text(self, *names: str) -> str:
        """The first of these fields that says anything, else nothing."""
        for name in names:
            found = self.fields.get(name)
            if found:
                return found
        return ""

    def values(self, *names: str) -> Iterator[str]:
        """Every value of these fields, those of fields with several included."""
        for name in names:
            if name in self.fields:
                yield self.fields[name]
            yield from self.lists.get(name, ())

    def flag(self, name: str) -> bool | None:
        """A yes or no; None where the report leaves it open."""
        stated = self.fields.get(name, "").lower()
        return True if stated in ("true", "yes", "1") else False if stated in ("false", "no", "0") else None

    def inner(self, *names: str) -> Iterator[Model]:
        """The models in these fields."""
        for name in names:
            yield from self.models.get(name, ())

    def all_inner(self) -> Iterator[Model]:
        """Every model in this one, at any depth."""
        for models in self.models.values():
            for model in models:
                yield model
                yield from model.all_inner()

    def marks(self) -> dict[str, Json]:
        """What the report states of the record itself, for all that is read from it."""
        marks: dict[str, Json] = {}
        if self.state:
            marks["state"] = self.state
        if self.extraction:
            marks["extraction"] = self.extraction
        if self.state.lower() in ("deleted", "trash"):
            marks["deleted"] = True
        return marks


def local(tag: object) -> str:
    """The name of an element without its namespace; nothing for a comment."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


class Reader:
    """Makes models from elements; `name` is the report's file name, with which locators begin."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._locals: dict[object, str] = {}

    def model(self, element: Element, place: str, leave: str = "", depth: int = 0) -> Model:
        """The record in an element; `leave` names a field that is not read. `place` stands in for a missing id."""
        get = element.get
        id_ = get("id") or ""
        made = Model(
            get("type") or "",
            id_,
            f"{self.name}#model/{id_}" if id_ else place,
            get("deleted_state") or "",
            get("extractionId") or "",
            get("file_id") or "",
        )
        for child in element:
            self._child(made, child, leave, depth)
        return made

    def _child(self, made: Model, child: Element, leave: str, depth: int) -> None:
        tag = child.tag
        kind = self._locals.get(tag)
        if kind is None:
            kind = self._locals[tag] = local(tag)
            if len(self._locals) > VALUES:
                self._locals.clear()
        if kind == "field" or kind == "multiField":
            if len(child):
                self._field(made, child)
        elif kind == "modelField" or kind == "multiModelField":
            name = child.get("name") or ""
            if len(child) and name != leave and depth < DEPTH:
                self._models(made, child, name, depth)
        elif kind == "jumptargets":
            made.targets += [text for target in child if (text := (target.text or "").strip())]

    def _field(self, made: Model, child: Element) -> None:
        name = child.get("name") or ""
        for number, value in enumerate(child):
            text = value.text
            if text is None or number >= VALUES:
                continue
            text = text.strip()
            if len(text) > TEXT_LIMIT:
                text = text[:TEXT_LIMIT]
            if not text or (value.get("format") == "Base64String" and not (text := _decoded(text))):
                continue
            kind = child.get("type") or value.get("type") or ""
            if kind == "TimeStamp":
                shown = value.get("formattedTimestamp") or ""
                made.stamps.setdefault(name, Stamp(text, value.get("format") or "", shown))
            elif name not in made.fields:
                made.fields[name] = text
                if kind and kind != "String":
                    made.types[name] = kind
            elif text != made.fields[name]:
                made.lists.setdefault(name, []).append(text)

    def _models(self, made: Model, child: Element, name: str, depth: int) -> None:
        inner = made.models.setdefault(name, [])
        for number, element in enumerate(child):
            if number < VALUES and local(element.tag) == "model":
                inner.append(self.model(element, f"{made.place}/{name}/{number + 1}", "", depth + 1))


def _decoded(text: str) -> str:
    """A value that the report writes in base64, where it is text; else nothing."""
    try:
        return base64.b64decode(text, validate=True).decode("utf-8").replace("\0", " ").strip()
    except (binascii.Error, ValueError):
        return ""
