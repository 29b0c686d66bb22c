"""WhatsApp text exports: the shared samples by counts read with grep, and every dialect by generated chats."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.extractors.whatsapp_txt import EXTRACTOR
from asasec_graph.model.kinds import Direction
from asasec_graph.model.observations import Observation
from asasec_graph.reading.source import Options, Source
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
    times,
    written,
)


def read(source: Source) -> list[Observation]:
    assert EXTRACTOR.takes(source)
    return seen_by(EXTRACTOR, source)


def chat(folder: Path, text: str, options: Options | None = None) -> list[Observation]:
    return read(written(folder, "_chat.txt", text, options))


# grep -cE '^[0-9/]+, [0-9:]+ - [^:]+:' gives 7 in both; two more headers are notices without a sender.
@pytest.mark.parametrize("name", ["test_ddmmyy_24hrs.txt", "test_mmddyy_24hrs.txt"])
def test_reads_both_orders_of_the_same_chat(name: str) -> None:
    seen = read(sample(f"whatsapp_txt/{name}"))
    assert counts(seen) == {"MESSAGE": 7, "PERSON": 5}
    assert names(seen) == ["John Doe", "Jahn Doe", "John-John Doe", "John Doe 🤓", "🤓"]
    assert times(seen) == [
        "2019-01-01T11:25:00Z",
        "2019-01-20T11:23:00Z",
        "2019-01-30T20:49:00Z",
        "2020-06-10T15:55:00Z",
        "2021-12-10T10:10:00Z",
        "2021-12-20T12:10:00Z",
        "2021-12-30T22:01:00Z",
    ]
    assert events(seen)[2].text == "Lorem ipsum dolor sit amet,\nconsectetur adipiscing elit. Duis libero."
    assert events(seen)[3].text == "Lorem ipsum : dolor sit amet."
    assert {one.zone for one in events(seen)} == {"unstated"}
    assert problems(seen) == []


# grep -cE '^\[[0-9-]+ [0-9:]+\] ' = 500; the senders, sort -u: Giuseppe, John, Mary, +1 123 456 789 (no number).
def test_reads_lorem() -> None:
    source = sample("whatsapp_txt/lorem.txt")
    seen = read(source)
    lines = re.findall(r"^\[(\S+ \S+)\] ([^:]+): ", source.path.read_text(), re.MULTILINE)
    assert counts(seen) == {"MESSAGE": len(lines), "PERSON": len({name for _, name in lines})}
    assert counts(seen) == {"MESSAGE": 500, "PERSON": 4}
    assert set(names(seen)) == {"Giuseppe", "John", "Mary", "+1 123 456 789"}
    assert times(seen)[0] == "20{2}-{1}-{0}T{3}Z".format(*re.split("[- ]", lines[0][0]))
    assert all(first <= last for first, last in zip(times(seen), times(seen)[1:], strict=False) if first and last)
    assert all(len(one.receivers) == 3 for one in events(seen))


def test_leaves_the_signal_export_alone() -> None:
    assert not EXTRACTOR.takes(sample("signal_txt/test_export.txt"))


LATE, EARLY = "2020-01-30T20:49:00Z", "2020-01-31T09:05:00Z"
DIALECTS = {
    "android es": "30/1/20 20:49 - Ana: a\n31/1/20 9:05 - Leo: b",
    "android comma": "30/01/2020, 20:49 - Ana: a\n31/01/2020, 09:05 - Leo: b",
    "android us": "1/30/20, 8:49 PM - Ana: a\n1/31/20, 9:05 AM - Leo: b",
    "narrow spaces": "30/1/2020, 8:49\u202fp.\u00a0m. - Ana: a\n31/1/2020, 9:05\u202fa.\u00a0m. - Leo: b",
    "spaced": "30/1/2020 8:49 p. m. - Ana: a\n31/1/2020 9:05 a. m. - Leo: b",
    "dotted": "1/30/2020 8:49 p.m. - Ana: a\n1/31/2020 9:05 a.m. - Leo: b",
    "ios": "[30/1/20, 20:49:00] Ana: a\n[31/1/20, 9:05:00] Leo: b",
    "ios 12 hours": "[30/1/20, 8:49:00\u202fPM] Ana: a\n\u200e[31/1/20, 9:05:00\u202fAM] Leo: b",
    "ios without seconds": "[30/01/20 20:49] Ana: a\n[31/01/20 09:05] Leo: b",
    "ios old": "30/01/20 20:49:00: Ana: a\n31/01/20 09:05:00: Leo: b",
    "german": "30.01.20, 20:49 - Ana: a\n31.01.20, 09:05 - Leo: b",
    "german us order": "[01.30.20, 20:49:00] Ana: a\n[01.31.20, 09:05:00] Leo: b",
    "dutch": "30-01-20 20:49 - Ana: a\n31-01-20 09:05 - Leo: b",
    "finnish": "30.1.2020 klo 20.49 - Ana: a\n31.1.2020 klo 9.05 - Leo: b",
    "french": "30/01/2020 à 20:49 - Ana: a\n31/01/2020 à 09:05 - Leo: b",
    "portuguese": "30/01/2020 às 20:49 - Ana: a\n31/01/2020 às 09:05 - Leo: b",
    "swedish": "2020-01-30 20:49 - Ana: a\n2020-01-31 09:05 - Leo: b",
    "year first": "2020/01/30, 20:49 - Ana: a\n2020/01/31, 09:05 - Leo: b",
    "year day month": "2020/30/01, 20:49 - Ana: a\n2020/31/01, 09:05 - Leo: b",
    "south african": "2020/01/30, 20:49. - Ana: a\n2020/01/31, 09:05. - Leo: b",
    "with seconds": "30/01/20, 20:49:00 - Ana: a\n31/01/20, 09:05:00 - Leo: b",
    "korean": "2020. 1. 30. 오후 8:49 - Ana: a\n2020. 1. 31. 오전 9:05 - Leo: b",
    "chinese": "[2020/1/30 下午8:49:00] Ana: a\n[2020/1/31 上午9:05:00] Leo: b",
    "arabic": "\u200f30\u200f/1\u200f/2020، 8:49 م - Ana: a\n\u200f31\u200f/1\u200f/2020، 9:05 ص - Leo: b",
    "arabic digits": "٣٠/٠١/٢٠٢٠، ٢٠:٤٩ - Ana: a\n٣١/٠١/٢٠٢٠، ٠٩:٠٥ - Leo: b",
    "greek": "30/1/2020, 8:49 μ.μ. - Ana: a\n31/1/2020, 9:05 π.μ. - Leo: b",
    "buddhist": "30/1/2563 20:49 - Ana: a\n31/1/2563 09:05 - Leo: b",
    "carriage returns": "30/1/20, 20:49 - Ana: a\r\n31/1/20, 9:05 - Leo: b\r\n",
    "byte-order mark": "\ufeff30/1/20, 20:49 - Ana: a\n31/1/20, 9:05 - Leo: b",
}


@pytest.mark.parametrize("dialect", DIALECTS)
def test_reads_the_dialect(dialect: str, tmp_path: Path) -> None:
    seen = chat(tmp_path, DIALECTS[dialect])
    assert times(seen) == [LATE, EARLY]
    assert names(seen) == ["Ana", "Leo"]
    assert [one.text for one in events(seen)] == ["a", "b"]
    assert [one.locator for one in events(seen)] == ["line 1", "line 2"]
    first, second = events(seen)
    assert (first.senders, first.receivers) == (second.receivers, second.senders)
    assert problems(seen) == []


def test_midnight_and_noon(tmp_path: Path) -> None:
    seen = chat(tmp_path, "1/30/20, 12:01 AM - Ana: a\n1/30/20, 12:01 PM - Ana: b")
    assert times(seen) == ["2020-01-30T00:01:00Z", "2020-01-30T12:01:00Z"]


def test_reads_local_time_in_the_stated_zone(tmp_path: Path) -> None:
    seen = chat(tmp_path, "30/1/20, 20:49 - Ana: a\n30/7/20, 20:49 - Ana: b", Options(timezone="Europe/Madrid"))
    assert times(seen) == ["2020-01-30T19:49:00Z", "2020-07-30T18:49:00Z"]


@pytest.mark.parametrize(("region", "at"), [("ES", "2020-02-01T20:49:00Z"), ("US", "2020-01-02T20:49:00Z")])
def test_says_when_the_order_is_open(region: str, at: str, tmp_path: Path) -> None:
    seen = chat(tmp_path, "01/02/20, 20:49 - Ana: a\n03/04/20, 20:49 - Ana: b", Options(region=region))
    assert times(seen)[0] == at
    assert len(problems(seen)) == 1
    assert "day/month and month/day alike" in problems(seen)[0].reason


def test_running_forward_decides_the_order(tmp_path: Path) -> None:
    text = "".join(f"{month}/{day}/20, 20:49 - Ana: a\n" for month in range(1, 6) for day in (2, 5, 11))
    seen = chat(tmp_path, text)
    assert times(seen)[:3] == ["2020-01-02T20:49:00Z", "2020-01-05T20:49:00Z", "2020-01-11T20:49:00Z"]
    assert problems(seen) == []


IOS = """\
[30/1/19, 8:49:11\u202fp.\u00a0m.] Grupo Falso: \u200eLos mensajes y las llamadas están cifrados de extremo a extremo. \
Nadie fuera de este chat, ni siquiera WhatsApp, puede leerlos.
[30/1/19, 8:49:11\u202fp.\u00a0m.] Grupo Falso: \u200eAna Ficticia creó este grupo
[30/1/19, 8:50:00\u202fp.\u00a0m.] \u202a+34\u00a0600\u00a012\u00a034\u00a056\u202c: hola <script>alert(1)</script>
\u200e[30/1/19, 8:51:00\u202fp.\u00a0m.] Ana Ficticia: \u200e<adjunto: 00000012-PHOTO-2019-01-30-20-51-00.jpg>
[30/1/19, 8:52:00\u202fp.\u00a0m.] ~\u202fZorro: llama al 611 22 33 44

