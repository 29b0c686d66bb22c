"""The words of link charts in English and Spanish: what an item's type makes of it, and what a link's says.

Charts name their types freely; the words are those of i2's standard library, of its Spanish edition, of
Gephi and yEd users' columns, of STIX, UCO and FollowTheMoney relations, and the names of this program's kinds.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.reading.profiles import PLATFORMS
from asasec_graph.reading.textual import words

Kind = EntityKind

_KINDS: dict[EntityKind, str] = {
    Kind.PERSON: (
        "person individual people human man woman male female boy girl child minor adult suspect victim witness "
        "offender contact friend actor anon anonymous contacto persona individuo hombre mujer nino nina menor "
        "adulto sospechoso sospechosa investigado investigada detenido detenida victima testigo autor varon anonimo "
        "member leader broker miembro naturalperson identity"
    ),
    Kind.ORGANIZATION: (
        "organization organisation company business corporation firm enterprise gang group association institution "
        "agency bank office club school publicbody legalentity organizacion empresa sociedad compania negocio banda "
        "grupo asociacion institucion agencia banco oficina colegio entidad"
    ),
    Kind.PHONE_NUMBER: (
        "phone telephone phonenumber telephonenumber mobilephone mobile cellphone cell landline fax msisdn number tel "
        "telefono telefonomovil movil fijo numerotelefono numerodetelefono tlf linea telefonica smartphone handy"
    ),
    Kind.EMAIL_ADDRESS: "email emailaddress mail emailaccount correo correoelectronico direccioncorreo mailbox buzon",
    Kind.ACCOUNT: (
        "account useraccount username user profile handle nickname nick screenname socialaccount socialmedia "
        "onlineaccount login cuenta usuario perfil alias redsocial cuentausuario nombreusuario applicationaccount"
    ),
    Kind.DEVICE: (
        "device imei imeinumber meid handset computer laptop tablet pc camera serialnumber mac macaddress udid "
        "dispositivo terminal ordenador portatil camara equipo numeroserie"
    ),
    Kind.SIM_CARD: "sim simcard imsi iccid tarjetasim",
    Kind.IP_ADDRESS: "ip ipaddress ipv4 ipv6 ipv4address ipv6address direccionip",
    Kind.WIFI_NETWORK: "wifi wifinetwork wirelessnetwork bssid ssid redwifi accesspoint router",
    Kind.CELL_TOWER: "celltower cellsite basestation antena celda torre repetidor bts",
    Kind.URL: "url website webpage web site domain domainname link sitio sitioweb paginaweb pagina dominio",
    Kind.LOCATION: (
        "location place address house home building city town country hotel airport coordinates gps lugar ubicacion "
        "localizacion direccion domicilio casa vivienda edificio ciudad pueblo pais aeropuerto coordenadas poblacion"
    ),
    Kind.VEHICLE: (
        "vehicle car van truck lorry motorcycle motorbike bike licenseplate numberplate registration plate vehiculo "
        "coche turismo furgoneta camion moto motocicleta matricula registrationnumber"
    ),
    Kind.PAYMENT_INSTRUMENT: (
        "paymentinstrument iban bankaccount creditcard debitcard paymentcard card bitcoin bitcoinaddress btc "
        "cryptowallet wallet cryptocurrencyaddress cuentabancaria tarjeta tarjetacredito tarjetabancaria monedero "
        "cartera ccc"
    ),
    Kind.MEDIA: "media image picture photo photograph video film imagen foto fotografia pelicula",
    Kind.DOCUMENT: "document file documento archivo fichero",
}
_HAPPENINGS = words(
    "event meeting incident crime offence offense theme themeline textblock note date time case operation activity "
    "transaction evento reunion incidente delito suceso tema nota fecha hora caso operacion actividad transaccion hecho"
)
"""Types of items that are nobody and nothing."""
_BY_WORD = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_PLATFORM_WORDS = {
    **PLATFORMS,
    "whatsapp": "whatsapp",
    "signal": "signal",
    "tik": "tiktok",
    "threema": "threema",
    "line": "line",
}
_TOKEN = re.compile(r"[a-z0-9]+")

_LINKS: dict[LinkType, str] = {
    LinkType.MEMBER_OF: (
        "member members membership memberof miembro integrante pertenencia works work worksfor employee employed "
        "employment trabaja empleado empleada trabajador director directorship manager leader lider jefe jefa boss "
        "socio socia founder fundador founderof administrador gerente representante representation cargo"
    ),
    LinkType.OWNS: (
        "owner owners owns owned own ownership titular titularidad propietario propietaria propiedad dueno duena posee "
        "possesses possession holder subscriber abonado registered registrado registrada has hasaccount hasdevice "
        "hasphone hasemail tiene keeper accountholder belongs belongsto pertenece hasaddress asset"
    ),
    LinkType.USES: (
        "uses use used using user usuario usa usado utiliza utilizado utilizada uso drives driver conduce conductor"
    ),
    LinkType.CONTACTED: (
        "call calls called calling phoned telephoned rang llama llamo llamaron llamada llamadas telefoneo contacted "
        "contacts contactar contacto contactos contact message messages messaged messaging sms mms text texts texted "
        "chat chats chatted email emails emailed mail mails wrote writes sent sends mensaje mensajes escribio escribe "
        "envio enviado comunicacion comunicaciones comunico comunica communicates communicated communication "
        "communicateswith correo correos whatsapp telegram"
    ),
    LinkType.LOCATED_AT: (
        "located locatedat location at lives livesat lived resides residence resident visited visits address "
        "seen stayed stays reside residencia residente vive vivia domicilio domiciliado ubicado localizado visito "
        "visita direccion estuvo alojado"
    ),
    LinkType.ATTACHED_TO: "attached attachment attachments attachedto attachmentof adjunto adjunta",
    LinkType.DEPICTS: "depicts shows portrays muestra retrata",
    LinkType.TAKEN_WITH: "takenwith tomada fotografiado",
    LinkType.CONNECTED_TO: (
        "connected connects connectedto connection conectado conexion conecta loggedin login resolves resolvesto "
        "beacons accessed accedio acceso"
    ),
    LinkType.KNOWS: (
        "knows know known knew conoce conocido conocidos friend friends friendof amigo amiga amigos amistad associate "
        "associates associated associatedwith asociado asociados relative relatives family familiar familia brother "
        "sister hermano hermana father mother padre madre parent parents progenitor son daughter hijo hija wife "
        "husband spouse married casado casada esposo esposa pareja partner couple boyfriend girlfriend novio novia "
        "cousin primo prima uncle aunt tio tia sobrino sobrina nephew niece grandfather grandmother abuelo abuela "
        "nieto nieta cohabitee roommate companero companera cellmate neighbour neighbor vecino vecina meeting meetings "
        "met reunion reuniones relation relationship relacion relacionado relatedto related vinculo accomplice "
        "complice cooffender link linked"
    ),
}
_LINK_BY_WORD = {word: link for link, words in _LINKS.items() for word in words.split()}
_REVERSED = re.compile(
    r"\b(?:(?:is |was |fue |es )?(?:owned|used|employed|called|visited|possessed|driven|depicted) by"
    r"|belongs? to|pertenece a|propiedad de|usado por|utilizad[oa] por|llamad[oa] por|has member|has employee|asset)\b"
)
_PEOPLE = frozenset({Kind.PERSON, Kind.ORGANIZATION})
_REACHED = frozenset({Kind.PHONE_NUMBER, Kind.ACCOUNT, Kind.EMAIL_ADDRESS})
_PLACES = frozenset({Kind.LOCATION, Kind.CELL_TOWER})
_NETWORKS = frozenset({Kind.IP_ADDRESS, Kind.WIFI_NETWORK, Kind.URL})


@dataclass(frozen=True, slots=True)
class Relation:
    """What a link says: its type, whether its ends change places for it, whether its words said so."""

    type: LinkType
    swapped: bool = False
    stated: bool = True


def folded(text: str) -> str:
    """Lower case without accents; words written together (`hasAccount`) taken apart."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    bare = unicodedata.normalize("NFKD", apart).lower()
    return "".join(char for char in bare if not unicodedata.combining(char))


