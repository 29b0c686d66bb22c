"""Cellebrite reports that are cut off, damaged or hostile: what can be read is, the rest is a stated problem."""

from __future__ import annotations

import hashlib
import tempfile
import tracemalloc
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asasec_graph.errors import EvidenceError
from asasec_graph.extractors.ufed import EXTRACTOR
from asasec_graph.model.observations import Event, Observation, Problem
from asasec_graph.reading.source import Source
from asasec_graph.samples import ufed
from tests.extractors.text_sources import events, keys_of, mentions, problems, seen_by, written

EXAMPLES = 60
"""Of mutated reports; raise it to search longer."""
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<project id="p" reportVersion="5.2.0.0">'


@cache
def report() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.xml"
        ufed.write(path, seed=5)
        return path.read_bytes()


def read(source: Source) -> list[Observation]:
    return list(seen_by(EXTRACTOR, source))


def note(text: str, number: int = 1) -> str:
    value = f'<field name="Body" type="String"><value type="String">{text}</value></field>'
    return f'<model type="Note" id="n{number}" deleted_state="Intact">{value}</model>'


@pytest.mark.parametrize("share", [0.3, 0.45, 0.6, 0.8, 0.99])
def test_a_cut_report_is_read_up_to_the_cut(tmp_path: Path, share: float) -> None:
    """Every event whose record ends before the cut is read as from the whole; one problem names the line."""
    whole = events(read(written(tmp_path, "report.xml", report())))
    cut = report()[: int(len(report()) * share)]
    seen = read(written(tmp_path, "report.xml", cut))
    before = [one for one in whole if _ends(one) <= len(cut)]
    told = {one.locator: one for one in events(seen)}
    assert before
    for one in before:
        other = told[one.locator]
        assert (other.type, other.channel, other.at, other.text) == (one.type, one.channel, one.at, one.text)
    [problem] = problems(seen)
    assert "cut off" in problem.reason
    assert 0 <= cut.count(b"\n") + 1 - int(problem.locator.removeprefix("line ")) <= 1


def _ends(event: Event) -> int:
    """Where the record of an event ends in the report: at the end tag that closes its model."""
    data = report()
    at = data.index(f'id="{event.locator.rpartition("/")[2]}"'.encode())
    depth = 1
    while depth:
        opened, closed = data.find(b"<model ", at + 1), data.index(b"</model>", at + 1)
        at, step = (opened, 1) if 0 <= opened < closed else (closed, -1)
        depth += step
    return at + len(b"</model>")


def test_what_follows_a_damaged_record_is_read(tmp_path: Path) -> None:
    """An end tag that is missing, a record that ends twice, an attribute without its quotes."""
    odd = ['<model type="Note" id="x"><field name="Body">', "</field></field>", "<model type=Note id=y>"]
    for number, damage in enumerate(odd):
        body = note("a1@example.org") + damage + note("a2@example.org", 2) + note("a3@example.org", 3)
        seen = read(written(tmp_path, "report.xml", f"{HEAD}<decodedData>{body}</decodedData></project>"))
        assert {"a1@example.org", "a2@example.org", "a3@example.org"} <= keys_of(seen, "EMAIL_ADDRESS"), number
        assert any("damaged" in one.reason for one in problems(seen)), number


def test_forbidden_characters_do_no_harm(tmp_path: Path) -> None:
    """Control characters, raw and as references, half of a character, U+FFFE: each a blank or a mark, no problem."""
    texts = [
        b"a1@example.org\x00",
        b"\x1fa2@example.org&#x1F;",
        b"\xffa3@example.org \xc3",
        b"\xef\xbf\xbe a4@example.org",
    ]
    body = b"".join(note("@@", number).encode().replace(b"@@", text) for number, text in enumerate(texts))
    source = written(tmp_path, "report.xml", HEAD.encode() + body + b"</project>")
    seen = read(source)
    assert {f"a{number}@example.org" for number in (1, 2, 4)} <= keys_of(seen, "EMAIL_ADDRESS")
    assert len(mentions(seen)) == 4
    assert problems(seen) == []


def test_other_encodings_are_read_as_declared(tmp_path: Path) -> None:
    text = HEAD.replace("utf-8", "{}") + note("España ana@example.org") + "</project>"
    for encoding in ("utf-16", "windows-1252"):
        source = written(tmp_path, "report.xml", text.format(encoding).encode(encoding))
        assert EXTRACTOR.takes(source), encoding
        assert keys_of(read(source), "EMAIL_ADDRESS") == {"ana@example.org"}, encoding


