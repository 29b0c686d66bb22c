"""Normalised keys: one spelling an identifier, so that two exhibits meet at one node.

Each function takes text as found and returns the `Ref`, or None where the text is no such identifier
(redacted, withheld, a short code, a failed check digit). The forms are those of the public contract.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import urlsplit, urlunsplit

import phonenumbers
from stdnum import bitcoin, iban, imei, luhn, meid

from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Ref

REDACTED = re.compile(r"x{3,}|\*{3,}|\?{3,}", re.IGNORECASE)
_NO_SERIALS = frozenset(
    {
        "65535",
        "2147483647",
        "4294967295",
        "ffff",
        "ffffffff",
        "0123456789",
        "0123456789abcdef",
        "none",
        "unknown",
        "null",
    }
)
"""What stands where a device has no number of its own: the largest ones that fit, and what factories leave."""
WITHHELD = frozenset(
    {"", "-1", "-2", "-3", "-4", "anonymous", "private", "unknown", "withheld", "restricted", "oculto"}
)
_EMAIL = re.compile(r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
_HEX12 = re.compile(r"[0-9a-f]{12}")
_ROUTE = re.compile(r"[!/]|[A-Za-z]!")
"""How a fragment begins that names a page of its own (`#!id!key` and `#F!id!key` of file hosts, `#/route`)."""
_PLATE_ES = re.compile(r"\d{4}[BCDFGHJKLMNPRSTVWXYZ]{3}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_HEX = re.compile(r"[0-9a-f]+")
_DIGESTS = {"sha256": 64, "md5": 32, "sha1": 40}
"""Hexadecimal digits of each hash."""


@lru_cache(maxsize=65_536)
def phone(text: str, region: str = "ES") -> Ref | None:
    """A telephone number in E.164; `region` reads numbers written without a country code."""
    stripped = text.strip()
    if stripped.lower() in WITHHELD or REDACTED.search(stripped):
        return None
    if stripped.startswith("00"):
        stripped = "+" + stripped[2:]
    try:
        number = phonenumbers.parse(stripped, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return Ref(EntityKind.PHONE_NUMBER, phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def extension(text: str, region: str = "ES") -> str:
    """The extension written behind a telephone number (`ext. 12`, `;ext=12`), "" where there is none."""
    try:
        return phonenumbers.parse(text.strip(), region).extension or ""
    except phonenumbers.NumberParseException:
        return ""


def account(platform: str, identifier: str) -> Ref | None:
    """An account on a platform: `instagram:name`, `whatsapp:34600000000@s.whatsapp.net`."""
    name = identifier.strip().removeprefix("@").lower()
    if not name or REDACTED.search(name) or name in WITHHELD:
        return None
    return Ref(EntityKind.ACCOUNT, f"{platform.strip().lower()}:{name}")


def whatsapp(number: str, region: str = "ES") -> Ref | None:
    """The WhatsApp account of a telephone number."""
    found = phone(number, region)
    return found and account("whatsapp", f"{found.key.removeprefix('+')}@s.whatsapp.net")


def whatsapp_jid(jid: str) -> Ref | None:
    """A WhatsApp account from its JID; groups and broadcasts are not persons' accounts and give None."""
    user, _, server = jid.strip().lower().partition("@")
    user = user.split(":")[0].split(".")[0]
    return account("whatsapp", f"{user}@{server}") if user.isdigit() and server == "s.whatsapp.net" else None


def whatsapp_phone(jid: str) -> Ref | None:
    """The telephone number that a WhatsApp JID contains."""
    return phone("+" + jid.split("@")[0].split(":")[0].split(".")[0], "ZZ") if whatsapp_jid(jid) else None


def email(text: str) -> Ref | None:
    """An e-mail address in lower case; a domain in other letters by its ASCII form (RFC 6531, IDNA)."""
    address = text.strip().strip("<>").removeprefix("mailto:").lower()
    if not address.isascii():
        return _email_beyond_ascii(unicodedata.normalize("NFC", address))
    if REDACTED.search(address) or not _EMAIL.fullmatch(address) or ".." in address:
        return None
    return Ref(EntityKind.EMAIL_ADDRESS, address)


def _email_beyond_ascii(address: str) -> Ref | None:
    local, _, domain = address.rpartition("@")
    try:
        domain = domain.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    plain = "".join("a" if not one.isascii() and one.isalpha() else one for one in local)
    is_one = plain.isascii() and email(f"{plain}@{domain}") is not None
    return Ref(EntityKind.EMAIL_ADDRESS, f"{local}@{domain}") if is_one else None


