"""What is asserted of a picture: its size and format, what its metadata say, and its perceptual hashes."""

from __future__ import annotations

from collections.abc import Mapping

from asasec_graph.model import times
from asasec_graph.model.observations import Json
from asasec_graph.reading import pdq
from asasec_graph.reading.exif import Metadata
from asasec_graph.reading.pictures_animated import Animation
from asasec_graph.reading.pictures_shape import Header, Picture


def described(header: Header, said: Metadata) -> dict[str, Json]:
    """Size, format and metadata; what the picture does not say is left out."""
    facts: dict[str, Json] = {
        "width": header.width,
        "height": header.height,
        "mediaType": header.media_type,
        "shown": "the RAW file's preview" if header.preview else None,
        "pictures": header.pictures if header.pictures > 1 else None,
        "make": said.make,
        "model": said.model,
        "software": said.software,
        "owner": said.owner,
        "imageUniqueId": said.unique_id,
        "taken": times.rfc3339(said.taken.at) if said.taken else None,
        "zone": said.taken.zone if said.taken else None,
        "gpsTime": times.rfc3339(said.gps_time) if said.gps_time is not None else None,
        "modified": times.rfc3339(said.modified.at) if said.modified else None,
    }
    return (
        {name: value for name, value in facts.items() if value is not None}
        | said.marks.facts()
        | dict(said.about.facts)
    )


def hashed(picture: Picture) -> dict[str, Json]:
    """The hash, and those of the picture turned and mirrored, only where they mean something: of a whole picture with
    enough in it, for nearly empty pictures all have similar ones.
    """
    if not picture.whole:
        return {}
    first, *others = pdq.dihedral(picture.pixels)
    if not first.usable:
        return {"pdqQuality": first.quality}
    return {"pdqQuality": first.quality, "pdq": first.hex, "pdqVariants": [one.hex for one in others]}


def of_frames(found: Animation) -> dict[str, Json]:
    """How many frames there are and were looked at, and the hashes of those that differ, with their times."""
    usable = [(frame.pdq.hex, frame.seconds) for frame in found.frames if frame.pdq.usable]
    facts: dict[str, Json] = {
        "frameCount": found.total,
        "framesRead": found.read,
        "framesChanged": found.changed,
        "framesHashed": len(usable),
        "seconds": round(found.seconds, 3),
    }
    hashes: Mapping[str, Json] = {"pdq": [one for one, _ in usable], "seconds": [at for _, at in usable]}
    return facts | ({"frames": hashes} if usable else {})
