"""A whole Instagram export as a zip: the layout of 2020 (`string_map_data`, Spanish) or of 2023 (`label_values`)."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from asasec_graph.samples.cast import Somebody, moments, people
from asasec_graph.samples.meta import Planted, epoch, mapped, spelt, stated, thread, zipped

_AGENT = "Instagram 300.0.0.0 Android (33/13; 420dpi; 1080x2200; Ficticia; F-1; f1; qcom; es_ES; 1)"

FOLDER = "your_instagram_activity/messages"


def write(path: Path, *, seed: int = 1, friends: int = 12, messages: int = 30, labels: bool = False) -> Planted:
    """The export; `labels` chooses the layout of 2023."""
    rng = random.Random(seed)
    owner, *others = people(rng, friends + 1)
    made, texts = thread(rng, owner, others[:1], messages, f"{others[0].username.replace('.', '')}_100", FOLDER)
    group, more = thread(rng, owner, others[1:4], messages, "grupoficticio_200", FOLDER)
    root = f"{FOLDER}/inbox"
    files: dict[str, Any] = {
        f"{root}/{others[0].username.replace('.', '')}_100/message_1.json": made,
        f"{root}/grupoficticio_200/message_1.json": group,
        "personal_information/personal_information/personal_information.json": _profile(owner),
        "security_and_login_information/login_and_profile_creation/login_activity.json": _logins(rng, owner),
        **_connections(rng, others, labels),
        **_activity(rng, others, labels),
    }
    zipped(path, files)
    return Planted(
        owner=owner,
        accounts=frozenset(f"instagram:{one.username}" for one in (owner, *others)),
        phones=frozenset({owner.phone}),
        emails=frozenset({owner.email}),
        ips=frozenset({owner.ip}),
        names=frozenset(one.name for one in (owner, *others[:4])),
        messages=2 * messages,
        calls=2,
        texts=(*texts, *more),
    )


def _profile(owner: Somebody) -> dict[str, Any]:
    values = {
        "Correo_electrónico": stated(owner.email),
        "Número_de_teléfono": stated(owner.phone),
        "Nombre_de_usuario": stated(owner.username),
        "Nombre": stated(owner.name),
    }
    return {"profile_user": [mapped("", **values)]}


def _logins(rng: random.Random, owner: Somebody) -> dict[str, Any]:
    entries = [
        mapped(
            at.isoformat(),
            Nombre_de_la_cookie=stated("*" * 20 + "abc"),
            Dirección_IP=stated(owner.ip),
            Hora=stated(at=at),
            Agente_de_usuario=stated(_AGENT),
        )
        for at in moments(rng, 5)
    ]
    return {"account_history_login_history": entries}


def _connections(rng: random.Random, others: list[Somebody], labels: bool) -> dict[str, Any]:
    """Followers, followed; in the layout of 2023 the one is a bare array, the other names in its titles."""
    folder = "connections/followers_and_following"
    times = moments(rng, len(others))
    followers = [
        {"title": "", "media_list_data": [], "string_list_data": [stated(one.username, at, _page(one))]}
        for one, at in zip(others, times, strict=True)
    ]
    followed = [
        {
            "title": one.username,
            "string_list_data": [{"href": f"https://www.instagram.com/_u/{one.username}", "timestamp": epoch(at)}],
        }
        for one, at in zip(others, times, strict=True)
    ]
    if labels:
        return {
            f"{folder}/followers_1.json": followers,
            f"{folder}/following.json": {"relationships_following": followed},
        }
    return {
        f"{folder}/followers.json": {"relationships_followers": followers},
        f"{folder}/following.json": {"relationships_following": followers},
    }


def _page(one: Somebody) -> str:
    return f"https://www.instagram.com/{one.username}"


def _activity(rng: random.Random, others: list[Somebody], labels: bool) -> dict[str, Any]:
    times = moments(rng, len(others))
    liked = [
        {
            "timestamp": epoch(at),
            "media": [],
            "label_values": [
                {"label": "URL", "value": f"https://www.instagram.com/p/A{number}/"},
                {
                    "dict": [
                        {
                            "dict": [
                                {"label": "Nombre", "value": spelt(one.name)},
                                {"label": "Nombre de usuario", "value": one.username},
                            ],
                            "title": "",
                        }
                    ],
                    "title": "Owner",
                },
            ],
            "fbid": str(10**16 + number),
        }
        for number, (one, at) in enumerate(zip(others, times, strict=True))
    ]
    old = {
        "likes_media_likes": [
            {"title": one.username, "string_list_data": [stated("👍", at, f"https://www.instagram.com/p/A{number}/")]}
            for number, (one, at) in enumerate(zip(others, times, strict=True))
        ]
    }
    searched = [mapped("", Búsqueda=stated(others[0].username), Hora=stated(at=times[0]))]
    return {
        "your_instagram_activity/likes/liked_posts.json": liked if labels else old,
        "logged_information/recent_searches/profile_searches.json": {"searches_user": searched},
    }
