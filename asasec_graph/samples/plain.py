"""Small evidence in plain formats: chats as text and JSON, mail, cards, PDF, a photograph; fictional people."""

from __future__ import annotations

import io
import json
import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Literal

import numpy as np
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from asasec_graph.samples import cast, documents

Style = Literal["android", "ios", "us"]
_LRM = "\N{LEFT-TO-RIGHT MARK}"


@dataclass(slots=True)
class Planted:
    """Who is in it, what was said, and by whom at what time where that is stated."""

    people: tuple[cast.Somebody, ...]
    texts: list[str] = field(default_factory=list[str])
    moments: list[datetime] = field(default_factory=list[datetime])


def _planted(seed: int, people: int = 3, count: int = 12) -> Planted:
    rng = random.Random(f"plain/{seed}")
    who = tuple(cast.people(rng, people))
    made = Planted(who)
    for number, moment in enumerate(cast.moments(rng, count, year=2024)):
        other = who[number % people]
        made.moments.append(moment)
        made.texts.append(
            rng.choice((f"llámame al {other.phone}", f"mi correo es {other.email}", f"¿quedamos? {number}"))
        )
    return made


def write_whatsapp_txt(path: Path, *, seed: int = 1, style: Style = "android") -> Planted:
    """A chat as WhatsApp exports it, with a system line, a message of two lines and one without its media."""
    planted = _planted(seed)
    form = {"android": "%d/%m/%y, %H:%M - ", "ios": "[%d/%m/%y, %H:%M:%S] ", "us": "%m/%d/%y, %I:%M %p - "}[style]
    lines = [f"{planted.moments[0].strftime(form)}Los mensajes y las llamadas están cifrados de extremo a extremo."]
    for number, (moment, text) in enumerate(zip(planted.moments, planted.texts, strict=True)):
        name = planted.people[number % 3].name if number % 4 else planted.people[number % 3].phone
        lines.append(f"{_LRM if style == 'ios' else ''}{moment.strftime(form)}{name}: {text}")
    lines += ["y sigue aquí", f"{planted.moments[-1].strftime(form)}{planted.people[0].name}: <Multimedia omitido>"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return planted


def write_telegram_json(path: Path, *, seed: int = 1) -> Planted:
    """All that Telegram Desktop exports: the owner, contacts, sessions and chats, a call among the messages."""
    planted = _planted(seed)
    me, *others = planted.people
    given, _, surnames = me.name.partition(" ")
    messages: list[dict[str, object]] = []
    for number, (moment, text) in enumerate(zip(planted.moments, planted.texts, strict=True), 1):
        who = planted.people[number % 3]
        stamp = {"date": moment.strftime("%Y-%m-%dT%H:%M:%S"), "date_unixtime": str(round(moment.timestamp()))}
        said: object = [text, {"type": "phone", "text": who.phone}] if number % 3 == 0 else text
        messages.append(
            {"id": number, "type": "message", **stamp, "from": who.name, "from_id": f"user{number % 3}", "text": said}
        )
    messages.append({"id": 99, "type": "service", "date": "2024-05-01T10:00:00", "actor": me.name,
                     "actor_id": "user0", "action": "phone_call", "duration_seconds": 61, "discard_reason": "hangup",
                     "text": ""})  # fmt: skip
    listed = [{"user_id": number, "first_name": one.name.split()[0], "last_name": "", "phone_number": one.phone,
               "date": "2024-01-01T00:00:00"} for number, one in enumerate(others, 1)]  # fmt: skip
    made = {
        "about": "Fictional.",
        "personal_information": {"user_id": 10, "first_name": given, "last_name": surnames, "phone_number": me.phone,
                                 "username": "@ficticia", "bio": ""},
        "contacts": {"about": "", "list": listed},
        "frequent_contacts": {"about": "", "list": [{"id": 1, "category": "people", "type": "user",
                                                     "name": others[0].name, "rating": 0.5}]},
        "sessions": {"about": "", "list": [{"last_active": "2024-05-01T10:00:00", "last_ip": "192.0.2.9",
                                            "last_country": "Spain", "application_name": "Telegram"}]},
        "chats": {"about": "", "list": [{"name": others[0].name, "type": "personal_chat", "id": 1,
                                         "messages": messages}]},
    }  # fmt: skip
    path.write_text(json.dumps(made, indent=1, ensure_ascii=False), encoding="utf-8")
    return planted


def _mail(planted: Planted, number: int, seed: int) -> EmailMessage:
    sender, first, second = planted.people
    message = EmailMessage()
    message["Message-ID"] = f"<{number}@example.org>"
    message["From"], message["To"], message["Cc"] = (f"{one.name} <{one.email}>" for one in (sender, first, second))
    message["Subject"] = f"Asunto número {number}: señal"
    message["Date"] = format_datetime(planted.moments[number])
    message["Received"] = "from a.example.org ([192.0.2.44]) by b.example.org; Mon, 1 Jan 2024 10:00:00 +0100"
    if number:
        message["In-Reply-To"] = f"<{number - 1}@example.org>"
    message.set_content(planted.texts[number] + "\nDe parte de nadie.\n")
    message.add_alternative(
        f"<p>{planted.texts[number]} <a href='https://www.example.org/a'>aquí</a></p>", subtype="html"
    )
    message.add_attachment(documents.png(seed, 16), maintype="image", subtype="png", filename="fotografía.png")
    message.set_boundary(f"limit-{seed}-{number}")
    return message


def write_eml(path: Path, *, seed: int = 1) -> Planted:
    """A mail with text, HTML, and in it another mail with a picture."""
    planted = _planted(seed)
    message = _mail(planted, 1, seed)
    message.add_attachment(_mail(planted, 0, seed))
    path.write_bytes(_bytes(message))
    return planted


def write_mbox(path: Path, *, seed: int = 1, count: int = 4) -> Planted:
    """Mails one after the other, each behind its line of From."""
    planted = _planted(seed)
    with path.open("wb") as file:
        for number in range(count):
            file.write(b"From x@example.org Mon Jan  1 10:00:00 2024\n" + _bytes(_mail(planted, number, seed)) + b"\n")
    return planted


def _bytes(message: EmailMessage) -> bytes:
    """The mail; boundaries that the library draws by chance are given by number."""
    for number, part in enumerate(message.walk()):
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            part.set_boundary(f"limit-{number}")
    return message.as_bytes()


def write_vcards(path: Path, *, seed: int = 1, version: str = "3.0") -> Planted:
    """Cards of a version, one with a picture."""
    planted = _planted(seed)
    picture = "".join(f"{byte:02x}" for byte in documents.png(seed, 4)[:6])
    lines: list[str] = []
    for number, one in enumerate(planted.people):
        given, _, surnames = one.name.partition(" ")
        mobile = "TEL;CELL:" if version == "2.1" else "TEL;TYPE=CELL:"
        lines += [
            "BEGIN:VCARD",
            f"VERSION:{version}",
            f"N:{surnames};{given};;;",
            f"FN:{one.name}",
            f"{mobile}{one.phone}",
        ]
        lines += [f"item1.EMAIL;TYPE=INTERNET:{one.email}", "ADR;TYPE=HOME:;;Calle Falsa 1;Ficticia;;00001;España"]
        lines += ["BDAY:1990-01-02", f"NOTE:nota\\, con {picture}", f"UID:urn:uuid:{number}", "END:VCARD"]
    path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8")
    return planted


def write_pdf(path: Path, *, seed: int = 1) -> Planted:
    """A page of text with a link, a page with a picture."""
    planted = _planted(seed)
    canvas = Canvas(str(path), invariant=True)
    canvas.setAuthor("Autora Ficticia")
    for number, text in enumerate(planted.texts):
        canvas.drawString(40, 800 - 20 * number, f"{planted.people[number % 3].name}: {text}")
    canvas.linkURL("https://www.example.org/enlace", (40, 40, 100, 60))
    canvas.showPage()
    canvas.drawInlineImage(Image.open(io.BytesIO(documents.png(seed))), 40, 40, 200, 200)
    canvas.save()
    return planted


def write_jpeg(path: Path, *, seed: int = 1, side: int = 64) -> datetime:
    """A photograph of noise, with camera, time and place in its Exif."""
    rng = np.random.default_rng(seed)
    image = Image.fromarray(rng.integers(0, 256, (side, side, 3), dtype=np.uint8))
    moment = datetime(2024, 3, 1, 12, 30) + timedelta(minutes=seed)
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0131], exif[0x0132] = (
        "Ficticia",
        "Modelo 1",
        "Programa 1",
        moment.strftime("%Y:%m:%d %H:%M:%S"),
    )
    exif.get_ifd(0x8769).update({0x9003: moment.strftime("%Y:%m:%d %H:%M:%S"), 0x9011: "+01:00", 0xA431: "SERIE0001"})
    exif.get_ifd(0x8825).update(
        {1: "N", 2: (40.0, 25.0, 1.5), 3: "W", 4: (3.0, 42.0, 9.9), 29: "2024:03:01", 7: (11.0, 30.0, 0.0)}
    )
    image.save(path, "JPEG", exif=exif, quality=60)
    return moment
