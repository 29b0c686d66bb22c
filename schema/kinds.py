"""One GraphQL type a kind of identifier, and the making of them from rows."""

from __future__ import annotations

import strawberry

from asasec_graph.model.kinds import EntityKind
from asasec_graph.schema.described import described
from asasec_graph.schema.entities import Entity
from asasec_graph.schema.faces import Face, Media


@described
@strawberry.type
class Person(Entity):
    """One mention of a person in one exhibit; persons never merge by name."""


@described
@strawberry.type
class Organization(Entity):
    """One mention of an organisation in one exhibit."""


@described
@strawberry.type
class Account(Entity):
    """An account on a platform: `platform:identifier`."""


@described
@strawberry.type
class PhoneNumber(Entity):
    """A telephone number in E.164."""


@described
@strawberry.type
class EmailAddress(Entity):
    """An e-mail address in lower case."""


@described
@strawberry.type
class Device(Entity):
    """A handset, computer or camera: `imei:`, `meid:`, `serial:`, `udid:`, `mac:`."""


@described
@strawberry.type
class SimCard(Entity):
    """A SIM: `iccid:`, `imsi:`."""


@described
@strawberry.type
class IpAddress(Entity):
    """An IP address in its canonical form."""


@described
@strawberry.type
class WifiNetwork(Entity):
    """A wireless network: `bssid:`, or `ssid:` where no BSSID is given."""


@described
@strawberry.type
class CellTower(Entity):
    """A cell: mcc-mnc-lac-ci."""


@described
@strawberry.type
class Url(Entity):
    """An address on the web, normalised."""


@described
@strawberry.type
class Location(Entity):
    """A place: `geo:lat,lon` with five decimals."""


@described
@strawberry.type
class Vehicle(Entity):
    """A vehicle by its plate: `plate:ES:1234BCD`."""


@described
@strawberry.type
class PaymentInstrument(Entity):
    """A bank account, wallet or card: `iban:`, `btc:`, `card:`."""


@described
@strawberry.type
class Document(Entity):
    """A document by the hash of its bytes."""


TYPES: dict[EntityKind, type[Entity]] = {
    EntityKind.PERSON: Person,
    EntityKind.ORGANIZATION: Organization,
    EntityKind.ACCOUNT: Account,
    EntityKind.PHONE_NUMBER: PhoneNumber,
    EntityKind.EMAIL_ADDRESS: EmailAddress,
    EntityKind.DEVICE: Device,
    EntityKind.SIM_CARD: SimCard,
    EntityKind.IP_ADDRESS: IpAddress,
    EntityKind.WIFI_NETWORK: WifiNetwork,
    EntityKind.CELL_TOWER: CellTower,
    EntityKind.URL: Url,
    EntityKind.LOCATION: Location,
    EntityKind.VEHICLE: Vehicle,
    EntityKind.PAYMENT_INSTRUMENT: PaymentInstrument,
    EntityKind.MEDIA: Media,
    EntityKind.DOCUMENT: Document,
    EntityKind.FACE: Face,
}


def entity(id: str, kind: str, key: str) -> Entity:
    """The object of an identifier that the caller may see."""
    known = EntityKind(kind)
    return TYPES[known](id=strawberry.ID(id), kind=known, key=key)
