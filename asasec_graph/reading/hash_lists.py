"""Lists of files by their hashes: what of a listed file is asserted, whichever list names it.

A category is kept as the list gives it, with the scheme that gives it its meaning: code 1 of one country's scheme
is not code 1 of another's. PhotoDNA values are kept for comparison and never computed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Json, Mention, Ref

_ENDINGS = (
    "jpg jpeg png gif bmp tif tiff webp heic heif avif jfif mp4 mov avi mkv wmv mpg mpeg 3gp m4v flv webm ts vob mts "
    "divx asf rm rmvb"
)
PICTURES = frozenset(f".{ending}" for ending in _ENDINGS.split())
"""Endings of pictures and films."""
TEXT_LIMIT = 500
PHOTODNA_LIMIT = 1_024


@dataclass(frozen=True, slots=True)
class Listed:
    """One file of a list, as the list states it; empty where it says nothing. `told` goes to what is asserted.

    `pdq` and `series` are for sets of known material alone; a case is told the series by `told`.
    """

    md5: str = ""
    sha1: str = ""
    sha256: str = ""
    name: str = ""
    category: str = ""
    scheme: str = ""
    photodna: str = ""
    pdq: str = ""
    series: str = ""
    told: Mapping[str, Json] = field(default_factory=dict[str, Json])

    def ref(self) -> Ref | None:
        """The file: media by its ending or because it is categorised, else a document; None without a hash."""
        ending = PurePosixPath(self.name.replace("\\", "/")).suffix.lower()
        media = ending in PICTURES or bool(self.category) or bool(self.photodna)
        return keys.listed(EntityKind.MEDIA if media else EntityKind.DOCUMENT, self.sha256, self.md5, self.sha1)

    def mention(self, ref: Ref, locator: str, context: str) -> Iterator[Mention]:
        """The file at its place in the list."""
        asserted: dict[str, Json] = {"context": context}
        if self.name:
            asserted["name"] = self.name[:TEXT_LIMIT]
        hashes = {"md5": self.md5, "sha1": self.sha1, "sha256": self.sha256}
        asserted["hashes"] = {name: digest.lower() for name, digest in hashes.items() if digest}
        if self.category:
            asserted["category"] = {"scheme": self.scheme, "code": self.category[:TEXT_LIMIT]}
        if self.photodna:
            asserted["photodna"] = self.photodna[:PHOTODNA_LIMIT]
        yield Mention(ref, locator, asserted={**asserted, **self.told})
