"""The spool: rows come back as they went in, batch by batch; the plan is a hash of them all."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.graph.writing import Stage
from asasec_graph.ingest.spool import BATCH, SpoolWriter, batches, storable
from asasec_graph.model.ids import entity_id
from asasec_graph.model.kinds import EntityKind

rows = st.dictionaries(st.text(max_size=4), st.one_of(st.integers(-(2**60), 2**60), st.text(), st.binary()), max_size=3)


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(list(Stage)), rows), max_size=20))
def test_rows_come_back_stage_by_stage(added: list[tuple[Stage, dict[str, object]]]) -> None:
    with TemporaryDirectory() as folder:
        with SpoolWriter(Path(folder)) as spool:
            for stage, row in added:
                spool.add(stage, row)
            spool.finish("r/1")
        found = [(stage, row) for stage, rows in batches(Path(folder)) for row in rows]
    order = list(Stage)
    assert found == sorted(added, key=lambda pair: order.index(pair[0]))


def test_batches_are_bounded_and_the_plan_tells_rows_and_readers_apart(tmp_path: Path) -> None:
    def plan(label: str, count: int, last: str) -> str:
        with SpoolWriter(tmp_path / label) as spool:
            spool.extend(Stage.EVENTS, ({"n": str(number)} for number in range(count)))
            spool.add(Stage.EVENTS, {"n": last})
            return spool.finish(label)

    assert plan("r/1", BATCH, "x") == plan("r/1", BATCH, "x")
    assert len({plan("r/1", BATCH, "x"), plan("r/1", BATCH, "y"), plan("r/2", BATCH, "x")}) == 3
    assert [len(rows) for _, rows in batches(tmp_path / "r/1")] == [BATCH, 1]


def test_what_no_store_takes_does_not_lose_the_rest(tmp_path: Path) -> None:
    odd = {
        "text": "hola \ud83d",
        "n": 1 << 70,
        "least": -(1 << 63),
        "all": ["\udc4d", {"\ud800": 1 << 63}],
        "box": b"\xff",
    }
    with SpoolWriter(tmp_path) as spool:
        spool.add(Stage.EVENTS, {"text": "antes"})
        spool.add(Stage.EVENTS, odd)
        spool.finish("r/1")
    ((_, found),) = batches(tmp_path)
    kept = {"text": "hola \ufffd", "n": str(1 << 70), "least": -(1 << 63), "all": ["\ufffd", {"\ufffd": str(1 << 63)}]}
    assert found == [{"text": "antes"}, kept | {"box": b"\xff"}]


@given(st.text(st.characters(), max_size=9), st.text(st.characters(categories=["Cs"]), max_size=2))
def test_an_id_and_its_key_say_the_same(key: str, odd: str) -> None:
    whole = storable(key + odd)
    assert whole.encode().decode() == whole
    assert entity_id(EntityKind.PERSON, key + odd) == entity_id(EntityKind.PERSON, whole)
    assert len(whole) <= len(key + odd)
