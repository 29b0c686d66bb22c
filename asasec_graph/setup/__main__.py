"""The second step of the set-up, inside .venv: Neo4j, face models, the explorer and, for tests, a browser.

The parts do not depend on each other and run side by side. Each says what it did, or in one line why it could not
and how to mend that; the status is 1 where one could not.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from asasec_graph.errors import EngineError
from asasec_graph.setup import browser, explorer, facepack, jars
from asasec_graph.setup.words import say, text


@dataclass(frozen=True, slots=True)
class Part:
    """Something to bring; `there` says cheaply that nothing is to be done."""

    name: str
    there: Callable[[], bool]
    bring: Callable[[], object]


NEO4J = Part("neo4j", lambda: jars.folder().is_dir(), lambda: jars.fetch(_tell_jars))
FACES = Part("faces", facepack.is_made, facepack.make)
EXPLORER = Part("explorer", explorer.is_built, explorer.build)
BROWSER = Part("browser", lambda: browser.present() is not None, browser.chromium)


def main() -> None:
    """Brings every part that is asked for."""
    parser = argparse.ArgumentParser(prog="asasec_graph.setup", description="Brings Neo4j, face models, the explorer.")
    parser.add_argument("--tests", action="store_true", help="a browser for the tests too")
    parser.add_argument("--no-neo4j", action="store_true", help="leave Neo4j out, for a server elsewhere")
    options = parser.parse_args()
    begun = time.monotonic()
    wanted = (
        (NEO4J, not options.no_neo4j),
        (FACES, True),
        (EXPLORER, explorer.SOURCES.is_dir()),
        (BROWSER, options.tests),
    )
    parts = [part for part, given in wanted if given]
    with ThreadPoolExecutor(len(parts)) as pool:
        done = list(pool.map(_brought, parts))
    if not all(done):
        raise SystemExit(1)
    say("ready", seconds=time.monotonic() - begun)


def _brought(part: Part) -> bool:
    name = text(part.name)
    begun = time.monotonic()
    try:
        if part.there():
            say("there", name=name)
            return True
        part.bring()
    except (EngineError, OSError) as error:
        say("failed", name=name, reason=error)
        return False
    say("done", name=name, seconds=time.monotonic() - begun)
    return True


def _tell_jars(done: int, total: int) -> None:
    if done == total or (done % 20 == 0 and sys.stderr.isatty()):
        say("jars", done=done, total=total)


if __name__ == "__main__":
    main()
