"""The review of pictures: what is listed in which order, categories with their undo, and who may do what."""

from __future__ import annotations

import json
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.access import grants
from asasec_graph.analysis.categories import schemes
from asasec_graph.analysis.review import Seen, review_list
from asasec_graph.errors import BadInput
from asasec_graph.evidence.vault import Vault
from asasec_graph.graph.chains import AUDIT, records
from asasec_graph.graph.connection import Graph
from asasec_graph.hashsets.store import Adding, HashSets
from asasec_graph.ingest.erasure import erase
from asasec_graph.model.ids import case_id, entity_id
from asasec_graph.model.kinds import AccessLevel, EntityKind, UserRole
from asasec_graph.model.observations import Json, Mention, Observation
from asasec_graph.resolvers.context import Services
from asasec_graph.resolvers.review_reads import sheet
from asasec_graph.settings import Settings
from tests.resolvers.pictures import pdq, picture, shot
from tests.resolvers.worlds import CONSOLE, NOON, Desk, case, desk, exhibit, user

LIST = """query ($case: ID!, $film: Boolean, $faces: Boolean, $reviewed: Boolean, $known: ReviewKnown,
  $listed: Boolean, $fold: Boolean, $like: ID, $first: Int, $after: String) {
  mediaReview(case: $case, film: $film, faces: $faces, reviewed: $reviewed, known: $known, listed: $listed,
    fold: $fold, like: $like, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node {
      media { id key thumbnail } mention { locator evidence { name } } film faces frames similar
      category { scheme code reason by case { reference } } suggestions { scheme code case { reference } } } } } }"""
STATE = """mutation ($case: ID!, $media: ID!, $scheme: String!, $code: String!, $reason: String) {
  categorise(case: $case, media: $media, scheme: $scheme, code: $code, reason: $reason) { scheme code by } }"""
UNDO = "mutation ($case: ID!, $media: ID!) { undoCategory(case: $case, media: $media) { scheme code } }"
PROGRESS = "query ($case: ID!) { reviewProgress(case: $case) { reviewed total } }"
CASE = case_id("A-1")


def read(name: str, **more: Any) -> Mention:
    """A picture that a reader read."""
    return Mention(picture(name), name, asserted={"mediaType": "image/jpeg", "pdq": pdq(1), **more})


def film(name: str, seconds: list[float]) -> Mention:
    """A film with its key frames."""
    frames: dict[str, Json] = {"pdq": [pdq(number) for number in range(len(seconds))], "seconds": seconds}
    return Mention(picture(name), name, asserted={"mediaType": "video/mp4", "frames": frames})


def id_of(name: str) -> str:
    """The id of a picture."""
    return entity_id(EntityKind.MEDIA, picture(name).key)


async def listed(asked: Desk, **more: Any) -> dict[str, Any]:
    """The answer to a list."""
    answer: dict[str, Any] = (await asked.ask(LIST, case=CASE, **more))["mediaReview"]
    return answer


def ids(answer: dict[str, Any]) -> list[str]:
    """The pictures of an answer, in order."""
    return [edge["node"]["media"]["id"] for edge in answer["edges"]]


async def world(graph: Graph, *more: Observation) -> None:
    """Case A-1: one may write, two may read. Case B-1: two may write."""
    for name in ("one", "two"):
        await user(graph, name)
    await case(graph, "A-1", "two")
    await case(graph, "B-1")
    await grants.grant(graph, "A-1", "one", AccessLevel.WRITE, by=CONSOLE)
    await grants.grant(graph, "B-1", "two", AccessLevel.WRITE, by=CONSOLE)
    first = [
        read("b/2.jpg"),
        read("a/1.jpg"),
        *shot("a/3.jpg", 1, 1),
        read("a/3.jpg"),
        Mention(picture("list"), "row 1"),
    ]
    await exhibit(graph, "A-1", "later.zip", [read("0.jpg"), film("f.mp4", [0.0, 1.5, 3.0])], at=NOON + 1)
    await exhibit(graph, "A-1", "first.zip", [*first, *more])
    await exhibit(graph, "B-1", "other.zip", [read("a/1.jpg")])


