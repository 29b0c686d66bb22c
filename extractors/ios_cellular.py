"""The SIM cards that an iPhone has held: `CellularUsage.db`.

Table subscriber_info: subscriber_id the ICCID, subscriber_mdn the telephone number, last_update_time seconds since
2001, slot_id. Source: the databases of iOS 9 to 17, as public parsers read them.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import apple_millis
from asasec_graph.reading.source import Extractor, Source

_TABLE = "subscriber_info"


def takes(source: Source) -> bool:
    """A database with the table of subscribers, or one so named whose tables cannot be listed."""
    return known(
        source, (_TABLE,), names=("cellularusage.db",), check=lambda tables: tables.has(_TABLE, "subscriber_id")
    )


def extract(source: Source) -> Iterator[Observation]:
    """Each card with its number and when it was last seen, as the owner's."""
    with opened(source) as tables:
        reader = _Cards(tables)
        yield from tables.each(_TABLE, reader.card)
        yield from reader.owner.told()
        yield from tables.ending()


class _Cards:
    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.owner = Owner.of(tables.source.sha256, tables.locator(_TABLE))

    def card(self, row: Row) -> Iterator[Observation]:
        """One card. Its number has no plus sign and its country's code, or none."""
        place, at = self.tables.place(row), self.tables.when(row, "last_update_time", apple_millis)
        iccid, written = row.text("subscriber_id"), row.text("subscriber_mdn")
        sim = keys.sim_iccid(iccid) if iccid else None
        region = self.tables.source.options.region
        number = parties.number(written, (region,)) if written else None
        if number is None and written and written.isdecimal():
            number = keys.phone("+" + written, "ZZ")
        told: dict[str, Json] = {"slot": slot} if (slot := row.integer("slot_id")) is not None else {}
        if written and number is None:
            told["unread"] = written
        if sim is not None:
            self.owner.has(sim, place)
            yield Mention(sim, place, asserted=told, at=at)
        if number is not None:
            self.owner.learn(number, place)
            yield Mention(number, place, asserted=told, at=at)
        if sim is not None and number is not None:
            yield Link(LinkType.USES, sim, number, place, at=at)


EXTRACTOR = Extractor("ios_cellular", 1, takes, extract)
