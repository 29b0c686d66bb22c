"""A whole generated iPhone, as a backup with a password: everything planted is found, under its real path."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from asasec_graph.ingest.plan import Item, items
from asasec_graph.ingest.reader import observed
from asasec_graph.model.kinds import EntityKind, EventType
from asasec_graph.model.observations import Observation
from asasec_graph.reading.source import Options, Source
from asasec_graph.samples import ios, itunes
from tests.extractors import phone_sources as phones


def _observed(folder: Path, *passwords: str) -> list[Observation]:
    (item,) = items(folder)
    assert isinstance(item, Item)
    with item.local() as path:
        data = path.read_bytes()
        source = Source(
            path, item.name, hashlib.sha256(data).hexdigest(), len(data), Options(passwords=passwords, faces=False)
        )
        return [seen.observation for seen in observed(source)]


@pytest.mark.parametrize(
    ("layout", "password"), [("folders", "una contraseña"), ("mbdb", "otra"), ("flat", None), ("folders", None)]
)
def test_everything_planted_is_found(tmp_path: Path, layout: itunes.Layout, password: str | None) -> None:
    planted = ios.write(tmp_path / "phone", seed=4, count=120, password=password, layout=layout)
    found = _observed(tmp_path / "phone", *((password,) if password else ()))
    assert phones.problems(found) == []
    events = phones.events(found)
    live = [event for event in events if not event.asserted.get("recovered")]
    lost = [event for event in events if event.asserted.get("recovered")]
    said = {"imessage": planted.messages, "whatsapp": planted.chats}
    gone = {"imessage": planted.deleted_messages, "whatsapp": planted.deleted_chats}
    for channel in said:
        assert sorted(event.text or "" for event in live if event.channel == channel and event.text) == (
            sorted(said[channel])
        )
        assert {event.text for event in lost if event.channel == channel} <= set(gone[channel])
    calls = [event for event in live if event.channel == "cellular"]
    numbers = [
        next(ref.key for ref in (*event.senders, *event.receivers) if ref.kind is EntityKind.PHONE_NUMBER)
        for event in calls
    ]
    assert sorted((number, (event.at or 0) // 1_000) for number, event in zip(numbers, calls, strict=True)) == sorted(
        planted.calls
    )
    assert sorted((event.at or 0) // 1_000 for event in live if event.type is EventType.CALL) == sorted(
        at for _, at in (*planted.calls, *planted.whatsapp_calls)
    )
    deleted = len(planted.deleted_calls) + sum(map(len, gone.values()))
    assert len(lost) >= 0.8 * deleted
    assert {one.phone for one in planted.people} < phones.keys(found, EntityKind.PHONE_NUMBER)
    assert {one.email for one in planted.people} == phones.keys(found, EntityKind.EMAIL_ADDRESS)
    assert {f"bssid:{one}" for one in planted.bssids} == phones.keys(found, EntityKind.WIFI_NETWORK)
    assert f"iccid:{planted.owner.iccid}" in phones.keys(found, EntityKind.SIM_CARD)
    assert f"imei:{planted.owner.imei}" in phones.keys(found, EntityKind.DEVICE)
    places = {event.locator.partition("#")[0] for event in events}
    assert places == {
        "phone.zip!HomeDomain/Library/SMS/sms.db",
        "phone.zip!HomeDomain/Library/CallHistoryDB/CallHistory.storedata",
        "phone.zip!AppDomainGroup-group.net.whatsapp.WhatsApp.shared/ChatStorage.sqlite",
        "phone.zip!AppDomainGroup-group.net.whatsapp.WhatsApp.shared/CallHistory.sqlite",
    }
    assert all(re.search(r"#page \d+ byte \d+$", event.locator) for event in lost)


def test_without_its_password_the_device_is_known_and_the_rest_is_said(tmp_path: Path) -> None:
    ios.write(tmp_path / "phone", count=10, password="una contraseña")
    found = _observed(tmp_path / "phone")
    assert f"imei:{itunes.Device().imei}" in phones.keys(found, EntityKind.DEVICE)
    (problem,) = phones.problems(found)
    assert "--passwords FILE" in problem.reason
    assert phones.events(found) == []
