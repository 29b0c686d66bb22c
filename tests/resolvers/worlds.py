"""Small worlds written through the one write path, for tests of what is answered from them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from asasec_graph.access import cases, grants, users
from asasec_graph.access.actor import Actor, Caller
from asasec_graph.access.cases import CaseDraft
from asasec_graph.cypher import exhibits
from asasec_graph.graph import writing
from asasec_graph.graph.connection import Graph
from asasec_graph.graph.writing import Stage
from asasec_graph.ingest.aggregate import Aggregate
from asasec_graph.model.ids import case_id, evidence_id
from asasec_graph.model.keys import email, person, phone
from asasec_graph.model.kinds import AccessLevel, EventType, LinkType, UserRole
from asasec_graph.model.observations import Event, Link, Mention, Observation, Problem, Ref
from asasec_graph.resolvers.api import schema
from asasec_graph.resolvers.context import Context, Services, make
from asasec_graph.settings import Settings

NOON = 1_700_000_000_000
CONSOLE = Actor.console()


def ref(found: Ref | None) -> Ref:
    """A key that is known to be good."""
    assert found is not None
    return found


ANA, BEN, CARL, DORA = (ref(phone(f"+3460000000{digit}")) for digit in (1, 2, 3, 4))
MAIL = ref(email("somebody@post.example"))


async def case(graph: Graph, reference: str, *readers: str, sealed: bool = False, **more: Any) -> str:
    """A case with its readers; its id."""
    draft = CaseDraft(reference, f"Title of {reference}", sealed=sealed, **more)
    await cases.create(graph, draft, by=CONSOLE)
    for name in readers:
        await grants.grant(graph, reference, name, AccessLevel.READ, by=CONSOLE)
    return case_id(reference)


async def exhibit(
    graph: Graph, reference: str, name: str, observations: Sequence[Observation], *, at: int = NOON
) -> str:
    """An exhibit with what it says, received at `at`; its id."""
    (place,) = await graph.read(exhibits.case_place(reference=reference))
    digest = sha256(f"{reference}/{name}".encode()).hexdigest()
    evidence = evidence_id(reference, digest, name)
    await graph.write(exhibits.exhibit_receive(case=place.id, evidence=evidence, props=_props(name, digest, at)))
    rows = Aggregate(evidence)
    rows.extractor = "tests/1"
    events = [row for row in map(rows.add, observations) if row is not None]
    batch = await writing.begin(graph, evidence, "plan")
    problems = [
        {"id": f"{evidence}.p{place}", "ordinal": place, "reason": one.reason, "locator": one.locator}
        for place, one in enumerate(rows.problems)
    ]
    stages = {
        Stage.MENTIONS: list(rows.mention_rows()),
        Stage.LINKS: list(rows.link_rows()),
        Stage.EVENTS: events,
        Stage.PROBLEMS: problems,
    }
    for number, (stage, made) in enumerate(stages.items(), start=batch):
        if made:
            await writing.write_batch(graph, evidence, "plan", number, stage, made)
        else:
            await writing.write_batch(graph, evidence, "plan", number, stage, [])
    await writing.mark_shared(graph, evidence)
    done = {
        "status": "DONE_WITH_PROBLEMS" if problems else "DONE",
        "format": "tests",
        "counts": json.dumps(rows.counts()),
        "eventCounts": json.dumps(dict(rows.event_counts)),
        "problemCount": len(problems),
    }
    await graph.write(exhibits.exhibit_finish(evidence=evidence, props=done))
    return evidence


def _props(name: str, digest: str, at: int) -> dict[str, Any]:
    return {
        "name": name,
        "sha256": digest,
        "size": 10,
        "mediaType": "text/plain",
        "status": "QUEUED",
        "grade": "B2",
        "handling": "H1",
        "receivedAt": at,
        "addedBy": "console",
    }


def message(source: Ref, target: Ref, text: str, *, at: int | None = NOON, place: int = 1) -> Event:
    """A message."""
    return Event(EventType.MESSAGE, "whatsapp", at, (source,), (target,), f"line {place}", text)


def call(source: Ref, target: Ref, seconds: int, *, at: int | None = NOON, place: int = 1) -> Event:
    """A call."""
    return Event(EventType.CALL, "cellular", at, (source,), (target,), f"row {place}", seconds=seconds)


def saved(name: str, number: Ref, *, place: int = 1, source: str = "a" * 64) -> list[Observation]:
    """An entry of a contact book."""
    who = person(source, f"contact/{place}")
    told = {"name": name}
    return [
        Mention(who, f"contact/{place}", asserted=told),
        Mention(number, f"contact/{place}", asserted=told),
        Link(LinkType.OWNS, who, number, f"contact/{place}"),
    ]


@dataclass(frozen=True, slots=True)
class Desk:
    """Somebody who asks."""

    context: Context

    async def ask(self, document: str, **variables: Any) -> dict[str, Any]:
        """The data of an answer without errors."""
        result = await self.full(document, **variables)
        assert result["errors"] is None, result["errors"]
        data: dict[str, Any] = result["data"]
        return data

    async def full(self, document: str, **variables: Any) -> dict[str, Any]:
        """Data and errors as they are told. Each question is a request of its own."""
        old = self.context
        fresh = make(old.graph, old.caller, old.purpose, old.settings, old.services)
        result = await schema.execute(document, variable_values=variables, context_value=fresh)
        errors = [error.formatted for error in result.errors] if result.errors else None
        return {"data": result.data, "errors": errors}

    async def codes(self, document: str, **variables: Any) -> list[str]:
        """The codes of an answer's errors."""
        errors: list[dict[str, Any]] = (await self.full(document, **variables))["errors"] or []
        return [error["extensions"]["code"] for error in errors]


async def desk(
    graph: Graph, name: str, settings: Settings, *, purpose: str | None = "a test", services: Services | None = None
) -> Desk:
    """A user's desk, with the grants as they are now."""
    who: Caller = await users.caller(graph, name)
    return Desk(make(graph, who, purpose, settings, services or Services.make(graph, settings)))


async def user(graph: Graph, name: str, role: UserRole = UserRole.ANALYST) -> None:
    """A new user."""
    await users.add(graph, name, role, by=CONSOLE)


PROBLEM = Problem("a line that says nothing", "line 9")
