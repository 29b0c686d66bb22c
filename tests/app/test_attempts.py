"""Failed sign-ins by address, on a clock of our own."""

from __future__ import annotations

import pytest

from asasec_graph.app.attempts import MOST_KEPT, REFILL_SECONDS, TRIES, Attempts
from asasec_graph.errors import TooOften


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def exhaust(attempts: Attempts, address: str) -> None:
    for _ in range(TRIES):
        attempts.check(address, "bad")
        attempts.failed(address)


def test_an_address_waits_after_too_many_failures(clock: Clock) -> None:
    attempts = Attempts(clock)
    exhaust(attempts, "10.0.0.1")
    with pytest.raises(TooOften) as refused:
        attempts.check("10.0.0.1", "bad")
    assert refused.value.seconds == REFILL_SECONDS
    attempts.check("10.0.0.2", "bad")
    clock.now += REFILL_SECONDS
    attempts.check("10.0.0.1", "bad")


def test_a_token_that_was_good_goes_on(clock: Clock) -> None:
    attempts = Attempts(clock)
    attempts.passed("10.0.0.1", "good")
    exhaust(attempts, "10.0.0.1")
    attempts.check("10.0.0.1", "good")
    with pytest.raises(TooOften):
        attempts.check("10.0.0.1", "other")


def test_one_ipv6_network_is_one_address(clock: Clock) -> None:
    attempts = Attempts(clock)
    exhaust(attempts, "2001:db8:1:2::1")
    with pytest.raises(TooOften):
        attempts.check("2001:db8:1:2:ffff::9", "bad")
    attempts.check("2001:db8:1:3::1", "bad")


def test_memory_is_bounded(clock: Clock) -> None:
    attempts = Attempts(clock)
    exhaust(attempts, "10.0.0.1")
    for number in range(MOST_KEPT):
        attempts.failed(f"address {number}")
    attempts.check("10.0.0.1", "bad")
