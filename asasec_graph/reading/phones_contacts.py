"""An entry of a phone's contact book as observations: a person, and what the person owns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Ref
from asasec_graph.reading import phones_parties as parties

GUESSED = 0.6
"""Confidence where a number without a country code is read by the country of the book's other numbers."""


@dataclass(frozen=True, slots=True)
class Item:
    """A value of an entry. `ref` is what it identifies; None where it is a telephone number yet to be read."""

    text: str
    place: str
    ref: Ref | None = None
    label: str | None = None


@dataclass(slots=True)
class Card:
    """An entry: the person, where it stands, its names and everything that is asserted besides."""

    person: Ref
    place: str
    name: str | None = None
    asserted: dict[str, Json] = field(default_factory=dict[str, Json])
    items: list[Item] = field(default_factory=list[Item])

    def tell(self, what: str, value: str | None) -> None:
        """Assert something; a second, different value stands beside the first."""
        before = self.asserted.get(what)
        if not value or value == before:
            return
        if isinstance(before, list):
            self.asserted[what] = [*before, value]
        else:
            self.asserted[what] = value if before is None else [before, value]

    def numbers(self) -> Iterator[str]:
        """Its telephone numbers: in E.164 where they are known so, else as written."""
        for item in self.items:
            if item.ref is None or item.ref.kind is EntityKind.PHONE_NUMBER:
                yield item.text if item.ref is None else item.ref.key


def observations(card: Card, region: str, country: str | None) -> Iterator[Observation]:
    """The person, and each identifier as owned by the person; numbers that are none stand in `unread`.

    `country` is that of the book's other numbers: it reads what is no number in `region`.
    """
    owned = list(_resolved(card, region, country))
    name: dict[str, Json] = {"name": card.name} if card.name else {}
    yield Mention(card.person, card.place, asserted={**name, **card.asserted})
    deleted: dict[str, Json] = {"deleted": True} if card.asserted.get("deleted") else {}
    for item, ref, confidence in owned:
        label: dict[str, Json] = {"label": item.label} if item.label else {}
        written: dict[str, Json] = {"written": item.text} if confidence == GUESSED else {}
        yield Mention(ref, item.place, confidence, {**name, **label, **written, **deleted})
        link = LinkType.USES if ref.kind is EntityKind.URL else LinkType.OWNS
        yield Link(link, card.person, ref, item.place, confidence)
        if ref.kind is EntityKind.ACCOUNT and ref.key.startswith("whatsapp:"):
            yield from parties.whatsapp(ref.key.removeprefix("whatsapp:"), item.place)


def _resolved(card: Card, region: str, country: str | None) -> Iterator[tuple[Item, Ref, float]]:
    for item in card.items:
        ref, confidence = item.ref or keys.phone(item.text, region), 1.0
        if ref is None and country is not None:
            ref, confidence = keys.phone(item.text, country), GUESSED
        if ref is None:
            card.tell("unread", item.text)
        else:
            yield item, ref, confidence
