"""i2 Analyst's Notebook's exchange format (.anx): the items of a chart, and its links with their strengths.

Source: the Analyst's Notebook Exchange schema as its public writers use it (Chart, ChartItem, End/Entity, Link,
AttributeCollection, CardCollection; types, strengths and attribute classes by name or by reference). An item is known
to links by its ChartItem's Id (IdReferenceLinking) or by its EntityId. Times are UTC where the item names no zone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from asasec_graph.model.observations import Observation, Problem
from asasec_graph.reading import charts_xml, moments, xmlstream
from asasec_graph.reading.charts import Attribute, Chart, Edge, Node
from asasec_graph.reading.dates import Order
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.xmlstream import Element

DEFINITIONS = 20_000
"""Types, strengths and classes whose names are kept."""
_DEFINED = ("EntityType", "LinkType", "AttributeClass", "Strength")
_UNSURE = re.compile(r"unconfirmed|sin confirmar|no confirmad|dashed|discontinu|probable|unknown", re.IGNORECASE)
_WEAK = re.compile(r"tentative|tentativ|posible|possible|dotted|puntead|suspected|sospech", re.IGNORECASE)
_GRADES = ("GradeOneIndex", "GradeTwoIndex", "GradeThreeIndex")
_TOLD = {"SourceReference": "source", "SourceType": "source type", "DateTimeDescription": "when"}


def takes(source: Source) -> bool:
    """XML whose root is `Chart` and whose beginning has the parts of an i2 chart."""
    if xmlstream.root_name(source.head) != "Chart":
        return False
    return (
        re.search(r"<(?:\w+:)?(?:ChartItem|EntityType|LinkType|Strength|AttributeClass)", xmlstream.head(source.head))
        is not None
    )


@dataclass(slots=True)
class _Names:
    """The names that the chart defines, by reference."""

    types: dict[str, str] = field(default_factory=dict[str, str])

    def define(self, element: Element) -> None:
        """A type, strength or attribute class."""
        if len(self.types) < DEFINITIONS:
            self.types[element.get("Id")] = element.get("Name")

    def of(self, element: Element | None, name: str, reference: str) -> str:
        """What an element names itself, or by reference."""
        if element is None:
            return ""
        return element.get(name) or self.types.get(element.get(reference), "")


def extract(source: Source) -> Iterator[Observation]:
    """The items, then the links."""
    with Chart(source) as chart:
        names = _Names()
        for item in charts_xml.elements(source, *_DEFINED):
            if isinstance(item, Problem):
                yield item
            else:
                names.define(item)
        for item in charts_xml.elements(source, "ChartItem"):
            if isinstance(item, Element):
                yield from _item(chart, item, names)
        for item in charts_xml.elements(source, "ChartItem"):
            if isinstance(item, Element) and (link := item.first("Link")) is not None:
                yield from _link(chart, item, link, names)
        yield from chart.problems()


def _item(chart: Chart, item: Element, names: _Names) -> Iterator[Observation]:
    end = item.first("End")
    entity = next((one for one in end.within() if one.name == "Entity"), None) if end is not None else None
    if entity is None:
        return
    style = next((one for one in entity.within() if one.name.endswith("Style") and _is_typed(one)), None)
    labels = (entity.get("Identity"), item.get("Label"))
    node = Node(
        _known(item, entity),
        tuple(dict.fromkeys(label for label in labels if label)) or (entity.get("EntityId"),),
        names.of(style, "Type", "EntityTypeReference"),
        item.place,
        tuple(_attributes(item, names)),
        tuple(_notes(item)),
        _moment(item),
    )
    yield from chart.node(node, *([f"entity:{entity.get('EntityId')}"] if entity.get("EntityId") else []))


def _known(item: Element, entity: Element) -> str:
    """The id by which links know an item; its place where it has none."""
    if item.get("Id"):
        return f"item:{item.get('Id')}"
    return f"entity:{entity.get('EntityId')}" if entity.get("EntityId") else item.place


def _is_typed(element: Element) -> bool:
    return bool(element.get("Type") or element.get("EntityTypeReference"))


def _link(chart: Chart, item: Element, link: Element, names: _Names) -> Iterator[Observation]:
    style = link.first("LinkStyle")
    first, second = _end(link, "1"), _end(link, "2")
    if style is not None and style.get("ArrowStyle") == "ArrowOnTail":
        first, second = second, first
    words = (item.get("Label"), names.of(style, "Type", "LinkTypeReference"))
    attributes = list(_attributes(item, names))
    strength = names.of(style, "Strength", "StrengthReference")
    if strength:
        attributes.append(Attribute("strength", strength, item.place))
    said = "; ".join(dict.fromkeys(word for word in words if word and word != "Link"))
    yield from chart.edge(
        Edge(
            first, second, said, item.place, tuple(attributes), _moment(item), _strength(strength), tuple(_notes(item))
        )
    )


def _end(link: Element, number: str) -> str:
    reference = link.get(f"End{number}Reference")
    return f"item:{reference}" if reference else f"entity:{link.get(f'End{number}Id')}"


def _strength(name: str) -> float:
    """What a strength's name leaves of a link's confidence."""
    if _WEAK.search(name):
        return 0.5
    return 0.7 if _UNSURE.search(name) else 1.0


def _attributes(item: Element, names: _Names) -> Iterator[Attribute]:
    for group in item.all("AttributeCollection"):
        for one in group.all("Attribute"):
            name = names.of(one, "AttributeClass", "AttributeClassReference")
            yield Attribute(name or "attribute", one.get("Value"), one.place)
    for name, told in _TOLD.items():
        if item.get(name):
            yield Attribute(told, item.get(name), item.place)
    grades = "/".join(item.get(name) for name in _GRADES if item.get(name) not in ("", "0"))
    if grades:
        yield Attribute("grades", grades, item.place)


def _notes(item: Element) -> Iterator[Attribute]:
    """What stands in running text: the item's description and its cards."""
    if item.get("Description"):
        yield Attribute("description", item.attributes["Description"], f"{item.place}/@Description")
    for group in item.all("CardCollection"):
        for card in group.all("Card"):
            for name in ("Summary", "Text"):
                if card.get(name):
                    yield Attribute("card", card.attributes[name], f"{card.place}/@{name}")


def _moment(item: Element) -> int | None:
    """The time of an item; a date alone counts as its midnight."""
    if item.get("DateSet").lower() == "false":
        return None
    written = item.get("DateTime")
    found = moments.when(written, "", Order.YMD, "UTC") if written else None
    return found.at if found is not None else None


EXTRACTOR = Extractor("anx", 1, takes, extract)
