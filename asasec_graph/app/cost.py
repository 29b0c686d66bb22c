"""The cost of an operation: how many objects its answer may hold at most, as far as its text tells.

    neighbourhood(limit: 1000) { nodes { id } links { source } }      1 + 1,000 + 1,000
    cases(first: 20) { edges { node { evidence(first: 10) { edges { node { id } } } } } }
                                                                      20 x (edge + case + 10 x (edge + exhibit)) + ...

A size (`first`, `last`, `limit`) multiplies what stands below it: on a list its items; on a connection or subgraph the
lists that it holds. A list without a size of its own counts as `GUESS`, a connection without one as `PAGE`.
Numbers come from literals, the variables of the request, or the defaults of the document and the schema.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLArgument,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
)

SIZES = ("first", "last", "limit")
PAGE = 50
GUESS = 10


def measure(
    schema: GraphQLSchema, document: DocumentNode, operation_name: str | None, variables: Mapping[str, Any]
) -> int:
    """The cost of the operation of a valid document; the dearest where the name does not say which."""
    found = [
        node
        for node in document.definitions
        if isinstance(node, OperationDefinitionNode)
        and (operation_name is None or (node.name is not None and node.name.value == operation_name))
    ]
    return max((_operation(schema, document, node, variables) for node in found), default=0)


def _operation(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Mapping[str, Any],
) -> int:
    defaults = {
        node.variable.name.value: int(node.default_value.value)
        for node in operation.variable_definitions or ()
        if isinstance(node.default_value, IntValueNode)
    }
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    root = schema.get_root_type(operation.operation)
    meter = _Meter(schema, fragments, {**defaults, **variables})
    return meter.selection(root, operation.selection_set, None) if root else 0


@dataclass(slots=True)
class _Meter:
    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Mapping[str, Any]
    known: dict[tuple[str, int | None], int] = field(default_factory=dict[tuple[str, int | None], int])

    def selection(self, parent: Any, selected: SelectionSetNode, held: int | None) -> int:
        """The cost of a selection under one object; `held` is the size that the object's lists have."""
        return sum(self._node(parent, node, held) for node in selected.selections)

    def _node(self, parent: Any, node: Any, held: int | None) -> int:
        if isinstance(node, FieldNode):
            return self._field(parent, node, held)
        if isinstance(node, FragmentSpreadNode):
            return self._fragment(node.name.value, held)
        condition = node.type_condition
        return self.selection(
            self.schema.get_type(condition.name.value) if condition else parent, node.selection_set, held
        )

    def _fragment(self, name: str, held: int | None) -> int:
        """A fragment is measured once for each size: fragments of fragments may not cost the meter dear."""
        if (name, held) not in self.known:
            self.known[name, held] = 0
            fragment = self.fragments[name]
            of = self.schema.get_type(fragment.type_condition.name.value)
            self.known[name, held] = self.selection(of, fragment.selection_set, held)
        return self.known[name, held]

    def _field(self, parent: Any, node: FieldNode, held: int | None) -> int:
        if node.selection_set is None or node.name.value.startswith("__"):
            return 0
        declared: GraphQLField = parent.fields[node.name.value]
        named = _named(declared.type)
        size = self._size(declared, node)
        if _is_list(declared.type):
            count = size if size is not None else GUESS if held is None else held
            return count * (1 + self.selection(named, node.selection_set, None))
        if size is None and _holds_lists(named) and "first" in declared.args:
            size = PAGE
        return 1 + self.selection(named, node.selection_set, size)

    def _size(self, declared: GraphQLField, node: FieldNode) -> int | None:
        given = {argument.name.value: argument.value for argument in node.arguments or ()}
        for name in SIZES:
            if name not in declared.args:
                continue
            value = self._value(given[name]) if name in given else _default(declared.args[name])
            if isinstance(value, int) and not isinstance(value, bool):
                return max(value, 0)
        return None

    def _value(self, node: Any) -> Any:
        if isinstance(node, IntValueNode):
            return int(node.value)
        return self.variables.get(node.name.value) if isinstance(node, VariableNode) else None


def _default(argument: GraphQLArgument) -> Any:
    """The schema's default, as made in code or read from SDL."""
    if argument.default is not None and isinstance(argument.default.literal, IntValueNode):
        return int(argument.default.literal.value)
    return argument.default_value


def _named(of: Any) -> Any:
    while isinstance(of, (GraphQLList, GraphQLNonNull)):
        of = cast("Any", of).of_type
    return of


def _is_list(of: Any) -> bool:
    return isinstance(of.of_type if isinstance(of, GraphQLNonNull) else of, GraphQLList)


def _holds_lists(of: Any) -> bool:
    if not isinstance(of, (GraphQLObjectType, GraphQLInterfaceType)):
        return False
    return any(_is_list(held.type) for held in of.fields.values())
