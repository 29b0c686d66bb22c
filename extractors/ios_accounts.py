"""The accounts set up on an iPhone or a Mac: `Accounts3.sqlite`, `Accounts4.sqlite`.

ZACCOUNT: ZUSERNAME, ZACCOUNTDESCRIPTION, ZDATE when it was set up (seconds since 2001), ZACTIVE, ZACCOUNTTYPE
(ZACCOUNTTYPE's ZIDENTIFIER, com.apple.account.Google). ZACCOUNTPROPERTY: what a service adds, an archived value
under a ZKEY: firstName and lastName of the owner, dsid the number of the Apple Account, `handles` under which
iMessage and FaceTime reach the owner. Source: Apple's Accounts framework; the databases of iOS 7 to 17.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.errors import EvidenceError
from asasec_graph.model import keys
from asasec_graph.model.observations import Json, Mention, Observation, Ref
from asasec_graph.model.times import rfc3339
from asasec_graph.reading import nskeyed, plists
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import apple_millis
from asasec_graph.reading.source import Extractor, Source

_ACCOUNTS, _TYPES, _PROPERTIES = "ZACCOUNT", "ZACCOUNTTYPE", "ZACCOUNTPROPERTY"
_PLATFORMS = {"sinaweibo": "weibo", "tencentweibo": "weibo", "hotmail": "microsoft", "identityservices": "apple"}
_NOBODY = frozenset({"local", "localhost", "anonymous", "guest"})
"""User names that a service sets up by itself on every device (iTunes Store: `local`): they identify nobody."""
_NAMES = ("firstname", "lastname")
_ADDRESSES = {"handles", "aliases", "appleidaliases", "primaryemail", "email-address", "apple-id", "appleid"}


def takes(source: Source) -> bool:
    """A database of the Accounts framework, or one so named whose tables cannot be listed."""
    names = ("accounts3.sqlite", "accounts4.sqlite", "943624fd13e27b800cc6d9ce1100c22356ee365c")
    return known(source, (_ACCOUNTS.lower(), _TYPES.lower()), names=names, check=_is_accounts)


def _is_accounts(tables: Tables) -> bool:
    return tables.has(_ACCOUNTS, "zusername", "zaccounttype")


def extract(source: Source) -> Iterator[Observation]:
    """The owner with the accounts, addresses and numbers that are set up."""
    with opened(source) as tables:
        reader = _Accounts(tables, Owner.of(source.sha256, tables.locator(_ACCOUNTS)))
        yield from reader.observations()
        yield from reader.owner.told({"name": reader.name} if reader.name else {})
        yield from tables.ending()


class _Accounts:
    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables = tables
        self.owner = owner
        self.region = tables.source.options.region
        self.types: dict[int, tuple[str, str]] = {}
        self.names: dict[int, dict[str, str]] = {}

    @property
    def name(self) -> str | None:
        """The owner's name as most accounts have it."""
        whole = [" ".join(names[part] for part in _NAMES if part in names) for names in self.names.values()]
        return max(whole, key=whole.count, default=None)

    def observations(self) -> Iterator[Observation]:
        for row in self.tables.rows(_TYPES):
            self.types[row.rowid] = (row.text("zidentifier") or "", row.text("zaccounttypedescription") or "")
        yield from self.tables.each(_ACCOUNTS, self._account)
        yield from self.tables.each(_PROPERTIES, self._property)

    def _account(self, row: Row) -> Iterator[Observation]:
        identifier, kind = self.types.get(row.integer("zaccounttype") or -1, ("", ""))
        user, place = row.text("zusername"), self.tables.place(row, "ZUSERNAME")
        ref = _user(user, identifier, self.region) if user else None
        if ref is None:
            return
        at = self.tables.when(row, "zdate", apple_millis)
        told: dict[str, Json] = {"account type": kind or identifier}
        if at is not None:
            told["set up"] = rfc3339(at)
        if (named := row.text("zaccountdescription")) and named not in (user, kind):
            told["description"] = named
        if row.integer("zactive") == 0:
            told["active"] = False
        self.owner.learn(ref, place)
        yield Mention(ref, place, asserted=told, at=at)

    def _property(self, row: Row) -> Iterator[Observation]:
        key, data = (row.text("zkey") or "").lower(), row.raw("zvalue")
        wanted = key in _NAMES or key in _ADDRESSES or key in ("dsid", "playerid")
        if not wanted or not isinstance(data, bytes):
            return
        try:
            value = nskeyed.unarchived(data)
        except EvidenceError as error:
            self.tables.note(row, f"its value cannot be read ({error}); it was skipped")
            return
        place, number = self.tables.place(row, "ZVALUE"), row.integer("zowner") or -1
        text = plists.text(value)
        if key in _NAMES and text:
            self.names.setdefault(number, {})[key] = text
        elif key in ("dsid", "playerid"):
            yield from self._numbered(key, text, place)
        else:
            yield from self._addresses(value, place)

    def _numbered(self, key: str, text: str | None, place: str) -> Iterator[Observation]:
        """The number of the Apple Account, or of the player in Game Center."""
        known_as = text.strip("0") if text else ""
        ref = keys.account("apple" if key == "dsid" else "gamecenter", text) if text and known_as else None
        if ref is not None and ref not in self.owner.own:
            self.owner.learn(ref, place)
            yield Mention(ref, place, asserted={"account type": "DSID" if key == "dsid" else "Game Center"})

    def _addresses(self, value: object, place: str) -> Iterator[Observation]:
        """Numbers and addresses under which the owner is reached, each once."""
        for leaf in plists.leaves(value):
            text = plists.text(leaf.value) or ""
            scheme, _, rest = text.partition(":")
            ref = keys.phone(rest, self.region) if scheme == "tel" else keys.email(rest if scheme == "mailto" else text)
            if ref is not None and ref not in self.owner.own:
                self.owner.learn(ref, place)
                yield Mention(ref, place, asserted={"account type": "reached by iMessage or FaceTime"})


def _user(user: str, identifier: str, region: str) -> Ref | None:
    """What a user name identifies: an address, a number, else an account of the service."""
    platform = identifier.rpartition(".")[2].lower()
    if user.lower() in _NOBODY:
        return None
    address = keys.email(user)
    if address is not None or not platform:
        return address
    number = keys.phone(user, region) if user.startswith("+") else None
    return number or keys.account(_PLATFORMS.get(platform, platform), user)


EXTRACTOR = Extractor("ios_accounts", 1, takes, extract)
