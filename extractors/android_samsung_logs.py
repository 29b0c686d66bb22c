"""Samsung's log of calls and messages: `logs.db`, up to Android 6 and on some later phones.

logs: number, date (ms), duration (s), type (as in Android's calls), logtype (100 a call, 200 MMS, 300 SMS, 400
e-mail, 500 a video call, 600 a chat, 800 and above calls over data), name, m_subject, m_content, countryiso or
country_code, sim_id. What it says of messages stands in mmssms.db too, but stays here after they are deleted there.
Source: public descriptions of com.sec.android.provider.logsprovider.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Observation, Ref
from asasec_graph.reading import android_sms as sms
from asasec_graph.reading import phones_calls as calls
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Extractor, Source

_TABLE = "logs"
_MESSAGES = {200: "mms", 300: "sms", 600: "rcs"}
_MAIL, _VIDEO = 400, 500


def takes(source: Source) -> bool:
    """Such a log, or one so named whose tables cannot be listed."""
    return known(
        source, (_TABLE,), names=("logs.db",), check=lambda tables: tables.has(_TABLE, "number", "date", "logtype")
    )


def extract(source: Source) -> Iterator[Observation]:
    """Calls and messages, the names under which numbers stand, the owner's SIM cards."""
    with opened(source) as tables:
        reader = _Logs(tables, Owner.of(source.sha256, tables.locator(_TABLE)))
        yield from tables.each(_TABLE, reader.record)
        yield from reader.owner.told()
        yield from tables.ending()


class _Logs:
    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables, self.owner = tables, owner
        self.region = tables.source.options.region
        self._told: set[tuple[Ref, str]] = set()

    def record(self, row: Row) -> Iterator[Observation]:
        """One line of the log."""
        kind, at = row.integer("logtype") or 0, self.tables.when(row, "date", unix_millis)
        self.owner.has(keys.sim_iccid(row.text("sim_id", "iccid") or ""), self.tables.place(row))
        if kind == _MAIL:
            return
        number = row.text("number", "normalized_number")
        hidden = calls.withheld(None, number)
        platform = "sms" if kind in _MESSAGES else "tel"
        regions = parties.regions(row.text("countryiso"), self.region)
        other = None if hidden else parties.correspondent(number or "", regions, platform)
        if kind in _MESSAGES:
            yield from self._message(row, _MESSAGES[kind], at, other)
        else:
            yield self._call(row, kind, at, other, hidden)
        name = row.text("name")
        if other is not None and name and (other, name) not in self._told:
            self._told.add((other, name))
            yield from parties.known_as(other, name, self.tables.place(row, "name"), at)

    def _message(self, row: Row, channel: str, at: int | None, other: Ref | None) -> Iterator[Observation]:
        text = row.text("m_content", "m_subject")
        box, place = row.integer("type") or 0, self.tables.place(row)
        others = (other,) if other is not None else ()
        told: dict[str, Json] = {"deleted": True} if row.flag("deleted") else {}
        message = sms.Message(place, channel, box, at, others, text, body_place=f"{place}/m_content", asserted=told)
        yield from sms.observations(message, self.owner, self.region)

    def _call(self, row: Row, kind: int, at: int | None, other: Ref | None, hidden: str | None) -> Event:
        direction, outcome = calls.TYPES.get(
            row.integer("type") or 0, (Direction.UNKNOWN, f"type {row.integer('type')}")
        )
        own: tuple[Ref, ...] = (self.owner.party(),)
        others: tuple[Ref, ...] = (other,) if other is not None else ()
        told: dict[str, Json] = {"outcome": outcome} if outcome else {}
        for what, said in (("number", hidden), ("video", kind == _VIDEO), ("deleted", row.flag("deleted"))):
            if said:
                told[what] = said
        out = direction is Direction.OUT
        senders, receivers = (own, others) if out else (others, own)
        seconds = max(0, row.integer("duration") or 0)
        place = self.tables.place(row)
        return Event(
            EventType.CALL,
            "cellular",
            at,
            senders,
            receivers,
            place,
            seconds=seconds,
            direction=direction,
            asserted=told,
        )


EXTRACTOR = Extractor("android_samsung_logs", 1, takes, extract)
