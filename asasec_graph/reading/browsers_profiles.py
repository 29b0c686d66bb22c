"""The addresses that Chromium fills into forms: each a person with names, e-mail addresses and numbers.

Three generations of tables: autofill_profiles with autofill_profile_names, _emails and _phones; contact_info and
local_addresses with their *_type_tokens (2022); addresses with address_type_tokens (2023). Field types are the
numbers of Chromium's autofill/core/browser/field_types.h.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Ref
from asasec_graph.reading.browsers import webkit_millis
from asasec_graph.reading.phones_tables import Row, Tables
from asasec_graph.reading.source import Source

PROFILES_LIMIT = 50_000
_TYPES = {
    3: "given",
    4: "middle",
    5: "family",
    7: "name",
    9: "email",
    14: "phone",
    10: "phone",
    60: "organization",
    77: "street",
    30: "street",
    31: "street",
    33: "city",
    34: "state",
    35: "postcode",
    36: "country",
}
_TOKENS = (
    ("addresses", "address_type_tokens"),
    ("contact_info", "contact_info_type_tokens"),
    ("local_addresses", "local_addresses_type_tokens"),
)
_OLD = {
    "autofill_profiles": {
        "company_name": "organization",
        "street_address": "street",
        "address_line_1": "street",
        "city": "city",
        "state": "state",
        "zipcode": "postcode",
        "country_code": "country",
    },
    "autofill_profile_names": {
        "first_name": "given",
        "middle_name": "middle",
        "last_name": "family",
        "full_name": "name",
    },
    "autofill_profile_emails": {"email": "email"},
    "autofill_profile_phones": {"number": "phone"},
}
_CARDS = ("credit_cards", "masked_credit_cards", "unmasked_credit_cards")


@dataclass(slots=True)
class _Profile:
    place: str
    at: int | None = None
    values: dict[str, list[tuple[str, str]]] = field(default_factory=dict[str, list[tuple[str, str]]])

    def tell(self, what: str, text: str | None, place: str) -> None:
        if text and text not in (one for one, _ in self.values.setdefault(what, [])) and len(self.values[what]) < 50:
            self.values[what].append((text[:500], place))

    def first(self, what: str) -> str:
        return next((text for text, _ in self.values.get(what, [])), "")


def observations(source: Source, tables: Tables) -> Iterator[Observation]:
    """Every profile as a person that owns what it holds; names on payment cards as persons too."""
    profiles: dict[str, _Profile] = {}
    for table, columns in _OLD.items():
        for row in tables.rows(table):
            _gather(profiles, tables, row, columns)
    for heads, tokens in _TOKENS:
        for row in tables.rows(heads):
            _begun(profiles, tables, row)
        for row in tables.rows(tokens):
            _token(profiles, tables, row)
    for number, (guid, profile) in enumerate(profiles.items(), 1):
        person = keys.person(source.sha256, f"profile-{guid or number}")
        yield from _told(person, profile, source.options.region)
    for table in _CARDS:
        yield from tables.each(table, lambda row: _card(source, tables, row))


def _begun(profiles: dict[str, _Profile], tables: Tables, row: Row) -> _Profile | None:
    guid = (row.text("guid") or "")[:64]
    if guid not in profiles and len(profiles) >= PROFILES_LIMIT:
        return None
    profile = profiles.setdefault(guid, _Profile(tables.place(row)))
    profile.at = profile.at or webkit_millis(row.raw("use_date")) or webkit_millis(row.raw("date_modified"))
    return profile


def _gather(profiles: dict[str, _Profile], tables: Tables, row: Row, columns: dict[str, str]) -> None:
    profile = _begun(profiles, tables, row)
    for column, what in columns.items():
        if profile is not None:
            profile.tell(what, row.text(column), tables.place(row))


def _token(profiles: dict[str, _Profile], tables: Tables, row: Row) -> None:
    profile, what = _begun(profiles, tables, row), _TYPES.get(row.integer("type") or 0)
    if profile is not None and what is not None:
        profile.tell(what, row.text("value"), tables.place(row))


def _told(person: Ref, profile: _Profile, region: str) -> Iterator[Observation]:
    parts = (profile.first(part) for part in ("given", "middle", "family"))
    name = profile.first("name") or " ".join(part for part in parts if part)
    found: list[tuple[Ref, str]] = []
    asserted: dict[str, Json] = {"context": "address for forms"}
    for what in ("email", "phone"):
        for text, place in profile.values.get(what, []):
            ref = keys.email(text) if what == "email" else keys.phone(text, region)
            if ref is not None:
                found.append((ref, place))
            else:
                asserted[what] = text
    for what in ("organization", "street", "city", "state", "postcode", "country"):
        if text := profile.first(what):
            asserted[what] = text
    if not name and not found:
        return
    yield Mention(person, profile.place, asserted=asserted | ({"name": name} if name else {}), at=profile.at)
    for ref, place in found:
        yield Mention(ref, place, asserted={"context": "address for forms"}, at=profile.at)
        yield Link(LinkType.OWNS, person, ref, place, at=profile.at)


def _card(source: Source, tables: Tables, row: Row) -> Iterator[Observation]:
    """The name on a payment card; its number is encrypted, its last digits are no identifier."""
    name = row.text("name_on_card")
    if not name:
        return
    person = keys.person(source.sha256, f"{row.table}-{row.rowid}")
    told: dict[str, Json] = {"context": "payment card", "name": name[:200]}
    for key, text in (("card network", row.text("network")), ("card ends in", row.text("last_four"))):
        if text:
            told[key] = text
    yield Mention(person, tables.place(row), asserted=told, at=webkit_millis(row.raw("use_date")))
