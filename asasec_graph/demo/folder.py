"""The folder of one case while it is being written: names files, keeps the ledger, scales amounts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from asasec_graph.demo.files.contacts import Contact
from asasec_graph.demo.ledger import Ledger
from asasec_graph.demo.people import Person
from asasec_graph.demo.talk import Said, Span
from asasec_graph.model import keys


@dataclass(slots=True)
class CaseFolder:
    """`files` are the exhibits in the order written; `span` is when the events of the case lie."""

    reference: str
    root: Path
    rng: Random
    ledger: Ledger
    scale: float
    span: Span
    files: list[Path] = field(default_factory=list[Path])

    def file(self, name: str) -> Path:
        """The path of a new exhibit."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        self.files.append(path)
        return path

    def amount(self, number: int) -> int:
        """A number of events, scaled, never under 4."""
        return max(4, round(number * self.scale))

    def contact_book(self, contacts: Sequence[Contact]) -> None:
        """The numbers and addresses of a contact book stand in this case."""
        self.ledger.phones(self.reference, (one.phone for one in contacts if one.phone))
        self.ledger.note(self.reference, *(keys.email(one.email) for one in contacts if one.email))

    def numbers(self, persons: Iterable[Person]) -> None:
        """The telephone numbers of these persons stand in this case."""
        self.ledger.phones(self.reference, (one.phone for one in persons))

    def accounts(self, persons: Iterable[Person]) -> None:
        """The WhatsApp accounts of these persons stand in this case."""
        self.ledger.whatsapp(self.reference, (one.phone for one in persons))

    def mails(self, persons: Iterable[Person]) -> None:
        """The mail addresses of these persons stand in this case."""
        self.ledger.note(self.reference, *(keys.email(one.email) for one in persons))

    def telegrams(self, persons: Iterable[Person]) -> None:
        """The Telegram accounts of these persons stand in this case."""
        self.ledger.note(self.reference, *(keys.account("telegram", f"user{one.telegram}") for one in persons))


def together(*conversations: Sequence[Said]) -> list[Said]:
    """Several conversations as one stream, in order of time."""
    return sorted((one for said in conversations for one in said), key=lambda one: (one.at, one.sender.tag))
