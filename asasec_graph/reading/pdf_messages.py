"""What is said between the program and the process that reads PDFs: what is asked, and what comes of it."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

PAGES_LIMIT = 20_000
MOST_PIXELS = 36_000_000
"""Pixels of a picture; an A4 page at 600 dots an inch has 35 million."""
FILE_LIMIT = 128 << 20
"""Bytes of an attached file."""
STEP_SECONDS = 8.0
"""Seconds of computing that one step may use: opening the document, one page, one picture, one file."""
BEHIND = PAGES_LIMIT + 1
"""Stands for a page's number where what comes behind the pages is meant: the files attached."""


class Asked(msgspec.Struct, array_like=True, frozen=True):
    """A document and what is wanted of it: the pages from `first` to `last` (counted from 1).

    With `files`, also their pictures and, behind the pages, the files attached. `seconds` of computing may be used
    at most, `step` of them for one step; when half of them are gone no more pictures are taken out.
    """

    path: str
    passwords: list[str]
    first: int
    last: int
    files: bool
    seconds: float
    step: float = STEP_SECONDS


class Opened(msgspec.Struct, array_like=True, frozen=True, tag="opened"):
    """How many pages there are, and what the document says of itself (author, title, times)."""

    pages: int
    told: dict[str, str]


class Unopened(msgspec.Struct, array_like=True, frozen=True, tag="unopened"):
    """It cannot be opened: what pdfium says, or "" where no password fits. `stays` as in Done."""

    reason: str = ""
    stays: bool = True


class At(msgspec.Struct, array_like=True, frozen=True, tag="at"):
    """What is read next: a page, or BEHIND; with the seconds of computing that were used so far."""

    page: int
    seconds: float


class Page(msgspec.Struct, array_like=True, frozen=True, tag="page"):
    """The text of a page and the addresses that its links open; `reason` says why the text could not be had."""

    number: int
    text: str
    links: list[str]
    reason: str = ""


class File(msgspec.Struct, array_like=True, frozen=True, tag="file"):
    """A picture on a page or a file attached; its bytes are the next message, none where it is too large.

    `redrawn` is whether a picture was made from pixels rather than taken as it stands.
    """

    place: str
    name: str
    redrawn: bool = False
    is_picture: bool = False


class Trouble(msgspec.Struct, array_like=True, frozen=True, tag="trouble"):
    """One thing that could not be had, or (`late`) all pictures from here on, for want of time."""

    place: str
    kind: Literal["pictures", "large", "late", "file"]
    reason: str = ""


class Done(msgspec.Struct, array_like=True, frozen=True, tag="done"):
    """The end; `late` where time was up before the last page. `stays` is whether the process takes another document."""

    late: bool = False
    stays: bool = True


Answer: TypeAlias = Opened | Unopened | At | Page | File | Trouble | Done
