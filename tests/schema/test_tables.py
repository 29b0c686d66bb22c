"""Tables: columns that are a sequence of objects to whoever wants objects."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from asasec_graph.schema.tables import Table


@dataclass(frozen=True)
class Point:
    x: int
    y: str


def test_a_table_is_a_sequence_of_its_objects() -> None:
    table = Table(Point, {"x": [1, 2, 3], "y": ["a", "b", "c"]})
    assert list(table) == [Point(1, "a"), Point(2, "b"), Point(3, "c")]
    assert (len(table), table[-1], Point(2, "b") in table) == (3, Point(3, "c"), True)
    assert list(table[1:]) == [Point(2, "b"), Point(3, "c")]
    assert list(Table(Point, {"x": [], "y": []})) == []


def test_columns_have_one_length() -> None:
    with pytest.raises(ValueError, match="one length"):
        Table(Point, {"x": [1], "y": []})
