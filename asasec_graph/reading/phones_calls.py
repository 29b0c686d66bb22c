"""Android's table `calls`: in calllog.db, and in contacts2.db up to Android 6.

Columns by version: number, date (ms), duration (s), type, name always; countryiso and normalized_number from
4.1; presentation from 4.4; subscription_id and phone_account_address from 5.0; via_number from 7.0. The
subscription is the SIM's ICCID on most makers' phones, else a small number that names nothing outside.
Source: android.provider.CallLog.Calls of the Android Open Source Project.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Observation, Ref
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables
from asasec_graph.reading.phones_times import unix_millis

TABLE = "calls"
COLUMNS = frozenset({"number", "date", "duration", "type"})
TYPES: dict[int, tuple[Direction, str | None]] = {
    1: (Direction.IN, None),
    2: (Direction.OUT, None),
    3: (Direction.MISSED, None),
    4: (Direction.IN, "voicemail"),
    5: (Direction.IN, "rejected"),
    6: (Direction.IN, "blocked"),
    7: (Direction.IN, "answered on another device"),
}
_PRESENTED = {2: "withheld", 3: "unknown", 4: "payphone", 5: "unavailable"}
_NUMBERS = {"-1": "unknown", "-2": "withheld", "-3": "payphone"}
"""What stands in place of a number before `presentation` came."""
_VIDEO = 1


class Calls:
    """The reader of one table of calls; names and SIM cards are told once each."""

    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables = tables
        self.owner = owner
        self._told: set[object] = set()

    def observations(self) -> Iterator[Observation]:
        """Every call, and under which names and through which SIM cards."""
        for row in self.tables.rows(TABLE):
            self._owner_in(row)
        yield from self.tables.each(TABLE, self._call, recovered=True)

    def _owner_in(self, row: Row) -> tuple[Ref | None, Ref | None]:
        """The owner's number and SIM card that a record states."""
        place, own = self.tables.place(row), row.text("via_number", "phone_account_address")
        number = parties.number(own, self._regions(row)) if own else None
        card = row.text("subscription_id", "iccid", "icc_id", "simid")
        sim = keys.sim_iccid(card) if card else None
        imsi = row.text("sim_imsi", "imsi")
        sim = sim or (keys.sim_imsi(imsi) if imsi else None)
        return self.owner.learn(number, place), self.owner.has(sim, place)

    def _regions(self, row: Row) -> tuple[str, ...]:
        return parties.regions(row.text("countryiso"), self.tables.source.options.region)

    def _other(self, row: Row) -> Ref | None:
        if withheld(row.integer("presentation"), row.text("number")) is not None:
            return None
        for column in ("normalized_number", "number"):
            text = row.text(column)
            if text and (ref := parties.number(text, self._regions(row))) is not None:
                return ref
        text = row.text("number")
        return parties.correspondent(text + (row.text("post_dial_digits") or ""), (), "tel") if text else None

    def _call(self, row: Row) -> Iterator[Observation]:
        if all(row.raw(column) is None for column in COLUMNS):
            self.tables.note(row, "this record states no number, time or kind; it was skipped")
            return
        place, other = self.tables.place(row), self._other(row)
        own, sim = self._owner_in(row)
        at = self.tables.when(row, "date", unix_millis)
        kind = row.integer("type")
        direction, outcome = TYPES.get(kind or 0, (Direction.UNKNOWN, f"type {kind}"))
        owner, others = (self.owner.party(own),), (other,) if other is not None else ()
        out = direction is Direction.OUT
        yield Event(
            EventType.CALL,
            "cellular",
            at,
            owner if out else others,
            others if out else owner,
            place,
            seconds=max(0, row.integer("duration") or 0),
            direction=direction,
            asserted=_asserted(row, outcome),
        )
        yield from self._names(row, other, at)
        yield from self._card(sim, own, place)

    def _names(self, row: Row, other: Ref | None, at: int | None) -> Iterator[Observation]:
        name = row.text("name")
        if other is not None and name and (other, name) not in self._told:
            self._told.add((other, name))
            yield from parties.known_as(other, name, self.tables.place(row, "name"), at)

    def _card(self, sim: Ref | None, own: Ref | None, place: str) -> Iterator[Observation]:
        if sim is not None and own is not None and (sim, own) not in self._told:
            self._told.add((sim, own))
            yield Link(LinkType.USES, sim, own, place, 0.9)


def withheld(presentation: int | None, number: str | None) -> str | None:
    """Why a call has no number of the other party: withheld, unknown, from a payphone; None where it has one."""
    if stated := _PRESENTED.get(presentation or 1):
        return stated
    bare = (number or "").strip()
    return _NUMBERS.get(bare) if bare else "unknown"


def is_call_log(tables: Tables) -> bool:
    """Whether the table is Android's own: Viber keeps one of the same name and columns for its calls."""
    return tables.has(TABLE, *COLUMNS) and not tables.columns(TABLE) & {"viber_call", "canonized_number"}


def _asserted(row: Row, outcome: str | None) -> dict[str, Json]:
    told: dict[str, Json] = {}
    if outcome:
        told["outcome"] = outcome
    if hidden := withheld(row.integer("presentation"), row.text("number")):
        told["number"] = hidden
    if (row.integer("features") or 0) & _VIDEO:
        told["video"] = True
    if place := row.text("geocoded_location"):
        told["geocoded"] = place
    if row.flag("deleted"):
        told["deleted"] = True
    return told
