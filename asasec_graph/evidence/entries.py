"""What an archive or image lists: its entries by name, with the reason where one must not be read.

Names come from whoever made the archive: here they become plain relative paths, used only as text.
Nothing is ever written under such a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from asasec_graph.reading.source import Written

Opened = Callable[[], Iterator[bytes]]
_DRIVE = re.compile(r"^[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of an archive or image. `name` is safe, `remark` what was odd about it as stored.

    `packed` is its compressed size in bytes, `size` its own as listed (None where the list does not say);
    `checksum` the CRC-32 stated for it, where there is one; `refused` says why it must not be read.
    `cut` is whether the archive ends within it, `salvaged` whether what can be had of it is given where not all can.
    `deleted` is whether a file system lists it as deleted, `written` when it was last written.
    """

    name: str
    packed: int
    opened: Opened
    checksum: int | None = None
    remark: str | None = None
    refused: str | None = None
    size: int | None = None
    cut: bool = False
    salvaged: bool = False
    deleted: bool = False
    written: Written | None = None


def safe_name(stored: str) -> tuple[str, str | None]:
    """A relative path that stays inside, and a remark where the stored name would have led outside.

    A name from the root (`/private/var/...`) is what programs write that copy a phone's whole file system: no remark.
    """
    text = stored.encode("utf-8", "replace").decode().replace("\\", "/").replace("\0", "\N{REPLACEMENT CHARACTER}")
    bare = _DRIVE.sub("", text)
    parts = [part for part in bare.split("/") if part not in ("", ".", "..")]
    name = "/".join(parts) or "unnamed"
    outside = bare != text or ".." in bare.split("/")
    return name, f"its stored name {text!r} leads out of the archive; it was read as {name!r}" if outside else None
