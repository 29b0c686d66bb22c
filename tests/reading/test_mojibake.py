"""Repairing UTF-8 that was taken for Latin-1: what was damaged comes back, what was right stays."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.reading import mojibake


@given(st.text())
def test_brings_back_what_meta_wrote(text: str) -> None:
    damaged = text.encode("utf-8", "surrogatepass").decode("latin-1")
    if "\ufffd" not in text and not any("\ud800" <= char <= "\udfff" for char in text):
        assert mojibake.repair(damaged) == text


@given(st.text(alphabet=st.characters(max_codepoint=0x7F) | st.sampled_from("ñáéíóúüçÑ¿¡€")))
def test_leaves_text_that_was_right(text: str) -> None:
    assert mojibake.repair(text) == text or mojibake.is_damaged(text)


def test_mends_what_is_damaged_in_part() -> None:
    assert mojibake.repair("ma\u00c3\u00b1ana, ñ y \u00e2\u0082\u00ac") == "mañana, ñ y €"
    assert mojibake.repaired({"a\u00c3\u00b1o": ["\u00c3\u00b3", 1, None]}) == {"año": ["ó", 1, None]}
