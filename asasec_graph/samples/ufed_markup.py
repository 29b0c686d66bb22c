"""The XML of a Cellebrite report, as Physical Analyzer writes it: fields, times, models in models, files, items."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from xml.sax.saxutils import quoteattr

NAMESPACE = "http://pa.cellebrite.com/report/2.0"


def cdata(text: str) -> str:
    """A text as the report keeps it."""
    return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>"


def made_id(rng: random.Random) -> str:
    """An id of the report's form."""
    digits = f"{rng.getrandbits(128):032x}"
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"


def value(name: str, text: str | None, kind: str = "String") -> str:
    """A field with one value, or an empty one."""
    inner = "<empty />" if text is None else f'<value type="{kind}">{cdata(text)}</value>'
    return f'<field name="{name}" type="{kind}">{inner}</field>'


def values(name: str, texts: Iterable[str], kind: str = "String") -> str:
    """A field with several values."""
    inner = "".join(f'<value type="{kind}">{cdata(text)}</value>' for text in texts)
    return f'<multiField name="{name}" type="{kind}">{inner}</multiField>'


def stamp(name: str, at: datetime, *, zoned: bool = True) -> str:
    """A time in UTC; without `zoned` as the report writes one whose zone is not known."""
    text = at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}"
    form, zone = ("TimeStampKnown", "+00:00") if zoned else ("DateTimeOnly", "")
    shown = at.strftime("%Y-%m-%dT%H:%M:%S+00:00")
    inner = f'<value type="TimeStamp" format="{form}" formattedTimestamp="{shown}">{text}{zone}</value>'
    return f'<field name="{name}" type="TimeStamp">{inner}</field>'


def one(name: str, kind: str, model: str | None) -> str:
    """A field that holds one model."""
    return f'<modelField name="{name}" type="{kind}">{model or "<empty />"}</modelField>'


def many(name: str, kind: str, models: Iterable[str]) -> str:
    """A field that holds models."""
    inner = "".join(models)
    if not inner:
        return f'<multiModelField name="{name}" type="{kind}" />'
    return f'<multiModelField name="{name}" type="{kind}">\n{inner}</multiModelField>'


@dataclass(slots=True)
class Markup:
    """Writes models with ids of their own; `ids` are those of the models written last, the outermost last."""

    rng: random.Random
    ids: list[str] = field(default_factory=list[str])
    index: int = 0

    def model(self, kind: str, *fields: str, state: str = "Intact", extraction: int = 0, more: str = "") -> str:
        """A `<model>` of this type."""
        self.index += 1
        self.ids.append(made_id(self.rng))
        return (
            f'<model type="{kind}" id="{self.ids[-1]}" deleted_state="{state}" decoding_confidence="High" '
            f'isrelated="False" source_index="{self.index}" extractionId="{extraction}"{more}>\n'
            f"  {value('UserMapping', 'Decoding', 'DecodingSourceOptions')}\n  " + "\n  ".join(fields) + "\n</model>\n"
        )

    def party(
        self, identifier: str | None, name: str | None = None, role: str = "General", *, is_owner: bool = False
    ) -> str:
        """A party of a message, call or chat."""
        return self.model(
            "Party",
            value("Identifier", identifier),
            value("Role", role, "PartyRole"),
            value("Name", name),
            value("IsPhoneOwner", str(is_owner), "Boolean"),
            value("IsGroupAdmin", None, "Boolean"),
            state="Unknown",
        )

    def coordinate(self, latitude: float, longitude: float) -> str:
        """A position."""
        return self.model(
            "Coordinate",
            value("Longitude", repr(longitude), "Double"),
            value("Latitude", repr(latitude), "Double"),
            value("Elevation", None, "Double"),
            state="Unknown",
        )

    def entry(self, kind: str, text: str, category: str) -> str:
        """What a contact or an account has: a number, an address, a user id."""
        return self.model(kind, value("Category", category), value("Value", text), value("Domain", kind))

    def key_value(self, key: str, text: str) -> str:
        """A named value."""
        return self.model("KeyValueModel", value("Key", key), value("Value", text))


def items(section: str, pairs: Iterable[tuple[str, str]], extraction: int | None = None) -> str:
    """A section of metadata."""
    source = f' sourceExtraction="{extraction}"' if extraction is not None else ""
    inner = "".join(f"  <item name={quoteattr(name)}{source}>{cdata(text)}</item>\n" for name, text in pairs)
    return f'<metadata section="{section}">\n{inner}</metadata>\n'


def listed(identifier: str, path: str, size: int, at: datetime, pairs: Iterable[tuple[str, str]], tail: str) -> str:
    """A file of the report; `pairs` are of the section File, `tail` are further sections."""
    shown = at.strftime("%Y-%m-%dT%H:%M:%S")
    return (
        f'<file fs="phone.zip" fsid="7f1d" path={quoteattr(path)} size="{size}" id="{identifier}" extractionId="0" '
        f'deleted="Intact" embedded="false" isrelated="False">\n<accessInfo><timestamp name="ModifyTime" '
        f'format="TimeStampKnown" formattedTimestamp="{shown}+00:00">{shown}.000+00:00</timestamp></accessInfo>\n'
        f"{items('File', pairs)}{tail}</file>\n"
    )
