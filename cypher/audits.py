"""The audit record, newest first."""

from __future__ import annotations

from asasec_graph.cypher.query import query
from asasec_graph.model.chain import Record


@query(row=Record)
def audit_page(*, chain: str, before: int, actor: str, action: str, limit: int) -> None:
    """Records before a number, newest first; `actor` and `action` empty for all."""
