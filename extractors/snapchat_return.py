"""Snapchat's answers to legal process: CSV files of sections, each with legends, a row of `=`, a header and rows.

Subscriber, changes, addresses used, conversations, friends, calls, places, memories. Columns are told by their names,
for their order changes; times are UTC in three spellings. Locators are `row N`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import identifiers, returns_sections, tabular, textual
from asasec_graph.reading.exports import Owner, address, instant, number, told, zone_of
from asasec_graph.reading.moments import When
from asasec_graph.reading.returns_sections import Row
from asasec_graph.reading.source import Extractor, Source

PLATFORM = "snapchat"
RECEIVERS = 50
_SECTION = re.compile(r'^"?={5,}"?[,\s]*\n(?P<header>[^\n]{3,2000})', re.MULTILINE)
_COLUMNS = textual.words(
    "userid username senderusername recipientusername displayname creationip emailaddress phonenumber mediaid ip "
    "timestamp latitude longitude islivelocation firstseentime lastseentime callstart conversationid snapprivacy "
    "storyprivacy oldvalue newvalue reporteruserid audience ghostmode isbitmojiuser appealid friends"
)
_OWNER = re.compile(
    r"(?:target|for|of)?\s*\b(?:username|user name)\s*[:=]\s*\"?(?P<name>[a-z][\w.-]{2,30})", re.IGNORECASE
)
_SENDER = ("senderusername", "sender", "from")
_RECEIVER = ("recipientusername", "recipient", "to")
_TEXT = ("text", "body", "content", "message")
_TIMES = ("timestamp", "messagetimestamp", "created", "createdtime", "time", "date", "eventtimestamp", "lastseentime")
_IPS = ("ip", "ipaddress", "creationip", "uploadip", "loginip")
_MAILS = ("emailaddress", "email", "pendingemailaddress", "requesteremail")
_PHONES = ("phonenumber", "phone", "pendingphonenumber", "formerphonenumber")
_CALLER = ("caller", "callerusername", "initiator", "initiatorusername", "senderusername", "creatorusername")


def takes(source: Source) -> bool:
    """A text with a row of `=` and, in the row after it, columns that are Snapchat's."""
    if not textual.is_text(source.head) or b"=====" not in source.head:
        return False
    text = textual.decode(source.head)[0].replace("\r\n", "\n")
    headers = (found["header"].split(",") for found in _SECTION.finditer(text))
    return any(_COLUMNS.intersection(map(tabular.plain, names)) and len(names) > 1 for names in headers)


@dataclass(slots=True)
class _Call:
    """A call that is being read, with those who took part."""

    row: Row
    people: list[str] = field(default_factory=list[str])


def extract(source: Source) -> Iterator[Observation]:
    """What each row states."""
    lines = textual.Lines(source)
    reader = _Reader(source)
    for row in returns_sections.rows(lines):
        if isinstance(row, Problem):
            yield row
        else:
            yield from reader.row(row)
    yield from reader.finished()
    yield from lines.problems()


