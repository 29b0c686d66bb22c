"""Erasing an exhibit: what it says, what only it said, its bytes and their thumbnails, the categories of its pictures.

What people said of identifiers that it alone mentions (roles, judgements, notes on alerts) goes first.
Its record keeps ids and counts only.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from asasec_graph.cypher import erasures, writing
from asasec_graph.cypher.alerts import erase_acknowledgements
from asasec_graph.cypher.judgements import erase_judgements, erase_roles
from asasec_graph.cypher.reviews import categories_erase
from asasec_graph.errors import BadInput, NotFound
from asasec_graph.evidence import thumbnail_store
from asasec_graph.evidence.vault import Vault
from asasec_graph.graph.connection import Graph
from asasec_graph.graph.writing import erase_contents
from asasec_graph.ingest import custody
from asasec_graph.ingest.custody import Step
from asasec_graph.model.observations import Json


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was erased: the exhibit's number and case, edges and events, files of the vault."""

    evidence: str
    exhibit: str
    reference: str
    erased: int
    files: int


async def erase(
    graph: Graph,
    vault: Vault,
    thumbnails: Path,
    exhibit: str,
    reason: str,
    by: str,
    progress: Callable[[int], object] | None = None,
) -> Receipt:
    """Erase an exhibit, by its number or id. NotFound where there is none; again after a cut goes on.

    `thumbnails` is the folder of kept thumbnails: those made for the exhibit's case go, and those of other cases too
    where no exhibit needs the bytes any more.
    The exhibit goes last, so that an erasure that was cut off can be called again by the same number.
    """
    if not reason.strip():
        raise BadInput("reason: say why the exhibit is erased")
    found = await graph.read(erasures.erase_target(exhibit=exhibit))
    if not found:
        raise NotFound(f"there is no exhibit {exhibit!r}: `asasec case show REFERENCE` lists a case's exhibits")
    doomed = found[0]
    spoken = await graph.read(erasures.erase_media(evidence=doomed.id))
    for said in (erase_judgements, erase_acknowledgements, erase_roles):
        await graph.write(said(evidence=doomed.id))
    erased = await erase_contents(graph, doomed.id, progress)
    companions: dict[str, str] = json.loads(doomed.companions or "{}")
    detail: dict[str, Json] = {"reason": reason, "evidence": doomed.id, "erased": erased}
    await custody.record(graph, doomed.case, doomed.exhibit, Step.ERASED, by, detail)
    await graph.write(writing.erase_exhibit(evidence=doomed.id))
    await graph.write(categories_erase(case=doomed.case))
    hashes = {doomed.sha256, *companions.values(), *spoken}
    for sha256 in hashes:
        thumbnail_store.forget(thumbnails, sha256, doomed.reference)
    files = await _unneeded(graph, vault, thumbnails, hashes)
    return Receipt(doomed.id, doomed.exhibit, doomed.reference, erased, files)


async def _unneeded(graph: Graph, vault: Vault, thumbnails: Path, hashes: set[str]) -> int:
    """Remove those of these files that no exhibit needs any more, with every thumbnail of them; how many files."""
    wanted = set(await graph.read(erasures.bytes_wanted(hashes=sorted(hashes))))
    gone = [sha256 for sha256 in sorted(hashes - wanted) if vault.holds(sha256)]
    for sha256 in gone:
        vault.remove(sha256)
    for sha256 in hashes - wanted:
        # After the bytes: whoever makes one meanwhile looks afterwards whether they are still there.
        thumbnail_store.forget(thumbnails, sha256)
    return len(gone)
