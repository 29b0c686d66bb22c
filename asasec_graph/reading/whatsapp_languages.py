"""What WhatsApp's exports say in the further languages of its interface, in short forms: stems and whole sentences.

`whatsapp_words` holds the languages whose notices are told from each other. Of these here it is known what the export
itself puts in the place of what was sent (a medium left out, a file, a deletion) and which marked texts are notices.
Facts from public lists of the exports' strings.
"""

from __future__ import annotations

import re

_LEFT_OUT = (
    r"weggelaat|ausgelassen|buraxıl|çıxarıl|atlanmış|без\s?фа[йј]л|пропуск|пропущен|відсутн|не додано|изостављ"
    r"|қосыл(?:ған|ма)|отсутству|не добавлен|vynech|udeladt|utelat|utelämn|uteslut|uten vedlegg"
    r"|ikke inkludert|sløyfet"
    r"|välja jäetud|ära jäetud|jätet(?:ty|tiin)|sisällyte|izostavlj|izpušč|elhagyva|hiányzó|kihagy"
    r"|sikertelen|omis[ăe]?\b|praleist|nav iekļaut"
    r"|bez multiv|pomini[ęe]t|hequr|u hoq|imerukwa|hazijajumuishwa|tidak (?:disertakan|dimasukkan)|dikecuali"
    r"kan|disingkirkan|o.tkazib|[iı]nalis ang|walang kalakip|bỏ (?:qua )?|παρα(?:λήφθηκε|λείφθηκε|λειψη)"
    r"|παράλειψη|εξαίρεση"
    r"|не? (?:е|беше) включен|não (?:foi )?revelad|ocultad|guthghlao|ligthe ar lár|ar lár"
    r"|הושמט|לא נכלל|تم استبعاد|لم يتم إدراج|تم حذف|حذف شد|نظر\s?انداز|چھوڑ|ہٹا دیا|نکال دی|बिना|वगळ"
    r"|छोड़ा गया|हटाई ग"
    r"|বাদ দেওয়া|বাদ দেওয়া|છોડી|પડત|અવગણ|શામેલ કરી નથી|ਛੱਡ|ਛਡਿਆ|விடப்பட்ட|நீக்கப்பட்ட|విస్మరించ|ಕೈಬಿಡ"
    r"|ഒഴിവാക്ക"
    r"|ไม่มี|ถูกลบ|ละเว้น|ລວມ|なし|含まれて(?:い)?ません|を?省略|제외|생략|忽略|略去|已省略"
)
LEFT_OUT = re.compile(rf"<[^<>\n]{{0,60}}(?:{_LEFT_OUT})[^<>\n]{{0,40}}>", re.IGNORECASE)
"""A medium left out as Android writes it, in angle brackets."""
MARKED_LEFT_OUT = re.compile(rf"(?:{_LEFT_OUT})", re.IGNORECASE)
"""The same within a text that iOS marks."""

