"""The Spanish of what the command line says; English templates are the keys."""

from __future__ import annotations

TEXTS: dict[str, str] = {}

ERRORS: dict[str, str] = {}
