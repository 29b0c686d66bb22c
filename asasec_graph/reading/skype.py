"""Skype, whichever its database: who is meant by an identity, what a body says, what hangs on it.

Bodies are fragments of XML: text with entities, links, smileys (whose words stay), quotations (whose repetition for old
programs is left), and for files, contacts, calls and places elements that hold what is meant.
Source: plaso's plugin and public parsers of both databases, read for the facts.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Ref
from asasec_graph.reading import textual

CHANNEL = "skype"
BODY_LIMIT = 1_000_000
_PREFIX = re.compile(r"^(?:\d{1,2}):")
_LEFT = re.compile(
    r"<(legacyquote|Title|Description|FileSize|OriginalName|meta|encoded_body|targets|price|failurereason|status|type"
    r"|untilnext|sendtimestamp|e_m|NamespacedUri)\b[^>]*?(?:/>|>.*?</\1\s*>|>)",
    re.DOTALL | re.IGNORECASE,
)
_BREAK = re.compile(r"<(?:br|/p|/div)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z!][^<>]{0,10000}>")
_CONTACT = re.compile(r"<c\s[^>]{0,2000}>")
_PART = re.compile(r'<part\s[^>]{0,400}identity="([^"]{1,200})"[^>]{0,400}>(.{0,2000}?)</part>', re.DOTALL)
_DURATION = re.compile(r"<duration>(\d{1,9})(?:\.\d+)?</duration>")
_NAME = re.compile(r"<name>([^<]{1,300})</name>")
_LOCATION = re.compile(r'<location\s[^>]{0,1000}latitude="(-?\d{1,12})"[^>]{0,1000}longitude="(-?\d{1,12})"')
_FILES = (re.compile(r"<file\b[^>]{0,500}>([^<]{1,500})</file>"), re.compile(r'<OriginalName\s+v="([^"]{1,500})"'))
_KIND = re.compile(r'<partlist\b[^>]{0,500}\btype="(\w{1,20})"')


@lru_cache(maxsize=65_536)
def party(identity: str, region: str) -> Ref | None:
    """The account or telephone number of an identity: `live:ana`, `8:live:ana`, `+34600...`, `4:+34600...`."""
    bare = _PREFIX.sub("", identity.strip())
    if bare.startswith("+"):
        return keys.phone(bare, region)
    if not bare or bare.startswith("19:") or "@thread" in bare or "@p2p" in bare:
        return None
    return keys.account(CHANNEL, bare)


def is_group(identity: str) -> bool:
    """Whether an identity is that of a conversation of several."""
    return "@thread" in identity or identity.startswith(("19:", "#"))


def text_of(body: str) -> str:
    """What a body shows."""
    if "<" in body:
        body = _TAG.sub("", _BREAK.sub("\n", _LEFT.sub("", body[:BODY_LIMIT])))
    return textual.clean(html.unescape(body[:BODY_LIMIT])).strip()


def files(body: str) -> Sequence[str]:
    """The names of files that a body hands over."""
    found = [html.unescape(name).strip() for pattern in _FILES for name in pattern.findall(body[:BODY_LIMIT])]
    return list(dict.fromkeys(name for name in found if name))[:100]


def inside(body: str, place: str, region: str, at: int | None) -> Iterator[Observation]:
    """Contacts and places that a body hands over."""
    for tag in _CONTACT.findall(body[:BODY_LIMIT])[:1_000]:
        told = dict(re.findall(r'\b([a-z])="([^"]{0,300})"', tag))
        who = html.unescape(told.get("s", ""))
        ref = keys.phone(told.get("p", ""), region) if told.get("t") == "p" else party(who, region)
        if ref is not None:
            asserted: dict[str, Json] = {"context": "contact sent"}
            if told.get("f"):
                asserted["name"] = html.unescape(told["f"])
            yield Mention(ref, place, asserted=asserted, at=at)
    for latitude, longitude in _LOCATION.findall(body[:BODY_LIMIT])[:100]:
        ref = keys.location(int(latitude) / 1e6, int(longitude) / 1e6)
        if ref is not None:
            yield Mention(ref, place, 0.9, {"context": "location sent"}, at)


@dataclass(frozen=True, slots=True)
class CallPart:
    """One party of a call as a message about it tells: identity, name, seconds where they are told."""

    identity: str
    name: str
    seconds: int | None


def call_parts(body: str) -> tuple[str, list[CallPart]]:
    """How a call is told in a message: `ended`, `missed`, `started` or nothing; and its parties."""
    kind = _KIND.search(body[:BODY_LIMIT])
    found: list[CallPart] = []
    for identity, within in _PART.findall(body[:BODY_LIMIT])[:1_000]:
        name, length = _NAME.search(within), _DURATION.search(within)
        shown, seconds = html.unescape(name[1]) if name else "", int(length[1]) if length else None
        found.append(CallPart(html.unescape(identity), shown, seconds))
    return (kind[1].lower() if kind else ""), found


def named(ref: Ref | None, name: str, place: str, seen: set[tuple[Ref, str]], at: int | None) -> Iterator[Observation]:
    """An account under the name that it shows, each name once."""
    if ref is not None and name and name.lower() != ref.key.partition(":")[2] and (ref, name) not in seen:
        if len(seen) < 100_000:
            seen.add((ref, name))
        yield Mention(ref, place, asserted={"name": name[:200]}, at=at)


def owned(person: Ref, refs: dict[Ref, str]) -> Iterator[Observation]:
    """What is a person's, each at its place."""
    for ref, place in refs.items():
        yield Mention(ref, place)
        yield Link(LinkType.OWNS, person, ref, place)


def direction(author: Ref | None, mine: Ref | None) -> Direction | None:
    """Of a message or call by this author, as the owner's account `mine` saw it; None where one is not known."""
    if author is None or mine is None:
        return None
    return Direction.OUT if author == mine else Direction.IN


@dataclass(frozen=True, slots=True)
class Rung:
    """A body that states a call, with where and by whom; `receivers` are taken where it names no others."""

    body: str
    author: Ref | None
    receivers: tuple[Ref, ...]
    at: int | None
    place: str


def call(rung: Rung, mine: Ref | None, region: str, seen: set[tuple[Ref, str]]) -> Iterator[Observation]:
    """The call, and the names of who took part; nothing of one that has only begun."""
    kind, parts = call_parts(rung.body)
    if kind == "started" or rung.author is None:
        return
    found = {ref: part for part in parts if (ref := party(part.identity, region)) is not None}
    for ref, part in found.items():
        yield from named(ref, part.name, rung.place, seen, rung.at)
    seconds = max((part.seconds or 0 for part in found.values()), default=0)
    way = direction(rung.author, mine)
    if way is Direction.IN and (kind == "missed" or not seconds):
        way = Direction.MISSED
    called = tuple(ref for ref in found if ref != rung.author) or rung.receivers
    yield Event(EventType.CALL, CHANNEL, rung.at, (rung.author,), called, rung.place, seconds=seconds, direction=way)
