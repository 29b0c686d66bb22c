"""What an Android phone says of itself: accounts, SIM cards, networks, settings, Samsung's log, imo."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from stdnum import imei, luhn

from asasec_graph.samples import android
from asasec_graph.samples.android import Planted
from asasec_graph.samples.cast import Somebody

ACCOUNTS = """
CREATE TABLE accounts (_id INTEGER PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, password TEXT,
  UNIQUE(name, type));
CREATE TABLE authtokens (_id INTEGER PRIMARY KEY AUTOINCREMENT, accounts_id INTEGER NOT NULL, type TEXT,
  authtoken TEXT);
"""
SIMS = """
CREATE TABLE siminfo (_id INTEGER PRIMARY KEY AUTOINCREMENT, icc_id TEXT NOT NULL, sim_id INTEGER DEFAULT -1,
  display_name TEXT, carrier_name TEXT, number TEXT, mcc INTEGER DEFAULT 0, mnc INTEGER DEFAULT 0,
  iso_country_code TEXT, imsi TEXT);
"""
LOGS = """
CREATE TABLE logs (_id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT, date INTEGER, duration INTEGER, type INTEGER,
  name TEXT, logtype INTEGER, m_subject TEXT, m_content TEXT, countryiso TEXT, sim_id TEXT);
"""
IMO = """
CREATE TABLE friends (_id INTEGER PRIMARY KEY, buid TEXT UNIQUE, display TEXT, phone TEXT);
CREATE TABLE messages (_id INTEGER PRIMARY KEY AUTOINCREMENT, buid TEXT, timestamp INTEGER, message_type INTEGER,
  message_read INTEGER, last_message TEXT, imdata TEXT);
"""
BLUETOOTH = "00:1a:7d:00:00:11"
ICCID, IMSI = "8934011111111111116", "214010000000123"


@dataclass(frozen=True, slots=True)
class Network:
    """A wireless network; `bssid` None where the phone keeps its name alone."""

    ssid: str
    bssid: str | None
    joined: bool


NETWORKS = (
    Network("Casa Ficticia", None, True),
    Network("Café «La Nada»", "02:00:5e:00:53:01", True),
    Network("Nunca", None, False),
)


def write_accounts(path: Path, *, seed: int = 1) -> Planted:
    """`accounts_ce.db`.

    A mail address, a messenger known by number, a platform's user name, and a program's own name.
    """
    _, owner, others = android.cast(seed)
    rows = (
        (owner.email, "com.google"),
        (owner.phone, "com.viber.voip"),
        (owner.username, "com.instagram.android"),
        ("WhatsApp", "com.whatsapp"),
    )
    with android.database(path, ACCOUNTS) as connection:
        android.fill(connection, "accounts", "name type", rows)
        connection.commit()
    return Planted(owner, others)


def write_sims(path: Path, *, seed: int = 1) -> Planted:
    """`telephony.db`: the owner's card, and one that is no longer in the phone."""
    _, owner, others = android.cast(seed)
    rows = (
        (ICCID, 0, "Ficticia", "Operadora Ficticia", owner.phone[3:], "es", IMSI),
        ("8934022222222222225", -1, "Otra", "Otra", "", "es", None),
    )
    with android.database(path, SIMS) as connection:
        android.fill(
            connection, "siminfo", "icc_id sim_id display_name carrier_name number iso_country_code imsi", rows
        )
        connection.commit()
    return Planted(owner, others)


def write_logs(path: Path, *, seed: int = 1, records: int = 40) -> Planted:
    """Samsung's `logs.db`: every third record a message, every tenth without a number."""
    rng, owner, others = android.cast(seed)
    texts: list[str | None] = []
    rows: list[tuple[object, ...]] = []
    for number in android.counted(records):
        who, message = others[number % len(others)], not number % 3
        phone = who.phone if number % 10 else "-2"
        text = android.said(rng, number) if message else None
        if message:
            texts.append(text)
        kind = 300 if message else 100
        rows.append((phone, android.at(number), number, 1 + int(not number % 2), who.name, kind, text, "ES"))
    with android.database(path, LOGS) as connection:
        android.fill(connection, "logs", "number date duration type name logtype m_content countryiso", rows)
        connection.commit()
    return Planted(owner, others, tuple(texts), messages=len(texts), calls=records - len(texts))


