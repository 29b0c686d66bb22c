"""Neo4j's jars: the lock, and what the set-up brought."""

from __future__ import annotations

import contextlib
import re
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from asasec_graph.errors import EngineError
from asasec_graph.setup import files, jars


def test_the_lock_names_every_jar_once_with_its_sum_and_no_address() -> None:
    locked = jars.locked_jars()
    assert len(locked) == 213
    assert len({jar.name for jar in locked}) == len(locked)
    assert all(re.fullmatch(r"[0-9a-f]{64}", jar.sha256) for jar in locked)
    assert "://" not in jars.LOCK.read_text(encoding="utf-8")


def test_it_holds_the_server_of_the_version_we_say() -> None:
    versions = {jar.version for jar in jars.locked_jars() if jar.group == "org.neo4j.app"}
    assert versions == {jars.NEO4J}


def test_a_classifier_is_part_of_the_name() -> None:
    names = {jar.name for jar in jars.locked_jars() if jar.classifier}
    assert any(re.fullmatch(r"netty-transport-native-epoll-.*-linux-x86_64\.jar", name) for name in names)


def test_what_lies_in_the_folder_is_what_the_lock_says() -> None:
    folder = jars.present()
    assert {path.name: files.sha256(path) for path in folder.iterdir()} == {
        jar.name: jar.sha256 for jar in jars.locked_jars()
    }


def test_a_second_fetch_does_nothing() -> None:
    before = jars.present().stat().st_mtime_ns
    assert jars.fetch(lambda done, total: pytest.fail("something was fetched")) == jars.present()
    assert jars.present().stat().st_mtime_ns == before


def test_without_them_the_message_says_what_to_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with pytest.raises(EngineError, match="make setup"):
        jars.present()


def test_a_run_that_was_cut_off_is_taken_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """All but one jar are there already, beside a download that was cut: only that one is brought."""
    source = jars.present()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    part = jars.folder().with_suffix(".part")
    shutil.copytree(source, part)
    missing = min(part.iterdir(), key=lambda path: path.stat().st_size)
    missing.unlink()
    (part / "stray.jar").write_text("half a downl")
    heard: list[tuple[int, int]] = []
    try:
        fetched = jars.fetch(lambda done, total: heard.append((done, total)))
    except EngineError as error:
        if "could not be fetched" not in error.message:
            raise
        pytest.skip("no network to fetch one jar from")
    assert heard == [(213, 213)]
    assert {path.name for path in fetched.iterdir()} == {path.name for path in source.iterdir()}
    assert files.sha256(fetched / missing.name) == files.sha256(source / missing.name)


def test_other_bytes_than_the_locks_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A mirror that serves something else: a folder of files on this machine, asked over HTTP on loopback."""
    mirror = tmp_path / "mirror"
    for jar in jars.locked_jars():
        path = mirror / jar.group.replace(".", "/") / jar.artifact / jar.version / jar.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"not the jar")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with _served(mirror) as address:
        monkeypatch.setenv("JGO_CONFIG_FILE", str(tmp_path / "jgo.conf"))
        (tmp_path / "jgo.conf").write_text(f"[repositories]\nmirror = {address}\n", encoding="utf-8")
        with pytest.raises(EngineError, match="its sha256 differs"):
            jars.fetch()
    assert not jars.folder().exists()
    assert not list(jars.folder().with_suffix(".part").iterdir())


@contextlib.contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: pytest shows what a test says."""
