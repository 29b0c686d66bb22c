"""The iPhone's contacts: `AddressBook.sqlitedb`.

ABPerson holds an entry's names, organisation, note and birthday (seconds since 2001); ABMultiValue its values by
property: 3 telephone, 4 e-mail, 5 postal address, 12 date, 13 instant messaging, 22 address on the web, 23 related
name, 46 profile on a social network; the parts of 5, 13 and 46 are in ABMultiValueEntry under the names of
ABMultiValueEntryKey. ABMultiValueLabel holds the labels (`_$!<Mobile>!$_`). The owner's own entry ("my card") is
the MeIdentifier of the store named by MeSourceID, before iOS 5 the property MeIdentifier itself.
Source: Apple's AddressBook framework (ABPerson.h); the columns of iOS 3 to 17.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.observations import Mention, Observation, Ref
from asasec_graph.model.times import rfc3339
from asasec_graph.reading import phones_contacts as contacts
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_contacts import Card, Item
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_recovered import marked
from asasec_graph.reading.phones_tables import Row, Tables, as_real, known, opened
from asasec_graph.reading.phones_times import APPLE_EPOCH
from asasec_graph.reading.source import Extractor, Source

_ORDER = ("street", "zip", "city", "state", "country")
_PLATFORMS = {"gtalk": "googletalk", "googletalk": "googletalk", "twitter": "twitter", "x": "twitter"}
_NAMES = ("first", "middle", "last")


def takes(source: Source) -> bool:
    """A database of the AddressBook framework, or one so named whose tables cannot be listed."""
    return known(source, ("abperson", "abmultivalue"), names=("addressbook.sqlitedb",))


def extract(source: Source) -> Iterator[Observation]:
    """Persons with what they own; the owner's own card as the owner."""
    with opened(source) as tables:
        book = _Book(tables, Owner.of(source.sha256, tables.locator("ABPerson")))
        yield from book.observations()
        yield from tables.ending()


