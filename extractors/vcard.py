"""vCards 2.1 to 4.0: each card a person (or organisation) who owns the numbers and addresses in it.

A card's person is keyed `card-3`, its place; locators are `card 3 line 41`. A card of a group or of a place is nobody:
what it holds is mentioned, under its name, and owned by none. A number that is none in its
region, and all that is no identifier (organisation, addresses, notes), is asserted of the person.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Problem, Ref, replace
from asasec_graph.reading import identifiers, pictures, profiles, vcards
from asasec_graph.reading.source import Enclosed, Extractor, Source, Yielded
from asasec_graph.reading.vcards import Card, Property

NOTE_LIMIT = 4_000
NAME_LIMIT = 500
_NOBODY = frozenset({"group", "location", "device", "application"})
_NICKNAME = "vnd.android.cursor.item/nickname"
_BEGIN = re.compile(rb"(?:^|\n)\s*BEGIN:VCARD\s", re.IGNORECASE)
_IM = {
    "X-AIM": "aim",
    "X-MSN": "msn",
    "X-YAHOO": "yahoo",
    "X-ICQ": "icq",
    "X-JABBER": "xmpp",
    "X-SKYPE": "skype",
    "X-SKYPE-USERNAME": "skype",
    "X-GTALK": "gtalk",
    "X-GOOGLE-TALK": "gtalk",
    "X-QQ": "qq",
    "X-TWITTER": "twitter",
    "X-FACEBOOK": "facebook",
    "X-INSTAGRAM": "instagram",
    "X-TELEGRAM": "telegram",
    "X-SNAPCHAT": "snapchat",
    "X-KIK": "kik",
    "X-DISCORD": "discord",
    "X-WECHAT": "wechat",
    "X-VIBER": "viber",
}
_ASSERTED = {
    "ORG": "organization",
    "TITLE": "title",
    "ROLE": "role",
    "NICKNAME": "nickname",
    "BDAY": "birthday",
    "ADR": "addresses",
    "X-SAMSUNGADR": "addresses",
    "RELATED": "related",
    "X-ABRELATEDNAMES": "related",
    "X-MS-IMADDRESS": "im",
    "X-MS-MANAGER": "related",
    "X-MS-ASSISTANT": "related",
    "CATEGORIES": "categories",
    "REV": "revised",
    "ANNIVERSARY": "anniversary",
    "GENDER": "gender",
    "X-GENDER": "gender",
    "X-MAIDENNAME": "maiden name",
}


def takes(source: Source) -> bool:
    """A file whose beginning holds the beginning of a card."""
    head = source.head[:8192].replace(b"\0", b"")
    return _BEGIN.search(b"\n" + head.lstrip(b"\xef\xbb\xbf\xff\xfe") + b"\n") is not None


def extract(source: Source) -> Iterator[Yielded]:
    """Persons, what they own, and what is asserted of them."""
    for card in vcards.cards(source):
        if isinstance(card, Problem):
            yield card
        else:
            yield from _Reader(source, card).observations()


class _Reader:
    """Reads one card."""

    def __init__(self, source: Source, card: Card) -> None:
        self.card = card
        self.region = source.options.region
        make = keys.organization if _is_organization(card) else keys.person
        self.kind = card.first("KIND").lower() or card.first("X-ADDRESSBOOKSERVER-KIND").lower()
        self.ref = make(source.sha256, f"card-{card.number}")
        self.asserted: dict[str, Json] = {}
        self.lists: dict[str, list[str]] = {}
        self.files = 0

    def observations(self) -> Iterator[Yielded]:
        """The person first, with what is asserted; then what the card says it owns."""
        found = [one for item in self.card.properties for one in self._property(item)]
        name = _name(self.card)
        asserted: dict[str, Json] = {"name": name} if name else {}
        asserted |= {key: values if len(values) > 1 else values[0] for key, values in self.lists.items()}
        if not found and not asserted:
            yield Problem(
                "This card holds nothing that could be read.", f"card {self.card.number} line {self.card.line}"
            )
            return
        if self.kind in _NOBODY:
            yield from self._of_nobody(found, name)
            return
        yield Mention(self.ref, f"card {self.card.number} line {self.card.line}", asserted=asserted)
        yield from found

    def _of_nobody(self, found: list[Yielded], name: str) -> Iterator[Yielded]:
        """What a group or a place holds, without an owner."""
        told: dict[str, Json] = {self.kind: name} if name else {}
        for one in found:
            if isinstance(one, Mention):
                yield replace(one, asserted={**one.asserted, **told})
            elif not (isinstance(one, Link) and self.ref in (one.source, one.target)):
                yield one

    def _property(self, item: Property) -> Iterator[Yielded]:
        match item.name:
            case "TEL" | "X-WHATSAPP":
                yield from self._phone(item)
            case "MEMBER" | "X-ADDRESSBOOKSERVER-MEMBER":
                if (member := keys.email(item.text)) or (member := keys.phone(item.text, self.region)):
                    yield Mention(member, self._locator(item), asserted={"context": "member"})
            case "X-ANDROID-CUSTOM" if item.text.startswith(_NICKNAME):
                self._say("nickname", item.parts()[1] if len(item.parts()) > 1 else "")
            case "EMAIL":
                yield from self._owned(keys.email(item.text), item, "emails")
            case "IMPP" | "X-SOCIALPROFILE" | "SOCIALPROFILE":
                yield from self._profile(item)
            case "URL":
                yield from self._url(item)
            case "GEO":
                yield from self._place(item)
            case "PHOTO" | "LOGO" | "SOUND":
                yield from self._photo(item)
            case "NOTE":
                self._say("note", item.text[:NOTE_LIMIT])
                yield from identifiers.mentions(item.text, self._locator(item), self.region, context="note")
            case name if name in _IM:
                yield from self._owned(keys.account(_IM[name], item.text), item, "im")
            case name if name in _ASSERTED:
                self._say(_ASSERTED[name], ", ".join(part for part in item.parts() if part))
            case _:
                return

    def _locator(self, item: Property) -> str:
        return f"card {self.card.number} line {item.line}"

    def _say(self, key: str, text: str) -> None:
        if said := text.strip():
            values = self.lists.setdefault(key, [])
            if said not in values:
                values.append(said)

    def _owned(
        self, ref: Ref | None, item: Property, otherwise: str, told: dict[str, Json] | None = None
    ) -> Iterator[Yielded]:
        """The identifier and that the person owns it, or the text asserted where it is none."""
        if ref is None:
            self._say(otherwise, item.text)
            return
        asserted: dict[str, Json] = dict(told or {})
        if labels := _labels(self.card, item):
            asserted["labels"] = list(labels)
        yield Mention(ref, self._locator(item), asserted=asserted)
        yield Link(LinkType.OWNS, self.ref, ref, self._locator(item))

    def _phone(self, item: Property) -> Iterator[Yielded]:
        written = re.sub(r"^tel:", "", item.text.strip(), flags=re.IGNORECASE).partition(";")[0]
        number = keys.phone(written, self.region)
        extension = keys.extension(item.text, self.region)
        yield from self._owned(number, item, "phones", {"extension": extension} if extension else None)
        on_whatsapp = "+" + item.params["WAID"] if item.params.get("WAID", "").isdigit() else ""
        if item.name == "X-WHATSAPP":
            on_whatsapp = written
        yield from self._whatsapp(on_whatsapp, item)

    def _profile(self, item: Property) -> Iterator[Yielded]:
        service = item.params.get("X-SERVICE-TYPE") or item.params.get("SERVICE-TYPE") or next(iter(item.types), "")
        scheme, _, rest = item.text.partition(":")
        who = item.params.get("X-USER") or item.params.get("USERNAME") or item.params.get("X-USERID") or ""
        inner = [ref for ref, _, _ in profiles.of_address(item.text) if ref.key]
        if who and service:
            yield from self._account(service, who, item)
        elif inner:
            for ref in inner:
                yield from self._owned(ref, item, "im")
        elif scheme.lower() in ("http", "https"):
            yield from self._url(item)
        elif rest:
            platform = scheme if scheme.lower() not in ("x-apple", "im", "other") else service or scheme
            yield from self._account(platform, rest.partition("?")[0], item)
        else:
            self._say("im", item.text)

    def _account(self, platform: str, who: str, item: Property) -> Iterator[Yielded]:
        """An account on a platform; WhatsApp's are telephone numbers, written as one or as WhatsApp's own address."""
        number = "+" + who.partition("@")[0] if who.endswith("@s.whatsapp.net") else who
        if platform.lower() == "whatsapp" and keys.phone(number, self.region):
            yield from self._whatsapp(number, item)
        else:
            yield from self._owned(keys.account(platform, who), item, "im")

    def _whatsapp(self, number: str, item: Property) -> Iterator[Yielded]:
        account, behind = keys.whatsapp(number, self.region), keys.phone(number, self.region)
        if account is not None and behind is not None:
            yield from self._owned(account, item, "im")
            yield Link(LinkType.USES, account, behind, self._locator(item))

    def _url(self, item: Property) -> Iterator[Yielded]:
        ref = keys.url(item.text)
        self._say("urls", item.text)
        if ref is None:
            return
        yield Mention(ref, self._locator(item))
        for inner, _, _ in profiles.of_address(item.text):
            yield from self._owned(inner, item, "im")

    def _place(self, item: Property) -> Iterator[Yielded]:
        numbers = re.findall(r"-?\d+(?:\.\d+)?", item.text)
        ref = keys.location(float(numbers[0]), float(numbers[1])) if len(numbers) >= 2 else None
        if ref is None:
            self._say("geo", item.text)
            return
        yield Mention(ref, self._locator(item))
        yield Link(LinkType.LOCATED_AT, self.ref, ref, self._locator(item))

    def _photo(self, item: Property) -> Iterator[Yielded]:
        data = item.binary()
        if data is None:
            if keys.url(item.text) is not None and item.text.lower().startswith("http"):
                yield from self._url(item)
            else:
                yield Problem("The picture of this card could not be decoded.", self._locator(item))
            return
        self.files += 1
        if not data:
            return
        ref = keys.media(hashlib.sha256(data).hexdigest())
        yield Mention(ref, self._locator(item), asserted={"bytes": len(data)})
        yield Link(LinkType.ATTACHED_TO, ref, self.ref, self._locator(item))
        yield Enclosed(f"{item.name.lower()}-{self.files}{_ending(item, data)}", self._locator(item), data)


def _ending(item: Property, data: bytes) -> str:
    """The ending of a file's name, by its first bytes, else by what the card calls it."""
    kind = pictures.media_type(data[:64])
    if kind is not None:
        return "." + kind.partition("/")[2].replace("jpeg", "jpg")
    named = item.params.get("MEDIATYPE", "").partition("/")[2] or next(iter(item.types), "")
    return f".{named}" if named.isalnum() and len(named) <= 5 else ".bin"


def _is_organization(card: Card) -> bool:
    return card.first("KIND").lower() in ("org", "organization") or card.first("X-ABSHOWAS").upper() == "COMPANY"


def _name(card: Card) -> str:
    """The formatted name, else the structured one, else nickname or organisation."""
    formatted = card.first("FN")
    if formatted:
        return " ".join(formatted.split())[:NAME_LIMIT]
    for item in card.all("N"):
        family, given, more, before, after = (item.parts() + [""] * 5)[:5]
        joined = " ".join(part for part in (before, given, more, family, after) if part)
        if joined:
            return " ".join(joined.split())[:NAME_LIMIT]
    organization = next((part for item in card.all("ORG") for part in item.parts() if part), "")
    return (card.first("NICKNAME") or organization)[:NAME_LIMIT]


def _labels(card: Card, item: Property) -> tuple[str, ...]:
    """What a value is called: home, work, or the card's own words for it."""
    own = [
        re.sub(r"^_\$!<|>!\$_$", "", label.text)
        for label in card.all("X-ABLABEL")
        if item.group and label.group == item.group
    ]
    return (*own, *(kind for kind in item.types if kind not in ("pref", "internet", "voice")))


EXTRACTOR = Extractor("vcard", 3, takes, extract)
