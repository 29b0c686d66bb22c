"""docker-compose.yml without an engine: it parses, names settings that exist, and publishes on loopback alone."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml

from asasec_graph.settings import Settings, variable
from asasec_graph.setup import jars

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    return loaded


def test_every_setting_of_the_app_exists(compose: dict[str, Any]) -> None:
    known = {variable(item.name) for item in fields(Settings)}
    environment = compose["services"]["app"]["environment"]
    assert "ASASEC_NEO4J_URI" in environment
    assert set(environment) <= known
    asked = re.findall(r"\$\{(ASASEC_\w+)", (ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    assert set(asked) <= known | {"ASASEC_PORT"}


def test_neo4j_is_of_the_version_that_is_tested(compose: dict[str, Any]) -> None:
    series = ".".join(jars.NEO4J.split(".")[:2])
    assert compose["services"]["neo4j"]["image"] == f"neo4j:{series}-community"


def test_only_the_app_is_published_and_only_on_loopback(compose: dict[str, Any]) -> None:
    assert "ports" not in compose["services"]["neo4j"]
    assert compose["services"]["neo4j"]["networks"] == ["inside"]
    assert compose["networks"]["inside"] == {"internal": True}
    assert all(port.startswith("127.0.0.1:") for port in compose["services"]["app"]["ports"])


def test_secrets_are_files_and_the_app_can_do_little(compose: dict[str, Any]) -> None:
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    assert "NEO4J_AUTH:" not in text
    assert "ASASEC_NEO4J_PASSWORD:" not in text
    app = compose["services"]["app"]
    assert app["secrets"] == list(compose["secrets"])
    assert app["read_only"] is True
    assert app["cap_drop"] == ["ALL"]
    assert "USER asasec" in app["build"]["dockerfile_inline"]


def test_both_services_say_whether_they_are_well(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        assert service["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")
    assert compose["services"]["app"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}


def test_what_the_image_copies_is_there(compose: dict[str, Any]) -> None:
    dockerfile: str = compose["services"]["app"]["build"]["dockerfile_inline"]
    for line in re.findall(r"^COPY (?!--from)(.+)$", dockerfile, re.MULTILINE):
        *sources, _ = line.split()
        for source in sources:
            assert list(ROOT.glob(source)), f"{source} is copied into the image, but it is not there"


def test_the_secret_is_read_as_neo4j_reads_it(tmp_path: Path) -> None:
    secret = tmp_path / "auth"
    for text in ("neo4j/word-of-passage", "word-of-passage\n"):
        secret.write_text(text, encoding="utf-8")
        settings = Settings.from_environment({"ASASEC_NEO4J_PASSWORD_FILE": str(secret)})
        assert settings.neo4j_password == "word-of-passage"
