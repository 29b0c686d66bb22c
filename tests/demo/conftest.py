"""One small world for the tests of the demo."""

from __future__ import annotations

from pathlib import Path

import pytest

from asasec_graph.demo.truth import World
from asasec_graph.demo.world import make_world

SCALE = 0.1


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """A world with a tenth of the messages and all of the truth."""
    return make_world(tmp_path_factory.mktemp("world"), scale=SCALE)


def file_of(world: World, reference: str, name: str) -> Path:
    """The exhibit of a case whose path ends in `name`."""
    case = next(one for one in world.cases if one.reference == reference)
    return next(path for path in case.files if path.as_posix().endswith(name))
