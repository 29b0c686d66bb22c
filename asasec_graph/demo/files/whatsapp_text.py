"""WhatsApp's "export chat" text files, in the dialects that phones of different locales write.

Android puts `date, time - name: text`; iOS puts `[date, time] name: text`. A participant whom the exporting
phone has not saved stands there by number. Wall-clock times are UTC here. Forms: KnugiHK/WhatsApp-Chat-Exporter
and whatstk's list of header formats.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from asasec_graph.demo.people import Person
from asasec_graph.demo.talk import Said

NARROW = "\N{NARROW NO-BREAK SPACE}"
MARK = "\N{LEFT-TO-RIGHT MARK}"


def _android_es(at: datetime) -> str:
    return f"{at.day}/{at.month}/{at:%y}, {at.hour}:{at:%M} - "


def _android_es_ampm(at: datetime) -> str:
    half = "a.\N{NO-BREAK SPACE}m." if at.hour < 12 else "p.\N{NO-BREAK SPACE}m."
    return f"{at.day}/{at.month}/{at:%y}, {at.hour % 12 or 12}:{at:%M}{NARROW}{half} - "


def _android_en_gb(at: datetime) -> str:
    return f"{at:%d/%m/%Y, %H:%M} - "


def _ios_es(at: datetime) -> str:
    return f"[{at.day}/{at.month}/{at:%y}, {at.hour}:{at:%M:%S}] "


def _ios_en_gb(at: datetime) -> str:
    return f"[{at:%d/%m/%Y, %H:%M:%S}] "


def _ios_en_us(at: datetime) -> str:
    return f"[{at.month}/{at.day}/{at:%y}, {at.hour % 12 or 12}:{at:%M:%S}{NARROW}{at:%p}] "


DIALECTS: Final[Mapping[str, Callable[[datetime], str]]] = {
    "android-es": _android_es,
    "android-es-ampm": _android_es_ampm,
    "android-en-gb": _android_en_gb,
    "ios-es": _ios_es,
    "ios-en-gb": _ios_en_gb,
    "ios-en-us": _ios_en_us,
}
_ENCRYPTED: Final = {
    "es": "Los mensajes y las llamadas están cifrados de extremo a extremo. Nadie fuera de este chat, ni siquiera "
    "WhatsApp, puede leerlos ni escucharlos.",
    "en": "Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or "
    "listen to them.",
}


def write_whatsapp_text(path: Path, said: Sequence[Said], dialect: str, saved: Mapping[str, str]) -> None:
    """Write a chat as exported by a phone that has `saved` (E.164 to name); others stand by number."""
    head = DIALECTS[dialect]
    language = "en" if "-en" in dialect else "es"
    first = datetime.fromtimestamp(said[0].at, UTC)
    lines = [f"{head(first)}{_system(dialect, language)}"]
    for one in said:
        lines.append(f"{head(datetime.fromtimestamp(one.at, UTC))}{shown(one.sender, saved)}: {one.text}")
    ending = "\r\n" if dialect.startswith("ios") else "\n"
    path.write_bytes((ending.join(lines) + ending).encode())


def shown(person: Person, saved: Mapping[str, str]) -> str:
    """How the exporting phone shows a participant."""
    return saved.get(person.phone, person.spaced_phone)


def _system(dialect: str, language: str) -> str:
    return f"{MARK}{_ENCRYPTED[language]}" if dialect.startswith("ios") else _ENCRYPTED[language]
