"""Whether a passage of evidence spells an identifier: the digits of a number, the address, the hash of the bytes."""

from __future__ import annotations

import base64
import binascii
import hashlib
import html
import quopri
import re
import unicodedata
import urllib.parse
from collections.abc import Iterator
from dataclasses import replace

import phonenumbers

from asasec_graph.evidence.passages import Passage
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Mention

_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,}={0,2}")
_WRITTEN = frozenset({EntityKind.PHONE_NUMBER, EntityKind.EMAIL_ADDRESS, EntityKind.URL, EntityKind.IP_ADDRESS})
"""Kinds that stand in text as they are, so that the marked characters alone must spell them."""
_SEPARATORS = re.compile(r"[^0-9a-z]+")


def spelled(mention: Mention, passage: Passage) -> str | None:
    """Why the passage does not spell what was mentioned; None where it does, or where it names nothing to spell."""
    key = mention.entity.key
    if passage.marked is not None and mention.entity.kind in _WRITTEN and " char " in mention.locator:
        passage = replace(passage, text=passage.excerpt)
    match mention.entity.kind:
        case EntityKind.DOCUMENT | EntityKind.MEDIA:
            return None if _is_hash(key, passage) else "another file's hash"
        case EntityKind.PERSON | EntityKind.ORGANIZATION:
            return None if _is_named(mention, passage) else "no such name"
        case EntityKind.FACE:
            return None
        case EntityKind.LOCATION:
            return None if _is_place(key, passage) else "no such degrees"
        case EntityKind.CELL_TOWER:
            return None if _has_parts(key, passage) else "no such numbers"
        case _:
            return None if any(_holds(text, key) for text in _texts(passage)) else "no such identifier"


def _is_hash(key: str, passage: Passage) -> bool:
    value = key.partition(":")[2]
    behind_zero = passage.data.removeprefix(b"\0")  # Skype keeps one byte before a picture
    if value in (passage.sha256, *(hashlib.sha256(data).hexdigest() for data in (passage.data, behind_zero))):
        return True
    written = [
        data
        for text in (passage.text, _unfolded(passage.text), "".join(passage.text.split()))
        for data in _decoded(text)
    ]
    hashes = {hashlib.sha256(data).hexdigest() for data in written} | {data.hex() for data in written}
    return value in hashes or any(value in text.lower() for text in _texts(passage))


def _is_named(mention: Mention, passage: Passage) -> bool:
    name = mention.asserted.get("name")
    if mention.asserted.get("owner") is True:
        return True  # whose it is and how they are called is concluded from several places
    return not isinstance(name, str) or any(_words(name) <= _words(text) for text in _texts(passage))


def _words(text: str) -> set[str]:
    bare = unicodedata.normalize("NFKD", text).casefold()
    return set(re.findall(r"[^\W_]+", "".join(c for c in bare if not unicodedata.combining(c))))


def _is_place(key: str, passage: Passage) -> bool:
    """Both degrees: as they are written, in millionths or ten-millionths (also overflowed), or in minutes."""
    wanted = [abs(float(part)) for part in key.removeprefix("geo:").split(",")]
    for text in _texts(passage):
        numbers = [abs(float(found)) for found in re.findall(r"\d+(?:\.\d+)?", text.replace(",", " , "))]
        numbers += [
            one + two / 60 + three / 3_600 for one, two, three in zip(numbers, numbers[1:], numbers[2:], strict=False)
        ]
        numbers += [(1 << 32) - number for number in numbers if number.is_integer()]
        numbers += [number / scale for number in numbers for scale in (1e6, 1e7)]
        if all(any(abs(number - one) < 0.000_02 for number in numbers) for one in wanted):
            return True
    return False


def _has_parts(key: str, passage: Passage) -> bool:
    """Whether all numbers that a key is made of stand in the passage."""
    wanted = {int(part) for part in key.split("-")}
    return any(
        _holds(text, key) or wanted <= {int(found) for found in re.findall(r"\d{1,12}", text)}
        for text in _texts(passage)
    )


def _holds(text: str, key: str) -> bool:
    """Whether the key, or the part of it that evidence spells, stands in the text, separators apart."""
    plain = _plain(text)
    return any(spelling and spelling in plain for spelling in map(_plain, _spellings(key)))


def _plain(text: str) -> str:
    return _SEPARATORS.sub("", unicodedata.normalize("NFKC", text).casefold())


def _spellings(key: str) -> Iterator[str]:
    """The key as evidence may write it: without its scheme, a number without its country, an address' last part."""
    yield key
    scheme, mark, rest = key.partition(":")
    if mark:
        yield rest
        yield rest.split("/")[-1]
        yield rest.split("@")[0]
        yield rest.split(":")[-1]
        yield rest.split("=")[-1]
    if scheme == "iban":
        yield rest[4:]  # an account as it was written before there were IBANs
    if scheme in ("bssid", "mac"):
        yield str(int(rest.replace(":", ""), 16))
    if scheme in ("http", "https", "ssid"):
        yield rest.rstrip("/")
    digits = re.sub(r"\D", "", key)
    if key.startswith("+") and len(digits) > 8:
        yield from (digits[cut:] for cut in (0, 1, 2, 3))


def _texts(passage: Passage) -> Iterator[str]:
    """The passage and its place, and what is written in it in another way: escaped, in base64, UTF-16, binary."""
    yield passage.text
    yield passage.place
    yield urllib.parse.unquote(passage.text)
    yield html.unescape(passage.text)
    yield passage.text.encode("latin-1", "ignore").decode("utf-8", "ignore")  # text that was encoded twice
    yield _unfolded(passage.text)
    yield quopri.decodestring(passage.text.encode("utf-8", "replace")).decode("utf-8", "replace")
    yield phonenumbers.convert_alpha_characters_in_number(passage.text)
    yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), passage.text)
    if passage.data:
        yield passage.data.hex()
        for encoding in ("latin-1", "utf-8", "utf-16-le"):
            yield passage.data.decode(encoding, "replace")
        yield passage.data[1:].decode("utf-16-le", "replace")
    yield from (data.decode("latin-1") for data in _decoded(passage.text))


def _unfolded(text: str) -> str:
    """The text of a vCard or calendar with its folded lines in one."""
    return re.sub(r"\r?\n[ \t]", "", text)


def _decoded(text: str) -> Iterator[bytes]:
    """The bytes of what looks like base64."""
    for found in _BASE64.findall(text):
        try:
            yield base64.b64decode(found.translate(str.maketrans("-_", "+/")) + "=" * (-len(found) % 4))
        except (binascii.Error, ValueError):
            continue
