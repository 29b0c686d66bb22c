"""The volumes of a disk: its partitions as The Sleuth Kit lists them, or the one file system that fills it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytsk3

from asasec_graph.evidence.disks import Disk
from asasec_graph.evidence.signatures import HEAD, kind_of
from asasec_graph.evidence.sleuth_messages import Volume

_TSK: Any = pytsk3  # it has no types


def volumes(image: Disk, size: int) -> Iterator[Volume]:
    """The volumes in the order of the table; the whole image where there is none. OSError where damaged."""
    head = image.read(0, min(HEAD, size))
    name, read = kind_of(head)
    if name:
        yield Volume(1, 0, size, name, read)
        return
    table = _TSK.Volume_Info(image)
    sector, number = int(table.info.block_size), 0
    for part in table:
        if part.flags & _TSK.TSK_VS_PART_FLAG_ALLOC:
            number += 1
            yield _volume(image, number, part.start * sector, part.len * sector)


def _volume(image: Disk, number: int, offset: int, size: int) -> Volume:
    head = image.read(offset, min(HEAD, max(0, min(size, image.get_size() - offset))))
    return Volume(number, offset, size, *kind_of(head))
