"""The vault: whole, checked bytes under their hash, never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.errors import IntegrityError, LimitExceeded, NotFound
from asasec_graph.evidence.vault import Hasher, Vault


def test_nobody_else_may_look_into_the_folder(tmp_path: Path) -> None:
    vault = Vault(tmp_path / "data" / "vault")
    assert vault.folder.stat().st_mode & 0o777 == 0o700


def test_bytes_come_back_under_their_hash_and_cannot_be_written(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    receipt = vault.put([b"one ", b"two"])
    place = vault.path(receipt.sha256)
    assert place.read_bytes() == b"one two"
    assert place.stat().st_mode & 0o777 == 0o400
    assert (receipt.md5, receipt.size) == (hashlib.md5(b"one two").hexdigest(), 7)
    assert vault.put([b"one two"]) == receipt
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [place]


def test_a_stream_that_breaks_leaves_nothing(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise OSError("the disk was pulled")

    with pytest.raises(OSError, match="pulled"):
        Vault(tmp_path).put(broken())
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_more_than_the_limit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LimitExceeded, match="larger than the 3 bytes"):
        Vault(tmp_path).put([b"four"], limit=3)


def test_changed_bytes_are_found(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    receipt = vault.put([b"evidence"])
    vault.check(receipt.sha256)
    vault.path(receipt.sha256).chmod(0o600)
    vault.path(receipt.sha256).write_bytes(b"Evidence")
    with pytest.raises(IntegrityError, match="have changed"):
        vault.check(receipt.sha256)


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "A" * 64, "0" * 63, "0" * 64])
def test_no_other_name_leads_anywhere(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotFound):
        Vault(tmp_path).path(name)


def test_an_upload_is_moved_in(tmp_path: Path) -> None:
    staged = tmp_path / "upload"
    staged.write_bytes(b"uploaded")
    vault = Vault(tmp_path / "vault")
    assert vault.path(vault.adopt(staged).sha256).read_bytes() == b"uploaded"
    assert not staged.exists()


@given(st.lists(st.binary(max_size=50)))
def test_hashes_do_not_depend_on_how_bytes_are_cut(parts: list[bytes]) -> None:
    cut, whole = Hasher(), Hasher()
    for part in parts:
        cut.update(part)
    whole.update(b"".join(parts))
    assert cut.receipt() == whole.receipt()
