"""The vocabularies of the model as GraphQL enums, and the scalars."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NewType

import strawberry
from graphql import GraphQLError
from strawberry.types.scalar import ScalarDefinition

from asasec_graph.model.kinds import AccessLevel, EntityKind, PersonRole
from asasec_graph.model.times import millis, rfc3339

strawberry.enum(EntityKind, description="What an identifier identifies.")
strawberry.enum(AccessLevel, description="What a user may do with one case; each level includes those before.")
strawberry.enum(PersonRole, name="Role", description="Of a person or a face, per case, never global.")

DateTime = NewType("DateTime", int)
"""Epoch milliseconds inside; RFC 3339 in UTC outside."""


def _parse(value: Any) -> DateTime:
    try:
        return DateTime(millis(datetime.fromisoformat(str(value))))
    except ValueError as error:
        raise GraphQLError(f"{value!r} is no RFC 3339 time with a zone, such as 2019-01-30T20:49:00Z") from error


SCALARS: dict[object, ScalarDefinition] = {
    DateTime: strawberry.scalar(
        name="DateTime",
        description="RFC 3339, UTC, such as 2019-01-30T20:49:00Z.",
        serialize=rfc3339,
        parse_value=_parse,
    )
}

__all__ = ["SCALARS", "AccessLevel", "DateTime", "EntityKind", "PersonRole"]
