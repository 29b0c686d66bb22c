"""CASE/UCO graphs of a telephone that never was, of any size: accounts, then messages that refer to them."""

from __future__ import annotations

import json
import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from asasec_graph.samples import cast

_CONTEXT = {
    "kb": "http://example.org/kb/",
    "core": "https://ontology.unifiedcyberontology.org/uco/core/",
    "identity": "https://ontology.unifiedcyberontology.org/uco/identity/",
    "obs": "https://ontology.unifiedcyberontology.org/uco/observable/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "telefono": "https://ontology.unifiedcyberontology.org/uco/observable/phoneNumber",
}
Thing = dict[str, object]


@dataclass(slots=True)
class Planted:
    """What was written: how many of each, and the identifiers by kind."""

    persons: int = 0
    messages: int = 0
    calls: int = 0
    deleted: int = 0
    phones: set[str] = field(default_factory=set[str])
    accounts: set[str] = field(default_factory=set[str])
    moments: list[datetime] = field(default_factory=list[datetime])


def write(path: Path, *, seed: int = 1, people: int = 10, messages: int = 100, calls: int = 20) -> Planted:
    """A graph in JSON-LD: prefixes of its own, an alias, messages before the accounts that they refer to."""
    rng, planted = random.Random(seed), Planted()
    with path.open("w", encoding="utf-8") as file:
        file.write(json.dumps({"@context": _CONTEXT})[:-1] + ', "@graph": [\n')
        separator = ""
        for thing in _things(rng, people, messages, calls, planted):
            file.write(separator + json.dumps(thing, ensure_ascii=False))
            separator = ",\n"
        file.write("\n]}\n")
    return planted


def _things(rng: random.Random, people: int, messages: int, calls: int, planted: Planted) -> Iterator[Thing]:
    start = datetime(2024, 3, 1, 9, 0, tzinfo=UTC)
    application = "kb:app"
    for number in range(messages):
        sender, receiver = rng.sample(range(1, people + 1), 2)
        deleted = number % 10 == 9
        planted.messages += 1
        planted.deleted += deleted
        planted.moments.append(start + timedelta(minutes=number))
        yield _message(rng, number, f"kb:wa{sender}", f"kb:wa{receiver}", planted.moments[-1], deleted=deleted)
    for number in range(calls):
        caller, called = rng.sample(range(1, people + 1), 2)
        planted.calls += 1
        planted.moments.append(start + timedelta(days=90, minutes=number))
        facet = {
            "@type": "obs:CallFacet", "obs:callType": "outgoing", "obs:startTime": _time(planted.moments[-1]),
            "obs:from": {"@id": f"kb:tel{caller}"}, "obs:to": [{"@id": f"kb:tel{called}"}],
            "obs:duration": {"@type": "xsd:integer", "@value": str(number)},
        }  # fmt: skip
        yield {"@id": f"kb:call-{number}", "@type": "obs:Call", "core:hasFacet": [facet]}
    yield {"@id": application, "@type": "obs:Application", "core:name": "WhatsApp"}
    for one in cast.people(rng, people):
        yield from _person(one, application, planted)


def _time(at: datetime) -> Thing:
    return {"@type": "xsd:dateTime", "@value": at.isoformat().replace("+00:00", "Z")}


def _message(rng: random.Random, number: int, sender: str, receiver: str, at: datetime, *, deleted: bool) -> Thing:
    known = uuid.UUID(int=rng.getrandbits(128), version=4)
    facet: Thing = {
        "@type": "obs:MessageFacet", "obs:application": {"@id": "kb:app"}, "obs:from": {"@id": sender},
        "obs:to": [{"@id": receiver}], "obs:messageText": f"{cast.phrase(rng)} {number}", "obs:sentTime": _time(at),
    }  # fmt: skip
    if deleted:
        facet["obs:allocationStatus"] = "Deleted"
    return {"@id": f"kb:message-{known}", "@type": "obs:Message", "core:hasFacet": [facet]}


def _person(one: cast.Somebody, application: str, planted: Planted) -> Iterator[Thing]:
    jid = f"{one.phone.removeprefix('+')}@s.whatsapp.net"
    planted.persons += 1
    planted.phones.add(one.phone)
    planted.accounts.add(f"whatsapp:{jid}")
    given, _, family = one.name.partition(" ")
    name = {"@type": "identity:SimpleNameFacet", "identity:givenName": given, "identity:familyName": family}
    yield {"@id": f"kb:person{one.number}", "@type": "identity:Person", "core:hasFacet": [name]}
    phone = {"@type": "obs:PhoneAccountFacet", "telefono": one.phone}
    yield {"@id": f"kb:tel{one.number}", "@type": "obs:PhoneAccount", "core:hasFacet": [phone]}
    account = {"@type": "obs:AccountFacet", "obs:accountIdentifier": jid}
    of = {"@type": "obs:ApplicationAccountFacet", "obs:application": {"@id": application}}
    yield {"@id": f"kb:wa{one.number}", "@type": "obs:ApplicationAccount", "core:hasFacet": [account, of]}
    yield {
        "@id": f"kb:rel{one.number}", "@type": "core:Relationship", "core:kindOfRelationship": "Has_Account",
        "core:source": {"@id": f"kb:person{one.number}"}, "core:target": {"@id": f"kb:wa{one.number}"},
        "core:isDirectional": True,
    }  # fmt: skip
