"""WhatsApp's identifiers of parties (JIDs), as its databases hold them.

`34600000000@s.whatsapp.net` is an account by its telephone number; `100000000000001@lid` is one whose number is
hidden; `...@g.us` is a group; `status@broadcast`, `...@newsletter` and `0@s.whatsapp.net` (WhatsApp itself) are nobody.
"""

from __future__ import annotations

from functools import lru_cache

from asasec_graph.model import keys
from asasec_graph.model.observations import Ref


@lru_cache(maxsize=65_536)
def party(jid: str | None) -> Ref | None:
    """The account that a JID names; None for groups, broadcasts and WhatsApp itself."""
    if jid is None:
        return None
    user, _, server = jid.strip().lower().partition("@")
    user = user.split(":")[0].split(".")[0]
    if not user.isdigit() or not user.strip("0"):
        return None
    if server == "lid":
        return keys.account("whatsapp", f"{user}@lid")
    return keys.whatsapp_jid(jid)
