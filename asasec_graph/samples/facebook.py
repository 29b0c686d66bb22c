"""A whole Facebook export as a zip: profile, friends, address book, account activity, places, searches, two threads."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from asasec_graph.samples.cast import Somebody, moments, people
from asasec_graph.samples.meta import Planted, epoch, spelt, thread, zipped

FOLDER = "your_facebook_activity/messages"


def write(path: Path, *, seed: int = 1, friends: int = 12, messages: int = 30) -> Planted:
    """The export."""
    rng = random.Random(seed)
    owner, *others = people(rng, friends + 1)
    made, texts = thread(rng, owner, others[:1], messages, "uno_100", FOLDER)
    group, more = thread(rng, owner, others[1:4], messages, "grupo_200", FOLDER)
    times = moments(rng, friends)
    files: dict[str, Any] = {
        "your_facebook_activity/messages/inbox/uno_100/message_1.json": made,
        "your_facebook_activity/messages/inbox/grupo_200/message_1.json": group,
        "personal_information/profile_information/profile_information.json": _profile(owner),
        "connections/friends/your_friends.json": {
            "friends_v2": [
                {"name": spelt(one.name), "timestamp": epoch(at)} for one, at in zip(others, times, strict=True)
            ]
        },
        "other_personal_information/your_address_books.json": _book(others),
        "security_and_login_information/account_activity.json": {
            "account_activity_v2": [
                {
                    "action": "Login",
                    "timestamp": epoch(at),
                    "ip_address": owner.ip,
                    "user_agent": "Mozilla/5.0 (ficticio)",
                    "datr_cookie": "abcd****",
                    "city": "Madrid",
                    "country": "ES",
                    "site_name": "facebook.com",
                }
                for at in times
            ]
        },
        "location/location_history.json": {
            "location_history_v2": [
                {
                    "name": "Madrid",
                    "coordinate": {"latitude": 40.4 + number / 1000, "longitude": -3.7},
                    "creation_timestamp": epoch(at),
                }
                for number, at in enumerate(times)
            ]
        },
        "logged_information/search/your_search_history.json": {
            "searches_v2": [
                {
                    "timestamp": epoch(times[0]),
                    "attachments": [{"data": [{"text": spelt("balón")}]}],
                    "data": [{"text": spelt("balón")}],
                    "title": "You searched Facebook",
                }
            ]
        },
    }
    zipped(path, files)
    return Planted(
        owner=owner,
        accounts=frozenset({f"facebook:{owner.username.replace('_', '')}"}),
        phones=frozenset({owner.phone, *(one.phone for one in others)}),
        emails=frozenset({owner.email}),
        ips=frozenset({owner.ip}),
        names=frozenset(one.name for one in (owner, *others)),
        messages=2 * messages,
        calls=2,
        texts=(*texts, *more),
    )


def _profile(owner: Somebody) -> dict[str, Any]:
    return {
        "profile_v2": {
            "name": {"full_name": spelt(owner.name), "first_name": spelt(owner.name.split()[0])},
            "emails": {"emails": [owner.email], "previous_emails": [], "pending_emails": []},
            "phone_numbers": [{"phone_type": "Mobile", "phone_number": owner.phone, "verified": True}],
            "birthday": {"year": 1990, "month": 1, "day": 2},
            "profile_uri": f"https://www.facebook.com/{owner.username.replace('_', '')}",
            "registration_timestamp": 1_300_000_000,
        }
    }


def _book(others: list[Somebody]) -> dict[str, Any]:
    entries = [
        {
            "name": spelt(one.name),
            "details": [{"contact_point": one.phone}],
            "created_timestamp": 1_600_000_000,
            "updated_timestamp": 1_600_000_000,
        }
        for one in others
    ]
    return {"address_book_v2": {"address_book": entries}}
