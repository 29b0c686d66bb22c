"""Parse and check each document once: valid documents are kept by their text, with the limits applied.

Only cost needs the variables, so it alone is measured for every request. It stands in `on_validate`, which HTTP and
WebSocket both pass; nothing is checked in the reading of an HTTP body that a WebSocket could go around.
"""

from __future__ import annotations

import re
import time
from collections import OrderedDict
from collections.abc import Generator
from typing import Any

from graphql import DocumentNode, GraphQLError, GraphQLSyntaxError
from graphql.language.parser import parse
from graphql.validation import ASTValidationRule
from strawberry.extensions import SchemaExtension
from strawberry.schema.schema import validate_document

from asasec_graph.app import cost
from asasec_graph.app.limits import Limits, exceeded, rules
from asasec_graph.app.metrics import Metrics

KEPT = 256
KEPT_LENGTH = 20_000
_TOO_MANY_TOKENS = re.compile(r"contains more tha[nt] (\d+) tokens")


class Prepared:
    """The documents known to be valid; one for a schema. Rules are made once."""

    def __init__(self, limits: Limits, metrics: Metrics) -> None:
        self.limits = limits
        self.metrics = metrics
        self._rules: tuple[type[ASTValidationRule], ...] = tuple(rules(limits))
        self._known: OrderedDict[str, DocumentNode] = OrderedDict()

    def known(self, text: str) -> DocumentNode | None:
        """The document of a text, where it was found valid before."""
        document = self._known.get(text)
        if document is not None:
            self._known.move_to_end(text)
        return document

    def parsed(self, text: str) -> DocumentNode | None:
        """The document, or None where it is malformed: the ordinary parser then says how."""
        try:
            return parse(text, max_tokens=self.limits.tokens)
        except GraphQLError:
            return None

    def check(self, schema: Any, text: str, document: DocumentNode, base: Any) -> list[GraphQLError]:
        """What is wrong with a document that is not known yet; remembers it where nothing is."""
        errors = validate_document(schema, document, (*base, *self._rules))
        if not errors and len(text) <= KEPT_LENGTH:
            self._known[text] = document
            while len(self._known) > KEPT:
                self._known.popitem(last=False)
        return errors


class Preparation(SchemaExtension):
    """Puts `Prepared` before every operation, and meters it."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared

    def on_operation(self) -> Generator[None]:
        """Bound the parser; meter the operation."""
        begun = time.perf_counter()
        self.execution_context.parse_options["max_tokens"] = self._prepared.limits.tokens
        yield
        self._told(self.execution_context.result)
        self._meter(time.perf_counter() - begun)

    def on_parse(self) -> Generator[None]:
        """Take the document where its text is known."""
        text = self.execution_context.query
        if text:
            known = self._prepared.known(text)
            self.execution_context.graphql_document = known or self._prepared.parsed(text)
        yield

    def on_validate(self) -> Generator[None]:
        """Check the document where it is new, and its cost always."""
        context, document = self.execution_context, self.execution_context.graphql_document
        assert document is not None
        text, schema = context.query or "", context.schema._schema  # pyright: ignore[reportPrivateUsage] - no other way
        errors: list[GraphQLError] = []
        if self._prepared.known(text) is not document:
            errors = self._prepared.check(schema, text, document, context.validation_rules)
        context.pre_execution_errors = errors or self._too_dear(schema, document)
        yield

    def on_stream_result(self, result: Any) -> Generator[None]:
        """Name the limit in a refusal over WebSocket."""
        self._told(result)
        yield

    def _too_dear(self, schema: Any, document: DocumentNode) -> list[GraphQLError]:
        context, limit = self.execution_context, self._prepared.limits.cost
        measured = cost.measure(schema, document, context.operation_name, context.variables or {})
        if measured <= limit:
            return []
        advice = "ask for smaller pages (first, limit) or fewer lists within lists"
        return [exceeded("the answer could hold too many objects", limit, measured, advice)]

    def _told(self, result: Any) -> None:
        """The parser's refusal of too many tokens, in the words and with the code of the other limits."""
        errors = getattr(result, "errors", None)
        if errors:
            result.errors = [self._retold(error) for error in errors]

    def _retold(self, error: GraphQLError) -> GraphQLError:
        if not isinstance(error, GraphQLSyntaxError) or not _TOO_MANY_TOKENS.search(error.message):
            return error
        limit = self._prepared.limits.tokens
        advice = "ask in several documents (counting stopped at the first token too many)"
        return exceeded("the document has too many tokens", limit, limit + 1, advice)

    def _meter(self, seconds: float) -> None:
        context = self.execution_context
        kind = "invalid" if context.graphql_document is None else context.operation_type.value.lower()
        failed = bool(getattr(context.result, "errors", None))
        self._prepared.metrics.operations.labels(kind, "errors" if failed else "ok").observe(seconds)
