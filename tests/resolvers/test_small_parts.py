"""The parts without a graph: labels, words, cursors, caches."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.errors import BadInput, LimitExceeded
from asasec_graph.model.keys import phone
from asasec_graph.resolvers import searching
from asasec_graph.resolvers.caching import CaseCache
from asasec_graph.resolvers.labels import label
from asasec_graph.schema.paging import MOST, decode, encode, page

SHA = "sha256:" + "ab" * 32


@pytest.mark.parametrize(
    ("kind", "key", "names", "times", "wanted"),
    [
        ("PHONE_NUMBER", "+34600000001", [], [], "+34600000001"),
        ("PHONE_NUMBER", "+34600000001", ["Ana"], [1], "Ana · +34600000001"),
        ("PERSON", f"{SHA}#contact/1", ["Ana\nAnita", "Anita"], [1, 1], "Anita"),
        ("PERSON", f"{SHA}#contact/1", ["B", "A"], [1, 1], "A"),
        ("PERSON", f"{SHA}#contact/1", ["Al", "Albert"], [1, 1], "Albert"),
        ("PERSON", f"{SHA}#owner", [], [], "abababab…#owner"),
        ("MEDIA", SHA, ["IMG_1.jpg"], [2], "IMG_1.jpg"),
        ("MEDIA", SHA, [], [], "abababab…"),
        ("FACE", f"{SHA}#1,2,3,4", [], [], "abababab…#1,2,3,4"),
    ],
)
def test_labels(kind: str, key: str, names: list[str], times: list[int], wanted: str) -> None:
    assert label(kind, key, names, times) == wanted
    assert label(kind, key, names[::-1], times[::-1]) == wanted


@given(st.text(max_size=80))
def test_words_are_data_for_the_index(text: str) -> None:
    """Nothing but quoted runs of letters and digits joined by AND, whatever was typed."""
    query = searching.words(text)
    parts = query.split(" AND ") if query else []
    assert all(part[0] == part[-1] == '"' and part[1:-1].replace("_", "a").isalnum() for part in parts)


@given(st.text(max_size=60))
def test_any_text_can_be_searched_for(text: str) -> None:
    assert searching.ids(text, "ES") == sorted(set(searching.ids(text, "ES")))
    assert isinstance(searching.prefix(text), str)


def test_an_account_is_found_without_its_platform_and_a_number_without_its_country() -> None:
    assert "instagram:luna_92" in {ref.key for ref in searching.refs("@luna_92", "ES")}
    assert phone("+34600000001") in searching.refs("600 00 00 01", "ES")
    assert searching.prefix("+34 600-00") == "+3460000"
    assert searching.prefix("ab") == ""


@given(st.tuples(st.text(), st.integers(-(2**53), 2**53), st.floats(allow_nan=False, allow_infinity=False)))
def test_a_cursor_gives_its_key_back(key: tuple[str, int, float]) -> None:
    assert decode(encode(key)) == key


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading_of_cursors(text: str) -> None:
    with contextlib.suppress(BadInput):
        assert all(type(value) in (str, int, float) for value in decode(text))


@pytest.mark.parametrize(
    "key",
    [("e_1",), (1,), ("x", "y", "z"), ("x", "y"), (1, 2), (1.5, "y"), (float("nan"), "y"), (2**63, "y"), (1, "\ud800")],
)
def test_a_cursor_of_another_list_is_refused(key: tuple[str | int | float, ...]) -> None:
    with pytest.raises(BadInput):
        page(1, encode(key)).start(-1, "")


def test_a_page_starts_after_its_cursor_or_at_the_beginning() -> None:
    assert page(1, encode((7, "e_1"))).start(-1, "") == (7, "e_1")
    assert page(1, encode((7, "e_1"))).start(1.0, "") == (7, "e_1")
    assert page(1, None).start(-1, "") == (-1, "")


def test_a_page_is_bounded() -> None:
    assert page(None, None).first == 50
    assert page(0, None).limit == 1
    with pytest.raises(BadInput):
        page(-1, None)
    with pytest.raises(LimitExceeded):
        page(MOST + 1, None)


async def test_a_cache_keeps_one_version_of_each_case_and_few_cases() -> None:
    made: list[tuple[int, int]] = []
    cache: CaseCache[str] = CaseCache(most=2)

    async def get(number: int, version: int) -> str:
        async def make() -> str:
            made.append((number, version))
            return f"{number}.{version}"

        return await cache.get(number, version, make)

    assert [await get(1, 1), await get(1, 1), await get(1, 2), await get(2, 1)] == ["1.1", "1.1", "1.2", "2.1"]
    assert made == [(1, 1), (1, 2), (2, 1)]
    await get(3, 1)
    await get(1, 2)
    assert made[3:] == [(3, 1), (1, 2)]
