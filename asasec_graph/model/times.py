"""Times: integers of epoch milliseconds inside, RFC 3339 in UTC outside."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

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
    text = moment(at).replace(tzinfo=None).isoformat(timespec="milliseconds" if at % 1000 else "seconds")
    return text + "Z"


def now() -> int:
    """Epoch milliseconds of this moment."""
    return millis(datetime.now(UTC))
