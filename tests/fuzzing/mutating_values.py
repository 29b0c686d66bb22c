"""Odd values in place of those that evidence holds: numbers at their ends, dates that are none, text out of use."""

from __future__ import annotations

import json
import random
import re
from typing import cast

NUMBERS = (
    *("0", "-1", "00", "1", "99", "127", "256", "65535", "2147483648", "4294967296", "9999999999", "99999999999999"),
    *("1" + "0" * 18, "9223372036854775808", "-9223372036854775809", "9" * 40, "-" + "9" * 400, "1e999", "-1e308"),
    *("NaN", "0x1F", "1.5", "1,5", "1.234.567,89", "٣٤٦٠٠", "３４", "²", "1_000", "+34", "0034", "XXXX"),
)  # fmt: skip
DATES = (
    *("0000-00-00", "0001-01-01T00:00:00Z", "1600-01-01 00:00:00", "1900-02-29", "1969-12-31T23:59:59.999Z"),
    *("2024-02-30", "31/02/2024", "32/13/24", "9999-12-31T23:59:59+14:00", "9999-12-31T23:59:59-14:00"),
    *("2024-01-01T25:61:61+25:00",),
    *("20240101", "2024-01-01T00:00:00.123456789Z", "12/31/69, 11:59 PM", "1/1/70, 0:00 AM"),
    *("13:00 PM", "99999-01-01", "2024-03-31 02:30:00", "Mon, 32 Foo 2024 25:00:00 +9999", "enero"),
    *("1 de enero de 10000", "-0001-13-99T99:99:99Z"),
)  # fmt: skip
PIECES = (
    *("", " ", "\n", "\r\n", "\t", "\x0b", "\x85", "\u2028", "\u202e", "\u200e", "\ufeff", "\ufffd", "e\u0301"),
    *("\u0130", "ß", "\N{GRINNING FACE}" * 9, "\x01", "\x1b[2J", "\ud7ff", "\uffff", "@", "a@b", "a@b.c" * 40),
    *("http://[", "http://a:99999/", "+34 600 10 01 01", "600100101", "+" * 40, "(" * 300, "=" * 300, "- " * 3000),
    *("<a", "&#0;", "{", "]]>",),
    *("%s", "\\", "'", '"', "../" * 9, "a/b\\c:d", "~1", "#!", "null", "None", "x" * 70_000, "0" * 5000),
    *("1.1.1.1", "::1", "ES91 2100 0418 4502 0005 1332"),
)  # fmt: skip
PLAIN: tuple[object, ...] = (
    None, True, False, 0, 1, -1, 1 << 31, 1 << 53, (1 << 63) - 1, -(1 << 63), 1e308, -1e308, float("inf"), float("nan"),
    0.5, "", "\0", "\ud800", *json.loads('[[], {}, [[]], {"": ""}]'), *NUMBERS, *DATES, *PIECES,
)  # fmt: skip
"""What a JSON document can hold."""
_PARTS = re.compile(r"\d+|\w+|\s+|[^\w\s]+")


def odd_text(rng: random.Random, text: str) -> str:
    """The text with one thing in it made odd, or wholly another."""
    parts: list[str] = _PARTS.findall(text[:100_000])
    digits = [at for at, part in enumerate(parts) if part.isdecimal()]
    match rng.randrange(9):
        case 0 | 1 | 2 if digits:
            parts[rng.choice(digits)] = rng.choice(NUMBERS)
        case 3:
            return rng.choice(DATES)
        case 4 if parts:
            parts.insert(rng.randrange(len(parts) + 1), rng.choice(PIECES))
        case 5 if parts:
            at, to = rng.randrange(len(parts)), rng.randrange(len(parts))
            parts[at], parts[to] = parts[to], parts[at]
        case 6 if parts:
            del parts[rng.randrange(len(parts)) :]
        case 7 if parts:
            at = rng.randrange(len(parts))
            parts[at] = parts[at] * rng.choice((2, 2, 50))
        case _:
            return rng.choice((*PIECES, *NUMBERS))
    return "".join(parts)


def odd_number(rng: random.Random, number: float) -> float:
    """A number near this one, at an end, or in another unit."""
    made = rng.choice(
        (number + 1, -number, number * 1000, number / 1000, number * 1e9, number + 978_307_200, 0, 1 << 63)
    )
    if isinstance(number, int) and abs(made) < 1e300:
        return int(made)
    return made


def odd_value(rng: random.Random, value: object) -> object:
    """Something of the value's own kind made odd, now and then something of another kind."""
    if rng.random() < 0.3:
        return rng.choice(PLAIN)
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        return odd_text(rng, value)
    if isinstance(value, int | float):
        return odd_number(rng, value)
    return rng.choice(PLAIN)


def place(rng: random.Random, document: object, stop: float = 0.12) -> tuple[dict[object, object] | None, object]:
    """A container (a list serves as a mapping of its places) and a key in it, somewhere in the document."""
    found: tuple[dict[object, object] | None, object] = (None, None)
    while True:
        if isinstance(document, dict) and document:
            key: object = rng.choice(list(cast("dict[object, object]", document)))
        elif isinstance(document, list) and document:
            key = rng.randrange(len(cast("list[object]", document)))
        else:
            return found
        holder = cast("dict[object, object]", document)
        found, document = (holder, key), holder[key]
        if rng.random() < stop:
            return found


def changed(rng: random.Random, document: object) -> object:
    """The document with one value replaced, renamed, doubled, dropped, or wrapped many deep."""
    holder, key = place(rng, document)
    if holder is None:
        return odd_value(rng, document)
    match rng.randrange(12):
        case 0:
            holder[key] = [holder[key]] * 40
        case 1:
            for _ in range(rng.choice((3, 90))):
                holder[key] = {"a": holder[key]} if rng.random() < 0.5 else [holder[key]]
        case 2:
            del holder[key]
        case 3 if hasattr(holder, "keys"):
            holder[rng.choice((*PIECES[:30], *holder))] = holder.pop(key)
        case _:
            holder[key] = odd_value(rng, holder[key])
    return document
