"""The schema: every root field by topic, put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from strawberry.types import ExecutionContext as StrawberryExecutionContext

from asasec_graph.resolvers.alerting import AlertMutation, AlertQuery, AlertSubscription
from asasec_graph.resolvers.cases import CaseMutation, CaseQuery
from asasec_graph.resolvers.entities import EntityQuery, RoleMutation
from asasec_graph.resolvers.erasing import ErasureMutation
from asasec_graph.resolvers.events import EventQuery
from asasec_graph.resolvers.extensions import Coded, Recorded
from asasec_graph.resolvers.face_groups import FaceGroupQuery
from asasec_graph.resolvers.faces import FaceQuery
from asasec_graph.resolvers.graphs import GraphQuery
from asasec_graph.resolvers.hits import HitQuery
from asasec_graph.resolvers.judging import JudgementMutation, JudgementQuery
from asasec_graph.resolvers.known_material import HashSetSubscription, KnownMaterialQuery
from asasec_graph.resolvers.media_likeness import MediaLikenessQuery
from asasec_graph.resolvers.media_review import ReviewMutation, ReviewQuery
from asasec_graph.resolvers.networks import NetworkQuery
from asasec_graph.resolvers.nodes import NodeQuery
from asasec_graph.resolvers.people import PeopleQuery
from asasec_graph.resolvers.progress import ProgressSubscription
from asasec_graph.resolvers.reappearing import ReappearanceQuery
from asasec_graph.schema.described import described
from asasec_graph.schema.enums import SCALARS
from asasec_graph.schema.events import Call, Message
from asasec_graph.schema.kinds import TYPES

Extension = type[SchemaExtension] | Callable[[], SchemaExtension]


@described
@strawberry.type
class Query(
    NodeQuery,
    PeopleQuery,
    CaseQuery,
    EntityQuery,
    EventQuery,
    HitQuery,
    GraphQuery,
    NetworkQuery,
    FaceQuery,
    FaceGroupQuery,
    MediaLikenessQuery,
    KnownMaterialQuery,
    ReappearanceQuery,
    JudgementQuery,
    AlertQuery,
    ReviewQuery,
):
    """Every answer is made from the cases that the caller may read, and from nothing else."""


@described
@strawberry.type
class Mutation(CaseMutation, RoleMutation, ErasureMutation, ReviewMutation, JudgementMutation, AlertMutation):
    """Every change is recorded with who made it and why, in the transaction of the change."""


@described
@strawberry.type
class Subscription(ProgressSubscription, AlertSubscription, HashSetSubscription):
    """What happens while the caller listens."""


class Schema(strawberry.Schema):
    """The schema; its errors are told by `extensions.Coded`, and never logged with the document, which is case data."""

    def process_errors(
        self, errors: list[GraphQLError], execution_context: StrawberryExecutionContext | None = None
    ) -> None:
        """Log nothing: see `extensions`."""


def build_schema(
    *,
    extensions: Sequence[Extension] = (),
    execution_context_class: type[StrawberryGraphQLCoreExecutionContext] | None = None,
) -> Schema:
    """The schema with these extensions around ours, and perhaps another executor."""
    everything: list[Any] = [Coded, Recorded, *extensions]
    return Schema(
        Query,
        Mutation,
        Subscription,
        types=[*TYPES.values(), Message, Call],
        extensions=everything,
        execution_context_class=execution_context_class,
        config=StrawberryConfig(scalar_map=SCALARS),
    )


schema = build_schema()
