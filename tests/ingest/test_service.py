"""The ingest on the real server: exactly once, resumable, isolated, with custody and progress."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from pathlib import Path

import pytest

from asasec_graph.access import audit
from asasec_graph.cypher import exhibits
from asasec_graph.cypher.exhibits import Place, Report
from asasec_graph.cypher.query import Bound
from asasec_graph.errors import Conflict
from asasec_graph.graph import chains, writing
from asasec_graph.graph.connection import Graph
from asasec_graph.ingest import receipt
from asasec_graph.ingest.plan import Item
from asasec_graph.ingest.progress import Progress
from asasec_graph.ingest.receipt import Terms
from asasec_graph.ingest.service import Ingest, Result
from asasec_graph.model.kinds import EvidenceStatus

CHAT = "".join(
    f"{day:02d}/01/26, 10:{day:02d} - +34 600 00 00 {sender}: nos vemos a las {day}\n"
    for day in range(1, 29)
    for sender in ("01", "02")
)
HTML = "05/01/26, 10:00 - +34 600 00 00 01: <script>alert(1)</script><img src=x onerror=alert(2)>\n"
DUMP = """
MATCH (n) WHERE NOT n:Record AND NOT n:Chain
RETURN labels(n) AS labels, properties(n) AS props ORDER BY labels, n.id
"""
EDGES = """
MATCH (a)-[r]->(b) WHERE a.id IS NOT NULL
RETURN a.id AS a, type(r) AS type, properties(r) AS props, b.id AS b ORDER BY a, type, b, r.channel
"""


async def _ingest(service: Ingest, case: Place, path: Path) -> Result:
    taken = await receipt.take(service.graph, service.vault, case, Item(path, path.name), Terms("tester", "B2", "H1"))
    return await service.start(taken.exhibit.id)


async def _report(graph: Graph, result: Result) -> Report:
    return (await graph.read(exhibits.exhibit_report(evidence=result.evidence)))[0]


async def _dump(graph: Graph) -> str:
    rows = [await graph.read(Bound("dump", text, {}, lambda *row: row)) for text in (DUMP, EDGES)]
    return json.dumps(rows, default=repr, sort_keys=True)


def _chat(folder: Path, text: str = CHAT, name: str = "chat.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


async def test_a_chat_becomes_identifiers_links_and_messages(service: Ingest, case: Place, tmp_path: Path) -> None:
    result = await _ingest(service, case, _chat(tmp_path))
    report = await _report(service.graph, result)
    assert (report.status, report.format, report.exhibit) == ("DONE", "whatsapp_txt", "T-1/1"), report.problems
    assert json.loads(report.counts or "")["PHONE_NUMBER"] == 2
    assert json.loads(report.events or "") == {"MESSAGE": 56}
    counted = Bound("n", "MATCH (:Entity)-[:FROM]->(m:Message)-[:TO]->(:Entity) RETURN count(m)", {}, int)
    assert await service.graph.read(counted) == [56]


async def test_the_same_evidence_again_changes_nothing(service: Ingest, case: Place, tmp_path: Path) -> None:
    path = _chat(tmp_path)
    await _ingest(service, case, path)
    before = await _dump(service.graph)
    again = await _ingest(service, case, path)
    assert not again.changed
    assert await _dump(service.graph) == before


async def test_an_ingest_cut_off_is_completed_by_running_it_again(service: Ingest, case: Place, tmp_path: Path) -> None:
    whole = await _ingest(service, case, _chat(tmp_path))
    wanted = await _dump(service.graph)
    rewind = """
    MATCH (e:Evidence {id: $id}) SET e.status = 'EXTRACTING', e.batch = e.batch - 1
    WITH e MATCH (v:Event {x: e.x}) DETACH DELETE v RETURN count(*) AS gone
    """
    await service.graph.write(Bound("rewind", rewind, {"id": whole.evidence}, int))
    assert await _dump(service.graph) != wanted
    assert await service.resume() == 1
    again = await service.start(whole.evidence)
    assert again.status is EvidenceStatus.DONE
    ours = json.loads(await _dump(service.graph))
    for rows in (ours, json.loads(wanted)):
        for row in rows[0]:
            for name in ("seconds", "version", "touched"):
                row[1].pop(name, None)
    assert ours[1] == json.loads(wanted)[1]


async def test_a_reader_with_another_plan_replaces_what_stood(service: Ingest, case: Place, tmp_path: Path) -> None:
    result = await _ingest(service, case, _chat(tmp_path))
    wanted = await _dump(service.graph)
    change = "MATCH (e:Evidence {id: $id}) SET e.status = 'QUEUED', e.plan = 'of an older reader' RETURN e.batch AS b"
    await service.graph.write(Bound("change", change, {"id": result.evidence}, int))
    await service.start(result.evidence)
    assert json.loads(await _dump(service.graph))[1] == json.loads(wanted)[1]


async def test_erasing_leaves_nothing_that_only_this_exhibit_said(service: Ingest, case: Place, tmp_path: Path) -> None:
    before = json.loads(await _dump(service.graph))[1]
    result = await _ingest(service, case, _chat(tmp_path))
    await writing.erase_contents(service.graph, result.evidence)
    after = json.loads(await _dump(service.graph))[1]
    kept = [edge for edge in after if edge[1] != "HOLDS"]
    assert kept == [edge for edge in before if edge[1] != "HOLDS"]


async def test_custody_tells_every_step_and_its_chain_holds(service: Ingest, case: Place, tmp_path: Path) -> None:
    await _ingest(service, case, _chat(tmp_path))
    steps = [record.action async for record in chains.records(service.graph, case.id)]
    assert steps == ["CASE_OPENED", "RECEIVED", "EXTRACTION_STARTED", "EXTRACTED"]
    assert (await audit.verify(service.graph, case.id)).holds


async def test_a_changed_custody_record_is_found(service: Ingest, case: Place, tmp_path: Path) -> None:
    await _ingest(service, case, _chat(tmp_path))
    forge = "MATCH (r:Record {chain: $chain, seq: 2}) SET r.actor = 'somebody else' RETURN r.seq AS seq"
    await service.graph.write(Bound("forge", forge, {"chain": case.id}, int))
    verdict = await audit.verify(service.graph, case.id)
    assert verdict.broken is not None
    assert verdict.broken.seq == 2


async def test_progress_ends_with_a_finished_state(service: Ingest, case: Place, tmp_path: Path) -> None:
    path = _chat(tmp_path)
    taken = await receipt.take(service.graph, service.vault, case, Item(path, path.name), Terms("tester"))
    service.start(taken.exhibit.id)
    states = [state async for state in service.hub.follow(taken.exhibit.id)]
    assert states[-1].finished
    assert states[-1] == Progress(
        taken.exhibit.id, "FINISHED", states[-1].total, states[-1].total, states[-1].observations, 0, finished=True
    )


async def test_no_evidence_enters_a_closed_case(service: Ingest, case: Place) -> None:
    close = "MATCH (c:Case {id: $id}) SET c.status = 'CLOSED' RETURN c.status AS status"
    await service.graph.write(Bound("close", close, {"id": case.id}, str))
    with pytest.raises(Conflict, match="closed"):
        await receipt.open_case(service.graph, case.reference)


def _truncated(folder: Path) -> Path:
    whole = folder / "whole.db"
    with sqlite3.connect(whole) as database:
        database.execute("CREATE TABLE sms (_id INTEGER PRIMARY KEY, address, date, type, body)")
        database.executemany("INSERT INTO sms VALUES (?, '+34600000001', 1, 1, 'x')", [(n,) for n in range(5_000)])
    path = folder / "mmssms.db"
    path.write_bytes(whole.read_bytes()[:9_000])
    return path


def _bomb(folder: Path) -> Path:
    path = folder / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("zeros.txt", b"\0" * (200 << 20))
        archive.writestr("chat.txt", CHAT)
    return path


def _named(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def _bad(folder: Path, what: str) -> Path:
    """A piece of bad input by its name."""
    match what:
        case "truncated database":
            return _truncated(folder)
        case "zip bomb":
            return _bomb(folder)
        case "empty":
            return _named(folder, "nothing.txt", b"")
        case "wrong extension":
            return _named(folder, "chat.pdf", CHAT.encode())
        case "damaged picture":
            return _named(folder, "picture.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 50)
        case _:
            return _named(folder, "n.txt", "El señor Muñoz, tel. 600 000 001, año".encode("latin-1"))


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("truncated database", {"FAILED", "DONE_WITH_PROBLEMS"}),
        ("zip bomb", {"DONE_WITH_PROBLEMS"}),
        ("empty", {"DONE_WITH_PROBLEMS"}),
        ("wrong extension", {"DONE"}),
        ("damaged picture", {"FAILED", "DONE_WITH_PROBLEMS"}),
        ("latin-1", {"DONE_WITH_PROBLEMS"}),
    ],
)
async def test_bad_input_is_a_stated_problem_and_its_bytes_are_kept(
    service: Ingest, case: Place, tmp_path: Path, what: str, expected: set[str]
) -> None:
    path = _bad(tmp_path, what)
    result = await _ingest(service, case, path)
    report = await _report(service.graph, result)
    assert report.status in expected, report
    if report.status != "DONE":
        assert all(problem["reason"] and problem["locator"] for problem in report.problems)
        assert report.problems
    assert service.vault.path(report.sha256).read_bytes() == path.read_bytes()
    after = await _ingest(service, case, _chat(tmp_path, name="after.txt"))
    assert after.status is EvidenceStatus.DONE


async def test_markup_in_a_chat_is_kept_as_text(service: Ingest, case: Place, tmp_path: Path) -> None:
    await _ingest(service, case, _chat(tmp_path, HTML + CHAT))
    texts = Bound("t", "MATCH (m:Message) WHERE m.text CONTAINS 'script' RETURN m.text AS text", {}, str)
    assert await service.graph.read(texts) == ["<script>alert(1)</script><img src=x onerror=alert(2)>"]
