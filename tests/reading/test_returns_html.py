"""Pages read piece by piece: the same pieces whatever the chunks, paths as libxml2's tree has them, flat memory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from asasec_graph.reading import returns_html
from asasec_graph.reading.returns_html import Piece
from asasec_graph.reading.source import Source
from tests.extractors.text_sources import written

_PIECES = st.sampled_from(
    [
        *("<div>", "</div>", "<p>", "</p>", "<table><tr><td>", "</td></tr></table>", "<br>", "<li>", "</li>", "hola "),
        *("&amp;", "&ntilde;", "ñ", "<a href='http://example.org/'>", "</a>", "<b>", "</b>", "<ul>", "</ul>", "\n"),
    ]
)


def joined(pieces: list[Piece]) -> list[tuple[str, str, str]]:
    """Pieces with neighbouring texts of one element as one."""
    made: list[tuple[str, str, str]] = []
    for one in pieces:
        if one.kind == "text" and made and made[-1][:2] == ("text", one.path):
            made[-1] = ("text", one.path, made[-1][2] + one.text)
        else:
            made.append((one.kind, one.path, one.text))
    return made


def read(source: Source) -> list[tuple[str, str, str]]:
    return joined(list(returns_html.pieces(source)))


def _within(form: str, parts: list[str]) -> str:
    return form.format("".join(parts))


_TREES = st.recursive(
    st.sampled_from(["hola ", "&amp;", "ñ\n", "<br>", "<img src='x'>", "<p>hola <b>x</b></p>", "<h2>t</h2>"]),
    lambda inner: st.builds(
        _within,
        st.sampled_from(
            [
                *("<div class='t i'>{}</div>", "<ul><li>{}</li><li>b</li></ul>", "<span>{}</span>"),
                "<table><tr><td>{}</td><td>x</td></tr><tr><th>y</th></tr></table>",
            ]
        ),
        st.lists(inner, max_size=4),
    ),
    max_leaves=20,
)


@given(parts=st.lists(_TREES, min_size=1, max_size=8), anew=st.integers(10, 120), chunk=st.integers(10, 60))
def test_another_parser_goes_on_as_the_first(
    parts: list[str], anew: int, chunk: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = "<html><body>" + "".join(f"<div>{part}</div>\n" for part in parts) + "</body></html>"
    source = written(tmp_path_factory.mktemp("any"), "x.html", text)
    whole = read(source)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(returns_html, "ANEW", anew)
        patch.setattr(returns_html, "CHUNK", chunk)
        assert read(source) == whole


@given(parts=st.lists(_PIECES, min_size=1, max_size=40))
def test_paths_lead_to_the_elements_of_libxml2_s_tree(
    parts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = "<html><body>" + "".join(parts) + "</body></html>"
    source = written(tmp_path_factory.mktemp("any"), "x.html", text)
    tree: Any = html.fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8")).getroottree()
    for piece in returns_html.pieces(source):
        if piece.kind == "start":
            (element,) = tree.xpath(piece.path)
            assert element.tag == piece.tag


def test_says_nothing_of_scripts(tmp_path: Path) -> None:
    source = written(
        tmp_path, "x.html", "<html><script>alert('192.0.2.1')</script><style>a{}</style><p>hola</p></html>"
    )
    assert [one.text for one in returns_html.pieces(source) if one.kind == "text"] == ["hola"]


def test_is_not_misled_by_marks_of_its_own(tmp_path: Path) -> None:
    source = written(tmp_path, "x.html", "<html><body><!--0-off--><p>hola</p><!--0-on--></body></html>")
    assert "hola" in [one.text for one in returns_html.pieces(source)]
