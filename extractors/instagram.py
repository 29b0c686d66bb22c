"""Instagram's "Download your information" in JSON or HTML: account, logins, devices, relations, searches, messages.

The layouts of 2018 (profile.json, connections.json, messages.json), of 2020 (`string_map_data`) and of 2023
(`label_values`, followers_1.json) are read. Each file is read for itself: its owner is one person, who owns the account
where the file states it. Locators are paths in the document: `profile_user/0/string_map_data/Email/value`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import meta_facts, meta_messages, meta_pages, meta_records
from asasec_graph.reading.exports import Owner, told
from asasec_graph.reading.meta_first import FIRST, first_layout
from asasec_graph.reading.meta_records import Field, Record
from asasec_graph.reading.source import Extractor, Source

PLATFORM = "instagram"
_SECTIONS = re.compile(
    rb'"(?:profile_user|profile_profile_change|profile_account_insights|profile_business|profile_linked_meta_accounts'
    rb"|account_history_\w+|devices_(?:devices|camera)|relationships_\w+|inferred_data_\w+|searches_(?:user|hashtag"
    rb"|keyword|place)|comments_(?:media|reels|live)\w*|likes_(?:media|comment)_likes|saved_saved_\w+|impressions_history_\w+"
    rb'|story_activities_\w+|ig_\w+|organic_insights_\w+|checkout_\w+|monetization_\w+|topics_your_\w+|settings_\w+)"\s*:'
)
_ITEMS = re.compile(rb'"string_(?:map|list)_data"\s*:')
_POSTS = re.compile(rb'(?:\[\s*)?\{\s*"media"\s*:\s*\[\s*\{\s*"uri"\s*:\s*"')
_LABELLED = re.compile(rb'"label_values"\s*:')
_OURS = re.compile(rb"instagram\.com/|your_instagram_activity|ig_\w+_message", re.IGNORECASE)
_THEIRS = re.compile(r"facebook", re.IGNORECASE)
_FOLDER = re.compile(r"(?:^|/)instagram-(?P<name>[A-Za-z0-9._]{1,30})-\d{4}-\d{2}-\d{2}-\w+/")
_POST = re.compile(r"https://(?:www\.)?instagram\.com/(?:p|tv|reels?|stories)/\w")
_SEEN = {
    "likes_media_likes": "liked post of",
    "likes_comment_likes": "liked comment of",
    "saved_saved_media": "saved post of",
    "impressions_history_posts_seen": "viewed post of",
    "impressions_history_videos_watched": "viewed video of",
    "impressions_history_suggested_profiles_seen": "viewed suggestion",
}
_NOTHING = re.compile(
    r"impressions_history_ads_\w+|ig_custom_audiences_\w+|organic_insights_\w+|monetization_\w+|topics_\w+|settings_\w+"
    r"|checkout_\w+|apps_and_websites_\w+|saved_saved_collections|relationships_following_hashtags"
    r"|inferred_data_ig_interest|ig_ads_\w+|account_history_account_privacy_history"
)
_FOLLOWS_US = ("relationships_followers", "relationships_follow_requests_received")


def takes(source: Source) -> bool:
    """JSON with a section of an Instagram export, a record of its layouts, or a thread that is Instagram's."""
    head = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if head[:1] == b"<":
        return meta_pages.is_page(source) and (_is_ours(source, head) or meta_pages.is_instagram(source))
    if head[:1] not in (b"{", b"["):
        return False
    if meta_messages.THREAD.search(head) and (b'"sender_name"' in head or b'"conversation"' in head):
        return _is_ours(source, head)
    if _SECTIONS.match(head[1:].lstrip()) or _ITEMS.search(head[:4096]) or FIRST.match(head) or _POSTS.match(head):
        return True
    return _LABELLED.search(head[:4096]) is not None and _is_ours(source, head)


def _is_ours(source: Source, head: bytes) -> bool:
    """By the path in the export, else by addresses in it; the first layout's threads are Instagram's alone."""
    path = source.name.lower()
    if "instagram" in path or "facebook" in path:
        return "instagram" in path.rpartition("facebook")[2] or "instagram_activity" in path
    return b'"conversation"' in head or _OURS.search(head) is not None


