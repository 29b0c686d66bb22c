"""One measured reading, in a process of its own: `python -m asasec_graph.bench.extracting FILE`.

Prints one JSON line: CPU `seconds` of reading alone (the program is imported and the file in the page cache before;
waiting for a core that others use counts for nobody),
`peak` bytes of resident memory of the whole process, `count` of observations. With `--code` and a peer's statements
it measures those instead; they find the path in `path` and leave what they counted in `count`.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

CODE = "--code"


def main(arguments: list[str]) -> None:
    """Measure and print."""
    path = Path(arguments[0])
    _warmed(path)
    count, seconds = _peer(path, arguments[2]) if arguments[1:2] == [CODE] else _ours(path)
    sys.stdout.write(json.dumps({"seconds": seconds, "peak": peak(), "count": count}) + "\n")


def peak() -> int:
    """The most resident memory since this program began; what getrusage tells begins with that of its parent."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return 1024 * int(next(line for line in status.splitlines() if line.startswith("VmHWM:")).split()[1])


def _warmed(path: Path) -> None:
    with path.open("rb") as file:
        while file.read(1 << 20):
            pass


def _ours(path: Path) -> tuple[int, float]:
    from asasec_graph.extractors.listing import choose
    from asasec_graph.ingest.workers import eased
    from asasec_graph.reading.source import Options, Source

    source = Source(path, path.name, "0" * 64, path.stat().st_size, Options(faces=False))
    eased()
    started = time.process_time()
    extractor = choose(source)
    if extractor is None:
        raise SystemExit(f"{path.name}: no extractor takes it")
    count = sum(1 for _ in extractor.extract(source))
    return count, time.process_time() - started


def _peer(path: Path, code: str) -> tuple[int, float]:
    """The peer's imports stand above a line of dashes and are not measured."""
    imports, _, measured = code.partition("\n---\n")
    names: dict[str, object] = {"path": str(path)}
    exec(imports, names)
    program = compile(measured, "peer", "exec")
    started = time.process_time()
    exec(program, names)
    seconds = time.process_time() - started
    return int(str(names["count"])), seconds


if __name__ == "__main__":
    main(sys.argv[1:])
