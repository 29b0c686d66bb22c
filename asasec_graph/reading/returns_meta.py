"""Meta's business records as lines of text (a PDF's, or a page's saved as text): labels known beforehand, then values.

A line that begins with a label of the records opens it; other lines go on with the label before them. Labels
that messages may begin with by chance (`Time`, `Author`) count only with a value of their form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from asasec_graph.model.observations import Problem
from asasec_graph.reading import tabular
from asasec_graph.reading.returns_labels import Labelled
from asasec_graph.reading.returns_pages import Line

_FREE = (
    *("Service", "Internal Ticket Number", "Target", "Account Identifier", "Account Type", "Generated", "Date Range"),
    *("Registered Email Addresses", "Registered Email Address", "Vanity Name", "Registration Date", "Registration Ip"),
    *("Registration IP", "Phone Numbers", "Phone Number", "Account End Date", "Account Still Active", "Websites"),
    *("Current Participants", "Past Participants", "Body", "Attachments", "Share", "Call Record", "Subscription Event"),
    *("Linked Media File:", "Linked Media File", "Removed by Sender", "CyberTip ID", "Responsible Id", "First", "Last"),
    *("Middle", "Followers", "Following", "Missed", "Duration", "Device Id"),
)
_TIME = r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?: UTC)?"
_FORMED = {
    "Author": r".{1,200}\((?:Instagram|Facebook|Threads): ?\d+\)",
    "Sent": _TIME,
    "Time": _TIME,
    "Timestamp": _TIME,
    "Date Created": _TIME,
    "IP Address": r"[\[\]0-9a-fA-F:.]{7,60}",
    "Thread": r"\(? ?\d{4,}\)?.*",
    "Latitude": r"-?\d{1,3}\.\d+",
    "Longitude": r"-?\d{1,3}\.\d+",
    "Id": r"\S{6,100}",
    "Type": r"\S.{0,60}",
}
_LINE = re.compile(
    "|".join(rf"(?:{re.escape(label)})(?=\s|:|$)" for label in sorted((*_FREE, *_FORMED), key=len, reverse=True))
)
_FORMS = {label: re.compile(form, re.IGNORECASE) for label, form in _FORMED.items()}
_SECTION = re.compile(r"(?P<name>[A-Z][\w ]{2,40}) Definition\b")
_PAGE = re.compile(r"Meta (?:Platforms )?Business Record(?:\s+Page \d+(?: of \d+)?)?", re.IGNORECASE)
VALUE_LINES = 10_000


def of_lines(lines: Iterable[Line | Problem]) -> Iterator[Labelled | Problem]:
    """The labels of a record in text, in order; a value goes on over lines and pages."""
    section, label, locator = "", "", ""
    values: list[Line] = []
    for line in lines:
        if isinstance(line, Problem):
            yield line
            continue
        if _PAGE.fullmatch(line.text):
            continue
        head = _SECTION.match(line.text)
        found = None if head else _opened(line.text)
        if head is None and found is None:
            if len(values) < VALUE_LINES:
                values.append(line)
            continue
        if label:
            yield _labelled(section, label, values, locator)
        if head is not None:
            section, label, values = head["name"].lower().replace(" ", "_"), "", []
        elif found is not None:
            label, start = found
            locator, values = line.locator, [line.after(start)] if line.text[start:] else []
    if label:
        yield _labelled(section, label, values, locator)


def _labelled(section: str, label: str, values: list[Line], locator: str) -> Labelled:
    lines = tuple(line.text for line in values)
    return Labelled(section, tabular.plain(label), label, lines, locator, tuple(values))


def _opened(text: str) -> tuple[str, int] | None:
    """The label that a line begins with, and where its value begins."""
    match = _LINE.match(text)
    if match is None:
        return None
    label, rest = match[0], text[match.end() :].lstrip(" :")
    form = _FORMS.get(label)
    return None if form is not None and form.fullmatch(rest) is None else (label, len(text) - len(rest))
