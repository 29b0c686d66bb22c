"""Disk images: every file of every volume, deleted ones marked, segments together, hashes checked, damage stated."""

from __future__ import annotations

import random
import shutil
import sqlite3
import zipfile
from pathlib import Path

import psutil
import pytest

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence import containers, signatures, sleuth, sleuth_process
from asasec_graph.evidence.limits import Limits
from asasec_graph.ingest.plan import Item, planned
from asasec_graph.ingest.reader import observed
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Mention, Problem
from asasec_graph.reading.source import Source
from asasec_graph.samples import ewf, images, itunes
from asasec_graph.samples.images import Disk
from tests.evidence.reading import Contents, contents, source

UNSEARCHED = "slack and unallocated space of this volume were not searched"


def expected(disk: Disk) -> dict[str, str]:
    return {f"vol1/{name}": sha256 for name, sha256 in (disk.files | disk.deleted).items()}


@pytest.mark.parametrize("table", [True, False])
def test_every_file_is_read_and_deleted_ones_are_marked(tmp_path: Path, table: bool) -> None:
    disk = images.write(tmp_path / "disk.dd", table=table)
    given = source(disk.path)
    assert containers.kind(given) == "image"
    found = contents(given)
    assert found.files == expected(disk)
    assert found.deleted == {f"vol1/{name}" for name in disk.deleted}
    assert found.problems == [("vol1", UNSEARCHED)]


def test_what_a_deleted_file_says_is_marked_as_deleted(tmp_path: Path) -> None:
    disk = images.write(tmp_path / "disk.dd")
    seen = [one.observation for one in observed(source(disk.path))]
    mail = [one for one in seen if isinstance(one, Mention) and one.entity.kind is EntityKind.EMAIL_ADDRESS]
    assert {one.entity.key for one in mail} == {"lucia.1@example.org"}
    assert all(one.asserted["deleted"] is True for one in mail)
    assert all(one.locator.startswith("disk.dd!vol1/Users/ana/borrado.txt#line ") for one in mail)
    kept = [one for one in seen if isinstance(one, Mention) and "una nota larga" in one.locator]
    assert {one.entity.kind for one in kept} == {EntityKind.DOCUMENT, EntityKind.PHONE_NUMBER}
    assert not any("deleted" in one.asserted for one in kept)


def _of(paths: list[Path]) -> Contents:
    """As the ingest finds them: the first segment with the others beside it."""
    (item,) = planned(paths)
    assert isinstance(item, Item)
    return contents(source(item.path, beside=item.companions))


@pytest.mark.parametrize("segment", [1 << 30, 5_000])
def test_an_e01_gives_what_the_raw_image_gives(tmp_path: Path, segment: int) -> None:
    disk = images.write(tmp_path / "disk.dd")
    parts = ewf.write(tmp_path / "disk.E01", disk.path, segment=segment)
    assert (len(parts) > 2) == (segment == 5_000)
    found = _of(parts)
    assert found.files == expected(disk)
    assert found.problems == [("vol1", UNSEARCHED)]


def test_a_stored_hash_that_does_not_agree_is_told(tmp_path: Path) -> None:
    disk = images.write(tmp_path / "disk.dd")
    wrong = contents(source(ewf.write(tmp_path / "a.E01", disk.path, digest=b"\1" * 16)[0]))
    assert wrong.files == expected(disk)
    assert wrong.problem("").startswith("the image's stored MD5 is not that of its bytes")
    unsaid = contents(source(ewf.write(tmp_path / "b.E01", disk.path, hashed=False)[0]))
    assert unsaid.problem("").startswith("the image stores no hash")


def test_a_raw_image_in_pieces_is_one(tmp_path: Path) -> None:
    disk = images.write(tmp_path / "disk.dd")
    parts = images.split(disk.path, 1 << 20)
    assert _of(parts).files == expected(disk)


def test_a_missing_segment_is_told_and_what_stands_before_it_is_read(tmp_path: Path) -> None:
    disk = images.write(tmp_path / "disk.dd")
    parts = images.split(disk.path, 1 << 20)
    parts.pop(3).unlink()
    found = _of(parts)
    assert found.files == expected(disk)
    assert found.problem("") == "its segment .004 is missing: what stands there and behind it was not read"


