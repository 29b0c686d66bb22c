"""Every field and type: described, and every root field under a rule."""

from __future__ import annotations

import pytest
from graphql import GraphQLInterfaceType, GraphQLObjectType, build_schema, is_introspection_type
from strawberry.types.base import get_object_definition
from strawberry.types.field import StrawberryField

from asasec_graph.resolvers.api import Mutation, Query, Subscription, schema
from asasec_graph.resolvers.rules import OPEN, Rule

GENERIC = ("Connection", "Edge")


def _root_fields(root: type) -> list[StrawberryField]:
    return list(get_object_definition(root, strict=True).fields)


@pytest.mark.parametrize("field", [*_root_fields(Query), *_root_fields(Mutation)], ids=lambda field: field.python_name)
def test_every_root_field_has_one_rule_and_a_docstring(field: StrawberryField) -> None:
    rules = [extension for extension in field.extensions if isinstance(extension, Rule)]
    assert len(rules) == 1
    assert field.description
    assert field.base_resolver is not None
    assert field.base_resolver.is_async


def test_only_who_asks_and_the_notice_are_open() -> None:
    free = [field.python_name for field in _root_fields(Query) if OPEN in field.extensions]
    assert sorted(free) == ["me", "notice"]


def test_subscriptions_check_by_themselves() -> None:
    """A generator cannot be wrapped by a field extension: the tests of each one hold what it checks."""
    checked = ["ingest_progress", "alerts", "hash_set_imports"]
    assert [field.python_name for field in _root_fields(Subscription)] == checked


def test_every_type_is_described_and_so_is_every_field_with_arguments() -> None:
    lacking: list[str] = []
    for name, found in build_schema(schema.as_str()).type_map.items():
        if is_introspection_type(found) or not isinstance(found, (GraphQLObjectType, GraphQLInterfaceType)):
            continue
        if not found.description:
            lacking.append(name)
        lacking += [f"{name}.{key}" for key, field in found.fields.items() if field.args and not field.description]
    assert lacking == []
