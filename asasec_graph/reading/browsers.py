"""What browsers keep, whichever browser: pages visited, searches, downloads, saved logins, form values.

A page is a URL that its device's owner used at a time; it is no event. Its mention stands where the address
is stored (`History#urls/5`), the link where the visit is (`History#visits/12`). Clocks: Chromium counts
microseconds since 1601-01-01 UTC (and, in older tables, seconds since 1970), Firefox microseconds since
1970, Safari seconds since 2001. Source: the browsers' own schemas; plaso's plugins, read for the facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qs, urlsplit

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Ref, owner
from asasec_graph.reading import identifiers, profiles, textual
from asasec_graph.reading.phones_tables import as_real, as_text
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Source

WEBKIT_EPOCH = 11_644_473_600_000
"""Milliseconds from 1601-01-01T00:00:00Z to 1970-01-01T00:00:00Z."""
_END = 7_258_118_400_000
ADDRESS_LIMIT = 16_384
TITLE_LIMIT = 500
_SEARCHING = re.compile(
    r"(?:^|\.)(?:google|bing|duckduckgo|yahoo|yandex|baidu|ecosia|startpage|qwant|ask|youtube|brave|aol)\.",
    re.IGNORECASE,
)
_NAME_FIELD = re.compile(
    r"(?:(?:full|your|card|cc|cardholder|contact|customer|real)?[-_. ]?name"
    r"|nombre(?:[-_. ]?(?:completo|y?[-_. ]?apellidos))?|titular|name[-_. ]?on[-_. ]?card)",
    re.IGNORECASE,
)
_NAME_VALUE = re.compile(r"[^\W\d_][^\d@/\\<>{}]{1,60}\s[^\d@/\\<>{}]{1,60}")
_ASKED = ("q", "query", "search_query", "p", "text", "wd")
_PLATFORMS = {**profiles.PLATFORMS, "x": "twitter", "google": "google", "gmail": "google", "live": "microsoft"}
_SHARED_ENDINGS = textual.words("co com org net gob edu ac gov")


def webkit_millis(value: object) -> int | None:
    """Epoch milliseconds of microseconds since 1601; of seconds since 1970 where the number is small as those are."""
    number = as_real(value)
    if number is None or number <= 0:
        return None
    if number < 1e11:
        return unix_millis(value)
    whole = value if isinstance(value, int) else round(number)
    at = whole // 1_000 - WEBKIT_EPOCH
    return at if 0 < at < _END else None


@lru_cache(maxsize=4_096)
def searched(address: str) -> str:
    """What was asked of a search engine by this address, or nothing."""
    try:
        parts = urlsplit(address)
        if not _SEARCHING.search(parts.netloc) or not parts.query:
            return ""
        asked = parse_qs(parts.query, max_num_fields=100, errors="replace")
    except ValueError:
        return ""
    return next((textual.clean(asked[name][0])[:TITLE_LIMIT].strip() for name in _ASKED if name in asked), "")


@lru_cache(maxsize=4_096)
def platform(host: str) -> str:
    """The platform that a host or an app's package belongs to: `instagram` of www.instagram.com, else the host."""
    bare = host.lower().removeprefix("www.")
    labels = bare.split(".")
    if len(labels) >= 2 and labels[0] in ("com", "org", "net"):
        return next((_PLATFORMS[label] for label in labels[1:] if label in _PLATFORMS), bare)
    main = labels[-2] if len(labels) >= 2 else bare
    if main in _SHARED_ENDINGS and len(labels) >= 3:
        main = labels[-3]
    return _PLATFORMS.get(main, bare)


