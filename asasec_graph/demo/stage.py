"""Sets the demo up in a graph: its users, its cases with their grants, its evidence through the ordinary ingest."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from asasec_graph.access import cases, grants, roles, tokens, users
from asasec_graph.access.actor import Actor
from asasec_graph.access.cases import CaseDraft
from asasec_graph.cypher.faces import case_roles
from asasec_graph.demo.cast import CASES
from asasec_graph.demo.truth import PlantedCase, PlantedFace
from asasec_graph.errors import BadInput
from asasec_graph.graph.connection import Graph
from asasec_graph.ingest import receipt
from asasec_graph.ingest.plan import Item, items
from asasec_graph.ingest.receipt import Terms
from asasec_graph.ingest.service import Ingest, Result
from asasec_graph.model.kinds import AccessLevel, PersonRole, UserRole
from asasec_graph.resolvers.case_files import case_faces

ACTOR: Final = Actor.console("demonstration", "demo")
ANALYST: Final = "demo-analyst"
SUPERVISOR: Final = "demo-supervisor"
IDENTIFIER: Final = "demo-victim-identification"
KEEPER: Final = "demo-keeper"
AUDITOR: Final = "demo-auditor"
ROLES: Final = {
    ANALYST: UserRole.ANALYST,
    SUPERVISOR: UserRole.SUPERVISOR,
    IDENTIFIER: UserRole.VICTIM_IDENTIFICATION,
    KEEPER: UserRole.SUPERVISOR,
    AUDITOR: UserRole.AUDITOR,
}
OUTSIDERS: Final = (ANALYST, SUPERVISOR, IDENTIFIER)
Told = Callable[[Result], None]


@dataclass(frozen=True, slots=True)
class Login:
    """A user of the demo and a token that signs in as that user."""

    name: str
    role: UserRole
    token: str


async def require_own_graph(graph: Graph) -> None:
    """BadInput where the graph holds cases that are not the demo's: fiction is not mixed into real work."""
    strangers = [row.reference for row in await cases.listed(graph, None) if row.reference not in CASES]
    if strangers:
        raise BadInput(
            f"this data folder holds other cases ({', '.join(strangers[:3])}): "
            "give the demo a folder of its own with --data"
        )


async def add_users(graph: Graph) -> None:
    """The demo's users, those that are missing."""
    known = {user.name for user in await users.listed(graph)}
    for name, role in ROLES.items():
        if name not in known:
            await users.add(graph, name, role, by=ACTOR)


async def issue_logins(graph: Graph) -> tuple[Login, ...]:
    """A token for each of the demo's users."""
    return tuple([Login(name, role, await tokens.issue(graph, name, days=7, by=ACTOR)) for name, role in ROLES.items()])


async def open_case(graph: Graph, planted: PlantedCase) -> None:
    """The case and who may read it: a sealed one for its keeper alone."""
    if planted.reference not in {row.reference for row in await cases.listed(graph, None)}:
        draft = CaseDraft(planted.reference, planted.title, planted.legal_basis, planted.sealed, unit="DEMO")
        await cases.create(graph, draft, by=ACTOR)
    await grants.grant(graph, planted.reference, KEEPER, AccessLevel.MANAGE, by=ACTOR)
    for name in () if planted.sealed else OUTSIDERS:
        await grants.grant(graph, planted.reference, name, AccessLevel.WRITE, by=ACTOR)


async def state_victim(graph: Graph, victim: PlantedFace) -> None:
    """The planted victim's face gets its role in the first case that shows it: from there it is known in the others."""
    known = await users.caller(graph, IDENTIFIER)
    reference = victim.cases[0]
    case = await cases.require(graph, known, reference, AccessLevel.WRITE)
    pictures = tuple(f"sha256:{sha256}#" for place, sha256 in victim.media if place == reference)
    stated = {row.id for row in await graph.read(case_roles(cases=[case.c]))}
    for row in await case_faces(graph, case.c):
        if row.key.startswith(pictures) and row.id not in stated:
            reason = "the case file names the person in this picture as a victim"
            await roles.state(graph, case, row.id, PersonRole.VICTIM, reason, by=known.actor(ACTOR.purpose))


async def take_in(ingest: Ingest, planted: Sequence[PlantedCase], world: Path, told: Told) -> list[Result]:
    """Ingest the cases' folders as `asasec ingest` does; `told` hears of each exhibit that ends."""
    terms = Terms(ACTOR.name, "A2", "H1")
    tasks: list[asyncio.Task[Result]] = []
    for case in planted:
        place = await receipt.open_case(ingest.graph, case.reference)
        for item in items(world / case.reference):
            if isinstance(item, Item):
                taken = await receipt.take(ingest.graph, ingest.vault, place, item, terms)
                tasks.append(ingest.start(taken.exhibit.id))
    results: list[Result] = []
    for task in asyncio.as_completed(tasks):
        results.append(await task)
        told(results[-1])
    return results
