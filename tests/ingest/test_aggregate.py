"""Aggregation: one row an identifier and link, whatever the order in which observations come."""

from __future__ import annotations

import json
import random

from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.ingest.aggregate import MAX_LOCATORS, MAX_SECONDS, Aggregate, Row
from asasec_graph.model.ids import entity_id
from asasec_graph.model.kinds import EntityKind, EventType, LinkType
from asasec_graph.model.observations import Event, Face, Json, Link, Mention, Observation, Problem, Ref

ONE = Ref(EntityKind.PHONE_NUMBER, "+34600000001")
TWO = Ref(EntityKind.PHONE_NUMBER, "+34600000002")
ANA = Ref(EntityKind.PERSON, "sha256:00#1")
PICTURE = Ref(EntityKind.MEDIA, "sha256:11")
FACE = Ref(EntityKind.FACE, "sha256:11#1,2,3,4")


def _aggregate(*observations: Observation) -> Aggregate:
    made = Aggregate("x_1")
    made.extractor = "test/1"
    for observation in observations:
        made.add(observation)
    return made


def _mentions(made: Aggregate) -> dict[str, Row]:
    return {row["key"]: row["props"] for row in made.mention_rows()}


def test_mentions_of_one_identifier_become_one_row() -> None:
    rows = _mentions(
        _aggregate(
            Mention(ONE, "a#1", 0.5, {"name": "Ana  Uno"}, at=2_000),
            Mention(ONE, "a#2", 0.9, {"name": "Anita", "label": "home"}, at=1_000),
            Mention(ONE, "a#2", 0.9, {"label": "work"}),
        )
    )
    props = rows[ONE.key]
    assert (props["n"], props["locators"], props["confidence"]) == (3, "a#1\na#2", 0.9)
    assert (props["first"], props["last"], props["name"]) == (1_000, 2_000, "Ana Uno\nAnita")
    assert json.loads(props["asserted"]) == {"label": ["home", "work"]}


def test_locators_beyond_the_bound_are_cut_and_the_cut_is_shown() -> None:
    rows = _mentions(_aggregate(*(Mention(ONE, f"a#{number}") for number in range(MAX_LOCATORS + 5))))
    locators = rows[ONE.key]["locators"].split("\n")
    assert (len(locators), locators[-1]) == (MAX_LOCATORS + 1, "…")
    assert rows[ONE.key]["n"] == MAX_LOCATORS + 5


def test_both_ends_of_a_link_and_all_parties_of_an_event_are_mentioned() -> None:
    message = Event(EventType.MESSAGE, "sms", 5, (ONE,), (TWO,), "m#1", "hola")
    made = _aggregate(Link(LinkType.OWNS, ANA, ONE, "c#1"), message)
    assert set(_mentions(made)) == {ANA.key, ONE.key, TWO.key}
    kinds = {row["type"]: row["props"] for row in made.link_rows()}
    assert set(kinds) == {"OWNS", "CONTACTED"}
    assert {name: kinds["CONTACTED"][name] for name in ("channel", "messages", "calls", "first")} == {
        "channel": "sms",
        "messages": 1,
        "calls": 0,
        "first": 5,
    }


def test_events_at_one_locator_get_ids_of_their_own() -> None:
    made = Aggregate("x_1")
    event = Event(EventType.CALL, "cellular", None, (ONE,), (TWO,), "calls#1", seconds=9)
    rows = [made.add(event), made.add(event)]
    assert None not in rows
    assert len({row["props"]["id"] for row in rows if row}) == 2
    assert all("at" not in row["props"] for row in rows if row)


def test_contacts_count_per_channel_and_never_with_oneself() -> None:
    made = _aggregate(
        Event(EventType.MESSAGE, "sms", 1, (ONE,), (TWO, ONE), "m#1"),
        Event(EventType.CALL, "cellular", 2, (ONE,), (TWO,), "c#1", seconds=30),
        Event(EventType.CALL, "cellular", 3, (ONE,), (TWO,), "c#2", seconds=12),
    )
    found = {row["props"]["channel"]: row["props"] for row in made.link_rows()}
    assert set(found) == {"sms", "cellular"}
    assert (found["cellular"]["calls"], found["cellular"]["seconds"]) == (2, 42)
    assert all(row["source"] != row["target"] for row in made.link_rows())


