"""A set as it is looked up: the entries of a digest, and those whose perceptual hash is near."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from asasec_graph.hashsets.building import PDQ
from asasec_graph.hashsets.lookup import WIDTHS, Digests
from asasec_graph.hashsets.manifest import Category, Manifest
from asasec_graph.hashsets.mapping import mapped
from asasec_graph.hashsets.pdq_index import PdqIndex

SERIES = "series"
_STARTS = "series.starts"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a set says of a file: its category, or none; the series it belongs to, "" for none."""

    category: Category | None
    series: str


class HashSet:
    """A set on disk, mapped. `pdq`: its perceptual hashes, None where it has none."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.manifest = manifest
        self.digests = {kind: Digests(folder, kind) for kind in WIDTHS if kind in manifest.entries}
        self.pdq = PdqIndex.opened(folder) if PDQ in manifest.entries else None
        self._pdq_told = _pdq_told(folder) if self.pdq is not None else None
        self._series = _Texts(folder)

    def entry(self, kind: str, record: int) -> Entry:
        """What is said of a record of this kind."""
        if kind == PDQ and self._pdq_told is not None:
            categories, series = self._pdq_told
        else:
            records = self.digests[kind].records
            categories, series = records.categories, records.series
        return Entry(self.manifest.categories[int(categories[record])], self._series.text(int(series[record])))

    def entries(self, kind: str, digest: bytes) -> list[Entry]:
        """What is said of the file with this digest; empty where it is not in the set."""
        found = self.digests.get(kind)
        return [self.entry(kind, record) for record in found.one(digest)] if found is not None else []


def _pdq_told(folder: Path) -> tuple[npt.NDArray[np.uint16], npt.NDArray[np.uint32]]:
    return mapped(folder / f"{PDQ}.categories", "<u2"), mapped(folder / f"{PDQ}.series", "<u4")


def write_series(path: Path, texts: Sequence[str]) -> None:
    """Keep the names of series by number, to be read one by one."""
    data = [text.encode() for text in texts]
    starts = np.cumsum([0, *map(len, data)], dtype="<u8")
    path.write_bytes(b"".join(data))
    path.with_name(_STARTS).write_bytes(starts.tobytes())


class _Texts:
    """Texts by number, mapped."""

    def __init__(self, folder: Path) -> None:
        self._data = mapped(folder / SERIES, "u1")
        self._starts = mapped(folder / _STARTS, "<u8")

    def text(self, number: int) -> str:
        start, end = int(self._starts[number]), int(self._starts[number + 1])
        return self._data[start:end].tobytes().decode()
