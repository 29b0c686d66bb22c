"""Extractions of whole handsets: databases at the places where phones keep them, in one zip."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from asasec_graph.demo.files.archive import write_archive

ANDROID_CONTACTS: Final = "data/data/com.android.providers.contacts/databases/contacts2.db"
ANDROID_CALLS: Final = "data/data/com.android.providers.contacts/databases/calllog.db"
ANDROID_MESSAGES: Final = "data/user_de/0/com.android.providers.telephony/databases/mmssms.db"
IOS_MESSAGES: Final = "private/var/mobile/Library/SMS/sms.db"
IOS_CONTACTS: Final = "private/var/mobile/Library/AddressBook/AddressBook.sqlitedb"
IOS_WHATSAPP: Final = (
    "private/var/mobile/Containers/Shared/AppGroup/group.net.whatsapp.WhatsApp.shared/ChatStorage.sqlite"
)
IOS_ALBUM: Final = "private/var/mobile/Media/DCIM/100APPLE"
Write = Callable[[Path], None]


def write_handset(path: Path, databases: Mapping[str, Write], others: Mapping[str, bytes] | None = None) -> None:
    """Write each database by its place on the phone, its log beside it, then everything into a zip."""
    members = dict(others or {})
    with TemporaryDirectory() as scratch:
        base = Path(scratch)
        for place, write in databases.items():
            write(base / Path(place).name)
            for made in sorted(base.glob(f"{Path(place).name}*")):
                members[str(Path(place).parent / made.name)] = made.read_bytes()
    write_archive(path, members)
