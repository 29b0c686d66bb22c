"""What happens around each operation: its record is written, and its errors get their codes.

Neither extension implements `resolve`, so that no field of an answer costs more for them.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Generator
from typing import Any

from graphql import ExecutionResult, GraphQLError
from strawberry.extensions import SchemaExtension

from asasec_graph import messages
from asasec_graph.errors import AsasecError
from asasec_graph.resolvers.context import Context

_log = logging.getLogger(__name__)


class Recorded(SchemaExtension):
    """Writes the audit record of an operation before its answer leaves; without the record there is no answer."""

    async def on_operation(self) -> AsyncGenerator[None]:
        """Write after the execution, within the request."""
        yield
        context = self.execution_context.context
        if not isinstance(context, Context):
            return
        try:
            await context.record()
        except Exception as error:  # noqa: BLE001 - whatever it is, the answer must not leave
            _refuse(self.execution_context.result, error)


class Coded(SchemaExtension):
    """Gives each error its code, in the request's language; what was not raised on purpose is logged and not quoted."""

    def on_operation(self) -> Generator[None]:
        """Code the errors of a finished operation."""
        yield
        self._code(self.execution_context.result)

    def on_stream_result(self, result: Any) -> Generator[None]:
        """Code the errors of one result of a subscription."""
        self._code(result)
        yield

    def _code(self, result: Any) -> None:
        errors = getattr(result, "errors", None)
        if errors:
            context = self.execution_context.context
            lang = context.lang if isinstance(context, Context) else messages.DEFAULT
            result.errors = [coded(error, lang) for error in errors]


def _refuse(result: Any, error: Exception) -> None:
    if isinstance(result, ExecutionResult):
        result.data = None
        result.errors = [GraphQLError("the audit record could not be written", original_error=error)]
    else:
        raise error


def coded(error: GraphQLError, lang: str = messages.DEFAULT) -> GraphQLError:
    """The error as it is told: message in this language, place and `extensions.code`."""
    cause: BaseException | None = error
    while isinstance(cause, GraphQLError):
        cause = cause.original_error
    if isinstance(cause, AsasecError):
        return _retold(error, messages.reason(lang, cause.message), cause.code)
    if cause is None:
        error.message = messages.reason(lang, error.message)
        error.extensions = {"code": "BAD_REQUEST", **(error.extensions or {})}
        return error
    _log.error("a resolver failed at %s", error.path, exc_info=cause)
    unexpected = "something failed that should not; the server's log says what"
    return _retold(error, messages.reason(lang, unexpected), "INTERNAL")


def _retold(error: GraphQLError, message: str, code: str) -> GraphQLError:
    return GraphQLError(
        message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        original_error=error.original_error,
        extensions={"code": code},
    )
