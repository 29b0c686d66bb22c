"""Disk images: raw (also split) and EnCase E01, Ex01, L01; their volumes and files as folders of entries."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence import disks, logical, segments, volumes
from asasec_graph.evidence.entries import Entry
from asasec_graph.evidence.filesystems import FileSystem
from asasec_graph.evidence.limits import Limits
from asasec_graph.evidence.volumes import Volume
from asasec_graph.model.observations import Problem
from asasec_graph.reading.source import Source


def is_image(source: Source) -> bool:
    """Whether these first bytes are those of a disk image: EnCase's, a partition table, or a file system."""
    head = source.head
    if head.startswith((*disks.EWF_PHYSICAL, *disks.EWF_LOGICAL)):
        return True
    size = sum(path.stat().st_size for path in (source.path, *source.companions.values()))
    return bool(volumes.kind_of(head)[0]) or volumes.has_table(head, size)


class Image:
    """An open image. `problems` first, then `folders` as often as wanted, `remarks` when all is read."""

    def __init__(self, source: Source, medium: disks.Medium, limits: Limits) -> None:
        self._source, self._medium = source, medium
        self._disk = disks.Disk(medium, limits.reads)
        self._systems: list[tuple[Volume, FileSystem]] = []
        self._limits = limits

    def problems(self) -> Iterator[Problem]:
        """What is wrong with the image as a whole and with its volumes."""
        gap = segments.missing(self._source)
        if gap is not None:
            reason = f"its segment {gap} is missing: what stands there and behind it was not read"
            yield Problem(reason, "")
        else:
            yield from self._hashes()
        try:
            for volume in volumes.volumes(self._disk, self._medium.size):
                yield from self._open(volume)
        except (OSError, RuntimeError) as error:
            reason = f"its partition table cannot be read further ({str(error)[:200]}); the volumes before it were read"
            yield Problem(reason, "")
        if not self._systems:
            yield Problem("no volume of this image could be read; the bytes are kept", "")

    def _hashes(self) -> Iterator[Problem]:
        if not isinstance(self._medium, disks.Ewf):
            return
        place = ""
        try:
            for name in disks.disagreements(self._medium):
                yield Problem(
                    f"the image's stored {name} is not that of its bytes: it was damaged or changed since it was made",
                    place,
                )
        except (OSError, ValueError) as error:
            yield Problem(f"the image cannot be read to its end ({str(error)[:200]}): it is cut off or damaged", place)
        if not self._medium.stated():
            yield Problem("the image stores no hash: whether it is as it was made cannot be checked", place)

    def _open(self, volume: Volume) -> Iterator[Problem]:
        name = f"vol{volume.number}"
        if volume.read or not volume.kind:
            try:
                self._systems.append((volume, FileSystem(self._disk, volume.offset, name, self._limits)))
            except (OSError, RuntimeError, MemoryError) as error:
                reason = f"this volume's file system cannot be read ({str(error)[:200]}); it was left"
                yield Problem(reason, name)
        elif volume.kind in volumes.ENCRYPTED:
            yield Problem(
                f"this volume is encrypted ({volume.kind}): decrypt it with its key and add the image that this gives",
                name,
            )
        elif volume.kind != "swap":
            yield Problem(f"this volume's file system ({volume.kind}) is not read; export its files and add them", name)

    def folders(self) -> Iterator[list[Entry]]:
        """The files of each folder of each volume."""
        for _, system in self._systems:
            yield from system.folders()

    def remarks(self) -> Iterator[Problem]:
        """What was not read."""
        for volume, system in self._systems:
            yield from _remarks(f"vol{volume.number}", system)
        if self._disk.exhausted:
            yield Problem(
                "reading this image was ended: its file systems asked for more bytes than it has several times over",
                "",
            )


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
    try:
        medium = disks.opened(source)
    except EvidenceError as error:
        raise EvidenceError(f"{source.name}: {error.message}") from error
    try:
        if isinstance(medium, disks.Ewf) and source.head.startswith(disks.EWF_LOGICAL):
            yield logical.Logical(medium, limits)
        else:
            yield Image(source, medium, limits)
    finally:
        medium.close()
