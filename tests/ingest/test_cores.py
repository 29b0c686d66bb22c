"""Cores lent to several processes: each to one at a time, and back when it dies."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from asasec_graph.ingest.cores import Cores, available

_HOLDING = """
import sys, time
from pathlib import Path
from asasec_graph.ingest.cores import Cores
with Cores(Path(sys.argv[1]), 1).borrowed() as free:
    print(free, flush=True)
    time.sleep(60)
"""


def test_no_more_are_lent_than_there_are(tmp_path: Path) -> None:
    cores = Cores.made(tmp_path, 2)
    with ExitStack() as stack:
        assert [stack.enter_context(cores.borrowed()) for _ in range(3)] == [True, True, False]
    with cores.borrowed() as free:
        assert free
    assert available() >= 1


def test_the_core_of_a_process_that_is_killed_is_free_again(tmp_path: Path) -> None:
    cores = Cores.made(tmp_path, 1)
    with subprocess.Popen([sys.executable, "-c", _HOLDING, str(tmp_path)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        with cores.borrowed() as free:
            assert not free
        other.kill()
        other.wait()
    with cores.own(), cores.borrowed() as free:
        assert not free
    with cores.borrowed() as free:
        assert free
