"""Accounts in text: profile addresses (`instagram.com/name`, `wa.me/34...`) and handles beside a platform's name.

A bare `@name` says on no platform whose name it is, so it is no identifier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.observations import Ref
from asasec_graph.reading.textual import words

PLATFORMS = {
    "instagram": "instagram",
    "insta": "instagram",
    "ig": "instagram",
    "snapchat": "snapchat",
    "snap": "snapchat",
    "tiktok": "tiktok",
    "tik tok": "tiktok",
    "telegram": "telegram",
    "twitter": "twitter",
    "facebook": "facebook",
    "fb": "facebook",
    "discord": "discord",
    "kik": "kik",
    "skype": "skype",
    "wickr": "wickr",
    "roblox": "roblox",
    "twitch": "twitch",
    "wechat": "wechat",
    "viber": "viber",
}
_NAMES = "|".join(sorted((re.escape(name) for name in PLATFORMS), key=len, reverse=True))
NAMED = rf"\b(?:{_NAMES})\s?[:=(]"
"""A platform named right before its handle: `kik: name`, `IG=name`."""
_NAME = r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,38}[A-Za-z0-9_])?"
HANDLE = (
    rf"\b(?i:{_NAMES})(?:\s?\(?(?:user|username|usuario|handle|name|account|cuenta|id|nick))?"
    rf"(?:\s?[:=(]\s?@?|\s(?:(?i:is|es|de|en|mi|my|soy|como)\s){{0,2}}@){_NAME}(?![A-Za-z0-9_@])"
    rf"|(?<![\w@.])@{_NAME}\s(?:(?i:on|en|de|in|del)\s|\()(?i:{_NAMES})\b"
)
"""A handle with the platform's name: `Instagram @name`, `snap: name`, `@name en TikTok`."""
_SPLIT = re.compile(rf"(?i:\b(?P<platform>{_NAMES})\b)")
_WHO = re.compile(rf"@(?P<at>{_NAME})|[:=(]\s?(?P<after>{_NAME})$")
_STOP = words("http https www user usuario es is no si yes the el la mi my and y")

_PROFILE = re.compile(
    r"(?:https?://)?(?:www\.|m\.|web\.|mobile\.)?(?P<host>instagram\.com|t\.me|telegram\.me|tiktok\.com|twitter\.com|x\.com"
    r"|facebook\.com|snapchat\.com|kik\.me|twitch\.tv)/(?P<path>@|add/|u/|stories/)?(?P<name>[A-Za-z0-9_.-]{2,64})(?=[/?#]|$)",
    re.IGNORECASE,
)
_HOSTS = {
    "t.me": "telegram",
    "telegram.me": "telegram",
    "x.com": "twitter",
    "kik.me": "kik",
    "twitch.tv": "twitch",
}
_PAGES = words(
    "p reel reels tv explore stories accounts about legal joinchat s share addstickers proxy login "
    "home search hashtag i intent watch groups events pages marketplace profile.php photo.php "
    "sharer.php story.php video videos tag t discover add lens spotlight settings privacy help "
    "directory directories photo permalink.php messages media terms policies business ads gaming "
    "ajax plugins dialog checkpoint l.php login.php home.php people friends notifications recover connect tr pg "
    "foryou live c addemoji setlanguage addtheme boost invoice socks iv bg confirmphone "
)
_WHATSAPP = re.compile(
    r"(?:wa\.me/|(?:api|web|chat)\.whatsapp\.com/send/?\?(?:[^#\s]*&)?phone=|whatsapp://send/?\?(?:[^#\s]*&)?phone=)(?:%2B|\+)?(?P<number>\d{7,15})",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:[?&](?:q|ll|query|daddr|center|destination|mlat)=|/@|/place/)(?:loc:)?(?P<place>-?\d{1,2}\.\d{3,15}(?:,|%2C)-?\d{1,3}\.\d{3,15})",
    re.IGNORECASE,
)


def of_address(address: str) -> Iterator[tuple[Ref, int, int]]:
    """What an address names beside itself: an account, a telephone number, a place; with its span."""
    if profile := _PROFILE.match(address):
        ref = _account(profile)
        if ref is not None:
            yield ref, profile.start("name"), profile.end("name")
    if number := _WHATSAPP.search(address):
        phone = keys.phone("+" + number["number"], "ZZ")
        account = keys.whatsapp("+" + number["number"], "ZZ")
        for ref in (phone, account):
            if ref is not None:
                yield ref, number.start("number"), number.end("number")
    if place := _PLACE.search(address):
        latitude, longitude = re.split(r",|%2C", place["place"], flags=re.IGNORECASE)
        ref = keys.location(float(latitude), float(longitude))
        if ref is not None:
            yield ref, place.start("place"), place.end("place")


def _account(profile: re.Match[str]) -> Ref | None:
    host, name = profile["host"].lower(), profile["name"]
    marked = profile["path"] or ""
    if name.lower() in _PAGES or marked == "stories/":
        return None
    if (host == "tiktok.com" and marked != "@") or (host == "snapchat.com" and marked.lower() != "add/"):
        return None
    return keys.account(_HOSTS.get(host, host.split(".")[0]), name.rstrip("."))


def of_handle(text: str) -> Ref | None:
    """The account in a text that matched `HANDLE`."""
    platform = _SPLIT.search(text)
    who = _WHO.search(text)
    if platform is None or who is None:
        return None
    name = who["at"] or who["after"]
    if name.lower() in _STOP or name.lower() in PLATFORMS:
        return None
    # Patterns without case also take the long s and the dotless i, which no platform has in its name.
    known = PLATFORMS.get(platform["platform"].lower())
    return keys.account(known, name) if known is not None else None
