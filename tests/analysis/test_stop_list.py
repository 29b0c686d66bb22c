"""The stop list rule by rule, on both sides of each, and what fan-out tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asasec_graph.analysis.hits import (
    COMMON_LEAST,
    FAN_OUT_LEAST,
    KINDS,
    WEIGHTS,
    Standing,
    ignored_because,
    stop_list,
    stopped,
    strength,
)
from asasec_graph.model.kinds import EntityKind as Kind

PLAIN = Standing(Kind.PHONE_NUMBER, "+34600000001", ("Ana",), cases=2, readable=6, exhibits=2, fan_out=5, contacts=2)


@pytest.mark.parametrize(
    ("kind", "key", "reason"),
    [
        (Kind.MEDIA, "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "empty file"),
        (Kind.IP_ADDRESS, "0.0.0.0", "no single machine"),
        (Kind.IP_ADDRESS, "192.168.1.1", "private address"),
        (Kind.IP_ADDRESS, "172.31.255.1", "private address"),
        (Kind.IP_ADDRESS, "fd00::1", "private address"),
        (Kind.IP_ADDRESS, "8.8.8.8", "name server"),
        (Kind.PHONE_NUMBER, "1004", "short code"),
        (Kind.ACCOUNT, "sms:22000", "short code"),
        (Kind.PHONE_NUMBER, "+34900123456", "service number"),
        (Kind.WIFI_NETWORK, "ssid:eduroam", "many routers"),
        (Kind.DEVICE, "imei:004999010640000", "placeholder"),
        (Kind.EMAIL_ADDRESS, "no-reply@shop.example", "everybody"),
        (Kind.URL, "https://www.youtube.com/", "everybody opens"),
    ],
)
def test_what_everybody_shares_is_stopped_with_the_reason(kind: Kind, key: str, reason: str) -> None:
    told = stopped(kind, key)
    assert told is not None
    assert reason in told


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        (Kind.IP_ADDRESS, "172.32.0.1"),
        (Kind.IP_ADDRESS, "100.128.0.1"),
        (Kind.IP_ADDRESS, "83.40.1.2"),
        (Kind.PHONE_NUMBER, "+34600000001"),
        (Kind.PHONE_NUMBER, "+34910008754"),
        (Kind.ACCOUNT, "telegram:user1234567"),
        (Kind.WIFI_NETWORK, "bssid:00:e1:6d:b3:8f:7c"),
        (Kind.WIFI_NETWORK, "ssid:MOVISTAR_A1B2"),
        (Kind.EMAIL_ADDRESS, "informatico@post.example"),
        (Kind.URL, "https://www.youtube.com/watch?v=abc"),
        (Kind.DOCUMENT, "sha256:" + "a" * 64),
    ],
)
def test_what_names_one_thing_is_not_stopped(kind: Kind, key: str) -> None:
    assert stopped(kind, key) is None


def test_what_stands_in_most_of_many_cases_or_is_linked_to_thousands_is_ignored() -> None:
    common = replace(PLAIN, cases=COMMON_LEAST, readable=COMMON_LEAST)
    assert "too common" in str(ignored_because(common))
    assert ignored_because(replace(common, readable=10 * COMMON_LEAST)) is None
    assert "linked to" in str(ignored_because(replace(PLAIN, fan_out=FAN_OUT_LEAST)))


def test_every_kind_that_can_hit_has_a_weight_and_persons_never_hit() -> None:
    assert set(WEIGHTS) == set(KINDS)
    assert not {Kind.PERSON, Kind.ORGANIZATION, Kind.FACE} & set(KINDS)


def test_a_place_says_less_than_a_handset() -> None:
    weights = [
        strength(replace(PLAIN, kind=kind))
        for kind in (Kind.DEVICE, Kind.PHONE_NUMBER, Kind.URL, Kind.LOCATION, Kind.CELL_TOWER)
    ]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)


def test_the_stop_list_is_read_once_and_every_rule_has_a_reason() -> None:
    assert stop_list() is stop_list()
    assert all(rule.reason and rule.kinds for rule in stop_list())
