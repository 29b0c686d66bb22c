"""The device, its contacts and accounts, and every other type of record of a generated report of Cellebrite."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from asasec_graph.samples.ufed_markup import Markup, items, many, one, stamp, value, values
from asasec_graph.samples.ufed_planted import OWNER, SECRETS, Phone, checked, jid, whatsapp

ICCID, IMSI, UDID = "8934010000000000017", "214019900000017", "0123456789abcdef0123456789abcdef01234567"
MAC, BLUETOOTH, HEADSET = "ac:de:48:00:11:22", "ac:de:48:00:11:23", "ac:de:48:00:99:01"
BSSID, SEEN = "ac:de:48:10:00:01", "ac:de:48:10:00:02"
IBAN = "ES9121000418450200051332"
_OWN = f"PERSON:{OWNER}"


def device(phone: Phone) -> str:
    """The sections that describe the telephone; the examiner's and the tool's own numbers are nobody's."""
    imei, second = checked("35940508291245"), checked("35940508291246")
    for key in (f"imei:{imei}", f"imei:{second}", f"udid:{UDID}", f"mac:{MAC}", f"mac:{BLUETOOTH}"):
        phone.planted.link("USES", _OWN, f"DEVICE:{key}")
    phone.planted.link("USES", _OWN, "DEVICE:serial:apple/F4GTFICT0123")
    for card in (f"SIM_CARD:iccid:{ICCID}", f"SIM_CARD:imsi:{IMSI}"):
        phone.planted.owns(card)
        phone.planted.link("USES", card, phone.telephone(phone.owner))
    phone.planted.owns(phone.telephone(phone.owner))
    phone.planted.owns(f"EMAIL_ADDRESS:{phone.owner.email}")
    additional = [("DeviceInfoCreationTime", "14/09/2024 18:31:44"), ("UFED_PA_Version", "7.60.0.14")]
    unit = [("DeviceInfoSelectedManufacturer", "Apple"), ("DeviceInfoUnitIdentifier", "UFED S/N 600123456")]
    said = [
        ("DeviceInfoDetectedPhoneModel", "iPhone X"),
        ("DeviceInfoOwnerName", phone.owner.name),
        ("DeviceInfoDeviceName", f"iPhone de {phone.owner.name}"),
        ("DeviceInfoOSType", "iOS"),
        ("DeviceInfoOSVersion", "14.6"),
        ("IMEI", imei),
        ("IMEI2", f"{second[:2]} {second[2:8]} {second[8:14]} {second[14:]}"),
        ("DeviceInfoUniqueID", UDID.upper()),
        ("DeviceInfoSerial", "F4GTFICT0123"),
        ("DeviceInfoWiFiAddress", MAC.upper()),
        ("Bluetooth MAC Address", BLUETOOTH.replace(":", "-")),
        ("ICCID", ICCID),
        ("IMSI", IMSI),
        ("MSISDN", phone.owner.phone),
        ("DeviceInfoAppleID", phone.owner.email),
        ("DeviceInfoPhoneDateTime", "09.09.2024 19:33:13(UTC+0)"),
    ]
    return items("Additional Fields", additional) + items("Extraction Data", unit, 0) + items("Device Info", said, 0)


def contacts(phone: Phone) -> Iterator[str]:
    """Entries of the contact book and of programs; one was deleted."""
    for number, who in enumerate(phone.others[:4]):
        entry, state = phone.markup.entry, "Deleted" if number == 3 else "Intact"
        entries = [entry("PhoneNumber", who.phone, "Mobile"), entry("EmailAddress", who.email, "Home")]
        owned = [phone.telephone(who), f"EMAIL_ADDRESS:{who.email}"]
        if number == 0:
            entries.append(entry("UserID", jid(who), "WhatsApp User Id"))
            entries.append(entry("UserID", who.username, "Instagram Username"))
            entries.append(entry("WebAddress", "https://blog.example/uno", "Home"))
            entries.append(entry("PhoneNumber", "XXXXXXXX12", "Other"))
            owned += [whatsapp(who), f"ACCOUNT:instagram:{who.username}"]
            phone.on_whatsapp(who)
        photo = phone.markup.model("ContactPhoto", value("Name", "1.jpg"))
        yield phone.markup.model(
            "Contact",
            value("Source", "Contacts"),
            value("Name", who.name),
            value("Group", None),
            many("Photos", "ContactPhoto", [photo]),
            many("Entries", "ContactEntry", entries),
            many("Addresses", "StreetAddress", [phone.markup.model("StreetAddress", value("City", "Villaficticia"))]),
            state=state,
        )
        person = f"PERSON:{phone.markup.ids[-1]}"
        for identifier in owned:
            phone.planted.link("OWNS", person, identifier)
        if number == 0:
            phone.planted.link("USES", person, "URL:https://blog.example/uno")


