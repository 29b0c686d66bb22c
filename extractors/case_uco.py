"""CASE/UCO 1.x in JSON-LD: observables, persons, messages, calls, visited pages and relationships.

Source: the ontologies of caseontology.org and unifiedcyberontology.org, and the public examples of casework. Read
twice: what nodes are, then what they say. A relationship counts with the confidence that it states (its
ConfidenceFacet, 0 to 100), else 1 where its kind says what it is and .5 where only its ends do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EntityKind, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import case_uco, identifiers
from asasec_graph.reading.case_uco import Node, Said
from asasec_graph.reading.case_uco_graph import Graph, is_deleted
from asasec_graph.reading.case_uco_identities import DIGESTS, LOCAL_ACCOUNTS, hash_method
from asasec_graph.reading.charts_words import folded, platform_of, relation
from asasec_graph.reading.source import Extractor, Source

_KNOWN = re.compile(rb"unifiedcyberontology\.org|caseontology\.org|\"(?:uco|case)-[a-z]+:[A-Za-z]")
_NETWORKS = frozenset({EntityKind.IP_ADDRESS, EntityKind.WIFI_NETWORK, EntityKind.URL})
_OUT = re.compile(r"out|sent|dial|salient|emitid", re.IGNORECASE)
_MISSED = re.compile(r"miss|perdid|reject|unanswer", re.IGNORECASE)
_IN = re.compile(r"\bin|receiv|entrant|recibid", re.IGNORECASE)
_EXIF = {"make": "make", "model": "model", "bodyserialnumber": "serial", "serialnumber": "serial"}
_TOLD = (
    *("model", "deviceType", "fileName", "filePath", "mimeType", "sizeInBytes", "accountIdentifier", "accountLogin"),
    *("phoneNumber", "MSISDN", "serialNumber", "carrier", "networkSecurity"),
)
_NATIVE = frozenset(
    {"", "native", "native-application", "phone", "telephone", "dialer", "call-log", "com.android.phone"}
)
_TEXTS = ("messageText", "body", "text")


def takes(source: Source) -> bool:
    """JSON that names the ontologies of CASE or UCO."""
    head = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return head[:1] in (b"{", b"[") and _KNOWN.search(head) is not None


def extract(source: Source) -> Iterator[Observation]:
    """What every node says, after the nodes are known."""
    graph = Graph(source, case_uco.terms(source))
    with graph.known:
        yield from graph.index()
        reader = _Reader(graph)
        for node in case_uco.nodes(source, graph.terms):
            if isinstance(node, Node):
                yield from reader.node(node)


class _Reader:
    """Turns nodes into observations."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.region = graph.source.options.region

    def node(self, node: Node) -> Iterator[Observation]:
        """What one node says."""
        names = {name for name, _ in self.graph.facets(node)}
        if "Relationship" in names or "ObservableRelationship" in names:
            yield from self._relationship(node)
        elif any(name.endswith("Message") for name in names):
            yield from self._message(node, names)
        elif names & {"Call", "PhoneCall"}:
            yield from self._call(node)
        elif names & {"Action"}:
            yield from self._action(node)
        elif names & {"NetworkConnection"}:
            yield from self._connection(node)
        elif self.graph.person(node) is not None:
            yield from self._person(node, names)
        else:
            yield from self._observable(node, names)

    def _observable(self, node: Node, names: set[str]) -> Iterator[Observation]:
        """The identifiers of an object, each with the object's name, the first joined to the others."""
        found = self.graph.identities(node)
        told = self._said_of(node, names, " ".join(one.ref.key for one in found))
        for one in found:
            if one.place.startswith(node.place) or "name" in told:
                own = one.place.startswith(node.place)
                yield Mention(one.ref, one.place if own else node.place, asserted=told)
        for other in found[1:]:
            link = LinkType.CONNECTED_TO if other.ref.kind in _NETWORKS else LinkType.USES
            yield Link(link, found[0].ref, other.ref, node.place)
        if not found and any(name.endswith("Account") for name in names) and not names & LOCAL_ACCOUNTS:
            yield from self._nameless(node)
        yield from self._facets(node, found[0].ref if found else None)

    def _nameless(self, node: Node) -> Iterator[Mention]:
        """An account on a platform that nothing tells: somebody, by what the account is shown as."""
        shown = self.graph.merged(node).text("accountIdentifier", "accountLogin", "displayName")
        ref = self.graph.party(Said("", node, node.place), "") if any(map(str.isalpha, shown)) else None
        if ref is not None and ref.kind is EntityKind.PERSON and not keys.REDACTED.search(shown):
            yield Mention(ref, node.place, asserted={"name": shown[:200]})

    def _connection(self, node: Node) -> Iterator[Observation]:
        """Who was connected with whom over a network, by their addresses, and when."""
        whole = self.graph.merged(node)
        at, _ = self.graph.moment(whole.text("startTime", "observableCreatedTime"))
        for source, _ in self._ends(whole, "src"):
            for target, _ in self._ends(whole, "dst"):
                if source is not None and target is not None and source != target:
                    yield Link(LinkType.CONNECTED_TO, source, target, node.place, at=at)
        yield from self._observable(node, {name for name, _ in self.graph.facets(node)})

    def _said_of(self, node: Node, names: set[str], known: str) -> dict[str, Json]:
        """What is asserted of an object's identifiers; what they themselves say is left out."""
        told = self.graph.asserted(node)
        whole = self.graph.merged(node)
        if "name" not in told and any(name.endswith("Account") for name in names):
            shown = whole.text("accountIdentifier")
            if shown and not any(map(str.isdigit, shown)) and "@" not in shown:
                told["name"] = shown[:200]
        for name in _TOLD:
            text = whole.text(name)
            if text and text.lower() not in known.lower() and text != told.get("name"):
                told[name] = text[:500]
        return told

    def _facets(self, node: Node, ref: Ref | None) -> Iterator[Observation]:
        """Histories, pictures' data, damaged hashes and what stands in running text."""
        for name, facet in self.graph.facets(node):
            if name == "URLHistory":
                for said in facet.all("urlHistoryEntry"):
                    if said.node is not None:
                        yield from self._visit(said.node)
            elif name == "BrowserBookmark":
                yield from self._addresses(facet, ("urlTargeted",), {"context": "bookmark"}, None)
            elif name == "EXIF" and ref is not None:
                yield from self._exif(facet, ref)
            elif name == "ContentData":
                yield from self._hashes(facet)
            elif name == "Note":
                yield from self._within(facet, "text", "note")

    def _hashes(self, facet: Node) -> Iterator[Problem]:
        for said in facet.all("hash", "hashes"):
            one = self.graph.resolve(said.node)
            digits = DIGESTS.get(hash_method(one)) if one is not None else None
            if one is not None and digits and not re.fullmatch(rf"[0-9A-Fa-f]{{{digits}}}", one.text("hashValue")):
                yield Problem("This hash has not the form of its kind; nothing is known by it.", said.place)

    def _visit(self, entry: Node) -> Iterator[Observation]:
        at, _ = self.graph.moment(entry.text("lastVisit", "firstVisit"))
        told: dict[str, Json] = {"context": "visited page"}
        for name, key in (("pageTitle", "title"), ("visitCount", "visits"), ("keywordSearchTerm", "searched")):
            if text := entry.text(name):
                told[key] = text[:500]
        yield from self._addresses(entry, ("url",), told, at)

    def _addresses(
        self, node: Node, names: tuple[str, ...], told: dict[str, Json], at: int | None
    ) -> Iterator[Mention]:
        for said in node.all(*names):
            inner = self.graph.resolve(said.node)
            text = self.graph.merged(inner).text("fullValue", "value") if inner is not None else said.text
            ref = keys.url(text) if text else None
            if ref is not None:
                yield Mention(ref, said.place, asserted=told, at=at)

    def _exif(self, facet: Node, picture: Ref) -> Iterator[Observation]:
        """Camera and place from a picture's data, kept as entries of key and value."""
        entries: dict[str, Said] = {}
        for said in facet.all("exifData"):
            dictionary = self.graph.resolve(said.node)
            for one in dictionary.all("entry") if dictionary is not None else ():
                entry = self.graph.resolve(one.node)
                value = next(entry.all("value"), None) if entry is not None else None
                if entry is not None and value is not None:
                    entries[entry.text("key").lower().removeprefix("exif.").removeprefix("gps")] = value
        camera = {told: entries[name].text for name, told in _EXIF.items() if name in entries}
        device = keys.device_serial(camera.get("make", ""), camera.get("serial", ""))
        if device is not None:
            yield Mention(device, facet.place, asserted=dict(camera))
            yield Link(LinkType.TAKEN_WITH, picture, device, facet.place)
        place = _coordinates(entries)
        if place is not None:
            yield Link(LinkType.LOCATED_AT, picture, place, entries["latitude"].place)

    def _person(self, node: Node, names: set[str]) -> Iterator[Observation]:
        """A person, an organisation with a name, or an entry of a contact book with what it owns."""
        ref = self.graph.person(node)
        told = self.graph.asserted(node)
        if ref is None or (ref.kind is EntityKind.ORGANIZATION and "name" not in told):
            return
        if birth := self.graph.merged(node).text("birthdate"):
            told["birthday"] = birth
        yield Mention(ref, node.place, asserted=told)
        for one in self.graph.identities(node):
            yield Link(LinkType.OWNS, ref, one.ref, one.place)
        if "Contact" in names:
            yield from self._contact(self.graph.merged(node), ref)

    def _contact(self, contact: Node, person: Ref) -> Iterator[Observation]:
        readers = {"contactPhone": "PhoneAccount", "contactEmail": "EmailAddress", "contactURL": "URL"}
        for said in contact.all(*readers, "contactMessaging", "contactSIP", "contactProfile", "contactID"):
            inner = self.graph.resolve(said.node)
            if inner is None:
                yield from self._owned_text(said, person)
                continue
            whole = self.graph.merged(inner)
            for value in whole.all(
                "contactPhoneNumber", "contactEmailAddress", "contactURL", "contactMessagingPlatform"
            ):
                target = self.graph.resolve(value.node)
                if target is None:
                    yield from self._owned_text(value, person)
                else:
                    for one in self.graph.identities(target):
                        yield Link(LinkType.OWNS, person, one.ref, value.place)

    def _owned_text(self, said: Said, person: Ref) -> Iterator[Observation]:
        for one in identifiers.found(said.text, self.region):
            yield Link(LinkType.OWNS, person, one.ref, said.place, one.confidence)

    def _message(self, node: Node, names: set[str]) -> Iterator[Observation]:
        whole = self.graph.merged(node)
        text = whole.text(*_TEXTS)
        subject = whole.text("subject")
        channel = self._channel(whole, names)
        senders = self._parties(whole, ("from", "sender"), channel)
        receivers = self._parties(whole, ("to", "cc", "bcc"), channel)
        if not text and not subject and not senders and not receivers:
            return
        receivers = receivers or self._others(whole, senders, channel)
        at, zone = self.graph.moment(whole.text("sentTime", "receivedTime", "observableCreatedTime"))
        told: dict[str, Json] = {"subject": subject} if subject else {}
        if thread := self.graph.thread(node):
            told["chat"] = thread[:200]
        if is_deleted(whole):
            told["deleted"] = True
        if message_id := whole.text("messageID"):
            told["messageId"] = message_id[:300]
        yield Event(
            EventType.MESSAGE, channel, at, senders, receivers, node.place,
            text or None, direction=_direction(whole.text("messageType", "direction")), zone=zone, asserted=told,
        )  # fmt: skip
        yield from self._within(whole, "subject", "subject", at)
        for name in _TEXTS:
            yield from self._within(whole, name, "message", at)

    def _others(self, whole: Node, senders: tuple[Ref, ...], channel: str) -> tuple[Ref, ...]:
        return tuple(ref for ref in self._parties(whole, ("participant",), channel) if ref not in senders)

    def _channel(self, whole: Node, names: set[str]) -> str:
        if any(name.startswith("Email") for name in names):
            return "email"
        if any(name.startswith(("SMS", "MMS")) for name in names):
            return "sms"
        application = self.graph.platform(whole) or next((found for name in names if (found := platform_of(name))), "")
        return "sms" if application in _NATIVE - {""} else application or "message"

    def _parties(self, whole: Node, names: tuple[str, ...], channel: str) -> tuple[Ref, ...]:
        found = (self.graph.party(said, channel) for said in whole.all(*names))
        return tuple(dict.fromkeys(ref for ref in found if ref is not None))

    def _call(self, node: Node) -> Iterator[Observation]:
        whole = self.graph.merged(node)
        application = self.graph.platform(whole)
        channel = "cellular" if application in _NATIVE else application
        at, zone = self.graph.moment(whole.text("startTime", "observableCreatedTime"))
        end, _ = self.graph.moment(whole.text("endTime"))
        length = whole.text("duration")
        seconds = int(float(length)) if re.fullmatch(r"\d{1,7}(?:\.\d+)?", length) else None
        if seconds is None and at is not None and end is not None and end >= at:
            seconds = (end - at) // 1000
        kind = whole.text("callType")
        senders = self._parties(whole, ("from",), "tel")
        receivers = self._parties(whole, ("to",), "tel") or self._others(whole, senders, "tel")
        told: dict[str, Json] = {"type": kind} if kind else {}
        if is_deleted(whole):
            told["deleted"] = True
        if not senders and not receivers:
            yield Problem("This call names neither of its parties; it was skipped.", node.place)
            return
        yield Event(
            EventType.CALL, channel, at, senders, receivers, node.place,
            seconds=seconds, direction=_direction(kind), zone=zone, asserted=told,
        )  # fmt: skip

    def _relationship(self, node: Node) -> Iterator[Observation]:
        whole = self.graph.merged(node)
        words = folded(whole.text("kindOfRelationship")).replace("_", " ")
        at, _ = self.graph.moment(whole.text("startTime"))
        stated = whole.text("confidence")
        for source, _ in self._ends(whole, "source"):
            for target, target_node in self._ends(whole, "target"):
                if source is None or target is None:
                    yield from self._role(source, target_node, node)
                elif source != target:
                    said = relation(words, source.kind, target.kind)
                    ends = (target, source) if said.swapped else (source, target)
                    sure = float(stated) / 100 if re.fullmatch(r"\d{1,2}|100", stated) else 1.0 if said.stated else 0.5
                    yield Link(said.type, *ends, node.place, sure, at)
                    yield Mention(ends[0], node.place, sure, {"link": words} if words else {}, at)

    def _ends(self, whole: Node, name: str) -> Iterator[tuple[Ref | None, Node]]:
        """What the nodes at one end are; an end that is neither an identifier nor a person is None."""
        for said in whole.all(name):
            if said.node is not None:
                role = self.graph.resolve(said.node) or said.node
                node = self.graph.holder(said.node) if name == "source" else role
                yield self.graph.is_who(node), node

    def _role(self, source: Ref | None, target: Node, node: Node) -> Iterator[Observation]:
        """A role that the evidence gives to a person stays a word of the evidence."""
        name = self.graph.named(target)
        if source is not None and "Role" in target.types and name:
            yield Mention(source, node.place, asserted={"context": name})

    def _action(self, node: Node) -> Iterator[Observation]:
        """What an instrument made, and where: a picture taken with a camera."""
        at, _ = self.graph.moment(node.text("startTime"))
        for result, _ in self._ends(node, "result"):
            if result is None or result.kind is not EntityKind.MEDIA:
                continue
            for device, _ in self._ends(node, "instrument"):
                if device is not None and device.kind is EntityKind.DEVICE:
                    yield Link(LinkType.TAKEN_WITH, result, device, node.place, at=at)
            for place, _ in self._ends(node, "location"):
                if place is not None and place.kind is EntityKind.LOCATION:
                    yield Link(LinkType.LOCATED_AT, result, place, node.place, at=at)

    def _within(self, node: Node, name: str, context: str, at: int | None = None) -> Iterator[Mention]:
        for said in node.all(name):
            yield from identifiers.mentions(said.text, said.place, self.region, context=context, at=at)


def _direction(kind: str) -> Direction | None:
    if _MISSED.search(kind):
        return Direction.MISSED
    if _OUT.search(kind):
        return Direction.OUT
    return Direction.IN if _IN.search(kind) else None


def _coordinates(entries: dict[str, Said]) -> Ref | None:
    """The place of a picture; south and west by their marks."""
    try:
        latitude, longitude = (float(entries[name].text) for name in ("latitude", "longitude"))
    except (KeyError, ValueError):
        return None
    south = entries["latituderef"].text[:1].upper() == "S" if "latituderef" in entries else False
    west = entries["longituderef"].text[:1].upper() == "W" if "longituderef" in entries else False
    return keys.location(-abs(latitude) if south else latitude, -abs(longitude) if west else longitude)


EXTRACTOR = Extractor("case_uco", 2, takes, extract)