def device_imei(text: str) -> Ref | None:
    """A handset by its IMEI (15 digits, or 16 with the software version, which is dropped)."""
    digits = re.sub(r"[^0-9]", "", text)
    if len(digits) == 16:
        digits = digits[:14] + luhn.calc_check_digit(digits[:14])
    if len(digits) == 14 and digits.strip("0"):
        digits += luhn.calc_check_digit(digits)
    if len(digits) != 15 or not digits.strip("0") or not imei.is_valid(digits):
        return None
    return Ref(EntityKind.DEVICE, f"imei:{digits}")


def device_meid(text: str) -> Ref | None:
    """A CDMA handset by its MEID."""
    if not meid.is_valid(text) or not text.strip("0 -"):
        return None
    return Ref(EntityKind.DEVICE, f"meid:{meid.compact(text).lower()}")


def device_serial(maker: str, number: str) -> Ref | None:
    """A device by its maker and serial number, e.g. a camera: `serial:nikon/3001234`."""
    name, serial = " ".join(maker.split()).lower(), number.strip().strip("\0").strip()
    if not name or len(serial) < 4 or not serial.strip("0 .-") or REDACTED.search(serial):
        return None
    if not serial.isprintable() or serial.lower() in _NO_SERIALS:
        return None
    return Ref(EntityKind.DEVICE, f"serial:{name}/{serial}")


def device_udid(text: str) -> Ref | None:
    """An Apple device by its UDID."""
    udid = text.strip().lower()
    return (
        Ref(EntityKind.DEVICE, f"udid:{udid}") if re.fullmatch(r"[0-9a-f]{40}|[0-9a-f]{8}-[0-9a-f]{16}", udid) else None
    )


def _mac(text: str) -> str | None:
    parts = [part.zfill(2) for part in re.split(r"[:-]", text.strip().lower())]
    digits = "".join(parts) if len(parts) in (1, 6) else ""
    if not _HEX12.fullmatch(digits) or digits in ("0" * 12, "f" * 12, "020000000000"):
        return None
    return ":".join(digits[i : i + 2] for i in range(0, 12, 2))


def device_mac(text: str) -> Ref | None:
    """A network interface by its MAC address."""
    found = _mac(text)
    return Ref(EntityKind.DEVICE, f"mac:{found}") if found else None


def wifi(bssid: str | None, ssid: str | None = None) -> Ref | None:
    """A wireless network by its BSSID, or by its name where no BSSID is given."""
    found = _mac(bssid) if bssid else None
    if found:
        return Ref(EntityKind.WIFI_NETWORK, f"bssid:{found}")
    return Ref(EntityKind.WIFI_NETWORK, f"ssid:{ssid.strip()}") if ssid and ssid.strip() else None


def sim_iccid(text: str) -> Ref | None:
    """A SIM card by its ICCID (18 to 20 digits beginning with 89, a trailing F is padding)."""
    digits = re.sub(r"[\s-]", "", text).upper().rstrip("F")
    return Ref(EntityKind.SIM_CARD, f"iccid:{digits}") if re.fullmatch(r"89\d{16,18}", digits) else None


def sim_imsi(text: str) -> Ref | None:
    """A subscription by its IMSI (14 or 15 digits)."""
    digits = text.strip()
    valid = re.fullmatch(r"[2-79]\d{13,14}", digits) and len(set(digits)) > 2
    return Ref(EntityKind.SIM_CARD, f"imsi:{digits}") if valid else None


