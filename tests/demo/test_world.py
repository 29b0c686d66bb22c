"""The world as a whole: deterministic, complete, and its truth in its files."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from asasec_graph.demo.cases.common import EMPTY_SHA256
from asasec_graph.demo.cast import ALBUFERA, ALCAZAR, GARBI, HERON, OPEN_CASES, RETIRO, SILENCIO
from asasec_graph.demo.truth import World
from asasec_graph.demo.world import make_world
from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind

from .conftest import SCALE


def _digests(world: World, root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): sha256(path.read_bytes()).hexdigest()
        for case in world.cases
        for path in case.files
    }


def _root(world: World) -> Path:
    return next(parent for parent in world.cases[0].files[0].parents if parent.name == ALCAZAR).parent


def test_the_same_seed_gives_the_same_bytes_and_another_seed_does_not(world: World, tmp_path: Path) -> None:
    again = make_world(tmp_path / "again", scale=SCALE)
    other = make_world(tmp_path / "other", seed=7, scale=SCALE)
    assert _digests(again, tmp_path / "again") == _digests(world, _root(world))
    assert again.truth == world.truth
    differing = _digests(other, tmp_path / "other")
    same = [name for name, digest in _digests(world, _root(world)).items() if differing.get(name) == digest]
    assert {sha256(b"").hexdigest()} == {_digests(world, _root(world))[name] for name in same}


def test_six_cases_one_of_them_sealed_and_one_without_a_basis_for_faces(world: World) -> None:
    assert [case.reference for case in world.cases] == [ALCAZAR, ALBUFERA, RETIRO, HERON, GARBI, SILENCIO]
    assert [case.reference for case in world.cases if case.sealed] == [SILENCIO]
    assert [case.reference for case in world.cases if case.legal_basis is None] == [RETIRO]
    assert all(path.is_file() for case in world.cases for path in case.files)
    assert all(len(case.files) == len(set(case.files)) for case in world.cases)


def test_what_is_shared_is_planned(world: World) -> None:
    assert all(one.why for one in world.truth.shared)
    assert all(len(one.cases) >= 2 and SILENCIO not in one.cases for one in world.truth.shared)
    kinds = {one.ref.kind for one in world.truth.shared}
    assert kinds == {
        EntityKind.PHONE_NUMBER,
        EntityKind.ACCOUNT,
        EntityKind.EMAIL_ADDRESS,
        EntityKind.DEVICE,
        EntityKind.MEDIA,
        EntityKind.URL,
        EntityKind.PAYMENT_INSTRUMENT,
        EntityKind.VEHICLE,
    }


def test_every_shared_identifier_is_valid_in_its_normal_form(world: World) -> None:
    for one in world.truth.shared:
        assert keys.normalise(one.ref.kind, one.ref.key) == one.ref


def test_the_handset_and_the_camera_moved(world: World) -> None:
    assert {one.cases for one in world.truth.devices} == {(RETIRO, HERON), (ALCAZAR, GARBI)}
    assert {one.ref.key.partition(":")[0] for one in world.truth.devices} == {"imei", "serial"}


def test_networks_have_a_leader_and_share_nobody(world: World) -> None:
    a, b = world.truth.networks
    assert a.leader in a.members
    assert b.leader in b.members
    assert len(a.members) == len(b.members) == 8
    first, second = ({ref for one in network.members for ref in one.identifiers} for network in (a, b))
    assert not first & second
    assert not set(world.truth.broker.identifiers) & (first | second)


def test_the_broker_stands_in_every_open_case(world: World) -> None:
    cases = {one.ref: one.cases for one in world.truth.shared}
    phone = next(ref for ref in world.truth.broker.identifiers if ref.kind is EntityKind.PHONE_NUMBER)
    assert set(cases[phone]) == set(OPEN_CASES)


def test_the_victims_pictures_stand_in_three_cases_and_differ(world: World) -> None:
    victim = world.truth.victim
    assert victim.cases == (ALCAZAR, HERON, GARBI)
    digests = [digest for _, digest in victim.media]
    assert len(digests) == len(set(digests)) == 9


def test_the_sealed_case_would_hit(world: World) -> None:
    sealed = world.truth.sealed
    assert {ref.kind for ref in sealed.would_hit} >= {EntityKind.PHONE_NUMBER, EntityKind.PAYMENT_INSTRUMENT}
    assert SILENCIO in sealed.face.cases
    assert len(sealed.face.cases) == 2


def test_no_decoy_is_among_what_is_shared(world: World) -> None:
    spellings = {spelling for decoy in world.truth.decoys for spelling in decoy.spellings}
    assert not spellings & {one.ref.key for one in world.truth.shared}
    assert f"sha256:{EMPTY_SHA256}" in spellings
    assert all(len(decoy.cases) >= 2 for decoy in world.truth.decoys)
