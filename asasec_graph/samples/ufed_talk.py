"""Chats, messages, mails and calls of a generated report of Cellebrite."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from asasec_graph.samples.cast import Somebody
from asasec_graph.samples.ufed_markup import made_id, many, one, stamp, value
from asasec_graph.samples.ufed_planted import OWNER, Phone, jid, whatsapp

MESSAGE, CALL = "MESSAGE", "CALL"


def message(
    phone: Phone,
    source: str,
    at: datetime,
    sender: str,
    *,
    text: str | None = None,
    to: tuple[str, ...] = (),
    more: tuple[str, ...] = (),
    status: str = "Read",
    state: str = "Intact",
    extraction: int = 0,
) -> str:
    """An InstantMessage; `sender` and `to` are parties."""
    return phone.markup.model(
        "InstantMessage",
        value("Source", source),
        one("From", "Party", sender),
        many("To", "Party", to),
        value("Body", text),
        value("Identifier", made_id(phone.rng)),
        stamp("TimeStamp", at),
        one("Attachment", "Attachment", None),
        value("Status", status, "MessageStatus"),
        value("Platform", "Mobile", "Platform"),
        value("Type", "AppMessage", "InstantMessageType"),
        value("SourceApplication", source),
        *more,
        state=state,
        extraction=extraction,
    )


def chat(
    phone: Phone,
    source: str,
    identifier: str,
    name: str | None,
    at: datetime,
    participants: list[str],
    messages: list[str],
    *,
    account: str | None = None,
) -> str:
    """A Chat with its participants before its messages."""
    return phone.markup.model(
        "Chat",
        value("Source", source),
        value("Id", identifier),
        value("Name", name),
        value("Account", account),
        stamp("StartTime", at),
        stamp("LastActivity", at),
        many("Participants", "Party", participants),
        many("Photos", "ContactPhoto", []),
        many("Messages", "InstantMessage", messages),
    )


class Talk:
    """The chats, messages and calls that stand once in a report."""

    def __init__(self, phone: Phone, at: datetime, picture: tuple[str, str]) -> None:
        self.phone = phone
        self.at = at
        self.picture, self.sha256 = picture

    def me(self, role: str = "General") -> str:
        """The owner on WhatsApp, as a party."""
        return self.phone.markup.party(jid(self.phone.owner), self.phone.owner.name, role, is_owner=True)

    def other(self, who: Somebody, role: str = "General") -> str:
        """Somebody on WhatsApp, as a party; the name stands with the id, as older reports have it."""
        return self.phone.markup.party(f"{jid(who)} {who.name}", None, role)

    def moment(self) -> datetime:
        """The next moment."""
        self.at += timedelta(seconds=97)
        return self.at

    def chats(self) -> Iterator[str]:
        """One of each kind."""
        yield self._pair()
        yield self._group()
        yield self._telegram()
        yield self._signal()

    def _pair(self) -> str:
        """Text with identifiers in it, an attachment listed by id, a place, a quoted message, one deleted."""
        phone, friend, mine = self.phone, self.phone.others[0], whatsapp(self.phone.owner)
        theirs = whatsapp(friend)
        phone.on_whatsapp(phone.owner, friend)
        phone.planted.owns(mine)
        told = f"escríbeme a {phone.others[1].email} o mira https://juegos.example/club"
        phone.planted.entity(f"EMAIL_ADDRESS:{phone.others[1].email}", "URL:https://juegos.example/club")
        times = [self.moment() for _ in range(6)]
        phone.happened(MESSAGE, "whatsapp", times[0], (theirs,), (mine,), "IN", told)
        phone.happened(MESSAGE, "whatsapp", times[1], (mine,), (theirs,), "OUT", "Mañana ☕ 'sí'")
        phone.happened(MESSAGE, "whatsapp", times[2], (theirs,), (mine,), "IN", "borrado", deleted=True)
        phone.happened(MESSAGE, "whatsapp", times[3], (theirs,), (mine,), "IN")
        phone.planted.link("ATTACHED_TO", f"MEDIA:sha256:{self.sha256}", theirs)
        phone.happened(MESSAGE, "whatsapp", times[5], (mine,), (theirs,), "OUT", "respuesta")
        phone.happened(MESSAGE, "whatsapp", times[4], (theirs,), (mine,), "IN", "lo citado")
        phone.planted.entity("LOCATION:geo:40.41680,-3.70380")
        place = one("Position", "Coordinate", phone.markup.coordinate(40.4168, -3.7038))
        quoted = message(phone, "WhatsApp", times[4], self.other(friend, "From"), text="lo citado")
        reply = phone.markup.model(
            "ReplyMessageData", value("Label", "Reply", "Label"), one("InstantMessage", "", quoted)
        )
        said = [
            message(phone, "WhatsApp", times[0], self.other(friend, "From"), text=told),
            message(
                phone, "WhatsApp", times[1], self.me("From"), text="Mañana ☕ 'sí'", to=(self.other(friend, "To"),)
            ),
            message(
                phone, "WhatsApp", times[2], self.other(friend, "From"), text="borrado", state="Deleted", extraction=1
            ),
            message(phone, "WhatsApp", times[3], self.other(friend, "From"), more=(self._attachment(), place)),
            message(
                phone,
                "WhatsApp",
                times[5],
                self.me("From"),
                text="respuesta",
                more=(many("MessageExtraData", "", [reply]),),
            ),
        ]
        people = [self.other(friend), self.me()]
        return chat(phone, "WhatsApp", jid(friend), None, times[5], people, said, account=jid(phone.owner))

    def _attachment(self) -> str:
        made = self.phone.markup.model(
            "Attachment",
            value("Filename", "IMG-0001.jpg"),
            value("ContentType", "image/jpeg"),
            value("attachment_extracted_path", "files\\Image\\IMG-0001.jpg"),
            more=f' file_id="{self.picture}"',
        )
        return many("Attachments", "Attachment", [made])

    def _group(self) -> str:
        """A WhatsApp group: messages without receivers, a system message, a contact that was sent."""
        phone, mine = self.phone, whatsapp(self.phone.owner)
        some = phone.others[2:5]
        accounts = tuple(map(whatsapp, some))
        group = "ACCOUNT:whatsapp:120363000000000001@g.us"
        phone.on_whatsapp(*some)
        for account in (*accounts, mine):
            phone.planted.link("MEMBER_OF", account, group)
        times = [self.moment() for _ in range(3)]
        phone.happened(MESSAGE, "whatsapp", times[0], (accounts[0],), (mine, *accounts[1:]), "IN", "hola a todos")
        phone.happened(MESSAGE, "whatsapp", times[1], (mine,), accounts, "OUT", "buenas")
        system = phone.markup.party("System message", "System message", "From")
        shared = many("SharedContacts", "Contact", [self._shared()])
        said = [
            message(phone, "WhatsApp", times[0], self.other(some[0], "From"), text="hola a todos"),
            message(phone, "WhatsApp", times[1], self.me("From"), text="buenas", more=(shared,)),
            message(phone, "WhatsApp", times[2], system, text="Alguien cambió el icono +34600999999"),
        ]
        people = [*(self.other(who) for who in some), self.me()]
        return chat(phone, "WhatsApp", "120363000000000001@g.us", "Club inventado", times[2], people, said)

    def _shared(self) -> str:
        """A contact sent in a message is a person of its own."""
        phone, who = self.phone, self.phone.others[5]
        made = phone.markup.model(
            "Contact",
            value("Source", "WhatsApp"),
            value("Name", who.name),
            many("Entries", "ContactEntry", [phone.markup.entry("PhoneNumber", who.phone, "Móvil")]),
            value("Type", "Shared", "ContactType"),
        )
        phone.planted.link("OWNS", f"PERSON:{phone.markup.ids[-1]}", phone.telephone(who))
        return made

    def _telegram(self) -> str:
        """Numeric user ids, and the program's own name of the owner's account."""
        phone, who = self.phone, self.phone.others[6]
        theirs, mine, at = f"ACCOUNT:telegram:58605296{who.number:02d}", "ACCOUNT:telegram:5600023546", self.moment()
        phone.planted.owns(mine)
        phone.happened(MESSAGE, "telegram", at, (theirs,), (mine,), "IN", "por aquí mejor")
        them = phone.markup.party(f"58605296{who.number:02d}", who.name, "From")
        said = [message(phone, "Telegram", at, them, text="por aquí mejor")]
        people = [
            phone.markup.party(f"58605296{who.number:02d}", who.name),
            phone.markup.party("5600023546", phone.owner.name, is_owner=True),
        ]
        return chat(phone, "Telegram", f"58605296{who.number:02d}", None, at, people, said)

    def _signal(self) -> str:
        """A number with blanks in it, on a program whose owner is not stated."""
        phone, who, at = self.phone, self.phone.others[7], self.moment()
        phone.happened(MESSAGE, "signal", at, (phone.telephone(who),), (f"PERSON:{OWNER}",), "IN", "¿sigues ahí?")
        spaced = f"{who.phone[:3]} {who.phone[3:6]} {who.phone[6:9]} {who.phone[9:]}"
        them = phone.markup.party(spaced, who.name, "From")
        return chat(phone, "Signal", spaced, None, at, [], [message(phone, "Signal", at, them, text="¿sigues ahí?")])

    def messages(self) -> Iterator[tuple[str, str]]:
        """Messages outside chats, by type of record: of the telephone itself, by SMS and MMS, and mails."""
        phone, who = self.phone, self.phone.others[8]
        mine, theirs = phone.telephone(phone.owner), phone.telephone(who)
        at = self.moment()
        phone.happened(MESSAGE, "sms", at, (theirs,), (mine,), "IN", "nativo")
        local = phone.markup.party(who.phone.removeprefix("+34"), who.name, "From")
        yield "InstantMessage", message(phone, "Native Messages", at, local, text="nativo", status="Unread")
        at = self.moment()
        phone.happened(MESSAGE, "sms", at, (mine,), (theirs,), "OUT", "por SMS")
        to = [phone.markup.party(who.phone, who.name, "To")]
        yield "SMS", self._short("SMS", at, "por SMS", to, "Sent")
        at = self.moment()
        phone.happened(MESSAGE, "sms", at, ("ACCOUNT:sms:21300",), (mine,), "IN", "Su código es 00000")
        yield "SMS", self._short("SMS", at, "Su código es 00000", [phone.markup.party("21300", None, "From")], "Inbox")
        at = self.moment()
        phone.happened(MESSAGE, "mms", at, (theirs,), (mine,), "IN", "por MMS")
        yield "MMS", self._short("MMS", at, "por MMS", [phone.markup.party(who.phone, None, "From")], "Inbox")
        yield "Email", self._mail()

    def _short(self, kind: str, at: datetime, text: str, parties: list[str], folder: str) -> str:
        return self.phone.markup.model(
            kind,
            value("Body", text),
            value("Folder", folder),
            value("SMSC", None),
            stamp("TimeStamp", at),
            many("Parties", "Party", parties),
        )

    def _mail(self) -> str:
        phone, (who, third) = self.phone, self.phone.others[8:10]
        mine = f"EMAIL_ADDRESS:{phone.owner.email}"
        at, receivers = self.moment(), (mine, f"EMAIL_ADDRESS:{third.email}")
        text = "Cita\n\nVéase <https://citas.example/7>"
        phone.happened(MESSAGE, "email", at, (f"EMAIL_ADDRESS:{who.email}",), receivers, "IN", text)
        phone.planted.owns(mine)
        phone.planted.entity("URL:https://citas.example/7")
        party = phone.markup.party
        return phone.markup.model(
            "Email",
            value("Source", "Gmail"),
            value("Account", phone.owner.email),
            value("Folder", "Inbox"),
            value("Subject", "Cita"),
            value("Body", '<html><body><p>Véase <a href="https://citas.example/7"></a></p></body></html>'),
            stamp("TimeStamp", at),
            one("From", "Party", party(who.email, who.name, "From")),
            many("To", "Party", [party(phone.owner.email.upper(), None, "To", is_owner=True)]),
            many("Cc", "Party", [party(third.email, third.name, "To")]),
        )

    def calls(self) -> Iterator[str]:
        """In, out, missed, over WhatsApp, withheld, and a voice mail."""
        phone, who = self.phone, self.phone.others[8]
        mine, theirs, app = phone.telephone(phone.owner), phone.telephone(who), whatsapp(phone.others[0])
        times = [self.moment() for _ in range(6)]
        phone.happened(CALL, "cellular", times[0], (theirs,), (mine,), "IN")
        phone.happened(CALL, "cellular", times[1], (mine,), (theirs,), "OUT")
        phone.happened(CALL, "cellular", times[2], (theirs,), (mine,), "MISSED")
        phone.happened(CALL, "whatsapp", times[3], (app,), (whatsapp(phone.owner),), "IN")
        phone.happened(CALL, "cellular", times[4], (), (mine,), "IN", deleted=True)
        phone.happened(CALL, "cellular", times[5], (theirs,), (mine,), "IN")
        party = phone.markup.party
        yield self._call(times[0], "Incoming", "Established", [party(who.phone, who.name, "From")])
        yield self._call(times[1], "Outgoing", "Established", [party(who.phone, who.name, "To")])
        yield self._call(times[2], "Incoming", "Missed", [party(who.phone, None, "From")])
        yield self._call(
            times[3], "Incoming", "Established", [self.other(phone.others[0], "From"), self.me("To")], "WhatsApp"
        )
        yield self._call(times[4], "Incoming", "Established", [party("Unknown", None, "From")], state="Deleted")
        yield phone.markup.model(
            "VoiceMail",
            stamp("Timestamp", times[5]),
            value("Duration", "00:00:12", "TimeSpan"),
            one("From", "Party", party(who.phone, None, "From")),
        )

    def _call(
        self, at: datetime, direction: str, status: str, parties: list[str], source: str = "", state: str = "Intact"
    ) -> str:
        return self.phone.markup.model(
            "Call",
            value("Source", source or None),
            value("Direction", direction, "ModelDirections"),
            value("Status", status, "TelephonyCallStatus"),
            stamp("TimeStamp", at),
            value("Duration", "00:00:33.6090010", "TimeSpan"),
            value("VideoCall", str(source == "WhatsApp"), "Boolean"),
            many("Parties", "Party", parties),
            state=state,
        )
