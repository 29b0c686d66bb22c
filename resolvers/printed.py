"""Prints the schema into schema/schema.graphql: `python -m asasec_graph.resolvers.printed`."""

from __future__ import annotations

from pathlib import Path

import asasec_graph.schema
from asasec_graph.resolvers.api import schema

GOLDEN = Path(asasec_graph.schema.__file__).with_name("schema.graphql")

if __name__ == "__main__":
    GOLDEN.write_text(schema.as_str() + "\n", encoding="utf-8")
