"""What an iPhone says of itself and of its networks: the shared samples and generated property lists."""

from __future__ import annotations

import plistlib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from asasec_graph.errors import EvidenceError
from asasec_graph.extractors.ios_device import EXTRACTOR
from asasec_graph.extractors.ios_wifi import EXTRACTOR as WIFI
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Link, Observation
from asasec_graph.reading.source import Extractor
from tests.extractors import phone_sources as phones

CELLULAR = "ios/testdata.celWireless.celWireless.josh_ios15_ffs.zip"
NETWORKS = "ios/testdata.appleWifiPlist.appleWifiBSSList.josh_ios15_ffs.zip"
IMEI, ICCID, IMSI, NUMBER = "490154203237518", "8934010000000000017", "214010000000017", "+34600000001"
UDID = "00008030-000A1B2C3D4E802E"


def _read(
    folder: Path, name: str, value: Mapping[str, object], extractor: Extractor = EXTRACTOR, xml: bool = False
) -> list[Observation]:
    path = folder / name
    path.write_bytes(plistlib.dumps(value, fmt=plistlib.FMT_XML if xml else plistlib.FMT_BINARY))
    return phones.read(extractor, phones.source_of(path))


def _owner(folder: Path, name: str) -> str:
    return f"sha256:{phones.source_of(folder / name).sha256}#owner"


def test_the_shared_cellular_settings() -> None:
    # Independently, with plistlib: the dictionary under PersonalWallet has one key, the ICCID; under it the IMSI, the
    # IMEI and the number; in the other file they stand under imeis/0/second and ReportedPhoneNumber.
    with phones.sample(CELLULAR, "com.apple.commcenter.plist", "US") as source:
        told = plistlib.loads(source.path.read_bytes())
        found = phones.read(EXTRACTOR, source)
    ((iccid, wallet),) = told["PersonalWallet"].items()
    entitled, number = wallet["CarrierEntitlements"], wallet["phonebook"]["PNRPhoneNumber"]
    imei, imsi = entitled["kEntitlementsSelfRegistrationUpdateImei"], entitled["lastGoodImsi"]
    assert phones.keys(found, EntityKind.SIM_CARD) == {f"iccid:{iccid}", f"imsi:{imsi}"}
    assert phones.keys(found, EntityKind.DEVICE) == {f"imei:{imei}"}
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {number}
    assert {
        (f"imei:{imei}", "USES", f"iccid:{iccid}"),
        (f"iccid:{iccid}", "USES", f"imsi:{imsi}"),
        (f"iccid:{iccid}", "USES", number),
    } < phones.linked(found)
    with phones.sample(CELLULAR, "com.apple.commcenter.device_specific_nobackup.plist", "US") as source:
        told = plistlib.loads(source.path.read_bytes())
        found = phones.read(EXTRACTOR, source)
    owner = f"sha256:{source.sha256}#owner"
    assert phones.linked(found) >= {
        (owner, "OWNS", f"imei:{told['imeis'][0]['second']}"),
        (owner, "OWNS", f"+{told['ReportedPhoneNumber']}"),
        (owner, "USES", f"iccid:{told['ReportedSubscriberIdentity']}"),
    }
    assert phones.problems(found) == []


def test_the_shared_networks() -> None:
    # Independently, with plistlib: one network, nine access points in BSSList, each with LastAssociatedAt.
    with phones.sample(NETWORKS, "com.apple.wifi.known-networks.plist") as source:
        ((_, network),) = plistlib.loads(source.path.read_bytes()).items()
        found = phones.read(WIFI, source)
    points = {f"bssid:{point['BSSID']}": point["LastAssociatedAt"] for point in network["BSSList"]}
    assert len(points) == 9
    assert phones.keys(found, EntityKind.WIFI_NETWORK) == set(points)
    joined = {one.target.key: one.at for one in found if isinstance(one, Link)}
    assert joined == {key: round(when.replace(tzinfo=UTC).timestamp() * 1_000) for key, when in points.items()}
    names = {str(one.asserted["ssid"]) for one in phones.mentions(found, EntityKind.WIFI_NETWORK)}
    assert names == {network["SSID"].decode()}
    with phones.sample(NETWORKS, "com.apple.wifi.plist") as source:
        address = plistlib.loads(source.path.read_bytes())["hwMacAddressMacRandomisation"]
        found = phones.read(WIFI, source)
    assert phones.keys(found, EntityKind.DEVICE) == {f"mac:{address.hex(':')}"}


def test_the_shared_backup_s_info() -> None:
    with phones.sample("ios/ios_backup/Info.plist") as source:
        told = plistlib.loads(source.path.read_bytes())
        found = phones.read(EXTRACTOR, source)
    keys = {f"serial:apple/{told['Serial Number']}", f"udid:{told['Unique Identifier'].lower()}"}
    assert phones.keys(found, EntityKind.DEVICE) == keys
    owner = phones.asserted(found, f"sha256:{source.sha256}#owner")
    assert owner["model"] == told["Product Type"]
    # Its IMEI and ICCID are none by their form: they are kept as they stand.
    assert owner["unread"] == [f"ICCID: {told['ICCID']}", f"IMEI: {told['IMEI']}"]


