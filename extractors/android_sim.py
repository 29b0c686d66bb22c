"""The SIM cards that were in an Android phone: the table `siminfo` of `telephony.db`.

icc_id, number, imsi, display_name, carrier_name, mcc, mnc, iso_country_code, sim_id (the slot; -1 where it is no
longer in). Source: Telephony.SimInfo of the Android Open Source Project.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation
from asasec_graph.reading import countries
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.source import Extractor, Source

_TABLE = "siminfo"


def takes(source: Source) -> bool:
    """A database with this table, or one so named whose tables cannot be listed."""
    return known(source, (_TABLE,), names=("telephony.db",), check=lambda tables: tables.has(_TABLE, "icc_id"))


def extract(source: Source) -> Iterator[Observation]:
    """The owner's cards with their numbers."""
    with opened(source) as tables:
        sims = Owner.of(source.sha256, tables.locator(_TABLE))
        yield from tables.each(_TABLE, lambda row: _card(row, tables, sims))
        yield from sims.told()
        yield from tables.ending()


def _card(row: Row, tables: Tables, sims: Owner) -> Iterator[Observation]:
    place, imsi_text = tables.place(row), row.text("imsi") or ""
    card, imsi = keys.sim_iccid(row.text("icc_id", "card_id") or ""), keys.sim_imsi(imsi_text)
    country = row.text("iso_country_code") or (countries.of_imsi(imsi_text) if imsi_text else None)
    regions = parties.regions(country, tables.source.options.region)
    number = parties.number(row.text("number", "phone_number_source_carrier", "phone_number_source_ims") or "", regions)
    told: dict[str, Json] = {}
    for column, what in (("carrier_name", "carrier"), ("display_name", "name"), ("iso_country_code", "country")):
        if text := row.text(column):
            told[what] = text
    slot = row.integer("sim_id")
    if slot is not None:
        told["in the phone"] = slot >= 0
    for ref in filter(None, (card, imsi)):
        sims.has(ref, place)
        yield Mention(ref, place, asserted=told)
        if number is not None:
            yield Link(LinkType.USES, ref, number, place)
    if card is not None and imsi is not None:
        yield Link(LinkType.USES, card, imsi, place)
    sims.learn(number, place)


EXTRACTOR = Extractor("android_sim", 1, takes, extract)
