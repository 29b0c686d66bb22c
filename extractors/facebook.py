"""Facebook's "Download your information" in JSON or HTML: profile, friends, contacts, logins, places, messages.

Sections carry a version (`friends_v2`, `account_activity_v2`) that is passed over; one that is not known is searched
for addresses and numbers alone. Names are those that
Facebook shows: friends and contacts are persons of the file, not accounts. Locators are paths in the
document: `account_activity_v2/3/ip_address`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Link, Mention, Observation, Problem
from asasec_graph.reading import meta_facts, meta_messages, meta_pages, meta_records, profiles
from asasec_graph.reading.exports import Owner, told
from asasec_graph.reading.meta_records import Field, Record
from asasec_graph.reading.source import Extractor, Source

PLATFORM = "facebook"
_SECTIONS = re.compile(
    rb'\{\s*"(?:[a-z][a-z_]{2,60}_v\d(?="\s*:\s*[\[{])|profile|friends|\w*_requests'
    rb"|address_book|account_activity|account_accesses|active_sessions|used_ip_address|login_protection_data|admin_records"
    rb"|recognized_devices\w*|devices|mobile_devices\w*|phone_number\w*|location_history|last_location|primary_location"
    rb"|searches|comments|reactions|page_likes|event_responses\w*|installed_apps\w*|off_facebook_activity\w*|recently_viewed"
    rb"|pokes|blocked_users\w*|inferred_topics\w*|status_updates|story_\w+|family_members\w*|seller_onboarding_information"
    rb'|messenger_bug_reports|bcts)"\s*:'
)
_POSTS = re.compile(rb'\[\s*\{\s*"(?:timestamp|attachments|data|title)"\s*:')
_POSTED = re.compile(rb'"(?:post|comment|reaction|external_context|place|life_event)"\s*:\s*[{"]')
_LABELLED = re.compile(rb'"label_values"\s*:')
_FOLDER = re.compile(r"(?:^|/)facebook-(?P<name>[A-Za-z0-9.]{5,50})-\d{4}-\d{2}-\d{2}-\w+/")
_FRIENDS = {
    "friends": "friend",
    "deleted_friends": "removed friend",
    "removed_friends": "removed friend",
    "received_requests": "friend request received",
    "sent_requests": "friend request sent",
    "rejected_requests": "friend request rejected",
    "rejected_friends": "friend request rejected",
    "followers": "follower",
    "blocked_users": "blocked",
    "family_members": "family",
}
_AUTHORED = ("album", "archived_stories", "other_photos", "videos", "photos", "primary_location")
_LOGINS = (
    *("account_activity", "account_accesses", "active_sessions", "used_ip_address", "login_protection_data"),
    *("admin_records", "recognized_devices", "devices", "mobile_devices", "account_status_changes"),
)
_NOTHING = (
    *("timezone", "reactions", "groups_", "group_", "page", "event_responses", "installed_apps", "off_facebook"),
    *("recently_viewed", "pokes", "items_selling", "topics", "inferred_topics", "following", "people_you_may"),
    *("language_and_locale", "ads_", "bcts", "advertisers", "custom_audiences", "browser_cookies", "notifications"),
    *("news_", "voting_", "music_", "bug_reports", "messenger_bug_reports", "account_status_changes", "instant_games"),
)


def takes(source: Source) -> bool:
    """JSON that begins with a section of a Facebook export, its posts, or a thread that is not Instagram's."""
    head = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if head[:1] == b"<":
        return meta_pages.is_page(source)
    if head[:1] not in (b"{", b"["):
        return False
    if _thread(head):
        return True
    if _SECTIONS.match(head):
        return True
    if _LABELLED.search(head[:4096]):
        return True
    return _POSTS.match(head) is not None and _POSTED.search(head) is not None and b'"timestamp"' in head


def _thread(head: bytes) -> bool:
    return meta_messages.THREAD.search(head) is not None and (b'"sender_name"' in head or b'"senderName"' in head)


def extract(source: Source) -> Iterator[Observation]:
    """Messages of a thread, else what each record states."""
    if meta_pages.is_page(source) and meta_pages.is_thread(source):
        yield from meta_pages.thread(source, PLATFORM)
        return
    if _thread(source.head):
        yield from meta_messages.read(source, PLATFORM)
        return
    folder = _FOLDER.search(source.name)
    owner = Owner(source, keys.account(PLATFORM, folder["name"]) if folder else None)
    if owner.account is not None:
        yield from owner.owns(owner.account, "file", context="named by the export's folder")
    for record in meta_pages.records(source) if meta_pages.is_page(source) else meta_records.records(source):
        if isinstance(record, Problem):
            yield record
        else:
            yield from _record(record, owner, source)


def _record(record: Record, owner: Owner, source: Source) -> Iterator[Observation]:
    section = re.sub(r"_v\d+$", "", record.section)
    if section in _FRIENDS:
        yield from _person(record, owner, source, _FRIENDS[section])
    elif section == "profile":
        yield from _profile(record, owner, section)
    elif section.startswith(("address_book", "contacts")):
        yield from _contact(record, owner, source)
    elif section.startswith(_LOGINS):
        yield from meta_facts.login(record, owner, PLATFORM, section.replace("_", " "))
    elif not section.startswith(_NOTHING):
        for beginning, read in _READERS:
            if section.startswith(beginning):
                yield from read(record, owner, section)
                return
        yield from _any(record, owner, section)


