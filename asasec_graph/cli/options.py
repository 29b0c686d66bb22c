"""Options that several commands take, written once."""

from __future__ import annotations

from pathlib import Path

import click

as_json = click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout.")
paths = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
case_reference = click.argument("reference")
