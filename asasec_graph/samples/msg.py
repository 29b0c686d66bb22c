"""Outlook's .msg files, written as MS-OXMSG has them: a mail with all that hangs on it, a contact, an appointment."""

from __future__ import annotations

import random
import struct
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from asasec_graph.samples import cast, compound, documents
from asasec_graph.samples.compound import Tree

_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_SETS = ("00062002-0000-0000-C000-000000000046", "00062004-0000-0000-C000-000000000046")
EXCHANGE = "/o=Ficticia/ou=Exchange Administrative Group/cn=Recipients/cn=persona9"


@dataclass(slots=True)
class Planted:
    """What the file holds: parties as (role, address), the moment, subjects, attachments by hash."""

    sender: str
    receivers: list[str] = field(default_factory=list[str])
    at: datetime = _EPOCH
    subjects: list[str] = field(default_factory=list[str])
    attachments: list[str] = field(default_factory=list[str])
    phones: list[str] = field(default_factory=list[str])


Props = dict[int, object]


def _value(value: object) -> tuple[int, bytes]:
    """A property's type and bytes."""
    match value:
        case bool():
            return 0x000B, struct.pack("<q", int(value))
        case int():
            return 0x0003, struct.pack("<q", value)
        case str():
            return 0x001F, value.encode("utf-16-le")
        case bytes():
            return 0x0102, value
        case datetime():
            return 0x0040, struct.pack("<Q", (value - _EPOCH) // timedelta(microseconds=1) * 10)
        case _:
            raise TypeError(f"no property is written of {value!r}")


def storage(props: Props, header: bytes) -> dict[str, bytes | Tree]:
    """A storage of properties: short ones in the list, long ones in streams."""
    listed, made = header, dict[str, "bytes | Tree"]()
    for tag, value in props.items():
        kind, data = _value(value)
        if kind in (0x001F, 0x0102):
            made[f"__substg1.0_{tag:04X}{kind:04X}"] = data
            listed += struct.pack("<HHIII", kind, tag, 6, len(data) + 2 * (kind == 0x001F), 0)
        else:
            listed += struct.pack("<HHI", kind, tag, 6) + data[:8]
    made["__properties_version1.0"] = listed
    return made


def _message(
    props: Props, recipients: list[Props], attachments: list[dict[str, bytes | Tree]], top: bool
) -> dict[str, bytes | Tree]:
    counts = struct.pack("<IIII", len(recipients), len(attachments), len(recipients), len(attachments))
    made = storage(props, bytes(8) + counts + (bytes(8) if top else b""))
    for number, row in enumerate(recipients):
        made[f"__recip_version1.0_#{number:08X}"] = storage(row, bytes(8))
    for number, one in enumerate(attachments):
        made[f"__attach_version1.0_#{number:08X}"] = one
    return made


def _named(listed: list[tuple[int, int]]) -> Tree:
    """The map of named properties: (set, number) of each, in order from 0x8000."""
    guids = b"".join(uuid.UUID(one).bytes_le for one in _SETS)
    entries = b"".join(struct.pack("<IHH", lid, (3 + which) << 1, place) for place, (which, lid) in enumerate(listed))
    return {"__substg1.0_00020102": guids, "__substg1.0_00030102": entries, "__substg1.0_00040102": b""}


def _attachment(name: str, kind: str, data: bytes) -> dict[str, bytes | Tree]:
    return storage({0x3705: 1, 0x3707: name, 0x370E: kind, 0x3701: data}, bytes(8))


def write(path: Path, *, seed: int = 1) -> Planted:
    """A mail to three people, one known only within Exchange, with a text, a picture and a mail attached."""
    rng = random.Random(seed)
    author, first, second, inner = cast.people(rng, 4)
    at = cast.moments(rng, 1)[0]
    planted = Planted(author.email, [first.email, second.email, f"exchange:{EXCHANGE.lower()}"], at)
    planted.subjects += ["Asunto ficticio", "Mail reenviado"]
    planted.phones += [author.phone]
    text, picture = b"nota con otro.ficticio@example.org", documents.png(seed)
    planted.attachments += [sha256(text).hexdigest(), sha256(picture).hexdigest()]
    within = _message(
        {0x001A: "IPM.Note", 0x0037: planted.subjects[1], 0x1000: "cuerpo de dentro", 0x0C1A: inner.name,
         0x0C1E: "SMTP", 0x0C1F: inner.email, 0x0039: at - timedelta(days=1)},
        [{0x0C15: 1, 0x3001: author.name, 0x3002: "SMTP", 0x3003: author.email}], [], False,
    )  # fmt: skip
    nested = storage({0x3705: 5, 0x3001: planted.subjects[1]}, bytes(8))
    nested["__substg1.0_3701000D"] = within
    header = f"Received: from x ([192.0.2.44]) by y\r\nFrom: {author.name} <{author.email}>\r\nX-Mailer: X\r\n\r\n"
    body = f"<html><body><p>Mi n&uacute;mero es <b>{author.phone}</b></p></body></html>"
    made = _message(
        {0x001A: "IPM.Note", 0x0037: planted.subjects[0], 0x1013: body.encode(), 0x3FDE: 65001, 0x007D: header,
         0x0042: author.name, 0x0064: "SMTP", 0x0065: author.email, 0x0039: at, 0x0E07: 1, 0x1035: "<1@example.org>"},
        [
            {0x0C15: 1, 0x3001: first.name, 0x3002: "SMTP", 0x3003: first.email},
            {0x0C15: 2, 0x3001: second.name, 0x3002: "EX", 0x3003: EXCHANGE + "2", 0x39FE: second.email},
            {0x0C15: 1, 0x3001: "Persona de Exchange", 0x3002: "EX", 0x3003: EXCHANGE},
        ],
        [_attachment("nota.txt", "text/plain", text), _attachment("foto.png", "image/png", picture), nested], True,
    )  # fmt: skip
    made["__nameid_version1.0"] = _named([])
    path.write_bytes(compound.written(made))
    return planted


def write_contact(path: Path, *, seed: int = 1) -> cast.Somebody:
    """A contact whose address stands in a named property."""
    who = cast.people(random.Random(seed), 1)[0]
    props: Props = {
        0x001A: "IPM.Contact", 0x3001: who.name, 0x3A1C: who.phone, 0x3A16: "Empresa Ficticia",
        0x8000: "SMTP", 0x8001: who.email, 0x8002: who.name,
    }  # fmt: skip
    made = _message(props, [], [], True)
    made["__nameid_version1.0"] = _named([(1, 0x8082), (1, 0x8083), (1, 0x8080)])
    path.write_bytes(compound.written(made))
    return who


def write_appointment(path: Path, *, seed: int = 1) -> tuple[cast.Somebody, cast.Somebody, datetime]:
    """An appointment of two people, its beginning in a named property."""
    rng = random.Random(seed)
    host, guest = cast.people(rng, 2)
    at = cast.moments(rng, 1)[0]
    props: Props = {
        0x001A: "IPM.Appointment", 0x0037: "Reunión ficticia", 0x0064: "SMTP", 0x0065: host.email, 0x0042: host.name,
        0x8000: at, 0x8001: "Sala 1",
    }  # fmt: skip
    made = _message(props, [{0x0C15: 1, 0x3001: guest.name, 0x3002: "SMTP", 0x3003: guest.email}], [], True)
    made["__nameid_version1.0"] = _named([(0, 0x820D), (0, 0x8208)])
    path.write_bytes(compound.written(made))
    return host, guest, at
