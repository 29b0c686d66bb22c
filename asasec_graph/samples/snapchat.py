"""Snapchat's "My Data" as a zip: account, friends, chats in either layout, places, former names and numbers."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from asasec_graph.samples.cast import Somebody, moments, people, phrase
from asasec_graph.samples.meta import zipped

_FORMAT = "%Y-%m-%d %H:%M:%S UTC"


@dataclass(frozen=True, slots=True)
class Planted:
    """What the data were made to say, in normal form."""

    owner: Somebody
    accounts: frozenset[str]
    phones: frozenset[str]
    emails: frozenset[str]
    ips: frozenset[str]
    messages: int
    texts: tuple[str, ...]
    places: frozenset[str]


def write(path: Path, *, seed: int = 1, friends: int = 8, messages: int = 20, old: bool = False) -> Planted:
    """The data; `old` chooses the layout of chats before 2023."""
    rng = random.Random(seed)
    owner, *others = people(rng, friends + 1)
    chats, texts = (_old if old else _new)(rng, owner, others, messages)
    times = moments(rng, friends)
    places = [(40.41 + number / 100, -3.7) for number in range(5)]
    files: dict[str, Any] = {
        "json/account.json": _account(rng, owner),
        "json/friends.json": {
            "Friends": [_friend(one, at.strftime(_FORMAT)) for one, at in zip(others, times, strict=True)],
            "Friend Requests Sent": [],
            "Blocked Users": [_friend(others[-1], times[0].strftime(_FORMAT))],
        },
        "json/chat_history.json": chats,
        "json/location_history.json": {
            "Frequent Locations": [{"City": "Madrid", "Country": "Spain", "Region": "Madrid"}],
            "Location History": [
                {"Time": at.strftime("%Y/%m/%d %H:%M:%S UTC"), "Latitude, Longitude": f"{north} ± 9.5, {east} ± 9.5"}
                for at, (north, east) in zip(moments(rng, 5), places, strict=True)
            ],
        },
        "json/account_history.json": {
            "Display Name Change": [{"Date": times[0].strftime(_FORMAT), "Display Name": owner.name}],
            "Mobile Number Change": [{"Date": times[0].strftime(_FORMAT), "Mobile Number": owner.phone}],
            "Email Change": [{"Date": times[0].strftime(_FORMAT), "Email Address": owner.email}],
        },
    }
    zipped(path, files)
    return Planted(
        owner=owner,
        accounts=frozenset(f"snapchat:{one.username}" for one in (owner, *others)),
        phones=frozenset({owner.phone}),
        emails=frozenset({owner.email}),
        ips=frozenset({owner.ip, "192.0.2.251"}),
        messages=len(texts),
        texts=tuple(texts),
        places=frozenset(f"geo:{north:.5f},{east:.5f}" for north, east in places),
    )


def _account(rng: random.Random, owner: Somebody) -> dict[str, Any]:
    logins = [
        {
            "IP": owner.ip,
            "Country": "ES",
            "Created": at.strftime(_FORMAT),
            "Status": "success",
            "Device": "Ficticia F-1",
        }
        for at in moments(rng, 4)
    ]
    return {
        "Basic Information": {
            "Username": owner.username,
            "Name": owner.name,
            "Creation Date": "2016-05-06 07:08:09 UTC",
            "Registration IP": "192.0.2.251",
            "Country": "ES",
        },
        "Device Information": {"Make": "Ficticia", "Model Name": "F-1", "OS Type": "Android", "OS Version": "14"},
        "Device History": [],
        "Login History": logins,
    }


def _friend(one: Somebody, at: str) -> dict[str, Any]:
    return {
        "Username": one.username,
        "Display Name": one.name,
        "Creation Timestamp": at,
        "Last Modified Timestamp": at,
        "Source": "Added by Username",
    }


def _new(rng: random.Random, owner: Somebody, others: list[Somebody], count: int) -> tuple[dict[str, Any], list[str]]:
    texts: list[str] = []
    chats: dict[str, Any] = {}
    for other in others[:2]:
        chats[other.username] = []
        for at in moments(rng, count):
            sender = rng.choice((owner, other))
            texts.append(f"{phrase(rng)} {len(texts)}")
            chats[other.username].append(
                {
                    "From": sender.username,
                    "Media Type": "TEXT",
                    "Created": at.strftime(_FORMAT),
                    "Content": texts[-1],
                    "Conversation Title": None,
                    "IsSender": sender is owner,
                    "Created(microseconds)": int(at.timestamp() * 1000),
                    "IsSaved": False,
                    "Media IDs": "",
                }
            )
    return chats, texts


def _old(rng: random.Random, owner: Somebody, others: list[Somebody], count: int) -> tuple[dict[str, Any], list[str]]:
    del owner
    texts: list[str] = []
    chats: dict[str, Any] = {"Received Saved Chat History": [], "Sent Saved Chat History": []}
    for at in moments(rng, 2 * count):
        heading, who = rng.choice((("Received Saved Chat History", "From"), ("Sent Saved Chat History", "To")))
        texts.append(f"{phrase(rng)} {len(texts)}")
        chats[heading].append(
            {
                who: rng.choice(others[:2]).username,
                "Media Type": "TEXT",
                "Created": at.strftime(_FORMAT),
                "Text": texts[-1],
            }
        )
    return chats, texts
