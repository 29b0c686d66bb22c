"""The text of an iOS message whose `text` is empty: an NSAttributedString as a typed stream.

`attributedBody` holds NeXT's typedstream: a header (`streamtyped`, version), then objects, each with its
class names. The first NSString (or NSMutableString) is the message's text: its class, then a type
description `+` (bytes), a length and UTF-8 bytes. A length is one byte, or 0x81 and two bytes, or 0x82
and four, little-endian; in streams headed `typedstream` big-endian.
"""

from __future__ import annotations

import struct

_HEADS = {b"streamtyped": "<", b"typedstream": ">"}
_CLASS = b"NSString"
_TYPE = b"\x84\x01+"
_NEAR = 16
ATTACHMENT = "\N{OBJECT REPLACEMENT CHARACTER}"


def text(blob: bytes) -> str | None:
    """The first string of the stream; None where it has none. ValueError where the stream is cut or damaged."""
    order = next((order for head, order in _HEADS.items() if head in blob[:16]), None)
    if order is None:
        raise ValueError("attributedBody is no typed stream")
    named = blob.find(_CLASS)
    typed = blob.find(_TYPE, named, named + len(_CLASS) + _NEAR) if named >= 0 else -1
    if typed < 0:
        return None
    length, start = _length(blob, typed + len(_TYPE), order)
    data = blob[start : start + length]
    if len(data) < length:
        raise ValueError(f"attributedBody is cut: {length} bytes of text stated, {len(data)} there")
    return data.decode("utf-8", "replace").replace(ATTACHMENT, "").strip() or None


def _length(blob: bytes, at: int, order: str) -> tuple[int, int]:
    try:
        match blob[at]:
            case 0x81:
                return struct.unpack_from(order + "H", blob, at + 1)[0], at + 3
            case 0x82:
                return struct.unpack_from(order + "I", blob, at + 1)[0], at + 5
            case short:
                return short, at + 1
    except (IndexError, struct.error) as error:
        raise ValueError("attributedBody is cut before its text") from error
