"""Operators' tables: the shared samples by what the csv module reads, other operators' forms by generated tables."""

from __future__ import annotations

import csv
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from asasec_graph.extractors.cdr import EXTRACTOR
from asasec_graph.model.observations import Observation
from asasec_graph.model.times import millis
from asasec_graph.reading import call_words
from asasec_graph.reading.source import Options, Source
from asasec_graph.samples import telecom
from tests.extractors.text_sources import (
    counts,
    events,
    keys_of,
    links,
    mentions,
    problems,
    sample,
    seen_by,
    times,
    written,
)


def read(source: Source) -> list[Observation]:
    assert EXTRACTOR.takes(source)
    return seen_by(EXTRACTOR, source)


def table(folder: Path, text: str, options: Options | None = None) -> list[Observation]:
    return read(written(folder, "calls.csv", text, options))


def stored(source: Source) -> list[dict[str, str]]:
    with source.path.open(newline="") as file:
        return list(csv.DictReader(file))


def test_reads_the_call_records() -> None:
    source = sample("cdr/data.csv", Options(region="IN"))
    rows, seen = stored(source), read(source)
    valid = {row["IMEI"] for row in rows if luhn.is_valid(row["IMEI"])}
    assert counts(seen) == {
        "CALL": len(rows),
        "PHONE_NUMBER": len({number for row in rows for number in (row["Caller"], row["Receiver"])}),
        "CELL_TOWER": len({row["TowerID"] for row in rows}),
        "DEVICE": len(valid),
    }
    assert len(events(seen)) == 1033
    first = events(seen)[0]
    assert ([ref.key for ref in first.senders], [ref.key for ref in first.receivers]) == (
        ["+918805786023"],
        ["+919616692777"],
    )
    assert (times(seen)[0], first.seconds, first.channel, first.zone) == (
        "2020-06-12T00:13:12Z",
        60,
        "cellular",
        "unstated",
    )
    assert [one.seconds for one in events(seen)] == [int(row["Duration"]) for row in rows]
    assert ("LOCATED_AT", "404-78-38009-10112") in {(one.type.value, one.target.key) for one in links(seen)}
    assert ["check digit" in one.reason for one in problems(seen)] == [True]


def test_reads_numbers_in_the_country_of_the_cells() -> None:
    seen = read(sample("cdr/data.csv"))
    assert counts(seen)["CALL"] == 1033
    assert events(seen)[0].senders[0].key == "+918805786023"
    assert "numbers of IN" in problems(seen)[0].reason


def test_reads_the_ip_records() -> None:
    source = sample("cdr/ipdr_data.csv")
    rows, seen = stored(source), read(source)
    addresses = {row[name] for row in rows for name in ("Private IP", "Public IP", "Dest IP")}
    assert keys_of(seen, "IP_ADDRESS") == addresses
    subscribers = {f"tel:{row['MSISDN']}" for row in rows}
    assert {one.source.key for one in links(seen) if one.source.kind.value == "ACCOUNT"} == subscribers
    towers = {row["CELL_ID"] for row in rows}
    assert counts(seen) == {"ACCOUNT": len(subscribers), "IP_ADDRESS": len(addresses), "CELL_TOWER": len(towers)}
    assert events(seen) == []
    assert all(one.at is not None for one in mentions(seen))
    refused = {one.reason.partition(" cells hold ")[2].partition(";")[0] for one in problems(seen)}
    assert {"an IMEI whose check digit is wrong", "an IMSI that is none"} < refused


def test_reads_the_cells() -> None:
    source = sample("cdr/towers_min.csv")
    rows, seen = stored(source), read(source)
    assert len(rows) == 6716
    assert len(keys_of(seen, "CELL_TOWER")) == len({row["TowerID"] for row in rows}) - len(problems(seen))
    assert len(problems(seen)) == 1
    assert {one.type.value for one in links(seen)} == {"LOCATED_AT"}
    assert links(seen)[0].target.key == "geo:23.22166,77.47652"


SPANISH = """\
ORIGEN;DESTINO;FECHA;HORA;DURACION;TIPO;IMEI;IMSI;MCC;MNC;LAC;CELDA
600123456;611223344;30/01/2020;20:49:00;95;VOZ;490154203237518;214071234567890;214;07;1234;56789
600123456;112;30/01/2020;21:49:00;00:01:35;VOZ;490154203237518;214071234567890;214;07;1234;56789
600123456;622334455;31/01/2020;9:05:00;0;NO CONTESTADA;;;214;07;1234;56789
600123456;622334455;31/01/2020;9:06:00;;SMS;;;214;07;1234;56789
"""


