"""Which party of a message or call of a Cellebrite report it is from, which it is to, and which way it went.

A role is stated by the field (`From`, `To`, `Cc`, `Bcc`) or by the party (`Role` From, To, General in `Parties`).
Where only the other side is stated, the owner is the one end; `Direction`, `Type`, `Folder` and `Status` say which.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from asasec_graph.model.kinds import Direction
from asasec_graph.model.observations import Ref
from asasec_graph.reading.ufed_model import Model
from asasec_graph.reading.ufed_parties import Parties, Who

MANY = 256
"""What went to more participants than this went to the group's account, not to each of them."""
_RECEIVERS = ("To", "Cc", "CC", "Bcc", "BCC", "Recipients")
_OUT = frozenset({"sent", "unsent", "outbox", "draft", "drafts", "outgoing", "sent items", "sent messages", "dialed"})
_IN = frozenset({"inbox", "read", "unread", "received", "incoming", "missed", "rejected", "blocked", "voicemail"})


class Talk(Protocol):
    """The chat of a message."""

    @property
    def platform(self) -> str:
        """The platform that it is on."""
        ...

    @property
    def others(self) -> tuple[Ref, ...]:
        """Its participants without the owner."""
        ...

    @property
    def me(self) -> Ref | None:
        """As whom the owner takes part, where the chat says so."""
        ...

    @property
    def group(self) -> Ref | None:
        """The group's account."""
        ...

    @property
    def is_pair(self) -> bool:
        """Whether it is between two."""
        ...


@dataclass(slots=True)
class Roles:
    """The parties by side, and the direction seen from the device."""

    senders: list[Who] = field(default_factory=list[Who])
    receivers: list[Who] = field(default_factory=list[Who])
    direction: Direction = Direction.UNKNOWN

    @property
    def parties(self) -> tuple[Who, ...]:
        """All of them."""
        return (*self.senders, *self.receivers)


Ends: TypeAlias = tuple[tuple[Ref, ...], tuple[Ref, ...]]


def of(model: Model, parties: Parties, platform: str) -> Roles:
    """The roles that a message or call states."""
    roles = Roles(
        [parties.who(one, platform) for one in model.inner("From", "Sender")],
        [parties.who(one, platform) for one in model.inner(*_RECEIVERS)],
    )
    open_: list[Who] = []
    for party in model.inner("Parties", "Participants"):
        role = party.text("Role").lower()
        side = roles.senders if role == "from" else open_ if role in ("", "general") else roles.receivers
        side.append(parties.who(party, platform))
    roles.direction = _direction(model, roles, parties, platform)
    for one in open_:
        is_sender = bool(one.is_owner) == (roles.direction is Direction.OUT)
        (roles.senders if is_sender and roles.direction is not Direction.UNKNOWN else roles.receivers).append(one)
    return roles


def _direction(model: Model, roles: Roles, parties: Parties, platform: str) -> Direction:
    if model.flag("FromIsOwner") or any(one.is_owner for one in roles.senders):
        return Direction.OUT
    if any(one.is_owner for one in roles.receivers):
        return Direction.IN
    stated = _stated(model, "Direction", "Type", "Folder")
    if stated is not None:
        return stated
    if roles.senders:
        if all(one.is_owner is False for one in roles.senders):
            return Direction.IN
        return Direction.OUT if any(map(parties.is_mine, parties.refs(roles.senders, platform))) else Direction.IN
    if roles.receivers:
        return Direction.IN if any(map(parties.is_mine, parties.refs(roles.receivers, platform))) else Direction.OUT
    return _stated(model, "Status") or Direction.UNKNOWN


def _stated(model: Model, *names: str) -> Direction | None:
    for name in names:
        stated = model.text(name).lower()
        if stated in _OUT or (
            name == "Folder" and any(word in stated for word in ("sent", "enviad", "outbox", "draft"))
        ):
            return Direction.OUT
        if stated in _IN or (name == "Folder" and any(word in stated for word in ("inbox", "entrada"))):
            return Direction.IN
    return None


def ends(roles: Roles, parties: Parties, platform: str, talk: Talk | None = None) -> Ends:
    """Senders and receivers: those that are stated, and the owner or the chat's others where they are not."""
    senders = parties.refs(roles.senders, platform)
    receivers = parties.refs(roles.receivers, platform)
    talk = talk if talk is not None and talk.platform == platform else None
    stated = talk.me if talk is not None else None
    if not senders and roles.direction is Direction.OUT:
        senders = (parties.me(platform, stated),)
    if not receivers and talk is not None:
        receivers = _others(roles.direction, parties.me(platform, stated), senders, talk)
    elif not receivers and roles.direction is Direction.IN:
        receivers = (parties.me(platform),)
    return senders, tuple(ref for ref in receivers if ref not in senders)


def _others(direction: Direction, me: Ref, senders: tuple[Ref, ...], talk: Talk) -> tuple[Ref, ...]:
    """To whom a message of a chat went that names no receiver."""
    others = tuple(ref for ref in talk.others if ref not in senders)
    if len(others) > MANY:
        others = (talk.group,) if talk.group is not None else ()
    if direction is Direction.OUT:
        return others or ((talk.group,) if talk.group is not None else ())
    if direction is Direction.IN:
        return (me,) if talk.is_pair else (me, *others)
    return ()
