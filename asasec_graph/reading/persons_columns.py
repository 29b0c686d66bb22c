"""The columns of tables of persons: their names in Spanish and English, by role; and a mapping that a person states.

Names are those of registers, seizure lists and address books as programs export them (Outlook, Google, phones).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from asasec_graph.reading.tabular import plain
from asasec_graph.reading.textual import words

_NAMES: dict[str, str] = {
    "name": (
        "name nombre nombrecompleto nombreyapellidos "
        "nombreapellidos nombresyapellidos apellidosynombre apellidosnombre "
        "apellidosynombres fullname displayname persona personas titular interesado cliente contacto contact "
        "contactname nombrecontacto nombredecontacto nombretitular titularlinea titulardelalinea person personname "
        "subject investigado sospechoso victima testigo denunciado denunciante detenido filiacion filiado suspect "
        "victim witness holder accountholder propietario owner nombredelapersona nom usuarionombre fn"
    ),
    "given": (
        "givenname givennames firstname firstnames forename forenames nombrepila nombredepila prenom nombres first"
    ),
    "middle": "middlename middlenames secondname segundonombre additionalname",
    "surname": (
        "surname surnames lastname lastnames familyname apellido apellidos primerapellido apellidouno 1erapellido "
        "1apellido ape1 last"
    ),
    "surname2": "segundoapellido apellidodos apellido2 2oapellido 2apellido secondsurname maternalsurname ape2",
    "alias": "alias apodo apodos mote nickname nick aka sobrenombre otrosnombres othernames apelativo",
    "document": (
        "dni nif nie nifnie dninie dninif "
        "documento documentoidentidad documentodeidentidad docidentidad numdocumento "
        "numerodocumento numerodedocumento ndocumento nodocumento nodni numdni numerodni idnumber nationalid "
        "identitydocument identitynumber identification identificacion doc nodeidentidad cif nifcif idcard ndni"
    ),
    "social security": "ssn nss socsecid socialsecuritynumber socialsecurity numeroseguridadsocial nafiliacion niss",
    "passport": "passport pasaporte passportnumber numeropasaporte npasaporte nopasaporte numpasaporte",
    "phone": (
        "telefono telefonos tel tels tlf tlfn tfno tfn "
        "movil moviles mobile phone phones phonenumber phonenumbers telephone "
        "telephonenumber msisdn fijo telefonofijo telefonomovil "
        "movilpersonal celular cellphone mobilephone homephone "
        "businessphone workphone otherphone primaryphone companymainphone carphone telefonocasa telefonotrabajo "
        "numerotelefono numerodetelefono numtelefono ntelefono notelefono telefonocontacto telefonodecontacto "
        "contactnumber phonevalue mobileno mobilenumber cell whatsapp numerowhatsapp telefonoparticular linea "
        "telefonolinea numerodelinea telef teléf phoneno numeromovil"
    ),
    "email": (
        "email emails mail mails correo correos correoelectronico emailaddress emailvalue direccioncorreo "
        "direcciondecorreo direcciondecorreoelectronico cuentadecorreo cuentacorreo mailaddress correoe ecorreo"
    ),
    "bank": (
        "iban ibans cuenta cuentabancaria cuentasbancarias numerocuenta "
        "numerodecuenta numcuenta ncuenta ccc bankaccount "
        "accountnumber bankaccountnumber nocuenta cuentacorriente codigocuentacliente"
    ),
    "card": "tarjeta tarjetas numerotarjeta numerodetarjeta card cardnumber creditcard pan tarjetabancaria",
    "plate": (
        "matricula matriculas plate plates licenseplate licenceplate "
        "numberplate registrationnumber placa placas vehiculo "
        "vehicle vehicleregistration matriculavehiculo matriculadelvehiculo"
    ),
    "imei": "imei imeis numeroimei",
    "imsi": "imsi",
    "iccid": "iccid icc numerosim",
    "ip": "ip ips direccionip ipaddress ipadress",
    "url": "url urls web website paginaweb perfil profile profileurl enlace link webpage",
    "username": "usuario username user userid login nombreusuario nombredeusuario cuentausuario handle",
    "platform": "plataforma platform service servicio redsocial socialnetwork aplicacion app",
    "address": (
        "direccion domicilio address calle street streetaddress "
        "direccionpostal residencia via homeaddress homestreet "
        "domiciliohabitual ultimodomicilio addressformatted postaladdress direcciondomicilio lugarresidencia"
    ),
    "city": "localidad ciudad municipio poblacion city town suburb homecity addresscity",
    "postcode": "cp codigopostal codpostal zip zipcode postcode postalcode homepostalcode addresspostalcode",
    "province": "provincia province state county comunidad addressregion",
    "country": "pais country countryregion addresscountry homecountryregion",
    "nationality": "nacionalidad nationality citizenship nacional",
    "born": (
        "fechanacimiento fechadenacimiento nacimiento fnac fnacimiento "
        "fecnacimiento fecnac dateofbirth dob birthdate "
        "birthday born nacido fechanac fdenacimiento cumpleanos fecha_nacimiento bday"
    ),
    "birthplace": "lugarnacimiento lugardenacimiento placeofbirth birthplace naturalde natural nacidoen",
    "sex": "sexo sex gender genero",
    "parents": "padres nombrepadres nombredelospadres hijode parents filiacionpadres padre madre father mother",
    "organization": "empresa company organization organisation organizacion organizationname empleador employer",
    "job": "cargo puesto profesion ocupacion occupation jobtitle job trabajo organizationtitle",
    "note": "observaciones observacion notas nota notes note comentarios comentario comments comment remarks",
}
_PLATFORMS = words("instagram facebook twitter telegram tiktok snapchat skype discord kik viber wickr twitch roblox")
_ROLES = {plain(name): role for role, names in _NAMES.items() for name in names.split()} | {
    name: f"account:{name}" for name in _PLATFORMS
}
_NUMBERED = re.compile(r"(?:\d{1,2}(?:value)?|value)$")
_OTHERS = words(
    "duration duracion segundos seconds caller callee calling called "
    "llamante llamado source target origen destino md5 "
    "sha1 sha256 hash hashes celda cellid cgi lac latitude longitude latitud longitud"
)
"""Columns of other tables: calls, hashes, links, cells."""
_TELLING = ("email", "phone", "plate", "bank", "card", "imei", "document", "passport", "born")
_ABOUT = words(
    "fecha date alta baja tipo type marca modelo model color estado status operador operadora compania carrier hora "
    "time entidad saldo importe titularidad"
)
"""Words that make a header say something about a thing, not name it."""
_COMPARED = re.compile(r"score|match|similarity|puntuacion|coinciden")
"""Names of columns that say how alike two names are: each row holds two persons then, and joins them in nothing."""
_WHO = frozenset({"name", "given", "surname", "alias", "document", "passport"})
_BESIDE = frozenset(
    {
        "phone",
        "email",
        "bank",
        "plate",
        "address",
        "born",
        "card",
        "imei",
        "username",
        "nationality",
        "document",
        "passport",
    }
)
FIELDS = frozenset({*_NAMES, *(f"account:{name}" for name in _PLATFORMS), "dni", "nie", "iban", "account"})
"""What a mapping may name; `dni` and `nie` are documents, `iban` and `account` bank accounts."""
_SAME = {
    "dni": "document",
    "nie": "document",
    "iban": "bank",
    "account": "bank",
    "surnames": "surname",
    "lastname": "surname",
}


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns by role, several of one role in their order; `row` is the header's number."""

    row: int
    columns: tuple[str, ...]
    roles: Mapping[str, tuple[str, ...]]

    def first(self, cells: Mapping[str, str], role: str) -> str:
        """The first cell of this role that holds something."""
        return next((text for name in self.roles.get(role, ()) if (text := cells.get(name, "").strip())), "")

    @property
    def is_comparison(self) -> bool:
        """Whether each row sets names beside each other, as the sets do that record linkage is measured with."""
        return len(self.roles.get("name", ())) > 1 and any(_COMPARED.search(plain(name)) for name in self.columns)

    def all(self, cells: Mapping[str, str], role: str) -> list[tuple[str, str]]:
        """The cells of this role that hold something, each with its column's name."""
        return [(name, text) for name in self.roles.get(role, ()) if (text := cells.get(name, "").strip())]


