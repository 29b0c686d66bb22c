"""How much one GraphQL document may ask: its tokens, depth, aliases and cost.

Depth and aliases depend on the document alone, so they are validation rules, made once; cost depends on the variables
too (see `cost`). Every refusal has the code LIMIT_EXCEEDED and says the limit and what was measured.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    OperationDefinitionNode,
    SelectionSetNode,
    ValidationContext,
    ValidationRule,
)
from graphql.language import Visitor, visit

from asasec_graph.errors import LimitExceeded


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is allowed. `cost` counts objects, see `cost.measure`; `seconds` bounds the execution."""

    tokens: int = 4_000
    depth: int = 14
    aliases: int = 100
    cost: int = 100_000
    body: int = 1 << 20
    seconds: float = 60.0


def exceeded(what: str, limit: float, measured: float, advice: str) -> GraphQLError:
    """The refusal of a question that is too much in one way."""
    return GraphQLError(
        f"{what}: {measured:,} where {limit:,} are allowed; {advice}",
        extensions={"code": LimitExceeded.code, "limit": limit, "measured": measured},
    )


def rules(limits: Limits) -> Sequence[type[ValidationRule]]:
    """The rules that need no variables. Make them once: a validation cache knows rules by identity."""

    class DepthRule(ValidationRule):
        """No operation nests deeper than allowed; introspection is left out."""

        def __init__(self, context: ValidationContext) -> None:
            super().__init__(context)
            measured = _depth_or_more(context.document)
            if measured > limits.depth:
                self.report_error(
                    exceeded("the document nests too deep", limits.depth, measured, "ask in several steps")
                )

    class AliasRule(ValidationRule):
        """No more aliases than allowed."""

        def __init__(self, context: ValidationContext) -> None:
            super().__init__(context)
            measured = aliases(context.document)
            if measured > limits.aliases:
                advice = "ask for fewer fields at a time"
                self.report_error(exceeded("the document has too many aliases", limits.aliases, measured, advice))

    return (DepthRule, AliasRule)


def _depth_or_more(document: DocumentNode) -> int:
    """The depth, or Python's own limit where the document goes beyond that."""
    try:
        return depth(document)
    except RecursionError:
        return sys.getrecursionlimit()


def aliases(document: DocumentNode) -> int:
    """How many fields of the document, its fragments included, have an alias."""

    class Count(Visitor):
        found = 0

        def enter_field(self, node: FieldNode, *_: Any) -> None:
            self.found += node.alias is not None

    count = Count()
    visit(document, count)
    return count.found


def depth(document: DocumentNode) -> int:
    """Levels of fields of the deepest operation. A fragment is measured once; a cycle of them counts as nothing."""
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    known: dict[str, int] = {}

    def below(selected: SelectionSetNode | None) -> int:
        if selected is None:
            return 0
        return max((of(node) for node in selected.selections), default=0)

    def of(node: Any) -> int:
        if isinstance(node, FieldNode):
            return 0 if node.name.value.startswith("__") else 1 + below(node.selection_set)
        if isinstance(node, FragmentSpreadNode):
            return fragment(node.name.value)
        return below(node.selection_set)

    def fragment(name: str) -> int:
        if name not in known:
            known[name] = 0
            known[name] = below(fragments[name].selection_set) if name in fragments else 0
        return known[name]

    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    return max((below(node.selection_set) for node in operations), default=0)
