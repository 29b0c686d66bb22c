"""Ids made from what they name, so that the same evidence read twice gives the same graph.

An id is a letter for its type, an underscore and 32 characters of hex (128 bits of blake2b over the
parts, each preceded by its length, so that no two lists of parts collide by joining).
"""

from __future__ import annotations

from hashlib import blake2b

from asasec_graph.model.kinds import EntityKind


def encoded(text: str) -> bytes:
    """The text in UTF-8; a lone surrogate, which UTF-8 has not, as U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def digest(*parts: str) -> str:
    """32 lower-case hex characters of the parts."""
    hasher = blake2b(digest_size=16)
    for part in parts:
        data = encoded(part)
        hasher.update(len(data).to_bytes(4, "big"))
        hasher.update(data)
    return hasher.hexdigest()


def entity_id(kind: EntityKind, key: str) -> str:
    """The id of an identifier."""
    return "e_" + digest("entity", kind.value, key)


def case_id(reference: str) -> str:
    """The id of a case."""
    return "c_" + digest("case", reference)


def evidence_id(reference: str, sha256: str, name: str) -> str:
    """The id of an exhibit: the same bytes under the same name in the same case are the same exhibit."""
    return "x_" + digest("evidence", reference, sha256, name)


def event_id(evidence: str, locator: str, ordinal: int = 0) -> str:
    """The id of an event; the ordinal tells apart events at one locator."""
    return "v_" + digest("event", evidence, locator, str(ordinal))


def user_id(name: str) -> str:
    """The id of a user."""
    return "u_" + digest("user", name)
