"""Passages of trees: JSON and property lists by their keys, XML and HTML by their elements, UFED by its ids."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO, cast

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence.passages import MOST, Passage, of_fields, of_text, printable
from asasec_graph.reading import android_abx, jsonstream, nskeyed, plists, returns_html, xmlstream
from asasec_graph.reading.android_xml import Repaired
from asasec_graph.reading.jsonstream import JsonDamage
from asasec_graph.reading.source import Source
from asasec_graph.reading.xmlstream import Element, Record, XmlDamage

_CHARS = re.compile(r"^(?P<place>.*) char (?P<first>\d+)-(?P<last>\d+)$", re.DOTALL)
_ATTRIBUTE = re.compile(r"(?P<path>/.*?)(?:/@(?P<name>[^/]+))?")
_ID = re.compile(r'"@id": "([^"]+)"')
_ENDS = ("source", "target", "End1Reference", "End2Reference", "End1Id", "End2Id")
_ROOT = 2_000
_BESIDE = 20_000
_ABX = b"ABX\0"
_IDENTIFIED = re.compile(r"(?P<tag>model|file)/(?P<id>.+)")


def keyed(source: Source, place: str) -> Passage | None:
    """The value that these keys lead to, in JSON or in a property list."""
    chars = _CHARS.match(place)
    path, first, last = (chars["place"], chars["first"], chars["last"]) if chars else (place, None, None)
    keys = tuple(part.replace("~1", "/").replace("~0", "~") for part in path.split("/"))
    tree = _in_plist if plists.looks_like(source.head) else _in_json
    for value in tree(source, keys):
        if isinstance(value, str) and first is not None:
            return of_text(value, first, last)
        if not isinstance(value, bytes) and not plists.is_table(value) and not plists.is_list(value):
            return _beside(next(tree(source, keys[:-1]), value), value)
        if isinstance(value, bytes):
            return of_fields([(keys[-1], value)])
        text = json.dumps(value, ensure_ascii=False, indent=1, default=str)
        return Passage("\n".join([text, *_referred(source, text)])[:MOST])
    return None


def _beside(parent: object, value: object) -> Passage:
    """A value that holds no others, with those beside it where they are few."""
    shown = value if isinstance(value, str) else json.dumps(value, default=str)
    text = json.dumps(parent, ensure_ascii=False, indent=1, default=str) if plists.is_table(parent) else ""
    written = json.dumps(value, ensure_ascii=False, default=str)
    begin = text.find(written) if len(text) < _BESIDE else -1
    return of_text(shown) if begin < 0 else Passage(text, (begin, begin + len(written)))


def _referred(source: Source, text: str) -> Iterator[str]:
    """The objects of linked data that are named in this text by their @id, where it is linked data."""
    named = set(_ID.findall(text)) if '"@id"' in text else set[str]()
    if not named:
        return
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, lambda path: len(path) == 2):
                if len(path) == 2 and isinstance(value, dict) and value.get("@id") in named:
                    yield json.dumps(value, ensure_ascii=False, indent=1)
        except JsonDamage:
            return


def _in_json(source: Source, keys: tuple[str, ...]) -> Iterator[object]:
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, lambda path: path == keys):
                if path == keys:
                    yield value
                    return
                if path == keys[: len(path)] and isinstance(value, str | dict | list):
                    yield from _below(value, keys[len(path) :])
        except JsonDamage:
            return


def _in_plist(source: Source, keys: tuple[str, ...]) -> Iterator[object]:
    try:
        whole = plists.of(source)
        yield from _below(whole, keys)
        yield from _below(nskeyed.of(whole), keys)
    except EvidenceError:
        return


def _below(value: object, keys: tuple[str, ...]) -> Iterator[object]:
    for key in keys:
        if isinstance(value, bytes) and plists.looks_like(value):
            value = plists.loads(value)
        if plists.is_table(value):
            value = plists.table(value).get(key)
        elif plists.is_list(value) and key.isdecimal() and int(key) < len(plists.listed(value)):
            value = plists.listed(value)[int(key)]
        else:
            return
        if value is None:
            return
    yield value


def element(source: Source, place: str) -> Passage | None:
    """The element on this path of local names and places, or one attribute of it."""
    chars = _CHARS.match(place)
    path, first, last = (chars["place"], chars["first"], chars["last"]) if chars else (place, None, None)
    found = _ATTRIBUTE.fullmatch(path)
    if found is None:
        return None
    if source.head.startswith(_ABX) and path.count("/") > 1:
        return _one(android_abx.elements(source), found["path"], found["name"], first, last)
    if returns_html.is_html(source.head):
        text = _html(source, found["path"])
        return None if text is None else of_text(text, first, last)
    return _xml(source, found["path"], found["name"], first, last)


def _xml(source: Source, path: str, name: str | None, first: str | None, last: str | None) -> Passage | None:
    root, *below = path.strip("/").split("/")
    root = re.sub(r"\[1\]$", "", root)
    if not below:
        return _root(source, root)
    steps = (root, *(re.sub(r"\[\d+\]$", "", step) for step in below))
    path = "/".join(("", root, *below))
    for record in _records(source, lambda names: names == steps):
        if record.element.place == path:
            return _with_ends(source, record.element, _said(record.element, name, first, last))
    return None


def _root(source: Source, name: str) -> Passage | None:
    """The beginning of a file whose root element has this name."""
    if name not in ("", android_abx.root_name(source.head)):
        return None
    text = xmlstream.head(source.head)
    return Passage(text[:_ROOT] if text else printable(source.head))


def _records(source: Source, wanted: Callable[[tuple[str, ...]], bool]) -> Iterator[Record]:
    """The chosen elements as far as the file is no worse damaged than its readers put right."""
    with source.open() as file:
        try:
            yield from xmlstream.records(cast("BinaryIO", Repaired(file)), wanted)
        except XmlDamage:
            return


def _with_ends(source: Source, element: Element, passage: Passage) -> Passage:
    """A passage of a link in a chart with the two items that it names: it spells neither."""
    around = (element, *element.within())
    ends = {one.get(name) for one in around for name in _ENDS} - {""}
    if not ends:
        return passage
    nodes = _records(source, lambda names: names[-1] in ("node", "ChartItem"))
    named = (line for record in nodes if _is_one(record.element, ends) for line in _lines(record.element, 0))
    return replace(passage, text="\n".join([passage.text, *named])[:MOST])


def _is_one(element: Element, ids: set[str]) -> bool:
    """Whether this is an item of a chart with one of these ids: its own, or its entity's."""
    return any(one.get(name) in ids for one in (element, *element.within()) for name in ("id", "Id", "EntityId"))


