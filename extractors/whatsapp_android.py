"""WhatsApp on Android: `msgstore.db`, of the old schema (`messages`), the new one (`message`) and those in between."""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.reading import android_whatsapp_calls as calls
from asasec_graph.reading import android_whatsapp_new as new
from asasec_graph.reading import android_whatsapp_old as old
from asasec_graph.reading.android_whatsapp import Chats
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Tables, known, opened
from asasec_graph.reading.source import Extractor, Source, Yielded


def takes(source: Source) -> bool:
    """A database of WhatsApp's messages of either schema, or one so named whose tables cannot be listed."""
    return known(source, (new.TABLE, "chat", "jid"), names=("msgstore.db",), check=_is_new) or known(
        source, (old.TABLE,), check=_is_old
    )


def _is_new(tables: Tables) -> bool:
    return tables.has(new.TABLE, "chat_row_id", "from_me", "text_data", "message_type")


def _is_old(tables: Tables) -> bool:
    return tables.has(old.TABLE, "key_remote_jid", "key_from_me", "data", "timestamp")


def extract(source: Source) -> Iterator[Yielded]:
    """Messages and calls, accounts with their numbers, groups with their members, files by their hash, places."""
    with opened(source) as tables:
        owner = Owner.of(source.sha256, tables.locator(new.TABLE if _is_new(tables) else old.TABLE))
        chats = Chats(tables, owner)
        yield from chats.observations()
        log = calls.Calls(chats)
        log.learn()
        newer = new.Messages(chats, calls=False) if _is_new(tables) else None
        if newer is not None:
            newer.learn()
        old.owner_account(chats)
        yield from log.observations()
        if newer is not None:
            newer.calls = log.read > 0
            yield from newer.observations()
        if _is_old(tables):
            yield from old.Messages(chats, calls=log.read > 0).observations()
        for ref, place in list(owner.own.items()):
            jid = ref.key.removeprefix("whatsapp:")
            owner.has(keys.whatsapp_phone(jid), place)
            yield from chats.account(jid, place)
        yield from owner.told()
        yield from tables.ending()


EXTRACTOR = Extractor("whatsapp_android", 2, takes, extract)
