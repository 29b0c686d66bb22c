"""WhatsApp's calls on the iPhone: `CallHistory.sqlite`.

ZWACDCALLEVENT is a call (ZDATE in seconds since 2001, ZDURATION, ZOUTCOME 0 ended, 1 missed, 4 rejected,
ZGROUPCALLCREATORUSERJIDSTRING, ZGROUPJIDSTRING); ZWAAGGREGATECALLEVENT a row of the list on the screen, one or
several calls (ZINCOMING, ZVIDEO, ZMISSED), named by the call's Z1CALLEVENTS; ZWACDCALLEVENTPARTICIPANT its parties.
Their Z1PARTICIPANTS names the entity with number 1 of Z_PRIMARYKEY: the aggregate, or in some versions the call.
Source: the databases of iOS 14 to 18, as public parsers read them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Observation, Ref
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import apple_millis
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.whatsapp_jids import party

_EVENT, _PARTICIPANT, _AGGREGATE = "ZWACDCALLEVENT", "ZWACDCALLEVENTPARTICIPANT", "ZWAAGGREGATECALLEVENT"
_OUTCOMES = {4: "rejected"}
_MISSED = 1


def takes(source: Source) -> bool:
    """A database of WhatsApp's calls."""
    return known(source, (_EVENT.lower(),), check=lambda tables: tables.has(_EVENT, "zdate"))


def extract(source: Source) -> Iterator[Observation]:
    """Calls with their parties."""
    with opened(source) as tables:
        reader = _Calls(tables, Owner.of(source.sha256, tables.locator(_EVENT)))
        yield from reader.observations()
        yield from reader.owner.told()
        yield from tables.ending()


class _Calls:
    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables = tables
        self.owner = owner
        self.aggregates: dict[int, Row] = {}
        self.jids: defaultdict[int, list[str]] = defaultdict(list)
        self.of_call = False

    def observations(self) -> Iterator[Observation]:
        for row in self.tables.rows("Z_PRIMARYKEY"):
            if row.integer("z_ent") == 1 and (row.text("z_name") or "").lower().endswith("cdcallevent"):
                self.of_call = True
        self.aggregates = {row.rowid: row for row in self.tables.rows(_AGGREGATE)}
        for row in self.tables.rows(_PARTICIPANT):
            jid, to = row.text("zjidstring"), row.integer("z1participants")
            if jid is not None and to is not None:
                self.jids[to].append(jid)
        yield from self.tables.each(_EVENT, self._call, recovered=True)

    def _call(self, row: Row) -> Iterator[Observation]:
        place, at = self.tables.place(row), self.tables.when(row, "zdate", apple_millis)
        group = row.integer("z1callevents")
        listed = self.aggregates.get(group) if group is not None else None
        creator = row.text("zgroupcallcreatoruserjidstring")
        jids = self._jids(row, group)
        others = [ref for jid in jids if (ref := party(jid)) is not None]
        seconds = max(0, row.integer("zduration") or 0)
        incoming = _incoming(listed, creator, jids)
        direction = _direction(row, incoming, seconds, listed)
        caller, rest = _caller(others, party(creator))
        own = (self.owner.party(),)
        out = direction is Direction.OUT
        yield Event(
            EventType.CALL,
            "whatsapp",
            at,
            own if out else caller,
            tuple(others) if out else (*own, *rest),
            place,
            seconds=seconds,
            direction=direction,
            asserted=_asserted(row, listed),
        )
        for jid in jids:
            yield from parties.whatsapp(jid, place)

    def _jids(self, row: Row, group: int | None) -> list[str]:
        number = row.rowid if self.of_call or group is None else group
        return list(dict.fromkeys(self.jids.get(number, [])))


def _incoming(listed: Row | None, creator: str | None, jids: list[str]) -> bool | None:
    """As the list on the screen says, else whether one of the others began the call; None where neither is known."""
    if listed is not None and (stated := listed.integer("zincoming")) is not None:
        return bool(stated)
    return creator in jids if creator and jids else None


def _direction(row: Row, incoming: bool | None, seconds: int, listed: Row | None) -> Direction:
    if incoming is None:
        return Direction.UNKNOWN
    missed = row.integer("zoutcome") == _MISSED or (listed is not None and listed.flag("zmissed") and not seconds)
    return Direction.OUT if not incoming else Direction.MISSED if missed else Direction.IN


def _caller(others: list[Ref], creator: Ref | None) -> tuple[tuple[Ref, ...], tuple[Ref, ...]]:
    """Who called and who else was called."""
    first = creator if creator in others else others[0] if others else None
    return ((first,) if first is not None else ()), tuple(ref for ref in others if ref != first)


def _asserted(row: Row, listed: Row | None) -> dict[str, Json]:
    told: dict[str, Json] = {}
    if outcome := _OUTCOMES.get(row.integer("zoutcome") or 0):
        told["outcome"] = outcome
    if listed is not None and listed.flag("zvideo"):
        told["video"] = True
    group = row.text("zgroupjidstring")
    account = keys.account("whatsapp", group) if group else None
    if account is not None:
        told["group"] = account.key
    return told


EXTRACTOR = Extractor("ios_whatsapp_calls", 1, takes, extract)
