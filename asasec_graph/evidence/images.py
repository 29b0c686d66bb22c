"""Disk images: raw (also split) and EnCase E01, Ex01, L01; their volumes and files as folders of entries."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence import logical, segments, signatures
from asasec_graph.evidence.entries import Entry
from asasec_graph.evidence.filesystems import FileSystem
from asasec_graph.evidence.limits import Limits
from asasec_graph.evidence.sleuth import Sleuth
from asasec_graph.evidence.sleuth_messages import Volume
from asasec_graph.model.observations import Problem
from asasec_graph.reading.source import Source


def is_image(source: Source) -> bool:
    """Whether these first bytes are those of a disk image: EnCase's, a partition table, or a file system."""
    head = source.head
    if head.startswith((*signatures.EWF_PHYSICAL, *signatures.EWF_LOGICAL)):
        return True
    if signatures.kind_of(head)[0]:
        return True
    behind = (path for suffix, path in source.companions.items() if suffix.startswith("."))
    return signatures.has_table(head, source.size + sum(path.stat().st_size for path in behind))


class Image:
    """An open image. `problems` first, then `folders` as often as wanted, `remarks` when all is read."""

    def __init__(self, source: Source, sleuth: Sleuth, limits: Limits) -> None:
        self._source, self._sleuth, self._limits = source, sleuth, limits
        self._systems: list[tuple[Volume, FileSystem]] = []
        self._ended: str | None = None

    def problems(self) -> Iterator[Problem]:
        """What is wrong with the image as a whole and with its volumes."""
        gap = segments.missing(self._source)
        if gap is not None:
            yield Problem(f"its segment {gap} is missing: what stands there and behind it was not read", "")
        elif self._source.head.startswith(signatures.EWF_PHYSICAL):
            yield from self._hashes()
        try:
            yield from self._volumes()
        except OSError as error:
            yield Problem(f"its partition table cannot be read ({error})", "")
        if not self._systems:
            yield Problem("no volume of this image could be read; the bytes are kept", "")

    def _hashes(self) -> Iterator[Problem]:
        if not self._sleuth.about.hashed:
            yield Problem("the image stores no hash: whether it is as it was made cannot be checked", "")
            return
        try:
            for name in self._sleuth.disagreements():
                reason = (
                    f"the image's stored {name} is not that of its bytes: it was damaged or changed since it was made"
                )
                yield Problem(reason, "")
        except OSError as error:
            yield Problem(f"the image cannot be read to its end ({error}): it is cut off or damaged", "")

    def _volumes(self) -> Iterator[Problem]:
        table = self._sleuth.volumes()
        for volume in table.volumes:
            yield from self._open(volume)
        if table.failed is not None:
            reason = f"its partition table cannot be read further ({table.failed}); the volumes before it were read"
            yield Problem(reason, "")

    def _open(self, volume: Volume) -> Iterator[Problem]:
        name = f"vol{volume.number}"
        if volume.read or not volume.kind:
            try:
                self._systems.append((volume, FileSystem(self._sleuth, volume.offset, name, self._limits)))
            except OSError as error:
                yield Problem(f"this volume's file system cannot be read ({error}); it was left", name)
        elif volume.kind in signatures.ENCRYPTED:
            yield Problem(
                f"this volume is encrypted ({volume.kind}): decrypt it with its key and add the image that this gives",
                name,
            )
        elif volume.kind != "swap":
            yield Problem(f"this volume's file system ({volume.kind}) is not read; export its files and add them", name)

    def folders(self) -> Iterator[list[Entry]]:
        """The files of each folder of each volume, as far as the image can be read."""
        try:
            for _, system in self._systems:
                yield from system.folders()
        except EvidenceError as error:
            self._ended = error.message

    def remarks(self) -> Iterator[Problem]:
        """What was not read."""
        for volume, system in self._systems:
            yield from _remarks(f"vol{volume.number}", system)
        if self._ended is not None:
            yield Problem(f"reading this image was ended: {self._ended}", "")
        elif self._exhausted():
            yield Problem(
                "reading this image was ended: its file systems asked for more bytes than it has several times over", ""
            )

    def _exhausted(self) -> bool:
        try:
            return self._sleuth.exhausted()
        except (OSError, EvidenceError):
            return False  # the process died; that is told where it did


def _remarks(name: str, system: FileSystem) -> Iterator[Problem]:
    yield Problem("slack and unallocated space of this volume were not searched", name)
    if system.left.lost:
        yield Problem(f"{system.left.lost:,} deleted names lead to no content that is left", name)
    if system.left.system:
        reason = f"{system.left.system:,} program files in the operating system's own folders were left unread"
        yield Problem(reason, name)
    for path in system.left.broken:
        yield Problem("this folder is damaged: what it lists could not be read, or not all of it", path)


@contextmanager
def opened(source: Source, limits: Limits) -> Generator[Image | logical.Logical]:
    """The image, closed when the block ends; EvidenceError where it cannot be opened."""
    head = source.head
    ewf, files = head.startswith(signatures.EWF_PHYSICAL), head.startswith(signatures.EWF_LOGICAL)
    paths = [str(path) for path in segments.paths(source)]
    try:
        sleuth = Sleuth(paths, ewf=ewf or files, logical=files, reads=limits.reads)
    except EvidenceError as error:
        raise EvidenceError(f"{source.name}: {error.message}") from error
    try:
        yield logical.Logical(sleuth, limits) if files else Image(source, sleuth, limits)
    finally:
        sleuth.close()
