"""The columns of call records, IP records and cell tables: their names in Spanish and English, by role.

Names are those met in operators' hand-overs and public samples; of others the words tell (`call_words`). A mapping
that the user states comes first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from asasec_graph.reading import call_words
from asasec_graph.reading.tabular import Layout, plain


class Table(StrEnum):
    """What a table records."""

    CALLS = "calls"
    SUBSCRIBER_CALLS = "calls of one subscriber"
    SESSIONS = "IP sessions"
    TOWER_DUMP = "handsets seen at cells"
    CELLS = "cells"


_NAMES: dict[str, str] = {
    "caller": (
        "caller calling callingnumber callingparty callingpartynumber callernumber callerid aparty anumber "
        "numbera numa msisdna numeroa noa origen numeroorigen norigen numorigen telefonoorigen tlforigen "
        "llamante numerollamante abonadoa from fromnumber originatingnumber originating originador origin "
        "originnumber source sourcenumber emisor remitente numeroquellama lineaorigen msisdnorigen telefonoa "
        "tlfa partya callingmsisdn ano abonadollamante numerodeorigen telefonollamante"
    ),
    "callee": (
        "callee called callednumber calledparty calledpartynumber receiver receivernumber bparty bnumber "
        "numberb numb msisdnb numerob nob destino numerodestino numdestino telefonodestino tlfdestino llamado "
        "numerollamado abonadob to tonumber terminatingnumber terminating dialled dialed diallednumber "
        "dialednumber destination destinationnumber destinatario lineadestino msisdndestino telefonob tlfb "
        "partyb calledmsisdn bno abonadollamado numerodedestino telefonollamado recipient"
    ),
    "subscriber": (
        "subscriber msisdn subscribernumber targetnumber target phonenumber phone telefono numero "
        "phoneno mobileno numerotelefono linea abonado numeroinvestigado telefonoinvestigado tlf movil number mobile "
        "mobilenumber"
    ),
    "other": (
        "other othernumber otherparty otherpartynumber correspondent correspondentnumber interlocutor "
        "numerointerlocutor numerocontrario contrario contact contactnumber otronumero numerocontacto "
        "corresponsal"
    ),
    "imei": (
        "imei imeia imeiorigen imeillamante callingimei callerimei deviceimei imeino imeinumber terminal "
        "equipo imeisv firstimei deviceidentificationnumber"
    ),
    "imei_callee": "imeib imeidestino calledimei receiverimei calleeimei imeillamado",
    "imsi": "imsi imsia imsiorigen imsillamante callingimsi callerimsi imsino firstimsi",
    "imsi_callee": "imsib imsidestino calledimsi receiverimsi calleeimsi imsillamado",
    "start": (
        "start starttime startdatetime startdateandtime datetime datetimestart timestamp calldatetime "
        "calldateandtime fechahora fechayhora fechahorainicio fechayhorainicio iniciollamada inicio momento "
        "connectiontime setuptime begintime eventtime fechahorallamada fechahoradeinicio startts utctime "
        "datetimeutc fechayhorautc fechautc horautc fechahorautc starttimeutc eventdatetime horafecha calltimestamp"
    ),
    "date": (
        "date calldate startdate fecha fechainicio fechallamada fechadeinicio fechaevento dia eventdate "
        "sessiondate fechacomunicacion"
    ),
    "time": (
        "time calltime hora horainicio horallamada horadeinicio horaevento eventtimeofday starttimeofday "
        "sessiontime horacomunicacion"
    ),
    "duration": (
        "duration callduration durationseconds durationsec durations durationinseconds durationsecs duracion "
        "duracions duracionseg duracionsegundos duracionsegs segundos seconds secs seg dur durationmin "
        "durationminutes duracionmin duracionminutos minutes minutos duracionllamada duracionenseg "
        "duracionensegundos talktime billsec durationhhmmss duracionhhmmss"
    ),
    "type": (
        "type calltype eventtype recordtype servicetype service servicio tipo tipollamada tipoevento "
        "tipodellamada tipodeevento tiposervicio tipodeservicio clase evento callkind usagetype tipotrafico "
        "tipocomunicacion comunicacion"
    ),
    "direction": (
        "direction calldirection sentido sentidollamada direccionllamada inout mocmt momt entrantesaliente mtmo"
    ),
    "cell": (
        "cell cellid cellidentity cellglobalid cgi ecgi ncgi towerid tower celda celdainicio celdaorigen "
        "idcelda idcelula celula bts btsid antena firstcell firstcellid firstcgi startcell startcellid cid ci "
        "cellida celdaid firstcelltower cgia cgiorigen eci"
    ),
    "cell_last": (
        "lastcell lastcellid lastcgi endcell endcellid celdafin celdafinal celdaterminacion ultimacelda cgifin "
        "idceldafin"
    ),
    "cell_callee": "cellb cgib celdab celdadestino celdallamado calledcell calledcellid receivercell",
    "mcc": "mcc codigopais mobilecountrycode",
    "mnc": "mnc mobilenetworkcode codigored",
    "lac": ("lac tac lactac locationareacode trackingareacode area lacinicio lacorigen firstlac codigoarea startlac"),
    "latitude": "lat latitude latitud latitudcelda celllat celllatitude sitelat coordenaday towerlat y",
    "longitude": (
        "lon long lng longitude longitud longitudcelda celllon celllongitude sitelon coordenadax towerlon towerlong x"
    ),
    "public_ip": (
        "publicip ippublica publicipaddress natip ippublicanat ip ipaddress direccionip sourceip srcip ipaddr "
        "assignedip ipasignada clientip ipcliente translatedip"
    ),
    "private_ip": "privateip ipprivada privateipaddress internalip ipinterna",
    "dest_ip": (
        "destip destinationip ipdestino dstip destinationipaddress destipaddress remoteip serverip ipdedestino"
    ),
    "radio": "radio radiotype rattype irattype rat technology tecnologia",
    "range": "range rango alcance",
    "address": "celladdress siteaddress towerddress direccioncelda direccionantena emplazamiento direccionbts site",
}
_ROLES = {plain(name): role for role, names in _NAMES.items() for name in names.split()}


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table has which role, and what the table records."""

    layout: Layout
    table: Table
    roles: Mapping[str, str]

    def cell(self, cells: Mapping[str, str], role: str) -> str:
        """The cell of this role, or nothing where no column has it."""
        return cells.get(self.roles.get(role, ""), "")

    def offset(self) -> timedelta | None:
        """How far the zone that a column of times states in its name is from UTC; None where none states one."""
        found = (call_words.offset(self.roles.get(role, "")) for role in ("start", "time", "date"))
        return next((one for one in found if one is not None), None)

    def in_minutes(self) -> bool:
        """Whether the duration's column names minutes as its unit."""
        name = plain(self.roles.get("duration", ""))
        return "min" in name and "seg" not in name and "sec" not in name


