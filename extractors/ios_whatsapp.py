"""WhatsApp on the iPhone: `ChatStorage.sqlite`.

ZWAMESSAGE: ZMESSAGEDATE in seconds since 2001, ZISFROMME, ZMESSAGETYPE (0 text, 1 picture, 2 film, 3 voice, 4
contact, 5 place, 7 address on the web, 8 document, 11 GIF, 15 sticker; 6, 10 and 12 are notices of the program, 10
with ZGROUPEVENTTYPE 1, 4 or 22 a missed call; 14 was deleted by its sender). The other party is the chat's
ZCONTACTJID; in a group the sender is the ZGROUPMEMBER. Files are in ZWAMEDIAITEM; of a picture, film, voice or
document ZVCARDNAME is the SHA-256 of its bytes in base64. Source: IPED and WhatsApp-Chat-Exporter, read for the
facts.
"""

from __future__ import annotations

import base64
import binascii
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Ref
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, as_real, known, opened
from asasec_graph.reading.phones_times import apple_millis
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.whatsapp_jids import party

_NOTICES = {6, 10, 12}
_MISSED = {1: "voice", 4: "video", 22: "video"}
_FILES = {1, 2, 3, 8, 11, 15, 38, 39}
_KINDS = {1: "picture", 2: "film", 3: "voice", 4: "contact", 5: "place", 8: "document", 11: "gif", 15: "sticker"}
_CONTACT, _DELETED = 4, 14
_MANY = 256
"""A message to a group of more members than this is to the group's account, not to each of them."""


def takes(source: Source) -> bool:
    """A WhatsApp database of chats, or one so named whose tables cannot be listed."""
    return known(source, ("zwamessage", "zwachatsession"), names=("chatstorage.sqlite",))


def extract(source: Source) -> Iterator[Observation]:
    """Messages and missed calls, the accounts with their numbers and names, groups, files by their hash."""
    with opened(source) as tables:
        reader = _Chats(tables, Owner.of(source.sha256, tables.locator("ZWAMESSAGE")))
        yield from reader.observations()
        yield from reader.owner.told()
        yield from tables.ending()


@dataclass(slots=True)
class _Chat:
    """A chat: the other party or the group, its name, the members of a group."""

    other: Ref | None = None
    group: Ref | None = None
    name: str | None = None
    removed: bool = False
    members: list[Ref] = field(default_factory=list[Ref])


