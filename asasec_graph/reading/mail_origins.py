"""Where a mail came from: the addresses of computers that its header names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Link, Mention, Observation, Ref
from asasec_graph.reading import identifiers
from asasec_graph.reading.mail_headers import Headers

_ORIGIN = ("X-Originating-IP", "X-Sender-IP", "X-Client-IP", "X-Source-IP", "X-Remote-IP")


def observations(
    headers: Headers, prefix: str, senders: Sequence[Ref], at: int | None, region: str
) -> Iterator[Observation]:
    """The IP addresses of relays and of the sender's own computer; `prefix` leads their locators."""
    for header in ("Received", "X-Received", *_ORIGIN):
        for number, value in enumerate(headers.fields(header), 1):
            locator = f"{prefix}header/{header}/{number}"
            for one in identifiers.found(value.replace("IPv6:", "IPv6 "), region):
                if one.ref.kind is not EntityKind.IP_ADDRESS:
                    continue
                yield Mention(one.ref, locator, 0.9, {"header": header}, at)
                if header in _ORIGIN:
                    for sender in senders:
                        yield Link(LinkType.CONNECTED_TO, sender, one.ref, locator, 0.9, at)
