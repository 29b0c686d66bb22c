"""What an Android phone says of itself, by generated files: accounts, cards, networks, settings; Samsung's log, imo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from asasec_graph.extractors import (
    android_accounts,
    android_google_messages,
    android_imo,
    android_samsung_logs,
    android_settings,
    android_sim,
    android_wifi,
)
from asasec_graph.extractors.listing import choose
from asasec_graph.model.kinds import EntityKind, EventType
from asasec_graph.reading.source import Extractor
from asasec_graph.samples import android_phone as phone
from asasec_graph.samples import google_messages
from asasec_graph.samples.android import Planted
from tests.extractors import android_chats as chats
from tests.extractors import phone_sources as phones


def test_google_messages_give_what_was_planted(tmp_path: Path) -> None:
    planted = google_messages.write(tmp_path / "bugle_db")
    found = chats.seen(android_google_messages.EXTRACTOR, phones.source_of(tmp_path / "bugle_db"))
    chats.agree(found, planted, owned=planted.owner.phone)
    assert {event.channel for event in phones.events(found)} == {"sms", "rcs"}
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {planted.owner.phone, *planted.phones}


def test_samsungs_log_gives_what_was_planted(tmp_path: Path) -> None:
    planted = phone.write_logs(tmp_path / "logs.db")
    found = chats.seen(android_samsung_logs.EXTRACTOR, phones.source_of(tmp_path / "logs.db"))
    messages, calls = chats.of_type(found, EventType.MESSAGE), chats.of_type(found, EventType.CALL)
    assert [event.text for event in messages] == list(planted.texts)
    assert len(calls) == planted.calls
    hidden = [event for event in calls if event.asserted.get("number") == "withheld"]
    assert hidden
    assert all(len(event.senders) + len(event.receivers) == 1 for event in hidden)
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == planted.phones


def test_imo_gives_what_was_planted(tmp_path: Path) -> None:
    planted = phone.write_imo(tmp_path / "imofriends.db")
    found = chats.seen(android_imo.EXTRACTOR, phones.source_of(tmp_path / "imofriends.db"))
    chats.agree(found, planted, owned=None)
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == planted.phones


def test_accounts_are_the_owners_and_a_programs_own_name_is_none(tmp_path: Path) -> None:
    planted = phone.write_accounts(tmp_path / "accounts_ce.db")
    source = phones.source_of(tmp_path / "accounts_ce.db")
    found = chats.seen(android_accounts.EXTRACTOR, source)
    owner, own = f"sha256:{source.sha256}#owner", planted.owner
    accounts = {f"instagram:{own.username}", f"viber:{own.phone}"}
    assert phones.linked(found) == {(owner, "OWNS", key) for key in {own.email, own.phone, *accounts}}


def test_cards_with_their_number_and_whether_they_are_in_the_phone(tmp_path: Path) -> None:
    planted = phone.write_sims(tmp_path / "telephony.db")
    source = phones.source_of(tmp_path / "telephony.db")
    found = chats.seen(android_sim.EXTRACTOR, source)
    owner, card = f"sha256:{source.sha256}#owner", f"iccid:{phone.ICCID}"
    assert {(card, "USES", planted.owner.phone), (owner, "OWNS", planted.owner.phone), (owner, "USES", card)} <= (
        phones.linked(found)
    )
    assert phones.keys(found, EntityKind.SIM_CARD) == {card, f"imsi:{phone.IMSI}", "iccid:8934022222222222225"}
    assert phones.asserted(found, "iccid:8934022222222222225")["in the phone"] is False


def test_networks_and_which_of_them_were_joined(tmp_path: Path) -> None:
    networks = phone.write_networks(tmp_path / "WifiConfigStore.xml")
    source = phones.source_of(tmp_path / "WifiConfigStore.xml")
    found = chats.seen(android_wifi.EXTRACTOR, source)
    expected = {f"bssid:{one.bssid}" if one.bssid else f"ssid:{one.ssid}": one for one in networks}
    assert phones.keys(found, EntityKind.WIFI_NETWORK) == set(expected)
    joined = {target for _, link, target in phones.linked(found) if link == "CONNECTED_TO"}
    assert joined == {key for key, one in expected.items() if one.joined}
    assert "secreta" not in repr(found), "a password is not told"


def test_networks_of_wpa_supplicant(tmp_path: Path) -> None:
    path = tmp_path / "wpa_supplicant.conf"
    path.write_text(
        'ctrl_interface=wlan0\nnetwork={\n\tssid="Casa"\n\tpsk="secreta"\n\tkey_mgmt=WPA-PSK\n}\n'
        "network={\n\tssid=436166c3a9\n\tbssid=02:00:5e:00:53:02\n\tkey_mgmt=NONE\n}\n",
        encoding="utf-8",
    )
    found = chats.seen(android_wifi.EXTRACTOR, phones.source_of(path))
    assert phones.keys(found, EntityKind.WIFI_NETWORK) == {"ssid:Casa", "bssid:02:00:5e:00:53:02"}
    assert [one.locator for one in phones.mentions(found, EntityKind.WIFI_NETWORK)] == ["line 2", "line 7"]


@pytest.mark.parametrize("write", [phone.write_settings, phone.write_binary_settings], ids=["text", "binary"])
def test_settings_say_the_same_in_both_forms(tmp_path: Path, write: Callable[[Path], Planted]) -> None:
    planted = write(tmp_path / "settings_secure.xml")
    source = phones.source_of(tmp_path / "settings_secure.xml")
    found = chats.seen(android_settings.EXTRACTOR, source)
    told = phones.asserted(found, f"sha256:{source.sha256}#owner")
    assert told["android id"] == "00000000feed0001"
    assert told["bluetooth name"] == f"Móvil de {planted.owner.name}"
    assert phones.keys(found, EntityKind.DEVICE) == {f"mac:{phone.BLUETOOTH}"}
    (mention,) = phones.mentions(found, EntityKind.DEVICE)
    assert mention.locator == "/settings/setting[2]"


def test_properties_name_the_handset(tmp_path: Path) -> None:
    serial = phone.write_properties(tmp_path / "getprop.txt")
    source = phones.source_of(tmp_path / "getprop.txt")
    found = chats.seen(android_settings.EXTRACTOR, source)
    assert phones.keys(found, EntityKind.DEVICE) == {f"serial:fictón/{serial}", f"imei:{phone.handset()}"}
    assert phones.asserted(found, f"sha256:{source.sha256}#owner")["handset"] == "Fictón F-1"


def test_whatsapps_preferences_name_the_owner(tmp_path: Path) -> None:
    path = tmp_path / "com.whatsapp_preferences_light.xml"
    planted = phone.write_preferences(path)
    found = chats.seen(android_settings.EXTRACTOR, phones.source_of(path))
    number = planted.owner.phone
    account = f"whatsapp:{number.removeprefix('+')}@s.whatsapp.net"
    assert phones.keys(found, EntityKind.ACCOUNT) == {account}
    assert (account, "USES", number) in phones.linked(found)


@pytest.mark.parametrize(
    ("name", "write", "extractor"),
    [
        ("accounts_ce.db", phone.write_accounts, android_accounts.EXTRACTOR),
        ("telephony.db", phone.write_sims, android_sim.EXTRACTOR),
        ("logs.db", phone.write_logs, android_samsung_logs.EXTRACTOR),
        ("imofriends.db", phone.write_imo, android_imo.EXTRACTOR),
        ("bugle_db", google_messages.write, android_google_messages.EXTRACTOR),
        ("WifiConfigStore.xml", phone.write_networks, android_wifi.EXTRACTOR),
        ("settings_secure.xml", phone.write_settings, android_settings.EXTRACTOR),
        ("getprop.txt", phone.write_properties, android_settings.EXTRACTOR),
    ],
)
def test_each_is_found_by_what_it_holds_whatever_its_name(
    tmp_path: Path, name: str, write: Callable[[Path], object], extractor: Extractor
) -> None:
    write(tmp_path / name)
    assert choose(phones.source_of(tmp_path / name, "renamed.bin")) is extractor
