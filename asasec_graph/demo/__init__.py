"""The demonstration: a generated world of six cases as real evidence files, and the score against its truth."""

from __future__ import annotations

from asasec_graph.demo.notices import NOTICE_EN, NOTICE_ES

__all__ = ["NOTICE_EN", "NOTICE_ES"]
