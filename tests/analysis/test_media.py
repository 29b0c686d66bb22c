"""Pictures that look alike, against counting bits one by one; groups and bursts by what they promise."""

from __future__ import annotations

import itertools
import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.analysis.media import MATCH, Alike, Gallery, Seen, words
from asasec_graph.analysis.media_groups import GAP, Group, Shot, bursts, groups
from asasec_graph.hashsets.pdq_index import mirrored
from asasec_graph.reading import pdq
from asasec_graph.samples.films import textures

Number = int


def _bytes(number: Number) -> bytes:
    return number.to_bytes(32, "big")


def _flipped(number: Number, rng: random.Random, bits: int) -> Number:
    return number ^ sum(1 << bit for bit in rng.sample(range(256), bits))


def _bits(one: bytes, other: bytes) -> int:
    return (int.from_bytes(one, "big") ^ int.from_bytes(other, "big")).bit_count()


def _world(seed: int, count: int) -> list[Seen]:
    """Pictures near a few others, some turned, and films."""
    rng = random.Random(seed)
    bases = [rng.getrandbits(256) for _ in range(3)]
    made: list[Seen] = []
    for number in range(count):
        near = _bytes(_flipped(rng.choice(bases), rng, rng.randrange(45)))
        turned = tuple(_bytes(_flipped(rng.choice(bases), rng, rng.randrange(45))) for _ in range(rng.randrange(3)))
        if number % 4 == 3:
            made.append(Seen(f"m{number:02}", frames=((near, 1.5), (_bytes(rng.getrandbits(256)), 9.0))))
        else:
            made.append(Seen(f"m{number:02}", near, turned))
    return made


@settings(deadline=None, max_examples=30)
@given(seed=st.integers(0, 2**32), count=st.integers(1, 16), most=st.sampled_from([0, 20, 31, 60]))
def test_similar_ones_are_those_that_counting_finds(seed: int, count: int, most: int) -> None:
    seen = _world(seed, count)
    gallery = Gallery.of(list(reversed(seen)) + seen)
    assert [one.id for one in gallery.seen] == [one.id for one in seen]
    for place, one in enumerate(seen):
        found = {alike.id: alike for alike in gallery.similar(place, most)}
        expected: dict[str, int] = {}
        frames = [some for pdq, _ in one.frames for some in (pdq, mirrored(pdq))]
        asked = [pdq for pdq in (one.pdq, *one.turned, *frames) if pdq is not None]
        for other in seen:
            known = [pdq for pdq in (other.pdq, *(pdq for pdq, _ in other.frames)) if pdq is not None]
            least = min(_bits(left, right) for left in asked for right in known)
            if other is not one and least <= most:
                expected[other.id] = least
        assert {id: alike.distance for id, alike in found.items()} == expected
        ordered = [(alike.distance, alike.id) for alike in gallery.similar(place, most)]
        assert ordered == sorted(ordered)


def test_it_is_told_whether_a_picture_was_turned_and_which_frame_of_a_film() -> None:
    rng = random.Random(1)
    one, other, third = (rng.getrandbits(256) for _ in range(3))
    gallery = Gallery.of(
        [
            Seen("a", _bytes(one), (_bytes(other),)),
            Seen("b", _bytes(_flipped(other, rng, 3))),
            Seen("f", frames=((_bytes(third), 2.0), (_bytes(one), 61.5))),
            Seen("g", frames=((_bytes(third), 7.0),)),
            Seen("n"),
        ]
    )
    assert gallery.similar(0) == (Alike("f", 0, False, 61.5), Alike("b", 3, True, None))
    assert gallery.similar(2) == (Alike("a", 0), Alike("g", 0, False, 7.0))
    assert [gallery.place(id) for id in ("a", "n", "x")] == [0, None, None]


def test_a_film_is_found_by_a_frame_of_it_mirrored() -> None:
    rng = random.Random(7)
    frames = [rng.getrandbits(256) for _ in range(2)]
    turned = int.from_bytes(mirrored(_bytes(frames[1])))
    gallery = Gallery.of(
        [
            Seen("a", frames=((_bytes(frames[0]), 1.0), (_bytes(frames[1]), 5.0))),
            Seen("b", frames=((_bytes(_flipped(turned, rng, 18)), 6.5),)),
        ]
    )
    assert gallery.similar(0) == (Alike("b", 18, True, 6.5),)
    assert gallery.similar(1) == (Alike("a", 18, True, 5.0),)


@pytest.mark.parametrize("seed", range(3))
def test_the_hash_of_a_mirrored_picture_is_nearly_that_of_the_picture(seed: int) -> None:
    picture = textures(320, 240, seed)(0.0)
    true = pdq.compute(np.ascontiguousarray(picture[:, ::-1])).hex
    assert pdq.distance(mirrored(bytes.fromhex(pdq.compute(picture).hex)).hex(), true) <= pdq.MATCH


