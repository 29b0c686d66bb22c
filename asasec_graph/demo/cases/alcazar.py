"""Operación Alcázar: the Android phone of one member of the first group, a chat exported from it, photographs."""

from __future__ import annotations

from asasec_graph.demo.cases.common import Shot, chatter, mixed, notices, photograph_all, picture_files
from asasec_graph.demo.cases.routine import write_statements
from asasec_graph.demo.cast import Cast
from asasec_graph.demo.files.android import write_calls, write_contacts, write_messages
from asasec_graph.demo.files.contacts import Contact, entry, saved_by_name
from asasec_graph.demo.files.pictures import Camera
from asasec_graph.demo.files.reports import write_pdf_report, write_text_report
from asasec_graph.demo.files.samples import OTHERS, VICTIM
from asasec_graph.demo.files.whatsapp_text import write_whatsapp_text
from asasec_graph.demo.folder import CaseFolder, together
from asasec_graph.demo.handsets import ANDROID_CALLS, ANDROID_CONTACTS, ANDROID_MESSAGES, Write, write_handset
from asasec_graph.demo.talk import Said, calls, chat
from asasec_graph.model import keys

PLACE = (40.4168, -3.7038)


def build(folder: CaseFolder, cast: Cast) -> list[Shot]:
    """Write the case's files; the pictures come back."""
    _phone(folder, cast)
    _chats(folder, cast)
    _reports(folder, cast)
    write_statements(folder, cast.everyday[folder.reference][30:33], "es", "informes")
    camera = Camera("Lumara", "L200", cast.camera_serial)
    faces = mixed(folder.rng, [VICTIM] * 3 + [OTHERS[0]] * 4, 6)
    return picture_files(folder, "fotos", photograph_all(folder, faces, camera, PLACE))


def _phone(folder: CaseFolder, cast: Cast) -> None:
    rng, span, owner = folder.rng, folder.span, cast.a[1]
    everyday = cast.everyday[folder.reference]
    group = (cast.a[0], cast.a[2], cast.a[4], cast.a[6], cast.broker)
    contacts = [entry(one) for one in everyday]
    contacts += [
        entry(one, name=nick) for one, nick in zip(group, ("Jefe", "Dos", "Cuatro", "Seis", "Primo"), strict=True)
    ]
    contacts += [entry(cast.namesakes[folder.reference]), Contact("Radio Taxi", cast.taxi)]
    said = together(
        chatter(rng, owner, group, folder.amount(160), span, "es"),
        chatter(rng, owner, everyday[:5], folder.amount(280), span, "es"),
    )
    made = calls(
        rng,
        [(owner, one, folder.amount(45)) for one in group] + [(owner, one, folder.amount(40)) for one in everyday[:5]],
        span,
    )
    saved, shorts = saved_by_name(contacts), notices(folder, folder.amount(40), "es")
    databases: dict[str, Write] = {
        ANDROID_CONTACTS: lambda path: write_contacts(path, contacts),
        ANDROID_MESSAGES: lambda path: write_messages(path, said, owner, shorts),
        ANDROID_CALLS: lambda path: write_calls(path, made, owner, saved),
    }
    write_handset(folder.file("movil_extraccion.zip"), databases)
    folder.contact_book(contacts)
    folder.numbers((owner, *group, *everyday[:5]))


def _chats(folder: CaseFolder, cast: Cast) -> None:
    rng, span, owner = folder.rng, folder.span, cast.a[1]
    family = cast.everyday[folder.reference][14:19]
    saved = {one.phone: one.name for one in (owner, *family)}
    group = chat(rng, cast.a, folder.amount(1500), span, "es")
    said = [*group, Said(group[-1].at + 60, cast.a[0], cast.a[1:], f"Está todo en {cast.url}")]
    write_whatsapp_text(folder.file("chats/Chat de WhatsApp con Peña del Jueves.txt"), said, "android-es", saved)
    home = chat(rng, (owner, *family), folder.amount(450), span, "es")
    write_whatsapp_text(folder.file("chats/Chat de WhatsApp con Familia.txt"), home, "android-es", saved)
    folder.accounts(one for one in cast.a if one is not owner)
    folder.ledger.note(folder.reference, keys.url(cast.url))


def _reports(folder: CaseFolder, cast: Cast) -> None:
    owner, leader, witness = cast.a[1], cast.a[0], cast.everyday[folder.reference][20]
    write_pdf_report(
        folder.file("informes/atestado_117.pdf"),
        "Atestado 117/2024",
        [
            f"En Madrid se registra el domicilio de {owner.record_name}, titular de la línea {owner.phone}.",
            f"Se interviene un teléfono móvil con IMEI {owner.imei} y una cámara fotográfica marca Lumara.",
            f"Consta contacto frecuente con {leader.record_name}, usuario de la línea {leader.phone}.",
            f"Se observa en las inmediaciones un vehículo con matrícula {cast.plate}.",
        ],
    )
    write_text_report(
        folder.file("informes/declaracion_testigo.txt"),
        "Acta de declaración",
        [
            f"Comparece {witness.name}, vecina de Madrid, con teléfono {witness.national_phone}.",
            f"Manifiesta que conoce a {owner.name} desde hace años y que suele verle los jueves en la Plaza Mayor.",
        ],
        "cp1252",
    )
    folder.numbers((owner, leader, witness))
    folder.ledger.note(folder.reference, keys.device_imei(owner.imei), keys.plate(cast.plate))
