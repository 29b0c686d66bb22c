"""Kik's answers to legal process: logs and contents as CSV, the older logs by tabs, the subscriber's sheet (PDF, text).

Accounts are `kik:name`; a JID `name_abc@talk.kik.com` is brought to the name. What is logged without its text
(`chat_sent`) is a message without text. Times are UTC. Locators are `row N`, `line N` of the older logs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from asasec_graph.model import keys
from asasec_graph.model.kinds import EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import identifiers, mojibake, returns_pages, tabular, textual
from asasec_graph.reading.exports import Owner, address, instant, told, whole
from asasec_graph.reading.returns_pages import Line
from asasec_graph.reading.source import Extractor, Source

PLATFORM = "kik"
_SIGNS = (
    {"senderid", "receiverid", "sentat"},
    {"userjid", "friendjid", "ts"},
    {"userjid", "frienduserjid", "ts"},
    {"userjid", "blockuserjid", "ts"},
    {"userjid", "ip", "port", "ts"},
    {"sender", "receiver", "groupjid", "ts"},
    {"gid", "lastjoints"},
)
_LOGS: Mapping[str, tuple[str, ...]] = {
    "bind": ("id", "userjid", "ip", "port", "ts", "device"),
    "chat_platform_sent_received": ("userjid", "frienduserjid", "ip", "ts", "appname", "cid"),
    "chat_platform_sent": ("id", "userjid", "frienduserjid", "appname", "cid", "ip", "ts"),
    "chat_sent_received": ("id", "userjid", "frienduserjid", "words", "ip", "ts"),
    "chat_sent": ("id", "userjid", "frienduserjid", "words", "ip", "ts"),
    "friend_added": ("id", "userjid", "addedjid", "ts"),
    "group_receive_msg_platform": ("id", "userjid", "groupjid", "frienduserjid", "appname", "cid", "ip", "ts"),
    "group_receive_msg": ("id", "userjid", "groupjid", "frienduserjid", "words", "ip", "ts"),
    "group_send_msg_platform": ("id", "userjid", "groupjid", "frienduserjid", "appname", "cid", "ip", "ts"),
    "group_send_msg": ("id", "userjid", "groupjid", "frienduserjid", "words", "ip", "ts"),
}
"""The older logs by their names: their columns, which they do not state."""
_CONTENT = ("id", "contentid", "filename", "message", "senderid", "receiverid", "ip", "port", "parentid", "sentat")
_JID = re.compile(r"(?P<name>[A-Za-z0-9._]{1,40}?)(?:_[A-Za-z0-9]{3})?@talk\.kik\.com", re.IGNORECASE)
_SUBSCRIBER = re.compile(r"^Username: ?\S+[\s\S]*?(?:REGISTRATION_TIMESTAMP|profilepics\.kik\.com)", re.MULTILINE)
_LABELLED = re.compile(
    r"(?P<label>First Name|Last Name|Email|Username):[ \t]*(?P<value>.*)"
    r"|(?P<at>\d{4}/\d{2}/\d{2}\s+\d{2}:\d{2}:\d{2}\s+UTC)\s+(?P<event>[A-Z_]+)\s+(?P<said>.+)"
)
_WHEN = re.compile(r"1\d{12}|1\d{9}|\d{4}[-/]\d{2}[-/]\d{2}[ T]\d{2}:\d{2}:\d{2}.*")


def takes(source: Source) -> bool:
    """A table with Kik's columns, or a log of Kik's by its name that holds times behind tabs."""
    if returns_pages.is_pdf(source):
        return _SUBSCRIBER.search(returns_pages.beginning(source)) is not None
    if not textual.is_text(source.head):
        return False
    return _header(source) is not None or _older(source) is not None or _subscribed(source)


def _subscribed(source: Source) -> bool:
    return _SUBSCRIBER.search(returns_pages.beginning(source)) is not None


def _header(source: Source) -> tuple[str, ...] | None:
    lines = textual.first_lines(source, 1)
    names = tuple(tabular.plain(cell) for cell in lines[0].split(",")) if lines else ()
    return names if any(sign <= set(names) for sign in _SIGNS) else None


def _older(source: Source) -> tuple[tuple[str, ...], str] | None:
    """Columns and delimiter of a file without header: by its name, and by times in its first line."""
    lines = [line for line in textual.first_lines(source, 5) if line.strip()]
    name = source.basename.lower().removesuffix(".txt").removesuffix(".csv")
    if not lines:
        return None
    tabbed, commas = lines[0].split("\t"), lines[0].split(",")
    if name in _LOGS and len(tabbed) >= 4 and any(_WHEN.fullmatch(cell.strip()) for cell in tabbed):
        return _LOGS[name], "\t"
    timed = any(_WHEN.fullmatch(cell.strip().strip('"')) for cell in commas)
    if name.endswith("data-text") and len(commas) >= 10 and timed:
        return _CONTENT, ","
    if name.endswith("binds") and len(commas) >= 5 and timed:
        return ("userjid", "ip", "port", "ts", "device"), ","
    return None


def extract(source: Source) -> Iterator[Observation]:
    """What each row states."""
    if returns_pages.is_pdf(source) or (_header(source) is None and _older(source) is None):
        yield from _subscriber(source)
        return
    header, lines = _header(source), textual.Lines(source)
    reader = _Reader(source)
    if header is not None:
        layout = tabular.Layout(",", 1, header)
    else:
        columns, delimiter = _older(source) or (_CONTENT, ",")
        layout = tabular.Layout(delimiter, 0, columns)
    for row in tabular.rows(lines, layout):
        if isinstance(row, Problem):
            yield row
        else:
            yield from reader.row(row.cells, f"row {row.number}")
    yield from lines.problems()


def _subscriber(source: Source) -> Iterator[Observation]:
    """The subscriber's sheet: names, address, username, and events with their times and addresses."""
    owner, names = Owner(source), list[str]()
    told_of: list[tuple[Line, re.Match[str]]] = []
    for line in returns_pages.lines(source):
        if isinstance(line, Problem):
            yield line
        elif labelled := _LABELLED.match(line.text):
            told_of.append((line, labelled))
    for line, labelled in told_of:  # the account first, whose name stands after the address
        if labelled["label"] == "Username":
            yield from owner.owns(_account(labelled["value"]), line.locator)
        elif labelled["label"] in ("First Name", "Last Name") and labelled["value"].strip():
            names.append(labelled["value"].strip()[:100])
    if names and told_of:
        yield from owner.said(told_of[0][0].locator, name=" ".join(names))
    for line, labelled in told_of:
        if labelled["label"] == "Email":
            mail = keys.email(labelled["value"].split(" ")[0])
            confirmed = "(confirmed)" in labelled["value"] or None
            yield from owner.owns(mail, line.locator, verified=confirmed)
        elif labelled["event"]:
            yield from _happened(line, labelled, owner)


