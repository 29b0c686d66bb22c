"""Films: codecs, length, camera, place and time from their tags; hashes of their frames, and the faces in them.

Formats are told by their first bytes: MP4, QuickTime, 3GP, Matroska, WebM, AVI, MPEG, WMV, Flash video, Ogg, MXF.
FFmpeg decodes them in a process of its own. Looked at are key frames and what changes between them, at least one in
five seconds, at most 2,000 of a film, which then lie further apart. Sound is never decoded: that a film has some is a
fact. A face that stays for many frames is one track, of which its best views are told.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.errors import AsasecError
from asasec_graph.model import keys, times
from asasec_graph.model.observations import Json, Mention, Observation, Problem
from asasec_graph.reading import cameras, faces, film, film_kinds, film_tags
from asasec_graph.reading.exif import Metadata
from asasec_graph.reading.faces import FaceEngine
from asasec_graph.reading.film import Film
from asasec_graph.reading.film_kinds import Kind
from asasec_graph.reading.film_messages import MOST_PIXELS, Done, Track
from asasec_graph.reading.film_observations import Gathered
from asasec_graph.reading.source import Extractor, Source

_WHOLE = "film"
_SHORT_SECONDS, _SHORT_PART = 1.0, 0.02
"""By how much a film may end before what it announces."""


def takes(source: Source) -> bool:
    """Whether the first bytes are those of a film."""
    return film_kinds.kind(source.head) is not None


def extract(source: Source) -> Iterator[Observation]:
    """The film, what it was taken with and where, and the faces in it."""
    found = film_kinds.kind(source.head)
    if found is None:
        return
    try:
        opened = Film(source.path, found)
    except AsasecError as error:
        yield Mention(keys.media(source.sha256), _WHOLE, asserted={"mediaType": found.media_type})
        yield Problem(error.message, _WHOLE)
        yield from _unfinished(source, found)
        return
    with opened:
        said = film_tags.read(opened.tags(), film_tags.stored(source.path, found), source.options.timezone)
        yield from cameras.taken_with(source.sha256, said)
        yield from cameras.taken_at(source.sha256, said)
        yield from _tracks_told(opened, source.basename)
        yield from _frames(source, opened, said)


def _unfinished(source: Source, found: Kind) -> Iterator[Problem]:
    if found.demuxer != "mov":
        return
    with source.open() as file:
        if not film_tags.has_index(file, source.size):
            yield Problem(
                "the film's index (moov) is missing: it was cut off, or its recording never ended; without it no frame "
                "can be found",
                _WHOLE,
            )


def _frames(source: Source, opened: Film, said: Metadata) -> Iterator[Observation]:
    engine, problems = _engine(source, opened)
    gathered = Gathered(source.sha256, engine)
    for frame in opened.frames():
        yield from gathered.add(frame)
    yield from gathered.finish()
    facts = {**_facts(opened, said, gathered), **gathered.facts()}
    asserted = {name: value for name, value in facts.items() if value is not None}
    at = said.taken.at if said.taken else None
    yield Mention(keys.media(source.sha256), _WHOLE, asserted=asserted, at=at)
    yield from problems
    yield from _ending(opened, gathered)


def _engine(source: Source, opened: Film) -> tuple[FaceEngine | None, list[Problem]]:
    if not source.options.faces or opened.about.chosen is None:
        return None, []
    try:
        return faces.engine(source.options.models), []
    except AsasecError as error:
        return None, [Problem(f"faces were not sought: {error.message}", _WHOLE)]


def _facts(opened: Film, said: Metadata, gathered: Gathered) -> dict[str, Json]:
    track = opened.track()
    sounds = [one.codec for one in opened.about.tracks if one.kind == "audio"]
    stated = _size(track) if track is not None else None
    width, height = gathered.size or stated or (None, None)
    return {
        "mediaType": opened.kind.media_type,
        "container": opened.kind.name,
        "codec": track.codec if track is not None else None,
        "width": width,
        "height": height,
        "rotation": gathered.turn,
        "seconds": None if opened.about.seconds is None else round(opened.about.seconds, 3),
        "frameRate": track.rate or None if track is not None else None,
        "audio": bool(sounds),
        "audioCodec": ", ".join(dict.fromkeys(sounds)) or None,
        "make": said.make,
        "model": said.model,
        "software": said.software,
        "taken": times.rfc3339(said.taken.at) if said.taken else None,
        "zone": said.taken.zone if said.taken else None,
    }


def _size(track: Track) -> tuple[int, int]:
    return round(track.width * track.aspect), track.height


def _tracks_told(opened: Film, name: str) -> Iterator[Problem]:
    """What of the tracks of pictures is not looked at."""
    pictures = [track for track in opened.about.tracks if track.kind == "video" and not track.still]
    if opened.about.chosen is not None and len(pictures) > 1:
        yield Problem(f"the film has {len(pictures)} tracks of pictures: only the largest was searched", _WHOLE)
    if opened.about.chosen is None and pictures:
        largest = max(pictures, key=lambda track: track.width * track.height)
        if largest.width * largest.height > MOST_PIXELS:
            yield Problem(
                f"{name}: {largest.width} x {largest.height} pixels announced, "
                f"over the limit of {MOST_PIXELS}; not decoded",
                _WHOLE,
            )
        else:
            yield Problem(
                f"the film's pictures were not decoded: {largest.codec or 'unknown'} is none of the codecs that are "
                "read here",
                _WHOLE,
            )


def _ending(opened: Film, gathered: Gathered) -> Iterator[Problem]:
    """What of the film was not seen."""
    if opened.failed is not None:
        yield Problem(opened.failed, film.place(gathered.last) if gathered.frames else _WHOLE)
    ended = opened.ended
    if ended is None or opened.about.chosen is None:
        return
    if ended.damaged:
        yield Problem(f"{ended.damaged} packets of the film are damaged: what they show was passed over", _WHOLE)
    track = opened.track()
    if not ended.decoded and track is not None and not track.width * track.height:
        yield Problem(
            f"the film's frames have no size, or one over the limit of {MOST_PIXELS} pixels; none was decoded", _WHOLE
        )
    elif not ended.decoded:
        yield Problem("no frame of the film could be decoded", _WHOLE)
    else:
        yield from _unseen(opened, ended)


def _unseen(opened: Film, ended: Done) -> Iterator[Problem]:
    reached, length = film.clock(ended.reached), opened.about.seconds or 0.0
    if ended.why == "frames":
        yield Problem(f"the film was searched until {reached}: {film.MOST_FRAMES} frames are the limit", _WHOLE)
    elif ended.why:
        yield Problem(f"the film was searched until {reached}: the rest would take too long to decode", _WHOLE)
    elif ended.reached < length - max(_SHORT_SECONDS, length * _SHORT_PART):
        told = film.clock(length)
        yield Problem(f"the film's data end at {reached}, but it announces {told}: what there is was searched", _WHOLE)
    if ended.thinned:
        yield Problem("parts of the film without key frames were passed over: they would take too long", _WHOLE)
    if length > film.EVERY_SECONDS * film.MOST_FRAMES:
        apart = round(length / film.MOST_FRAMES, 1)
        yield Problem(f"the film is long: one frame in {apart} s was looked at", _WHOLE)


EXTRACTOR = Extractor("video", 2, takes, extract)
