"""What a chart must give whatever file it stands in: compared with what its generator planted."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from asasec_graph.model.observations import Observation
from asasec_graph.reading.source import Extractor, Options, Source
from asasec_graph.samples.charts import Planted
from tests.extractors.text_sources import keys_of, links, mentions, problems, seen_by

KINDS = {
    "Phone": "PHONE_NUMBER",
    "Email": "EMAIL_ADDRESS",
    "Instagram": "ACCOUNT",
    "Vehículo": "VEHICLE",
    "Cuenta": "PAYMENT_INSTRUMENT",
}
PEOPLE = ("Person", "Hombre", "Mujer")


def read(extractor: Extractor, source: Source) -> list[Observation]:
    """All that a source gives, taken by this extractor."""
    assert extractor.takes(source)
    return seen_by(extractor, source)


def of_path(path: Path) -> Source:
    """A source over a file that was generated."""
    data = path.read_bytes()
    return Source(path, path.name, hashlib.sha256(data).hexdigest(), len(data), Options())


def check(seen: list[Observation], source: Source, planted: Planted, *, prefix: str = "") -> None:
    """Every item is what it is, under its name, and every link says what its words mean."""
    assert problems(seen) == []
    for words, kind in KINDS.items():
        extra = {"p1@example.net"} if kind == "EMAIL_ADDRESS" else set[str]()
        assert planted.keys(words) <= keys_of(seen, kind) <= planted.keys(words) | extra
    persons = {f"sha256:{source.sha256}#node-{prefix}{item.id}": item.label for item in planted.of_type(*PEOPLE)}
    named = {
        one.entity.key: one.asserted["name"]
        for one in mentions(seen)
        if one.entity.kind.value == "PERSON" and "name" in one.asserted
    }
    assert named == persons
    assert [
        one.asserted["name"]
        for one in mentions(seen)
        if one.entity.kind.value == "ORGANIZATION" and "name" in one.asserted
    ] == [item.label for item in planted.of_type("Organización")]
    by_id = {item.id: item.key or f"sha256:{source.sha256}#node-{prefix}{item.id}" for item in planted.items}
    said = {(one.type.value, frozenset((one.source.key, one.target.key))) for one in links(seen)}
    for tie in planted.ties:
        assert (tie.meant, frozenset((by_id[tie.source], by_id[tie.target]))) in said, tie


def forward(seen: Iterable[Observation], first: str, second: str) -> list[str]:
    """The types of links from one key to another."""
    return [one.type.value for one in links(seen) if one.source.key == first and one.target.key == second]
