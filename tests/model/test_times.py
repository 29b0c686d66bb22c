"""Times: integers inside, RFC 3339 outside, nothing lost between."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.model.times import millis, moment, rfc3339


@given(st.integers(-62_135_596_800_000, 253_402_300_799_999))
def test_a_time_comes_back(at: int) -> None:
    assert millis(moment(at)) == at
    assert millis(datetime.fromisoformat(rfc3339(at))) == at


def test_milliseconds_are_written_only_where_there_are_any() -> None:
    assert (rfc3339(1_548_881_340_000), rfc3339(1)) == ("2019-01-30T20:49:00Z", "1970-01-01T00:00:00.001Z")


def test_zones_are_taken_into_account_and_none_is_refused() -> None:
    assert millis(datetime(1970, 1, 1, 1, tzinfo=timezone(timedelta(hours=1)))) == 0
    with pytest.raises(ValueError, match="zone"):
        millis(datetime(1970, 1, 1))
