"""Character sets that evidence itself names: mails, cards.

Python's registry also holds codecs that are no character sets of texts; some take time that grows with the square of
the length (punycode), so that a named one would hold up the reading. Those are unknown here.
"""

from __future__ import annotations

import codecs

_NONE = {
    "punycode",
    "idna",
    "unicode-escape",
    "unicode_escape",
    "raw-unicode-escape",
    "raw_unicode_escape",
    "undefined",
}


def decoded(data: bytes, charset: str, errors: str = "strict") -> str:
    """The text in the character set of this name; LookupError where none is so named, UnicodeError as `errors` says."""
    try:
        named = codecs.lookup(charset)
    except (ValueError, UnicodeError) as error:
        raise LookupError(f"no character set is named {charset!r}") from error
    if named.name in _NONE:
        raise LookupError(f"{charset} is no character set of texts")
    return data.decode(named.name, errors)
