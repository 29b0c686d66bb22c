"""Pictures: size, camera, place and time from the metadata, the perceptual hash, and faces.

Formats are told by their first bytes: JPEG, PNG, GIF, WebP, TIFF, BMP. A picture whose pixels cannot be decoded, or
that announces too many, still gives its metadata. Faces are sought only where the case's legal basis allows it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from asasec_graph.errors import AsasecError
from asasec_graph.model import keys, times
from asasec_graph.model.observations import Json, Mention, Observation, Problem, Ref
from asasec_graph.reading import cameras, exif, face_observations, faces, pdq, pictures
from asasec_graph.reading.exif import Metadata
from asasec_graph.reading.pdq import Pdq
from asasec_graph.reading.pictures import Header, Picture, Rgb
from asasec_graph.reading.source import Extractor, Source

_WHOLE = "picture"


def takes(source: Source) -> bool:
    """Whether the first bytes are those of a picture format."""
    return pictures.media_type(source.head) is not None


def extract(source: Source) -> Iterator[Observation]:
    """The picture, what it was taken with and where, and the faces in it; EvidenceError where it is no picture."""
    with source.open() as file:
        header = pictures.header(file, source.name)
    media = keys.media(source.sha256)
    said = exif.read(header.tags, source.options.timezone)
    picture, problems = _decoded(source)
    yield _mention(media, header, said, picture)
    yield from problems
    yield from cameras.taken_with(source.sha256, said)
    yield from cameras.taken_at(source.sha256, said)
    if picture is not None and source.options.faces:
        yield from _faces(source, picture)


def _decoded(source: Source) -> tuple[Picture | None, list[Problem]]:
    try:
        with source.open() as file:
            picture = pictures.decode(file, source.name)
    except AsasecError as error:
        return None, [Problem(error.message, _WHOLE)]
    return picture, [Problem(reason, _WHOLE) for reason in _reservations(picture)]


def _reservations(picture: Picture) -> Iterator[str]:
    if not picture.whole:
        yield "the picture's data end early: the part that could be decoded was searched, and it was not hashed"
    if picture.header.animated:
        yield "the picture has several frames: only the first was hashed and searched for faces"


def _mention(media: Ref, header: Header, said: Metadata, picture: Picture | None) -> Mention:
    facts: dict[str, Json] = {
        "width": header.width,
        "height": header.height,
        "mediaType": header.media_type,
        "make": said.make,
        "model": said.model,
        "software": said.software,
        "owner": said.owner,
        "imageUniqueId": said.unique_id,
        "taken": times.rfc3339(said.taken.at) if said.taken else None,
        "zone": said.taken.zone if said.taken else None,
        "gpsTime": times.rfc3339(said.gps_time) if said.gps_time is not None else None,
        "modified": times.rfc3339(said.modified.at) if said.modified else None,
        **(_hashed(pdq.compute(picture.pixels)) if picture is not None and picture.whole else {}),
    }
    asserted = {name: value for name, value in facts.items() if value is not None}
    return Mention(media, _WHOLE, asserted=asserted, at=said.taken.at if said.taken else None)


def _hashed(found: Pdq) -> dict[str, Json]:
    """The hash only where it means something: nearly empty pictures all have similar ones."""
    return {"pdqQuality": found.quality, **({"pdq": found.hex} if found.usable else {})}


def _faces(source: Source, picture: Picture) -> Iterator[Observation]:
    try:
        engine = faces.engine(source.options.models)
    except AsasecError as error:
        yield Problem(f"faces were not sought: {error.message}", _WHOLE)
        return
    bounded = picture.header.width * picture.header.height <= pictures.MOST_PIXELS
    found = engine.find(picture.pixels, partial(_in_full, source) if bounded else None, picture.scale)
    yield from face_observations.observations(source.sha256, found)


def _in_full(source: Source) -> Rgb:
    with source.open() as file:
        return pictures.decode(file, source.name, least=0).pixels


EXTRACTOR = Extractor("picture", 2, takes, extract)
