"""The clocks of phones: Unix times in any unit, and Apple's, which count from 2001-01-01 UTC.

All give integer epoch milliseconds, or None where the value is none, zero, or outside the years 1970 to
2200 (Unix) and 2001 to 2200 (Apple): no phone wrote those as a time that something happened.
"""

from __future__ import annotations

from asasec_graph.reading.phones_tables import as_real

APPLE_EPOCH = 978_307_200
"""2001-01-01T00:00:00Z in Unix seconds."""
_APPLE_MILLIS = APPLE_EPOCH * 1_000
_END = 7_258_118_400_000
_APPLE_END = (_END - _APPLE_MILLIS) * 1_000_000
_LARGE = 100_000_000_000
"""From here on a number is too large for seconds."""


def unix_millis(value: object) -> int | None:
    """Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by size."""
    if type(value) is int and _LARGE <= value < _END:
        return value
    number = as_real(value)
    if number is None or number <= 0:
        return None
    if number < _LARGE:
        return _within(round(number * 1_000))
    whole = value if isinstance(value, int) else round(number)
    for divisor in (1, 1_000, 1_000_000):
        if (at := _within(whole // divisor)) is not None:
            return at
    return None


def apple_millis(value: object) -> int | None:
    """Seconds since 2001 (up to iOS 10, and Core Data), or nanoseconds (from iOS 11), told apart by size."""
    if type(value) is int and _LARGE <= value < _APPLE_END:
        return value // 1_000_000 + _APPLE_MILLIS
    number = as_real(value)
    if number is None or number <= 0:
        return None
    if number < _LARGE:
        return _within(round((number + APPLE_EPOCH) * 1_000))
    whole = value if isinstance(value, int) else round(number)
    return _within(whole // 1_000_000 + _APPLE_MILLIS)


def _within(at: int) -> int | None:
    return at if 0 < at < _END else None
