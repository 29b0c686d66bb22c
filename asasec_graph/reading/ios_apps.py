"""The programs of an iPhone by their bundle identifier, as the platform on which their accounts and calls are."""

from __future__ import annotations

_PLATFORMS = {
    "com.apple.telephony": "cellular",
    "com.apple.mobilephone": "cellular",
    "com.apple.facetime": "facetime",
    "com.apple.mobilesms": "imessage",
    "com.apple.mobilemail": "mail",
    "net.whatsapp.whatsapp": "whatsapp",
    "net.whatsapp.whatsappsmb": "whatsapp",
    "ph.telegra.telegraph": "telegram",
    "org.whispersystems.signal": "signal",
    "com.viber": "viber",
    "com.skype.skype": "skype",
    "com.facebook.messenger": "facebook",
    "com.burbn.instagram": "instagram",
    "com.toyopagroup.picaboo": "snapchat",
    "com.tencent.xin": "wechat",
    "jp.naver.line": "line",
    "com.kik.chat": "kik",
    "com.hammerandchisel.discord": "discord",
    "im.imo.imoim": "imo",
}


def platform(bundle: str | None) -> str | None:
    """`net.whatsapp.WhatsApp` -> whatsapp; None for a program that is not known."""
    return _PLATFORMS.get(bundle.lower()) if bundle else None