def test_a_face_keeps_its_vector_and_names_its_picture() -> None:
    face = Face(FACE, PICTURE, "p.jpg", (1.0, 2.0, 3.0, 4.0), 0.8, b"\0" * 8, "m/1")
    rows = _mentions(_aggregate(face))
    assert rows[FACE.key]["vector"] == b"\0" * 8
    assert rows[FACE.key]["media"] == entity_id(PICTURE.kind, PICTURE.key)
    assert PICTURE.key in rows


def test_what_a_face_is_asserted_to_be_stands_beside_its_vector() -> None:
    face = Face(FACE, PICTURE, "p.jpg", (1.0, 2.0, 3.0, 4.0), 0.8, b"\0" * 8, "m/1", asserted={"sharpness": 0.4})
    assert json.loads(_mentions(_aggregate(face))[FACE.key]["asserted"]) == {"sharpness": 0.4}


def test_perceptual_hashes_become_properties_and_long_lists_leave_the_text() -> None:
    frames: dict[str, Json] = {"pdq": ["aa", "bb"], "seconds": [0.5, 2.0]}
    told: dict[str, Json] = {"pdq": "0f", "pdqVariants": ["1f", "2f"], "frames": frames, "width": 4}
    row = _mentions(_aggregate(Mention(PICTURE, "p.jpg", asserted=told), Mention(PICTURE, "q.jpg", asserted=told)))
    props = row[PICTURE.key]
    assert (props["pdq"], props["pdq_variants"]) == ("0f", ["1f", "2f"])
    assert (props["frame_pdqs"], props["frame_seconds"]) == (["aa", "bb"], [0.5, 2.0])
    assert json.loads(props["asserted"]) == {"pdq": "0f", "width": 4}


def test_problems_are_kept_in_order() -> None:
    made = _aggregate(Problem("first", "a"), Problem("second", "b"))
    assert [problem.reason for problem in made.problems] == ["first", "second"]


OBSERVATIONS: list[Observation] = [
    Mention(ONE, "a#1", 0.5, {"name": "Ana"}),
    Mention(TWO, "a#2", 0.7, at=3),
    Link(LinkType.OWNS, ANA, ONE, "c#1"),
    Link(LinkType.OWNS, ANA, TWO, "c#2"),
    *(Event(EventType.MESSAGE, "sms", at, (ONE,), (TWO,), f"m#{at}", "x") for at in range(4)),
]


@given(st.randoms(use_true_random=False))
def test_the_order_of_observations_changes_no_row_but_the_order_of_locators(rng: random.Random) -> None:
    turned = list(OBSERVATIONS)
    rng.shuffle(turned)

    def rows(made: Aggregate) -> list[Row]:
        found = [*made.mention_rows(), *made.link_rows()]
        for row in found:
            row["props"]["locators"] = sorted(row["props"]["locators"].split("\n"))
        return found

    assert rows(_aggregate(*turned)) == rows(_aggregate(*OBSERVATIONS))


def test_lengths_of_calls_add_up_to_a_number_that_every_store_takes() -> None:
    calls = [
        Event(EventType.CALL, "cellular", 1, (ONE,), (TWO,), f"calls/{number}", seconds=(1 << 63) - 1)
        for number in "12"
    ]
    (row,) = _aggregate(*calls).link_rows()
    assert row["props"]["seconds"] == MAX_SECONDS


def test_digests_that_lists_know_a_file_by_stand_on_the_edge() -> None:
    said: list[dict[str, Json]] = [
        {"hashes": {"md5": "ab", "sha256": "cd"}},
        {"hashes": {"md5": "ef", "sha1": "01"}, "photodna": "0,1"},
        {"hashes": "none"},
    ]
    props = _mentions(_aggregate(*(Mention(PICTURE, f"row {n}", asserted=one) for n, one in enumerate(said))))[
        PICTURE.key
    ]
    assert {name: props.get(name) for name in ("md5", "sha1", "photodna")} == {
        "md5": "ab",
        "sha1": "01",
        "photodna": "0,1",
    }
    plain = _mentions(_aggregate(Mention(PICTURE, "row 9", asserted={"name": "one"})))[PICTURE.key]
    assert not {"md5", "sha1", "photodna"} & set(plain)
