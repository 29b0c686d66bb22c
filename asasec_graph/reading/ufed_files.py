"""The files that a Cellebrite report lists, and their hashes by id and path for the attachments that name them.

`<file path size id deleted extractionId>` with sections of items: `File` (Local Path, SHA256, MD5, Tags) and
`MetaData` (ExifEnum..., MetaDataLatitudeAndLongitude `38.98 / -76.98`). A file is known by its SHA-256, else by its
MD5 or SHA-1; one without a hash is nobody's identifier: only its place and its camera are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Ref
from asasec_graph.reading.ufed_model import Model, Stamp
from asasec_graph.reading.ufed_values import Clock, When, facts, number
from asasec_graph.reading.ufed_xml import Listed

INDEXED = 2_000_000
"""Ids and paths whose hashes are remembered (57 bytes each); attachments of files beyond stand without."""
LATE = 100_000
"""The same for files that stand after the first attachment."""
_WIDTH = 41
_ALGORITHMS = ("sha256", "md5", "sha1")
_BYTES = {"sha256": 32, "md5": 16, "sha1": 20}
_MD5 = re.compile(r"[0-9a-fA-F]{32}")
_SEEN = ("image", "video", "audio", "picture", "photo", "thumbnail", "voice", "recording")
_SUFFIXES = re.compile(
    r"\.(?:jpe?g|png|gif|webp|heic|heif|bmp|tiff?|dng|avif|mp4|mov|3gp|avi|mkv|webm|m4v|opus|ogg|m4a|mp3|amr|aac|wav|thumb)$",
    re.IGNORECASE,
)
_DEGREES = re.compile(r"-?\d+(?:[.,]\d+)?")


def is_media(name: str, said: str) -> bool:
    """Whether a file is a picture, film or sound, by its tags or media type, else by its name."""
    lower = said.lower()
    return any(word in lower for word in _SEEN) or (not lower and _SUFFIXES.search(name) is not None)


def _plain(item: str) -> str:
    """`sha256` of `SHA-256`."""
    return item.lower().replace("-", "").replace(" ", "")


def _short(name: str) -> int:
    plain = name.replace("\\", "/").lower()
    return int.from_bytes(blake2b(plain.encode("utf-8", "replace"), digest_size=8).digest(), "little")


class Hashes:
    """A file's key by its id and by its local path: sorted once when first asked, what comes later stands beside."""

    def __init__(self) -> None:
        self._added = bytearray()
        self._keys: npt.NDArray[np.uint64] | None = None
        self._places: npt.NDArray[np.intp] | None = None
        self._late: dict[int, bytes] = {}

    def add(self, key: str, *names: str) -> None:
        """Remember the key of a file, `sha256:...`, `md5:...` or `sha1:...`, under its names."""
        algorithm, _, hexadecimal = key.partition(":")
        digest = (bytes((_ALGORITHMS.index(algorithm),)) + bytes.fromhex(hexadecimal)).ljust(_WIDTH - 8, b"\0")
        for name in names:
            if not name:
                continue
            if self._keys is None and len(self._added) < INDEXED * _WIDTH:
                self._added += _short(name).to_bytes(8, "little") + digest
            elif len(self._late) < LATE:
                self._late.setdefault(_short(name), digest)

    def get(self, *names: str) -> str | None:
        """The key of the file with one of these names."""
        for name in names:
            if name and (found := self._found(_short(name))) is not None:
                algorithm = _ALGORITHMS[found[0]]
                return f"{algorithm}:{found[1 : 1 + _BYTES[algorithm]].hex()}"
        return None

    def _found(self, key: int) -> bytes | None:
        if self._keys is None or self._places is None:
            rows = np.frombuffer(bytes(self._added), dtype=np.uint8).reshape(-1, _WIDTH)
            unsorted = rows[:, :8].copy().view("<u8").reshape(-1)
            self._places = np.argsort(unsorted, kind="stable")
            self._keys = unsorted[self._places]
        at = int(np.searchsorted(self._keys, np.uint64(key)))
        if at < len(self._keys) and int(self._keys[at]) == key:
            start = int(self._places[at]) * _WIDTH + 8
            return bytes(self._added[start : start + _WIDTH - 8])
        return self._late.get(key)


