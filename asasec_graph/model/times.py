"""Times: integers of epoch milliseconds inside, RFC 3339 in UTC outside."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def millis(moment: datetime) -> int:
    """Epoch milliseconds of an aware datetime; ValueError where it has no zone."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone has no place on the line: give it one first")
    return (moment - EPOCH) // timedelta(milliseconds=1)


def moment(at: int) -> datetime:
    """The aware UTC datetime of epoch milliseconds."""
    return EPOCH + timedelta(milliseconds=at)


def rfc3339(at: int) -> str:
    """`2019-01-30T20:49:00Z`; milliseconds only where there are any."""
    minutes, rest = divmod(at, 60_000)
    seconds, milliseconds = divmod(rest, 1000)
    if milliseconds:
        return f"{_minute(minutes)}:{seconds:02d}.{milliseconds:03d}Z"
    return f"{_minute(minutes)}:{seconds:02d}Z"


@lru_cache(maxsize=16_384)
def _minute(minutes: int) -> str:
    """`2019-01-30T20:49`, so many minutes after 1970; answers write thousands of times, many of them alike."""
    return (EPOCH + timedelta(minutes=minutes)).replace(tzinfo=None).isoformat(timespec="minutes")


def now() -> int:
    """Epoch milliseconds of this moment."""
    return millis(datetime.now(UTC))
