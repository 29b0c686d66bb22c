"""Readers that are not ours find the files well-formed and the planted truth in them."""

from __future__ import annotations

import csv
import json
import mailbox
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import phonenumbers
import pypdfium2
import pytest
import vobject
from PIL import Image
from stdnum import iban, imei

from asasec_graph.demo import handsets
from asasec_graph.demo.cast import ALBUFERA, ALCAZAR, GARBI, HERON, RETIRO, SILENCIO
from asasec_graph.demo.truth import World
from asasec_graph.model.kinds import EntityKind

from .conftest import file_of


def _rows(path: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return connection.execute(statement).fetchall()


def _leader(world: World, which: int) -> str:
    identifiers = world.truth.networks[which].leader.identifiers
    return next(ref.key for ref in identifiers if ref.kind is EntityKind.PHONE_NUMBER)


def test_android_messages_and_calls_name_the_leader(android: Path, world: World) -> None:
    messages = android / handsets.ANDROID_MESSAGES
    addresses = {row[0] for row in _rows(messages, "SELECT address FROM sms")}
    assert _leader(world, 0) in addresses
    assert {"1004", "22000"} & addresses
    joined = _rows(
        messages, "SELECT DISTINCT a.address = s.address FROM sms s JOIN canonical_addresses a ON a._id = s.thread_id"
    )
    assert joined == [(1,)]
    calls = _rows(android / handsets.ANDROID_CALLS, "SELECT type, count(*) FROM calls GROUP BY type ORDER BY type")
    assert [row[0] for row in calls] == [1, 2, 3]


def test_android_contacts_hold_names_numbers_and_the_taxi(android: Path, world: World) -> None:
    statement = """SELECT r.display_name, d.data1 FROM data d JOIN raw_contacts r ON r._id = d.raw_contact_id
                   JOIN mimetypes m ON m._id = d.mimetype_id WHERE m.mimetype LIKE '%/phone_v2'"""
    contacts = {str(row[0]): row[1] for row in _rows(android / handsets.ANDROID_CONTACTS, statement)}
    assert contacts["Jefe"] == _leader(world, 0)
    assert contacts["Radio Taxi"] == next(one for one in world.truth.decoys if one.name == "taxi").spellings[0]


@pytest.fixture
def android(world: World, tmp_path: Path) -> Path:
    with ZipFile(file_of(world, ALCAZAR, "movil_extraccion.zip")) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path)
    return tmp_path


@pytest.fixture
def iphone(world: World, tmp_path: Path) -> Path:
    with ZipFile(file_of(world, ALBUFERA, "iphone_ffs.zip")) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path)
    return tmp_path


def test_an_iphones_newest_messages_stand_in_the_log_alone(iphone: Path, tmp_path: Path) -> None:
    whole = iphone / handsets.IOS_MESSAGES
    count = "SELECT count(*), count(DISTINCT chat_id) FROM message JOIN chat_message_join ON message_id = message.ROWID"
    bare = tmp_path / "bare.db"
    bare.write_bytes(whole.read_bytes())
    ((settled, _),) = _rows(bare, count)
    ((everything, chats),) = _rows(whole, count)
    assert isinstance(everything, int)
    assert isinstance(settled, int)
    assert everything > settled > 0
    assert chats == 22
    times = _rows(whole, "SELECT min(date) / 1000000000 + 978307200, max(date) / 1000000000 + 978307200 FROM message")
    assert [datetime.fromtimestamp(int(str(at)), UTC).year for at in times[0]] == [2023, 2024]


def test_an_iphones_whatsapp_has_its_group_with_all_members(iphone: Path, world: World) -> None:
    storage = iphone / handsets.IOS_WHATSAPP
    members = _rows(storage, "SELECT ZMEMBERJID FROM ZWAGROUPMEMBER")
    expected = {ref.key.removeprefix("whatsapp:") for one in world.truth.networks[0].members for ref in one.identifiers}
    assert {row[0] for row in members} <= expected
    assert len(members) == 8
    orphans = """SELECT count(*) FROM ZWAMESSAGE m LEFT JOIN ZWAGROUPMEMBER g ON g.Z_PK = m.ZGROUPMEMBER
                 WHERE m.ZISFROMME = 0 AND m.ZFROMJID LIKE '%@g.us' AND g.Z_PK IS NULL"""
    assert _rows(storage, orphans) == [(0,)]


def test_an_iphones_address_book_joins_persons_and_values(iphone: Path, world: World) -> None:
    statement = (
        "SELECT p.First, v.value FROM ABMultiValue v JOIN ABPerson p ON p.ROWID = v.record_id WHERE v.property = 3"
    )
    numbers = {row[1] for row in _rows(iphone / handsets.IOS_CONTACTS, statement)}
    assert {ref.key for ref in world.truth.broker.identifiers if ref.kind is EntityKind.PHONE_NUMBER} <= numbers


