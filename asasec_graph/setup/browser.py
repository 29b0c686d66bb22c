"""A browser for the tests: the one named in ASASEC_CHROMIUM, else one on PATH, else one from an npm package.

The npm package @sparticuz/chromium (MIT; Chromium BSD) carries a headless Chromium with the libraries and fonts it
needs, so no root and no desktop is asked for. Its recommended arguments are not used: they switch web security off.
It is driven by playwright-core. `python -m asasec_graph.setup.browser` prints {"path", "env"} as JSON.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

from asasec_graph.errors import EngineError
from asasec_graph.setup import files, node

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_LAMBDA = {"AWS_LAMBDA_JS_RUNTIME": "nodejs22.x"}
_UNPACK = 'import chromium from "@sparticuz/chromium"; console.log(await chromium.executablePath());'
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><dir>/usr/share/fonts</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@dataclass(frozen=True, slots=True)
class Browser:
    """An executable and what its environment must have besides the usual."""

    path: str
    env: dict[str, str] = field(default_factory=dict[str, str])


def chromium() -> Browser:
    """The browser to test with; EngineError where none is to be had and none can be fetched."""
    return present() or _packaged()


def present() -> Browser | None:
    """The browser that is there without fetching one, or None; EngineError where ASASEC_CHROMIUM names no file."""
    named = os.environ.get("ASASEC_CHROMIUM")
    if named and not Path(named).is_file():
        raise EngineError(f"ASASEC_CHROMIUM names {named}, which is no file; unset it or mend it")
    found = named or next((path for name in NAMES if (path := shutil.which(name))), None)
    if found:
        return Browser(found)
    place = node.folder_of("browser")
    return _described(place / "unpacked") if files.read(place / ".unpacked") == place.name else None


def _packaged() -> Browser:
    place = node.installed("browser")
    unpacked = place / "unpacked"
    with files.locked(place / ".lock"), files.built(place / ".unpacked", place.name) as needed:
        if needed:
            shutil.rmtree(unpacked, ignore_errors=True)
            unpacked.mkdir()
            variables = {**_LAMBDA, "TMPDIR": str(unpacked)}
            node.run(["--input-type=module", "--eval", _UNPACK], place, variables)
    return _described(unpacked)


def _described(unpacked: Path) -> Browser:
    """The package's own fonts.conf names folders of its cloud; without a font, form controls crash the browser."""
    fonts = unpacked / "asasec-fonts.conf"
    wanted = _FONTS.format(fonts=escape(str(unpacked / "fonts")), cache=escape(str(unpacked / "fonts-cache")))
    if files.read(fonts) != wanted:
        files.write(fonts, wanted)
    env = {"LD_LIBRARY_PATH": str(unpacked / "al2023" / "lib"), "FONTCONFIG_FILE": str(fonts)}
    return Browser(str(unpacked / "chromium"), env)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(chromium())) + "\n")
