"""WhatsApp on Android: who takes part in its chats, as `msgstore.db` names them.

`jid` lists every JID by number; `jid_map` says which hidden account (`@lid`) is which account by number. Chats are in
`chat` (from 2019) or `chat_list`, members of groups in `group_participant_user` or `group_participants`, where the
owner stands as an empty JID. Source: WhatsApp-Chat-Exporter and ALEAPP, read for the facts.
"""

from __future__ import annotations

import binascii
from collections.abc import Iterator
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Ref
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables
from asasec_graph.reading.whatsapp_jids import party

CHANNEL = "whatsapp"
MANY = 256
"""A message to a group of more members than this is to the group's account, not to each of them."""
_RANKS = {1: "administrator", 2: "administrator"}


@dataclass(slots=True)
class Chat:
    """A chat: its JID, the other party or the group, the group's name and members."""

    jid: str = ""
    other: Ref | None = None
    group: Ref | None = None
    name: str | None = None
    members: list[Ref] = field(default_factory=list[Ref])

    @property
    def is_status(self) -> bool:
        """Whether it holds what people show for a day to all their contacts."""
        return self.jid == "status@broadcast"


def bare(jid: str) -> str:
    """A JID without the number of the device: `34600000000:3@s.whatsapp.net` is that of its user.

    Digits without a server are a telephone number, as programs write them that copied a database.
    """
    user, mark, server = jid.strip().lower().partition("@")
    if not mark:
        return f"{user}@s.whatsapp.net" if user.isdigit() else user
    return f"{user.split(':')[0].split('.')[0]}@{server}"


def sha256_of(text: str | None) -> str | None:
    """The hex of a SHA-256 that stands in base64."""
    try:
        data = binascii.a2b_base64(text or "", strict_mode=True)
    except ValueError:
        return None
    return data.hex() if len(data) == 32 else None


