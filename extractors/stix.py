"""STIX 2.1 and 2.0, bundles and single objects: identities, accounts, addresses, files, mails, indicators, relations.

Source: STIX 2.1 of OASIS. An object's stated `confidence` counts; without one an observable counts 1, what an
indicator's pattern compares with .8, a relationship .7 (.5 where only its ends say what it is). An identity is a
person or organisation by its class; a threat actor is somebody who may be several (.5). Domains are addresses.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from msgspec import structs

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import identifiers, moments, stix
from asasec_graph.reading.charts_words import relation
from asasec_graph.reading.dates import Order
from asasec_graph.reading.lookup import Lookup
from asasec_graph.reading.source import Enclosed, Extractor, Source, Yielded
from asasec_graph.reading.stix import Item

_BUNDLE = re.compile(rb'"bundle--[0-9a-fA-F]{8}-|"type"\s*:\s*"bundle"')
_OBJECT = re.compile(
    rb'"id"\s*:\s*"[a-z][a-z0-9-]*--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"'
)
"""An object's identifier (STIX 2.1, 2.9): what stands outside a bundle, alone or in an envelope of TAXII."""
_RELATION = 0.7
_UNSTATED = 0.5
_INDICATED = 0.8
_PEOPLE = {"individual": EntityKind.PERSON, "organization": EntityKind.ORGANIZATION, "group": EntityKind.ORGANIZATION}
_VALUED = frozenset({"domain-name", "url", "ipv4-addr", "ipv6-addr", "mac-addr", "email-addr"})
_TEXTS = {
    "report": ("description",), "note": ("abstract", "content"), "opinion": ("explanation",),
    "incident": ("description",),
    "indicator": ("description",), "identity": ("description",), "threat-actor": ("description",),
    "location": ("description",), "campaign": ("description",), "grouping": ("description",),
}  # fmt: skip


def takes(source: Source) -> bool:
    """JSON with the beginning of a bundle, or with an object of STIX."""
    head = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if head[:1] not in (b"{", b"["):
        return False
    return _BUNDLE.search(head) is not None or (b'"type"' in head and _OBJECT.search(head) is not None)


def extract(source: Source) -> Iterator[Yielded]:
    """What every object says, after it is known what each is."""
    with Lookup() as known:
        reader = _Reader(source, known)
        for item in stix.items(source):
            if isinstance(item, Problem):
                yield item
            else:
                reader.learn(item)
        for item in stix.items(source):
            if isinstance(item, Item):
                yield from map(_at_root, reader.item(item)) if item.place[:1] in ("", "/") else reader.item(item)


def _at_root(seen: Yielded) -> Yielded:
    """What an object says that is the whole file: its places begin at the root, it itself is where its `id` stands."""
    place = seen.locator.lstrip("/") or "id"
    return replace(seen, locator=place) if isinstance(seen, Enclosed) else structs.replace(seen, locator=place)


