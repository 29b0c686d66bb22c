"""Discord's data package (account/user.json, messages, activity) and DiscordChatExporter's JSON and CSV.

Accounts are by number (`discord:123...`), the owner's by name too. A package holds what the owner sent: its
messages state the channel, not who else is in it. What the program itself writes into a chat (who joined, a new name
of the channel) is no message. Locators are paths in the document, `row N` in tables, `line N` in the activity.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import discord_json, identifiers, jsonstream, tabular, textual
from asasec_graph.reading.discord_json import PLATFORM, Chat
from asasec_graph.reading.exports import Owner, address, fields, instant, members, pointer, string, told, zone_of
from asasec_graph.reading.source import Extractor, Source

RECEIVERS = 50
_CSV = (b"ID,Timestamp,Contents,Attachments", b'"ID","Timestamp","Contents","Attachments"')
_CHATTED_CSV = (b"AuthorID,Author,Date,Content,", b'"AuthorID","Author","Date","Content",')
_WRITTEN = frozenset({"", "Default", "Reply", "Call", "ThreadStarterMessage", "19", "20", "21", "23"})
"""The kinds of messages that somebody wrote, by DiscordChatExporter's names and by Discord's numbers."""
_SESSIONS = ("mfa_sessions", "user_sessions", "sessions", "payments", "payment_sources")


def takes(source: Source) -> bool:
    """The account, messages, channel or activity of a package, or a chat by DiscordChatExporter."""
    head = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith((*_CSV, *_CHATTED_CSV)):
        return True
    if head[:1] not in (b"{", b"["):
        return False
    shapes = (discord_json.CHAT, discord_json.SENT, discord_json.EVENTS, discord_json.CHANNEL)
    return any(shape.match(head) for shape in shapes) or _is_account(head)


def _is_account(head: bytes) -> bool:
    known = b'"relationships"' in head or (b'"has_mobile"' in head and b'"premium_until"' in head)
    return known and discord_json.ACCOUNT.search(head[:8192]) is not None


def extract(source: Source) -> Iterator[Observation]:
    """What the file's kind has to say."""
    head = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(_CSV):
        yield from _sent_rows(source)
    elif head.startswith(_CHATTED_CSV):
        yield from _ChattedRows(source).read()
    elif discord_json.EVENTS.match(head):
        yield from _activity(source)
    elif discord_json.CHAT.match(head):
        yield from _Chatted(source).read()
    elif discord_json.SENT.match(head):
        yield from _sent(source)
    elif discord_json.CHANNEL.match(head):
        yield from _channel(source)
    else:
        yield from _account(source)


def _walked(source: Source, depth: int) -> Iterator[tuple[jsonstream.Path, Json] | Problem]:
    """The values at one depth and the scalars above it; damage as a problem."""
    with source.open() as file:
        try:
            yield from jsonstream.walk(file, lambda path: len(path) == depth)
        except jsonstream.JsonDamage as damage:
            yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")


def _account(source: Source) -> Iterator[Observation]:
    """The owner, whom the owner knows, and accounts on other platforms."""
    owner, told_of = Owner(source), dict[str, Json]()
    for found in _walked(source, 2):
        if isinstance(found, Problem):
            yield found
            continue
        path, value = found
        if len(path) < 2:
            told_of[path[0] if path else ""] = value
            continue
        if not owner.account and told_of.get("id"):
            yield from _owner(owner, told_of)
        if path[0] == "relationships":
            yield from _relation(fields(value), owner, pointer(*path))
        elif path[0] == "connections":
            yield from _connection(fields(value), owner, pointer(*path))
        elif path[0] in _SESSIONS:
            yield from _stated(value, path, owner, source)
    if owner.account is None:
        yield from _owner(owner, told_of)


def _owner(owner: Owner, told_of: Mapping[str, Json]) -> Iterator[Observation]:
    name = discord_json.shown(told_of)
    yield from owner.said("id", name=name)
    yield from owner.owns(discord_json.by_number(told_of), "id", username=string(told_of.get("username"), 64))
    yield from owner.owns(discord_json.by_name(told_of), "username", name=name)
    yield from owner.owns(keys.email(string(told_of.get("email"))), "email")
    yield from owner.owns(owner.phones(string(told_of.get("phone"))), "phone")
    found = address(string(told_of.get("ip")))
    yield from owner.linked(LinkType.CONNECTED_TO, found, "ip", context="last address")


def _relation(given: Mapping[str, Json], owner: Owner, locator: str) -> Iterator[Observation]:
    user = fields(given.get("user"))
    ref = discord_json.by_number(user) or discord_json.by_number(given)
    if ref is None:
        return
    context = discord_json.RELATIONS.get(string(given.get("type")), string(given.get("type"), 40).lower())
    asserted = told(
        name=string(given.get("nickname")) or discord_json.shown(user),
        username=string(user.get("username"), 64),
        context=context,
    )
    yield Mention(ref, locator, asserted=asserted)
    yield Link(LinkType.KNOWS, owner.account or owner.person, ref, locator)


