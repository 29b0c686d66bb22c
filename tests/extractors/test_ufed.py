"""Cellebrite reports: the shared fragment against the standard library, generated reports against what was put in."""

from __future__ import annotations

import hashlib
import re
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from asasec_graph.extractors.listing import choose
from asasec_graph.extractors.ufed import EXTRACTOR
from asasec_graph.ingest.reader import observed
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Event, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading.source import Options, Source
from asasec_graph.samples import ufed
from asasec_graph.samples.ufed_planted import SECRETS, Planted
from tests.extractors.text_sources import events, keys_of, links, mentions, problems, sample, seen_by, written

FRAGMENT = "ufed/ufed-model-chat.xml"


def read(source: Source) -> list[Observation]:
    assert EXTRACTOR.takes(source)
    return list(seen_by(EXTRACTOR, source))


def source_of(path: Path, name: str = "report.xml", options: Options | None = None) -> Source:
    data = path.read_bytes()
    return Source(path, name, hashlib.sha256(data).hexdigest(), len(data), options or Options())


def generated(folder: Path, **how: bool | int | str) -> tuple[Source, Planted]:
    path = folder / "generated.xml"
    planted = ufed.write(path, **how)  # type: ignore[arg-type]
    return source_of(path), planted


def truth_name(ref: Ref, sha256: str) -> str:
    """As the generator names it: a person by the record's id, the owner as PERSON:owner."""
    return (
        str(ref).replace(f"sha256:{sha256}#", "").replace("model/", "") if ref.kind is EntityKind.PERSON else str(ref)
    )


# ---- the shared fragment: what is expected comes from xml.etree, never from the reader --------------------------


@cache
def fragment() -> ET.Element:
    return ET.fromstring(sample(FRAGMENT).path.read_bytes())


def said(model: ET.Element, name: str) -> str:
    found = model.find(f"field[@name='{name}']/value")
    return (found.text or "").strip() if found is not None else ""


def of_type(kind: str) -> list[ET.Element]:
    return [model for model in fragment().iter("model") if model.get("type") == kind]


def test_the_fragments_messages() -> None:
    """Those right in the chat but the system's, and the one quoted with a sender and a time: 14 models, 11 messages."""
    seen = events(read(sample(FRAGMENT)))
    direct = fragment().findall("multiModelField[@name='Messages']/model")
    system = [
        one for one in direct if any(said(party, "Identifier") == "System message" for party in one.iter("model"))
    ]
    quoted = [
        one
        for one in fragment().findall(".//model[@type='ReplyMessageData']/modelField/model[@type='InstantMessage']")
        if said(one, "TimeStamp")
    ]
    assert (len(of_type("InstantMessage")), len(direct), len(system), len(quoted)) == (14, 11, 1, 1)
    expected = {str(one.get("id")) for one in direct if one not in system} | {str(one.get("id")) for one in quoted}
    assert {event.locator.rpartition("/")[2] for event in seen} == expected
    assert len(seen) == len(expected)
    bodies = Counter(said(one, "Body") for one in fragment().iter("model") if one.get("id") in expected)
    assert Counter(event.text or "" for event in seen) == bodies
    assert Counter(event.asserted["extraction"] for event in seen) == Counter(
        str(one.get("extractionId")) for one in fragment().iter("model") if one.get("id") in expected
    )


def test_the_fragments_accounts_and_the_person_in_it() -> None:
    """Every WhatsApp id and Telegram user id is an account; the one contact is the one person beside the owner."""
    source = sample(FRAGMENT)
    seen = read(source)
    texts = {said(model, name) for model in fragment().iter("model") for name in ("Identifier", "Value", "Account")}
    whatsapp = {f"whatsapp:{text}" for text in texts if text.endswith("@s.whatsapp.net")}
    telegram = {
        f"telegram:{said(party, 'Identifier')}" for party in of_type("Party") if said(party, "Identifier").isdigit()
    }
    assert keys_of(seen, "ACCOUNT") == whatsapp | telegram
    assert (len(whatsapp), len(telegram), len(of_type("Contact")), len(of_type("Party"))) == (6, 3, 1, 17)
    contact = of_type("Contact")[0].get("id")
    assert keys_of(seen, "PERSON") == {f"sha256:{source.sha256}#model/{contact}", f"sha256:{source.sha256}#owner"}
    assert [one.target.key for one in links(seen) if one.source.key.endswith(str(contact))] == [
        f"whatsapp:{said(of_type('UserID')[0], 'Value')}"
    ]


