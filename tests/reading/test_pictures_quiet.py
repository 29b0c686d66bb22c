"""Damaged pictures are stated problems and nothing on standard error."""

from __future__ import annotations

import logging
from io import BytesIO

import pytest

from asasec_graph.errors import EvidenceError
from asasec_graph.reading import pictures, pictures_quiet
from tests.reading.test_pictures import saved, scene


def test_libtiff_says_nothing_on_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    whole = saved(scene(200, 150), "TIFF", compression="tiff_deflate").getvalue()
    damaged = whole[:200] + bytes(2_000) + whole[2_200:]
    try:
        picture = pictures.decode(BytesIO(damaged))
    except EvidenceError:
        assert damaged != whole
    else:
        assert not picture.whole
    assert capfd.readouterr().err == ""


def test_the_library_is_found_where_wheels_bring_it() -> None:
    assert pictures_quiet.silence_libtiff() >= 1
    assert logging.getLogger("PIL").hasHandlers()
