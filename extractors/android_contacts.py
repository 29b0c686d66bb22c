"""Android's contacts: `contacts2.db`, and `profile.db`, which holds the owner's own entry.

Tables of the Contacts Provider (Android 2.0 and later): raw_contacts, data, mimetypes, accounts; up to
Android 6 also `calls`. An entry is a raw contact: what one account says of one person; those that Android
shows as one contact stay apart here. Source: ContactsDatabaseHelper and ContactsContract of the Android Open
Source Project; the rows of messengers as they write them (type `vnd.com.whatsapp.profile` and the like).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from asasec_graph.model import keys
from asasec_graph.model.observations import Observation, Ref
from asasec_graph.reading import phones_calls as calls
from asasec_graph.reading import phones_contacts as contacts
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_contacts import Card, Item
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.source import Extractor, Source

_PROFILE_FROM = 9_223_372_034_707_292_160
"""Ids from here on (2^63 - 2^31) are those of the owner's profile."""
_PROFILE_VIEW = re.compile(r"\b1\s+AS\s+(?:raw_contact_)?is_user_profile\b", re.IGNORECASE)
_ITEM = "vnd.android.cursor.item/"
_IM = ("aim", "msn", "yahoo", "skype", "qq", "googletalk", "icq", "jabber", "netmeeting")
_LABELS = {
    "phone_v2": {1: "home", 2: "mobile", 3: "work", 4: "work fax", 5: "home fax", 6: "pager", 7: "other", 12: "main"},
    "email_v2": {1: "home", 2: "work", 3: "other", 4: "mobile"},
}
_EVENTS = {1: "anniversary", 2: "date", 3: "birthday"}
_MESSENGERS: tuple[tuple[str, Callable[[str], Ref | None]], ...] = (
    ("com.whatsapp", keys.whatsapp_jid),
    ("org.telegram.messenger", lambda text: keys.account("telegram", text) if text.isdigit() else None),
    ("org.thoughtcrime.securesms", lambda text: _numbered("signal", text)),
    ("com.viber.voip", lambda text: _numbered("viber", text)),
)


def _numbered(platform: str, text: str) -> Ref | None:
    """The account of a messenger that knows its users by number."""
    number = keys.phone(text, "ZZ")
    return keys.account(platform, number.key) if number is not None else None


def takes(source: Source) -> bool:
    """A database of the Contacts Provider, or one so named whose tables cannot be listed."""
    return known(source, ("raw_contacts", "data", "mimetypes"), names=("contacts2.db", "profile.db"))


def extract(source: Source) -> Iterator[Observation]:
    """Persons with what they own; the owner's profile and accounts; calls where the table is here."""
    with opened(source) as tables:
        owner = Owner.of(source.sha256, tables.locator("raw_contacts"))
        yield from _Book(tables, owner).observations()
        if calls.is_call_log(tables):
            yield from calls.Calls(tables, owner).observations()
        yield from owner.told()
        yield from tables.ending()


