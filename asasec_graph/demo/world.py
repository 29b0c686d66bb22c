"""Writes the demo world: six cases as folders of real evidence files, and the truth planted in them.

Everything follows from the seed: the same seed and scale give the same bytes, given the same versions of SQLite,
Pillow and zlib. Nothing in it is about real persons, and what people say in it is everyday talk; the groups show
by who is in contact with whom.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Final

from asasec_graph.demo.cases import albufera, alcazar, garbi, heron, retiro, silencio
from asasec_graph.demo.cases.common import Shot, note_picture
from asasec_graph.demo.cast import ALBUFERA, ALCAZAR, GARBI, HERON, RETIRO, SILENCIO, Cast, make_cast
from asasec_graph.demo.files.pictures import Camera, Taken, photograph, resaved
from asasec_graph.demo.folder import CaseFolder
from asasec_graph.demo.ledger import Ledger
from asasec_graph.demo.planting import read_truth
from asasec_graph.demo.talk import Span
from asasec_graph.demo.truth import PlantedCase, World

SEED: Final = 20141
LEGAL_BASIS_ES: Final = "Ley Orgánica 7/2021, artículo 13: identificación de víctimas"


@dataclass(frozen=True, slots=True)
class Plan:
    """A case as planned. `first` and `last` are days (ISO dates) between which its events lie."""

    reference: str
    title: str
    legal_basis: str | None
    first: str
    last: str
    build: Callable[[CaseFolder, Cast], list[Shot]]
    sealed: bool = False


PLANS: Final = (
    Plan(ALCAZAR, "Operación Alcázar", LEGAL_BASIS_ES, "2023-10-01", "2024-03-20", alcazar.build),
    Plan(ALBUFERA, "Operación Albufera", LEGAL_BASIS_ES, "2023-11-01", "2024-05-30", albufera.build),
    Plan(RETIRO, "Operación Retiro", None, "2024-01-10", "2024-07-15", retiro.build),
    Plan(HERON, "Operation Heron", LEGAL_BASIS_ES, "2024-06-01", "2025-01-20", heron.build),
    Plan(GARBI, "Operación Garbí", LEGAL_BASIS_ES, "2024-08-01", "2025-02-10", garbi.build),
    Plan(SILENCIO, "Operación Silencio", LEGAL_BASIS_ES, "2024-05-01", "2025-02-01", silencio.build, sealed=True),
)


def make_world(folder: Path, *, seed: int = SEED, scale: float = 1.0) -> World:
    """Write the world under `folder`, one folder a case; `scale` multiplies the numbers of messages and calls.

    FileExistsError where a case's folder is there already; EngineError where a package with sample pictures is missing.
    """
    cast = make_cast(Random(f"{seed}/cast"))
    ledger = Ledger()
    folders: list[CaseFolder] = []
    shots: list[Shot] = []
    for plan in PLANS:
        root = folder / plan.reference
        root.mkdir(parents=True)
        case = CaseFolder(plan.reference, root, Random(f"{seed}/{plan.reference}"), ledger, scale, _span(plan))
        shots += plan.build(case, cast)
        folders.append(case)
    similar = _passed_on(folders, Random(f"{seed}/shared"))
    return World(
        cases=tuple(_planted(plan, case) for plan, case in zip(PLANS, folders, strict=True)),
        truth=read_truth(cast, ledger, shots, similar),
    )


def _span(plan: Plan) -> Span:
    first, last = (datetime.fromisoformat(day).replace(tzinfo=UTC) for day in (plan.first, plan.last))
    return Span(int(first.timestamp()), int(last.timestamp()))


def _planted(plan: Plan, case: CaseFolder) -> PlantedCase:
    return PlantedCase(plan.reference, plan.title, plan.sealed, plan.legal_basis, tuple(case.files))


def _passed_on(folders: Sequence[CaseFolder], rng: Random) -> list[tuple[str, str]]:
    """A picture that went from one case to another as it was, and one that was saved anew on its way."""
    by_reference = {case.reference: case for case in folders}
    giver, taker = by_reference[ALBUFERA], by_reference[GARBI]
    taken = Taken(giver.span.moment(rng), Camera("Apple", "iPhone 13", ""))
    same, changed = photograph(rng, None, taken), photograph(rng, None, taken)
    again = resaved(changed, 70)
    for case, sub, pictures in ((giver, "ordenador/descargas", (same, changed)), (taker, "descargas", (same, again))):
        for number, data in enumerate(pictures, start=201):
            case.file(f"{sub}/IMG_{number:04d}.JPG").write_bytes(data)
            note_picture(case, data, None)
    return [(_digest(giver, changed), _digest(taker, again))]


def _digest(case: CaseFolder, data: bytes) -> str:
    return note_picture(case, data, None).sha256
