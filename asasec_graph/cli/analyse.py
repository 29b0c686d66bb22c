"""`asasec analyse`: networks, re-appearances and hits over every case, or over those named."""

from __future__ import annotations

from typing import Any

import click

from asasec_graph.cli import options
from asasec_graph.cli.query import Asking, asking, at_console
from asasec_graph.cli.session import Console, command, opened
from asasec_graph.errors import NotFound

PAGE = 100
NETWORKS = """
query Networks($first: Int, $after: String) {
  answer: networks(first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { id label size cohesion stability cases { reference }
      members(first: 500) {
        edges { node { part betweenness pagerank degree entity { id kind key label } } } } } }
  }
}"""
REAPPEARANCES = """
query Reappearances($first: Int, $after: String) {
  answer: reappearances(first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { id band score status role cases { reference } faces { id key media { key } quality } } }
  }
}"""
HITS = """
query Hits($first: Int, $after: String) {
  answer: crossCaseHits(first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { strength ignoredBecause cases { reference } entity { id kind key label } } }
  }
}"""
Node = dict[str, Any]


@click.command(epilog="Example: asasec analyse --cases OP-1,OP-2 --json")
@click.option("--cases", "references", help="Only over these cases, by reference, with commas between.")
@options.as_json
@command
async def analyse(console: Console, references: str | None, as_json: bool) -> None:
    """Find networks, victims who may have been seen before, and identifiers that stand in several cases."""
    async with opened(console.settings) as graph:
        caller = await at_console(graph, console.actor, references)
        async with asking(graph, caller, "analysis at the console", console.settings, console.lang) as session:
            found = {name: await pages(session, text) for name, text in _QUESTIONS.items()}
    document = {
        "networks": [_network(node) for node in found["networks"]],
        "reappearances": [_plain(node) for node in found["reappearances"]],
        "crossCaseHits": [_plain(node) for node in found["crossCaseHits"]],
    }
    if as_json:
        console.answer(document)
    else:
        _tell(console, document)


_QUESTIONS = {"networks": NETWORKS, "reappearances": REAPPEARANCES, "crossCaseHits": HITS}


async def pages(session: Asking, document: str) -> list[Node]:
    """Every node of a connection named `answer`, page by page; NotFound with the errors where it fails."""
    nodes: list[Node] = []
    after: str | None = None
    while True:
        answer = await session.ask(document, {"first": PAGE, "after": after})
        if answer.get("errors"):
            raise NotFound("; ".join(str(error["message"]) for error in answer["errors"]))
        page = answer["data"]["answer"]
        nodes += [edge["node"] for edge in page["edges"]]
        if not page["pageInfo"]["hasNextPage"]:
            return nodes
        after = page["pageInfo"]["endCursor"]


def _plain(node: Node) -> Node:
    entity = node.pop("entity", {})
    return {**entity, **node, "cases": [case["reference"] for case in node["cases"]]}


def _network(node: Node) -> Node:
    members = [edge["node"] for edge in node["members"]["edges"]]
    shown = [{**member.pop("entity"), **member} for member in members]
    return {**_plain(node), "members": shown}


def _tell(console: Console, document: dict[str, list[Node]]) -> None:
    for network in document["networks"]:
        told = ", ".join(network["cases"])
        console.say(
            "network of {size} in {told}: cohesion {cohesion:.2f}, stability {stability:.2f}",
            **{name: network[name] for name in ("size", "cohesion", "stability")},
            told=told,
        )
        for member in [one for one in network["members"] if one["part"] in ("LEADER", "BROKER")]:
            console.say("    {part}  {label}  {key}", **{name: member[name] for name in ("part", "label", "key")})
    for group in document["reappearances"]:
        told = ", ".join(group["cases"])
        console.say(
            "candidate for a re-appearance in {told}: band {band}, {count} faces",
            told=told,
            band=group["band"],
            count=len(group["faces"]),
        )
    for hit in [one for one in document["crossCaseHits"] if not one["ignoredBecause"]]:
        told = ", ".join(hit["cases"])
        console.say("{kind}  {key}  in {told}", kind=hit["kind"], key=hit["key"], told=told)
