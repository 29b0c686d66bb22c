"""Backups of Android: `adb backup` files, plain and encrypted, and calls and messages in XML."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import random
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from asasec_graph.samples import android
from asasec_graph.samples.android import Planted
from asasec_graph.samples.cast import Somebody

PASSWORD = "contraseña ficticia"
_ROUNDS = 10_000
_FOLDER = "apps/com.android.providers.telephony/d_f"


def write(path: Path, *, seed: int = 1, messages: int = 20, password: str | None = None, version: int = 5) -> Planted:
    """A backup that holds the telephony provider's messages."""
    rng, owner, others = android.cast(seed)
    texts = [android.said(rng, number) for number in android.counted(messages)]
    told = [_sms(number, owner, others, text) for number, text in enumerate(texts, 1)]
    packed = _packed_messages(told)
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w", format=tarfile.PAX_FORMAT) as archive:
        member = tarfile.TarInfo(f"{_FOLDER}/000000_sms_backup")
        member.size = len(packed)
        archive.addfile(member, io.BytesIO(packed))
    plain = zlib.compress(target.getvalue())
    head = f"ANDROID BACKUP\n{version}\n1\n"
    if password is None:
        path.write_bytes(f"{head}none\n".encode() + plain)
    else:
        sealed, data = _sealed(rng, plain, password, version)
        path.write_bytes(f"{head}AES-256\n{sealed}\n".encode() + data)
    return Planted(owner, others, tuple(texts), messages=messages, sent=messages // 2)


def _packed_messages(told: list[dict[str, object]]) -> bytes:
    return zlib.compress(json.dumps(told, ensure_ascii=False).encode())


def write_telephony(path: Path, *, seed: int = 1, messages: int = 20, packed: bool = True) -> Planted:
    """`000000_sms_backup` as it stands in such a backup; or the JSON that is in it."""
    rng, owner, others = android.cast(seed)
    texts = [android.said(rng, number) for number in android.counted(messages)]
    data = _packed_messages([_sms(number, owner, others, text) for number, text in enumerate(texts, 1)])
    path.write_bytes(data if packed else zlib.decompress(data))
    return Planted(owner, others, tuple(texts), messages=messages, sent=messages // 2)


def _sms(number: int, owner: Somebody, others: tuple[Somebody, ...], text: str) -> dict[str, object]:
    who = others[number % len(others)].phone
    return {
        "self_phone": owner.phone,
        "address": who,
        "body": text,
        "date": str(android.at(number)),
        "type": str(1 + int(not number % 2)),
        "recipients": [who],
    }


def _padded(data: bytes) -> bytes:
    missing = 16 - len(data) % 16
    return data + bytes([missing]) * missing


def _encrypted(key: bytes, iv: bytes, data: bytes) -> bytes:
    encryptor = Cipher(AES(key), CBC(iv)).encryptor()
    return encryptor.update(_padded(data)) + encryptor.finalize()


def _sealed(rng: random.Random, plain: bytes, password: str, version: int) -> tuple[str, bytes]:
    """The lines of the header behind the algorithm's, and the encrypted stream."""
    salt, checksum_salt, user_iv = rng.randbytes(64), rng.randbytes(64), rng.randbytes(16)
    key, iv = rng.randbytes(32), rng.randbytes(16)
    user_key = hashlib.pbkdf2_hmac("sha1", password.encode("latin-1" if version == 1 else "utf-8"), salt, _ROUNDS, 32)
    spelled = "".join(chr(byte if byte < 128 else 0xFF00 | byte) for byte in key).encode() if version > 1 else key
    checksum = hashlib.pbkdf2_hmac("sha1", spelled, checksum_salt, _ROUNDS, 32)
    blob = b"".join(bytes([len(part)]) + part for part in (iv, key, checksum))
    master = _encrypted(user_key, user_iv, blob)
    lines = (salt.hex(), checksum_salt.hex(), str(_ROUNDS), user_iv.hex(), master.hex())
    return "\n".join(line.upper() for line in lines), _encrypted(key, iv, plain)


def write_xml(path: Path, *, seed: int = 1, messages: int = 40) -> Planted:
    """Messages as "SMS Backup & Restore" writes them: emoji as two references, every tenth an MMS with a picture."""
    rng, owner, others = android.cast(seed)
    texts: list[str | None] = []
    with path.open("w", encoding="utf-8") as file:
        file.write(f"<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"{messages}\">\n")
        file.writelines(_records(rng, owner, others, messages, texts))
        file.write("</smses>\n")
    return Planted(owner, others, tuple(texts), messages=messages, sent=messages // 2)


def picture(number: int) -> bytes:
    """The bytes of the picture in the MMS of this number: a text, which needs no reader of pictures."""
    return f"adjunto ficticio {number}\n".encode()


def _attribute(text: str) -> str:
    """An attribute's value; what lies beyond the first plane of Unicode as two references."""
    quoted = quoteattr(text)
    pairs = {character: character.encode("utf-16-be") for character in quoted if ord(character) > 0xFFFF}
    for character, units in pairs.items():
        high, low = int.from_bytes(units[:2], "big"), int.from_bytes(units[2:], "big")
        quoted = quoted.replace(character, f"&#{high};&#{low};")
    return quoted


def _records(
    rng: random.Random, owner: Somebody, others: tuple[Somebody, ...], total: int, texts: list[str | None]
) -> Iterator[str]:
    for number in android.counted(total):
        who, text, box = others[number % len(others)], android.said(rng, number), 1 + int(not number % 2)
        texts.append(text)
        common = f'date="{android.at(number)}" contact_name={_attribute(who.name)} address="{who.phone}"'
        if number % 10:
            yield f'  <sms protocol="0" {common} type="{box}" subject="null" body={_attribute(text)} read="1" />\n'
            continue
        data = base64.b64encode(picture(number)).decode()
        roles = ((who.phone, 137), (owner.phone, 151)) if box == 1 else ((owner.phone, 137), (who.phone, 151))
        addresses = "".join(f'<addr address="{phone}" type="{role}" charset="106" />' for phone, role in roles)
        parts = f'<part seq="0" ct="text/plain" text={_attribute(text)} />'
        parts += f'<part seq="1" ct="application/octet-stream" name="nota{number}.txt" data="{data}" />'
        yield f'  <mms {common} msg_box="{box}" m_type="132" sub="null"><parts>{parts}</parts>'
        yield f"<addrs>{addresses}</addrs></mms>\n"


def write_calls(path: Path, *, seed: int = 1, calls: int = 20) -> Planted:
    """Calls in XML; every tenth has no number."""
    _, owner, others = android.cast(seed)
    with path.open("w", encoding="utf-8") as file:
        file.write(f"<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<calls count=\"{calls}\">\n")
        for number in android.counted(calls):
            who = others[number % len(others)]
            phone, presentation = (who.phone, 1) if number % 10 else ("", 2)
            kind = 3 if number % 4 == 1 else 1 + int(not number % 2)
            name = _attribute(who.name if number % 10 else "(Unknown)")
            file.write(
                f'  <call number="{phone}" duration="{number}" date="{android.at(number)}" type="{kind}" '
                f'presentation="{presentation}" contact_name={name} />\n'
            )
        file.write("</calls>\n")
    return Planted(owner, others, calls=calls, missed=sum(number % 4 == 1 for number in range(1, calls + 1)))
