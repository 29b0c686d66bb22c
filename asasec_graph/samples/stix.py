"""STIX 2.1 bundles of observables and people that do not exist, of any number."""

from __future__ import annotations

import json
import random
import uuid
from dataclasses import dataclass, field
from pathlib import Path

from asasec_graph.samples import cast

Thing = dict[str, object]


@dataclass(slots=True)
class Planted:
    """What was written: how many of each, and the identifiers by kind."""

    persons: int = 0
    mails: int = 0
    emails: set[str] = field(default_factory=set[str])
    accounts: set[str] = field(default_factory=set[str])
    addresses: set[str] = field(default_factory=set[str])
    urls: set[str] = field(default_factory=set[str])


def write(path: Path, *, seed: int = 1, people: int = 10, mails: int = 20, indicators: int = 20) -> Planted:
    """Identities with accounts and addresses, mails between these, indicators; relationships come first."""
    rng, planted = random.Random(seed), Planted()
    with path.open("w", encoding="utf-8") as file:
        file.write(json.dumps({"type": "bundle", "id": _id(rng, "bundle")})[:-1] + ', "objects": [\n')
        things = _things(rng, people, mails, indicators, planted)
        file.write(",\n".join(json.dumps({"spec_version": "2.1", **thing}, ensure_ascii=False) for thing in things))
        file.write("\n]}\n")
    return planted


def _id(rng: random.Random, kind: str) -> str:
    return f"{kind}--{uuid.UUID(int=rng.getrandbits(128), version=4)}"


def _things(rng: random.Random, people: int, mails: int, indicators: int, planted: Planted) -> list[Thing]:
    made: list[Thing] = []
    addresses: list[str] = []
    for one in cast.people(rng, people):
        who, account, address, ip = (_id(rng, kind) for kind in ("identity", "user-account", "email-addr", "ipv4-addr"))
        addresses.append(address)
        planted.persons += 1
        planted.accounts.add(f"facebook:{one.username}")
        planted.emails.add(one.email)
        planted.addresses.add(one.ip)
        about: list[Thing] = [
            {"type": "relationship", "id": _id(rng, "relationship"), "relationship_type": "owns", "source_ref": who,
             "target_ref": account, "confidence": 90},
            {"type": "identity", "id": who, "identity_class": "individual", "name": one.name},
            {"type": "user-account", "id": account, "account_type": "facebook", "user_id": one.username},
            {"type": "email-addr", "id": address, "value": one.email, "belongs_to_ref": account},
            {"type": "ipv4-addr", "id": ip, "value": one.ip},
        ]  # fmt: skip
        made += about
    for at in cast.moments(rng, mails):
        planted.mails += 1
        sender, receiver = rng.sample(addresses, 2)
        made.append({
            "type": "email-message", "id": _id(rng, "email-message"), "is_multipart": False, "from_ref": sender,
            "to_refs": [receiver], "date": at.isoformat().replace("+00:00", "Z"), "body": cast.phrase(rng),
        })  # fmt: skip
    for number in range(indicators):
        planted.urls.add(f"http://malo{number}.example/")
        made.append({
            "type": "indicator", "id": _id(rng, "indicator"), "pattern_type": "stix",
            "pattern": f"[domain-name:value = 'malo{number}.example']",
        })  # fmt: skip
    return made
