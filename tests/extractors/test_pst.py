"""Outlook's stores: the sample by what libpff reads of it, deleted and enclosed items by a generated store."""

from __future__ import annotations

import hashlib
import random
import struct
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from asasec_graph.errors import EvidenceError
from asasec_graph.extractors import pst
from asasec_graph.extractors.listing import choose
from asasec_graph.ingest.reader import observed
from asasec_graph.model.observations import Observation, owner
from asasec_graph.model.times import millis
from asasec_graph.reading import pst_nodes
from asasec_graph.reading.pst import Outlook
from asasec_graph.reading.pst_nodes import Store
from asasec_graph.reading.source import Source
from asasec_graph.samples import pst as generated
from tests.extractors.text_sources import events, keys_of, links, mentions, problems, sample, written


def read(source: Source) -> list[Observation]:
    assert choose(source) is pst.EXTRACTOR
    return [seen.observation for seen in observed(source)]


def source_of(path: Path) -> Source:
    data = path.read_bytes()
    return Source(path, path.name, hashlib.sha256(data).hexdigest(), len(data))


def libpff(path: Path) -> Any:
    """The store as libpff opens it; it has no types."""
    store: Any = import_module("pypff").file()
    store.open(str(path))
    return store


def by_libpff(path: Path, *, folders: bool) -> dict[int, tuple[str, int, list[int]]]:
    """Every mail that libpff finds in folders or below items: subject, recipients, bytes of each attachment."""
    store = libpff(path)
    found: dict[int, tuple[str, int, list[int]]] = {}
    waiting: list[Any] = [store.get_root_folder() if folders else store.get_root_item()]
    while waiting:
        item = waiting.pop()
        if folders and hasattr(item, "sub_folders"):
            waiting += [item.get_sub_folder(number) for number in range(item.number_of_sub_folders)]
            waiting += [item.get_sub_message(number) for number in range(item.number_of_sub_messages)]
        elif not folders:
            waiting += [item.get_sub_item(number) for number in range(item.number_of_sub_items)]
        if hasattr(item, "transport_headers"):
            sizes = [int(item.get_attachment(number).size) for number in range(item.number_of_attachments)]
            count = int(item.recipients.number_of_recipients) if item.recipients else 0
            found[int(item.identifier)] = (item.subject or "", count, sizes)
    store.close()
    return found


def by_us(path: Path) -> dict[int, tuple[str, int, list[int]]]:
    with path.open("rb") as file:
        outlook = Outlook.of(Store.opened(file, path.stat().st_size))
        found: dict[int, tuple[str, int, list[int]]] = {}
        for node in outlook.store.nodes():
            if node.number & 0x1F == 4:
                item = outlook.item(node)
                sizes = [len(one.data or b"") for one in item.attachments()]
                found[node.number] = (item.subject, len(item.recipients), sizes)
        return found


def test_reads_the_sample_as_libpff_does() -> None:
    source = sample("mail/testPST.pst")
    found = by_libpff(source.path, folders=True)
    assert len(found) == 6
    assert by_us(source.path) == found
    seen = read(source)
    assert [one.locator for one in events(seen)] == [f"message {number}" for number in sorted(found)]
    assert [one.asserted["subject"] for one in events(seen)] == [found[number][0].strip() for number in sorted(found)]
    assert problems(seen) == []


def test_reads_the_times_and_parties_of_the_sample() -> None:
    source = sample("mail/testPST.pst")
    store = libpff(source.path)
    folder = store.get_root_folder().get_sub_folder(1)
    mails = [folder.get_sub_message(number) for number in range(folder.number_of_sub_messages)]
    submitted = {
        f"message {mail.identifier}": mail.get_client_submit_time_as_integer() // 10_000 - 11_644_473_600_000
        for mail in mails
    }
    store.close()
    assert len(submitted) == 6
    seen = events(read(source))
    assert {one.locator: one.at for one in seen} == submitted
    assert all(len(one.senders) == 1 and one.senders[0].kind.value == "EMAIL_ADDRESS" and one.receivers for one in seen)


