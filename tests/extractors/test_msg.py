"""Outlook's .msg files: generated ones, checked by olefile, held against what their generator planted."""

from __future__ import annotations

import hashlib
import random
import struct
from pathlib import Path

import olefile
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.errors import EvidenceError
from asasec_graph.extractors import msg
from asasec_graph.extractors.listing import choose
from asasec_graph.ingest.reader import observed
from asasec_graph.model.observations import Observation
from asasec_graph.model.times import millis
from asasec_graph.reading import mail_mapi
from asasec_graph.reading import msg as outlook
from asasec_graph.reading.source import Source
from asasec_graph.samples import compound
from asasec_graph.samples import msg as generated
from tests.extractors.text_sources import events, keys_of, links, mentions, names, problems, written


def read(path: Path) -> list[Observation]:
    data = path.read_bytes()
    source = Source(path, path.name, hashlib.sha256(data).hexdigest(), len(data))
    assert choose(source) is msg.EXTRACTOR
    return [seen.observation for seen in observed(source)]


def test_reads_a_mail_with_all_that_is_attached(tmp_path: Path) -> None:
    planted = generated.write(tmp_path / "x.msg")
    seen = read(tmp_path / "x.msg")
    outer, inner = events(seen)
    assert [ref.key for ref in outer.senders] == [planted.sender]
    assert [ref.key for ref in outer.receivers] == planted.receivers
    assert (outer.at, outer.locator, inner.locator) == (millis(planted.at), "mail", "attachment/3")
    assert [event.asserted["subject"] for event in (outer, inner)] == planted.subjects
    attached = {one.source.key for one in links(seen) if one.type.value == "ATTACHED_TO"}
    assert attached == {f"sha256:{digest}" for digest in planted.attachments}
    assert set(planted.phones) == keys_of(seen, "PHONE_NUMBER")
    assert "192.0.2.44" in keys_of(seen, "IP_ADDRESS")
    assert "otro.ficticio@example.org" in keys_of(seen, "EMAIL_ADDRESS")
    assert "Persona de Exchange" in names(seen)
    assert problems(seen) == []


def test_locators_lead_back_to_the_text(tmp_path: Path) -> None:
    planted = generated.write(tmp_path / "x.msg")
    seen = read(tmp_path / "x.msg")
    (phone,) = [one for one in mentions(seen) if one.entity.key == planted.phones[0]]
    start, end = map(int, phone.locator.removeprefix("text char ").split("-"))
    assert (events(seen)[0].text or "")[start:end] == planted.phones[0]


def test_reads_contacts_by_named_properties(tmp_path: Path) -> None:
    who = generated.write_contact(tmp_path / "x.msg")
    seen = read(tmp_path / "x.msg")
    assert {(one.type.value, one.target.key) for one in links(seen)} == {("OWNS", who.email), ("OWNS", who.phone)}
    assert who.name in names(seen)
    assert events(seen) == []


def test_reads_appointments(tmp_path: Path) -> None:
    host, guest, at = generated.write_appointment(tmp_path / "x.msg")
    seen = read(tmp_path / "x.msg")
    roles = {one.entity.key: (one.asserted["role"], one.at) for one in mentions(seen) if "role" in one.asserted}
    assert roles == {host.email: ("organizer", millis(at)), guest.email: ("attendee", millis(at))}
    assert [one.type.value for one in links(seen)] == ["KNOWS"]


def test_the_generator_writes_compound_files(tmp_path: Path) -> None:
    tree: compound.Tree = {"a": b"x" * 10, "folder": {"b": b"y" * 5_000, "c": b""}, "B": b"z" * 70}
    (tmp_path / "x").write_bytes(compound.written(tree))
    with olefile.OleFileIO(str(tmp_path / "x")) as ole:
        assert sorted(map(tuple, ole.listdir())) == [("B",), ("a",), ("folder", "b"), ("folder", "c")]
        assert ole.openstream(["folder", "b"]).read() == b"y" * 5_000
        assert ole.openstream(["B"]).read() == b"z" * 70


def test_a_stream_that_goes_in_circles_is_no_longer_than_the_file(tmp_path: Path) -> None:
    data = bytearray(compound.written({"Long": b"a" * 5_000, "__properties_version1.0": bytes(32)}))
    entry = data.index("Long".encode("utf-16-le"))
    (start,), (table,) = struct.unpack_from("<I", data, entry + 116), struct.unpack_from("<I", data, 76)
    struct.pack_into("<Q", data, entry + 120, 1 << 24)
    struct.pack_into("<I", data, 512 * (table + 1) + 4 * start, start)
    with outlook.opened(written(tmp_path, "a.msg", bytes(data))) as ole:
        assert 0 < len(outlook.Compound.of(ole).read("long")) <= len(data)


def test_leaves_other_compound_files(tmp_path: Path) -> None:
    source = written(tmp_path, "x.doc", compound.written({"WordDocument": b"x" * 5_000}))
    assert not msg.EXTRACTOR.takes(source)


@pytest.mark.parametrize("cut", [8, 600, 5_000])
def test_says_that_a_file_is_cut_off(cut: int, tmp_path: Path) -> None:
    generated.write(tmp_path / "whole")
    source = written(tmp_path, "x.msg", (tmp_path / "whole").read_bytes()[:cut])
    assert not msg.EXTRACTOR.takes(source)
    with pytest.raises(EvidenceError, match="custody"):
        list(msg.EXTRACTOR.extract(source))


@pytest.mark.parametrize(
    ("kind", "address", "smtp", "expected"),
    [
        ("SMTP", "Ana@Example.ORG", "", "ana@example.org"),
        ("EX", "/o=x/cn=y", "ana@example.org", "ana@example.org"),
        ("EX", "/o=X/cn=Y", "", "exchange:/o=x/cn=y"),
        ("SMTP", "nada", "", None),
    ],
)
def test_knows_who_is_meant(kind: str, address: str, smtp: str, expected: str | None) -> None:
    found = mail_mapi.party(kind, address, "Ana", smtp).ref
    assert (found.key if found else None) == expected


@given(seed=st.integers(0, 10**6), count=st.integers(1, 40))
def test_reads_damaged_files(seed: int, count: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("any")
    generated.write(folder / "whole")
    data = bytearray((folder / "whole").read_bytes())
    rng = random.Random(seed)
    for _ in range(count):
        data[rng.randrange(len(data))] = rng.randrange(256)
    source = written(folder, "x.msg", bytes(data))
    if msg.EXTRACTOR.takes(source):
        assert all(getattr(one, "locator", "") for one in msg.EXTRACTOR.extract(source))
