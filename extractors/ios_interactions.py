"""With whom an iPhone's owner was in touch, as the system itself counted: `interactionC.db` of CoreDuet.

ZINTERACTIONS: ZSTARTDATE in seconds since 2001, ZBUNDLEID the program, ZDIRECTION 0 to the owner and 1 from the
owner, ZSENDER a ZCONTACTS row; who else took part is joined by Z_nINTERACTIONRECIPIENT. ZCONTACTS: ZIDENTIFIER a
number, an address or a program's own, ZDISPLAYNAME. It outlives the messages and calls that it is of, and does not
say which of both it was: so it is a link, no event. Source: the databases of iOS 10 to 18, as public parsers read
them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Ref
from asasec_graph.reading import ios_apps
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import apple_millis
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.whatsapp_jids import party

_INTERACTIONS, _CONTACTS = "ZINTERACTIONS", "ZCONTACTS"
_OUTGOING = 1


def takes(source: Source) -> bool:
    """A database of interactions, or one so named whose tables cannot be listed."""
    names = ("interactionc.db", "1f5a521220a3ad80ebfdc196978df8e7a2e49dee")
    return known(source, (_INTERACTIONS.lower(), _CONTACTS.lower()), names=names)


def extract(source: Source) -> Iterator[Observation]:
    """Who was in touch with whom, when and by which program."""
    with opened(source) as tables:
        reader = _Interactions(tables, Owner.of(source.sha256, tables.locator(_INTERACTIONS)))
        yield from reader.observations()
        yield from reader.owner.told()
        yield from tables.ending()


@dataclass(frozen=True, slots=True)
class _Contact:
    """A party as it is written; what it identifies depends on the program."""

    identifier: str
    name: str | None
    place: str


class _Interactions:
    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables = tables
        self.owner = owner
        self.contacts: dict[int, _Contact] = {}
        self.recipients: defaultdict[int, list[int]] = defaultdict(list)
        self._told: set[tuple[Ref, str]] = set()

    def observations(self) -> Iterator[Observation]:
        for row in self.tables.rows(_CONTACTS):
            identifier = row.text("zidentifier", "zcustomidentifier")
            if identifier:
                self.contacts[row.rowid] = _Contact(identifier, row.text("zdisplayname"), self.tables.place(row))
        self._read_recipients()
        yield from self.tables.each(_INTERACTIONS, self._interaction)

    def _read_recipients(self) -> None:
        for table in sorted(name for name in self.tables.source.tables if name.endswith("interactionrecipient")):
            columns = self.tables.columns(table)
            contact = next((name for name in columns if name.endswith("recipients")), "")
            interaction = next((name for name in columns if name.endswith("interactionrecipient")), "")
            for row in self.tables.rows(table):
                of, who = row.integer(interaction), row.integer(contact)
                if of is not None and who is not None:
                    self.recipients[of].append(who)

    def _interaction(self, row: Row) -> Iterator[Observation]:
        place, at = self.tables.place(row), self.tables.when(row, "zstartdate", apple_millis)
        bundle = row.text("zbundleid") or ""
        sender = self._party(row.integer("zsender"), bundle)
        others = [ref for number in self.recipients.get(row.rowid, []) if (ref := self._party(number, bundle))]
        outgoing = row.integer("zdirection") == _OUTGOING
        told: dict[str, Json] = {"context": "interaction", "program": bundle} if bundle else {"context": "interaction"}
        own = self.owner.party() if sender is not None or others else None
        everybody: list[Ref] = [*([sender] if sender is not None else []), *others]
        for ref in dict.fromkeys(everybody):
            yield Mention(ref, place, asserted=told, at=at)
            yield from self._named(ref, row, bundle)
        if own is None:
            return
        if outgoing:
            yield from (Link(LinkType.CONTACTED, own, ref, place, at=at) for ref in dict.fromkeys(others))
        elif sender is not None:
            yield Link(LinkType.CONTACTED, sender, own, place, at=at)

    def _party(self, number: int | None, bundle: str) -> Ref | None:
        contact = self.contacts.get(number) if number is not None else None
        if contact is None:
            return None
        platform = ios_apps.platform(bundle)
        account = party(contact.identifier)
        if account is not None:
            return account
        regions = parties.regions(self.tables.source.options.region)
        return parties.correspondent(contact.identifier, regions, platform or bundle.lower() or "unknown")

    def _named(self, ref: Ref, row: Row, bundle: str) -> Iterator[Observation]:
        """The names under which a party stands, and its number, each told once."""
        numbers = [row.integer("zsender") or -1, *self.recipients.get(row.rowid, [])]
        for number in numbers:
            contact = self.contacts.get(number)
            if contact is None or self._party(number, bundle) != ref or (ref, contact.place) in self._told:
                continue
            self._told.add((ref, contact.place))
            yield from parties.known_as(ref, contact.name, contact.place)
            yield from parties.whatsapp(contact.identifier, contact.place)


EXTRACTOR = Extractor("ios_interactions", 1, takes, extract)
