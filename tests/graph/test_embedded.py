"""The embedded server on the real thing: shared, stopped, never orphaned, never two on one folder."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import LiteralString

import neo4j
import psutil
import pytest

from asasec_graph.errors import BadInput, EngineError
from asasec_graph.graph import embedded_java
from asasec_graph.graph.embedded import Server, acquire, acquired
from asasec_graph.graph.embedded_folder import Folder, Running

_HOLD = """
import pathlib, sys, time
from asasec_graph.graph.embedded import acquire
server = acquire(pathlib.Path(sys.argv[1]))
print(server.uri, flush=True)
time.sleep(600)
"""


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """A data folder; whatever still runs on it is ended by its pids."""
    yield tmp_path
    folder = Folder.of(tmp_path)
    running = folder.running()
    if running is not None:
        _kill(running.supervisor)
        _until(lambda: not psutil.pid_exists(running.java))


def test_it_is_ready_private_and_gone_after(data: Path) -> None:
    with acquire(data) as server:
        running = _running(data)
        assert _asked(server, "RETURN 1 + 1 AS two") == 2
        assert _listening(running.java) == {"127.0.0.1"}
        assert stat.S_IMODE((data / "neo4j" / "password").stat().st_mode) == 0o600
        assert stat.S_IMODE((data / "neo4j").stat().st_mode) == 0o700
        assert server.password not in " ".join(psutil.Process(running.java).cmdline())
        begun = time.monotonic()
    assert time.monotonic() - begun < 5
    assert not psutil.pid_exists(running.java)
    assert Folder.of(data).running() is None
    assert (data / "neo4j" / "logs" / "neo4j.log").stat().st_size > 0


def test_what_was_written_is_there_after_a_restart_and_the_password_holds(data: Path) -> None:
    with acquire(data) as server:
        _asked(server, "CREATE (n:Kept {value: 7}) RETURN n.value AS value")
        password = server.password
    server.close()
    with acquire(data) as again:
        assert again.password == password
        assert _asked(again, "MATCH (n:Kept) RETURN n.value AS value") == 7


def test_processes_share_one_server_and_the_last_stops_it(data: Path) -> None:
    with acquire(data) as server:
        running = _running(data)
        other = _holder(data)
        assert _first_line(other) == server.uri
        assert _running(data) == running
    assert psutil.pid_exists(running.java), "the other process still uses it"
    _end(other, signal.SIGTERM)
    _until(lambda: not psutil.pid_exists(running.java))


def test_two_that_come_at_once_start_one(data: Path) -> None:
    both = [_holder(data), _holder(data)]
    lines = {_first_line(process) for process in both}
    assert len(lines) == 1
    for process in both:
        _end(process)
    _until(lambda: Folder.of(data).running() is None)


def test_kill_9_of_the_program_leaves_nothing(data: Path) -> None:
    process = _holder(data)
    _first_line(process)
    running = _running(data)
    _end(process)
    _until(lambda: not psutil.pid_exists(running.java) and not psutil.pid_exists(running.supervisor), seconds=5)
    with acquire(data) as server:
        assert _asked(server, "RETURN 1 AS one") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="PR_SET_PDEATHSIG is Linux's")
def test_kill_9_of_the_supervisor_takes_the_server_along(data: Path) -> None:
    with acquire(data) as server:
        _asked(server, "CREATE (n:Kept {value: 3}) RETURN n.value AS value")
        running = _running(data)
        _kill(running.supervisor)
        _until(lambda: not psutil.pid_exists(running.java), seconds=5)
        with acquire(data) as again:
            assert _running(data).java != running.java
            assert _asked(again, "MATCH (n:Kept) RETURN n.value AS value") == 3


def test_a_cut_during_the_first_start_is_mended_by_the_next(data: Path) -> None:
    process = _holder(data)
    _until(lambda: (data / "neo4j" / "password.new").exists() or Folder.of(data).running() is not None)
    _end(process)
    with acquire(data) as server:
        assert _asked(server, "RETURN 1 AS one") == 1


async def test_coroutines_have_it_too_and_another_folder_is_another_server(data: Path, tmp_path: Path) -> None:
    second = tmp_path / "a second, with spaces ñ"
    async with acquired(data) as one, acquired(second) as two:
        assert one.uri != two.uri
        assert one.password != two.password
        assert _asked(two, "RETURN 1 AS one") == 1


def test_a_server_that_cannot_start_says_why(data: Path) -> None:
    (data / "neo4j").mkdir()
    (data / "neo4j" / "data").write_text("in the way")
    with pytest.raises(EngineError, match=r"did not start in .*neo4j"):
        acquire(data)


def test_a_file_left_behind_announces_nothing(data: Path) -> None:
    folder = Folder.of(data)
    left = Running("bolt://127.0.0.1:1", "neo4j", "light", 999_999, 999_999, time.time())
    folder.announce(left)
    assert folder.running() is None
    assert folder.withdraw() == left
    assert folder.withdraw() is None


def test_a_profile_has_a_name_or_is_refused() -> None:
    assert embedded_java.profile_named("bench") == "bench"
    with pytest.raises(BadInput, match="light, bench"):
        embedded_java.profile_named("huge")


def test_the_child_hears_nothing_of_our_java(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-Xmx1m")
    monkeypatch.setenv("NEO4J_server_memory_heap", "1m")
    names = embedded_java.environment(tmp_path)
    assert "JAVA_TOOL_OPTIONS" not in names
    assert [name for name in names if name.startswith("NEO4J_")] == ["NEO4J_HOME", "NEO4J_CONF"]


def _holder(data: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", _HOLD, data], stdout=subprocess.PIPE, text=True)


def _first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _end(process: subprocess.Popen[str], number: signal.Signals = signal.SIGKILL) -> None:
    with process:
        process.send_signal(number)


def _asked(server: Server, query: LiteralString) -> object:
    auth = (server.user, server.password)
    with neo4j.GraphDatabase.driver(server.uri, auth=auth) as driver, driver.session() as session:
        return session.run(query).single(strict=True)[0]


def _running(data: Path) -> Running:
    running = Folder.of(data).running()
    assert running is not None
    return running


def _listening(pid: int) -> set[str]:
    connections = psutil.Process(pid).net_connections(kind="inet")
    return {item.laddr.ip.removeprefix("::ffff:") for item in connections if item.status == psutil.CONN_LISTEN}


def _kill(pid: int) -> None:
    if psutil.pid_exists(pid):
        os.kill(pid, signal.SIGKILL)


def _until(condition: Callable[[], bool], *, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"not so after {seconds} s"
        time.sleep(0.05)


def test_a_data_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    for folder in (file, file / "below"):
        with pytest.raises(BadInput, match="cannot be written: Not a directory; choose another with --data"):
            acquire(folder)