def _any(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    """What a record of any section holds, and the names that stand beside the addresses of accounts.

    A post says where its author was; an event, a page or an offer says where it is.
    """
    context = section.replace("_", " ") or "post"
    yield from meta_facts.plain(record, owner, context, been=not section or section.startswith(_AUTHORED))
    yield from meta_facts.texts(record, owner, context)
    names = {one.path.rpartition("/")[0]: one.text for one in record.fields if one.label == "name"}
    for one in record.fields:
        name = names.get(one.path.rpartition("/")[0], "") if one.label in ("uri", "url") else ""
        for ref, _, _ in profiles.of_address(one.text) if name else ():
            if ref.kind is EntityKind.ACCOUNT:
                yield Mention(ref, one.path, 0.9, told(context=context, name=name), record.at)


def _profile(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    """The owner, with the address of the profile as account; former addresses are told by their list's name."""
    del section
    for one in record.fields:
        name = re.match(r"https?://(?:www\.|m\.)?facebook\.com/(?:profile\.php\?id=)?([A-Za-z0-9.]{5,50})/?$", one.text)
        if one.label == "profileuri" and name is not None:
            yield from owner.owns(keys.account(PLATFORM, name[1]), one.path)
    family = [one for one in record.fields if "/family_members/" in one.path]
    record.fields = [one for one in record.fields if "/family_members/" not in one.path]
    yield from meta_facts.profile(record, owner, PLATFORM)
    for one in family:
        if one.label == "name":
            number = one.path.split("/")[-2]
            yield from _known(owner, f"family-{int(number) + 1}", one.text, one.path, record.at, "family", one.raw)


def _person(record: Record, owner: Owner, source: Source, context: str) -> Iterator[Observation]:
    """A friend, a request, somebody blocked: a person by the shown name."""
    del source
    name = record.first("name", "nombre")
    if name is None and record.title:
        name = Field(record.locator, "name", record.title)
    if name is None:
        return
    yield from _known(
        owner, f"{context.replace(' ', '-')}-{record.number}", name.text, name.path, record.at, context, name.raw
    )
    contact = record.text("contactinfo")
    ref = (keys.email(contact) or owner.phones(contact)) if contact else None
    if ref is not None:
        yield Mention(ref, record.locator, asserted={"context": context}, at=record.at)


def _known(
    owner: Owner, place: str, name: str, locator: str, at: int | None, context: str, raw: str
) -> Iterator[Observation]:
    person = keys.person(owner.sha256, place)
    yield from owner.said(locator)
    yield Mention(person, locator, asserted=told(name=name, context=context, raw=raw), at=at)
    yield Link(LinkType.KNOWS, owner.person, person, locator, at=at)


def _contact(record: Record, owner: Owner, source: Source) -> Iterator[Observation]:
    """An entry of the address book that the telephone uploaded."""
    del owner
    refs = [
        (one, meta_facts.email_of(one) or keys.phone(one.text, source.options.region))
        for one in record.fields
        if meta_facts.is_phone(one) or "@" in one.text
    ]
    name = record.first("name", "nombre")
    person = keys.person(source.sha256, f"contact-{record.number}")
    if name is None and not any(ref for _, ref in refs):
        return
    unread = [one.text for one, ref in refs if ref is None and one.text and (name is None or one.text != name.text)]
    asserted = told(name=name.text if name else "", context="address book", raw=name.raw if name else "", phones=unread)
    yield Mention(person, name.path if name else record.locator, asserted=asserted, at=record.at)
    for one, ref in refs:
        if ref is not None:
            yield Mention(ref, one.path, at=record.at)
            yield Link(LinkType.OWNS, person, ref, one.path, at=record.at)


def _place(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    yield from meta_facts.places(record, owner, section.replace("_", " "))


def _search(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    del section
    yield from meta_facts.searched(record, owner, PLATFORM, accounts=False)


def _phone(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    for one in record.fields:
        if meta_facts.is_phone(one) or one.text.startswith("+"):
            yield from owner.owns(owner.phones(one.text), one.path, at=record.at, context=section.replace("_", " "))


def _center(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    """An account of the owner's on one of Meta's services, with its address and number."""
    platform, name = record.text("servicename").lower(), record.text("name")
    handle = record.first("username")
    if handle is not None and platform:
        yield from owner.owns(keys.account(platform, handle.text), handle.path, at=record.at, name=name)
    yield from _contacts(record, owner, section)


def _contacts(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    """Addresses and numbers of the owner's own."""
    context = section.replace("_", " ")
    for one in record.fields:
        phone = meta_facts.is_phone(one) or one.text.startswith("+")
        ref = meta_facts.email_of(one) or (owner.phones(one.text) if phone else None)
        yield from owner.owns(ref, one.path, at=record.at, context=context)


def _paid(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    """Who paid whom, by the shown name, where persons did; the record does not say which of the two is the owner."""
    persons = any("/p2p_payment/" in one.path for one in record.fields)
    for one in record.fields if persons else ():
        if one.label in ("sender", "receiver") and one.text:
            person = keys.person(owner.sha256, f"payment-{record.number}-{one.label}")
            said = told(name=one.text, context=f"payment {one.label}", raw=one.raw)
            yield Mention(person, one.path, asserted=said, at=record.at)
    yield from meta_facts.plain(record, owner, section.replace("_", " "))


def _written(record: Record, owner: Owner, section: str) -> Iterator[Observation]:
    """What a post or comment names, and where it says to be."""
    context = section.replace("_", " ") or "post"
    yield from meta_facts.places(record, owner, context)
    yield from meta_facts.texts(record, owner, context)


_READERS: tuple[tuple[str, Callable[[Record, Owner, str], Iterator[Observation]]], ...] = (
    ("profile_information", _profile),
    ("location_history", _place),
    ("last_location", _place),
    ("searches", _search),
    ("phone_number", _phone),
    ("comments", _written),
    ("status_updates", _written),
    ("accounts_center", _center),
    ("contact_verifications", _contacts),
    ("payments", _paid),
)

EXTRACTOR = Extractor("facebook", 4, takes, extract)
