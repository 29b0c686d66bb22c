"""Instagram's first export (2018 to 2020): profile, connections, account_history, comments, searches (.json).

Objects without sections' names: {username, email, phone_number...}; {followers: {name: time}, following: {...}};
{login_history: [{ip_address, timestamp, user_agent, device_id}], registration_info}; {media_comments: [[time, text,
name]]}; lists of searches [{search_click, time, type}].
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Problem
from asasec_graph.reading import identifiers, jsonstream, meta_facts, mojibake
from asasec_graph.reading.exports import Owner, fields, instant, members, pointer, string, told
from asasec_graph.reading.meta_records import Field, Record
from asasec_graph.reading.source import Source

PLATFORM = "instagram"
FIRST = re.compile(
    rb'\{\s*"(?:biography|date_joined|blocked_users|close_friends|follow_requests_sent|followers|following'
    rb"|following_hashtags|dismissed_suggested_users|permanent_follow_requests|login_history|registration_info"
    rb'|media_comments|media_likes)"\s*:|\[\s*\{\s*"search_click"'
)
_MUTUAL = ("followers",)


def whole(path: jsonstream.Path) -> bool:
    """The values that are decoded whole: members of lists, and pairs."""
    return len(path) == 2 or (len(path) == 1 and (path[0].isdigit() or path[0] == "registration_info"))


def first_layout(source: Source, owner: Owner) -> Iterator[Observation]:
    """What one file of the first export states."""
    profile = Record("profile", "file", 1)
    zone = source.options.timezone
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, whole):
                if len(path) == 1 and not isinstance(value, dict | list):
                    _profile_field(profile, path, value)
                else:
                    yield from _value(path, value, owner, zone)
        except jsonstream.JsonDamage as damage:
            yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")
    if profile.fields:
        profile.locator = profile.fields[0].path
        yield from meta_facts.profile(profile, owner, PLATFORM)


def _profile_field(profile: Record, path: jsonstream.Path, value: Json) -> None:
    text = mojibake.repair(string(value))
    if text and len(profile.fields) < 100:
        profile.fields.append(Field(pointer(*path), re.sub(r"[^a-z]", "", path[0].lower()), text))


def _value(path: jsonstream.Path, value: Json, owner: Owner, zone: str) -> Iterator[Observation]:
    locator = pointer(*path)
    match path[0]:
        case "login_history" | "registration_info":
            yield from _session(path[0], fields(value), owner, zone, locator)
        case "media_comments" | "media_likes":
            yield from _acted(path[0], members(value), owner, zone, locator)
        case _ if path[0].isdigit():
            yield from _search(fields(value), owner, zone, locator)
        case _:
            yield from _connection(path, value, owner, zone, locator)


def _session(section: str, value: Mapping[str, Json], owner: Owner, zone: str, locator: str) -> Iterator[Observation]:
    record = Record(section, locator, 1)
    for key, inner in value.items():
        when = instant(inner, zone) if "time" in key else None
        record.stated = record.stated or (when.at if when else None)
        label = re.sub(r"[^a-z]", "", key.lower())
        record.fields.append(Field(f"{locator}/{key}", label, mojibake.repair(string(inner))))
    if section == "registration_info":
        yield from meta_facts.profile(record, owner, PLATFORM)
    context = section.removesuffix("_history").removesuffix("_info")
    yield from meta_facts.login(record, owner, PLATFORM, context, contacts=section != "registration_info")


def _acted(section: str, parts: Sequence[Json], owner: Owner, zone: str, locator: str) -> Iterator[Observation]:
    """[time, text, name] of a comment, [time, name] of a like."""
    values = [string(part) for part in parts]
    if len(values) < 2:
        return
    account = keys.account(PLATFORM, values[-1])
    when = instant(values[0], zone)
    at = when.at if when else None
    text = mojibake.repair(values[1]) if section == "media_comments" else ""
    if account is not None:
        context = "commented on post of" if text else "liked post of"
        yield from owner.said(locator)
        yield Mention(account, f"{locator}/{len(values) - 1}", asserted=told(context=context, comment=text), at=at)
    yield from identifiers.mentions(text, f"{locator}/1", owner.region, context="comment", at=at)


def _search(given: Mapping[str, Json], owner: Owner, zone: str, locator: str) -> Iterator[Observation]:
    words = mojibake.repair(string(given.get("search_click")))
    if not words:
        return
    when = instant(given.get("time"), zone)
    account = keys.account(PLATFORM, words) if string(given.get("type")).lower() == "user" else None
    yield from owner.said(locator)
    asserted: dict[str, Json] = {"context": "search"} if account else {"searched": words[:500]}
    yield Mention(account or owner.person, f"{locator}/search_click", asserted=asserted, at=when.at if when else None)


def _connection(path: jsonstream.Path, value: Json, owner: Owner, zone: str, locator: str) -> Iterator[Observation]:
    """{followers: {name: time}}."""
    if len(path) != 2 or isinstance(value, dict | list) or path[0] == "following_hashtags":
        return
    account = keys.account(PLATFORM, path[1])
    when = instant(value, zone)
    if account is None or when is None:
        return
    yield from owner.said(locator)
    yield Mention(account, locator, asserted={"context": path[0].replace("_", " ")}, at=when.at)
    us = owner.account or owner.person
    if path[0] in _MUTUAL:
        yield Link(LinkType.KNOWS, account, us, locator, at=when.at)
    elif not path[0].startswith("dismissed"):
        yield Link(LinkType.KNOWS, us, account, locator, at=when.at)
