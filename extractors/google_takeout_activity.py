"""What a Google account looked at: My Activity and YouTube's history (HTML or JSON), Chrome's BrowserHistory.json; what
it wrote under YouTube's films and into their live chats (HTML).

Each page, film or search is an address that the owner used at a time, with its title; nothing of it is an event.
Locators are paths in the document: of JSON with slashes, of HTML by names and positions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Mention, Observation, Problem
from asasec_graph.reading import identifiers, jsonstream, profiles, returns_html
from asasec_graph.reading.exports import Owner, fields, instant, members, pointer, string, told
from asasec_graph.reading.returns_html import Gathered
from asasec_graph.reading.source import Extractor, Source

_ACTIVITY = re.compile(rb'\[\s*\{\s*"header"\s*:\s*"[\s\S]{0,4000}?"(?:title|time)"\s*:')
_CHROME = re.compile(rb'\{\s*"(?:Browser History|Typed Url|Session)"\s*:\s*\[')
_PAGE = (b"outer-cell", b"mdl-typography--title")
_STYLE = b"mdl-typography"
_STYLE_LIMIT = 512 * 1024
"""Bytes read to find a page's first entry: Takeout writes the whole style of its library, 140 KB, before it."""
_WRITTEN = re.compile(rb'<body>\s*<ul>\s*<li>[^<]{0,300}<a href="https?://www\.youtube\.com/watch\?')
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?: UTC)?")
_SEARCH = re.compile(r"google\.[a-z.]{2,6}/search\?|youtube\.com/results\?|/maps/search/")
_CHANNEL = re.compile(r"youtube\.com/channel/(UC[\w-]{22})")


def takes(source: Source) -> bool:
    """A page or a document that begins as one of these."""
    head = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if head[:1] in (b"{", b"["):
        return _ACTIVITY.match(head) is not None or _CHROME.match(head) is not None
    if not returns_html.is_html(source.head):
        return False
    return _WRITTEN.search(source.head[:4096]) is not None or (_STYLE in source.head and _has_entry(source))


def _has_entry(source: Source) -> bool:
    """Whether a page holds the cell of an entry, behind its style."""
    with source.open() as file:
        begin = file.read(_STYLE_LIMIT)
    return all(name in begin for name in _PAGE)


def extract(source: Source) -> Iterator[Observation]:
    """Each entry in order."""
    head = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if head[:1] in (b"{", b"["):
        yield from _documents(source)
    elif _WRITTEN.search(source.head[:4096]):
        yield from _comments(source)
    else:
        yield from _page(source)


def _decoded(path: jsonstream.Path) -> bool:
    return (len(path) == 1 and path[0].isdigit()) or len(path) == 2


def _documents(source: Source) -> Iterator[Observation]:
    owner, zone = Owner(source), source.options.timezone
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, _decoded):
                given, locator = fields(value), pointer(*path)
                if path[:1] in (("Browser History",), ("Typed Url",)):
                    yield from _visited(given, owner, locator, zone)
                elif len(path) == 1:
                    yield from _activity(given, owner, locator, zone)
        except jsonstream.JsonDamage as damage:
            yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")


def _visited(given: Mapping[str, Json], owner: Owner, locator: str, zone: str) -> Iterator[Observation]:
    """A page in Chrome's history; times are microseconds since 1970."""
    when = instant(given.get("time_usec"), zone)
    said = told(
        context="visited page", title=string(given.get("title"), 300), device=string(given.get("client_id"), 60)
    )
    yield from _address(string(given.get("url"), 4000), owner, f"{locator}/url", when.at if when else None, said)


def _address(text: str, owner: Owner, locator: str, at: int | None, said: Mapping[str, Json]) -> Iterator[Observation]:
    """An address that was used, and what it names: an account, a place."""
    ref = keys.url(text) if "://" in text[:12] else None
    if ref is None:
        return
    asserted = dict(said)
    if _SEARCH.search(text) and asserted.get("context") == "visited page":
        asserted["context"] = "search"
    yield from owner.linked(LinkType.USES, ref, locator, at=at, **asserted)
    for inner, _, _ in profiles.of_address(text):
        yield Mention(inner, locator, 0.8, {"context": asserted["context"]}, at)