class _Reader:
    """Turns objects into observations."""

    def __init__(self, source: Source, known: Lookup) -> None:
        self.source = source
        self.known = known
        self.region = source.options.region

    def learn(self, item: Item) -> None:
        """Remembers what an object is, and when observed data saw it."""
        ref = self._ref(item)
        if ref is not None and item.id:
            self.known.put(item.id, [ref.kind.value, ref.key])
        if item.type == "observed-data" and (at := self._moment(item.text("first_observed"))) is not None:
            held = item.fields.get("objects")
            inner = [f"{item.id}/{key}" for key in held] if isinstance(held, Mapping) else []
            for one in (*item.references("object_refs"), *inner):
                self.known.put(f"seen {one}", at)

    def _ref(self, item: Item) -> Ref | None:
        if item.type in _VALUED:
            return stix.observable(item.type, "value", item.text("value"))
        match item.type:
            case "user-account":
                return stix.account(item.text("account_type"), item.text("user_id", "account_login"))
            case "identity":
                return self._identity(item)
            case "threat-actor":
                make = keys.organization if _is_body(item) else keys.person
                return make(self.source.sha256, item.id[:200] or item.place)
            case "location":
                return _place(item)
            case "file" | "artifact":
                return next((ref for _, ref in self._hashes(item)), None)
            case _:
                return None

    def _identity(self, item: Item) -> Ref | None:
        kind = _PEOPLE.get(item.text("identity_class").lower())
        if kind is None and item.text("identity_class").lower() not in ("", "unknown", "unspecified"):
            return None
        make = keys.organization if kind is EntityKind.ORGANIZATION else keys.person
        return make(self.source.sha256, item.id[:200] or item.place)

    def _hashes(self, item: Item) -> Iterator[tuple[str, Ref]]:
        """The file by the best of its hashes."""
        hashes = item.fields.get("hashes")
        found: dict[str, tuple[str, Ref]] = {}
        for name, value in hashes.items() if isinstance(hashes, Mapping) else ():
            ref = stix.digest(name, value, is_media=stix.is_media(item)) if isinstance(value, str) else None
            if ref is not None:
                found[ref.key.partition(":")[0]] = (f"{item.place}/hashes/{name.replace('/', '~1')}", ref)
        yield from [found[algorithm] for algorithm in ("sha256", "md5", "sha1") if algorithm in found][:1]

    def _moment(self, text: str) -> int | None:
        found = moments.when(text, "", Order.YMD, self.source.options.timezone) if text else None
        return found.at if found is not None else None

    def _seen(self, item: Item) -> int | None:
        at = self.known.get(f"seen {item.id}")
        return at if isinstance(at, int) else None

    def _other(self, reference: str) -> Ref | None:
        found = self.known.get(reference)
        return Ref(EntityKind(str(found[0])), str(found[1])) if isinstance(found, list) else None

    def item(self, item: Item) -> Iterator[Yielded]:
        """What one object says."""
        match item.type:
            case "relationship":
                yield from self._relationship(item)
            case "indicator":
                yield from self._indicator(item)
            case "email-message":
                yield from self._mail(item)
            case "network-traffic":
                yield from self._traffic(item)
            case "identity" | "threat-actor":
                yield from self._person(item)
            case "artifact":
                yield from self._observable(item)
                yield from self._payload(item)
            case _:
                yield from self._observable(item)
        for name in _TEXTS.get(item.type, ()):
            for text in item.texts(name):
                yield from identifiers.mentions(text, f"{item.place}/{name}", self.region, context=item.type)

    def _observable(self, item: Item) -> Iterator[Observation]:
        ref = self._ref(item)
        if ref is None:
            return
        told = self._told(item)
        seen, sure = self._seen(item), item.confidence(1.0)
        yield Mention(ref, self._where(item), sure, told, seen)
        login = stix.account(item.text("account_type"), item.text("account_login")) if item.text("user_id") else None
        if login is not None and login != ref and item.type == "user-account":
            yield Mention(login, f"{item.place}/account_login", sure, told, seen)
        for other in self._parties(item, "belongs_to_ref", "belongs_to_refs"):
            if other != ref:
                yield Link(LinkType.USES, other, ref, item.place, sure, seen)
        for other in self._parties(item, "resolves_to_refs"):
            if other != ref:
                yield Link(LinkType.CONNECTED_TO, ref, other, item.place, sure, seen)

    def _where(self, item: Item) -> str:
        """The place of the value that identifies an observable."""
        if item.type in ("file", "artifact"):
            return next((where for where, _ in self._hashes(item)), item.place)
        named = next((name for name in ("value", "user_id", "account_login", "latitude") if name in item.fields), "")
        return f"{item.place}/{named}" if named else item.place

    def _told(self, item: Item) -> dict[str, Json]:
        told: dict[str, Json] = {}
        name = item.text("display_name", "name")
        if name:
            told["name"] = name[:200]
        if item.type == "domain-name":
            told["domain"] = item.text("value")
        for field in ("mime_type", "account_type", "size", "country", "city", "region"):
            if text := item.text(field):
                told[field] = text[:200]
        aliases: list[Json] = [*item.texts("aliases")[:50]]
        return told | ({"aliases": aliases} if aliases else {})

    def _person(self, item: Item) -> Iterator[Observation]:
        ref = self._ref(item)
        if ref is None:
            return
        told = self._told(item)
        if item.type == "threat-actor":
            told["context"] = "threat actor"
        known = item.text("identity_class").lower() in _PEOPLE or item.text("resource_level") == "individual"
        yield Mention(ref, item.place, item.confidence(1.0 if known else _UNSTATED), told)
        contact = item.text("contact_information")
        for one in identifiers.found(contact, self.region):
            place = f"{item.place}/contact_information char {one.start}-{one.end}"
            yield Mention(one.ref, place, one.confidence, {"context": "contact"})
            yield Link(LinkType.OWNS, ref, one.ref, place, one.confidence)

    def _payload(self, item: Item) -> Iterator[Enclosed | Problem]:
        text = item.text("payload_bin")
        if not text:
            return
        place = f"{item.place}/payload_bin"
        try:
            data = base64.b64decode(text, validate=True)
        except (ValueError, binascii.Error):
            yield Problem("this attachment is no base64 that can be read; it was skipped", place)
            return
        yield Enclosed(item.text("name") or item.id.replace("/", "-") or "payload", place, data)

    def _indicator(self, item: Item) -> Iterator[Observation]:
        pattern = item.text("pattern")
        place, sure = f"{item.place}/pattern", item.confidence(_INDICATED)
        told: dict[str, Json] = {"context": "indicator"}
        if name := item.text("name"):
            told["title"] = name[:200]
        if kinds := [*item.texts("indicator_types", "labels")[:20]]:
            told["kinds"] = kinds
        if item.text("pattern_type") in ("", "stix"):
            for one in stix.compared(pattern):
                yield Mention(one.ref, f"{place} char {one.start}-{one.end}", sure, told)
        else:
            yield from identifiers.mentions(pattern, place, self.region, context="indicator")

    def _mail(self, item: Item) -> Iterator[Observation]:
        senders = self._parties(item, "from_ref") or self._parties(item, "sender_ref")
        receivers = self._parties(item, "to_refs", "cc_refs", "bcc_refs")
        subject, body = item.text("subject"), item.text("body")
        if not senders and not receivers and not body and not subject:
            return
        at = self._moment(item.text("date"))
        at = at if at is not None else self._seen(item)
        told: dict[str, Json] = {"subject": subject} if subject else {}
        if message_id := item.text("message_id"):
            told["messageId"] = message_id[:300]
        yield Event(
            EventType.MESSAGE, "email", at, senders, receivers, item.place,
            body or None, confidence=item.confidence(1.0), asserted=told,
        )  # fmt: skip
        for name, text in (("subject", subject), ("body", body)):
            yield from identifiers.mentions(text, f"{item.place}/{name}", self.region, at=at)
        yield from self._attached(item, senders, at)

    def _attached(self, item: Item, senders: tuple[Ref, ...], at: int | None) -> Iterator[Observation]:
        parts = item.fields.get("body_multipart")
        for number, part in enumerate(parts[: stix.MEMBERS] if isinstance(parts, list) else ()):
            reference = part.get("body_raw_ref") if isinstance(part, Mapping) else None
            other = self._other(f"{item.scope}{reference}") if isinstance(reference, str) else None
            if other is not None and senders:
                yield Link(LinkType.ATTACHED_TO, other, senders[0], f"{item.place}/body_multipart/{number}", at=at)

    def _parties(self, item: Item, *names: str) -> tuple[Ref, ...]:
        found = (self._other(reference) for reference in item.references(*names))
        return tuple(dict.fromkeys(ref for ref in found if ref is not None))

    def _traffic(self, item: Item) -> Iterator[Observation]:
        at = self._moment(item.text("start"))
        at = at if at is not None else self._seen(item)
        for source in self._parties(item, "src_ref"):
            for target in self._parties(item, "dst_ref"):
                if source != target:
                    yield Link(LinkType.CONNECTED_TO, source, target, item.place, item.confidence(1.0), at)

    def _relationship(self, item: Item) -> Iterator[Observation]:
        words = item.text("relationship_type").replace("-", " ")
        sources, targets = item.references("source_ref"), item.references("target_ref")
        source = self._other(sources[0]) if sources else None
        target = self._other(targets[0]) if targets else None
        if source is None or target is None or source == target:
            return
        said = relation(words, source.kind, target.kind)
        ends = (target, source) if said.swapped else (source, target)
        sure = item.confidence(_RELATION if said.stated else _UNSTATED)
        at = self._moment(item.text("start_time"))
        yield Mention(ends[0], item.place, sure, {"link": words} if words else {}, at)
        yield Link(said.type, *ends, item.place, sure, at)


def _is_body(item: Item) -> bool:
    """Whether a threat actor is rather an organisation, by its means or because it only directs others."""
    roles = set(item.texts("roles"))
    return item.text("resource_level") in ("club", "contest", "team", "organization") or (
        bool(roles & {"director", "sponsor"}) and roles <= {"director", "sponsor"}
    )


def _place(item: Item) -> Ref | None:
    try:
        return keys.location(float(item.text("latitude")), float(item.text("longitude")))
    except ValueError:
        return None


EXTRACTOR = Extractor("stix", 3, takes, extract)
