"""What is attached to a mail: the file by its hash, whom it hangs on, and the file itself for the reader to open."""

from __future__ import annotations

import hashlib
import mimetypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Ref
from asasec_graph.reading import pictures
from asasec_graph.reading.source import Enclosed, Yielded

_SEEN = ("image/", "video/", "audio/")
_NO_NAME = re.compile(r"[\x00-\x1f\x7f/\\!#]+")
NAME_LIMIT = 200
_ENDINGS = {
    "message/rfc822": ".eml",
    "text/plain": ".txt",
    "image/jpeg": ".jpg",
    "text/calendar": ".ics",
    "text/x-vcalendar": ".ics",
    "text/vcard": ".vcf",
    "text/x-vcard": ".vcf",
    "text/directory": ".vcf",
}


@dataclass(frozen=True, slots=True)
class Attached:
    """One attachment: its name as the mail gives it ("" where it gives none), media type, bytes and place."""

    name: str
    type: str
    locator: str
    data: bytes = field(repr=False)
    number: int = 1
    asserted: dict[str, Json] = field(default_factory=dict[str, Json])

    @property
    def file(self) -> str:
        """A name for the file that carries no path and no mark of locators."""
        return _NO_NAME.sub("_", self.name).strip(" .")[-NAME_LIMIT:] or f"part-{self.number}{self._ending}"

    @property
    def _ending(self) -> str:
        return _ENDINGS.get(self.type) or mimetypes.guess_extension(self.type, strict=False) or ".bin"

    @property
    def ref(self) -> Ref:
        """Pictures, films and sounds are media, by their stated type or first bytes; the rest are documents."""
        seen = self.type.lower().startswith(_SEEN) or pictures.media_type(self.data[:64]) is not None
        return (keys.media if seen else keys.document)(hashlib.sha256(self.data).hexdigest())


def observations(one: Attached, senders: Sequence[Ref], at: int | None) -> Iterator[Yielded]:
    """The attachment as seen on its mail, then as a file of its own."""
    ref = one.ref
    asserted: dict[str, Json] = {"bytes": len(one.data), "type": one.type, **one.asserted}
    if one.name:
        asserted["file"] = one.name
    yield Mention(ref, one.locator, asserted=asserted, at=at)
    for sender in senders:
        yield Link(LinkType.ATTACHED_TO, ref, sender, one.locator, at=at)
    yield Enclosed(one.file, one.locator, one.data)
