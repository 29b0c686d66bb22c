"""The explorer in a real browser on a real server: each file of frontend/test/browser is one test here."""

from __future__ import annotations

import pytest

from tests.frontend.conftest import FRONTEND, Served, npm

SPECS = sorted(path.name for path in (FRONTEND / "test" / "browser").glob("*.spec.ts"))


def test_the_browser_tests_are_found() -> None:
    assert {"session.spec.ts", "cases.spec.ts", "chart.spec.ts", "findings.spec.ts", "people.spec.ts"} <= set(SPECS)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("spec", SPECS)
def test_in_the_browser(spec: str, explorer: Served) -> None:
    done = npm("run", "--silent", "browser", "--", f"test/browser/{spec}", more=explorer.environment())
    assert done.returncode == 0, done.stdout[-8000:]
