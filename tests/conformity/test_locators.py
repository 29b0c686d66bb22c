"""Every identifier that is found carries a locator that leads back to it: followed in every sample, real and generated.

Each file is read, and what stands at the locators of its mentions is held against what was mentioned, spelled as the
format spells it. Where one reader gives many locators of one shape for one kind of identifier, `EACH` of them are
followed, in files up to `LARGE`; with ASASEC_TEST_LOCATORS=all in the environment every one of every file is.
"""

from __future__ import annotations

import hashlib
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from asasec_graph.cli.show import enclosed
from asasec_graph.errors import EvidenceError
from asasec_graph.evidence import locating
from asasec_graph.evidence.locating import follow
from asasec_graph.ingest.plan import Item, planned
from asasec_graph.ingest.reader import Seen, observed
from asasec_graph.model.observations import Mention
from asasec_graph.reading.source import Options, Source
from asasec_graph.samples import archives, ewf, images
from asasec_graph.samples.listing import SAMPLES
from tests.conformity.spelled import spelled

SHARED = Path(__file__).parents[3] / "shared" / "data"
OPTIONS = Options(faces=False, languages=(), passwords=("contraseña", "secreto"))
_ALL = os.environ.get("ASASEC_TEST_LOCATORS") == "all"
EACH = sys.maxsize if _ALL else 40
LARGE = sys.maxsize if _ALL else 8 << 20
IMPLIED = {
    ("gml", "PHONE_NUMBER"): "a link of this chart names its ends by the ids of lines elsewhere",
    ("meta_return", "ACCOUNT"): "the account's number stands at the head of the return, its name here",
    ("snapchat_return", "ACCOUNT"): "a call of the return is also one of the account that was asked for",
}
"""What a passage does not spell, and why that is right."""


def _shared() -> list[Path]:
    """The folders of samples that are read; faces and annotated texts hold nothing that others do not."""
    if not SHARED.is_dir():
        return []
    left = ("faces", "er", "ner")
    return [path for path in sorted(SHARED.iterdir()) if path.is_dir() and path.name not in left]


def _source(item: Item, path: Path) -> Source:
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return Source(path, item.name, sha256, path.stat().st_size, OPTIONS, item.companions)


def _mentions(source: Source) -> Iterator[tuple[Seen, Mention]]:
    """Mentions to follow, each place and identifier once."""
    followed = Counter[tuple[str, str, str]]()
    seen: set[tuple[str, str]] = set()
    for one in observed(source):
        mention = one.observation
        if not isinstance(mention, Mention) or (mention.locator, str(mention.entity)) in seen:
            continue
        seen.add((mention.locator, str(mention.entity)))
        shape = one.reader, re.sub(r"\d+", "N", mention.locator)[-60:], mention.entity.kind.value
        followed[shape] += 1
        if followed[shape] <= EACH:
            yield one, mention


def _wrong(item: Item) -> list[str]:
    """What does not lead back, with its reason."""
    found: list[str] = []
    with item.local() as path:
        source = _source(item, path)
        for one, mention in _mentions(source):
            if (one.reader.partition("/")[0], mention.entity.kind.value) in IMPLIED:
                locating.follow(source, mention.locator, enclosed)
                continue
            try:
                why = spelled(mention, follow(source, mention.locator, enclosed))
            except EvidenceError as error:
                why = error.message
            if why is not None:
                found.append(f"{one.reader} {mention.locator}: {mention.entity}: {why}")
    return found


@pytest.mark.parametrize("folder", _shared(), ids=lambda path: path.name)
def test_locators_of_the_shared_samples_lead_back(folder: Path) -> None:
    items = [item for item in planned([folder]) if isinstance(item, Item) and item.size < LARGE]
    assert items
    assert [wrong for item in items for wrong in _wrong(item)] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_locators_of_the_generated_samples_lead_back(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    SAMPLES[name](path)
    (item, *_) = [item for item in planned([path]) if isinstance(item, Item)]
    assert _wrong(item) == []


def test_locators_lead_into_images_archives_and_what_they_hold(tmp_path: Path) -> None:
    """A note in a locked 7z in an E01: three files deep, one of them deleted."""
    locked = archives.write_7z(tmp_path / "a.7z").path.read_bytes()
    disk = images.write(tmp_path / "disk.dd", {"Users/ana/a.7z": locked}, {"Users/ana/b.zip": locked})
    parts = ewf.write(tmp_path / "disk.E01", disk.path, segment=30_000)
    (item,) = [item for item in planned(parts) if isinstance(item, Item)]
    assert _wrong(item) == []
    with item.local() as path:
        note = follow(_source(item, path), "disk.E01!vol1/Users/ana/a.7z!/notas/nota.txt#line 1 char 18-34")
    assert note.excerpt.startswith("+34 600 10 ")
    assert note.file == "vol1/Users/ana/a.7z!/notas/nota.txt"


_SOME = (
    "mails.mbox",
    "letter.docx",
    "sms.db",
    "chart.gexf",
    "report.xml",
    "discord_chat.json",
    "page.pdf",
    "files.zip",
)


@pytest.mark.parametrize("name", _SOME)
def test_whatever_the_locator_there_is_a_passage_or_an_error(tmp_path: Path, name: str) -> None:
    """Locators of the file with characters taken out, put in and changed."""
    path, noise = tmp_path / name, random.Random(name)
    SAMPLES[name](path)
    (item,) = [item for item in planned([path]) if isinstance(item, Item)]
    source = _source(item, item.path)
    for locator in noise.sample(sorted({one.observation.locator for one in observed(source)}), 6):
        for _ in range(10):
            at = noise.randrange(len(locator))
            put = noise.choice(["", "/", "#", "!", "9" * 30, "-1", "[0]", " char 0-5", "..", "\0", "é", "'"])
            changed = locator[:at] + put + locator[at + noise.randrange(2) :]
            with suppress(EvidenceError):
                assert follow(source, changed, enclosed).sha256


@pytest.mark.parametrize(
    "locator", ["a.txt#line 9", "line 9", "a.txt!x", "b.txt", "row x", "page 3", "message/1", "/a/b"]
)
def test_a_place_that_is_not_there_is_an_error(tmp_path: Path, locator: str) -> None:
    (tmp_path / "a.txt").write_text("one line\n")
    (item,) = [item for item in planned([tmp_path / "a.txt"]) if isinstance(item, Item)]
    with pytest.raises(EvidenceError, match=r"a\.txt"):
        follow(_source(item, item.path), locator)