def slug(name: str) -> str:
    """A name as the platform's part of an account's key."""
    return re.sub(r"[^a-z0-9.]+", "-", folded(name)).strip("-.")[:40]


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _tokens(text: str) -> list[str]:
    """The words to look up: pairs written together, then single ones, then those that capitals do not part."""
    tokens = _TOKEN.findall(folded(text))
    whole = _TOKEN.findall(folded(text.lower()))
    return ["".join(pair) for pair in itertools.pairwise(tokens)] + tokens + whole


@lru_cache(maxsize=4_096)
def kind_of(named: str) -> EntityKind | None:
    """The kind of thing that the name of a type or a column means; None where it is none of these."""
    joined = "".join(_TOKEN.findall(folded(named)))
    for word in (joined, _singular(joined)):
        if word in _BY_WORD:
            return _BY_WORD[word]
    for word in _tokens(named):
        found = _BY_WORD.get(word) or _BY_WORD.get(_singular(word))
        if found is not None:
            return Kind.ACCOUNT if found is Kind.PERSON and platform_of(named) else found
    return Kind.ACCOUNT if platform_of(named) else None


def is_happening(type_word: str) -> bool:
    """Whether the name of a type means what happens or is noted, and no person or thing."""
    return any(word in _HAPPENINGS or _singular(word) in _HAPPENINGS for word in _tokens(type_word))


