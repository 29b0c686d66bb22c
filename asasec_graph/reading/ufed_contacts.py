"""Contacts and the owner's accounts in a Cellebrite report.

A `Contact` is an entry of a contact book, of the telephone or of a program, and so a person of its own; its
`Entries` (PhoneNumber, EmailAddress, UserID, WebAddress; Value, Category, Domain) are what that person owns.
A `UserAccount` is an account that is set up on the device: the owner's. Its password is never read.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Mention, Ref
from asasec_graph.reading import mojibake, phones_contacts
from asasec_graph.reading.marks import marked
from asasec_graph.reading.phones_contacts import Card, Item
from asasec_graph.reading.source import Yielded
from asasec_graph.reading.ufed_model import Model
from asasec_graph.reading.ufed_parties import Parties, identified, of_entry
from asasec_graph.reading.ufed_values import NATIVE, Clock, facts, known_platform, platform

_STREET = ("Street1", "Street2", "HouseNumber", "POBox", "PostalCode", "Neighborhood", "City", "State", "Country")
_TOLD = {"Source": "source", "Group": "group", "Type": "type", "Status": "about", "Nickname": "nickname"}


class Contacts:
    """Reads the contacts and accounts of one report."""

    def __init__(self, parties: Parties, clock: Clock) -> None:
        self.parties = parties
        self.clock = clock
        self.region = parties.source.options.region

    def contact(self, model: Model, context: str = "") -> Iterator[Yielded]:
        """A person and what the person owns; `context` says where the entry stands if in no contact book."""
        source = platform(model.text("Source"))
        yield from self.parties.account(model, source, self.clock.of(model, "TimeCreated"))
        card = Card(
            keys.person(self.parties.source.sha256, _key(model)),
            model.place,
            mojibake.repair(model.text("Name")) or None,
        )
        for field, told in _TOLD.items():
            card.tell(told, model.text(field))
        card.tell("context", context)
        for text in model.values("Notes", "UserTags"):
            card.tell("note", text[:1_000])
        for organization in model.inner("Organizations", "Organization"):
            card.tell(
                "organization", ", ".join(filter(None, (organization.text("Name"), organization.text("Position"))))
            )
        for address in model.inner("Addresses", "Address"):
            card.tell("address", street(address))
        for entry in model.inner("Entries"):
            self._entry(card, entry, model.text("Source"))
        if card.name or card.items or card.asserted.get("note"):
            yield from marked(phones_contacts.observations(card, self.region, None), model.marks())

    def _entry(self, card: Card, entry: Model, source: str) -> None:
        value, label = entry.text("Value"), entry.text("Category") or entry.text("Domain") or None
        if not value:
            return
        ref = self._ref(entry, value, source)
        if ref is not None or entry.kind == "PhoneNumber":
            card.items.append(Item(value, entry.place, ref, label))
        elif entry.kind != "ProfilePicture":
            card.tell(label or "entry", value[:300])

    def _ref(self, entry: Model, value: str, source: str) -> Ref | None:
        """What an entry identifies; None for a telephone number that is yet to be read, and for none."""
        match entry.kind:
            case "PhoneNumber":
                found = identified(value, "", NATIVE, self.region).ref if "@" in value else None
                whole = value.isdigit() and len(value) > 10 and platform(source) != NATIVE
                return found or (keys.phone("+" + value, "ZZ") if whole else None)
            case "EmailAddress":
                return keys.email(value)
            case "WebAddress" | "ProfilePicture":
                is_redacted = keys.REDACTED.search(value) is not None
                return keys.url(value) if "." in value and not is_redacted and entry.kind == "WebAddress" else None
            case _:
                return of_entry(value, entry.text("Category"), source, self.region)

    def user_account(self, model: Model) -> Iterator[Yielded]:
        """An account on the device, and the addresses and numbers that belong to it: all the owner's."""
        services = (model.text("ServiceType"), model.text("Source"), model.text("ServiceIdentifier"))
        found = known_platform(*services)
        service = found if found is not None else platform(next(filter(None, services), ""))
        when = self.clock.of(model, "TimeCreated")
        told = facts(
            model.marks(),
            when,
            context="user account",
            name=model.text("Name"),
            service=model.text("ServiceType", "Source"),
            server=model.text("ServerAddress")[:300],
        )
        for ref, place in self._accounts(model, service):
            self.parties.mine(ref, service, place)
            yield Mention(ref, place, asserted=told, at=when.at)
            yield from self.parties.numbered(ref, place)

    def _accounts(self, model: Model, service: str) -> Iterator[tuple[Ref, str]]:
        seen: set[Ref] = set()
        candidates = [(identified(model.text("Username"), "", service, self.region).ref, model.place)]
        for entry in model.inner("Entries"):
            value = entry.text("Value")
            ref = self._ref(entry, value, model.text("Source", "ServiceType")) if value else None
            if ref is None and entry.kind == "PhoneNumber":
                ref = keys.phone(value, self.region)
            candidates.append((ref, entry.place))
        for ref, place in candidates:
            is_owned = ref is not None and ref.kind is not EntityKind.URL and not ref.key.startswith("sms:")
            if ref is not None and is_owned and ref not in seen:
                seen.add(ref)
                yield ref, place


def _key(model: Model) -> str:
    return f"model/{model.id}" if model.id else model.place


def street(model: Model) -> str:
    """A street address on one line."""
    return ", ".join(text for name in _STREET if (text := model.text(name)))
