"""WhatsApp's contacts on the iPhone: `ContactsV2.sqlite`; and `LID.sqlite`, which hidden account has which number.

ZWAADDRESSBOOKCONTACT: a contact's full name, number as written, label, ZWHATSAPPID (the JID that the number would
have; ZPHONESTATUS 1 where WhatsApp answered that it exists), ZLID (its hidden account), user name, note about
itself. Later versions store texts as BLOBs. ZWAPHONENUMBERLIDPAIR: pairs of hidden account and number.
Source: iLEAPP's and MVT's modules, read for the facts.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Link, Mention, Observation
from asasec_graph.reading import phones_contacts as contacts
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_contacts import Card, Item
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.whatsapp_jids import party

_CONTACTS, _PAIRS = "ZWAADDRESSBOOKCONTACT", "ZWAPHONENUMBERLIDPAIR"


def takes(source: Source) -> bool:
    """A WhatsApp database of contacts or of hidden numbers, or one so named whose tables cannot be listed."""
    return known(source, (_CONTACTS.lower(),), names=("contactsv2.sqlite",)) or known(source, (_PAIRS.lower(),))


def extract(source: Source) -> Iterator[Observation]:
    """Persons with their numbers and accounts; hidden accounts with the numbers they belong to."""
    with opened(source) as tables:
        yield from _Contacts(tables).observations()
        yield from tables.ending()


class _Contacts:
    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.region = tables.source.options.region
        self.country: str | None = None

    def observations(self) -> Iterator[Observation]:
        jids = (row.text("zwhatsappid") or "" for row in self.tables.rows(_CONTACTS))
        self.country = parties.common_country("+" + jid.partition("@")[0] for jid in jids)
        yield from self.tables.each(_CONTACTS, self._contact)
        yield from self.tables.each(_PAIRS, self._pair)

    def _contact(self, row: Row) -> Iterator[Observation]:
        place = self.tables.place(row)
        card = Card(keys.person(self.tables.source.sha256, f"{_CONTACTS}/{row.rowid}"), place)
        given = " ".join(part for column in ("zgivenname", "zlastname") if (part := row.text(column)))
        card.name = row.text("zfullname", "zbusinessname") or given or row.text("zhighlightedname", "zusername")
        card.tell("about", row.text("zabouttext"))
        card.tell("user name", row.text("zusername"))
        card.tell("note", row.text("znotes"))
        if row.integer("zphonestatus") == 1:
            card.asserted["on WhatsApp"] = True
        self._items(card, row)
        yield from contacts.observations(card, self.region, self.country)

    def _items(self, card: Card, row: Row) -> None:
        jid, hidden = row.text("zwhatsappid"), row.text("zlid")
        number = keys.whatsapp_phone(jid) if jid else None
        written = row.text("zphonenumber", "zlocalizedphonenumber")
        if number is not None or written:
            card.items.append(Item(written or "", f"{card.place}/ZPHONENUMBER", number, _label(row)))
        for text, column in ((jid, "ZWHATSAPPID"), (hidden, "ZLID")):
            account = party(text)
            if account is not None and (number is not None or column == "ZLID"):
                card.items.append(Item(text or "", f"{card.place}/{column}", account))

    def _pair(self, row: Row) -> Iterator[Observation]:
        hidden, number = row.text("zlid") or "", row.text("zphonenumber") or ""
        account = party(hidden if "@" in hidden else f"{hidden}@lid")
        phone = keys.phone("+" + number.lstrip("+"), "ZZ")
        if account is not None and phone is not None:
            yield Mention(account, self.tables.place(row), asserted={"number": phone.key})
            yield Link(LinkType.USES, account, phone, self.tables.place(row))


def _label(row: Row) -> str | None:
    label = row.text("zphonenumberlabel")
    return label[4:-4].lower() if label and label.startswith("_$!<") and label.endswith(">!$_") else label


EXTRACTOR = Extractor("ios_whatsapp_contacts", 1, takes, extract)
