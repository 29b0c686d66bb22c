"""Sets as they are imported, looked up, replaced and removed, from every format there is."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from asasec_graph.errors import BadInput, Conflict, NotFound
from asasec_graph.hashsets import decoding
from asasec_graph.hashsets.holding import Entry, HashSet
from asasec_graph.hashsets.manifest import Category, Manifest
from asasec_graph.hashsets.matching import Hashed, How, known
from asasec_graph.hashsets.pdq_index import mirrored
from asasec_graph.hashsets.reading import Format
from asasec_graph.hashsets.store import Adding, HashSets
from asasec_graph.samples import hash_lists
from asasec_graph.samples.hash_lists import Entry as Listed

PHOTODNA = bytes(range(144))


def _add(sets: HashSets, name: str, path: Path, format: Format | None = None, scheme: str = "") -> Manifest:
    with sets.adding(Adding(name, path, "console:tests", format, scheme, piece=100)) as added:
        return added.manifest


def _set(sets: HashSets, name: str) -> HashSet:
    return next(one for one in sets.opened() if one.manifest.name == name)


def _table(path: Path, header: Sequence[str], rows: Sequence[Sequence[object]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header, *rows])
    return path


@pytest.mark.parametrize("version", hash_lists.VERSIONS)
def test_a_vics_list_of_every_version(tmp_path: Path, version: str) -> None:
    path = tmp_path / "list.json"
    listed = hash_lists.write_vics(path, version=version, count=300)
    sets = HashSets(tmp_path)
    made = _add(sets, "ngo", path)
    scheme = "VICS 2.0/UK" if version == "2.0" else f"VICS {version}"
    assert (made.format, made.scheme, made.rows, made.benign) == ("vics", scheme, 302, False)
    assert dict(made.entries) == {"md5": 300, "sha1": 300}
    assert made.refused == 1
    assert made.problems[0].reason == "This row holds no hash that is one; it was skipped."
    assert made.problems[0].locator == ("value/0/Media/301" if version == "1.1" else "value/301")
    _holds(_set(sets, "ngo"), listed, scheme)


def _holds(found: HashSet, listed: Sequence[Listed], scheme: str | None) -> None:
    for one in listed:
        category = Category(scheme, str(one.category)) if scheme else None
        expected = [Entry(category, (one.series or "") if scheme else "")]
        assert found.entries("md5", bytes.fromhex(one.md5)) == expected
        assert found.entries("sha1", bytes.fromhex(one.sha1)) == expected
    assert found.entries("md5", b"\0" * 16) == []


def test_an_export_of_icse_and_nsrl_in_both_forms(tmp_path: Path) -> None:
    writers: list[tuple[str, Callable[..., list[Listed]], str, str | None]] = [
        ("icse.csv", hash_lists.write_icse, "icse", "ICSE"),
        ("NSRLFile.txt", hash_lists.write_nsrl_text, "nsrl", None),
        ("RDS.db", hash_lists.write_nsrl, "nsrl", None),
    ]
    sets = HashSets(tmp_path)
    for name, write, format, scheme in writers:
        listed = write(tmp_path / name, count=250)
        made = _add(sets, name, tmp_path / name)
        assert (made.format, made.benign, made.refused, made.rows) == (format, format == "nsrl", 0, 250)
        _holds(_set(sets, name), listed, scheme)
    assert [one.name for one in sets.manifests()] == ["NSRLFile.txt", "RDS.db", "icse.csv"]


def test_a_table_of_every_kind_of_hash_with_what_is_wrong_in_it(tmp_path: Path) -> None:
    good = hashlib.sha256(b"one").hexdigest()
    numbers = ",".join(str(byte) for byte in PHOTODNA)
    pdq, weak = "ab" * 32, "cd" * 32
    rows = [
        [good, "a" * 32, pdq, "80", PHOTODNA.hex(), "1", "ES", "Montaña"],
        ["", "", "", "", numbers, "2", "", ""],
        ["", "no hash", "", "", "", "3", "", ""],
        [" " + good.upper(), "zz", weak, "10", "0,1,2", "9", "ES", ""],
    ]
    header = ["SHA-256", "MD5", "PDQ", "PDQ Quality", "PhotoDNA", "Categoría", "Esquema", "Serie"]
    sets = HashSets(tmp_path)
    made = _add(sets, "own", _table(tmp_path / "own.csv", header, rows), scheme="Own")
    assert dict(made.entries) == {"sha256": 2, "md5": 1, "photodna": 1, "pdq": 1} | {"photodna": 2}
    assert [(one.locator, one.reason) for one in made.problems] == [
        ("row 4", "This row holds no hash that is one; it was skipped.")
    ]
    assert len(made.notes) == 3
    found = _set(sets, "own")
    assert found.entries("sha256", bytes.fromhex(good)) == [
        Entry(Category("ES", "1"), "Montaña"),
        Entry(Category("ES", "9"), ""),
    ]
    value = hashlib.sha256(PHOTODNA).digest()
    assert decoding.photodna_digest(numbers) == value
    assert {one.category for one in found.entries("photodna", value)} == {Category("ES", "1"), Category("Own", "2")}


def test_bytes_that_are_no_utf_8_stand_as_they_were_meant(tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    path.write_bytes(b"MD5;Serie\r\n" + b"a" * 32 + b";Espa\xf1a\r\n" + b"b" * 32 + b';"two\r\nlines"\r\nshort\r\n')
    sets = HashSets(tmp_path)
    made = _add(sets, "old", path)
    assert [one.locator for one in made.problems] == ["row 4"]
    assert _set(sets, "old").entries("md5", b"\xaa" * 16) == [Entry(None, "España")]
    assert _set(sets, "old").entries("md5", b"\xbb" * 16) == [Entry(None, "two\r\nlines")]


@pytest.mark.parametrize("data", ["md5\n" + "a" * 32, "a" * 32 + "\r\n" + "b" * 32, "\ufeff" + "a" * 32])
def test_hashes_one_a_line_are_a_list(tmp_path: Path, data: str) -> None:
    path = tmp_path / "list.txt"
    path.write_text(data, encoding="utf-8", newline="")
    sets = HashSets(tmp_path)
    _add(sets, "own", path)
    assert _set(sets, "own").entries("md5", b"\xaa" * 16) == [Entry(None, "")]


@pytest.mark.parametrize("data", [b"", b"\0\1\2" * 99, b"name,age\nAna,5\n", b"{}", b"MD5,Name\nnone,one\n"])
def test_what_is_no_list_is_refused_and_leaves_nothing(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    sets = HashSets(tmp_path)
    with pytest.raises(BadInput):
        _add(sets, "none", path)
    assert list((tmp_path / "hashsets").iterdir()) == []


@pytest.mark.parametrize("name", ["", "../x", ".x", "a/b", "ñ", "x" * 65])
def test_a_name_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    sets = HashSets(tmp_path)
    path = _table(tmp_path / "x.csv", ["md5"], [["a" * 32]])
    with pytest.raises(BadInput):
        _add(sets, name, path)
    with pytest.raises((BadInput, NotFound)), sets.removing(name):
        pass


def test_the_same_list_again_changes_nothing_another_replaces_it(tmp_path: Path) -> None:
    sets = HashSets(tmp_path)
    one = _table(tmp_path / "one.csv", ["md5", "category", "pdq"], [["a" * 32, "1", "c" * 64]])
    first = _add(sets, "own", one)
    before = HashSets.version(sets.opened())
    with sets.adding(Adding("own", one, "console:tests")) as again:
        assert again.unchanged
    assert HashSets.version(sets.opened()) == before
    old = _set(sets, "own")
    two = _table(tmp_path / "two.csv", ["md5", "category"], [["b" * 32, "1"]])
    second = _add(sets, "own", two)
    assert second.folder != first.folder
    assert HashSets.version(sets.opened()) != before
    assert _set(sets, "own").entries("md5", b"\xaa" * 16) == []
    assert old.entries("md5", b"\xaa" * 16) == [Entry(Category("own", "1"), "")]
    (told,) = known([Hashed(pdqs=(b"\xcc" * 32,))], [old])
    assert [(one.how, one.entry.category) for one in told] == [(How.PDQ, Category("own", "1"))]
    assert {path.name for path in (tmp_path / "hashsets/own").iterdir()} == {".lock", "set.json", second.folder}
    with sets.removing("own"):
        pass
    assert sets.names() == []
    assert not (tmp_path / "hashsets/own").exists()


def test_an_import_that_is_not_recorded_is_not_in_use(tmp_path: Path) -> None:
    sets = HashSets(tmp_path)
    path = _table(tmp_path / "one.csv", ["md5"], [["a" * 32]])
    with pytest.raises(RuntimeError), sets.adding(Adding("own", path, "console:tests")):
        raise RuntimeError("the record could not be written")
    assert sets.names() == []
    with sets.adding(Adding("own", path, "console:tests")), pytest.raises(Conflict):
        _add(sets, "own", path)


_BUILD = """
import sys
from pathlib import Path
from asasec_graph.hashsets.store import Adding, HashSets
def told(what, done, total):
    if what == "read":
        print(done, flush=True)
