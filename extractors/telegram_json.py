"""Telegram Desktop's JSON export, of one chat or of everything; read as a stream, twice.

Parties are accounts `telegram:123`; a message that states only a name comes from a person keyed
`sender-1`... Locators are paths in the document, `chats/list/3/messages/17`. In a personal chat the
receiver is the other of the two; in a group the others seen, where these are at most 50.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Problem, Ref, owner
from asasec_graph.reading import identifiers, jsonstream, telegram
from asasec_graph.reading.exports import pointer
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.telegram import Chat, Export, Fields, fields, string

CHANNEL = "telegram"
RECEIVERS = 50
_KINDS = rb"personal_chat|bot_chat|saved_messages|private_(?:super)?group|public_supergroup|(?:private|public)_channel"
_CHAT = re.compile(
    rb'"type"\s*:\s*"(?:' + _KINDS + rb')"|"date_unixtime"|"from_id"\s*:\s*"(?:user|channel)|"text_entities"'
)
_FULL = re.compile(
    rb'"personal_information"\s*:\s*\{\s*"user_id"|"chats"\s*:\s*\{\s*"(?:about|list)"|"contacts"\s*:\s*\{\s*"about"'
)
_ATTACHED = ("photo", "file", "thumbnail", "contact_vcard")
"""What names a file; `(File not included. ...)` in its place says that the file was left out."""


def takes(source: Source) -> bool:
    """JSON whose beginning has the fields of a Telegram export."""
    head = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head.startswith(b"{"):
        return False
    return _FULL.search(head) is not None or (b'"messages"' in head and _CHAT.search(head) is not None)


def extract(source: Source) -> Iterator[Observation]:
    """The owner, contacts, sessions, messages and calls."""
    export = telegram.survey(source)
    reader = _Reader(source, export)
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, telegram.whole):
                if telegram.whole(path):
                    yield from reader.value(path, fields(value))
        except jsonstream.JsonDamage as damage:
            yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")


class _Reader:
    """Turns the values of an export into observations."""

    def __init__(self, source: Source, export: Export) -> None:
        self.source = source
        self.export = export
        self.region = source.options.region
        self.owner_account = telegram.account(export.owner) if export.owner else None
        self.named: set[Ref] = set()
        self.refs: dict[str, Ref | None] = {}
        self.receivers: dict[tuple[int, str], tuple[Ref, ...]] = {}

    def value(self, path: jsonstream.Path, value: Fields) -> Iterator[Observation]:
        """What one value of the document says."""
        locator = pointer(*path)
        if telegram.is_message(path):
            chat = self.export.chats[path[:-2]]
            yield from self._message(value, chat, locator)
        elif path == ("personal_information",):
            yield from self._owner(value, locator)
        elif len(path) == 3 and path[0] == "contacts":
            yield from self._contact(value, locator, keys.person(self.source.sha256, f"contact-{int(path[2]) + 1}"))
        elif len(path) == 3 and path[0] == "frequent_contacts":
            yield from self._named(telegram.account(value.get("id")), string(value.get("name")), locator)
        elif len(path) == 3 and path[0] in ("sessions", "web_sessions"):
            yield from self._session(value, locator)

    def _owner(self, value: Fields, locator: str) -> Iterator[Observation]:
        name = " ".join(filter(None, (string(value.get("first_name")), string(value.get("last_name")))))
        person = owner(self.source.sha256)
        asserted: dict[str, Json] = {"owner": True}
        if name:
            asserted["name"] = name
        if bio := string(value.get("bio")):
            asserted["bio"] = bio
        yield Mention(person, locator, asserted=asserted)
        username = string(value.get("username"))
        owned = (self.owner_account, keys.account("telegram", username) if username else None)
        yield from self._owned(person, owned, keys.phone(string(value.get("phone_number")), self.region), locator)

    def _contact(self, value: Fields, locator: str, person: Ref) -> Iterator[Observation]:
        name = " ".join(filter(None, (string(value.get("first_name")), string(value.get("last_name")))))
        number = string(value.get("phone_number"))
        phone = keys.phone(number, self.region)
        asserted: dict[str, Json] = {"name": name} if name else {}
        if number and phone is None:
            asserted["phones"] = number
        stated, _ = telegram.moment(value, "date", self.source.options.timezone)
        at = stated if stated is not None and stated > telegram.NO_DATE else None
        if not asserted and phone is None:
            return
        yield Mention(person, locator, asserted=asserted, at=at)
        yield from self._owned(person, (telegram.account(value.get("user_id")),), phone, locator)

    def _owned(
        self, person: Ref, accounts: tuple[Ref | None, ...], phone: Ref | None, locator: str
    ) -> Iterator[Observation]:
        for ref in (*accounts, phone):
            if ref is not None:
                yield Mention(ref, locator)
                yield Link(LinkType.OWNS, person, ref, locator)
        for ref in accounts:
            if ref is not None and phone is not None:
                yield Link(LinkType.USES, ref, phone, locator)

    def _session(self, value: Fields, locator: str) -> Iterator[Observation]:
        address = keys.ip_address(string(value.get("last_ip") or value.get("ip")))
        if address is None:
            return
        at, _ = telegram.moment(value, "last_active", self.source.options.timezone)
        told = ("application_name", "device_model", "platform", "last_region", "last_country", "browser", "domain")
        yield Mention(address, locator, asserted={key: text for key in told if (text := string(value.get(key)))}, at=at)
        if self.owner_account is not None:
            yield Link(LinkType.CONNECTED_TO, self.owner_account, address, locator, at=at)

    def _named(self, ref: Ref | None, name: str, locator: str) -> Iterator[Observation]:
        """A mention of a party with its name, once."""
        if ref is not None and ref not in self.named:
            self.named.add(ref)
            yield Mention(ref, locator, asserted={"name": name} if name else {})

    def _ref(self, who: str) -> Ref | None:
        if who not in self.refs:
            number = self.export.nameless.get(who)
            made = keys.person(self.source.sha256, f"sender-{number}") if number else telegram.account(who)
            self.refs[who] = made
        return self.refs[who]

    def _message(self, value: Fields, chat: Chat, locator: str) -> Iterator[Observation]:
        who = telegram.party(value)
        sender = self._ref(who)
        name = string(value.get("from") or value.get("actor"))
        at, zone = telegram.moment(value, "date", self.source.options.timezone)
        if value.get("type") == "service":
            if value.get("action") in ("phone_call", "group_call") and sender is not None:
                yield from self._named(sender, name, locator)
                yield self._call(value, chat, sender, who, at, zone, locator)
            return
        if sender is None and not value.get("text"):
            yield Problem("This message states no sender and no text; it was skipped.", locator)
            return
        yield from self._named(sender, name, locator)
        text = "".join(run.text for run in telegram.runs(value))
        yield Event(
            EventType.MESSAGE,
            CHANNEL,
            at,
            (sender,) if sender else (),
            self._receivers(chat, who),
            locator,
            text,
            direction=self._direction(chat, who),
            zone=zone,
            asserted=_asserted(value, chat),
        )
        if at is None:
            yield Problem("The time of this message could not be read; it stands without one.", locator)
        yield from identifiers.mentions(text, locator, self.region, at=at)
        yield from self._inside(value, locator, at)

    def _call(
        self, value: Fields, chat: Chat, caller: Ref, who: str, at: int | None, zone: str | None, locator: str
    ) -> Event:
        seconds = string(value.get("duration_seconds") or value.get("duration"))
        reason = string(value.get("discard_reason"))
        direction = self._direction(chat, who)
        if reason in ("missed", "busy") and direction is not Direction.OUT:
            direction = Direction.MISSED
        return Event(
            EventType.CALL,
            CHANNEL,
            at,
            (caller,),
            self._receivers(chat, who),
            locator,
            seconds=int(seconds) if seconds.isdigit() else 0 if reason else None,
            direction=direction,
            zone=zone,
            asserted={"ended": reason} if reason else {},
        )

    def _receivers(self, chat: Chat, who: str) -> tuple[Ref, ...]:
        asked = (id(chat), who)
        if asked not in self.receivers:
            self.receivers[asked] = self._others(chat, who)
        return self.receivers[asked]

    def _others(self, chat: Chat, who: str) -> tuple[Ref, ...]:
        people = list(chat.people)
        if chat.is_personal and chat.number:
            people = [f"user{chat.number}", *people, *([f"user{self.export.owner}"] if self.export.owner else [])]
        sender = self._ref(who)
        if chat.kind == "saved_messages":
            keeper = telegram.account(chat.number)
            return (keeper,) if keeper is not None and keeper != sender else ()
        refs = (self._ref(other) for other in people)
        found = dict.fromkeys(ref for ref in refs if ref is not None and ref != sender)
        if chat.kind.endswith("channel") or len(found) > RECEIVERS:
            return ()
        return tuple(found)

    def _direction(self, chat: Chat, who: str) -> Direction | None:
        number = who.removeprefix("user")
        if chat.kind == "saved_messages":
            return Direction.OUT if number == chat.number else None
        if self.export.owner:
            return Direction.OUT if number == self.export.owner else Direction.IN
        return Direction.IN if chat.is_personal and chat.number and number == chat.number else None

    def _inside(self, value: Fields, locator: str, at: int | None) -> Iterator[Observation]:
        """Accounts and addresses that the text's own marks name, a contact or a place that was sent."""
        for run in telegram.runs(value):
            ref = None
            if run.kind == "mention":
                ref = keys.account("telegram", run.text)
            elif run.kind == "mention_name":
                ref = telegram.account(run.target)
            elif run.kind == "text_link":
                ref = keys.url(run.target)
            if ref is not None:
                yield Mention(ref, locator, 0.9, {"context": "message", "shown": run.text[:200]}, at)
        if contact := fields(value.get("contact_information")):
            place = locator.replace("/", "-")
            yield from self._contact(contact, f"{locator}/contact_information", keys.person(self.source.sha256, place))
        place_sent = fields(value.get("location_information"))
        latitude, longitude = place_sent.get("latitude"), place_sent.get("longitude")
        if isinstance(latitude, int | float) and isinstance(longitude, int | float):
            ref = keys.location(latitude, longitude)
            if ref is not None:
                yield Mention(ref, f"{locator}/location_information", 0.9, {"context": "location sent"}, at)


def _asserted(value: Fields, chat: Chat) -> dict[str, Json]:
    """What a message says beside its text: files, forwarding, the chat's name."""
    asserted: dict[str, Json] = {}
    files = {key: text for key in _ATTACHED if (text := string(value.get(key)))}
    if left_out := [key for key, text in files.items() if text.startswith("(")]:
        asserted["omitted"] = left_out
    if attached := [text for text in files.values() if not text.startswith("(")]:
        asserted["attached"] = attached
    for key in ("forwarded_from", "saved_from", "media_type", "file_name", "via_bot", "sticker_emoji"):
        if text := string(value.get(key)):
            asserted[key] = text
    if question := string(fields(value.get("poll")).get("question")):
        asserted["poll"] = question
    if value.get("edited"):
        asserted["edited"] = True
    if chat.name and not chat.is_personal:
        asserted["chat"] = chat.name
    return asserted


EXTRACTOR = Extractor("telegram_json", 2, takes, extract)
