"""What a request read or tried, gathered while it runs and recorded before its answer leaves.

Changes record themselves, in the transaction of the change (see `asasec_graph.access`); here reads are
recorded, and every refusal.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, cast

from strawberry.types.base import has_object_definition

from asasec_graph.access.actor import Action, Caller
from asasec_graph.access.audit import entry
from asasec_graph.model.chain import Entry
from asasec_graph.model.observations import Json


@dataclass(slots=True)
class Act:
    """One root field of a request: what it does, its arguments, and how it was refused, if it was."""

    field: str
    action: Action
    arguments: dict[str, Json]
    silent: bool
    refused: str | None = None
    bands: list[Mapping[str, Json]] = dataclasses.field(default_factory=list[Mapping[str, Json]])


@dataclass(slots=True)
class Recording:
    """The acts of one request and the internal integers of the cases that its answer was made from."""

    acts: list[Act] = field(default_factory=list[Act])
    touched: set[int] = field(default_factory=set[int])

    def begin(self, name: str, action: Action, arguments: Mapping[str, Any], *, silent: bool = False) -> Act:
        """Note an act; a silent one is recorded only where it is refused, since it records itself."""
        given = {key: plain(value) for key, value in arguments.items() if value is not None}
        act = Act(name, action, given, silent)
        self.acts.append(act)
        return act

    def touch(self, numbers: Iterable[int]) -> None:
        """Note cases that the answer was made from."""
        self.touched.update(numbers)

    def compared(self, name: str, stamps: Iterable[Mapping[str, Json]]) -> None:
        """Note by which models, tables of bands and sizes of gallery the field of this name compared faces."""
        told = list(stamps)
        for act in self.acts:
            if act.field == name:
                act.bands += [stamp for stamp in told if stamp not in act.bands]

    def entries(self, caller: Caller, purpose: str | None) -> list[Entry]:
        """The records of what was noted; empties the recording."""
        references = [grant.reference for grant in caller.grants if grant.c in self.touched]
        due = [act for act in self.acts if act.refused or not act.silent]
        self.acts.clear()
        return [_entry(act, caller, purpose, references) for act in due]


def _entry(act: Act, caller: Caller, purpose: str | None, references: list[str]) -> Entry:
    detail: dict[str, Json] = {"arguments": act.arguments}
    if act.refused:
        detail["refused"] = act.refused
    if act.bands:
        detail["bands"] = act.bands
    return entry(caller.actor(purpose), act.action, f"graphql:{act.field}", references, detail)


def plain(value: Any) -> Json:
    """An argument as JSON."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in cast("Sequence[Any]", value)]
    if has_object_definition(type(value)):
        given = cast("dict[str, Any]", vars(value))
        return {name: plain(item) for name, item in given.items()}
    return value if isinstance(value, (str, int, float, bool)) or value is None else str(value)
