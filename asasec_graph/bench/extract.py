"""`asasec bench extract`: MB/s and peak memory of the extractors, beside a peer that reads the same file.

Each reading is a process of its own; ours and the peer's take turns. Time is CPU time of reading alone. Ours makes all
that the graph gets of a file (identifiers in texts, links, events with their places); most peers only parse it. Memory
is the peak of the whole process. `--size` is the bytes of the two large files, whose memory must stay flat.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from tempfile import TemporaryDirectory

from asasec_graph.bench import extract_files, extract_peers
from asasec_graph.bench.extract_peers import Peer
from asasec_graph.bench.rows import Row, duration, rate
from asasec_graph.errors import AsasecError
from asasec_graph.ingest.workers import ALONE
from asasec_graph.settings import Settings

ROUNDS = 3
LARGE = 1 << 30
MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Subject:
    """A format that is measured: its extractor, the file (name, writer, bytes), the peer."""

    name: str
    file: str
    write: Callable[[Path, int], object]
    size: int
    peer: Peer


SUBJECTS = (
    Subject("whatsapp_txt", "chat.txt", extract_files.whatsapp, 8 * MB, extract_peers.WHATSTK),
    Subject("mbox", "mail.mbox", extract_files.mbox, 40 * MB, extract_peers.MAILBOX),
    Subject("vcard", "contacts.vcf", extract_files.vcards, 4 * MB, extract_peers.VOBJECT),
    Subject("case_uco", "case.json", extract_files.case_uco, 4 * MB, extract_peers.CASE_UTILS),
    Subject("ios_messages", "sms.db", extract_files.messages, 40 * MB, extract_peers.SQLITE_SMS),
    Subject("whatsapp_android", "msgstore.db", extract_files.whatsapp_database, 40 * MB, extract_peers.SQLITE_WHATSAPP),
    Subject("ufed", "report.xml", extract_files.ufed, 40 * MB, extract_peers.ELEMENTS),
)
STREAMED = ("mbox", "ufed")


class PeerFailed(AsasecError):
    """A measured process ended without a figure."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One reading: seconds, bytes of resident memory at most, and how much was counted."""

    seconds: float
    peak: int
    count: int


async def run(size: int | None, peer: str | None, settings: Settings) -> list[Row]:
    """The rows of the benchmark: speed, then memory, a format each; last the two large files."""
    del peer, settings
    rows: list[Row] = []
    with TemporaryDirectory(prefix="asasec-bench-") as folder:
        for subject in SUBJECTS:
            rows += await _subject(subject, Path(folder))
        for subject in SUBJECTS:
            if subject.name in STREAMED:
                rows.append(await _large(subject, Path(folder), size or LARGE))
    return rows


async def _subject(subject: Subject, folder: Path) -> list[Row]:
    path = folder / subject.file
    await asyncio.to_thread(subject.write, path, subject.size)
    size = path.stat().st_size / MB
    there = _installed(subject.peer)
    pairs = [(await _measured(path), await _measured(path, subject.peer) if there else None) for _ in range(ROUNDS)]
    path.unlink()
    ours = statistics.median(size / one.seconds for one, _ in pairs)
    peak = max(one.peak for one, _ in pairs) / MB
    others = [other for _, other in pairs if other is not None]
    if not others:
        missing = f"{subject.peer.name} (not installed: pip install {subject.peer.distribution})"
        return [Row(subject.name, "MB/s", ours, None, missing), Row(f"{subject.name}, peak memory", "MB", peak)]
    theirs = statistics.median(size / one.seconds for one in others)
    return [
        rate(subject.name, "MB/s", ours, theirs, subject.peer.name),
        duration(f"{subject.name}, peak memory", "MB", peak, max(one.peak for one in others) / MB, subject.peer.name),
    ]


async def _large(subject: Subject, folder: Path, size: int) -> Row:
    """The peak memory of one reading of a large file."""
    path = folder / subject.file
    await asyncio.to_thread(subject.write, path, size)
    one = await _measured(path)
    held = path.stat().st_size
    path.unlink()
    return Row(
        f"{subject.name} of {held / MB:,.0f} MB at {held / MB / one.seconds:.1f} MB/s, peak memory", "MB", one.peak / MB
    )


def _installed(peer: Peer) -> bool:
    try:
        return not peer.distribution or bool(distribution(peer.distribution))
    except PackageNotFoundError:
        return False


async def _measured(path: Path, peer: Peer | None = None) -> Measured:
    """One reading by ours or by the peer; PeerFailed with its last line where it gave no figure."""
    more = [] if peer is None else ["--code", peer.code]
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "asasec_graph.bench.extracting", str(path), *more),
        env={**os.environ, **ALONE},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    if process.returncode:
        name = peer.name if peer else "asasec"
        last = (err.decode().strip().splitlines() or ["no output"])[-1]
        raise PeerFailed(f"{path.name}: {name} could not be measured ({last})")
    return Measured(**json.loads(out.splitlines()[-1]))