with HashSets(Path(sys.argv[1])).adding(Adding("own", Path(sys.argv[2]), "tests", told=told, piece=1_000)):
    print("built", flush=True)
    sys.stdin.readline()
"""


@pytest.mark.parametrize("moment", ["5", "built"])
def test_killed_at_any_moment_the_old_set_stays(tmp_path: Path, moment: str) -> None:
    sets = HashSets(tmp_path)
    _add(sets, "own", _table(tmp_path / "one.csv", ["md5"], [["a" * 32]]))
    digests = np.random.default_rng(1).integers(0, 256, (150_000, 16), dtype=np.uint8)
    many = _table(tmp_path / "two.csv", ["md5"], [[row.tobytes().hex()] for row in digests])
    command = [sys.executable, "-c", _BUILD, str(tmp_path), str(many)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        while not (line := process.stdout.readline()).startswith(moment):
            assert line
        os.kill(process.pid, signal.SIGKILL)
    assert _set(sets, "own").entries("md5", b"\xaa" * 16) == [Entry(None, "")]
    assert len(list((tmp_path / "hashsets/own").iterdir())) == 4
    made = _add(sets, "own", many)
    assert made.rows == 150_000
    assert {path.name for path in (tmp_path / "hashsets/own").iterdir()} == {".lock", "set.json", made.folder}


def test_files_are_known_by_the_strongest_way(tmp_path: Path) -> None:
    rng = np.random.default_rng(2)
    near = rng.integers(0, 256, 32, dtype=np.uint8)
    other = near.copy()
    other[0] ^= 0b111
    rows = [
        ["a" * 32, near.tobytes().hex(), "1", "S"],
        ["b" * 32, other.tobytes().hex(), "1", "S"],
        ["c" * 32, "", "2", ""],
    ]
    sets = HashSets(tmp_path)
    _add(sets, "own", _table(tmp_path / "own.csv", ["md5", "pdq", "category", "series"], rows))
    _add(sets, "rds", _nsrl(tmp_path))
    software = bytes.fromhex(hash_lists.entries(1)[0].md5)
    far = rng.integers(0, 256, 32, dtype=np.uint8).tobytes()
    files = [
        Hashed(md5=b"\xaa" * 16, pdqs=(other.tobytes(),)),
        Hashed(pdqs=(far, other.tobytes())),
        Hashed(frames=((far, 1.0), (near.tobytes(), 2.5))),
        Hashed(pdqs=(far,), md5=b"\1" * 16),
        Hashed(md5=software),
        Hashed(),
        Hashed(frames=((mirrored(near.tobytes()), 4.0),)),
    ]
    told = known(files, sets.opened())
    entry = Entry(Category("own", "1"), "S")
    assert [[(one.how, one.entry, one.distance, one.turned, one.seconds) for one in some] for some in told] == [
        [(How.MD5, entry, None, False, None)],
        [(How.PDQ, entry, 0, True, None)],
        [(How.PDQ, entry, 0, False, 2.5)],
        [],
        [(How.MD5, Entry(None, ""), None, False, None)],
        [],
        [(How.PDQ, entry, 0, True, 4.0)],
    ]
    assert [one.benign for some in told for one in some] == [False, False, False, True, False]
    assert known(files, []) == [()] * len(files)


def _nsrl(folder: Path) -> Path:
    hash_lists.write_nsrl(folder / "RDS.db")
    return folder / "RDS.db"


def test_a_damaged_manifest_says_so(tmp_path: Path) -> None:
    sets = HashSets(tmp_path)
    _add(sets, "own", _table(tmp_path / "one.csv", ["md5"], [["a" * 32]]))
    path = tmp_path / "hashsets/own/set.json"
    kept = json.loads(path.read_text())
    assert kept["added_at"] <= time.time() * 1_000
    path.write_text("{")
    with pytest.raises(Exception, match="import the list again"):
        HashSets(tmp_path).manifests()
