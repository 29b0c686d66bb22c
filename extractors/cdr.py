"""Operators' tables: call records, IP records, tower dumps and lists of cells, with columns in Spanish or English.

Columns are told by their names, or by `Options.mapping` (role to column; roles: caller, callee, subscriber, other,
start, date, time, duration, type, direction, imei, imsi, cell, cell_last, cell_callee, mcc, mnc, lac, latitude,
longitude, public_ip, private_ip, dest_ip). A row's device, card and cell are those of the party that
the record was made for: the caller, or the called where the row says that the call came in. Read twice, because the
order of dates, the numbers' region and the IMEIs' last digit are the whole table's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from stdnum import imsi as networks

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import call_columns, moments, persons_columns, tabular, textual
from asasec_graph.reading.call_columns import Columns, Table
from asasec_graph.reading.dates import Vote
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.tabular import Row

SAMPLE = 500
_LONG = re.compile(r"\+?\d{7,15}")
"""Numbers too long for short codes: what no region explains may still be a subscriber of another."""
_NUMBERS = ("caller", "callee", "subscriber", "other")
_CELL = re.compile(r"(\d{3})[-:. ]?(\d{2,3})[-:. ]+(\d{1,5})[-:. ]+(\d{1,9})")
_CELL_DIGITS = re.compile(r"(\d{3})(\d{2})(\d{5})(\d{5})")
_IN = re.compile(
    r"entrante|entrada|recibid|incoming|received|inbound|\bin\b|terminat|\bmtc?\b|\bmt[-_ ]?sms|sms[-_ ]?mt\b",
    re.IGNORECASE,
)
_OUT = re.compile(
    r"saliente|salida|realizad|outgoing|outbound|\bout\b|originat|emitid|diall?ed|\bmoc?\b|\bmo[-_ ]?sms|sms[-_ ]?mo\b",
    re.IGNORECASE,
)
_MISSED = re.compile(r"perdida|missed|no contestada|no answer|unanswered|rechazada|rejected", re.IGNORECASE)
_TEXT = re.compile(r"sms|mms|mensaje|\btext|message", re.IGNORECASE)
_DATA = re.compile(r"gprs|\bdatos\b|\bdata\b|internet|\bpdp\b", re.IGNORECASE)


def takes(source: Source) -> bool:
    """A text whose header names the columns of one of these tables, or a table whose columns somebody named."""
    if not textual.is_text(source.head) or source.head.lstrip()[:1] == b"<":
        return False
    stated = source.options.mapping
    mapped = bool(stated) and not persons_columns.is_mapping(stated) and source.suffix in (".csv", ".tsv")
    return _columns(source) is not None or (
        mapped and any(len(layout.columns) > 1 for layout in tabular.layouts(source))
    )


def _columns(source: Source) -> Columns | None:
    """The header that gives most roles, and names its columns apart."""
    found = [
        columns
        for layout in tabular.layouts(source)
        if (columns := call_columns.columns(layout, source.options.mapping)) is not None
    ]
    return max(found, key=lambda one: len(one.roles) - _repeated(one), default=None)


def _repeated(columns: Columns) -> int:
    """How many columns have the name of one before them: such a header tells less than one that names each."""
    named = [name for name in columns.layout.columns if name]
    return len(named) - len(set(named))


def _country(network: str) -> str:
    """The region of a network's codes, "" where they are of none."""
    try:
        return str(networks.info(network.ljust(15, "0")).get("cc", "")).upper()[:2]
    except ValueError:
        return ""


@dataclass(slots=True)
class _Survey:
    """What the first reading learns of the whole table."""

    vote: Vote = field(default_factory=Vote)
    numbers: list[str] = field(default_factory=list[str])
    countries: Counter[str] = field(default_factory=Counter[str])
    imeis: int = 0
    zeros: int = 0

    def region(self, stated: str) -> str:
        """The region of the numbers: as stated, or that of the cells where only it makes them numbers."""
        total = len(self.numbers)
        if not total or not self.countries:
            return stated
        network = self.countries.most_common(1)[0][0]
        other = _country(network)
        ours = sum(keys.phone(one, stated) is not None for one in self.numbers)
        theirs = sum(keys.phone(one, other) is not None for one in self.numbers) if other else 0
        return other if ours * 5 < total and theirs * 5 > total * 4 else stated

    def is_international(self, region: str) -> bool:
        """Whether the table writes numbers with their country code but without its mark."""
        bare = [one for one in self.numbers if len(one) > 10 and one.isdigit() and keys.phone(one, region) is None]
        return bool(bare) and sum(keys.phone(f"+{one}", region) is not None for one in bare) * 5 >= len(bare) * 4


