"""The files of `asasec bench extract`: one a format, of about a wanted size in bytes."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from asasec_graph.bench import chats
from asasec_graph.demo.files import contacts, ios
from asasec_graph.demo.files.contacts import Contact
from asasec_graph.demo.people import Person
from asasec_graph.demo.talk import Said
from asasec_graph.samples import ufed as ufed_samples
from asasec_graph.samples import whatsapp as whatsapp_samples

_START = 1_700_000_000
_CHAT_BYTES = 75
_CARD_BYTES = 200
_SMS_BYTES = 420
_ROW_BYTES = 110
_ENTRY_BYTES = 900
_CONTEXT = {
    "kb": "http://example.org/kb/",
    "uco-core": "https://ontology.unifiedcyberontology.org/uco/core/",
    "uco-observable": "https://ontology.unifiedcyberontology.org/uco/observable/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def whatsapp(path: Path, size: int) -> None:
    """A WhatsApp .txt export."""
    (made,) = chats.write(path.parent / "made", files=1, messages=size // _CHAT_BYTES, seed=1)
    made.rename(path)


def vcards(path: Path, size: int) -> None:
    """Cards of version 3.0 with a number each, every other with a mail address."""
    people = _people(size // _CARD_BYTES)
    contacts.write_vcards_3(
        path, [Contact(one.name, one.phone, one.email if number % 2 else None) for number, one in enumerate(people)]
    )


def messages(path: Path, size: int) -> None:
    """sms.db of iOS: conversations with 200 others, all settled into the database."""
    rng, words = random.Random(1), chats.PHRASE.split()
    owner, *others = _people(201)
    said = [
        _said(
            _START + 60 * number,
            owner,
            rng.choice(others),
            " ".join(rng.choices(words, k=rng.randrange(3, 14))),
            number % 2 == 0,
        )
        for number in range(size // _SMS_BYTES)
    ]
    ios.write_sms(path, said, owner)


def _said(at: int, owner: Person, other: Person, text: str, out: bool) -> Said:
    return Said(at, owner, (other,), text) if out else Said(at, other, (owner,), text)


def _people(count: int) -> list[Person]:
    return [
        Person(
            f"B{number}",
            "Nadie",
            f"Inventado{number}",
            "es",
            f"+346{number:08d}",
            f"n{number}@bench.example",
            number,
            "",
            "",
        )
        for number in range(count)
    ]


def whatsapp_database(path: Path, size: int) -> None:
    """msgstore.db of WhatsApp for Android, its new schema, nothing deleted from it."""
    whatsapp_samples.write(path, messages=size // _ROW_BYTES)
    with closing(sqlite3.connect(path)) as database:
        with database:
            _as_people_write(database)
        database.execute("VACUUM")


def _as_people_write(database: sqlite3.Connection) -> None:
    """Of the sample's messages one in ten is a place and one taken back; here one in fifty. One text in fifty holds an
    identifier. One in ten stays a picture, one a quoting one, one a notice."""
    rng, words = random.Random(1), chats.PHRASE.split()
    for table, kind, kept in (("message_location", 5, 6), ("message_revoked", 15, 8)):
        database.execute(f"DELETE FROM {table} WHERE message_row_id % 50 != {kept}")
        plain = "UPDATE message SET message_type = 0, text_data = '' WHERE message_type = ? AND _id % 50 != ?"
        database.execute(plain, (kind, kept))
    rows = database.execute("SELECT _id FROM message WHERE text_data IS NOT NULL AND _id % 50 > 0").fetchall()
    said = [(" ".join(rng.choices(words, k=rng.randrange(3, 14))), number) for (number,) in rows]
    database.executemany("UPDATE message SET text_data = ? WHERE _id = ?", said)


def ufed(path: Path, size: int) -> None:
    """A Cellebrite report."""
    ufed_samples.write(path, size=size)


def case_uco(path: Path, size: int) -> None:
    """A CASE graph: accounts of a telephone each, and messages between them."""
    entries = size // _ENTRY_BYTES
    accounts = max(2, entries // 10)
    with path.open("w", encoding="utf-8") as file:
        file.write(f'{{"@context": {json.dumps(_CONTEXT)}, "@graph": [')
        for number, entry in enumerate(_case_entries(accounts, entries - accounts)):
            file.write((",\n" if number else "") + json.dumps(entry))
        file.write("]}")


def _case_entries(accounts: int, said: int) -> Iterator[dict[str, object]]:
    for number in range(accounts):
        phone = f"+346{number:08d}"
        facet = _facet("PhoneAccountFacet", number, {"phoneNumber": phone})
        yield {"@id": f"kb:account-{number}", "@type": "uco-observable:PhoneAccount", "uco-core:hasFacet": [facet]}
    rng, words = random.Random(1), chats.PHRASE.split()
    for number in range(said):
        sent = datetime.fromtimestamp(_START + 60 * number, UTC).isoformat()
        facet = _facet(
            "MessageFacet",
            accounts + number,
            {
                "messageText": " ".join(rng.choices(words, k=8)),
                "from": {"@id": f"kb:account-{rng.randrange(accounts)}"},
                "to": [{"@id": f"kb:account-{rng.randrange(accounts)}"}],
                "sentTime": {"@type": "xsd:dateTime", "@value": sent},
            },
        )
        yield {"@id": f"kb:message-{number}", "@type": "uco-observable:Message", "uco-core:hasFacet": [facet]}


def _facet(kind: str, number: int, properties: dict[str, object]) -> dict[str, object]:
    told = {f"uco-observable:{name}": value for name, value in properties.items()}
    return {"@id": f"kb:facet-{number}", "@type": f"uco-observable:{kind}", **told}


def mbox(path: Path, size: int) -> None:
    """A mailbox of plain mails, every tenth with an attachment of 40 kB."""
    rng, words = random.Random(1), chats.PHRASE.split()
    written = 0
    with path.open("wb") as file:
        number = 0
        while written < size:
            number += 1
            at = datetime.fromtimestamp(_START + 60 * number, UTC)
            mail = _mail(
                number, at, " ".join(rng.choices(words, k=400)), rng.randbytes(40_000) if number % 10 == 0 else b""
            )
            written += file.write(f"From bench {at:%a %b %d %H:%M:%S %Y}\n".encode() + mail + b"\n")


def _mail(number: int, at: datetime, text: str, attached: bytes) -> bytes:
    mail = EmailMessage()
    mail["From"] = f"Nadie <n{number % 500}@bench.example>"
    mail["To"] = f"n{(number * 7 + 1) % 500}@bench.example"
    mail["Date"] = format_datetime(at)
    mail["Subject"] = f"{text[:30]} {number}"
    mail["Message-ID"] = f"<{number}@bench.example>"
    mail.set_content("\n".join(text[place : place + 70] for place in range(0, len(text), 70)))
    if attached:
        mail.add_attachment(attached, maintype="application", subtype="octet-stream", filename=f"f{number}.bin")
    return mail.as_bytes()
