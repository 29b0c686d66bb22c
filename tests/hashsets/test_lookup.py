"""Sorted outside of memory, digests are found as a dictionary finds them: in any order, with any piece."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.hashsets import lookup
from asasec_graph.hashsets.lookup import Digests
from asasec_graph.hashsets.sorting import MOST_ALIKE, Records, Sorter

Entry = tuple[bytes, int, int]
WIDTH = lookup.WIDTHS["md5"]


def _sorted(folder: Path, entries: Sequence[Entry], piece: int) -> tuple[Digests, int]:
    sorter = Sorter(folder, "md5", WIDTH, piece)
    for start in range(0, len(entries), 7):
        part = entries[start : start + 7]
        digests = np.frombuffer(b"".join(one[0] for one in part), np.uint8).reshape(-1, WIDTH)
        categories = np.array([one[1] for one in part], np.uint16)
        sorter.add(Records.of(digests, categories, np.array([one[2] for one in part], np.uint32)))
    count = sorter.finish()
    lookup.index(folder, "md5", WIDTH)
    found = Digests(folder, "md5")
    assert len(found) == count
    assert {path.name for path in folder.iterdir()} == {
        f"md5.{column}" for column in ("heads", "tails", "categories", "series", "places")
    }
    return found, sorter.left_out


def _told(found: Digests, digest: bytes) -> set[Entry]:
    records = found.records
    return {(digest, int(records.categories[at]), int(records.series[at])) for at in found.one(digest)}


# Few values of few bytes, so that heads and whole digests repeat, and the extremes of a head.
_parts = st.sampled_from([b"\0" * 8, b"\xff" * 8, b"\0" * 7 + b"\1", b"abcdefgh", b"\x80" + b"\0" * 7])
_digests = st.one_of(st.builds(bytes.__add__, _parts, _parts), st.binary(min_size=WIDTH, max_size=WIDTH))
_entries = st.lists(st.tuples(_digests, st.integers(0, 3), st.integers(0, 2)), max_size=60)


@settings(deadline=None, max_examples=80)
@given(entries=_entries, others=st.lists(_digests, max_size=10), piece=st.sampled_from([1, 5, 20, 1_000]))
def test_what_was_put_in_is_found_and_nothing_else(entries: list[Entry], others: list[bytes], piece: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        found, left_out = _sorted(Path(name), entries, piece)
        assert left_out == 0
        asked = [entry[0] for entry in entries] + others
        for digest in asked:
            assert _told(found, digest) == {entry for entry in entries if entry[0] == digest}
        several = found.find(np.frombuffer(b"".join(asked), np.uint8).reshape(-1, WIDTH))
        pairs = [(place, record) for place, digest in enumerate(asked) for record in found.one(digest)]
        assert list(zip(several.asked.tolist(), several.records.tolist(), strict=True)) == pairs


def test_one_digest_of_many_categories_is_cut_and_counted(tmp_path: Path) -> None:
    entries = [(b"x" * WIDTH, number, 0) for number in range(40)]
    found, left_out = _sorted(tmp_path, [*entries, (b"y" * WIDTH, 1, 1)], 1_000)
    assert len(_told(found, b"x" * WIDTH)) == MOST_ALIKE
    assert left_out == 40 - MOST_ALIKE
    assert _told(found, b"y" * WIDTH) == {(b"y" * WIDTH, 1, 1)}


def test_a_hundred_thousand_are_found_in_order_of_pieces(tmp_path: Path) -> None:
    digests = np.random.default_rng(1).integers(0, 256, (100_000, WIDTH), dtype=np.uint8)
    sorter = Sorter(tmp_path, "md5", WIDTH, 9_000)
    for start in range(0, len(digests), 3_000):
        sorter.add(Records.of(digests[start : start + 3_000]))
    assert sorter.finish() == 100_000
    lookup.index(tmp_path, "md5", WIDTH)
    found = Digests(tmp_path, "md5")
    assert np.all(np.diff(found.records.heads.astype(np.float64)) >= 0)
    here = found.find(digests)
    assert here.asked.tolist() == list(range(100_000))
    assert sorted(here.records.tolist()) == list(range(100_000))
    assert len(found.find(digests ^ np.uint8(1)).asked) == 0
