"""EnCase's logical evidence files (L01, Lx01) as libewf sees them: files chosen from a disk, with their folders."""

from __future__ import annotations

from typing import Any

from asasec_graph.evidence.disks import Ewf
from asasec_graph.evidence.sleuth_messages import Folder, Node


def folder(medium: Ewf, place: list[int], most: int) -> Folder:
    """What a folder lists; each node's `inode` is its number there."""
    made: list[Node] = []
    try:
        found = _at(medium, place)
        for number in range(min(found.number_of_sub_file_entries, most)):
            one = found.get_sub_file_entry(number)
            below = bool(one.number_of_sub_file_entries)
            made.append(
                Node(str(one.name or "unnamed").replace("/", "_"), number, int(one.size or 0), below, not below)
            )
    except (OSError, ValueError, AttributeError) as error:
        return Folder(made, str(error)[:200] or type(error).__name__)
    return Folder(made)


def read(medium: Ewf, place: list[int], begin: int, size: int) -> bytes:
    """Bytes of a file."""
    return bytes(_at(medium, place).read_buffer_at_offset(size, begin))


def _at(medium: Ewf, place: list[int]) -> Any:
    found: Any = medium.handle.get_root_file_entry()
    for number in place:
        found = found.get_sub_file_entry(number)
    return found
