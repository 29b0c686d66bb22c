"""The access check of each root field: which right it needs, whether it needs a purpose, what is recorded.

Every field of Query and Mutation has exactly one of these as an extension; a test walks them all.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import strawberry
from strawberry.extensions import FieldExtension

from asasec_graph.access.actor import Action
from asasec_graph.access.policies import Right, demand
from asasec_graph.errors import AsasecError, PurposeMissing

if TYPE_CHECKING:
    from asasec_graph.resolvers.context import Context, Info


F = TypeVar("F", bound=Callable[..., Any])


class Rule(FieldExtension):
    """Checks the caller's right and purpose, then resolves; refusals are recorded as well."""

    def __init__(self, right: Right, action: Action | None, *, records_itself: bool = False) -> None:
        self.right = right
        self.action = action
        self.records_itself = records_itself

    async def resolve_async(self, next_: Callable[..., Awaitable[Any]], source: Any, info: Info, **kwargs: Any) -> Any:
        """Resolve the field for a caller who may ask for it."""
        context = info.context
        if self.action is None:
            return await next_(source, info, **kwargs)
        act = context.recording.begin(info.field_name, self.action, kwargs, silent=self.records_itself)
        try:
            self.check(context)
            return await next_(source, info, **kwargs)
        except AsasecError as error:
            act.refused = error.code
            raise

    async def admit(
        self,
        context: Context,
        name: str,
        arguments: Mapping[str, Any],
        further: Callable[[], Awaitable[object]] | None = None,
    ) -> None:
        """The same for a subscription, which no extension can wrap: recorded before its first answer."""
        assert self.action is not None
        act = context.recording.begin(name, self.action, arguments)
        try:
            self.check(context)
            if further is not None:
                await further()
        except AsasecError as error:
            act.refused = error.code
            raise
        finally:
            await context.record()

    def check(self, context: Context) -> None:
        """Forbidden or PurposeMissing where the caller may not ask."""
        demand(context.caller.role, self.right)
        if not (context.purpose or "").strip():
            raise PurposeMissing("say why you ask: give the reason in the header X-Purpose (or --purpose)")


def ruled(rule: Rule) -> Callable[[F], F]:
    """Make a method a root field under this rule."""

    def declare(resolver: F) -> F:
        return cast("F", strawberry.field(resolver, extensions=[rule]))

    return declare


OPEN: Final = Rule(Right.SIGN_IN, None)
READS: Final = Rule(Right.READ_CASES, Action.CONSULTATION)
COMBINES: Final = Rule(Right.READ_CASES, Action.COMBINATION)
SEES_HASH_SETS: Final = Rule(Right.SEE_HASH_SETS, Action.CONSULTATION)
KEEPS_HASH_SETS: Final = Rule(Right.KEEP_HASH_SETS, Action.CONSULTATION)
READS_AUDIT: Final = Rule(Right.READ_AUDIT, Action.CONSULTATION)
OPENS: Final = Rule(Right.OPEN_CASES, Action.COLLECTION, records_itself=True)
CHANGES: Final = Rule(Right.CHANGE_CASES, Action.ALTERATION, records_itself=True)
OWN: Final = Rule(Right.SIGN_IN, Action.ALTERATION, records_itself=True)
ACKNOWLEDGES: Final = Rule(Right.READ_CASES, Action.ALTERATION, records_itself=True)
STATES_VICTIMS: Final = Rule(Right.STATE_VICTIMS, Action.ALTERATION, records_itself=True)
ERASES: Final = Rule(Right.CHANGE_CASES, Action.ERASURE)
