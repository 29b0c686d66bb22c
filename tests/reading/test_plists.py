"""Property lists, archives of objects and keybags: what is read, and that whatever the bytes they end and refuse."""

from __future__ import annotations

import hashlib
import plistlib
import struct
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.keywrap import aes_key_wrap
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.errors import EvidenceError
from asasec_graph.reading import keybag, nskeyed, plists
from asasec_graph.samples.itunes import encrypted


def _archive(objects: list[object]) -> bytes:
    archive = {"$archiver": "NSKeyedArchiver", "$version": 100_000, "$top": {"root": plistlib.UID(1)}}
    return plistlib.dumps({**archive, "$objects": ["$null", *objects]}, fmt=plistlib.FMT_BINARY)


def test_leaves_have_places_like_json_pointers() -> None:
    value = {"a/b": [1, {"c~d": b"x"}], "e": "f"}
    assert [(leaf.place, leaf.key, leaf.value) for leaf in plists.leaves(value)] == [
        ("a~1b/0", "a/b", 1),
        ("a~1b/1/c~0d", "c~d", b"x"),
        ("e", "e", "f"),
    ]


def test_a_list_that_holds_itself_ends() -> None:
    # By hand: object 0 is an array of two elements, both of them object 0.
    data = b"bplist00" + b"\xa2\x00\x00" + b"\x08" + bytes(6) + b"\x01\x01" + struct.pack(">QQQ", 1, 0, 11)
    value = plists.loads(data)
    assert len(plists.listed(value)) == 2
    assert list(plists.leaves(value)) == []


def test_what_is_no_property_list_is_refused() -> None:
    for data in (b"", b"bplist00", b"<?xml version='1.0'?><plist><dict><key>a</key></plist>", b"\x00" * 40):
        with pytest.raises(EvidenceError, match="no property list"):
            plists.loads(data)
    bomb = b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaa'>]><plist><string>&a;</string></plist>"
    with pytest.raises(EvidenceError):
        plists.loads(bomb)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.booleans())
def test_whatever_the_bytes_they_are_read_or_refused(data: bytes, binary: bool) -> None:
    with suppress(EvidenceError):
        assert isinstance(list(plists.leaves(plists.loads((b"bplist00" if binary else b"") + data))), list)


def test_objects_of_an_archive() -> None:
    klass = [{"$classname": name, "$classes": [name]} for name in ("NSMutableDictionary", "NSDate", "NSURL", "Own")]
    uid = plistlib.UID
    data = _archive(
        [
            {"$class": uid(2), "NS.keys": [uid(6), uid(7), uid(8)], "NS.objects": [uid(9), uid(10), uid(11)]},
            *klass,
            "when",
            "where",
            "who",
            {"$class": uid(3), "NS.time": 700_000_000.5},
            {"$class": uid(4), "NS.base": uid(0), "NS.relative": uid(12)},
            {"$class": uid(5), "me": uid(1), "n": 3},
            "https://example.org/x",
        ]
    )
    assert nskeyed.unarchived(data) == {
        "when": datetime(2023, 3, 8, 20, 26, 40, 500_000, tzinfo=UTC),
        "where": "https://example.org/x",
        "who": {"me": None, "n": 3, "$class": "Own"},
    }


def test_archives_that_never_end_are_refused() -> None:
    wide = [{"$class": plistlib.UID(3), "NS.objects": [plistlib.UID(2)] * 100}] * 2
    deep: list[object] = [[plistlib.UID(number)] for number in range(2, 60)]
    levels = [{"x": [plistlib.UID(number + 1)] * 40} for number in range(1, 12)]
    assert nskeyed.unarchived(_archive([*wide, {"$classname": "NSArray"}])) is not None
    for objects in (deep, levels):
        with pytest.raises(EvidenceError, match="nested too deep or holds too much"):
            nskeyed.unarchived(_archive([*objects, "end"]))
    with pytest.raises(EvidenceError, match="no archive"):
        nskeyed.unarchived(plistlib.dumps({"a": 1}))


def _bag(password: str, *, rounds: int = 3, first: bool = True) -> bytes:
    salt, key = b"s" * 20, b"k" * 32
    secret = hashlib.pbkdf2_hmac("sha256", password.encode(), b"f" * 20, rounds, 32) if first else password.encode()
    opener = hashlib.pbkdf2_hmac("sha1", secret, salt, rounds, 32)
    items: list[tuple[bytes, bytes]] = [(b"VERS", b"\0\0\0\3"), (b"UUID", bytes(16)), (b"SALT", salt)]
    items += [(b"ITER", rounds.to_bytes(4, "big"))]
    items += [(b"DPSL", b"f" * 20), (b"DPIC", rounds.to_bytes(4, "big"))] if first else []
    items += [
        (b"UUID", bytes(16)),
        (b"CLAS", b"\0\0\0\3"),
        (b"WRAP", b"\0\0\0\2"),
        (b"WPKY", aes_key_wrap(opener, key)),
    ]
    return b"".join(tag + len(value).to_bytes(4, "big") + value for tag, value in items)


@pytest.mark.parametrize("first", [True, False])
def test_a_keybag_opens_with_its_password_alone(first: bool) -> None:
    bag = keybag.Keybag.parsed(_bag("sésamo", first=first))
    assert bag.opened("sésamo") == {3: b"k" * 32}
    assert bag.opened("sesamo") is None
    wrapped = struct.pack("<I", 3) + aes_key_wrap(b"k" * 32, b"z" * 32)
    assert keybag.file_key(wrapped, {3: b"k" * 32}) == b"z" * 32
    with pytest.raises(EvidenceError, match="protection class 3"):
        keybag.file_key(wrapped, {4: b"k" * 32})


def test_keybags_that_no_device_writes_are_refused() -> None:
    with pytest.raises(EvidenceError, match="no key that a password opens"):
        keybag.Keybag.parsed(b"")
    with pytest.raises(EvidenceError, match="cut off"):
        keybag.Keybag.parsed(_bag("x")[:-3])
    many = _bag("x").replace(b"ITER\0\0\0\4\0\0\0\3", b"ITER\0\0\0\4\xff\xff\xff\xff")
    with pytest.raises(EvidenceError, match="number of rounds"):
        keybag.Keybag.parsed(many)


@given(st.binary(max_size=200), st.integers(1, 50))
def test_what_was_encrypted_comes_back_however_it_is_cut(data: bytes, step: int) -> None:
    secret = encrypted(data, b"k" * 32)
    pieces = [secret[at : at + step] for at in range(0, len(secret), step)]
    assert b"".join(keybag.decrypted(pieces, b"k" * 32, len(data))) == data
