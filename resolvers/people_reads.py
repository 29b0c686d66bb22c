"""What users are told of themselves alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from asasec_graph.cypher.reviews import exposure_days
from asasec_graph.graph.chains import AUDIT
from asasec_graph.model.times import millis
from asasec_graph.resolvers.request import Request
from asasec_graph.schema.media_review import Exposure, ExposureDay
from asasec_graph.settings import Settings

DAYS = 7


class PeopleReads:
    """What is asked of users, by their ids: only the caller is told of his or her own."""

    def __init__(self, request: Request, settings: Settings) -> None:
        self._request = request
        self._settings = settings

    async def hash_only(self, user: str) -> bool | None:
        """Whether the caller reviews by hashes alone; None of anybody else."""
        caller = self._request.caller
        return caller.hash_only if user == caller.id else None

    async def exposure(self, user: str) -> Exposure | None:
        """The clear pictures that the caller saw in these last days, from the records; None of anybody else."""
        caller = self._request.caller
        if user != caller.id:
            return None
        zone = ZoneInfo(self._settings.timezone)
        days = last_days(datetime.now(UTC), zone)
        bounds = [_midnight(day, zone) for day in days] + [_midnight(days[-1] + timedelta(days=1), zone)]
        asked = exposure_days(actor=caller.name, bounds=bounds, chain=AUDIT)
        seen = {row.day: row.revealed for row in await self._request.graph.read(asked)}
        told = [ExposureDay(date=day.isoformat(), revealed=seen[place]) for place, day in enumerate(days)]
        return Exposure(
            today=told[-1].revealed,
            last_days=told[::-1],
            zone=self._settings.timezone,
            note_after=self._settings.exposure_note or None,
        )


def last_days(now: datetime, zone: ZoneInfo) -> list[date]:
    """The last days of a zone, oldest first, the present one last."""
    today = now.astimezone(zone).date()
    return [today - timedelta(days=back) for back in reversed(range(DAYS))]


def _midnight(day: date, zone: ZoneInfo) -> int:
    return millis(datetime.combine(day, time(), zone))
