"""What records of Meta's exports state: the owner's own identifiers, logins, devices, places, searches.

Values are told by their form (an address, an IP address) and by their labels in the languages met, for the
labels follow the account's language while the sections' names do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Mention, Observation, Ref
from asasec_graph.reading import identifiers, textual
from asasec_graph.reading.exports import Owner, address, number, told
from asasec_graph.reading.meta_records import Field, Record

USERNAME = textual.words(
    "username nombredeusuario nomdutilisateur benutzername nomeutente nomedeusuario nomedeutilizador gebruikersnaam "
    "nomdusuari kullaniciadi registrationusername vanityname vanity"
)
AUTHOR = textual.words(
    "author autor auteur verfasser autore mediaowner propietariodelcontenidomultimedia propietario owner "
    "sharedby compartidopor eigentumerdermedien proprietairedumedia proprietariodamidia"
)
NAME = textual.words("name nombre nom nome naam fullname nombrecompleto displayname")
AGENT = textual.words("useragent agentedeusuario agentutilisateur agenteutente agentedousuario agent browser")
DEVICE = textual.words(
    "deviceid iddeldispositivo identificadordedispositivo iddelappareil gerateid idedispositivo uuid"
)
COOKIE = textual.words("cookiename nombredelacookie nombredecookie nomducookie cookie datrcookie")
WRITTEN = textual.words("comment post comentario text title description")
SEARCH = textual.words("search busqueda recherche suche ricerca pesquisa zoeken text searchclick")
_PHONE = re.compile(r"phone|telef|movil|mobile|handy|celular|cellulare|contactpoint|\btel\b|^tel$|registrationphone")
_MAIL = re.compile(r"mail|correo|courriel")
_HANDLE = re.compile(r"[A-Za-z0-9._]{1,30}")
_PROFILE = re.compile(r"https?://(?:www\.)?instagram\.com/(?:_u/)?(?P<name>[A-Za-z0-9._]{1,30})/?(?:\?.*)?$")
_LATITUDE, _LONGITUDE = frozenset({"latitude", "lat", "latitud"}), frozenset({"longitude", "lng", "lon", "longitud"})


def is_phone(one: Field) -> bool:
    """Whether a field's label says that it holds a telephone number."""
    return _PHONE.search(one.label) is not None


def handle(platform: str, one: Field) -> Ref | None:
    """The account that a field names, by the address of its profile or by its text."""
    profile = _PROFILE.match(one.href or one.text)
    if profile is not None and platform == "instagram":
        return keys.account(platform, profile["name"])
    name = one.text.removeprefix("@")
    return keys.account(platform, name) if _HANDLE.fullmatch(name) else None


def email_of(one: Field) -> Ref | None:
    """The address that a field holds and nothing else."""
    return keys.email(one.text) if "@" in one.text else None


def ip_of(one: Field) -> Ref | None:
    """The IP address that a field holds and nothing else."""
    return address(one.text) if one.text[:2].strip() and ("." in one.text or ":" in one.text) else None


def profile(record: Record, owner: Owner, platform: str) -> Iterator[Observation]:
    """The owner's name, account, addresses and numbers; addresses that the record calls former ones say so."""
    name = record.text(*NAME)
    yield from owner.said(record.locator, name=name, **_described(record))
    for one in record.fields:
        if one.label in USERNAME:
            yield from owner.owns(handle(platform, one), one.path, name=name)
    for one in record.fields:
        former = next((word for word in ("previous", "pending", "inactive") if f"/{word}" in one.path.lower()), None)
        ref = email_of(one) or (owner.phones(one.text) if is_phone(one) else None)
        yield from owner.owns(ref, one.path, at=record.at, state=former, raw=one.raw)


_TOLD = {
    "bio": "bio biography biografia presentacion aboutme",
    "born": "dateofbirth fechadenacimiento birthday",
    "gender": "gender sexo genero",
    "city": "currentcity cityname nombredelaciudad",
}
_LABELS = {name: textual.words(labels) for name, labels in _TOLD.items()}


def _described(record: Record) -> dict[str, Json]:
    return {name: record.text(*labels)[:500] for name, labels in _LABELS.items()}


