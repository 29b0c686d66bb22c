"""WhatsApp's calls on Android: `call_log`, with the others of a group call in `call_log_participant_v2`.

call_result: 5 answered, 2 not answered, 3 unavailable, 4 and 0 rejected or cancelled; `duration` in seconds; the
device that began an outgoing call is the owner's own. Source: WhatsApp-Chat-Exporter, read for the facts.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Observation, Ref
from asasec_graph.reading.android_whatsapp import CHANNEL, MANY, Chats
from asasec_graph.reading.phones_tables import Row
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.whatsapp_jids import party

TABLE = "call_log"
_ANSWERED = 5
_OUTCOMES = {0: "cancelled", 2: "not answered", 3: "unavailable", 4: "rejected or cancelled", 7: "cancelled"}


class Calls:
    """The reader of the table of calls."""

    def __init__(self, chats: Chats) -> None:
        self.chats = chats
        self.tables = chats.tables
        self._others: dict[int, list[Ref]] = {}
        self.read = 0

    def learn(self) -> None:
        """The owner's account: who began the calls that went out."""
        for row in self.tables.rows(TABLE, "from_me", "call_creator_device_jid_row_id"):
            if row.flag("from_me"):
                self.chats.owner.learn(self._creator(row), self.tables.place(row))

    def observations(self) -> Iterator[Observation]:
        """Every call, and the numbers of the accounts in it."""
        for row in self.tables.rows("call_log_participant_v2"):
            account = party(self.chats.jid(row.integer("jid_row_id")))
            others = self._others.setdefault(row.integer("call_log_row_id") or -1, [])
            if account is not None and account not in others and len(others) < MANY:
                others.append(account)
        yield from self.tables.each(TABLE, self._call)

    def _creator(self, row: Row) -> Ref | None:
        return party(self.chats.jid(row.integer("call_creator_device_jid_row_id")))

    def _call(self, row: Row) -> Iterator[Observation]:
        self.read += 1
        place, sent = self.tables.place(row), row.flag("from_me")
        at = self.tables.when(row, "timestamp", unix_millis)
        jid = self.chats.jid(row.integer("jid_row_id"))
        other, own = party(jid) or (None if sent else self._creator(row)), self.chats.owner.party()
        among = self.chats.owner.others(one for one in self._others.get(row.rowid, ()) if one != other)
        first = (other,) if other is not None else ()
        result = row.integer("call_result")
        missed = not sent and result is not None and result != _ANSWERED
        yield Event(
            EventType.CALL,
            CHANNEL,
            at,
            (own,) if sent else first,
            (*first, *among) if sent else (own, *among),
            place,
            seconds=max(0, row.integer("duration") or 0),
            direction=Direction.OUT if sent else Direction.MISSED if missed else Direction.IN,
            asserted=self._asserted(row, result),
        )
        yield from self.chats.account(jid, place)

    def _asserted(self, row: Row, result: int | None) -> dict[str, Json]:
        told: dict[str, Json] = {}
        if result is not None and result != _ANSWERED:
            told["outcome"] = _OUTCOMES.get(result, f"result {result}")
        if row.flag("video_call"):
            told["video"] = True
        group = self.chats.jid(row.integer("group_jid_row_id"))
        if group is not None and group.endswith("@g.us"):
            told["group"] = f"whatsapp:{group}"
        return told