@pytest.mark.parametrize("xml", [False, True])
def test_a_backup_s_info(tmp_path: Path, xml: bool) -> None:
    found = _read(
        tmp_path,
        "Info.plist",
        {
            "Device Name": "iPhone de Ana",
            "IMEI": IMEI,
            "ICCID": ICCID,
            "Phone Number": "+34 600 000 001",
            "Serial Number": "F2LZZ0FICT01",
            "Target Identifier": UDID,
            "Product Version": "16.5",
            "Last Backup Date": datetime(2024, 3, 1, 10),
            "Installed Applications": ["org.example"],
        },
        xml=xml,
    )
    owner = _owner(tmp_path, "Info.plist")
    assert phones.linked(found) == {
        (owner, "OWNS", NUMBER),
        (owner, "OWNS", f"imei:{IMEI}"),
        (owner, "USES", f"iccid:{ICCID}"),
        (owner, "OWNS", "serial:apple/F2LZZ0FICT01"),
        (owner, "OWNS", f"udid:{UDID.lower()}"),
        (f"imei:{IMEI}", "USES", f"iccid:{ICCID}"),
        (f"iccid:{ICCID}", "USES", NUMBER),
    }
    told = phones.asserted(found, owner)
    assert (told["device"], told["system version"]) == ("iPhone de Ana", "16.5")
    assert told["last backup"] == "2024-03-01T10:00:00Z"
    assert {one.locator for one in phones.mentions(found, EntityKind.PHONE_NUMBER)} == {"Phone Number"}


def test_two_cards_of_one_handset(tmp_path: Path) -> None:
    second = {"iccid": "8934010000000000025", "imsi": "214010000000025"}
    found = _read(
        tmp_path,
        "device_values.plist",
        {
            "UniqueDeviceID": UDID,
            "InternationalMobileEquipmentIdentity": IMEI,
            "WiFiAddress": "02:00:5e:10:20:30",
            "BluetoothAddress": "02:00:5e:10:20:31",
            "CarrierBundleInfoArray": [
                {"IntegratedCircuitCardIdentity": ICCID, "InternationalMobileSubscriberIdentity": IMSI},
                {
                    "IntegratedCircuitCardIdentity": second["iccid"],
                    "InternationalMobileSubscriberIdentity": second["imsi"],
                },
            ],
        },
    )
    assert phones.keys(found, EntityKind.DEVICE) == {
        f"imei:{IMEI}",
        f"udid:{UDID.lower()}",
        "mac:02:00:5e:10:20:30",
        "mac:02:00:5e:10:20:31",
    }
    pairs = {(one.source.key, one.target.key) for one in found if isinstance(one, Link) and "iccid" in one.source.key}
    assert pairs == {
        (f"iccid:{ICCID}", f"imsi:{IMSI}"),
        (f"iccid:{second['iccid']}", f"imsi:{second['imsi']}"),
    }


def test_lockdown_s_values_and_an_activation_record(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        "data_ark.plist",
        {
            "-DeviceName": "Teléfono",
            "-TimeZone": "Europe/Madrid",
            "com.apple.mobile.iTunes.store-AppleID": "a@example.org",
        },
    )
    told = phones.asserted(found, _owner(tmp_path, "data_ark.plist"))
    assert (told["device"], told["time zone"]) == ("Teléfono", "Europe/Madrid")
    assert phones.keys(found, EntityKind.EMAIL_ADDRESS) == {"a@example.org"}
    token = f'{{\n\t"InternationalMobileEquipmentIdentity" = "{IMEI}";\n\t"PhoneNumber" = "{NUMBER}";\n'
    token += f'\t"IntegratedCircuitCardIdentity" = "{ICCID}";\n\t"SerialNumber" = "F2LZZ0FICT01";\n}}'
    found = _read(tmp_path, "activation_record.plist", {"AccountToken": token.encode(), "unbrick": True})
    assert {(f"imei:{IMEI}", "USES", f"iccid:{ICCID}"), (f"iccid:{ICCID}", "USES", NUMBER)} < phones.linked(found)
    assert phones.mentions(found, EntityKind.PHONE_NUMBER)[0].locator == "AccountToken/PhoneNumber"


def test_a_pairing_record_of_a_computer_makes_no_owner(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        f"{UDID}.plist",
        {"HostID": "A", "SystemBUID": "B", "WiFiMACAddress": "02:00:5e:10:20:30", "HostName": "equipo"},
    )
    assert phones.linked(found) == {(f"udid:{UDID.lower()}", "USES", "mac:02:00:5e:10:20:30")}
    assert phones.keys(found, EntityKind.PERSON) == set()
    assert phones.asserted(found, f"udid:{UDID.lower()}")["computer"] == "equipo"


