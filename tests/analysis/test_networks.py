"""Networks: planted communities are found, parts read off structure, the reference engine agrees."""

# python-louvain has no types, networkx partial ones.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import community
import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.analysis.actors import VisibleLinks, contract
from asasec_graph.analysis.communities import aggregated, betweenness, communities, pagerank, stability
from asasec_graph.analysis.networks import Network, detect
from asasec_graph.model.kinds import EntityKind, NetworkPart

Contact = tuple[str, str, float]


def _links(contacts: Sequence[Contact], belongs: Sequence[tuple[str, str]] = ()) -> VisibleLinks:
    rows = [(a, b, "CONTACTED", w) for a, b, w in contacts] + [(a, b, "OWNS", 1.0) for a, b in belongs]
    return VisibleLinks(
        [row[0] for row in rows],
        [row[1] for row in rows],
        [row[2] for row in rows],
        [row[3] for row in rows],
        [1] * len(rows),
        [7] * len(rows),
    )


def _phones(links: VisibleLinks) -> dict[str, EntityKind]:
    return dict.fromkeys([*links.source, *links.target], EntityKind.PHONE_NUMBER)


def _ring(name: str, size: int) -> list[Contact]:
    """A dense group whose member 0 talks most with everybody."""
    members = [f"{name}{index}" for index in range(size)]
    inner = [(a, b, 3.0) for place, a in enumerate(members[1:]) for b in members[place + 2 :]]
    return inner + [(members[0], other, 60.0) for other in members[1:]]


TWO_WITH_BROKER: list[Contact] = [
    *_ring("a", 7),
    *_ring("b", 6),
    *[("broker", f"a{index}", 12.0) for index in (1, 2, 3)],
    *[("broker", f"b{index}", 12.0) for index in (1, 2, 3)],
]


def _parts(networks: Sequence[Network]) -> dict[str, NetworkPart]:
    return {member.entity: member.part for network in networks for member in network.members}


def test_two_networks_and_the_broker_between_them() -> None:
    links = _links(TWO_WITH_BROKER)
    networks = detect(links, _phones(links))
    groups = [{member.entity[0] for member in network.members if member.entity != "broker"} for network in networks]
    assert sorted(map(sorted, groups)) == [["a"], ["b"]]
    parts = _parts(networks)
    assert {name for name, part in parts.items() if part is NetworkPart.BROKER} == {"broker"}
    assert {name for name, part in parts.items() if part is NetworkPart.LEADER} == {"a0", "b0"}
    assert all(0.9 <= network.stability <= 1 and 0.5 < network.cohesion < 1 for network in networks)
    assert all(network.cases == (7,) and network.exhibits == (1,) for network in networks)


def test_an_account_its_number_and_its_contact_entries_are_one_member() -> None:
    contacts = [("acc1", "acc2", 5.0), ("tel1", "tel3", 5.0), ("acc2", "tel3", 5.0)]
    links = _links(contacts, [("acc1", "tel1"), ("acc2", "tel2"), ("card", "tel1")])
    kinds = _phones(links) | {"acc1": EntityKind.ACCOUNT, "acc2": EntityKind.ACCOUNT, "card": EntityKind.PERSON}
    (network,) = detect(links, kinds)
    shown = {member.entity: set(member.identifiers) for member in network.members}
    assert shown == {"tel1": {"tel1", "acc1", "card"}, "tel2": {"tel2", "acc2"}, "tel3": {"tel3"}}


def test_a_directory_that_owns_many_numbers_joins_nothing() -> None:
    links = _links([("t0", "t1", 1.0)], [("directory", f"t{index}") for index in range(31)])
    kinds = _phones(links) | {"directory": EntityKind.PERSON}
    assert contract(links, kinds).count == 32


def test_ignored_identifiers_take_no_part() -> None:
    links = _links([*TWO_WITH_BROKER, *[("hub", f"a{index}", 50.0) for index in range(7)]])
    members = _parts(detect(links, _phones(links), ignored={"hub"}))
    assert "hub" not in members
    assert "a0" in members


def test_no_links_no_networks() -> None:
    links = _links([])
    assert detect(links, {}) == ()
    alone = _links([], [("p", "t")])
    assert detect(alone, {"p": EntityKind.PERSON, "t": EntityKind.PHONE_NUMBER}) == ()


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_links_and_their_direction_change_nothing(rng: random.Random) -> None:
    turned = [(b, a, w) if rng.random() < 0.5 else (a, b, w) for a, b, w in TWO_WITH_BROKER]
    rng.shuffle(turned)
    one, other = _links(TWO_WITH_BROKER), _links(turned)
    assert detect(one, _phones(one)) == detect(other, _phones(other))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_modularity_is_at_least_that_of_python_louvain(seed: int) -> None:
    reference = nx.planted_partition_graph(8, 40, 0.25, 0.01, seed=seed)
    edges = np.asarray(list(reference.edges()), dtype=np.int64)
    graph = aggregated(reference.number_of_nodes(), edges[:, 0], edges[:, 1], np.ones(len(edges)))
    ours = {node: int(number) for node, number in enumerate(communities(graph))}
    theirs: Any = community.best_partition(reference, random_state=seed)
    assert community.modularity(ours, reference) >= community.modularity(theirs, reference) - 0.01


def test_measures_agree_with_networkx() -> None:
    reference: Any = nx.les_miserables_graph()  # pyright: ignore[reportUnknownVariableType]
    place: dict[Any, int] = {name: index for index, name in enumerate(reference)}
    columns = np.asarray([(place[a], place[b]) for a, b in reference.edges()], dtype=np.int64)
    weight = np.asarray([data["weight"] for _, _, data in reference.edges(data=True)], dtype=np.float64)
    graph = aggregated(len(place), columns[:, 0], columns[:, 1], weight)
    wanted: Any = nx.betweenness_centrality(reference)
    assert betweenness(graph) == pytest.approx([wanted[name] for name in place], abs=1e-9)
    ranks: Any = nx.pagerank(reference, alpha=0.85, tol=1e-12)
    assert pagerank(graph) == pytest.approx([ranks[name] for name in place], abs=1e-4)


def test_a_clear_community_is_steadier_than_a_random_one() -> None:
    clear = nx.planted_partition_graph(4, 20, 0.6, 0.01, seed=5)
    noise: Any = nx.gnm_random_graph(80, clear.number_of_edges(), seed=5)
    steadiness: list[float] = []
    graphs: list[Any] = [clear, noise]
    for reference in graphs:
        edges = np.asarray(list(reference.edges()), dtype=np.int64)
        graph = aggregated(80, edges[:, 0], edges[:, 1], np.ones(len(edges)))
        steadiness.append(float(stability(graph, communities(graph)).mean()))
    assert steadiness[0] > 0.9 > steadiness[1]
