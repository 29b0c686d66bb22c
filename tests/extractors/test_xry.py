"""XRY's text reports: generated files of every kind, encodings, the two layouts of parties, texts over lines."""

from __future__ import annotations

from datetime import UTC, timedelta
from pathlib import Path

import pytest

from asasec_graph.extractors import listing
from asasec_graph.extractors.xry import EXTRACTOR
from asasec_graph.model.times import millis
from asasec_graph.reading.source import Options
from asasec_graph.samples import xry
from tests.extractors.chart_checks import forward, of_path, read
from tests.extractors.text_sources import counts, events, keys_of, links, mentions, names, problems, written


def test_reads_generated_calls(tmp_path: Path) -> None:
    planted = xry.write(tmp_path / "Calls.txt", kind="Calls", records=80)
    seen = read(EXTRACTOR, of_path(tmp_path / "Calls.txt"))
    assert counts(seen)["CALL"] == planted.calls == 80
    assert keys_of(seen, "PHONE_NUMBER") == planted.phones
    assert [one.at for one in events(seen)] == [millis(at.replace(tzinfo=UTC)) for at in planted.moments]
    assert sum(one.seconds or 0 for one in events(seen)) == planted.seconds
    assert {one.zone for one in events(seen)} == {"unstated"}
    assert {one.direction for one in events(seen)} == {"IN", "OUT", "MISSED"}
    assert problems(seen) == []


def test_reads_generated_messages(tmp_path: Path) -> None:
    planted = xry.write(tmp_path / "sms.txt", kind="Messages/SMS", records=80)
    source = of_path(tmp_path / "sms.txt")
    seen = read(EXTRACTOR, source)
    assert counts(seen)["MESSAGE"] == planted.messages == 80
    parties = {ref.key for one in events(seen) for ref in (*one.senders, *one.receivers) if ref.kind != "PERSON"}
    assert parties == planted.phones
    assert [one.at for one in events(seen)] == [millis(at.replace(tzinfo=UTC)) for at in planted.moments]
    assert sum(one.asserted.get("deleted") is True for one in events(seen)) == planted.deleted
    assert events(seen)[0].text == planted.segmented
    assert (events(seen)[1].text or "").endswith("\nlínea segunda: 1")
    assert {one.zone for one in events(seen)} == {None}
    owner = f"sha256:{source.sha256}#owner"
    assert all(owner in {ref.key for ref in (*one.senders, *one.receivers)} for one in events(seen))


def test_reads_the_device_contacts_and_bookmarks(tmp_path: Path) -> None:
    planted = xry.write(tmp_path / "device.txt", kind="Device/General Information")
    source = of_path(tmp_path / "device.txt")
    seen = read(EXTRACTOR, source)
    assert keys_of(seen, "DEVICE") == planted.devices
    assert keys_of(seen, "SIM_CARD") == planted.cards
    owner = f"sha256:{source.sha256}#owner"
    assert forward(seen, owner, xry.OWN) == ["OWNS"]
    assert forward(seen, owner, f"imsi:{xry.IMSI}") == ["USES"]
    planted = xry.write(tmp_path / "contacts.txt", kind="Contacts/Contacts", people=15)
    seen = read(EXTRACTOR, of_path(tmp_path / "contacts.txt"))
    assert counts(seen) == {"PERSON": planted.contacts, "PHONE_NUMBER": len(planted.phones)}
    assert {one.type.value for one in links(seen)} == {"OWNS"}
    planted = xry.write(tmp_path / "web.txt", kind="Web/Bookmarks")
    seen = read(EXTRACTOR, of_path(tmp_path / "web.txt"))
    assert keys_of(seen, "URL") == planted.urls


def test_every_place_is_the_line_of_its_value(tmp_path: Path) -> None:
    xry.write(tmp_path / "contacts.txt", kind="Contacts/Contacts")
    lines = (tmp_path / "contacts.txt").read_text("utf-16").splitlines()
    for one in mentions(read(EXTRACTOR, of_path(tmp_path / "contacts.txt"))):
        line = lines[int(one.locator.removeprefix("line ")) - 1]
        assert one.entity.key in line or line.startswith("Contacts #")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_reads_every_encoding(tmp_path: Path, encoding: str) -> None:
    text = (
        "XRY Export\r\nFalso\r\nContacts/Contacts\r\n\r\n\r\nContacts #\t1\r\nName:\tÍñigo Falso\r\nTel:\t600112233\r\n"
    )
    source = written(tmp_path, "c.txt", text.encode(encoding))
    assert listing.choose(source) is EXTRACTOR
    assert names(read(EXTRACTOR, source)) == ["Íñigo Falso"] * 2


def test_reads_parties_written_beside_their_keys(tmp_path: Path) -> None:
    text = (
        "XRY Export\nFalso\nMessages/Chat\n\n\n"
        "Chat #\t1\nRelated Application:\tWhatsApp\nFrom:\t34600112233@s.whatsapp.net\n"
        "To:\t34611223344@s.whatsapp.net\n"
        "Time:\t25/12/2023 10:00:00 UTC+1 (Network)\n"
        "Text:\tmira esto: http://example.org/a\nhora: las siete\n\ny más\n\n"
        "Chat #\t2\nRelated Application:\tWhatsApp\nDirection:\tOutgoing\nParticipant\n"
        "ID:\t34622334455@s.whatsapp.net\nName:\tZoe Falsa\nTime:\t26/12/2023 11:00:00 UTC+1\nText:\tadiós\n"
    )
    source = written(tmp_path, "chat.txt", text)
    seen = read(EXTRACTOR, source)
    first, second = events(seen)
    assert first.text == "mira esto: http://example.org/a\nhora: las siete\ny más"
    assert [ref.key for ref in (*first.senders, *first.receivers)] == [
        "whatsapp:34600112233@s.whatsapp.net",
        "whatsapp:34611223344@s.whatsapp.net",
    ]
    assert [ref.key for ref in second.receivers] == ["whatsapp:34622334455@s.whatsapp.net"]
    assert second.at is not None
    assert first.at is not None
    assert second.at - first.at == timedelta(hours=25) // timedelta(milliseconds=1)
    assert keys_of(seen, "URL") == {"http://example.org/a"}
    assert "Zoe Falsa" in names(seen)


def test_says_that_dates_are_ambiguous(tmp_path: Path) -> None:
    text = "XRY Export\nFalso\nCalls\n\n\nCalls #\t1\nCall Type:\tMissed\nTime:\t1/2/2024 10:00:00\nFrom\nTel:\t112\n"
    seen = read(EXTRACTOR, written(tmp_path, "a.txt", text))
    assert [one.locator for one in problems(seen)] == ["line 1"]
    (call,) = events(seen)
    assert [ref.key for ref in call.senders] == ["sms:112"]
    american = events(read(EXTRACTOR, written(tmp_path, "a.txt", text, Options(region="US"))))
    # date -u -d '2024-02-01 10:00' +%s000 and -d '2024-01-02 10:00'
    assert (call.at, american[0].at) == (1_706_781_600_000, 1_704_189_600_000)


def test_leaves_other_texts_alone(tmp_path: Path) -> None:
    assert not EXTRACTOR.takes(written(tmp_path, "a.txt", "Calls #\t1\nTel:\t600112233\n"))
    assert not EXTRACTOR.takes(written(tmp_path, "b.txt", "un texto sobre XRY Export\n"))
