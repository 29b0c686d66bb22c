"""imo on the iPhone: `IMODb2.sqlite`.

ZIMOCHATMSG: ZTS nanoseconds since 1970, ZISSENT, ZTEXT, ZBUID the chat (the other's account or the group's), ZA_UID
who wrote an incoming message, ZALIAS his name, ZTYPE 0 text, 1 picture, 12 deleted by its sender, ZIMDATA an
archive with what is attached. ZIMOCONTACT: ZBUID, ZALIAS the name the contact gave, ZDISPLAY and ZPH_NAME the name
in this phone, ZPHONE as written there, ZIS_GROUP. ZIMORECENTCALL: ZTS, ZBUID, ZCALL_TYPE. ZIMOKEYVAL:
imo_account_uid and imo_account_alias are the owner's. Source: the databases of imo 9 to 2023 as public parsers read
them.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.errors import EvidenceError
from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Mention, Observation, Ref
from asasec_graph.reading import nskeyed, plists
from asasec_graph.reading import phones_contacts as contacts
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_contacts import Card, Item
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Extractor, Source

_MESSAGES, _CONTACTS, _CALLS, _OWN = "ZIMOCHATMSG", "ZIMOCONTACT", "ZIMORECENTCALL", "ZIMOKEYVAL"
_DELETED = 12
_KINDS = {1: "picture"}


def takes(source: Source) -> bool:
    """A database of imo, or one so named whose tables cannot be listed."""
    return known(source, (_MESSAGES.lower(),), names=("imodb2.sqlite",))


def extract(source: Source) -> Iterator[Observation]:
    """Contacts with their accounts and numbers, messages, calls, the owner's account."""
    with opened(source) as tables:
        reader = _Imo(tables, Owner.of(source.sha256, tables.locator(_OWN)))
        yield from reader.observations()
        yield from reader.owner.told({"name": reader.name} if reader.name else {})
        yield from tables.ending()


def _account(buid: str | None) -> Ref | None:
    return keys.account("imo", buid) if buid and buid != "dummy_ad" else None


class _Imo:
    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables = tables
        self.owner = owner
        self.region = tables.source.options.region
        self.name: str | None = None
        self.country: str | None = None
        self.groups: set[str] = set()
        self._named: set[tuple[Ref, str]] = set()

    def observations(self) -> Iterator[Observation]:
        for row in self.tables.rows(_OWN):
            match row.text("zkey"):
                case "imo_account_uid":
                    self.owner.learn(_account(row.text("zstring_val")), self.tables.place(row))
                case "imo_account_alias":
                    self.name = row.text("zstring_val")
                case "imo_account_phone" | "phone":
                    text = row.text("zstring_val")
                    self.owner.learn(keys.phone(text, self.region) if text else None, self.tables.place(row))
                case _:
                    pass
        numbers = (row.text("zphone") or "" for row in self.tables.rows(_CONTACTS, "zphone"))
        self.country = parties.common_country(numbers)
        yield from self.tables.each(_CONTACTS, self._contact)
        yield from self.tables.each(_MESSAGES, self._message, recovered=True)
        yield from self.tables.each(_CALLS, self._call, recovered=True)

    def _contact(self, row: Row) -> Iterator[Observation]:
        buid, place = row.text("zbuid"), self.tables.place(row)
        account = _account(buid)
        if account is None or buid is None:
            return
        if row.flag("zis_group"):
            self.groups.add(buid)
            name = row.text("zdisplay", "zalias")
            yield Mention(account, place, asserted={"group": True, **({"name": name} if name else {})})
            return
        card = Card(keys.person(self.tables.source.sha256, f"{_CONTACTS}/{row.rowid}"), place)
        card.name = row.text("zph_name", "zdisplay", "zalias")
        alias = row.text("zalias")
        card.tell("name on imo", alias if alias != card.name else None)
        if row.flag("zblock_state"):
            card.asserted["blocked"] = True
        card.items.append(Item(buid, f"{place}/ZBUID", account))
        if written := row.text("zphone", "zdigit_phone"):
            card.items.append(Item(written, f"{place}/ZPHONE"))
        yield from contacts.observations(card, self.region, self.country)

    def _message(self, row: Row) -> Iterator[Observation]:
        place, at = self.tables.place(row), self.tables.when(row, "zts", unix_millis)
        chat, sent, kind = row.text("zbuid"), row.flag("zissent"), row.integer("ztype") or 0
        other, writer = _account(chat), _account(row.text("za_uid"))
        if other is None and writer is None:
            return
        group = chat in self.groups
        own = (self.owner.party(),)
        others = (other,) if other is not None else ()
        senders = own if sent else (writer,) if writer is not None else others
        told: dict[str, Json] = {"kind": _KINDS[kind]} if kind in _KINDS else {}
        if kind == _DELETED:
            told["deleted"] = True
        if group and other is not None:
            told["group"] = other.key
        text = row.text("ztext")
        yield Event(
            EventType.MESSAGE,
            "imo",
            at,
            senders,
            others if sent else (*own, *(others if group else ())),
            place,
            text=text,
            direction=Direction.OUT if sent else Direction.IN,
            asserted=told,
        )
        if not sent and writer is not None:
            yield from self._known(writer, row.text("zalias"), place, at)
        yield from parties.in_body(text, self.region, self.tables.place(row, "ZTEXT"), at)
        yield from self._attached(row, text, at)

    def _known(self, account: Ref, name: str | None, place: str, at: int | None) -> Iterator[Observation]:
        if name and (account, name) not in self._named:
            self._named.add((account, name))
            yield from parties.known_as(account, name, place, at)

    def _attached(self, row: Row, text: str | None, at: int | None) -> Iterator[Observation]:
        """The addresses of what is attached, out of the archive beside the message."""
        data = row.raw("zimdata")
        if not isinstance(data, bytes) or not data:
            return
        try:
            leaves = list(plists.leaves(nskeyed.unarchived(data)))
        except EvidenceError as error:
            self.tables.note(row, f"what is attached to it cannot be read ({error}); the message was kept without it")
            return
        for leaf in leaves:
            found = plists.text(leaf.value)
            if found and found.startswith(("http://", "https://")) and found not in (text or ""):
                url = keys.url(found)
                if url is not None:
                    yield Mention(url, self.tables.place(row, "ZIMDATA"), 0.9, {"context": "attached"}, at)

    def _call(self, row: Row) -> Iterator[Observation]:
        place, at = self.tables.place(row), self.tables.when(row, "zts", unix_millis)
        other = _account(row.text("zbuid"))
        if other is None:
            return
        told: dict[str, Json] = {"call type": kind} if (kind := row.integer("zcall_type")) is not None else {}
        yield Event(
            EventType.CALL,
            "imo",
            at,
            (other,),
            (self.owner.party(),),
            place,
            direction=Direction.UNKNOWN,
            asserted=told,
        )
        yield from self._known(other, row.text("zdisplay"), place, at)


EXTRACTOR = Extractor("imo", 1, takes, extract)