class _Chats:
    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables = tables
        self.owner = owner
        self.region = tables.source.options.region
        self.chats: defaultdict[int, _Chat] = defaultdict(_Chat)
        self.members: dict[int, Ref] = {}
        self.media: dict[int, Row] = {}
        self.media_of: dict[int, Row] = {}
        self._told: set[tuple[str, str | None]] = set()

    def observations(self) -> Iterator[Observation]:
        yield from self.tables.each("ZWACHATSESSION", self._session)
        yield from self.tables.each("ZWAGROUPMEMBER", self._member)
        yield from self.tables.each("ZWAPROFILEPUSHNAME", self._push_name)
        for row in self.tables.rows("ZWAMEDIAITEM"):
            self.media[row.rowid] = row
            self.media_of[row.integer("zmessage") or -1] = row
        for row in self.tables.rows("ZWAMESSAGE", "zisfromme", "zfromjid", "ztojid", "zchatsession"):
            self._own(row)
        yield from self.tables.each("ZWAMESSAGE", self._message, recovered=True)

    def _named(self, jid: str | None, name: str | None, place: str) -> Iterator[Observation]:
        """An account with its telephone number and the name under which it stands, each told once."""
        account = party(jid)
        if jid is None or account is None:
            return
        if (jid, None) not in self._told:
            yield from parties.whatsapp(jid, place)
        if (jid, name) not in self._told:
            yield from parties.known_as(account, name, place)
        self._told |= {(jid, None), (jid, name)}

    def _session(self, row: Row) -> Iterator[Observation]:
        jid, chat, place = row.text("zcontactjid"), self.chats[row.rowid], self.tables.place(row)
        chat.name, chat.removed = row.text("zpartnername"), row.flag("zremoved")
        if jid is not None and jid.lower().endswith("@g.us"):
            chat.group = keys.account("whatsapp", jid)
            if chat.group is not None:
                yield Mention(chat.group, place, asserted={"group": True, **({"name": chat.name} if chat.name else {})})
            return
        chat.other = party(jid)
        yield from self._named(jid, chat.name, place)

    def _member(self, row: Row) -> Iterator[Observation]:
        jid, place = row.text("zmemberjid"), self.tables.place(row)
        account = party(jid)
        if account is None:
            return
        self.members[row.rowid] = account
        chat = self.chats[row.integer("zchatsession") or -1]
        if row.integer("zisactive") != 0:
            chat.members.append(account)
        yield from self._named(jid, row.text("zcontactname", "zfirstname"), place)
        if chat.group is not None:
            yield Link(LinkType.MEMBER_OF, account, chat.group, place)

    def _push_name(self, row: Row) -> Iterator[Observation]:
        yield from self._named(row.text("zjid"), row.text("zpushname"), self.tables.place(row))

    def _own(self, row: Row) -> Ref | None:
        """The owner's account: whom an incoming message is to, or who sent an outgoing one."""
        stated = party(row.text("zfromjid" if row.flag("zisfromme") else "ztojid"))
        chat = self.chats.get(row.integer("zchatsession") or -1)
        if chat is not None and stated is not None and stated == chat.other:
            return None
        return self.owner.learn(stated, self.tables.place(row))

    def _message(self, row: Row) -> Iterator[Observation]:
        kind, event = row.integer("zmessagetype") or 0, row.integer("zgroupeventtype") or 0
        missed = _MISSED.get(event) if kind == 10 else None
        if kind in _NOTICES and missed is None:
            return
        place, at = self.tables.place(row), self.tables.when(row, "zmessagedate", apple_millis)
        chat = self.chats.get(row.integer("zchatsession") or -1) or _Chat()
        sent = row.flag("zisfromme")
        senders, receivers = self._parties(row, chat, sent=sent)
        media = self._media(row)
        text = row.text("ztext") or (media.text("ztitle") if media else None)
        if missed is not None:
            yield from self._missed(senders, receivers, at, place, missed)
            return
        direction = Direction.OUT if sent else Direction.IN
        told = self._asserted(kind, chat, media)
        yield Event(
            EventType.MESSAGE, "whatsapp", at, senders, receivers, place, text=text, direction=direction, asserted=told
        )
        yield from self._numbers(row, place)
        yield from parties.in_body(text, self.region, self.tables.place(row, "ZTEXT"), at)
        yield from self._attached(media, kind, at)

    def _missed(
        self, senders: tuple[Ref, ...], receivers: tuple[Ref, ...], at: int | None, place: str, kind: str
    ) -> Iterator[Observation]:
        told: dict[str, Json] = {"video": True} if kind == "video" else {}
        yield Event(
            EventType.CALL,
            "whatsapp",
            at,
            senders,
            receivers,
            place,
            seconds=0,
            direction=Direction.MISSED,
            asserted=told,
        )

    def _parties(self, row: Row, chat: _Chat, *, sent: bool) -> tuple[tuple[Ref, ...], tuple[Ref, ...]]:
        own = self.owner.party(self._own(row))
        members = self.owner.others(chat.members)
        if sent:
            other = party(row.text("ztojid")) or chat.other
            to = members if chat.group is not None else (other,) if other is not None else ()
            return (own,), _bounded(to, chat)
        sender = self.members.get(row.integer("zgroupmember") or -1) or party(row.text("zfromjid")) or chat.other
        among = tuple(member for member in members if member != sender) if chat.group is not None else ()
        return (sender,) if sender is not None else (), (own, *_bounded(among, chat, empty=()))

    def _numbers(self, row: Row, place: str) -> Iterator[Observation]:
        """The telephone numbers of accounts that stand in the message itself, with the name they gave."""
        name = row.text("zpushname")
        yield from self._named(row.text("zfromjid"), None if name and _packed(name) else name, place)
        yield from self._named(row.text("ztojid"), None, place)

    def _media(self, row: Row) -> Row | None:
        return self.media.get(row.integer("zmediaitem") or -1) or self.media_of.get(row.rowid)

    def _asserted(self, kind: int, chat: _Chat, media: Row | None) -> dict[str, Json]:
        told: dict[str, Json] = {}
        if chat.group is not None:
            told["group"] = chat.group.key
        if kind in _KINDS:
            told["kind"] = _KINDS[kind]
        if media is not None and (name := media.text("zmedialocalpath")):
            told["files"] = [name.rsplit("/", 1)[-1]]
        if kind == _DELETED:
            told["deleted"] = True
        if chat.removed:
            told["chat removed"] = True
        return told

    def _attached(self, media: Row | None, kind: int, at: int | None) -> Iterator[Observation]:
        """What a message carries: a file by its hash, a place, the identifiers of a contact."""
        if media is None:
            return
        place = self.tables.place(media)
        name = (media.text("zmedialocalpath") or "").rsplit("/", 1)[-1]
        digest = _sha256(media.text("zvcardname")) if kind in _FILES else None
        if digest is not None:
            yield Mention(keys.media(digest), place, 0.9, {"file": name} if name else {}, at)
        where = _location(media)
        if where is not None:
            yield Mention(where, place, asserted={"kind": "sent place"}, at=at)
        if kind == _CONTACT:
            yield from parties.in_body(media.text("zvcardstring"), self.region, f"{place}/ZVCARDSTRING", at)


def _bounded(to: tuple[Ref, ...], chat: _Chat, empty: tuple[Ref, ...] | None = None) -> tuple[Ref, ...]:
    """Each member of a group of bearable size; else, or where no member is known, the group's own account."""
    group = (chat.group,) if chat.group is not None else ()
    if len(to) > _MANY:
        return group
    return to or (group if empty is None else empty)


def _packed(name: str) -> bool:
    """Whether a name is not one but a message of its own in base64, as the versions from 2022 on store it."""
    try:
        data = base64.b64decode(name, validate=True)
    except (binascii.Error, ValueError):
        return False
    return len(data) > 4 and data[0] in (0x08, 0x0A)


def _sha256(text: str | None) -> str | None:
    try:
        data = base64.b64decode(text or "", validate=True)
    except (binascii.Error, ValueError):
        return None
    return data.hex() if len(data) == 32 else None


def _location(media: Row) -> Ref | None:
    latitude, longitude = as_real(media.raw("zlatitude")), as_real(media.raw("zlongitude"))
    return keys.location(latitude, longitude) if latitude is not None and longitude is not None else None


EXTRACTOR = Extractor("ios_whatsapp", 2, takes, extract)
