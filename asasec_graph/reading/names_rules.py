"""Names of persons that the form of a report tells: labels, "APELLIDOS, NOMBRE", titles and roles before a name.

The lists of `names_lists` decide where form alone does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from asasec_graph.reading import names_lists
from asasec_graph.reading.names_lists import plain
from asasec_graph.reading.textual import words

_UPPER = "A-ZÁÉÍÓÚÜÑÇÀÈÌÒÙÂÊÎÔÛÄËÏÖ"
_LOWER = "a-záéíóúüñçàèìòùâêîôûäëïöß"
_CAP = rf"[{_UPPER}][{_LOWER}]+(?:[-'’][{_UPPER}]?[{_LOWER}]+){{0,3}}(?:[{_UPPER}][{_LOWER}]+)?"
_ALL = rf"[{_UPPER}]{{2,}}(?:[-'’][{_UPPER}]+){{0,3}}"
_SMALL = r"(?:de|del|la|las|los|y|da|do|dos|van|von|di|De|Del|La|Las|Los)"
_LARGE = r"(?:DE|DEL|LA|LAS|LOS|Y|DA|DO|DOS|VAN|VON|DI)"
_GAP = r"[^\S\n]+"
_NAME = rf"{_CAP}(?:{_GAP}(?:{_SMALL}{_GAP}){{0,2}}(?:{_CAP}|[{_UPPER}]\.)){{0,4}}"
_CAPITALS = rf"{_ALL}(?:{_GAP}(?:{_LARGE}{_GAP}){{0,2}}{_ALL}){{0,4}}"
_EITHER = rf"(?:{_NAME}|{_CAPITALS})"

_COMMA = re.compile(
    rf"(?<![\w,])(?:(?P<last>(?:{_LARGE}{_GAP}){{0,2}}{_CAPITALS})[^\S\n]*,[^\S\n]?"
    rf"(?P<first>{_ALL}(?:{_GAP}(?:DE|DEL|LA|LOS|LAS){_GAP}(?:LA{_GAP}|LOS{_GAP})?{_ALL}|{_GAP}{_ALL}){{0,2}})"
    rf"|(?P<Last>{_CAP}(?:{_GAP}(?:{_SMALL}{_GAP}){{0,2}}{_CAP}){{0,2}})[^\S\n]*,[^\S\n]?"
    rf"(?P<First>{_CAP}(?:{_GAP}{_CAP}){{0,2}}))(?!\w)"
)
_TITLE = re.compile(
    rf"(?<!\w)(?:D\.ª|D\.ña|D\.|Dª\.?|D[ñÑ][aA]\.?|DÑA\.?|Don|Doña|DON|DOÑA|S[rR]a?\.?|Srta\.?|Dra?\.?|Mrs?\.?"
    rf"|Ms\.?|Miss|Sir|Prof\.?)"
    rf"{_GAP}(?P<name>{_EITHER})"
)
ROLES = (
    "detenido detenida víctima testigo denunciante denunciado denunciada sospechoso sospechosa investigado "
    "investigada menor perjudicado perjudicada acusado acusada imputado imputada arrestado arrestada "
    "progenitor progenitora padre madre tutor tutora suspect victim witness complainant defendant accused "
    "offender detainee minor child mother father"
)
_OFFICES = (
    "médico médica doctor doctora agente inspector inspectora subinspector instructor instructora secretario "
    "secretaria letrado letrada abogado abogada juez jueza fiscal perito perita officer detective sergeant "
    "constable interviewer titular responsable remitente compareciente declarante propietario propietaria "
    "usuario"
)
_ROLE = re.compile(
    rf"(?<!\w)(?i:(?:{'|'.join((ROLES + ' ' + _OFFICES).split())}))(?:s)?(?:{_GAP}(?i:llamad[oa]"
    rf"|identificad[oa] como|named|called|known as))?"
    rf"[^\S\n]*[,:(]?[^\S\n]*(?:(?:D\.ª?|Dª\.?|Dña\.?|Don|Doña|Mr\.?|Mrs\.?|Ms\.?){_GAP})?(?P<name>{_EITHER})"
)
_LABEL = re.compile(
    rf"(?im:^[^\S\n]*(?:[-•*][^\S\n]*)?(?P<label>nombre y apellidos|apellidos y nombre|nombre completo"
    rf"|full name|nombre|apellidos"
    rf"|first name|last name|surname|given name|name)[^\S\n]*:)[^\S\n]*(?P<name>{_EITHER}(?:,[^\S\n]?{_EITHER})?)"
)
_FIRST, _LAST = words("nombre firstname givenname"), words("apellidos lastname surname")
_NEXT = re.compile(r"[^\S\n]+([^\W\d_]+)")
_PARTICLES = words("de del la las los y")
_FIELDS = words("nombre nombres apellido apellidos name names surname surnames forename forenames first last given")
NEVER = words(
    "el la los las un una unos unas de del al en por para con sin que se su sus es son fue lo como más pero y "
    "o u e no si sí este esta ese esa don doña señor señora calle avenida plaza paseo ley artículo código "
    "juzgado policía guardia civil nacional local cuerpo ministerio informe acta diligencia atestado asunto "
    "fecha hora lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio "
    "julio agosto septiembre octubre noviembre diciembre the a an of in on at to for and or with by from is "
    "was were has have he she it they his her street road avenue police court report january february march "
    "april may june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday whatsapp telegram instagram facebook google apple samsung iphone android imei imsi iban "
    "dni nie nif tel teléfono email correo página page número avda av esquina servicio hospital departamento "
    "clínica centro universidad unidad colegio sección urb polígono"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name found at text[start:end]: as it should be read, how sure, and what found it."""

    name: str
    start: int
    end: int
    confidence: float
    by: str


