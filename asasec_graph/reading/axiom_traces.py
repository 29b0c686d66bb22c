"""What hits of an AXIOM export say of the device, its accounts, pages, places, networks and files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Ref
from asasec_graph.reading import axiom_parties, phones_parties, ufed_parties
from asasec_graph.reading.axiom import Clock, Hit
from asasec_graph.reading.charts_words import kind_of, platform_of
from asasec_graph.reading.ufed_parties import Named
from asasec_graph.reading.ufed_values import NATIVE

_DEVICE = {
    "imei": keys.device_imei, "imei1": keys.device_imei, "imei2": keys.device_imei, "meid": keys.device_meid,
    "udid": keys.device_udid, "uniquedeviceid": keys.device_udid, "deviceid": keys.device_udid, "imsi": keys.sim_imsi,
    "iccid": keys.sim_iccid, "lasticcid": keys.sim_iccid, "simserialnumber": keys.sim_iccid, "icc": keys.sim_iccid,
    "wifimacaddress": keys.device_mac, "wifiaddress": keys.device_mac, "macaddress": keys.device_mac,
    "bluetoothaddress": keys.device_mac, "bluetoothmacaddress": keys.device_mac, "imse": keys.device_imei,
}  # fmt: skip
_MODELS = {"modelid": "model", "model": "model", "devicename": "name", "osversion": "system", "manufacturer": "maker"}
_NUMBERS = ("phonenumber", "msisdn", "lastknownphonenumber", "localphonenumber")
_NAMES = ("username", "userid", "accountname", "account", "profilename", "screenname", "handle", "accountid", "jid")
_SEARCHED = ("searchterm", "searchterms", "keywordsearchterm", "searchquery", "query")
_MEDIA = re.compile(r"picture|video|image|photo|imagen|foto", re.IGNORECASE)
_JOINED = re.compile(r"profile|network|connection|joined|known|perfil|redes|conex", re.IGNORECASE)
_CONTEXTS = (("bookmark", "bookmark"), ("download", "download"), ("search", "search"), ("cookie", "cookie"))
_GENERIC = frozenset({EntityKind.PHONE_NUMBER, EntityKind.EMAIL_ADDRESS, EntityKind.IP_ADDRESS})


@dataclass(slots=True)
class Traces:
    """Turns such hits into observations."""

    people: axiom_parties.Reader
    clock: Clock

    @property
    def owner(self) -> phones_parties.Owner:
        """The owner of the device."""
        return self.people.owner

    def device(self, hit: Hit, marks: dict[str, Json]) -> Iterator[Observation]:
        """A device or a SIM card: its identifiers, joined to each other and to the owner."""
        told = dict(marks) | {key: text for name, key in _MODELS.items() if (text := hit.text(name))}
        maker = hit.text("manufacturer", "make", "brand") or (
            "Apple" if re.search("ios|apple", hit.artifact, re.I) else ""
        )
        found: list[Ref] = []
        for field in hit.fields:
            ref = None
            if field.plain in _DEVICE:
                ref = _DEVICE[field.plain](field.text)
            elif field.plain in ("serialnumber", "deviceserialnumber") and maker:
                ref = keys.device_serial(maker, field.text)
            elif field.plain in _NUMBERS:
                ref = keys.phone(field.text, self.people.source.options.region)
                self.people.mine(ref, NATIVE, field.place)
            if ref is None or ref in found:
                continue
            found.append(ref)
            if ref.kind in (EntityKind.DEVICE, EntityKind.SIM_CARD):
                if len(self.owner.belongings) < axiom_parties.OWN:
                    self.owner.has(ref, field.place)
                yield Mention(ref, field.place, asserted=told)
        found.sort(key=lambda ref: ref.kind is not EntityKind.DEVICE)
        for other in found[1:]:
            if found[0].kind in (EntityKind.DEVICE, EntityKind.SIM_CARD):
                yield Link(LinkType.USES, found[0], other, hit.place)

    def account(self, hit: Hit, marks: dict[str, Json]) -> Iterator[Observation]:
        """An account on the device: the owner's, with its number and address."""
        on = axiom_parties.platform(hit.artifact)
        on = platform_of(hit.text("servicename", "service", "accounttype", "application")) or on
        region = self.people.source.options.region
        name = next((hit.text(one) for one in ("whatsappname", "displayname", "fullname", "name") if hit.text(one)), "")
        found: list[tuple[Ref, str]] = []
        for field in hit.fields:
            ref = None
            if field.plain in _NUMBERS:
                ref = keys.whatsapp(field.text, region) if on == "whatsapp" else keys.phone(field.text, region)
            elif field.plain in ("email", "emailaddress", "emails", "appleid"):
                ref = keys.email(field.text)
            elif field.plain in _NAMES and field.text:
                ref = (
                    ufed_parties.identified(field.text, "", on, region).ref if on != NATIVE else keys.email(field.text)
                )
            if ref is not None and ref not in [one for one, _ in found]:
                found.append((ref, field.place))
        found.sort(key=lambda one: one[0].kind is not EntityKind.ACCOUNT)
        for ref, place in found:
            self.people.mine(ref, on, place)
            yield Mention(ref, place, asserted={**marks, **({"name": name} if name else {})})
            if ref.key.startswith("whatsapp:"):
                yield from self.people.tell([Named(ref, "")], place, None)
            if ref != found[0][0] and found[0][0].kind is EntityKind.ACCOUNT:
                yield Link(LinkType.USES, found[0][0], ref, place)

    def other(self, hit: Hit, marks: dict[str, Json]) -> Iterator[Observation]:
        """Any other hit, by the fragments that it has."""
        when = self.clock.when(
            hit, "visited", "timestamp", "captured", "created", "accessed", "start", "date", "time", "fecha"
        )
        at = when.at if when is not None else None
        tower = self._tower(hit)
        wifi = self._wifi(hit)
        place = _coordinates(hit)
        seen = list[Ref]()
        for ref, where in (*tower, *wifi):
            seen.append(ref)
            yield Mention(ref, where, asserted={"context": hit.artifact, **marks}, at=at)
        if wifi and _JOINED.search(hit.artifact) and place is None:
            yield Link(LinkType.CONNECTED_TO, self._me(), wifi[0][0], hit.place, at=at)
        yield from self._pages(hit, marks, at)
        if place is not None:
            ref, where = place
            yield Mention(ref, where, asserted={"context": hit.artifact, **marks}, at=at)
            if seen:
                yield Link(LinkType.LOCATED_AT, seen[0], ref, where, at=at)
        yield from self._file(hit, marks, at, place)
        if not seen:
            yield from self._generic(hit, marks, at)

    def _me(self) -> Ref:
        self.owner.seen = True
        return self.owner.person

    def _tower(self, hit: Hit) -> list[tuple[Ref, str]]:
        parts = (
            hit.text("mobilecountrycode", "mcc"), hit.text("mobilenetworkcode", "mnc"),
            hit.text("locationareacode", "lac", "trackingareacode", "tac"), hit.text("cellid", "cid", "ci"),
        )  # fmt: skip
        ref = keys.cell_tower(*parts) if all(parts) else None
        return [(ref, hit.place)] if ref is not None else []

    def _wifi(self, hit: Hit) -> list[tuple[Ref, str]]:
        if not re.search(r"wi-?fi|wireless|inal[aá]mbric", hit.artifact, re.IGNORECASE):
            return []
        bssid = hit.text("bssid", "macaddress", "accesspointmacaddress", "routermacaddress")
        ref = keys.wifi(bssid or None, hit.text("ssid", "networkname", "networkssid", "name"))
        return [(ref, hit.place)] if ref is not None else []

    def _pages(self, hit: Hit, marks: dict[str, Json], at: int | None) -> Iterator[Observation]:
        context = next((told for word, told in _CONTEXTS if word in hit.artifact.lower()), "visited page")
        told: dict[str, Json] = {"context": context, **marks}
        if title := hit.text("title", "pagetitle", "webpagetitle"):
            told["title"] = title[:500]
        if term := hit.text(*_SEARCHED):
            told["searched"] = term[:500]
        if visits := hit.text("visitcount", "accesscount"):
            told["visits"] = visits[:20]
        for field in hit.fields:
            if field.plain in ("url", "urls", "webpageurl", "visitedurl", "webaddress", "downloadurl", "linkurl"):
                ref = keys.url(field.text) if field.text and " " not in field.text.strip() else None
                if ref is not None:
                    yield Mention(ref, field.place, asserted=told, at=at)
                    yield Link(LinkType.USES, self._me(), ref, field.place, at=at)

    def _file(
        self, hit: Hit, marks: dict[str, Json], at: int | None, place: tuple[Ref, str] | None
    ) -> Iterator[Observation]:
        """A file by its hash, with its camera and place; the camera alone where there is none."""
        camera = keys.device_serial(
            hit.text("make"), hit.text("serialnumber", "cameraserialnumber", "bodyserialnumber")
        )
        is_media = _MEDIA.search(hit.artifact) is not None
        kind = EntityKind.MEDIA if is_media else EntityKind.DOCUMENT
        digests = (hit.text("sha256hash", "sha256"), hit.text("md5hash", "md5"), hit.text("sha1hash", "sha1"))
        media = keys.listed(kind, *digests)
        if media is not None:
            told: dict[str, Json] = {"context": hit.artifact, **marks}
            for key, names in (
                ("name", ("filename", "file", "image")),
                ("size", ("sizebytes",)),
                ("md5", ("md5hash",)),
            ):
                if text := hit.text(*names):
                    told[key] = text[:500]
            yield Mention(media, hit.place, asserted=told, at=at)
            if place is not None:
                yield Link(LinkType.LOCATED_AT, media, place[0], place[1], at=at)
        if camera is not None and is_media:
            yield Mention(camera, hit.place, asserted={"make": hit.text("make"), "model": hit.text("model"), **marks})
            if media is not None:
                yield Link(LinkType.TAKEN_WITH, media, camera, hit.place, at=at)

    def _generic(self, hit: Hit, marks: dict[str, Json], at: int | None) -> Iterator[Observation]:
        """Identifiers in fragments whose names say that they hold one."""
        region = self.people.source.options.region
        for field in hit.fields:
            kind = kind_of(field.name) if field.text and len(field.text) < 500 else None
            if kind is not None and kind in _GENERIC:
                ref = keys.normalise(kind, field.text, region)
                if ref is not None:
                    told: dict[str, Json] = {"context": hit.artifact, "label": field.name, **marks}
                    yield Mention(ref, field.place, 0.8, told, at)


def _coordinates(hit: Hit) -> tuple[Ref, str] | None:
    """The place of a hit; south and west by their references."""
    try:
        latitude = float(hit.text("latitude", "gpslatitude").replace(",", "."))
        longitude = float(hit.text("longitude", "gpslongitude").replace(",", "."))
    except ValueError:
        return None
    if hit.text("gpslatitudereference", "latitudereference")[:1].upper() == "S":
        latitude = -abs(latitude)
    if hit.text("gpslongitudereference", "longitudereference")[:1].upper() in ("W", "O"):
        longitude = -abs(longitude)
    ref = keys.location(latitude, longitude)
    return (ref, hit.place) if ref is not None else None
