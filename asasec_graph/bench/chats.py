"""Generated chat exports to measure the ingest with: plain WhatsApp .txt files of many messages."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from pathlib import Path

PHRASE = "nos vemos en la plaza a las siete traigo el balon y las entradas luego te llamo vale perfecto"
SENDERS = 4


def write(folder: Path, *, files: int, messages: int, seed: int) -> list[Path]:
    """`files` exports of `messages` messages each; other seeds give other telephone numbers."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_chat(folder / f"chat-{seed}-{number}.txt", messages, seed * 1_000 + number) for number in range(files)]


def _chat(path: Path, messages: int, seed: int) -> Path:
    rng, words = random.Random(seed), PHRASE.split()
    senders = [f"+34 6{rng.randrange(10**8):08d}" for _ in range(SENDERS)]
    at = datetime(2026, 1, 5, 8, 0)
    with path.open("w", encoding="utf-8") as file:
        for _ in range(messages):
            at += timedelta(seconds=rng.randrange(20, 400))
            text = " ".join(rng.choices(words, k=rng.randrange(3, 14)))
            file.write(f"{at:%d/%m/%y, %H:%M} - {rng.choice(senders)}: {text}\n")
    return path