def test_the_fragments_owner_takes_part_as_the_party_that_is_marked() -> None:
    seen = read(sample(FRAGMENT))
    owners = {said(party, "Identifier") for party in of_type("Party") if said(party, "IsPhoneOwner") == "True"}
    marked = {
        one.entity.key.partition(":")[2]
        for one in mentions(seen)
        if one.asserted.get("owner") and one.entity.key[0] != "s"
    }
    assert owners <= marked
    by_id = {model.get("id"): model for model in fragment().iter("model")}
    for event in events(seen):
        sender = by_id[event.locator.rpartition("/")[2]].find("modelField[@name='From']/model")
        assert sender is not None
        out = said(sender, "IsPhoneOwner") == "True"
        assert event.direction is not None
        assert event.direction.value == ("OUT" if out else "IN")
        assert event.senders[0].key.endswith(said(sender, "Identifier"))


def test_redacted_addresses_and_wrong_numbers_are_none() -> None:
    seen = read(sample(FRAGMENT))
    addresses = [said(one, "URL") for one in of_type("Attachment")]
    assert len([text for text in addresses if "xxx" in text]) == 6
    assert len(keys_of(seen, "URL")) == 1
    assert not any("xxx" in key for key in keys_of(seen, "URL"))
    assert [one.asserted["unread"] for one in mentions(seen) if "unread" in one.asserted] == [
        said(of_type("PhoneNumber")[0], "Value")
    ]


# ---- generated reports ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", [1, 2, 7])
def test_a_report_says_what_was_put_in_and_nothing_else(tmp_path: Path, seed: int) -> None:
    source, planted = generated(tmp_path, seed=seed)
    seen = read(source)
    assert problems(seen) == []
    named = {
        truth_name(ref, source.sha256)
        for one in seen
        for ref in (
            [one.entity]
            if isinstance(one, Mention)
            else [one.source, one.target]
            if isinstance(one, Link)
            else [*one.senders, *one.receivers]
            if isinstance(one, Event)
            else []
        )
    }
    assert named == planted.entities
    told = {
        (one.type.value, truth_name(one.source, source.sha256), truth_name(one.target, source.sha256))
        for one in links(seen)
    }
    assert told == planted.links
    happened = [
        (
            one.type.value,
            one.channel,
            one.at,
            tuple(truth_name(ref, source.sha256) for ref in one.senders),
            tuple(truth_name(ref, source.sha256) for ref in one.receivers),
            one.direction.value if one.direction else "",
            one.text or "",
            bool(one.asserted.get("deleted")),
        )
        for one in events(seen)
    ]
    assert Counter(happened) == Counter(planted.events)


def test_everything_carries_the_reports_own_marks(tmp_path: Path) -> None:
    source, planted = generated(tmp_path)
    seen = read(source)
    for one in seen:
        if isinstance(one, Mention | Event) and "#model/" in one.locator and "owner" not in one.asserted:
            assert {"state", "extraction"} <= set(one.asserted), one
    deleted = [one for one in events(seen) if one.asserted.get("deleted")]
    assert {str(one.asserted["extraction"]) for one in deleted} == {"0", "1"}
    assert len(deleted) == sum(event[-1] for event in planted.events) == 2
    gone = [one for one in mentions(seen) if one.asserted.get("deleted") and one.entity.kind is EntityKind.PERSON]
    assert len(gone) == 1


