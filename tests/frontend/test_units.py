"""The explorer's own checks: generated types as the schema says, types, style, units."""

from __future__ import annotations

import json

import pytest

from tests.frontend.conftest import FRONTEND, npm


@pytest.mark.timeout(300)
@pytest.mark.parametrize("check", ["codegen:check", "check", "lint", "unit"])
def test_the_explorers_own_check(check: str) -> None:
    done = npm("run", "--silent", check)
    assert done.returncode == 0, done.stdout[-8000:]


def test_the_lock_names_no_registry() -> None:
    packages = json.loads((FRONTEND / "package-lock.json").read_text("utf-8"))["packages"]
    assert len(packages) > 100
    assert [name for name, held in packages.items() if "resolved" in held and not held.get("link")] == []