def is_given(word: str) -> bool:
    """Whether a word is rather a given name than an ordinary word."""
    one = plain(word)
    return names_lists.given(one) > max(2, names_lists.spanish_word(one) + 1, names_lists.english_word(one) + 1)


def is_surname(word: str) -> bool:
    """Whether a word is rather a surname than an ordinary word."""
    one = plain(word)
    return names_lists.surname(one) > max(2, names_lists.spanish_word(one) + 1, names_lists.english_word(one) + 1)


def is_never(word: str) -> bool:
    """Whether a word is part of no name: an article, a month, an institution, a place."""
    one = plain(word)
    return word.lower() in NEVER or names_lists.place(one) > max(4, names_lists.given(one), names_lists.surname(one))


def known(text: str) -> int:
    """How many words of a name the gazetteers have."""
    return sum(is_given(word) or is_surname(word) for word in text.split())


def shown(name: str) -> str:
    """A name as it is read: of capitals, only the first letter of each word stays one."""
    if not name.isupper():
        return " ".join(name.split())
    small = words("de del la las los y da do dos van von di")
    return " ".join(word.lower() if word.lower() in small else word.title() for word in name.split())


def found(text: str) -> Iterator[Name]:
    """Names by rule, the surest rule first; spans may overlap."""
    yield from _labelled(text)
    yield from _by_comma(text)
    for rule, pattern, sure in (("title", _TITLE, 0.75), ("role", _ROLE, 0.7)):
        for match in pattern.finditer(text):
            yield from _kept(match["name"], match.start("name"), sure, rule)


def _kept(name: str, start: int, sure: float, rule: str) -> Iterator[Name]:
    """The name without words that are never of one; one word alone must be a common given name."""
    parts = [(piece[0], piece.start()) for piece in re.finditer(r"\S+", name)]
    while parts and (is_never(parts[-1][0]) or parts[-1][0].lower() in ("de", "del", "y")):
        parts.pop()
    parts = parts[leading(piece for piece, _ in parts) :]
    if name.isupper():
        parts = parts[: _length(parts)]
    if not parts or is_never(parts[0][0]) or any(is_never(word) for word, _ in parts[1:] if len(word) > 3):
        return
    begin, end = parts[0][1], parts[-1][1] + len(parts[-1][0])
    if len(parts) > 1 or is_given(parts[0][0]):
        yield Name(shown(name[begin:end]), start + begin, start + end, sure if len(parts) > 1 else 0.5, rule)


def leading(pieces: Iterable[str]) -> int:
    """How many words stand before the name: a sentence's first word (`Comparece Ana`) is part of none."""
    first, second, *_ = [*pieces, "", ""]
    return int(bool(second) and is_given(second) and not is_given(first) and not is_surname(first))