def test_a_document_type_opens_and_expands_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("geheim@example.org")
    entities = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    kind = f'<!DOCTYPE project [<!ENTITY l0 "boom@example.org "><!ENTITY f SYSTEM "{secret.as_uri()}">{entities}]>'
    text = HEAD.replace("\n", f"\n{kind}\n") + note("&f; &l9; uno@example.org") + "</project>"
    tracemalloc.start()
    seen = read(written(tmp_path, "report.xml", text))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "geheim@example.org" not in keys_of(seen, "EMAIL_ADDRESS")
    assert peak < 30_000_000


def test_a_record_that_never_ends_stops_the_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asasec_graph.reading.ufed_xml.RECORD_LIMIT", 1 << 18)
    text = (
        HEAD + note("a@example.org") + '<model type="Note" id="o"><field name="Body"><value><![CDATA[' + "x" * 2_000_000
    )
    seen = read(written(tmp_path, "report.xml", text))
    assert keys_of(seen, "EMAIL_ADDRESS") == {"a@example.org"}
    assert [one.locator.startswith("byte ") for one in problems(seen)] == [True]


def test_a_section_that_is_not_known_is_passed_over_in_little_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("asasec_graph.reading.ufed_xml.TAGS_LIMIT", 5_000)
    strange = "<strange>" + '<odd a="1">x</odd>\n' * 100_000 + "</strange>"
    text = HEAD + note("a@example.org") + strange + note("b@example.org", 2) + "</project>"
    seen = read(written(tmp_path, "report.xml", text))
    assert keys_of(seen, "EMAIL_ADDRESS") == {"a@example.org", "b@example.org"}
    assert problems(seen) == []


def test_a_record_that_holds_too_much_is_read_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asasec_graph.reading.ufed_xml.TAGS_LIMIT", 5_000)
    inner = note("z@example.org", 7).replace("Note", "Piece") * 20_000
    record = f'<model type="Odd" id="big"><multiModelField name="Parts">{inner}</multiModelField></model>'
    seen = read(written(tmp_path, "report.xml", HEAD + record + note("b@example.org", 2) + "</project>"))
    assert keys_of(seen, "EMAIL_ADDRESS") == {"z@example.org", "b@example.org"}
    assert {one.locator for one in problems(seen)} == {"report.xml#model/big"}


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["flip", "cut", "drop", "repeat", "zero", "insert"]),
            st.floats(0, 1),
            st.integers(1, 3_000),
            st.sampled_from(
                [
                    b"</model>",
                    b"<model type='Chat'>",
                    b"]]>",
                    b"<![CDATA[",
                    b"<!--",
                    b"&#0;",
                    b"nan",
                    b"9" * 400,
                    b"\xff\xfe",
                ]
            ),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_whatever_the_bytes_reading_ends_and_raises_nothing_else(damages: list[tuple[str, float, int, bytes]]) -> None:
    data = bytearray(report())
    for kind, where, length, text in damages:
        _damaged(data, kind, int(where * len(data)), length, text)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.xml"
        path.write_bytes(data)
        source = Source(path, "report.xml", hashlib.sha256(data).hexdigest(), len(data))
        EXTRACTOR.takes(source)
        try:
            for one in EXTRACTOR.extract(source):
                assert isinstance(one, Problem) or repr(one).encode()
        except EvidenceError:
            pass


def _damaged(data: bytearray, kind: str, at: int, length: int, text: bytes) -> None:
    end = min(len(data), at + length)
    match kind:
        case "flip" if at < len(data):
            data[at] ^= 1 << (length % 8)
        case "cut":
            del data[at:]
        case "drop":
            del data[at:end]
        case "repeat":
            data[at:at] = data[at:end]
        case "zero":
            data[at:end] = bytes(end - at)
        case _:
            data[at:at] = text


def test_nothing_is_told_twice_where_the_root_is_a_record(tmp_path: Path) -> None:
    """A fragment's end is no end before its time."""
    seen = read(written(tmp_path, "report.xml", note("a@example.org")))
    assert [one.entity.key for one in mentions(seen)] == ["a@example.org"]


def test_a_report_that_is_closed_before_its_end_is_read_on(tmp_path: Path) -> None:
    """Two reports in one file, and end tags too many over many pieces of the file: no record twice, none left out."""
    body = [note(f"a{number}@example.org", number) for number in range(3_000)]
    for odd in ("</project>", "</field></modelType></decodedData>", "</x>" * 40):
        text = (
            f"{HEAD}\n<decodedData>"
            + "\n".join(body[:2_000])
            + odd
            + "\n".join(body[2_000:])
            + "</decodedData></project>"
        )
        seen = read(written(tmp_path, "report.xml", text))
        assert [one.entity.key for one in mentions(seen)] == [f"a{number}@example.org" for number in range(3_000)], odd
