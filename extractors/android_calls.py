"""Android's call log: `calllog.db` (from Android 7) and an old `contacts2.db` that holds no contacts."""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model.observations import Observation
from asasec_graph.reading import phones_calls as calls
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import known, opened
from asasec_graph.reading.source import Extractor, Source


def takes(source: Source) -> bool:
    """A database with a table of calls, or one named as the call log whose tables cannot be listed."""
    return known(source, (calls.TABLE,), names=("calllog.db", "calllog_shadow.db"), check=calls.is_call_log)


def extract(source: Source) -> Iterator[Observation]:
    """Calls, the names under which numbers stand, the owner's number and SIM card where stated."""
    with opened(source) as tables:
        owner = Owner.of(source.sha256, tables.locator(calls.TABLE))
        yield from calls.Calls(tables, owner).observations()
        yield from owner.told()
        yield from tables.ending()


EXTRACTOR = Extractor("android_calls", 3, takes, extract)