_DELETED = """
Tato zpráva byla smazána|Tato zpráva byla odstraněna|Tuto zprávu jste smazal/a
Tuto zprávu jste odstranil/a|Táto správa bola odstránená|Túto správu ste odstránili
Це повідомлення було видалено|Ви видалили це повідомлення|Данное сообщение удалено
Это сообщение удалено|Вы удалили данное сообщение|Вы удалили это сообщение
Ta wiadomość została usunięta|Usunąłeś(-ęłaś) tę wiadomość|Usunięto tę wiadomość|Usunięto wiadomość
Tämä viesti poistettiin|Poistit tämän viestin|Det här meddelandet raderades
Detta meddelande raderades|Du raderade det här meddelandet|Du har tagit bort meddelandet
Denne besked er blevet slettet|Denne besked blev slettet|Du slettede denne besked
Du har slettet denne besked|Denne meldingen ble slettet|Du slettet denne meldingen
Ez az üzenet törlésre került|Ezt az üzenetet törölted|Törölted ezt az üzenetet
Acest mesaj a fost șters|Ați șters acest mesaj|Ai șters acest mesaj|Αυτό το μήνυμα διαγράφηκε
Διαγράψατε αυτό το μήνυμα|Διαγράψατε το μήνυμα|הודעה זו נמחקה|מחקת את ההודעה הזו|מחקת הודעה זו
تم حذف هذه الرسالة|لقد حذَفت هذه الرسالة|لقد حذفت هذه الرسالة|حذفتَ هذه الرسالة|این پیام حذف شده است
شما این پیام را حذف کردید|یہ میسج حذف کر دیا گیا ہے|آپ نے یہ میسج حذف کر دیا ہے|Bu mesaj silindi
Bu mesajı sildiniz|यह मैसेज डिलीट कर दिया गया है|आपने यह मैसेज डिलीट किया|यह संदेश मिटाया गया
हा मेसेज हटवण्यात आला|तुम्ही हा मेसेज हटवला|এই মেসেজটি বাদ দেওয়া হয়েছে
আপনি এই মেসেজটি বাদ দিয়েছেন|ข้อความนี้ถูกลบแล้ว|ข้อความนี้ถูกลบ|คุณได้ลบข้อความนี้|คุณลบข้อความนี้
このメッセージは削除されました|このメッセージを削除しました
이 메시지는 삭제되었습니다|이 메시지를 삭제했습니다|삭제된 메시지입니다|삭제한 메시지입니다
此訊息已刪除|您已刪除此訊息
這則訊息已被刪除|这条消息已被删除|该消息已被删除
您已删除这条消息|信息已删除|您删除这个信息|你已刪除此訊息|你删除了这条消息
Tin nhắn này đã bị xóa
Tin nhắn này đã bị xoá|Bạn đã xóa tin nhắn này|Bạn đã xoá tin nhắn này|Pesan ini telah dihapus
Pesan ini dihapus|Anda menghapus pesan ini|Anda telah menghapus pesan ini|Mesej ini telah dipadam
Anda telah memadamkan mesej ini|Ova je poruka izbrisana|Izbrisali ste ovu poruku
To sporočilo je bilo izbrisano|U hebt dit bericht verwijderd|Je hebt dit bericht verwijderd
Apagou esta mensagem|Mensagem apagada|Šī ziņa tika izdzēsta|Jūs izdzēsāt šo ziņu
Has suprimit aquest missatge|Has esborrat aquest missatge|Aquest missatge està esborrat
Ujumbe huu ulifutwa|Itong mensahe ay binura na|Binura mo itong mensahe
"""
_MISSED = """
Zmeškaný hovor|Zmeškaný hlasový hovor|Zmeškaný videohovor|Пропущений аудіодзвінок
Пропущений відеодзвінок|Nieodebrane poł. głosowe|Nieodebrane poł. wideo|Vastaamaton äänipuhelu
Vastaamaton videopuhelu|Missat röstsamtal|Missat samtal|Missat videosamtal|Ubesvaret taleopkald
Ubesvaret videoopkald|Mistet opkald|Tapt taleanrop|Tapt videoanrop|Nem fogadott hanghívás
Nem fogadott videohívás|Apel vocal nepreluat|Apel video nepreluat|Apel vocal ratat|Apel video ratat
Αναπάντητη φωνητική κλήση|Αναπάντητη βιντεοκλήση|Αναπάντητη κλήση|שיחה קולית שלא נענתה
שיחת וידאו שלא נענתה|मिस्ड वॉइस कॉल|मिस्ड वीडियो कॉल|वॉइस कॉल मिस हुई|สายที่ไม่ได้รับ
วิดีโอคอลที่ไม่ได้รับ|音声通話不在着信|ビデオ通話不在着信|부재중 전화|부재중 영상통화|Cuộc gọi nhỡ|Cuộc gọi nhỡ video
Panggilan suara tak terjawab|Panggilan video tak terjawab|Panggilan suara terlepas
Panggilan video terlepas|تماس صوتی پاسخ داده نشده|تماس تصویری بی‌پاسخ|تماس تصویری پاسخ داده نشده
Propušteni glasovni poziv|Propušteni videopoziv|Gemist spraakgesprek|Gemist videogesprek
Пропущенный аудиозвонок|Пропущенный видеозвонок|未接語音通話|未接視像通話|未接语音通话|未接视频通话
"""
_ENDS = " .。।۔\u200e\u200f"


def _sentences(text: str) -> frozenset[str]:
    return frozenset(line.strip(_ENDS).casefold() for line in re.split(r"[|\n]", text) if line.strip())


_DELETIONS, _MISSED_CALLS = _sentences(_DELETED), _sentences(_MISSED)
_LONGEST = max(map(len, _DELETIONS | _MISSED_CALLS))

ENCRYPTION = re.compile(
    r"encript|enkripsi|disulitkan|šifr|szyfrow|titkosít|kriptiran|krypter|cript|salattu|salaus|шифр"
    r"|криптира|κρυπτογρ|מוצפנ"
    r"|رمزگذاری|رمزنگاری|انکرپٹ|خفیہ|مشفر|एन्क्रिप्ट|এনক্রিপ্ট|เข้ารหัส|mã h[oó]á?|暗号化|암호화|加密|şifrele",
    re.IGNORECASE,
)
_GROUPS = (
    r"\bgr[ou]u?p(?:p|a|e|u|ę|y|ul|en|ini|o)?\b|skupin|груп|ryhm|csoport|ομάδα|קבוצה|ग्रुप|समूह|গ্রুপ"
    r"|กลุ่ม|nhóm"
    r"|kumpulan|المجموعة|گروه|گروپ|グループ|그룹|群組|群组|此群"
)
_CODES = (
    r"bezpečnostní kód|kód zabezpečen|bezpečnostný kód|код безпеки|kod zabezpieczeń|kod bezpieczeństwa"
    r"|turvakoodi"
    r"|suojauskoodi|säkerhetskod|sikkerhedskode|sikkerhetskode|biztonsági kód|cod(?:ul)? de securitate"
    r"|κωδικός ασφαλείας|קוד האבטחה"
    r"|सिक्योरिटी कोड|सुरक्षा कोड|নিরাপত্তা কোড|รหัสความปลอดภัย|セキュリティコード|보안 코드|安全代?[码碼]|安全代碼|mã bảo mật"
    r"|kode keamanan|kod keselamatan|رمز (?:ال)?أمان|کد امنیتی|سیکیورٹی کوڈ|sigurnosni kod"
)
_NOTICE = re.compile(f"{_GROUPS}|{_CODES}", re.IGNORECASE)


def deleted(text: str) -> bool:
    """Whether a body without marks says that the message was deleted."""
    return len(text) <= _LONGEST + 2 and text.strip(_ENDS).casefold() in _DELETIONS


def missed_call(text: str) -> bool:
    """Whether a body without marks states a call that was missed and nothing else."""
    return len(text) <= _LONGEST + 2 and text.strip(_ENDS).casefold() in _MISSED_CALLS


def notice(marked: str) -> bool:
    """Whether one marked line is a notice: it speaks of the group or of a security code, and links to nothing."""
    return "\n" not in marked and "://" not in marked and _NOTICE.search(marked) is not None
