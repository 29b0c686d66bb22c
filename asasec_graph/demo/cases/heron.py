"""Operation Heron, in English: the iPhone of the second group's leader, a chat export, an operator's call records."""

from __future__ import annotations

from asasec_graph.demo.cases.common import Shot, chatter, mixed, notices, photograph_all, picture_files, web
from asasec_graph.demo.cases.routine import write_statements
from asasec_graph.demo.cast import Cast
from asasec_graph.demo.files.android import write_contacts, write_messages
from asasec_graph.demo.files.call_records import Handset, cells, write_english
from asasec_graph.demo.files.contacts import Contact, entry
from asasec_graph.demo.files.ios import write_address_book, write_sms
from asasec_graph.demo.files.pictures import Camera
from asasec_graph.demo.files.reports import write_pdf_report, write_text_report
from asasec_graph.demo.files.samples import OTHERS, VICTIM
from asasec_graph.demo.files.whatsapp_text import write_whatsapp_text
from asasec_graph.demo.folder import CaseFolder, together
from asasec_graph.demo.handsets import (
    ANDROID_CONTACTS,
    ANDROID_MESSAGES,
    IOS_CONTACTS,
    IOS_MESSAGES,
    Write,
    write_handset,
)
from asasec_graph.demo.talk import calls, chat
from asasec_graph.model import keys

PLACE = (36.7213, -4.4214)


def build(folder: CaseFolder, cast: Cast) -> list[Shot]:
    """Write the case's files; the pictures come back."""
    _iphone(folder, cast)
    _android(folder, cast)
    _chat(folder, cast)
    _call_records(folder, cast)
    _reports(folder, cast)
    write_statements(folder, cast.everyday[folder.reference][40:44], "en", "reports")
    camera = Camera("Glimmer", "G7", f"GL{folder.rng.randrange(10**6):06d}")
    faces = mixed(folder.rng, [VICTIM] * 3 + [OTHERS[2]] * 4, 5)
    return picture_files(folder, "pictures", photograph_all(folder, faces, camera, PLACE))


def _iphone(folder: CaseFolder, cast: Cast) -> None:
    rng, span, owner = folder.rng, folder.span, cast.b[0]
    group, everyday = (*cast.b[1:], cast.broker), cast.everyday[folder.reference]
    contacts = [entry(one, mail=number < 8) for number, one in enumerate(everyday[:30])]
    contacts += [entry(one, name=one.given, mail=one is cast.b[2]) for one in group]
    contacts += [entry(cast.namesakes[folder.reference]), Contact("Taxi rank", cast.taxi)]
    said = together(
        chatter(rng, owner, group, folder.amount(140), span, "en"),
        chatter(rng, owner, everyday[:14], folder.amount(70), span, "en"),
    )
    databases: dict[str, Write] = {
        IOS_CONTACTS: lambda path: write_address_book(path, contacts),
        IOS_MESSAGES: lambda path: write_sms(path, said, owner),
    }
    write_handset(folder.file("handset_ffs.zip"), databases)
    folder.contact_book(contacts)
    folder.numbers((owner, *group, *everyday[:14]))


def _android(folder: CaseFolder, cast: Cast) -> None:
    rng, owner, everyday = folder.rng, cast.b[1], cast.everyday[folder.reference][30:]
    group = (cast.b[0], cast.b[3], cast.b[5], cast.b[7])
    contacts = [entry(one) for one in (*group, *everyday)]
    said = together(
        chatter(rng, owner, group, folder.amount(120), folder.span, "en"),
        chatter(rng, owner, everyday[:4], folder.amount(120), folder.span, "en"),
    )
    shorts = notices(folder, folder.amount(30), "en")
    databases: dict[str, Write] = {
        ANDROID_CONTACTS: lambda path: write_contacts(path, contacts),
        ANDROID_MESSAGES: lambda path: write_messages(path, said, owner, shorts),
    }
    write_handset(folder.file("second_handset.zip"), databases)
    folder.contact_book(contacts)


def _chat(folder: CaseFolder, cast: Cast) -> None:
    owner = cast.b[1]
    said = chat(folder.rng, cast.b, folder.amount(1500), folder.span, "en")
    write_whatsapp_text(folder.file("chats/Sunday League/_chat.txt"), said, "ios-en-gb", {owner.phone: owner.name})
    folder.accounts(one for one in cast.b if one is not owner)


def _call_records(folder: CaseFolder, cast: Cast) -> None:
    rng, everyday = folder.rng, cast.everyday[folder.reference]
    pairs = web(cast.b, folder.amount(110), folder.amount(60), folder.amount(35))
    pairs += [(cast.broker, one, folder.amount(40)) for one in (cast.b[0], cast.b[1], cast.b[4], cast.b[6])]
    pairs += [(cast.b[3 + number % 3], one, folder.amount(35)) for number, one in enumerate(everyday[14:29])]
    made = calls(rng, pairs, folder.span)
    handsets = {one.phone: Handset(one.imei, one.imsi) for one in cast.b[1:6]}
    handsets[cast.b[3].phone] = Handset(cast.moved_imei, cast.b[3].imsi)
    write_english(folder.file("operator/call_records.csv"), made, handsets, cells(rng, 40, 3), rng)
    folder.numbers({party for one in made for party in (one.caller, one.callee)})
    for handset in handsets.values():
        folder.ledger.note(folder.reference, keys.device_imei(handset.imei), keys.sim_imsi(handset.imsi))


def _reports(folder: CaseFolder, cast: Cast) -> None:
    owner, second, third = cast.b[0], cast.b[1], cast.b[3]
    write_pdf_report(
        folder.file("reports/occurrence_42.pdf"),
        "Occurrence report 42/2025",
        [
            f"Officers attended the home of {owner.name} in Málaga, who is the subscriber of {owner.phone}.",
            f"Also present was {second.name}, who handed over a mobile telephone with IMEI {second.imei}.",
            f"A handset with IMEI {cast.moved_imei} was found in the possession of {third.name}.",
        ],
    )
    write_text_report(
        folder.file("reports/statement.txt"),
        "Witness statement",
        [
            f"{cast.everyday[folder.reference][2].name} states that {owner.name} organises the Sunday football team.",
            f"The witness also knows a man called {cast.broker.given}, reachable on {cast.broker.phone}.",
        ],
    )
    folder.numbers((owner, cast.broker))
    folder.ledger.note(folder.reference, keys.device_imei(second.imei), keys.device_imei(cast.moved_imei))
