"""Pictures a second through the whole pipeline, beside the two ONNX models alone, each in a process of its own.

Ours reads an archive of pictures as an ingest does, on all cores: unpacking, hashing, the vault, decoding, metadata,
perceptual hashes, previews, faces. The models alone make the very inferences that ours makes for these pictures (the
detector on the same sizes as often, the recogniser on as many faces), on inputs that lie in memory, on as many threads,
and nothing else: once by the pack's files as they are, and once by the models as ours rewrites them when it loads them,
for that is a part of its speed. The three take turns. A machine that does other work besides lends them unequal shares
of itself; pictures a second of processor time, of all threads together, do not suffer by that, and are told too.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from asasec_graph.bench import faces_pictures
from asasec_graph.bench.extract import MB, PeerFailed
from asasec_graph.bench.faces_pictures import Kind
from asasec_graph.bench.rows import Row
from asasec_graph.ingest.workers import ALONE

ROUNDS = 3
ALONE_NAME = "the two ONNX models alone"
REWRITTEN_NAME = "the two models alone, rewritten as ours are"
_PEERS = {"models": ALONE_NAME, "rewritten": REWRITTEN_NAME}
Figures = dict[str, float]


async def rows(size: int | None) -> list[Row]:
    """For each kind of pictures, `size` of them: the rates, the most memory, milliseconds of each stage."""
    found: list[Row] = []
    with TemporaryDirectory(prefix="asasec-bench-") as folder:
        for kind in faces_pictures.kinds():
            if kind.there:
                found += await of_kind(kind, size, Path(folder))
    return found


async def of_kind(kind: Kind, size: int | None, folder: Path) -> list[Row]:
    """The rows of one kind; its archive is written into the folder."""
    archive, plan = folder / "pictures.zip", folder / "plan.json"
    count = await asyncio.to_thread(faces_pictures.write, kind, size, archive)
    stages = await _measured("record", archive, plan)
    turns = [{what: await _measured(what, archive, plan) for what in ("ours", *_PEERS)} for _ in range(ROUNDS)]
    named = f"{count} {kind.name}"
    return [
        *(_rate(f"{named}, whole pipeline", "pictures/s", "seconds", turns, peer) for peer in _PEERS),
        *(
            _rate(f"{named}, whole pipeline", "pictures/s of processor time", "processor", turns, peer)
            for peer in _PEERS
        ),
        Row(f"{named}, peak memory", "MB", max(turn["ours"]["peak"] for turn in turns) / MB),
        *(Row(f"{named}, {stage}", "ms", spent) for stage, spent in stages.items() if stage != "peak"),
    ]


def _rate(name: str, unit: str, figure: str, turns: list[dict[str, Figures]], peer: str) -> Row:
    rates = [tuple(turn[what]["pictures"] / turn[what][figure] for what in ("ours", peer)) for turn in turns]
    ratio = statistics.median(ours / alone for ours, alone in rates)
    ours, alone = (statistics.median(turn[side] for turn in rates) for side in (0, 1))
    return Row(name, unit, ours, alone, _PEERS[peer], ratio)


async def _measured(what: str, archive: Path, plan: Path) -> Figures:
    """One measurement; PeerFailed with its last line where it gave no figure."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "asasec_graph.bench.faces_measuring", what, str(archive), str(plan)),
        env={**os.environ, **ALONE},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    if process.returncode:
        last = (err.decode().strip().splitlines() or ["no output"])[-1]
        raise PeerFailed(f"{archive.name}: {what} could not be measured ({last})")
    figures: Figures = json.loads(out.splitlines()[-1])
    return figures