class _Book:
    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables = tables
        self.owner = owner
        self.me = _my_card(tables)
        self.labels = {row.rowid: _plain(row.text("value")) for row in tables.rows("ABMultiValueLabel")}
        self.parts = self._entries()
        self.cards: dict[int, Card] = {}
        self.whole = False

    def _entries(self) -> dict[int, dict[str, str]]:
        """The parts of values that have several, by value."""
        names = {row.rowid: (row.text("value") or "").lower() for row in self.tables.rows("ABMultiValueEntryKey")}
        found: defaultdict[int, dict[str, str]] = defaultdict(dict)
        for row in self.tables.rows("ABMultiValueEntry"):
            parent, name, value = row.integer("parent_id"), names.get(row.integer("key") or -1), row.text("value")
            if parent is not None and name and value:
                found[parent][name] = value
        return found

    def observations(self) -> Iterator[Observation]:
        yield from self.tables.each("ABPerson", self._entry)
        self.whole = not self.tables.problems
        yield from self.tables.each("ABMultiValue", self._value)
        country = parties.common_country(number for card in self.cards.values() for number in card.numbers())
        for card in self.cards.values():
            yield from self._owned(card, country)
        yield from self._lost(country)

    def _lost(self, country: str | None) -> Iterator[Observation]:
        """Entries that were deleted and values that were, also of entries that are still there."""
        found: dict[int, tuple[Card, float]] = {}
        for row in self.tables.recovered("ABPerson"):
            if row.rowid in self.cards:
                continue
            card = self._new(row.rowid, self.tables.place(row))
            self._fill(card, row)
            if row.rowid > 0:
                found[row.rowid] = card, row.confidence
            else:
                card.person = keys.person(self.tables.source.sha256, row.stands)
                yield from (marked(one, row.confidence) for one in self._owned(card, country))
        for row in self.tables.recovered("ABMultiValue"):
            number = row.integer("record_id")
            if number is not None and number > 0:
                card, sure = found.get(number, (self._new(number, self.tables.place(row)), 1.0))
                self._put(card, row, row.text("value"), self.parts.get(row.rowid, {}))
                found[number] = card, min(sure, row.confidence)
        for number, (card, sure) in found.items():
            for one in self._owned(card, country):
                if number not in self.cards or not (isinstance(one, Mention) and one.entity == card.person):
                    yield marked(one, sure)

    def _owned(self, card: Card, country: str | None) -> Iterator[Observation]:
        return contacts.observations(card, self.tables.source.options.region, country)

    def _card(self, number: int) -> Card:
        if number not in self.cards:
            self.cards[number] = self._new(number, self.tables.locator("ABPerson", number))
            if number == self.me:
                self.cards[number].asserted["owner"] = True
        return self.cards[number]

    def _new(self, number: int, place: str) -> Card:
        own = number == self.me
        return Card(self.owner.person if own else keys.person(self.tables.source.sha256, f"ABPerson/{number}"), place)

    def _entry(self, row: Row) -> Iterator[Observation]:
        self._fill(self._card(row.rowid), row)
        note = row.text("note")
        yield from parties.in_body(note, self.tables.source.options.region, self.tables.place(row, "Note"), None)

    def _fill(self, card: Card, row: Row) -> None:
        """The names and what else an entry itself holds."""
        organization = row.text("organization")
        name = " ".join(part for column in _NAMES if (part := row.text(column)))
        card.name = name or row.text("displayname", "nickname") or organization
        for what in ("organization", "department", "jobtitle", "nickname", "note"):
            card.tell(what, row.text(what))
        card.tell("birthday", _day(row.raw("birthday")))

    def _value(self, row: Row) -> Iterator[Observation]:
        number = row.integer("record_id")
        if number is None:
            raise ValueError("it names no person")
        known_before = number in self.cards
        card = self._card(number)
        if self.whole and not known_before:
            card.asserted["deleted"] = True
        self._put(card, row, row.text("value"), self.parts.get(row.rowid, {}))
        yield from ()

    def _put(self, card: Card, row: Row, text: str | None, parts: dict[str, str]) -> None:
        place, label = self.tables.place(row), self.labels.get(row.integer("label") or -1)
        match row.integer("property"):
            case 3 if text:
                card.items.append(Item(text, place, None, label))
            case 4 if text:
                self._known(card, text, keys.email(text), place, label)
            case 22 if text:
                self._known(card, text, keys.url(text), place, label)
            case 13 | 46:
                self._account(card, text, parts, place, label)
            case 5:
                card.tell("address", ", ".join(parts[name] for name in _ORDER if name in parts) or text)
            case 12:
                card.tell(label or "date", _day(row.raw("value")))
            case 23:
                card.tell("relation", f"{label}: {text}" if label and text else text)
            case _:
                card.tell("unread", text)

    def _account(self, card: Card, text: str | None, parts: dict[str, str], place: str, label: str | None) -> None:
        """An account by its service and user name; a profile's address on the web besides."""
        user, service = parts.get("username") or parts.get("identifier") or text, parts.get("service") or label
        if user:
            platform = (service or "im").lower().removesuffix("instant")
            self._known(card, user, keys.account(_PLATFORMS.get(platform, platform), user), place, label)
        if (address := parts.get("url", "")).startswith(("http://", "https://")):
            self._known(card, address, keys.url(address), place, label)

    def _known(self, card: Card, text: str, ref: Ref | None, place: str, label: str | None) -> None:
        if ref is None:
            card.tell("unread", text)
        else:
            card.items.append(Item(text, place, ref, label))


def _my_card(tables: Tables) -> int | None:
    """The id of the owner's own entry, where the database names it."""
    properties = {row.text("key"): row.integer("value") for row in tables.rows("_SqliteDatabaseProperties")}
    stores = {row.rowid: row.integer("meidentifier") for row in tables.rows("ABStore")}
    me = stores.get(properties.get("MeSourceID") or -1)
    if me is None or me <= 0:
        me = properties.get("MeIdentifier")
    return me if me is not None and me > 0 else None


def _plain(label: str | None) -> str | None:
    """`_$!<Mobile>!$_` -> mobile; labels that a person typed stay as they are."""
    if label and label.startswith("_$!<") and label.endswith(">!$_"):
        return label[4:-4].lower()
    return label


def _day(value: object) -> str | None:
    """A day stored as seconds since 2001, also before it; text that is no number stays as it is."""
    seconds = as_real(value)
    if seconds is None:
        return None if value is None else str(value)
    at = round((seconds + APPLE_EPOCH) * 1_000)
    return rfc3339(at)[:10] if -62_000_000_000_000 < at < 7_258_118_400_000 else None


EXTRACTOR = Extractor("ios_address_book", 2, takes, extract)
