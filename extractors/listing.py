"""Every extractor, in the order in which they are asked; the first that takes a source gets it.

Listed here by hand, never registered by import. Installed packages may add more through the
entry-point group `asasec_graph.extractors`, each entry an `Extractor`; those are asked first.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points

from asasec_graph.extractors import (
    android_accounts,
    android_backup,
    android_calls,
    android_contacts,
    android_google_messages,
    android_imo,
    android_messages,
    android_samsung_logs,
    android_settings,
    android_sim,
    android_telephony_backup,
    android_wifi,
    anx,
    axiom,
    burner,
    case_uco,
    cdr,
    chrome,
    discord,
    edge_list,
    eml,
    facebook,
    firefox,
    followthemoney,
    gexf,
    gml,
    gpx,
    graphml,
    hash_list,
    imo,
    instagram,
    ios_accounts,
    ios_address_book,
    ios_calls,
    ios_cellular,
    ios_device,
    ios_interactions,
    ios_messages,
    ios_whatsapp,
    ios_whatsapp_calls,
    ios_whatsapp_contacts,
    ios_wifi,
    mbox,
    nsrl,
    pdf,
    picture,
    safari,
    signal_android,
    signal_desktop,
    signal_txt,
    sms_backup,
    snapchat,
    stix,
    tango,
    telegram_android,
    telegram_json,
    text,
    ufed,
    vcard,
    viber,
    vics,
    whatsapp_android,
    whatsapp_android_contacts,
    whatsapp_crypt,
    whatsapp_txt,
    xry,
)
from asasec_graph.reading.source import Extractor, Source

BUILT_IN: tuple[Extractor, ...] = (
    picture.EXTRACTOR,
    ufed.EXTRACTOR,
    whatsapp_crypt.EXTRACTOR,
    signal_txt.EXTRACTOR,
    android_wifi.EXTRACTOR,
    android_settings.EXTRACTOR,
    whatsapp_txt.EXTRACTOR,
    vcard.EXTRACTOR,
    android_contacts.EXTRACTOR,
    android_calls.EXTRACTOR,
    android_messages.EXTRACTOR,
    android_backup.EXTRACTOR,
    android_telephony_backup.EXTRACTOR,
    whatsapp_android.EXTRACTOR,
    whatsapp_android_contacts.EXTRACTOR,
    telegram_android.EXTRACTOR,
    signal_android.EXTRACTOR,
    signal_desktop.EXTRACTOR,
    burner.EXTRACTOR,
    android_imo.EXTRACTOR,
    android_sim.EXTRACTOR,
    android_accounts.EXTRACTOR,
    android_samsung_logs.EXTRACTOR,
    android_google_messages.EXTRACTOR,
    tango.EXTRACTOR,
    viber.EXTRACTOR,
    sms_backup.EXTRACTOR,
    ios_address_book.EXTRACTOR,
    ios_messages.EXTRACTOR,
    ios_whatsapp.EXTRACTOR,
    ios_whatsapp_contacts.EXTRACTOR,
    ios_calls.EXTRACTOR,
    ios_whatsapp_calls.EXTRACTOR,
    ios_accounts.EXTRACTOR,
    ios_interactions.EXTRACTOR,
    ios_cellular.EXTRACTOR,
    imo.EXTRACTOR,
    ios_device.EXTRACTOR,
    ios_wifi.EXTRACTOR,
    chrome.EXTRACTOR,
    firefox.EXTRACTOR,
    safari.EXTRACTOR,
    xry.EXTRACTOR,
    axiom.EXTRACTOR,
    eml.EXTRACTOR,
    mbox.EXTRACTOR,
    telegram_json.EXTRACTOR,
    case_uco.EXTRACTOR,
    stix.EXTRACTOR,
    followthemoney.EXTRACTOR,
    instagram.EXTRACTOR,
    facebook.EXTRACTOR,
    snapchat.EXTRACTOR,
    discord.EXTRACTOR,
    vics.EXTRACTOR,
    gpx.EXTRACTOR,
    graphml.EXTRACTOR,
    gexf.EXTRACTOR,
    anx.EXTRACTOR,
    nsrl.EXTRACTOR,
    cdr.EXTRACTOR,
    hash_list.EXTRACTOR,
    gml.EXTRACTOR,
    edge_list.EXTRACTOR,
    pdf.EXTRACTOR,
    text.EXTRACTOR,
)

GROUP = "asasec_graph.extractors"


@cache
def extractors() -> tuple[Extractor, ...]:
    """Those of installed packages, then the built-in ones; TypeError where an entry is no Extractor."""
    outside: list[Extractor] = []
    for entry in entry_points(group=GROUP):
        loaded = entry.load()
        if not isinstance(loaded, Extractor):
            raise TypeError(f"entry point {entry.name} of {GROUP} gives {loaded!r}, not an Extractor")
        outside.append(loaded)
    return (*outside, *BUILT_IN)


def choose(source: Source) -> Extractor | None:
    """The extractor that takes this source, or None where no format is recognised."""
    return next((extractor for extractor in extractors() if extractor.takes(source)), None)