@lru_cache(maxsize=4_096)
def platform_of(named: str) -> str | None:
    """The platform that a name of a type, a column or an application contains."""
    tokens = _tokens(named)
    for word in tokens:
        if word in _PLATFORM_WORDS:
            return _PLATFORM_WORDS[word]
    return "tiktok" if "musically" in tokens else None


@lru_cache(maxsize=8_192)
def relation(said: str, source: EntityKind, target: EntityKind) -> Relation:
    """What a link of these words between these kinds says; by the kinds alone where the words are none known."""
    bare = folded(said)
    known = (_LINK_BY_WORD.get(word) or _LINK_BY_WORD.get(_singular(word)) for word in _tokens(said))
    wanted = next((link for link in known if link is not None), None)
    turned = _REVERSED.search(bare) is not None
    if wanted is not None:
        fitted = _fitted(wanted, source, target, turned=turned)
        if fitted is not None:
            return fitted
    careful = _by_kinds(source, target)
    if wanted is not None and careful.type is LinkType.CONTACTED:
        return Relation(LinkType.CONNECTED_TO, stated=False)
    return careful


def _fitted(wanted: LinkType, source: EntityKind, target: EntityKind, *, turned: bool) -> Relation | None:
    """The wanted link as the kinds of its ends allow it; None where they do not."""
    people = (source in _PEOPLE, target in _PEOPLE)
    match wanted:
        case LinkType.OWNS | LinkType.USES if people == (True, True):
            return _of_people(wanted, source, target, turned=turned)
        case LinkType.OWNS if people == (False, False):
            return Relation(LinkType.USES, swapped=turned)
        case LinkType.OWNS | LinkType.USES if people[0] != people[1]:
            return Relation(wanted, swapped=people[1])
        case LinkType.USES:
            return Relation(wanted, swapped=turned)
        case LinkType.MEMBER_OF:
            return _membership(source, target, turned=turned)
        case LinkType.KNOWS:
            return Relation(wanted) if people == (True, True) else None
        case LinkType.LOCATED_AT:
            return _end(wanted, source in _PLACES, target in _PLACES)
        case LinkType.DEPICTS | LinkType.TAKEN_WITH:
            media = (source is Kind.MEDIA, target is Kind.MEDIA)
            return Relation(wanted, swapped=media[1]) if any(media) else None
        case _:
            return Relation(wanted, swapped=turned)


def _end(wanted: LinkType, source: bool, target: bool) -> Relation | None:
    return Relation(wanted, swapped=source and not target) if source or target else None


def _of_people(wanted: LinkType, source: EntityKind, target: EntityKind, *, turned: bool) -> Relation | None:
    """Owning between persons and organisations: a person may belong to an organisation, none belongs to a person."""
    if turned and source is Kind.PERSON and target is Kind.ORGANIZATION:
        return Relation(LinkType.MEMBER_OF)
    if wanted is LinkType.USES or (source, target) == (Kind.PERSON, Kind.PERSON):
        return None
    if source is not target:
        return Relation(LinkType.OWNS, swapped=target is Kind.PERSON)
    return Relation(LinkType.OWNS, swapped=turned)


def _membership(source: EntityKind, target: EntityKind, *, turned: bool) -> Relation | None:
    if target is Kind.ORGANIZATION and source is not Kind.ORGANIZATION:
        return Relation(LinkType.MEMBER_OF)
    if source is Kind.ORGANIZATION and target is not Kind.ORGANIZATION:
        return Relation(LinkType.MEMBER_OF, swapped=True)
    return Relation(LinkType.MEMBER_OF, swapped=turned) if source is Kind.ORGANIZATION else None


def _by_kinds(source: EntityKind, target: EntityKind) -> Relation:
    """What a link most carefully says where its words say nothing."""
    people = (source in _PEOPLE, target in _PEOPLE)
    if people == (True, True):
        return Relation(LinkType.KNOWS, stated=False)
    if source in _PLACES or target in _PLACES:
        return Relation(LinkType.LOCATED_AT, swapped=source in _PLACES and target not in _PLACES, stated=False)
    if any(people):
        return Relation(LinkType.USES, swapped=people[1], stated=False)
    if source in _REACHED and target in _REACHED:
        return Relation(LinkType.CONTACTED, stated=False)
    swapped = source in _NETWORKS and target not in _NETWORKS
    return Relation(LinkType.CONNECTED_TO, swapped=swapped, stated=False)