async def test_pictures_come_by_exhibit_and_folder_with_nothing_shown(graph: Graph, settings: Settings) -> None:
    await world(graph)
    asked = await desk(graph, "two", settings)
    answer = await listed(asked)
    assert ids(answer) == [id_of(name) for name in ("a/1.jpg", "a/3.jpg", "b/2.jpg", "0.jpg", "f.mp4")]
    assert answer["totalCount"] == 5
    nodes = {edge["node"]["media"]["id"]: edge["node"] for edge in answer["edges"]}
    assert [nodes[id_of(name)]["faces"] for name in ("a/1.jpg", "a/3.jpg")] == [0, 1]
    assert [nodes[id_of(name)]["film"] for name in ("0.jpg", "f.mp4")] == [False, True]
    place = {"locator": "a/1.jpg", "evidence": {"name": "first.zip"}}
    assert nodes[id_of("a/1.jpg")]["mention"] == place, "as this case's evidence says, not another's"
    assert nodes[id_of("f.mp4")]["frames"] == [0.0, 1.5, 3.0]
    assert nodes[id_of("0.jpg")]["frames"] == []


async def test_filters_and_pages_hold_the_order(graph: Graph, settings: Settings) -> None:
    await world(graph)
    asked = await desk(graph, "two", settings)
    whole = ids(await listed(asked))
    assert ids(await listed(asked, film=True)) == [id_of("f.mp4")]
    assert ids(await listed(asked, film=False)) == whole[:4]
    assert ids(await listed(asked, faces=True)) == [id_of("a/3.jpg")]
    assert id_of("list") in ids(await listed(asked, listed=True))
    pages: list[str] = []
    after = None
    while True:
        answer = await listed(asked, first=2, after=after)
        pages += ids(answer)
        after = answer["pageInfo"]["endCursor"]
        if not answer["pageInfo"]["hasNextPage"]:
            break
    assert pages == whole
    assert await asked.codes(LIST, case=CASE, after="bm8") == ["BAD_INPUT"]


async def test_known_material_is_told_apart_from_benign_and_unknown(graph: Graph, settings: Settings) -> None:
    await world(graph)
    asked = await desk(graph, "two", settings)
    whole = ids(await listed(asked))
    assert ids(await listed(asked, known="UNKNOWN")) == whole, "no set is there"
    for name, header, of in (("national", "Category", ["0.jpg", "a/1.jpg"]), ("software", "", ["a/1.jpg", "b/2.jpg"])):
        _add_set(settings, name, header, [sha256(one.encode()).hexdigest() for one in of])
    fresh = await desk(graph, "two", settings)
    assert ids(await listed(fresh, known="NAMED")) == [id_of(name) for name in ("a/1.jpg", "0.jpg")]
    assert ids(await listed(fresh, known="BENIGN")) == [id_of("b/2.jpg")]
    assert ids(await listed(fresh, known="UNKNOWN")) == [id_of(name) for name in ("a/3.jpg", "f.mp4")]


def _add_set(settings: Settings, name: str, category: str, hashes: list[str]) -> None:
    """A set of known material with categories, or of known software."""
    settings.data.mkdir(parents=True, exist_ok=True)
    path = settings.data / f"{name}.csv"
    nsrl = "SHA-1,MD5,SHA-256,CRC32,FileName,FileSize,ProductCode\n"
    rows = [f"{one},1\n" if category else f"{'f' * 40},{'1' * 32},{one},0,library.dll,5,7\n" for one in hashes]
    path.write_text((f"SHA256,{category}\n" if category else nsrl) + "".join(rows))
    with HashSets(settings.data).adding(Adding(name, path, "console:tests", scheme="ES")):
        pass


async def test_near_duplicates_are_folded_to_the_first_that_is_asked_for(graph: Graph, settings: Settings) -> None:
    other = [Mention(picture("a/9.jpg"), "a/9.jpg", asserted={"mediaType": "image/jpeg", "pdq": pdq(7)})]
    await world(graph, *other)
    asked = await desk(graph, "one", settings)
    alike = ("a/1.jpg", "a/3.jpg", "b/2.jpg", "0.jpg")
    folded = await listed(asked, fold=True, film=False)
    assert ids(folded) == [id_of("a/1.jpg"), id_of("a/9.jpg")]
    assert [edge["node"]["similar"] for edge in folded["edges"]] == [3, 0]
    assert folded["totalCount"] == 2
    assert (await listed(asked))["edges"][0]["node"]["similar"] is None
    assert set(ids(await listed(asked, like=id_of("b/2.jpg")))) == {id_of(name) for name in alike}
    await asked.ask(STATE, case=CASE, media=id_of("a/1.jpg"), scheme="review", code="0")
    left = ids(await listed(asked, fold=True, film=False, reviewed=False))
    assert left == [id_of("a/3.jpg"), id_of("a/9.jpg")], "one's category says nothing of the others"