def unique(names: Sequence[str]) -> tuple[str, ...]:
    """Column names of which none stands twice; empty ones stay empty."""
    seen: dict[str, int] = {}
    made: list[str] = []
    for name in (" ".join(one.split())[:200] for one in names):
        seen[name] = seen.get(name, 0) + 1
        made.append(name if not name or seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(made)


def is_mapping(mapping: Mapping[str, str]) -> bool:
    """Whether a mapping that somebody stated is one for persons: every field is one of theirs."""
    return bool(mapping) and all(_SAME.get(field, field) in FIELDS for field in mapping)


def columns(row: int, names: Sequence[str], mapping: Mapping[str, str]) -> Columns | None:
    """The roles of a header's columns; None where they make no table of persons."""
    shown = unique(names)
    roles: dict[str, list[str]] = {}
    for name in shown:
        role = _role(name)
        if role is not None:
            roles.setdefault(role, []).append(name)
    stated = _stated(roles, shown, mapping) if is_mapping(mapping) else False
    if "surname" in roles and "given" not in roles and len(roles.get("name", ())) == 1:
        roles["given"] = roles.pop("name")
    made = Columns(row, shown, {role: tuple(columns) for role, columns in roles.items() if columns})
    return made if stated or made.is_comparison or _are_persons(made.roles, shown) else None


def _role(name: str) -> str | None:
    bare = plain(re.sub(r" \(\d+\)$", "", name))
    return _ROLES.get(bare) or _ROLES.get(_NUMBERED.sub("", bare)) or _by_words(name)


def _by_words(name: str) -> str | None:
    """The role of a header of several words by the one of them that says what it is: `Tfno. móvil`, `Email titular`."""
    parts = [part for word in re.split(r"[\s_/().:-]+", name) if (part := plain(word))]
    if len(parts) > 4 or _ABOUT & set(parts):
        return None
    found = [role for part in parts if (role := _ROLES.get(part)) is not None]
    telling = [role for role in _TELLING if role in found]
    return telling[0] if telling else found[0] if len(set(found)) == 1 and len(parts) <= 3 else None


def _stated(roles: dict[str, list[str]], shown: tuple[str, ...], mapping: Mapping[str, str]) -> bool:
    """Puts stated columns into their roles; whether any is in this header."""
    any_found = False
    for field, wanted in mapping.items():
        role = _SAME.get(field, field)
        for name in shown:
            if name and plain(name) == plain(wanted):
                for others in roles.values():
                    if name in others:
                        others.remove(name)
                roles.setdefault(role, []).insert(0, name)
                any_found = True
    return any_found


def _are_persons(roles: Mapping[str, object], shown: Sequence[str]) -> bool:
    if any(plain(name) in _OTHERS for name in shown):
        return False
    who = _WHO & set(roles)
    platforms = any(role.startswith("account:") for role in roles)
    return bool(who) and (len((_BESIDE & set(roles)) - who) > 0 or len(who) >= 2 or platforms)
