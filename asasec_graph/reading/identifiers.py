"""Identifiers in running text: one combined pattern finds candidates, `model.keys` decides.

A span leads back to its text: `keys.normalise(ref.kind, text[start:end], region)` gives the same `Ref`,
accounts excepted, whose platform stands beside the handle or in the address. Spans do not overlap, but
for what an address contains (a profile, a place, a telephone number in a `wa.me` link).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from phonenumbers import Leniency, PhoneMetadata, PhoneNumberMatcher
from stdnum import luhn

from asasec_graph.model import keys
from asasec_graph.model.observations import Mention, Ref
from asasec_graph.reading import profiles
from asasec_graph.reading.textual import words

_VOCABULARY = re.compile(
    r"https?://(?:www\.apple\.com/DTDs/|www\.w3\.org/(?:TR/|XML/|\d{4}/)|ns\.adobe\.com/|purl\.org/"
    r"|schemas\.(?:android|microsoft|openxmlformats|xmlsoap)\.(?:com|org)/)",
    re.IGNORECASE,
)
"""Names of document types and vocabularies, which stand in every file of a kind and say nothing of anybody."""
CONTEXT = 28
"""How many characters before digits are read for what they are (IMEI, IMSI, ICCID...)."""


@dataclass(frozen=True, slots=True)
class Found:
    """An identifier at text[start:end]; `confidence` is how sure its form alone makes it."""

    ref: Ref
    start: int
    end: int
    confidence: float = 0.8


_LOCAL = r"A-Za-z0-9.!#$%&'*+/=?^_`{|}~-"
_COMBINED = re.compile(
    rf"""
    (?<![A-Za-z0-9])(?=\S)(?:
    (?P<url>\b(?:https?|ftp)://[^\s<>"'`\u200b-\u200f\u202a-\u202e]{{2,2000}}|\bwww\.[^\s<>"'`]{{3,2000}})
  | (?P<email>(?<![{_LOCAL}])(?<!\[\.\])
      [{_LOCAL}]{{1,64}}@(?:[A-Za-z0-9-]{{1,63}}\.){{1,8}}[A-Za-z]{{2,24}}(?![A-Za-z0-9-]))
  | (?P<handle>{profiles.HANDLE})
  | (?P<iban>(?<![A-Za-z0-9])[A-Z]{{2}}\d{{2}}(?:[ \u00a0-]?[A-Z0-9]{{4}}){{2,7}}
      (?:[ \u00a0-]?[A-Z0-9]{{1,3}})?(?![A-Za-z0-9]))
  | (?P<mac>(?<![\w:.-])(?:[0-9A-Fa-f]{{2}}[:-]){{5}}[0-9A-Fa-f]{{2}}(?![\w:-]))
  | (?P<ipv6>(?<![\w:.])(?:(?:[0-9A-Fa-f]{{1,4}}:){{7}}[0-9A-Fa-f]{{1,4}}
      |(?:[0-9A-Fa-f]{{1,4}}:){{1,6}}(?::[0-9A-Fa-f]{{1,4}}){{1,6}}|(?:[0-9A-Fa-f]{{1,4}}:){{2,7}}:)(?![\w:.]*\w))
  | (?P<place>(?<![\w.])-?\d{{1,2}}\.\d{{4,12}}\s?,\s?-?\d{{1,3}}\.\d{{4,12}}(?![\w.]*\d))
  | (?P<ipv4>(?<![\w.])(?:\d{{1,3}}\.){{3}}\d{{1,3}}(?![\w-]|\.\d))
  | (?P<btc>(?<![A-Za-z0-9])(?:bc1[a-z0-9]{{11,71}}|[13][1-9A-HJ-NP-Za-km-z]{{25,34}})(?![A-Za-z0-9]))
  | (?P<plate>(?<![\w-])\d{{4}}[ -]?[BCDFGHJKLMNPRSTVWXYZ]{{3}}(?![\w-]))
  | (?P<digits>(?<![\w@#$€£])(?<!\d[.,:/-])(?<!\w-)(?:\+|\(\+?)?
      \d(?:[\d \u00a0\u202f().\u2010\u2011-]{{4,38}})\d(?![\w@]|[,:/]\d|[.-]\w)))
    """,
    re.VERBOSE,
)
"""Its first line says what each alternative asks too: none begins within a word or with a space."""
_QUICK = re.compile(
    r"""
    [\d@:.wWbB](?:
    (?<=\d)(?:\d{3}|[\d \u00a0\u202f().-]{4}|:) | (?<=@) | (?<=:)// | (?<=[A-Fa-f]:) | (?<=\.)\d+\. | (?<=[wW])(?i:ww\.)
    | (?<=\b[13])\w{20} | (?<=\b[bB])(?i:c1)\w{20})
    """,
    re.VERBOSE,
)
"""What one of the patterns above can begin with; all of it begins with a character that is found at once."""
_NAMING = re.compile(r"[:=(]")
_NAMED_HERE = re.compile(profiles.NAMED, re.IGNORECASE)
_LONGEST_NAME = max(map(len, profiles.PLATFORMS)) + 2
_MARKS = re.compile(r"[\d@:=(]|www\.")
"""What every identifier holds one of: looked for first, for most lines of prose and chat hold none."""
_MARK = re.compile(r"[0-9@:=(]")
_OTHER_DIGITS = re.compile("[\u0660-\u1c59\ua620-\uff19\U000104a0-\U0001e959\U0001fbf0-\U0001fbf9]")
"""All digits but 0 to 9 stand in these ranges, with much else."""
_NOT_PLATES = words("GMT CST PST MST BST SMS MMS RPM KWH MHZ GHZ KMH CSV PDF PNG JPG HTML HRS PTS KMS LTS")
_IMEI = re.compile(r"\bIMEI\W{0,4}(?:\w{1,12}\W{1,3}){0,2}$", re.IGNORECASE)
_IMSI = re.compile(r"\bIMSI\W{0,4}(?:\w{1,12}\W{1,3}){0,2}$", re.IGNORECASE)
_ICCID = re.compile(r"\b(?:ICC-?ID|ICC|SIM)\W{0,4}(?:\w{1,12}\W{1,3}){0,2}$", re.IGNORECASE)
_NAMES_BEFORE = re.compile(r"[iI\u0130\u0131](?:[mM]|[cC]{2})")
"""What each of the three holds, in the letters that count as theirs where case does not."""
_SECTION = re.compile(
    r"(?:\bsection|\bsecci[oó]n|\bapartado|\bep[ií]grafe|\bcap[ií]tulo|\bchapter|\bcl[aá]usula|\bclause|\bart[ií]culo|\barticle"
    r"|\bart\.|\banexo|\bannex|\bfigura?e?|\btabl[ae]|\bparagraph|\bp[aá]rrafo|\bpunto|§)s?\s{0,3}$",
    re.IGNORECASE,
)
_VERSION = re.compile(r"(?:\bv|\bver\.?|\bversi[oó]n|\bbuild|\brelease)\s?$", re.IGNORECASE)
_BSSID = re.compile(r"\b(?:BSSID|wi-?fi|router|AP)\W{0,4}(?:\w{1,12}\W{1,3}){0,2}$", re.IGNORECASE)
_DATE = re.compile(
    r"(?:19|20)\d\d[.-]?(?:0[1-9]|1[0-2])[.-]?(?:0[1-9]|[12]\d|3[01])(?:\D?[0-2]\d\D?[0-5]\d(?:\D?[0-5]\d)?)?"
    r"|(?:0?[1-9]|[12]\d|3[01])[.-](?:0?[1-9]|1[0-2])[.-](?:19|20)?\d\d(?:\s[0-2]?\d)?"
)
_GROUP = re.compile(r"\+?\d[\d().]*")
_GROUPS = 5
"""Groups of digits that one telephone number is written in, at most."""
_IBAN_GROUP = re.compile(r"[ \u00a0-]?[A-Z0-9]{1,4}$")
_CARD = re.compile(
    r"4\d{12}(?:\d{3}(?:\d{3})?)?|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}"
)
_IMEI_BODY = re.compile(r"(?:01|35|86|98|99|91|44|45|49|5[0-4])\d{13}")


def may_hold(text: str) -> bool:
    """Whether a text can hold an identifier at all; most messages of a chat cannot, and this is soon said."""
    return (
        _MARK.search(text) is not None or "www." in text or not (text.isascii() or _OTHER_DIGITS.search(text) is None)
    )


def found(text: str, region: str = "ES") -> Iterator[Found]:
    """Every identifier in the text, in order; `region` reads telephone numbers without a country code."""
    for begin, end in _windows(text):
        if not _promising(text, begin, end):
            continue
        for match in _COMBINED.finditer(text, begin, end):
            kind = match.lastgroup
            if kind is not None:
                yield from _CHECKS[kind](match, text, region)


def _promising(text: str, begin: int, end: int) -> bool:
    """Whether a part of a text holds the beginning of an identifier, or a platform's name before a mark."""
    return _QUICK.search(text, begin, end) is not None or any(
        _NAMED_HERE.search(text, max(begin, mark.start() - _LONGEST_NAME), mark.end())
        for mark in _NAMING.finditer(text, begin, end)
    )


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a text that can hold identifiers: lines with a mark of one, each with the lines beside it.

    No identifier but a handle (`Instagram:` and its name below) reaches into another line.
    """
    begin = end = -1
    at = 0
    while mark := _MARKS.search(text, at):
        before = text.rfind("\n", 0, mark.start())
        after = text.find("\n", mark.end())
        first = text.rfind("\n", 0, max(before, 0)) + 1
        last = text.find("\n", after + 1) if after >= 0 else -1
        if begin < 0:
            begin = first
        elif first > end:
            yield begin, end
            begin = first
        end = last if last >= 0 else len(text)
        if after < 0:
            break
        at = after + 1
    if begin >= 0:
        yield begin, end


def _single(match: re.Match[str], ref: Ref | None, confidence: float = 0.8) -> Iterator[Found]:
    if ref is not None:
        yield Found(ref, match.start(), match.end(), confidence)


def _url(match: re.Match[str], text: str, region: str) -> Iterator[Found]:
    del text, region
    address = match[0].rstrip(".,;:!?)>]}\"'*_…»”’")
    if match[0].startswith(address + ")") and "(" in address:
        address += ")" if address.count("(") > address.count(")") else ""
    ref = keys.url(address) if _VOCABULARY.match(address) is None else None
    if ref is None:
        return
    yield Found(ref, match.start(), match.start() + len(address), 0.9)
    for inner, start, end in profiles.of_address(address):
        yield Found(inner, match.start() + start, match.start() + end, 0.8)


def _email(match: re.Match[str], text: str, region: str) -> Iterator[Found]:
    del text, region
    address = match[0].lstrip("'.`*_~/|={")
    ref = keys.email(address)
    if ref is not None:
        yield Found(ref, match.end() - len(address), match.end(), 0.9)


def _handle(match: re.Match[str], text: str, region: str) -> Iterator[Found]:
    del text, region
    yield from _single(match, profiles.of_handle(match[0]), 0.7)


def _iban(match: re.Match[str], text: str, region: str) -> Iterator[Found]:
    del text, region
    candidate = match[0]
    while len(candidate) >= 15:
        ref = keys.payment_iban(candidate)
        if ref is not None:
            yield Found(ref, match.start(), match.start() + len(candidate), 0.95)
            return
        candidate = _IBAN_GROUP.sub("", candidate)


def _mac(match: re.Match[str], text: str, region: str) -> Iterator[Found]:
    del region
    before = text[max(0, match.start() - CONTEXT) : match.start()]
    yield from _single(match, keys.wifi(match[0]) if _BSSID.search(before) else keys.device_mac(match[0]))


def _ip(match: re.Match[str], text: str, region: str) -> Iterator[Found]:
    del region
    before = text[max(0, match.start() - CONTEXT) : match.start()]
    if not _VERSION.search(before) and not _SECTION.search(before):
        yield from _single(match, keys.ip_address(match[0]))


_GEOMETRY = 20_000
_NUMBERS = " \t\r\n[],.+-0123456789e"
_GEOJSON = re.compile(r'"coordinates"\s*:$')


def _place(match: re.Match[str], text: str, region: str) -> Iterator[Found]:
    """A place as latitude and longitude; within a geometry of GeoJSON the longitude comes first (RFC 7946, 3.1.1)."""
    del region
    latitude, _, longitude = match[0].partition(",")
    if text.endswith("[", 0, match.start()):
        before = text[max(0, match.start() - _GEOMETRY) : match.start()].rstrip(_NUMBERS)
        if _GEOJSON.search(before):
            latitude, longitude = longitude, latitude
        elif not before and match.start() > _GEOMETRY:
            return
    yield from _single(match, keys.location(float(latitude), float(longitude)))


def _btc(match: re.Match[str], text: str, region: str) -> Iterator[Found]:
    del text, region
    yield from _single(match, keys.payment_bitcoin(match[0]), 0.95)


def _plate(match: re.Match[str], text: str, region: str) -> Iterator[Found]:
    del text
    if region == "ES" and match[0][-3:] not in _NOT_PLATES:
        yield from _single(match, keys.plate(match[0], region), 0.7)


def _digits(match: re.Match[str], text: str, region: str) -> Iterator[Found]:
    before = text[max(0, match.start() - CONTEXT) : match.start()]
    digits = "".join(filter(str.isdigit, match[0]))
    single = _named(before, match[0], digits) or _unnamed(match[0], digits)
    if single is not None:
        yield Found(single[0], match.start(), match.end(), single[1])
    elif not _DATE.fullmatch(match[0]):
        yield from _phones(match, digits, region)


def _named(before: str, written: str, digits: str) -> tuple[Ref, float] | None:
    """What the words before the digits say they are."""
    if _NAMES_BEFORE.search(before) is None:
        return None
    if _IMEI.search(before):
        ref = keys.device_imei(written)
    elif _IMSI.search(before):
        ref = keys.sim_imsi(digits) if written == digits else None
    elif _ICCID.search(before):
        ref = keys.sim_iccid(written)
    else:
        return None
    return (ref, 0.95) if ref is not None else None


def _unnamed(written: str, digits: str) -> tuple[Ref, float] | None:
    """What the digits themselves say: a card or an IMEI by issuer, length and check digit."""
    card = _CARD.fullmatch(digits) is not None and not any(mark in written for mark in ".()")
    if written.startswith(("+", "(")) or not (card or _IMEI_BODY.fullmatch(digits)) or not luhn.is_valid(digits):
        return None
    ref = keys.payment_card(written) if card else keys.device_imei(written)
    return (ref, 0.7 if card else 0.6) if ref is not None else None


def _phones(match: re.Match[str], digits: str, region: str) -> Iterator[Found]:
    written = match[0]
    if len(digits) < _shortest(region) and "+" not in written and not digits.startswith("00"):
        return
    if len(digits) <= 15 and "." not in written and (ref := _whole_phone(written, digits, region)):
        yield Found(ref, match.start(), match.end(), 0.85)
        return
    listed = list(_listed_phones(written, region)) if len(digits) > 15 else []
    for ref, start, end in listed:
        yield Found(ref, match.start() + start, match.start() + end, 0.8)
    if listed or len(digits) > 24:
        return
    for number in PhoneNumberMatcher(written, region, leniency=Leniency.VALID):
        raw = number.raw_string
        inner = keys.phone(raw, region)
        if inner is not None:
            yield Found(inner, match.start() + number.start, match.start() + number.start + len(raw), 0.8)


def _listed_phones(written: str, region: str) -> Iterator[tuple[Ref, int, int]]:
    """The numbers of a list without commas (`600100200 600100201`, `600 100 200 600 100 201`): the shortest groups
    from the left that make one; a group that belongs to none is passed over."""
    groups = [(group.start(), group.end()) for group in _GROUP.finditer(written)]
    at = 0
    while at < len(groups):
        for last in range(at, min(at + _GROUPS, len(groups))):
            start, end = groups[at][0], groups[last][1]
            digits = "".join(filter(str.isdigit, written[start:end]))
            ref = _whole_phone(written[start:end], digits, region) if 8 <= len(digits) <= 15 else None
            if ref is not None:
                yield ref, start, end
                at = last
                break
        at += 1


@lru_cache(maxsize=256)
def _shortest(region: str) -> int:
    """How many digits a number of this region has at least, without the country code."""
    metadata = PhoneMetadata.metadata_for_region(region, None)
    lengths = metadata.general_desc if metadata is not None else None
    return min(lengths.possible_length, default=0) if lengths is not None else 0


def _whole_phone(written: str, digits: str, region: str) -> Ref | None:
    """The candidate as one number: international, or nine digits and more without a country code."""
    international = written.startswith(("+", "00", "(+"))
    if not international and (
        len(digits) < 8 or (len(digits) == 10 and written == digits and digits[0] in "12" and region == "ES")
    ):
        return None
    return keys.phone(written, region)


_CHECKS: dict[str, Callable[[re.Match[str], str, str], Iterator[Found]]] = {
    "url": _url,
    "email": _email,
    "handle": _handle,
    "iban": _iban,
    "mac": _mac,
    "ipv6": _ip,
    "ipv4": _ip,
    "place": _place,
    "btc": _btc,
    "plate": _plate,
    "digits": _digits,
}


def mentions(
    text: str, locator: str, region: str, *, context: str = "message", at: int | None = None
) -> Iterator[Mention]:
    """Every identifier in a message's text as a mention at `LOCATOR char 4-19` (counted in that text)."""
    for one in found(text, region):
        place = f"{locator} char {one.start}-{one.end}"
        yield Mention(one.ref, place, min(one.confidence, 0.8), {"context": context}, at)
