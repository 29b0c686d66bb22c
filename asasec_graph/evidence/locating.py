"""Following a locator back to the bytes that it stands for.

    exhibit[!member[!/member of an archive in it]...][#place][!file enclosed there...][#place]

`place` is in the grammar of the file's format: `line 4 char 5-16`, `row 17`, `message/42/text` of a database,
`messages/12/text` of JSON and property lists, `/gpx/trk[1]/trkpt[3]` of XML and HTML, `model/ID` of a UFED report,
`message 3 byte 5120#header/From` of mails, `paragraph 7 char 0-12`, `page 2 char 14-25`, `page 6 byte 1522` of a
database's deleted rows, `EXIF/GPS` of a picture, `frame 00:01:02.5` of a film,
`byte 20-40`. Nothing behind the file's name is the whole file.
"""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence import (
    containers,
    passages_films,
    passages_mail,
    passages_outlook,
    passages_pictures,
    passages_tables,
    passages_text,
    passages_trees,
)
from asasec_graph.evidence.entries import safe_name
from asasec_graph.evidence.limits import Limits
from asasec_graph.evidence.passages import MOST, Passage, printable
from asasec_graph.model.observations import Problem
from asasec_graph.reading import textual
from asasec_graph.reading.source import SQLITE_MAGIC, Enclosed, Source

Inside = Callable[[Source], Iterator[Enclosed]]
"""What gives the files that are enclosed in a file: an extractor's, whoever asks chooses it."""
_WHOLE = frozenset({"", "file"})
_HOLDING = re.compile(r"paragraph \d+|page \d+")
"""Places that hold text of their own, and perhaps pictures too."""


def follow(source: Source, locator: str, inside: Inside | None = None) -> Passage:
    """What stands at a locator of this exhibit. EvidenceError where there is no such place in it."""
    try:
        found = _followed(source, _rest(locator, source.basename), inside or (lambda _: iter(())))
    except OverflowError:
        found = None  # a number that no file, page or table has a place for
    if found is None:
        raise EvidenceError(f"{source.name}: there is no place {locator!r} in it; was it read from another version?")
    return found


def _rest(locator: str, name: str) -> str:
    """The locator without the file's own name: "", `!member...` or `#place...`."""
    rest = locator.removeprefix(name)
    return rest if rest == "" or (rest != locator and rest[0] in "#!") else f"#{locator}"


def _followed(source: Source, rest: str, inside: Inside) -> Passage | None:
    place = rest[1:] if rest.startswith("#") else rest
    if place in _WHOLE:
        return _placed(_whole(source), source, place)
    if rest.startswith("!"):
        return _in_member(source, rest[1:], inside)
    if "!" in place:
        enclosed = _in_enclosed(source, rest, inside)
        if enclosed is not None:
            return enclosed
    found = _at(source, place)
    if found is None or _HOLDING.fullmatch(place):
        found = _with_enclosed(found, source, rest, inside)
    return None if found is None else _placed(found, source, place)


def _with_enclosed(found: Passage | None, source: Source, rest: str, inside: Inside) -> Passage | None:
    """A passage with the files that are enclosed just there; alone where nothing else stands there."""
    for one in inside(source):
        if _rest(one.locator, source.basename) != rest:
            continue
        with tempfile.TemporaryDirectory(prefix="asasec-enclosed-") as folder:
            inner = _opened(one, source, Path(folder) / "file")
            if found is None:
                return replace(_whole(inner), file=inner.name, sha256=inner.sha256, size=inner.size)
            found = replace(found, text=f"{found.text}\n{inner.name}: {inner.size:,} bytes, sha256 {inner.sha256}")
    return found


def _placed(passage: Passage, source: Source, place: str) -> Passage:
    if passage.sha256:
        return replace(passage, place=place)
    return replace(passage, file=source.name, sha256=source.sha256, size=source.size, place=place)


def _in_member(source: Source, rest: str, inside: Inside) -> Passage | None:
    """Within a file of an archive or image: the one whose name the locator goes on with."""

    def leads(name: str) -> bool:
        return rest.startswith(name) and (rest == name or rest[len(name)] in "#!")

    for member in containers.members(source, Limits(), only=leads):
        if isinstance(member, Problem) or not leads(member.name):
            continue
        found = _followed(member, rest[len(member.name) :], inside)
        if found is not None:
            return found
    return None


def _in_enclosed(source: Source, rest: str, inside: Inside) -> Passage | None:
    """Within a file that is enclosed in this one."""
    for one in inside(source):
        begin = f"{_rest(one.locator, source.basename)}!{one.name}"
        if not rest.startswith(begin) or (rest != begin and rest[len(begin)] not in "#!"):
            continue
        with tempfile.TemporaryDirectory(prefix="asasec-enclosed-") as folder:
            inner = _opened(one, source, Path(folder) / "file")
            found = _followed(inner, rest[len(begin) :], inside)
            if found is not None:
                return found
    return None


def _opened(enclosed: Enclosed, outer: Source, path: Path) -> Source:
    with path.open("wb") as file:
        _write(enclosed, file)
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return Source(path, safe_name(enclosed.name)[0], sha256, path.stat().st_size, outer.options)


def _write(enclosed: Enclosed, file: BinaryIO) -> None:
    if isinstance(enclosed.data, bytes):
        file.write(enclosed.data)
    else:
        enclosed.data(file)


def _whole(source: Source) -> Passage:
    with source.open() as file:
        data = file.read(MOST)
    return Passage(textual.decode(data)[0] if textual.is_text(data[:4_096]) else printable(data), data=data)


def _at(source: Source, place: str) -> Passage | None:
    """A place in the grammar of this file's format."""
    if source.head.startswith(SQLITE_MAGIC):
        return passages_tables.at(source, place)
    if passages_outlook.is_outlook(source.head) and not passages_text.is_old_office(source):
        return passages_outlook.at(source, place)
    many = passages_mail.MANY.fullmatch(place)
    if many is not None:
        return passages_mail.in_many(source, many)
    if passages_text.is_office(source):
        part = passages_text.office_part(source, place)
        if part is not None:
            return part
    for pattern, found in _TEXTS:
        match = pattern.fullmatch(place)
        passage = found(source, match) if match is not None else None
        if passage is not None:
            return passage
    if place.startswith("/"):
        return passages_trees.element(source, place)
    return _named(source, place)


def _named(source: Source, place: str) -> Passage | None:
    """A place that is no more than names: of a film, a picture, a mail, a report, or a tree of keys."""
    if passages_films.is_film(source):
        return passages_films.at(source, place)
    if passages_pictures.is_picture(source):
        return passages_pictures.at(source, place)
    if passages_mail.ONE.fullmatch(place) and source.head.lstrip()[:1] not in (b"{", b"[", b"<"):
        return passages_mail.in_one(source, place)
    if source.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and place.startswith(("model/", "file/")):
        return passages_trees.identified(source, place)
    return passages_trees.keyed(source, place)


_TEXTS = (
    (passages_text.LINE, passages_text.line),
    (passages_text.ROW, passages_text.row),
    (passages_text.PARAGRAPH, passages_text.paragraph),
    (passages_text.PAGE, passages_text.page),
    (passages_text.BYTES, passages_text.byte_range),
)
