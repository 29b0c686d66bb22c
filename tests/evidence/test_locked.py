"""Encrypted archives: opened by the right password among others, told where none opens them, never half read."""

from __future__ import annotations

import base64
import hashlib
import random
import zipfile
from pathlib import Path

import py7zr
import pytest

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence.limits import Limits
from asasec_graph.samples import archives
from asasec_graph.samples.archives import Lock
from tests.evidence.reading import contents, source

LOCKS: tuple[Lock, ...] = ("traditional", "aes128", "aes256")
CLOSED = "give its password (--passwords FILE) and read it again with --again"

# Written by pyzipper 0.4.0 (MIT): AES-256, deflated, password "secreto"; a.txt is "hola mundo " x 3, b/c.txt empty.
BY_PYZIPPER = (
    "UEsDBBQAAQBjAKa5dl0AAAAALAAAACEAAAAFAAsAYS50eHQBmQcAAgBBRQMIAGRFy1TzifAnX5y2a0Bs7gDCW7CHdcociZcs35k52L1HLCRPRB4m"
    "FiHREve8UEsDBBQAAQBjAKa5dl0AAAAAHgAAAAAAAAAHAAsAYi9jLnR4dAGZBwACAEFFAwgAMtaeTH4judjDxqjay1SRx+sVK1jIHYd7vtDQKrCc"
    "UEsBAhQDFAABAGMAprl2XQAAAAAsAAAAIQAAAAUACwAAAAAAAAAAAIABAAAAAGEudHh0AZkHAAIAQUUDCABQSwECFAMUAAEAYwCmuXZdAAAAAB4A"
    "AAAAAAAABwALAAAAAAAAAAAAgAFaAAAAYi9jLnR4dAGZBwACAEFFAwgAUEsFBgAAAAACAAIAfgAAAKgAAAAAAA=="
)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_zip_opens_with_its_password_among_many(tmp_path: Path, lock: Lock) -> None:
    """Of 600 wrong ones two or three pass the one check byte of the traditional cipher."""
    written = archives.write_zip(tmp_path / "a.zip", lock=lock)
    wrong = [f"wrong {number}" for number in range(600)]
    found = contents(source(written.path, *wrong, written.password, *wrong[:20]))
    assert found.files == written.files
    assert found.problems == []


def test_a_zip_by_another_writer_opens(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(base64.b64decode(BY_PYZIPPER))
    found = contents(source(tmp_path / "a.zip", "secreto"))
    assert found.files == {
        "a.txt": hashlib.sha256(b"hola mundo " * 3).hexdigest(),
        "b/c.txt": hashlib.sha256(b"").hexdigest(),
    }


def test_the_traditional_cipher_is_that_of_the_standard_library(tmp_path: Path) -> None:
    written = archives.write_zip(tmp_path / "a.zip", lock="traditional")
    with zipfile.ZipFile(written.path) as archive:
        archive.setpassword(written.password.encode())
        read = {name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()}
    assert read == written.files


@pytest.mark.parametrize("lock", LOCKS)
def test_a_zip_without_its_password_says_what_to_give(tmp_path: Path, lock: Lock) -> None:
    written = archives.write_zip(tmp_path / "a.zip", lock=lock)
    found = contents(source(written.path))
    assert found.files == {}
    assert {reason for _, reason in found.problems} == {f"it is encrypted: {CLOSED}"}
    found = contents(source(written.path, "no", "nor this"))
    assert found.files == {}
    assert all("none of the passwords given opens it" in reason for _, reason in found.problems)
    assert "nor this" not in str(found.problems)


@pytest.mark.parametrize("lock", LOCKS)
def test_an_encrypted_zip_without_its_list_is_read_by_its_headers(tmp_path: Path, lock: Lock) -> None:
    written = archives.write_zip(tmp_path / "a.zip", lock=lock)
    data = written.path.read_bytes()
    written.path.write_bytes(data[: data.index(b"PK\1\2")])
    assert contents(source(written.path, written.password)).files == written.files


def test_changed_bytes_under_aes_are_told(tmp_path: Path) -> None:
    written = archives.write_zip(tmp_path / "a.zip", {"a": random.Random(1).randbytes(5_000), "b": b"x"})
    data = bytearray(written.path.read_bytes())
    data[2_000] ^= 1
    written.path.write_bytes(data)
    found = contents(source(written.path, written.password))
    assert set(found.files) == {"b"}
    assert "damaged" in found.problem("a") or "checksum" in found.problem("a")


@pytest.mark.parametrize("listed", [True, False])
def test_a_7z_opens_with_its_password(tmp_path: Path, listed: bool) -> None:
    written = archives.write_7z(tmp_path / "a.7z", listed=listed)
    found = contents(source(written.path, "wrong", written.password))
    assert (found.files, found.problems) == (written.files, [])


def test_a_7z_without_its_password_says_what_to_give(tmp_path: Path) -> None:
    written = archives.write_7z(tmp_path / "a.7z")
    assert {reason for _, reason in contents(source(written.path)).problems} == {f"it is encrypted: {CLOSED}"}
    wrong = contents(source(written.path, "no"))
    assert wrong.files == {}
    assert all("none of the passwords given opens it" in reason for _, reason in wrong.problems)
    hidden = archives.write_7z(tmp_path / "b.7z", listed=False)
    with pytest.raises(EvidenceError, match="its list of entries is encrypted: give its password"):
        contents(source(hidden.path))
    with pytest.raises(EvidenceError, match="none of the passwords given opens it"):
        contents(source(hidden.path, "no"))


_X86, _LZMA, _LZMA2, _BZIP2, _DEFLATE, _COPY, _DELTA, _ZSTD, _PPMD = (
    *(py7zr.FILTER_X86, py7zr.FILTER_LZMA, py7zr.FILTER_LZMA2, py7zr.FILTER_BZIP2, py7zr.FILTER_DEFLATE),
    *(py7zr.FILTER_COPY, py7zr.FILTER_DELTA, py7zr.FILTER_ZSTD, py7zr.FILTER_PPMD),
)


@pytest.mark.parametrize(
    "filters",
    [
        [{"id": _LZMA2, "preset": 6}],
        [{"id": _LZMA}],
        [{"id": _BZIP2}],
        [{"id": _DEFLATE}],
        [{"id": _COPY}],
        [{"id": _ZSTD, "level": 3}],
        [{"id": _X86}, {"id": _LZMA}],
        [{"id": _X86}, {"id": _LZMA2, "preset": 6}],
        [{"id": _DELTA, "dist": 3}, {"id": _LZMA2, "preset": 6}],
    ],
)
def test_every_method_of_7z_gives_the_bytes_back(tmp_path: Path, filters: list[dict[str, int]]) -> None:
    noise = random.Random(7)
    files = {
        f"{n}.bin": noise.randbytes(noise.randrange(90_000)) if n % 2 else b"text %d" % n * 9_000 for n in range(6)
    }
    with py7zr.SevenZipFile(tmp_path / "a.7z", "w", filters=filters) as archive:
        for name, data in files.items():
            archive.writestr(data, name)
    found = contents(source(tmp_path / "a.7z"))
    assert found.files == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    assert found.problems == []


def test_ppmd_gives_text_back(tmp_path: Path) -> None:
    """Only text: pyppmd 1.3.1, which also writes it here, does not read back the noise that it packed."""
    files = {f"{n}.txt": (f"line {n} of many\n" * 9_000).encode() for n in range(4)}
    with py7zr.SevenZipFile(tmp_path / "a.7z", "w", filters=[{"id": _PPMD, "order": 6, "mem": 24}]) as archive:
        for name, data in files.items():
            archive.writestr(data, name)
    found = contents(source(tmp_path / "a.7z"))
    assert found.files == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}


