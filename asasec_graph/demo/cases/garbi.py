"""Operación Garbí: the computer of a member of the second group: Telegram, mail, cards, a chat export, pictures."""

from __future__ import annotations

from asasec_graph.demo.cases.common import ROUTER, Shot, empty_file, mixed, note_picture, photograph_all, picture_files
from asasec_graph.demo.cases.routine import write_statements
from asasec_graph.demo.cast import Cast
from asasec_graph.demo.files.contacts import Contact, entry, write_vcards_21
from asasec_graph.demo.files.mails import correspond, write_eml, write_mbox
from asasec_graph.demo.files.pictures import Camera
from asasec_graph.demo.files.reports import write_text_report
from asasec_graph.demo.files.samples import OTHERS, VICTIM
from asasec_graph.demo.files.telegram import TelegramChat, write_export
from asasec_graph.demo.files.whatsapp_text import write_whatsapp_text
from asasec_graph.demo.folder import CaseFolder
from asasec_graph.demo.people import Person
from asasec_graph.demo.talk import Said, chat
from asasec_graph.model import keys

PLACE = (41.3874, 2.1686)
GROUP_NUMBER = 1_700_204_117


def build(folder: CaseFolder, cast: Cast) -> list[Shot]:
    """Write the case's files; the pictures come back."""
    camera = Camera("Lumara", "L200", cast.camera_serial)
    faces = mixed(folder.rng, [VICTIM] * 3 + [OTHERS[3]] * 4, 6)
    pictures = photograph_all(folder, faces, camera, PLACE)
    _telegram(folder, cast)
    _chat(folder, cast)
    shots = [_mail(folder, cast), *picture_files(folder, "imagenes", pictures)]
    _reports(folder, cast)
    write_statements(folder, cast.everyday[folder.reference][30:33], "es", "informes")
    empty_file(folder.file("disco/historial.txt"))
    return shots


def _telegram(folder: CaseFolder, cast: Cast) -> None:
    rng, span, owner = folder.rng, folder.span, cast.b[2]
    group = cast.b[:7]
    said = chat(rng, group, folder.amount(1500), span, "en")
    said.append(
        Said(said[-1].at + 45, owner, tuple(one for one in group if one is not owner), f"It is all on {cast.url}")
    )
    everyday = cast.everyday[folder.reference][:5]
    chats = [TelegramChat(tuple(said), group, GROUP_NUMBER, "Sunday League")]
    for one in (cast.b[0], cast.b[4], *everyday):
        chats.append(
            TelegramChat(tuple(chat(rng, (owner, one), folder.amount(150), span, "en")), (owner, one), one.telegram)
        )
    contacts = [*(one for one in group if one is not owner), *everyday]
    write_export(folder.file("telegram/result.json"), owner, contacts, chats)
    folder.telegrams((owner, *contacts))
    folder.numbers((owner, *contacts))
    folder.ledger.note(folder.reference, keys.url(cast.url))


def _chat(folder: CaseFolder, cast: Cast) -> None:
    owner, members = cast.b[2], (cast.b[2], cast.b[0], cast.b[3], cast.b[6], cast.b[7])
    said = chat(folder.rng, members, folder.amount(700), folder.span, "en")
    write_whatsapp_text(folder.file("chats/_chat.txt"), said, "ios-en-us", {owner.phone: owner.name})
    folder.accounts(one for one in members if one is not owner)


def _mail(folder: CaseFolder, cast: Cast) -> Shot:
    rng, owner = folder.rng, cast.b[2]
    circle: tuple[Person, ...] = (owner, cast.b[0], cast.b[6], cast.b[7])
    everyday = cast.everyday[folder.reference][8:13]
    mails = correspond(rng, circle, folder.amount(140), folder.span, "en", ROUTER)
    for one in everyday:
        mails += correspond(rng, (owner, one), folder.amount(20), folder.span, "en", ROUTER)
    *kept, last = sorted(mails, key=lambda mail: mail.at)
    write_mbox(folder.file("correo/archive.mbox"), kept)
    ((_, data),) = photograph_all(folder, [None], Camera("Lumara", "L200", ""), PLACE)
    write_eml(folder.file("correo/mensaje.eml"), last, ("IMG_0100.JPG", data))
    contacts = [entry(one, mail=True) for one in (cast.b[0], cast.b[6], cast.b[7], *everyday)]
    contacts += [entry(cast.namesakes[folder.reference]), entry(cast.broker, name="Cousin"), Contact("Taxi", cast.taxi)]
    write_vcards_21(folder.file("correo/contactos.vcf"), contacts)
    folder.contact_book(contacts)
    folder.mails({one for mail in mails for one in (mail.sender, *mail.to, *mail.copies)})
    folder.ledger.note(folder.reference, keys.ip_address(ROUTER))
    return note_picture(folder, data, None)


def _reports(folder: CaseFolder, cast: Cast) -> None:
    owner = cast.b[2]
    write_text_report(
        folder.file("informes/diligencia_entrada.txt"),
        "Diligencia de entrada y registro 61/2025",
        [
            f"En Barcelona se interviene un ordenador de {owner.record_name}, usuario de la línea {owner.phone}.",
            f"Se halla un justificante de transferencia a la cuenta {cast.iban}.",
            f"En la agenda figura {cast.namesakes[folder.reference].record_name}, sin relación con los hechos.",
        ],
    )
    folder.numbers((owner,))
    folder.ledger.note(folder.reference, keys.payment_iban(cast.iban))