@pytest.mark.parametrize("network", ["999;99", "0;0", "214;"])
def test_a_network_that_is_none_has_no_region(network: str, tmp_path: Path) -> None:
    seen = read(written(tmp_path, "x.csv", SPANISH.replace("214;07", network)))
    assert (counts(seen)["CALL"], counts(seen)["MESSAGE"]) == (3, 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_reads_a_spanish_table(delimiter: str, encoding: str, tmp_path: Path) -> None:
    text = SPANISH.replace(";", delimiter).replace("DURACION", "Duración").replace("\n", "\r\n")
    seen = read(written(tmp_path, "x.csv", text.encode(encoding), Options(timezone="Europe/Madrid")))
    assert counts(seen) == {"CALL": 3, "MESSAGE": 1, "PHONE_NUMBER": 3, "DEVICE": 1, "SIM_CARD": 1, "CELL_TOWER": 1}
    assert times(seen) == [
        "2020-01-30T19:49:00Z",
        "2020-01-30T20:49:00Z",
        "2020-01-31T08:05:00Z",
        "2020-01-31T08:06:00Z",
    ]
    assert [one.seconds for one in events(seen)] == [95, 95, 0, None]
    assert [one.direction for one in events(seen)] == [None, None, "MISSED", None]
    assert [one.channel for one in events(seen)] == ["cellular", "cellular", "cellular", "sms"]
    assert events(seen)[1].receivers == ()
    assert events(seen)[1].asserted["callee"] == "112"
    assert [one.locator for one in events(seen)] == ["row 2", "row 3", "row 4", "row 5"]
    said = {(one.type.value, one.source.key, one.target.key) for one in links(seen)}
    assert said == {
        ("USES", "+34600123456", "imei:490154203237518"),
        ("USES", "+34600123456", "imsi:214071234567890"),
        ("LOCATED_AT", "+34600123456", "214-07-1234-56789"),
    }
    assert "1 cells hold short or malformed numbers" in problems(seen)[-1].reason


def test_reads_an_english_table_in_utc(tmp_path: Path) -> None:
    text = (
        "Calling Number,Called Number,Start Time,Duration (s),Call Type,IMEI,Cell ID\n"
        "+34600123456,+447700900123,2020-01-30T20:49:00Z,95,VOICE,,214-07-1234-56789\n"
        "+34600123456,+34611223344,2020-01-30T20:49:00+02:00,5,VOICE,,214070123456789\n"
    )
    seen = table(tmp_path, text, Options(timezone="Europe/Madrid"))
    assert times(seen) == ["2020-01-30T20:49:00Z", "2020-01-30T18:49:00Z"]
    assert {one.zone for one in events(seen)} == {None}
    assert keys_of(seen, "CELL_TOWER") == set()
    assert {one.target.key for one in links(seen)} == {"214-07-1234-56789"}


def test_reads_a_subscribers_own_table(tmp_path: Path) -> None:
    text = (
        "Informe de tráfico;;;;\n\n"
        "Abonado;Interlocutor;Fecha y hora;Sentido;Duración (min);IMEI\n"
        "600123456;611223344;30/01/2020 20:49;Saliente;2;490154203237518\n"
        "600123456;622334455;31/01/2020 20:49;Entrante;1,5;490154203237518\n"
        "600123456;622334455;31/01/2020 20:50;Perdida;0;490154203237518\n"
    )
    seen = table(tmp_path, text)
    sides = [([ref.key for ref in one.senders], [ref.key for ref in one.receivers]) for one in events(seen)]
    assert sides == [
        (["+34600123456"], ["+34611223344"]),
        (["+34622334455"], ["+34600123456"]),
        (["+34622334455"], ["+34600123456"]),
    ]
    assert [one.direction for one in events(seen)] == ["OUT", "IN", "MISSED"]
    assert [one.seconds for one in events(seen)] == [120, 90, 0]
    assert {(one.source.key, one.target.key) for one in links(seen)} == {("+34600123456", "imei:490154203237518")}


def test_a_mapping_names_the_columns(tmp_path: Path) -> None:
    text = "x;y;z\n600123456;611223344;2020-01-30 20:49\n"
    assert not EXTRACTOR.takes(written(tmp_path, "x.csv", text))
    options = Options(mapping={"caller": "x", "callee": "Y", "start": "z"})
    seen = table(tmp_path, text, options)
    assert times(seen) == ["2020-01-30T20:49:00Z"]
    swapped = Options(mapping={"caller": "DESTINO", "callee": "ORIGEN"})
    assert events(table(tmp_path, SPANISH, swapped))[0].senders[0].key == "+34611223344"


def test_a_mapping_to_a_column_that_is_not_there_is_told(tmp_path: Path) -> None:
    text = "x;y;z\n600123456;611223344;2020-01-30 20:49\n"
    seen = table(tmp_path, text, Options(mapping={"caller": "nope", "callee": "y", "start": "z"}))
    told = [one.reason for one in problems(seen)]
    assert "the mapping names the column 'nope' for 'caller'" in told[0]
    assert not events(seen)


@pytest.mark.parametrize(
    ("day", "time"),
    [
        ("30/01/2020", "20:49:00"),
        ("30-01-20", "8:49:00 PM"),
        ("30.01.2020", "20.49"),
        ("2020-01-30", "20:49:00.123"),
        ("20200130", "204900"),
        ("20200130204900", ""),
        ("30/01/2020 20:49", ""),
        ("30-ene-2020", "20:49"),
        ("30 Jan 2020 20:49:00", ""),
        ("2020/01/30 20:49:00", ""),
        ("Thu Jan 30 20:49:00 2020", ""),
        ("Thu Jan 30 20:49:00 +0000 2020", ""),
        ("Thu, 30 Jan 2020 20:49:00", ""),
        ("Jan 30, 2020 8:49 PM", ""),
    ],
)
def test_reads_the_moment(day: str, time: str, tmp_path: Path) -> None:
    seen = table(tmp_path, f'Caller,Receiver,Date,Time\n600123456,611223344,"{day}",{time}\n')
    assert [(text or "")[:17] for text in times(seen)] == ["2020-01-30T20:49:"]
    assert problems(seen) == []


def test_reads_epoch_times(tmp_path: Path) -> None:
    seen = table(
        tmp_path, "Caller,Receiver,Timestamp\n600123456,611223344,1580417340\n600123456,611223344,1580417340000\n"
    )
    assert times(seen) == ["2020-01-30T20:49:00Z"] * 2
    assert {one.zone for one in events(seen)} == {None}


def test_makes_the_check_digit_that_networks_leave_out(tmp_path: Path) -> None:
    rows = "".join(f"600123456,611223344,30/01/2020 20:4{n},49015420323751{'0'}\n" for n in range(3))
    seen = table(tmp_path, "Caller,Receiver,Start,IMEI\n" + rows)
    assert {one.target.key for one in links(seen)} == {"imei:490154203237518"}


def test_reads_international_numbers_without_their_mark(tmp_path: Path) -> None:
    seen = table(
        tmp_path,
        "Caller,Receiver,Start\n34600123456,447400123456,30/01/2020 20:49\n600123456,33612345678,30/01/2020 20:49\n",
    )
    assert {ref.key for one in events(seen) for ref in (*one.senders, *one.receivers)} == {
        "+34600123456",
        "+447400123456",
        "+33612345678",
    }


def test_goes_on_after_a_bad_row(tmp_path: Path) -> None:
    text = (
        "Caller,Receiver,Start,Duration\n"
        "600123456,611223344,39/19/2020 20:49,5\n"
        "anonymous,private,30/01/2020 20:49,5\n"
        "600123456,611223344,30/01/2020 20:49,5,6,7\n"
        "600123456,anonymous,30/01/2020 20:49,x\n"
    )
    seen = table(tmp_path, text)
    assert times(seen) == [None, "2020-01-30T20:49:00Z"]
    assert [one.locator for one in problems(seen)] == ["row 2", "row 3", "row 4"]


def test_says_when_the_order_is_open(tmp_path: Path) -> None:
    seen = table(tmp_path, "Caller,Receiver,Start\n600123456,611223344,01/02/2020 20:49\n")
    assert times(seen) == ["2020-02-01T20:49:00Z"]
    assert "day/month and month/day alike" in problems(seen)[0].reason


@pytest.mark.parametrize(
    "text",
    ["", "hola", "a,b\n1,2\n", "name,phone,date\nx,600123456,2020\n", "source,target,weight\n1,2,3\n", "\x00\x01"],
)
def test_leaves_other_tables(text: str, tmp_path: Path) -> None:
    assert not EXTRACTOR.takes(written(tmp_path, "x.csv", text))


CELLS = st.one_of(
    st.text(max_size=6), st.sampled_from(["600123456", "30/01/2020", "20:49", "214-07-1-2", '"', "1e9", "99999999999"])
)


@given(rows=st.lists(st.lists(CELLS, max_size=8).map(",".join), max_size=6))
def test_reads_any_rows(rows: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    header = "Caller,Receiver,Date,Time,Duration,TowerID,IMEI\n"
    source = written(tmp_path_factory.mktemp("any"), "x.csv", header + "\n".join(rows))
    EXTRACTOR.takes(source)
    assert all(one.locator.startswith(("row ", "line ")) for one in EXTRACTOR.extract(source))


@given(data=st.binary(max_size=100))
def test_reads_any_bytes(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    source = written(tmp_path_factory.mktemp("any"), "x.csv", b"Caller,Receiver,Date\n" + data)
    EXTRACTOR.takes(source)
    assert all(one.locator for one in EXTRACTOR.extract(source))


def test_reads_who_was_at_the_cells(tmp_path: Path) -> None:
    planted = telecom.write_tower_dump(tmp_path / "dump")
    seen = read(written(tmp_path, "dump.csv", (tmp_path / "dump").read_bytes(), Options(timezone="Europe/Madrid")))
    assert counts(seen) == {
        "PHONE_NUMBER": len({one.number for one in planted}),
        "DEVICE": len({one.imei for one in planted}),
        "SIM_CARD": len({one.imsi for one in planted}),
        "CELL_TOWER": 2,
    }
    where = [(one.source.key, one.target.key, one.at) for one in links(seen) if one.type.value == "LOCATED_AT"]
    expected = [(f"+34{one.number}", one.cell, millis(one.at)) for one in planted]
    assert where == expected
    assert problems(seen) == []


def test_a_handset_without_a_number_is_seen_by_its_card(tmp_path: Path) -> None:
    text = "Date,Time,IMEI,IMSI,CGI\n2020-01-30,10:00:00,490154203237518,214071234567890,214-07-1234-56789\n"
    seen = table(tmp_path, text)
    said = {(one.type.value, one.source.key, one.target.key) for one in links(seen)}
    assert ("LOCATED_AT", "imsi:214071234567890", "214-07-1234-56789") in said
    assert ("USES", "imsi:214071234567890", "imei:490154203237518") in said


def test_reads_the_last_cell_and_that_of_the_called(tmp_path: Path) -> None:
    head = "A number,B number,Start,Duration,First cell,Last cell,Cell B\n"
    row = "600123456,611223344,2020-01-30 20:49,95,214-07-1-11,214-07-1-12,214-07-1-13\n"
    said = {(one.source.key, one.target.key) for one in links(table(tmp_path, head + row))}
    assert said == {
        ("+34600123456", "214-07-1-11"),
        ("+34600123456", "214-07-1-12"),
        ("+34611223344", "214-07-1-13"),
    }


def test_reads_columns_by_their_words(tmp_path: Path) -> None:
    text = (
        "Nº Origen;N.º Destino;Fecha;Hora (UTC+1);Dur(s);IMEI terminal;IMSI A;Celda inicio;Dirección celda\n"
        "600123456;611223344;31/03/2024;01:59:59;65;490154203237518;214071234567890;214-07-1234-56789;C/ Mayor, 1\n"
    )
    seen = table(tmp_path, text)
    assert times(seen) == ["2024-03-31T00:59:59Z"]
    (call,) = events(seen)
    assert (call.senders[0].key, call.receivers[0].key) == ("+34600123456", "+34611223344")
    assert (call.seconds, call.zone) == (65, None)
    assert {one.target.key for one in links(seen)} == {
        "imei:490154203237518",
        "imsi:214071234567890",
        "214-07-1234-56789",
    }


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Teléfono origen (A)", "caller"),
        ("numeroDestino", "callee"),
        ("Número marcado", "callee"),
        ("Called Party Number", "callee"),
        ("Línea intervenida", "subscriber"),
        ("Otro número", "other"),
        ("Time (ET)", "time"),
        ("Fecha y hora de la llamada", "start"),
        ("Fecha fin", None),
        ("IP pública", "public_ip"),
        ("Puerto IP pública", None),
        ("Dirección antena", "address"),
        ("Última celda", "cell_last"),
        ("IMEI llamado", "imei_callee"),
        ("Cuenta destino", None),
        ("Ciudad de origen", None),
        ("Nombre A", None),
        ("País destino", None),
        ("Fecha de nacimiento", None),
        ("Descripción", None),
    ],
)
def test_words_give_a_column_its_role(name: str, role: str | None) -> None:
    assert call_words.role(name) == role


@pytest.mark.parametrize(
    ("name", "hours"), [("Hora (UTC)", 0), ("Start (GMT-05:30)", -5.5), ("UTC +2", 2), ("Hora local", None)]
)
def test_a_columns_name_states_a_zone(name: str, hours: float | None) -> None:
    assert call_words.offset(name) == (None if hours is None else timedelta(hours=hours))


def test_a_card_without_number_uses_no_card(tmp_path: Path) -> None:
    seen = table(tmp_path, "CGI;Fecha Hora;IMSI;IMEI\n214-07-1-2;30/01/2020 20:49;214071234567890;490154203237518\n")
    assert [(one.type, one.target.key) for one in links(seen)] == [
        ("USES", "imei:490154203237518"),
        ("LOCATED_AT", "214-07-1-2"),
    ]


def test_a_page_whose_text_names_columns_is_no_table(tmp_path: Path) -> None:
    page = "<html><body>caller, callee, date, duration<br/>\n600000001, 600000002, 2024-05-01 10:00, 5</body></html>"
    assert not EXTRACTOR.takes(written(tmp_path, "page.html", page))


def test_a_card_tells_the_country_of_the_numbers(tmp_path: Path) -> None:
    seen = table(
        tmp_path,
        "a_party_number,b_party_number,start_time,duration_seconds,imsi,call_type\n"
        "9000000190,9123456789,2026-06-20 09:15:00,252,404198661629621,Voice\n",
    )
    assert [one.key for one in (*events(seen)[0].senders, *events(seen)[0].receivers)] == [
        "+919000000190",
        "+919123456789",
    ]
    assert "cells and cards" in problems(seen)[0].reason


def test_numbers_of_an_unknown_region_stand_as_they_are_written(tmp_path: Path) -> None:
    seen = table(
        tmp_path,
        "Caller,Receiver,Timestamp\n9000000190,112,1580417340\n9.1626E+11,600123456,1580417340\n",
    )
    assert [[one.key for one in event.senders] for event in events(seen)] == [["tel:9000000190"], []]
    assert events(seen)[0].asserted["callee"] == "112"
    assert [one.reason.partition(" cells ")[0] for one in problems(seen)][:2] == ["1", "2"]
    assert "none of ES" in problems(seen)[0].reason


def test_a_cell_under_the_operators_own_name_is_a_place(tmp_path: Path) -> None:
    seen = table(tmp_path, "tower_id,latitude,longitude,city\nTWR_001,28.6139,77.2090,New Delhi\n")
    assert [(one.entity.key, one.asserted) for one in mentions(seen)] == [
        ("geo:28.61390,77.20900", {"cell": "TWR_001"})
    ]
    assert len(problems(seen)) == 1


def test_reads_a_header_of_two_rows_by_the_one_that_names_each_column(tmp_path: Path) -> None:
    seen = table(
        tmp_path,
        "Total Records : 1,,,,,,\n"
        "phone_no,source_ip_address,public_ip_address,destination_ip_address,start_date_time,start_date_time,imsi_no\n"
        "MSISDN for Internet Access,Source IP Address,Public IP Address,Destination IP Address,"
        "Start Date of Public IP Allocation,IST Start Time of Public IP Allocation,IMSI\n"
        "9.1626E+11,25.0.149.62,157.34.201.93,15.207.129.255,16-02-22,15:15:23,404198661629621\n",
    )
    assert {(one.entity.key, one.asserted["as"]) for one in mentions(seen) if "as" in one.asserted} == {
        ("25.0.149.62", "private_ip"),
        ("157.34.201.93", "public_ip"),
        ("15.207.129.255", "dest_ip"),
    }
    assert {one.at for one in mentions(seen)} == {1645024523000}
