"""Taking a file in: its bytes to the vault, its exhibit to the case, its receipt to the custody record."""

from __future__ import annotations

import asyncio
import json
import mimetypes
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from asasec_graph.cypher import exhibits
from asasec_graph.cypher.exhibits import Exhibit, Place
from asasec_graph.errors import BadInput, Conflict, NotFound
from asasec_graph.evidence.vault import Receipt, Vault
from asasec_graph.graph.connection import Graph, Transaction
from asasec_graph.ingest import custody
from asasec_graph.ingest.packing import Packed
from asasec_graph.ingest.plan import Item
from asasec_graph.model.ids import evidence_id
from asasec_graph.model.observations import Json
from asasec_graph.model.times import now

_GRADE = re.compile(r"[ABCX][1-4X]")
_HANDLING = re.compile(r"H[0-3]")


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which terms evidence is taken in: who by, its 4x4 grade, its handling code, the column mapping.

    `grade`: source A, B, C or X (not assessed), information 1 to 4 or X. BadInput where malformed.
    """

    by: str
    grade: str = "X4"
    handling: str = "H1"
    mapping: dict[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        if not _GRADE.fullmatch(self.grade):
            raise BadInput(f"grade {self.grade!r}: give source A, B, C or X and information 1 to 4 or X, such as B2")
        if not _HANDLING.fullmatch(self.handling):
            raise BadInput(f"handling {self.handling!r}: give a handling code H0, H1, H2 or H3")


@dataclass(frozen=True, slots=True)
class Taken:
    """An exhibit with the receipt of its bytes."""

    exhibit: Exhibit
    receipt: Receipt
    name: str


async def open_case(graph: Graph, reference: str) -> Place:
    """The case, if evidence may be added to it; NotFound or Conflict otherwise."""
    places = await graph.read(exhibits.case_place(reference=reference))
    if not places:
        raise NotFound(f"there is no case {reference!r}: `asasec case list` shows those there are")
    if places[0].status != "OPEN":
        raise Conflict(f"case {reference} is closed: no evidence can be added to it")
    return places[0]


async def take(
    graph: Graph, vault: Vault, case: Place, item: Item, terms: Terms, progress: Callable[[int], object] | None = None
) -> Taken:
    """Take a file in, or find it where it was taken in before; the file itself is only read."""
    receipt = await asyncio.to_thread(_put, vault, item, progress)
    companions = {
        suffix: (await asyncio.to_thread(vault.put_file, path)).sha256 for suffix, path in item.companions.items()
    }
    return await register(graph, case, receipt, item.name, terms, companions, item.packed)


def _put(vault: Vault, item: Item, progress: Callable[[int], object] | None) -> Receipt:
    if item.packed is None:
        return vault.put_file(item.path, progress=progress)
    return vault.put(item.packed.chunks(), progress=progress)


async def adopt(graph: Graph, vault: Vault, case: Place, staged: Path, name: str, terms: Terms) -> Taken:
    """Take in an upload: a finished file that is moved into the vault."""
    receipt = await asyncio.to_thread(vault.adopt, staged)
    return await register(graph, case, receipt, name, terms, {})


async def register(
    graph: Graph,
    case: Place,
    receipt: Receipt,
    name: str,
    terms: Terms,
    companions: dict[str, str],
    packed: Packed | None = None,
) -> Taken:
    """Make the exhibit of bytes that stand in the vault, with its custody record, or find it.

    `packed` is the folder that the bytes were made of, which the custody record then says.
    """
    whole = "+".join([receipt.sha256, *(f"{suffix}:{companions[suffix]}" for suffix in sorted(companions))])
    evidence = evidence_id(case.reference, whole, name)
    detail = _detail(receipt, name, terms, companions)
    props = _props(detail, name, terms, companions)

    async def work(tx: Transaction) -> Exhibit:
        (exhibit,) = await tx.run(exhibits.exhibit_receive(case=case.id, evidence=evidence, props=props))
        if exhibit.fresh:
            noted = {**detail, **_made_of(packed)}
            await custody.note(tx, case.id, exhibit.exhibit, custody.Step.RECEIVED, terms.by, noted)
        return exhibit

    return Taken(await graph.atomically(work), receipt, name)


def _made_of(packed: Packed | None) -> dict[str, Json]:
    """What the custody record says of a folder that was packed into one file."""
    if packed is None:
        return {}
    how = "a folder packed into one zip: names sorted, times fixed, not compressed; no file was changed"
    return {"packed": {"how": how, "files": len(packed.files), "bytes": packed.size}}


async def restate(graph: Graph, evidence: str, terms: Terms) -> None:
    """Give an exhibit that is read again the column mapping that is stated now, if one is."""
    if terms.mapping:
        props = {"options": _options(terms)}
        await graph.write(exhibits.exhibit_status(evidence=evidence, props=props))


def _options(terms: Terms) -> str:
    return json.dumps({"mapping": terms.mapping}, sort_keys=True)


def _detail(receipt: Receipt, name: str, terms: Terms, companions: dict[str, str]) -> dict[str, Json]:
    return {
        "name": name,
        "sha256": receipt.sha256,
        "md5": receipt.md5,
        "sha1": receipt.sha1,
        "size": receipt.size,
        "companions": companions,
        "grade": terms.grade,
        "handling": terms.handling,
    }


def _props(detail: dict[str, Json], name: str, terms: Terms, companions: dict[str, str]) -> dict[str, object]:
    """The exhibit's properties: what its receipt says, and how it is to be read."""
    return {
        **detail,
        "mediaType": mimetypes.guess_type(name)[0] or "application/octet-stream",
        "status": "QUEUED",
        "receivedAt": now(),
        "addedBy": terms.by,
        "companions": json.dumps(companions, sort_keys=True),
        "options": _options(terms),
    }