class Files:
    """Tells what the report lists of files."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.hashes = Hashes()

    def told(self, file: Listed) -> Iterator[Observation]:
        """The file by its hash, the place and the camera that it names."""
        items, attributes = file.items, file.attributes
        name = attributes.get("name") or attributes.get("path", "").replace("\\", "/").rsplit("/", 1)[-1]
        marks, when = _marks(attributes), self._when(file)
        kind = EntityKind.MEDIA if is_media(name, items.get("Tags", "")) else EntityKind.DOCUMENT
        digests = {_plain(item): value for item, value in items.items() if _plain(item) in _ALGORITHMS}
        media = keys.listed(kind, *(digests.get(algorithm, "") for algorithm in _ALGORITHMS))
        if media is not None:
            self.hashes.add(media.key, file.id, items.get("Local Path", ""))
            yield Mention(media, file.place, asserted=facts(marks, when, **_said(name, file)), at=when.at)
        yield from _camera(items, media, file.place, marks, when)
        yield from _position(items, media, file.place, name, marks, when)

    def attachment(
        self, one: Model, names: Iterable[str], sender: Ref | None, when: When, seen: set[Ref]
    ) -> Iterator[Observation]:
        """What a record carries: the file by the hash that the list gives for its id, path or `names`; its address."""
        name, kind, marks = one.text("Filename"), one.text("ContentType"), one.marks()
        key = self.hashes.get(one.file, one.text("attachment_extracted_path"), *names)
        if key is not None:
            ref = Ref(EntityKind.MEDIA if is_media(name, kind) else EntityKind.DOCUMENT, key)
            told = facts(marks, when, context="attachment", file=name, mediaType=kind, title=one.text("Title"))
            yield Mention(ref, one.place, asserted=told, at=when.at)
            if sender is not None:
                yield Link(LinkType.ATTACHED_TO, ref, sender, one.place, at=when.at)
        address = one.text("URL")
        url = keys.url(address) if "://" in address and not keys.REDACTED.search(address) else None
        if url is not None and url not in seen:
            seen.add(url)
            yield Mention(url, one.place, asserted=facts(marks, when, context="attachment", file=name), at=when.at)

    def _when(self, file: Listed) -> When:
        """When a picture was taken, else when the file was made or changed."""
        for item in ("ExifEnumDateTimeOriginal", "ExifEnumDateTimeDigitized", "EXIFCaptureTime", "ExifEnumDateTime"):
            text = file.items.get(item, "")
            if text:
                written = text[:10].replace(":", "-") + text[10:] if text[4:5] == ":" else text
                if (found := self.clock.read(Stamp(written, "", ""))).at is not None:
                    return found
        for time in ("CreationTime", "ModifyTime", "ChangeTime", "ChangedTime"):
            stamp = file.times.get(time)
            if stamp is not None and (found := self.clock.read(stamp)).at is not None:
                return found
        return When(None, None)


def _marks(attributes: dict[str, str]) -> dict[str, Json]:
    state, marks = attributes.get("deleted", "") or attributes.get("deleted_state", ""), dict[str, Json]()
    if state:
        marks["state"] = state
    if extraction := attributes.get("extractionId", ""):
        marks["extraction"] = extraction
    if state.lower() in ("deleted", "trash", "true"):
        marks["deleted"] = True
    return marks


def _said(name: str, file: Listed) -> dict[str, Json]:
    items, size = file.items, file.attributes.get("size", "")
    md5 = items.get("MD5", "")
    return {
        "name": name,
        "path": file.attributes.get("path"),
        "file system": file.attributes.get("fs"),
        "size": int(size) if size.isdigit() and len(size) < 16 else None,
        "md5": md5.lower() if _MD5.fullmatch(md5) else None,
        "tags": items.get("Tags"),
        "make": items.get("ExifEnumMake") or items.get("EXIFCameraMaker"),
        "model": items.get("ExifEnumModel") or items.get("EXIFCameraModel"),
        "software": items.get("ExifEnumSoftware"),
    }


def _camera(
    items: dict[str, str], media: Ref | None, place: str, marks: dict[str, Json], when: When
) -> Iterator[Observation]:
    serial = items.get("ExifEnumBodySerialNumber") or items.get("ExifEnumSerialNumber") or ""
    make, model = items.get("ExifEnumMake", ""), items.get("ExifEnumModel", "")
    device = keys.device_serial(make, serial) if serial else None
    if device is None:
        return
    yield Mention(device, place, asserted=facts(marks, when, make=make, model=model, serial=serial), at=when.at)
    if media is not None:
        yield Link(LinkType.TAKEN_WITH, media, device, place, at=when.at)


def _position(
    items: dict[str, str], media: Ref | None, place: str, name: str, marks: dict[str, Json], when: When
) -> Iterator[Observation]:
    found = _coordinates(items)
    location = keys.location(*found) if found is not None else None
    if location is None:
        return
    asserted = facts(marks, when, context="file", file=name, altitude=number(items.get("ExifEnumGPSAltitude", "")))
    yield Mention(location, place, asserted=asserted, at=when.at)
    if media is not None:
        yield Link(LinkType.LOCATED_AT, media, location, place, at=when.at)


def _coordinates(items: dict[str, str]) -> tuple[float, float] | None:
    """As the report has reckoned them, else from the degrees, minutes and seconds of the picture."""
    pair = items.get("MetaDataLatitudeAndLongitude", "").split("/")
    if len(pair) == 2 and None not in (both := (number(pair[0].strip()), number(pair[1].strip()))):
        return float(both[0] or 0), float(both[1] or 0)
    latitude = _degrees(items.get("ExifEnumGPSLatitude", ""), items.get("ExifEnumGPSLatitudeRef", ""))
    longitude = _degrees(items.get("ExifEnumGPSLongitude", ""), items.get("ExifEnumGPSLongitudeRef", ""))
    return (latitude, longitude) if latitude is not None and longitude is not None else None


def _degrees(text: str, half: str) -> float | None:
    """`38, 59, 20` or a decimal, negative in the south and the west."""
    single = number(text)
    parts = [single] if single is not None else [float(part.replace(",", ".")) for part in _split(text)]
    if not parts or len(parts) > 3:
        return None
    size = sum(abs(part) / 60.0**place for place, part in enumerate(parts))
    return -size if half.strip().upper()[:1] in ("S", "W") or parts[0] < 0 else size


def _split(text: str) -> list[str]:
    """`38, 59, 20.5` and `38,59,20` apart; a single comma without a blank after it is a decimal one."""
    if len(text) > 80:
        return []
    return _DEGREES.findall(text.replace(",", " ") if text.count(",") > 1 or ", " in text else text)
