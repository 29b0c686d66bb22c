"""Character sets that evidence names: those of texts, and none else."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.reading import charsets, html_blocks


@pytest.mark.parametrize("name", ["utf-8", "ISO-8859-15", "windows-1252", "koi8_r", "shift_jis", "utf-16", "GB18030"])
def test_decodes_what_a_character_set_encodes(name: str) -> None:
    assert charsets.decoded("hola 1".encode(name), name) == "hola 1"


@pytest.mark.parametrize(
    "name", ["punycode", "IDNA", "unicode_escape", "base64", "zlib", "", "x" * 99, "utf\0", "ñ", "\ud800"]
)
def test_knows_no_other(name: str) -> None:
    started = time.process_time()
    with pytest.raises(LookupError):
        charsets.decoded(b"a" * 200_000 + b"-" + b"9z" * 200_000, name, "replace")
    assert time.process_time() - started < 1


@given(st.binary(max_size=99), st.text(max_size=12))
def test_any_name_is_a_character_set_or_none(data: bytes, name: str) -> None:
    try:
        assert isinstance(charsets.decoded(data, name, "replace"), str)
    except LookupError:
        return


@pytest.mark.parametrize("name", ["idna", "punycode", "unicode_escape", "base64", "zlib"])
def test_a_page_that_names_what_is_no_character_set_is_read_by_its_bytes(name: str) -> None:
    assert html_blocks.encoding_of(f'<meta charset="{name}"><p>señal'.encode()) == "utf-8"
