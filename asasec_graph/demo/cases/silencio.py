"""Operación Silencio, sealed: an Android phone that would hit other cases, were it not for the seal."""

from __future__ import annotations

from asasec_graph.demo.cases.common import Shot, chatter, mixed, notices, photograph_all, picture_files
from asasec_graph.demo.cases.routine import write_statements
from asasec_graph.demo.cast import Cast
from asasec_graph.demo.files.android import write_calls, write_contacts, write_messages
from asasec_graph.demo.files.contacts import entry, saved_by_name
from asasec_graph.demo.files.pictures import Camera
from asasec_graph.demo.files.reports import write_text_report
from asasec_graph.demo.files.samples import OTHERS
from asasec_graph.demo.files.whatsapp_text import write_whatsapp_text
from asasec_graph.demo.folder import CaseFolder, together
from asasec_graph.demo.talk import calls, chat
from asasec_graph.model import keys

PLACE = (37.3886, -5.9823)


def build(folder: CaseFolder, cast: Cast) -> list[Shot]:
    """Write the case's files; the pictures come back."""
    rng, span, owner = folder.rng, folder.span, cast.hermit
    everyday = cast.everyday[folder.reference]
    known = (cast.a[0], cast.broker)
    contacts = [*(entry(one) for one in everyday), entry(known[0], name="Jefe"), entry(known[1], name="Primo")]
    said = together(
        chatter(rng, owner, known, folder.amount(120), span, "es"),
        chatter(rng, owner, everyday[:10], folder.amount(80), span, "es"),
    )
    made = calls(rng, [(owner, one, folder.amount(30)) for one in (*known, *everyday[:10])], span)
    write_contacts(folder.file("movil/contacts2.db"), contacts)
    write_messages(folder.file("movil/mmssms.db"), said, owner, notices(folder, folder.amount(20), "es"))
    write_calls(folder.file("movil/calllog.db"), made, owner, saved_by_name(contacts))
    folder.contact_book(contacts)
    folder.numbers((owner, *known, *everyday[:10]))
    _chat(folder, cast)
    _report(folder, cast)
    write_statements(folder, cast.everyday[folder.reference][30:33], "es", "informes")
    camera = Camera("Fotón", "F22", f"FO{rng.randrange(10**6):06d}")
    return picture_files(folder, "fotos", photograph_all(folder, mixed(rng, [OTHERS[1]] * 3, 3), camera, PLACE))


def _chat(folder: CaseFolder, cast: Cast) -> None:
    parties = (cast.hermit, cast.a[0])
    said = chat(folder.rng, parties, folder.amount(300), folder.span, "es")
    saved = {cast.hermit.phone: cast.hermit.name}
    write_whatsapp_text(folder.file("chats/Chat de WhatsApp.txt"), said, "android-es-ampm", saved)
    folder.accounts((cast.a[0],))


def _report(folder: CaseFolder, cast: Cast) -> None:
    write_text_report(
        folder.file("informes/nota_reservada.txt"),
        "Nota reservada 9/2025",
        [
            f"{cast.hermit.record_name} mantiene contacto con el usuario de la línea {cast.a[0].phone}.",
            f"Consta un ingreso en la cuenta {cast.iban}.",
        ],
    )
    folder.numbers((cast.a[0],))
    folder.ledger.note(folder.reference, keys.payment_iban(cast.iban))