def test_the_owner_is_found_with_everything_that_is_his(tmp_path: Path) -> None:
    source, planted = generated(tmp_path)
    seen = read(source)
    owner = f"sha256:{source.sha256}#owner"
    own = {str(one.target) for one in links(seen) if one.source.key == owner and one.type.value in ("OWNS", "USES")}
    assert planted.owned <= own
    about = [one for one in mentions(seen) if one.entity.key == owner and one.asserted.get("owner")]
    assert len(about) == 1
    assert "name" in about[0].asserted
    handset = next(one for one in mentions(seen) if one.entity.key.startswith("imei:"))
    assert {"make": "Apple", "model": "iPhone X", "system": "iOS 14.6"}.items() <= handset.asserted.items()


def test_no_secret_is_read(tmp_path: Path) -> None:
    source, _ = generated(tmp_path)
    text = source.path.read_text("utf-8")
    assert all(secret in text for secret in SECRETS)
    told = repr(read(source))
    assert [secret for secret in SECRETS if secret in told] == []
    assert "oculto@" not in told


@pytest.mark.parametrize("how", [{"namespace": False}, {"version": "8.5"}, {"version": "4.1", "namespace": False}])
def test_namespace_and_version_change_nothing(tmp_path: Path, how: dict[str, bool | str]) -> None:
    source, planted = generated(tmp_path, seed=3)
    expected = read(source)
    other, same = generated(tmp_path, seed=3, **how)
    assert same.entities == planted.entities
    assert read(replace(other, sha256=source.sha256)) == expected


def test_a_namespace_prefix_changes_nothing(tmp_path: Path) -> None:
    source, _ = generated(tmp_path, seed=3)
    expected = read(source)
    text = source.path.read_text("utf-8").replace(' xmlns="', ' xmlns:pa="')
    outside = re.compile(r"(<!\[CDATA\[.*?\]\]>)|<(/?)(?=[A-Za-z])", re.DOTALL)
    prefixed = outside.sub(lambda match: match[1] or f"<{match[2]}pa:", text)
    assert read(replace(written(tmp_path, "report.xml", prefixed), sha256=source.sha256)) == expected


def bare(text: str) -> str:
    """Letters and digits alone, in lower case."""
    return re.sub(r"[^0-9a-z]", "", text.lower())


def test_every_locator_leads_back(tmp_path: Path) -> None:
    """Ids of models and files, and the places of sections, found again with the standard library."""
    source, _ = generated(tmp_path, namespace=False)
    root = ET.fromstring(source.path.read_bytes())
    ids = {tag: {str(one.get("id")) for one in root.iter(tag)} for tag in ("model", "file")}
    for one in read(source):
        if one.locator == "report.xml":
            continue
        if one.locator.startswith("/"):
            assert isinstance(one, Mention | Link)
            at = root.find("." + one.locator.removeprefix("/project[1]"))
            assert at is not None, one.locator
            named = [one.entity] if isinstance(one, Mention) else [one.source, one.target]
            assert any(bare(at.text or "") in bare(ref.key) for ref in named), one
        else:
            tag, _, id_ = one.locator.removeprefix("report.xml#").partition("/")
            assert id_ in ids[tag], one.locator


def test_models_without_an_id_stand_by_their_place(tmp_path: Path) -> None:
    body = '<field name="Body" type="String"><value type="String">a{}@example.org</value></field>'
    note = f'<model type="Note">{body}</model>'
    inner = "".join(note.format(number) for number in range(3))
    data = f'<decodedData><modelType type="Note"/><modelType type="Note">{inner}</modelType></decodedData>'
    source = written(tmp_path, "report.xml", f'<project reportVersion="5.2">{data}</project>')
    assert [(one.entity.key, one.locator) for one in mentions(read(source))] == [
        (f"a{number}@example.org", f"/project[1]/decodedData[1]/modelType[2]/model[{number + 1}]")
        for number in range(3)
    ]