def login(record: Record, owner: Owner, platform: str, context: str, *, contacts: bool = True) -> Iterator[Observation]:
    """The addresses that were used, with the program, cookie and time; the device that is named.

    `contacts` is whether mail addresses and numbers in the record are said here too.
    """
    told_of = told(
        context=context,
        userAgent=record.text(*AGENT),
        cookie=record.text(*COOKIE),
        title="" if record.title[:4].isdigit() else record.title[:200],
        action=record.text("action"),
        place=", ".join(filter(None, (record.text(name) for name in ("city", "region", "country", "location")))),
    )
    for one in record.fields:
        found = ip_of(one)
        if found is not None:
            yield from owner.linked(LinkType.CONNECTED_TO, found, one.path, at=record.at, **told_of)
        elif one.label in DEVICE:
            device = keys.device_serial(platform, one.text)
            yield from owner.linked(LinkType.USES, device, one.path, at=record.at, **told_of)
        elif contacts and (mail := email_of(one)):
            yield from owner.linked(LinkType.USES, mail, one.path, at=record.at, context=context)
        elif contacts and is_phone(one):
            yield from owner.linked(LinkType.USES, owner.phones(one.text), one.path, at=record.at, context=context)


def searched(record: Record, owner: Owner, platform: str, *, accounts: bool) -> Iterator[Observation]:
    """An account that was searched for, or the owner with the words."""
    for one in record.fields:
        if one.label not in SEARCH or not one.text:
            continue
        ref = handle(platform, one) if accounts else None
        if ref is not None:
            yield from owner.said(record.locator)
            yield Mention(ref, one.path, asserted={"context": "search"}, at=record.at)
        else:
            yield from owner.said(record.locator)
            yield Mention(owner.person, one.path, asserted=told(searched=one.text[:500], raw=one.raw), at=record.at)
        return


def places(record: Record, owner: Owner, context: str) -> Iterator[Observation]:
    """The places that a record says the owner was at."""
    for (ref, locator), title in coordinates(record):
        yield from owner.linked(LinkType.LOCATED_AT, ref, locator, at=record.at, context=context, title=title)


def coordinates(record: Record) -> Iterator[tuple[tuple[Ref, str], str]]:
    """Pairs of latitude and longitude that stand one after the other: the place with its locator, and its name."""
    latitude: Field | None = None
    for one in record.fields:
        if one.label in _LATITUDE:
            latitude = one
        elif one.label in _LONGITUDE and latitude is not None:
            north, east = number(latitude.text), number(one.text)
            ref = keys.location(north, east) if north is not None and east is not None else None
            if ref is not None:
                yield (ref, latitude.path.rpartition("/")[0]), record.text(*NAME) or record.title
            latitude = None


def plain(record: Record, owner: Owner, context: str, *, been: bool = True) -> Iterator[Observation]:
    """What any record may hold: addresses by their form, numbers by their label, identifiers in its texts.

    `been` is whether the owner was at the places that it names.
    """
    if been:
        yield from places(record, owner, context)
    else:
        for (place, locator), title in coordinates(record):
            yield Mention(place, locator, asserted=told(context=context, title=title), at=record.at)
    for one in record.fields:
        if one.label == "uploadip":
            yield from owner.linked(
                LinkType.CONNECTED_TO, ip_of(one), one.path, at=record.at, context=f"upload: {context}"
            )
            continue
        ref = ip_of(one) or email_of(one) or (owner.phones(one.text) if is_phone(one) else None)
        if ref is not None and one.label not in WRITTEN:
            yield Mention(ref, one.path, 0.9, told(context=context, title=record.title[:200]), record.at)


def texts(record: Record, owner: Owner, context: str) -> Iterator[Observation]:
    """Identifiers in what the owner wrote; values that `plain` tells by their form alone are left to it."""
    for one in record.fields:
        if (" " in one.text or "://" in one.text or "@" in one.text) and (one.label in WRITTEN or not email_of(one)):
            yield from identifiers.mentions(one.text, one.path, owner.region, context=context, at=record.at)