def extract(source: Source) -> Iterator[Observation]:
    """Messages of a thread, else what each record states."""
    head = source.head
    if meta_pages.is_page(source) and meta_pages.is_thread(source):
        yield from meta_pages.thread(source, PLATFORM)
        return
    if meta_messages.THREAD.search(head) and (b'"sender_name"' in head or b'"conversation"' in head):
        yield from meta_messages.read(source, PLATFORM)
        return
    folder = _FOLDER.search(source.name)
    owner = Owner(source, keys.account(PLATFORM, folder["name"]) if folder else None)
    if owner.account is not None:
        yield from owner.owns(owner.account, "file", context="named by the export's folder")
    if FIRST.match(head.lstrip(b"\xef\xbb\xbf \t\r\n")):
        yield from first_layout(source, owner)
        return
    for record in meta_pages.records(source) if meta_pages.is_page(source) else meta_records.records(source):
        if isinstance(record, Problem):
            yield record
        else:
            yield from _record(record, owner, source)


def _record(record: Record, owner: Owner, source: Source) -> Iterator[Observation]:
    section = record.section or _of_name(source.basename) or ("ig_posts" if _POSTS.match(source.head.lstrip()) else "")
    section = "ig_posts" if section == "media" else section
    if _NOTHING.fullmatch(section):
        return
    for beginning, read in _READERS:
        if section.startswith(beginning):
            yield from read(record, owner, section)
            return
    yield from meta_facts.plain(record, owner, section.replace("_", " "))


_NAMES = {
    "followers": "relationships_followers",
    "following": "relationships_following",
    "liked_posts": "likes_media_likes",
    "liked_comments": "likes_comment_likes",
    "saved_posts": "saved_saved_media",
    "post_comments": "comments_media_comments",
    "reels_comments": "comments_reels_comments",
    "posts_viewed": "impressions_history_posts_seen",
    "videos_watched": "impressions_history_videos_watched",
    "ads_": "impressions_history_ads_seen",
    "posts": "ig_posts",
}


def _of_name(basename: str) -> str:
    """The section of a file whose root is an array, which names none: by the file's name."""
    return next((section for name, section in _NAMES.items() if basename.lower().startswith(name)), "")


