"""What a benchmark answers: a figure of ours beside the peer's, measured in the same run."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. `ratio` over 1 is better than the peer, whichever way the unit counts; None without a peer."""

    name: str
    unit: str
    ours: float
    peer: float | None = None
    peer_name: str | None = None
    ratio: float | None = None

    def document(self) -> dict[str, object]:
        """As the public contract names it."""
        return {
            "name": self.name,
            "unit": self.unit,
            "ours": self.ours,
            "peer": self.peer,
            "peerName": self.peer_name,
            "ratio": self.ratio,
        }

    def beside(self) -> str:
        """What is told beside the figure on a line of its own; nothing here."""
        return ""


def rate(name: str, unit: str, ours: float, peer: float, peer_name: str) -> Row:
    """A figure where more is better, such as rows a second."""
    return Row(name, unit, ours, peer, peer_name, ours / peer)


def duration(name: str, unit: str, ours: float, peer: float, peer_name: str) -> Row:
    """A figure where less is better, such as milliseconds."""
    return Row(name, unit, ours, peer, peer_name, peer / ours)
