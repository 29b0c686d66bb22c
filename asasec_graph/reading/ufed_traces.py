"""What is left in a Cellebrite report: the web, programs, passwords, cards, devices, notes, and every other record.

Records that have no reader of their own are searched: their texts for identifiers, read as `Name: value` so that an
IMEI is told from a card's number; their parties, places and key-value pairs. What is secret by its name (a password,
a cookie's value, a card's check number) is never read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Json, Link, Mention, Ref
from asasec_graph.reading import identifiers
from asasec_graph.reading.source import Yielded
from asasec_graph.reading.ufed_files import Files
from asasec_graph.reading.ufed_model import Model
from asasec_graph.reading.ufed_parties import Parties, identified
from asasec_graph.reading.ufed_places import SSID, coordinates
from asasec_graph.reading.ufed_values import Clock, When, facts, known_platform, platform

SEARCHED = 20_000
"""Characters of one record that are searched."""
_SECRET = re.compile(
    r"passw|contrase|senha|passcode|\bpwd\b|\bpin\b|\bcv[vc]|security ?code|secret|token|generic ?attribute|credential",
    re.IGNORECASE,
)
_UNSEARCHED = frozenset(
    {
        *("UserMapping", "Source", "ServiceIdentifier", "ArtifactFamily", "Id", "Identifier", "AppGUID", "Account"),
        *("NotificationId", "OriginalPostId", "FoundInModelId", "FoundInModelType", "FoundInField", "UrlCacheFile"),
        *("Path", "TargetPath", "AssociatedDirectoryPaths", "Permissions", "Version", "Latitude", "Longitude", "Key"),
    }
)
_TEXTS = frozenset({"", "String"})
_UNREAD = frozenset({"Party", "Coordinate", "Attachment", "Password", "ContactPhoto"})
_CONNECTED = frozenset({"DeviceConnectivity", "RecognizedDevice", "BluetoothDevice"})
_CONTEXTS = {
    "VisitedPage": "visited page",
    "WebBookmark": "bookmark",
    "FileDownload": "download",
    "SearchedItem": "search",
}
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Traces:
    """Reads the rest of one report."""

    def __init__(self, parties: Parties, files: Files, clock: Clock) -> None:
        self.parties = parties
        self.files = files
        self.clock = clock
        self.region = parties.source.options.region
        self.own: dict[str, Callable[[Model, When], Iterator[Yielded]]] = {
            "VisitedPage": self._web,
            "WebBookmark": self._web,
            "FileDownload": self._web,
            "Cookie": self._cookie,
            "SearchedItem": self._search,
            "InstalledApplication": self._application,
            "Password": self._password,
            "CreditCard": self._card,
            "FinancialAccount": self._financial_account,
        }

    def record(self, model: Model) -> Iterator[Yielded]:
        """Everything that one record says."""
        when, service = self.clock.of(model), platform(model.text("Source"))
        context = _CONTEXTS.get(model.kind) or _WORDS.sub(" ", model.kind).lower()
        if model.kind not in ("Password", "Cookie"):
            yield from self.parties.account(model, service, when)
        seen: set[Ref] = set()
        reader = self.own.get(model.kind)
        for one in reader(model, when) if reader is not None else ():
            if isinstance(one, Mention):
                seen.add(one.entity)
            yield one
        yield from self._people(model, service, context, when)
        yield from self._inner(model, context, when, seen)
        if model.kind not in ("Cookie", "Password"):
            yield from self._searched(model, context, when, seen)

    def _told(self, model: Model, when: When, context: str, **said: Json) -> dict[str, Json]:
        return facts(model.marks(), when, context=context, **said)

    def _web(self, model: Model, when: When) -> Iterator[Yielded]:
        """A page that was visited, marked or downloaded; the owner uses it, and what its address names is mentioned."""
        context = _CONTEXTS[model.kind]
        title, visits = model.text("Title")[:300], model.text("VisitCount")
        told = self._told(model, when, context, title=title, visits=visits, browser=model.text("Source"))
        for address in dict.fromkeys(model.values("Url", "DownloadURLChains")):
            url = keys.url(address)
            if url is None:
                continue
            yield Mention(url, model.place, asserted=told, at=when.at)
            yield Link(LinkType.USES, self._owner(), url, model.place, 0.9, when.at)
            for hit in identifiers.found(address, self.region):
                if hit.ref.kind is not EntityKind.URL:
                    yield Mention(hit.ref, model.place, hit.confidence, told, when.at)

    def _cookie(self, model: Model, when: When) -> Iterator[Yielded]:
        domain = model.text("Domain").strip(". ")
        url = keys.url(f"https://{domain}") if domain else None
        if url is not None:
            program = model.text("RelatedApplication", "Source")
            told = self._told(model, when, "cookie", cookie=model.text("Name")[:200], browser=program)
            yield Mention(url, model.place, asserted=told, at=when.at)

    def _search(self, model: Model, when: When) -> Iterator[Yielded]:
        """What was searched for: it is the owner who did, whatever it names."""
        value = model.text("Value")[:1_000]
        if value:
            told = self._told(model, when, "search", search=value, source=model.text("Source"))
            yield Mention(self._owner(), model.place, asserted=told, at=when.at)

    def _application(self, model: Model, when: When) -> Iterator[Yielded]:
        name, identifier = model.text("Name"), model.text("Identifier")
        program = f"{name} ({identifier})" if name and identifier else name or identifier
        if program:
            told = self._told(model, when, "installed application", application=program[:300])
            yield Mention(self._owner(), model.place, asserted=told, at=when.at)

    def _password(self, model: Model, when: When) -> Iterator[Yielded]:
        """Whose password and of what; never the password."""
        account, label = model.text("Account"), model.text("Label")[:200]
        service = model.text("Service", "Server", "ServiceIdentifier")
        told = self._told(model, when, "password", service=service[:300], label=label, source=model.text("Source"))
        place = model.place
        if service.lower() == "airport" or "wi-fi" in model.text("Type").lower():
            network = keys.wifi(None, account[:SSID] or None)
            if network is not None:
                yield Mention(network, place, asserted=told, at=when.at)
            return
        known = known_platform(service, label, model.text("Source"))
        ref = identified(account, "", known, self.region).ref if account and known else None
        ref = ref or keys.email(account) or keys.phone(account, "ZZ")
        if ref is not None and not ref.key.startswith("sms:"):
            yield Mention(ref, place, 0.9, told, when.at)
            yield from self.parties.numbered(ref, place)
        url = keys.url(model.text("Server")) if "." in model.text("Server") else None
        if url is not None:
            yield Mention(url, place, 0.9, told, when.at)

    def _card(self, model: Model, when: When) -> Iterator[Yielded]:
        card = keys.payment_card(model.text("CreditCardNumber"))
        if card is not None:
            told = self._told(model, when, "card", name=model.text("NameOnCard"), company=model.text("Company"))
            yield Mention(card, model.place, asserted=told, at=when.at)
            yield Link(LinkType.OWNS, self._owner(), card, model.place, 0.8, when.at)

    def _financial_account(self, model: Model, when: When) -> Iterator[Yielded]:
        number = model.text("AccountID")
        found = keys.payment_iban(number) or keys.payment_bitcoin(number) or keys.payment_card(number)
        if found is not None:
            told = self._told(model, when, "financial account", type=model.text("FinancialAccountType"))
            yield Mention(found, model.place, asserted=told, at=when.at)

    def _people(self, model: Model, service: str, context: str, when: When) -> Iterator[Yielded]:
        """The parties of a record, each with the part that it plays."""
        for field, models in model.models.items():
            for one in models:
                if one.kind != "Party":
                    yield from self._people(one, service, context, when) if one.models else ()
                    continue
                who = self.parties.who(one, service)
                if who.is_owner:
                    self.parties.mine(who.ref, service, one.place)
                if who.ref is not None:
                    yield from self.parties.numbered(who.ref, one.place)
                    part, title = _WORDS.sub(" ", field).lower(), model.text("Subject", "Title", "Description")[:300]
                    told = self._told(model, when, context, part=part, name=who.name, title=title)
                    yield Mention(who.ref, one.place, asserted=told, at=when.at)

    def _inner(self, model: Model, context: str, when: When, seen: set[Ref]) -> Iterator[Yielded]:
        """Places and files within a record."""
        for one in model.all_inner():
            if one.kind == "Coordinate" and (place := coordinates(one)) is not None:
                yield Mention(place, one.place, asserted=self._told(model, when, context), at=when.at)
            elif one.kind == "Attachment":
                yield from self.files.attachment(one, (), None, when, seen)

    def _searched(self, model: Model, context: str, when: When, seen: set[Ref]) -> Iterator[Yielded]:
        """Identifiers in the texts of a record and of the records within it, each once."""
        text = "\n".join(_texts(model))[:SEARCHED]
        for hit in identifiers.found(text, self.region):
            if hit.ref in seen:
                continue
            seen.add(hit.ref)
            yield Mention(hit.ref, model.place, min(hit.confidence, 0.8), self._told(model, when, context), when.at)
            if hit.ref.kind is EntityKind.DEVICE and model.kind in _CONNECTED:
                yield Link(LinkType.CONNECTED_TO, self._owner(), hit.ref, model.place, 0.9, when.at)

    def _owner(self) -> Ref:
        self.parties.owner.seen = True
        return self.parties.owner.person


def _texts(model: Model) -> Iterator[str]:
    """`Name: value` for each text of a record and of those within, without what is secret or names nothing."""
    key = model.text("Key")
    for name in (*model.fields, *(name for name in model.lists if name not in model.fields)):
        if name in _UNSEARCHED or model.types.get(name, "") not in _TEXTS or _SECRET.search(name):
            continue
        for value in model.values(name):
            if not (key and _SECRET.search(key)):
                yield f"{key or _WORDS.sub(' ', name)}: {value}"
    for one in (inner for models in model.models.values() for inner in models):
        if one.kind not in _UNREAD:
            yield from _texts(one)
