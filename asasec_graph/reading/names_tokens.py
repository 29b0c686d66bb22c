"""Text to the tokens that names are read from, and what each token is: its shape, its lists, its part in a phrase.

Nothing here knows a name by itself: a token is described by classes (how common as a given name, a surname, a
place, an ordinary word; how it is written; whether it is a title, an office, a verb of saying...), and
`names_tagger` weighs them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from asasec_graph.reading import names_lists as lists
from asasec_graph.reading.textual import words

_TOKEN = re.compile(
    r"https?://\S+|www\.\S+|[@#]\w+|(?:[^\W\d_]\.){1,4}(?![^\W_])|\b(?:Sr|Sra|Srta|Dr|Dra|Mr|Mrs|Ms|St|Sta|Dña|Dª|Jr|Prof|Lic|Ing)\."
    r"|[^\W_]+(?:[-'’·](?![sS]\b)[^\W_]+)*|[^\w\s]|_+"
)
_WORDS = {
    "title": "don doña d dña da sr sra srta dr dra mr mrs ms miss sir lady lord prof señor señora señorita fray sor "
    "profesor profesora lic ing mister mistress uncle aunt tio tia monsieur madame",
    "saint": "san santa sto sta st saint",
    "say": "dijo dice decia diciendo afirmo afirma aseguro asegura explico explica señalo señala manifiesto manifesto "
    "manifiesta declaro declara indico indica añadio añade agrego comento comenta informo anuncio sostuvo recordo "
    "recuerda destaco subrayo considero considera apunto preciso admitio nego niega reconocio pidio pide respondio "
    "contesto conto cuenta relata refiere opino concluyo lamento advirtio insistio reitero resalto critico propuso "
    "said says told tells asked asks added adds claimed claims replied wrote writes stated stated denied explained "
    "argued insisted warned announced confirmed tweeted",
    "office": "presidente presidenta vicepresidente ministro ministra exministro alcalde alcaldesa director directora "
    "secretario secretaria portavoz consejero consejera conseller diputado diputada senador senadora jugador "
    "jugadora entrenador tecnico delantero centrocampista defensa portero guardameta arbitro colegiado juez jueza "
    "magistrado fiscal abogado abogada actor actriz cantante escritor escritora pintor pintora torero diestro "
    "piloto ciclista tenista futbolista atleta golfista rey reina principe princesa infanta papa cardenal obispo "
    "arzobispo lider dirigente candidato candidata gobernador gobernadora general coronel capitan comandante "
    "teniente sargento cabo agente inspector inspectora subinspector comisario medico medica doctor doctora "
    "enfermero enfermera periodista empresario presentador cineasta compositor filosofo poeta novelista historiador "
    "profesor maestro padre embajador canciller delegado concejal edil parlamentario socialista popular ex "
    "titular responsable instructor letrado letrada perito vecino vecina paciente compareciente usuario usuaria "
    "president senator minister mayor director secretary coach player singer actor actress officer king queen prince "
    "princess judge lawyer attorney detective sergeant constable inspector captain general colonel doctor professor "
    "author writer artist rapper footballer quarterback striker manager ceo chairman governor congressman "
    "congresswoman representative rep sen gov journalist reporter pastor bishop pope comedian director dj",
    "role": "detenido detenida victima testigo denunciante denunciado denunciada sospechoso sospechosa investigado "
    "investigada menor perjudicado perjudicada acusado acusada imputado imputada arrestado arrestada progenitor "
    "progenitora tutor tutora llamado llamada identificado identificada apodado apodada alias "
    "suspect victim witness complainant defendant accused offender detainee minor named called aka",
    "kin": "hermano hermana hermanos hijo hija hijos padre madre padres esposo esposa marido mujer tio tia primo prima "
    "amigo amiga novio novia pareja abuelo abuela sobrino sobrina cuñado cuñada viuda nieto nieta suegra "
    "brother sister son daughter father mother mom dad mum wife husband cousin friend boyfriend girlfriend grandma "
    "grandpa nephew niece bro sis bff",
    "org": "banco fundacion ministerio ayuntamiento partido asociacion federacion club real universidad instituto "
    "compañia empresa grupo comision consejo tribunal juzgado congreso senado gobierno junta generalitat diputacion "
    "agencia organizacion union liga confederacion sindicato coordinadora plataforma editorial hermanos hnos sociedad "
    "cadena diario periodico revista radio television ejercito policia guardia cuerpo brigada comandancia comisaria "
    "deportivo atletico sporting athletic racing cf fc cd ud sa sl "
    "company university bank corporation corp inc ltd llc group association foundation institute department ministry "
    "council party committee agency club team records united city fc church school college times post news network",
    "street": "calle c avenida avda av plaza plza pza paseo pº carretera ctra camino ronda travesia urbanizacion "
    "glorieta "
    "estadio pabellon aeropuerto hospital clinica colegio iu ies teatro museo palacio puente parque iglesia catedral "
    "monasterio convento basilica hotel restaurante bar cine copa trofeo torneo premio premios estacion puerto rio "
    "monte sierra isla islas barrio barriada polideportivo campo residencia centro edificio torre autovia cabo bahia "
    "golfo lago valle street st road rd avenue ave blvd boulevard drive lane square stadium arena hospital school "
    "airport "
    "river lake mount mountain bridge park hotel island beach county hall tower center centre cup award prize "
    "pabellón ley caso operacion operation",
    "month": "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes "
    "martes "
    "miercoles jueves viernes sabado domingo january february march april may june july august september october "
    "november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep "
    "oct nov dec mon tue wed thu fri sat sun ene abr ago dic",
    "nation": "español española españoles europeo europea europeos frances francesa franceses ingles inglesa ingleses "
    "aleman "
    "alemana alemanes italiano italiana italianos portugues portuguesa americano americana estadounidense "
    "estadounidenses argentino argentina mexicano mexicana colombiano colombiana chileno chilena peruano peruana "
    "cubano cubana venezolano venezolana ruso rusa rusos chino china chinos japones japonesa marroqui israeli "
    "palestino vasco vasca vascos catalan catalana catalanes gallego gallega andaluz andaluza madrileño valenciano "
    "rumano rumana british american english french german spanish italian russian chinese japanese indian mexican "
    "canadian australian irish scottish european african asian muslim christian jewish catholic democrat republican "
    "brasileño brasileña uruguayo ecuatoriano boliviano dominicano puertorriqueño suizo belga holandes sueco noruego "
    "danes polaco turco griego iraqui irani hindu",
}
_PARTICLES = words("de del la las los el y i e da do dos das van von der den di du le al ben bin ibn abu o san")
_INTERNET = words(
    "lol lmao lmfao rofl omg wtf smh tbh idk imo rt dm im ur u r pls plz thx gonna wanna gotta lemme dunno yeah yea "
    "yep nope nah haha hahaha hehe lolol xd dude bro bruh guys yo hey hi hello ok okay wow aww awww damn shit fuck "
    "fucking hell ugh meh idc jaja jajaja jejeje hola tio tia tq tqm xq pq porfa vale bueno internet online app apps "
    "wifi emoji youtube twitter facebook instagram tiktok snapchat whatsapp telegram google apple samsung iphone "
    "android netflix reddit amazon microsoft vid vids pic pics video videos sub subs vlog stream minecraft fortnite"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A token at text[start:end]."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Kind:
    """What a token is: `shape` how written, `lists` its classes, `role` in a phrase, `sound` where it is unlisted."""

    plain: str
    shape: str
    lists: str
    role: str
    sound: str


@cache
def _roles() -> dict[str, str]:
    return {lists.plain(word): role for role, text in reversed(_WORDS.items()) for word in text.split()}


@cache
def _trigrams() -> dict[str, tuple[int, int]]:
    text = files("asasec_graph.reading").joinpath("names_trigrams.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {three: (int(name), int(place)) for three, name, place in rows}


def tokens(text: str, start: int = 0) -> Iterator[Token]:
    """The tokens of a line; `start` is added to their places."""
    for match in _TOKEN.finditer(text):
        yield Token(match[0], start + match.start(), start + match.end())


def _band(number: int) -> str:
    return "0112233445"[number]


def _sound(word: str) -> str:
    """How a word in no list sounds: like a name or an ordinary word, like a place or a name."""
    table, padded = _trigrams(), f"^^{word}$"
    pairs = [table.get(padded[at : at + 3], (0, 0)) for at in range(len(padded) - 2)]
    name, place = sum(one for one, _ in pairs), sum(other for _, other in pairs)
    return f"{max(-3, min(3, round(name / 40)))}/{max(-1, min(1, round(place / 40)))}"


def _shape(text: str) -> str:
    first = text[0]
    if not first.isalnum():
        return "@" if len(text) > 1 and first in "@#" else first
    if first.isdigit():
        return "0"
    if "://" in text or text.startswith("www."):
        return "url"
    if text[-1] == "." and len(text) < 9 and "." in text:
        return "A." if first.isupper() else "a."
    if text.islower():
        return "a"
    if text.isupper():
        return "AA" if len(text) > 1 else "A"
    if text.istitle() or (first.isupper() and text[1:].islower()):
        return "Aa"
    return "AaA" if first.isupper() else "aA"


@lru_cache(maxsize=1 << 16)
def kind(text: str, language: str) -> Kind:
    """What a token is; `language` says whose ordinary words come first."""
    shape = _shape(text)
    if not text[0].isalnum() or shape in ("0", "url"):
        return Kind(text if len(text) == 1 else shape, shape, "-", "", "")
    word = lists.plain(text.rstrip("."))
    parts = [part for part in _HYPHEN.split(word) if part] or [word]
    given, surname = max(map(lists.given, parts)), max(map(lists.surname, parts))
    place = max(lists.place(word), lists.place(word.replace("-", " ")))
    first, second = (lists.spanish_word(word), lists.english_word(word))
    if language == "en":
        first, second = second, first
    role = _roles().get(word, "")
    if word in _PARTICLES:
        role = role or "particle"
    elif word in _INTERNET:
        first = max(first, 5)
    classes = f"{_band(given)}{_band(surname)}{_band(place)}{_band(first)}{'1' if second else '0'}"
    listed = given or surname or place or first
    return Kind(word, shape, classes, role, "" if listed else _sound(word))


_HYPHEN = re.compile(r"[-'’·]")