class _Book:
    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables = tables
        self.owner = owner
        self.types = {row.rowid: row.text("mimetype") or "" for row in tables.rows("mimetypes")}
        self.accounts = {row.rowid: row for row in tables.rows("accounts")}
        self.profile = source_is_profile(tables)
        self.cards: dict[int, Card] = {}
        self.whole = False

    def observations(self) -> Iterator[Observation]:
        for row in self.accounts.values():
            self._account(row)
        for row in self.tables.rows("raw_contacts"):
            self._entry(row)
        self.whole = not self.tables.problems
        yield from self.tables.each("data", self._value)
        numbers = (number for card in self.cards.values() for number in card.numbers())
        country = parties.common_country(numbers)
        for card in self.cards.values():
            yield from contacts.observations(card, self.tables.source.options.region, country)
            if card.person == self.owner.person:
                self.owner.seen, self.owner.place = True, card.place

    def _account(self, row: Row) -> None:
        """An account set up on the device is its owner's."""
        name, kind, place = row.text("account_name") or "", row.text("account_type") or "", self.tables.place(row)
        messenger = next((read(name) for package, read in _MESSENGERS if package in kind), None)
        self.owner.has(keys.email(name) or messenger, place)

    def _entry(self, row: Row) -> None:
        own = self.profile or row.rowid >= _PROFILE_FROM or row.flag("is_user_profile")
        card = self._card(row.rowid, own=own)
        card.name = row.text("display_name", "display_name_alt")
        account = self.accounts.get(row.integer("account_id") or -1)
        card.tell("account", (account or row).text("account_type"))
        if row.flag("deleted"):
            card.asserted["deleted"] = True
        if own:
            card.asserted["owner"] = True

    def _card(self, number: int, *, own: bool = False) -> Card:
        if number not in self.cards:
            person = self.owner.person if own else keys.person(self.tables.source.sha256, f"raw_contact/{number}")
            self.cards[number] = Card(person, self.tables.locator("raw_contacts", number))
        return self.cards[number]

    def _value(self, row: Row) -> Iterator[Observation]:
        """One value of an entry, put on its card; a note's own identifiers are mentioned."""
        number = row.integer("raw_contact_id")
        if number is None:
            raise ValueError("it names no raw contact")
        known_before = number in self.cards
        card = self._card(number)
        if self.whole and not known_before:
            card.asserted["deleted"] = True
        kind = self.types.get(row.integer("mimetype_id") or -1) or row.text("mimetype") or ""
        text = row.text("data1")
        if text is None:
            return
        self._put(card, kind, text, row)
        if kind == f"{_ITEM}note":
            yield from parties.in_body(text, self.tables.source.options.region, self.tables.place(row, "data1"), None)

    def _put(self, card: Card, kind: str, text: str, row: Row) -> None:
        short, place = kind.removeprefix(_ITEM), self.tables.place(row)
        match short:
            case "name":
                card.name = card.name or text
                card.tell("names", text if text != card.name else None)
            case "phone_v2":
                card.items.append(Item(text, place, _normalised(row), _label(short, row)))
            case "email_v2" | "sip_address":
                self._known(card, text, keys.email(text), place, _label(short, row))
            case "im":
                self._known(card, text, _im(text, row), place, None)
            case "website":
                self._known(card, text, keys.url(text), place, None)
            case "contact_event":
                card.tell(_EVENTS.get(row.integer("data2") or 0, "date"), text)
            case "nickname" | "note" | "organization" | "relation":
                card.tell(short, text)
                card.tell("title", row.text("data4") if short == "organization" else None)
            case "postal-address_v2":
                card.tell("address", text)
            case _:
                self._messenger(card, kind, text, place)

    def _messenger(self, card: Card, kind: str, text: str, place: str) -> None:
        ref = next((read(text) for package, read in _MESSENGERS if package in kind), None)
        if ref is not None and all(item.ref != ref for item in card.items):
            card.items.append(Item(text, place, ref))

    def _known(self, card: Card, text: str, ref: Ref | None, place: str, label: str | None) -> None:
        if ref is None:
            card.tell("unread", text)
        else:
            card.items.append(Item(text, place, ref, label))


def source_is_profile(tables: Tables) -> bool:
    """Whether the whole database is the owner's profile: by its name, or by what its views say of it."""
    if tables.source.basename.lower() == "profile.db":
        return True
    return any(_PROFILE_VIEW.search(view) for view in tables.views())


def _normalised(row: Row) -> Ref | None:
    """The number in E.164 as Android worked it out when the entry was made."""
    stated = row.text("data4")
    return keys.phone(stated, "ZZ") if stated and stated.startswith("+") else None


def _label(kind: str, row: Row) -> str | None:
    labels: Mapping[int, str] = _LABELS.get(kind, {})
    return row.text("data3") or labels.get(row.integer("data2") or 0)


def _im(text: str, row: Row) -> Ref | None:
    protocol = row.integer("data5")
    custom = (row.text("data6") or "im") if protocol is None or protocol < 0 else None
    platform = custom or (_IM[protocol] if protocol is not None and protocol < len(_IM) else "im")
    return keys.account(platform, text)


EXTRACTOR = Extractor("android_contacts", 3, takes, extract)
