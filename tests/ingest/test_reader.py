"""Places inside archives: whatever a reader calls its places, the member's path leads them."""

from __future__ import annotations

import hashlib
import sqlite3
import zipfile
from io import BytesIO
from pathlib import Path

from asasec_graph.ingest.reader import observed
from asasec_graph.reading.source import Source

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Falsa\r\nTEL:600 123 456\r\nEND:VCARD\r\n"


def _packed(members: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def _places(path: Path, data: bytes) -> set[str]:
    path.write_bytes(data)
    source = Source(path, path.name, hashlib.sha256(data).hexdigest(), len(data))
    return {seen.observation.locator for seen in observed(source)}


def _calls(folder: Path) -> bytes:
    path = folder / "calllog.db"
    with sqlite3.connect(path) as database:
        database.execute("create table calls(_id integer primary key, number text, date integer, duration, type)")
        database.execute("insert into calls values (1, '600123456', 1548881340000, 5, 1)")
    database.close()
    return path.read_bytes()


def test_places_in_an_archive_name_their_member(tmp_path: Path) -> None:
    inner = _packed({"in/card.vcf": CARD.encode(), "in/empty.txt": b""})
    members = {"card.vcf": CARD.encode(), "d/card.vcf": CARD.encode(), "d/calllog.db": _calls(tmp_path), "x.zip": inner}
    places = _places(tmp_path / "all.zip", _packed(members))
    assert {
        "all.zip",
        "all.zip!card.vcf",
        "all.zip!card.vcf#card 1 line 4",
        "all.zip!d/card.vcf#card 1 line 4",
        "all.zip!d/calllog.db#calls/1",
        "all.zip!x.zip!/in/card.vcf#card 1 line 4",
        "all.zip!x.zip!/in/empty.txt",
    } <= places
    assert all(place.startswith("all.zip") for place in places)


def test_places_in_a_file_stand_as_its_reader_gives_them(tmp_path: Path) -> None:
    assert _places(tmp_path / "card.vcf", CARD.encode()) == {"card.vcf", "card 1 line 1", "card 1 line 4"}
