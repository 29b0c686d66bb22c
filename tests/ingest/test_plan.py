"""What a path holds: a stable order, companions with their database, links and devices left and named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from asasec_graph.errors import BadInput
from asasec_graph.ingest.plan import Item, Left, items, planned


def _made(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return folder


def test_files_come_in_order_with_their_path_from_the_folder(tmp_path: Path) -> None:
    folder = _made(tmp_path / "phone", "b.txt", "a/z.txt", "a/c.txt")
    assert [item.name for item in items(folder)] == ["phone/b.txt", "phone/a/c.txt", "phone/a/z.txt"]


def test_a_database_comes_with_the_files_beside_it(tmp_path: Path) -> None:
    folder = _made(tmp_path / "p", "sms.db", "sms.db-wal", "sms.db-shm", "alone.db-wal")
    (folder / "sms.db-shm").write_bytes(b"")
    found = {item.name: item for item in items(folder) if isinstance(item, Item)}
    assert set(found) == {"p/sms.db", "p/alone.db-wal"}
    assert found["p/sms.db"].companions == {"-wal": folder / "sms.db-wal"}


def test_links_and_pipes_are_left_and_named(tmp_path: Path) -> None:
    folder = _made(tmp_path / "p", "a.txt")
    (folder / "link").symlink_to("/etc/hostname")
    (folder / "folder-link").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe")
    left = {one.name: one.reason for one in items(folder) if isinstance(one, Left)}
    assert set(left) == {"p/link", "p/folder-link", "p/pipe"}
    assert all(left.values())


def test_a_device_named_directly_is_left_and_named() -> None:
    assert [type(one) for one in items(Path(os.devnull))] == [Left]


def test_a_name_that_is_no_utf8_is_read_as_windows_1252(tmp_path: Path) -> None:
    folder = _made(tmp_path / "p", os.fsdecode(b"ma\xf1ana.txt"))
    assert [item.name for item in items(folder)] == ["p/mañana.txt"]


@pytest.mark.skipif(not Path("/proc/self/mem").is_file(), reason="only Linux has a file that nobody can read")
def test_what_cannot_be_read_is_left_and_named() -> None:
    (one,) = items(Path("/proc/self/mem"))
    assert isinstance(one, Left)
    assert one.name == "mem"
    assert one.reason.startswith("it cannot be read (")


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no such file"):
        list(items(tmp_path / "none"))


def test_segments_belong_to_their_first_one_where_that_is_an_image_or_archive(tmp_path: Path) -> None:
    image = b"EVF\x09\x0d\x0a\xff\x00" + bytes(100)
    names = ("a.E01", "a.E02", "a.E03", "a.txt", "a.EAA", "b.E02", "c.001", "c.002", "d.001", "d.002")
    for name in (*names, "e.e01", "e.e99", "e.eaa", "e.txt"):
        (tmp_path / name).write_bytes(b"text" if name.startswith("d") else image)
    found = {item.path.name: sorted(item.companions) for item in items(tmp_path) if isinstance(item, Item)}
    assert found == {
        "a.E01": [".E02", ".E03"],
        "a.EAA": [],
        "a.txt": [],
        "b.E02": [],
        "c.001": [".002"],
        "d.001": [],
        "d.002": [],
        "e.e01": [".e99", ".eaa"],
        "e.txt": [],
    }


def test_files_named_with_the_one_that_they_belong_to_come_with_it(tmp_path: Path) -> None:
    for name in ("x.db", "x.db-wal", "y.db-wal"):
        (tmp_path / name).write_bytes(b"1")
    named = planned([tmp_path / name for name in ("x.db", "x.db-wal", "y.db-wal")])
    assert [item.name for item in named] == ["x.db", "y.db-wal"]
    assert [item.name for item in planned([tmp_path / "x.db-wal"])] == ["x.db-wal"]