def _holds(found: tuple[Group, ...], seen: list[Seen], most: int) -> None:
    by_id = {one.id: one for one in seen}

    def apart(left: str, right: str) -> int:
        one, other = by_id[left], by_id[right]
        assert one.pdq is not None
        assert other.pdq is not None
        ways = [
            (one.pdq, other.pdq),
            *((pdq, other.pdq) for pdq in one.turned),
            *((one.pdq, pdq) for pdq in other.turned),
        ]
        return min(_bits(*way) for way in ways)

    grouped = [id for group in found for id in group.members]
    assert len(grouped) == len(set(grouped))
    for group in found:
        assert len(group.members) > 1
        for id in group.members:
            others = [other for other in group.members if other != id]
            assert min(apart(id, other) for other in others) <= most
        assert apart(group.weakest.left, group.weakest.right) == group.weakest.distance <= most
        # Without links as wide as the weakest, the group falls apart.
        pairs = [pair for pair in itertools.combinations(group.members, 2) if apart(*pair) < group.weakest.distance]
        assert len(_reached(group.members, pairs)) < len(group.members) or group.weakest.distance == 0


def _reached(members: tuple[str, ...], pairs: list[tuple[str, str]]) -> set[str]:
    reached, grown = {members[0]}, True
    while grown:
        fresh = {id for pair in pairs for id in pair if reached & set(pair)} - reached
        grown = bool(fresh)
        reached |= fresh
    return reached


@settings(deadline=None, max_examples=30)
@given(seed=st.integers(0, 2**32), count=st.integers(1, 16))
def test_groups_hold_what_they_promise_in_any_order(seed: int, count: int) -> None:
    seen = _world(seed, count)
    found = groups(Gallery.of(seen), MATCH)
    _holds(found, seen, MATCH)
    assert groups(Gallery.of(seen[::-1]), MATCH) == found


def test_a_chain_of_small_differences_does_not_tie_what_is_not_alike() -> None:
    bits = [number * 20 for number in range(9)]
    chain = [Seen(f"m{number}", _bytes((1 << some) - 1)) for number, some in enumerate(bits)]
    found = groups(Gallery.of(chain), MATCH)
    _holds(found, chain, MATCH)
    for group in found:
        medoid = next(one for one in chain if one.id == group.members[0])
        apart = [_bits(medoid.pdq or b"", one.pdq or b"") for one in chain if one.id in group.members]
        assert max(apart) <= MATCH * 3 // 2
    assert len(found) > 1


def test_copies_and_mirrored_ones_are_one_group() -> None:
    rng = random.Random(4)
    one, mirrored = rng.getrandbits(256), rng.getrandbits(256)
    seen = [
        Seen("a", _bytes(one), (_bytes(mirrored),)),
        Seen("b", _bytes(one), (_bytes(mirrored),)),
        Seen("c", _bytes(_flipped(mirrored, rng, 9))),
        Seen("d", _bytes(rng.getrandbits(256))),
    ]
    (group,) = groups(Gallery.of(seen), MATCH)
    assert set(group.members) == {"a", "b", "c"}
    assert group.weakest.distance == 9
    (copies,) = groups(Gallery.of(seen[:2]), MATCH)
    assert (copies.members, copies.weakest.distance) == (("a", "b"), 0)
    assert groups(Gallery.of([]), MATCH) == ()


def test_many_copies_cost_no_more_than_one() -> None:
    pdq = _bytes(random.Random(2).getrandbits(256))
    (group,) = groups(Gallery.of([Seen(f"m{number:05}", pdq) for number in range(20_000)]), MATCH)
    assert len(group.members) == 20_000


def test_bursts_are_of_one_camera_within_minutes() -> None:
    shots = [
        Shot("a", "camera 1", 0),
        Shot("b", "camera 1", GAP),
        Shot("c", "camera 1", 2 * GAP),
        Shot("d", "camera 1", 3 * GAP + 1),
        Shot("e", "camera 2", 0),
        Shot("e", "camera 2", 5),
        Shot("f", "camera 3", 0),
        Shot("g", "camera 3", 1),
    ]
    found = bursts(shots[::-1] + shots)
    assert [(one.device, one.members, one.start, one.end) for one in found] == [
        ("camera 1", ("a", "b", "c"), 0, 2 * GAP),
        ("camera 3", ("f", "g"), 0, 1),
    ]


@pytest.mark.parametrize("length", [31, 33])
def test_a_malformed_hash_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match=r"reshape|size"):
        words([b"\0" * length])


def test_words_keep_the_bits() -> None:
    data = random.Random(3).randbytes(64)
    assert words([data[:32], data[32:]]).tobytes() == data
    assert np.bitwise_count(words([data[:32]]) ^ words([data[32:]])).sum() == _bits(data[:32], data[32:])