def _labelled(text: str) -> Iterator[Name]:
    """`Nombre: X`, `Apellidos: Y`, together one name where one follows the other."""
    first: re.Match[str] | None = None
    for match in _LABEL.finditer(text):
        label = plain(match["label"]).replace(" ", "")
        if label in _FIRST:
            first = match
            if known(match["name"]) and len(match["name"].split()) > 1:
                yield from _kept(match["name"], match.start("name"), 0.75, "label")
        elif label in _LAST and first is not None and match.start() - first.end() < 80:
            name = f"{shown(first['name'])} {shown(match['name'])}"
            yield Name(name, first.start("name"), match.end("name"), 0.8, "label")
            first = None
        elif "," in match["name"]:
            last, _, given = match["name"].partition(",")
            yield Name(f"{shown(given)} {shown(last)}", match.start("name"), match.end("name"), 0.8, "label")
        elif label not in _LAST and (known(match["name"]) or label != "name"):
            yield from _kept(match["name"], match.start("name"), 0.75, "label")


def _by_comma(text: str) -> Iterator[Name]:
    """`GARCÍA LÓPEZ, JUAN`: words that may be surnames before the comma, and given names after it."""
    for match in _COMMA.finditer(text):
        side = "last" if match["last"] else "Last"
        last, first = match[side], match["first"] or match["First"]
        start = match.start(side) + _surnames_from(last)
        end = match.start("first" if match["first"] else "First") + _given_until(first)
        before, _, after = text[start:end].partition(",")
        if (
            not before.strip()
            or not after.strip()
            or _goes_on(text, end)
            or _FIELDS.intersection(plain(text[start:end]).split())
        ):
            continue
        listed = any(map(is_surname, before.split()))
        if listed or (before.isupper() and not _ordinary(before.split()[-1])):
            yield Name(f"{shown(after)} {shown(before)}", start, end, 0.8 if listed else 0.7, "surname first")


def _goes_on(text: str, end: int) -> bool:
    """Whether a further word that may be of a name follows, so that the comma parts two (`, Ana Pérez`)."""
    following = _NEXT.match(text, end)
    return bool(following and following[1][0].isupper() and (is_surname(following[1]) or not _ordinary(following[1])))


def _surnames_from(text: str) -> int:
    """Where the surnames that end a text begin: four words at most, none of them ordinary or rather a given name."""
    begin = len(text)
    for piece in [*re.finditer(r"\S+", text)][:-5:-1]:
        word = plain(piece[0])
        particle = word in _PARTICLES
        if not particle and (is_never(piece[0]) or (_ordinary(piece[0]) and not is_surname(piece[0]))):
            break
        if not particle and is_given(piece[0]) and names_lists.given(word) > names_lists.surname(word) + 1:
            break
        begin = piece.start()
    parts = text[begin:].split()
    if parts and plain(parts[0]) in ("y", "los", "las", "la"):
        return begin + text[begin:].index(parts[1]) if len(parts) > 1 else len(text)
    return begin


def _given_until(text: str) -> int:
    """Where the given names that begin a text end; 0 where it begins with none."""
    end = 0
    for piece in re.finditer(r"\S+", text):
        word = plain(piece[0])
        if word in _PARTICLES and end:
            continue
        if is_never(piece[0]) or names_lists.given(word) < max(4, names_lists.surname(word)) or not is_given(piece[0]):
            break
        end = piece.end()
    return end


def _ordinary(word: str) -> bool:
    return bool(names_lists.spanish_word(plain(word)) or names_lists.english_word(plain(word)))


def _length(tokens: list[tuple[str, int]]) -> int:
    """How many words of capitals make a name from the first on: given names, then listed surnames, two at most."""
    if not tokens or not is_given(tokens[0][0]) or is_never(tokens[0][0]):
        return 0
    place, surnames, ended = 1, 0, 0
    while place < len(tokens) and surnames < 2 and place < 7:
        word = tokens[place][0]
        if is_surname(word):
            surnames, ended = surnames + 1, place + 1
        elif not (is_given(word) and not surnames) and plain(word) not in ("de", "del", "la", "las", "los", "y"):
            break
        place += 1
    return ended
