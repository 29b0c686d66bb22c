"""Google's answers to legal process, and the same pages of a Takeout: subscriber, changes, devices.

`SubscriberInfo.html` (and the older text "GOOGLE SUBSCRIBER INFORMATION"), `ChangeHistory.html`, the pages of the
Android Device Configuration Service. Locators are paths in the page, `line N` or a place on a page of a PDF.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Observation, Problem, Ref
from asasec_graph.reading import returns_html, returns_labels, returns_pages, tabular
from asasec_graph.reading.exports import Owner, address, instant, told
from asasec_graph.reading.moments import When
from asasec_graph.reading.returns_labels import Cells, Labelled
from asasec_graph.reading.source import Extractor, Source

_TITLE = re.compile(
    r"google (?:account )?subscriber info|google account id\b|id de (?:la )?cuenta de google|gaia id\b"
    r"|google account change history|historial de cambios de la cuenta|android device configuration"
    r"|servicio de configuraci[oó]n de dispositivos android",
    re.IGNORECASE,
)
_TEXT = re.compile(r"GOOGLE SUBSCRIBER INFORMATION|^Google Account ID: ?\d|^Gaia ID: ?\d", re.MULTILINE)
_NAMED = re.compile(
    r"\.(?:SubscriberInfo|ChangeHistory)[^/]*\.html?$|Android Device Configuration Service/Device-[^/]*$"
)
_LABEL = re.compile(r"(?P<label>[^:|]{2,80}):\s*(?P<value>\S.*)")
_COLUMNS = re.compile(r"\s*\|\s*|\t| {3,}")
_IDS = frozenset({"googleaccountid", "gaiaid", "iddecuentadegoogle", "iddelacuentadegoogle", "accountid"})
_NAMES = frozenset({"name", "nombre", "fullname", "nombrecompleto"})
_MAIL = re.compile(r"mail|correo")
_PHONE = re.compile(r"\bsms\b|sms|phone|telefon|movil|mobile")
_RECOVERY = re.compile(r"recover|recupera|contact")
_DEVICE = re.compile(r"imei|meid|serialnumber|numerodeserie|macaddress|direccionmac|androidid|iddeandroid")
_SEPARATOR = re.compile(r"[,;\s]+")
_COUNTRY = re.compile(r"\s*\[[A-Z]{2}\]")


def takes(source: Source) -> bool:
    """A page or text that names Google's subscriber, changes or devices."""
    if returns_html.is_html(source.head):
        return bool(_NAMED.search(source.name)) or _TITLE.search(source.head.decode("utf-8", "replace")) is not None
    return _TEXT.search(returns_pages.beginning(source)) is not None


def extract(source: Source) -> Iterator[Observation]:
    """The subscriber and what is stated of the account, in order."""
    reader = _Reader(source)
    found = returns_labels.of_page(source) if returns_html.is_html(source.head) else _of_text(source)
    for one in found:
        if isinstance(one, Problem):
            yield one
        elif isinstance(one, Labelled):
            yield from reader.labelled(one)
        else:
            yield from reader.row(one)


def _of_text(source: Source) -> Iterator[Labelled | Cells | Problem]:
    """Lines `Label: value`, and tables with `|` between their columns under a line that names them."""
    header: tuple[str, ...] = ()
    for line in returns_pages.lines(source):
        if isinstance(line, Problem):
            yield line
            continue
        cells = [cell for cell in _COLUMNS.split(line.text.strip("| ")) if cell]
        names = tuple(tabular.plain(cell) for cell in cells)
        if len(cells) > 1 and any("ip" in name for name in names) and not any(map(str.isdigit, line.text)):
            header = names
        elif header and len(cells) >= 2 and any(map(str.isdigit, line.text)) and not _is_label(line.text):
            yield Cells("", dict(zip(header, cells, strict=False)), line.locator)
        elif labelled := _LABEL.fullmatch(line.text):
            shown = labelled["label"].strip()
            yield Labelled(
                "",
                tabular.plain(shown),
                shown,
                (labelled["value"].strip(),),
                line.locator,
                (line.after(labelled.start("value")),),
            )


def _is_label(text: str) -> bool:
    found = _LABEL.fullmatch(text)
    return found is not None and not any(map(str.isdigit, found["label"]))


