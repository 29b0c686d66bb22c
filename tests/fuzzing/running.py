"""Mutated inputs through the extractors: worker processes that are watched, bounded and replaced."""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import random
import resource
import tempfile
import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from asasec_graph.errors import EvidenceError
from asasec_graph.extractors.listing import extractors
from asasec_graph.model.observations import Event, Face, Link, Mention, Problem
from asasec_graph.reading.source import Enclosed, Extractor, Options
from tests.fuzzing.corpus import source_of
from tests.fuzzing.mutating import mutated

SECONDS = 10.0
"""CPU seconds that one input may take."""
WATCH_SECONDS = 60.0
"""Wall seconds after which a worker that says nothing is ended: it may share its cores."""
MEMORY = 1 << 30
_CONTEXT = multiprocessing.get_context("spawn")


@dataclass(frozen=True, slots=True)
class Finding:
    """An input on which an extractor did what none may. `number` makes it again."""

    extractor: str
    number: int
    what: str
    input: str


@dataclass(slots=True)
class Tally:
    """One extractor's inputs, and the most that one of them took."""

    inputs: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    findings: list[Finding] = field(default_factory=list[Finding])


@dataclass(frozen=True, slots=True)
class Plan:
    """What a worker does: `numbers` of inputs, over the corpus, from this seed; what is found is kept in `kept`."""

    corpus: Mapping[str, Sequence[Path]]
    seed: int
    kept: Path

    def chosen(self, number: int) -> tuple[str, random.Random]:
        """The extractor of an input, in turn, and the chance that makes it."""
        names = sorted(self.corpus)
        return names[number % len(names)], random.Random(f"{self.seed}/{number}")


def made(plan: Plan, number: int, folder: Path) -> Path:
    """The input of this number, written under the name of what it was made from."""
    name, rng = plan.chosen(number)
    files = plan.corpus[name]
    chosen, other = rng.choice(files), rng.choice(files)
    data = mutated(rng, chosen.read_bytes(), other.read_bytes(), folder / "scratch")
    path = folder / chosen.name
    path.write_bytes(data)
    return path


def tried(extractor: Extractor, path: Path, options: Options) -> None:
    """Run an extractor over a file, and raise where it yields anything but observations in good order."""
    source = source_of(path, options)
    if not isinstance(extractor.takes(source), bool):
        raise TypeError("takes() gave no truth value")
    with contextlib.suppress(EvidenceError):
        for found in extractor.extract(source):
            if not isinstance(found, Mention | Link | Event | Face | Problem | Enclosed) or not found.locator:
                raise TypeError(f"{found!r} is no observation with a locator")
            if isinstance(found, Enclosed):
                _written(found)


def _written(found: Enclosed) -> None:
    if not isinstance(found.data, bytes):
        with tempfile.TemporaryFile() as file:
            found.data(file)


def _work(plan: Plan, pipe: Connection) -> None:
    named = {extractor.name: extractor for extractor in extractors()}
    limit = _data() + MEMORY
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    with tempfile.TemporaryDirectory(prefix="asasec-fuzz-") as folder:
        while (number := pipe.recv()) is not None:
            name, rng = plan.chosen(number)
            path = made(plan, number, Path(folder))
            prose = ("es", "en") if rng.random() < 0.01 else ()
            options = Options(faces=False, languages=prose, passwords=("secret",), keys=(b"\1" * 32,))
            started, what = time.process_time(), ""
            try:
                tried(named[name], path, options)
            except Exception:  # of whatever kind: it is what is looked for
                what = traceback.format_exc(limit=-4)
            seconds = time.process_time() - started
            pipe.send((number, seconds, what or ("" if seconds <= SECONDS else f"{seconds:.1f} s")))
            path.unlink()


def _data() -> int:
    """Bytes of private data that this process has mapped by now."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmData:"):
            return int(line.split()[1]) * 1024
    raise OSError("the kernel does not tell VmData")


class _Worker:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.number: int | None = None
        self.since = time.monotonic()
        self._start()

    def _start(self) -> None:
        self.pipe, theirs = _CONTEXT.Pipe()
        self.process: SpawnProcess = _CONTEXT.Process(target=_work, args=(self.plan, theirs), daemon=True)
        self.process.start()
        theirs.close()

    def give(self, number: int | None) -> None:
        self.number, self.since = number, time.monotonic()
        self.pipe.send(number)

    def took(self) -> tuple[int, float, str] | None:
        """The answer for the number under way, one made for it where the process died or is silent; None: wait."""
        if self.number is None:
            return None
        try:
            if self.pipe.poll(0.02):
                number, seconds, what = self.pipe.recv()
                return number, seconds, what
        except (EOFError, ConnectionError):
            return self._lost(f"the process ended ({self.process.exitcode})")
        silent = time.monotonic() - self.since
        return self._lost(f"no end after {silent:.0f} s") if silent > WATCH_SECONDS else None

    def _lost(self, what: str) -> tuple[int, float, str]:
        number, seconds = self.number or 0, time.monotonic() - self.since
        self.process.kill()
        self.process.join()
        self.pipe.close()
        self._start()
        return number, seconds, what


def run(plan: Plan, numbers: Sequence[int], workers: int) -> Iterator[tuple[str, int, float, str]]:
    """Every input by extractor: its number, CPU seconds, and what was wrong ("" where nothing was)."""
    todo, busy = iter(numbers), [_Worker(plan) for _ in range(workers)]
    left = len(numbers)
    for worker in busy:
        worker.give(next(todo, None))
    while left:
        for worker in busy:
            answer = worker.took()
            if answer is None:
                continue
            left -= 1
            worker.give(next(todo, None))
            yield (plan.chosen(answer[0])[0], *answer)


def tallied(plan: Plan, numbers: Sequence[int], workers: int) -> dict[str, Tally]:
    """All of it counted, each finding's input kept beside what was wrong with it."""
    tallies: dict[str, Tally] = {}
    for name, number, seconds, what in run(plan, numbers, workers):
        tally = tallies.setdefault(name, Tally())
        tally.inputs += 1
        tally.seconds += seconds
        tally.slowest = max(tally.slowest, seconds)
        if what:
            tally.findings.append(_kept(plan, Finding(name, number, what, "")))
    return dict(sorted(tallies.items()))


def _kept(plan: Plan, finding: Finding) -> Finding:
    folder = plan.kept / finding.extractor / str(finding.number)
    folder.mkdir(parents=True, exist_ok=True)
    path = made(plan, finding.number, folder)
    told = Finding(finding.extractor, finding.number, finding.what, str(path))
    (folder / "finding.json").write_text(json.dumps(asdict(told), indent=1), encoding="utf-8")
    return told
