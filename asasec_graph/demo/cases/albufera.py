"""Operación Albufera: the iPhone of the first group's leader, as a full-file-system zip with live logs."""

from __future__ import annotations

from asasec_graph.demo.cases.common import ROUTER, Shot, chatter, empty_file, mixed, photograph_all, picture_files
from asasec_graph.demo.cases.routine import write_statements
from asasec_graph.demo.cast import Cast
from asasec_graph.demo.files.contacts import Contact, entry, saved_by_name
from asasec_graph.demo.files.ios import Thread, write_address_book, write_chat_storage, write_sms
from asasec_graph.demo.files.pictures import Camera
from asasec_graph.demo.files.reports import write_text_report
from asasec_graph.demo.files.samples import OTHERS
from asasec_graph.demo.folder import CaseFolder, together
from asasec_graph.demo.handsets import IOS_ALBUM, IOS_CONTACTS, IOS_MESSAGES, IOS_WHATSAPP, Write, write_handset
from asasec_graph.demo.talk import Said, chat
from asasec_graph.model import keys

PLACE = (39.4699, -0.3763)


def build(folder: CaseFolder, cast: Cast) -> list[Shot]:
    """Write the case's files; the pictures come back."""
    camera = Camera("Apple", "iPhone 13", "")
    pictures = photograph_all(folder, mixed(folder.rng, [OTHERS[1]] * 5, 7), camera, PLACE)
    inside = {f"{IOS_ALBUM}/IMG_{number:04d}.JPG": data for number, (_, data) in enumerate(pictures[:4], start=1)}
    _phone(folder, cast, inside)
    _reports(folder, cast)
    write_statements(folder, cast.everyday[folder.reference][30:34], "es", "informes")
    empty_file(folder.file("ordenador/registro_borrado.txt"))
    return [shot for shot, _ in pictures[:4]] + picture_files(folder, "ordenador/fotos", pictures[4:], 5)


def _phone(folder: CaseFolder, cast: Cast, inside: dict[str, bytes]) -> None:
    owner, contacts = cast.a[0], _contacts(folder, cast)
    said, threads = _messages(folder, cast), _whatsapp(folder, cast)
    databases: dict[str, Write] = {
        IOS_CONTACTS: lambda path: write_address_book(path, contacts),
        IOS_MESSAGES: lambda path: write_sms(path, said, owner),
        IOS_WHATSAPP: lambda path: write_chat_storage(path, threads, owner, saved_by_name(contacts)),
    }
    write_handset(folder.file("iphone_ffs.zip"), databases, inside)


def _contacts(folder: CaseFolder, cast: Cast) -> list[Contact]:
    group = (*cast.a[1:], cast.broker)
    contacts = [entry(one) for one in cast.everyday[folder.reference]]
    contacts += [entry(one, name=one.given, mail=one in (cast.a[3], cast.a[5])) for one in group]
    contacts.append(Contact("Taxi", cast.taxi))
    folder.contact_book(contacts)
    return contacts


def _messages(folder: CaseFolder, cast: Cast) -> list[Said]:
    rng, span, owner = folder.rng, folder.span, cast.a[0]
    group, everyday = (*cast.a[1:], cast.broker), cast.everyday[folder.reference][:14]
    said = together(
        chatter(rng, owner, group, folder.amount(140), span, "es"),
        chatter(rng, owner, everyday, folder.amount(70), span, "es"),
    )
    folder.numbers((owner, *group, *everyday))
    return said


def _whatsapp(folder: CaseFolder, cast: Cast) -> list[Thread]:
    rng, span, owner = folder.rng, folder.span, cast.a[0]
    single = (cast.a[1], cast.a[2], cast.a[4], cast.broker, *cast.everyday[folder.reference][10:16])
    threads = [Thread(tuple(chat(rng, cast.a, folder.amount(1200), span, "es")), cast.a, "Peña del Jueves")]
    threads += [Thread(tuple(chat(rng, (owner, one), folder.amount(90), span, "es")), (owner, one)) for one in single]
    folder.accounts((*cast.a, *single))
    return threads


def _reports(folder: CaseFolder, cast: Cast) -> None:
    owner, third = cast.a[0], cast.a[3]
    write_text_report(
        folder.file("informes/informe_pericial.txt"),
        "Informe pericial 203/2024",
        [
            f"Se analiza el terminal intervenido a {owner.record_name}, con IMEI {owner.imei} y línea {owner.phone}.",
            f"Constan transferencias desde la cuenta {cast.iban} en favor de persona no identificada.",
            f"El terminal se conectó por última vez al encaminador {ROUTER} del domicilio de Valencia.",
            f"Figura además {third.record_name} como miembro del grupo de mensajería «Peña del Jueves».",
        ],
    )
    folder.numbers((owner,))
    folder.ledger.note(
        folder.reference, keys.device_imei(owner.imei), keys.payment_iban(cast.iban), keys.ip_address(ROUTER)
    )