def write_imo(path: Path, *, seed: int = 1, messages: int = 20) -> Planted:
    """`imofriends.db`."""
    rng, owner, others = android.cast(seed)
    texts = [android.said(rng, number) for number in android.counted(messages)]
    with android.database(path, IMO) as connection:
        friends = ((f"10000{one.number}", one.name, one.phone) for one in others)
        android.fill(connection, "friends", "buid display phone", friends)
        rows = (
            (
                f"10000{others[number % len(others)].number}",
                android.at(number) * 1_000_000,
                1 + int(not number % 2),
                text,
            )
            for number, text in enumerate(texts, 1)
        )
        android.fill(connection, "messages", "buid timestamp message_type last_message", rows)
        connection.commit()
    return Planted(owner, others, tuple(texts), messages=messages, sent=messages // 2)


def write_networks(path: Path, *, seed: int = 1) -> tuple[Network, ...]:
    """`WifiConfigStore.xml`."""
    del seed
    networks = "".join(
        f'<Network><WifiConfiguration><string name="ConfigKey">&quot;{one.ssid}&quot;WPA_PSK</string>'
        f'<string name="SSID">&quot;{one.ssid}&quot;</string>'
        + (f'<string name="BSSID">{one.bssid}</string>' if one.bssid else '<null name="BSSID" />')
        + '<string name="PreSharedKey">&quot;secreta&quot;</string>'
        + f'<boolean name="HasEverConnected" value="{str(one.joined).lower()}" />'
        + "</WifiConfiguration></Network>\n"
        for one in NETWORKS
    )
    head = "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n"
    listed = f'<WifiConfigStoreData><int name="Version" value="3" /><NetworkList>{networks}</NetworkList>'
    path.write_text(f"{head}{listed}</WifiConfigStoreData>", encoding="utf-8")
    return NETWORKS


def _settings(owner: Somebody) -> dict[str, str]:
    return {
        "android_id": "00000000feed0001",
        "bluetooth_address": BLUETOOTH,
        "bluetooth_name": f"Móvil de {owner.name}",
    }


def write_settings(path: Path, *, seed: int = 1) -> Planted:
    """`settings_secure.xml` as text."""
    _, owner, others = android.cast(seed)
    lines = (
        f'  <setting id="{n}" name="{name}" value="{value}" />'
        for n, (name, value) in enumerate(_settings(owner).items())
    )
    path.write_text(
        "<?xml version='1.0' ?>\n<settings version=\"1\">\n" + "\n".join(lines) + "\n</settings>\n", encoding="utf-8"
    )
    return Planted(owner, others)


def write_binary_settings(path: Path, *, seed: int = 1) -> Planted:
    """`settings_secure.xml` in Android's binary form of XML."""
    _, owner, others = android.cast(seed)
    writer = _Abx()
    writer.begin("settings")
    for number, (name, value) in enumerate(_settings(owner).items()):
        writer.begin("setting", {"id": str(number), "name": name, "value": value})
        writer.end("setting")
    writer.end("settings")
    path.write_bytes(bytes(writer.data) + b"\x11")
    return Planted(owner, others)


class _Abx:
    """Writes binary XML: names are numbered as they first come."""

    def __init__(self) -> None:
        self.data = bytearray(b"ABX\0\x10")
        self.names: list[str] = []

    def _string(self, text: str) -> None:
        encoded = text.encode()
        self.data += struct.pack(">H", len(encoded)) + encoded

    def _name(self, text: str) -> None:
        if text in self.names:
            self.data += struct.pack(">H", self.names.index(text))
            return
        self.names.append(text)
        self.data += b"\xff\xff"
        self._string(text)

    def begin(self, name: str, attributes: dict[str, str] | None = None) -> None:
        """An element; an attribute of digits is written as a number."""
        self.data.append(2 | 3 << 4)
        self._name(name)
        for attribute, value in (attributes or {}).items():
            self.data.append(15 | (6 if value.isdigit() and len(value) < 9 else 2) << 4)
            self._name(attribute)
            if value.isdigit() and len(value) < 9:
                self.data += struct.pack(">i", int(value))
            else:
                self._string(value)

    def end(self, name: str) -> None:
        """The end of an element."""
        self.data.append(3 | 3 << 4)
        self._name(name)


def handset() -> str:
    """The IMEI of a handset that does not exist."""
    body = "35000000000017"
    found = body + luhn.calc_check_digit(body)
    return imei.compact(found)


def write_properties(path: Path, *, seed: int = 1) -> str:
    """The output of `getprop`; gives the handset's serial number."""
    serial = f"FICT{seed:06d}"
    values = {
        "ro.build.id": "TP1A.000000.001",
        "ro.build.version.release": "13",
        "ro.product.manufacturer": "Fictón",
        "ro.product.model": "F-1",
        "ro.serialno": serial,
        "persist.radio.imei": handset(),
    }
    path.write_text("".join(f"[{name}]: [{value}]\n" for name, value in values.items()), encoding="utf-8")
    return serial


def write_preferences(path: Path, *, seed: int = 1) -> Planted:
    """WhatsApp's `com.whatsapp_preferences_light.xml`."""
    _, owner, others = android.cast(seed)
    number = android.digits(owner.phone)
    values = {"push_name": owner.name, "registration_jid": number, "cc": number[:2], "ph": number[2:]}
    lines = "".join(f'    <string name="{name}">{value}</string>\n' for name, value in values.items())
    head = "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<map>\n"
    path.write_text(f"{head}{lines}</map>\n", encoding="utf-8")
    return Planted(owner, others)
