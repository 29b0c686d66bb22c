"""Answers to legal process: Google, Meta, Snapchat and Kik in all their layouts, each generated with its truth."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.errors import EvidenceError
from asasec_graph.extractors.google_return import EXTRACTOR as GOOGLE
from asasec_graph.extractors.kik_return import EXTRACTOR as KIK
from asasec_graph.extractors.meta_return import EXTRACTOR as META
from asasec_graph.extractors.snapchat_return import EXTRACTOR as SNAPCHAT
from asasec_graph.model.observations import Mention, Observation
from asasec_graph.reading.source import Extractor
from asasec_graph.samples import returns
from asasec_graph.samples.returns import Planted
from tests.extractors import export_sources
from tests.extractors.html_paths import follow
from tests.extractors.text_sources import (
    counts,
    events,
    keys_of,
    links,
    mentions,
    names,
    problems,
    seen_by,
    times,
    written,
)

Writer = Callable[[Path], Planted]
PAGES: dict[str, tuple[Extractor, Writer]] = {
    "SubscriberInfo.html": (GOOGLE, returns.write_google),
    "subscriber.txt": (GOOGLE, returns.write_google_text),
    "records.html": (META, returns.write_meta),
    "preservation-1.html": (META, partial(returns.write_meta, layout="div")),
    "index.html": (META, partial(returns.write_meta, layout="table")),
    "records.txt": (META, returns.write_meta_text),
    "records.pdf": (META, returns.write_meta_pdf),
}


@pytest.mark.parametrize("name", PAGES)
def test_reads_a_page(name: str, tmp_path: Path) -> None:
    extractor, write = PAGES[name]
    planted = write(tmp_path / name)
    source = written(tmp_path, name, (tmp_path / name).read_bytes())
    seen = export_sources.seen(source)
    assert extractor.takes(source)
    assert keys_of(seen, "ACCOUNT") == planted.accounts
    assert keys_of(seen, "PHONE_NUMBER") == planted.phones
    assert keys_of(seen, "EMAIL_ADDRESS") == planted.emails
    assert keys_of(seen, "IP_ADDRESS") == planted.ips
    assert planted.owner.name in names(seen)
    assert [one.text for one in events(seen)] == list(planted.texts)
    assert {one.zone for one in events(seen)} <= {None}
    assert problems(seen) == []
    if name.endswith(".html"):
        follow(source.path.read_bytes(), seen)
    if name.endswith(".pdf"):
        _in_pdf(source.path, seen)


def _in_pdf(path: Path, seen: list[Observation]) -> None:
    """`page 3 char 12-30` leads to the identifier in the page's text."""
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    document.close()
    checked = 0
    for one in seen:
        place = re.fullmatch(r"page (\d+) char (\d+)-(\d+)", one.locator)
        if place is not None and isinstance(one, Mention) and one.entity.kind in ("EMAIL_ADDRESS", "IP_ADDRESS"):
            number, start, end = (int(part) for part in place.groups())
            assert one.entity.key in pages[number - 1][start:end]
            checked += 1
    assert checked >= 4


def _lines(folder: Path, lines: list[str], name: str = "records.txt") -> list[Observation]:
    source = written(folder, name, "\n".join(lines))
    assert META.takes(source)
    return seen_by(META, source)


META_HEAD = ["Service Facebook", "Target 5550001", "Account Identifier ana.falsa", "Account Type User"]
LEO, ANA = "Leo Falso (Facebook: 5550002)", "Ana Falsa (Facebook: 5550001)"


def test_a_message_goes_on_over_lines(tmp_path: Path) -> None:
    seen = _lines(
        tmp_path,
        [*META_HEAD, "Unified Messages Definition", "Thread (99)", f"Current Participants {ANA}", LEO, f"Author {LEO}",
         "Sent 2020-01-30 20:49:00 UTC", "Body primera", "Time to go: 600 12 34 56", f"Author {ANA}",
         "Sent 2020-01-30 20:50:00 UTC", "Body segunda", "Removed by Sender true"],
    )  # fmt: skip
    assert [one.text for one in events(seen)] == ["primera\nTime to go: 600 12 34 56", "segunda"]
    assert times(seen) == ["2020-01-30T20:49:00Z", "2020-01-30T20:50:00Z"]
    assert [one.direction for one in events(seen)] == ["IN", "OUT"]
    assert [one.senders[0].key for one in events(seen)] == ["facebook:5550002", "facebook:ana.falsa"]
    assert events(seen)[1].asserted["deleted"] is True
    (number,) = [one for one in mentions(seen) if one.entity.kind == "PHONE_NUMBER"]
    assert number.locator == "line 12 char 12-24"


