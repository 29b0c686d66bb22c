"""A backup's folder as one exhibit: the same bytes each time, nothing left behind, said in the custody record."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from pathlib import Path

import pytest

from asasec_graph.cypher import exhibits
from asasec_graph.cypher.exhibits import Place
from asasec_graph.errors import BadInput
from asasec_graph.evidence.vault import Vault
from asasec_graph.graph import chains
from asasec_graph.ingest import receipt
from asasec_graph.ingest.plan import Item, Left, items
from asasec_graph.ingest.receipt import Terms
from asasec_graph.ingest.service import Ingest
from asasec_graph.samples import ios


def _only(folder: Path) -> Item:
    (one,) = items(folder)
    assert isinstance(one, Item)
    return one


def test_a_backup_is_one_item_wherever_it_stands_and_files_beside_it_are_their_own(tmp_path: Path) -> None:
    ios.write(tmp_path / "pc" / "MobileSync" / "udid", count=3)
    (tmp_path / "pc" / "notes.txt").write_text("a note")
    (tmp_path / "pc" / "MobileSync" / "a.txt").write_text("a note")
    found = list(items(tmp_path / "pc"))
    assert [one.name for one in found] == ["pc/notes.txt", "pc/MobileSync/udid.zip", "pc/MobileSync/a.txt"]
    assert [isinstance(one, Item) and one.packed is not None for one in found] == [False, True, False]


def test_the_same_folder_gives_the_same_bytes_whatever_the_times_and_the_order(tmp_path: Path) -> None:
    ios.write(tmp_path / "a" / "udid", count=3)
    shutil.copytree(tmp_path / "a" / "udid", tmp_path / "b" / "udid")
    for number, file in enumerate(sorted((tmp_path / "b").rglob("*"), reverse=True)):
        os.utime(file, (number, number))
    vault = Vault(tmp_path / "vault")
    first, second = (_only(tmp_path / name / "udid") for name in ("a", "b"))
    assert first.packed is not None
    assert second.packed is not None
    one, other = vault.put(first.packed.chunks()), vault.put(second.packed.chunks())
    assert one == other
    with first.local() as path, zipfile.ZipFile(path) as archive:
        assert path.read_bytes() == vault.path(one.sha256).read_bytes()
        assert archive.testzip() is None
        assert archive.namelist() == sorted(archive.namelist())
        for name in archive.namelist():
            assert archive.read(name) == (tmp_path / "a" / "udid" / name).read_bytes()
    assert not path.exists()
    assert first.size == sum(file.stat().st_size for file in (tmp_path / "a").rglob("*") if file.is_file())


def test_links_in_a_backup_are_left_and_named(tmp_path: Path) -> None:
    ios.write(tmp_path / "udid", count=3)
    (tmp_path / "udid" / "link").symlink_to("/etc/hostname")
    left = [one for one in items(tmp_path / "udid") if isinstance(one, Left)]
    assert [one.name for one in left] == ["udid/link"]


def test_a_file_that_goes_away_meanwhile_is_said(tmp_path: Path) -> None:
    ios.write(tmp_path / "udid", count=3)
    item = _only(tmp_path / "udid")
    (tmp_path / "udid" / "Info.plist").unlink()
    with pytest.raises(BadInput, match="can no longer be read"), item.local():
        raise AssertionError("it was packed")


async def test_the_custody_record_says_that_it_was_packed(service: Ingest, case: Place, tmp_path: Path) -> None:
    planted = ios.write(tmp_path / "udid", count=20)
    item = _only(tmp_path / "udid")
    taken = await receipt.take(service.graph, service.vault, case, item, Terms("tester"))
    result = await service.start(taken.exhibit.id)
    again = await receipt.take(service.graph, service.vault, case, item, Terms("tester"))
    assert again.exhibit.id == taken.exhibit.id
    (report,) = await service.graph.read(exhibits.exhibit_report(evidence=result.evidence))
    assert report.problems == []
    assert json.loads(report.events or "{}")["MESSAGE"] >= len(planted.messages) + len(planted.chats)
    records = [record async for record in chains.records(service.graph, case.id) if record.action == "RECEIVED"]
    (received,) = records
    detail = json.loads(received.detail)
    assert detail["packed"]["files"] == sum(1 for file in (tmp_path / "udid").rglob("*") if file.is_file())
    assert detail["name"] == "udid.zip"
