"""Hash chains: any change, loss or swap of a record shows."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.model.chain import GENESIS, Entry, Record, first_broken, linked

entries = st.builds(
    Entry,
    at=st.integers(0, 2**45),
    actor=st.text(max_size=10),
    action=st.text(max_size=10),
    subject=st.text(max_size=10),
    detail=st.dictionaries(st.text(max_size=5), st.one_of(st.integers(), st.text(max_size=5)), max_size=3),
)


def _chained(made: list[Entry]) -> list[Record]:
    records: list[Record] = []
    prev = GENESIS
    for seq, entry in enumerate(made, start=1):
        records.append(linked(entry, seq, prev))
        prev = records[-1].hash
    return records


@given(st.lists(entries, max_size=6))
def test_an_untouched_chain_holds(made: list[Entry]) -> None:
    assert first_broken(_chained(made)) is None


@given(st.lists(entries, min_size=1, max_size=6), st.data())
def test_a_changed_record_is_the_first_broken(made: list[Entry], data: st.DataObject) -> None:
    records = _chained(made)
    place = data.draw(st.integers(0, len(records) - 1))
    records[place] = replace(records[place], actor=records[place].actor + "x")
    broken = first_broken(records)
    assert broken is records[place]


@given(st.lists(entries, min_size=3, max_size=6), st.data())
def test_a_removed_record_shows(made: list[Entry], data: st.DataObject) -> None:
    records = _chained(made)
    place = data.draw(st.integers(0, len(records) - 2))
    assert first_broken(records[:place] + records[place + 1 :]) is records[place + 1]
