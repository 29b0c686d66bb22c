"""Neighbours by perceptual hash, against counting bits one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.analysis import media

HASH = st.integers(0, 2**256 - 1).map(lambda number: f"{number:064x}")


@given(HASH, st.lists(HASH, max_size=8))
def test_distances_are_those_of_the_bits(query: str, texts: list[str]) -> None:
    found = media.distances(query, media.hashes(texts))
    assert found.tolist() == [(int(query, 16) ^ int(text, 16)).bit_count() for text in texts]


@given(HASH, st.sets(st.integers(0, 255), max_size=60))
def test_neighbours_are_those_within_the_distance(text: str, flipped: set[int]) -> None:
    other = f"{int(text, 16) ^ sum(1 << bit for bit in flipped):064x}"
    near = media.neighbours(text, media.hashes([other, text]))
    expected = [(1, 0), *([(0, len(flipped))] if len(flipped) <= media.MATCH else [])]
    assert sorted(near) == sorted(expected)
    assert [distance for _, distance in near] == sorted(distance for _, distance in near)


def test_equally_near_ones_keep_the_order_of_the_rows() -> None:
    zero, one, two = f"{0:064x}", f"{1:064x}", f"{2:064x}"
    assert media.neighbours(zero, media.hashes([two, one, zero])) == ((2, 0), (0, 1), (1, 1))


@pytest.mark.parametrize("text", ["00", "g" * 64, "0" * 66])
def test_a_malformed_hash_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="hexadecimal"):
        media.hashes([text])
