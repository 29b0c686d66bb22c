"""Reads the truth off the ledger and the cast once all files are written."""

from __future__ import annotations

from collections.abc import Sequence

from asasec_graph.demo.cases.common import EMPTY_SHA256, ROUTER, SHORT_CODES, Shot
from asasec_graph.demo.cases.garbi import GROUP_NUMBER
from asasec_graph.demo.cast import ALBUFERA, ALCAZAR, CASES, GARBI, HERON, OPEN_CASES, SILENCIO, Cast
from asasec_graph.demo.files.ios import group_jid
from asasec_graph.demo.files.samples import OTHERS, VICTIM, Sample
from asasec_graph.demo.ledger import Ledger
from asasec_graph.demo.people import Person
from asasec_graph.demo.truth import Decoy, Member, PlantedFace, PlantedNetwork, PlantedRole, Sealed, Shared, Truth
from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, PersonRole
from asasec_graph.model.observations import Ref


def read_truth(cast: Cast, ledger: Ledger, shots: Sequence[Shot], similar: Sequence[tuple[str, str]]) -> Truth:
    """The planted truth of a world."""
    decoys = _decoys(cast, ledger)
    kept_out = {spelling for decoy in decoys for spelling in decoy.spellings}
    shared = tuple(
        Shared(ref, cases, _why(cast, ref))
        for ref, cases in ledger.shared(OPEN_CASES).items()
        if ref.key not in kept_out
    )
    room = f"whatsapp:{group_jid(1, cast.a[0])}"
    a = _network("A", cast.a, ledger, (room,))
    b = _network("B", cast.b, ledger, (f"telegram:channel{GROUP_NUMBER}", f"telegram:group{GROUP_NUMBER}"))
    return Truth(
        shared=shared,
        devices=tuple(one for one in shared if _moved(cast, one.ref)),
        networks=(a, b),
        broker=_member(cast.broker, ledger),
        victim=_face(shots, VICTIM, OPEN_CASES),
        sealed=_sealed(ledger, shots, kept_out),
        decoys=decoys,
        roles=_roles(shots, cast),
        similar_media=tuple(similar),
    )


def _network(name: str, members: Sequence[Person], ledger: Ledger, rooms: tuple[str, ...]) -> PlantedNetwork:
    made = tuple(_member(one, ledger) for one in members)
    return PlantedNetwork(name, made, made[0], rooms)


def _member(person: Person, ledger: Ledger) -> Member:
    """The person by those identifiers that some open case holds."""
    candidates = (
        keys.phone(person.phone),
        keys.whatsapp(person.phone),
        keys.email(person.email),
        keys.account("telegram", f"user{person.telegram}"),
    )
    known = tuple(ref for ref in candidates if ref is not None and set(ledger.cases(ref)) & set(OPEN_CASES))
    return Member(person.tag, known)


def _face(shots: Sequence[Shot], face: Sample, cases: Sequence[str]) -> PlantedFace:
    media = tuple((one.case, one.sha256) for one in shots if one.face == face and one.case in cases)
    return PlantedFace(tuple(sorted({case for case, _ in media})), media)


def _sealed(ledger: Ledger, shots: Sequence[Shot], kept_out: set[str]) -> Sealed:
    """Everything that the sealed case has in common with an open one."""
    hits = [ref for ref, cases in ledger.shared(CASES).items() if SILENCIO in cases and ref.key not in kept_out]
    return Sealed(SILENCIO, tuple(hits), _face(shots, OTHERS[1], CASES))


def _decoys(cast: Cast, ledger: Ledger) -> tuple[Decoy, ...]:
    taxi = keys.phone(cast.taxi)
    router = keys.ip_address(ROUTER)
    if taxi is None or router is None:
        raise ValueError("the demo's taxi number or router address is no identifier")
    namesake = next(iter(cast.namesakes.values()))
    short = tuple(spelling for code in SHORT_CODES for spelling in (code, f"sms:{code}", f"short:{code}"))
    return (
        Decoy("taxi", (taxi.key,), ledger.cases(taxi), "a taxi rank's number that everybody saves"),
        Decoy("short codes", short, (ALCAZAR, HERON, SILENCIO), "short codes of the operator and of a delivery firm"),
        Decoy("router", (router.key,), ledger.cases(router), "the private address of every home router"),
        Decoy("empty file", (f"sha256:{EMPTY_SHA256}",), (ALBUFERA, GARBI), "the hash of a file of 0 bytes"),
        Decoy(
            "namesakes", (namesake.name,), tuple(cast.namesakes), "one name, three persons with numbers of their own"
        ),
    )


def _moved(cast: Cast, ref: Ref) -> bool:
    """The handset that two groups used, and the camera that took pictures in two cases."""
    return ref.key == f"imei:{cast.moved_imei}" or ref.key.endswith(f"/{cast.camera_serial}")


def _why(cast: Cast, ref: Ref) -> str:
    if _moved(cast, ref):
        return "a device that moved from one hand to another"
    for group, label in (
        (cast.a, "a member of network A"),
        (cast.b, "a member of network B"),
        ((cast.broker,), "the broker"),
    ):
        if any(
            ref.key in (one.phone, f"whatsapp:{one.jid}", one.email, f"telegram:user{one.telegram}") for one in group
        ):
            return f"{label}, seen in the evidence of several cases"
    return {
        EntityKind.MEDIA: "the same picture, byte for byte",
        EntityKind.URL: "an address passed on in two chats",
        EntityKind.PAYMENT_INSTRUMENT: "an account paid from two sides",
        EntityKind.VEHICLE: "a vehicle seen at two places",
    }.get(ref.kind, "")


def _roles(shots: Sequence[Shot], cast: Cast) -> tuple[PlantedRole, ...]:
    pictures = (one for one in shots if one.face == VICTIM)
    found = [
        PlantedRole(one.case, Ref(EntityKind.MEDIA, f"sha256:{one.sha256}"), PersonRole.VICTIM) for one in pictures
    ]
    owners = zip(OPEN_CASES, (cast.a[1], cast.a[0], cast.a[3], cast.b[0], cast.b[2]), strict=True)
    for case, person in owners:
        phone = keys.phone(person.phone)
        if phone is not None:
            found.append(PlantedRole(case, phone, PersonRole.SUSPECT))
    return tuple(found)
