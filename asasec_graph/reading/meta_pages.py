"""Meta's "Download your information" as pages: the same records and threads as in its JSON, in boxes.

A box (`_a6-g`, before 2022 `uiBoxWhite`) has a heading (`_a6-h`), a body (`_a6-p`) of tables, links and lines, and a
date (`_a6-o`) without a zone. What a page is of, its file's name says; the words follow the account's language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from asasec_graph.model.observations import Json, Observation, Problem
from asasec_graph.reading import returns_html, tabular
from asasec_graph.reading.exports import instant
from asasec_graph.reading.meta_messages import PEOPLE_LIMIT, RECEIVERS, Reader, Thread
from asasec_graph.reading.meta_records import FIELDS_LIMIT, Field, Record
from asasec_graph.reading.returns_html import Gathered, Piece
from asasec_graph.reading.source import Source

_OURS = re.compile(rb'class="[^"]*(?:_a6-g|uiBoxWhite noborder|_a706|_a6-p)\b')
_THREAD = re.compile(r"(?:^|/)message_\d+\.html?$")
_BOX, _HEAD, _DATE, _BODY = {"_a6-g", "uiBoxWhite"}, {"_a6-h", "_2lel"}, {"_a6-o", "_2lem"}, {"_a6-p", "_2let"}
_SECTIONS = {
    "followers": "relationships_followers",
    "following": "relationships_following",
    "blocked": "relationships_blocked_users",
    "close_friends": "relationships_close_friends",
    "pending_follow_requests": "relationships_follow_requests_sent",
    "recent_follow_requests": "relationships_permanent_follow_requests",
    "recently_unfollowed": "relationships_unfollowed_users",
    "removed_suggestions": "relationships_dismissed_suggested_users",
    "personal_information": "profile_user",
    "login_activity": "account_history_login_history",
    "logout_activity": "account_history_logout_history",
    "signup": "account_history_registration_info",
    "devices": "devices_devices",
    "liked_posts": "likes_media_likes",
    "liked_comments": "likes_comment_likes",
    "saved_posts": "saved_saved_media",
    "post_comments": "comments_media_comments",
    "reels_comments": "comments_reels_comments",
    "profile_searches": "searches_user",
    "account_searches": "searches_user",
    "word_or_phrase_searches": "searches_keyword",
    "possible_emails": "inferred_data_inferred_emails",
    "possible_phone_numbers": "inferred_data_inferred_phone_numbers",
    "profile_changes": "profile_profile_change",
    "posts_viewed": "impressions_history_posts_seen",
    "videos_watched": "impressions_history_videos_watched",
    "ads_": "impressions_history_ads_seen",
    "your_friends": "friends_v2",
    "removed_friends": "deleted_friends_v2",
    "received_friend_requests": "received_requests_v2",
    "sent_friend_requests": "sent_requests_v2",
    "rejected_friend_requests": "rejected_requests_v2",
    "profile_information": "profile_v2",
    "your_address_books": "address_book_v2",
    "account_activity": "account_activity_v2",
    "where_you": "active_sessions_v2",
    "ip_address_activity": "used_ip_address_v2",
    "your_search_history": "searches_v2",
    "location_history": "location_history_v2",
    "comments": "comments_v2",
}


_INSTAGRAM = (
    *("relationships_", "account_history_", "likes_", "saved_", "impressions_", "inferred_data_", "searches_user"),
    *(
        "searches_keyword",
        "devices_devices",
        "profile_user",
        "profile_profile_change",
        "comments_media",
        "comments_reels",
    ),
)


def is_page(source: Source) -> bool:
    """Whether a page has Meta's boxes."""
    return returns_html.is_html(source.head) and _OURS.search(source.head) is not None


def is_thread(source: Source) -> bool:
    """Whether the file's name is that of a thread's page."""
    return _THREAD.search(source.name) is not None


@dataclass(slots=True)
class _Box:
    """A box that is being read."""

    path: str
    head: Gathered | None = None
    date: Gathered | None = None
    body: Gathered | None = None
    cells: list[tuple[Gathered, Gathered]] = field(default_factory=list[tuple[Gathered, Gathered]])
    links: list[tuple[str, Gathered]] = field(default_factory=list[tuple[str, Gathered]])
    files: list[str] = field(default_factory=list[str])

    def text(self, part: Gathered | None) -> str:
        """The text of a part, on one line."""
        return part.text.replace("\n", " ").strip() if part is not None else ""