def _connection(given: Mapping[str, Json], owner: Owner, locator: str) -> Iterator[Observation]:
    """The owner's account on another platform."""
    platform, number = string(given.get("type"), 40), string(given.get("id"), 200)
    shown = string(given.get("name"), 200)
    if platform in ("contacts", "") or not number:
        return
    yield from owner.owns(keys.account(platform, number), locator, context="connected account", name=shown)


def _stated(value: Json, path: jsonstream.Path, owner: Owner, source: Source) -> Iterator[Observation]:
    """Addresses in sessions and payments, with their times."""
    texts = list(_leaves(value, path, 0))
    at = next((made for _, text in texts if (made := _time(text, source))), None)
    for place, text in texts[:200]:
        used = address(text) if "." in text or ":" in text else None
        mail = keys.email(text) if "@" in text else None
        if used is not None:
            yield from owner.linked(LinkType.CONNECTED_TO, used, place, at=at, context=path[0])
        elif mail is not None:
            yield from owner.linked(LinkType.USES, mail, place, at=at, context=path[0])


def _time(text: str, source: Source) -> int | None:
    found = instant(text, source.options.timezone) if text[4:5] == "-" and text[10:11] in ("T", " ") else None
    return found.at if found else None


def _leaves(value: Json, path: jsonstream.Path, depth: int) -> Iterator[tuple[str, str]]:
    if depth > 8:
        return
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, (*path, name), depth + 1)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _leaves(inner, (*path, str(index)), depth + 1)
    elif text := string(value, 500):
        yield pointer(*path), text


def _channel(source: Source) -> Iterator[Observation]:
    """The people of a private channel, by number; a channel of a server states none."""
    for found in _walked(source, 2):
        if isinstance(found, Problem):
            yield found
            continue
        path, value = found
        if len(path) == 2 and path[0] == "recipients":
            text = string(value, 30)
            ref = keys.account(PLATFORM, text) if text.isdigit() else discord_json.by_number(fields(value))
            if ref is not None:
                yield Mention(ref, pointer(*path), asserted={"context": "member of private channel"})


def _sent(source: Source) -> Iterator[Observation]:
    owner = Owner(source)
    for found in _walked(source, 1):
        if isinstance(found, Problem):
            yield found
        else:
            yield from _said(fields(found[1]), pointer(*found[0]), owner, source)


def _sent_rows(source: Source) -> Iterator[Observation]:
    owner, lines = Owner(source), textual.Lines(source)
    layout = tabular.Layout(",", 1, ("ID", "Timestamp", "Contents", "Attachments"))
    for row in tabular.rows(lines, layout):
        if isinstance(row, Problem):
            yield row
        else:
            yield from _said(row.cells, f"row {row.number}", owner, source)
    yield from lines.problems()


def _said(given: Mapping[str, Json], locator: str, owner: Owner, source: Source) -> Iterator[Observation]:
    """A message that the owner sent; to whom is not stated."""
    when = instant(given.get("Timestamp"), source.options.timezone)
    at = when.at if when else None
    text = string(given.get("Contents"), 100_000)
    files = string(given.get("Attachments"))
    if when is None:
        yield Problem("The time of this message could not be read; it stands without one.", locator)
    yield from owner.said(locator)
    channel = next((part[1:] for part in source.name.split("/") if part[:1] == "c" and part[1:].isdigit()), "")
    yield Event(
        EventType.MESSAGE,
        PLATFORM,
        at,
        (owner.person,),
        (),
        locator,
        text,
        direction=Direction.OUT,
        zone=zone_of(when),
        asserted=told(channel=channel, attached=files.split()),
    )
    yield from identifiers.mentions(text, locator, source.options.region, at=at)


def _activity(source: Source) -> Iterator[Observation]:
    """The addresses that the account was used from: the first event of each address and day."""
    owner, seen = Owner(source), set[tuple[str, str]]()
    for line in textual.Lines(source):
        if not line.text.strip():
            continue
        try:
            given = fields(json.loads(line.text))
        except (ValueError, RecursionError):
            yield Problem("This line is no JSON; it was skipped.", f"line {line.number}")
            continue
        found = address(string(given.get("ip"), 60))
        when = instant(string(given.get("timestamp"), 60).strip('"'), source.options.timezone)
        asked = (found.key if found else "", string(given.get("timestamp"), 60).strip('"')[:10])
        if found is None or asked in seen:
            continue
        if len(seen) < 100_000:
            seen.add(asked)
        locator, user = f"line {line.number}", string(given.get("user_id"), 30)
        if owner.account is None and user.isdigit():
            yield from owner.owns(keys.account(PLATFORM, user), locator)
        told_of = told(
            context=string(given.get("event_type"), 60),
            device=" ".join(filter(None, (string(given.get(key), 60) for key in ("os", "browser", "device")))),
            place=", ".join(filter(None, (string(given.get(key), 60) for key in ("city", "country_code")))),
        )
        yield from owner.linked(LinkType.CONNECTED_TO, found, locator, at=when.at if when else None, **told_of)


