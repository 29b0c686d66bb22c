"""CASE/UCO: every shared example against what json says of it, a generated graph, other ways of writing JSON-LD."""

from __future__ import annotations

import json
import re
import time
import tracemalloc
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from typing import Any, cast

import pytest

from asasec_graph.extractors import listing
from asasec_graph.extractors.case_uco import EXTRACTOR
from asasec_graph.model import keys
from asasec_graph.model.times import millis
from asasec_graph.reading.case_uco import Terms
from asasec_graph.reading.source import Options, Source
from asasec_graph.samples import case_uco
from tests.extractors.chart_checks import forward, of_path, read
from tests.extractors.text_sources import (
    SHARED,
    counts,
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

EXAMPLES = sorted(
    f"{folder}/{path.name}" for folder in ("case_uco", "case_from_ufed") for path in (SHARED / folder).glob("*.json")
)


Thing = dict[str, Any]


def objects(thing: object) -> Iterator[Thing]:
    """Every object of a document, however deep; read by json alone, without JSON-LD."""
    if isinstance(thing, dict):
        held = cast(Thing, thing)
        yield held
        for inner in held.values():
            yield from objects(inner)
    elif isinstance(thing, list):
        for inner in cast(list[object], thing):
            yield from objects(inner)


def listed(value: object) -> list[object]:
    return cast(list[object], value) if isinstance(value, list) else [value]


def values(document: object, name: str) -> Iterator[str]:
    """Every text of a property."""
    for thing in objects(document):
        for key, held in thing.items():
            if key.rpartition(":")[2] == name:
                bare = (cast(Thing, one).get("@value") if isinstance(one, dict) else one for one in listed(held))
                yield from (one for one in bare if isinstance(one, str))


def typed(document: object, name: str) -> Iterator[Thing]:
    """Every object of a type."""
    for thing in objects(document):
        if name in [str(kind).rpartition(":")[2] for kind in listed(thing.get("@type", []))]:
            yield thing


# Each list below is what jq '.. | .["uco-observable:..."]? // empty' finds, through `values` and `typed`.
@pytest.mark.parametrize("name", EXAMPLES)
def test_reads_every_example(name: str) -> None:
    source = sample(name, Options(region="US"))
    document = json.loads(source.path.read_text())
    seen = read(EXTRACTOR, source)
    assert listing.choose(source) is EXTRACTOR
    phones = {ref.key for text in (*values(document, "phoneNumber"), *values(document, "MSISDN"))
              for part in text.split("/") if (ref := keys.phone(part, "US"))}  # fmt: skip
    phones |= {f"+{text.partition('@')[0]}" for text in values(document, "accountIdentifier") if "@s.whatsapp" in text}
    assert keys_of(seen, "PHONE_NUMBER") == {one for one in phones if keys.phone(one, "ZZ")}
    assert keys_of(seen, "EMAIL_ADDRESS") == {text.lower() for text in values(document, "addressValue") if "@" in text}
    persons = {f"sha256:{source.sha256}#{one['@id']}" for one in typed(document, "Person")}
    assert persons == {
        one.entity.key for one in mentions(seen) if one.entity.kind == "PERSON" and "link" not in one.asserted
    }
    imeis = {ref.key for text in values(document, "IMEI") if (ref := keys.device_imei(text))}
    assert imeis == {key for key in keys_of(seen, "DEVICE") if key.startswith("imei:")}
    addresses = {ref.key for text in values(document, "fullValue") if (ref := keys.url(text))}
    assert addresses == {key for key in keys_of(seen, "URL") if not key.endswith(".local/")}
    hashes = {text.lower() for text in values(document, "hashValue") if re.fullmatch("[0-9A-Fa-f]{64}", text)}
    assert {f"sha256:{one}" for one in hashes} == keys_of(seen, "MEDIA") | keys_of(seen, "DOCUMENT")
    calls = list(typed(document, "CallFacet"))
    texts = [
        one for kind in ("MessageFacet", "EmailMessageFacet", "FacebookMessageFacet") for one in typed(document, kind)
    ]
    assert (counts(seen).get("CALL", 0), counts(seen).get("MESSAGE", 0)) == (len(calls), len(texts))


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_place_leads_back(name: str) -> None:
    source = sample(name)
    document = json.loads(source.path.read_text())
    seen = read(EXTRACTOR, source)
    for locator in (*(one.locator for one in mentions(seen)), *(one.locator for one in events(seen))):
        found: Any = document
        for part in locator.partition(" char ")[0].split("/"):
            name = part.replace("~1", "/").replace("~0", "~")
            found = found[int(name) if isinstance(found, list) else name]
        assert found is not None


def test_reads_times_texts_and_directions() -> None:
    seen = read(EXTRACTOR, sample("case_uco/call_log.json"))
    assert set(times(seen)) == {"2010-01-15T17:59:43.250Z"}
    assert [one.seconds for one in events(seen)] == [1862] * 4
    assert [(len(one.senders), len(one.receivers)) for one in events(seen)] == [(1, 1), (0, 2), (1, 2), (0, 4)]
    assert [one.direction for one in events(seen)] == ["OUT", "OUT", "OUT", None]
    seen = read(EXTRACTOR, sample("case_uco/message.json"))
    assert [one.text for one in events(seen)][1] == "Hey bud!"
    assert [one.asserted.get("chat") for one in events(seen)] == ["Argle-bargle", "Best Friend Chat!!"]
    assert events(seen)[1].channel == "whatsapp"


def test_follows_roles_and_confidence() -> None:
    source = sample("case_uco/Oresteia.json")
    seen = read(EXTRACTOR, source)
    owner = next(one for one in links(seen) if one.type == "OWNS" and one.target.kind == "DEVICE")
    victim = next(one for one in mentions(seen) if one.asserted.get("context") == "Victim")
    assert owner.source == victim.entity
    assert "Cassandra Troy" in [one.asserted.get("name") for one in mentions(seen) if one.entity == owner.source]
    place = next(one for one in links(seen) if one.type == "LOCATED_AT")
    assert (place.target.key, place.confidence) == ("geo:48.86035,2.33120", 0.7)


def test_says_that_a_hash_is_none() -> None:
    seen = read(EXTRACTOR, sample("case_from_ufed/FILE_CASE_1.0.0.json"))
    assert [one.locator for one in problems(seen)] == ["uco-core:object/0/uco-core:hasFacet/1/uco-observable:hash/0"]
    assert len(seen) == 1


def test_reads_a_generated_graph(tmp_path: Path) -> None:
    planted = case_uco.write(tmp_path / "graph.jsonld", people=20, messages=300, calls=50)
    seen = read(EXTRACTOR, of_path(tmp_path / "graph.jsonld"))
    found = counts(seen)
    assert (found["MESSAGE"], found["CALL"], found["PERSON"]) == (300, 50, planted.persons)
    assert keys_of(seen, "PHONE_NUMBER") == planted.phones
    assert keys_of(seen, "ACCOUNT") == planted.accounts
    assert [one.at for one in events(seen)] == [millis(at.astimezone(UTC)) for at in planted.moments]
    assert sum(one.asserted.get("deleted") is True for one in events(seen)) == planted.deleted
    assert sum(one.type == "OWNS" for one in links(seen)) == planted.persons
    assert {one.channel for one in events(seen)} == {"whatsapp", "cellular"}
    assert problems(seen) == []


UCO = "https://ontology.unifiedcyberontology.org/uco"
WAYS: dict[str, Any] = {
    "an array of expanded nodes": [
        {"@id": "x:a", "@type": [f"{UCO}/observable/PhoneAccount"], f"{UCO}/core/hasFacet": [{"@id": "_:f"}]},
        {"@id": "_:f", "@type": [f"{UCO}/observable/PhoneAccountFacet"],
         f"{UCO}/observable/phoneNumber": [{"@value": "+34600112233"}]},
    ],
    "aliases of keywords and properties": {
        "@context": {"id": "@id", "type": "@type", "obs": f"{UCO}/observable/", "num": {"@id": "obs:phoneNumber"}},
        "@graph": [{"id": "x:a", "type": "obs:PhoneAccount", "num": "+34600112233"}],
    },
    "one node alone": {
        "@context": {"o": f"{UCO}/observable/"}, "@id": "x:a", "@type": "o:PhoneAccount",
        "o:phoneNumber": "+34600112233",
    },
    "a bundle within the graph": {
        "@context": {"o": f"{UCO}/observable/", "c": f"{UCO}/core/"},
        "@graph": [{"@type": "c:Bundle", "c:object": [
            {"@type": "o:PhoneAccount",
             "c:hasFacet": {"@type": "o:PhoneAccountFacet", "o:phoneNumber": "+34600112233"}},
        ]}],
    },
    "the context at the end": {
        "@graph": [{"@id": "a", "@type": "o:PhoneAccount", "tel": "+34600112233"}],
        "@context": {"o": f"{UCO}/observable/", "tel": "o:phoneNumber"},
    },
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_reads_every_way_of_writing(tmp_path: Path, way: str) -> None:
    seen = read(EXTRACTOR, written(tmp_path, "a.jsonld", json.dumps(WAYS[way])))
    assert keys_of(seen, "PHONE_NUMBER") == {"+34600112233"}
    assert problems(seen) == []


def graph(folder: Path, *things: dict[str, Any]) -> Source:
    context = {"o": f"{UCO}/observable/", "c": f"{UCO}/core/", "i": f"{UCO}/identity/"}
    return written(folder, "a.jsonld", json.dumps({"@context": context, "@graph": list(things)}))


def test_redacted_identifiers_identify_nothing(tmp_path: Path) -> None:
    account = {"@id": "x:a", "@type": "o:PhoneAccount", "o:phoneNumber": "+3460011XXXX"}
    message = {"@id": "x:m", "@type": "o:Message", "o:messageText": "hola", "o:from": {"@id": "x:a"}}
    source = graph(tmp_path, account, message)
    seen = read(EXTRACTOR, source)
    assert keys_of(seen, "PHONE_NUMBER") == keys_of(seen, "ACCOUNT") == set()
    (event,) = events(seen)
    assert [ref.key for ref in event.senders] == [f"sha256:{source.sha256}#x:a"]


def test_reads_contacts_networks_and_unknown_references(tmp_path: Path) -> None:
    contact = {
        "@id": "x:c", "@type": "o:Contact", "c:hasFacet": [{
            "@type": "o:ContactFacet", "o:firstName": "Ana", "o:lastName": "Falsa",
            "o:contactPhone": {"@type": "o:ContactPhoneFacet", "o:contactPhoneNumber": {
                "@type": "o:PhoneAccount", "o:phoneNumber": "600112233"}},
            "o:contactEmail": {"@type": "o:ContactEmailFacet", "o:contactEmailAddress": "ana@example.org"},
        }],
    }  # fmt: skip
    wifi = {"@type": "o:WirelessNetworkConnectionFacet", "o:ssid": "Casa", "o:baseStation": "02:00:5e:10:00:01"}
    cell = {
        "@type": "o:CellSiteFacet", "o:cellSiteCountryCode": "214", "o:cellSiteNetworkCode": "7",
        "o:cellSiteLocationAreaCode": "100", "o:cellSiteIdentifier": "5",
    }  # fmt: skip
    lost = {"@id": "x:m", "@type": "o:Call", "o:from": {"@id": "x:nowhere"}, "o:callType": "missed"}
    source = graph(tmp_path, contact, {"c:hasFacet": [wifi]}, {"c:hasFacet": [cell]}, lost)
    seen = read(EXTRACTOR, source)
    ana = f"sha256:{source.sha256}#x:c"
    assert names(seen) == ["Ana Falsa"]
    assert forward(seen, ana, "+34600112233") == ["OWNS"]
    assert forward(seen, ana, "ana@example.org") == ["OWNS"]
    assert keys_of(seen, "WIFI_NETWORK") == {"bssid:02:00:5e:10:00:01"}
    assert keys_of(seen, "CELL_TOWER") == {"214-07-100-5"}
    assert [ref.kind for ref in events(seen)[0].senders] == ["PERSON"]


def test_a_repeated_type_does_not_hide_what_a_node_says(tmp_path: Path) -> None:
    account = {"@id": "x:a", "@type": "o:MobileAccount", "c:hasFacet": [
        {"@type": "o:MobileAccountFacet", "o:MSISDN": "600112233"}]}  # fmt: skip
    message = {"@id": "x:m", "@type": "o:SMSMessage", "o:messageText": "hola", "o:from": {"@id": "x:a"}}
    seen = read(EXTRACTOR, graph(tmp_path, account, message, {"@id": "x:a", "@type": "o:PhoneAccount"}))
    assert [ref.key for ref in events(seen)[0].senders] == ["+34600112233"]


def test_a_number_of_no_region_and_an_account_of_no_platform_are_somebody(tmp_path: Path) -> None:
    contact = {"@id": "x:c", "@type": "o:Contact", "c:hasFacet": [{"@type": "o:ContactFacet", "o:displayName": "Ana"}]}
    account = {"@id": "x:a", "@type": "o:PhoneAccount", "o:phoneNumber": "1237771337"}
    owns = {
        "@id": "x:r", "@type": "o:ObservableRelationship", "c:source": {"@id": "x:c"}, "c:target": [{"@id": "x:a"}],
        "c:kindOfRelationship": "Has_Account",
    }  # fmt: skip
    other = {"@id": "x:o", "@type": "o:DigitalAccount", "o:accountIdentifier": "ana87"}
    message = {
        "@id": "x:m", "@type": "o:Message", "o:messageText": "hola", "o:from": {"@id": "x:o"}, "o:to": {"@id": "x:a"},
    }  # fmt: skip
    source = graph(tmp_path, contact, account, owns, other, message)
    seen = read(EXTRACTOR, source)
    assert forward(seen, f"sha256:{source.sha256}#x:c", "tel:1237771337") == ["OWNS"]
    (event,) = events(seen)
    assert [ref.key for ref in event.receivers] == ["tel:1237771337"]
    assert [ref.key for ref in event.senders] == [f"sha256:{source.sha256}#x:o"]
    assert names(seen) == ["Ana", "ana87"]


def test_reads_who_was_connected_with_whom(tmp_path: Path) -> None:
    hosts = [
        {
            "@id": f"x:{name}",
            "@type": "o:Device",
            "c:hasFacet": [{"@type": "o:IPv4AddressFacet", "o:addressValue": one}],
        }
        for name, one in (("a", "10.10.10.2"), ("b", "10.10.10.50"))
    ]
    flow = {"@id": "x:n", "@type": "o:NetworkConnection", "c:hasFacet": [{
        "@type": "o:NetworkConnectionFacet", "o:src": {"@id": "x:a"}, "o:dst": [{"@id": "x:b"}],
        "o:startTime": {"@type": "xsd:dateTime", "@value": "2009-04-03T02:29:25.625Z"}}]}  # fmt: skip
    (link,) = links(read(EXTRACTOR, graph(tmp_path, *hosts, flow)))
    assert (link.type.value, link.source.key, link.target.key, link.at) == (
        "CONNECTED_TO", "10.10.10.2", "10.10.10.50", 1238725765625,
    )  # fmt: skip


def test_damage_is_said(tmp_path: Path) -> None:
    text = json.dumps({"@context": {"o": f"{UCO}/observable/"}, "@graph": [
        {"@id": "a", "@type": "o:PhoneAccount", "o:phoneNumber": "+34600112233"}, {"@id": "b"}]})  # fmt: skip
    seen = read(EXTRACTOR, written(tmp_path, "a.json", text[:-8]))
    assert keys_of(seen, "PHONE_NUMBER") == {"+34600112233"}
    assert [one.reason.startswith("The JSON is damaged: ") for one in problems(seen)] == [True]


def test_memory_does_not_grow(tmp_path: Path) -> None:
    case_uco.write(tmp_path / "graph.jsonld", people=50, messages=6_000)
    tracemalloc.start()
    total = sum(1 for _ in EXTRACTOR.extract(of_path(tmp_path / "graph.jsonld")))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert total > 6_000
    assert peak < 30_000_000


def test_a_name_of_any_length_is_cut_in_no_time() -> None:
    terms, started = Terms(), time.process_time()
    for ending in ("", "/", "#Person", ":a"):
        assert terms.named("x" * 200_000 + ending)[0] in ("x" * 200_000, "Person", "a", "x" * 200_000 + "/")
    assert time.process_time() - started < 1
