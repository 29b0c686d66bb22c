"""Hits: what everybody shares counts for nothing and says why; strength orders, within its bounds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.analysis.hits import KINDS, Standing, ignored_because, stopped, strength
from asasec_graph.model.kinds import EntityKind

ONE = Standing(
    EntityKind.PHONE_NUMBER, "+34600000001", ("Ana",), cases=2, readable=5, exhibits=3, fan_out=4, contacts=2
)

standings = st.builds(
    Standing,
    kind=st.sampled_from(KINDS),
    key=st.just("some key"),
    names=st.just(()),
    cases=st.integers(1, 500),
    readable=st.integers(1, 500),
    exhibits=st.integers(1, 500),
    fan_out=st.integers(0, 10**6),
    contacts=st.integers(0, 100),
)


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        (EntityKind.DOCUMENT, "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (EntityKind.IP_ADDRESS, "192.168.1.1"),
        (EntityKind.IP_ADDRESS, "0.0.0.0"),
        (EntityKind.ACCOUNT, "sms:1004"),
        (EntityKind.ACCOUNT, "sms:mibanco"),
        (EntityKind.PHONE_NUMBER, "+34900100100"),
        (EntityKind.WIFI_NETWORK, "ssid:eduroam"),
        (EntityKind.DEVICE, "imei:004999010640000"),
        (EntityKind.DEVICE, "serial:olympus/00000001"),
        (EntityKind.DEVICE, "serial:maker/123456789"),
        (EntityKind.EMAIL_ADDRESS, "no-reply@example.org"),
        (EntityKind.ACCOUNT, "telegram:777000"),
    ],
)
def test_what_everybody_shares_is_stopped_with_a_reason(kind: EntityKind, key: str) -> None:
    assert stopped(kind, key)


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        (EntityKind.PHONE_NUMBER, "+34600000001"),
        (EntityKind.ACCOUNT, "sms:+34600000001"),
        (EntityKind.ACCOUNT, "whatsapp:34600000001@s.whatsapp.net"),
        (EntityKind.DEVICE, "serial:nikon/3001234"),
        (EntityKind.DEVICE, "imei:351789563228678"),
        (EntityKind.EMAIL_ADDRESS, "information.officer@example.org"),
        (EntityKind.IP_ADDRESS, "80.58.61.250"),
    ],
)
def test_what_names_one_thing_is_not(kind: EntityKind, key: str) -> None:
    assert stopped(kind, key) is None


def test_a_service_is_stopped_only_where_every_name_says_so() -> None:
    assert stopped(EntityKind.PHONE_NUMBER, ONE.key, ("Taxi", "RADIO  TAXI"))
    assert stopped(EntityKind.PHONE_NUMBER, ONE.key, ("Taxi", "Luis")) is None


def test_a_number_that_all_save_and_none_calls_is_ignored() -> None:
    saved = replace(ONE, cases=4, readable=5, contacts=0)
    assert "a number that people save" in (ignored_because(saved) or "")
    assert ignored_because(replace(saved, contacts=1)) is None


@given(standings)
def test_strength_is_a_share(standing: Standing) -> None:
    assert 0 < strength(standing) <= 1


@given(standings, st.integers(1, 50))
def test_more_cases_never_weaken_and_more_links_never_strengthen(standing: Standing, more: int) -> None:
    assert strength(replace(standing, cases=standing.cases + more)) >= strength(standing)
    assert strength(replace(standing, fan_out=standing.fan_out + more)) <= strength(standing)