def test_an_archive_is_read_with_the_files_in_it(tmp_path: Path) -> None:
    path = tmp_path / "telefono.ufdr"
    planted = ufed.write_archive(path)
    source = source_of(path, "telefono.ufdr", Options(faces=False))
    assert choose(source) is None
    seen = list(observed(source))
    assert {one.reader.partition("/")[0] for one in seen} == {"archive", "ufed", "picture"}
    told = [one.observation for one in seen]
    assert problems(told) == []
    assert len(events(told)) == len(planted.events)
    assert all(one.locator.startswith("telefono.ufdr!report.xml#model/") for one in events(told))
    media = hashlib.sha256(ufed.PICTURE).hexdigest()
    by = {one.reader for one in seen if isinstance(one.observation, Mention) and media in one.observation.entity.key}
    assert len(by) == 2
    assert keys_of(told, "MEDIA") == {f"sha256:{media}"}


def test_a_large_report_is_counted_right_in_little_memory(tmp_path: Path) -> None:
    """The chats of a large report are given message by message: what is kept does not grow with them."""
    source, planted = generated(tmp_path, size=12_000_000)
    seen: Counter[str] = Counter()
    keys: set[str] = set()
    for one in seen_by(EXTRACTOR, source):
        seen[one.type.value if isinstance(one, Event) else type(one).__name__] += 1
        if isinstance(one, Mention):
            keys.add(truth_name(one.entity, source.sha256))
    assert source.size > 12_000_000
    assert (seen["MESSAGE"], seen["CALL"]) == (planted.messages, planted.calls)
    assert keys <= planted.entities
    assert seen["Problem"] == 0


@pytest.mark.parametrize(
    ("content", "taken"),
    [
        ('<?xml version="1.0"?>\n<project id="a" xmlns="http://pa.cellebrite.com/report/2.0">', True),
        ('\ufeff<?xml version="1.0"?>\n<project id="a" reportVersion="5.2.0.0" licenseID="1">', True),
        ('<model type="Call" id="1" deleted_state="Intact">', True),
        ('<decodedData><modelType type="Note"><model type="Note"><field name="Body" type="String">', True),
        (
            '<?xml version="1.0"?><project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>',
            False,
        ),
        ('<?xml version="1.0"?><smses count="2"><sms protocol="0" address="1" />', False),
        ("<html><body>project reportVersion</body></html>", False),
        ("", False),
    ],
)
def test_what_is_taken(tmp_path: Path, content: str, taken: bool) -> None:
    assert EXTRACTOR.takes(written(tmp_path, "anything", content)) is taken


def test_damaged_text_is_mended_and_kept_as_it_stood(tmp_path: Path) -> None:
    """UTF-8 that was taken for Latin-1, as some programs store it and the report repeats it."""
    written_so = "ma\u00c3\u00b1ana"
    body = f'<field name="Body" type="String"><value type="String">{written_so}</value></field>'
    source = written(
        tmp_path, "report.xml", f'<project reportVersion="5"><model type="SMS" id="s">{body}</model></project>'
    )
    [event] = events(read(source))
    assert (event.text, event.asserted["raw"]) == ("ma\u00f1ana", written_so)


def test_values_are_bounded(tmp_path: Path) -> None:
    """Whatever a report writes into an id, a name or an address, no key and no locator grows with it."""
    long = "ab1" * 50_000
    names = ("Name", "Url", "Domain", "SSId", "Account", "Username", "Value", "Identifier")
    fields = "".join(
        f'<field name="{name}" type="String"><value type="String">{long}.example</value></field>' for name in names
    )
    kinds = (
        "Contact",
        "VisitedPage",
        "Cookie",
        "WirelessNetwork",
        "NetworkUsage",
        "UserAccount",
        "SearchedItem",
        "Odd",
    )
    models = "".join(f'<model type="{kind}" id="{long}" extractionId="{long}">{fields}</model>' for kind in kinds)
    seen = read(written(tmp_path, "report.xml", f'<project reportVersion="5">{models}</project>'))
    assert len(seen) >= 5
    assert max(len(repr(one)) for one in seen) < 10_000


