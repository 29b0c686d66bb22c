"""Instagram's export: each shared sample by counts of jq, exports in three layouts, labels in Spanish, any JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.extractors.instagram import EXTRACTOR
from asasec_graph.model.observations import Event, Link, Mention, Observation, Problem
from asasec_graph.samples import instagram
from tests.extractors import export_sources
from tests.extractors.html_paths import follow
from tests.extractors.text_sources import (
    SHARED,
    counts,
    events,
    keys_of,
    links,
    mentions,
    names,
    problems,
    sample,
    seen_by,
    times,
    written,
)

# What jq counts in each file: the distinct names of followers, authors..., IP addresses, device ids, posts liked.
# jq '[.relationships_followers[].string_list_data[].value] | unique | length' and the like; liked_comments and
# saved_posts hold the same twice, which `unique` takes once.
SAMPLES: dict[str, dict[str, int]] = {
    "account_information/account_information.json": {},
    "account_information/personal_information.json": {"PERSON": 1, "ACCOUNT": 1, "EMAIL_ADDRESS": 1, "PHONE_NUMBER": 1},
    "account_information/professional_information.json": {},
    "account_information/profile_changes.json": {"PERSON": 1, "ACCOUNT": 2, "EMAIL_ADDRESS": 1, "PHONE_NUMBER": 1},
    "ads_and_businesses/advertisers_using_your_activity_or_information.json": {},
    "ads_and_topics/ads_clicked.json": {},
    "ads_and_topics/ads_viewed.json": {},
    "ads_and_topics/posts_viewed.json": {"PERSON": 1, "ACCOUNT": 155},
    "ads_and_topics/videos_watched.json": {"PERSON": 1, "ACCOUNT": 13},
    "apps_and_websites/expired_pps.json": {},
    "autofill_information/autofill_information.json": {"PERSON": 1, "EMAIL_ADDRESS": 1},
    "comments_settings/comments_allowed_from.json": {},
    "comments_settings/use_cross-app_messaging.json": {},
    "content/archived_posts.json": {"PERSON": 1, "LOCATION": 1, "DEVICE": 1},
    "content/profile_photos.json": {},
    "content/recently_deleted_content.json": {"PERSON": 1, "DEVICE": 1},
    "device_information/camera_information.json": {"PERSON": 1, "DEVICE": 1},
    "device_information/devices.json": {"PERSON": 1, "DEVICE": 5},
    "followers_and_following/blocked_accounts.json": {"PERSON": 1, "ACCOUNT": 1},
    "followers_and_following/close_friends.json": {"PERSON": 1, "ACCOUNT": 1},
    "followers_and_following/followers.json": {"PERSON": 1, "ACCOUNT": 8},
    "followers_and_following/following.json": {"PERSON": 1, "ACCOUNT": 7},
    "followers_and_following/following_hashtags.json": {},
    "followers_and_following/recent_follow_requests.json": {"PERSON": 1, "ACCOUNT": 2},
    "followers_and_following/recently_unfollowed_accounts.json": {"PERSON": 1, "ACCOUNT": 3},
    "followers_and_following/removed_suggestions.json": {"PERSON": 1, "ACCOUNT": 34},
    "information_about_you/account_based_in.json": {"PERSON": 1},
    "information_about_you/ads_interests.json": {},
    "information_about_you/possible_emails.json": {"PERSON": 1, "EMAIL_ADDRESS": 1},
    "information_about_you/possible_phone_numbers.json": {"PERSON": 1, "PHONE_NUMBER": 1},
    "likes/liked_comments.json": {"PERSON": 1, "ACCOUNT": 85, "URL": 135},
    "likes/liked_posts.json": {"PERSON": 1, "ACCOUNT": 1, "URL": 1},
    "login_and_account_creation/account_privacy_changes.json": {},
    "login_and_account_creation/login_activity.json": {"PERSON": 1, "IP_ADDRESS": 4},
    "login_and_account_creation/logout_activity.json": {"PERSON": 1, "IP_ADDRESS": 1},
    "login_and_account_creation/password_change_activity.json": {},
    "login_and_account_creation/signup_information.json": {
        "PERSON": 1,
        "ACCOUNT": 1,
        "EMAIL_ADDRESS": 1,
        "IP_ADDRESS": 1,
    },
    "monetization/eligibility.json": {},
    "past_instagram_insights/accounts_reached.json": {},
    "past_instagram_insights/audience_insights.json": {},
    "past_instagram_insights/content_interactions.json": {},
    "personal_information/linked_meta_accounts.json": {
        "PERSON": 1,
        "ACCOUNT": 1,
        "EMAIL_ADDRESS": 1,
        "PHONE_NUMBER": 1,
    },
    "recent_searches/tag_searches.json": {"PERSON": 1},
    "recent_searches/word_or_phrase_searches.json": {"PERSON": 1},
    "saved/saved_collections.json": {},
    "saved/saved_posts.json": {"PERSON": 1, "ACCOUNT": 120, "URL": 267},
    "shopping/recently_viewed_items.json": {},
    "story_sticker_interactions/emoji_sliders.json": {"PERSON": 1, "ACCOUNT": 2},
    "story_sticker_interactions/polls.json": {"PERSON": 1, "ACCOUNT": 6},
    "story_sticker_interactions/questions.json": {"PERSON": 1, "ACCOUNT": 4},
    "story_sticker_interactions/quizzes.json": {"PERSON": 1, "ACCOUNT": 3},
    "story_sticker_interactions/story_likes.json": {"PERSON": 1, "ACCOUNT": 1},
    "your_topics/your_reels_sentiments.json": {},
    "your_topics/your_reels_topics.json": {},
}


@pytest.mark.parametrize("name", SAMPLES)
def test_reads_the_samples(name: str) -> None:
    source = sample(f"instagram_dyi/{name}")
    assert EXTRACTOR.takes(source)
    seen = seen_by(EXTRACTOR, source)
    assert counts(seen) == SAMPLES[name]
    assert problems(seen) == []
    _follow(json.loads(source.path.read_text()), seen)


def test_no_sample_is_forgotten() -> None:
    folder = SHARED / "instagram_dyi"
    if not folder.exists():
        pytest.skip("the shared samples are absent")
    assert {str(path.relative_to(folder)) for path in folder.rglob("*.json")} == set(SAMPLES)


def _follow(document: Any, seen: list[Observation]) -> None:
    """Every locator leads to a value of the document; `value` is left out where a title holds the name."""
    for one in seen:
        value = document
        for part in one.locator.partition(" char ")[0].split("/"):
            name = part.replace("~1", "/").replace("~0", "~")
            if name == "value" and name not in value:
                break
            value = value[int(name) if name.isdigit() else name]


def test_who_logged_in_from_where() -> None:
    source = sample("instagram_dyi/login_and_account_creation/login_activity.json")
    stored = json.loads(source.path.read_text())["account_history_login_history"]
    seen = [one for one in mentions(seen_by(EXTRACTOR, source)) if one.entity.kind == "IP_ADDRESS"]
    assert [one.entity.key for one in seen] == [one["string_map_data"]["IP Address"]["value"] for one in stored]
    assert [one.at for one in seen] == [one["string_map_data"]["Time"]["timestamp"] * 1000 for one in stored]
    assert [one.asserted["userAgent"] for one in seen] == [
        one["string_map_data"]["User Agent"]["value"] for one in stored
    ]
    assert {one.type for one in links(seen_by(EXTRACTOR, source))} == {"CONNECTED_TO"}


def test_who_the_owner_is() -> None:
    source = sample("instagram_dyi/account_information/personal_information.json")
    stored = json.loads(source.path.read_text())["profile_user"][0]["string_map_data"]
    seen = seen_by(EXTRACTOR, source)
    assert keys_of(seen, "ACCOUNT") == {f"instagram:{stored['Username']['value']}"}
    assert keys_of(seen, "EMAIL_ADDRESS") == {stored["Email"]["value"]}
    assert keys_of(seen, "PHONE_NUMBER") == {stored["Phone Number"]["value"]}
    owner = mentions(seen)[0]
    assert owner.entity.key.endswith("#owner")
    assert owner.asserted["owner"] is True
    assert owner.asserted["name"] == stored["Name"]["value"]
    assert {(one.type.value, one.source.kind.value) for one in links(seen)} == {("OWNS", "PERSON"), ("USES", "ACCOUNT")}


def test_a_changed_name_says_which_is_the_former() -> None:
    source = sample("instagram_dyi/account_information/profile_changes.json")
    said = [(one.entity.kind.value, one.asserted.get("state")) for one in mentions(seen_by(EXTRACTOR, source))]
    assert [one for one in said if one[0] == "ACCOUNT"] == [
        ("ACCOUNT", "new"),
        ("ACCOUNT", "former"),
        ("ACCOUNT", "new"),
    ]


def test_deleted_content_is_marked() -> None:
    source = sample("instagram_dyi/content/recently_deleted_content.json")
    devices = [one for one in mentions(seen_by(EXTRACTOR, source)) if one.entity.kind == "DEVICE"]
    assert devices
    assert all(one.asserted["deleted"] is True for one in devices)


@pytest.mark.parametrize("labels", [False, True])
def test_reads_a_whole_export(labels: bool, tmp_path: Path) -> None:
    path = tmp_path / "instagram.zip"
    planted = instagram.write(path, labels=labels)
    assert set(export_sources.formats(path).values()) == {"instagram"}
    observed = export_sources.read(path)
    seen = export_sources.together(observed)
    assert keys_of(seen, "ACCOUNT") == planted.accounts
    assert keys_of(seen, "PHONE_NUMBER") == planted.phones
    assert keys_of(seen, "EMAIL_ADDRESS") == planted.emails
    assert keys_of(seen, "IP_ADDRESS") == planted.ips
    assert set(names(seen)) == planted.names
    total = counts(seen)
    assert (total["MESSAGE"], total["CALL"]) == (planted.messages, planted.calls)
    assert sorted(one.text or "" for one in events(seen) if one.type == "MESSAGE") == sorted(planted.texts)
    assert problems(seen) == []


def test_messages_are_repaired_and_kept_as_written(tmp_path: Path) -> None:
    path = tmp_path / "instagram.zip"
    instagram.write(path)
    seen = events(export_sources.together(export_sources.read(path)))
    told = next(one for one in seen if one.text and "mañana" in one.text)
    assert "Ã±" in str(told.asserted["raw"])
    first = next(one for one in seen if "attached" in one.asserted)
    assert str(first.asserted["attached"][0]).endswith("/photos/1.jpg")  # type: ignore[index]
    assert first.asserted["reactions"][0].endswith(": ❤")  # type: ignore[index,union-attr]
    call = next(one for one in seen if one.type == "CALL")
    assert (call.seconds, call.zone, call.channel) == (95, None, "instagram")


def test_in_a_thread_of_two_the_other_is_the_owner(tmp_path: Path) -> None:
    path = tmp_path / "instagram.zip"
    planted = instagram.write(path)
    observed = export_sources.read(path)
    owners = [
        one
        for seen in observed.values()
        for one in mentions(seen)
        if one.asserted.get("owner") and one.entity.key.endswith("#owner") and "name" in one.asserted
    ]
    assert {str(one.asserted["name"]) for one in owners} == {planted.owner.name}
    assert len(owners) == 2  # the profile, and the thread of two


def _unsent(**more: object) -> str:
    message = {"sender_name": "Ana", "timestamp_ms": 1_700_000_000_000, "content": "hola 600 12 34 56", **more}
    return json.dumps({"participants": [{"name": "Ana"}, {"name": "Leo"}], "messages": [message], "title": "Leo"})


def test_each_who_takes_part_stands_at_their_name(tmp_path: Path) -> None:
    document = json.loads(_unsent())
    document["messages"].append(
        {"sender_name": "Mar", "timestamp_ms": 1_700_000_000_001, "content": "adi\u00c3\u00b3s"}
    )
    source = written(tmp_path, "instagram/messages/inbox/x/message_1.json", json.dumps(document))
    placed = {
        str(one.asserted["name"]): one.locator for one in mentions(seen_by(EXTRACTOR, source)) if "name" in one.asserted
    }
    assert placed == {"Ana": "participants/0/name", "Leo": "participants/1/name", "Mar": "messages/1/sender_name"}


@pytest.mark.parametrize("name", ["following\\ud800", "following\\u0000", "following/~"])
def test_locators_can_be_written_whatever_the_name(name: str, tmp_path: Path) -> None:
    entry = '{"title": "", "string_list_data": [{"value": "leo_falso", "timestamp": 1700000000}]}'
    text = f'{{"relationships_following": [], "relationships_{name}": [{entry}]}}'
    seen = seen_by(EXTRACTOR, written(tmp_path, "following.json", text))
    (leo,) = [one for one in mentions(seen) if one.entity.key == "instagram:leo_falso"]
    assert leo.locator.encode().endswith(b"/0/string_list_data/0/value")


def test_unsent_messages_are_deleted_ones(tmp_path: Path) -> None:
    source = written(tmp_path, "instagram/messages/inbox/x/message_1.json", _unsent(is_unsent=True))
    seen = seen_by(EXTRACTOR, source)
    (event,) = events(seen)
    assert event.asserted == {"deleted": True}
    assert event.direction == "OUT"
    (number,) = [one for one in mentions(seen) if one.entity.kind == "PHONE_NUMBER"]
    assert number.locator == "messages/0 char 5-17"
    assert (event.text or "")[5:17] == "600 12 34 56"


FIRST = {
    "profile.json": {
        "biography": "hola",
        "date_joined": "2018-01-30T21:49:00+00:00",
        "email": "ana@example.org",
        "name": "Ana Falsa",
        "phone_number": "+34600123456",
        "username": "ana_falsa",
    },
    "connections.json": {
        "blocked_users": {"zorro_falso": "2019-01-30T21:49:00+00:00"},
        "followers": {"leo_falso": "2018-01-30T21:49:00+00:00"},
        "following": {"zoe_falsa": "2018-01-30T21:49:00+00:00"},
    },
    "account_history.json": {
        "login_history": [
            {
                "cookie_name": "***a",
                "ip_address": "192.0.2.7",
                "language_code": "es",
                "timestamp": "2020-01-30T20:49:00+00:00",
                "user_agent": "Instagram 1",
                "device_id": "android-0123456789abcdef",
            }
        ],
        "registration_info": {
            "registration_username": "ana_falsa",
            "ip_address": "192.0.2.8",
            "registration_time": "2018-01-30T21:49:00+00:00",
            "registration_email": "ana@example.org",
        },
    },
    "comments.json": {"media_comments": [["2020-01-30T20:49:00+00:00", "llama al 600 12 34 56", "leo_falso"]]},
    "searches.json": [{"search_click": "zoe_falsa", "time": "2020-01-30T20:49:00+00:00", "type": "user"}],
    "messages.json": [
        {
            "participants": ["leo_falso", "ana_falsa"],
            "conversation": [
                {"sender": "ana_falsa", "created_at": "2020-01-30T20:49:00+00:00", "text": "hola"},
                {"sender": "leo_falso", "created_at": "2020-01-30T20:50:00+00:00", "text": "qué tal"},
            ],
        }
    ],
}


def first(name: str, folder: Path) -> list[Observation]:
    source = written(folder, name, json.dumps(FIRST[name]))
    assert EXTRACTOR.takes(source)
    return seen_by(EXTRACTOR, source)


def test_reads_the_first_layout(tmp_path: Path) -> None:
    profile = first("profile.json", tmp_path)
    assert keys_of(profile, "ACCOUNT") == {"instagram:ana_falsa"}
    assert keys_of(profile, "PHONE_NUMBER") == {"+34600123456"}
    assert keys_of(profile, "EMAIL_ADDRESS") == {"ana@example.org"}
    known = {(one.source.key.partition("#")[2] or one.source.key, one.target.key.partition("#")[2] or one.target.key)
             for one in links(first("connections.json", tmp_path))}  # fmt: skip
    assert known == {
        ("owner", "instagram:zorro_falso"),
        ("instagram:leo_falso", "owner"),
        ("owner", "instagram:zoe_falsa"),
    }
    history = first("account_history.json", tmp_path)
    assert keys_of(history, "IP_ADDRESS") == {"192.0.2.7", "192.0.2.8"}
    assert keys_of(history, "DEVICE") == {"serial:instagram/android-0123456789abcdef"}
    assert keys_of(first("comments.json", tmp_path), "ACCOUNT") == {"instagram:leo_falso"}
    assert keys_of(first("comments.json", tmp_path), "PHONE_NUMBER") == {"+34600123456"}
    assert keys_of(first("searches.json", tmp_path), "ACCOUNT") == {"instagram:zoe_falsa"}
    messages = first("messages.json", tmp_path)
    assert times(messages) == ["2020-01-30T20:49:00Z", "2020-01-30T20:50:00Z"]
    assert [one.senders[0].key for one in events(messages)] == ["instagram:ana_falsa", "instagram:leo_falso"]
    assert [one.receivers[0].key for one in events(messages)] == ["instagram:leo_falso", "instagram:ana_falsa"]


@pytest.mark.parametrize("name", FIRST)
def test_locators_of_the_first_layout_lead_back(name: str, tmp_path: Path) -> None:
    _follow(FIRST[name], first(name, tmp_path))


def test_reads_what_stands_before_damage(tmp_path: Path) -> None:
    values = [{"href": "", "value": f"falsa{number}", "timestamp": 1} for number in range(9)]
    whole = json.dumps({"relationships_followers": [{"title": "", "string_list_data": [one]} for one in values]})
    seen = seen_by(EXTRACTOR, written(tmp_path, "followers.json", whole[: whole.index("falsa5")]))
    assert keys_of(seen, "ACCOUNT") == {f"instagram:falsa{n}" for n in range(5)}
    assert "ends early" in problems(seen)[0].reason


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        '{"messages": [{"from_id": "user1"}]}',
        '{"a": [{"timestamp": 1}]}',
        "hola",
        '{"label_values": []}',
    ],
)
def test_leaves_other_files(text: str, tmp_path: Path) -> None:
    assert not EXTRACTOR.takes(written(tmp_path, "x.json", text))


_WORDS = [
    *("title", "string_map_data", "string_list_data", "label_values", "value", "timestamp", "href", "media", "dict"),
    *("label", "vec", "IP Address", "Time", "Username", "participants", "messages", "sender_name", "content", "share"),
]
_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=6)
    | st.sampled_from(["1.2.3.4", "a@b.es"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_WORDS), inner, max_size=4),
    max_leaves=14,
)
_SECTIONS = st.sampled_from(
    [
        *("profile_user", "relationships_followers", "account_history_login_history", "searches_user", "ig_posts"),
        *("likes_media_likes", "comments_media_comments", "followers", "login_history", "media_comments", "messages"),
        *("profile_linked_meta_accounts", "profile_profile_change", "inferred_data_x", "participants", "conversation"),
    ]
)


@given(document=st.dictionaries(_SECTIONS, _JSON, max_size=4) | st.lists(_JSON, max_size=3), cut=st.integers(0, 40))
def test_reads_any_json(document: object, cut: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    text = json.dumps(document)
    source = written(tmp_path_factory.mktemp("any"), "x.json", text[: len(text) - cut])
    EXTRACTOR.takes(source)
    for one in EXTRACTOR.extract(source):
        assert isinstance(one, Mention | Link | Event | Problem)
        assert one.locator


def box(head: str, body: str, date: str = "") -> str:
    shown = f'<h2 class="_3-95 _2pim _a6-h _a6-i">{head}</h2>' if head else ""
    dated = f'<div class="_3-94 _a6-o">{date}</div>' if date else ""
    inner = f'{shown}<div class="_3-95 _a6-p">{body}</div>{dated}'
    return f'<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder">{inner}</div>'


def page(folder: Path, name: str, title: str, *boxes: str) -> list[Observation]:
    main = f'<div class="_a706" role="main">{"".join(boxes)}</div>'
    text = f"<html><head><title>{title}</title></head><body>{main}</body></html>"
    source = written(folder, name, text)
    assert EXTRACTOR.takes(source)
    seen = seen_by(EXTRACTOR, source)
    follow(text.encode(), seen)
    return seen


def test_reads_the_pages_of_followers_and_logins(tmp_path: Path) -> None:
    link = (
        '<div><div><a target="_blank" href="https://www.instagram.com/leo_falso">leo_falso</a></div><div>{}</div></div>'
    )
    seen = page(tmp_path, "followers_1.html", "Followers", box("", link.format("ene 30, 2020 9:49 pm")))
    (account,) = [one for one in mentions(seen) if one.entity.kind == "ACCOUNT"]
    assert (account.entity.key, account.at) == ("instagram:leo_falso", 1_580_420_940_000)
    cells = (
        '<table><tr><td colspan="2" class="_2pin _a6_q">Dirección IP<div><div>192.0.2.7</div></div></td></tr>'
        '<tr><td class="_2pin _a6_q">Agente de usuario</td><td class="_2piu _a6_r">Instagram 300</td></tr></table>'
    )
    seen = page(tmp_path, "login_activity.html", "Logins", box("2020-01-30T20:49:00+00:00", cells))
    (used,) = [one for one in mentions(seen) if one.entity.kind == "IP_ADDRESS"]
    assert (used.entity.key, used.at) == ("192.0.2.7", 1_580_417_340_000)
    assert used.asserted == {"context": "login", "userAgent": "Instagram 300"}


def test_reads_the_page_of_a_thread(tmp_path: Path) -> None:
    seen = page(
        tmp_path,
        "your_instagram_activity/messages/inbox/leo_1/message_1.html",
        "Leo Falso",
        box("Leo Falso", "<div><div></div><div>llama al 600 12 34 56</div></div>", "Jan 30, 2020 9:49 pm"),
        box(
            "Ana Falsa",
            '<div><div>vale</div><a href="photos/1.jpg"><img src="photos/1.jpg"></a></div>',
            "Jan 30, 2020 9:50 pm",
        ),
    )
    assert [one.text for one in events(seen)] == ["llama al 600 12 34 56", "vale"]
    assert times(seen) == ["2020-01-30T21:49:00Z", "2020-01-30T21:50:00Z"]
    assert [(one.direction, one.zone) for one in events(seen)] == [("IN", "unstated"), ("OUT", "unstated")]
    assert events(seen)[1].asserted == {"attached": ["photos/1.jpg"]}
    assert keys_of(seen, "PHONE_NUMBER") == {"+34600123456"}
    assert {one.asserted["name"]: "owner" in one.asserted for one in mentions(seen) if "name" in one.asserted} == {
        "Leo Falso": False,
        "Ana Falsa": True,
    }


def test_reads_where_posts_were_made_whatever_the_file_is_called(tmp_path: Path) -> None:
    exif = {"photo_metadata": {"exif_data": [{"latitude": 40.5, "longitude": -3.5}]}}
    post = {"media": [{"uri": "media/a.jpg", "creation_timestamp": 1_580_417_340, "media_metadata": exif}]}
    for document in ([post], post):
        source = written(tmp_path, "x.json", json.dumps(document))
        assert EXTRACTOR.takes(source)
        seen = seen_by(EXTRACTOR, source)
        assert [(one.type.value, one.target.key) for one in links(seen)] == [("LOCATED_AT", "geo:40.50000,-3.50000")]
