"""How often an address may fail to sign in: a bucket of tries that fills again with time.

Guessing a token of 256 bits is hopeless anyway; this keeps somebody who tries from loading the server. An address
that runs dry waits, but a token that was good from it a moment ago goes on (many users may share one proxy).
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from ipaddress import IPv6Address, ip_address
from math import ceil

from asasec_graph.errors import TooOften

TRIES = 10
REFILL_SECONDS = 6.0
MOST_KEPT = 10_000


@dataclass(slots=True)
class _Bucket:
    tries: float
    at: float


class Attempts:
    """Failed sign-ins by address, the newest addresses only."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()
        self._good: OrderedDict[bytes, None] = OrderedDict()

    def check(self, address: str, token: str) -> None:
        """TooOften where this address has failed too often lately."""
        bucket = self._buckets.get(_group(address))
        if bucket is None or self._left(bucket) >= 1 or _mark(address, token) in self._good:
            return
        seconds = ceil((1 - self._left(bucket)) * REFILL_SECONDS)
        raise TooOften(f"too many failed sign-ins from this address; try again in {seconds} s", seconds)

    def failed(self, address: str) -> None:
        """Count a failure."""
        group = _group(address)
        bucket = self._buckets.pop(group, None) or _Bucket(TRIES, self._clock())
        self._buckets[group] = _Bucket(max(0.0, self._left(bucket) - 1), self._clock())
        _bound(self._buckets)

    def passed(self, address: str, token: str) -> None:
        """Remember (as a hash) a token that was good."""
        self._good[_mark(address, token)] = None
        self._good.move_to_end(_mark(address, token))
        _bound(self._good)

    def _left(self, bucket: _Bucket) -> float:
        return min(TRIES, bucket.tries + (self._clock() - bucket.at) / REFILL_SECONDS)


def _bound(kept: OrderedDict[bytes, None] | OrderedDict[str, _Bucket]) -> None:
    while len(kept) > MOST_KEPT:
        kept.popitem(last=False)


def _mark(address: str, token: str) -> bytes:
    return blake2b(f"{_group(address)}\n{token}".encode(), digest_size=16).digest()


def _group(address: str) -> str:
    """An IPv4 address, or the /64 network of an IPv6 one: whoever has one address there has them all."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    return str(IPv6Address(int(parsed) >> 64 << 64)) if isinstance(parsed, IPv6Address) else str(parsed)