class _Reader:
    """Turns labels and rows into observations; they come in the page's order, the account's number mostly first."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.owner = Owner(source)
        self.zone = source.options.timezone
        self.device = ""

    def labelled(self, one: Labelled) -> Iterator[Observation]:
        """What one label says."""
        owner, locator, value = self.owner, one.locator, one.value
        if one.label in _IDS and value.strip().isdigit():
            yield from owner.owns(keys.account("google", value.strip()), locator)
        elif one.label in _NAMES:
            yield from owner.said(locator, name=value[:200])
        elif _MAIL.search(one.label):
            for text in _SEPARATOR.split(value):
                yield from self._related(keys.email(text), one)
        elif _PHONE.search(one.label):
            for line in re.split(r"[,;\n]", value):
                yield from self._related(owner.phones(_COUNTRY.sub("", line)), one)
        elif _DEVICE.search(one.label):
            yield from self._devices(one)
        elif one.label in ("manufacturer", "fabricante", "brand", "marca"):
            self.device = value[:100]
        else:
            yield from self._addresses(one)

    def _related(self, ref: Ref | None, one: Labelled) -> Iterator[Observation]:
        """An address or number of the account's own, or one that it names for recovery, which may be another's."""
        context = one.shown.lower() if one.label != "email" else ""
        if _RECOVERY.search(one.label):
            yield from self.owner.linked(LinkType.USES, ref, one.locator, context=context)
        else:
            yield from self.owner.owns(ref, one.locator, context=context)

    def _addresses(self, one: Labelled) -> Iterator[Observation]:
        """An IP address, alone or with its time behind it: `1.2.3.4, on 2012/05/01-12:00:00-UTC`."""
        for line in one.lines[:100]:
            text, _, rest = line.partition(",")
            found = address(text.split(" ")[0])
            when = instant(rest.strip().removeprefix("on ").strip(), self.zone) if rest else None
            at = when.at if when else None
            context = one.shown.lower()[:100]
            yield from self.owner.linked(LinkType.CONNECTED_TO, found, one.locator, at=at, context=context)

    def _devices(self, one: Labelled) -> Iterator[Observation]:
        for text in _SEPARATOR.split(one.value):
            ref = self._device(one.label, text)
            yield from self.owner.linked(LinkType.USES, ref, one.locator, context=one.shown.lower())

    def _device(self, label: str, text: str) -> Ref | None:
        if "imei" in label:
            return keys.device_imei(text)
        if "meid" in label:
            return keys.device_meid(text)
        if "mac" in label:
            return keys.device_mac(text)
        return keys.device_serial("android" if "android" in label else self.device or "android device", text)

    def row(self, one: Cells) -> Iterator[Observation]:
        """A row of the activity or of the changes: when, from where, by what, and what changed."""
        at = next((when.at for text in one.cells.values() if (when := self._time(text))), None)
        said = self._told(one.cells)
        for name, text in one.cells.items():
            ref = address(text) if "ip" in name or text.count(".") == 3 or text.count(":") > 1 else None
            if ref is not None:
                yield from self.owner.linked(LinkType.CONNECTED_TO, ref, one.locator, at=at, **said)
            elif name in ("androidid", "iddeandroid") and text.strip():
                device = keys.device_serial("android", text)
                yield from self.owner.linked(LinkType.USES, device, one.locator, at=at, **said)
            elif "@" in text:
                yield from self.owner.owns(keys.email(text), one.locator, at=at, context=name, **said)
            elif "value" in name or "valor" in name:
                yield from self.owner.owns(self._phone(text), one.locator, at=at, context=name, **said)

    def _phone(self, text: str) -> Ref | None:
        return self.owner.phones(text) if text.strip().startswith("+") else None

    def _time(self, text: str) -> When | None:
        return instant(text, self.zone) if ":" in text and any(map(str.isdigit, text)) and len(text) < 60 else None

    def _told(self, cells: Mapping[str, str]) -> dict[str, str]:
        agent = next((text for name, text in cells.items() if "agent" in name), "")
        activity = next(
            (text for name, text in cells.items() if "type" in name or "event" in name or "tipo" in name), ""
        )
        made = told(activity=activity[:100], userAgent=agent[:300])
        return {name: str(value) for name, value in made.items()}


EXTRACTOR = Extractor("google_return", 1, takes, extract)
