"""STIX: the shared bundles against json, observables and mails of the standard, 2.0's observed data, patterns."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.extractors.stix import EXTRACTOR
from asasec_graph.model import keys
from asasec_graph.model.observations import Observation
from asasec_graph.reading import stix
from asasec_graph.samples import stix as generated
from tests.extractors.chart_checks import forward, of_path, read
from tests.extractors.text_sources import (
    counts,
    enclosed,
    events,
    keys_of,
    links,
    mentions,
    names,
    problems,
    sample,
    times,
    written,
)


def bundle(*objects: dict[str, Any]) -> str:
    return json.dumps(
        {"type": "bundle", "id": "bundle--00000000-0000-4000-8000-000000000000", "objects": list(objects)}
    )


def seen_in(folder: Path, *objects: dict[str, Any]) -> list[Observation]:
    return read(EXTRACTOR, written(folder, "bundle.json", bundle(*objects)))


# jq '.objects | group_by(.type) | map({(.[0].type): length})'; patterns by a regular expression of one comparison.
@pytest.mark.parametrize("name", ["apt1.json", "638cd3ee5e5f019f84f9e0ea.json"])
def test_reads_the_samples(name: str) -> None:
    source = sample(f"stix/{name}")
    objects = json.loads(source.path.read_text())["objects"]
    seen = read(EXTRACTOR, source)
    persons = [one for one in objects if one.get("identity_class") == "individual"]
    bodies = [one for one in objects if one.get("identity_class") in ("organization", "group")]
    identities = {one["id"]: one["name"] for one in (*persons, *bodies)}
    found = {one.entity.key.partition("#")[2]: one.asserted["name"] for one in mentions(seen) if "name" in one.asserted}
    assert {known: name for known, name in found.items() if known.startswith("identity--")} == identities
    compared = [
        m for one in objects for m in re.findall(r"(domain-name|url):value = '([^']*)'", one.get("pattern", ""))
    ]
    contacts = [one["contact_information"] for one in objects if "://" in one.get("contact_information", "")]
    expected = {ref.key for text in (*(text for _, text in compared), *contacts) if (ref := keys.url(text))}
    assert keys_of(seen, "URL") == expected
    mails = {one["contact_information"].lower() for one in objects if "@" in one.get("contact_information", "")}
    assert keys_of(seen, "EMAIL_ADDRESS") == mails
    assert problems(seen) == []


@pytest.mark.parametrize("name", ["apt1.json", "638cd3ee5e5f019f84f9e0ea.json"])
def test_every_place_leads_back(name: str) -> None:
    source = sample(f"stix/{name}")
    document = json.loads(source.path.read_text())
    for one in mentions(read(EXTRACTOR, source)):
        found: Any = document
        where, _, span = one.locator.partition(" char ")
        for part in where.split("/"):
            found = found[int(part) if isinstance(found, list) else part]
        if span:
            start, end = map(int, span.split("-"))
            assert keys.normalise(one.entity.kind, found[start:end]) == one.entity


def test_reads_a_generated_bundle(tmp_path: Path) -> None:
    planted = generated.write(tmp_path / "bundle.json", people=20, mails=50, indicators=30)
    seen = read(EXTRACTOR, of_path(tmp_path / "bundle.json"))
    assert counts(seen)["MESSAGE"] == planted.mails
    assert counts(seen)["PERSON"] == planted.persons
    assert keys_of(seen, "EMAIL_ADDRESS") == planted.emails
    assert keys_of(seen, "ACCOUNT") == planted.accounts
    assert keys_of(seen, "IP_ADDRESS") == planted.addresses
    assert keys_of(seen, "URL") == planted.urls
    assert {one.confidence for one in links(seen) if one.type == "OWNS"} == {0.9}
    assert problems(seen) == []


def test_reads_observables_and_what_joins_them(tmp_path: Path) -> None:
    digest = "ab" * 32
    seen = seen_in(
        tmp_path,
        {"type": "user-account", "id": "user-account--1", "account_type": "facebook", "user_id": "1234567",
         "display_name": "Ana Falsa"},
        {"type": "user-account", "id": "user-account--2", "account_type": "windows-local", "user_id": "1001"},
        {"type": "email-addr", "id": "email-addr--1", "value": "Ana@Example.org", "belongs_to_ref": "user-account--1"},
        {"type": "ipv4-addr", "id": "ipv4-addr--1", "value": "192.0.2.7/32"},
        {"type": "ipv6-addr", "id": "ipv6-addr--1", "value": "2001:DB8::1"},
        {"type": "ipv4-addr", "id": "ipv4-addr--2", "value": "198.51.100.0/24"},
        {"type": "domain-name", "id": "domain-name--1", "value": "malo.example", "resolves_to_refs": ["ipv4-addr--1"]},
        {"type": "file", "id": "file--1", "name": "a.JPG", "hashes": {"SHA-256": digest.upper(), "MD5": "aa" * 16}},
        {"type": "mac-addr", "id": "mac-addr--1", "value": "02:00:5e:10:00:01"},
        {"type": "network-traffic", "id": "network-traffic--1", "src_ref": "ipv4-addr--1", "dst_ref": "ipv6-addr--1",
         "start": "2024-01-02T15:04:05Z", "protocols": ["tcp"]},
        {"type": "observed-data", "id": "observed-data--1", "first_observed": "2024-01-02T15:04:05Z",
         "last_observed": "2024-01-02T15:04:05Z", "number_observed": 1, "object_refs": ["mac-addr--1"]},
        {"type": "location", "id": "location--1", "latitude": 40.5, "longitude": -3.5},
        {"type": "identity", "id": "identity--1", "identity_class": "individual", "name": "Leo Falso"},
        {"type": "relationship", "id": "relationship--1", "relationship_type": "located-at",
         "source_ref": "identity--1", "target_ref": "location--1", "confidence": 80},
        {"type": "relationship", "id": "relationship--2", "relationship_type": "uses",
         "source_ref": "identity--1", "target_ref": "user-account--1"},
        {"type": "x-secret", "id": "x-secret--1", "value": "600112233"},
    )  # fmt: skip
    assert keys_of(seen, "ACCOUNT") == {"facebook:1234567"}
    assert keys_of(seen, "IP_ADDRESS") == {"192.0.2.7", "2001:db8::1"}
    assert keys_of(seen, "MEDIA") == {f"sha256:{digest}"}
    assert keys_of(seen, "PHONE_NUMBER") == set()
    assert forward(seen, "facebook:1234567", "ana@example.org") == ["USES"]
    assert forward(seen, "http://malo.example/", "192.0.2.7") == ["CONNECTED_TO"]
    assert forward(seen, "192.0.2.7", "2001:db8::1") == ["CONNECTED_TO"]
    mac = next(one for one in mentions(seen) if one.entity.key.startswith("mac:"))
    assert mac.at == 1_704_207_845_000  # date -u -d 2024-01-02T15:04:05 +%s000
    placed = next(one for one in links(seen) if one.type == "LOCATED_AT")
    used = next(one for one in links(seen) if one.type == "USES" and one.source.kind == "PERSON")
    assert (placed.confidence, used.confidence) == (0.8, 0.7)
    assert names(seen) == ["Ana Falsa", "a.JPG", "Leo Falso"]


def test_reads_a_mail_with_what_is_attached(tmp_path: Path) -> None:
    payload = base64.b64encode(b"nombre,correo\n").decode()
    objects = (
        {"type": "email-addr", "id": "email-addr--1", "value": "ana@example.org"},
        {"type": "email-addr", "id": "email-addr--2", "value": "leo@example.org"},
        {"type": "artifact", "id": "artifact--1", "mime_type": "text/csv", "payload_bin": payload,
         "hashes": {"SHA-256": "cd" * 32}},
        {"type": "email-message", "id": "email-message--1", "is_multipart": True, "date": "2024-01-02T15:04:05Z",
         "from_ref": "email-addr--1", "to_refs": ["email-addr--2"], "subject": "hola",
         "body_multipart": [{"body_raw_ref": "artifact--1"}]},
    )  # fmt: skip
    source = written(tmp_path, "bundle.json", bundle(*objects))
    seen = read(EXTRACTOR, source)
    assert times(seen) == ["2024-01-02T15:04:05Z"]
    (event,) = events(seen)
    assert ([ref.key for ref in event.senders], [ref.key for ref in event.receivers]) == (
        ["ana@example.org"],
        ["leo@example.org"],
    )
    assert forward(seen, f"sha256:{'cd' * 32}", "ana@example.org") == ["ATTACHED_TO"]
    (file,) = enclosed(EXTRACTOR, source)
    assert (file.data, file.locator) == (b"nombre,correo\n", "objects/2/payload_bin")


def test_reads_the_observed_data_of_2_0(tmp_path: Path) -> None:
    seen = seen_in(
        tmp_path,
        {"type": "observed-data", "id": "observed-data--1", "first_observed": "2024-01-02T15:04:05Z", "objects": {
            "0": {"type": "email-addr", "value": "ana@example.org", "belongs_to_ref": "1"},
            "1": {"type": "user-account", "account_type": "skype", "account_login": "ana.falsa"},
        }},
    )  # fmt: skip
    assert forward(seen, "skype:ana.falsa", "ana@example.org") == ["USES"]
    assert {one.at for one in mentions(seen)} == {1_704_207_845_000}
    assert [one.locator for one in mentions(seen)] == [
        "objects/0/objects/0/value",
        "objects/0/objects/1/account_login",
    ]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("[domain-name:value = 'malo.example']", ["http://malo.example/"]),
        ("[url:value='http://a.example/x' OR ipv4-addr:value IN ('192.0.2.1', '192.0.2.2')]",
         ["http://a.example/x", "192.0.2.1", "192.0.2.2"]),
        ("[email-message:from_ref.value = 'ana@example.org' AND email-message:subject = 'x']", ["ana@example.org"]),
        (f"[file:hashes.'SHA-256' = '{'ab' * 32}']", [f"sha256:{'ab' * 32}"]),
        ("[user-account:account_type = 'twitter' AND user-account:account_login = 'ana_f']", ["twitter:ana_f"]),
        ("[domain-name:value NOT = 'bueno.example']", []),
        ("[url:value MATCHES '^http']", []),
        ("[network-traffic:dst_ref.value = '192.0.2.9'] FOLLOWEDBY [url:value = 'http://b.example/it\\'s']",
         ["192.0.2.9", "http://b.example/it's"]),
    ],
)  # fmt: skip
def test_reads_patterns(pattern: str, expected: list[str]) -> None:
    assert [one.ref.key for one in stix.compared(pattern)] == expected


@given(st.text(alphabet="[]():='\\ abcINNOT-url:value.", max_size=400))
def test_no_pattern_breaks_the_reader(pattern: str) -> None:
    assert all(0 <= one.start <= one.end <= len(pattern) for one in stix.compared(pattern))


def test_reads_an_object_alone_and_an_envelope_of_taxii(tmp_path: Path) -> None:
    person = {
        "type": "identity", "spec_version": "2.1", "id": "identity--023d105b-752e-4e3c-941c-7d3f3cb15e9e",
        "name": "Ana Falsa", "identity_class": "individual", "contact_information": "ana@example.org",
    }  # fmt: skip
    alone = read(EXTRACTOR, written(tmp_path, "a.json", json.dumps(person)))
    assert names(alone) == ["Ana Falsa"]
    assert [one.locator for one in mentions(alone)] == ["id", "contact_information char 0-15"]
    envelope = read(EXTRACTOR, written(tmp_path, "b.json", json.dumps({"more": False, "objects": [person]})))
    assert [one.locator for one in mentions(envelope)] == ["objects/0", "objects/0/contact_information char 0-15"]


def test_says_what_is_damaged(tmp_path: Path) -> None:
    text = bundle({"type": "email-addr", "id": "email-addr--1", "value": "ana@example.org"}, {"type": "url"})
    seen = read(EXTRACTOR, written(tmp_path, "a.json", text[:-10]))
    assert keys_of(seen, "EMAIL_ADDRESS") == {"ana@example.org"}
    assert len(problems(seen)) == 1
    seen = seen_in(tmp_path, {"type": "artifact", "id": "artifact--1", "payload_bin": "no es base64"})
    assert [one.locator for one in problems(seen)] == ["objects/0/payload_bin"]


def test_an_account_is_known_by_its_number_and_by_its_login(tmp_path: Path) -> None:
    account = {"type": "user-account", "id": "user-account--1", "account_type": "facebook", "user_id": "77"}
    seen = seen_in(tmp_path, account | {"account_login": "lobo_x"}, account | {"account_login": "77"})
    places = [(one.entity.key, one.locator) for one in mentions(seen) if one.entity.kind == "ACCOUNT"]
    assert places == [
        ("facebook:77", "objects/0/user_id"),
        ("facebook:lobo_x", "objects/0/account_login"),
        ("facebook:77", "objects/1/user_id"),
    ]