def test_a_database_in_a_solid_block_comes_with_its_log(tmp_path: Path) -> None:
    """The log stands before its database, and others between."""
    files = {"a.db-wal": b"log" * 50, "m.txt": b"m" * 9_000, "a.db": b"SQLite format 3\0" + bytes(500), "z": b"z"}
    written = archives.write_7z(tmp_path / "a.7z", files, password=None)
    found = contents(source(written.path))
    assert found.companions == {"m.txt": set(), "a.db": {"-wal"}, "z": set()}
    assert found.files == {name: written.files[name] for name in ("m.txt", "a.db", "z")}


def test_keys_lie_beside_what_they_open(tmp_path: Path) -> None:
    key = random.Random(3).randbytes(158)
    files = {"db/msgstore.db.crypt14": b"1", "files/key": key, "files/encrypted_backup.key": b"2", "other/key": b"3"}
    archives.write_7z(tmp_path / "a.7z", files, password=None)
    archives.write_zip(tmp_path / "a.zip", files)
    for name in ("a.7z", "a.zip"):
        found = contents(source(tmp_path / name, "contraseña"))
        assert set(found.keys) == set(files)
        assert set(found.keys.values()) == {(key, b"2")}


def test_a_7z_bomb_is_left_before_it_is_unpacked(tmp_path: Path) -> None:
    written = archives.write_7z(tmp_path / "a.7z", {"bomb": bytes(80 << 20)}, password=None)
    found = contents(source(written.path))
    assert found.files == {}
    assert "a zip bomb" in found.problem("bomb")


def test_limits_hold_for_7z(tmp_path: Path) -> None:
    written = archives.write_7z(tmp_path / "a.7z", {f"{n}": b"x" * 100 for n in range(9)}, password=None)
    found = contents(source(written.path), Limits(total=450))
    assert len(found.files) == 4
    assert "limit of 450 unpacked bytes" in found.problem("")


def test_a_cut_7z_is_refused_and_a_damaged_one_read_as_far_as_it_goes(tmp_path: Path) -> None:
    files = {"a": random.Random(1).randbytes(3_000_000), "b": random.Random(2).randbytes(3_000_000)}
    written = archives.write_7z(tmp_path / "a.7z", files, password=None)
    data = bytearray(written.path.read_bytes())
    data[4_000_000] ^= 0xFF
    (tmp_path / "b.7z").write_bytes(data)
    found = contents(source(tmp_path / "b.7z"))
    assert found.files == {"a": written.files["a"]}
    assert found.problem("b").startswith("this member was not read")
    (tmp_path / "c.7z").write_bytes(data[:-100])
    with pytest.raises(EvidenceError, match="cut off or damaged"):
        contents(source(tmp_path / "c.7z"))


def test_a_7z_in_several_files_is_one(tmp_path: Path) -> None:
    written = archives.write_7z(tmp_path / "a.7z", password=None)
    data = written.path.read_bytes()
    parts = [tmp_path / f"a.7z.00{number}" for number in (1, 2, 3)]
    for number, part in enumerate(parts):
        part.write_bytes(data[number * 30_000 : (number + 1) * 30_000 if number < 2 else None])
    beside = {".002": parts[1], ".003": parts[2]}
    assert contents(source(parts[0], beside=beside)).files == written.files
    del beside[".002"]
    with pytest.raises(EvidenceError, match="7z"):
        contents(source(parts[0], beside=beside))


def test_rar_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.rar").write_bytes(b"Rar!\x1a\x07\x01\0" + bytes(100))
    with pytest.raises(EvidenceError, match="unpack it, and take in the folder"):
        contents(source(tmp_path / "a.rar"))
