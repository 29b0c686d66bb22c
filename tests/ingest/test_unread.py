"""What a container holds and nobody reads: the first by name, the rest counted, nothing lost."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

from asasec_graph.ingest.reader import observed
from asasec_graph.ingest.unread import NAMED
from asasec_graph.model.observations import Mention, Problem
from asasec_graph.reading import pulse
from asasec_graph.reading.source import Source
from asasec_graph.samples import archives


def _seen(path: Path) -> tuple[list[Mention], list[Problem]]:
    data = path.read_bytes()
    seen = [one.observation for one in observed(Source(path, path.name, hashlib.sha256(data).hexdigest(), len(data)))]
    return [one for one in seen if isinstance(one, Mention)], [one for one in seen if isinstance(one, Problem)]


def test_unknown_and_empty_files_are_named_first_and_then_counted(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for number in range(NAMED + 7):
            archive.writestr(f"{number}.dll", bytes([0, number, 1, 2]))
            archive.writestr(f"{number}.log", b"")
        archive.writestr("x.sys", b"\0\1")
    mentions, problems = _seen(tmp_path / "a.zip")
    assert len(mentions) == 1 + NAMED + 8  # the archive, and each file that is not empty, by its hash
    assert len(problems) == 2 * NAMED + 2
    assert {one.reason for one in problems if one.locator == "a.zip"} == {
        "7 more files in it are empty",
        f"8 more files in it are of formats that no extractor recognises (all by ending: .dll {NAMED + 7}, .sys 1)",
    }


def test_members_that_stay_closed_are_named_first_and_then_counted(tmp_path: Path) -> None:
    written = archives.write_zip(tmp_path / "a.zip", {f"{number}": b"x" for number in range(NAMED + 5)})
    _, problems = _seen(written.path)
    assert len(problems) == NAMED + 1
    assert problems[-1].reason.startswith("5 more files in it: it is encrypted: give its password")


def test_a_beat_is_heard_where_somebody_listens() -> None:
    heard: list[int] = []
    pulse.beat()
    with pulse.heard(lambda: heard.append(1)):
        pulse.beat()
        pulse.beat()
    pulse.beat()
    assert heard == [1, 1]
