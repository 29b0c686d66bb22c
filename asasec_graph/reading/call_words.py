"""The role of a column by the words of its name, where the name as a whole is none that is known.

Operators name their columns as they like (`Nº Origen`, `Teléfono A`, `Time (ET)`, `IP pública`): a noun says what
stands in the column, another word whose it is. A name with a word that makes it something else has no role here.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import timedelta

from asasec_graph.reading.textual import words

_NUMBER = words(
    "n no nro num numero numeros number numbers nbr tel telf tlf tlfn tlfno telefono telefonos telefonico phone "
    "msisdn landline linea line abonado movil mobile party parte cli"
)
_CALLER = words(
    "a origen orig origin originating originador originante caller calling llamante emisor remitente sender source from"
)
_CALLEE = words(
    "b destino dest dst destination called callee llamado receptor receiver recipient destinatario terminating marcado "
    "dialed dialled to"
)
_SUBSCRIBER = words(
    "investigado investigada intervenido intervenida objetivo observado observada solicitado solicitada consultado "
    "consultada target subscriber abonado cliente customer served propio propia own"
)
_OTHER = words(
    "otro otra other contrario contraria contacto contact interlocutor corresponsal correspondent remoto remote"
)
_DATE = words("fecha date dia day")
_TIME = words("hora time hour")
_START = words("inicio start begin beginning comienzo timestamp setup connect momento")
_END = words("fin final end termino terminacion hasta stop disconnect release finish until ultima ultimo last")
_LENGTH = words("segundos seconds secs length talktime")
_CELL = words("celda celdas cell celula cgi ecgi ncgi eci cid antena bts tower torre nodo")
_SITE = words("direccion address domicilio emplazamiento site")
_NETWORK = words("mcc mnc lac tac")
_IP = words("ip ipv4 ipv6 direccionip")
_PRIVATE = words("privada private interna internal local")
_REMOTE = words("dest destino destination dst remota remote server servidor")
_KIND = words("tipo type servicio service evento event clase")
_WAY = words("sentido direction")
_FILLERS = words(
    "de del la el los las lo of the y and al id en in llamada call registro record evento event comunicacion utc gmt "
    "local et ct mt pt cet cest s seg sec hh mm ss dd yyyy aaaa date fecha hora time"
)
_ELSE = words(
    "nombre name apellidos titular holder operador operator operadora carrier red network pais country provincia "
    "province ciudad city municipio localidad cp dni nif nie documento document coste cost importe amount precio price "
    "cuenta account iban banco bank marca brand modelo model puerto port bytes volumen volume azimut azimuth acimut "
    "haz beam tarifa plan observaciones notes nota comentarios roaming causa cause estado status email correo mail "
    "postal alta baja birth nacimiento factura billing invoice order pedido producto product url host dominio"
)
_ZONE = re.compile(r"(?:UTC|GMT)\s*(?:([+-])\s*(\d{1,2})(?::?(\d{2}))?)?", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<=[a-z])(?=[A-Z])")


def role(name: str) -> str | None:
    """The role that the words of a column's name give it; None where they give none."""
    said = _said(name)
    if not said or said & _ELSE:
        return None
    return _device(said) or _place(said) or _moment(said) or _kind(said) or _party(said)


def offset(name: str) -> timedelta | None:
    """How far the zone that a column's name states is from UTC (`Hora (UTC+1)`); None where it states none."""
    match = _ZONE.search(name)
    if match is None:
        return None
    apart = timedelta(hours=int(match[2] or 0), minutes=int(match[3] or 0))
    return -apart if match[1] == "-" else apart


def _said(name: str) -> frozenset[str]:
    bare = unicodedata.normalize("NFKD", re.sub(r"n\.?[ºª°]", "numero ", name, flags=re.IGNORECASE))
    plain = "".join(one for one in bare if not unicodedata.combining(one))
    return frozenset(re.findall(r"[a-z]+\d?", _BETWEEN.sub(" ", plain).lower()))


def _device(said: frozenset[str]) -> str | None:
    for noun in ("imei", "imsi"):
        if noun in said:
            return f"{noun}_callee" if said & _CALLEE else noun
    if said & _IP and not said & (_DATE | _TIME):
        return "dest_ip" if said & _REMOTE else "private_ip" if said & _PRIVATE else "public_ip"
    return None


def _place(said: frozenset[str]) -> str | None:
    if said & words("lat latitud latitude"):
        return "latitude"
    if said & words("lon lng long longitud longitude"):
        return "longitude"
    if noun := said & _NETWORK:
        return None if len(noun) > 1 else min(noun).replace("tac", "lac")
    if not said & _CELL:
        return None
    if said & _SITE:
        return "address"
    return "cell_last" if said & _END else "cell_callee" if said & _CALLEE else "cell"


def _moment(said: frozenset[str]) -> str | None:
    if any(word.startswith("dur") for word in said) or said & _LENGTH:
        return "duration"
    if said & _END:
        return None
    if said & _DATE:
        return "start" if said & _TIME else "date"
    if said & _TIME:
        return "start" if said & _START and "time" in said else "time"
    return "start" if said & _START and said <= _START | _FILLERS else None


def _kind(said: frozenset[str]) -> str | None:
    if said & _WAY:
        return "direction"
    return "type" if said & _KIND and not said & (_NUMBER | _CALLER | _CALLEE) else None


def _party(said: frozenset[str]) -> str | None:
    """Whose number stands in the column; `origen` and `destino` say so alone, and beside nothing but fillers."""
    if not said & _NUMBER and not said <= _CALLER | _CALLEE | _FILLERS:
        return None
    for sides, found in ((_OTHER, "other"), (_SUBSCRIBER, "subscriber"), (_CALLER, "caller"), (_CALLEE, "callee")):
        if said & sides:
            return found
    return None
