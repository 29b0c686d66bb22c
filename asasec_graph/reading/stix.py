"""STIX's objects as a stream, and the comparisons of its patterns.

Source: STIX 2.1 and 2.0 of OASIS (bundles, cyber-observables, the patterning language). An observed-data object of
2.0 holds its observables itself, under local keys; they are given like the others, known as `ID/KEY`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Json, Problem, Ref
from asasec_graph.reading import jsonstream
from asasec_graph.reading.charts_words import platform_of
from asasec_graph.reading.source import Source
from asasec_graph.reading.textual import clean

WITHIN = 16 << 20
"""Characters of an object that is decoded whole."""
PATTERN = 200_000
MEMBERS = 100_000
_LOCAL = frozenset({"unix", "windows-local", "windows-domain", "ldap", "nis", "openid", "radius", "tacacs", "kerberos"})
_LIST = re.compile(rb'"bundle"|"objects"\s*:\s*\[')
_COMPARISON = re.compile(
    r"(?P<type>[a-z][a-z0-9-]{1,60}):(?P<path>[^\s=!<>'\]]{1,120}(?:'[^']{1,40}'[^\s=!<>'\]]{0,60})?)\s*"
    r"(?P<not>NOT\s+)?(?:=|IN\b|ISSUBSET\b)\s*(?P<value>'(?:[^'\\]|\\.)*'|\((?:[^()']|'(?:[^'\\]|\\.)*')*\))"
)
_LITERAL = re.compile(r"'((?:[^'\\]|\\.)*)'")
_MEDIA_NAME = re.compile(
    r"\.(?:jpe?g|png|gif|bmp|tiff?|webp|hei[cf]|mp4|mov|avi|mkv|3gp|webm|wmv|m4v|mpe?g)$", re.IGNORECASE
)
Fields = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Item:
    """An object: its fields, its place, and the prefix of the ids that its references mean."""

    fields: Fields
    place: str
    scope: str = ""

    @property
    def type(self) -> str:
        """Its type, such as `email-addr`."""
        return self.text("type")

    @property
    def id(self) -> str:
        """The id by which others refer to it."""
        return self.text("id")

    def text(self, *names: str) -> str:
        """The first of these fields that is a text or a number, as text."""
        for name in names:
            value = self.fields.get(name)
            if isinstance(value, str | int | float) and not isinstance(value, bool):
                return clean(str(value)).strip()
        return ""

    def texts(self, *names: str) -> list[str]:
        """The texts of these fields, of lists each."""
        values = (self.fields.get(name) for name in names)
        listed = (one for value in values for one in (value[:MEMBERS] if isinstance(value, list) else [value]))
        return [clean(one).strip() for one in listed if isinstance(one, str) and one.strip()]

    def references(self, *names: str) -> list[str]:
        """The ids that these fields refer to."""
        return [f"{self.scope}{one}" for one in self.texts(*names)]

    def confidence(self, unstated: float) -> float:
        """What the object states as its confidence (0 to 100), else the given one."""
        value = self.fields.get("confidence")
        return value / 100 if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 100 else unstated


def items(source: Source) -> Iterator[Item | Problem]:
    """Every object, those within observed data after it; damage is a problem."""
    lone = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" and _LIST.search(source.head) is None
    chosen = _is_root if lone and source.size <= WITHIN else _is_item
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, chosen, within=WITHIN):
                if isinstance(value, Mapping):
                    yield from _opened(Item(value, jsonstream.pointer(path)))
        except jsonstream.JsonDamage as damage:
            yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")


def _is_root(path: jsonstream.Path) -> bool:
    return not path


def _is_item(path: jsonstream.Path) -> bool:
    return bool(path) and path[-1].isdigit() and (len(path) == 1 or path[-2] == "objects")


def _opened(item: Item) -> Iterator[Item]:
    """An object and those that stand in it."""
    held = item.fields.get("objects")
    if item.type != "bundle":
        yield item
    if isinstance(held, list):
        for number, one in enumerate(held[:MEMBERS]):
            if isinstance(one, Mapping):
                yield from _opened(Item(one, f"{item.place}/objects/{number}"))
    elif isinstance(held, Mapping):
        for key, one in held.items():
            if isinstance(one, Mapping):
                place = f"{item.place}/objects/{jsonstream.pointer((key,))}"
                yield Item({**one, "id": f"{item.id}/{key}"}, place, f"{item.id}/")


@dataclass(frozen=True, slots=True)
class Compared:
    """A value that a pattern compares with, and its span there."""

    ref: Ref
    start: int
    end: int


def compared(pattern: str) -> Iterator[Compared]:
    """The identifiers that a pattern asks for; what it excludes and what it only resembles is left out."""
    accounts = {
        _unescaped(match[1]) for match in re.finditer(r"account_type\s*=\s*'((?:[^'\\]|\\.)*)'", pattern[:PATTERN])
    }
    platform = accounts.pop() if len(accounts) == 1 else ""
    for match in _COMPARISON.finditer(pattern[:PATTERN]):
        if match["not"]:
            continue
        for literal in _LITERAL.finditer(match["value"]):
            ref = observable(match["type"], match["path"], _unescaped(literal[1]), platform)
            if ref is not None:
                start = match.start("value") + literal.start(1)
                yield Compared(ref, start, start + len(literal[1]))


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def observable(kind: str, path: str, value: str, platform: str = "") -> Ref | None:
    """What an observable's property identifies; None where it identifies nothing on its own."""
    last = path.rsplit(".", 1)[-1]
    match kind:
        case "domain-name" if last == "value":
            return keys.url(value) if " " not in value and "/" not in value else None
        case "url" if last == "value":
            return keys.url(value)
        case "ipv4-addr" | "ipv6-addr" | "network-traffic" if last == "value":
            return keys.ip_address(re.sub(r"/(?:32|128)$", "", value))
        case "mac-addr" if last == "value":
            return keys.device_mac(value)
        case "email-addr" | "email-message" if last == "value" or "_ref" in path:
            return keys.email(value)
        case "user-account" if last in ("user_id", "account_login"):
            return account(platform, value)
        case "file" | "artifact" if "hashes" in path:
            return digest(path, value, is_media=False)
        case _:
            return None


def account(kind: str, identifier: str) -> Ref | None:
    """An account of a platform; those of one machine or one domain name nobody outside it."""
    if not kind or kind.lower() in _LOCAL:
        return None
    return keys.normalise(EntityKind.ACCOUNT, f"{platform_of(kind) or kind.lower()}:{identifier}")


def digest(name: str, value: str, *, is_media: bool) -> Ref | None:
    """A file by this hash, where it is one that files are known by."""
    kind = EntityKind.MEDIA if is_media else EntityKind.DOCUMENT
    method = re.sub(r"[^a-z0-9]", "", name.lower().rpartition("hashes")[2])
    given = {algorithm: value for algorithm in ("sha256", "md5", "sha1") if algorithm == method}
    return keys.listed(kind, given.get("sha256", ""), given.get("md5", ""), given.get("sha1", "")) if given else None


def is_media(item: Item) -> bool:
    """Whether a file is a picture or film by its content type or name."""
    return item.text("mime_type").startswith(("image/", "video/")) or _MEDIA_NAME.search(item.text("name")) is not None