def _one(
    elements: Iterator[Element], path: str, name: str | None, first: str | None, last: str | None
) -> Passage | None:
    for one in elements:
        for inner in (one, *one.within()):
            if inner.place == path:
                return _said(inner, name, first, last)
    return None


def _said(element: Element, name: str | None, first: str | None, last: str | None) -> Passage:
    """Attributes and text of an element and of those below it; of one attribute its value."""
    if name is not None:
        return of_text(element.get(name), first, last)
    if first is not None:
        return of_text(element.text, first, last)
    return Passage("\n".join(_lines(element, 0))[:MOST])


def _lines(element: Element, depth: int) -> Iterator[str]:
    attributes = " ".join(f'{name}="{value}"' for name, value in element.attributes.items())
    head = f"<{element.name} {attributes}".rstrip()
    yield f"{' ' * depth}{head}> {element.text}".rstrip()
    for child in element.children:
        yield from _lines(child, depth + 1)


def _html(source: Source, path: str) -> str | None:
    """The text in an element of a page, the addresses that it links to included."""
    found: list[str] = []
    there = False
    for piece in returns_html.pieces(source):
        inside = piece.path == path or piece.path.startswith(f"{path}/")
        there = there or inside
        if inside and piece.kind == "text":
            found.append(piece.text)
        elif inside and piece.kind == "start":
            found += [value for key, value in piece.attributes.items() if key in ("href", "src", "title", "datetime")]
        elif there and piece.kind == "end" and piece.path == path:
            break
    return "\n".join(text.strip() for text in found if text.strip())[:MOST] if there else None


def identified(source: Source, place: str) -> Passage | None:
    """The model or file with this id of a UFED report."""
    found = _IDENTIFIED.fullmatch(place)
    if found is None:
        return None
    tag = found["tag"]
    for record in _records(source, lambda names: names[-1] == tag and tag not in names[:-1]):
        for one in (record.element, *record.element.within()):
            if one.name == tag and one.get("id") == found["id"]:
                passage = _said(one, None, None, None)
                listed = identified(source, f"file/{one.get('file_id')}") if one.get("file_id") else None
                return passage if listed is None else Passage(f"{passage.text}\n{listed.text}"[:MOST])
    return None
