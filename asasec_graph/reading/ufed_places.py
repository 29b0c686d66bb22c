"""Where a device was, by a Cellebrite report: Location, Journey, CellTower, WirelessNetwork, NetworkUsage.

A `Location` has a `Position` (Coordinate: Latitude, Longitude, Elevation), in some reports the coordinates themselves,
a time and a category. What was searched for, shared, marked or photographed says nothing of where the device was;
nor does a network that was only seen say that the device was connected to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Ref
from asasec_graph.reading.source import Yielded
from asasec_graph.reading.ufed_contacts import street
from asasec_graph.reading.ufed_model import Model
from asasec_graph.reading.ufed_parties import Parties
from asasec_graph.reading.ufed_values import Clock, When, facts, number, platform

_ELSEWHERE = re.compile(
    r"\b(?:search|query|shar|bookmark|favou?rit|media|photo|image|picture|video|direction|destination|mention|contact"
    r"|calendar|message|chat|post\b|weather|attachment)",
    re.IGNORECASE,
)
_POINTS = ("FromPoint", "WayPoints", "ToPoint")
_TOLD = {
    "name": "Name",
    "description": "Description",
    "category": "Category",
    "type": "Type",
    "source": "Source",
    "precision": "Precision",
    "accuracy": "GpsHorizontalAccuracy",
    "origin": "Origin",
}
SSID = 64
"""Characters of a network's name; it has 32 bytes at most."""
_CONNECTED = ("LastConnection", "LastAutoConnection")


class Places:
    """Reads the places of one report."""

    def __init__(self, parties: Parties, clock: Clock) -> None:
        self.parties = parties
        self.clock = clock

    def location(self, model: Model, context: str = "location", *, was_here: bool = True) -> Iterator[Yielded]:
        """A place with what is said of it; `was_here` is whether the device was there."""
        service, when = platform(model.text("Source")), self.clock.of(model)
        yield from self.parties.account(model, service, when)
        found = coordinates(model)
        if found is None:
            return
        said: dict[str, Json] = {name: model.text(field)[:300] for name, field in _TOLD.items()}
        addresses = [street(one) for one in model.inner("Address")]
        said["address"] = next(filter(None, (*addresses, model.text("PositionAddress"))), "")[:300]
        yield Mention(found, model.place, asserted=facts(model.marks(), when, context=context, **said), at=when.at)
        if was_here and not _is_elsewhere(model):
            yield Link(LinkType.LOCATED_AT, self._owner(), found, model.place, 0.9, when.at)

    def journey(self, model: Model) -> Iterator[Yielded]:
        """Where a journey went from, by and to; a point without a time has the journey's."""
        started, ended = self.clock.of(model, "StartTime"), self.clock.of(model, "EndTime")
        for field in _POINTS:
            for point in model.inner(field):
                own = self.clock.of(point)
                at = (
                    own if own.at is not None else {"FromPoint": started, "ToPoint": ended}.get(field, When(None, None))
                )
                yield from self._point(model, point, at)

    def _point(self, journey: Model, point: Model, when: When) -> Iterator[Yielded]:
        found = coordinates(point)
        if found is None:
            return
        marks = {**journey.marks(), **point.marks()}
        told = facts(marks, when, context="journey", name=point.text("Name"), journey=journey.text("Name"))
        yield Mention(found, point.place, asserted=told, at=when.at)
        if when.at is not None:
            yield Link(LinkType.LOCATED_AT, self._owner(), found, point.place, 0.9, when.at)

    def cell_tower(self, model: Model) -> Iterator[Yielded]:
        """A cell that the device knew, and where it stands."""
        when, position = self.clock.of(model), coordinates(model)
        cell = keys.cell_tower(*(model.text(name) for name in ("MCC", "MNC", "LAC", "CID")))
        told = facts(model.marks(), when, context="cell tower", type=model.text("Type"), package=model.text("Package"))
        if cell is not None:
            yield Mention(cell, model.place, asserted=told, at=when.at)
            yield Link(LinkType.CONNECTED_TO, self._owner(), cell, model.place, 0.7, when.at)
        yield from self._stands_at(cell, position, model, told, when)

    def network(self, model: Model) -> Iterator[Yielded]:
        """A wireless network, by its BSSID; the owner is connected to it where the report says when."""
        when, position = self.clock.of(model, *_CONNECTED, "TimeStamp", "EndTime"), coordinates(model)
        name, bssid = model.text("SSId", "SSID")[:SSID], model.text("BSSId", "BSSID")
        network = keys.wifi(bssid or None, name or None)
        security = model.text("SecurityMode")
        told = facts(model.marks(), when, context="wireless network", name=name, security=security)
        if network is not None:
            yield Mention(network, model.place, asserted=told, at=when.at)
            connected = self.clock.of(model, *_CONNECTED)
            if connected.at is not None or security or model.text("NWConnectionType"):
                yield Link(LinkType.CONNECTED_TO, self._owner(), network, model.place, 0.9, connected.at)
        yield from self._stands_at(network, position, model, told, when)

    def usage(self, model: Model) -> Iterator[Yielded]:
        """The network over which a program sent and received."""
        when = self.clock.of(model, "DateStarted", "DateEnded")
        name = model.text("SSId", "SSID")[:SSID]
        network = keys.wifi(None, name or None)
        if network is None or keys.REDACTED.search(network.key):
            return
        told = facts(model.marks(), when, context="network usage", name=name)
        yield Mention(network, model.place, asserted=told, at=when.at)
        yield Link(LinkType.CONNECTED_TO, self._owner(), network, model.place, 0.9, when.at)

    def _stands_at(
        self, what: Ref | None, position: Ref | None, model: Model, told: dict[str, Json], when: When
    ) -> Iterator[Yielded]:
        if position is not None:
            yield Mention(position, model.place, asserted=told, at=when.at)
            if what is not None:
                yield Link(LinkType.LOCATED_AT, what, position, model.place, at=when.at)

    def _owner(self) -> Ref:
        self.parties.owner.seen = True
        return self.parties.owner.person


def coordinates(model: Model) -> Ref | None:
    """The place of a record: its `Position`, else its own latitude and longitude."""
    for one in (*model.inner("Position", "Coordinate", "Location"), model):
        latitude, longitude = number(one.text("Latitude")), number(one.text("Longitude"))
        if latitude is not None and longitude is not None:
            return keys.location(latitude, longitude)
    return None


def _is_elsewhere(model: Model) -> bool:
    """Whether a place is one that was looked for, sent or pictured, not one where the device was."""
    if model.text("DeviceLocationAffiliation").lower().startswith("not"):
        return True
    said = " ".join(model.text(name) for name in ("Category", "Type", "Origin"))
    return _ELSEWHERE.search(said[:500]) is not None
