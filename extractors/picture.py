"""Pictures: size, camera, place and time from the metadata, the perceptual hash, faces, and the pictures within them.

Formats are told by their first bytes: JPEG, PNG, GIF, WebP, TIFF, BMP, HEIF, AVIF, and cameras' RAW files, of which the
preview is read. A picture whose pixels cannot be decoded, or that announces too many, still gives its metadata. One
decode feeds the hashes and the search for faces, which are sought only where the case's legal basis allows it. Handed
on as files of their own are previews that show something else than the picture, further pages, and the film that a
telephone kept behind it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO

from asasec_graph.errors import AsasecError
from asasec_graph.model import keys
from asasec_graph.model.observations import Json, Mention, Observation, Problem
from asasec_graph.reading import (
    cameras,
    exif,
    exif_times,
    face_observations,
    faces,
    film,
    pictures,
    pictures_animated,
    pictures_facts,
    pictures_motion,
    pictures_pages,
    pictures_previews,
)
from asasec_graph.reading.exif import Metadata
from asasec_graph.reading.faces import FaceEngine
from asasec_graph.reading.pictures import Header, Picture, Rgb
from asasec_graph.reading.pictures_animated import Animation
from asasec_graph.reading.pictures_previews import Preview
from asasec_graph.reading.source import Enclosed, Extractor, Source, Yielded

_WHOLE = "picture"


@dataclass(slots=True)
class _Read:
    """A picture file: its header, what could be decoded, its frames, the previews to hand on, and what went wrong."""

    header: Header
    picture: Picture | None = None
    animation: Animation | None = None
    previews: list[Preview] = field(default_factory=list[Preview])
    facts: dict[str, Json] = field(default_factory=dict[str, Json])
    problems: list[Problem] = field(default_factory=list[Problem])


def takes(source: Source) -> bool:
    """Whether the first bytes are those of a picture format."""
    return pictures.media_type(source.head) is not None


def extract(source: Source) -> Iterator[Yielded]:
    """The picture, what it was taken with and where, and the faces in it; EvidenceError where it is no picture."""
    read = _read(source)
    media = keys.media(source.sha256)
    said = exif.read(read.header.tags, source.options.timezone)
    asserted = pictures_facts.described(read.header, said) | _times(source, said) | read.facts
    yield Mention(media, _WHOLE, asserted=asserted, at=said.taken.at if said.taken else None)
    yield from read.problems
    yield from cameras.taken_with(source.sha256, said)
    yield from cameras.taken_at(source.sha256, said)
    yield from cameras.shown(source.sha256, said)
    if source.options.faces:
        yield from _faces(source, read)
    for preview in read.previews:
        yield Enclosed(preview.name, preview.locator, preview.data)
    yield from pictures_pages.pages(source, read.header)
    yield from pictures_motion.films(source, read.header)


def _read(source: Source) -> _Read:
    """Everything that is decoded, within one opening of the file."""
    with source.open() as file, pictures.opened(file, source.name) as opened:
        read = _Read(opened.header)
        try:
            read.picture = opened.pixels(pictures.LEAST)
        except AsasecError as error:
            read.problems.append(Problem(error.message, _WHOLE))
    if read.picture is not None:
        read.facts |= pictures_facts.hashed(read.picture)
        if not read.picture.whole:
            read.problems.append(_part(read.picture))
    if read.header.animated and read.picture is not None:
        _frames(source, read)
    if read.header.pictures > pictures_pages.MOST_PAGES:
        reason = f"the file holds {read.header.pictures} pictures: the first {pictures_pages.MOST_PAGES} were read"
        read.problems.append(Problem(reason, _WHOLE))
    _previews(source, read)
    return read


def _times(source: Source, said: Metadata) -> dict[str, Json]:
    found = exif_times.conflicts(said, source.options.timezone, source.written)
    return {"timeConflict": found} if found else {}


def _part(picture: Picture) -> Problem:
    seen, rows = picture.rows, picture.header.height
    reason = f"the picture's data end early or are damaged: {seen} of {rows} rows could be decoded; it was not hashed"
    return Problem(reason, _WHOLE)


def _frames(source: Source, read: _Read) -> None:
    try:
        with source.open() as file:
            found = pictures_animated.read(file, source.name, read.header)
    except AsasecError as error:
        read.problems.append(Problem(error.message, _WHOLE))
        return
    read.animation = found
    read.facts |= pictures_facts.of_frames(found)
    if source.options.faces:
        read.facts["framesSearched"] = len(found.searched)
    if found.damaged is not None:
        reason = f"its frames cannot be decoded beyond {found.read} of {found.total} ({found.damaged})"
        read.problems.append(Problem(reason, _WHOLE))
    elif found.read < found.total or found.changed > len(found.frames):
        reason = (
            f"of {found.total} frames {found.read} were read, and of {found.changed} that differ {len(found.frames)} "
            "were hashed"
        )
        read.problems.append(Problem(reason, _WHOLE))
    if source.options.faces and found.changed > len(found.searched):
        reason = f"of {found.changed} frames that differ {len(found.searched)} were searched for faces"
        read.problems.append(Problem(reason, _WHOLE))


def _previews(source: Source, read: _Read) -> None:
    """Keep the previews that show something else; all of a picture that could not be decoded whole."""
    with source.open() as file:
        found = list(pictures_previews.embedded(file, read.header))
    told: dict[bytes, str] = {}
    for preview in found:
        if preview.data in told:
            continue
        told[preview.data] = _compared(preview, read.picture)
        if told[preview.data] in ("differs", "alone"):
            read.previews.append(preview)
    if told:
        read.facts["embeddedPreview"] = next(
            word for word in ("differs", "alone", "matches", "unreadable") if word in told.values()
        )
    if read.previews:
        read.facts["previewSha256"] = [hashlib.sha256(preview.data).hexdigest() for preview in read.previews]


def _compared(preview: Preview, picture: Picture | None) -> str:
    """What a preview is to its picture: it `matches`, `differs`, stands `alone`, or is itself `unreadable`."""
    try:
        pixels = pictures.decode(BytesIO(preview.data), preview.name).pixels
    except AsasecError:
        return "unreadable"
    if picture is None or not picture.whole:
        return "alone"
    return "differs" if pictures_previews.differs(pixels, picture.pixels) else "matches"


def _faces(source: Source, read: _Read) -> Iterator[Observation]:
    if read.picture is None:
        return
    try:
        engine = faces.engine(source.options.models)
    except AsasecError as error:
        yield Problem(f"faces were not sought: {error.message}", _WHOLE)
        return
    if read.animation is not None:
        yield from _faces_of_frames(source, engine, read.animation)
        return
    bounded = read.header.width * read.header.height <= pictures.MOST_IN_FULL
    found = engine.find(read.picture.pixels, partial(_in_full, source) if bounded else None, read.picture.scale)
    yield from face_observations.observations(source.sha256, found)


def _faces_of_frames(source: Source, engine: FaceEngine, animation: Animation) -> Iterator[Observation]:
    for frame in animation.searched:
        if frame.pixels is not None:
            found = engine.find(frame.pixels, None, frame.scale)
            yield from face_observations.observations(source.sha256, found, frame.seconds, film.place(frame.seconds))


def _in_full(source: Source) -> Rgb:
    with source.open() as file:
        return pictures.decode(file, source.name, least=0).pixels


EXTRACTOR = Extractor("picture", 4, takes, extract)
