"""FollowTheMoney entities of people and a company that do not exist, as JSON lines of any number."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from pathlib import Path

from asasec_graph.samples import cast


@dataclass(slots=True)
class Planted:
    """What was written: how many of each, and the identifiers by kind."""

    persons: int = 0
    mails: int = 0
    links: int = 0
    emails: set[str] = field(default_factory=set[str])
    phones: set[str] = field(default_factory=set[str])
    accounts: set[str] = field(default_factory=set[str])


def write(path: Path, *, seed: int = 1, people: int = 10, mails: int = 40) -> Planted:
    """Persons with addresses and accounts, a company, and mails between them; edges before what they join."""
    rng, planted = random.Random(seed), Planted()
    cast_ = cast.people(rng, people)
    moments = iter(cast.moments(rng, mails))
    with path.open("w", encoding="utf-8") as file:

        def put(known: str, schema: str, **properties: str) -> None:
            held = {name: [value] for name, value in properties.items()}
            file.write(json.dumps({"id": known, "schema": schema, "properties": held}, ensure_ascii=False) + "\n")

        for one in cast_:
            planted.links += 1
            put(f"d{one.number}", "Directorship", director=f"p{one.number}", organization="c", role="administradora")
        put("c", "Company", name="Fantasía y Cía")
        for one in cast_:
            planted.persons += 1
            planted.emails.add(one.email)
            planted.phones.add(one.phone)
            planted.accounts.add(f"instagram:{one.username}")
            put(f"p{one.number}", "Person", name=one.name, email=one.email, phone=one.phone)
            put(f"u{one.number}", "UserAccount", service="Instagram", username=one.username, owner=f"p{one.number}")
        for number in range(mails):
            sender, receiver = rng.sample(cast_, 2)
            planted.mails += 1
            text = {"subject": "hola", "bodyText": cast.phrase(rng), "date": next(moments).isoformat()}
            written = {"from": f"{sender.name} <{sender.email}>", "to": receiver.email}
            put(f"e{number}", "Email", **written, **text)
    return planted