def test_a_missing_segment_of_an_e01_is_told_and_what_stands_before_it_is_read(tmp_path: Path) -> None:
    disk = images.write(tmp_path / "disk.dd")
    parts = ewf.write(tmp_path / "disk.E01", disk.path, segment=5_000)
    parts.pop(2).unlink()
    found = _of(parts)
    assert set(found.files) <= set(expected(disk))
    assert found.problem("").startswith("its segment .E03 is missing")


@pytest.mark.parametrize("kept", [13, 500, 3_000, -100])
def test_a_cut_e01_says_so(tmp_path: Path, kept: int) -> None:
    disk = images.write(tmp_path / "disk.dd")
    (path,) = ewf.write(tmp_path / "disk.E01", disk.path)
    path.write_bytes(path.read_bytes()[:kept])
    try:
        said = str(contents(source(path)).problems)
    except EvidenceError as error:
        said = error.message
    assert any(told in said for told in ("libewf cannot open", "cut off or damaged", "stores no hash"))


def test_an_image_in_an_archive_comes_with_its_segments(tmp_path: Path) -> None:
    disk = images.write(tmp_path / "disk.dd")
    parts = ewf.write(tmp_path / "disk.E01", disk.path, segment=5_000)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for part in reversed(parts):
            archive.write(part, f"d/{part.name}")
    found = contents(source(tmp_path / "a.zip"))
    assert found.files == {f"d/disk.E01!/{name}": sha256 for name, sha256 in expected(disk).items()}
    assert found.problems == [("d/disk.E01!/vol1", UNSEARCHED)]


def _database(path: Path) -> dict[str, bytes]:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE planted (word)")
    connection.commit()
    both = {"d/x.db": path.read_bytes(), "d/x.db-wal": Path(f"{path}-wal").read_bytes()}
    connection.close()
    return both


def test_a_database_comes_with_its_log_and_keys_from_another_folder(tmp_path: Path) -> None:
    key = random.Random(1).randbytes(158)
    files = {**_database(tmp_path / "x.db"), "z/files/key": key, "d/in.zip": b""}
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
        archive.writestr("deep.txt", "x")
    files["d/in.zip"] = (tmp_path / "in.zip").read_bytes()
    disk = images.write(tmp_path / "disk.dd", files)
    found = contents(source(disk.path))
    assert set(found.files) == {"vol1/d/x.db", "vol1/d/in.zip!/deep.txt", "vol1/z/files/key"}
    assert found.companions["vol1/d/x.db"] == {"-wal"}
    assert set(found.keys.values()) == {(key,)}


def test_an_iphone_backup_on_a_disk_has_its_real_paths(tmp_path: Path) -> None:
    backup = itunes.write(
        tmp_path / "b", {("HomeDomain", "Library/SMS/sms.db"): b"1", ("CameraRollDomain", "a.jpg"): b"2"}
    )
    files = {
        f"Users/ana/Backup/udid/{path.relative_to(backup.folder).as_posix()}": path.read_bytes()
        for path in sorted(backup.folder.rglob("*"))
        if path.is_file()
    }
    found = contents(source(images.write(tmp_path / "disk.dd", {**files, "Users/z.txt": b"z"}).path))
    root = "vol1/Users/ana/Backup/udid"
    assert {f"{root}/HomeDomain/Library/SMS/sms.db", f"{root}/CameraRollDomain/a.jpg", "vol1/Users/z.txt"} <= set(
        found.files
    )


def test_program_files_of_an_operating_system_are_left_and_counted(tmp_path: Path) -> None:
    files = {
        "Windows/System32/shell.dll": b"MZ",
        "Windows/System32/licence.rtf": b"kept",
        "Windows/System32/hidden.jpg": b"kept",
        "Program Files/app/log.txt": b"kept",
        "Users/ana/own.dll": b"kept",
    }
    found = contents(source(images.write(tmp_path / "disk.dd", files).path))
    assert set(found.files) == {f"vol1/{name}" for name, data in files.items() if data == b"kept"}
    assert any(
        reason.startswith("1 program files in the operating system's own folders") for _, reason in found.problems
    )


