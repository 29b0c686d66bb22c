"""The explorer's own checks: generated types as the schema says, types, style, units."""

from __future__ import annotations

import json
import re

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


def test_what_the_record_says_was_done_has_its_word() -> None:
    sources = [path.read_text("utf-8") for path in (FRONTEND.parent / "asasec_graph").rglob("*.py")]
    said = {what for text in sources for what in re.findall(r'"what": "([^"{]+)"', text)}
    assert len(said) > 10
    for locale in ("en", "es"):
        words = json.loads((FRONTEND / "src" / "i18n" / f"{locale}.json").read_text("utf-8"))
        assert [what for what in sorted(said) if f"what.{what}" not in words] == []
