"""HTML of mails to plain text: no script, no style, nothing loaded, links written after their words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from asasec_graph.reading import textual

if TYPE_CHECKING:
    from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage]  # lxml has no public name for it

LIMIT = 8 << 20
_DROPPED = ("script", "style", "head", "title", "noscript", "template", "object", "svg")
_BLOCKS = textual.words(
    "p div br tr li ul ol table blockquote h1 h2 h3 h4 h5 h6 hr pre section article header footer dd dt"
)
_HREF = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)


def text_of(html: str) -> str:
    """The text of an HTML document, at most 8 MiB of it."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, recover=True)
    data = html[:LIMIT].replace("\0", "").encode("utf-8", "replace")
    try:
        document = etree.fromstring(data, parser=parser) if data.strip() else None
    except (etree.LxmlError, ValueError):
        return html
    if document is None:
        return ""
    pieces: list[str] = []
    dropped = 0
    for event, element in etree.iterwalk(document, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            dropped += tag in _DROPPED
            pieces += _opening(element, tag) if not dropped else []
        else:
            dropped -= tag in _DROPPED
            pieces += _closing(element, tag, dropped > 0)
    return _tidy("".join(pieces))


def _opening(element: Element, tag: str) -> list[str]:
    return [*(["\n"] if tag in _BLOCKS else []), element.text or ""]


def _closing(element: Element, tag: str, dropped: bool) -> list[str]:
    pieces = ["\n"] if tag in _BLOCKS and tag != "br" else [" "] if tag in ("td", "th") else []
    href = str(element.get("href") or "") if tag == "a" else ""
    if not dropped and _HREF.match(href):
        target = re.sub(r"^(?:mailto|tel):", "", href, flags=re.IGNORECASE)
        if target not in "".join(str(text) for text in element.itertext()):
            pieces.append(f" <{target}>")
    return [*pieces, "" if dropped else element.tail or ""]


def _tidy(text: str) -> str:
    lines = [re.sub(r"[ \t\r\f\v\u00a0]+", " ", line).strip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
