"""CyberTipline reports: XML of the schema and the text of their PDF, each generated with its truth."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from asasec_graph.extractors.cybertip import EXTRACTOR as XML
from asasec_graph.extractors.cybertip_text import EXTRACTOR as TEXT
from asasec_graph.model.observations import Link, Mention, Observation
from asasec_graph.reading import cybertip_facts
from asasec_graph.reading.source import Source
from asasec_graph.samples import cybertip
from tests.extractors import export_sources
from tests.extractors.text_sources import keys_of, links, mentions, names, problems, seen_by, written


def xml(folder: Path) -> tuple[cybertip.Planted, Source]:
    planted = cybertip.write(folder / "report.xml")
    return planted, written(folder, "report.xml", (folder / "report.xml").read_bytes())


def pdf(folder: Path) -> tuple[cybertip.Planted, Source]:
    planted = cybertip.write_pdf(folder / "report.pdf")
    return planted, written(folder, "report.pdf", (folder / "report.pdf").read_bytes())


@pytest.mark.parametrize("make", [xml, pdf])
def test_reads_what_was_reported(make: Any, tmp_path: Path) -> None:
    planted, source = make(tmp_path)
    seen = export_sources.seen(source)
    assert keys_of(seen, "ACCOUNT") == planted.accounts
    assert keys_of(seen, "PHONE_NUMBER") == planted.phones
    assert keys_of(seen, "EMAIL_ADDRESS") == planted.emails
    assert keys_of(seen, "IP_ADDRESS") == planted.ips
    assert keys_of(seen, "MEDIA") == planted.hashes
    assert planted.reported.name in names(seen)
    assert problems(seen) == []
    document = next(one for one in mentions(seen) if one.entity.kind == "DOCUMENT")
    assert document.asserted["cyberTipReport"] == planted.number
    assert "Ficticia" in str(document.asserted["provider"])
    assert document.asserted["incidentType"] == "Online Enticement of Children for Sexual Acts"


@pytest.mark.parametrize("make", [xml, pdf])
def test_nobody_gets_a_role(make: Any, tmp_path: Path) -> None:
    _, source = make(tmp_path)
    people = [one for one in mentions(export_sources.seen(source)) if one.entity.kind == "PERSON"]
    assert len({one.entity for one in people}) == 2
    assert all("role" not in one.asserted for one in people)
    contexts = [str(one.asserted["context"]) for one in people]
    assert any("victim" in context for context in contexts)


@pytest.mark.parametrize("make", [xml, pdf])
def test_addresses_have_event_and_time_and_are_the_accounts(make: Any, tmp_path: Path) -> None:
    planted, source = make(tmp_path)
    seen = export_sources.seen(source)
    used = [one for one in mentions(seen) if one.entity.key == planted.reported.ip and "event" in one.asserted]
    assert {str(one.asserted["event"]) for one in used} <= {"Login", "Registration", "Upload"}
    assert len(used) == 2
    assert all(one.at is not None for one in used)
    connected = {one.source.key for one in links(seen) if one.target.key == planted.reported.ip and one.at}
    assert connected == {f"instagram:{planted.reported.username}"}


@pytest.mark.parametrize("make", [xml, pdf])
def test_the_reporter_s_address_says_so(make: Any, tmp_path: Path) -> None:
    planted, source = make(tmp_path)
    seen = export_sources.seen(source)
    (office,) = planted.emails - {planted.reported.email}
    assert {str(one.asserted["context"]) for one in mentions(seen) if one.entity.key == office} == {"reporter"}
    assert not any(one.target.key == office for one in links(seen))


def test_locators_of_xml_lead_back(tmp_path: Path) -> None:
    _, source = xml(tmp_path)
    tree: Any = etree.parse(source.path)
    for one in seen_by(XML, source):
        if one.locator == "/":
            continue
        (element,) = tree.xpath(one.locator)
        if isinstance(one, Mention) and one.entity.kind in ("ACCOUNT", "EMAIL_ADDRESS"):
            assert element.text.lower() in one.entity.key
        if isinstance(one, Mention) and one.entity.kind in ("IP_ADDRESS", "DEVICE"):
            said = "".join(element.itertext())
            assert one.entity.key.removeprefix("imei:") in said


def test_locators_of_a_pdf_lead_back(tmp_path: Path) -> None:
    _, source = pdf(tmp_path)
    document = pypdfium2.PdfDocument(source.path)
    pages = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    document.close()
    checked = 0
    for one in seen_by(TEXT, source):
        place = re.fullmatch(r"page (\d+) char (\d+)-(\d+)", one.locator)
        if place is None or isinstance(one, Link) or not isinstance(one, Mention):
            continue
        number, start, end = (int(part) for part in place.groups())
        said = pages[number - 1][start:end].lower()
        if one.entity.kind in ("ACCOUNT", "EMAIL_ADDRESS", "IP_ADDRESS"):
            assert one.entity.key.removeprefix("instagram:") in said
            checked += 1
    assert checked > 10


def test_the_text_of_a_report_is_read_as_its_pdf(tmp_path: Path) -> None:
    planted, source = pdf(tmp_path)
    document = pypdfium2.PdfDocument(source.path)
    text = "\n".join(page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document)
    document.close()
    seen = export_sources.seen(written(tmp_path, "report.txt", text))
    assert keys_of(seen, "ACCOUNT") == planted.accounts
    assert keys_of(seen, "IP_ADDRESS") == planted.ips
    assert keys_of(seen, "MEDIA") == planted.hashes


def test_the_area_of_a_lookup_is_where_nobody_was(tmp_path: Path) -> None:
    _, source = pdf(tmp_path)
    seen = seen_by(TEXT, source)
    (area,) = [one for one in mentions(seen) if one.entity.kind == "LOCATION"]
    assert area.confidence < 0.5
    assert {one.source.kind.value for one in links(seen) if one.target == area.entity} == {"IP_ADDRESS"}


def said(folder: Path, inner: str) -> list[Observation]:
    text = f"<report><incidentSummary><incidentType>x</incidentType></incidentSummary>{inner}</report>"
    source = written(folder, "report.xml", text)
    assert XML.takes(source)
    return seen_by(XML, source)


def test_reads_the_other_incidents(tmp_path: Path) -> None:
    seen = said(
        tmp_path,
        "<internetDetails><peer2peerIncident><ipCaptureEvent><ipAddress>192.0.2.9</ipAddress></ipCaptureEvent>"
        "</peer2peerIncident></internetDetails><internetDetails><cellPhoneIncident>"
        '<phoneNumber countryCallingCode="+34">600 12 34 56</phoneNumber><latitude>40.41678</latitude>'
        "<longitude>-3.70379</longitude></cellPhoneIncident></internetDetails><internetDetails><chatImIncident>"
        "<content>escribe a ana@example.org</content></chatImIncident></internetDetails>",
    )
    assert keys_of(seen, "IP_ADDRESS") == {"192.0.2.9"}
    assert keys_of(seen, "PHONE_NUMBER") == {"+34600123456"}
    assert keys_of(seen, "LOCATION") == {"geo:40.41678,-3.70379"}
    assert keys_of(seen, "EMAIL_ADDRESS") == {"ana@example.org"}


def test_a_namespace_changes_nothing(tmp_path: Path) -> None:
    planted, source = xml(tmp_path)
    text = source.path.read_text().replace("<report ", '<report xmlns="https://example.org/x" ', 1)
    seen = seen_by(XML, written(tmp_path, "report.xml", text))
    assert keys_of(seen, "ACCOUNT") == planted.accounts


def test_a_report_that_is_cut_off_gives_what_stands_before(tmp_path: Path) -> None:
    planted, source = xml(tmp_path)
    text = source.path.read_text()
    cut = written(tmp_path, "report.xml", text[: text.index("<victim>") + 30])
    assert XML.takes(cut)
    seen = seen_by(XML, cut)
    assert f"instagram:{planted.reported.username}" in keys_of(seen, "ACCOUNT")
    assert len(problems(seen)) == 1


@pytest.mark.parametrize(
    ("names_given", "platform"),
    [
        (("Instagram, Inc.",), "instagram"),
        (("", "MediaLab/Kik"), "kik"),
        (("Ficticia Social Ltd",), "ficticia-social"),
        (("WhatsApp LLC",), "whatsapp"),
        (("", ""), ""),
    ],
)
def test_names_the_platform_of_a_service(names_given: tuple[str, ...], platform: str) -> None:
    assert cybertip_facts.platform(*names_given) == platform


@pytest.mark.parametrize(
    "text", ["", "<report/>", "<project/>", "hola", "CyberTipline", "<html><report>x</report></html>"]
)
def test_leaves_other_files(text: str, tmp_path: Path) -> None:
    source = written(tmp_path, "x", text)
    assert not XML.takes(source)
    assert not TEXT.takes(source)


_TAGS = [
    "personOrUserReported",
    "victim",
    "fileDetails",
    "ipCaptureEvent",
    "ipAddress",
    "deviceId",
    "idType",
    "idValue",
    "originalFileHash",
    "screenName",
    "espService",
    "internetDetails",
    "webPageIncident",
    "url",
    "reporter",
]


def _element(tag: str, parts: list[str]) -> str:
    return f"<{tag}>{''.join(parts)}</{tag}>"


_XML = st.recursive(
    st.text(alphabet="ab1.:@/ ", max_size=8),
    lambda inner: st.builds(_element, st.sampled_from(_TAGS), st.lists(inner, max_size=4)),
    max_leaves=20,
)


@given(inner=_XML, cut=st.integers(0, 30))
def test_reads_any_xml(inner: str, cut: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    text = f"<report><incidentSummary></incidentSummary>{inner}</report>"
    source = written(tmp_path_factory.mktemp("any"), "x.xml", text[: len(text) - cut])
    XML.takes(source)
    assert all(one.locator for one in seen_by(XML, source))


_LINES = st.sampled_from(
    [
        "Suspect",
        "Child Victim",
        "Screen/User Name: ana",
        "IP Address: 192.0.2.1 (Login) 03-03-2024 19:21:35 UTC",
        "Filename:",
        "a.jpg",
        "MD5: d41d8cd98f00b204e9800998ecf8427e",
        "Geo-Lookup (Suspect)",
        "Email Address:",
        "é\x00",
        "",
    ]
)


@given(lines=st.lists(_LINES, max_size=14))
def test_reads_any_text(lines: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    text = "\n".join(["CyberTipline Report 136490001", "Incident Type: x", *lines])
    source = written(tmp_path_factory.mktemp("any"), "x.txt", text)
    assert all(one.locator for one in seen_by(TEXT, source))
