"""The words of WhatsApp's text exports in the languages met: notices, attachments, deletions, edits.

From public descriptions of the export and its observed strings in English, Spanish, German, French,
Portuguese, Italian, Dutch, Catalan, Turkish, Russian and Arabic; `whatsapp_languages` has less of many more. A
notice in another language is still told from a message where the export marks it (no sender on Android, a
left-to-right mark on iOS).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from asasec_graph.reading import whatsapp_languages

MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
WITHOUT_MARKS = str.maketrans("", "", MARKS)

_PM = (
    "pm|p|\u03bc\u03bc|下午|晚上|中午|傍晚|오후|午後|م|ös|ptg|nachm|du|अपराह्न|em|μμ|intheafternoon|odp|بظ|بعدازظهر|אחהצ|ch|ip"
    "|слоб|md|nm|หลังเที่ยง|मउ|பிற்பகல்|ಅಪರಾಹ್ನ|ਬਾਦੁ|popiet|pēcpusd"
)
AFTERNOON = frozenset(_PM.split("|"))
DAY_PART = (
    r"[AaPp]\.?\s?[Mm]\b\.?|[πμ]\.?\s?μ\.?|上午|早上|凌晨|清晨|下午|晚上|中午|傍晚|오전|오후|午前|午後|[صم](?!\w)|Ö[ÖS]|PTG|PG"
    r"|(?:vorm|nachm|de|du|fm|em|dop|odp|ap|ip|vm|nm)\b\.?|पूर्वाह्न|अपराह्न|in the (?:morning|afternoon)"
    r"|[قب]\.?\s?ظ\.?|(?:قبل|بعد)[\s\u200c]?از[\s\u200c]?ظهر|(?:לפנה|אחה)[\u05f4\"]צ|(?:SA|CH|PD|MD)\b|(?:пр|сл)\.\s?об\."
    r"|(?:ก่อน|หลัง)เที่ยง|म\.(?:पू|उ)\.|(?:முற்|பிற்)பகல்|(?:ಪೂರ್ವಾ|ಅಪರಾ)ಹ್ನ|(?:ਪੂ|ਬਾ)\.ਦੁ\.|priešpiet|popiet|(?:priekš|pēc)pusd\."
)
CONNECTOR = r"(?:at|a\slas?|à|às|um|klo|kl\.?|alle|om|la|в)"

_NOTICES = [
    # the encryption notice, and changes of a contact's code
    r"end-to-end|extremo a extremo|Ende-zu-Ende|bout en bout|ponta a ponta|ponta-a-ponta|crittografi"
    r"|eind-tot-eind|end-to-end-versleuteling"
    r"|extrem a extrem|uçtan uca|сквозн\w+ шифрован|التشفير|تام بين الطرفين",
    r"security code|código de seguridad|Sicherheitsnummer|Sicherheitscode|code de sécurité"
    r"|código de segurança|codice di sicurezza"
    r"|beveiligingscode|codi de seguretat|güvenlik kodu|код безопасности",
    r"changed (?:their|your) phone number|changed to \+|cambió a \+|mudou para \+|(?:hat|ist) (?:zu|auf) \+"
    r"|cambió (?:su|de) número|Telefonnummer geändert"
    r"|a changé de numéro"
    r"|(?:mudou|alterou) (?:seu |o |de )?n[uú]mero|ha cambiato (?:il )?numero",
    r"disappearing messages|mensajes temporales|selbstlöschende|messages éphémères|mensagens temporárias"
    r"|messaggi effimeri"
    r"|zelfwissende berichten",
    r"(?:is a contact|es un contacto|ist ein Kontakt)\b|blocked this contact|unblocked this contact"
    r"|bloqueaste|desbloqueaste"
    r"|hast diesen Kontakt|avez (?:dé)?bloqué|bloqueou|desbloqueou|hai (?:s)?bloccato",
    r"pinned a message|fijó un mensaje|hat eine Nachricht (?:an)?gepinnt|a épinglé un message|fixou uma mensagem",
    r"(?:this|business) (?:chat|account)|business account|cuenta de empresa|Unternehmenskonto"
    r"|compte professionnel|conta comercial",
    r"waiting for this message|esperando (?:el|este) mensaje|warte auf diese Nachricht",
]
_GROUP = [
    r"created (?:the |this )?group|creó (?:el |este )?grupo|(?:hat|hast) (?:die )?Gruppe .*erstellt"
    r"|a créé (?:le )?groupe"
    r"|avez créé (?:le )?groupe|criou (?:o )?grupo|ha creato il gruppo|hai creato il gruppo|groep .*gemaakt"
    r"|ha creat el grup"
    r"|creaste (?:el |este )?grupo|du hast die Gruppe|создал\w* групп",
    r"(?:changed|cambió|cambiaste|geändert|changé|modifi\w+|mudou|alterou|cambiato|modificato|gewijzigd"
    r"|canviat|изменил\w*)\b.*"
    r"(?:subject|group|asunto|nombre|descripción|icono|imagen|foto|ajustes|configuración|Betreff|Gruppen\w*"
    r"|sujet|groupe"
    r"|icône|assunto|nome|descrição|ícone|grupo|gruppo|oggetto|immagine|onderwerp|groep\w*|assumpte|тем\w|групп\w+)",
    r"(?:Betreff|Gruppenbild|Gruppenbeschreibung|Gruppe)\b.*(?:geändert|zu)\b",
    r"\b(?:added|removed|añadió a|añadiste a|agregó a|agregaste a|eliminó a|eliminaste a|hinzugefügt|entfernt"
    r"|a ajouté|avez ajouté"
    r"|a retiré|avez retiré|adicionou|removeu|ha aggiunto|hai aggiunto|ha rimosso|hai rimosso|toegevoegd"
    r"|verwijderd|ha afegit"
    r"|добавил\w*|удалил\w*)\b",
    r"\b(?:left|salió(?: del grupo)?|saliste(?: del grupo)?|hat die Gruppe verlassen|a quitté(?: le groupe)?"
    r"|saiu(?: do grupo)?"
    r"|ha abbandonato(?: il gruppo)?|è uscit[oa]|heeft de groep verlaten|ha sortit|вышел|вышла)\.?$",
    r"joined using (?:this|a|your)|se unió (?:usando|mediante|con)|ist .*(?:beigetreten)"
    r"|a rejoint (?:le groupe )?(?:en|via|à)"
    r"|entrou (?:usando|através)|è entrat[oa]|si è unit[oa]|joined from the community|joined the group",
    r"You(?:'re| are|’re)? (?:were added|now an admin|no longer|joined|left|created)|you were added"
    r"|fuiste añadid[oa]|te añadió"
    r"|te agregó|ahora eres administrador|ya eres administrador|bist jetzt (?:ein )?Admin|êtes (?:désormais"
    r"|maintenant) admin"
    r"|agora é (?:um )?admin|ora sei amministratore|now an admin|you’re now an admin",
    r"started a (?:voice |video )?call|inició una (?:video)?llamada|reset this group|restableció el enlace"
    r"|invite link",
]
_ENCRYPTION = re.compile(_NOTICES[0], re.IGNORECASE)
_NOTICE = re.compile("|".join(_NOTICES), re.IGNORECASE)
_GROUP_NOTICE = re.compile("|".join(_GROUP), re.IGNORECASE)

_KIND = (
    r"image|photo|video|audio|sticker|gif|document|contact card|contact|voice message|imagen|foto|vídeo"
    r"|documento|tarjeta de contacto"
    r"|contacto|nota de voz|Bild|Foto|Video|Audio|Dokument|Kontaktkarte|Sticker|photo|vidéo|autocollant"
    r"|fiche contact|imagem|figurinha"
    r"|cartão do contato|immagine|adesivo|scheda contatto|afbeelding|contactkaart|imatge|multimedia|media"
    r"|medios|archivo|médias?|mídia|mídias"
)
_LEFT_OUT = (
    r"omitted|omitid[oa]s?|ausgeschlossen|weggelassen|omise?s?|absente?s?|ocult[oa]s?|omess[oi]|esclus[oi]"
    r"|weggelaten|omès|omesa"
    r"|dahil edilmedi|пропущен\w*|без медиафайлов|تم استبعاد|not included"
)
_LEFT_OUT_LAST = re.compile(rf"(?:{_LEFT_OUT}|edilmedi|медиафайлов|استبعاد|included)$", re.IGNORECASE)
"""The last word of each form of `_LEFT_OUT`."""
_OMITTED = re.compile(
    rf"<[^<>\n]{{0,40}}(?:{_LEFT_OUT})[^<>\n]{{0,20}}>|(?:^|\s|•\s?)(?P<kind>{_KIND})\s(?:{_LEFT_OUT})\s?$",
    re.IGNORECASE,
)
_ATTACHED = re.compile(
    r"<\s?(?:attached|adjunto|archivo adjunto|angehängt|Anhang|pièce jointe|fichier joint|anexado|anexo|allegato"
    r"|bijgevoegd|bijlage|adjunt"
    r"|ekli|прикреплено|вложение|المرفق|مرفق|附件|添付ファイル|첨부[^:<>\n]{0,6}"
    r"|[^\s:<>]{2,20}(?:\s[^\s:<>]{2,20})?)\s?:\s(?P<angle>[^<>\n]{1,255}\.\w{1,8})\s?>"
    r"|^(?P<before>[^<>\n]{1,255}\.\w{1,8})\s<(?:attached|adjunto|angehängt|joint|anexado|allegato|bijgevoegd|прикреплено)>$",
    re.IGNORECASE | re.MULTILINE,
)
_FILE_ATTACHED = re.compile(
    r"^(?P<name>[^\n<>]{1,255}\.\w{0,8})\s\((?:file attached|archivo adjunto|Datei angehängt|fichier joint"
    r"|arquivo anexado|ficheiro anexado"
    r"|file allegato|bestand bijgevoegd|fitxer adjunt|dosya ekli|файл добавлен|الملف مرفق|[^()\n]{3,24})\)[ ]?$",
    re.IGNORECASE | re.MULTILINE,
)
_DELETED = re.compile(
    r"^(?:this message was deleted|you deleted this message(?: as admin)?"
    r"|this message was deleted by admin .*|message deleted"
    r"|(?:se )?elimin(?:ó|aste) este mensaje|este mensaje (?:fue|ha sido) eliminado|mensaje eliminado"
    r"|diese nachricht wurde (?:von .* )?gelöscht|du hast diese nachricht gelöscht|(?:ce"
    r"|vous avez supprimé ce) message(?: a été supprimé)?"
    r"|(?:esta )?mensagem (?:foi )?apagada|(?:você apagou )?essa mensagem(?: foi apagada)?"
    r"|(?:questo messaggio è stato|hai) eliminat[oa].*"
    r"|dit bericht (?:is|werd) verwijderd|s'ha suprimit aquest missatge|null)\.?$",
    re.IGNORECASE,
)
_DELETED_BEGINS = frozenset(["th", "yo", "me", "se", "el", "es", "di", "du", "ce", "vo", "qu", "ha", "s'", "nu"])
"""The first two letters of every form of `_DELETED`."""
_EDITED = re.compile(
    r"<(?:this message was edited|se editó este mensaje\.?|este mensaje (?:fue|ha sido) editado"
    r"|diese nachricht wurde bearbeitet"
    r"|ce message a été modifié|mensagem editada|questo messaggio è stato modificato|dit bericht is bewerkt)\.?>\s*$",
    re.IGNORECASE,
)
_MARKED_EDITED = re.compile(r"\S[ \n]?[\u200e\u200f]<[^<>:\n]{6,60}>\s*$")

_CALL_QUICK = re.compile(
    r"call|llamada|anruf|appel|chamada|liga[cç]|chiamata|oproep|trucada|\barama|звон|مكالمة|通話|通话|着信|통화|połączeni",
    re.IGNORECASE,
)
_MISSED_CALL = (
    r"missed (?:group )?(?:voice |video )?call|silenced (?:voice |video )?call(?: from .{1,60})?"
    r"|(?:llamada|videollamada) (?:de voz |grupal )?(?:perdida|silenciada)|(?:video)?llamada grupal perdida"
    r"|verpasster (?:sprach|video|gruppen)?anruf|appel (?:vocal |vidéo |de groupe )?manqué"
    r"|(?:chamada|ligação) (?:de voz |de vídeo |de grupo )?perdida|(?:video)?chiamata (?:vocale |di gruppo )?persa"
    r"|gemiste (?:spraak|video-?|groeps)?oproep|(?:video)?trucada (?:de veu |de grup )?perduda"
    r"|cevapsız (?:sesli |görüntülü |grup )?arama|пропущенный (?:аудио|видео|групповой )?звонок"
    r"|nieodebrane połączenie(?: głosowe| wideo)?|مكالمة (?:صوتية |فيديو )?فائتة"
    r"|不在着信|不在の?音声通話|不在の?ビデオ通話"
    r"|未接(?:听)?(?:語音|语音|視訊|视频)?(?:通話|通话|來電)|부재중 (?:음성|영상)\s?통화"
)
_CALLED = (
    r"(?:group )?(?:voice|video) call|llamada(?: de voz| grupal)?|videollamada|(?:sprach|video|gruppen)anruf"
    r"|appel (?:vocal|vidéo|de groupe)|(?:chamada|ligação) de (?:voz|vídeo|grupo)|(?:video)?chiamata(?: vocale)?"
    r"|(?:spraak|video-?)oproep|(?:video)?trucada(?: de veu)?|(?:sesli|görüntülü) arama|(?:аудио|видео)?звонок"
    r"|połączenie (?:głosowe|wideo)|مكالمة (?:صوتية|فيديو)"
    r"|音声通話|ビデオ通話|語音通話|语音通话|視訊通話|视频通话|(?:음성|영상)\s?통화"
)
_NO_ANSWER = (
    r"no answer|unanswered|declined|sin respuesta|rechazada|keine antwort|nicht angenommen|abgelehnt|pas de réponse"
    r"|refusé|sem resposta|não atendida|recusada|nessuna risposta|rifiutata|geen antwoord|geweigerd|sense resposta"
    r"|cevap(?:lanmadı| yok)|reddedildi|нет ответа|отклонен|brak odpowiedzi|odrzucon[eo]"
    r"|لم يتم الرد|応答なし|未应答|無人接聽|응답 없음"
)
_CALL = re.compile(
    rf"(?P<missed>{_MISSED_CALL})(?:\s?[.,·]?\s(?P<when>(?:at|a las?|um|à|às|alle|om) \d.{{0,20}}|tap .{{1,40}}"
    rf"|toca .{{1,40}}|[^\d]{{1,40}}))?\.?"
    rf"|(?P<kind>{_CALLED})\s?[.,·]\s?(?:(?P<unanswered>{_NO_ANSWER})|(?P<length>\d[\d:.,\s\w]{{0,24}}))\.?",
    re.IGNORECASE,
)
_VIDEO = re.compile(
    r"v[ií]d[eé]o|görüntülü|видео|відео|wideo|βιντεο|וידאו|فيديو|تصویری|वीडियो|วิดีโอ|ビデオ|視訊|視像|视频|영상",
    re.IGNORECASE,
)
_UNITS = str.maketrans({"ч": "h", "м": "m", "с": "s"})
_CHANGED = re.compile(
    r"(?P<old>.{1,120}?)\s(?:changed to|changed their (?:phone )?number to|cambió (?:su número )?a|ha cambiado a"
    r"|(?:hat|ist) (?:zu|auf)|a changé (?:pour|de numéro pour)|est passée? (?:à|au)|mudou para|alterou para"
    r"|ha cambiato (?:numero )?(?:in|a)|è passat[oa] a|is gewijzigd in|ha canviat a)\s(?P<new>\+[\d\s().-]{6,24}\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Call:
    """A call that a line states: whether it was missed or unanswered, its length as written, and whether by video."""

    missed: bool
    unanswered: bool
    length: str
    video: bool


def call(text: str) -> Call | None:
    """The call that a body or notice states and nothing else; None for any other text."""
    if len(text) > 120:
        return None
    if whatsapp_languages.missed_call(text):
        return Call(missed=True, unanswered=False, length="", video=_VIDEO.search(text) is not None)
    if _CALL_QUICK.search(text) is None:
        return None
    plain = " ".join(bare(text).split())
    match = _CALL.fullmatch(plain)
    if match is None:
        return None
    length = (match["length"] or "").strip().rstrip(".").translate(_UNITS)
    video = _VIDEO.search(plain) is not None
    return Call(match["missed"] is not None, match["unanswered"] is not None, length, video)


def changed_number(text: str) -> tuple[str, str] | None:
    """Who a notice says has changed to which number, both as written; None for any other notice."""
    match = _CHANGED.match(bare(text).strip())
    return (match["old"].strip(), match["new"]) if match else None


def bare(text: str) -> str:
    """A text without direction marks."""
    return text if text.isascii() else text.translate(WITHOUT_MARKS)


def notice(text: str) -> bool:
    """Whether a text without sender, or a marked one, is a notice of the program."""
    return _NOTICE.search(text) is not None or _GROUP_NOTICE.search(text) is not None


def encryption(text: str) -> bool:
    """Whether a text is the notice of encryption, which iOS puts under the chat's name."""
    if len(text) <= 30 or ("WhatsApp" not in text and "واتساب" not in text):
        return False
    return _ENCRYPTION.search(text) is not None or whatsapp_languages.ENCRYPTION.search(text) is not None


