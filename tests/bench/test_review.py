"""The benchmark of the review runs as a user runs it, on a small world, and asks what the server can answer."""

from __future__ import annotations

import pytest

from asasec_graph.bench import review, review_questions, review_world
from asasec_graph.bench.review_world import Pictures, Size
from asasec_graph.settings import Settings


def _small(pictures: int) -> Size:
    return Size(pictures, faces=40, films=4, cases=2, readable=1, judgements=5, categories=4)


async def test_it_measures_views_beside_the_driver_in_one_run(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review, "ROUNDS", 2)
    monkeypatch.setattr(review_world.Size, "of", _small)
    asked = [one for one in review_questions.ALL if one.follows or one.name in ("known material", "alerts")]
    monkeypatch.setattr(review, "ALL", asked)
    rows = {row.name: row for row in await review.run(200, "driver", settings)}
    assert next(iter(rows)) == "rows of pictures made and written"
    for question in asked:
        row = rows[question.name]
        assert (row.unit, row.peer_name) == ("ms", "neo4j driver, the page by its ids + json.dumps")
        assert row.peer is not None
        assert row.ratio == pytest.approx(row.peer / row.ours)
        assert rows[f"{question.name}: memory of the server"].ours > 10


def test_a_world_has_its_third_in_the_first_case_and_every_picture_in_one() -> None:
    size = Size.of(3_000)
    shares = size.shares()
    assert (len(shares), len(shares[0])) == (20, 1_000)
    assert [number for share in shares for number in share] == list(range(3_000))
    seen = [one for number in range(40) for one in Pictures(size).picture(number)]
    assert seen == [one for number in range(40) for one in Pictures(size).picture(number)]
