"""Text from bytes: encodings, lines, and nothing lost."""

from __future__ import annotations

import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.reading import textual
from tests.extractors.text_sources import written


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_decodes(encoding: str) -> None:
    text = "Iñaki llamó ayer por la mañana"
    assert textual.decode(text.encode(encoding)) == (text, encoding != "cp1252")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_gives_lines(encoding: str, end: str, tmp_path: Path) -> None:
    source = written(tmp_path, "x.txt", end.join(["uno", "", "año"]).encode(encoding))
    lines = textual.Lines(source)
    assert [(line.number, line.text) for line in lines] == [(1, "uno"), (2, ""), (3, "año")]
    assert [one.locator for one in lines.problems()] == (["line 3"] if encoding == "cp1252" else [])


@given(
    parts=st.lists(
        st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"]), max_size=20), min_size=1
    )
)
def test_lines_lose_nothing(parts: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    data = "\n".join(["una línea", *parts]).encode()
    source = written(tmp_path_factory.mktemp("any"), "x.txt", data)
    assert "\n".join(line.text for line in textual.Lines(source)) == data.decode().removesuffix("\n")


@given(data=st.binary(max_size=300))
def test_any_bytes_are_some_text(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    source = written(tmp_path_factory.mktemp("any"), "x.txt", data)
    textual.is_text(source.head)
    assert isinstance(textual.decode(data)[0], str)
    assert [line.number for line in textual.Lines(source)] == list(range(1, 1 + len(list(textual.Lines(source)))))
    assert isinstance(textual.first_lines(source), list)


def test_an_archive_of_text_is_no_text() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.json", '{"a": "plain text"}' * 5_000)
    assert not textual.is_text(made.getvalue()[:65_536])
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as tar:
        info = tarfile.TarInfo("a.txt")
        info.size = 90_000
        tar.addfile(info, io.BytesIO(b"plain text\n" * 9_000))
    assert not textual.is_text(made.getvalue()[:65_536])
    assert textual.is_text(b"PK, ustar and other words")


def test_cuts_a_line_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textual, "LINE_LIMIT", 8)
    lines = textual.Lines(written(tmp_path, "x.txt", "a" * 20))
    assert [line.text for line in lines] == ["a" * 8, "a" * 8, "a" * 4]
    assert "longer than 8 bytes" in next(lines.problems()).reason


def test_first_lines_are_whole(tmp_path: Path) -> None:
    source = written(tmp_path, "x.txt", "año bisiesto\n" * 10_000)
    lines = textual.first_lines(source, 100_000)
    assert set(lines) <= {"año bisiesto", ""}
    assert 4_000 < len(lines) < 5_000


def test_replaces_lone_surrogates() -> None:
    assert textual.clean("a\ud83db") == "a\ufffdb"
    assert textual.clean("ñ😀") == "ñ😀"
