"""Operación Retiro: an operator's call records in Spanish, a member's mailbox and address book.

The case has no legal basis for a search of faces, so its pictures are read without them.
"""

from __future__ import annotations

from asasec_graph.demo.cases.common import ROUTER, Shot, mixed, photograph_all, picture_files, web
from asasec_graph.demo.cases.routine import write_statements
from asasec_graph.demo.cast import Cast
from asasec_graph.demo.files.call_records import Handset, cells, write_spanish
from asasec_graph.demo.files.contacts import Contact, entry, write_vcards_3
from asasec_graph.demo.files.mails import correspond, write_mbox
from asasec_graph.demo.files.pictures import Camera
from asasec_graph.demo.files.reports import write_pdf_report, write_text_report
from asasec_graph.demo.files.samples import OTHERS
from asasec_graph.demo.files.whatsapp_text import write_whatsapp_text
from asasec_graph.demo.folder import CaseFolder
from asasec_graph.demo.people import Person
from asasec_graph.demo.talk import Called, calls, chat
from asasec_graph.model import keys

PLACE = (40.4153, -3.6844)
CUSTOMERS = slice(2, 6)


def build(folder: CaseFolder, cast: Cast) -> list[Shot]:
    """Write the case's files; the pictures come back."""
    _call_records(folder, cast)
    _mailbox(folder, cast)
    _chat(folder, cast)
    _reports(folder, cast)
    write_statements(folder, cast.everyday[folder.reference][40:43], "es", "informes")
    camera = Camera("Fotón", "F10", "")
    return picture_files(folder, "fotos", photograph_all(folder, mixed(folder.rng, [OTHERS[4]] * 2, 6), camera, PLACE))


def _call_records(folder: CaseFolder, cast: Cast) -> None:
    rng, everyday = folder.rng, cast.everyday[folder.reference]
    pairs = web(cast.a, folder.amount(110), folder.amount(60), folder.amount(35))
    pairs += [(cast.broker, one, folder.amount(40)) for one in (cast.a[0], cast.a[2], cast.a[3], cast.a[6])]
    talkers = (cast.a[2], cast.a[4], cast.a[5])
    pairs += [(talkers[number % 3], one, folder.amount(40)) for number, one in enumerate(everyday[:21])]
    made = calls(rng, pairs, folder.span)
    handsets = {one.phone: Handset(one.imei, one.imsi) for one in cast.a[CUSTOMERS]}
    handsets[cast.a[2].phone] = Handset(cast.moved_imei, cast.a[2].imsi)
    write_spanish(folder.file("operadora/trafico_llamadas.csv"), made, handsets, cells(rng, 40, 7), rng)
    _note_calls(folder, made, handsets)


def _note_calls(folder: CaseFolder, made: list[Called], handsets: dict[str, Handset]) -> None:
    folder.numbers({party for one in made for party in (one.caller, one.callee)})
    for phone in sorted({one.caller.phone for one in made} & set(handsets)):
        handset = handsets[phone]
        folder.ledger.note(folder.reference, keys.device_imei(handset.imei), keys.sim_imsi(handset.imsi))


def _mailbox(folder: CaseFolder, cast: Cast) -> None:
    rng, owner = folder.rng, cast.a[3]
    circle = (owner, cast.a[0], cast.a[5], cast.a[6])
    others = cast.everyday[folder.reference][24:31]
    mails = correspond(rng, circle, folder.amount(160), folder.span, "es", ROUTER)
    for one in others:
        mails += correspond(rng, (owner, one), folder.amount(20), folder.span, "es", ROUTER)
    write_mbox(folder.file("correo/bandeja.mbox"), sorted(mails, key=lambda mail: mail.at))
    contacts = [entry(one, mail=True) for one in (cast.a[0], cast.a[5], cast.a[6], *others)]
    contacts.append(Contact("Taxi parada", cast.taxi))
    write_vcards_3(folder.file("correo/contactos.vcf"), contacts)
    folder.contact_book(contacts)
    folder.mails({one for mail in mails for one in (mail.sender, *mail.to, *mail.copies)})
    folder.ledger.note(folder.reference, keys.ip_address(ROUTER))


def _chat(folder: CaseFolder, cast: Cast) -> None:
    """The first group's chat again, as another member's iPhone exported it."""
    owner = cast.a[3]
    said = chat(folder.rng, cast.a, folder.amount(700), folder.span, "es")
    write_whatsapp_text(folder.file("chats/_chat.txt"), said, "ios-es", {owner.phone: owner.name})
    folder.accounts(one for one in cast.a if one is not owner)


def _reports(folder: CaseFolder, cast: Cast) -> None:
    owner, neighbour = cast.a[3], cast.everyday[folder.reference][40]
    write_pdf_report(
        folder.file("informes/oficio_operadora.pdf"),
        "Oficio 388/2024",
        [
            f"Se solicita el tráfico de llamadas de la línea {owner.phone}, cuyo titular es {owner.record_name}.",
            f"Se solicitan asimismo los datos de la línea {cast.broker.phone}, de titular no identificado.",
        ],
    )
    write_text_report(
        folder.file("informes/vigilancia.txt"),
        "Acta de vigilancia",
        [
            f"A las 18:40 horas {owner.name} accede al vehículo con matrícula {cast.plate} junto a un varón.",
            f"{neighbour.record_name} entrega a los agentes copia de su agenda.",
        ],
    )
    _note_report(folder, owner, cast)


def _note_report(folder: CaseFolder, owner: Person, cast: Cast) -> None:
    folder.numbers((owner, cast.broker))
    folder.ledger.note(folder.reference, keys.plate(cast.plate))
