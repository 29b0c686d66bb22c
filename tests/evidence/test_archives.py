"""Archives: every member read, everything odd stated, nothing beyond the limits and nothing outside."""

from __future__ import annotations

import bz2
import gzip
import hashlib
import io
import lzma
import random
import resource
import sqlite3
import stat
import struct
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence.containers import kind, members
from asasec_graph.evidence.limits import Limits
from asasec_graph.model.observations import Problem
from asasec_graph.reading.source import Options, Source

SHARED = Path(__file__).parents[2].parent / "shared" / "data"
MIB = 1 << 20
Files = dict[str, bytes]


def source_of(path: Path) -> Source:
    data = path.read_bytes()
    return Source(path, path.name, hashlib.sha256(data).hexdigest(), len(data))


def zipped(path: Path, files: Files, method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def read(path: Path, limits: Limits | None = None) -> tuple[Files, list[Problem]]:
    """Members with their bytes, and problems; each copy is looked at while it lives."""
    files, problems = Files(), list[Problem]()
    for found in members(source_of(path), limits):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            files[found.name] = found.path.read_bytes()
            assert found.size == len(files[found.name])
            assert found.sha256 == hashlib.sha256(files[found.name]).hexdigest()
    return files, problems


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_every_method_gives_the_bytes_back(tmp_path: Path, method: int) -> None:
    files = {"a.txt": b"one" * 10_000, "folder/b.bin": bytes(range(256)) * 9_000, "empty": b""}
    assert read(zipped(tmp_path / "a.zip", files, method)) == (files, [])


def test_members_are_gone_when_the_iteration_moves_on(tmp_path: Path) -> None:
    kept: list[Path] = []
    for found in members(source_of(zipped(tmp_path / "a.zip", {"a": b"1", "b": b"2"}))):
        assert isinstance(found, Source)
        assert all(not path.exists() for path in kept)
        kept.append(found.path)
    assert len(kept) == 2
    assert all(not path.exists() for path in kept)


def test_a_reading_given_up_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "t"))
    (tmp_path / "t").mkdir()
    reading = members(source_of(zipped(tmp_path / "a.zip", {"a": b"1", "b": b"2"})))
    next(reading)
    assert isinstance(reading, Generator)
    reading.close()
    assert list((tmp_path / "t").iterdir()) == []