def _profile(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    del section
    yield from meta_facts.profile(record, owner, PLATFORM)


def _change(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    """A changed address, number or name; which of the two values is the former one is said."""
    del section
    changed = record.fields[0].text if record.fields else ""
    for one in record.fields[1:]:
        former = re.match(r"prev|valorant|anterior|ancienne|fruher|precedente|vorig|oude", one.label) is not None
        name = "user" in changed.lower() or "usuario" in changed.lower()
        ref = (
            meta_facts.email_of(one)
            or owner.phones(one.text)
            or (meta_facts.handle(PLATFORM, one) if name and one.text else None)
        )
        state = "former" if former else "new"
        yield from owner.owns(ref, one.path, at=record.at, context="profile change", state=state, changed=changed)


def _linked(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    """Another account of the owner's, by its number on its platform."""
    del section
    fields = record.fields
    platform = next(
        (one.text.lower() for one in fields if one.text.lower() in ("facebook", "instagram", "threads")), ""
    )
    name = next((one.text for one in fields if one.label in meta_facts.USERNAME), "")
    for one in fields:
        ref = meta_facts.email_of(one) or (owner.phones(one.text) if meta_facts.is_phone(one) else None)
        if ref is None and platform and one.text.isdigit() and 5 < len(one.text) < 20:
            ref = keys.account(platform, one.text)
        yield from owner.owns(ref, one.path, at=record.at, context="linked account", shown=name)


def _login(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    registered = section.endswith("registration_info")
    if registered:
        yield from meta_facts.profile(record, owner, PLATFORM)
    context = section.removeprefix("account_history_").removeprefix("devices_").removesuffix("_history")
    yield from meta_facts.login(record, owner, PLATFORM, context.replace("_", " "), contacts=not registered)


def _relation(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    """Accounts that follow, are followed, blocked, close friends...; a dismissed suggestion is known to nobody."""
    context = section.removeprefix("relationships_").replace("_", " ")
    entries = record.fields or [Field(f"{record.locator}/title", "", record.title)]
    for one in entries:
        named = one if one.text or one.href else Field(one.path, "", record.title)
        ref = meta_facts.handle(PLATFORM, named if named.href or named.text else one)
        if ref is None and record.title:
            ref = meta_facts.handle(PLATFORM, Field(one.path, "", record.title))
        if ref is not None:
            yield from owner.said(record.locator)
            at = one.at if one.at is not None else record.at
            yield Mention(ref, one.path, asserted={"context": context}, at=at)
            yield from _known(ref, owner, section, one.path, at)


def _known(ref: Ref, owner: Owner, section: str, locator: str, at: int | None) -> Iterator[Observation]:
    us = owner.account or owner.person
    if section.startswith(_FOLLOWS_US):
        yield Link(LinkType.KNOWS, ref, us, locator, at=at)
    elif "dismissed" not in section:
        yield Link(LinkType.KNOWS, us, ref, locator, at=at)


def _possible(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    """Numbers and addresses that Instagram takes for the owner's: used, with less confidence, not owned."""
    for one in record.fields:
        ref = meta_facts.email_of(one) or owner.phones(one.text)
        if ref is not None:
            context = section.removeprefix("inferred_data_").replace("_", " ")
            yield from owner.said(record.locator)
            yield Mention(ref, one.path, 0.6, {"context": context}, one.at)
            yield Link(LinkType.USES, owner.account or owner.person, ref, one.path, 0.6, one.at)
        elif section.endswith("location") and one.text:
            yield from owner.said(one.path, basedIn=one.text[:200])


def _search(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    yield from meta_facts.searched(record, owner, PLATFORM, accounts=section == "searches_user")


def _comment(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    """Whose post was commented on, with the comment, and what the comment names."""
    del section
    comment = max((one for one in record.fields if one.label not in meta_facts.AUTHOR), key=_length, default=None)
    text, raw = (comment.text, comment.raw) if comment else ("", "")
    for one in record.fields:
        ref = meta_facts.handle(PLATFORM, one) if one.label in meta_facts.AUTHOR else None
        if ref is not None:
            yield from owner.said(record.locator)
            asserted: dict[str, Json] = told(context="commented on post of", comment=text, raw=raw)
            yield Mention(ref, one.path, asserted=asserted, at=record.at)
    yield from meta_facts.texts(record, owner, "comment")


def _length(one: Field) -> int:
    return len(one.text)


def _seen(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    """Whose post was liked, saved or viewed, and the post's address."""
    context = _SEEN.get(section) or section.replace("_", " ")
    labels = meta_facts.AUTHOR | meta_facts.USERNAME
    named = [one for one in record.fields if one.label in labels] or [
        Field(f"{record.locator}/title", "", record.title)
    ]
    for one in named:
        ref = meta_facts.handle(PLATFORM, Field(one.path, "", one.text)) if one.text else None
        if ref is not None:
            yield from owner.said(record.locator)
            yield Mention(ref, one.path, asserted={"context": context}, at=record.at)
            break
    for one in record.fields:
        post = one.href or one.text
        if post.startswith("https://") and _POST.match(post) and context.startswith(("liked", "saved")):
            ref = keys.url(post)
            if ref is not None:
                yield Mention(ref, one.path, asserted={"context": context.removesuffix(" of")}, at=record.at)
            break


def _media(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    """Places and devices that pictures state, and what their captions name; deleted ones are marked."""
    context = section.removeprefix("ig_").replace("_", " ")
    deleted = "deleted" in section
    for observation in meta_facts.places(record, owner, context):
        yield _marked(observation) if deleted else observation
    for one in record.fields:
        if one.label in meta_facts.DEVICE:
            device = keys.device_serial(PLATFORM, one.text)
            found = owner.linked(
                LinkType.USES, device, one.path, at=record.at, context=context, deleted=deleted or None
            )
            yield from found
    for observation in meta_facts.texts(record, owner, context):
        yield _marked(observation) if deleted else observation


def _marked(observation: Observation) -> Observation:
    if not isinstance(observation, Mention) or "owner" in observation.asserted:
        return observation
    asserted = dict(observation.asserted) | {"deleted": True}
    return Mention(observation.entity, observation.locator, observation.confidence, asserted, observation.at)


_READERS: tuple[tuple[str, Callable[[Record, Owner, str], Iterator[Observation]]], ...] = (
    ("profile_user", _profile),
    ("profile_profile_change", _change),
    ("profile_linked", _linked),
    ("ig_autofill_data", _profile),
    ("account_history_", _login),
    ("devices_", _login),
    ("relationships_", _relation),
    ("inferred_data_", _possible),
    ("searches_", _search),
    ("comments_", _comment),
    ("likes_", _seen),
    ("saved_", _seen),
    ("impressions_", _seen),
    ("story_activities_", _seen),
    ("ig_", _media),
)

EXTRACTOR = Extractor("instagram", 3, takes, extract)
