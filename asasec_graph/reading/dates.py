"""Numeric dates whose order the file does not state: decided once a file, from all its values.

An order that makes more of the dates valid wins; among equals, the one under which they run forward
more often (records are mostly in order of time); among those, what is usual in the region. What then
still stands open between day and month is said (`Decision.ambiguous`); a year written first is followed
by the month unless the values forbid it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from asasec_graph.model.times import millis

MONTH_FIRST = frozenset({"US", "PH", "PR", "FM", "GU", "MH", "PW"})
"""Regions that usually write the month first."""


class Order(StrEnum):
    """The order of day, month and year."""

    DMY = "day/month/year"
    MDY = "month/day/year"
    YMD = "year/month/day"
    YDM = "year/day/month"


_PLACES = {Order.DMY: (2, 1, 0), Order.MDY: (2, 0, 1), Order.YMD: (0, 1, 2), Order.YDM: (0, 2, 1)}
Parts = tuple[str, str, str]


def year_of(text: str) -> int:
    """A year of two digits is of this century below 70; Buddhist years (25xx) are brought to ours."""
    year = int(text)
    if len(text) <= 2:
        return year + (2000 if year < 70 else 1900)
    return year - 543 if 2443 <= year <= 2643 else year


@lru_cache(maxsize=16_384)
def read(parts: Parts, order: Order) -> date | None:
    """The date that three numbers mean in this order; None where they mean none."""
    year, month, day = (parts[place] for place in _PLACES[order])
    if len(day) > 2 or len(month) > 2 or len(year) == 3 or len(year) == 1:
        return None
    try:
        return date(year_of(year), int(month), int(day))
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Decision:
    """The order chosen for a file's dates; `ambiguous` where another order fits them as well."""

    order: Order
    ambiguous: bool
    dates: int


@dataclass(slots=True)
class _Tally:
    valid: int = 0
    backward: int = 0
    last: date | None = None


def _tallies() -> dict[Order, _Tally]:
    return {order: _Tally() for order in Order}


@dataclass(slots=True)
class Vote:
    """Takes the dates of a file one by one and decides their order at the end."""

    earliest: int = 1990
    dates: int = 0
    last: Parts | None = None
    differing: bool = False
    tallies: dict[Order, _Tally] = field(default_factory=_tallies)

    def add(self, parts: Parts) -> None:
        """Counts one date; one that repeats the date before it adds nothing."""
        self.dates += 1
        if parts == self.last:
            return
        self.last = parts
        seen: dict[Order, date] = {}
        for order, tally in self.tallies.items():
            found = read(parts, order)
            if found is None or found.year < self.earliest:
                continue
            seen[order] = found
            tally.valid += 1
            tally.backward += tally.last is not None and found < tally.last
            tally.last = found
        self.differing |= len({seen.get(Order.DMY), seen.get(Order.MDY)} - {None}) > 1

    def decide(self, region: str) -> Decision:
        """The order, by validity, then by running forward, then by the region's usage."""
        usual = [Order.MDY, Order.DMY] if region in MONTH_FIRST else [Order.DMY, Order.MDY]
        preference = [*usual, Order.YMD, Order.YDM]

        def rank(order: Order) -> tuple[int, int, int]:
            tally = self.tallies[order]
            return (-tally.valid, tally.backward, preference.index(order))

        best, second, *_ = sorted(Order, key=rank)
        tied = rank(best)[:2] == rank(second)[:2] and self.tallies[best].valid > 0
        numeric = {best, second} == {Order.DMY, Order.MDY}
        return Decision(best, tied and numeric and self.differing, self.dates)


def epoch(day: date, hour: int, minute: int, second: int, zone: str, microsecond: int = 0) -> int:
    """Epoch milliseconds of a local time in an IANA zone; ValueError where it is no time of day."""
    local = datetime(day.year, day.month, day.day, hour, minute, second, microsecond, tzinfo=ZoneInfo(zone))
    return millis(local)