def ip_address(text: str) -> Ref | None:
    """An IPv4 or IPv6 address in canonical form, without zone or port."""
    try:
        address = ipaddress.ip_address(text.strip().strip("[]").partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return Ref(EntityKind.IP_ADDRESS, str(mapped or address))


def cell_tower(mcc: str | int, mnc: str | int, lac: str | int, ci: str | int) -> Ref | None:
    """A cell by mcc-mnc-lac-ci, all decimal."""
    try:
        parts = [int(str(part).strip()) for part in (mcc, mnc, lac, ci)]
    except ValueError:
        return None
    if parts[0] < 200 or parts[3] <= 0 or min(parts) < 0:
        return None
    return Ref(EntityKind.CELL_TOWER, f"{parts[0]}-{parts[1]:02d}-{parts[2]}-{parts[3]}")


def url(text: str) -> Ref | None:
    """An http(s) or ftp address: scheme and host in lower case, no default port.

    A fragment is a place within the page and is left out, save one that names the page (`#!F!id!key`, `#/user/7`).
    A bracket at the end belongs to the address where it was opened in it (`/wiki/Kik_(app)`).
    """
    stripped = text.strip().rstrip(".,;>\"'")
    while stripped.endswith(")") and stripped.count("(") < stripped.count(")"):
        stripped = stripped[:-1].rstrip(".,;>\"'")
    try:
        parts = urlsplit(stripped if "://" in stripped else f"http://{stripped}")
        port = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https", "ftp") or not parts.hostname or "." not in parts.hostname:
        return None
    default = {"http": 80, "https": 443, "ftp": 21}[parts.scheme.lower()]
    host = parts.hostname + (f":{port}" if port and port != default else "")
    fragment = parts.fragment if _ROUTE.match(parts.fragment) else ""
    return Ref(EntityKind.URL, urlunsplit((parts.scheme.lower(), host, parts.path or "/", parts.query, fragment)))


def location(latitude: float, longitude: float) -> Ref | None:
    """A place to five decimals (about a metre); 0,0 and values out of range are no place."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180) or (abs(latitude) < 1e-6 and abs(longitude) < 1e-6):
        return None
    return Ref(EntityKind.LOCATION, f"geo:{latitude:.5f},{longitude:.5f}")


def plate(text: str, country: str = "ES") -> Ref | None:
    """A vehicle by its number plate; only Spanish plates of the pattern since 2000 are checked."""
    compact = re.sub(r"[\s-]", "", text).upper()
    if country == "ES" and not _PLATE_ES.fullmatch(compact):
        return None
    return Ref(EntityKind.VEHICLE, f"plate:{country}:{compact}") if compact else None


def payment_iban(text: str) -> Ref | None:
    """A bank account by its IBAN."""
    return Ref(EntityKind.PAYMENT_INSTRUMENT, f"iban:{iban.compact(text)}") if iban.is_valid(text) else None


def payment_bitcoin(text: str) -> Ref | None:
    """A Bitcoin address."""
    return Ref(EntityKind.PAYMENT_INSTRUMENT, f"btc:{text.strip()}") if bitcoin.is_valid(text.strip()) else None


def payment_card(text: str) -> Ref | None:
    """A payment card by its number (13 to 19 digits with a valid Luhn digit)."""
    digits = re.sub(r"[\s-]", "", text)
    valid = re.fullmatch(r"[2-6]\d{12,18}", digits) and luhn.is_valid(digits) and len(set(digits)) > 1
    return Ref(EntityKind.PAYMENT_INSTRUMENT, f"card:{digits}") if valid else None


def media(sha256: str) -> Ref:
    """A picture or film by the hash of its bytes."""
    return Ref(EntityKind.MEDIA, f"sha256:{sha256.lower()}")


def listed(kind: EntityKind, sha256: str, md5: str, sha1: str) -> Ref | None:
    """A file that is known by its hashes alone, as hash lists name it; None where none of them is one.

    The key is the SHA-256 where it is given, so that the list meets the file; else the MD5, which all lists
    of such files carry, else the SHA-1: `md5:` and `sha1:` lead their keys.
    """
    for algorithm, digest in (("sha256", sha256), ("md5", md5), ("sha1", sha1)):
        found = digest.strip().lower()
        if len(found) == _DIGESTS[algorithm] and _HEX.fullmatch(found):
            return Ref(kind, f"{algorithm}:{found}")
    return None


def document(sha256: str) -> Ref:
    """A document by the hash of its bytes."""
    return Ref(EntityKind.DOCUMENT, f"sha256:{sha256.lower()}")


def face(sha256: str, box: tuple[float, float, float, float], seconds: float | None = None) -> Ref:
    """A face by its picture and its box x, y, w, h in whole pixels; in a film by its time too, to the millisecond."""
    place = ",".join(str(round(side)) for side in box)
    when = "" if seconds is None else f"@{seconds:.3f}".rstrip("0").rstrip(".")
    return Ref(EntityKind.FACE, f"sha256:{sha256.lower()}#{place}{when}")


def person(sha256: str, place: str) -> Ref:
    """A mention of a person, by the evidence and the place in it; names never merge."""
    return Ref(EntityKind.PERSON, f"sha256:{sha256}#{place}")


def organization(sha256: str, place: str) -> Ref:
    """A mention of an organisation, by the evidence and the place in it."""
    return Ref(EntityKind.ORGANIZATION, f"sha256:{sha256}#{place}")


def _device(text: str, region: str) -> Ref | None:
    del region
    scheme, _, rest = text.strip().partition(":")
    match scheme.lower():
        case "imei":
            return device_imei(rest)
        case "meid":
            return device_meid(rest)
        case "serial":
            return device_serial(*rest.split("/", 1)) if "/" in rest else None
        case "udid":
            return device_udid(rest)
        case "mac":
            return device_mac(rest)
        case _:
            return device_imei(text) or device_meid(text) or device_mac(text) or device_udid(text)


def _sim(text: str, region: str) -> Ref | None:
    del region
    bare = text.strip().removeprefix("iccid:").removeprefix("imsi:")
    return sim_iccid(bare) or sim_imsi(bare)


def _payment(text: str, region: str) -> Ref | None:
    del region
    scheme, _, rest = text.strip().partition(":")
    bare = rest if scheme.lower() in ("iban", "btc", "card") else text
    return payment_iban(bare) or payment_bitcoin(bare) or payment_card(bare)


def _wifi(text: str, region: str) -> Ref | None:
    del region
    scheme, _, rest = text.strip().partition(":")
    return wifi(None, rest) if scheme == "ssid" else wifi(rest if scheme == "bssid" else text)


def _cell(text: str, region: str) -> Ref | None:
    del region
    parts = text.strip().split("-")
    return cell_tower(*parts) if len(parts) == 4 else None


def _location(text: str, region: str) -> Ref | None:
    del region
    found = re.fullmatch(r"(?:geo:)?\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)", text.strip())
    return location(float(found[1]), float(found[2])) if found else None


def _plate(text: str, region: str) -> Ref | None:
    parts = text.strip().removeprefix("plate:").split(":")
    return plate(parts[-1], parts[0] if len(parts) == 2 else region)


def _hashed(kind: EntityKind) -> Callable[[str, str], Ref | None]:
    def normalise_hash(text: str, region: str) -> Ref | None:
        del region
        bare = text.strip().removeprefix("sha256:")
        algorithm, _, digest = bare.lower().rpartition(":")
        if algorithm in ("md5", "sha1") or (not algorithm and len(digest) in (_DIGESTS["md5"], _DIGESTS["sha1"])):
            given = algorithm or ("md5" if len(digest) == _DIGESTS["md5"] else "sha1")
            return listed(kind, "", digest, "") if given == "md5" else listed(kind, "", "", digest)
        hexadecimal, mark, place = bare.partition("#")
        return (
            Ref(kind, f"sha256:{hexadecimal.lower()}{mark}{place}") if _SHA256.fullmatch(hexadecimal.lower()) else None
        )

    return normalise_hash


def _account(text: str, region: str) -> Ref | None:
    platform, mark, identifier = text.strip().partition(":")
    if mark and platform.lower() == "whatsapp" and "@" not in identifier:
        return whatsapp(identifier, region)
    return account(platform, identifier) if mark else None


_NORMALISERS: dict[EntityKind, Callable[[str, str], Ref | None]] = {
    EntityKind.PHONE_NUMBER: phone,
    EntityKind.ACCOUNT: _account,
    EntityKind.EMAIL_ADDRESS: lambda text, _: email(text),
    EntityKind.DEVICE: _device,
    EntityKind.SIM_CARD: _sim,
    EntityKind.IP_ADDRESS: lambda text, _: ip_address(text),
    EntityKind.WIFI_NETWORK: _wifi,
    EntityKind.CELL_TOWER: _cell,
    EntityKind.URL: lambda text, _: url(text),
    EntityKind.LOCATION: _location,
    EntityKind.VEHICLE: _plate,
    EntityKind.PAYMENT_INSTRUMENT: _payment,
    EntityKind.MEDIA: _hashed(EntityKind.MEDIA),
    EntityKind.DOCUMENT: _hashed(EntityKind.DOCUMENT),
    EntityKind.FACE: _hashed(EntityKind.FACE),
    EntityKind.PERSON: _hashed(EntityKind.PERSON),
    EntityKind.ORGANIZATION: _hashed(EntityKind.ORGANIZATION),
}


def normalise(kind: EntityKind, text: str, region: str = "ES") -> Ref | None:
    """The identifier of this kind that `text`, in any spelling, names; None where it names none."""
    return _NORMALISERS[kind](text, region)


def guesses(text: str, region: str = "ES") -> list[Ref]:
    """Every identifier that a search text could be, e.g. digits as a telephone number and as an IMEI."""
    skipped = {EntityKind.PERSON, EntityKind.ORGANIZATION}
    found = (normalise(kind, text, region) for kind in EntityKind if kind not in skipped)
    return [ref for ref in found if ref is not None]