def _database(path: Path) -> tuple[bytes, bytes]:
    """A database whose rows are only in its log."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA wal_autocheckpoint=0")
    connection.execute("CREATE TABLE planted (word)")
    connection.execute("INSERT INTO planted VALUES ('only in the log')")
    connection.commit()
    both = path.read_bytes(), Path(f"{path}-wal").read_bytes()
    connection.close()
    return both


def test_a_database_comes_with_its_log(tmp_path: Path) -> None:
    main, wal = _database(tmp_path / "x.db")
    path = zipped(tmp_path / "a.zip", {"d/x.db-wal": wal, "d/x.db": main, "d/x.db-shm": b"", "d/y.txt-wal": b"text"})
    words: list[str] = []
    names: list[str] = []
    for found in members(source_of(path)):
        assert isinstance(found, Source)
        names.append(found.name)
        if found.suffix == ".db":
            with found.database() as connection:
                words = [str(word) for (word,) in connection.execute("SELECT word FROM planted")]
    assert names == ["d/x.db", "d/y.txt-wal"]
    assert words == ["only in the log"]


def test_what_only_looks_like_a_companion_is_a_member(tmp_path: Path) -> None:
    files, problems = read(zipped(tmp_path / "a.zip", {"notes": b"text", "notes-wal": b"more"}))
    assert files == {"notes": b"text", "notes-wal": b"more"}
    assert problems == []


@pytest.mark.parametrize(
    ("stored", "safe"),
    [
        ("../../outside.txt", "outside.txt"),
        ("/../etc/passwd", "etc/passwd"),
        ("C:\\Users\\x\\ntuser.dat", "Users/x/ntuser.dat"),
        ("a/../../b.txt", "a/b.txt"),
        ("..", "unnamed"),
    ],
)
def test_a_name_that_leads_outside_is_read_under_a_safe_one(tmp_path: Path, stored: str, safe: str) -> None:
    files, problems = read(zipped(tmp_path / "a.zip", {stored: b"x", "after.txt": b"y"}))
    assert files == {safe: b"x", "after.txt": b"y"}
    assert [problem.locator for problem in problems] == [safe]
    assert "leads out of the archive" in problems[0].reason
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_names_from_the_root_are_those_of_a_whole_file_system(tmp_path: Path) -> None:
    files, problems = read(zipped(tmp_path / "phone.zip", {"/private/var/mobile/x.txt": b"x"}))
    assert files == {"private/var/mobile/x.txt": b"x"}
    assert problems == []


def test_names_in_code_page_437_and_unmarked_utf8(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    zipped(path, {"nAme1.txt": b"1", "nAAme2.txt": b"2"})
    path.write_bytes(path.read_bytes().replace(b"nAme1", b"n\xa4me1").replace(b"nAAme2", "nñme2".encode()))
    assert read(path) == ({"nñme1.txt": b"1", "nñme2.txt": b"2"}, [])


def test_a_name_used_twice_is_read_twice_and_said(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("same.txt", b"first")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("same.txt", b"second")
    files, problems = read(tmp_path / "a.zip")
    assert files == {"same.txt": b"first", "same.txt~2": b"second"}
    assert "more than once" in problems[0].reason


def _flagged(path: Path, name: bytes, flag: int) -> None:
    """Set a general-purpose flag in the list of entries."""
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\1\2")
    while name not in data[at + 46 : at + 46 + 64]:
        at = data.index(b"PK\1\2", at + 4)
    struct.pack_into("<H", data, at + 8, struct.unpack_from("<H", data, at + 8)[0] | flag)
    path.write_bytes(data)


def test_an_encrypted_member_is_left_and_said(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"before.txt": b"x", "secret.bin": b"y"})
    _flagged(path, b"secret.bin", 1)
    files, problems = read(path)
    assert files == {"before.txt": b"x"}
    assert [(p.locator, "encrypted" in p.reason) for p in problems] == [("secret.bin", True)]


def test_a_symbolic_link_is_not_followed(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        info = zipfile.ZipInfo("link")
        info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
        archive.writestr("file", b"x")
    files, problems = read(tmp_path / "a.zip")
    assert files == {"file": b"x"}
    assert "symbolic link" in problems[0].reason


def test_a_bomb_is_left_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"bomb": bytes(80 * MIB), "after.txt": b"x"})
    files, problems = read(path)
    assert files == {"after.txt": b"x"}
    assert problems[0].locator == "bomb"
    assert "zip bomb" in problems[0].reason


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_bomb_of_another_method_takes_no_memory(tmp_path: Path, method: int) -> None:
    path = zipped(tmp_path / "a.zip", {"bomb": bytes(256 * MIB)}, method)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    files, problems = read(path)
    assert files == {}
    assert "zip bomb" in problems[0].reason
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 160 * 1024


def _overlapping(path: Path, count: int) -> None:
    """Many entries of one list that share the bytes of a single member."""
    data = zlib.compress(bytes(30 * MIB), 9)[2:-4]
    checksum, size = zlib.crc32(bytes(30 * MIB)), 30 * MIB
    body = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0, checksum, len(data), size, 1, 0) + b"0" + data
    listing = b"".join(
        struct.pack(
            "<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0, checksum, len(data), size, 4, 0, 0, 0, 0, 0, 0
        )
        + b"%04d" % number
        for number in range(count)
    )
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(listing), len(body), 0)
    path.write_bytes(body + listing + end)


def test_overlapping_entries_are_read_once(tmp_path: Path) -> None:
    _overlapping(tmp_path / "a.zip", 1_000)
    files, problems = read(tmp_path / "a.zip")
    assert list(files) == ["0000"]
    assert len(problems) == 999
    assert all("overlap" in problem.reason for problem in problems)


def test_limits_on_the_whole_say_what_was_read_and_what_was_left(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {f"{n}.txt": b"x" * 100 for n in range(10)})
    files, problems = read(path, Limits(total=450))
    assert list(files) == ["0.txt", "1.txt", "2.txt", "3.txt"]
    assert len(problems) == 1
    assert "limit of 450 unpacked bytes" in problems[0].reason
    assert "4 entries" in problems[0].reason
    within = source_of(path)
    given = [*members(replace(within, options=Options(unpacked=450)))]
    assert sum(isinstance(one, Source) for one in given) == 4
    files, problems = read(path, Limits(entries=9))
    assert len(files) == 9
    assert "limit of 9 entries" in problems[0].reason


def test_a_member_over_the_limit_does_not_end_the_others(tmp_path: Path) -> None:
    files, problems = read(zipped(tmp_path / "a.zip", {"large": b"x" * 1_000, "s": b"y"}), Limits(member=999))
    assert files == {"s": b"y"}
    assert problems[0].locator == "large"


def test_archives_in_archives(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "i.zip", {"deep/a.txt": b"x", "b.txt": b"y"}).read_bytes()
    path = zipped(tmp_path / "o.zip", {"d/inner.zip": inner, "c.txt": b"z", "report.docx": inner})
    files, problems = read(path)
    assert files == {
        "d/inner.zip!/deep/a.txt": b"x",
        "d/inner.zip!/b.txt": b"y",
        "c.txt": b"z",
        "report.docx": inner,
    }
    assert problems == []


def test_depth_ends(tmp_path: Path) -> None:
    data = b"x"
    for level in range(6):
        data = zipped(tmp_path / "n.zip", {f"{level}.zip" if level else "a.txt": data}).read_bytes()
    files, problems = read(tmp_path / "n.zip")
    assert files == {}
    assert "the limit is 4" in problems[0].reason


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress, lzma.compress])
def test_tar_in_its_compressions(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, data in {"d/a.txt": b"x", "../b.txt": b"y"}.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("l")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    (tmp_path / "a.tar").write_bytes(pack(buffer.getvalue()))
    files, problems = read(tmp_path / "a.tar")
    assert files == {"d/a.txt": b"x", "b.txt": b"y"}
    assert [problem.locator for problem in problems] == ["b.txt", "l"]


def test_gzip_of_one_file_and_of_a_bomb(tmp_path: Path) -> None:
    (tmp_path / "notes.txt.gz").write_bytes(gzip.compress(b"one") + gzip.compress(b"two"))
    assert read(tmp_path / "notes.txt.gz") == ({"notes.txt": b"onetwo"}, [])
    (tmp_path / "b.gz").write_bytes(gzip.compress(bytes(80 * MIB)))
    files, problems = read(tmp_path / "b.gz")
    assert files == {}
    assert "zip bomb" in problems[0].reason


def test_of_a_compressed_tar_that_is_cut_all_that_came_is_read(tmp_path: Path) -> None:
    noise = random.Random(1)
    whole = {name: noise.randbytes(40_000) for name in ("a", "b", "c")}
    with tarfile.open(tmp_path / "a.tar.gz", "w:gz") as archive:
        for name, data in whole.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    path = tmp_path / "cut.tgz"
    path.write_bytes((tmp_path / "a.tar.gz").read_bytes()[:70_000])
    files, problems = read(path)
    assert files["a"] == whole["a"]
    assert 20_000 < len(files["b"]) < 40_000
    assert whole["b"].startswith(files["b"])
    assert len(problems) == 3


def test_a_damaged_member_does_not_end_the_others(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a": b"abcdef" * 50, "b": b"other"}, zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"abcdef", b"abcdeX", 1))
    files, problems = read(path)
    assert files == {"b": b"other"}
    assert "checksum" in problems[0].reason


def test_an_archive_without_its_list_is_read_by_the_headers_of_its_entries(tmp_path: Path) -> None:
    path = zipped(tmp_path / "cut.zip", {"a": b"x" * 1_000, "d/b": b"y" * 9, "e/": b""})
    path.write_bytes(path.read_bytes()[: path.read_bytes().index(b"PK\1\2")])
    files, problems = read(path)
    assert files == {"a": b"x" * 1_000, "d/b": b"y" * 9}
    assert [problem.locator for problem in problems] == [""]
    assert "read by their own headers" in problems[0].reason


def test_what_is_no_archive_but_for_its_first_bytes_is_refused_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "cut.zip").write_bytes(b"PK\3\4" + b"\xff" * 100)
    with pytest.raises(EvidenceError, match=r"cut\.zip: .*cut off"):
        read(tmp_path / "cut.zip")


@pytest.mark.parametrize("streamed", [False, True])
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_everything_before_a_cut_is_read(tmp_path: Path, method: int, streamed: bool) -> None:
    """Also of entries written as a stream, whose sizes stand behind their bytes, and of a zip within."""
    noise = random.Random(1).randbytes(300_000)
    inner = zipped(tmp_path / "i.zip", {"x": noise[:999]}, zipfile.ZIP_STORED).read_bytes()
    whole = {"a.txt": b"one" * 1_000, "inner.bin": b"." + inner * 3, "cut.bin": noise}
    path = tmp_path / "a.zip"
    with path.open("wb") as file, zipfile.ZipFile(_Stream(file) if streamed else file, "w", method) as archive:
        for name, data in whole.items():
            archive.writestr(name, data)
    path.write_bytes(path.read_bytes()[:-200_000])
    files, problems = read(path)
    assert list(files) == list(whole)
    assert {name: files[name] for name in ("a.txt", "inner.bin")} == {n: whole[n] for n in ("a.txt", "inner.bin")}
    assert 50_000 < len(files["cut.bin"]) < 150_000
    assert noise.startswith(files["cut.bin"])
    assert [problem.locator for problem in problems] == ["", "cut.bin"]


class _Stream(io.RawIOBase):
    """A file that cannot be sought in, as a pipe is: the zip writer then puts descriptors behind its entries."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        return self._file.write(data)


