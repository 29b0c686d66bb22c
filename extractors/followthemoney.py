"""FollowTheMoney entities (JSON lines): persons, organisations, accounts, mails, calls, documents and what joins them.

Source: the FollowTheMoney model of OCCRP. A Person is a person, an Organization, Company or PublicBody an organisation;
a LegalEntity is what its properties make it (.5). Read twice: what the entities are, then what they say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from email.utils import getaddresses

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import ftm, identifiers, moments
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.charts_words import platform_of, relation
from asasec_graph.reading.dates import Order
from asasec_graph.reading.ftm import Entity
from asasec_graph.reading.lookup import Lookup
from asasec_graph.reading.source import Extractor, Source

_SCHEMA = re.compile(rb'"schema"\s*:\s*"[A-Z][A-Za-z]{2,40}"')
_PROPERTIES = re.compile(rb'"properties"\s*:\s*\{')
_ORGANIZATIONS = frozenset({"Organization", "Company", "PublicBody", "PublicOrganization"})
_MEDIA = frozenset({"Image", "Video"})
_DOCUMENTS = frozenset(
    {
        "Document",
        "PlainText",
        "HyperText",
        "Pages",
        "Audio",
        "Table",
        "Workbook",
        "Package",
        "Article",
        *_MEDIA,
        "Email",
    }
)
_HUMAN = ("birthDate", "firstName", "lastName", "nationality", "gender", "fatherName", "passportNumber", "motherName")
_BODY = ("registrationNumber", "incorporationDate", "legalForm", "jurisdiction", "vatCode", "leiCode", "mainCountry")
_TOLD = {
    "birthDate": "birthday", "nationality": "nationality", "idNumber": "idNumber", "passportNumber": "passport",
    "gender": "gender", "position": "position", "country": "country", "registrationNumber": "registrationNumber",
    "title": "title", "fileName": "fileName", "mimeType": "mimeType", "bankName": "bank", "model": "model",
    "type": "type", "address": "address", "birthPlace": "birthplace", "topics": "topics", "alias": "aliases",
    "weakAlias": "nicknames", "full": "address", "currency": "currency",
}  # fmt: skip
_HOLDERS = ("owner", "holder", "accountHolder", "holders", "user")
_PEOPLE = (EntityKind.PERSON, EntityKind.ORGANIZATION)
_UNSURE = 0.5


def takes(source: Source) -> bool:
    """JSON whose beginning has entities of FollowTheMoney."""
    head = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return head[:1] in (b"{", b"[") and _SCHEMA.search(head) is not None and _PROPERTIES.search(head) is not None


def extract(source: Source) -> Iterator[Observation]:
    """What every entity says."""
    with Lookup() as known:
        reader = _Reader(source, known)
        for entity in ftm.entities(source):
            if isinstance(entity, Problem):
                yield entity
            else:
                reader.learn(entity)
        for entity in ftm.entities(source):
            if isinstance(entity, Entity):
                yield from reader.entity(entity)
        yield from reader.lost()


class _Reader:
    """Turns entities into observations."""

    def __init__(self, source: Source, known: Lookup) -> None:
        self.source = source
        self.known = known
        self.region = source.options.region
        self.ends_lost = 0
        self.first_lost = ""

    def lost(self) -> Iterator[Problem]:
        """The relations that were read and join nobody, counted, with the place of the first."""
        if self.ends_lost:
            yield Problem(
                f"{self.ends_lost} relations name entities that this file does not hold; they were skipped. This is "
                "the first.",
                self.first_lost,
            )

    def learn(self, entity: Entity) -> None:
        """Remembers what an entity is, and by what address it writes."""
        ref, _ = self._ref(entity)
        if ref is not None:
            self.known.put(entity.id, [ref.kind.value, ref.key])
            address = next(filter(None, map(keys.email, entity.all("email"))), None)
            if address is not None and ref.kind in _PEOPLE:
                self.known.put(f"mail {entity.id}", address.key)

    def _ref(self, entity: Entity) -> tuple[Ref | None, float]:
        """The main identifier of an entity, and how sure it is."""
        match entity.schema:
            case "Person":
                return keys.person(self.source.sha256, entity.id), 1.0
            case "LegalEntity":
                return self._legal(entity)
            case "UserAccount":
                return self._account(entity), 1.0
            case "BankAccount":
                return _first(keys.payment_iban, entity.all("iban", "accountNumber")), 1.0
            case "CryptoWallet":
                return _first(keys.payment_bitcoin, entity.all("publicKey", "accountId")), 1.0
            case "Vehicle":
                read = entity.all("registrationNumber")
                return _first(lambda text: keys.plate(text, self.region), read), 1.0
            case "Address":
                return _place(entity), 1.0
            case schema if schema in _ORGANIZATIONS:
                return keys.organization(self.source.sha256, entity.id), 1.0
            case schema if schema in _DOCUMENTS:
                return _hashed(entity), 1.0
            case _:
                return None, 1.0

    def _legal(self, entity: Entity) -> tuple[Ref, float]:
        """A person or an organisation: by what is told of it, else by whether it has an address to write to."""
        human, body = bool(entity.all(*_HUMAN)), bool(entity.all(*_BODY))
        is_person = human or (not body and bool(entity.all("email", "phone")))
        make = keys.person if is_person else keys.organization
        return make(self.source.sha256, entity.id), 1.0 if human != body else _UNSURE

    def _account(self, entity: Entity) -> Ref | None:
        service = entity.first("service")
        if not service:
            return _first(keys.email, entity.all("email"))
        platform = platform_of(service) or service.lower()[:40]
        names = entity.all("username", "number", "email", "accountId")
        return _first(lambda text: keys.normalise(EntityKind.ACCOUNT, f"{platform}:{text}", self.region), names)

    def _other(self, known: str, *, writing: bool = False) -> Ref | None:
        """What the entity of an id is; of a person that writes a mail, the address."""
        address = self.known.get(f"mail {known}") if writing else None
        if isinstance(address, str):
            return Ref(EntityKind.EMAIL_ADDRESS, address)
        found = self.known.get(known)
        return Ref(EntityKind(str(found[0])), str(found[1])) if isinstance(found, list) else None

    def _moment(self, entity: Entity, *names: str) -> int | None:
        found = (moments.when(text, "", Order.YMD, self.source.options.timezone) for text in entity.all(*names))
        return next((one.at for one in found if one is not None), None)

    def entity(self, entity: Entity) -> Iterator[Observation]:
        """What one entity says."""
        if entity.schema in ftm.EDGES:
            yield from self._edge(entity)
        elif entity.schema in ("Email", "Message"):
            yield from self._message(entity)
        elif entity.schema in ("Call", "PhoneCall"):
            yield from self._call(entity)
        ref, sure = self._ref(entity)
        if ref is not None:
            yield Mention(ref, entity.place, sure, self._told(entity), self._moment(entity, "authoredAt", "modifiedAt"))
            yield from self._of(entity, ref)
        for name in ("summary", "description", "notes"):
            for text in entity.all(name):
                for one in identifiers.found(text, self.region):
                    yield Mention(one.ref, entity.place, min(one.confidence, 0.8), {"context": name})

    def _told(self, entity: Entity) -> dict[str, Json]:
        joined = " ".join(filter(None, (entity.first("firstName"), entity.first("lastName"))))
        name = entity.first("name", "fullName") or joined or entity.caption
        told: dict[str, Json] = {"name": name[:200]} if name else {}
        others = [one for one in entity.all("name")[1:20] if one != name]
        for source, target in _TOLD.items():
            values = entity.all(source)[:20]
            if values and target not in told:
                told[target] = values[0][:500] if len(values) == 1 else [value[:500] for value in values]
        return told | ({"names": others} if others else {})

    def _of(self, entity: Entity, ref: Ref) -> Iterator[Observation]:
        """The addresses and numbers of an entity, and who holds it."""
        found = [one for text in entity.all("email") if (one := keys.email(text)) is not None]
        found += [one for text in entity.all("phone") if (one := keys.phone(text, self.region)) is not None]
        for other in dict.fromkeys(found):
            if other != ref:
                link = LinkType.OWNS if ref.kind in _PEOPLE else LinkType.USES
                yield Mention(other, entity.place)
                yield Link(link, ref, other, entity.place)
        for text in entity.all("website", "ipAddress"):
            address = keys.ip_address(text) or keys.url(text)
            if address is not None:
                yield Link(LinkType.USES if ref.kind in _PEOPLE else LinkType.CONNECTED_TO, ref, address, entity.place)
        for known in entity.all("addressEntity"):
            place = self._other(known)
            if place is not None and place.kind is EntityKind.LOCATION:
                yield Link(LinkType.LOCATED_AT, ref, place, entity.place)
        for known in entity.all(*_HOLDERS):
            holder = self._other(known)
            if holder is not None and holder.kind in _PEOPLE and holder != ref:
                yield Link(LinkType.OWNS, holder, ref, entity.place)

    def _edge(self, entity: Entity) -> Iterator[Observation]:
        first, second, schema_words = ftm.EDGES[entity.schema]
        words = "; ".join(filter(None, (*entity.all("role", "relationship", "status")[:5], schema_words)))
        at = self._moment(entity, "startDate", "date")
        sources, targets = (list(filter(None, map(self._other, entity.all(end)))) for end in (first, second))
        if not sources or not targets:
            self.ends_lost += 1
            self.first_lost = self.first_lost or entity.place
        for source in sources:
            for target in targets:
                if source == target:
                    continue
                said = relation(words, source.kind, target.kind)
                ends = (target, source) if said.swapped else (source, target)
                sure = 1.0 if said.stated else _UNSURE
                told: dict[str, Json] = {"link": words or entity.schema}
                yield Mention(ends[0], entity.place, sure, told, at)
                yield Link(said.type, *ends, entity.place, sure, at)

    def _message(self, entity: Entity) -> Iterator[Observation]:
        mail = entity.schema == "Email"
        senders = self._parties(entity, ("from",), ("emitters", "sender"), mail=mail)
        receivers = self._parties(entity, ("to", "cc", "bcc"), ("recipients",), mail=mail)
        text, subject = entity.first("bodyText"), entity.first("subject", "title", "threadTopic")
        if not senders and not receivers and not text and not subject:
            return
        at = self._moment(entity, "date", "authoredAt", "startDate")
        told: dict[str, Json] = {"subject": subject[:500]} if subject else {}
        if message_id := entity.first("messageId"):
            told["messageId"] = message_id[:300]
        channel = "email" if mail else _channel((*senders, *receivers))
        yield Event(
            EventType.MESSAGE, channel, at, senders, receivers, entity.place, text or None, asserted=told
        )  # fmt: skip
        for said in (subject, text):
            for one in identifiers.found(said, self.region):
                yield Mention(one.ref, entity.place, min(one.confidence, 0.8), {"context": "message"}, at)

    def _parties(
        self, entity: Entity, written: tuple[str, ...], named: tuple[str, ...], *, mail: bool
    ) -> tuple[Ref, ...]:
        """Who stands in a message: as written in its addresses, else as the entities that these are."""
        found: list[Ref | None] = []
        if mail:
            found += [keys.email(address) for _, address in getaddresses(entity.all(*written))]
        if not any(found):
            found += [self._other(known, writing=mail) for known in entity.all(*named)]
        return tuple(dict.fromkeys(ref for ref in found if ref is not None))

    def _call(self, entity: Entity) -> Iterator[Observation]:
        senders = tuple(dict.fromkeys(filter(None, map(self._other, entity.all("caller")))))
        receivers = tuple(dict.fromkeys(filter(None, map(self._other, entity.all("receiver")))))
        number = entity.first("callNumber")
        dialled = parties.correspondent(number, (self.region,), "tel") if number else None
        if dialled is not None and not receivers:
            receivers = (dialled,)
        if not senders and not receivers:
            yield Problem("This call names neither of its parties; it was skipped.", entity.place)
            return
        yield Event(
            EventType.CALL, "cellular", self._moment(entity, "startDate", "date"), senders, receivers, entity.place,
            seconds=moments.seconds(entity.first("duration")),
        )  # fmt: skip


def _first(read: Callable[[str], Ref | None], texts: list[str]) -> Ref | None:
    """The first text that a reader makes an identifier of."""
    return next((ref for text in texts if (ref := read(text)) is not None), None)


def _channel(refs: tuple[Ref, ...]) -> str:
    """The platform of the accounts that take part in a message."""
    return next((ref.key.partition(":")[0] for ref in refs if ref.kind is EntityKind.ACCOUNT), "message")


def _hashed(entity: Entity) -> Ref | None:
    value = entity.first("contentHash").lower()
    if re.fullmatch(r"[0-9a-f]{64}", value) is None:
        return None
    return keys.media(value) if entity.schema in _MEDIA else keys.document(value)


def _place(entity: Entity) -> Ref | None:
    try:
        return keys.location(float(entity.first("latitude")), float(entity.first("longitude")))
    except ValueError:
        return None


EXTRACTOR = Extractor("followthemoney", 2, takes, extract)
