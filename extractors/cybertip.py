"""NCMEC CyberTipline reports in XML (the submission schema of ispws, and its file details).

The report's number, incident and provider stand with the document. Each person or user in it (reported, victim,
intended recipient) is a person of the file without a role: the report's own words are kept as context. They own
their accounts, addresses and numbers; accounts were used from the addresses captured, with event and time. Files are
known by their hashes. Locators are XPaths: `/report/personOrUserReported[1]/ipCaptureEvent[2]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import cybertip_facts, identifiers, profiles, xmlstream
from asasec_graph.reading.exports import address, instant, number, told
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.xmlstream import Element

_PEOPLE = {
    "personOrUserReported": "reported person or user",
    "victim": "victim section",
    "intendedRecipient": "intended recipient section",
}
_SECTIONS = frozenset(
    {
        "incidentSummary",
        "internetDetails",
        "lawEnforcement",
        "reporter",
        "fileDetails",
        "reportId",
        "additionalInfo",
        *_PEOPLE,
    }
)
_OURS = (b"<incidentSummary", b"<personOrUserReported", b"<internetDetails", b":incidentSummary", b"originalFileHash")
_FILE_FLAGS = {
    "fileViewedByEsp": "viewedByProvider",
    "exifViewedByEsp": "exifViewedByProvider",
    "publiclyAvailable": "publiclyAvailable",
}


def takes(source: Source) -> bool:
    """XML whose root is a report with an incident, or the details of a file."""
    root = xmlstream.root_name(source.head)
    if root in ("report", "reports", "cyberTip", "cybertipReport", "cyberTiplineReport"):
        return any(mark in source.head for mark in _OURS)
    return root == "fileDetails" and b"fileId" in source.head


def _wanted(path: tuple[str, ...]) -> bool:
    if len(path) == 1:
        return path[0] == "fileDetails"
    return path[-1] in _SECTIONS and not any(name in _SECTIONS for name in path[:-1])


def extract(source: Source) -> Iterator[Observation]:
    """Two readings: what the whole report states, then each section."""
    reader = _Reader(source)
    yield from _walked(source, reader, survey=True)
    yield from reader.report()
    yield from _walked(source, reader, survey=False)


def _walked(source: Source, reader: _Reader, *, survey: bool) -> Iterator[Observation]:
    with source.open() as file:
        try:
            for record in xmlstream.records(file, _wanted):
                if survey:
                    reader.note(record.element)
                else:
                    yield from reader.section(record.element)
        except xmlstream.XmlDamage as damage:
            if not survey:
                yield Problem(f"The XML is damaged: {damage}. What stands before was read.", f"line {damage.line}")


def _text(element: Element | None, *names: str) -> str:
    """The text of the first element along a path of names."""
    for name in names:
        element = element.first(name) if element is not None else None
    return element.text[:4_000] if element is not None else ""


class _Reader:
    """Turns sections into observations."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.region = source.options.region
        self.zone = source.options.timezone
        self.told: dict[str, Json] = {}
        self.provider = ""
        self.platform = ""
        self.counts: dict[str, int] = {}

    def note(self, element: Element) -> None:
        """What the report says of itself, which other sections need."""
        if element.name == "incidentSummary":
            self.platform = _text(element, "platform")
            self.told |= told(
                incidentType=_text(element, "incidentType")[:200],
                incidentTime=_text(element, "incidentDateTime")[:60],
                platform=self.platform[:100],
                priority=_text(element, "escalateToHighPriority")[:500],
            )
        elif element.name == "reporter":
            person = element.first("reportingPerson")
            names = (_text(person, "firstName"), _text(person, "lastName"))
            self.provider = " ".join(filter(None, names)) or _text(element, "companyTemplate")[:100]
            self.told |= told(provider=self.provider[:200])
        elif element.name == "reportId" or (element.name == "fileDetails" and _text(element, "reportId")):
            self.told |= told(cyberTipReport=(element.text or _text(element, "reportId"))[:30])

    def report(self) -> Iterator[Observation]:
        """The report as the document that this file is."""
        yield Mention(keys.document(self.source.sha256), "/", asserted=told(kind="CyberTipline report", **self.told))

    def section(self, element: Element) -> Iterator[Observation]:
        """One section."""
        self.counts[element.name] = self.counts.get(element.name, 0) + 1
        if element.name in _PEOPLE:
            yield from self._person(element)
        elif element.name == "fileDetails":
            yield from self._file(element)
        elif element.name == "internetDetails":
            yield from self._incident(element)
        elif element.name in ("reporter", "lawEnforcement"):
            yield from self._office(element)
        elif element.name in ("incidentSummary", "additionalInfo"):
            yield from self._free(element, "report")

    # Persons and accounts

    def _person(self, element: Element) -> Iterator[Observation]:
        context = _PEOPLE[element.name]
        place = f"{element.name}-{self.counts[element.name]}"
        inner = next((child for child in element.children if child.name.endswith("Person")), None)
        person = keys.person(self.source.sha256, place)
        name = " ".join(filter(None, (_text(inner, "firstName"), _text(inner, "lastName"))))
        stated = told(
            name=name[:200],
            context=context,
            age=_text(inner, "age")[:10],
            born=_text(inner, "dateOfBirth")[:20],
            school=_text(element, "schoolName")[:200],
            vehicle=_text(element, "vehicleDescription")[:300],
            estimatedLocation=self._area(element),
            addresses=[one.said()[:300] for one in inner.all("address")] if inner else None,
            priorReports=[one.text[:30] for one in element.all("priorCTReports")],
            screenName=_text(element, "screenName")[:256],
        )
        yield Mention(person, element.place, asserted=stated)
        for part in (inner, element):
            if part is not None:
                yield from self._contacts(part, person, context)
        yield from self._account(element, person, context, self.platform)
        for one in element.all("associatedAccount"):
            said = f"associated account ({one.get('accountType') or 'unspecified'})"
            yield from self._contacts(one, person, said)
            yield from self._account(one, person, said, _text(one, "platform"))

    def _area(self, element: Element) -> str:
        area = element.first("estimatedLocation")
        parts = (_text(area, name) for name in ("city", "region", "countryCode"))
        return ", ".join(filter(None, parts))[:200]

    def _contacts(self, element: Element, person: Ref, context: str) -> Iterator[Observation]:
        """Addresses and numbers of a person or account."""
        for one in (*element.all("email"), *element.all("emailAddress")):
            yield from self._owned(person, keys.email(one.text), one, context)
        for one in (*element.all("phone"), *element.all("phoneNumber")):
            ref = cybertip_facts.phone(one.text, one.get("countryCallingCode"), self.region)
            yield from self._owned(person, ref, one, context)

    def _owned(self, person: Ref, ref: Ref | None, one: Element, context: str) -> Iterator[Observation]:
        if ref is not None:
            verified = {"true": True, "false": False}.get(one.get("verified").lower())
            yield Mention(ref, one.place, asserted=told(context=context, type=one.get("type"), verified=verified))
            yield Link(LinkType.OWNS, person, ref, one.place)

    def _account(self, element: Element, person: Ref, context: str, platform: str) -> Iterator[Observation]:
        """The account by screen name and by the provider's number, with what it was used with."""
        service = cybertip_facts.platform(_text(element, "espService"), platform, self.platform, self.provider)
        accounts: list[Ref] = []
        for name in ("screenName", "espIdentifier"):
            one = element.first(name)
            ref = keys.account(service, one.text) if one is not None and one.text and service else None
            if one is not None and ref is not None and ref not in accounts:
                accounts.append(ref)
                shown = [part.text[:200] for part in element.all("displayName") if part.text]
                stated = told(name=shown[0] if shown else "", context=context, bio=_text(element, "profileBio")[:500])
                compromised = _text(element, "compromisedAccount") == "true" or None
                yield Mention(ref, one.place, asserted=stated | told(compromised=compromised))
                yield Link(LinkType.OWNS, person, ref, one.place)
        for one in element.all("profileUrl"):
            yield from self._profile(one, person, accounts, context)
        user = accounts[0] if accounts else person
        for one in element.all("ipCaptureEvent"):
            yield from self._captured(one, user, context)
        for one in element.all("deviceId"):
            yield from self._device(one, user, context)
        for name in ("profileBio", "additionalInfo"):
            for one in element.all(name):
                yield from self._said(one, f"{context}: {name}")

    def _profile(self, one: Element, person: Ref, accounts: list[Ref], context: str) -> Iterator[Observation]:
        url = keys.url(one.text) if one.text else None
        if url is not None:
            yield Mention(url, one.place, asserted={"context": f"{context}: profile"})
        for ref, _, _ in profiles.of_address(one.text):
            if ref not in accounts and ref.kind == "ACCOUNT":
                yield Mention(ref, one.place, 0.9, {"context": context})
                yield Link(LinkType.OWNS, person, ref, one.place, 0.9)

    def _captured(self, one: Element, user: Ref | None, context: str) -> Iterator[Observation]:
        """An address with the event and time at which it was captured."""
        found = address(_text(one, "ipAddress"))
        if found is None:
            return
        when = instant(_text(one, "dateTime"), self.zone)
        at = when.at if when else None
        stated = told(
            context=context,
            event=_text(one, "eventName")[:60],
            port=_text(one, "port")[:6],
            possibleProxy=_text(one, "possibleProxy") == "true" or None,
        )
        yield Mention(found, one.place, asserted=stated, at=at)
        if user is not None:
            yield Link(LinkType.CONNECTED_TO, user, found, one.place, at=at)

    def _device(self, one: Element, user: Ref | None, context: str) -> Iterator[Observation]:
        ref = cybertip_facts.device(_text(one, "idType"), _text(one, "idValue"))
        if ref is None:
            return
        when = instant(_text(one, "dateTime"), self.zone)
        at = when.at if when else None
        stated = told(context=context, idType=_text(one, "idType")[:60], event=_text(one, "eventName")[:60])
        yield Mention(ref, one.place, asserted=stated, at=at)
        if user is not None:
            yield Link(LinkType.USES, user, ref, one.place, at=at)

    # Files, incidents, offices

    def _file(self, element: Element) -> Iterator[Observation]:
        """A file by its hashes, with what the provider says of it."""
        hashes = {one.get("hashType") or "MD5": one.text for one in element.all("originalFileHash")}
        ref = cybertip_facts.file(hashes)
        uploaded = instant(_text(element, "uploadedToEspTimestamp"), self.zone)
        at = uploaded.at if uploaded else None
        name = _text(element, "originalFileName")[:300]
        annotations = element.first("fileAnnotations")
        stated = told(
            file=name,
            fileId=_text(element, "fileId")[:60],
            relevance=_text(element, "fileRelevance")[:60],
            classification=_text(element, "industryClassification")[:10],
            annotations=[one.name for one in annotations.children] if annotations else None,
            hashes={kind: digest[:128] for kind, digest in list(hashes.items())[:10]},
            **{
                told_as: _text(element, flag) == "true" for flag, told_as in _FILE_FLAGS.items() if _text(element, flag)
            },
        )
        if ref is not None:
            digest = ref.key.partition(":")[2]
            hashed = (one.place for one in element.all("originalFileHash") if one.text.strip().lower() == digest)
            place = next(hashed, element.place)
            yield Mention(ref, place, asserted=stated, at=at)
        else:
            yield Mention(keys.document(self.source.sha256), element.place, asserted={"reportedFiles": [stated]}, at=at)
        for one in element.all("ipCaptureEvent"):
            yield from self._captured(one, None, f"upload of {name}" if name else "upload of a file")
        for one in element.all("deviceId"):
            yield from self._device(one, None, "upload of a file")
        where = element.first("locationOfFile")
        url = keys.url(where.text) if where is not None and where.text else None
        if where is not None and url is not None:
            yield Mention(url, where.place, asserted={"context": "location of file"})
        yield from self._exif(element, ref, at)
        for one in element.all("additionalInfo"):
            yield from self._said(one, "file: additionalInfo")

    def _exif(self, element: Element, ref: Ref | None, at: int | None) -> Iterator[Observation]:
        """A place among the values that a file's metadata give."""
        values = {
            _text(one, "name").lower().replace(" ", ""): (_text(one, "value"), one.place)
            for details in element.all("details")
            for one in details.all("nameValuePair")
        }
        north, east = values.get("gpslatitude"), values.get("gpslongitude")
        if north is None or east is None:
            return
        latitude, longitude = number(north[0]), number(east[0])
        place = keys.location(latitude, longitude) if latitude is not None and longitude is not None else None
        if place is not None:
            yield Mention(place, north[1], asserted={"context": "file: EXIF"}, at=at)
            if ref is not None:
                yield Link(LinkType.LOCATED_AT, ref, place, north[1], at=at)

    def _incident(self, element: Element) -> Iterator[Observation]:
        """Where it happened: pages, addresses, numbers, places, and what was said."""
        for incident in element.children:
            context = f"incident: {incident.name.removesuffix('Incident')}"
            for one in incident.all("url"):
                url = keys.url(one.text) if one.text else None
                if url is not None:
                    yield Mention(url, one.place, asserted={"context": context})
                for ref, _, _ in profiles.of_address(one.text):
                    yield Mention(ref, one.place, 0.9, {"context": context})
            for one in incident.all("emailAddress"):
                mail = keys.email(one.text)
                if mail is not None:
                    yield Mention(mail, one.place, asserted={"context": context})
            for one in incident.all("phoneNumber"):
                phone = cybertip_facts.phone(one.text, one.get("countryCallingCode"), self.region)
                if phone is not None:
                    yield Mention(phone, one.place, asserted={"context": context})
            for one in incident.all("ipCaptureEvent"):
                yield from self._captured(one, None, context)
            north, east = number(_text(incident, "latitude")), number(_text(incident, "longitude"))
            place = keys.location(north, east) if north is not None and east is not None else None
            if place is not None:
                yield Mention(place, incident.place, asserted={"context": context})
            for name in ("content", "additionalInfo", "fileNames"):
                for one in incident.all(name):
                    yield from self._said(one, context)

    def _office(self, element: Element) -> Iterator[Observation]:
        """Who reported, and which agency: an organisation; its addresses and numbers say that they are its own."""
        context = "reporter" if element.name == "reporter" else "law enforcement"
        name = self.provider if element.name == "reporter" else _text(element, "agencyName")
        if name:
            office = keys.organization(self.source.sha256, f"{element.name}-{self.counts[element.name]}")
            yield Mention(office, element.place, asserted={"name": name[:200], "context": context})
        for one in element.within():
            ref = keys.email(one.text) if one.name == "email" else None
            if one.name == "phone":
                ref = cybertip_facts.phone(one.text, one.get("countryCallingCode"), self.region)
            if ref is not None:
                yield Mention(ref, one.place, asserted={"context": context})

    def _free(self, element: Element, context: str) -> Iterator[Observation]:
        for one in (element, *element.within()):
            if one.name in ("additionalInfo", "incidentDateTimeDescription"):
                yield from self._said(one, context)

    def _said(self, one: Element, context: str) -> Iterator[Observation]:
        """Identifiers in running text."""
        yield from identifiers.mentions(one.text[:100_000], one.place, self.region, context=context)


EXTRACTOR = Extractor("cybertip", 1, takes, extract)
