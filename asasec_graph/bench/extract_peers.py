"""What the extractors are measured beside: for each format a library that reads it, or the barest reading there is.

Each is a program of its own, run in a process of its own and never imported here: whatstk is GPL-3.0, and a user who
wants it measured installs it apart. Above the dashes stand its imports, which are not measured.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer's name, the distribution that a user installs for it ("" of the standard library), and its program."""

    name: str
    distribution: str
    code: str


WHATSTK = Peer(
    "whatstk",
    "whatstk",
    """
from whatstk.whatsapp.parser import df_from_whatsapp
---
count = len(df_from_whatsapp(path))
""",
)
MAILBOX = Peer(
    "stdlib mailbox",
    "",
    """
import mailbox
---
count = 0
for message in mailbox.mbox(path):
    for name in ("from", "to", "cc", "date", "subject"):
        message[name]
    for part in message.walk():
        if not part.is_multipart():
            part.get_payload(decode=True)
    count += 1
""",
)
VOBJECT = Peer(
    "vobject",
    "vobject",
    """
import vobject
---
with open(path, encoding="utf-8") as file:
    count = sum(len(list(card.lines())) for card in vobject.readComponents(file))
""",
)
CASE_UTILS = Peer(
    "case-utils (its graph)",
    "case-utils",
    """
import rdflib
---
graph = rdflib.Graph()
graph.parse(path, format="json-ld")
count = len(graph)
""",
)
SQLITE_SMS = Peer(
    "bare sqlite3 query",
    "",
    """
import sqlite3
---
database = sqlite3.connect(path)
rows = database.execute(
    "SELECT m.ROWID, m.text, m.date, m.is_from_me, m.service, m.account, m.destination_caller_id, h.id, "
    "c.display_name, c.style, group_concat(a.transfer_name) FROM message m LEFT JOIN handle h ON h.ROWID = m.handle_id "
    "LEFT JOIN chat_message_join j ON j.message_id = m.ROWID LEFT JOIN chat c ON c.ROWID = j.chat_id "
    "LEFT JOIN message_attachment_join l ON l.message_id = m.ROWID LEFT JOIN attachment a ON a.ROWID = l.attachment_id "
    "GROUP BY m.ROWID ORDER BY m.ROWID"
)
count = sum(1 for row in rows)
""",
)
SQLITE_WHATSAPP = Peer(
    "bare sqlite3 query",
    "",
    """
import sqlite3
---
database = sqlite3.connect(path)
rows = database.execute(
    "SELECT m._id, m.text_data, m.timestamp, m.from_me, m.message_type, j.raw_string, s.raw_string, c.subject, "
    "f.file_path, f.mime_type, f.file_hash, l.latitude, l.longitude, l.place_name, q.text_data, r.revoked_key_id, "
    "e.edited_timestamp FROM message m "
    "LEFT JOIN chat c ON c._id = m.chat_row_id LEFT JOIN jid j ON j._id = c.jid_row_id "
    "LEFT JOIN jid s ON s._id = m.sender_jid_row_id LEFT JOIN message_media f ON f.message_row_id = m._id "
    "LEFT JOIN message_location l ON l.message_row_id = m._id LEFT JOIN message_quoted q ON q.message_row_id = m._id "
    "LEFT JOIN message_revoked r ON r.message_row_id = m._id LEFT JOIN message_edit_info e ON e.message_row_id = m._id "
    "ORDER BY m._id"
)
count = sum(1 for row in rows)
""",
)
ELEMENTS = Peer(
    "bare lxml.iterparse",
    "lxml",
    """
from lxml import etree
---
count = 0
for event, element in etree.iterparse(path, huge_tree=True):
    count += 1
    if element.tag.endswith("}model"):
        [(one.tag, one.text, dict(one.attrib)) for one in element.iter()]
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]
""",
)
