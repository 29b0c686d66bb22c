"""The closed vocabularies: what can be a node, a link, an event, a role."""

from __future__ import annotations

from enum import StrEnum


class EntityKind(StrEnum):
    """What an identifier identifies. The value is the public name; `label` is the graph's."""

    PERSON = "PERSON"
    ORGANIZATION = "ORGANIZATION"
    ACCOUNT = "ACCOUNT"
    PHONE_NUMBER = "PHONE_NUMBER"
    EMAIL_ADDRESS = "EMAIL_ADDRESS"
    DEVICE = "DEVICE"
    SIM_CARD = "SIM_CARD"
    IP_ADDRESS = "IP_ADDRESS"
    WIFI_NETWORK = "WIFI_NETWORK"
    CELL_TOWER = "CELL_TOWER"
    URL = "URL"
    LOCATION = "LOCATION"
    VEHICLE = "VEHICLE"
    PAYMENT_INSTRUMENT = "PAYMENT_INSTRUMENT"
    MEDIA = "MEDIA"
    DOCUMENT = "DOCUMENT"
    FACE = "FACE"

    @property
    def label(self) -> str:
        """The Neo4j label: PHONE_NUMBER -> PhoneNumber."""
        return "".join(part.capitalize() for part in self.value.split("_"))


class LinkType(StrEnum):
    """What evidence says of two identifiers. Read left to right: source LINK target."""

    OWNS = "OWNS"
    USES = "USES"
    KNOWS = "KNOWS"
    CONTACTED = "CONTACTED"
    MEMBER_OF = "MEMBER_OF"
    LOCATED_AT = "LOCATED_AT"
    DEPICTS = "DEPICTS"
    TAKEN_WITH = "TAKEN_WITH"
    CONNECTED_TO = "CONNECTED_TO"
    ATTACHED_TO = "ATTACHED_TO"


class EventType(StrEnum):
    """Something that happened at a time between parties."""

    MESSAGE = "MESSAGE"
    CALL = "CALL"

    @property
    def label(self) -> str:
        """The Neo4j label: MESSAGE -> Message."""
        return self.value.capitalize()


class Direction(StrEnum):
    """Of an event, seen from the device that recorded it."""

    IN = "IN"
    OUT = "OUT"
    MISSED = "MISSED"
    UNKNOWN = "UNKNOWN"


class PersonRole(StrEnum):
    """Of a person or a face, in one case; never global."""

    SUSPECT = "SUSPECT"
    VICTIM = "VICTIM"
    WITNESS = "WITNESS"
    CONTACT = "CONTACT"
    UNKNOWN = "UNKNOWN"


class UserRole(StrEnum):
    """What a user of this program is."""

    ANALYST = "analyst"
    SUPERVISOR = "supervisor"
    VICTIM_IDENTIFICATION = "victim-identification"
    PARTNER = "partner"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


class AccessLevel(StrEnum):
    """What a user may do with one case; each level includes those before it."""

    NONE = "NONE"
    READ = "READ"
    WRITE = "WRITE"
    MANAGE = "MANAGE"

    def allows(self, wanted: AccessLevel) -> bool:
        """Whether this level includes the wanted one."""
        order = list(AccessLevel)
        return order.index(self) >= order.index(wanted)


class EvidenceStatus(StrEnum):
    """Where an exhibit stands on its way into the graph."""

    QUEUED = "QUEUED"
    EXTRACTING = "EXTRACTING"
    DONE = "DONE"
    DONE_WITH_PROBLEMS = "DONE_WITH_PROBLEMS"
    FAILED = "FAILED"


class NetworkPart(StrEnum):
    """The part that a member plays in a network, as structure shows it."""

    LEADER = "LEADER"
    BROKER = "BROKER"
    MEMBER = "MEMBER"
    PERIPHERY = "PERIPHERY"