@pytest.mark.parametrize("crypt", [0, 1])
def test_finds_what_was_planted(crypt: int, tmp_path: Path) -> None:
    planted = generated.write(tmp_path / "x.pst", crypt=crypt)
    source = source_of(tmp_path / "x.pst")
    seen = read(source)
    mails = [one for one in events(seen) if not one.asserted.get("recovered") and "#" not in one.locator]
    found = [
        (
            one.senders[0].key,
            tuple(ref.key for ref in one.receivers),
            one.at,
            one.asserted["subject"],
            bool(one.asserted.get("deleted")),
        )
        for one in mails
    ]
    assert found == [(a, b, millis(at), subject, gone) for a, b, at, subject, gone in planted.mails]
    recovered = [one for one in events(seen) if one.asserted.get("recovered")]
    assert [one.asserted["subject"] for one in recovered] == planted.recovered
    assert all(one.asserted["deleted"] for one in recovered)
    within = [one for one in events(seen) if "#attachment" in one.locator]
    assert [one.asserted["subject"] for one in within] == planted.within
    attached = {one.source.key for one in links(seen) if one.type.value == "ATTACHED_TO"}
    assert attached == {f"sha256:{digest}" for digest in planted.attachments}
    assert "otra.ficticia@example.org" in keys_of(seen, "EMAIL_ADDRESS")
    assert problems(seen) == []


def test_finds_contacts_and_whose_mailbox_it_is(tmp_path: Path) -> None:
    planted = generated.write(tmp_path / "x.pst")
    source = source_of(tmp_path / "x.pst")
    seen = read(source)
    owned = {(one.source.key.partition("#")[2], one.target.key) for one in links(seen) if one.type.value == "OWNS"}
    ((name, phone, email),) = planted.contacts
    assert owned == {("owner", planted.owner), ("message-2097668", phone), ("message-2097668", email)}
    assert name in [one.asserted.get("name") for one in mentions(seen)]
    assert [one.asserted["owner"] for one in mentions(seen) if one.entity == owner(source.sha256)] == [True]


def test_the_generated_store_is_one_for_libpff(tmp_path: Path) -> None:
    planted = generated.write(tmp_path / "x.pst")
    found = by_libpff(tmp_path / "x.pst", folders=False)
    live = {subject for _, _, _, subject, _ in planted.mails} - {"Asunto 3"}  # libpff leaves one without folder aside
    assert {subject for subject, _, _ in found.values()} == {*live, ""}
    ours = by_us(tmp_path / "x.pst")
    sizes = {number: [size for size in one[2] if size] for number, one in ours.items()}
    assert {number: one[2][: len(sizes[number])] for number, one in found.items()} == {
        number: sizes[number] for number in found
    }


def test_names_the_folder(tmp_path: Path) -> None:
    generated.write(tmp_path / "x.pst")
    seen = read(source_of(tmp_path / "x.pst"))
    folders = {str(one.asserted.get("folder", "")) for one in events(seen)}
    assert folders == {"Principio/Bandeja", "Principio/Eliminados", ""}


def test_undoes_the_cyclic_encoding() -> None:
    # It is its own inverse (MS-PST 5.2).
    data = bytes(range(256)) * 3
    for number in (4, 0x1234_5678, 0xFFFF_FFFC):
        once = pst_nodes.decoded(data, 2, number)
        assert once != data
        assert pst_nodes.decoded(once, 2, number) == data


def damaged(data: bytes, seed: int) -> bytes:
    rng = random.Random(seed)
    made = bytearray(data)
    match seed % 4:
        case 0:
            for _ in range(rng.randrange(1, 60)):
                made[rng.randrange(len(made))] = rng.randrange(256)
        case 1:
            return bytes(made[: rng.randrange(600, len(made))])
        case 2:
            begin, size = rng.randrange(len(made)), rng.randrange(1, 4_096)
            made[begin : begin + size] = made[:size]
        case _:
            for _ in range(rng.randrange(1, 10)):
                struct.pack_into("<I", made, rng.randrange(564, len(made) - 4) & ~3, rng.choice((0, 0xFFFFFFFF, 0x122)))
    return bytes(made)


@pytest.mark.parametrize("seed", range(60))
def test_reads_damaged_stores(seed: int, tmp_path: Path) -> None:
    generated.write(tmp_path / "whole")
    source = written(tmp_path, "x.pst", damaged((tmp_path / "whole").read_bytes(), seed))
    if pst.EXTRACTOR.takes(source):
        with suppress(EvidenceError):
            assert all(getattr(one, "locator", "") for one in pst.EXTRACTOR.extract(source))


@pytest.mark.parametrize("data", [b"", b"!BDN", b"!BDN\0\0\0\0SM\x17\0" + bytes(600), b"x" * 700])
def test_leaves_or_refuses_other_files(data: bytes, tmp_path: Path) -> None:
    source = written(tmp_path, "x.pst", data)
    if pst.EXTRACTOR.takes(source):
        with pytest.raises(EvidenceError):
            list(pst.EXTRACTOR.extract(source))
