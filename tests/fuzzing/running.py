"""Mutated inputs through their targets: worker processes that are watched, bounded and replaced."""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import random
import resource
import shutil
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from asasec_graph.extractors.listing import extractors
from tests.fuzzing.corpus import Seed
from tests.fuzzing.mutating import mutated
from tests.fuzzing.trying import tried

SECONDS = 10.0
"""CPU seconds that one input may take."""
WATCH_SECONDS = 60.0
"""Wall seconds after which a worker that says nothing is ended: it may share its cores."""
MEMORY = 1 << 30
"""Bytes of private data that one input may add to what a worker holds."""
PROSE = 0.1
"""Share of inputs in whose text names are sought too."""
_CONTEXT = multiprocessing.get_context("spawn")


@dataclass(frozen=True, slots=True)
class Took:
    """What one input took: CPU seconds, bytes of memory at most, observations, and what was wrong ("" if nothing)."""

    number: int
    seconds: float
    memory: int = 0
    observations: int = 0
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """An input on which a target did what none may. `number` makes it again."""

    target: str
    number: int
    what: str
    input: str


@dataclass(slots=True)
class Tally:
    """One target's inputs, and the most that one of them took."""

    inputs: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    memory: int = 0
    observations: int = 0
    findings: list[Finding] = field(default_factory=list[Finding])

    def add(self, took: Took) -> None:
        """One more input."""
        self.inputs += 1
        self.seconds += took.seconds
        self.slowest = max(self.slowest, took.seconds)
        self.memory = max(self.memory, took.memory)
        self.observations += took.observations


@dataclass(frozen=True, slots=True)
class Plan:
    """What a worker does: numbers of inputs, over the corpus, from this seed; what is found is kept in `kept`."""

    corpus: Mapping[str, Sequence[Seed]]
    seed: int
    kept: Path

    def chosen(self, number: int) -> tuple[str, random.Random]:
        """The target of an input, in turn, and the chance that makes it."""
        names = sorted(self.corpus)
        return names[number % len(names)], random.Random(f"{self.seed}/{number}")


def made(plan: Plan, number: int, folder: Path) -> tuple[Path, Seed]:
    """The input of this number, written under the name of what it was made from, and that."""
    name, rng = plan.chosen(number)
    files = plan.corpus[name]
    chosen, other = rng.choice(files), rng.choice(files)
    data = mutated(rng, chosen.path.read_bytes(), other.path.read_bytes(), folder / "scratch")
    path = folder / chosen.path.name
    path.write_bytes(data)
    return path, chosen


def once(plan: Plan, number: int, folder: Path) -> Took:
    """Make the input of this number and read it."""
    name, _ = plan.chosen(number)
    path, seed = made(plan, number, folder)
    options = seed.options
    if random.Random(number).random() < PROSE:
        options = replace(options, languages=("es", "en"))
    named = {extractor.name: extractor for extractor in extractors()}
    _forget_peak()
    before, started, wrong, count = _status("VmRSS"), _cpu(), "", 0
    try:
        count = tried(named.get(name, name), path, options, folder)
    except BaseException:  # noqa: BLE001  # of whatever kind: it is what is looked for
        wrong = traceback.format_exc(limit=-6)
    seconds = _cpu() - started
    shutil.rmtree(folder / "spool", ignore_errors=True)
    path.unlink()
    memory = _status("VmHWM")
    return Took(number, seconds, memory, count, wrong or _too_much(seconds, memory - before))


def _too_much(seconds: float, memory: int) -> str:
    return f"{seconds:.1f} s" if seconds > SECONDS else f"{memory >> 20:,} MB" if memory > MEMORY else ""


def _work(plan: Plan, pipe: Connection) -> None:
    limit = _status("VmData") + MEMORY
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, most))  # a reader in a process of its own sets its own
    with tempfile.TemporaryDirectory(prefix="asasec-fuzz-") as folder:
        while (number := pipe.recv()) is not None:
            pipe.send(once(plan, number, Path(folder)))