@dataclass(frozen=True, slots=True)
class Page:
    """An address as it is stored: `place` is its record. `ref` is None where it is no web page (file:, about:...)."""

    ref: Ref | None
    address: str
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class Browser:
    """The one whose browser this is, and what is said of pages on the owner's behalf."""

    source: Source

    @property
    def owner(self) -> Ref:
        """The device's owner."""
        return owner(self.source.sha256)

    def told(self) -> Iterator[Observation]:
        """The owner, once."""
        yield Mention(self.owner, self.source.basename, asserted={"owner": True})

    def page(self, address: object, title: object, place: str) -> Page:
        """A stored address with its title."""
        text = as_text(address) if address is not None else ""
        named = textual.clean(as_text(title))[:TITLE_LIMIT] if title is not None else ""
        ref = keys.url(text) if len(text) <= ADDRESS_LIMIT and "://" in text else None
        return Page(ref, text, named, place)

    def visit(self, page: Page, place: str, at: int | None, **more: Json) -> Iterator[Observation]:
        """One visit of a page; `place` is the visit's record."""
        if page.ref is None:
            return
        asserted: dict[str, Json] = {"context": "visited page"}
        if page.title:
            asserted["title"] = page.title
        if term := searched(page.address):
            asserted["searched"] = term
        yield Mention(page.ref, page.place, asserted=asserted | more, at=at)
        yield Link(LinkType.USES, self.owner, page.ref, place, at=at)

    def within(self, page: Page, at: int | None, term: str = "") -> Iterator[Observation]:
        """What a page's address, title and search name: accounts, numbers, places. Once a page."""
        if page.ref is None:
            return
        for ref, _, _ in profiles.of_address(page.address):
            yield Mention(ref, page.place, 0.8, {"context": "visited page"} | _titled(page), at)
        asked = term or searched(page.address)
        if term and term != searched(page.address):
            yield Mention(page.ref, page.place, asserted={"context": "search", "searched": term}, at=at)
        for text, context in ((page.title, "page title"), (asked, "search")):
            for one in identifiers.found(text, self.source.options.region):
                if one.ref != page.ref:
                    yield Mention(
                        one.ref, page.place, min(one.confidence, 0.8), {"context": context, "shown": text}, at
                    )

    def download(self, page: Page, place: str, at: int | None, **more: Json) -> Iterator[Observation]:
        """A file that was loaded down; `place` is the record of the download."""
        if page.ref is None:
            return
        asserted: dict[str, Json] = {"context": "download", **{key: value for key, value in more.items() if value}}
        yield Mention(page.ref, page.place, asserted=asserted, at=at)
        yield Link(LinkType.USES, self.owner, page.ref, place, at=at)

    def login(self, address: str, who: str, place: str, at: int | None, **more: Json) -> Iterator[Observation]:
        """A login that the browser keeps: the page, and the account where a user name is kept in clear."""
        page = self.page(address, None, place)
        asserted: dict[str, Json] = {"context": "saved login", **more}
        if page.ref is not None:
            yield Mention(page.ref, place, asserted=asserted, at=at)
            yield Link(LinkType.USES, self.owner, page.ref, place, at=at)
        host = urlsplit_host(address)
        account = keys.account(platform(host), who) if who and host else None
        for ref in (account, keys.email(who), self._phone(who)):
            if ref is not None:
                yield Mention(ref, place, asserted=asserted, at=at)
                yield Link(LinkType.USES, self.owner, ref, place, 0.9, at)

    def _phone(self, text: str) -> Ref | None:
        digits = sum(char.isdigit() for char in text)
        return keys.phone(text, self.source.options.region) if digits >= 8 and "@" not in text else None

    def typed(self, field: str, value: str, place: str, at: int | None) -> Iterator[Observation]:
        """A value typed into a form: its identifiers. A search bar's value is what was searched."""
        is_search = field.lower() in ("searchbar-history", "q", "query", "search", "search_query")
        asserted: dict[str, Json] = {"context": "search" if is_search else "form field", "field": field[:200]}
        if is_search:
            asserted["searched"] = value[:TITLE_LIMIT]
        for one in identifiers.found(value[:10_000], self.source.options.region):
            whole = one.end - one.start >= len(value.strip()) and not is_search
            yield Mention(one.ref, place, one.confidence if whole else min(one.confidence, 0.7), asserted, at)
            if whole:
                yield Link(LinkType.USES, self.owner, one.ref, place, 0.5, at)
        if _NAME_FIELD.fullmatch(field.strip()) and _NAME_VALUE.fullmatch(value.strip()):
            person = keys.person(self.source.sha256, place.partition("#")[2].replace("/", "-") or place)
            yield Mention(person, place, 0.5, asserted | {"name": " ".join(value.split())}, at)

    def cookie(self, host: str, place: str, at: int | None) -> Iterator[Observation]:
        """A host that left a cookie: some page of it was loaded."""
        bare = host.strip().lstrip(".")
        ref = keys.url(f"http://{bare}/") if bare else None
        if ref is not None:
            yield Mention(ref, place, 0.7, {"context": "cookie", "host": host.strip()}, at)
            yield Link(LinkType.USES, self.owner, ref, place, 0.5, at)


def urlsplit_host(address: str) -> str:
    """The host of an address, or the package of an Android app's; nothing where there is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _titled(page: Page) -> dict[str, Json]:
    return {"title": page.title} if page.title else {}
