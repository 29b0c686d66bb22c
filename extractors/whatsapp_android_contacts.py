"""WhatsApp's contacts on Android: `wa.db`.

wa_contacts: jid, display_name (as the owner's contact book has it; of a group its subject), given_name, family_name,
wa_name (as the account names itself), number as written, status (what the account says of itself), company, title,
is_whatsapp_user; wa_vnames names businesses, wa_block_list those whom the owner blocked, wa_biz_profiles their address
and e-mail. Source: ALEAPP and WhatsApp-Chat-Exporter, read for the facts.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.observations import Json, Mention, Observation
from asasec_graph.reading import phones_contacts as contacts
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_contacts import Card, Item
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.whatsapp_jids import party

_CONTACTS = "wa_contacts"


def takes(source: Source) -> bool:
    """WhatsApp's database of contacts, or one so named whose tables cannot be listed."""
    return known(source, (_CONTACTS,), names=("wa.db",), check=lambda tables: tables.has(_CONTACTS, "jid"))


def extract(source: Source) -> Iterator[Observation]:
    """Persons with their numbers and accounts, groups by their subject, whom the owner blocked."""
    with opened(source) as tables:
        yield from _Contacts(tables).observations()
        yield from tables.ending()


class _Contacts:
    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.region = tables.source.options.region
        self.country: str | None = None

    def observations(self) -> Iterator[Observation]:
        jids = (row.text("jid") or "" for row in self.tables.rows(_CONTACTS, "jid"))
        visible = (jid for jid in jids if jid.endswith("@s.whatsapp.net"))
        self.country = parties.common_country("+" + jid.partition("@")[0] for jid in visible)
        yield from self.tables.each(_CONTACTS, self._contact)
        yield from self.tables.each("wa_block_list", self._blocked)
        yield from self.tables.each("wa_vnames", self._business)
        yield from self.tables.each("wa_biz_profiles", self._profile)

    def _contact(self, row: Row) -> Iterator[Observation]:
        jid, place = row.text("jid") or "", self.tables.place(row)
        name = row.text("display_name") or " ".join(filter(None, (row.text("given_name"), row.text("family_name"))))
        if jid.lower().endswith("@g.us"):
            yield from self._group(jid, name, place)
        elif name and not _is_own_text(name, jid):
            yield from self._person(row, jid, name, place)
        else:
            yield from self._account(row, jid, place)

    def _group(self, jid: str, name: str | None, place: str) -> Iterator[Observation]:
        group = keys.account("whatsapp", jid)
        if group is not None:
            told: dict[str, Json] = {"group": True, **({"name": name} if name else {})}
            yield Mention(group, place, asserted=told)

    def _person(self, row: Row, jid: str, name: str, place: str) -> Iterator[Observation]:
        """An entry of the owner's contact book, whether or not it is on WhatsApp."""
        card = Card(keys.person(self.tables.source.sha256, f"{_CONTACTS}/{row.rowid}"), place, name)
        for column, what in (("wa_name", "names itself"), ("nickname", "nickname"), ("company", "organization")):
            card.tell(what, row.text(column))
        card.tell("title", row.text("title"))
        card.tell("about", row.text("status"))
        if row.flag("is_whatsapp_user"):
            card.asserted["on WhatsApp"] = True
        number, written = keys.whatsapp_phone(jid), row.text("number")
        if number is not None or written:
            card.items.append(Item(written or "", self.tables.place(row, "number"), number, row.text("phone_label")))
        account = party(jid)
        if account is not None and (row.flag("is_whatsapp_user") or not self.tables.has(_CONTACTS, "is_whatsapp_user")):
            card.items.append(Item(jid, self.tables.place(row, "jid"), account))
        yield from contacts.observations(card, self.region, self.country)

    def _account(self, row: Row, jid: str, place: str) -> Iterator[Observation]:
        """An account that stands in no contact book: someone in a group, or who wrote first."""
        account = party(jid)
        if account is None:
            return
        told: dict[str, Json] = {}
        for column, what in (("wa_name", "name"), ("status", "about")):
            if text := row.text(column):
                told[what] = text
        at = self.tables.when(row, "status_timestamp", unix_millis) if "about" in told else None
        yield Mention(account, place, asserted=told, at=at)
        yield from parties.whatsapp(jid, place)

    def _blocked(self, row: Row) -> Iterator[Observation]:
        account = party(row.text("jid"))
        if account is not None:
            yield Mention(account, self.tables.place(row), asserted={"blocked": True})

    def _business(self, row: Row) -> Iterator[Observation]:
        account, name = party(row.text("jid")), row.text("verified_name")
        if account is not None and name:
            yield Mention(account, self.tables.place(row), asserted={"name": name, "business": True})

    def _profile(self, row: Row) -> Iterator[Observation]:
        account = party(row.text("jid"))
        address = keys.email(row.text("email") or "")
        if account is None:
            return
        place = self.tables.place(row)
        told: dict[str, Json] = {"business": True, **({"address": text} if (text := row.text("address")) else {})}
        yield Mention(account, place, asserted=told)
        if address is not None:
            yield Mention(address, place, asserted={"of business": account.key})


def _is_own_text(name: str, jid: str) -> bool:
    """Whether a name is only the number again."""
    digits = "".join(filter(str.isdigit, name))
    return bool(digits) and not any(map(str.isalpha, name)) and jid.startswith(digits)


EXTRACTOR = Extractor("whatsapp_android_contacts", 1, takes, extract)
