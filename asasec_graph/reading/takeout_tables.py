"""The tables of a Google Takeout: their columns in English and Spanish, several tables in one file.

A file of a YouTube playlist holds two tables with an empty line between; rows are counted over the whole
file from 1, headers and empty lines included, as `tabular` counts them.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from asasec_graph.model.observations import Problem
from asasec_graph.reading import tabular, textual
from asasec_graph.reading.source import Source

_COLUMNS = {
    "channel": "channelid iddelcanal idcanal iddecanal",
    "channel_url": "channelurl urldelcanal",
    "channel_title": "channeltitle titulodelcanal channeltitleoriginal titulodelcanaloriginal",
    "video": "videoid iddelvideo iddevideo",
    "added": "timeadded playlistvideocreationtimestamp marcadetiempodecreaciondelvideodelalista "
    "marcadetiempodecreaciondelalistadereproducciondevideos "
    "marcadetiempodecreaciondelvideodeplaylist timecreated commentcreatetimestamp videocreatetimestamp "
    "marcadetiempodecreaciondelcomentario marcadetiempodecreaciondelvideo",
    "playlist": "playlistid iddelalista iddelalistadereproduccion iddeplaylist",
    "title": "title titulo titulodelvideooriginal playlisttitleoriginal titulodelalistadereproduccionoriginal "
    "videotitleoriginal",
    "song_url": "songurl urldelacancion",
    "song": "songtitle titulodelacancion",
    "comment": "commenttext textodelcomentario",
    "gaia": "gaiaid iddegaia idgaia",
    "activity_time": "activitytimestamp marcadetiempodeactividad",
    "ip": "ipaddress direccionip",
    "country": "activitycountry pais paisdelaactividad",
    "city": "activitycity ciudad ciudaddelaactividad",
    "agent": "useragentstring cadenadeagentedeusuario",
    "product": "productname nombredelproducto",
    "device_type": "devicetype tipodedispositivo",
    "brand": "brandname marca nombredelamarca",
    "model": "marketingname nombrecomercial",
    "system": "os osversion sistemaoperativo",
    "device_country": "devicelastcountryiso",
    "last": "lastactivitytimestamp devicelastlocationtimestamp",
    "url": "url",
    "note": "note nota",
}
_ROLES = {plain: role for role, names in _COLUMNS.items() for plain in names.split()}
_KNOWN = (
    {"channel", "channel_url", "channel_title"},
    {"video", "added"},
    {"video", "channel", "title"},
    {"playlist", "channel"},
    {"song_url", "song"},
    {"channel", "comment"},
    {"gaia", "ip", "activity_time"},
    {"gaia", "device_type", "brand"},
    {"title", "url", "note"},
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its number, its cells by role, the roles of its table."""

    number: int
    cells: Mapping[str, str]
    roles: frozenset[str]


def _roles(header: list[str]) -> list[str]:
    return [_ROLES.get(tabular.plain(name.strip("\ufeff")), "") for name in header]


def is_table(source: Source) -> bool:
    """Whether the first line is the header of one of these tables."""
    lines = textual.first_lines(source, 1)
    if not lines or not textual.is_text(source.head):
        return False
    try:
        header: list[str] = next(csv.reader(lines[:1]), list[str]())
    except csv.Error:
        return False
    roles = set(_roles(header))
    return any(known <= roles for known in _KNOWN)


def rows(source: Source, lines: textual.Lines) -> Iterator[Row | Problem]:
    """The rows of every table in the file; a header stands first and after an empty line."""
    del source
    reader = csv.reader(line.text.replace("\0", "") + "\n" for line in lines)
    roles: list[str] | None = None
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield Problem(f"This row could not be read ({error}); it was skipped.", f"row {number}")
            continue
        if cells is None:
            return
        if not any(cell.strip() for cell in cells):
            roles = None
        elif roles is None:
            roles = _roles(cells)
        else:
            named = {role: cell.strip()[:4_000] for role, cell in zip(roles, cells, strict=False) if role}
            yield Row(number, named, frozenset(roles))
