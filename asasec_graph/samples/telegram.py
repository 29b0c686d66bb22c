"""A chat of two as Telegram Desktop exports it to pages: messages, a picture, a place, a contact, calls at the end."""

from __future__ import annotations

import random
from dataclasses import dataclass
from html import escape
from pathlib import Path

from asasec_graph.samples.cast import Somebody, moments, people, phrase


@dataclass(frozen=True, slots=True)
class Planted:
    """What the page was made to say."""

    owner: Somebody
    other: Somebody
    third: Somebody
    texts: tuple[str, ...]
    calls: int


_PAGE = """<!DOCTYPE html>
<html>
 <head>
  <meta charset="utf-8"/>
<title>Exported Data</title>
  <script src="js/script.js" type="text/javascript"></script>
 </head>
 <body onload="CheckLocation();">
  <div class="page_wrap">
   <div class="page_header"><div class="content"><div class="text bold">{title}</div></div></div>
   <div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">2 January 2024</div></div>
{messages}
   </div></div>
  </div>
 </body>
</html>
"""


def write(path: Path, *, seed: int = 1, messages: int = 20) -> Planted:
    """The page."""
    rng = random.Random(seed)
    owner, other, third = people(rng, 3)
    texts: list[str] = []
    made: list[str] = []
    last: Somebody | None = None
    times = moments(rng, messages + 2)
    for number, at in enumerate(times):
        sender = rng.choice((owner, other))
        date = f"{at:%d.%m.%Y %H:%M:%S} UTC+00:00"
        joined, last = sender is last, sender
        if number >= messages:
            status = "Outgoing (95 seconds)" if number == messages else "Missed"
            body = _medium("media_call", sender.name, status)
        elif number == 1:
            body = _medium("media_contact", third.name, third.phone)
            texts.append("")
        elif number == 2:
            body = (
                '<div class="media_wrap clearfix"><a class="media clearfix pull_left block_link media_location" '
                'href="https://maps.google.com/maps?q=40.41678,-3.70379&amp;ll=40.41678,-3.70379&amp;z=16">'
                '<div class="body"><div class="title bold">Location</div></div></a></div>'
            )
            texts.append("")
        else:
            texts.append(f"{phrase(rng)} {number}")
            picture = '<div class="media_wrap clearfix"><a class="photo_wrap clearfix" href="photos/1.jpg"></a></div>'
            body = f'{picture if number == 0 else ""}<div class="text">\n{escape(texts[-1])}\n       </div>'
        name = "" if joined else f'<div class="from_name">\n{escape(sender.name)}\n       </div>'
        made.append(
            f'<div class="message default clearfix{" joined" if joined else ""}" id="message{number + 1}">'
            f'<div class="body"><div class="pull_right date details" title="{date}">{at:%H:%M}</div>'
            f"{name}{body}</div></div>"
        )
    path.write_text(_PAGE.format(title=escape(other.name), messages="\n".join(made)), encoding="utf-8")
    return Planted(owner, other, third, tuple(texts), 2)


def _medium(kind: str, title: str, status: str) -> str:
    return (
        f'<div class="media_wrap clearfix"><div class="media clearfix pull_left {kind}"><div class="fill pull_left">'
        f'</div><div class="body"><div class="title bold">{escape(title)}</div>'
        f'<div class="status details">{escape(status)}</div></div></div></div>'
    )
