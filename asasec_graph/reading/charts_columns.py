"""Named values of a node or edge, sorted into label, type, time, notes and the rest, by what their names say.

Graph files leave names to their makers; these are those of Gephi, yEd, Maltego's and Neo4j's exports, networkx and
igraph, and their Spanish counterparts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from asasec_graph.reading import moments
from asasec_graph.reading.charts import Attribute, Edge, Node
from asasec_graph.reading.dates import Order
from asasec_graph.reading.tabular import plain
from asasec_graph.reading.textual import words

LABEL = words("label name nombre etiqueta title titulo displayname fullname nombrecompleto caption dlabel identity")
TYPE = words(
    "type tipo kind clase class category categoria labels entitytype tipoentidad nodetype icon icono schema group"
)
RELATION = words(
    "type tipo kind relation relationship relacion vinculo label etiqueta name nombre edgetype tipovinculo role rol "
    "tipoderelacion tipodevinculo relationtype relationshiptype linktype motivo interaction description descripcion"
)
TIME = words(
    "date datetime time fecha hora fechahora timestamp start inicio when begin from_date startdate fechainicio"
)
NOTES = words("description descripcion notes notas note nota comment comments comentario observaciones desc remarks")

_PAIRS = [
    ("source", "target"), ("from", "to"), ("origen", "destino"), ("desde", "hasta"), ("fuente", "destino"),
    ("sourceid", "targetid"), ("fromid", "toid"), ("idorigen", "iddestino"), ("startid", "endid"),
    ("sourcenode", "targetnode"), ("fromnode", "tonode"), ("nodoorigen", "nododestino"), ("src", "dst"),
    ("src", "dest"), ("node1", "node2"), ("nodo1", "nodo2"), ("vertex1", "vertex2"), ("v1", "v2"), ("id1", "id2"),
    ("n1", "n2"), ("entity1", "entity2"), ("entidad1", "entidad2"), ("person1", "person2"), ("persona1", "persona2"),
    ("actor1", "actor2"), ("name1", "name2"), ("nombre1", "nombre2"), ("nodea", "nodeb"), ("nodoa", "nodob"),
    ("end1", "end2"), ("extremo1", "extremo2"), ("tail", "head"), ("ego", "alter"), ("follower", "followee"),
]  # fmt: skip
_LETTERS = frozenset({
    "text", "message", "body", "subject", "mensaje", "texto", "asunto", "contenido",
    "ismatch", "match", "matchscore", "similarity",
})  # fmt: skip
"""Columns of tables of messages, and of names that somebody compared: neither are lists of links."""


def ends(names: Sequence[str]) -> tuple[str, str] | None:
    """The columns of the two ends of a link in a header; None where it names none, or tells of messages."""
    by_name = {plain(name): name for name in reversed(names)}
    if _LETTERS & by_name.keys():
        return None
    pairs = ((by_name[first], by_name[second]) for first, second in _PAIRS if first in by_name and second in by_name)
    return next(pairs, None)


def node(
    known: str, labels: Iterable[str], values: Iterable[Attribute], place: str, zone: str, type_word: str = ""
) -> Node:
    """A node of these values; its id is the label where none is given."""
    named = [label for label in labels if label.strip()]
    kept: list[Attribute] = []
    notes: list[Attribute] = []
    at: int | None = None
    for one in values:
        name = plain(one.name)
        if name in LABEL and one.value.strip():
            named.append(one.value)
        elif name in TYPE and not type_word and one.value.strip() and not _is_number(one.value):
            type_word = one.value
        elif name in NOTES and one.value.strip():
            notes.append(one)
        elif name in TIME and at is None and (found := _moment(one.value, zone)) is not None:
            at = found
        else:
            kept.append(one)
    return Node(known, tuple(named) or (known,), type_word, place, tuple(kept), tuple(notes), at)


def edge(ends: tuple[str, str], said: Iterable[str], values: Iterable[Attribute], place: str, zone: str) -> Edge:
    """An edge of these values; its words are its label and what its columns of relation hold."""
    said = [text for text in said if text.strip()]
    kept: list[Attribute] = []
    at: int | None = None
    for one in values:
        name = plain(one.name)
        if name in RELATION and one.value.strip() and not _is_number(one.value):
            said.append(one.value)
        elif name in TIME and at is None and (found := _moment(one.value, zone)) is not None:
            at = found
        else:
            kept.append(one)
    return Edge(*ends, "; ".join(dict.fromkeys(said)), place, tuple(kept), at)


def _is_number(text: str) -> bool:
    return not any(map(str.isalpha, text))


def _moment(text: str, zone: str) -> int | None:
    """A time written year first, or a number of seconds; others stay as they are written."""
    bare = text.strip()
    if not bare[:4].isdigit():
        return None
    found = moments.when(bare, "", Order.YMD, zone)
    return found.at if found is not None else None
