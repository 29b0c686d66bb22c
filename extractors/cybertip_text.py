"""CyberTipline reports as NCMEC hands them on: the text of the PDF, or a text made of it.

Told by its title and number. Labels that stand at a line's beginning (`Screen/User Name:`, `ESP User ID:`, `IP
Address:`, `Filename:`, `MD5:`) are read for what they are, within the section that they stand in; all other lines give
the identifiers in them. The report's own words ("suspect") are context, never a role. Locators are `line N`, or `page
N char a-b` as the reader of PDFs counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import cybertip_facts, identifiers, profiles, returns_pages
from asasec_graph.reading.dates import Order
from asasec_graph.reading.exports import address, instant, told
from asasec_graph.reading.returns_pages import Line
from asasec_graph.reading.source import Extractor, Source

_TITLE = re.compile(r"CyberTipline Report\s*#?:?\s*(?P<number>\d{4,12})", re.IGNORECASE)
_HEADINGS = {
    "suspect": "suspect section",
    "reported person": "reported person or user",
    "reported user": "reported person or user",
    "person or user reported": "reported person or user",
    "victim": "victim section",
    "child victim": "victim section",
    "intended recipient": "intended recipient section",
    "recipient": "intended recipient section",
    "submitter": "reporter",
    "reporting electronic service provider (esp)": "reporter",
    "incident information": "incident",
    "uploaded file information": "uploaded file",
    "additional information submitted by the reporting esp": "additional information",
    "law enforcement contact information": "law enforcement",
}
_AUTOMATED = re.compile(r"geo-?lookup \((?P<of>[^)]+)\)", re.IGNORECASE)
_STAMP = re.compile(r"\d{2}-\d{2}-\d{4} \d{2}:\d{2}:\d{2}(?: UTC| [A-Z]{3,4})?")
_ADDRESS = re.compile(
    r"(?<![\w.:])(?:(?:\d{1,3}\.){3}\d{1,3}|(?:[0-9A-Fa-f]{1,4}:){2,7}[0-9A-Fa-f:]{0,5})(?![\w:]|\.\d)"
)
_EVENT = re.compile(r"\b(Login|Registration|Purchase|Upload|Other|Unknown)\b", re.IGNORECASE)
_LABEL = re.compile(r"(?P<label>[A-Z][\w/ #().'-]{1,70}?)\s*[:?]+\s*(?P<value>.*)")
_HASH = re.compile(r"\b[0-9a-fA-F]{32,64}\b")
_PLACE = re.compile(r"(-?\d{1,2}\.\d+)\s*[,/]\s*(-?\d{1,3}\.\d+)")


def takes(source: Source) -> bool:
    """A PDF or text whose beginning is titled as a CyberTipline report with its number."""
    text = returns_pages.beginning(source)
    return _TITLE.search(text[:2_000]) is not None and ("NCMEC" in text or "ESP" in text or "Incident Type" in text)


def extract(source: Source) -> Iterator[Observation]:
    """The report, then what each line says in its section."""
    reader = _Reader(source)
    reader.survey()
    yield reader.report()
    for line in returns_pages.lines(source):
        if isinstance(line, Problem):
            yield line
        else:
            yield from reader.line(line)
    yield from reader.finished()


@dataclass(slots=True)
class _Somebody:
    """The person or user whose section is read."""

    ref: Ref
    context: str
    asserted: dict[str, Json] = field(default_factory=dict[str, Json])
    accounts: list[Ref] = field(default_factory=list[Ref])
    locator: str = ""


@dataclass(slots=True)
class _File:
    """The uploaded file whose lines are read."""

    locator: str
    asserted: dict[str, Json] = field(default_factory=dict[str, Json])
    hashes: dict[str, str] = field(default_factory=dict[str, str])


class _Reader:
    """Follows the sections; a label may stand alone on its line, its value on the next."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.region = source.options.region
        self.told: dict[str, Json] = {}
        self.service = ""
        self.context = ""
        self.somebody: _Somebody | None = None
        self.file: _File | None = None
        self.waiting = ""
        self.people = 0

    def survey(self) -> None:
        """What the report says of itself: number, priority, provider, incident."""
        waiting = ""
        for line in returns_pages.lines(self.source):
            if isinstance(line, Problem):
                continue
            text = line.text
            if (title := _TITLE.search(text)) and "cyberTipReport" not in self.told:
                self.told["cyberTipReport"] = title["number"]
            if received := re.search(r"Received by NCMEC on (?P<at>\S+ \S+(?: [A-Z]{3,4})?)", text):
                self.told.setdefault("received", received["at"])
            labelled = _LABEL.fullmatch(text)
            label = labelled["label"].strip().lower() if labelled else ""
            value = labelled["value"].strip() if labelled else text
            if waiting and not label:
                self.told.setdefault(waiting, value[:200])
            waiting = ""
            known = {"priority level": "priority", "incident type": "incidentType", "incident time": "incidentTime",
                     "submitter": "provider", "esp service": "service"}.get(label)  # fmt: skip
            if known and value:
                self.told.setdefault(known, value[:200])
            elif known or text.lower() == "submitter":
                waiting = known or "provider"
        self.service = cybertip_facts.platform(str(self.told.get("service", "")), str(self.told.get("provider", "")))

    def report(self) -> Mention:
        """The report as the document that this file is."""
        return Mention(
            keys.document(self.source.sha256), "file", asserted=told(kind="CyberTipline report", **self.told)
        )

    def line(self, line: Line) -> Iterator[Observation]:
        """One line: a heading, a label with its value, the value of the label before, or any text."""
        text = line.text
        heading = text.strip(": ").lower()
        if heading in _HEADINGS:
            yield from self._section(_HEADINGS[heading], line)
            return
        if automated := _AUTOMATED.search(text):
            yield from self._section(f"automated lookup ({automated['of'].lower()})", line)
            return
        labelled = _LABEL.fullmatch(text)
        read = _READ.get(labelled["label"].strip().lower()) if labelled else None
        if labelled is not None and read is not None:
            self.waiting = "" if labelled["value"] else labelled["label"].strip().lower()
            if labelled["value"]:
                yield from read(self, line.after(labelled.start("value")))
            return
        waiting, self.waiting = self.waiting, ""
        if waiting:
            yield from _READ[waiting](self, line)
        else:
            yield from self._any(line)

    def _section(self, context: str, line: Line) -> Iterator[Observation]:
        """A section begins; whom or what the one before it was of is whole."""
        yield from self._person_done()
        if context == "uploaded file":
            yield from self._file_done()
        self.context, self.waiting = context, ""
        if any(word in context for word in ("suspect", "person", "victim", "recipient")) and "lookup" not in context:
            self.people += 1
            ref = keys.person(self.source.sha256, f"person-{self.people}")
            self.somebody = _Somebody(ref, context, locator=line.locator)

    def finished(self) -> Iterator[Observation]:
        """What was being read when the report ended."""
        yield from self._person_done()
        yield from self._file_done()

    def _person_done(self) -> Iterator[Observation]:
        one, self.somebody = self.somebody, None
        if one is not None and (one.asserted or one.accounts):
            yield Mention(one.ref, one.locator, asserted=one.asserted | {"context": one.context})

    def _file_done(self) -> Iterator[Observation]:
        one, self.file = self.file, None
        ref = cybertip_facts.file(one.hashes) if one is not None else None
        if one is not None and ref is not None:
            yield Mention(ref, one.locator, asserted=one.asserted | told(hashes=dict(one.hashes)))
        elif one is not None:
            document = keys.document(self.source.sha256)
            yield Mention(document, one.locator, asserted={"reportedFiles": [one.asserted]})

    def _user(self) -> Ref | None:
        one = self.somebody
        return None if one is None else one.accounts[0] if one.accounts else one.ref

    def _said(self) -> str:
        return self.somebody.context if self.somebody is not None else self.context or "report"

    # Labels

    def name(self, line: Line) -> Iterator[Observation]:
        """A person's name, as the report gives it."""
        if self.somebody is not None:
            self.somebody.asserted.setdefault("name", line.text[:200])
        yield from ()

    def born(self, line: Line) -> Iterator[Observation]:
        """A date of birth or an age."""
        if self.somebody is not None:
            self.somebody.asserted.setdefault("born" if "-" in line.text or "/" in line.text else "age", line.text[:20])
        yield from ()

    def account(self, line: Line) -> Iterator[Observation]:
        """A screen name or the provider's number of the user."""
        ref = keys.account(self.service, line.text.split(" (")[0]) if self.service else None
        if self.somebody is not None:
            self.somebody.asserted.setdefault("screenName", line.text[:200])
        if ref is None:
            return
        yield Mention(ref, line.locator, asserted={"context": self._said()})
        if self.somebody is not None:
            if ref not in self.somebody.accounts:
                self.somebody.accounts.append(ref)
            yield Link(LinkType.OWNS, self.somebody.ref, ref, line.locator)

    def provider_service(self, line: Line) -> Iterator[Observation]:
        """The provider's service that the accounts are of."""
        self.service = cybertip_facts.platform(line.text) or self.service
        yield from ()

    def mail(self, line: Line) -> Iterator[Observation]:
        """An address: `name@example.org (Verified)`."""
        yield from self._owned(keys.email(line.text.split(" ")[0]), line)

    def phone(self, line: Line) -> Iterator[Observation]:
        """A number with or without the time of its verification."""
        yield from self._owned(cybertip_facts.phone(line.text.split(" (")[0], "", self.region), line)

    def _owned(self, ref: Ref | None, line: Line) -> Iterator[Observation]:
        if ref is None:
            return
        verified = "erified" in line.text and "not verified" not in line.text.lower()
        place = line.place(0, len(line.text.split(" (")[0]))
        yield Mention(ref, place, asserted=told(context=self._said(), verified=verified or None))
        if self.somebody is not None:
            yield Link(LinkType.OWNS, self.somebody.ref, ref, place)

    def profile(self, line: Line) -> Iterator[Observation]:
        """The address of a profile, and the account in it."""
        url = keys.url(line.text.split(" ")[0])
        if url is not None:
            yield Mention(url, line.locator, asserted={"context": f"{self._said()}: profile"})
        for ref, _, _ in profiles.of_address(line.text.split(" ")[0]):
            if ref.kind is EntityKind.ACCOUNT:
                yield Mention(ref, line.locator, 0.9, {"context": self._said()})

    def used(self, line: Line) -> Iterator[Observation]:
        """`192.0.2.1 (Login) 10-10-2022 19:21:35 UTC`."""
        yield from self._addresses(line)

    def filename(self, line: Line) -> Iterator[Observation]:
        """A file begins; the one before it is whole."""
        yield from self._file_done()
        self.file = _File(line.locator, {"file": line.text[:300], "context": "uploaded file"})

    def digest(self, line: Line) -> Iterator[Observation]:
        """A hash of the file before it, told by its length."""
        found = _HASH.search(line.text)
        if self.file is not None and found is not None:
            kind = {32: "MD5", 40: "SHA1", 64: "SHA256"}.get(len(found[0]))
            if kind:
                self.file.hashes[kind] = found[0].lower()
        yield from ()

    def viewed(self, line: Line) -> Iterator[Observation]:
        """Whether the provider looked at the file."""
        self._flag("viewedByProvider", line)
        yield from ()

    def exif(self, line: Line) -> Iterator[Observation]:
        """Whether the provider looked at the file's metadata."""
        self._flag("exifViewedByProvider", line)
        yield from ()

    def public(self, line: Line) -> Iterator[Observation]:
        """Whether all could see the file."""
        self._flag("publiclyAvailable", line)
        yield from ()

    def _flag(self, name: str, line: Line) -> None:
        word = line.text.strip().lower()
        if self.file is not None and word.startswith(("yes", "no")):
            self.file.asserted[name] = word.startswith("yes")

    # Any text

    def _addresses(self, line: Line) -> Iterator[Observation]:
        """IP addresses of a line with its event and time, and the place that a lookup gives for them."""
        stamp = _STAMP.search(line.text)
        when = instant(stamp[0], "UTC", Order.MDY) if stamp else None
        at = when.at if when else None
        event = _EVENT.search(line.text)
        file = str(self.file.asserted.get("file", "")) if self.file is not None else ""
        context = f"upload of {file}" if file and self.context == "uploaded file" else self._said()
        for found in _ADDRESS.finditer(line.text):
            ref = address(found[0])
            if ref is None:
                continue
            place = line.place(found.start(), found.end())
            stated = told(context=context, event=event[1] if event else "")
            yield Mention(ref, place, asserted=stated, at=at)
            user = self._user()
            if user is not None:
                yield Link(LinkType.CONNECTED_TO, user, ref, place, at=at)
            yield from self._looked_up(ref, line)

    def _looked_up(self, ref: Ref, line: Line) -> Iterator[Observation]:
        """The area that NCMEC's lookup gives for an address: not where anybody was."""
        found = _PLACE.search(line.text)
        area = keys.location(float(found[1]), float(found[2])) if found and "lookup" in self.context else None
        if area is not None and found is not None:
            place = line.place(found.start(), found.end())
            yield Mention(area, place, 0.3, {"context": "area of an IP address by lookup"})
            yield Link(LinkType.LOCATED_AT, ref, area, place, 0.3)

    def _any(self, line: Line) -> Iterator[Observation]:
        yield from self._addresses(line)
        for one in identifiers.found(line.text, self.region):
            if one.ref.kind is EntityKind.IP_ADDRESS or (
                one.ref.kind is EntityKind.LOCATION and "lookup" in self.context
            ):
                continue
            place = line.place(one.start, one.end)
            yield Mention(one.ref, place, min(one.confidence, 0.8), {"context": self._said()})


_READ: dict[str, Callable[[_Reader, Line], Iterator[Observation]]] = {
    "name": _Reader.name,
    "date of birth": _Reader.born,
    "approximate age": _Reader.born,
    "age": _Reader.born,
    "screen/user name": _Reader.account,
    "screen name": _Reader.account,
    "user name": _Reader.account,
    "username": _Reader.account,
    "esp user id": _Reader.account,
    "esp service": _Reader.provider_service,
    "email address": _Reader.mail,
    "email": _Reader.mail,
    "phone": _Reader.phone,
    "mobile phone": _Reader.phone,
    "phone number": _Reader.phone,
    "profile url": _Reader.profile,
    "ip address": _Reader.used,
    "filename": _Reader.filename,
    "file name": _Reader.filename,
    "md5": _Reader.digest,
    "sha1": _Reader.digest,
    "sha-1": _Reader.digest,
    "sha256": _Reader.digest,
    "hash": _Reader.digest,
    "did reporting esp view entire contents of uploaded file": _Reader.viewed,
    "did reporting esp view the exif of uploaded file": _Reader.exif,
    "were entire contents of uploaded file publicly available": _Reader.public,
}

EXTRACTOR = Extractor("cybertip_text", 1, takes, extract)
