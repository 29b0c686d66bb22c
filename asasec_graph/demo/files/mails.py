"""Mail: single EML files and mbox mailboxes, as clients save them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP, default
from email.utils import format_datetime
from pathlib import Path
from random import Random

from asasec_graph.demo.people import Person
from asasec_graph.demo.phrases import letter, subject
from asasec_graph.demo.talk import Span


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail; `through` is the address of the sender's router as the first server saw it."""

    at: int
    sender: Person
    to: tuple[Person, ...]
    copies: tuple[Person, ...]
    subject: str
    body: str
    number: int
    through: str


def correspond(
    rng: Random, parties: Sequence[Person], count: int, span: Span, language: str, through: str
) -> list[Mail]:
    """Mails among a few persons, in order of time."""
    mails: list[Mail] = []
    for at in sorted(span.moment(rng) for _ in range(count)):
        sender, *others = rng.sample(list(parties), len(parties))
        to, copies = tuple(others[:1]), tuple(others[1:2]) if rng.random() < 0.25 else ()
        text = letter(rng, language, sender.given)
        mails.append(Mail(at, sender, to, copies, subject(rng, language), text, rng.randrange(10**9), through))
    return mails


def message(mail: Mail, attachment: tuple[str, bytes] | None = None) -> EmailMessage:
    """The mail as a message, with a picture attached where one is given."""
    made = EmailMessage(policy=default)
    made["Received"] = (
        f"from [{mail.through}] (unknown [{mail.through}]) by mx.correo.example with ESMTPSA id {mail.number:09d}; "
        + format_datetime(datetime.fromtimestamp(mail.at, UTC))
    )
    made["Date"] = format_datetime(datetime.fromtimestamp(mail.at, UTC))
    made["From"] = f"{mail.sender.name} <{mail.sender.email}>"
    made["To"] = ", ".join(f"{one.name} <{one.email}>" for one in mail.to)
    if mail.copies:
        made["Cc"] = ", ".join(f"{one.name} <{one.email}>" for one in mail.copies)
    made["Subject"] = mail.subject
    made["Message-ID"] = f"<{mail.at}.{mail.number}@{mail.sender.email.partition('@')[2]}>"
    made.set_content(mail.body)
    if attachment is not None:
        made.add_attachment(attachment[1], maintype="image", subtype="jpeg", filename=attachment[0])
        made.set_boundary(f"=-{mail.number:09d}-{mail.at}")
    return made


def write_eml(path: Path, mail: Mail, attachment: tuple[str, bytes] | None = None) -> None:
    """One mail as a file."""
    path.write_bytes(message(mail, attachment).as_bytes(policy=SMTP))


def write_mbox(path: Path, mails: Sequence[Mail]) -> None:
    """A mailbox: each mail after a `From ` line, lines of a body that begin so quoted with `>`."""
    parts: list[bytes] = []
    for mail in mails:
        at = datetime.fromtimestamp(mail.at, UTC)
        content = message(mail).as_bytes().replace(b"\nFrom ", b"\n>From ")
        parts.append(f"From {mail.sender.email} {at:%a %b %e %H:%M:%S %Y}\n".encode() + content + b"\n")
    path.write_bytes(b"".join(parts))
