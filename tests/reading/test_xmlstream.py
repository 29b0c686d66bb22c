"""Large XML piece by piece: places that XPath confirms, bounds, entities, forbidden characters, encodings."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from asasec_graph.reading import xmlstream
from asasec_graph.reading.xmlstream import Element, XmlDamage


def items(text: str | bytes) -> list[Element]:
    data = text if isinstance(text, bytes) else text.encode()
    found = xmlstream.records(io.BytesIO(data), lambda path: path[-1] == "item")
    return [record.element for record in found]


def trees() -> st.SearchStrategy[str]:
    def element(name: str, held: list[str]) -> str:
        return f"<{name} k='1'>{''.join(held)}</{name}>"

    def grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        return st.builds(element, st.sampled_from(["item", "a", "b"]), st.lists(inner, max_size=4))

    return st.recursive(st.sampled_from(["text", "<c/>", "<item>x</item>"]), grown, max_leaves=12)


def outermost(tree: etree._ElementTree) -> Iterator[str]:  # pyright: ignore[reportPrivateUsage]
    for one in tree.iter("item"):
        if not any(above.tag == "item" for above in one.iterancestors()):
            yield "".join(str(part) for part in one.itertext())


@given(st.lists(trees(), max_size=6))
def test_gives_every_outermost_element_with_its_place(parts: list[str]) -> None:
    text = f"<root>{''.join(parts)}</root>"
    tree = etree.parse(io.BytesIO(text.encode()))
    found = items(text)
    assert len(found) == sum(1 for _ in outermost(tree))
    for one in found:
        assert tree.xpath(f"count({one.place})") == 1.0
        assert tree.xpath(f"name({one.place})") == "item"
        for inner in one.within():
            assert tree.xpath(f"name({inner.place})") == inner.name


def test_names_are_local_and_what_stands_above_is_known() -> None:
    text = '<x:root xmlns:x="urn:a"><x:list x:name="uno"><x:item x:k="1">a<x:in>b</x:in>c</x:item></x:list></x:root>'
    (record,) = xmlstream.records(io.BytesIO(text.encode()), lambda path: path == ("root", "list", "item"))
    assert record.element.place == "/root/list[1]/item[1]"
    assert (record.element.get("k"), record.element.text, record.element.said()) == ("1", "ac", "ac b")
    assert [(one.name, one.attributes) for one in record.above] == [("root", {}), ("list", {"name": "uno"})]
    assert xmlstream.root_name(b"\xef\xbb\xbf <?xml version='1.0'?><!-- <b> --><x:root a='1'/>") == "root"
    assert xmlstream.root_name(b"no XML") == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_reads_every_encoding(encoding: str) -> None:
    declared = "" if encoding == "utf-8-sig" else f'<?xml version="1.0" encoding="{encoding}"?>'
    (one,) = items(f"{declared}<r><item>Íñigo</item></r>".encode(encoding))
    assert one.text == "Íñigo"


def test_forbidden_characters_become_spaces_wherever_a_chunk_ends() -> None:
    for before in range(32_740, 32_780):
        text = f"<r><item>{'x' * before}&#x1;\x02&amp;&#10;y</item></r>"
        assert items(text)[0].text == f"{'x' * before}  &\ny"


def test_a_longer_text_than_libxml2_allows_by_default_is_read() -> None:
    assert len(items(f"<r><item>{'x' * 12_000_000}</item></r>")[0].text) == 12_000_000


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<r><item>a</item><item>", "Premature end of data in tag"),
        ("<r>" + "<item>a</item>" + "<a>" * 400, "an element is too deep"),
        ("<r><item>a</item><item>" + "<a>" * 300 + "</a>" * 300 + "</item></r>", "an element is too deep or too large"),
        ("<r><item>a</item><item>" + "<a/>" * 200_001 + "</item></r>", "an element is too deep or too large"),
        ("<r><item>a</item>" + "x" * 70_000_000, "a text is too long"),
    ],
    ids=["cut", "deep", "deep inside", "large", "silent"],
)
def test_damage_ends_the_reading_after_what_stood_before(text: str, reason: str) -> None:
    seen: list[str] = []
    with pytest.raises(XmlDamage, match=reason):
        seen.extend(texts(text))
    assert seen == ["a"]


def texts(text: str) -> Iterator[str]:
    found = xmlstream.records(io.BytesIO(text.encode()), lambda path: path[-1] == "item")
    return (record.element.text for record in found)


def test_entities_are_neither_resolved_nor_expanded_without_end() -> None:
    outside = '<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/hostname">]><r><item>a&e;b</item></r>'
    assert items(outside)[0].text == "ab"
    nested = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    with pytest.raises(XmlDamage):
        items(f'<!DOCTYPE r [<!ENTITY e0 "xxxxxxxxxx">{nested}]><r><item k="&e8;"/></r>')


def test_memory_is_that_of_one_element() -> None:
    data = b"<r>" + b"<item><a>texto</a><b>otro</b></item>" * 60_000 + b"</r>"
    tracemalloc.start()
    found = xmlstream.records(io.BytesIO(data), lambda path: path[-1] == "item")
    assert sum(1 for _ in found) == 60_000
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < len(data)
