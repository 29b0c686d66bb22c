"""The command line. `asasec --help` lists the commands; each has an example in its own help."""

from __future__ import annotations

from asasec_graph.cli.main import main

__all__ = ["main"]
