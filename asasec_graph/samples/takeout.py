"""A Google Takeout as a zip: account, access log, places in four layouts, activity, Chrome, Chat, Hangouts, YouTube."""

from __future__ import annotations

import csv
import io
import random
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any

from asasec_graph.samples.cast import Somebody, moments, people, phrase
from asasec_graph.samples.meta import zipped

GAIA = "100000000000000000001"
_AREA = "https://www.google.com/maps/@?api=1&map_action=map&center=40.412345,-3.712345&zoom=12"
_LOG = (
    "Gaia ID,Activity Timestamp,IP Address,Proxied Host IP Address,Is Non-routable IP Address,"
    "Activity Country,Activity Region,Activity City,User Agent String,Product Name"
)
CHANNEL = "UCabcdefghijklmnopqrstuv"


@dataclass(frozen=True, slots=True)
class Planted:
    """What the Takeout was made to say, in normal form."""

    owner: Somebody
    emails: frozenset[str]
    phones: frozenset[str]
    ips: frozenset[str]
    places: frozenset[str]
    urls: frozenset[str]
    chats: tuple[str, ...]
    hangouts: tuple[str, ...]


def _iso(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%S.000Z}"


def write(path: Path, *, seed: int = 1, messages: int = 12) -> Planted:
    """The Takeout."""
    rng = random.Random(seed)
    owner, *others = people(rng, 4)
    chats = [f"{phrase(rng)} {number}" for number in range(messages)]
    hangouts = [f"{phrase(rng)} h{number}" for number in range(messages)]
    times = moments(rng, messages)
    files: dict[str, Any] = {
        "Takeout/Profile/Profile.json": {
            "name": {"givenName": owner.name.split(" ")[0], "formattedName": owner.name},
            "displayName": owner.name,
            "emails": [{"value": owner.email}],
            "birthday": "1980-01-02",
        },
        "Takeout/Access Log Activity/Activities - A list of Google services accessed by.csv": _log(owner, times),
        "Takeout/Google Account/ficticia.SubscriberInfo.html": _subscriber(owner, times),
        "Takeout/Chrome/BrowserHistory.json": {
            "Browser History": [
                {
                    "page_transition": "LINK",
                    "title": f"Página {number}",
                    "url": f"https://www.example.org/p{number}",
                    "client_id": "abc==",
                    "time_usec": int(at.timestamp() * 1_000_000),
                }
                for number, at in enumerate(times)
            ]
        },
        "Takeout/My Activity/Search/MyActivity.json": [
            {
                "header": "Search",
                "title": "Buscaste balón",
                "titleUrl": "https://www.google.com/search?q=balon",
                "time": _iso(times[0]),
                "products": ["Search"],
                "locationInfos": [{"name": "At this general area", "url": _AREA}],
            }
        ],
        "Takeout/My Activity/YouTube/MyActivity.html": _activity(times[0]),
        "Takeout/Google Chat/Groups/DM abc/messages.json": _chat(rng, [owner, others[0]], chats, times),
        "Takeout/Google Chat/Groups/DM abc/group_info.json": {
            "members": [{"name": one.name, "email": one.email, "user_type": "Human"} for one in (owner, others[0])]
        },
        "Takeout/Hangouts/Hangouts.json": _hangouts(rng, owner, others[1], hangouts, times),
        "Takeout/YouTube and YouTube Music/subscriptions/subscriptions.csv": (
            f"Channel Id,Channel Url,Channel Title\n{CHANNEL},http://www.youtube.com/channel/{CHANNEL},Canal ficticio\n"
        ),
        **_places(times),
    }
    zipped(path, files)
    pages = {f"https://www.example.org/p{number}" for number in range(messages)}
    return Planted(
        owner=owner,
        emails=frozenset({owner.email, others[0].email, "recupera@example.org"}),
        phones=frozenset({owner.phone, others[1].phone}),
        ips=frozenset({owner.ip, "192.0.2.250"}),
        places=frozenset(
            {
                *("geo:40.41000,-3.70000", "geo:40.42000,-3.70000", "geo:40.43000,-3.70000", "geo:40.44000,-3.70000"),
                *("geo:40.45000,-3.70000", "geo:40.46000,-3.70000", "geo:40.41235,-3.71235"),
            }
        ),
        urls=frozenset(
            {*pages, "https://www.google.com/search?q=balon", "https://www.youtube.com/watch?v=abcdefghijk"}
        ),
        chats=tuple(chats),
        hangouts=tuple(hangouts),
    )


def _log(owner: Somebody, times: list[datetime]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_LOG.split(","))
    for at in times:
        writer.writerow(
            [GAIA, f"{at:%Y-%m-%d %H:%M:%S} UTC", owner.ip, "", "No", "ES", "MD", "Madrid", "Mozilla/5.0", "Gmail"]
        )
    return out.getvalue()


def _subscriber(owner: Somebody, times: list[datetime]) -> str:
    rows = "".join(
        f"<tr><td>{at:%Y-%m-%d %H:%M:%S} Z</td><td>192.0.2.250</td><td>Login</td><td>Mozilla/5.0</td></tr>"
        for at in times
    )
    return (
        "<!DOCTYPE html><html><head><title>Google Subscriber Information</title></head><body>"
        '<div class="section"><h3>GOOGLE SUBSCRIBER INFORMATION</h3><ul>'
        f"<li>Google Account ID: {GAIA}</li><li>Name: {escape(owner.name)}</li><li>e-Mail: {owner.email}</li>"
        '</ul></div><div class="section"><h3>ACCOUNT RECOVERY</h3><ul><li>Recovery e-Mail: recupera@example.org</li>'
        f"<li>Recovery SMS: {owner.phone} [ES]</li></ul></div>"
        '<div class="section"><h3>IP ACTIVITY</h3><table><tr><th>Timestamp</th><th>IP Address</th>'
        f"<th>Activity Type</th><th>User Agents</th></tr>{rows}</table></div></body></html>"
    )