@pytest.mark.parametrize(
    ("reference", "name", "form"),
    [
        (ALCAZAR, "Peña del Jueves.txt", r"\d{1,2}/\d{1,2}/\d{2}, \d{1,2}:\d{2} - [^:]+: "),
        (HERON, "Sunday League/_chat.txt", r"\[\d{2}/\d{2}/\d{4}, \d{2}:\d{2}:\d{2}\] [^:]+: "),
        (GARBI, "chats/_chat.txt", r"\[\d{1,2}/\d{1,2}/\d{2}, \d{1,2}:\d{2}:\d{2}\u202f[AP]M\] [^:]+: "),
        (SILENCIO, "Chat de WhatsApp.txt", r"\d{1,2}/\d{1,2}/\d{2}, \d{1,2}:\d{2}\u202f[ap]\.\u00a0m\. - [^:]+: "),
    ],
)
def test_chat_exports_are_in_their_dialects(world: World, reference: str, name: str, form: str) -> None:
    text = file_of(world, reference, name).read_bytes().decode()
    assert len(re.findall(form, text)) > 25
    assert _leader(world, 0 if reference in (ALCAZAR, SILENCIO) else 1)[-2:] in text


def _records(path: Path, encoding: str, delimiter: str) -> Iterator[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as stream:
        yield from csv.DictReader(stream, delimiter=delimiter)


def test_two_operators_records_hold_the_moved_handset_with_two_subscriptions(world: World) -> None:
    spanish = list(_records(file_of(world, RETIRO, "trafico_llamadas.csv"), "cp1252", ";"))
    english = list(_records(file_of(world, HERON, "call_records.csv"), "utf-8", ","))
    moved = next(one.ref.key for one in world.truth.devices if one.ref.key.startswith("imei:")).removeprefix("imei:")
    assert imei.is_valid(moved)
    first = {row["IMSI"] for row in spanish if row["IMEI"] == moved}
    second = {row["IMSI"] for row in english if row["IMEI"] == moved}
    assert len(first) == len(second) == 1
    assert first != second
    assert all(phonenumbers.is_valid_number(phonenumbers.parse(row["ORIGEN"], "ES")) for row in spanish)
    assert not {row["CELDA"] for row in spanish} & {row["Cell ID"] for row in english}


def test_mail_is_mail(world: World) -> None:
    box = mailbox.mbox(file_of(world, RETIRO, "bandeja.mbox"), create=False)
    assert len(box) > 15
    assert all(message["Message-ID"] and message["Date"] and "192.168.1.1" in message["Received"] for message in box)
    box.close()
    mail = message_from_bytes(file_of(world, GARBI, "mensaje.eml").read_bytes(), policy=default)
    (attached,) = mail.iter_attachments()
    assert attached.get_filename() == "IMG_0100.JPG"
    content = attached.get_content()
    assert content.startswith(b"\xff\xd8")


@pytest.mark.parametrize(("reference", "version"), [(RETIRO, "3.0"), (GARBI, "2.1")])
def test_cards_are_cards(world: World, reference: str, version: str) -> None:
    text = file_of(world, reference, "contactos.vcf").read_bytes().decode()
    cards: list[Any] = list(vobject.readComponents(text))
    assert len(cards) > 8
    assert {card.version.value for card in cards} == {version}
    assert all(card.fn.value and card.tel.value.startswith("+34") for card in cards)


def test_telegrams_export_is_json_with_its_owner(world: World) -> None:
    export = json.loads(file_of(world, GARBI, "result.json").read_text(encoding="utf-8"))
    owner = f"user{export['personal_information']['user_id']}"
    (group,) = [chat for chat in export["chats"]["list"] if chat["type"] == "private_group"]
    senders = {message["from_id"] for message in group["messages"]}
    assert owner in senders
    assert len(senders) == 7
    assert any("https://albumes.example/" in message["text"] for message in group["messages"])


def test_reports_are_readable_and_hold_the_account(world: World) -> None:
    document = pypdfium2.PdfDocument(file_of(world, ALCAZAR, "atestado_117.pdf"))
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert _leader(world, 0) in text
    assert re.search(r"[A-ZÁÉÍÓÚÑ]+, [A-ZÁÉÍÓÚÑ]+", text)
    account = next(one.ref.key for one in world.truth.shared if one.ref.kind is EntityKind.PAYMENT_INSTRUMENT)
    assert iban.is_valid(account.removeprefix("iban:"))
    assert account.removeprefix("iban:") in file_of(world, ALBUFERA, "informe_pericial.txt").read_text(encoding="utf-8")
    assert "Acta de declaración" in file_of(world, ALCAZAR, "declaracion_testigo.txt").read_text(encoding="cp1252")


def test_pictures_carry_cameras_and_places(world: World) -> None:
    serials: dict[str, set[str]] = {}
    placed = 0
    for case in world.cases:
        for path in (one for one in case.files if one.suffix == ".JPG"):
            assert re.fullmatch(r"IMG_\d{4}\.JPG", path.name)
            with Image.open(path) as picture:
                exif = picture.getexif()
                serials.setdefault(str(exif.get_ifd(0x8769).get(0xA431)), set()).add(case.reference)
                placed += bool(exif.get_ifd(0x8825))
    camera = next(one for one in world.truth.devices if one.ref.key.startswith("serial:"))
    assert serials[camera.ref.key.partition("/")[2]] == set(camera.cases)
    assert placed > 5


def test_the_victims_pictures_and_the_shared_one_are_on_file(world: World) -> None:
    hashes = {
        (case.reference, sha256(path.read_bytes()).hexdigest())
        for case in world.cases
        for path in case.files
        if path.suffix == ".JPG"
    }
    assert set(world.truth.victim.media) <= hashes
    shared = next(one for one in world.truth.shared if one.ref.kind is EntityKind.MEDIA)
    assert {(case, shared.ref.key.removeprefix("sha256:")) for case in shared.cases} <= hashes