class Chats:
    """The chats of a database and whom their JIDs name; names and numbers are told once each."""

    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables = tables
        self.owner = owner
        self.jids: dict[int, str] = {}
        self.by_jid: dict[str, Chat] = {}
        self.by_row: dict[int, Chat] = {}
        self._visible: dict[str, str] = {}
        self._told: set[str] = set()

    def observations(self) -> Iterator[Observation]:
        """Groups with their members, accounts with their numbers, and which hidden account is which."""
        for row in self.tables.rows("jid"):
            raw = row.text("raw_string") or f"{row.text('user') or ''}@{row.text('server') or ''}"
            self.jids[row.rowid] = bare(raw)
        yield from self.tables.each("jid_map", self._pair)
        yield from self.tables.each("chat", self._chat)
        yield from self.tables.each("chat_list", self._listed)
        yield from self.tables.each("group_participant_user", self._member)
        yield from self.tables.each("group_participants", self._old_member)

    def jid(self, number: int | None) -> str | None:
        """The JID of this number, that of the visible account where it is hidden."""
        found = self.jids.get(number) if number is not None else None
        return None if found is None else self._visible.get(found, found)

    def named(self, jid: str) -> Chat:
        """The chat of a JID; a new one where it is in no list."""
        known = self._visible.get(bare(jid), bare(jid))
        if known not in self.by_jid:
            group = keys.account(CHANNEL, known) if known.endswith("@g.us") else None
            self.by_jid[known] = Chat(known, party(known), group)
        return self.by_jid[known]

    def account(self, jid: str | None, place: str) -> Iterator[Observation]:
        """The number of an account, once."""
        if jid and jid not in self._told:
            self._told.add(jid)
            yield from parties.whatsapp(jid, place)

    def _pair(self, row: Row) -> Iterator[Observation]:
        hidden = self.jids.get(row.integer("lid_row_id") or -1)
        visible = self.jids.get(row.integer("jid_row_id") or -1)
        account, phone = party(hidden), keys.whatsapp_phone(visible or "")
        if hidden is None or visible is None or account is None or party(visible) is None:
            return
        self._visible[hidden] = visible
        place = self.tables.place(row)
        yield Mention(account, place, asserted={"account": visible})
        if phone is not None:
            yield Link(LinkType.USES, account, phone, place)
        yield from self.account(visible, place)

    def _chat(self, row: Row) -> Iterator[Observation]:
        jid = self.jid(row.integer("jid_row_id"))
        if jid is not None:
            chat = self.by_row[row.rowid] = self.named(jid)
            yield from self._introduced(chat, row.text("subject"), self.tables.place(row))

    def _listed(self, row: Row) -> Iterator[Observation]:
        jid = row.text("key_remote_jid") or self.jid(row.integer("jid_row_id"))
        if jid is not None:
            yield from self._introduced(self.named(jid), row.text("subject"), self.tables.place(row))

    def _introduced(self, chat: Chat, subject: str | None, place: str) -> Iterator[Observation]:
        chat.name = subject or chat.name
        if chat.group is not None:
            asserted: dict[str, Json] = {"group": True, **({"name": chat.name} if chat.name else {})}
            yield Mention(chat.group, place, asserted=asserted)
        else:
            yield from self.account(chat.jid, place)

    def _member(self, row: Row) -> Iterator[Observation]:
        group, user = self.jid(row.integer("group_jid_row_id")), self.jid(row.integer("user_jid_row_id"))
        if group is not None and user is not None:
            yield from self._joined(group, user, row.integer("rank"), self.tables.place(row))

    def _old_member(self, row: Row) -> Iterator[Observation]:
        group, user = row.text("gjid"), row.text("jid")
        if group is not None and user is not None:
            user = self._visible.get(bare(user), bare(user))
            yield from self._joined(group, user, row.integer("admin"), self.tables.place(row))

    def _joined(self, group: str, user: str, rank: int | None, place: str) -> Iterator[Observation]:
        chat, account = self.named(group), party(user)
        if account is None or chat.group is None or account in chat.members:
            return
        chat.members.append(account)
        if part := _RANKS.get(rank or 0):
            yield Mention(account, place, asserted={"in group": part})
        yield from self.account(user, place)
        yield Link(LinkType.MEMBER_OF, account, chat.group, place)

    def taking_part(
        self, chat: Chat, sender: str | None, own: Ref | None, *, sent: bool
    ) -> tuple[tuple[Ref, ...], tuple[Ref, ...]]:
        """Senders and receivers of what was sent or received in a chat; `own` is the owner's account where stated."""
        me = self.owner.party(own)
        if sent:
            if chat.group is not None:
                return (me,), _bounded(self.owner.others(chat.members), chat.group) or (chat.group,)
            return (me,), (chat.other,) if chat.other is not None else ()
        author = party(sender) or chat.other
        if chat.group is None:
            return (author,) if author is not None else (), (me,)
        among = tuple(one for one in self.owner.others(chat.members) if one != author)
        return (author,) if author is not None else (), (me, *_bounded(among, chat.group))


def _bounded(members: tuple[Ref, ...], group: Ref) -> tuple[Ref, ...]:
    return (group,) if len(members) > MANY else members


WHATSAPP_ITSELF = "0@s.whatsapp.net"


def place_asserted(chat: Chat, sender: str | None = None) -> dict[str, Json]:
    """What the kind of chat says of a message in it, and that the program itself sent it."""
    if WHATSAPP_ITSELF in (chat.jid, sender):
        return {"from": "WhatsApp itself", **({"status": True} if chat.is_status else {})}
    if chat.group is not None:
        return {"group": chat.group.key}
    if chat.is_status:
        return {"status": True}
    if chat.jid.endswith("@broadcast"):
        return {"broadcast list": chat.jid}
    if chat.jid.endswith("@newsletter"):
        return {"channel": chat.name or chat.jid}
    return {}
