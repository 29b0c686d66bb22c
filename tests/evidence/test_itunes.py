"""Backups: every file under its real path, plain and encrypted, in the three layouts; what cannot be opened is said."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest

from asasec_graph.evidence.containers import members
from asasec_graph.ingest.plan import Item, items
from asasec_graph.model.observations import Problem
from asasec_graph.reading.source import Options, Source
from asasec_graph.samples import itunes

FILES = {
    ("HomeDomain", "Library/SMS/sms.db"): b"SQLite format 3\0" + bytes(range(256)) * 20,
    ("HomeDomain", "Library/SMS/sms.db-wal"): b"log" * 99,
    ("AppDomain-org.example", "Documents/a/b.txt"): "una línea\n".encode() * 3,
    ("CameraRollDomain", "Media/DCIM/100APPLE/IMG_0001.JPG"): b"\xff\xd8" + b"x" * (1 << 20),
    ("RootDomain", "of a block.bin"): b"y" * 32,
}
PASSWORD = "contraseña 1"


def _packed(folder: Path, to: Path, passwords: tuple[str, ...] = ()) -> Source:
    (one,) = items(folder)
    assert isinstance(one, Item)
    with one.local() as path:
        shutil.copyfile(path, to)
    data = to.read_bytes()
    return Source(to, one.name, hashlib.sha256(data).hexdigest(), len(data), Options(passwords=passwords))


def _read(source: Source) -> tuple[dict[str, str], list[Problem]]:
    """Names with the hash of their bytes, a log's as that of its database's companion; and what was said."""
    found: dict[str, str] = {}
    said: list[Problem] = []
    for one in members(source):
        if isinstance(one, Problem):
            said.append(one)
            continue
        found[one.name] = one.sha256
        for suffix, path in one.companions.items():
            found[one.name + suffix] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found, said


@pytest.mark.parametrize("layout", ["folders", "flat", "mbdb"])
@pytest.mark.parametrize("password", [None, PASSWORD])
def test_every_file_stands_under_its_real_path(tmp_path: Path, layout: itunes.Layout, password: str | None) -> None:
    made = itunes.write(tmp_path / "udid", FILES, password=password, layout=layout)
    source = _packed(made.folder, tmp_path / "packed.zip", passwords=("otra", PASSWORD))
    found, said = _read(source)
    assert said == []
    assert source.name == "udid.zip"
    assert {name: digest for name, digest in found.items() if "/" in name} == made.files
    assert {name for name in found if "/" not in name} == {"Info.plist", "Manifest.plist"}


@pytest.mark.parametrize(
    ("given", "what"), [((), "give its password"), (("otra", ""), "none of the passwords given opens it")]
)
def test_what_no_password_opens_is_said_once_and_how_to_go_on(
    tmp_path: Path, given: tuple[str, ...], what: str
) -> None:
    made = itunes.write(tmp_path / "udid", FILES, password=PASSWORD)
    found, said = _read(_packed(made.folder, tmp_path / "packed.zip", passwords=given))
    assert set(found) == {"Info.plist", "Manifest.plist"}
    (problem,) = said
    assert problem.locator == "Manifest.db"
    assert f"an encrypted backup: its {len(FILES)} files were not read; {what}" in problem.reason


def test_an_archive_may_hold_a_backup_beside_other_files(tmp_path: Path) -> None:
    made = itunes.write(tmp_path / "one", FILES)
    path = tmp_path / "both.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("notes.txt", "a note")
        for file in sorted(made.folder.rglob("*")):
            archive.write(file, f"MobileSync/Backup/abc/{file.relative_to(made.folder)}")
    data = path.read_bytes()
    found, said = _read(Source(path, path.name, hashlib.sha256(data).hexdigest(), len(data)))
    assert said == []
    assert "notes.txt" in found
    assert {f"MobileSync/Backup/abc/{name}" for name in made.files} <= set(found)


def test_what_the_list_names_and_the_backup_lacks_is_counted(tmp_path: Path) -> None:
    made = itunes.write(tmp_path / "one", FILES)
    gone = "HomeDomain-Library/SMS/sms.db"
    digest = hashlib.sha1(gone.encode(), usedforsecurity=False).hexdigest()
    (made.folder / digest[:2] / digest).unlink()
    (made.folder / "ab").mkdir(exist_ok=True)
    (made.folder / "ab" / ("ab" * 20)).write_bytes(b"not in the list")
    found, said = _read(_packed(made.folder, tmp_path / "packed.zip"))
    assert "ab/" + "ab" * 20 in found
    assert [one.reason for one in said] == [
        "the backup's list names 1 files that are not in it, such as 'HomeDomain/Library/SMS/sms.db'"
    ]


def test_a_damaged_list_leaves_the_files_under_their_hashes(tmp_path: Path) -> None:
    made = itunes.write(tmp_path / "one", FILES)
    (made.folder / "Manifest.db").write_bytes(b"SQLite format 3\0" + b"?" * 5000)
    found, said = _read(_packed(made.folder, tmp_path / "packed.zip"))
    assert len([name for name in found if len(name.rpartition("/")[2].partition("-")[0]) == 40]) == len(FILES)
    assert "the backup's list of files cannot be read" in said[0].reason


def test_a_name_that_leads_outside_is_mended_and_said(tmp_path: Path) -> None:
    made = itunes.write(tmp_path / "one", {("HomeDomain", "../../etc/cron.d/x"): b"x"})
    found, said = _read(_packed(made.folder, tmp_path / "packed.zip"))
    assert "HomeDomain/etc/cron.d/x" in found
    assert "leads out of the archive" in said[0].reason


def test_a_file_whose_key_is_damaged_is_refused_alone(tmp_path: Path) -> None:
    made = itunes.write(tmp_path / "one", FILES, password=PASSWORD, layout="mbdb")
    path = made.folder / "Manifest.mbdb"
    data = bytearray(path.read_bytes())
    at = data.index(b"Documents/a/b.txt") + len(b"Documents/a/b.txt") + 2 + 2 + 20 + 2 + 4 + 3
    data[at] ^= 0xFF
    path.write_bytes(bytes(data))
    found, said = _read(_packed(made.folder, tmp_path / "packed.zip", passwords=(PASSWORD,)))
    assert [(one.locator, one.reason) for one in said] == [
        ("AppDomain-org.example/Documents/a/b.txt", "it cannot be decrypted: its key is damaged")
    ]
    assert len(found) == len(FILES) - 1 + 2


def test_the_shared_backup_has_its_real_paths(tmp_path: Path) -> None:
    folder = Path(__file__).parents[3] / "shared" / "data" / "ios" / "ios_backup"
    if not folder.exists():
        pytest.skip("the shared sample ios_backup is absent")
    # Independently: for each file present, the domain and path of its row in Manifest.db, read with sqlite3.
    with sqlite3.connect(f"file:{folder / 'Manifest.db'}?immutable=1", uri=True) as database:
        named = {
            row[0]: f"{row[1]}/{row[2]}" for row in database.execute("SELECT fileID, domain, relativePath FROM Files")
        }
    database.close()
    there = {file.name for file in folder.glob("??/*")}
    found, said = _read(_packed(folder, tmp_path / "packed.zip"))
    assert {named[name] for name in there if name in named} < set(found)
    assert len(said) == 1
    assert "1,079 files" in said[0].reason
