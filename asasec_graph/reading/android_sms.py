"""A short message of Android, wherever it is written down: the provider's database, its backups, apps' XML.

The type says where it stands: 1 inbox, 2 sent, 3 draft, 4 outbox, 5 failed, 6 queued. Source:
android.provider.Telephony.TextBasedSmsColumns of the Android Open Source Project.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Mention, Observation, Ref
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_parties import Owner

IN, DRAFT = 1, 3
STATES = {3: "draft", 4: "outbox", 5: "failed", 6: "queued"}
FROM, TO, CC, BCC = 137, 151, 130, 129
"""The parts that addresses play in an MMS (PduHeaders)."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message: `others` sent it or get it, `among` are all addressees of an incoming one to several.

    RCS lists all members of a conversation as addressees, its sender too.

    `own` is as whom the owner took part, where that is stated; `body_place` where the text stands.
    """

    place: str
    channel: str
    box: int
    at: int | None
    others: Sequence[Ref]
    text: str | None
    among: Sequence[Ref] = ()
    own: Ref | None = None
    body_place: str | None = None
    asserted: Mapping[str, Json] = field(default_factory=dict[str, Json])


def observations(message: Message, owner: Owner, region: str) -> Iterator[Observation]:
    """The event, whom a draft was meant for, and the identifiers in the text."""
    incoming = message.box == IN
    own = owner.party(message.own)
    state = STATES.get(message.box)
    among = (one for one in owner.others(message.among) if one not in message.others)
    receivers = (own, *among) if incoming else tuple(message.others)
    yield Event(
        EventType.MESSAGE,
        message.channel,
        message.at,
        tuple(message.others) if incoming else (own,),
        () if message.box == DRAFT else receivers,
        message.place,
        text=message.text,
        direction=Direction.IN if incoming else Direction.OUT if message.box else Direction.UNKNOWN,
        asserted={**message.asserted, **({"state": state} if state else {})},
    )
    for ref in message.others if message.box == DRAFT else ():
        yield Mention(ref, message.place, asserted={"addressed in": "draft"})
    yield from parties.in_body(message.text, region, message.body_place or message.place, message.at)


def widened(text: str, charset: int | None) -> str:
    """Text that Android stored one character a byte although it is UTF-8 (character set 106)."""
    if charset not in (106, None) or text.isascii():
        return text
    try:
        return text.encode("latin-1").decode()
    except UnicodeError:
        return text