def test_a_deleted_name_without_its_content_is_counted(tmp_path: Path) -> None:
    disk = images.write(tmp_path / "disk.dd", {"a.txt": b"a"}, {"gone.txt": b"", "left.txt": b"left"})
    found = contents(source(disk.path))
    assert set(found.files) == {"vol1/a.txt", "vol1/left.txt"}
    assert ("vol1", "1 deleted names lead to no content that is left") in found.problems


@pytest.mark.parametrize(
    ("at", "magic", "told"),
    [
        (3, b"-FVE-FS-", "this volume is encrypted (BitLocker)"),
        (0, b"LUKS\xba\xbe", "this volume is encrypted (LUKS)"),
        (32, b"NXSB", "this volume's file system (APFS) is not read"),
    ],
)
def test_what_is_not_read_is_named(tmp_path: Path, at: int, magic: bytes, told: str) -> None:
    (tmp_path / "a.dd").write_bytes(bytes(at) + magic + bytes(100_000))
    found = contents(source(tmp_path / "a.dd"))
    assert found.problem("vol1").startswith(told)
    assert found.problem("") == "no volume of this image could be read; the bytes are kept"


def test_limits_hold_for_images(tmp_path: Path) -> None:
    disk = images.write(tmp_path / "disk.dd", {f"{n}.txt": b"x" * 100 for n in range(9)})
    found = contents(source(disk.path), Limits(entries=4))
    assert len(found.files) == 4
    assert "the limit of 4 entries was reached" in found.problem("")


def test_text_with_a_boot_signature_is_no_image(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"x" * 510 + b"\x55\xaa" + b"y" * 9_000)
    assert containers.kind(source(tmp_path / "a.bin")) is None
    assert signatures.kind_of(b"x" * 9_000) == ("", False)


def _readers() -> list[psutil.Process]:
    """The processes that read images; what else the suite started, a resource tracker say, is not theirs to end."""
    return [child for child in psutil.Process().children() if sleuth_process.__name__ in child.cmdline()]


def test_the_process_that_reads_is_started_anew_where_it_dies(tmp_path: Path) -> None:
    """As it does of a fault in The Sleuth Kit: what was being read is a problem, all else is read."""
    files = {f"{number}/a.txt": b"text" for number in range(6)}
    disk = images.write(tmp_path / "disk.dd", files)
    read: list[str] = []
    problems: list[Problem] = []
    for found in containers.members(source(disk.path)):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        read.append(found.name)
        for child in _readers() if len(read) == 2 else []:
            child.kill()
            child.wait()
    assert len(read) == 5
    assert sum(problem.locator.startswith("vol1/") for problem in problems) == 1
    assert not _readers()


def test_a_process_that_falls_silent_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file that it fell silent at is not asked for again; a second silence ends the reading of the image."""
    monkeypatch.setattr(sleuth, "_SILENCE_SECONDS", 1.0)
    disk = images.write(tmp_path / "disk.dd", {f"{number}/a.txt": b"text" for number in range(6)})
    read: list[str] = []
    problems: list[Problem] = []
    for found in containers.members(source(disk.path)):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        read.append(found.name)
        for child in _readers() if len(read) in (1, 3) else []:
            child.suspend()
    assert 3 <= len(read) < 6
    assert any("reading this image was ended: the process" in problem.reason for problem in problems)
    assert not _readers()


@pytest.mark.parametrize("seed", range(20))
def test_damage_leaves_problems_and_nothing_else(tmp_path: Path, seed: int) -> None:
    """Bytes changed where the file system's own structures stand."""
    noise = random.Random(seed)
    disk = images.write(tmp_path / "disk.dd", table=seed % 2 == 0)
    data = bytearray(disk.path.read_bytes())
    for _ in range(noise.randrange(1, 200)):
        data[noise.randrange(len(data) if seed % 3 else 60_000)] = noise.randrange(256)
    path = tmp_path / "m.dd"
    path.write_bytes(data[: noise.randrange(len(data))] if seed % 5 == 0 else data)
    given, said = source(path), "m.dd"
    if containers.kind(given):
        try:
            assert all(isinstance(found, Source | Problem) for found in containers.members(given))
        except EvidenceError as error:
            said = error.message
    assert said.startswith("m.dd")
    shutil.rmtree(tmp_path)
