"""The docstrings of types and fields are their descriptions in the schema: written once, read in both places."""

from __future__ import annotations

import inspect
from typing import TypeVar

from strawberry.types.base import StrawberryObjectDefinition, get_object_definition

T = TypeVar("T", bound=type)


def described(cls: T) -> T:
    """Give a Strawberry type, and each of its fields that has a resolver, its docstring as description."""
    definition = get_object_definition(cls, strict=True)
    definition.description = definition.description or _first_lines(cls.__doc__)
    _describe_fields(definition)
    return cls


def _describe_fields(definition: StrawberryObjectDefinition) -> None:
    for field in definition.fields:
        if field.base_resolver is not None and field.description is None:
            field.description = _first_lines(field.base_resolver.wrapped_func.__doc__)


def _first_lines(text: str | None) -> str | None:
    """The first paragraph of a docstring."""
    return inspect.cleandoc(text).split("\n\n")[0] if text else None
