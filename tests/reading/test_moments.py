"""Dates whose order is open, lengths, and moments as tables write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.model.times import rfc3339
from asasec_graph.reading import moments
from asasec_graph.reading.dates import Order, Parts, Vote, epoch, read

DATES = st.dates(date(2009, 1, 1), date(2060, 1, 1))
WRITTEN = {
    Order.DMY: "{0.day:02d} {0.month:02d} {0.year}",
    Order.MDY: "{0.month:02d} {0.day:02d} {0.year}",
    Order.YMD: "{0.year} {0.month:02d} {0.day:02d}",
    Order.YDM: "{0.year} {0.day:02d} {0.month:02d}",
}


def parts(day: date, order: Order) -> Parts:
    first, second, third = WRITTEN[order].format(day).split()
    return first, second, third


@given(day=DATES, order=st.sampled_from(Order))
def test_reads_what_was_written(day: date, order: Order) -> None:
    assert read(parts(day, order), order) == day


@given(days=st.lists(DATES, min_size=1, max_size=30), order=st.sampled_from([Order.DMY, Order.MDY, Order.YMD]))
def test_a_day_above_twelve_decides(days: list[date], order: Order) -> None:
    vote = Vote()
    for day in [*days, date(2020, 5, 31)]:
        vote.add(parts(day, order))
    assert vote.decide("ES").order is order
    assert not vote.decide("US").ambiguous


def test_says_when_nothing_decides() -> None:
    vote = Vote()
    vote.add(("01", "02", "2020"))
    assert (vote.decide("ES").order, vote.decide("US").order) == (Order.DMY, Order.MDY)
    assert vote.decide("ES").ambiguous


def test_the_same_day_in_both_orders_is_no_doubt() -> None:
    vote = Vote()
    vote.add(("01", "01", "2020"))
    assert not vote.decide("ES").ambiguous


@given(st.datetimes(datetime(1971, 1, 1), datetime(2069, 1, 1)))
def test_reads_iso_with_and_without_zone(local: datetime) -> None:
    local = local.replace(microsecond=0)
    stated = moments.when(local.isoformat() + "Z", "", Order.DMY, "Europe/Madrid")
    unstated = moments.when(f"{local:%d/%m/}{local.year}", f"{local:%H:%M:%S}", Order.DMY, "UTC")
    expected = epoch(local.date(), local.hour, local.minute, local.second, "UTC")
    assert stated == moments.When(expected, True)
    assert unstated == moments.When(expected, False)
    assert rfc3339(expected) == local.replace(tzinfo=UTC).isoformat().replace("+00:00", "Z")


@pytest.mark.parametrize(
    "text", ["", "ayer", "39/19/2020", "2020-13-01 10:00", "30/01/2020 25:00", "99999999999999999999"]
)
def test_refuses_what_is_no_moment(text: str) -> None:
    assert moments.when(text, "", Order.DMY, "UTC") is None


@given(day=st.text(max_size=20), time=st.text(max_size=12), order=st.sampled_from(Order))
def test_never_raises(day: str, time: str, order: Order) -> None:
    found = moments.when(day, time, order, "UTC")
    assert found is None or isinstance(found.at, int)
    assert (moments.seconds(day) or 0) >= 0


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("95", 95),
        ("95.4", 95),
        ("1,6", 2),
        ("1:35", 95),
        ("00:01:35", 95),
        ("1h 2m 3s", 3723),
        ("65 seg", 65),
        ("2 min", 120),
        ("", None),
        ("x", None),
        ("-5", None),
    ],
)
def test_reads_lengths(text: str, length: int | None) -> None:
    assert moments.seconds(text) == length


def test_a_bare_number_may_be_minutes() -> None:
    assert moments.seconds("1,5", minutes=True) == 90
