"""The erasure of exhibits."""

from __future__ import annotations

import strawberry

from asasec_graph.access.cases import require
from asasec_graph.errors import BadInput, EngineError, NotFound
from asasec_graph.model.kinds import AccessLevel
from asasec_graph.resolvers.context import Info
from asasec_graph.resolvers.rules import ERASES, ruled
from asasec_graph.schema.described import described
from asasec_graph.schema.evidence import ErasureReceipt


@described
@strawberry.type
class ErasureMutation:
    """The erasure of exhibits."""

    @ruled(ERASES)
    async def erase_evidence(self, info: Info, evidence: strawberry.ID, reason: str) -> ErasureReceipt:
        """Erase an exhibit of a case that the caller manages: what it says, what only it said, its bytes."""
        context = info.context
        if not reason.strip():
            raise BadInput("reason: say why the exhibit is erased")
        found = await context.evidence.by_id(evidence)
        if found is None:
            raise NotFound(f"there is no exhibit {evidence} that you may read")
        (case,) = await context.cases.numbered([found.case_number])
        await require(context.graph, context.caller, case.reference, AccessLevel.MANAGE)
        if context.services.erase is None:
            raise EngineError("this process has no vault to erase from: use the server, or `asasec erase`")
        receipt = await context.services.erase(evidence, reason, context.caller.name)
        return ErasureReceipt(
            evidence=strawberry.ID(receipt.evidence),
            exhibit=receipt.exhibit,
            case=receipt.reference,
            erased=receipt.erased,
            files=receipt.files,
        )
