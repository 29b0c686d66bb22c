"""Telegram on Android: `cache4.db`.

users (uid, name, status, data), chats (uid below zero in dialogs, name), contacts, dialogs, enc_chats (secret
chats), messages_v2 (mid, uid of the dialog, date in Unix seconds, out, data; before 2021 `messages`),
scheduled_messages_v2, channel_users_v2 (members), and the phone's contacts as sent to Telegram: user_contacts_v7,
user_phones_v7. `data` are TL objects, see `reading.android_tl`. Source: Telegram's MessagesStorage and ALEAPP's
notes, read for the facts.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Ref
from asasec_graph.reading import android_tl as tl
from asasec_graph.reading import phones_contacts as contacts
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_contacts import Card, Item
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Extractor, Source

CHANNEL = "telegram"
_MESSAGES = ("messages_v2", "messages", "scheduled_messages_v2")
_SECRET = 0x4000_0000_0000_0000
_MANY = 256
_CONTACTS, _PHONES = ("user_contacts_v7", "user_contacts_v6"), ("user_phones_v7", "user_phones_v6")


def takes(source: Source) -> bool:
    """Telegram's database, or one so named whose tables cannot be listed."""
    return known(source, ("users", "chats", "dialogs"), names=("cache4.db",), check=_is_telegram)


def _is_telegram(tables: Tables) -> bool:
    return tables.has("users", "uid", "data") and any(tables.has(name, "mid", "uid", "data") for name in _MESSAGES[:2])


def extract(source: Source) -> Iterator[Observation]:
    """Accounts with names and numbers, contacts, messages and calls; the owner where the database names him."""
    with opened(source) as tables:
        reader = _Telegram(tables, Owner.of(source.sha256, tables.locator("users")))
        yield from reader.observations()
        yield from reader.owner.told()
        yield from tables.ending()


def _account(number: int | None) -> Ref | None:
    return keys.account(CHANNEL, str(number)) if number and number > 0 else None


