"""Following locators of pages: an XPath must lead to an element, a range of characters to the identifier in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from lxml import html

from asasec_graph.model import keys
from asasec_graph.model.observations import Mention, Observation


def follow(page: bytes, observations: Iterable[Observation]) -> None:
    """Every locator of the page leads to one element; that of a mention by text to its text."""
    tree: Any = html.fromstring(
        page.decode("utf-8").encode("utf-8"), parser=html.HTMLParser(encoding="utf-8")
    ).getroottree()
    for one in observations:
        if not one.locator.startswith("/html"):
            continue
        path, _, place = one.locator.partition(" char ")
        found = tree.xpath(path)
        assert len(found) == 1, one.locator
        if isinstance(one, Mention) and one.entity.kind in ("EMAIL_ADDRESS", "IP_ADDRESS") and not place:
            said = " ".join([*found[0].itertext(), *found[0].attrib.values()]).lower()
            assert one.entity.key in said or one.entity.key.split(":")[0] in said, one.locator
        if place:
            start, end = (int(part) for part in place.split("-"))
            text = " ".join(re.sub(r"\s+", " ", "".join(found[0].itertext())).split())
            assert keys.normalise(one.entity.kind, text[start:end]) == one.entity  # type: ignore[union-attr]