def _network(**values: object) -> dict[str, object]:
    return {"SSID_STR": "Casa", "BSSID": "0:e:6d:b3:8f:7c", **values}


def test_networks_of_old_systems_of_private_addresses_and_of_a_mac(tmp_path: Path) -> None:
    joined = datetime(2023, 5, 1, 12)
    old = _network(
        lastJoined=joined,
        lastAutoJoined=datetime(2023, 4, 1),
        **{"80211D_IE": {"IE_KEY_80211D_COUNTRY_CODE": "ES"}},
        WPS_PROB_RESP_IE={"IE_KEY_WPS_MANUFACTURER": "Fabrica", "IE_KEY_WPS_SERIAL_NUM": "SN-0042"},
        CaptiveProfile={"UserPortalURL": "http://portal.example.org/x"},
    )
    found = _read(tmp_path, "com.apple.wifi.plist", {"List of known networks": [old, {"SSID_STR": "Sin punto"}]}, WIFI)
    owner = _owner(tmp_path, "com.apple.wifi.plist")
    assert (owner, "CONNECTED_TO", "bssid:00:0e:6d:b3:8f:7c") in phones.linked(found)
    told = phones.asserted(found, "bssid:00:0e:6d:b3:8f:7c")
    assert (told["ssid"], told["joined"], told["country"]) == ("Casa", "2023-05-01T12:00:00Z", "ES")
    assert phones.keys(found, EntityKind.DEVICE) == {"serial:fabrica/SN-0042"}
    assert phones.keys(found, EntityKind.URL) == {"http://portal.example.org/x"}
    assert "ssid:Sin punto" in phones.keys(found, EntityKind.WIFI_NETWORK)

    private = {"PRIVATE_MAC_ADDRESS_IN_USE": bytes.fromhex("02005e102030")}
    scanned = {"List of scanned networks with private mac": [_network(addedAt=joined, PRIVATE_MAC_ADDRESS=private)]}
    found = _read(tmp_path, "com.apple.wifi-private-mac-networks.plist", scanned, WIFI)
    assert ("mac:02:00:5e:10:20:30", "CONNECTED_TO", "bssid:00:0e:6d:b3:8f:7c") in phones.linked(found)
    assert (_owner(tmp_path, "com.apple.wifi-private-mac-networks.plist"), "OWNS", "mac:02:00:5e:10:20:30") in (
        phones.linked(found)
    )

    mac = {"KnownNetworks": {"wifi.ssid.<43>": {"SSIDString": "Casa", "LastConnected": joined}}}
    found = _read(tmp_path, "com.apple.airport.preferences.plist", mac, WIFI)
    assert phones.keys(found, EntityKind.WIFI_NETWORK) == {"ssid:Casa"}


def test_an_access_point_has_its_place_and_its_time(tmp_path: Path) -> None:
    point = {
        "BSSID": "00:0e:6d:b3:8f:7c",
        "Channel": 6,
        "LastAssociatedAt": datetime(2023, 5, 1, 12),
        "LocationLatitude": 40.4167,
        "LocationLongitude": -3.70325,
        "LocationAccuracy": 25.0,
        "LocationTimestamp": datetime(2023, 4, 30),
    }
    found = _read(tmp_path, "known.plist", {"wifi.network.ssid.Casa": {"SSID": b"Casa", "BSSList": [point]}}, WIFI)
    (placed,) = (one for one in found if isinstance(one, Link) and one.type is LinkType.LOCATED_AT)
    assert (placed.source.key, placed.target.key) == ("bssid:00:0e:6d:b3:8f:7c", "geo:40.41670,-3.70325")
    assert placed.at == 1_682_812_800_000
    assert placed.locator == "wifi.network.ssid.Casa/BSSList/0"


def test_other_property_lists_are_not_taken_and_broken_ones_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "Info.plist"
    path.write_bytes(plistlib.dumps({"CFBundleIdentifier": "org.example", "MinimumOSVersion": "12"}))
    assert not EXTRACTOR.takes(phones.source_of(path))
    assert not WIFI.takes(phones.source_of(path))
    path.write_bytes(b"bplist00" + b"UniqueDeviceID" * 9)
    with pytest.raises(EvidenceError, match="no property list that can be read"):
        list(EXTRACTOR.extract(phones.source_of(path)))


def test_keys_that_are_numbers_name_nothing(tmp_path: Path) -> None:
    found = _read(tmp_path, "x.plist", {"1": {"2": "UniqueDeviceID"}, "UniqueDeviceID": UDID})
    assert phones.keys(found, EntityKind.DEVICE) == {f"udid:{UDID.lower()}"}
