"""The schema of the graph as numbered steps; each runs once, in order, and is noted in the graph.

Every statement is idempotent (IF NOT EXISTS), so a step that was cut off is completed by the next
start. A step is never edited once released: a change is a new step.
"""

from __future__ import annotations

from typing import Final, LiteralString

from asasec_graph.cypher import schema_versions
from asasec_graph.errors import EngineError
from asasec_graph.graph.connection import Graph
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.times import now

# Accents and case count for nothing in a search: lopez finds López.
_FOLDING: Final[LiteralString] = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}"
_FIRST: Final[tuple[LiteralString, ...]] = (
    "CREATE CONSTRAINT case_id IF NOT EXISTS FOR (n:Case) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT case_number IF NOT EXISTS FOR (n:Case) REQUIRE n.c IS UNIQUE",
    "CREATE CONSTRAINT case_reference IF NOT EXISTS FOR (n:Case) REQUIRE n.reference IS UNIQUE",
    "CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT evidence_number IF NOT EXISTS FOR (n:Evidence) REQUIRE n.x IS UNIQUE",
    "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT user_id IF NOT EXISTS FOR (n:User) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT token_hash IF NOT EXISTS FOR (n:Token) REQUIRE n.hash IS UNIQUE",
    "CREATE CONSTRAINT chain_name IF NOT EXISTS FOR (n:Chain) REQUIRE n.name IS UNIQUE",
    "CREATE CONSTRAINT counter_name IF NOT EXISTS FOR (n:Counter) REQUIRE n.name IS UNIQUE",
    "CREATE CONSTRAINT record_place IF NOT EXISTS FOR (n:Record) REQUIRE (n.chain, n.seq) IS UNIQUE",
    "CREATE INDEX entity_key IF NOT EXISTS FOR (n:Entity) ON (n.key)",
    "CREATE INDEX entity_shared IF NOT EXISTS FOR (n:Shared) ON (n.id)",
    "CREATE INDEX evidence_sha256 IF NOT EXISTS FOR (n:Evidence) ON (n.sha256)",
    "CREATE INDEX evidence_case IF NOT EXISTS FOR (n:Evidence) ON (n.c)",
    "CREATE INDEX problem_evidence IF NOT EXISTS FOR (n:Problem) ON (n.x)",
    "CREATE INDEX event_case_at IF NOT EXISTS FOR (n:Event) ON (n.c, n.at)",
    "CREATE INDEX event_at IF NOT EXISTS FOR (n:Event) ON (n.at)",
    "CREATE INDEX event_evidence IF NOT EXISTS FOR (n:Event) ON (n.x)",
    "CREATE INDEX mentions_case IF NOT EXISTS FOR ()-[r:MENTIONS]-() ON (r.c)",
    "CREATE FULLTEXT INDEX event_text IF NOT EXISTS FOR (n:Event) ON EACH [n.text] " + _FOLDING,
    "CREATE FULLTEXT INDEX mention_name IF NOT EXISTS FOR ()-[r:MENTIONS]-() ON EACH [r.name] " + _FOLDING,
)


def _link_indexes() -> tuple[LiteralString, ...]:
    statements: list[LiteralString] = []
    for kind in LinkType:
        name: LiteralString = _LINK_NAMES[kind]
        for column in _LINK_COLUMNS:
            statements.append(
                "CREATE INDEX "
                + name
                + "_"
                + column
                + " IF NOT EXISTS FOR ()-[r:"
                + name
                + "]-() ON (r."
                + column
                + ")"
            )
    return tuple(statements)


_LINK_COLUMNS: Final[tuple[LiteralString, ...]] = ("c", "x")
_LINK_NAMES: Final[dict[LinkType, LiteralString]] = {
    LinkType.OWNS: "OWNS",
    LinkType.USES: "USES",
    LinkType.KNOWS: "KNOWS",
    LinkType.CONTACTED: "CONTACTED",
    LinkType.MEMBER_OF: "MEMBER_OF",
    LinkType.LOCATED_AT: "LOCATED_AT",
    LinkType.DEPICTS: "DEPICTS",
    LinkType.TAKEN_WITH: "TAKEN_WITH",
    LinkType.CONNECTED_TO: "CONNECTED_TO",
    LinkType.ATTACHED_TO: "ATTACHED_TO",
}

# Who saw what on which day, and the categories that reviewers state.
_REVIEWS: Final[tuple[LiteralString, ...]] = (
    "CREATE INDEX record_actor_at IF NOT EXISTS FOR (n:Record) ON (n.actor, n.at)",
    "CREATE INDEX category_media IF NOT EXISTS FOR (n:Category) ON (n.media)",
)

# What people judge, and which alerts they took up.
_JUDGEMENTS: Final[tuple[LiteralString, ...]] = (
    "CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT acknowledgement_id IF NOT EXISTS FOR (n:Acknowledgement) REQUIRE n.id IS UNIQUE",
    "CREATE INDEX judgement_pair IF NOT EXISTS FOR (n:Judgement) ON (n.pair)",
    "CREATE INDEX acknowledgement_user IF NOT EXISTS FOR (n:Acknowledgement) ON (n.user)",
)

# A list has no index: by its first case a judgement is found without a look at those of hidden cases.
_FIRST_CASES: Final[tuple[LiteralString, ...]] = (
    "CREATE INDEX judgement_first_case IF NOT EXISTS FOR (n:Judgement) ON (n.firstCase)",
    "MATCH (n:Judgement) WHERE n.firstCase IS NULL SET n.firstCase = n.cases[0]",
)

STEPS: Final[tuple[tuple[LiteralString, ...], ...]] = (_FIRST + _link_indexes(), _REVIEWS, _JUDGEMENTS, _FIRST_CASES)


async def migrate(graph: Graph) -> int:
    """Bring the graph to this program's version; the number of steps run. EngineError where it is newer."""
    (done,) = await graph.read(schema_versions.schema_version())
    if done > len(STEPS):
        raise EngineError(
            f"the graph is at schema version {done}, this program knows {len(STEPS)}: run the newer program"
        )
    for number, step in enumerate(STEPS[done:], start=done + 1):
        for statement in step:
            await graph.schema(statement)
        await graph.schema("CALL db.awaitIndexes(300)")
        await graph.write(schema_versions.schema_note(version=number, at=now()))
    return len(STEPS) - done
