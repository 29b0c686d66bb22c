"""The connection to a server that was named, not started."""

from __future__ import annotations

import pytest

from asasec_graph.errors import BadInput
from asasec_graph.graph.connection import Graph


@pytest.mark.parametrize("uri", ["nonsense", "", "http://127.0.0.1:7474", "bolt:127.0.0.1"])
async def test_an_address_that_is_none_is_refused(uri: str) -> None:
    with pytest.raises(BadInput, match="ASASEC_NEO4J_URI as bolt://HOST:7687"):
        await Graph.connect(uri, "neo4j", "secret")
