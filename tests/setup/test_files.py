"""Files that are whole or absent, and work that is done once."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from asasec_graph.setup import files

_HOLD = """
import sys
from pathlib import Path
from asasec_graph.setup import files
with files.locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_file_is_written_whole_with_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "new" / "secret"
    files.write(path, "one", mode=0o600)
    files.write(path, b"two", mode=0o600)
    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert os.listdir(path.parent) == ["secret"]


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "folder"
    path.mkdir()
    with pytest.raises(OSError, match="folder"):
        files.write(path, "text")
    assert os.listdir(tmp_path) == ["folder"]


def test_what_is_absent_reads_as_none(tmp_path: Path) -> None:
    assert files.read(tmp_path / "none") is None


def test_a_finished_file_takes_its_place(tmp_path: Path) -> None:
    (tmp_path / "download").write_text("whole")
    files.settle(tmp_path / "download", tmp_path / "jar")
    assert (tmp_path / "jar").read_text() == "whole"


def test_the_sum_follows_names_contents_and_words(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("same")
    two.write_text("same")
    sums = {
        files.fingerprint([one]),
        files.fingerprint([two]),
        files.fingerprint([one, two]),
        files.fingerprint([one], "word"),
    }
    assert len(sums) == 4
    assert files.fingerprint([two, one]) == files.fingerprint([one, two])


def test_work_is_done_once_and_again_for_other_inputs(tmp_path: Path) -> None:
    stamp = tmp_path / "stamp"
    needs: list[bool] = []
    for inputs in ("a", "a", "b"):
        with files.built(stamp, inputs) as needed:
            needs.append(needed)
    assert needs == [True, False, True]


def test_work_that_was_cut_off_is_done_again(tmp_path: Path) -> None:
    stamp = tmp_path / "stamp"
    with files.built(stamp, "a"):
        pass
    with pytest.raises(RuntimeError), files.built(stamp, "b"):
        raise RuntimeError("cut off")
    assert not stamp.exists()
    with files.built(stamp, "a") as needed:
        assert needed


def test_a_lock_goes_with_its_process(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    command = [sys.executable, "-c", _HOLD, str(lock)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        holder.kill()
        with files.locked(lock):
            assert holder.wait() != 0
