"""A unit's pictures, made of numbers: cases whose exhibits hold pictures, films, faces and cameras, written through
the one write path, and what people stated of them. No picture exists; the rows are those that reading one gives.

A third of the pictures stand in the first case. Of a hundred pictures, ten look like the one before them, five stand
in another case too, thirty were taken with a known camera, and as many show a face as the size says. Of ten persons,
one is seen in every case. The reader may not read the last eight of twenty cases.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from asasec_graph.access import cases
from asasec_graph.access.actor import Actor
from asasec_graph.access.cases import CaseDraft
from asasec_graph.analysis.faces_arrays import Vectors
from asasec_graph.cypher import exhibits
from asasec_graph.evidence.vault import Receipt
from asasec_graph.graph import writing
from asasec_graph.graph.connection import Graph
from asasec_graph.graph.writing import Rows, Stage
from asasec_graph.hashsets.store import Adding, HashSets
from asasec_graph.ingest import receipt
from asasec_graph.ingest.aggregate import Aggregate
from asasec_graph.ingest.receipt import Terms
from asasec_graph.ingest.spool import BATCH
from asasec_graph.model import keys
from asasec_graph.model.kinds import EvidenceStatus, LinkType
from asasec_graph.model.observations import Face, Json, Link, Mention, Observation, Ref

CONSOLE = Actor.console("benchmark")
WIDTH = 128
MODEL = "asasec/7e891a0c8bdf/128"
SHOTS = 20
SPREAD = 0.06
FRAMES = 60
EACH = 10_000
BOX = (10.0, 20.0, 90.0, 90.0)
BEGIN = 1_700_000_000_000
_BITS = 256
_TURNS = 8

Bytes = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything."""

    pictures: int = 300_000
    faces: int = 60_000
    films: int = 300
    cases: int = 20
    readable: int = 12
    judgements: int = 5_000
    categories: int = 2_000

    @classmethod
    def of(cls, pictures: int) -> Size:
        """Everything in the proportions of 300,000 pictures."""
        share = pictures / 300_000
        whole = cls()
        return cls(
            pictures,
            max(100, round(whole.faces * share)),
            max(20, round(whole.films * share)),
            judgements=max(10, round(whole.judgements * share)),
            categories=max(10, round(whole.categories * share)),
        )

    def references(self) -> list[str]:
        """The cases."""
        return [f"REVIEW-{number + 1:02d}" for number in range(self.cases)]

    def shares(self) -> list[range]:
        """The numbers of each case's pictures."""
        first = self.pictures // 3
        cuts = [0, *np.linspace(first, self.pictures, self.cases).astype(int).tolist()]
        return [range(start, end) for start, end in pairwise(cuts)]


