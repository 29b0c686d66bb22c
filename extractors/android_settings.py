"""What an Android phone says of itself and its owner: settings, properties of the build, preferences of messengers.

`settings_secure.xml`, `settings_global.xml`, `settings_system.xml` (text, from Android 12 binary): `<setting name
value/>` with bluetooth_address, bluetooth_name, android_id, device_name, lock_screen_owner_info. `build.prop` and
the output of `getprop`: ro.serialno, maker, model. Shared preferences (`<map>`): WhatsApp's registration_jid, ph,
cc, push_name; Telegram's user, a TL object in base64; Signal's local number. Source: SettingsProvider of the
Android Open Source Project; ALEAPP's modules.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator

from asasec_graph.errors import EvidenceError
from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Problem, Ref, owner
from asasec_graph.reading import android_abx as abx
from asasec_graph.reading import android_tl as tl
from asasec_graph.reading import textual
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.xmlstream import Element, XmlDamage

_PROPERTY = re.compile(r"\s*(?:\[([\w.-]{1,92})\]: \[(.{0,200})\]|([\w.-]{1,92})\s*=\s*(.{0,200}))\s*$")
_SERIALS = ("ro.serialno", "ro.boot.serialno", "ril.serialnumber", "vendor.serialno", "sys.serialnumber")
_MAKERS = (
    "ro.product.manufacturer",
    "ro.product.vendor.manufacturer",
    "ro.product.system.manufacturer",
    "ro.product.brand",
)
_MODELS = ("ro.product.model", "ro.product.vendor.model", "ro.product.system.model")
_IMEI = re.compile(r"(?:^|\.)(?:imei\d?|device_?id)$|imei", re.IGNORECASE)
_PREFERENCES = frozenset(
    {"com.whatsapp_preferences_light.xml", "com.whatsapp_preferences.xml", "com.whatsapp.w4b_preferences_light.xml"}
    | {"userconfing.xml", "userconfig1.xml", "userconfig2.xml", "userconfig3.xml"}
    | {"org.thoughtcrime.securesms_preferences.xml"}
)
_KEYS = (b'"registration_jid"', b'"push_name"', b'"pref_local_number"', b'"pref_local_uuid"')
_TOLD = ("android_id", "device_name", "bluetooth_name", "lock_screen_owner_info", "owner_info", "default_device_name")


def takes(source: Source) -> bool:
    """Settings, properties or such preferences, by their root or first lines."""
    root = abx.root_name(source.head)
    if root == "settings":
        return b"setting" in source.head[:4_096]
    if root == "map":
        return source.basename.lower() in _PREFERENCES or any(key in source.head for key in _KEYS)
    return not root and _is_properties(source)


def _is_properties(source: Source) -> bool:
    if not textual.is_text(source.head) or b"ro." not in source.head:
        return False
    lines = [line for line in textual.first_lines(source) if line.strip() and not line.lstrip().startswith("#")]
    found = [match for line in lines if (match := _PROPERTY.match(line))]
    named = [match for match in found if (match[1] or match[3]).startswith(("ro.build.", "ro.product.", "ro.boot"))]
    return len(named) >= 2 and len(found) * 2 > len(lines)


def extract(source: Source) -> Iterator[Observation]:
    """The owner, with the handset, accounts and numbers that stand there."""
    reader = _Own(source)
    root = abx.root_name(source.head)
    if not root:
        yield from reader.properties()
        return
    read = 0
    try:
        for element in abx.elements(source):
            read += 1
            if root == "settings":
                reader.setting(element)
            else:
                reader.preference(element)
    except XmlDamage as damage:
        if not read:
            raise EvidenceError(f"{source.name}: it is no XML that can be read ({damage})") from damage
        yield Problem(f"the XML is damaged ({damage}); what stands before was read", f"line {damage.line}")
    reader.whatsapp()
    yield from reader.observations(f"/{root}")


class _Own:
    """What is the owner's, with where it stands."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.region = source.options.region
        self.person = owner(source.sha256)
        self.told: dict[str, Json] = {"owner": True}
        self.refs: dict[Ref, str] = {}
        self.asserted: dict[Ref, dict[str, Json]] = {}
        self.stated: dict[str, tuple[str, str]] = {}

    def has(self, ref: Ref | None, place: str, **told: Json) -> None:
        """An identifier of the owner's."""
        if ref is not None:
            self.refs.setdefault(ref, place)
            self.asserted.setdefault(ref, {}).update(told)

    def observations(self, place: str) -> Iterator[Observation]:
        """The owner and everything gathered; nothing where nothing was found."""
        if len(self.told) == 1 and not self.refs:
            return
        yield Mention(self.person, place, asserted=self.told)
        for ref, locator in self.refs.items():
            link = LinkType.USES if ref.kind is EntityKind.DEVICE else LinkType.OWNS
            yield Mention(ref, locator, asserted={"owner": True, **self.asserted[ref]})
            yield Link(link, self.person, ref, locator)
        accounts = [ref for ref in self.refs if ref.kind is EntityKind.ACCOUNT]
        phones = [ref for ref in self.refs if ref.kind is EntityKind.PHONE_NUMBER]
        for account in accounts if len(phones) == 1 else ():
            yield Link(LinkType.USES, account, phones[0], self.refs[account])

    def setting(self, element: Element) -> None:
        """One setting of the phone."""
        name, value = element.get("name"), element.get("value") or element.get("defaultValue")
        if name == "bluetooth_address":
            self.has(keys.device_mac(value), element.place, interface="bluetooth")
        elif name in _TOLD and value and value != "null":
            self.told[name.replace("_", " ")] = value[:300]

    def preference(self, element: Element) -> None:
        """One preference of a program."""
        name, value = element.get("name"), element.text or element.get("value")
        if not value:
            return
        self.stated[name] = (value[:20_000], element.place)
        if name == "user":
            self._telegram(value, element.place)
        elif name in ("pref_local_number", "account.e164"):
            phone = keys.phone(value, "ZZ")
            self.has(phone, element.place)
            self.has(keys.account("signal", phone.key) if phone else None, element.place)
        elif name == "push_name":
            self.told["name"] = value[:300]

    def whatsapp(self) -> None:
        """WhatsApp's account: by its JID, else by country code and number."""
        jid, place = self.stated.get("registration_jid", ("", ""))
        code, _ = self.stated.get("cc", ("", ""))
        number, at = self.stated.get("ph", ("", ""))
        digits = jid.partition("@")[0].partition(":")[0] or f"{code}{number}"
        phone = keys.phone(f"+{digits}", "ZZ") if digits.isdigit() else None
        if phone is not None and (jid or number):
            self.has(phone, place or at)
            self.has(keys.whatsapp(phone.key, "ZZ"), place or at)

    def _telegram(self, value: str, place: str) -> None:
        try:
            user = tl.user(base64.b64decode("".join(value.split())), None)
        except (tl.TlDamage, binascii.Error, ValueError):
            return
        self.has(keys.account("telegram", str(user.number)), place)
        self.has(keys.account("telegram", user.username) if user.username else None, place)
        self.has(keys.phone("+" + user.phone.lstrip("+"), "ZZ") if user.phone else None, place)
        if user.name:
            self.told["name"] = user.name

    def properties(self) -> Iterator[Observation]:
        """The handset that a build's properties tell of."""
        found: dict[str, tuple[str, int]] = {}
        lines = textual.Lines(self.source)
        for line in lines:
            match = _PROPERTY.match(line.text)
            if match is not None and (value := (match[2] if match[1] else match[4]).strip()):
                found.setdefault(match[1] or match[3], (value, line.number))
        yield from lines.problems()
        maker = _first(found, _MAKERS)
        model = _first(found, _MODELS)
        if maker or model:
            self.told["handset"] = " ".join(filter(None, (maker[0] if maker else "", model[0] if model else "")))
        if (serial := _first(found, _SERIALS)) is not None:
            self.has(keys.device_serial(maker[0] if maker else "android", serial[0]), f"line {serial[1]}")
        for name, (value, number) in found.items():
            if _IMEI.search(name):
                self.has(keys.device_imei(value), f"line {number}")
        yield from self.observations("line 1")


def _first(found: dict[str, tuple[str, int]], names: tuple[str, ...]) -> tuple[str, int] | None:
    """The first of these properties that says something."""
    stated = (found[name] for name in names if name in found)
    return next((one for one in stated if one[0].lower() not in ("unknown", "0")), None)


EXTRACTOR = Extractor("android_settings", 1, takes, extract)
