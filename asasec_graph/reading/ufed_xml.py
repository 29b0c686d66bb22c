"""A Cellebrite report as a stream of its records, in the memory of one record at a time.

The report's parts: `project/sourceExtractions`, `caseInformation` (the examiner's, no evidence), `metadata`
(the device), `taggedFiles/file`, `decodedData/modelType/model`, `extraInfos`. A chat may hold half of the report:
its messages are given one by one, each with the chat that it stands in. With and without namespace; a fragment
whose root is a model is read as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from asasec_graph.model.observations import Problem
from asasec_graph.reading.source import Source
from asasec_graph.reading.ufed_feed import STANDALONE, Feed
from asasec_graph.reading.ufed_model import ATTRIBUTE_LIMIT, Model, Reader, Stamp, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage]  # lxml has no public name for it

RECORD_LIMIT = 64 << 20
TAGS_LIMIT = 400_000
"""Bytes and tags that may pass without a record that ends: what is kept of them is what memory holds."""
ITEMS = 1_000
ITEM_LIMIT = 4_000
"""What a file or a section may say: items, and characters of one."""
WAITING = 500
"""Messages of a chat that wait for its participants, where these stand after them."""
_NESTED = ("modelField", "multiModelField")
_STANDALONE = frozenset(STANDALONE)


@dataclass(frozen=True, slots=True)
class Said:
    """A message and the chat that it stands in."""

    chat: Model
    message: Model


@dataclass(frozen=True, slots=True)
class Item:
    """One line of what the report says of the device: its section, name, text, extraction and place."""

    section: str
    name: str
    text: str
    extraction: str
    place: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A file that the report lists: attributes (`path`, `size`, `deleted`), what it says of it, and its times."""

    id: str
    place: str
    attributes: dict[str, str]
    items: dict[str, str]
    times: dict[str, Stamp]


Part: TypeAlias = Model | Said | Item | Listed | Problem


