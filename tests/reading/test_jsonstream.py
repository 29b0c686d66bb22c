"""The stream gives what the standard library gives, whatever the pieces."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.model.observations import Json
from asasec_graph.reading import jsonstream

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=20,
)


def flat(value: Json, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], Json]]:
    if isinstance(value, dict):
        return [found for key, inner in value.items() for found in flat(inner, (*path, key))]
    if isinstance(value, list):
        return [found for index, inner in enumerate(value) for found in flat(inner, (*path, str(index)))]
    return [(path, value)]


@given(value=VALUES, chunk=st.integers(1, 40), indent=st.sampled_from([None, 2]))
def test_walks_as_the_library_reads(value: Json, chunk: int, indent: int | None) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jsonstream, "CHUNK", chunk)
        for ascii_only in (True, False):
            data = json.dumps(value, ensure_ascii=ascii_only, indent=indent).encode()
            assert list(jsonstream.walk(io.BytesIO(data), lambda path: False)) == flat(value)
            assert list(jsonstream.walk(io.BytesIO(data), lambda path: True)) == [((), value)]


@given(data=st.binary(max_size=80), chunk=st.integers(1, 40))
def test_damage_is_said(data: bytes, chunk: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jsonstream, "CHUNK", chunk)
        with pytest.raises(jsonstream.JsonDamage) as raised:
            list(jsonstream.walk(io.BytesIO(b'{"a": ' + data + b'"'), lambda path: len(path) == 2))
        assert 0 <= raised.value.place <= len(data) + 7


def test_very_deep_text_is_damage_or_read() -> None:
    with pytest.raises(jsonstream.JsonDamage):
        list(jsonstream.walk(io.BytesIO(b"[" * 100_000), lambda path: False))
