"""A Google Takeout's account and tables: Profile.json, access log, devices, YouTube's tables, Photos' side files.

The account's own identifiers are its mail addresses, its number (`google:123...`, the Gaia ID) and its YouTube
channel. Locators are `row N` of a table, a path in a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Mention, Observation, Problem, Ref
from asasec_graph.reading import identifiers, jsonstream, takeout_tables, textual
from asasec_graph.reading.exports import Owner, address, fields, instant, members, number, pointer, string, told
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.takeout_tables import Row

_PROFILE = re.compile(rb'\{\s*"(?:name|displayName)"\s*:[\s\S]{0,2000}?"emails"\s*:\s*\[\s*\{\s*"value"\s*:')
_PHOTO = re.compile(rb'\{\s*"title"\s*:[\s\S]{0,4000}?"(?:photoTakenTime|geoDataExif|geoData)"\s*:\s*\{')
_CHANNEL = re.compile(r"UC[\w-]{22}")
_VIDEO = re.compile(r"[\w-]{11}")
_WHOLE = ("name", "emails", "gender", "photoTakenTime", "creationTime", "geoData", "geoDataExif", "people")


def takes(source: Source) -> bool:
    """A table with the columns of a Takeout, a profile, or what Photos writes beside a picture."""
    head = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"{"):
        return _PROFILE.match(head) is not None or _PHOTO.match(head) is not None
    return takeout_tables.is_table(source)


def extract(source: Source) -> Iterator[Observation]:
    """What the file's kind has to say."""
    if source.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from _document(source)
        return
    owner, lines = Owner(source), textual.Lines(source)
    playlist = ""
    for row in takeout_tables.rows(source, lines):
        if isinstance(row, Problem):
            yield row
            continue
        if "playlist" in row.roles and row.cells.get("title"):
            playlist = row.cells["title"][:200]
        yield from _row(row, owner, source, playlist)
    yield from lines.problems()


def _at(text: str, source: Source) -> int | None:
    found = instant(text, source.options.timezone) if text else None
    return found.at if found else None


def _row(row: Row, owner: Owner, source: Source, playlist: str) -> Iterator[Observation]:
    locator, cells = f"row {row.number}", row.cells
    if "gaia" in row.roles:
        yield from _gaia(row, owner, source)
        return
    channel = _channel(cells.get("channel", ""))
    at = _at(cells.get("added", ""), source)
    if channel is not None and "channel_url" in row.roles:
        name = cells.get("channel_title", "")
        yield from owner.said(locator)
        asserted = told(name=name[:200], context="subscription", channel=cells["channel"])
        yield Mention(channel, locator, asserted=asserted)
    elif channel is not None and owner.account != channel:
        yield from owner.owns(channel, locator, channel=cells["channel"])
    if video := cells.get("video", ""):
        context = "uploaded video" if channel is not None and "title" in row.roles else "playlist"
        context = "commented on video" if "comment" in row.roles else context
        said = told(context=context, title=cells.get("title", "")[:300] or playlist)
        yield from owner.linked(LinkType.USES, _video(video), locator, at=at, **said)
    if song := cells.get("song_url", "") or (cells.get("url", "") if "note" in row.roles else ""):
        title = cells.get("song", "") or cells.get("title", "")
        said = told(context="library" if "song" in row.roles else "saved page", title=title[:300])
        yield from owner.linked(LinkType.USES, keys.url(song), locator, at=at, **said)
    for role in ("comment", "title", "note"):
        if text := cells.get(role, ""):
            yield from identifiers.mentions(text, locator, source.options.region, context=role, at=at)


def _channel(text: str) -> Ref | None:
    return keys.account("youtube", text) if _CHANNEL.fullmatch(text) else None


def _video(text: str) -> Ref | None:
    return keys.url(f"https://www.youtube.com/watch?v={text}") if _VIDEO.fullmatch(text) else None


def _gaia(row: Row, owner: Owner, source: Source) -> Iterator[Observation]:
    """A row of the access log or of the list of devices."""
    locator, cells = f"row {row.number}", row.cells
    account = keys.account("google", cells["gaia"]) if cells.get("gaia", "").isdigit() else None
    if owner.account is None:
        yield from owner.owns(account, locator)
    if "ip" in row.roles:
        said = told(
            context="access log",
            product=cells.get("product", "")[:100],
            userAgent=cells.get("agent", "")[:300],
            place=", ".join(filter(None, (cells.get("city", ""), cells.get("country", "")))),
        )
        at = _at(cells.get("activity_time", ""), source)
        yield from owner.linked(LinkType.CONNECTED_TO, address(cells.get("ip", "")), locator, at=at, **said)
    else:
        device = " ".join(filter(None, (cells.get(name, "") for name in ("brand", "model", "device_type", "system"))))
        if device:
            yield from owner.said(locator, device=device[:200])


def _decoded(path: jsonstream.Path) -> bool:
    return len(path) == 1 and path[0] in _WHOLE


def _document(source: Source) -> Iterator[Observation]:
    """Profile.json, or what Photos writes beside a picture."""
    owner, zone = Owner(source), source.options.timezone
    taken: int | None = None
    title = ""
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, _decoded):
                locator = pointer(*path)
                if path in (("name",), ("displayName",)):
                    shown = string(fields(value).get("formattedName")) or string(value)
                    yield from owner.said(locator, name=shown)
                elif path == ("birthday",):
                    yield from owner.said(locator, born=string(value))
                elif path == ("emails",):
                    for index, one in enumerate(members(value)):
                        mail = keys.email(string(fields(one).get("value")))
                        yield from owner.owns(mail, f"{locator}/{index}/value")
                elif path == ("title",):
                    title = string(value, 300)
                elif path == ("photoTakenTime",):
                    found = instant(fields(value).get("timestamp"), zone)
                    taken = found.at if found else None
                elif path in (("geoData",), ("geoDataExif",)):
                    north, east = number(fields(value).get("latitude")), number(fields(value).get("longitude"))
                    ref = keys.location(north, east) if north is not None and east is not None else None
                    said = told(context="picture", title=title)
                    yield from owner.linked(LinkType.LOCATED_AT, ref, locator, at=taken, **said)
        except jsonstream.JsonDamage as damage:
            yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")


EXTRACTOR = Extractor("google_takeout", 1, takes, extract)
