"""The explorer's files, built by the set-up into asasec_graph/static; its pages are `#` places in one document."""

from __future__ import annotations

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

import asasec_graph

FOLDER = Path(asasec_graph.__file__).parent / "static"

_NOT_BUILT = """<!doctype html><html lang="en"><meta charset="utf-8"><title>ASASEC graph</title>
<h1>The explorer is not built</h1>
<p>The server runs, but its pages are missing. Run <code>make setup</code> and load this page again.</p>
<p lang="es">El servidor funciona, pero faltan sus páginas. Ejecute <code>make setup</code> y vuelva a cargarla.</p>
</html>"""


def not_built() -> Response:
    """What stands in for a page that the set-up has not built."""
    return HTMLResponse(_NOT_BUILT, 503, {"cache-control": "no-store"})


class Explorer(StaticFiles):
    """Static files; `/` is the explorer."""

    def __init__(self) -> None:
        super().__init__(directory=FOLDER, check_dir=False)
        self.config_checked = True  # the folder may be missing; the page then says how to build it

    async def get_response(self, path: str, scope: Scope) -> Response:
        """A file. What the build names by its content may be kept for a year, everything else is asked for again."""
        if path == ".":
            return _page()
        if any(part.startswith(".") for part in path.split("/")):
            raise HTTPException(404)
        response = await super().get_response(path, scope)
        kept = path.startswith(("assets/", "graphiql/assets/"))
        response.headers["cache-control"] = "public, max-age=31536000, immutable" if kept else "no-cache"
        return response


def _page() -> Response:
    page = FOLDER / "index.html"
    return FileResponse(page, headers={"cache-control": "no-cache"}) if page.is_file() else not_built()
