"""imo on Android: `imofriends.db` (messages, friends) and `accountdb.db` (the owner's account).

messages: buid (the other's identifier), timestamp in nanoseconds, message_type 1 received, 2 sent, last_message,
imdata (JSON with original_path, local_path); friends: buid, display or name, phone; account: uid, name. Source:
ALEAPP's module.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Ref
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Extractor, Source

CHANNEL = "imo"


def takes(source: Source) -> bool:
    """imo's database of messages or of the account."""
    return known(source, ("messages", "friends"), names=("imofriends.db",), check=_is_chats) or known(
        source, ("account",), names=("accountdb.db",), check=lambda tables: tables.has("account", "uid", "name")
    )


def _is_chats(tables: Tables) -> bool:
    return tables.has("messages", "buid", "last_message", "timestamp") and tables.has("friends", "buid")


def extract(source: Source) -> Iterator[Observation]:
    """Accounts with names and numbers, messages, the owner's account."""
    with opened(source) as tables:
        reader = _Imo(tables, Owner.of(source.sha256, source.basename))
        yield from tables.each("account", reader.account)
        yield from tables.each("friends", reader.friend)
        yield from tables.each("messages", reader.message)
        yield from reader.owner.told({"name": reader.name} if reader.name else None)
        yield from tables.ending()


class _Imo:
    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables, self.owner = tables, owner
        self.region = tables.source.options.region
        self.name: str | None = None

    def account(self, row: Row) -> Iterator[Observation]:
        """The owner's account."""
        self.owner.learn(_account(row.text("uid")), self.tables.place(row))
        self.name = self.name or row.text("name")
        yield from ()

    def friend(self, row: Row) -> Iterator[Observation]:
        """An account that the owner's knows."""
        account, place = _account(row.text("buid")), self.tables.place(row)
        if account is None:
            return
        name = row.text("display", "name", "alias")
        yield Mention(account, place, asserted={"name": name} if name else {})
        phone = keys.phone(row.text("phone") or "", self.region)
        if phone is not None:
            yield Link(LinkType.USES, account, phone, place)

    def message(self, row: Row) -> Iterator[Observation]:
        """One message; the other of a group is its identifier, which ends in `;group` or holds a semicolon."""
        buid, kind = row.text("buid"), row.integer("message_type")
        group = buid is not None and ";" in buid
        other = None if group else _account(buid)
        others: tuple[Ref, ...] = (other,) if other is not None else ()
        at, own, sent = self.tables.when(row, "timestamp", unix_millis), (self.owner.party(),), kind == 2
        text = row.text("last_message")
        author = _account(row.text("author")) if group else None
        told: dict[str, Json] = {"chat": buid} if group else {}
        files = _files(row)
        if files:
            told["files"] = files
        yield Event(
            EventType.MESSAGE,
            CHANNEL,
            at,
            own if sent else (author,) if author is not None else others,
            others if sent else own,
            self.tables.place(row),
            text=text,
            direction=Direction.OUT if sent else Direction.IN if kind == 1 else Direction.UNKNOWN,
            asserted=told,
        )
        yield from parties.in_body(text, self.region, self.tables.place(row, "last_message"), at)


def _account(identifier: str | None) -> Ref | None:
    return keys.account(CHANNEL, identifier) if identifier else None


def _files(row: Row) -> list[Json]:
    """The names of the files that a message carries."""
    try:
        stated: Json = json.loads(row.text("imdata") or "{}")
    except (ValueError, RecursionError):
        return []
    if not isinstance(stated, Mapping):
        return []
    paths = (stated.get("original_path") or stated.get("local_path"),)
    return [path.rsplit("/", 1)[-1] for path in paths if isinstance(path, str) and path]


EXTRACTOR = Extractor("android_imo", 1, takes, extract)
