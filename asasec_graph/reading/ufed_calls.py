"""Calls and voice mails of a Cellebrite report.

`Direction` (Incoming, Outgoing; in older reports `Type`, which also says Missed), `Status` (Established, Missed,
Rejected, Unknown), `Duration` as `00:00:33.6090010`, `Parties` with a role each, `VideoCall`, the network's codes.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Problem
from asasec_graph.reading import ufed_roles
from asasec_graph.reading.source import Yielded
from asasec_graph.reading.ufed_model import Model
from asasec_graph.reading.ufed_parties import Parties
from asasec_graph.reading.ufed_values import Clock, platform, seconds

_MISSED = frozenset({"missed", "unanswered", "notanswered", "not answered", "no answer", "noanswer"})
_ORDINARY = frozenset({"", "established", "unknown", "answered", "completed"})


class Calls:
    """Reads the calls of one report."""

    def __init__(self, parties: Parties, clock: Clock) -> None:
        self.parties = parties
        self.clock = clock

    def call(self, model: Model) -> Iterator[Yielded]:
        """A call, or the voice mail that someone left."""
        service, when = platform(model.text("Source")), self.clock.of(model)
        roles = ufed_roles.of(model, self.parties, service)
        yield from self.parties.account(model, service, when)
        for party in roles.parties:
            yield from self.parties.met(party, service, when, model.marks())
        if not self.clock.readable(model.stamps.get("TimeStamp")):
            yield Problem("The time of this call could not be read; it stands without one.", model.place)
        senders, receivers = ufed_roles.ends(roles, self.parties, service)
        yield Event(
            EventType.CALL,
            service or "cellular",
            when.at,
            senders,
            receivers,
            model.place,
            seconds=seconds(model.text("Duration")),
            direction=_direction(model, roles.direction),
            zone=when.zone,
            asserted={**_asserted(model), **model.marks()},
        )


def _direction(model: Model, found: Direction) -> Direction:
    """A missed call is one that came in; one that went out and was not answered went out."""
    if model.kind == "VoiceMail":
        return Direction.IN
    said = {model.text("Status").lower(), model.text("Type").lower(), model.text("Direction").lower()}
    return Direction.MISSED if said & _MISSED and found is not Direction.OUT else found


def _asserted(model: Model) -> dict[str, Json]:
    told: dict[str, Json] = {}
    status = model.text("Status")
    if model.kind == "VoiceMail":
        told["outcome"] = "voicemail"
    elif status.lower() not in _ORDINARY:
        told["outcome"] = status.lower()
    if model.flag("VideoCall"):
        told["video"] = True
    for name, field in (("network", "NetworkName"), ("title", "Name"), ("ended", "DisconnectionCause")):
        if text := model.text(field):
            told[name] = text[:300]
    return told