def test_more_than_4_gib_in_zip64_fields(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive, archive.open("wide.txt", "w", force_zip64=True) as file:
        file.write(b"wide")
    assert read(tmp_path / "a.zip") == ({"wide.txt": b"wide"}, [])


def test_documents_that_are_zip_files_are_no_archives(tmp_path: Path) -> None:
    data = zipped(tmp_path / "a.zip", {"a": b"x"}).read_bytes()
    (tmp_path / "a.docx").write_bytes(data)
    assert kind(source_of(tmp_path / "a.zip")) == "archive"
    assert kind(source_of(tmp_path / "a.docx")) is None


def _example() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/b.txt", b"hello" * 40)
        archive.writestr("c.db", b"SQLite format 3\0" + bytes(200))
        archive.writestr("c.db-wal", bytes(64))
    return buffer.getvalue()


@settings(max_examples=150, deadline=None)
@given(
    changes=st.lists(st.tuples(st.integers(0, len(_example()) - 1), st.integers(0, 255)), min_size=1, max_size=12),
    cut=st.integers(0, len(_example())),
)
def test_mutated_archives_raise_nothing_else(changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(_example())
    for place, value in changes:
        data[place] = value
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "m.zip"
        path.write_bytes(bytes(data[:cut] if cut % 3 == 0 else data))
        with suppress(EvidenceError):
            assert all(isinstance(found, Source | Problem) for found in members(source_of(path)))


@pytest.mark.skipif(not SHARED.is_dir(), reason="shared/data is absent: real samples stand beside the repository")
def test_the_shared_ios_archive_keeps_its_log_with_its_database() -> None:
    path = SHARED / "ios" / "testdata.addressBook.addressBook.josh_ios15_ffs.zip"
    tables: dict[str, bool] = {}
    for found in members(source_of(path)):
        assert isinstance(found, Source)
        tables[found.basename] = "abperson" in found.tables
        assert "-wal" in found.companions
    assert tables == {"AddressBook.sqlitedb": True, "AddressBookImages.sqlitedb": False}
