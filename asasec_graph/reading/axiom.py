"""Magnet AXIOM's XML export: hits of artifacts, each a set of named fragments, with what the names say of times.

Source: the public parser of CASE-Implementation-AXIOM (Artifact, Hit, Fragment and their names) and the columns
that Magnet's exports name alike. A time's fragment states its zone and order:
`Message Sent Date/Time - UTC+00:00 (dd/MM/yyyy)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from asasec_graph.model.observations import Problem
from asasec_graph.reading import moments, xmlstream
from asasec_graph.reading.dates import Order, Vote
from asasec_graph.reading.source import Source
from asasec_graph.reading.tabular import plain
from asasec_graph.reading.textual import words
from asasec_graph.reading.xmlstream import Element

SURVEYED = 5_000
"""Hits from which the order of dates is decided where no fragment states it."""
VALUE = 1 << 20
"""Characters of a fragment that are read."""
_TIME = re.compile(
    r"^(?P<name>.*?(?:Date|Time|Fecha|Hora).*?)"
    r"(?:\s*-\s*(?P<zone>UTC\s*(?:[+-]\s*\d{1,2}(?::?\d{2})?)?|Local Time|[^()]*?))?"
    r"\s*(?:\((?P<format>[^()]{2,40})\))?$",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"UTC\s*(?:([+-])\s*(\d{1,2})(?::?(\d{2}))?)?", re.IGNORECASE)
_ENDS_ZONED = re.compile(r"(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})\s*$", re.IGNORECASE)

TEXT = words(
    "message messagebody messagetext text body content messagecontent lastmessage smsbody mensaje texto cuerpo"
)
SENDER = words("sender from author lastsender caller remitente de emisor fromaddress senderaddress sentby")
SENDER_ID = words("senderid sendernumber senderphonenumber senderusername senderemail senderjid senderuserid callerid")
SENDER_NAME = words("sendername fromname senderdisplayname callername nombreremitente")
RECEIVER = words(
    "recipient recipients receiver receivers to toaddress toaddresses destinatario destinatarios cc ccaddress "
    "ccaddresses bcc bccaddress bccaddresses callee"
)
RECEIVER_ID = words(
    "recipientid recipientids recipientnumber recipientphonenumber receiverid recipientusername recipientjid"
)
RECEIVER_NAME = words("recipientname recipientnames receivername")
PARTNER = words("partner partners otherparty contactnumber phonenumber participant interlocutor contacto")
PARTNER_NAME = words("partnername partnersname contactname contactdisplayname nombrecontacto")
PARTICIPANTS = words("participants participantinformation participantids members miembros")
LOCAL = words("localuser localuserid localusernumber localphonenumber accountowner usuariolocal")
DIRECTION = words(
    "direction messagedirection calldirection sentreceived direccion messagestatus messagetype calltype type"
)
DURATION = words(
    "callduration calldurationseconds calldurations duration durationseconds durations duracion calllength"
)
CHAT = words("chatid conversationname chatname groupname threadid groupchatname chat group")
SUBJECT = words("subject asunto")
ATTACHED = words("attachment attachments attachmentname attachmentnames adjuntos mediafile mediafilename")


@dataclass(frozen=True, slots=True)
class Field:
    """A fragment: its name as written and as compared, its text and place."""

    name: str
    plain: str
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A hit: the artifact that found it, its fragments and its place."""

    artifact: str
    fields: tuple[Field, ...]
    place: str

    def all(self, names: frozenset[str]) -> list[Field]:
        """The fragments with text that have one of these names."""
        return [field for field in self.fields if field.text and field.plain in names]

    def first(self, names: frozenset[str]) -> Field | None:
        """The first of these fragments."""
        return next(iter(self.all(names)), None)

    def text(self, *names: str) -> str:
        """The text of the first of these names, in their order; "" where there is none."""
        for name in names:
            for field in self.fields:
                if field.plain == name and field.text:
                    return field.text
        return ""


def is_export(data: bytes) -> bool:
    """Whether first bytes are those of an export."""
    if xmlstream.root_name(data).lower() == "iefexport":
        return True
    text = xmlstream.head(data)
    return re.search(r"<(?:\w+:)?Artifact\s", text) is not None and re.search(r"<(?:\w+:)?Fragment\s", text) is not None


def hits(source: Source) -> Iterator[Hit | Problem]:
    """Every hit; damage is a problem."""
    with source.open() as file:
        try:
            for record in xmlstream.records(file, lambda path: path[-1] == "Hit"):
                artifact = next((one.attributes.get("name", "") for one in record.above if one.name == "Artifact"), "")
                yield _hit(artifact.strip(), record.element)
        except xmlstream.XmlDamage as damage:
            yield Problem(f"The XML is damaged: {damage}. What stands before was read.", f"line {damage.line}")


def _hit(artifact: str, element: Element) -> Hit:
    fields = [
        Field(name, _plain(name), one.said()[:VALUE], one.place)
        for one in element.all("Fragment")
        if (name := one.get("name"))
    ]
    return Hit(artifact, tuple(fields), element.place)


@lru_cache(maxsize=8_192)
def _plain(name: str) -> str:
    """A fragment's name as it is compared: without what a time's name says of its zone, and without `(s)`."""
    match = _TIME.match(name)
    bare = match["name"] if match and (match["zone"] or match["format"]) else name
    return plain(re.sub(r"\((s|es)\)", r"\1", bare)) or plain(name)


class Clock:
    """Reads the times of an export, by what the names of their fragments say, else by one order for all."""

    def __init__(self, source: Source) -> None:
        self.zone = source.options.timezone
        self.order = _survey(source)

    def when(self, hit: Hit, *wanted: str) -> moments.When | None:
        """The first time of a hit whose name contains one of these words, in their order."""
        timed = [field for field in hit.fields if field.text and _is_time(field.name)]
        for word in wanted:
            for field in timed:
                if word in field.plain and (found := self.read(field)) is not None:
                    return found
        return None

    def read(self, field: Field) -> moments.When | None:
        """The time of one fragment."""
        match = _TIME.match(field.name)
        order = _order(match["format"]) if match and match["format"] else None
        text = field.text.strip()
        offset = _offset(match["zone"]) if match and match["zone"] else ""
        if offset and not _ENDS_ZONED.search(text):
            text = f"{text} {offset}"
        return moments.when(text, "", order or self.order, self.zone)


@lru_cache(maxsize=4_096)
def _is_time(name: str) -> bool:
    return re.search(r"date|time|fecha|hora|timestamp", name, re.IGNORECASE) is not None


def _offset(zone: str) -> str:
    match = _OFFSET.match(zone)
    return f"{match[1] or '+'}{int(match[2] or 0):02d}:{match[3] or '00'}" if match else ""


def _order(form: str) -> Order | None:
    """The order that a form such as `dd/MM/yyyy` states."""
    letters = re.sub(r"[^dmy]", "", form.lower())
    first = "".join(dict.fromkeys(letters))
    return {"dmy": Order.DMY, "mdy": Order.MDY, "ymd": Order.YMD, "ydm": Order.YDM}.get(first[:3])


def _survey(source: Source) -> Order:
    vote = Vote()
    for number, hit in enumerate(hits(source)):
        if number >= SURVEYED:
            break
        for field in hit.fields if isinstance(hit, Hit) else ():
            if _is_time(field.name) and (parts := moments.numeric(field.text)) is not None:
                vote.add(parts)
    return vote.decide(source.options.region).order