def test_an_address_has_its_time_whichever_comes_first(tmp_path: Path) -> None:
    seen = _lines(
        tmp_path,
        [*META_HEAD, "Ip Addresses Definition", "IP Address 192.0.2.1", "Time 2020-01-30 20:49:00 UTC",
         "IP Address [2001:db8::1]:443", "Time 2020-01-31 20:49:00 UTC"],
    )  # fmt: skip
    used = {one.entity.key: one.at for one in mentions(seen) if one.entity.kind == "IP_ADDRESS"}
    assert used == {"192.0.2.1": 1_580_417_340_000, "2001:db8::1": 1_580_503_740_000}
    assert {one.type for one in links(seen) if one.target.kind == "IP_ADDRESS"} == {"CONNECTED_TO"}


def test_reads_a_report_to_ncmec_in_a_record(tmp_path: Path) -> None:
    seen = _lines(tmp_path, [*META_HEAD, "Ncmec Reports Definition", "CyberTip ID 136490001"])
    assert any(one.asserted.get("cyberTip") == "136490001" for one in mentions(seen))


def test_reads_devices_of_google(tmp_path: Path) -> None:
    page = (
        "<html><body><h2>Android Device Configuration Service</h2><ul><li>Manufacturer: Ficticia</li>"
        "<li>IMEI(s): 490154203237518</li><li>Serial Number(s): F1AB2345</li></ul></body></html>"
    )
    source = written(tmp_path, "Device-1.html", page)
    assert GOOGLE.takes(source)
    assert keys_of(seen_by(GOOGLE, source), "DEVICE") == {"imei:490154203237518", "serial:ficticia/F1AB2345"}


def test_recovery_addresses_are_used_not_owned(tmp_path: Path) -> None:
    returns.write_google(tmp_path / "g.html")
    seen = seen_by(GOOGLE, written(tmp_path, "g.html", (tmp_path / "g.html").read_bytes()))
    said = {(one.type.value, one.target.key) for one in links(seen)}
    assert ("USES", "recupera@example.org") in said
    assert ("OWNS", "recupera@example.org") not in said


@pytest.mark.parametrize(("write", "extractor"), [(returns.write_snapchat, SNAPCHAT), (returns.write_kik, KIK)])
def test_reads_tables(write: Writer, extractor: Extractor, tmp_path: Path) -> None:
    path = tmp_path / "return.zip"
    planted = write(path)
    assert set(export_sources.formats(path).values()) == {extractor.name}
    seen = export_sources.together(export_sources.read(path))
    assert keys_of(seen, "ACCOUNT") == planted.accounts
    assert keys_of(seen, "PHONE_NUMBER") == planted.phones
    assert keys_of(seen, "EMAIL_ADDRESS") == planted.emails
    assert keys_of(seen, "IP_ADDRESS") == planted.ips
    assert [one.text for one in events(seen) if one.text] == list(planted.texts)
    assert {one.zone for one in events(seen)} == {None}
    assert problems(seen) == []


def test_snapchat_says_who_called_whom_and_where_somebody_was(tmp_path: Path) -> None:
    path = tmp_path / "return.zip"
    returns.write_snapchat(path)
    observed = export_sources.read(path)
    (call,) = events(observed["call_logs.csv"])
    assert (call.type, call.seconds, len(call.senders), len(call.receivers)) == ("CALL", 95, 1, 1)
    assert keys_of(observed["geo_locations.csv"], "LOCATION") == {"geo:40.41678,-3.70379"}
    assert {one.type.value for one in links(observed["friends_list.csv"])} == {"KNOWS"}


def test_reads_kik_s_subscriber(tmp_path: Path) -> None:
    lines = ["First Name: Ana", "Last Name: Falsa", "Email: ana@example.org (confirmed)", "Username: ana_falsa",
             "2020/01/30 20:49:00 UTC REGISTRATION_TIMESTAMP 2020/01/30 20:49:00",
             "2020/01/30 20:49:00 UTC REGISTRATION_IP 192.0.2.7"]  # fmt: skip
    source = written(tmp_path, "subscriber-data-ana_falsa_1.txt", "\n".join(lines))
    seen = export_sources.seen(source)
    assert keys_of(seen, "ACCOUNT") == {"kik:ana_falsa"}
    assert names(seen) == ["Ana Falsa"]
    said = {(one.type.value, one.source.key.partition("#")[2] or one.source.key, one.target.key) for one in links(seen)}
    assert ("OWNS", "owner", "ana@example.org") in said
    assert ("CONNECTED_TO", "kik:ana_falsa", "192.0.2.7") in said
    assert {one.at for one in mentions(seen) if one.entity.key == "192.0.2.7"} == {1_580_417_340_000}