def extract(source: Source) -> Iterator[Observation]:
    """Calls, messages, sessions or cells, row by row."""
    columns = _columns(source)
    yield from _unmatched(source)
    if columns is None:
        yield Problem("No header names the columns of a known table; state them by a mapping.", "row 1")
        return
    lines = textual.Lines(source)
    survey = _survey(lines, columns)
    yield from lines.problems()
    reader = _Reader(source, columns, survey)
    yield from reader.stated()
    for row in tabular.rows(lines, columns.layout):
        if isinstance(row, Problem):
            yield row
        else:
            yield from reader.row(row)
    yield from reader.refused()


def _unmatched(source: Source) -> Iterator[Problem]:
    """The columns that the mapping names and no header has."""
    layouts = list(tabular.layouts(source))
    for role, wanted in source.options.mapping.items():
        if not any(tabular.plain(wanted) in map(tabular.plain, layout.columns) for layout in layouts):
            yield Problem(
                f"the mapping names the column {wanted!r} for {role!r}, which no header of this table has; "
                "mend the mapping and ingest it again with --again",
                "row 1",
            )


def _survey(lines: textual.Lines, columns: Columns) -> _Survey:
    survey = _Survey()
    for row in tabular.rows(lines, columns.layout):
        if isinstance(row, Problem):
            continue
        parts = moments.numeric(columns.cell(row.cells, "start") or columns.cell(row.cells, "date"))
        if parts:
            survey.vote.add(parts)
        imei = columns.cell(row.cells, "imei")
        survey.imeis += len(imei) == 15
        survey.zeros += len(imei) == 15 and imei.endswith("0")
        if len(survey.numbers) < SAMPLE:
            survey.numbers += [text for role in _NUMBERS if (text := columns.cell(row.cells, role))]
            if network := _network(columns, row):
                survey.countries[network] += 1
    return survey


def _network(columns: Columns, row: Row) -> str:
    """Country and network codes of a row's cell, else those that its card begins with; "" where neither is told."""
    if tower := _tower(columns, row):
        return "".join(tower.key.split("-")[:2])
    card = keys.sim_imsi(columns.cell(row.cells, "imsi"))
    return card.key.removeprefix("imsi:")[:5] if card is not None else ""


def _tower(columns: Columns, row: Row, role: str = "cell") -> Ref | None:
    """The cell of a row, from its parts or from a global identity in one cell."""
    cell = columns.cell(row.cells, role)
    mcc, mnc, lac = (columns.cell(row.cells, role) for role in ("mcc", "mnc", "lac"))
    if mcc and mnc and lac and cell.isdigit():
        return keys.cell_tower(mcc, mnc, lac, cell)
    match = _CELL.fullmatch(cell) or _CELL_DIGITS.fullmatch(cell)
    return keys.cell_tower(*match.groups()) if match else None


