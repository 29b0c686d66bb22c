"""What the cases share: photographs on file, the texture of a group's calls, notices from short codes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Final

from asasec_graph.demo.files.pictures import Camera, Taken, photograph
from asasec_graph.demo.files.samples import OTHERS, VICTIM, Sample
from asasec_graph.demo.folder import CaseFolder
from asasec_graph.demo.people import Person
from asasec_graph.demo.talk import Said, Span, chat
from asasec_graph.model import keys

SHORT_CODES: Final = ("1004", "22000")
ROUTER: Final = "192.168.1.1"
EMPTY_SHA256: Final = sha256(b"").hexdigest()
PEOPLE: Final = (VICTIM, *OTHERS)
_NOTICES: Final = {
    "es": ("Tu saldo es de 12,40 euros.", "Has consumido el 80% de tus datos.", "Tu pedido llega hoy."),
    "en": ("Your balance is 12.40 euros.", "You have used 80% of your data.", "Your parcel arrives today."),
}


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture that was written: whose face it shows, if any, and its hash."""

    case: str
    face: Sample | None
    sha256: str


def photograph_all(
    folder: CaseFolder, faces: Sequence[Sample | None], camera: Camera, where: tuple[float, float]
) -> list[tuple[Shot, bytes]]:
    """Take a picture of each, within a few kilometres of `where`, one in three with its place."""
    made: list[tuple[Shot, bytes]] = []
    for face in faces:
        rng = folder.rng
        near = (round(where[0] + rng.uniform(-0.03, 0.03), 5), round(where[1] + rng.uniform(-0.03, 0.03), 5))
        taken = Taken(folder.span.moment(rng), camera, near if rng.random() < 1 / 3 else None)
        data = photograph(rng, face, taken)
        made.append((note_picture(folder, data, face), data))
    if camera.serial:
        folder.ledger.note(folder.reference, keys.device_serial(camera.maker, camera.serial))
    return made


def note_picture(folder: CaseFolder, data: bytes, face: Sample | None) -> Shot:
    """A picture of these bytes stands in this case."""
    digest = sha256(data).hexdigest()
    folder.ledger.note(folder.reference, keys.media(digest))
    return Shot(folder.reference, face, digest)


def picture_files(folder: CaseFolder, sub: str, pictures: Sequence[tuple[Shot, bytes]], first: int = 1) -> list[Shot]:
    """Put pictures on file under the neutral names that cameras give."""
    for number, (_, data) in enumerate(pictures, start=first):
        folder.file(f"{sub}/IMG_{number:04d}.JPG").write_bytes(data)
    return [shot for shot, _ in pictures]


def mixed(rng: Random, faces: Sequence[Sample], scenes: int) -> list[Sample | None]:
    """Faces and scenes in no order."""
    every: list[Sample | None] = [*faces, *(None for _ in range(scenes))]
    rng.shuffle(every)
    return every


def web(members: Sequence[Person], leader: int, near: int, far: int) -> list[tuple[Person, Person, int]]:
    """Who calls whom in a group and how often: all the first one, each the next, some the one after."""
    head, *rest = members
    pairs = [(head, one, leader) for one in rest]
    pairs += [(one, other, near) for one, other in pairwise(rest)]
    return pairs + [(one, other, far) for one, other in zip(rest, rest[2:], strict=False)]


def chatter(rng: Random, owner: Person, contacts: Sequence[Person], each: int, span: Span, language: str) -> list[Said]:
    """Messages between an owner and each of several contacts."""
    return [one for contact in contacts for one in chat(rng, (owner, contact), each, span, language)]


def notices(folder: CaseFolder, count: int, language: str) -> list[tuple[int, str, str]]:
    """Messages from short codes: (at, code, text)."""
    rng = folder.rng
    return sorted(
        (folder.span.moment(rng), rng.choice(SHORT_CODES), rng.choice(_NOTICES[language])) for _ in range(count)
    )


def empty_file(path: Path) -> None:
    """A file of 0 bytes, as cleared logs leave them."""
    path.write_bytes(b"")
