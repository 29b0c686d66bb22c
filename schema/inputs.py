"""What changes are given."""

from __future__ import annotations

import strawberry

from asasec_graph.schema.described import described


@described
@strawberry.input
class CreateCaseInput:
    """A new case. `legalBasis` names the law or order under which faces may be searched; without it they are not."""

    reference: str
    title: str
    legal_basis: str | None = None
    unit: str | None = None
    sealed: bool | None = None
