"""The accounts set up on an Android phone: `accounts_ce.db`, `accounts_de.db`, before Android 7 `accounts.db`.

accounts: name, type (the program's name: com.google, com.whatsapp...), in accounts_de.db also previous_name.
Passwords and tokens that stand beside them are not told. Source: AccountsDb of the Android Open Source Project.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Ref, owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.source import Extractor, Source

_NAMES = ("accounts_ce.db", "accounts_de.db", "accounts.db")
_NUMBERED = {"viber": "viber", "org.thoughtcrime.securesms": "signal"}
_PLATFORMS = (
    *(("twitter", "twitter"), ("instagram", "instagram"), ("facebook", "facebook"), ("snapchat", "snapchat")),
    *(
        ("telegram", "telegram"),
        ("skype", "skype"),
        ("linkedin", "linkedin"),
        ("tiktok", "tiktok"),
        ("musically", "tiktok"),
    ),
    *(
        ("discord", "discord"),
        ("kik.android", "kik"),
        ("imo.android", "imo"),
        ("tinder", "tinder"),
        ("vkontakte", "vk"),
    ),
)


def takes(source: Source) -> bool:
    """Android's table of accounts beside one of its other tables, or so named where tables cannot be listed."""
    return known(source, ("accounts",), names=_NAMES, check=_is_accounts)


def _is_accounts(tables: Tables) -> bool:
    beside = any(tables.has(name) for name in ("authtokens", "extras", "grants", "ce_accounts", "shared_accounts"))
    return tables.has("accounts", "name", "type") and beside


def extract(source: Source) -> Iterator[Observation]:
    """The owner and the accounts that are the owner's."""
    with opened(source) as tables:
        person = owner(source.sha256)
        if any(True for _ in tables.rows("accounts", "name")):
            yield Mention(person, tables.locator("accounts"), asserted={"owner": True})
        yield from tables.each("accounts", lambda row: _account(row, tables, person))
        yield from tables.ending()


def _account(row: Row, tables: Tables, person: Ref) -> Iterator[Observation]:
    kind, place = row.text("type") or "", tables.place(row)
    region = tables.source.options.region
    for column in ("name", "previous_name"):
        name = row.text(column) or ""
        for ref in _refs(name, kind.lower(), region):
            told: dict[str, Json] = {"owner": True, "account type": kind, "written": name}
            if column == "previous_name":
                told["former name"] = True
            yield Mention(ref, place, asserted=told)
            yield Link(LinkType.OWNS, person, ref, place)


def _refs(name: str, kind: str, region: str) -> Iterator[Ref]:
    """What a name identifies by the program that made the account; a program's own name identifies nobody."""
    if not name or name.lower() in kind or name.lower().replace(" ", "") in kind:
        return
    if (address := keys.email(name)) is not None:
        yield address
        return
    phone = keys.phone(name, region) if name.startswith("+") or name.isdigit() else None
    if phone is not None:
        yield phone
    platform = next((label for part, label in _PLATFORMS if part in kind), None)
    numbered = next((label for part, label in _NUMBERED.items() if part in kind), None)
    account = None
    if numbered is not None and phone is not None:
        account = keys.account(numbered, phone.key)
    elif "whatsapp" in kind and phone is not None:
        account = keys.whatsapp(phone.key, region)
    elif platform is not None and " " not in name:
        account = keys.account(platform, name)
    if account is not None:
        yield account


EXTRACTOR = Extractor("android_accounts", 1, takes, extract)