class _Chatted:
    """A chat by DiscordChatExporter: messages and calls between accounts."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.chat: Chat = discord_json.survey(source, RECEIVERS)
        self.named: set[Ref] = set()

    def read(self) -> Iterator[Observation]:
        """Each message in order."""
        if len(self.chat.people) > RECEIVERS + 1:
            yield Problem(
                f"{len(self.chat.people)} persons write in this chat; above {RECEIVERS + 1} no receivers are stated.",
                "messages",
            )
        with self.source.open() as file:
            try:
                for path, value in jsonstream.walk(file, discord_json.message):
                    if discord_json.message(path):
                        yield from self._message(fields(value), pointer(*path))
            except jsonstream.JsonDamage as damage:
                yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")

    def _named(self, user: Mapping[str, Json], locator: str, context: str = "") -> Iterator[Mention]:
        ref = discord_json.by_number(user)
        if ref is not None and (ref not in self.named or context):
            self.named.add(ref)
            username = string(user.get("name"), 64)
            yield Mention(
                ref, locator, asserted=told(name=discord_json.shown(user), username=username, context=context)
            )

    def _message(self, given: Mapping[str, Json], locator: str) -> Iterator[Observation]:
        author = fields(given.get("author"))
        sender = discord_json.by_number(author)
        when = instant(given.get("timestamp"), self.source.options.timezone)
        at = when.at if when else None
        if sender is None:
            yield Problem("This message states no sender; it was skipped.", locator)
            return
        if when is None:
            yield Problem("The time of this message could not be read; it stands without one.", locator)
        yield from self._named(author, f"{locator}/author")
        kind = string(given.get("type"), 40)
        if kind not in _WRITTEN:
            for index, user in enumerate(members(given.get("mentions"))):
                yield from self._named(fields(user), f"{locator}/mentions/{index}", f"notice: {kind}")
            return
        text = string(given.get("content"), 100_000)
        others = tuple(ref for ref in self.chat.people.values() if ref != sender)
        call = kind == "Call"
        ended = instant(given.get("callEndedTimestamp"), self.source.options.timezone) if call else None
        yield Event(
            EventType.CALL if call else EventType.MESSAGE,
            PLATFORM,
            at,
            (sender,),
            others if len(others) <= RECEIVERS else (),
            locator,
            text,
            seconds=max(0, (ended.at - at) // 1000) if ended is not None and at is not None else None,
            zone=zone_of(when),
            asserted=self._asserted(given),
        )
        yield from identifiers.mentions(text, locator, self.source.options.region, at=at)
        for index, user in enumerate(members(given.get("mentions"))):
            yield from self._named(fields(user), f"{locator}/mentions/{index}", "mentioned")

    def _asserted(self, given: Mapping[str, Json]) -> dict[str, Json]:
        direct = self.chat.kind == "DirectTextChat"
        return told(
            attached=list(discord_json.attachments(given.get("attachments"))),
            chat="" if direct else " / ".join(filter(None, (self.chat.guild, self.chat.channel))),
            edited=bool(given.get("timestampEdited")) or None,
        )


class _ChattedRows:
    """The same chat as a table: AuthorID, Author, Date, Content, Attachments, Reactions."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.lines = textual.Lines(source)
        self.people: dict[Ref, None] = {}
        self.named: set[Ref] = set()

    def _rows(self) -> Iterator[tabular.Row | Problem]:
        head = ("AuthorID", "Author", "Date", "Content", "Attachments", "Reactions")
        return tabular.rows(self.lines, tabular.Layout(",", 1, head))

    def read(self) -> Iterator[Observation]:
        """Each message in order; read once before for who writes."""
        for row in self._rows():
            author = discord_json.by_number({"id": row.cells.get("AuthorID")}) if isinstance(row, tabular.Row) else None
            if author is not None and len(self.people) <= RECEIVERS + 1:
                self.people.setdefault(author)
        self.lines = textual.Lines(self.source)
        for row in self._rows():
            if isinstance(row, Problem):
                yield row
            else:
                yield from self._message(row.cells, f"row {row.number}")
        yield from self.lines.problems()

    def _message(self, cells: Mapping[str, str], locator: str) -> Iterator[Observation]:
        sender = discord_json.by_number({"id": cells.get("AuthorID")})
        if sender is None:
            yield Problem("This message states no sender; it was skipped.", locator)
            return
        when = instant(cells.get("Date", ""), self.source.options.timezone)
        at = when.at if when else None
        if when is None:
            yield Problem("The time of this message could not be read; it stands without one.", locator)
        if sender not in self.named:
            self.named.add(sender)
            yield Mention(sender, locator, asserted=told(name=cells.get("Author", "")[:200]))
        others = tuple(ref for ref in self.people if ref != sender)
        text = textual.clean(cells.get("Content", ""))
        files: list[Json] = [part for part in cells.get("Attachments", "").split(",") if part]
        yield Event(
            EventType.MESSAGE,
            PLATFORM,
            at,
            (sender,),
            others if len(others) <= RECEIVERS else (),
            locator,
            text,
            zone=zone_of(when),
            asserted=told(attached=files),
        )
        yield from identifiers.mentions(text, locator, self.source.options.region, at=at)


EXTRACTOR = Extractor("discord", 2, takes, extract)
