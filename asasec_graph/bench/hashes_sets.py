"""A generated set of known hashes: how fast it is built and looked up, beside SQLite's index and a sorted array.

Times are CPU time: each of these works on one core, whatever else the machine does.
"""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

from asasec_graph.bench.rows import Row, duration, rate
from asasec_graph.hashsets.holding import HashSet
from asasec_graph.hashsets.store import HashSets

BLOCK = 500_000
ASKED = 200_000
PEER_ROWS = 1_000_000
"""Rows that SQLite imports for comparison: all of a large list would take it an hour."""
MB = 1_000_000
HEADER = "MD5,SHA1,Category,Series\n"
_HEX = np.frombuffer("".join(f"{byte:02x}" for byte in range(256)).encode(), "<u2")
_BUILD = """
import json, sys, threading, time
from pathlib import Path
from asasec_graph.hashsets.store import Adding, HashSets
most, ended = 0, threading.Event()
def watch():
    global most
    while not ended.wait(0.05):
        lines = Path("/proc/self/status").read_text().splitlines()
        most = max(most, *(int(line.split()[1]) for line in lines if line.startswith("RssAnon")))
threading.Thread(target=watch, daemon=True).start()
started = time.process_time()
with HashSets(Path(sys.argv[1])).adding(Adding(sys.argv[3], Path(sys.argv[2]), "bench")) as added:
    rows = added.manifest.rows
ended.set()
print(json.dumps({"seconds": time.process_time() - started, "rows": rows, "kilobytes": most}))
"""
_Bytes = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Built:
    """One import, its file hashed as well: seconds of CPU time, and the most memory of its own in bytes."""

    seconds: float
    rows: int
    peak: int


