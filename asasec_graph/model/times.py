"""Times: integers of epoch milliseconds inside, RFC 3339 in UTC outside."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DAY = 86_400_000


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
    days, rest = divmod(at, DAY)
    seconds, milliseconds = divmod(rest, 1000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    text = f"{_date(days)}T{hour:02d}:{minute:02d}:{second:02d}"
    return f"{text}.{milliseconds:03d}Z" if milliseconds else f"{text}Z"


@lru_cache(maxsize=4096)
def _date(days: int) -> str:
    """The date so many days after 1970-01-01; answers write thousands of times of few days."""
    return (EPOCH + timedelta(days=days)).date().isoformat()


def now() -> int:
    """Epoch milliseconds of this moment."""
    return millis(datetime.now(UTC))