def _first(cells: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((text for name in names if (text := cells.get(name, "").strip())), "")


class _Reader:
    """Turns rows into observations, by the columns of their section."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.owner = Owner(source)
        self.zone = "UTC"
        self.named: set[Ref] = set()
        self.call: _Call | None = None
        self.legend = ""
        self.friends = "friend" in source.basename.lower()

    def row(self, row: Row) -> Iterator[Observation]:
        """One row of data."""
        cells, locator = row.cells, f"row {row.number}"
        if row.part and self.call is not None:
            self._takes_part(cells)
            return
        yield from self.finished()
        yield from self._legend(row, locator)
        if "callstart" in row.columns:
            self.call = _Call(row)
        elif _first(cells, _SENDER) or row.columns & {"senderusername", "messagetype"}:
            yield from self._message(cells, locator)
        elif {"latitude", "longitude"} <= row.columns:
            yield from self._place(cells, locator)
        elif {"oldvalue", "newvalue"} <= row.columns:
            yield from self._changed(cells, locator)
        elif self.friends or "friend" in row.legend.lower():
            yield from self._friend(cells, locator)
        else:
            yield from self._stated(row, locator)

    def _when(self, cells: Mapping[str, str], names: tuple[str, ...] = _TIMES) -> When | None:
        return next((found for name in names if (found := instant(cells.get(name, ""), self.zone))), None)

    def _at(self, cells: Mapping[str, str]) -> int | None:
        found = self._when(cells)
        return found.at if found else None

    def _legend(self, row: Row, locator: str) -> Iterator[Observation]:
        """The legend before a section may name the account that was asked for."""
        if row.legend == self.legend:
            return
        self.legend = row.legend
        named = _OWNER.search(row.legend)
        if named is not None and self.owner.account is None:
            yield from self.owner.owns(keys.account(PLATFORM, named["name"]), locator, context="named in the legend")

    def _party(self, name: str, locator: str, **asserted: Json) -> Iterator[Mention]:
        ref = keys.account(PLATFORM, name)
        if ref is not None and ref not in self.named:
            self.named.add(ref)
            yield Mention(ref, locator, asserted=told(**asserted))

    def _message(self, cells: Mapping[str, str], locator: str) -> Iterator[Observation]:
        sender = keys.account(PLATFORM, _first(cells, _SENDER))
        receivers = [
            one
            for one in re.split(r"[;,\s]+", _first(cells, _RECEIVER) or cells.get("groupmemberusernames", ""))
            if one
        ]
        refs = tuple(dict.fromkeys(ref for one in receivers if (ref := keys.account(PLATFORM, one)) and ref != sender))
        text = _first(cells, _TEXT)
        when = self._when(cells)
        if sender is None and not text:
            yield Problem("This message states no sender and no text; it was skipped.", locator)
            return
        if when is None:
            yield Problem("The time of this message could not be read; it stands without one.", locator)
        at = when.at if when else None
        for name in (_first(cells, _SENDER), *receivers[:RECEIVERS]):
            yield from self._party(name, locator)
        us = self.owner.account
        direction = None if us is None or sender is None else Direction.OUT if sender == us else Direction.IN
        yield Event(
            EventType.MESSAGE,
            PLATFORM,
            at,
            (sender,) if sender else (),
            refs if len(refs) <= RECEIVERS else (),
            locator,
            text,
            direction=direction,
            zone=zone_of(when),
            asserted=told(
                kind=cells.get("messagetype", "")[:60],
                conversation=cells.get("conversationid", "")[:60],
                chat=cells.get("conversationtitle", "")[:200],
                attached=[one for one in re.split(r"[;\s]+", cells.get("mediaid", "")) if one][:50],
                deleted=cells.get("isdeleted", "").lower() == "true" or None,
            ),
        )
        found = address(_first(cells, ("uploadip", "senderip", "ip")))
        if sender is not None and found is not None:
            yield Mention(found, locator, asserted={"context": "message"}, at=at)
            yield Link(LinkType.CONNECTED_TO, sender, found, locator, at=at)
        yield from identifiers.mentions(text, locator, self.source.options.region, at=at)

    def _takes_part(self, cells: Mapping[str, str]) -> None:
        name = next((text for key, text in cells.items() if "username" in key and text), "")
        if self.call is not None and name and len(self.call.people) <= RECEIVERS:
            self.call.people.append(name)

    def finished(self) -> Iterator[Observation]:
        """The call that was being read, once its people are known."""
        call, self.call = self.call, None
        if call is None:
            return
        cells, locator = call.row.cells, f"row {call.row.number}"
        start, end = self._when(cells, ("callstart",)), self._when(cells, ("callend",))
        caller = _first(cells, _CALLER)
        people = list(dict.fromkeys([caller, *call.people] if caller else call.people))
        refs = list(dict.fromkeys(ref for name in people if (ref := keys.account(PLATFORM, name)) is not None))
        for name in people:
            yield from self._party(name, locator)
        yield Event(
            EventType.CALL,
            PLATFORM,
            start.at if start else None,
            tuple(refs[:1]) if caller else (),
            tuple(refs[1:]) if caller else tuple(refs),
            locator,
            seconds=max(0, (end.at - start.at) // 1000) if start and end else None,
            zone=zone_of(start),
            asserted=told(kind=cells.get("calltype", "")[:60]),
        )

    def _place(self, cells: Mapping[str, str], locator: str) -> Iterator[Observation]:
        """A place; the accuracy may stand with it: `40.41678 ± 39.66 meters`."""
        written = [cells.get(name, "") for name in ("latitude", "longitude")]
        north, east = (number(text.split(" ")[0].split("±")[0]) for text in written)
        ref = keys.location(north, east) if north is not None and east is not None else None
        if ref is None and any(written):
            yield Problem("This point has no latitude and longitude that are ones; it was skipped.", locator)
        accuracy = cells.get("accuracy", "") or written[0].partition("±")[2].strip()
        context = "memory" if "sourcetype" in cells or "encrypted" in cells else "location"
        yield from self.owner.linked(
            LinkType.LOCATED_AT, ref, locator, at=self._at(cells), context=context, accuracy=accuracy[:40]
        )

    def _changed(self, cells: Mapping[str, str], locator: str) -> Iterator[Observation]:
        """A value that was changed: which is the former one is said."""
        action = cells.get("action", "")[:100]
        for name, state in (("oldvalue", "former"), ("newvalue", "new")):
            text = cells.get(name, "")
            ref = keys.email(text) or (
                self.owner.phones(text) if "phone" in action.lower() or text[:1] == "+" else None
            )
            if ref is None and "user" in action.lower() and text:
                ref = keys.account(PLATFORM, text)
            yield from self.owner.owns(ref, locator, at=self._at(cells), context=action.lower(), state=state)

    def _friend(self, cells: Mapping[str, str], locator: str) -> Iterator[Observation]:
        name = _first(cells, ("username", "friendusername", "friend", "friends")) or next(iter(cells.values()), "")
        ref = keys.account(PLATFORM, name) if re.fullmatch(r"[A-Za-z][\w.-]{2,30}", name) else None
        if ref is None:
            return
        yield from self.owner.said(locator)
        shown = cells.get("displayname", "")[:200]
        yield Mention(ref, locator, asserted=told(name=shown, context="friend"), at=self._at(cells))
        yield Link(LinkType.KNOWS, self.owner.account or self.owner.person, ref, locator)

    def _stated(self, row: Row, locator: str) -> Iterator[Observation]:
        """The subscriber, or an address that the account was used from."""
        cells = row.cells
        username = cells.get("username", "")
        if username and row.columns & {"userid", "created", "emailaddress", "displayname"}:
            yield from self.owner.said(
                locator, name=cells.get("displayname", "")[:200], id=cells.get("userid", "")[:60]
            )
            yield from self.owner.owns(keys.account(PLATFORM, username), locator)
        at = self._at(cells)
        for name in _MAILS:
            yield from self.owner.owns(keys.email(cells.get(name, "")), locator, state=_state(name))
        for name in _PHONES:
            ref = self.owner.phones(cells.get(name, "")) if cells.get(name) else None
            yield from self.owner.owns(ref, locator, state=_state(name))
        agent = _first(cells, ("useragent", "devicemodel", "appversion"))
        for name in _IPS:
            context = "registration" if name == "creationip" else tabular.plain(name)
            yield from self.owner.linked(
                LinkType.CONNECTED_TO,
                address(cells.get(name, "")),
                locator,
                at=at,
                context=context,
                userAgent=agent[:300],
            )


def _state(name: str) -> str:
    return "pending" if name.startswith("pending") else "former" if name.startswith("former") else ""


EXTRACTOR = Extractor("snapchat_return", 2, takes, extract)