def _known(name: str) -> str | None:
    """The role of a column by its whole name."""
    return _ROLES.get(plain(name))


def _is_source(name: str) -> bool:
    """Whether a column of addresses names the session's own side: beside a public address, the private one."""
    return plain(name).startswith(("source", "src", "client", "cliente", "origen"))


def columns(layout: Layout, mapping: Mapping[str, str]) -> Columns | None:
    """The roles of a header's columns; None where they make no table that is known."""
    roles: dict[str, str] = {}
    for told in (_known, call_words.role):
        for name in layout.columns:
            role = None if name in roles.values() else told(name)
            role = "private_ip" if role == "public_ip" and role in roles and _is_source(name) else role
            if role is not None and role not in roles:
                roles[role] = name
    for role, wanted in mapping.items():
        for name in layout.columns:
            if name == wanted or plain(name) == plain(wanted):
                roles = {other: column for other, column in roles.items() if column != name} | {role: name}
    table = _table(roles)
    return Columns(layout, table, roles) if table else None


def _table(roles: Mapping[str, str]) -> Table | None:
    timed = "start" in roles or "date" in roles
    addresses = {"public_ip", "private_ip", "dest_ip"} & set(roles)
    if timed and "caller" in roles and "callee" in roles:
        return Table.CALLS
    if timed and "other" in roles and ("subscriber" in roles or "caller" in roles or "direction" in roles):
        return Table.SUBSCRIBER_CALLS
    if timed and addresses and ({"subscriber", "imsi", "imei", "caller"} & set(roles) or len(addresses) > 1):
        return Table.SESSIONS
    if timed and "cell" in roles and {"subscriber", "imsi", "imei", "caller"} & set(roles):
        return Table.TOWER_DUMP
    if "cell" in roles and "latitude" in roles and "longitude" in roles:
        return Table.CELLS
    return None
