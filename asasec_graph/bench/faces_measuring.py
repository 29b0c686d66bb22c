"""One measured reading of an archive of pictures, in a process of its own: `... faces_measuring WHAT ARCHIVE PLAN`.

WHAT is `record`: read it once by one thread, and write to PLAN the inferences that are made for each picture, and the
milliseconds of each stage; `ours`: read it on all cores, as an ingest does, into a vault; `models`: make the inferences
of PLAN on as many threads, on inputs of these pictures that lie in memory, and nothing else, by the pack's files as
they are; `rewritten`: the same by the models as the pipeline loads them (`reading.face_graphs`). Prints one JSON line:
`seconds` of wall time, `processor` seconds of all threads, `peak` bytes of resident memory, `pictures`.
"""

from __future__ import annotations

import cProfile
import hashlib
import json
import pstats
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FunctionType
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from asasec_graph.bench.extracting import peak
from asasec_graph.evidence.vault import Vault
from asasec_graph.extractors import picture
from asasec_graph.ingest.ahead_pictures import Helpers
from asasec_graph.ingest.cores import available
from asasec_graph.ingest.reader import Seen, observed
from asasec_graph.ingest.workers import eased
from asasec_graph.model.observations import Mention
from asasec_graph.reading import (
    face_align,
    face_detection,
    face_models,
    face_packs,
    face_quality,
    faces,
    pictures_facts,
)
from asasec_graph.reading import pictures_pillow as pillow
from asasec_graph.reading.source import Source

Inferences = list[tuple[str, list[int]]]
STAGES: dict[str, object] = {
    "decode": pillow.decoded,
    "hash": pictures_facts.hashed,
    "detect": face_detection.candidates,
    "detect again": face_detection.confirmed,
    "align": face_align.aligned,
    "quality": face_quality.quality,
    "embed": faces.FaceEngine.embed,
    "all": picture.extract,
}


def main(arguments: list[str]) -> None:
    """Measure and print."""
    what, archive, plan = arguments[0], Path(arguments[1]), Path(arguments[2])
    eased()
    measured = {"record": _record, "ours": _ours, "models": _models, "rewritten": _rewritten}[what](archive, plan)
    sys.stdout.write(json.dumps(measured | {"peak": peak()}) + "\n")


def _ours(archive: Path, plan: Path) -> dict[str, float]:
    del plan
    faces.engine()
    with TemporaryDirectory(prefix="asasec-bench-") as folder, Helpers[Seen]() as helpers:
        vault = Vault(Path(folder))
        source = _source(archive)
        return _timed(lambda: sum(1 for seen in observed(source, vault, helpers=helpers) if _is_picture(seen)))


def _models(archive: Path, plan: Path) -> dict[str, float]:
    del archive
    pack = face_packs.found(face_models.pack())
    named = {"detector": pack.detector, "recogniser": pack.recogniser}
    return _inferred(plan, {name: face_models.session(path) for name, path in named.items()})


def _rewritten(archive: Path, plan: Path) -> dict[str, float]:
    del archive
    models = face_models.load(face_models.pack())
    return _inferred(plan, {"detector": models.detector.session, "recogniser": models.recogniser.session})


def _inferred(plan: Path, sessions: dict[str, Any]) -> dict[str, float]:
    planned: list[Inferences] = json.loads(plan.read_text())
    with np.load(plan.with_suffix(".npz")) as kept:
        given: dict[str, npt.NDArray[np.float32]] = {name: kept[name] for name in kept.files}

    def picture_of(inferences: Inferences) -> None:
        for name, shape in inferences:
            session = sessions[name]
            session.run(None, {session.get_inputs()[0].name: given[_key(name, shape)]})

    with ThreadPoolExecutor(available()) as threads:
        return _timed(lambda: sum(1 for _ in threads.map(picture_of, planned)))


def _record(archive: Path, plan: Path) -> dict[str, float]:
    noted: Inferences = []
    kept: dict[str, npt.NDArray[np.float32]] = {}
    _note(noted, kept)
    faces.engine()
    inferences: list[Inferences] = []
    profile = cProfile.Profile(time.thread_time)
    with TemporaryDirectory(prefix="asasec-bench-") as folder:
        for source in _members(archive, Path(folder)):
            noted.clear()
            profile.enable()
            list(picture.extract(source))
            profile.disable()
            inferences.append(list(noted))
    plan.write_text(json.dumps(inferences))
    np.savez(plan.with_suffix(".npz"), allow_pickle=False, **kept)
    return _stages(profile, len(inferences))


def _note(noted: Inferences, kept: dict[str, npt.NDArray[np.float32]]) -> None:
    """Note every inference of this process from now on, and keep the first input of each size.

    Inputs must be real ones: on noise the default recogniser takes little more than half the time.
    """
    import onnxruntime

    sessions: Any = onnxruntime.InferenceSession  # pyright: ignore[reportUnknownMemberType]  # untyped
    usual = sessions.run

    def run(session: Any, outputs: list[str], inputs: dict[str, Any], options: Any = None) -> Any:
        name = "detector" if len(outputs) > 1 else "recogniser"
        for one in inputs.values():
            noted.append((name, list(one.shape)))
            kept.setdefault(_key(name, list(one.shape)), one.copy())
        return usual(session, outputs, inputs, options)

    sessions.run = run


def _key(name: str, shape: list[int]) -> str:
    return "-".join(map(str, (name, *shape)))


def _members(archive: Path, folder: Path) -> Iterator[Source]:
    with zipfile.ZipFile(archive) as opened:
        for name in opened.namelist():
            path = Path(opened.extract(name, folder))
            yield _source(path)


def _stages(profile: cProfile.Profile, pictures: int) -> dict[str, float]:
    """Milliseconds a picture of each stage, what it calls included; of the inferences of both models among them."""
    stats = cast("dict[tuple[str, int, str], tuple[int, int, float, float, Any]]", pstats.Stats(profile).stats)  # type: ignore[attr-defined]
    spent: dict[str, float] = {}
    for name, function in STAGES.items():
        code = cast("FunctionType", function).__code__
        key = (code.co_filename, code.co_firstlineno, code.co_name)
        spent[name] = stats[key][3] if key in stats else 0.0
    spent["models"] = sum(
        one[3] for key, one in stats.items() if key[1] == 0 and "onnxruntime" in key[2] and ".run>" in key[2]
    )
    return {name: 1_000 * seconds / pictures for name, seconds in spent.items()}


def _source(path: Path) -> Source:
    return Source(path, path.name, hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_size)


def _is_picture(seen: Seen) -> bool:
    one = seen.observation
    return isinstance(one, Mention) and one.locator.endswith("#picture")


def _timed(work: Callable[[], int]) -> dict[str, float]:
    started, processor = time.perf_counter(), time.process_time()
    pictures = work()
    return {
        "seconds": time.perf_counter() - started,
        "processor": time.process_time() - processor,
        "pictures": pictures,
    }


if __name__ == "__main__":
    main(sys.argv[1:])