async def test_a_category_is_stated_superseded_and_taken_back(graph: Graph, settings: Settings) -> None:
    await world(graph)
    asked = await desk(graph, "one", settings)
    media = id_of("a/1.jpg")

    async def standing() -> tuple[str, str] | None:
        found = (await listed(asked))["edges"][0]["node"]["category"]
        return (found["code"], found["reason"]) if found else None

    assert await standing() is None
    told = await asked.ask(STATE, case=CASE, media=media, scheme="review", code="1", reason=" seen ")
    assert told["categorise"] == {"scheme": "review", "code": "1", "by": "one"}
    assert await standing() == ("1", "seen")
    await asked.ask(STATE, case=CASE, media=media, scheme="England and Wales", code="C")
    assert await standing() == ("C", "")
    assert (await asked.ask(PROGRESS, case=CASE))["reviewProgress"] == {"reviewed": 1, "total": 5}
    assert ids(await listed(asked, reviewed=True)) == [media]
    assert media not in ids(await listed(asked, reviewed=False))
    assert (await asked.ask(UNDO, case=CASE, media=media))["undoCategory"]["code"] == "1"
    assert await standing() == ("1", "seen")
    assert (await asked.ask(UNDO, case=CASE, media=media))["undoCategory"] is None
    assert await standing() is None
    assert await asked.codes(UNDO, case=CASE, media=media) == ["CONFLICT"]
    acts = [json.loads(one.detail) async for one in records(graph, AUDIT) if one.actor == "one"]
    changes = [act["what"] for act in acts if act.get("what", "").startswith("category")]
    assert changes == ["category stated"] * 2 + ["category taken back"] * 2
    (stated, *_) = (act for act in acts if act.get("what") == "category stated")
    assert {name: stated[name] for name in ("media", "code", "cases", "purpose")} == {
        "media": media,
        "code": "1",
        "cases": ["A-1"],
        "purpose": "a test",
    }


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({"code": "9"}, "BAD_INPUT"),
        ({"scheme": "other"}, "BAD_INPUT"),
        ({"reason": "x" * 1_001}, "BAD_INPUT"),
        ({"media": "e_absent"}, "NOT_FOUND"),
        ({"case": "c_absent"}, "NOT_FOUND"),
        ({"case": case_id("B-1")}, "NOT_FOUND"),
    ],
)
async def test_what_cannot_be_stated(graph: Graph, settings: Settings, change: dict[str, str], wanted: str) -> None:
    await world(graph)
    asked = await desk(graph, "one", settings)
    given_ = {"case": CASE, "media": id_of("a/1.jpg"), "scheme": "review", "code": "1", **change}
    assert await asked.codes(STATE, **given_) == [wanted]
    assert (await asked.ask(PROGRESS, case=CASE))["reviewProgress"]["reviewed"] == 0


async def test_who_may_only_read_states_nothing(graph: Graph, settings: Settings) -> None:
    await world(graph)
    reader = await desk(graph, "two", settings)
    media = id_of("a/1.jpg")
    assert await reader.codes(STATE, case=CASE, media=media, scheme="review", code="1") == ["FORBIDDEN"]
    assert await reader.codes(UNDO, case=CASE, media=media) == ["FORBIDDEN"]
    for name, role in (("partner", UserRole.PARTNER), ("auditor", UserRole.AUDITOR), ("chief", UserRole.ADMINISTRATOR)):
        await user(graph, name, role)
        asked = await desk(graph, name, settings)
        assert await asked.codes(STATE, case=CASE, media=media, scheme="review", code="1") == ["FORBIDDEN"]
    assert (await reader.ask(PROGRESS, case=CASE))["reviewProgress"]["reviewed"] == 0


async def test_the_same_bytes_elsewhere_are_a_suggestion_to_those_who_read_both(
    graph: Graph, settings: Settings
) -> None:
    await world(graph)
    both, single = await desk(graph, "two", settings), await desk(graph, "one", settings)
    media = id_of("a/1.jpg")
    before = json.dumps(await listed(single))
    await both.ask(STATE, case=case_id("B-1"), media=media, scheme="review", code="0", reason="seen")
    assert json.dumps(await listed(single)) == before, "one does not read B-1"
    node = (await listed(both))["edges"][0]["node"]
    assert node["category"] is None, "never taken over by itself"
    assert node["suggestions"] == [{"scheme": "review", "code": "0", "case": {"reference": "B-1"}}]