class Report:
    """Reads one report once."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.feed = Feed(source)
        self.reader = Reader(source.basename)
        self.chat: Element | None = None
        self.shell: Model | None = None
        self.last: Element | None = None
        self.progressed = 0
        self.gone: dict[Element, Counter[str]] = {}

    def parts(self) -> Iterator[Part]:
        """Every record in order, then what was wrong with the file."""
        for element in self.feed.elements():
            if element is not None:
                self.last = element
                yield from self._part(element)
                continue
            if self._is_too_much():
                yield from self._pruned()
            if self._is_too_much():
                yield Problem(
                    f"A record of this report is larger than {RECORD_LIMIT >> 20} MiB, has more than "
                    f"{TAGS_LIMIT:,} tags or is never closed: reading stopped here.",
                    f"byte {self.progressed}-{self.feed.fed}",
                )
                return
        if self.feed.damage is not None:
            yield self.feed.damage

    def _is_too_much(self) -> bool:
        return self.feed.fed - self.progressed > RECORD_LIMIT or self.feed.tags > TAGS_LIMIT

    def _progress(self) -> None:
        self.progressed = self.feed.fed
        self.feed.forget()

    def _part(self, element: Element) -> Iterator[Part]:
        match local(element.tag):
            case "model":
                yield from self._model(element)
            case "file":
                yield self._file(element)
                self._clear(element)
            case "metadata":
                yield from self._metadata(element)
            case "extraInfo":
                self._clear(element)
            case _:
                self._progress()

    def _model(self, element: Element) -> Iterator[Part]:
        parent = element.getparent()
        around = local(parent.tag) if parent is not None else ""
        if parent is not None and around in _NESTED and element.get("type") not in _STANDALONE:
            chat = parent.getparent()
            if parent.get("name") == "Messages" and chat is not None and _is_chat(chat):
                yield from self._message(element, parent, chat)
            return
        leave = "Messages" if element is self.chat else ""
        yield self.reader.model(element, self._place(element), leave)
        if element is self.chat:
            self.chat = self.shell = None
        # A record within another is what damage made of the next one: what stands before it is not its like.
        self._clear(element, alone=around == "model" or around in _NESTED)

    def _message(self, element: Element, messages: Element, chat: Element) -> Iterator[Said]:
        """A message that has ended, and those that waited, once participants are known or too many wait."""
        if chat is not self.chat or self.shell is None:
            known = any(child.get("name") == "Participants" for child in chat)
            if not known and len(messages) < WAITING:
                return
            self.chat, self.shell = chat, self.reader.model(chat, self._place(chat), "Messages")
        waited = list(element.itersiblings(preceding=True))
        for one in (*reversed(waited), element):
            if one.get("type"):
                yield Said(self.shell, self.reader.model(one, self._place(one)))
        self._clear(element)

    def _file(self, element: Element) -> Listed:
        attributes = {str(name): str(value)[:ITEM_LIMIT] for name, value in element.attrib.items()}
        made = Listed(attributes.get("id", "")[:ATTRIBUTE_LIMIT], "", attributes, {}, {})
        for item in element.iter("{*}item"):
            text = (item.text or "").strip()
            if text and len(made.items) < ITEMS:
                made.items.setdefault(item.get("name") or "", text[:ITEM_LIMIT])
        for time in element.iter("{*}timestamp"):
            if time.text and len(made.times) < ITEMS:
                shown = time.get("formattedTimestamp") or ""
                made.times.setdefault(time.get("name") or "", Stamp(time.text.strip(), time.get("format") or "", shown))
        place = f"{self.source.basename}#file/{made.id}" if made.id else self._path(element)
        return replace(made, place=place)

    def _metadata(self, element: Element) -> Iterator[Item]:
        parent = element.getparent()
        if parent is not None and local(parent.tag) == "file":
            return
        section, place, number = element.get("section") or "", self._path(element), 0
        for item in element:
            if local(item.tag) == "item":
                number += 1
                text = (item.text or "").strip()[:ITEM_LIMIT]
                if text:
                    extraction = (item.get("sourceExtraction") or "")[:ATTRIBUTE_LIMIT]
                    yield Item(
                        section, (item.get("name") or "")[:ATTRIBUTE_LIMIT], text, extraction, f"{place}/item[{number}]"
                    )
        self._clear(element)

    def _place(self, element: Element) -> str:
        """Where a model stands, asked for only where it has no id."""
        return "" if element.get("id") else self._path(element)

    def _path(self, element: Element) -> str:
        """`/project[1]/metadata[2]`, those that were read and let go counted."""
        steps: list[str] = []
        at: Element | None = element
        while at is not None:
            parent, name = at.getparent(), local(at.tag)
            before = sum(local(sibling.tag) == name for sibling in at.itersiblings(preceding=True))
            gone = self.gone[parent][name] if parent is not None and parent in self.gone else 0
            steps.append(f"{name}[{before + gone + 1}]")
            at = parent
        return "/" + "/".join(reversed(steps))

    def _clear(self, element: Element, *, alone: bool = False) -> None:
        """Let go of a record, and of what stands before it."""
        self._progress()
        self.gone.pop(element, None)
        element.clear()
        parent = element.getparent()
        if parent is None or alone:
            return
        while (before := element.getprevious()) is not None:
            self._remove(parent, before)

    def _remove(self, parent: Element, child: Element) -> None:
        gone = self.gone.get(parent)
        if gone is None:
            gone = self.gone[parent] = Counter()
        gone[local(child.tag)] += 1
        self.gone.pop(child, None)
        parent.remove(child)

    def _pruned(self) -> Iterator[Problem]:
        """Let go of parts of the report that are not read; where there are none, of what an open record holds."""
        if self.last is None:
            return
        at, record = self.last.getroottree().getroot(), None
        while len(at):
            *before, open_ = list(at)
            if local(at.tag) in ("model", "file"):
                record = at if record is None else record
            elif before and (record is None or local(at.tag) == "multiModelField"):
                for child in before:
                    self._remove(at, child)
                self._progress()
                if record is not None:
                    place = (
                        f"{self.source.basename}#model/{record.get('id')}" if record.get("id") else self._path(record)
                    )
                    yield Problem(
                        "This record holds more than can be kept: part of what stands in it was left out.", place
                    )
            at = open_


def _is_chat(element: Element) -> bool:
    """Whether this is a chat that stands for itself."""
    if element.get("type") != "Chat":
        return False
    parent = element.getparent()
    return parent is None or local(parent.tag) not in _NESTED