def _cpu() -> float:
    """CPU seconds of this process, of those it waited for, and of its children that live: one reads many PDFs."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used) + sum(map(_cpu_of, _children()))


def _children() -> Iterator[int]:
    for thread in Path("/proc/self/task").iterdir():
        yield from map(int, (thread / "children").read_text(encoding="ascii").split())


def _cpu_of(process: int) -> float:
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except FileNotFoundError:
        return 0.0
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def _status(name: str) -> int:
    """Bytes that the kernel tells of this process: `VmData`, private data mapped; `VmRSS`, what
    is resident, and `VmHWM`, the most that was."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) * 1024
    raise OSError(f"the kernel does not tell {name}")


def _forget_peak() -> None:
    """Let the kernel count the most resident bytes anew (5: see proc(5), clear_refs)."""
    with contextlib.suppress(PermissionError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


class _Worker:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.number: int | None = None
        self.since = time.monotonic()
        self._start()

    def _start(self) -> None:
        self.pipe, theirs = _CONTEXT.Pipe()
        self.process: SpawnProcess = _CONTEXT.Process(target=_work, args=(self.plan, theirs))
        self.process.start()
        theirs.close()

    def give(self, number: int | None) -> None:
        self.number, self.since = number, time.monotonic()
        self.pipe.send(number)

    def took(self) -> Took | None:
        """The answer for the number under way, one made for it where the process died or is silent; None: wait."""
        if self.number is None:
            return None
        try:
            if self.pipe.poll(0.02):
                answer: Took = self.pipe.recv()
                return answer
        except (EOFError, ConnectionError):
            self.process.join()
            return self._lost(f"the process ended ({self.process.exitcode})")
        silent = time.monotonic() - self.since
        return self._lost(f"no end after {silent:.0f} s") if silent > WATCH_SECONDS else None

    def _lost(self, what: str) -> Took:
        number, seconds = self.number or 0, time.monotonic() - self.since
        self.end()
        self._start()
        return Took(number, seconds, wrong=what)

    def end(self) -> None:
        """No more of it, whatever it does."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


def run(plan: Plan, numbers: Sequence[int], workers: int) -> Iterator[tuple[str, Took]]:
    """Every input with its target, and what it took."""
    todo, busy = iter(numbers), [_Worker(plan) for _ in range(workers)]
    left = len(numbers)
    try:
        for worker in busy:
            worker.give(next(todo, None))
        while left:
            for worker in busy:
                answer = worker.took()
                if answer is None:
                    continue
                left -= 1
                worker.give(next(todo, None))
                yield plan.chosen(answer.number)[0], answer
    finally:
        for worker in busy:
            worker.end()


def tallied(
    plan: Plan, numbers: Sequence[int], workers: int, progress: Callable[[int, int], object] = lambda _, __: None
) -> dict[str, Tally]:
    """All of it counted, each finding's input kept beside what was wrong with it.

    `progress` is told the inputs so far and the findings among them.
    """
    tallies: dict[str, Tally] = {}
    for count, (name, took) in enumerate(run(plan, numbers, workers), 1):
        tally = tallies.setdefault(name, Tally())
        tally.add(took)
        if took.wrong:
            tally.findings.append(_kept(plan, Finding(name, took.number, took.wrong, "")))
        progress(count, sum(len(told.findings) for told in tallies.values()))
    return dict(sorted(tallies.items()))


def _kept(plan: Plan, finding: Finding) -> Finding:
    folder = plan.kept / finding.target / str(finding.number)
    folder.mkdir(parents=True, exist_ok=True)
    path, _ = made(plan, finding.number, folder)
    told = Finding(finding.target, finding.number, finding.what, str(path))
    (folder / "finding.json").write_text(json.dumps(asdict(told), indent=1), encoding="utf-8")
    return told
