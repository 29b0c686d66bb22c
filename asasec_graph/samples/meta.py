"""What the generators of Instagram's and Facebook's exports share: Meta's spelling, threads, the archive."""

from __future__ import annotations

import json
import random
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from asasec_graph.samples.cast import Somebody, moments, phrase


@dataclass(frozen=True, slots=True)
class Planted:
    """What an export was made to say; each set as the identifiers are written in evidence's normal form."""

    owner: Somebody
    accounts: frozenset[str]
    phones: frozenset[str]
    emails: frozenset[str]
    ips: frozenset[str]
    names: frozenset[str]
    messages: int
    calls: int
    texts: tuple[str, ...]


def spelt(text: str) -> str:
    """Text as Meta writes it: the bytes of its UTF-8 as characters of Latin-1."""
    return text.encode("utf-8").decode("latin-1")


def epoch(at: datetime) -> int:
    """Seconds since 1970."""
    return int(at.timestamp())


def stated(value: str = "", at: datetime | None = None, href: str = "") -> dict[str, Any]:
    """A value of `string_map_data`."""
    return {"href": href, "value": spelt(value), "timestamp": epoch(at) if at else 0}


def mapped(title: str, **values: dict[str, Any]) -> dict[str, Any]:
    """A record of `string_map_data`; underscores in labels stand for spaces."""
    named = {spelt(label.replace("_", " ")): value for label, value in values.items()}
    return {"title": title, "media_map_data": {}, "string_map_data": named}


def thread(
    rng: random.Random, owner: Somebody, others: list[Somebody], count: int, path: str, folder: str
) -> tuple[dict[str, Any], list[str]]:
    """A thread of so many messages, the last a call, and the texts of its messages."""
    people = [*others, owner]
    texts: list[str] = []
    written: list[dict[str, Any]] = []
    for at in moments(rng, count):
        sender = rng.choice(people)
        text = f"{phrase(rng)} {len(texts)}"
        texts.append(text)
        written.append({"sender_name": spelt(sender.name), "timestamp_ms": epoch(at) * 1000, "content": spelt(text)})
    written[0]["photos"] = [{"uri": f"{folder}/inbox/{path}/photos/1.jpg", "creation_timestamp": 1}]
    written[0]["reactions"] = [{"reaction": spelt("❤"), "actor": spelt(owner.name)}]
    end = written[-1]["timestamp_ms"] + 60_000
    written.append({"sender_name": spelt(others[0].name), "timestamp_ms": end, "call_duration": 95, "type": "Call"})
    title = others[0].name if len(others) == 1 else "Grupo ficticio"
    made = {
        "participants": [{"name": spelt(one.name)} for one in people],
        "messages": list(reversed(written)),
        "title": spelt(title),
        "is_still_participant": True,
        "thread_path": f"inbox/{path}",
        "magic_words": [],
    }
    return made, texts


def zipped(path: Path, files: Mapping[str, Any] | Iterator[tuple[str, Any]]) -> None:
    """An archive of JSON documents (and texts as they are), byte for byte the same each time."""
    entries = files.items() if isinstance(files, Mapping) else files
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            data = content if isinstance(content, str | bytes) else json.dumps(content, indent=2)
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), data)
