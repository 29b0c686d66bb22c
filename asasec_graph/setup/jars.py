"""Neo4j's jars: fetched from Maven Central by a lock of sha256 sums, into a user cache.

`locks/neo4j-jars.txt` has one `group:artifact:version[:classifier] sha256` a line. The folder's name carries
the lock's own sum, so that another lock never meets these jars; it exists once every jar in it was checked.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from asasec_graph.errors import EngineError
from asasec_graph.settings import cache_folder
from asasec_graph.setup import files

LOCK = Path(__file__).with_name("locks") / "neo4j-jars.txt"
NEO4J = "5.26.30"
_AT_ONCE = 24
_SECONDS = 60
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Jar:
    """One locked artifact; `sha256` in hexadecimal."""

    group: str
    artifact: str
    version: str
    classifier: str
    sha256: str

    @property
    def name(self) -> str:
        """The file's name, as Maven gives it."""
        return "-".join(part for part in (self.artifact, self.version, self.classifier) if part) + ".jar"


def locked_jars() -> tuple[Jar, ...]:
    """Every jar of the lock."""
    return tuple(_jar(line) for line in LOCK.read_text(encoding="utf-8").splitlines() if line)


def folder() -> Path:
    """Where the jars of this lock lie once they are all there."""
    return cache_folder() / "neo4j" / f"{NEO4J}-{hashlib.sha256(LOCK.read_bytes()).hexdigest()[:12]}"


def present() -> Path:
    """The folder of the jars; EngineError where the set-up has not brought them."""
    if not folder().is_dir():
        raise EngineError(f"Neo4j's jars are not in {folder()}; run 'make setup' or 'python -m asasec_graph.setup'")
    return folder()


def fetch(progress: Callable[[int, int], None] | None = None) -> Path:
    """Brings what is missing and checks it; `progress` hears (jars there, jars in all)."""
    with files.locked(folder().parent / ".lock"):
        if not folder().is_dir():
            _fill(folder().with_suffix(".part"), progress or (lambda done, total: None))
        return folder()


def _fill(part: Path, progress: Callable[[int, int], None]) -> None:
    part.mkdir(parents=True, exist_ok=True)
    jars = locked_jars()
    missing = [jar for jar in jars if not (part / jar.name).is_file()]
    scratch = part.with_suffix(".downloads")
    shutil.rmtree(scratch, ignore_errors=True)
    context = _maven(scratch)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        try:
            for done, _ in enumerate(pool.map(partial(_bring, context, part), missing), 1):
                progress(len(jars) - len(missing) + done, len(jars))
        finally:
            pool.shutdown(cancel_futures=True)
    shutil.rmtree(scratch, ignore_errors=True)
    _drop_strays(part, {jar.name for jar in jars})
    part.rename(folder())


def _bring(context: Any, part: Path, jar: Jar, tries: int = _TRIES) -> None:
    """One jar into `part`, tried again where a connection broke or the bytes came wrong."""
    try:
        files.settle(_download(context, jar), part / jar.name)
    except EngineError:
        if tries == 1:
            raise
        _bring(context, part, jar, tries - 1)


def _download(context: Any, jar: Jar) -> Path:
    component = context.project(jar.group, jar.artifact).at_version(jar.version)
    artifact = component.artifact(classifier=jar.classifier)
    artifact.cached_path.unlink(missing_ok=True)
    try:
        fetched: Path = context.resolver.download(artifact)
    except (OSError, RuntimeError) as error:
        raise EngineError(
            f"{jar.name} could not be fetched from Maven Central ({type(error).__name__}); check the network "
            "or a mirror in ~/.config/jgo.conf, then run it again: what is there already is kept"
        ) from error
    if files.sha256(fetched) != jar.sha256:
        raise EngineError(f"{jar.name} is not the file of the lock (its sha256 differs); nothing of it is used")
    return fetched


def _maven(scratch: Path) -> Any:
    from jgo.config import GlobalSettings
    from jgo.maven import MavenContext

    mirrors: dict[str, str] = GlobalSettings.load().repositories
    return MavenContext(repo_cache=scratch, local_repos=[], remote_repos=mirrors or None, timeout=_SECONDS)


def _drop_strays(part: Path, names: set[str]) -> None:
    for path in part.iterdir():
        if path.name not in names:
            path.unlink()


def _jar(line: str) -> Jar:
    coordinates, _, digest = line.partition(" ")
    group, artifact, version, *classifier = coordinates.split(":")
    return Jar(group, artifact, version, classifier[0] if classifier else "", digest)