otra línea, ana@example.org
\u200e[31/1/19, 9:52:00\u202fa.\u00a0m.] ~\u202fZorro: \u200eimagen omitida
[31/1/19, 9:53:00\u202fa.\u00a0m.] Ana Ficticia: \u200eSe eliminó este mensaje.
[31/1/19, 9:54:00\u202fa.\u00a0m.] Ana Ficticia: ya voy \u200e<Se editó este mensaje.>
"""


def test_reads_an_ios_group(tmp_path: Path) -> None:
    seen = chat(tmp_path, IOS)
    assert names(seen) == ["+34\u00a0600\u00a012\u00a034\u00a056", "Ana Ficticia", "Zorro"]
    assert counts(seen) == {"MESSAGE": 6, "PERSON": 2, "ACCOUNT": 1, "PHONE_NUMBER": 2, "EMAIL_ADDRESS": 1}
    assert keys_of(seen, "ACCOUNT") == {"whatsapp:34600123456@s.whatsapp.net"}
    assert [(one.type.value, one.source.key, one.target.key) for one in links(seen)] == [
        ("USES", "whatsapp:34600123456@s.whatsapp.net", "+34600123456")
    ]
    assert [dict(one.asserted) for one in events(seen)] == [
        {},
        {"attached": ["00000012-PHOTO-2019-01-30-20-51-00.jpg"]},
        {},
        {"omitted": "imagen"},
        {"deleted": True},
        {"edited": True},
    ]
    assert events(seen)[0].text == "hola <script>alert(1)</script>"


def test_locators_lead_back_to_the_text(tmp_path: Path) -> None:
    seen = chat(tmp_path, IOS)
    text = next(one.text for one in events(seen) if one.locator == "line 5") or ""
    within = {one.entity.key: one for one in mentions(seen) if " char " in one.locator}
    for key, written_as in {"+34611223344": "611 22 33 44", "ana@example.org": "ana@example.org"}.items():
        start, end = re.fullmatch(r"line 5 char (\d+)-(\d+)", within[key].locator).groups()  # type: ignore[union-attr]
        assert text[int(start) : int(end)] == written_as
        assert within[key].confidence == 0.8
        assert within[key].asserted == {"context": "message"}


NOTICES = [
    "Messages and calls are end-to-end encrypted. Only people in this chat can read them.",
    "Los mensajes y las llamadas están cifrados de extremo a extremo. Toca para obtener más información.",
    "Ana añadió a +34 600 12 34 56",
    'Ana cambió el asunto de "a: b" a "c: d"',
    'Ana changed the subject from "a: b" to "c: d"',
    "Ana hat den Betreff von „a: b“ zu „c: d“ geändert",
    "Ana a modifié le sujet de « a: b » en « c: d »",
    '+12 345 578 created group "Groupname"',
    "You were added",
    "Leo left",
    "Se unió usando el enlace de invitación",
]


@pytest.mark.parametrize("notice", NOTICES)
def test_notices_name_nobody(notice: str, tmp_path: Path) -> None:
    seen = chat(tmp_path, f"30/1/20, 20:48 - {notice}\n30/1/20, 20:49 - Ana: a\n30/1/20, 20:50 - Leo: b")
    assert names(seen) == ["Ana", "Leo"]
    assert {kind: count for kind, count in counts(seen).items() if kind != "PHONE_NUMBER"} == {
        "MESSAGE": 2,
        "PERSON": 2,
    }
    assert links(seen) == []


@pytest.mark.parametrize(
    ("body", "asserted"),
    [
        ("IMG-20200203-WA0001.jpg (file attached)\npie", {"attached": ["IMG-20200203-WA0001.jpg"]}),
        ("\u200eIMG-20200203-WA0001.jpg (archivo adjunto)", {"attached": ["IMG-20200203-WA0001.jpg"]}),
        ("PTT-20200203-WA0001.opus (Datei angehängt)", {"attached": ["PTT-20200203-WA0001.opus"]}),
        ("informe • 2 pages \u200e<attached: 00000001-informe.pdf>", {"attached": ["00000001-informe.pdf"]}),
        ("<angehängt: 00000001-PHOTO.jpg>", {"attached": ["00000001-PHOTO.jpg"]}),
        ("<Media omitted>", {"omitted": "media"}),
        ("<Multimedia omitido>", {"omitted": "media"}),
        ("<Medien ausgeschlossen>", {"omitted": "media"}),
        ("<Médias omis>", {"omitted": "media"}),
        ("<Mídia oculta>", {"omitted": "media"}),
        ("<Media omessi>", {"omitted": "media"}),
        ("video omitted", {"omitted": "video"}),
        ("This message was deleted", {"deleted": True}),
        ("Eliminaste este mensaje", {"deleted": True}),
        ("Diese Nachricht wurde gelöscht.", {"deleted": True}),
        ("sí <This message was edited>", {"edited": True}),
        ("< attached: 00000001-PHOTO.jpg >", {"attached": ["00000001-PHOTO.jpg"]}),
        ("00000001-PHOTO.jpg <\u200eattached>", {"attached": ["00000001-PHOTO.jpg"]}),
        ("<Média vynechány>", {"omitted": "media"}),
        ("<Pominięto multimedia>", {"omitted": "media"}),
        ("<Media jätettiin pois>", {"omitted": "media"}),
        ("<メディアなし>", {"omitted": "media"}),
        ("<미디어 파일 제외됨>", {"omitted": "media"}),
        ("<省略多媒体文件>", {"omitted": "media"}),
        ("<Media tidak disertakan>", {"omitted": "media"}),
        ("Ta wiadomość została usunięta.", {"deleted": True}),
        ("このメッセージは削除されました。", {"deleted": True}),
        ("यह मैसेज डिलीट कर दिया गया है।", {"deleted": True}),
        ("Apagou esta mensagem", {"deleted": True}),
        ("да \u200e<Сообщение изменено>", {"edited": True}),
        ("nada especial", {}),
        ("lo (no) voy a hacer", {}),
    ],
)
def test_says_what_a_body_stands_for(body: str, asserted: dict[str, object], tmp_path: Path) -> None:
    (event,) = events(chat(tmp_path, f"30/1/20, 20:49 - Ana: {body}"))
    assert event.asserted == asserted


def test_joins_a_colon_inside_a_name(tmp_path: Path) -> None:
    text = (
        "".join(f"13/2/2020, 8:4{n} - Juan: Trabajo: mensaje {n}\n" for n in range(3)) + "13/2/2020, 8:50 - Ana: a: b"
    )
    seen = chat(tmp_path, text)
    assert names(seen) == ["Juan: Trabajo", "Ana"]
    assert [one.text for one in events(seen)] == ["mensaje 0", "mensaje 1", "mensaje 2", "a: b"]


def test_states_no_receivers_in_a_large_group(tmp_path: Path) -> None:
    seen = chat(tmp_path, "".join(f"13/2/2020, 8:4{n % 10} - Persona {n}: a\n" for n in range(52)))
    assert {one.receivers for one in events(seen)} == {()}
    assert "no receivers are stated" in problems(seen)[0].reason


def test_says_that_text_is_latin_1(tmp_path: Path) -> None:
    seen = read(written(tmp_path, "chat.txt", "30/1/20, 20:49 - Iñaki: mañana".encode("latin-1")))
    assert names(seen) == ["Iñaki"]
    assert events(seen)[0].text == "mañana"
    assert "Windows-1252" in problems(seen)[0].reason


def test_reads_utf_16(tmp_path: Path) -> None:
    seen = read(written(tmp_path, "chat.txt", "30/1/20, 20:49 - Iñaki: mañana\nsí".encode("utf-16")))
    assert [one.text for one in events(seen)] == ["mañana\nsí"]
    assert problems(seen) == []


def test_keeps_a_message_whose_date_is_none(tmp_path: Path) -> None:
    seen = chat(tmp_path, "30/1/20, 20:49 - Ana: a\n39/19/20, 20:49 - Ana: b")
    assert times(seen) == [LATE, None]
    assert problems(seen)[0].locator == "line 2"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hola\nque tal",
        "2020-01-30 20:49:11 - INFO: x: y\n2020-01-30 20:49:12 - ERROR: z",
        "Acta\n\ndel\n\ndía\n30/01/2020 20:49 - Reunión: comienza",
        "From: a@example.org\nTo: b@example.org\n\nhola",
    ],
)
def test_leaves_other_texts(text: str, tmp_path: Path) -> None:
    assert not EXTRACTOR.takes(written(tmp_path, "chat.txt", text))


PIECES = st.sampled_from([*DIALECTS.values(), IOS, *NOTICES, "\u200e", "[", "30/1/20, 20:49 - ", ": ", "\n", "\x00"])


@given(data=st.one_of(st.binary(max_size=200), st.lists(PIECES, max_size=8).map(lambda parts: "".join(parts).encode())))
def test_reads_any_bytes(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    source = written(tmp_path_factory.mktemp("any"), "chat.txt", data)
    EXTRACTOR.takes(source)
    for event in events(seen_by(EXTRACTOR, source)):
        assert event.senders or event.type == "CALL"
        assert not set(event.senders) & set(event.receivers)


@pytest.mark.parametrize(
    ("notice", "numbers"),
    [
        ("+34 600 12 34 56 changed to +34 611 22 33 44", {"+34600123456": "to", "+34611223344": "from"}),
        ("+34 600 12 34 56 cambió a +34 611 22 33 44", {"+34600123456": "to", "+34611223344": "from"}),
        ("Zoe changed to +34 611 22 33 44", {"+34611223344": "from"}),
        ("Ana añadió a +34 600 12 34 56", {"+34600123456": None}),
    ],
)
def test_a_number_in_a_notice_is_nobody_s(notice: str, numbers: dict[str, str | None], tmp_path: Path) -> None:
    line = f"30/1/20, 20:48 - {notice}"
    seen = chat(tmp_path, f"{line}\n30/1/20, 20:49 - Ana: a\n30/1/20, 20:50 - Leo: b")
    found = {one.entity.key: one for one in mentions(seen) if one.entity.kind == "PHONE_NUMBER"}
    assert set(found) == set(numbers)
    assert links(seen) == []
    for key, field in numbers.items():
        assert field is None or field in found[key].asserted
        start, end = re.fullmatch(r"line 1 char (\d+)-(\d+)", found[key].locator).groups()  # type: ignore[union-attr]
        assert re.sub(r"\D", "", line[int(start) : int(end)]) == key[1:]


def test_a_changed_number_is_of_the_sender_that_the_notice_names(tmp_path: Path) -> None:
    seen = chat(
        tmp_path, "30/1/20, 20:48 - Ana changed to +34 611 22 33 44\n30/1/20, 20:49 - Ana: a\n30/1/20, 20:50 - Leo: b"
    )
    assert [(one.type.value, one.source.key[-8:], one.target.key) for one in links(seen)] == [
        ("USES", "sender-1", "+34611223344")
    ]


@pytest.mark.parametrize(
    ("body", "seconds", "missed", "medium"),
    [
        ("Missed voice call", 0, True, "voice"),
        ("\u200eMissed video call. \u200eTap to call back", 0, True, "video"),
        ("\u200eVoice call. \u200e2 min", 120, False, "voice"),
        ("Video call, \u200eNo answer", 0, False, "video"),
        ("Llamada de voz perdida", 0, True, "voice"),
        ("Llamada perdida", 0, True, "voice"),
        ("Videollamada, 45 s", 45, False, "video"),
        ("Llamada de voz, Sin respuesta", 0, False, "voice"),
        ("Verpasster Sprachanruf", 0, True, "voice"),
        ("Videoanruf, 3 Min.", 180, False, "video"),
        ("Appel vocal manqué", 0, True, "voice"),
        ("Chamada de vídeo perdida", 0, True, "video"),
        ("Videochiamata persa", 0, True, "video"),
        ("Gemiste spraakoproep", 0, True, "voice"),
        ("Trucada de veu perduda", 0, True, "voice"),
        ("Пропущенный аудиозвонок", 0, True, "voice"),
        ("Cevapsız sesli arama", 0, True, "voice"),
        ("مكالمة صوتية فائتة", 0, True, "voice"),
    ],
)
def test_a_call_is_a_call(body: str, seconds: int, missed: bool, medium: str, tmp_path: Path) -> None:
    seen = chat(tmp_path, f"30/1/20, 20:49 - Ana: {body}\n30/1/20, 20:50 - Leo: b")
    call, other = events(seen)
    assert (call.type, call.seconds, call.direction == "MISSED") == ("CALL", seconds, missed)
    assert call.asserted == {"medium": medium}
    assert (call.senders, call.receivers) == (other.receivers, other.senders)


def test_a_missed_call_of_a_notice_names_no_caller(tmp_path: Path) -> None:
    seen = chat(tmp_path, "30/1/20, 20:48 - Missed voice call\n30/1/20, 20:49 - Ana: a\n30/1/20, 20:50 - Leo: b")
    call = events(seen)[0]
    assert (call.type, call.senders, len(call.receivers), call.locator) == ("CALL", (), 2, "line 1")
    assert call.asserted == {"medium": "voice", "caller": "unstated"}


@pytest.mark.parametrize(
    "body", ["call me", "Videollamada", "llamada perdida en el bosque 3", "missed you", "Voice call"]
)
def test_talk_of_calls_is_none(body: str, tmp_path: Path) -> None:
    assert [one.type for one in events(chat(tmp_path, f"30/1/20, 20:49 - Ana: {body}"))] == ["MESSAGE"]


# The short dates and times of the regions' phones (CLDR's `yMd` and `hm`, as WhatsApp's exports are known to use them,
# with whatstk's list of headers): order of the date, separator, digits of the year, time, how the two are joined.
_AM, _PM = (
    {"en": "AM", "es": "a.\u00a0m.", "low": "am", "el": "π.μ.", "ko": "오전", "ar": "ص"},
    {
        "en": "PM",
        "es": "p.\u00a0m.",
        "low": "pm",
        "el": "μ.μ.",
        "ko": "오후",
        "ar": "م",
    },
)
_DATES = {
    "d/m/y": "{d}/{m}/{yy}",
    "dd/mm/yyyy": "{d:02d}/{m:02d}/{y}",
    "m/d/y": "{m}/{d}/{yy}",
    "d.m.y": "{d:02d}.{m:02d}.{yy}",
    "d.m.yyyy": "{d}.{m}.{y}",
    "d-m-y": "{d:02d}-{m:02d}-{y}",
    "y-m-d": "{y}-{m:02d}-{d:02d}",
    "y/m/d": "{y}/{m:02d}/{d:02d}",
    "y. m. d.": "{y}. {m}. {d}.",
    "d. m. y": "{d}. {m}. {y}",
}
_JOINED = [", ", " ", " klo ", " à ", " às ", " kl. "]
_CLOCKS = ["24:", "24.", "en", "es", "low", "el"]


def _clock(at: datetime, clock: str, seconds: bool) -> str:
    tail = f":{at:%S}" if seconds else ""
    if clock.startswith("24"):
        return f"{at.hour:02d}{clock[2]}{at.minute:02d}" + tail.replace(":", clock[2])
    part = (_PM if at.hour >= 12 else _AM)[clock]
    return f"{at.hour % 12 or 12}:{at.minute:02d}{tail}\u202f{part}"


@given(
    days=st.lists(st.datetimes(datetime(2015, 1, 1), datetime(2026, 1, 1)), min_size=6, max_size=12, unique=True),
    date=st.sampled_from(list(_DATES)),
    joined=st.sampled_from(_JOINED),
    clock=st.sampled_from(_CLOCKS),
    ios=st.booleans(),
)
def test_reads_the_headers_of_every_region(
    days: list[datetime], date: str, joined: str, clock: str, ios: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    moments = [day.replace(second=day.second if ios else 0, microsecond=0) for day in sorted(days)]
    if not any(day.day > 12 for day in moments):
        moments.append(moments[-1].replace(year=2026, day=28))
    lines: list[str] = []
    for number, at in enumerate(moments):
        day = _DATES[date].format(d=at.day, m=at.month, y=at.year, yy=at.year % 100)
        stamp = f"{day}{joined}{_clock(at, clock, ios)}"
        who = "Ana" if number % 2 else "Íñigo Falso"
        lines.append(f"[{stamp}] {who}: mensaje {number}" if ios else f"{stamp} - {who}: mensaje {number}")
    seen = chat(tmp_path_factory.mktemp("any"), "\n".join(lines))
    assert [one.text for one in events(seen)] == [f"mensaje {number}" for number in range(len(moments))]
    assert times(seen) == [f"{at:%Y-%m-%dT%H:%M:%S}Z" for at in moments]
    assert set(names(seen)) <= {"Ana", "Íñigo Falso"}


@pytest.mark.parametrize(("name", "owner"), [("Tú", True), ("You", True), ("Ana", False)])
def test_marks_the_one_who_made_the_export(name: str, owner: bool, tmp_path: Path) -> None:
    seen = read(written(tmp_path, "chat.txt", f"30/1/19, 20:49 - {name}: hola\n30/1/19, 20:50 - Leo: qué tal\n"))
    marked = [one.asserted["name"] for one in mentions(seen) if one.asserted.get("owner")]
    assert marked == ([name] if owner else [])


@pytest.mark.parametrize("shown", ["22141", "+34 6XX XXX XX1", "+34 *** *** 123"])
def test_a_number_that_is_none_is_no_name(shown: str, tmp_path: Path) -> None:
    seen = chat(tmp_path, f"30/1/19, 20:49 - {shown}: hola\n30/1/19, 20:50 - Ana: hola\n")
    assert names(seen) == ["Ana"]
    assert [one.asserted["shownAs"] for one in mentions(seen) if "shownAs" in one.asserted] == [shown]
    assert counts(seen) == {"MESSAGE": 2, "PERSON": 2}


@pytest.mark.parametrize(
    ("encryption", "left_out", "deleted"),
    [
        (
            "Повідомлення й дзвінки захищено наскрізним шифруванням. Прочитати їх не зможе ніхто, навіть WhatsApp.",
            "зображення відсутнє",
            "Це повідомлення було видалено.",
        ),
        (
            "मैसेजेस और कॉल्स एंड-टू-एंड एन्क्रिप्टेड हैं. इस चैट के बाहर कोई नहीं, WhatsApp भी नहीं.",
            "फ़ोटो हटाई गई",
            "यह मैसेज डिलीट कर दिया गया है.",
        ),
        (
            "メッセージと通話はエンドツーエンド暗号化されています。たとえWhatsAppでも読むことはできません。",
            "画像は含まれていません",
            "このメッセージは削除されました。",
        ),
        ("Xxxxx yyyyyy WhatsApp ende-zu-ende zzzzz xxxxxx.", "words of no known language", "This message was deleted."),
    ],
)
def test_marks_tell_what_was_left_out_in_any_language_and_the_other_of_two_takes_part(
    encryption: str, left_out: str, deleted: str, tmp_path: Path
) -> None:
    lines = [
        f"[18/03/22, 14:56:00] Leo Falso: \u200e{encryption}",
        "[27/03/22, 21:41:35] Ana: hola",
        f"\u200e[27/03/22, 21:41:55] Ana: \u200e{left_out}",
        f"\u200e[27/03/22, 21:42:55] Ana: a.pdf • \u200e2 x \u200e{left_out}",
        f"[27/03/22, 21:54:45] Leo Falso: \u200e{deleted}",
    ]
    seen = chat(tmp_path, "\n".join(lines))
    assert names(seen) == ["Ana", "Leo Falso"]
    assert [dict(one.asserted) for one in events(seen)] == [
        {},
        {"omitted": left_out},
        {"omitted": left_out},
        {"deleted": True},
    ]
    assert all(len(one.receivers) == 1 for one in events(seen))


@pytest.mark.parametrize(
    ("head", "at"),
    [
        ("[14:56:01, 18/3/22] ", "2022-03-18T14:56:01Z"),
        ("14:56, 18/03/2022 - ", "2022-03-18T14:56:00Z"),
        ("[R4/3/18 14:56:01] ", "2022-03-18T14:56:01Z"),
        ("[3/18/R4, 14:56:01] ", "2022-03-18T14:56:01Z"),
        ("18/3/2565 14:56 - ", "2022-03-18T14:56:00Z"),
        ("18/3/2022, 2:56 CH - ", "2022-03-18T14:56:00Z"),
        ("18.3.2022 klo 2.56 ip. - ", "2022-03-18T14:56:00Z"),
        ("18.3.2022, 2:56 אחה\u05f4צ - ", "2022-03-18T14:56:00Z"),
        ("18/3/2022, 2:56 ب.ظ. - ", "2022-03-18T14:56:00Z"),
        ("18/3/2022, 2:56 म.उ. - ", "2022-03-18T14:56:00Z"),
        ("2022/3/18 傍晚6:05 - ", "2022-03-18T18:05:00Z"),
        ("18.03.22, 2:56 сл. об. - ", "2022-03-18T14:56:00Z"),
    ],
)
def test_reads_the_calendars_and_clocks_of_further_languages(head: str, at: str, tmp_path: Path) -> None:
    (event,) = events(chat(tmp_path, f"{head}Ana: hola"))
    assert (event.at is not None and times([event])[0], event.text) == (at, "hola")


def test_a_notice_about_the_group_or_a_code_is_nobodys_word_in_further_languages(tmp_path: Path) -> None:
    lines = [
        "[18/03/22, 14:56:00] Ana: \u200eAna wurde von Leo zur グループ hinzu",
        "[18/03/22, 14:57:00] Ana: \u200eセキュリティコードが変更されました",
        "[18/03/22, 14:58:00] Ana: grupa o ósmej?",
        "[18/03/22, 14:59:00] Leo: tak",
    ]
    assert [one.text for one in events(chat(tmp_path, "\n".join(lines)))] == ["grupa o ósmej?", "tak"]


@pytest.mark.parametrize(
    "body", ["Zmeškaný hovor", "Nieodebrane poł. głosowe", "Vastaamaton äänipuhelu", "부재중 전화"]
)
def test_a_missed_call_is_one_in_further_languages(body: str, tmp_path: Path) -> None:
    (event,) = events(chat(tmp_path, f"18/03/2022, 14:56 - Ana: {body}"))
    assert (event.type.value, event.direction) == ("CALL", Direction.MISSED)


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("WhatsApp Chat with Ana Falsa.txt", "Leo"),
        ("Chat_de_WhatsApp_con_Ana_Falsa(1).txt", "Leo"),
        ("Чат WhatsApp с контактом Leo.txt", "Ana Falsa"),
        ("WhatsApp Chat with Friends.txt", None),
        ("_chat.txt", None),
    ],
)
def test_whoever_a_chat_of_two_is_not_named_after_made_the_export(name: str, owner: str | None, tmp_path: Path) -> None:
    source = written(tmp_path, name, "30/1/20, 20:49 - Ana Falsa: a\n30/1/20, 20:50 - Leo: b")
    marked = [one.asserted["name"] for one in mentions(seen_by(EXTRACTOR, source)) if one.asserted.get("owner")]
    assert marked == ([owner] if owner else [])