def test_problems_are_told_with_their_place(tmp_path: Path) -> None:
    time = (
        '<field name="TimeStamp" type="TimeStamp"><value type="TimeStamp" format="TimeStampKnown">soon</value></field>'
    )
    call = f'<model type="Call" id="c1" deleted_state="Intact">{time}</model>'
    sms = f'<model type="SMS" id="s1" deleted_state="Intact">{time}</model>'
    source = written(tmp_path, "report.xml", f'<project reportVersion="5">{call}{sms}</project>')
    assert [one.locator for one in read(source) if isinstance(one, Problem)] == [
        "report.xml#model/c1",
        "report.xml#model/s1",
    ]


def test_a_group_and_its_members_are_told_once(tmp_path: Path) -> None:
    def field(name: str, value: str) -> str:
        return f'<field name="{name}" type="String"><value type="String">{value}</value></field>'

    def party(number: str, place: str) -> str:
        return f'<model type="Party" id="{place}">{field("Identifier", f"3460010020{number}@s.whatsapp.net")}</model>'

    message = (
        f'<model type="InstantMessage" id="m">{field("Body", "hola")}'
        f'<modelField name="From" type="Party">{party("1", "f")}</modelField></model>'
    )
    chat = (
        f'<model type="Chat" id="c">{field("Source", "WhatsApp")}{field("Id", "34600100200-1500000000@g.us")}'
        f'<multiModelField name="Participants" type="Party">{party("1", "p")}{party("2", "q")}</multiModelField>'
        f'<multiModelField name="Messages" type="InstantMessage">{message}</multiModelField></model>'
    )
    path = tmp_path / "report.xml"
    path.write_text(f'<project><decodedData><modelType type="Chat">{chat}</modelType></decodedData></project>')
    seen = seen_by(EXTRACTOR, Source(path, path.name, "0" * 64, path.stat().st_size))
    members = [one.source.key for one in seen if isinstance(one, Link) and one.type == "MEMBER_OF"]
    assert members == ["whatsapp:34600100201@s.whatsapp.net", "whatsapp:34600100202@s.whatsapp.net"]


def test_labels_in_a_field_with_several_values_and_what_was_forwarded(tmp_path: Path) -> None:
    def value(name: str, text: str) -> str:
        return f'<field name="{name}"><value><![CDATA[{text}]]></value></field>'

    def labels(*said: str) -> str:
        return f'<multiField name="Labels">{"".join(f"<value>{one}</value>" for one in said)}</multiField>'

    within = (
        f'<model type="InstantMessage" id="w">{value("Body", "lo de antes")}{value("IsEmbeddedOnly", "True")}</model>'
    )
    extra = f'<model type="QuotedMessageData" id="q">{value("OriginalMessageID", "FWD-1")}</model>'
    said = (
        f'<model type="InstantMessage" id="a">{labels("Forwarded", "Edited")}'
        f'<multiModelField name="EmbeddedInstantMessage">{within}</multiModelField></model>'
        f'<model type="InstantMessage" id="b">{value("Body", "sí")}{labels("Reply")}'
        f'<multiModelField name="MessageExtraData">{extra}</multiModelField></model>'
        f'<model type="InstantMessage" id="c">{value("Body", "cifrado")}{labels("System")}</model>'
    )
    messages = f'<multiModelField name="Messages">{said}</multiModelField>'
    chat = f'<model type="Chat" id="t">{value("Source", "WhatsApp")}{messages}</model>'
    source = written(tmp_path, "report.xml", f'<project><modelType type="Chat">{chat}</modelType></project>')
    found = [(event.text, dict(event.asserted)) for event in events(read(source))]
    assert found == [("lo de antes", {"forwarded": True, "edited": True}), ("sí", {"reply to": "FWD-1"})]