class _Boxes:
    """Follows the boxes of a page."""

    def __init__(self) -> None:
        self.title: Gathered | None = None
        self.box: _Box | None = None
        self.open: list[Gathered] = []
        self.label: Gathered | None = None

    def piece(self, piece: Piece) -> _Box | None:
        """One piece; the box that it ends."""
        box = self.box
        if piece.kind == "start" and piece.tag in ("title", "h1") and self.title is None:
            self.title = Gathered(piece.path)
            self.open.append(self.title)
            return None
        if piece.kind == "start" and piece.classes & _BOX and box is None:
            self.box, self.open, self.label = _Box(piece.path), [], None
            return None
        if piece.kind == "end" and box is not None and piece.path == box.path:
            self.box = None
            return box
        if piece.kind == "start" and box is not None:
            self._start(piece, box)
        if piece.kind == "end":
            self.open = [one for one in self.open if one.path != piece.path]
            return None
        for one in self.open:
            if one.path != piece.path or piece.kind == "text":
                one.add(piece)
        return None

    def _start(self, piece: Piece, box: _Box) -> None:
        classes, made = piece.classes, Gathered(piece.path)
        if classes & _HEAD and box.head is None:
            box.head = made
        elif classes & _DATE:
            box.date = made
        elif classes & _BODY and box.body is None:
            box.body = made
        elif piece.tag == "td":
            self._cell(made, box)
        elif piece.tag == "div" and self.label is not None and len(box.cells) < FIELDS_LIMIT:
            box.cells.append((self.label, made))
            self.label = None
        elif piece.tag == "a" and piece.attributes.get("href"):
            self._link(piece, made, box)
        else:
            if piece.tag in ("img", "video", "audio", "source") and "src" in piece.attributes and len(box.files) < 50:
                box.files.append(piece.attributes["src"][:500])
            return
        self.open.append(made)

    def _cell(self, made: Gathered, box: _Box) -> None:
        """A cell: the value of the label in the cell before it, else a label, whose value may stand within it."""
        if self.label is not None and self.label not in self.open and len(box.cells) < FIELDS_LIMIT:
            box.cells.append((self.label, made))
            self.label = None
        else:
            self.label = made

    def _link(self, piece: Piece, made: Gathered, box: _Box) -> None:
        href = piece.attributes["href"]
        if "://" in href[:12] and len(box.links) < FIELDS_LIMIT:
            box.links.append((href[:2_000], made))
        elif len(box.files) < 50 and not href.startswith("#"):
            box.files.append(href[:500])


def _boxes(source: Source) -> Iterator[tuple[_Box, str]]:
    """Each box, with the page's title."""
    reader = _Boxes()
    for piece in returns_html.pieces(source):
        box = reader.piece(piece)
        if box is not None:
            yield box, reader.title.text if reader.title is not None else ""


def section_of(source: Source) -> str:
    """The section of the JSON that a page's file corresponds to; "" where it is none of those known."""
    name = source.basename.lower()
    return next((section for start, section in _SECTIONS.items() if name.startswith(start)), "")


def is_instagram(source: Source) -> bool:
    """Whether a page's name is that of a section which only Instagram's export has."""
    return section_of(source).startswith(_INSTAGRAM)


def records(source: Source) -> Iterator[Record]:
    """Every box as a record."""
    section = section_of(source)
    for number, (box, _) in enumerate(_boxes(source), 1):
        record = Record(section, box.path, number, box.text(box.head))
        _fill(record, box, source.options.timezone)
        if record.fields or record.title:
            yield record


def _fill(record: Record, box: _Box, zone: str) -> None:
    dated = [box.text(box.head)] if "T" in box.text(box.head)[10:11] else []
    dated += [box.text(box.date), *(box.body.lines if box.body is not None else [])]
    record.stated = next((when.at for line in dated if _timed(line) and (when := instant(line, zone))), None)
    for label, value in box.cells:
        shown = label.lines[0] if label.lines else ""
        text = box.text(value)
        when = instant(text, zone) if _timed(text) else None
        at = when.at if when else None
        record.stated = record.stated or at
        record.fields.append(Field(value.path, tabular.plain(shown), text, at=at))
    for href, shown_text in box.links:
        record.fields.append(Field(shown_text.path, "", box.text(shown_text), href=href))
    if not box.cells and box.body is not None:
        linked = {box.text(one) for _, one in box.links}
        lines = [line for line in box.body.lines if line not in linked and not _timed(line)]
        record.fields += [Field(box.body.path, "text", line[:4_000]) for line in lines[:FIELDS_LIMIT]]


def _timed(text: str) -> bool:
    return len(text) < 60 and ":" in text and sum(map(str.isdigit, text)) >= 7


def thread(source: Source, channel: str) -> Iterator[Observation]:
    """The messages of a thread's page, with those who take part."""
    made = Thread()
    for box, title in _boxes(source):
        made.title = made.title or title.replace("\n", " ").strip()
        if box.date is not None and len(made.people) < PEOPLE_LIMIT:
            made.add(box.text(box.head)[:500], box.path)
    if len(made.people) == 1 and made.title and made.title not in made.people:
        made.add(made.title[:500], "/html")
    reader, named = Reader(source, channel, {(): made}), set[str]()
    if len(made.people) > RECEIVERS + 1:
        yield Problem(
            f"{len(made.people)} persons write in this chat; above {RECEIVERS + 1} no receivers are stated.", "/html"
        )
    for box, _ in _boxes(source):
        name = box.text(box.head)[:500]
        if box.date is None or not name:
            continue
        if name not in named:
            named.add(name)
            yield reader.somebody(made, name, box.head.path if box.head is not None else box.path)
        files: list[Json] = [{"uri": file} for file in dict.fromkeys(box.files)]
        given: dict[str, Json] = {
            "sender_name": name,
            "created_at": box.text(box.date),
            "content": box.body.text if box.body is not None else "",
            "files": files,
        }
        said = box.body.path if box.body is not None else ""
        yield from reader.message(given, made, box.path, said=said)
