"""Passages of mails: header fields, the text, parts; of files of one mail and of many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.evidence.passages import MOST, Passage, of_file, of_text
from asasec_graph.model.observations import Event
from asasec_graph.reading import mail_headers, mail_mime, mail_parts, textual
from asasec_graph.reading.mail_mime import Part
from asasec_graph.reading.source import Options, Source

MANY = re.compile(r"message (?P<number>\d+) byte (?P<byte>\d+)(?:#(?P<inner>.*))?", re.DOTALL)
ONE = re.compile(r"mail|header/.+|part/\d+|text(?: char \d+-\d+)?")
_HEADER = re.compile(r"header/(?P<name>[^/]+)(?:/(?P<number>\d+))?")
_TEXT = re.compile(r"text(?: char (?P<first>\d+)-(?P<last>\d+))?")
_PART = re.compile(r"part/(?P<number>\d+)")
_NEXT = re.compile(rb"\n\r?\nFrom [^\n]*\n[!-9;-~]+:")


def in_many(source: Source, found: re.Match[str]) -> Passage | None:
    """A mail of a file of many, or a place in it."""
    with source.open() as file:
        file.seek(int(found["byte"]))
        data = file.read(mail_parts.MESSAGE_LIMIT).partition(b"\n")[2]
    end = _NEXT.search(data)
    data = data[: end.start()] if end else data
    return _at(data, found["inner"] or "mail", source.options)


def in_one(source: Source, place: str) -> Passage | None:
    """A place in a file of one mail; Apple's have a line with the mail's length before it."""
    with source.open() as file:
        data = file.read(mail_parts.MESSAGE_LIMIT)
    first, _, rest = data.partition(b"\n")
    if first.strip().isdigit():
        data = rest[: int(first)]
    return _at(data, place, source.options)


def _at(data: bytes, place: str, options: Options) -> Passage | None:
    if place == "mail":
        return Passage(textual.decode(data[:MOST])[0], data=data[:MOST])
    header, text = _HEADER.fullmatch(place), _TEXT.fullmatch(place)
    if header is not None:
        values = list(fields(data, header["name"]))
        number = int(header["number"] or 0)
        chosen = values[number - 1 : number] if number else values
        return Passage("\n".join(chosen)[:MOST]) if chosen else None
    numbered = _PART.fullmatch(place)
    if text is None and numbered is None:
        return None
    mail = mail_mime.parsed(data)
    if text is not None:
        said = next((one.text for one in mail_parts.observations(mail, "", options) if isinstance(one, Event)), None)
        return None if said is None else of_text(said, text["first"], text["last"])
    parts = _leaves(mail)
    number = int(numbered["number"]) if numbered is not None else 0
    if not 0 < number <= len(parts):
        return None
    part = parts[number - 1]
    return of_file(part.decoded(), part.file or f"part {number}", part.type)


def _leaves(part: Part) -> list[Part]:
    return [leaf for one in part.parts for leaf in _leaves(one)] if part.is_multipart else [part]


def fields(data: bytes, name: str) -> Iterator[str]:
    """The values of the header fields of this name, as written and as they read."""
    head = re.split(rb"\r?\n\r?\n", data, maxsplit=1)[0]
    pattern = rb"^" + re.escape(name.encode()) + rb"[ \t]*:(.*(?:\r?\n[ \t].*)*)"
    for found in re.finditer(pattern, head, re.IGNORECASE | re.MULTILINE):
        written = textual.decode(found[1])[0].strip()
        readable = mail_headers.readable(written)
        yield written if readable == written else f"{written}\n{readable}"