def attached(body: str) -> list[str]:
    """The names of files that a body says were attached."""
    if "<" not in body and "(" not in body:
        return []
    names = [match["angle"] or match["before"] for match in _ATTACHED.finditer(bare(body))]
    return names + [match["name"].strip(MARKS) for match in _FILE_ATTACHED.finditer(body)]


def omitted(body: str) -> str | None:
    """The kind of medium that a body says was left out (`media` where it does not say); None where none."""
    if "<" not in body and not _LEFT_OUT_LAST.match(body.rsplit(None, 1)[-1] if body and not body.isspace() else ""):
        return None
    text = bare(body).strip()
    match = _OMITTED.search(text)
    if match is None:
        return "media" if whatsapp_languages.LEFT_OUT.search(text) else None
    return (match["kind"] or "media").lower()


def marked_omitted(marked: str, *, sure: bool) -> str | None:
    """What was left out, in the export's own words, of a text that iOS marks in any language: its last marked part.

    `sure` is whether the line bears the mark of what was sent with a file; else its words must say that.
    """
    last = re.split("[\u200e\u200f]", marked.rstrip(MARKS + " \n"))[-1].strip(MARKS + " \n")
    if "://" in marked or not 0 < len(last) <= 60 or last.endswith(":") or encryption(marked) or attached(marked):
        return None
    if deleted(marked) or call(marked) is not None:
        return None
    told = sure or whatsapp_languages.MARKED_LEFT_OUT.search(last) is not None
    return omitted(marked) or (last.lower() if told else None)


def deleted(body: str) -> bool:
    """Whether a body says that the message was deleted."""
    text = bare(body).strip()
    if text[:2].lower() in _DELETED_BEGINS and _DELETED.match(text) is not None:
        return True
    return whatsapp_languages.deleted(text)


def edited(body: str) -> bool:
    """Whether a body ends in the mark of an edited message; iOS marks its words, whatever the language."""
    if "<" not in body:
        return False
    return _EDITED.search(bare(body)) is not None or _MARKED_EDITED.search(body) is not None