def _activity(at: datetime) -> str:
    return (
        '<html><head><title>My Activity History</title></head><body><div class="mdl-grid">'
        '<div class="outer-cell mdl-cell mdl-cell--12-col mdl-shadow--2dp"><div class="mdl-grid">'
        '<div class="header-cell mdl-cell mdl-cell--12-col"><p class="mdl-typography--title">YouTube<br></p></div>'
        '<div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1">Watched\u00a0'
        '<a href="https://www.youtube.com/watch?v=abcdefghijk">Vídeo ficticio</a><br>'
        f'<a href="https://www.youtube.com/channel/{CHANNEL}">Canal ficticio</a><br>'
        f"{at:%b} {at.day}, {at.year}, {at:%I:%M:%S}\u202f{at:%p} UTC<br></div>"
        '<div class="content-cell mdl-cell mdl-cell--12-col mdl-typography--caption"><b>Products:</b><br>'
        "&emsp;YouTube<br></div></div></div></div></body></html>"
    )


def _chat(rng: random.Random, people_in: list[Somebody], texts: list[str], times: list[datetime]) -> dict[str, Any]:
    made = []
    for number, (text, at) in enumerate(zip(texts, times, strict=True)):
        one = rng.choice(people_in)
        day = f"{at:%A}, {at:%B} {at.day}, {at.year}"
        made.append(
            {
                "creator": {"name": one.name, "email": one.email, "user_type": "Human"},
                "created_date": f"{day} at {at.hour % 12 or 12}:{at:%M:%S}\u202f{at:%p} UTC",
                "text": text,
                "topic_id": str(number),
                "message_id": f"abc/{number}",
            }
        )
    return {"messages": made}


def _hangouts(
    rng: random.Random, owner: Somebody, other: Somebody, texts: list[str], times: list[datetime]
) -> dict[str, Any]:
    numbers = {owner.number: GAIA, other.number: "100000000000000000002"}
    events: list[dict[str, Any]] = []
    for number, (text, at) in enumerate(zip(texts, times, strict=True)):
        sender = numbers[rng.choice((owner, other)).number]
        events.append(
            {
                "conversation_id": {"id": "Ugx1"},
                "sender_id": {"gaia_id": sender, "chat_id": sender},
                "timestamp": str(int(at.timestamp() * 1_000_000)),
                "chat_message": {"message_content": {"segment": [{"type": "TEXT", "text": text}]}},
                "event_id": str(number),
                "event_type": "REGULAR_CHAT_MESSAGE",
            }
        )
    events.append(
        {
            "sender_id": {"gaia_id": GAIA},
            "timestamp": str(int(times[-1].timestamp() * 1_000_000)),
            "hangout_event": {"event_type": "END_HANGOUT", "hangout_duration_secs": "95"},
            "event_type": "HANGOUT_EVENT",
        }
    )
    data = [
        {"id": {"gaia_id": GAIA}, "fallback_name": owner.name},
        {
            "id": {"gaia_id": numbers[other.number]},
            "fallback_name": other.name,
            "phone_number": {"e164": other.phone},
        },
    ]
    state = {"self_read_state": {"participant_id": {"gaia_id": GAIA, "chat_id": GAIA}}}
    conversation = {
        "id": {"id": "Ugx1"},
        "type": "STICKY_ONE_TO_ONE",
        "self_conversation_state": state,
        "participant_data": data,
    }
    return {
        "conversations": [
            {
                "conversation": {"conversation_id": {"id": "Ugx1"}, "conversation": conversation},
                "events": events,
            }
        ]
    }


def _places(times: list[datetime]) -> dict[str, Any]:
    start, end = _iso(times[0]), _iso(times[1])
    return {
        "Takeout/Location History/Records.json": {
            "locations": [
                {
                    "latitudeE7": 404_100_000,
                    "longitudeE7": 4_257_967_296,
                    "accuracy": 12,
                    "source": "WIFI",
                    "deviceTag": 1234,
                    "timestamp": start,
                    "activeWifiScan": {"accessPoints": [{"mac": "967740829583", "strength": -60, "isConnected": True}]},
                }
            ]
        },
        "Takeout/Location History/Semantic Location History/2024/2024_JANUARY.json": {
            "timelineObjects": [
                {
                    "placeVisit": {
                        "location": {"latitudeE7": 404_200_000, "longitudeE7": -37_000_000, "name": "Plaza ficticia"},
                        "duration": {"startTimestamp": start, "endTimestamp": end},
                    }
                },
                {
                    "activitySegment": {
                        "startLocation": {"latitudeE7": 404_300_000, "longitudeE7": -37_000_000},
                        "endLocation": {"latitudeE7": 404_200_000, "longitudeE7": -37_000_000},
                        "duration": {"startTimestamp": start, "endTimestamp": end},
                        "activityType": "WALKING",
                    }
                },
            ]
        },
        "Timeline.json": {
            "semanticSegments": [
                {
                    "startTime": start,
                    "endTime": end,
                    "visit": {"topCandidate": {"semanticType": "HOME", "placeLocation": {"latLng": "40.44°, -3.7°"}}},
                }
            ],
            "rawSignals": [
                {"position": {"LatLng": "40.45°, -3.7°", "accuracyMeters": 9, "source": "GPS", "timestamp": start}}
            ],
        },
        "location-history.json": [
            {
                "startTime": start,
                "endTime": end,
                "timelinePath": [{"point": "geo:40.46,-3.7", "durationMinutesOffsetFromStartTime": "2"}],
            }
        ],
    }
