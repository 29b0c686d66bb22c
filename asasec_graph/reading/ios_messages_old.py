"""The iPhone's messages up to iOS 5: `sms.db` with one table, `message`, that holds what a message says itself.

SMS: address, date in Unix seconds, text, flags (bit 0 sent, 32 failed, 128 deleted), country of the number. iMessage
(iOS 5, `is_madrid`): madrid_handle, the same `date` but in seconds since 2001, madrid_flags (4 from the owner, 32768
sent), madrid_account (`p:+34...`, `e:name@...`) the owner's, madrid_roomname a group, whose `participants` madrid_chat
lists. A message to several has a group_id whose members are in group_member; the parts of an MMS are in msg_pieces.
Source: the schema as MobileSMS creates it, and public readers of iOS 3 to 5, read for the facts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from asasec_graph.errors import EvidenceError
from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Observation, Ref
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading import plists, typedstream
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, as_text
from asasec_graph.reading.phones_times import apple_millis, unix_millis

TABLE = "message"
_SENT, _FAILED, _DELETED = 1, 32, 128
_FROM_OWNER, _IMESSAGE_SENT = 4, 32_768


def is_old(tables: Tables) -> bool:
    """Whether these are the tables up to iOS 5."""
    return tables.has(TABLE, "address", "date", "text", "flags")


class Messages:
    """The reader of the table."""

    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables = tables
        self.owner = owner
        self.region = tables.source.options.region
        self.groups: defaultdict[object, list[Ref]] = defaultdict(list)
        self.said: defaultdict[int, list[str]] = defaultdict(list)
        self.files: defaultdict[int, list[str]] = defaultdict(list)

    def observations(self) -> Iterator[Observation]:
        """Messages, also deleted ones, with their parties and the identifiers in their text."""
        self._read_groups()
        self._read_parts()
        yield from self.tables.each(TABLE, self._message, recovered=True)

    def _read_groups(self) -> None:
        for row in self.tables.rows("group_member"):
            member = self._correspondent(row.text("address"), row.text("country"), "sms")
            if member is not None:
                self.groups[row.integer("group_id")].append(member)
        for row in self.tables.rows("madrid_chat"):
            for address in _addresses(row.raw("participants")):
                member = self._correspondent(address, None, "imessage")
                if member is not None:
                    self.groups[row.text("room_name")].append(member)

    def _read_parts(self) -> None:
        for row in self.tables.rows("msg_pieces"):
            number, kind = row.integer("message_id"), (row.text("content_type") or "").lower()
            if number is None or "smil" in kind:
                continue
            if kind.startswith("text/plain"):
                self.said[number].append(as_text(row.raw("data") or "").strip())
            elif name := row.text("content_loc"):
                self.files[number].append(name.rsplit("/", 1)[-1])

    def _correspondent(self, address: str | None, country: str | None, channel: str) -> Ref | None:
        return parties.correspondent(address or "", parties.regions(country, self.region), channel)

    def _message(self, row: Row) -> Iterator[Observation]:
        channel = "imessage" if row.flag("is_madrid") else "sms"
        imessage = channel == "imessage"
        address = row.text("madrid_handle" if imessage else "address", "address")
        other = self._correspondent(address, row.text("country"), channel)
        at = self.tables.when(row, "date", apple_millis if imessage else unix_millis)
        sent, told = _state(row, imessage=imessage)
        place, text = self.tables.place(row), self._text(row)
        own = self.owner.party(self._own(row, place))
        members = self.groups.get(row.text("madrid_roomname") if imessage else row.integer("group_id"), [])
        group = tuple(one for one in self.owner.others(members) if one != other) if len(members) > 1 else ()
        others = (*((other,) if other is not None else ()), *group)
        if group:
            told["group"] = True
        if row.rowid in self.files:
            told["files"] = [*self.files[row.rowid]]
        yield Event(
            EventType.MESSAGE,
            channel,
            at,
            (own,) if sent else others[:1] if other is not None else (),
            others if sent else (own, *group),
            place,
            text=text,
            direction=Direction.OUT if sent else Direction.IN,
            asserted=told,
        )
        yield from parties.in_body(text, self.region, self.tables.within(place, "text"), at)

    def _own(self, row: Row, place: str) -> Ref | None:
        """As whom the owner took part in an iMessage."""
        account = row.text("madrid_account") or ""
        bare = account[2:] if account[:2].lower() in ("p:", "e:") else account
        ref = (parties.number(bare, parties.regions(self.region)) or keys.email(bare)) if bare else None
        return self.owner.learn(ref, self.tables.within(place, "madrid_account"))

    def _text(self, row: Row) -> str | None:
        """The subject and the text, out of the parts of an MMS or of the styled text where the column is empty."""
        said = (row.text("text") or "").replace(typedstream.ATTACHMENT, "").strip() or "\n".join(
            filter(None, self.said.get(row.rowid, ()))
        )
        body = row.raw("madrid_attributedbody")
        if not said and isinstance(body, bytes) and body:
            try:
                said = typedstream.text(body) or ""
            except ValueError as error:
                self.tables.note(row, f"its text cannot be read ({error}); the message was kept without it")
        return "\n".join(filter(None, (row.text("subject"), said))) or None


def _state(row: Row, *, imessage: bool) -> tuple[bool, dict[str, Json]]:
    """Whether the owner sent it, and what became of it."""
    flags, madrid = row.integer("flags") or 0, row.integer("madrid_flags") or 0
    sent = bool(madrid & (_FROM_OWNER | _IMESSAGE_SENT)) if imessage else bool(flags & _SENT)
    failed = bool(flags & _FAILED) or (imessage and sent and row.flag("madrid_error"))
    told: dict[str, Json] = {"state": "failed"} if failed else {}
    if flags & _DELETED:
        told["deleted"] = True
    return sent, told


def _addresses(blob: object) -> Iterator[str]:
    """The addresses in a list of participants, a property list (also an archived one); none where it is none."""
    if not isinstance(blob, bytes):
        return
    try:
        value = plists.loads(blob)
    except EvidenceError:
        return
    for leaf in plists.leaves(value):
        text = plists.text(leaf.value) or ""
        if text.startswith("+") or "@" in text:
            yield text
