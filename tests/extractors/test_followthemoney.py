"""FollowTheMoney: entities mapped from the shared table, every schema that is read, arrays, damaged lines."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from asasec_graph.extractors import listing
from asasec_graph.extractors.followthemoney import EXTRACTOR
from asasec_graph.model.observations import Observation
from asasec_graph.samples import ftm
from tests.extractors.chart_checks import forward, of_path, read
from tests.extractors.text_sources import (
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


def entity(known: str, schema: str, **properties: Any) -> dict[str, Any]:
    held: dict[str, list[Any]] = {
        name: value if isinstance(value, list) else [value] for name, value in properties.items()
    }
    return {"id": known, "schema": schema, "properties": held}


def lines(folder: Path, *entities: dict[str, Any]) -> list[Observation]:
    text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in entities)
    return read(EXTRACTOR, written(folder, "entities.ftm.json", text))


# The sample holds the source of a mapping, not entities: the mapping is made here, with csv and hashlib alone.
def test_reads_entities_mapped_from_the_sample(tmp_path: Path) -> None:
    with sample("ftm/experts.csv").path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    made: list[dict[str, Any]] = []
    for row in rows:
        group = hashlib.sha1(row["group_code"].encode()).hexdigest()
        made += [
            entity(f"p{row['id']}", "Person", name=row["name"], nationality=row["nationality"], gender=row["gender"]),
            entity(group, "Organization", name=row["group_name"]),
            entity(f"m{row['id']}", "Membership", member=f"p{row['id']}", organization=group, role="member"),
        ]
    seen = lines(tmp_path, *made)
    found = counts(seen)
    assert found == {"PERSON": len(rows), "ORGANIZATION": len({row["group_code"] for row in rows})}
    assert [name for name in names(seen) if name in {row["name"] for row in rows}] == [row["name"] for row in rows]
    assert {one.type.value for one in links(seen)} == {"MEMBER_OF"}
    assert len(links(seen)) == len(rows)
    assert problems(seen) == []


def test_leaves_the_sources_of_mappings_to_others() -> None:
    for name in ("experts.csv", "links.csv", "kek.yml"):
        assert not EXTRACTOR.takes(sample(f"ftm/{name}"))


def test_reads_generated_entities(tmp_path: Path) -> None:
    planted = ftm.write(tmp_path / "entities.ftm.json", people=20, mails=60)
    seen = read(EXTRACTOR, of_path(tmp_path / "entities.ftm.json"))
    assert counts(seen)["MESSAGE"] == planted.mails
    assert counts(seen)["PERSON"] == planted.persons
    assert keys_of(seen, "EMAIL_ADDRESS") == planted.emails
    assert keys_of(seen, "PHONE_NUMBER") == planted.phones
    assert keys_of(seen, "ACCOUNT") == planted.accounts
    assert sum(one.type == "MEMBER_OF" for one in links(seen)) == planted.links
    assert problems(seen) == []


def test_reads_every_schema(tmp_path: Path) -> None:
    seen = lines(
        tmp_path,
        entity(
            "p1", "Person", name="Ana Falsa", email="Ana@Example.org", phone="+34 600 11 22 33", birthDate="1980-01-02"
        ),
        entity("p2", "Person", firstName="Leo", lastName="Falso"),
        entity("l1", "LegalEntity", name="Zoe", email="zoe@example.org"),
        entity("l2", "LegalEntity", name="Fantasía SL", registrationNumber="B1"),
        entity("u1", "UserAccount", service="Telegram", username="@ana_f", owner="p1"),
        entity("b1", "BankAccount", iban="ES91 2100 0418 4502 0005 1332"),
        entity("v1", "Vehicle", registrationNumber="1234 BCD", owner="p2"),
        entity("a1", "Address", full="Calle Falsa 1", latitude="40.5", longitude="-3.5"),
        entity("i1", "Image", fileName="a.jpg", contentHash="ab" * 32),
        entity("o1", "Ownership", owner="p1", asset="b1"),
        entity("d1", "Directorship", director="p2", organization="l2", startDate="2020-01-01"),
        entity("f1", "Family", person="p1", relative="p2", relationship="hermano"),
        entity("k1", "UnknownLink", subject="p1", object="l1"),
    )
    ana, leo = (next(one.entity.key for one in mentions(seen) if one.asserted.get("name") == name)
                for name in ("Ana Falsa", "Leo Falso"))  # fmt: skip
    assert forward(seen, ana, "ana@example.org") == ["OWNS"]
    assert forward(seen, ana, "+34600112233") == ["OWNS"]
    assert forward(seen, ana, "telegram:ana_f") == ["OWNS"]
    assert forward(seen, ana, "iban:ES9121000418450200051332") == ["OWNS"]
    assert forward(seen, leo, "plate:ES:1234BCD") == ["OWNS"]
    assert forward(seen, ana, leo) == ["KNOWS"]
    assert keys_of(seen, "LOCATION") == {"geo:40.50000,-3.50000"}
    assert keys_of(seen, "MEDIA") == {f"sha256:{'ab' * 32}"}
    member = next(one for one in links(seen) if one.type == "MEMBER_OF")
    assert (member.source.key, member.at) == (leo, 1_577_836_800_000)  # date -u -d 2020-01-01 +%s000
    unknown = next(one for one in links(seen) if one.locator == "line 13")
    assert (unknown.type, unknown.confidence) == ("KNOWS", 0.5)
    sure = {one.asserted.get("name"): one.confidence for one in mentions(seen) if one.locator in ("line 3", "line 4")}
    assert sure == {"Zoe": 0.5, None: 1.0, "Fantasía SL": 1.0}


def test_reads_mails_messages_and_calls(tmp_path: Path) -> None:
    seen = lines(
        tmp_path,
        entity("p1", "Person", name="Ana", email="ana@example.org"),
        entity("u1", "UserAccount", service="Instagram", username="ana_f"),
        entity("u2", "UserAccount", service="Instagram", username="leo_f"),
        {"id": "e1", "schema": "Email", "properties": {
            "from": ["Zoe <zoe@example.org>"], "to": ["leo@example.org, otro@example.org"], "subject": ["hola"],
            "date": ["2024-01-02T15:04:05Z"], "bodyText": ["llama al 600112233"]}},
        entity("e2", "Email", emitters="p1", recipients=["p1"], subject="sin direcciones"),
        entity("m1", "Message", sender="u1", recipients="u2", bodyText="hola", date="2024-01-02T15:04:05"),
        entity("c1", "Call", caller="p1", callNumber="+34611223344", duration="95", startDate="2024-01-02T15:04:05Z"),
        entity("c2", "Call", duration="1"),
    )  # fmt: skip
    mail, bare, chat, call = events(seen)
    assert [ref.key for ref in (*mail.senders, *mail.receivers)] == [
        "zoe@example.org", "leo@example.org", "otro@example.org",
    ]  # fmt: skip
    assert [ref.key for ref in bare.senders] == ["ana@example.org"]
    assert (chat.channel, [ref.key for ref in chat.senders]) == ("instagram", ["instagram:ana_f"])
    assert (call.seconds, [ref.key for ref in call.receivers]) == (95, ["+34611223344"])
    assert times(seen)[0] == "2024-01-02T15:04:05Z"
    assert keys_of(seen, "PHONE_NUMBER") == {"+34600112233"}
    assert [one.locator for one in problems(seen)] == ["line 8"]


def test_reads_arrays_nested_entities_and_a_mark(tmp_path: Path) -> None:
    nested: dict[str, Any] = {"id": "o", "schema": "Ownership", "properties": {
        "owner": [{"id": "p1", "schema": "Person", "properties": {}}], "asset": ["c1"]}}  # fmt: skip
    made = [entity("p1", "Person", name="Ana"), entity("c1", "Company", name="Fantasía"), nested]
    source = written(tmp_path, "a.json", "\ufeff" + json.dumps(made))
    assert listing.choose(source) is EXTRACTOR
    seen = read(EXTRACTOR, source)
    assert [(one.type.value, one.locator) for one in links(seen)] == [("OWNS", "2")]


@pytest.mark.parametrize(
    "bad", ["nope", "[1]", '{"schema": 1, "properties": {}}', "[" * 5_000, '{"id": ' + "9" * 5_000]
)
def test_says_which_lines_are_none(tmp_path: Path, bad: str) -> None:
    good = json.dumps(entity("p1", "Person", name="Ana"))
    seen = read(EXTRACTOR, written(tmp_path, "a.jsonl", f"{good}\n{bad}\n\n{good}\n"))
    assert names(seen) == ["Ana", "Ana"]
    assert [one.locator for one in problems(seen)] == ["line 2"]


def test_says_that_a_relation_names_entities_that_are_not_there(tmp_path: Path) -> None:
    person = entity("p1", "Person", name="Ana Falsa")
    seen = lines(
        tmp_path, entity("o1", "Ownership", owner="p1", asset="gone"), person, entity("u", "UnknownLink", subject="x")
    )
    assert links(seen) == []
    assert [(one.reason.partition(" ")[0], one.locator) for one in problems(seen)] == [("2", "line 1")]