def test_kik_brings_jids_to_names_and_groups_to_nobody(tmp_path: Path) -> None:
    header = "sender,receiver,ts,group_jid,sender_ip,sender_device_type,cid,app_name,app,receive_ip,dt,epoch"
    row = (
        "ana_abc@talk.kik.com,leo_xyz@talk.kik.com,2020-01-30 20:49:00,12345_g@groups.kik.com,192.0.2.7,,c1,Gallery,,,,"
    )
    source = written(tmp_path, "group_receive.csv", f"{header}\n{row}\n")
    assert KIK.takes(source)
    seen = seen_by(KIK, source)
    assert keys_of(seen, "ACCOUNT") == {"kik:ana", "kik:leo"}
    (event,) = events(seen)
    assert event.text is None
    assert event.asserted == {"chat": "12345_g@groups.kik.com", "attached": ["c1"], "app": "Gallery"}
    assert times(seen) == ["2020-01-30T20:49:00Z"]


def test_nobody_receives_what_they_sent(tmp_path: Path) -> None:
    header = "sender_id,receiver_id,sent_at,message"
    source = written(tmp_path, "a.csv", f"{header}\nana_abc@talk.kik.com,ana,2020-01-30 20:49:00,hola\n")
    (event,) = events(seen_by(KIK, source))
    assert ([one.key for one in event.senders], event.receivers) == (["kik:ana"], ())


@pytest.mark.parametrize("cells", ["40.4", "40.4,", "140.4,-3.7", ",-3.7"])
def test_a_point_without_both_degrees_is_said(cells: str, tmp_path: Path) -> None:
    when = "Mon Feb 01 10:00:00 UTC 2021"
    text = f"=====\ntimestamp,latitude,longitude\n{when},{cells}\n{when},40.41678,-3.70379\n"
    seen = seen_by(SNAPCHAT, written(tmp_path, "geo_locations.csv", text))
    assert keys_of(seen, "LOCATION") == {"geo:40.41678,-3.70379"}
    assert len(problems(seen)) == 1


@pytest.mark.parametrize("extractor", [GOOGLE, META, SNAPCHAT, KIK])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "hola",
        "a,b\n1,2\n",
        "<html><body><p>hola</p></body></html>",
        "Name: Ana\nPhone: 600123456\n",
        "=====\nhola\n",
    ],
)
def test_leaves_other_files(extractor: Extractor, text: str, tmp_path: Path) -> None:
    assert not extractor.takes(written(tmp_path, "x", text))


_PIECES = st.sampled_from(
    [
        *(
            '<div class="t o"><div class="t i">Author<div class="m"><div>',
            "</div></div></div></div>",
            "Author",
            "Body x",
        ),
        *(
            '<div id="property-unified_messages">',
            "<table><tr><th>IP Address</th><td>",
            "</td></tr></table>",
            "Thread (1)",
        ),
        *(
            "Leo (Facebook: 5550002)",
            "Sent 2020-01-30 20:49:00 UTC",
            "\n",
            "192.0.2.1",
            "=====\n",
            "ip,timestamp\n",
            '"',
        ),
        *(
            "<li>e-Mail: ana@example.org</li>",
            "GOOGLE SUBSCRIBER INFORMATION\n",
            "| 2014/01/01-10:00:00-UTC | 1.2.3.4 |\n",
        ),
        *(
            "user_jid,ip,port,ts,device\n",
            "a,192.0.2.1,1,1,\n",
            "-----\n",
            "call_start,call_end\n",
            "\t",
            ",",
            "\x00",
            "é",
        ),
    ]
)


@pytest.mark.parametrize("extractor", [GOOGLE, META, SNAPCHAT, KIK])
@given(parts=st.lists(_PIECES, max_size=14), tail=st.binary(max_size=30))
def test_reads_any_text(
    extractor: Extractor, parts: list[str], tail: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for beginning in ("", "<html><body>", "user_jid,ip,port,ts,device\n"):
        source = written(tmp_path_factory.mktemp("any"), "x", (beginning + "".join(parts)).encode() + tail)
        extractor.takes(source)
        with contextlib.suppress(EvidenceError):  # of a PDF that begins as one and is none
            assert all(one.locator for one in seen_by(extractor, source))


def test_counts_are_what_was_planted(tmp_path: Path) -> None:
    returns.write_meta(tmp_path / "r.html", messages=7)
    seen = seen_by(META, written(tmp_path, "r.html", (tmp_path / "r.html").read_bytes()))
    assert counts(seen)["MESSAGE"] == 7