def _happened(line: Line, event: re.Match[str], owner: Owner) -> Iterator[Observation]:
    """`2020/01/30 20:49:00 UTC REGISTRATION_IP 192.0.2.7`."""
    when = instant(event["at"], "UTC")
    at = when.at if when else None
    for word in event["said"].split():
        context = event["event"].lower().replace("_", " ")
        yield from owner.linked(LinkType.CONNECTED_TO, address(word), line.locator, at=at, context=context)


def _account(jid: str) -> Ref | None:
    """The account of a JID or a name; a group's is none."""
    text = jid.strip()
    if not text or "@groups.kik.com" in text.lower() or text.lower().endswith("_g"):
        return None
    found = _JID.fullmatch(text)
    name = found["name"] if found else text
    return keys.account(PLATFORM, name) if re.fullmatch(r"[A-Za-z0-9._]{2,60}", name) else None


class _Reader:
    """Turns rows into observations."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.named: set[Ref] = set()

    def _party(self, jid: str, locator: str) -> Iterator[Mention]:
        ref = _account(jid)
        if ref is not None and ref not in self.named:
            self.named.add(ref)
            yield Mention(ref, locator, asserted=told(jid=jid if "@" in jid else ""))

    def row(self, cells: Mapping[str, str], locator: str) -> Iterator[Observation]:
        """One row, by its columns."""
        sender = cells.get("senderid") or cells.get("sender") or cells.get("userjid") or ""
        receiver = cells.get("receiverid") or cells.get("receiver") or cells.get("frienduserjid") or ""
        when = instant(cells.get("sentatts") or cells.get("epoch") or "", "UTC") or instant(
            _dashed(cells.get("sentat") or cells.get("ts") or ""), "UTC"
        )
        at = when.at if when else None
        for jid in (sender, receiver, cells.get("addedjid", ""), cells.get("blockuserjid", "")):
            yield from self._party(jid, locator)
        yield from self._used(_account(sender), cells, locator, at)
        yield from self._known(_account(sender), cells, locator, at)
        if receiver or "message" in cells:
            yield from self._message(_account(sender), _account(receiver), cells, locator, at)

    def _used(
        self, sender: Ref | None, cells: Mapping[str, str], locator: str, at: int | None
    ) -> Iterator[Observation]:
        found = address(cells.get("ip") or cells.get("senderip") or "")
        if found is None:
            return
        device = (cells.get("device") or cells.get("senderdevicetype") or "")[:200]
        context = "message" if "message" in cells or "frienduserjid" in cells or "groupjid" in cells else "bind"
        yield Mention(
            found, locator, asserted=told(context=context, device=device, port=cells.get("port", "")[:6]), at=at
        )
        if sender is not None:
            yield Link(LinkType.CONNECTED_TO, sender, found, locator, at=at)

    def _known(self, sender: Ref | None, cells: Mapping[str, str], locator: str, at: int | None) -> Iterator[Link]:
        """A friend that was added, somebody who was blocked; a log of friends has no more than these columns."""
        other = _account(cells.get("addedjid") or cells.get("blockuserjid") or "")
        if other is None and set(cells) <= {"userjid", "frienduserjid", "ts"}:
            other = _account(cells.get("frienduserjid", ""))
        if sender is not None and other is not None:
            yield Link(LinkType.KNOWS, sender, other, locator, at=at)

    def _message(
        self, sender: Ref | None, receiver: Ref | None, cells: Mapping[str, str], locator: str, at: int | None
    ) -> Iterator[Observation]:
        if set(cells) <= {"userjid", "frienduserjid", "ts"}:
            return
        if sender is None:
            yield Problem("This message states no sender; it was skipped.", locator)
            return
        if at is None:
            yield Problem("The time of this message could not be read; it stands without one.", locator)
        raw = cells.get("message")
        text = mojibake.repair(textual.clean(raw)) if raw is not None else None
        asserted: dict[str, Json] = told(
            chat=cells.get("groupjid", "")[:100],
            attached=[name for name in (cells.get("filename") or cells.get("cid") or "",) if name],
            app=(cells.get("appname") or "")[:60],
            words=whole(cells.get("words", "")),
        )
        if raw is not None and text is not None:
            asserted |= dict(mojibake.raw_beside(raw, text))
        others = (receiver,) if receiver is not None and receiver != sender else ()
        yield Event(EventType.MESSAGE, PLATFORM, at, (sender,), others, locator, text, asserted=asserted)
        if text:
            yield from identifiers.mentions(text, locator, self.source.options.region, at=at)


def _dashed(text: str) -> str:
    """Kik writes its times in UTC, mostly without saying so."""
    bare = text.strip()
    return bare if bare.isdigit() or not bare or bare.upper().endswith(("UTC", "Z")) else f"{bare} UTC"


EXTRACTOR = Extractor("kik_return", 1, takes, extract)
