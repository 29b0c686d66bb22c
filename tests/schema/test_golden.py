"""The printed schema is kept: a change of the public surface shows in the diff."""

from __future__ import annotations

from asasec_graph.resolvers.api import schema
from asasec_graph.resolvers.printed import GOLDEN


def test_the_printed_schema_is_the_golden_one() -> None:
    """Print it anew with: python -m asasec_graph.resolvers.printed"""
    assert GOLDEN.read_text(encoding="utf-8") == schema.as_str() + "\n"