class _Reader:
    """Turns rows into observations."""

    def __init__(self, source: Source, columns: Columns, survey: _Survey) -> None:
        self.options = source.options
        self.columns = columns
        self.decision = survey.vote.decide(source.options.region)
        self.region = survey.region(source.options.region)
        self.international = survey.is_international(self.region)
        self.blank_check = survey.imeis > 0 and survey.zeros * 10 >= survey.imeis * 9
        self.foreign = 0
        self.first_foreign = 0
        self.bad: Counter[str] = Counter()
        self.first_bad: dict[str, int] = {}

    def stated(self) -> Iterator[Problem]:
        """The choices that the table left open."""
        row = f"row {self.columns.layout.row}"
        if self.decision.ambiguous:
            yield Problem(
                f"The dates fit day/month and month/day alike; they were read as {self.decision.order.value}.", row
            )
        if self.region != self.options.region:
            yield Problem(
                f"The numbers are none of {self.options.region}; they were read as numbers of {self.region}, "
                "the country of the cells and cards. State the region if this is wrong.",
                row,
            )

    def refused(self) -> Iterator[Problem]:
        """Cells that were no identifiers, counted, with the first row of each kind."""
        if self.foreign:
            yield Problem(
                f"{self.foreign} cells hold numbers that are none of {self.region}; they stand as they are written, as "
                "accounts. State the region if this is wrong. This is the first.",
                f"row {self.first_foreign}",
            )
        for what, count in self.bad.items():
            yield Problem(
                f"{count} cells hold {what}; they name nothing. This is the first.", f"row {self.first_bad[what]}"
            )

    def _refuse(self, what: str, row: Row) -> None:
        self.bad[what] += 1
        self.first_bad.setdefault(what, row.number)

    def _cell(self, row: Row, role: str) -> str:
        return self.columns.cell(row.cells, role)

    def row(self, row: Row) -> Iterator[Observation]:
        """What one row says."""
        match self.columns.table:
            case Table.CALLS | Table.SUBSCRIBER_CALLS:
                yield from self._call(row)
            case Table.SESSIONS:
                yield from self._session(row)
            case Table.TOWER_DUMP:
                yield from self._at_cell(row)
            case Table.CELLS:
                yield from self._listed_cell(row)

    def _when(self, row: Row) -> moments.When | None:
        day, time = self._cell(row, "date"), self._cell(row, "time")
        start = self._cell(row, "start")
        if start and not moments.numeric(start) and day:
            time, start = start, ""
        apart = self.columns.offset()
        zone = self.options.timezone if apart is None else "UTC"
        found = moments.when(start or day, "" if start else time, self.decision.order, zone)
        if found is None or found.stated or apart is None:
            return found
        return moments.When(found.at - round(apart.total_seconds() * 1000), True)

    def _phone(self, row: Row, role: str) -> Ref | None:
        text = self._cell(row, role)
        text = re.sub(r"\.0$", "", text)
        found = keys.phone(text, self.region)
        if found is None and self.international and len(text) > 10 and text.isdigit():
            found = keys.phone(f"+{text}", self.region)
        if found is None and _LONG.fullmatch(text):
            self.foreign += 1
            self.first_foreign = self.first_foreign or row.number
            return keys.account("tel", text.lstrip("+"))
        if found is None and text and text.lower() not in keys.WITHHELD:
            self._refuse("short or malformed numbers", row)
        return found

    def _call(self, row: Row) -> Iterator[Observation]:
        kind = f"{self._cell(row, 'type')} {self._cell(row, 'direction')}"
        direction = _direction(kind)
        caller, callee = self._sides(row, direction)
        if caller is None and callee is None:
            yield Problem("Neither party of this row is a telephone number; it was skipped.", f"row {row.number}")
            return
        when = self._when(row)
        if when is None:
            yield Problem(
                "The date and time of this row could not be read; it stands without one.", f"row {row.number}"
            )
        at = when.at if when else None
        served = callee if self._came_in(direction) and callee else caller
        if not _DATA.search(kind) or callee is not None:
            yield self._event(row, kind, direction, caller, callee, when)
        if served is not None:
            yield from self._served(row, served, at)
        if callee is not None:
            yield from self._equipment(row, callee, at, "_callee")
            if tower := _tower(self.columns, row, "cell_callee"):
                yield Link(LinkType.LOCATED_AT, callee, tower, f"row {row.number}", at=at)

    def _came_in(self, direction: Direction | None) -> bool:
        """Whether a row is the called party's; a call that was missed says so only in a subscriber's own table."""
        missed = direction is Direction.MISSED and self.columns.table is Table.SUBSCRIBER_CALLS
        return direction is Direction.IN or missed

    def _sides(self, row: Row, direction: Direction | None) -> tuple[Ref | None, Ref | None]:
        if self.columns.table is Table.CALLS:
            return self._phone(row, "caller"), self._phone(row, "callee")
        own = self._phone(row, "subscriber") or self._phone(row, "caller")
        other = self._phone(row, "other")
        return (other, own) if self._came_in(direction) else (own, other)

    def _event(
        self,
        row: Row,
        kind: str,
        direction: Direction | None,
        caller: Ref | None,
        callee: Ref | None,
        when: moments.When | None,
    ) -> Event:
        is_text = _TEXT.search(kind) is not None
        length = moments.seconds(self._cell(row, "duration"), minutes=self.columns.in_minutes())
        asserted: dict[str, Json] = {"type": kind.strip()} if kind.strip() else {}
        for role, ref in (("caller", caller), ("callee", callee)):
            if ref is None and self._cell(row, role):
                asserted[role] = self._cell(row, role)
        return Event(
            EventType.MESSAGE if is_text else EventType.CALL,
            "sms" if is_text else "cellular",
            when.at if when else None,
            (caller,) if caller else (),
            (callee,) if callee else (),
            f"row {row.number}",
            seconds=None if is_text else length,
            direction=direction,
            zone="unstated" if when and not when.stated else None,
            asserted=asserted,
        )

    def _served(self, row: Row, party: Ref, at: int | None) -> Iterator[Observation]:
        """Device, card and cell of the party that the record was made for."""
        locator = f"row {row.number}"
        yield from self._equipment(row, party, at, "")
        tower = _tower(self.columns, row)
        if tower is not None:
            yield Link(LinkType.LOCATED_AT, party, tower, locator, at=at)
        elif self._cell(row, "cell"):
            self._refuse("cells without country, network and area", row)
        if (last := _tower(self.columns, row, "cell_last")) and last != tower:
            yield Link(LinkType.LOCATED_AT, party, last, locator, at=at)
        yield from self._place(row, tower or party, locator, at)

    def _equipment(self, row: Row, party: Ref, at: int | None, side: str) -> Iterator[Observation]:
        locator = f"row {row.number}"
        for carried in self._carried(row, side):
            if carried is not None and carried != party:
                yield Link(LinkType.USES, party, carried, locator, at=at)

    def _carried(self, row: Row, side: str) -> tuple[Ref | None, Ref | None]:
        """Device and card of a row, where its cells name any."""
        imei, imsi = self._cell(row, f"imei{side}"), self._cell(row, f"imsi{side}")
        device, card = self._device(imei), keys.sim_imsi(imsi) if imsi else None
        if imei and device is None:
            self._refuse("an IMEI whose check digit is wrong", row)
        if imsi and card is None:
            self._refuse("an IMSI that is none", row)
        return device, card

    def _device(self, text: str) -> Ref | None:
        """The device; the check digit is made where the whole column carries 0 in its place (TS 23.003)."""
        if self.blank_check and len(text) == 15 and text.endswith("0"):
            return keys.device_imei(text[:14])
        return keys.device_imei(text) if text else None

    def _place(self, row: Row, what: Ref, locator: str, at: int | None) -> Iterator[Observation]:
        if (place := self._coordinates(row)) is not None:
            yield Link(LinkType.LOCATED_AT, what, place, locator, at=at)

    def _coordinates(self, row: Row) -> Ref | None:
        try:
            latitude, longitude = (float(self._cell(row, role).replace(",", ".")) for role in ("latitude", "longitude"))
        except ValueError:
            return None
        return keys.location(latitude, longitude)

    def _session(self, row: Row) -> Iterator[Observation]:
        locator = f"row {row.number}"
        when = self._when(row)
        if when is None:
            yield Problem("The date and time of this row could not be read; it stands without one.", locator)
        at = when.at if when else None
        party = self._phone(row, "subscriber") or self._phone(row, "caller")
        user = party
        if party is not None:
            yield from self._served(row, party, at)
        else:
            device, card = self._carried(row, "")
            user = card or device
            if tower := _tower(self.columns, row):
                yield Mention(tower, locator, at=at)
        for role in ("public_ip", "private_ip", "dest_ip"):
            text = self._cell(row, role)
            address = keys.ip_address(text) if text else None
            if address is None:
                if text:
                    self._refuse("an IP address that is none", row)
                continue
            yield Mention(address, locator, asserted={"as": role}, at=at)
            if user is not None:
                link = LinkType.CONNECTED_TO if role == "dest_ip" else LinkType.USES
                yield Link(link, user, address, locator, at=at)

    def _at_cell(self, row: Row) -> Iterator[Observation]:
        """Who was seen at a cell: the number, with its handset and card; without a number the card or handset."""
        when = self._when(row)
        at, locator = when.at if when else None, f"row {row.number}"
        if when is None:
            yield Problem("The date and time of this row could not be read; it stands without one.", locator)
        party = self._phone(row, "subscriber") or self._phone(row, "caller")
        if party is None:
            device, card = self._carried(row, "")
            party = card or device
        if party is None:
            yield Problem("This row names no number, card or handset; it was skipped.", locator)
            return
        yield Mention(party, locator, asserted={"context": "tower dump"}, at=at)
        yield from self._served(row, party, at)

    def _listed_cell(self, row: Row) -> Iterator[Observation]:
        locator = f"row {row.number}"
        tower = _tower(self.columns, row)
        told = {role: text for role in ("radio", "range", "address") if (text := self._cell(row, role))}
        if tower is not None:
            yield Mention(tower, locator, asserted=told)
            yield from self._place(row, tower, locator, None)
        elif (place := self._coordinates(row)) is not None:
            self._refuse("cells without country, network and area", row)
            yield Mention(place, locator, asserted={"cell": self._cell(row, "cell"), **told})
        else:
            yield Problem("This row names no cell by country, network, area and number; it was skipped.", locator)


def _direction(kind: str) -> Direction | None:
    if _OUT.search(kind):
        return Direction.OUT
    if _MISSED.search(kind):
        return Direction.MISSED
    return Direction.IN if _IN.search(kind) else None


def guess(source: Source) -> tabular.Guess | None:
    """How the columns will be read."""
    columns = _columns(source)
    return tabular.Guess(columns.layout, columns.table.value, columns.roles) if columns else None


EXTRACTOR = Extractor("cdr", 4, takes, extract, guess)
