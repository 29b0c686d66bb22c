"""The iPhone's and the Mac's call log: `CallHistory.storedata` (from iOS 8) and `call_history.db` (to iOS 7).

ZCALLRECORD: ZDATE in seconds since 2001, ZDURATION, ZORIGINATED 1 for an outgoing call, ZANSWERED, ZADDRESS (text,
also as bytes; on a Mac encrypted), ZSERVICE_PROVIDER (com.apple.Telephony, com.apple.FaceTime, an app's bundle),
ZCALLTYPE (1 telephone, 8 FaceTime video, 16 FaceTime audio). All parties of a call with several are ZHANDLEs joined
by Z_nREMOTEPARTICIPANTHANDLES. Before iOS 8: table call with address, Unix date, duration, flags (bit 0 outgoing,
bit 4 FaceTime). Source: the databases of iOS 4 to 17, as public parsers read them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Observation, Ref
from asasec_graph.reading import ios_apps
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import apple_millis, unix_millis
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.whatsapp_jids import party

_NAMES = (
    *("callhistory.storedata", "callhistorytemp.storedata", "call_history.db"),
    *("5a4935c78a5255723f707230a451d79c540d2741", "2b2b0084a1bc3a5ac8c27afdf14afb42c61a19ca"),
)
_VIDEO, _AUDIO = 8, 16
_OUTGOING, _FACETIME = 1, 16


def takes(source: Source) -> bool:
    """A call log of either version, or one so named whose tables cannot be listed."""
    return known(source, ("zcallrecord",), names=_NAMES, check=_is_new) or known(source, ("call",), check=_is_old)


def _is_new(tables: Tables) -> bool:
    return tables.has("ZCALLRECORD", "zdate", "zaddress")


def _is_old(tables: Tables) -> bool:
    return tables.has("call", "address", "date", "duration", "flags")


def extract(source: Source) -> Iterator[Observation]:
    """Calls with their parties, the names under which numbers stand."""
    with opened(source) as tables:
        owner = Owner.of(source.sha256, tables.locator("ZCALLRECORD" if not _is_old(tables) else "call"))
        reader = _Old(tables, owner) if _is_old(tables) else _Calls(tables, owner)
        yield from reader.observations()
        yield from owner.told()
        yield from tables.ending()


class _Calls:
    """ZCALLRECORD."""

    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables = tables
        self.owner = owner
        self.region = tables.source.options.region
        self.handles: dict[int, str] = {}
        self.parties: defaultdict[int, list[str]] = defaultdict(list)
        self._named: set[tuple[Ref, str]] = set()

    def observations(self) -> Iterator[Observation]:
        self._read_parties()
        yield from self.tables.each("ZCALLRECORD", self._call, recovered=True)

    def _read_parties(self) -> None:
        for row in self.tables.rows("ZHANDLE"):
            value = row.text("zvalue", "znormalizedvalue")
            if value:
                self.handles[row.rowid] = value
        joins = (name for name in self.tables.source.tables if name.endswith("remoteparticipanthandles"))
        for table in sorted(joins):
            columns = self.tables.columns(table)
            call = next((name for name in columns if name.endswith("remoteparticipantcalls")), "")
            handle = next((name for name in columns if name.endswith("remoteparticipanthandles")), "")
            for row in self.tables.rows(table):
                value = self.handles.get(row.integer(handle) or -1)
                number = row.integer(call)
                if value is not None and number is not None:
                    self.parties[number].append(value)

    def _call(self, row: Row) -> Iterator[Observation]:
        place, at = self.tables.place(row), self.tables.when(row, "zdate", apple_millis)
        channel, kind = _channel(row), row.integer("zcalltype")
        address, encrypted = _address(row)
        others = self._others(row, channel, address)
        seconds = max(0, row.integer("zduration") or 0)
        direction = _direction(row, seconds)
        told: dict[str, Json] = {"video": True} if kind == _VIDEO else {}
        if encrypted:
            told["number"] = "encrypted"
        if location := row.text("zlocation"):
            told["geocoded"] = location
        if row.integer("zanswered") == 0 and direction is Direction.OUT and not seconds:
            told["outcome"] = "not answered"
        own, out = (self.owner.party(),), direction is Direction.OUT
        yield Event(
            EventType.CALL,
            channel,
            at,
            own if out else others[:1],
            others if out else (*own, *others[1:]),
            place,
            seconds=seconds,
            direction=direction,
            asserted=told,
        )
        name = row.text("zname")
        if name and len(others) == 1 and (others[0], name) not in self._named:
            self._named.add((others[0], name))
            yield from parties.known_as(others[0], name, self.tables.place(row, "ZNAME"), at)
        if channel == "whatsapp" and address:
            yield from parties.whatsapp(address, place)

    def _others(self, row: Row, channel: str, address: str | None) -> tuple[Ref, ...]:
        """The other parties, the one of ZADDRESS first."""
        written = [*([address] if address else []), *self.parties.get(row.rowid, [])]
        regions = parties.regions(row.text("ziso_country_code"), self.region)
        found = (_party(text, regions, channel) for text in written)
        return tuple(dict.fromkeys(ref for ref in found if ref is not None))


def _party(text: str, regions: tuple[str, ...], channel: str) -> Ref | None:
    if channel == "whatsapp" and (account := party(text)) is not None:
        return account
    return parties.correspondent(text, regions, "tel" if channel == "cellular" else channel)


def _channel(row: Row) -> str:
    provider, kind = (row.text("zservice_provider") or "").lower(), row.integer("zcalltype")
    if (known_as := ios_apps.platform(provider)) is not None:
        return known_as
    if kind in (_VIDEO, _AUDIO):
        return "facetime"
    return provider if provider and "." in provider else "cellular"


def _address(row: Row) -> tuple[str | None, bool]:
    """The address, and whether it cannot be read because it is encrypted, as on a Mac."""
    raw = row.raw("zaddress")
    if isinstance(raw, bytes):
        try:
            text = raw.decode().strip().strip("\0")
        except UnicodeDecodeError:
            return None, True
        return (text, False) if text.isprintable() else (None, bool(text))
    return row.text("zaddress"), False


def _direction(row: Row, seconds: int) -> Direction:
    if row.flag("zoriginated"):
        return Direction.OUT
    answered = row.integer("zanswered")
    return Direction.IN if answered or (answered is None and seconds) or seconds else Direction.MISSED


class _Old:
    """The table to iOS 7."""

    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables = tables
        self.owner = owner
        self.region = tables.source.options.region

    def observations(self) -> Iterator[Observation]:
        yield from self.tables.each("call", self._call, recovered=True)

    def _call(self, row: Row) -> Iterator[Observation]:
        flags, seconds = row.integer("flags") or 0, max(0, row.integer("duration") or 0)
        video = bool(flags & _FACETIME) or row.raw("face_time_data") is not None
        channel, address = "facetime" if video else "cellular", row.text("address", "originaladdress")
        other = _party(address, parties.regions(self.region), channel) if address else None
        outgoing = bool(flags & _OUTGOING)
        own, others = (self.owner.party(),), (other,) if other is not None else ()
        answered = row.integer("answered")
        missed = not outgoing and not seconds and not answered
        at, place = self.tables.when(row, "date", unix_millis), self.tables.place(row)
        yield Event(
            EventType.CALL,
            channel,
            at,
            own if outgoing else others,
            others if outgoing else own,
            place,
            seconds=seconds,
            direction=Direction.OUT if outgoing else Direction.MISSED if missed else Direction.IN,
            asserted={"video": True} if video else {},
        )
        if other is not None:
            yield from parties.known_as(other, row.text("name"), self.tables.place(row, "name"), at)


EXTRACTOR = Extractor("ios_calls", 1, takes, extract)
