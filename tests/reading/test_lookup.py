"""A dictionary larger than memory: it answers as a dictionary does, and is gone when it is closed."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.reading import lookup
from asasec_graph.reading.lookup import Lookup

VALUES = st.recursive(
    st.booleans() | st.integers(-(2**53), 2**53) | st.text(), lambda inner: st.lists(inner, max_size=3), max_leaves=5
)


@given(st.lists(st.tuples(st.text(max_size=3), VALUES), max_size=60), st.integers(1, 5))
def test_answers_as_a_dictionary_does(pairs: list[tuple[str, object]], pending: int) -> None:
    with pytest.MonkeyPatch.context() as patched, Lookup() as entries:
        patched.setattr(lookup, "PENDING", pending)
        patched.setattr(lookup, "RECENT", 3)
        expected: dict[str, object] = {}
        for key, value in pairs:
            entries.put(key, value)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            expected[key] = value
            assert entries.get(key) == value
        assert all(entries.get(key) == value for key, value in expected.items())
        assert entries.get("not there") is None


def test_is_gone_when_closed() -> None:
    with Lookup() as entries:
        entries.put("a", 1)
    with pytest.raises(sqlite3.ProgrammingError):
        entries.get("b")


def test_keys_may_hold_half_of_a_surrogate_pair() -> None:
    with Lookup() as entries:
        entries.put("a\ud800", ["x\udc00"])
        for number in range(lookup.PENDING):
            entries.put(str(number), number)
        assert entries.get("a\ud800") == ["x\udc00"]