class Pictures:
    """The numbers that pictures are made of; the same size gives the same."""

    def __init__(self, size: Size) -> None:
        self.size = size
        drawn = np.random.default_rng(6)
        hashes: Bytes = drawn.integers(0, 256, (size.pictures, _TURNS, _BITS // 8), dtype=np.uint8)
        near = np.flatnonzero(np.arange(size.pictures) % 10 == 1)
        hashes[near] = hashes[near - 1]
        hashes[near, :, 0] ^= 0x55
        self.hashes = hashes
        self.frames: Bytes = drawn.integers(0, 256, (size.films, FRAMES, _BITS // 8), dtype=np.uint8)
        self.vectors, self.persons = self._faces(drawn)
        self.owners = np.linspace(0, size.pictures, size.faces, endpoint=False).astype(int)
        self._of: dict[int, list[int]] = {}
        for place, owner in enumerate(self.owners.tolist()):
            self._of.setdefault(owner, []).append(place)

    def _faces(self, drawn: np.random.Generator) -> tuple[Vectors, npt.NDArray[np.int64]]:
        """Shots of persons, twenty of each on end; every tenth shot is of one of a few who are seen everywhere."""
        count = self.size.faces
        persons = np.arange(count) // SHOTS
        common = np.arange(count) % 10 == 0
        few = max(1, count // (10 * SHOTS))
        persons[common] = np.arange(count)[common] // 10 % few + count
        who = _unit(drawn.standard_normal((2 * count, WIDTH), dtype=np.float32))
        noise: Vectors = drawn.standard_normal((count, WIDTH), dtype=np.float32)
        shots = np.asarray(who[persons] + np.float32(SPREAD) * noise, dtype=np.float32)
        return _unit(shots), persons

    def picture(self, number: int) -> Iterator[Observation]:
        """What is seen in a picture."""
        digest, media = _digest(number), media_of(number)
        name = f"DCIM/{number // 500:04d}/IMG_{number:06d}.jpg"
        yield Mention(media, name, asserted=self._facts(number, digest))
        if number % 10 in (2, 3, 4):
            yield from _taken(media, number, name)
        for place in self._of.get(number, ()):
            face = face_of(number, place)
            yield Face(face, media, f"{name}#face", BOX, 0.4 + place % 60 / 100, self.vectors[place].tobytes(), MODEL)
            yield Link(LinkType.DEPICTS, media, face, f"{name}#face")

    def film(self, number: int) -> Mention:
        """What is seen in a film."""
        digest = sha256(f"film {number}".encode()).hexdigest()
        seconds: list[Json] = [2.5 * place for place in range(FRAMES)]
        frames: list[Json] = [frame.tobytes().hex() for frame in self.frames[number]]
        asserted: dict[str, Json] = {"mediaType": "video/mp4", "frames": {"pdq": frames, "seconds": seconds}}
        return Mention(keys.media(digest), f"FILM/{number:04d}.mp4", asserted=asserted)

    def _facts(self, number: int, digest: str) -> dict[str, Json]:
        pdq, *turned = (row.tobytes().hex() for row in self.hashes[number])
        return {
            "width": 1600,
            "height": 1200,
            "mediaType": "image/jpeg",
            "pdqQuality": 100,
            "pdq": pdq,
            "pdqVariants": list[Json](turned),
            "hashes": {"md5": digest[:32], "sha1": digest[:40]},
        }


def media_of(number: int) -> Ref:
    """A picture."""
    return keys.media(_digest(number))


def face_of(number: int, place: int) -> Ref:
    """A face in a picture."""
    return keys.face(_digest(number), (BOX[0] + place % 100, *BOX[1:]))


async def write(graph: Graph, pictures: Pictures) -> None:
    """Every case with its exhibits."""
    size = pictures.size
    films = np.array_split(np.arange(size.films), size.cases)
    for case, reference in enumerate(size.references()):
        await cases.create(graph, CaseDraft(reference, "benchmark", legal_basis="an order of the court"), by=CONSOLE)
        numbers = size.shares()[case]
        for part, start in enumerate(range(numbers.start, numbers.stop, EACH)):
            own = range(start, min(start + EACH, numbers.stop))
            seen = _seen(pictures, own, films[case].tolist() if not part else [])
            await exhibit(graph, reference, f"phone-{part}.zip", seen)


def known(pictures: Pictures, data: Path) -> None:
    """A set that names one picture of fifty by its bytes and one of fifty by what it looks like, and 100,000 others."""
    path = data / "known.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["MD5", "PDQ", "Category", "Series"])
        for number in range(0, pictures.size.pictures, 50):
            writer.writerow([_digest(number)[:32], "", "1", f"Series {number % 40}"])
        for number in range(25, pictures.size.pictures, 50):
            writer.writerow(["", pictures.hashes[number, number % _TURNS].tobytes().hex(), "2", ""])
        for number in range(100_000):
            writer.writerow([sha256(f"other {number}".encode()).hexdigest()[:32], "", "1", ""])
    with HashSets(data).adding(Adding("bench", path, "console:benchmark", scheme="BENCH")):
        path.unlink()


async def exhibit(graph: Graph, reference: str, name: str, seen: Iterator[Observation]) -> str:
    """An exhibit with what is seen in it, in batches of the ingest's size; its id."""
    place = await receipt.open_case(graph, reference)
    taken = await receipt.register(
        graph, place, Receipt(_digest(f"{reference}/{name}"), "", "", 0), name, Terms("bench"), {}
    )
    evidence = taken.exhibit.id
    aggregate = Aggregate(evidence)
    aggregate.extractor = "bench/1"
    for one in seen:
        aggregate.add(one)
    await writing.begin(graph, evidence, "bench")
    number = 0
    stages: list[tuple[Stage, Rows]] = [
        (Stage.MENTIONS, list(aggregate.mention_rows())),
        (Stage.LINKS, list(aggregate.link_rows())),
    ]
    for stage, rows in stages:
        for start in range(0, len(rows), BATCH):
            await writing.write_batch(graph, evidence, "bench", number, stage, rows[start : start + BATCH])
            number += 1
    await writing.mark_shared(graph, evidence)
    done = {"status": EvidenceStatus.DONE.value, "problemCount": 0, "counts": "{}", "eventCounts": "{}"}
    await graph.write(exhibits.exhibit_finish(evidence=evidence, props=done))
    return evidence


def _seen(pictures: Pictures, numbers: range, films: Sequence[int]) -> Iterator[Observation]:
    for number in films:
        yield pictures.film(number)
    for number in numbers:
        yield from pictures.picture(number)
        if number % 20 == 0:  # a copy of another case's picture
            other = (number * 7 + 3) % pictures.size.pictures
            yield Mention(media_of(other), f"copies/{other}.jpg", asserted={"mediaType": "image/jpeg"})


def _taken(media: Ref, number: int, name: str) -> Iterator[Observation]:
    """Taken with one of fifty cameras, bursts of five pictures a second apart, an hour between two."""
    camera = number // 6_000
    at = BEGIN + number // 50 * 3_600_000 + number % 50 * 1_000
    device = keys.device_serial("Bench", f"SERIAL{camera:04d}")
    if device is not None:
        yield Mention(device, name, asserted={"make": "Bench"}, at=at)
        yield Link(LinkType.TAKEN_WITH, media, device, name, at=at)


def _digest(of: int | str) -> str:
    return sha256(f"picture {of}".encode()).hexdigest()


def _unit(vectors: Vectors) -> Vectors:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)
