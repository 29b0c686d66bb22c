"""A decoded record of a Cellebrite report as plain values: `Model` from a `<model>`, with the models in it.

A `<model type="Call" id="..." deleted_state="Intact" extractionId="2">` holds `<field name type><value>`,
`<multiField>` with several values, `<modelField>` with one model and `<multiModelField>` with many; `<empty/>`
stands where nothing is known. Times are `<value type="TimeStamp" format="TimeStampKnown" formattedTimestamp>`.
Source: report.xml of Physical Analyzer, as UFEDLib, CASE-Implementation-UFED-XML and IPED read it.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from asasec_graph.model.observations import Json

if TYPE_CHECKING:
    from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage]  # lxml has no public name for it

FIELD_LIMIT = 4_000
TEXT_LIMIT = 200_000
"""Characters of one value that are read: of any, and of a text (`TEXTS`)."""
TEXTS = frozenset({"Body", "Snippet", "Details", "Summary", "Description", "Notes", "Transcript", "EmailHeader"})
ATTRIBUTE_LIMIT = 100
"""Characters of an id, a type or a state."""
DEPTH = 24
"""Models in models that are followed; a report has about six."""
VALUES = 100_000
"""Values of one field, or models of one field, that are read."""
UNREAD = frozenset({"UserMapping", "Platform", "IsGroupAdmin", "Distance", "CanRebuildCacheFile", "IsLocationSharing"})
"""Fields that every other record has and that say nothing for us."""
NOTHING: dict[str, Any] = {}
"""What stands for no fields, the same for all; never written to."""


def _nothing() -> dict[str, Any]:
    return NOTHING


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
    stamps: dict[str, Stamp] = field(default_factory=_nothing)
    lists: dict[str, list[str]] = field(default_factory=_nothing)
    types: dict[str, str] = field(default_factory=_nothing)
    models: dict[str, list[Model]] = field(default_factory=_nothing)
    targets: Sequence[str] = ()

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

    def inner(self, *names: str) -> Sequence[Model]:
        """The models in these fields."""
        models = self.models
        if not models:
            return ()
        if len(names) == 1:
            return models.get(names[0], ())
        return [model for name in names if name in models for model in models[name]]

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

    def model(self, element: Element, place: str, leave: str = "", depth: int = 0) -> Model:
        """The record in an element; `leave` names a field that is not read. `place` stands in for a missing id."""
        get = element.get
        id_ = (get("id") or "")[:ATTRIBUTE_LIMIT]
        made = Model(
            (get("type") or "")[:ATTRIBUTE_LIMIT],
            id_,
            f"{self.name}#model/{id_}" if id_ else place,
            (get("deleted_state") or "")[:ATTRIBUTE_LIMIT],
            (get("extractionId") or "")[:ATTRIBUTE_LIMIT],
            (get("file_id") or "")[:ATTRIBUTE_LIMIT],
        )
        # A report has hundreds of fields a kilobyte: this loop is where its reading takes its time.
        fields = made.fields
        for child in element:
            tag = child.tag
            name = child.get("name") or ""
            if tag == "field":
                if name in UNREAD:
                    continue
                for value in child:
                    text = value.text
                    if text:
                        kind = child.get("type")
                        if kind == "String" and name not in fields and len(text) < FIELD_LIMIT:
                            if text := _meant(value, text):
                                fields[name] = text
                        else:
                            _other(made, name, kind or "", value, text)
            elif tag == "modelField" or tag == "multiModelField":
                if name != leave and len(child) and depth < DEPTH:
                    self._models(made, child, name, depth)
            else:
                self._child(made, child, local(tag), name, leave, depth)
        return made

    def _child(self, made: Model, child: Element, tag: str, name: str, leave: str, depth: int) -> None:
        """What stands rarely: several values, targets, and elements that are written with a prefix."""
        if tag in ("field", "multiField"):
            for number, value in enumerate(child):
                if value.text and number < VALUES and name not in UNREAD:
                    _other(made, name, child.get("type") or "", value, value.text)
        elif tag in ("modelField", "multiModelField"):
            if name != leave and len(child) and depth < DEPTH:
                self._models(made, child, name, depth)
        elif tag == "jumptargets":
            made.targets = [text for target in child if (text := (target.text or "").strip())]

    def _models(self, made: Model, child: Element, name: str, depth: int) -> None:
        inner = [
            self.model(element, "" if element.get("id") else f"{made.place}/{name}/{number}", "", depth + 1)
            for number, element in enumerate(child, 1)
            if number <= VALUES and local(element.tag) == "model"
        ]
        if inner:
            if made.models is NOTHING:
                made.models = {}
            made.models[name] = [*made.models.get(name, ()), *inner]


def _other(made: Model, name: str, kind: str, value: Element, text: str) -> None:
    """A value that is a time, no text, too long, or not the first of its field."""
    meant = _meant(value, text)[: TEXT_LIMIT if name in TEXTS else FIELD_LIMIT]
    kind = kind or value.get("type") or ""
    if not meant:
        return
    if kind == "TimeStamp":
        if made.stamps is NOTHING:
            made.stamps = {}
        stamp = Stamp(meant, value.get("format") or "", value.get("formattedTimestamp") or "")
        made.stamps.setdefault(name, stamp)
    elif name not in made.fields:
        made.fields[name] = meant
        if kind and kind != "String":
            if made.types is NOTHING:
                made.types = {}
            made.types[name] = kind
    elif meant != made.fields[name]:
        if made.lists is NOTHING:
            made.lists = {}
        made.lists.setdefault(name, []).append(meant)


def _meant(value: Element, text: str) -> str:
    """The text of a value without blanks around it; out of base64 where the report says so."""
    return _decoded(text) if value.get("format") == "Base64String" else text.strip()


def _decoded(text: str) -> str:
    """A value that the report writes in base64, where it is text; else nothing."""
    try:
        return base64.b64decode(text, validate=True).decode("utf-8").replace("\0", " ").strip()
    except (binascii.Error, ValueError):
        return ""
