"""The ledger of the generator: which identifier was written into the evidence of which case.

It keeps the truth honest: what is shared is read off the ledger, so an identifier that came to stand in two
cases by accident shows up as one that nobody planned, and a test fails.
"""

from __future__ import annotations

from collections.abc import Iterable

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Ref


class Ledger:
    """Identifier to the references of the cases whose files hold it."""

    def __init__(self) -> None:
        self._cases: dict[Ref, set[str]] = {}

    def note(self, case: str, *refs: Ref | None) -> None:
        """These identifiers stand in this case; a None is a generator's mistake."""
        for ref in refs:
            if ref is None:
                raise ValueError(f"the demo wrote something into {case} that is no identifier")
            self._cases.setdefault(ref, set()).add(case)

    def phones(self, case: str, numbers: Iterable[str]) -> None:
        """These telephone numbers stand in this case."""
        self.note(case, *(keys.phone(number) for number in numbers))

    def whatsapp(self, case: str, numbers: Iterable[str]) -> None:
        """These telephone numbers stand in this case as WhatsApp accounts."""
        for number in numbers:
            self.note(case, keys.phone(number), keys.whatsapp(number))

    def cases(self, ref: Ref) -> tuple[str, ...]:
        """The cases that hold this identifier, sorted."""
        return tuple(sorted(self._cases.get(ref, ())))

    def shared(self, among: Iterable[str]) -> dict[Ref, tuple[str, ...]]:
        """The identifiers that stand in two or more of these cases, with those cases."""
        wanted = set(among)
        found = {ref: tuple(sorted(cases & wanted)) for ref, cases in self._cases.items()}
        return {ref: found[ref] for ref in sorted(found) if len(found[ref]) > 1}

    def of(self, case: str, kind: EntityKind) -> tuple[Ref, ...]:
        """The identifiers of one kind in one case, sorted."""
        return tuple(sorted(ref for ref, cases in self._cases.items() if case in cases and ref.kind is kind))