def write(path: Path, rows: int, seed: int = 1) -> _Bytes:
    """A list of so many rows, each with MD5, SHA-1, category and series; some of the MD5s, spread over it."""
    rng = np.random.default_rng(seed)
    kept: list[_Bytes] = []
    with path.open("wb") as file:
        file.write(HEADER.encode())
        for start in range(0, rows, BLOCK):
            count = min(BLOCK, rows - start)
            digests = rng.integers(0, 256, (count, 36), dtype=np.uint8)
            series = np.char.zfill(rng.integers(0, 50_000, count).astype("S6"), 6)
            columns = [
                _HEX[digests[:, :16]].view(np.uint8), _all(b",", count), _HEX[digests[:, 16:]].view(np.uint8),
                _all(b",", count), rng.integers(48, 54, (count, 1), dtype=np.uint8), _all(b",S", count),
                series.view(np.uint8).reshape(count, -1), _all(b"\n", count),
            ]  # fmt: skip
            file.write(np.hstack(columns).tobytes())
            kept.append(digests[:: max(1, rows // ASKED), :16].copy())
    return np.concatenate(kept)


def _all(text: bytes, count: int) -> _Bytes:
    return np.tile(np.frombuffer(text, np.uint8), (count, 1))


def measured(folder: Path, size: int) -> Iterator[Row]:
    """The rows of a set of `size`; its files are the caller's to remove."""
    path = folder / "list.csv"
    known = write(path, size)
    built = build(folder, path, "known")
    yield from _building(folder, path, size, built)
    path.unlink()
    found = next(one for one in HashSets(folder).opened() if one.manifest.name == "known")
    asked = _asked(known)
    yield from _looking_up(folder, found, asked)
    yield from _sizes(folder, found)


def build(folder: Path, path: Path, name: str) -> Built:
    """Import a list in a process of its own."""
    command = [sys.executable, "-c", _BUILD, str(folder), str(path), name]
    answer = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return Built(float(answer["seconds"]), int(answer["rows"]), int(answer["kilobytes"]) * 1024)


def _building(folder: Path, path: Path, size: int, whole: Built) -> Iterator[Row]:
    part = folder / "part.csv"
    with path.open("rb") as file:
        part.write_bytes(b"".join(islice(file, min(size, PEER_ROWS) + 1)))
    ours = build(folder, part, "part")
    theirs = _timed(lambda: _sqlite(part, folder / "peer.db"))
    yield rate("build of a set", "rows/s", ours.rows / ours.seconds, ours.rows / theirs, "sqlite3, two indexes")
    yield Row(f"build of {size:,} rows", "s", whole.seconds)
    yield Row(f"build of {size:,} rows, memory of its own", "MB", whole.peak / MB)
    part.unlink()
    (folder / "peer.db").unlink()


def _sqlite(path: Path, made: Path) -> None:
    with closing(sqlite3.connect(made)) as database, path.open(newline="") as file, database:
        database.execute("PRAGMA journal_mode=OFF")
        database.execute("PRAGMA synchronous=OFF")
        database.execute("CREATE TABLE hashes(md5 BLOB, sha1 BLOB, category, series)")
        rows = csv.reader(file)
        next(rows)
        insert = "INSERT INTO hashes VALUES (?, ?, ?, ?)"
        database.executemany(insert, ((bytes.fromhex(a), bytes.fromhex(b), c, d) for a, b, c, d in rows))
        database.execute("CREATE INDEX by_md5 ON hashes(md5)")
        database.execute("CREATE INDEX by_sha1 ON hashes(sha1)")


def _timed(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _asked(known: _Bytes) -> _Bytes:
    """Digests of which half are in the set, in no order."""
    rng = np.random.default_rng(9)
    some = known[rng.permutation(len(known))][: ASKED // 2]
    return rng.permutation(np.vstack([some, rng.integers(0, 256, some.shape, dtype=np.uint8)]))


def _looking_up(folder: Path, found: HashSet, asked: _Bytes) -> Iterator[Row]:
    digests = found.digests["md5"]
    one_by_one = [row.tobytes() for row in asked]
    peer = folder / "lookup.db"
    _sorted_sqlite(found, peer)
    with closing(sqlite3.connect(peer)) as database:
        select = "SELECT category, series FROM hashes WHERE md5 = ?"

        def theirs() -> int:
            return sum(database.execute(select, (digest,)).fetchone() is not None for digest in one_by_one)

        def ours() -> int:
            return sum(any(True for _ in digests.one(digest)) for digest in one_by_one)

        if ours() != theirs():
            raise AssertionError("SQLite finds other digests than the set")
        mine, his = _timed(ours), _timed(theirs)
    yield rate("look-ups, one at a time", "1/s", len(asked) / mine, len(asked) / his, "sqlite3, primary key")
    heads = np.array(digests.records.heads)
    wanted = np.ascontiguousarray(asked[:, :8]).view(">u8").reshape(-1).astype(np.uint64)
    digests.find(asked)
    mine, his = _timed(lambda: digests.find(asked)), _timed(lambda: heads[np.searchsorted(heads, wanted) - 1])
    name = "numpy searchsorted in memory, first 8 bytes alone"
    yield rate("look-ups, 200,000 at once", "1/s", len(asked) / mine, len(asked) / his, name)


def _sorted_sqlite(found: HashSet, path: Path) -> None:
    """The same digests in SQLite, inserted in their order, which is how it is quickest."""
    records = found.digests["md5"].records
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("PRAGMA journal_mode=OFF")
        database.execute("PRAGMA synchronous=OFF")
        database.execute("CREATE TABLE hashes(md5 BLOB PRIMARY KEY, category INTEGER, series INTEGER) WITHOUT ROWID")
        for start in range(0, len(records), BLOCK):
            part = records.taken(slice(start, start + BLOCK))
            heads = part.heads.astype(">u8").view(np.uint8).reshape(-1, 8)
            data = np.hstack([heads, part.tails]).tobytes()
            rows = zip(
                (data[at : at + 16] for at in range(0, len(data), 16)),
                part.categories.tolist(), part.series.tolist(), strict=True,
            )  # fmt: skip
            database.executemany("INSERT OR IGNORE INTO hashes VALUES (?, ?, ?)", rows)


def _sizes(folder: Path, found: HashSet) -> Iterator[Row]:
    files = folder / "hashsets/known" / found.manifest.folder
    ours = sum(path.stat().st_size for path in files.glob("md5.*"))
    theirs = (folder / "lookup.db").stat().st_size
    yield duration("on disk, its MD5s", "MB", ours / MB, theirs / MB, "sqlite3, primary key")
    yield Row("on disk, the whole set", "MB", sum(path.stat().st_size for path in files.iterdir()) / MB)
    yield Row("memory of its own, opened and asked", "MB", _opened_memory(folder) / MB)


_OPEN = """
import sys
from pathlib import Path
import numpy as np
from asasec_graph.hashsets.store import HashSets
def own():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon"))
before = own()
(found,) = [one for one in HashSets(Path(sys.argv[1])).opened() if one.manifest.name == "known"]
rng = np.random.default_rng(3)
for _ in range(20_000):
    list(found.digests["md5"].one(rng.bytes(16)))
print(own() - before)
"""


def _opened_memory(folder: Path) -> int:
    command = [sys.executable, "-c", _OPEN, str(folder)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout) * 1024