def accounts(phone: Phone) -> Iterator[str]:
    """Accounts on the device: one by name, one by its entries."""
    phone.planted.owns(f"ACCOUNT:instagram:{phone.owner.username}")
    phone.planted.owns(f"EMAIL_ADDRESS:{phone.owner.email}")
    yield phone.markup.model(
        "UserAccount",
        value("Source", "Instagram"),
        value("Name", phone.owner.name),
        value("Username", phone.owner.username),
        value("Password", SECRETS[0]),
        value("ServiceType", "Instagram"),
    )
    yield phone.markup.model(
        "UserAccount",
        value("Username", phone.owner.email),
        value("ServiceType", "com.google"),
        many("Entries", "ContactEntry", [phone.markup.entry("PhoneNumber", phone.owner.phone, "Recovery")]),
    )


class Rest:
    """One record of each other type; `at` is when all of it happened."""

    def __init__(self, phone: Phone, at: datetime) -> None:
        self.phone = phone
        self.markup: Markup = phone.markup
        self.at = at

    def records(self) -> Iterator[tuple[str, str]]:
        """Each with its type."""
        for kind, fields in (*self._places(), *self._web(), *self._secrets(), *self._devices(), *self._texts()):
            yield kind, self.markup.model(kind, *fields)

    def _position(self, latitude: float, longitude: float) -> str:
        return one("Position", "Coordinate", self.markup.coordinate(latitude, longitude))

    def _places(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        planted = self.phone.planted
        planted.link("LOCATED_AT", _OWN, "LOCATION:geo:38.34520,-0.48100")
        address = one("Address", "StreetAddress", self.markup.model("StreetAddress", value("City", "Alicante")))
        here = self._position(38.3452, -0.481)
        yield (
            "Location",
            (value("Source", "Apple Maps"), here, address, stamp("TimeStamp", self.at), value("Name", None)),
        )
        planted.entity("LOCATION:geo:41.38510,2.17340")
        yield "Location", (self._position(41.3851, 2.1734), value("Category", "Searched Locations"))
        points = [self.markup.model("Location", self._position(39.4699, -0.3763)) for _ in range(2)]
        planted.link("LOCATED_AT", _OWN, "LOCATION:geo:39.46990,-0.37630")
        times = stamp("StartTime", self.at), stamp("EndTime", self.at)
        yield "Journey", (*times, one("FromPoint", "Location", points[0]), one("ToPoint", "Location", points[1]))
        planted.link("CONNECTED_TO", _OWN, "CELL_TOWER:214-07-1205-4321")
        planted.link("LOCATED_AT", "CELL_TOWER:214-07-1205-4321", "LOCATION:geo:40.00000,-3.00000")
        cell = {"MCC": "214", "MNC": "07", "LAC": "1205", "CID": "4321"}
        numbers = tuple(value(name, text) for name, text in cell.items())
        yield "CellTower", (*numbers, stamp("TimeStamp", self.at), self._position(40.0, -3.0))
        planted.link("CONNECTED_TO", _OWN, f"WIFI_NETWORK:bssid:{BSSID}")
        yield (
            "WirelessNetwork",
            (
                value("BSSId", BSSID.upper()),
                value("SSId", "CasaInventada"),
                stamp("LastConnection", self.at),
                value("Password", SECRETS[1]),
            ),
        )
        planted.entity(f"WIFI_NETWORK:bssid:{SEEN}")
        yield "WirelessNetwork", (value("BSSId", SEEN), stamp("TimeStamp", self.at))
        planted.link("CONNECTED_TO", _OWN, "WIFI_NETWORK:ssid:CasaInventada")
        yield "NetworkUsage", (value("SSId", "CasaInventada"), stamp("DateStarted", self.at))

    def _web(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        planted = self.phone.planted
        for kind, name in (("VisitedPage", "LastVisited"), ("WebBookmark", "TimeStamp"), ("FileDownload", "StartTime")):
            planted.link("USES", _OWN, f"URL:https://{kind.lower()}.example/a?b=1")
            address = value("Url", f"HTTPS://{kind}.Example/a?b=1#c")
            yield kind, (value("Source", "Safari"), address, value("Title", "Una página"), stamp(name, self.at))
        planted.entity("URL:https://instagram.com/perfil.ficticio", "ACCOUNT:instagram:perfil.ficticio", _OWN)
        yield "SearchedItem", (value("Value", "https://instagram.com/perfil.ficticio"), stamp("TimeStamp", self.at))
        planted.entity("URL:https://tienda.example/")
        yield "Cookie", (value("Domain", ".tienda.example"), value("Name", "sid"), value("Value", SECRETS[2]))
        yield "InstalledApplication", (value("Name", "Kik"), value("Identifier", "com.kik.android"))

    def _secrets(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        planted, who = self.phone.planted, self.phone.others[9]
        planted.entity(f"EMAIL_ADDRESS:{who.email}")
        secret = value("Data", SECRETS[0])
        yield "Password", (value("Account", who.email), value("Service", "Correo"), secret, value("Type", "Generic"))
        number = checked("411111000000000")
        planted.link("OWNS", _OWN, f"PAYMENT_INSTRUMENT:card:{number}")
        yield "CreditCard", (value("CreditCardNumber", number), value("CVV", SECRETS[3]))
        planted.entity(f"PAYMENT_INSTRUMENT:iban:{IBAN}")
        yield "FinancialAccount", (value("AccountID", IBAN), value("FinancialAccountType", "IBAN"))
        party = self.markup.party(self.phone.others[8].phone, self.phone.others[8].name, "To")
        amount = one("TransferAmount", "Price", self.markup.model("Price", value("Amount", "20.5", "Double")))
        yield "TransferOfFunds", (many("Participants", "Party", [party]), amount, stamp("DateSent", self.at))

    def _devices(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        planted = self.phone.planted
        planted.link("CONNECTED_TO", _OWN, f"DEVICE:mac:{HEADSET}")
        known = many("DeviceIdentifiers", "KeyValueModel", [self.markup.key_value("MAC Address", HEADSET)])
        yield "DeviceConnectivity", (value("DeviceName", "Auriculares"), known, stamp("StartTime", self.at))
        yield "RecognizedDevice", (value("Name", "Auriculares"), known)
        yield "SIMData", (value("Name", "ICCID"), value("Value", ICCID), value("Category", "SIM"))
        meid = "a0000000002329"
        planted.link("USES", _OWN, f"DEVICE:meid:{meid}")
        yield "DeviceInfoEntry", (value("EntryName", "MEID"), value("EntryValue", meid.upper()))
        yield "PoweringEvent", (value("Element", "Device"), value("Event", "On"), stamp("TimeStamp", self.at))
        yield "ApplicationUsage", (value("Name", "Kik"), value("LaunchCount", "600000001", "Int32"))

    def _texts(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Records that are searched for identifiers, each with one of its own."""
        planted, rng = self.phone.planted, 20
        for kind, name in (
            *(("CalendarEntry", "Details"), ("Notification", "Body"), ("Note", "Body"), ("LogEntry", "Body")),
            *(("SocialMediaActivity", "Body"), ("DictionaryWord", "Word"), ("DeviceEvent", "Value")),
        ):
            rng += 1
            planted.entity(f"IP_ADDRESS:192.0.2.{rng}")
            yield kind, (value("Source", "App"), value(name, f"desde 192.0.2.{rng}"), stamp("TimeStamp", self.at))
        planted.entity("EMAIL_ADDRESS:tecleado@example.org")
        yield "Autofill", (value("Key", "correo"), value("Value", "tecleado@example.org"))
        yield "Autofill", (value("Key", "password"), value("Value", f"{SECRETS[1]} oculto@example.org"))
        attendee = self.markup.party(self.phone.others[1].email, self.phone.others[1].name)
        yield "CalendarEntry", (value("Subject", "Reunión"), many("Attendees", "Party", [attendee]))
        author = self.markup.party("autora.ficticia", "Autora")
        planted.entity("ACCOUNT:instagram:autora.ficticia")
        yield "SocialMediaActivity", (value("Source", "Instagram"), one("Author", "Party", author))
        planted.entity("URL:https://cadena.example/1")
        yield "User", (value("Name", "Principal"), values("Notes", ["nada", "https://cadena.example/1"]))