def _activity(given: Mapping[str, Json], owner: Owner, locator: str, zone: str) -> Iterator[Observation]:
    """{header, title, titleUrl, subtitles, time, products, locationInfos}."""
    when = instant(given.get("time"), zone)
    at = when.at if when else None
    product, title = string(given.get("header"), 60), string(given.get("title"), 300)
    address = string(given.get("titleUrl"), 4000)
    context = "search" if _SEARCH.search(address) else "watched video" if "youtube.com/watch" in address else "activity"
    said = told(context=context, title=title, product=product)
    if address:
        yield from _address(address, owner, f"{locator}/titleUrl", at, said)
    elif title:
        yield from owner.said(locator)
        yield Mention(owner.person, f"{locator}/title", asserted=told(activity=f"{product}: {title}"[:300]), at=at)
    for index, one in enumerate(members(given.get("subtitles"))):
        channel = _CHANNEL.search(string(fields(one).get("url"), 500))
        ref = keys.account("youtube", channel[1]) if channel else None
        if ref is not None:
            shown = string(fields(one).get("name"), 200)
            yield Mention(ref, f"{locator}/subtitles/{index}/url", asserted=told(name=shown, context=context), at=at)
    for index, one in enumerate(members(given.get("locationInfos"))):
        yield from _place(string(fields(one).get("url"), 1000), owner, f"{locator}/locationInfos/{index}/url", at)


def _place(address: str, owner: Owner, locator: str, at: int | None) -> Iterator[Observation]:
    """The area that Google says an activity was done from."""
    for ref, _, _ in profiles.of_address(address):
        if ref.kind == "LOCATION":
            yield from owner.linked(LinkType.LOCATED_AT, ref, locator, at=at, context="approximate area of activity")


def _page(source: Source) -> Iterator[Observation]:
    """My Activity as a page: one cell an entry, its product in the title, its time in the last line that is one."""
    owner, zone = Owner(source), source.options.timezone
    entry: Gathered | None = None
    product = ""
    caption = False
    for piece in returns_html.pieces(source):
        classes = piece.classes
        if piece.kind == "start" and "outer-cell" in classes:
            entry, product, caption = Gathered(piece.path), "", False
            continue
        if entry is None:
            continue
        if piece.kind == "start" and "mdl-typography--caption" in classes:
            caption = True
        if piece.kind == "text" and piece.tag == "p" and not product and piece.text.strip():
            product = piece.text.strip()[:60]
        elif piece.kind == "end" and piece.path == entry.path:
            yield from _entry(entry, product, owner, zone)
            entry = None
            continue
        if not caption or (piece.tag == "a" and piece.kind == "start"):
            entry.add(piece)


def _entry(entry: Gathered, product: str, owner: Owner, zone: str) -> Iterator[Observation]:
    lines = [line for line in entry.lines if line != product]
    timed = ((line, instant(line, zone)) for line in reversed(lines) if ":" in line and any(map(str.isdigit, line)))
    written, when = next(((line, found) for line, found in timed if found is not None), ("", None))
    at = when.at if when else None
    title = " ".join(line for line in lines if line != written)[:300]
    addresses = [one for one in entry.links if "maps/@" not in one[0] and "support.google" not in one[0]]
    for address, path in addresses[:1]:
        search = _SEARCH.search(address)
        context = "search" if search else "watched video" if "youtube.com/watch" in address else "activity"
        yield from _address(address, owner, path, at, told(context=context, title=title, product=product))
    if not addresses and title:
        yield from owner.said(entry.path)
        yield Mention(owner.person, entry.path, asserted=told(activity=f"{product}: {title}"[:300]), at=at)
    for address, path in addresses[1:]:
        channel = _CHANNEL.search(address)
        ref = keys.account("youtube", channel[1]) if channel else None
        if ref is not None:
            yield Mention(ref, path, asserted={"context": "watched video"}, at=at)
    for address, path in entry.links:
        if "maps/@" in address or "maps?" in address:
            yield from _place(address, owner, path, at)


def _comments(source: Source) -> Iterator[Observation]:
    """Comments, or messages of live chats: one item a line that says when and under which film, then the text."""
    owner = Owner(source)
    item: Gathered | None = None
    for piece in returns_html.pieces(source):
        if piece.kind == "start" and piece.tag == "li":
            item = Gathered(piece.path)
        elif item is not None and piece.kind == "end" and piece.path == item.path:
            yield from _comment(item, owner, source)
            item = None
        elif item is not None:
            item.add(piece)


def _comment(item: Gathered, owner: Owner, source: Source) -> Iterator[Observation]:
    stated, text = item.lines[0] if item.lines else "", "\n".join(item.lines[1:])
    found = _MOMENT.search(stated)
    when = instant(found[0], source.options.timezone) if found else None
    at = when.at if when else None
    comment = any("lc=" in link for link, _ in item.links)
    film = next(((link, path) for link, path in item.links if "watch?" in link and "lc=" not in link), None)
    if film is not None:
        context = "commented on video" if comment else "live chat of video"
        yield from _address(film[0], owner, film[1], at, told(context=context, text=text[:300]))
    for one in identifiers.found(text, source.options.region):
        yield Mention(one.ref, item.path, one.confidence, {"context": "comment" if comment else "live chat"}, at)


EXTRACTOR = Extractor("google_takeout_activity", 2, takes, extract)
