"""Passwords and keys: read from their files when evidence is read, shown nowhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from asasec_graph.errors import BadInput
from asasec_graph.ingest import secret_files
from asasec_graph.ingest.reader import Job
from asasec_graph.ingest.service import reading_options
from asasec_graph.settings import Settings


def test_passwords_are_lines_whatever_the_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "p.txt"
    path.write_bytes("\N{BOM}uno \r\n\r\nclavé: 2\nuno \n  tres".encode())
    assert secret_files.passwords(path) == ("uno ", "clavé: 2", "  tres")
    assert secret_files.passwords(None) == ()


@pytest.mark.parametrize("data", [b"\xff\xfe\0", b"x" * (1 << 20) + b"xx"])
def test_what_is_no_file_of_passwords_is_refused_without_its_contents(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "p.txt").write_bytes(data)
    with pytest.raises(BadInput, match=r"p\.txt: a file of passwords") as refused:
        secret_files.passwords(tmp_path / "p.txt")
    assert "xx" not in refused.value.message


def test_keys_are_the_contents_of_their_files(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\0\1")
    (tmp_path / "b").write_bytes(b"two\n")
    assert secret_files.keys([tmp_path / "a", tmp_path / "b", tmp_path / "a"]) == (b"\0\1", b"two\n")
    with pytest.raises(BadInput, match="cannot be read"):
        secret_files.keys([tmp_path / "absent"])


def test_they_come_by_settings_and_are_shown_nowhere(tmp_path: Path) -> None:
    (tmp_path / "p").write_text("hunter-2\n")
    (tmp_path / "k").write_bytes(b"key-of-158")
    environment = {"ASASEC_PASSWORDS": str(tmp_path / "p"), "ASASEC_KEYS": f"{tmp_path / 'k'}:"}
    settings = Settings.from_environment(environment)
    options = reading_options(settings, {}, faces=False)
    assert (options.passwords, options.keys) == (("hunter-2",), (b"key-of-158",))
    job = Job("e", tmp_path, "n", "", 0, tmp_path, options=options)
    for shown in (repr(settings), repr(options), repr(job), repr(replace(options, region="GB"))):
        assert "hunter" not in shown
        assert "158" not in shown
