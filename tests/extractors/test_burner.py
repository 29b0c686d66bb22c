"""Burner: both kinds of database say the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from asasec_graph.extractors.burner import EXTRACTOR
from asasec_graph.model.kinds import EntityKind
from asasec_graph.samples import burner
from asasec_graph.samples.android import Planted
from tests.extractors import android_chats as chats
from tests.extractors import phone_sources as phones


@pytest.mark.parametrize(
    ("write", "name"), [(burner.write, "burners.db"), (burner.write_new, "burnerDatabase.db")], ids=["old", "new"]
)
def test_the_database_gives_what_was_planted(tmp_path: Path, write: Callable[[Path], Planted], name: str) -> None:
    planted = write(tmp_path / name)
    found = chats.seen(EXTRACTOR, phones.source_of(tmp_path / name))
    chats.agree(found, planted, owned=planted.owner.phone)
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {planted.owner.phone, *planted.phones}
    assert phones.asserted(found, planted.owner.phone)["burner number"] == "mi número"
    names = chats.names(found)
    assert names == {one.name for one in planted.others}
