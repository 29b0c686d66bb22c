"""Google's Takeout: the shared tables by counts of a reader of CSV, a whole generated one, places of every layout."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.extractors.google_takeout import EXTRACTOR
from asasec_graph.extractors.google_takeout_activity import EXTRACTOR as ACTIVITY
from asasec_graph.extractors.google_takeout_chat import EXTRACTOR as CHAT
from asasec_graph.extractors.google_takeout_places import EXTRACTOR as PLACES
from asasec_graph.extractors.listing import choose
from asasec_graph.model.observations import Observation
from asasec_graph.reading.source import Extractor
from asasec_graph.samples import takeout
from tests.extractors import export_sources
from tests.extractors.html_paths import follow
from tests.extractors.text_sources import (
    counts,
    events,
    keys_of,
    links,
    mentions,
    names,
    problems,
    sample,
    seen_by,
    written,
)

MUSIC = "google_takeout/YouTube and YouTube Music"


# csv.reader over "Video Metadata.csv": what stands below the header, one channel; the last line is empty.
def test_reads_uploaded_videos() -> None:
    source = sample(f"{MUSIC}/videos/Video Metadata.csv")
    header, *stored = filter(None, csv.reader(io.StringIO(source.path.read_text())))
    seen = seen_by(EXTRACTOR, source)
    videos = {f"https://www.youtube.com/watch?v={row[0]}" for row in stored}
    assert videos <= keys_of(seen, "URL")
    assert keys_of(seen, "ACCOUNT") == {f"youtube:{row[1].lower()}" for row in stored}
    assert len({row[1] for row in stored}) == 1
    titles = {str(one.asserted["title"]) for one in mentions(seen) if one.asserted.get("context") == "uploaded video"}
    assert titles == {row[header.index("Title")] for row in stored}
    assert problems(seen) == []


# The file has a table of one playlist, an empty line, and a table of its videos: grep -c ' UTC$' gives the videos.
def test_reads_a_playlist() -> None:
    source = sample(f"{MUSIC}/playlists/Liked videos.csv")
    text = source.path.read_text()
    stored = re.findall(r"^ ?([\w-]{11}),(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}) UTC$", text, re.MULTILINE)
    seen = seen_by(EXTRACTOR, source)
    added = [one for one in mentions(seen) if one.asserted.get("context") == "playlist"]
    assert [one.entity.key[-11:] for one in added] == [video for video, _ in stored]
    assert {str(one.asserted["title"]) for one in added} == {"Liked videos"}
    assert all(one.at is not None for one in added)
    owner = re.search(r"LL\w+,(UC[\w-]{22})", text)
    assert owner is not None
    assert keys_of(seen, "ACCOUNT") == {f"youtube:{owner[1].lower()}"}


def test_rows_lead_back() -> None:
    source = sample(f"{MUSIC}/playlists/Liked videos.csv")
    rows = list(csv.reader(io.StringIO(source.path.read_text())))
    for one in mentions(seen_by(EXTRACTOR, source)):
        row = rows[int(one.locator.removeprefix("row ")) - 1]
        if one.entity.kind == "URL":
            assert row[0].strip() == one.entity.key[-11:]


# wc -l less one: 5 subscriptions, 1 song.
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("subscriptions/subscriptions.csv", {"PERSON": 1, "ACCOUNT": 5}),
        ("music-library-songs/music-library-songs.csv", {"PERSON": 1, "URL": 1}),
    ],
)
def test_reads_the_other_tables(name: str, expected: dict[str, int]) -> None:
    source = sample(f"{MUSIC}/{name}")
    assert EXTRACTOR.takes(source)
    assert counts(seen_by(EXTRACTOR, source)) == expected


FORMATS = {
    "Takeout/Profile/Profile.json": "google_takeout",
    "Takeout/Access Log Activity/Activities - A list of Google services accessed by.csv": "google_takeout",
    "Takeout/Google Account/ficticia.SubscriberInfo.html": "google_return",
    "Takeout/Chrome/BrowserHistory.json": "google_takeout_activity",
    "Takeout/My Activity/Search/MyActivity.json": "google_takeout_activity",
    "Takeout/My Activity/YouTube/MyActivity.html": "google_takeout_activity",
    "Takeout/Google Chat/Groups/DM abc/messages.json": "google_takeout_chat",
    "Takeout/Google Chat/Groups/DM abc/group_info.json": "google_takeout_chat",
    "Takeout/Hangouts/Hangouts.json": "google_takeout_chat",
    "Takeout/YouTube and YouTube Music/subscriptions/subscriptions.csv": "google_takeout",
    "Takeout/Location History/Records.json": "google_takeout_places",
    "Takeout/Location History/Semantic Location History/2024/2024_JANUARY.json": "google_takeout_places",
    "Timeline.json": "google_takeout_places",
    "location-history.json": "google_takeout_places",
}


def test_reads_a_whole_takeout(tmp_path: Path) -> None:
    path = tmp_path / "takeout.zip"
    planted = takeout.write(path)
    assert export_sources.formats(path) == FORMATS
    observed = export_sources.read(path)
    seen = export_sources.together(observed)
    assert keys_of(seen, "EMAIL_ADDRESS") == planted.emails
    assert keys_of(seen, "PHONE_NUMBER") == planted.phones
    assert keys_of(seen, "IP_ADDRESS") == planted.ips
    assert keys_of(seen, "LOCATION") == planted.places
    assert keys_of(seen, "URL") == planted.urls
    assert keys_of(seen, "WIFI_NETWORK") == {"bssid:00:e1:51:d9:2f:8f"}
    by_channel = {channel: [one.text for one in events(seen) if one.channel == channel and one.type == "MESSAGE"]
                  for channel in ("google chat", "hangouts")}  # fmt: skip
    assert by_channel == {"google chat": list(planted.chats), "hangouts": list(planted.hangouts)}
    assert [(one.type, one.seconds) for one in events(seen) if one.type == "CALL"] == [("CALL", 95)]
    assert {one.zone for one in events(seen)} == {None}
    assert problems(seen) == []
    for name, observations in observed.items():
        if name.endswith(".html"):
            follow((path.with_suffix("") / str(list(FORMATS).index(name))).read_bytes(), observations)


def test_files_of_a_takeout_meet_at_the_account(tmp_path: Path) -> None:
    path = tmp_path / "takeout.zip"
    takeout.write(path)
    owned = {
        name: {one.target.key for one in links(seen) if one.type == "OWNS" and one.target.kind == "ACCOUNT"}
        for name, seen in export_sources.read(path).items()
    }
    account = f"google:{takeout.GAIA}"
    assert account in owned["Takeout/Hangouts/Hangouts.json"]
    assert account in owned["Takeout/Google Account/ficticia.SubscriberInfo.html"]
    assert account in owned["Takeout/Access Log Activity/Activities - A list of Google services accessed by.csv"]


def said(extractor: Extractor, folder: Path, document: object, name: str = "x.json") -> list[Observation]:
    source = written(folder, name, json.dumps(document))
    assert extractor.takes(source)
    return seen_by(extractor, source)


def test_a_deleted_message_is_kept_and_marked(tmp_path: Path) -> None:
    message = {
        "creator": {"name": "Ana", "email": "ana@example.org", "user_type": "Human"},
        "deleted_date": "Tuesday, 7 February 2021 at 17:13:43 UTC",
        "message_state": "DELETED",
    }
    (event,) = events(said(CHAT, tmp_path, {"messages": [message]}))
    assert event.asserted == {"deleted": True}
    assert event.at == 1_612_718_023_000


def test_reads_where_a_picture_was_taken(tmp_path: Path) -> None:
    beside = {
        "title": "a.jpg",
        "photoTakenTime": {"timestamp": "1580417340"},
        "geoData": {"latitude": 40.41678, "longitude": -3.70379},
        "geoDataExif": {"latitude": 0.0, "longitude": 0.0},
    }
    seen = said(EXTRACTOR, tmp_path, beside, "a.jpg.json")
    assert keys_of(seen, "LOCATION") == {"geo:40.41678,-3.70379"}
    assert mentions(seen)[-1].at == 1_580_417_340_000


def test_reads_the_profile(tmp_path: Path) -> None:
    profile = {"name": {"formattedName": "Ana Falsa"}, "displayName": "Ana", "emails": [{"value": "ana@example.org"}]}
    seen = said(EXTRACTOR, tmp_path, profile, "Profile.json")
    assert names(seen)[0] == "Ana Falsa"
    assert [(one.type.value, one.target.key) for one in links(seen)] == [("OWNS", "ana@example.org")]


def test_reads_activity_in_spanish(tmp_path: Path) -> None:
    page = (
        '<html><body><div class="outer-cell mdl-cell"><div class="mdl-grid"><div class="header-cell">'
        '<p class="mdl-typography--title">Búsqueda<br></p></div><div class="content-cell">Has buscado\u00a0'
        '<a href="https://www.google.com/search?q=falso">falso</a><br>30 ene 2020, 21:49:00 CET<br></div>'
        '<div class="content-cell mdl-typography--caption"><b>Productos:</b><br> Búsqueda</div>'
        "</div></div></body></html>"
    )
    source = written(tmp_path, "MiActividad.html", page)
    assert ACTIVITY.takes(source)
    seen = seen_by(ACTIVITY, source)
    (search,) = [one for one in mentions(seen) if one.entity.kind == "URL"]
    assert search.at == 1_580_417_340_000
    assert search.asserted == {"context": "search", "title": "Has buscado falso", "product": "Búsqueda"}
    follow(page.encode(), seen)


@pytest.mark.parametrize("extractor", [EXTRACTOR, ACTIVITY, CHAT, PLACES])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        '{"messages": [{"sender_name": "x"}]}',
        "hola",
        "a,b\n1,2\n",
        "<html></html>",
        '{"locations": []}',
    ],
)
def test_leaves_other_files(extractor: Extractor, text: str, tmp_path: Path) -> None:
    assert not extractor.takes(written(tmp_path, "x", text))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6) | st.just("40.1°, -3.2°"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    *("latitudeE7", "longitudeE7", "timestamp", "placeVisit", "visit", "activity", "timelinePath"),
                    *("creator", "email", "text", "conversation", "events", "sender_id", "participant_data", "id"),
                    *(
                        "titleUrl",
                        "title",
                        "time",
                        "subtitles",
                        "url",
                        "emails",
                        "geoData",
                        "activeWifiScan",
                        "chat_message",
                    ),
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=16,
)
_ROOTS = [
    *("locations", "timelineObjects", "semanticSegments", "rawSignals", "userLocationProfile", "messages", "members"),
    *("conversations", "Browser History", "name", "emails", "geoData"),
]


@pytest.mark.parametrize("extractor", [EXTRACTOR, ACTIVITY, CHAT, PLACES])
@given(document=st.dictionaries(st.sampled_from(_ROOTS), _JSON, max_size=3) | st.lists(_JSON, max_size=3))
def test_reads_any_json(extractor: Extractor, document: object, tmp_path_factory: pytest.TempPathFactory) -> None:
    source = written(tmp_path_factory.mktemp("any"), "x.json", json.dumps(document))
    extractor.takes(source)
    assert all(one.locator for one in seen_by(extractor, source))


def test_reads_a_page_of_activity_behind_its_long_style(tmp_path: Path) -> None:
    style = "/* material-design-lite */" + ".mdl-typography--title{margin:0}" * 5_000
    cell = (
        '<div class="outer-cell"><div><p class="mdl-typography--title">YouTube<br></p></div>'
        '<div>Watched <a href="https://www.youtube.com/watch?v=abc">A film</a><br>Apr 14, 2022, 4:15:30\u202fPM EDT'
        "</div>"
        '<div class="mdl-typography--caption"><a href="https://example.org/why">here</a></div></div>'
    )
    page = f"<html><head><title>My Activity History</title><style>{style}</style></head><body>{cell}</body></html>"
    source = written(tmp_path, "watch-history.html", page)
    assert choose(source) is ACTIVITY
    seen = mentions(seen_by(ACTIVITY, source))
    film = next(one for one in seen if one.entity.key == "https://www.youtube.com/watch?v=abc")
    assert (film.at, film.asserted["title"]) == (1_649_967_330_000, "Watched A film")


HERE = {"latitudeE7": 404_167_800, "longitudeE7": -37_037_900}
LASTED = {"startTimestamp": "2024-05-01T10:00:00Z", "endTimestamp": "2024-05-01T11:00:00Z"}


def test_reads_the_way_of_a_journey(tmp_path: Path) -> None:
    way = {
        "duration": LASTED,
        "waypointPath": {"waypoints": [{"latE7": 404_000_000, "lngE7": -37_000_000}]},
        "simplifiedRawPath": {"points": [{**HERE, "timestamp": "2024-05-01T10:20:00Z"}]},
    }
    seen = said(PLACES, tmp_path, {"timelineObjects": [{"activitySegment": way}]})
    assert [one.at for one in links(seen)] == [None, 1_714_558_800_000]
    assert mentions(seen)[1].asserted["begun"] == "2024-05-01T10:00:00Z"


def test_a_visit_without_a_place_has_candidates_and_an_edit_is_a_fix(tmp_path: Path) -> None:
    seen = said(PLACES, tmp_path, {"timelineObjects": [{"placeVisit": {"otherCandidateLocations": [HERE]}}]})
    assert keys_of(seen, "LOCATION") == {"geo:40.41678,-3.70379"}
    assert links(seen) == []
    point = {"latE7": 404_167_800, "lngE7": -37_037_900}
    position = {"point": point, "timestamp": "2024-05-01T10:00:00Z"}
    edit = {"deviceId": "7", "rawSignal": {"signal": {"position": position}}}
    seen = said(PLACES, tmp_path, {"timelineEdits": [edit]})
    assert [(one.type.value, one.at) for one in links(seen)] == [("LOCATED_AT", 1_714_557_600_000)]


def test_a_saved_place_is_not_where_the_owner_was(tmp_path: Path) -> None:
    saved = {
        "geometry": {"coordinates": [-3.70379, 40.41678], "type": "Point"},
        "properties": {
            "date": "2024-05-01T10:00:00Z",
            "google_maps_url": "http://maps.google.com/?cid=1",
            "location": {"name": "A Shop"},
        },
        "type": "Feature",
    }
    seen = said(PLACES, tmp_path, {"type": "FeatureCollection", "features": [saved]})
    assert keys_of(seen, "LOCATION") == {"geo:40.41678,-3.70379"}
    assert [one.type.value for one in links(seen)] == ["USES"]


@pytest.mark.parametrize(
    ("said_of_it", "context"),
    [
        ('You added a <a href="http://www.youtube.com/watch?v=abc&amp;lc=X">comment</a> on ', "commented on video"),
        ("Sent at 2020-05-24 20:10:05 UTC while watching ", "live chat of video"),
    ],
)
def test_reads_what_was_written_under_films(said_of_it: str, context: str, tmp_path: Path) -> None:
    film = '<a href="http://www.youtube.com/watch?v=abc">a video</a> at 2020-05-24 20:10:05 UTC.'
    item = f"<li>{said_of_it}{film}<br/>Write to ana@example.org<br/>soon</li>"
    page = f'<html><head><meta charset="UTF-8"><title>x</title></head><body><ul>{item}</ul></body></html>'
    source = written(tmp_path, "my-comments.html", page)
    assert choose(source) is ACTIVITY
    seen = seen_by(ACTIVITY, source)
    found = next(one for one in mentions(seen) if one.entity.key == "http://www.youtube.com/watch?v=abc")
    assert (found.at, found.asserted["context"]) == (1_590_351_005_000, context)
    assert found.asserted["text"] == "Write to ana@example.org\nsoon"
    assert keys_of(seen, "EMAIL_ADDRESS") == {"ana@example.org"}
