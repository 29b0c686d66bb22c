"""A whole report of Cellebrite Physical Analyzer, of a telephone whose owner does not exist, and what was put in it.

Every section and type of record stands in it once or more; `size` then adds chats, calls, pages and places of the
same people until the file has that many bytes, written as it goes. Written from the format as described by UFEDLib,
CASE-Implementation-UFED-XML and IPED; the truth is put down beside each record, never read back.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import TextIO

from asasec_graph.samples.cast import moments, phrase
from asasec_graph.samples.ufed_markup import NAMESPACE, items, listed, made_id, one, stamp, value
from asasec_graph.samples.ufed_planted import OWNER, Phone, Planted, jid, png, whatsapp
from asasec_graph.samples.ufed_rest import Rest, accounts, contacts, device
from asasec_graph.samples.ufed_talk import Talk, chat, message

PICTURE = png(48, 32)
MESSAGES_A_CHAT = 200
_EXTRACTIONS = (
    '<sourceExtractions>\n<extractionInfo id="0" name="FileSystem" type="FileSystem" deviceName="iPhone X" index="0" '
    'IsPartialData="False" />\n<extractionInfo id="1" name="SIM" type="Logical" deviceName="Report" index="1" '
    'IsPartialData="False" />\n</sourceExtractions>\n'
)
_CASE = (
    '<caseInformation>\n<field name="Examiner" isSystem="True" isRequired="False" fieldType="ExaminerName" '
    'multipleLines="False">Perito Inventado +34600999998</field>\n</caseInformation>\n'
)


def write(path: Path, *, seed: int = 1, size: int = 0, namespace: bool = True, version: str = "5.2.0.0") -> Planted:
    """The report at `path`, of `size` bytes at least; the truth in it."""
    phone = Phone(seed)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for text in _report(phone, namespace, version):
            file.write(text)
        _fill(phone, file, size)
        file.write("</decodedData>\n")
        file.write(_sources(phone))
        file.write("</project>\n")
    phone.planted.size = path.stat().st_size
    return phone.planted


def write_archive(path: Path, *, seed: int = 1) -> Planted:
    """The report as a .ufdr: a zip of report.xml and the files that it lists."""
    report = path.with_name(f"{path.stem}-report.xml")
    try:
        planted = write(report, seed=seed)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(report, "report.xml")
            archive.writestr("files/Image/IMG-0001.jpg", PICTURE)
    finally:
        report.unlink(missing_ok=True)
    return planted


def _report(phone: Phone, namespace: bool, version: str) -> Iterator[str]:
    """Everything once, up to the end of the decoded data."""
    xmlns = f' xmlns="{NAMESPACE}"' if namespace else ""
    yield (
        f'\ufeff<?xml version="1.0" encoding="utf-8"?>\n<project id="{made_id(phone.rng)}" name="Caso inventado" '
        f'reportVersion="{version}" licenseID="0" containsGarbage="False" extractionType="FileSystem"{xmlns}>\n'
    )
    yield _EXTRACTIONS + _CASE + device(phone) + '<images>\n<image path="a.zip" size="1" />\n</images>\n'
    times = moments(phone.rng, 4)
    picture = made_id(phone.rng)
    yield "<taggedFiles>\n" + _files(phone, picture, times[0]) + "</taggedFiles>\n<decodedData>\n"
    talk, rest = Talk(phone, times[1], (picture, sha256(PICTURE).hexdigest())), Rest(phone, times[2])
    yield from _typed("Contact", contacts(phone))
    yield from _typed("UserAccount", accounts(phone))
    yield from _typed("Chat", talk.chats())
    for kind, group in groupby(talk.messages(), lambda typed: typed[0]):
        yield from _typed(kind, (record for _, record in group))
    yield from _typed("Call", talk.calls())
    for kind, group in groupby(sorted(rest.records()), lambda typed: typed[0]):
        yield from _typed(kind, (record for _, record in group))


def _typed(kind: str, records: Iterator[str]) -> Iterator[str]:
    yield f'<modelType type="{kind}">\n'
    yield from records
    yield "</modelType>\n"


def _files(phone: Phone, picture: str, at: datetime) -> str:
    """A picture with its place and camera, a document, and a file that only has an MD5."""
    digest = sha256(PICTURE).hexdigest()
    note = sha256(b"note").hexdigest()
    exif = items(
        "MetaData",
        [
            ("ExifEnumMake", "Nikon"),
            ("ExifEnumModel", "D90"),
            ("ExifEnumBodySerialNumber", "3001234"),
            ("ExifEnumGPSLatitude", "42, 30, 36"),
            ("ExifEnumGPSLatitudeRef", "N"),
            ("ExifEnumGPSLongitude", "1, 31, 12"),
            ("ExifEnumGPSLongitudeRef", "W"),
            ("ExifEnumDateTimeOriginal", f"{at:%Y:%m:%d %H:%M:%S}"),
        ],
    )
    media = f"MEDIA:sha256:{digest}"
    phone.planted.link("LOCATED_AT", media, "LOCATION:geo:42.51000,-1.52000")
    phone.planted.link("TAKEN_WITH", media, "DEVICE:serial:nikon/3001234")
    phone.planted.entity(f"DOCUMENT:sha256:{note}")
    phone.planted.entity(f"DOCUMENT:md5:{'1' * 32}")
    where = [("Local Path", "files\\Image\\IMG-0001.jpg"), ("SHA256", digest), ("MD5", "0" * 32), ("Tags", "Image")]
    plain = [("Local Path", "files\\Text\\nota.txt"), ("SHA256", note.upper()), ("Tags", "Text")]
    bare = [("Local Path", "files\\Text\\otra.txt"), ("SHA256", ""), ("MD5", "1" * 32), ("Tags", "Text")]
    return (
        listed(picture, "/DCIM/IMG_0001.JPG", len(PICTURE), at, where, exif)
        + listed(made_id(phone.rng), "/Documents/nota.txt", 4, at, plain, "")
        + listed(made_id(phone.rng), "/Documents/otra.txt", 4, at, bare, "")
    )


def _fill(phone: Phone, file: TextIO, size: int) -> None:
    """More of the same people, until there are enough bytes."""
    at = datetime.fromisoformat("2024-06-01T00:00:00+00:00")
    while file.tell() < size:
        for kind, record in _more(phone, at):
            file.write("".join(_typed(kind, iter((record,)))))
        at += timedelta(hours=1)


def _more(phone: Phone, at: datetime) -> Iterator[tuple[str, str]]:
    friend, mine = phone.rng.choice(phone.others[:5]), phone.owner
    markup = phone.markup
    markup.ids.clear()
    parties = [markup.party(jid(friend), friend.name), markup.party(jid(mine), mine.name, is_owner=True)]
    said: list[str] = []
    for number in range(MESSAGES_A_CHAT):
        who, is_owner = (mine, True) if number % 2 else (friend, False)
        sender = markup.party(jid(who), who.name, "From", is_owner=is_owner)
        said.append(message(phone, "WhatsApp", at + timedelta(seconds=number), sender, text=phrase(phone.rng)))
    phone.on_whatsapp(friend, mine)
    phone.planted.entity(whatsapp(friend), whatsapp(mine))
    phone.planted.messages += MESSAGES_A_CHAT
    yield "Chat", chat(phone, "WhatsApp", jid(friend), None, at, parties, said)
    place = one("Position", "Coordinate", markup.coordinate(37.3891, -5.9845))
    phone.planted.link("LOCATED_AT", f"PERSON:{OWNER}", "LOCATION:geo:37.38910,-5.98450")
    yield "Location", markup.model("Location", place, stamp("TimeStamp", at))
    phone.planted.link("USES", f"PERSON:{OWNER}", "URL:https://noticias.example/hoy")
    page = value("Url", "https://noticias.example/hoy"), stamp("LastVisited", at)
    yield "VisitedPage", markup.model("VisitedPage", *page)


def _sources(phone: Phone) -> str:
    """From what database a record was decoded, as the report's last section says."""
    known = "".join(
        f'<extraInfo type="model" id="{identifier}"><sourceInfo><nodeInfos><nodeInfo name="sms.db" '
        'path="phone.zip/sms.db" tableName="message" offset="123" size="456" /></nodeInfos></sourceInfo></extraInfo>\n'
        for identifier in phone.markup.ids
    )
    return f"<extraInfos>\n{known}</extraInfos>\n"