async def test_categories_go_with_the_exhibit_and_outlive_a_new_reading(graph: Graph, settings: Settings) -> None:
    await world(graph)
    asked = await desk(graph, "one", settings)
    for name in ("0.jpg", "a/1.jpg"):
        await asked.ask(STATE, case=CASE, media=id_of(name), scheme="review", code="1")
        await asked.ask(STATE, case=CASE, media=id_of(name), scheme="review", code="2")
    services = Services.make(graph, settings)
    services.erase = partial(erase, graph, Vault(settings.data / "vault"), settings.data / "thumbnails")
    await grants.grant(graph, "A-1", "one", AccessLevel.MANAGE, by=CONSOLE)
    manager = await desk(graph, "one", settings, services=services)
    query = "query ($id: ID!) { case(id: $id) { evidence { edges { node { id name } } } } }"
    edges = (await manager.ask(query, id=CASE))["case"]["evidence"]["edges"]
    (later,) = (edge["node"]["id"] for edge in edges if edge["node"]["name"] == "later.zip")
    await manager.ask('mutation ($id: ID!) { eraseEvidence(evidence: $id, reason: "order") { files } }', id=later)
    assert (await manager.ask(PROGRESS, case=CASE))["reviewProgress"] == {"reviewed": 1, "total": 3}
    assert await manager.codes(UNDO, case=CASE, media=id_of("0.jpg")) == ["CONFLICT"]
    await exhibit(graph, "A-1", "again.zip", [read("0.jpg")], at=NOON + 2)
    fresh = await desk(graph, "one", settings)
    assert (await fresh.ask(PROGRESS, case=CASE))["reviewProgress"] == {"reviewed": 1, "total": 4}


async def test_schemes_are_told_in_the_callers_language(graph: Graph, settings: Settings) -> None:
    await world(graph)
    asked = await desk(graph, "one", settings)
    text = "{ categorySchemes { name title codes { code key title } } }"
    english = (await asked.ask(text))["categorySchemes"]
    assert english[0]["title"] == "First review"
    assert english[0]["codes"][0] == {"code": "1", "key": "1", "title": "Relevant"}


def test_a_unit_may_have_schemes_of_its_own(tmp_path: Path) -> None:
    place = tmp_path / "own.toml"
    place.write_text(
        '[[scheme]]\nname = "own"\nen = "Own"\nes = "Propio"\n'
        '[[scheme.code]]\ncode = "x"\nkey = "1"\nen = "X"\nes = "X"\n'
        '[[scheme.code]]\ncode = "x"\nkey = "1"\nen = "X"\nes = "X"\n'
    )
    (own,) = schemes(place)
    assert (own.name, own.titles["es"], own.codes[0].code) == ("own", "Propio", "x")
    place = tmp_path / "broken.toml"
    for text in ("scheme = 1", "[[scheme]]\nname = 'a'", "not toml at all", place.name):
        place = tmp_path / f"{len(text)}.toml"
        place.write_text(text)
        with pytest.raises(BadInput, match="no schemes of categories"):
            schemes(place)


@given(
    st.lists(
        st.builds(
            Seen,
            id=st.sampled_from([f"e_{letter}" for letter in "abcdefgh"]),
            received=st.integers(0, 2),
            exhibit=st.sampled_from("xyz"),
            locator=st.sampled_from(["", "a", "b"]),
            shown=st.booleans(),
            film=st.booleans(),
        )
    ),
    st.randoms(use_true_random=False),
    st.sampled_from([None, True, False]),
    st.integers(1, 4),
)
def test_pages_of_a_list_are_the_list_whatever_the_order_read(
    seen: list[Seen], chance: Any, wanted: bool | None, size: int
) -> None:
    made = review_list(seen, {"e_a": 2})
    shuffled = list(seen)
    chance.shuffle(shuffled)
    other = review_list(shuffled, {"e_a": 2})
    assert other.ids == made.ids
    assert sorted(made.ids) == sorted({one.id for one in seen})
    chosen = made.wanted(listed=True, film=wanted, faces=None)
    assert (other.wanted(listed=True, film=wanted, faces=None) == chosen).all()
    pages: list[str] = []
    while page := made.page(chosen, pages[-1] if pages else "", size):
        pages += page
    assert pages == [id for id, keep in zip(made.ids, chosen, strict=True) if keep]
    kept = set(pages[::2])
    assert set(made.page(made.leaving(chosen, kept, keep=True), "", 99)) == kept
    assert set(made.page(made.leaving(chosen, kept, keep=False), "", 99)) == set(pages) - kept


@given(st.lists(st.floats(0, 1e6), max_size=2_000))
def test_a_film_is_told_by_twelve_frames_at_most(seconds: list[float]) -> None:
    shown = sheet(sorted(seconds))
    assert len(shown) == min(len(seconds), 12)
    assert shown == sorted(shown)
    if seconds:
        assert (shown[0], shown[-1]) == (min(seconds), max(seconds))