class _Telegram:
    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables, self.owner = tables, owner
        self.region = tables.source.options.region
        self.chats: dict[int, str] = {}
        self.members: dict[int, list[Ref]] = {}
        self.secret: dict[int, int] = {}
        self.known: set[int] = set()
        self.unread = 0

    def observations(self) -> Iterator[Observation]:
        self.known |= {row.integer("uid") or 0 for row in self.tables.rows("contacts", "uid")}
        self.known |= {row.integer("did") or 0 for row in self.tables.rows("dialogs", "did")}
        for row in self.tables.rows("chats", "uid", "name"):
            self.chats[row.integer("uid") or 0] = row.text("name") or ""
        for row in self.tables.rows("enc_chats", "uid", "user"):
            self.secret[row.integer("uid") or 0] = row.integer("user") or 0
        self.known |= set(self.secret.values())
        for row in self.tables.rows("channel_users_v2", "did", "uid"):
            self._member(row)
        yield from self.tables.each("users", self._user)
        yield from self._book()
        for table in _MESSAGES:
            if self.tables.has(table, "mid", "uid", "data", "date"):
                yield from self.tables.each(table, self._message)

    def _member(self, row: Row) -> None:
        account, found = _account(row.integer("uid")), self.members.setdefault(row.integer("did") or 0, [])
        if account is not None and len(found) <= _MANY:
            found.append(account)

    def _user(self, row: Row) -> Iterator[Observation]:
        """A cached account: a person where it is a contact, was written to, or shows its number."""
        number, place, data = row.integer("uid"), self.tables.place(row), row.raw("data")
        account = _account(number)
        if account is None:
            return
        try:
            user = tl.user(data if isinstance(data, bytes) else b"", number)
        except tl.TlDamage:
            yield from self._named(row, account, place)
            return
        phone = keys.phone("+" + user.phone.lstrip("+"), "ZZ") if user.phone else None
        named = keys.account(CHANNEL, user.username) if user.username else None
        told: dict[str, Json] = {"name": user.name} if user.name else {}
        for what, said in (("bot", user.bot), ("account deleted", user.gone), ("contact", user.contact)):
            if said:
                told[what] = True
        if user.itself:
            self.owner.place, self.owner.seen = place, True
            self.owner.learn(account, place)
            for ref in filter(None, (named, phone)):
                self.owner.has(ref, place)
            yield Mention(self.owner.person, place, asserted={"owner": True, **told})
        elif user.contact or phone is not None or number in self.known:
            yield from self._person(row, (account, named, phone), told, place)
        else:
            yield Mention(account, place, asserted={**told, **({"username": user.username} if user.username else {})})
        if phone is not None:
            yield Link(LinkType.USES, account, phone, place)

    def _named(self, row: Row, account: Ref, place: str) -> Iterator[Observation]:
        """An account of which only the name column can be read, which is in lower case."""
        name, _, username = (row.text("name") or "").partition(";;;")
        told: dict[str, Json] = {**({"name": name} if name else {}), **({"username": username} if username else {})}
        yield Mention(account, place, asserted=told)

    def _person(
        self, row: Row, refs: tuple[Ref | None, ...], told: dict[str, Json], place: str
    ) -> Iterator[Observation]:
        card = Card(keys.person(self.tables.source.sha256, f"users/{row.rowid}"), place)
        card.asserted |= {what: value for what, value in told.items() if what != "name"}
        name = told.get("name")
        card.name = name if isinstance(name, str) else None
        card.items += [Item(ref.key, place, ref) for ref in refs if ref is not None]
        yield from contacts.observations(card, self.region, None)

    def _book(self) -> Iterator[Observation]:
        """The entries of the phone's contact book that were sent to Telegram."""
        cards: dict[str, Card] = {}
        for table in _CONTACTS:
            for row in self.tables.rows(table):
                person = keys.person(self.tables.source.sha256, f"{table}/{row.rowid}")
                name = " ".join(filter(None, (row.text("fname"), row.text("sname"))))
                card = cards[row.text("key") or ""] = Card(person, self.tables.place(row), name or None)
                if (account := _account(row.integer("uid"))) is not None:
                    card.items.append(Item(account.key, card.place, account))
        for table in _PHONES:
            for row in self.tables.rows(table):
                entry, number = cards.get(row.text("key") or ""), row.text("phone", "sphone")
                if entry is not None and number:
                    entry.items.append(Item(number, self.tables.place(row)))
                    if row.flag("deleted"):
                        entry.asserted["deleted"] = True
        country = parties.common_country(number for card in cards.values() for number in card.numbers())
        for card in cards.values():
            yield from contacts.observations(card, self.region, country)

    def _dialog(self, number: int) -> tuple[Ref | None, dict[str, Json]]:
        """The other party of a dialog and what its kind says; a group or channel has none."""
        if number & _SECRET and number > 0:
            return _account(self.secret.get(number & 0xFFFF_FFFF)), {"secret chat": True}
        if number >= 1 << 52:
            return _account(self.secret.get(number >> 32)), {"secret chat": True}
        if number > 0:
            return _account(number), {}
        return None, {"chat": self.chats.get(-number) or self.chats.get(number) or str(number)}

    def _message(self, row: Row) -> Iterator[Observation]:
        place, data, dialog = self.tables.place(row), row.raw("data"), row.integer("uid") or 0
        blob = data if isinstance(data, bytes) else b""
        at = self.tables.when(row, "date", unix_millis)
        other, told = self._dialog(dialog)
        sent = row.flag("out") or row.table == "scheduled_messages_v2"
        if tl.constructor(blob) in tl.SERVICE:
            call = tl.call(blob)
            if call is not None and other is not None:
                yield self._call(call, other, at, place, sent=sent)
            return
        stated = tl.message(blob, row.integer("mid") or 0, row.integer("date"))
        if stated.text is None:
            self.tables.note(row, "this message is of a layout that is not known; its text was not read")
        senders, receivers = self._parties(dialog, other, stated, sent=sent)
        yield Event(
            EventType.MESSAGE,
            CHANNEL,
            at,
            senders,
            receivers,
            place,
            text=stated.text or None,
            direction=Direction.OUT if sent else Direction.IN,
            asserted={**told, **_asserted(row, stated, tl.attached(blob))},
        )
        yield from parties.in_body(stated.text, self.region, self.tables.place(row, "data"), at)

    def _parties(
        self, dialog: int, other: Ref | None, stated: tl.Message, *, sent: bool
    ) -> tuple[tuple[Ref, ...], tuple[Ref, ...]]:
        own = self.owner.party()
        if sent:
            among = self.members.get(-dialog) or self.members.get(dialog) or []
            group = self.owner.others(among) if len(among) <= _MANY else ()
            return (own,), (other,) if other is not None else group
        if other is not None:
            return (other,), (own,)
        kind, number = stated.sender or ("", 0)
        sender = _account(number) if kind == "user" else None
        return (sender,) if sender is not None else (), (own,)

    def _call(self, call: tl.Call, other: Ref, at: int | None, place: str, *, sent: bool) -> Event:
        own = self.owner.party()
        missed = not sent and call.ended in ("missed", "busy")
        told: dict[str, Json] = {"ended": call.ended} if call.ended else {}
        return Event(
            EventType.CALL,
            CHANNEL,
            at,
            (own,) if sent else (other,),
            (other,) if sent else (own,),
            place,
            seconds=call.seconds,
            direction=Direction.OUT if sent else Direction.MISSED if missed else Direction.IN,
            asserted={**told, **({"video": True} if call.video else {})},
        )


def _asserted(row: Row, stated: tl.Message, path: str | None) -> dict[str, Json]:
    told: dict[str, Json] = {}
    if row.table == "scheduled_messages_v2":
        told["state"] = "scheduled"
    if stated.forwarded:
        told["forwarded"] = True
    if path:
        told["files"] = [path.rsplit("/", 1)[-1]]
    return told


EXTRACTOR = Extractor("telegram_android", 1, takes, extract)
