"""NSKeyedArchiver: objects that an Apple program wrote into a property list, as plain values.

`$objects` holds every object once, `$top` names the first; objects refer to each other by number (UID). Read
without making any class: a known container becomes a dict or list, any other object a dict of its attributes with
its class's name in `$class`. A reference back to an object that is being read becomes None; what is read is
bounded in depth and number. Source: Apple's documentation of NSKeyedArchiver; the archives of iOS 5 to 18.
"""

from __future__ import annotations

import plistlib
import uuid
from datetime import UTC, datetime, timedelta

from asasec_graph.errors import EvidenceError
from asasec_graph.reading import plists

MAX_DEPTH = 24
MAX_VALUES = 50_000
_APPLE = datetime(2001, 1, 1, tzinfo=UTC)
_MAPS = {"NSDictionary", "NSMutableDictionary"}
_LISTS = {"NSArray", "NSMutableArray", "NSSet", "NSMutableSet", "NSOrderedSet", "NSMutableOrderedSet"}


def unarchived(data: bytes) -> object:
    """The first object of an archive; EvidenceError where the bytes are none."""
    return of(plists.loads(data))


def of(value: object) -> object:
    """The first object of an archive that was read as a property list."""
    archive = plists.table(value)
    objects = plists.listed(archive.get("$objects"))
    top = plists.table(archive.get("$top"))
    if not objects or not top:
        raise EvidenceError("it is no archive of NSKeyedArchiver")
    reader = _Reader(objects)
    first = top.get("root", top.get("$0", next(iter(top.values()))))
    return reader.value(first, 0)


class _Reader:
    def __init__(self, objects: list[object]) -> None:
        self._objects = objects
        self._open: set[int] = set()
        self._left = MAX_VALUES

    def value(self, raw: object, depth: int) -> object:
        self._left -= 1
        if self._left < 0 or depth > MAX_DEPTH:
            raise EvidenceError("it is an archive that is nested too deep or holds too much")
        if isinstance(raw, plistlib.UID):
            return self._referred(raw.data, depth)
        if plists.is_list(raw):
            return [self.value(one, depth + 1) for one in plists.listed(raw)]
        return self._object(plists.table(raw), depth) if plists.is_table(raw) else raw

    def _referred(self, number: int, depth: int) -> object:
        if not 0 < number < len(self._objects) or number in self._open:
            return None
        self._open.add(number)
        try:
            return self.value(self._objects[number], depth + 1)
        finally:
            self._open.discard(number)

    def _object(self, raw: dict[str, object], depth: int) -> object:
        name = self._class(raw.get("$class"))
        if name in _MAPS:
            keys, values = self._several(raw, "NS.keys", depth), self._several(raw, "NS.objects", depth)
            return {str(key): one for key, one in zip(keys, values, strict=False)}
        if name in _LISTS:
            return self._several(raw, "NS.objects", depth)
        made = {key: self.value(one, depth + 1) for key, one in raw.items() if key != "$class"}
        return _simple(name, made) if name is not None else made

    def _class(self, raw: object) -> str | None:
        if not isinstance(raw, plistlib.UID) or not 0 < raw.data < len(self._objects):
            return None
        name = plists.table(self._objects[raw.data]).get("$classname")
        return name if isinstance(name, str) else None

    def _several(self, raw: dict[str, object], name: str, depth: int) -> list[object]:
        return [self.value(one, depth + 1) for one in plists.listed(raw.get(name))]


def _simple(name: str, made: dict[str, object]) -> object:
    """What an object of Foundation stands for; any other with its class's name."""
    match name:
        case "NSString" | "NSMutableString":
            return plists.text(made.get("NS.string", made.get("NS.bytes"))) or ""
        case "NSData" | "NSMutableData":
            return made.get("NS.data")
        case "NSDate":
            return _date(made.get("NS.time"))
        case "NSURL":
            return "".join(part for part in (made.get("NS.base"), made.get("NS.relative")) if isinstance(part, str))
        case "NSUUID":
            raw = made.get("NS.uuidbytes")
            return str(uuid.UUID(bytes=raw)) if isinstance(raw, bytes) and len(raw) == 16 else None
        case _:
            return {**made, "$class": name}


def _date(seconds: object) -> datetime | None:
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        return None
    try:
        return _APPLE + timedelta(seconds=seconds)
    except (OverflowError, ValueError):
        return None
