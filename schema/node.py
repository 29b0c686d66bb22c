"""What can be asked for again by its id."""

from __future__ import annotations

import strawberry

from asasec_graph.schema.described import described


@described
@strawberry.interface
class Node:
    """Anything with an id of its own, which `node(id:)` finds again."""

    id: strawberry.ID
