"""What no name of a person is, however it was weighed: codes, marks of makers and services, places, plain words."""

from __future__ import annotations

from collections.abc import Sequence

from asasec_graph.reading import names_lists as lists
from asasec_graph.reading.names_lists import plain
from asasec_graph.reading.names_rules import is_never
from asasec_graph.reading.textual import words

_MARKS = words(
    "whatsapp telegram instagram facebook messenger snapchat tiktok twitter youtube google gmail chrome android "
    "apple iphone ipad icloud imessage facetime safari windows microsoft outlook hotmail skype teams linux ubuntu "
    "firefox mozilla edge opera tor signal threema wickr kik viber line wechat discord slack tango burner omegle "
    "ome tinder badoo grindr bumble meetic wallapop vinted bizum paypal revolut binance bitcoin ethereum monero "
    "netflix spotify twitch steam roblox fortnite playstation xbox nintendo pinterest reddit tumblr linkedin "
    "onlyfans patreon dropbox mega onedrive wetransfer amazon aliexpress ebay uber cabify blablacar glovo airbnb "
    "booking samsung galaxy xiaomi redmi poco huawei honor oppo realme oneplus motorola nokia lenovo asus acer "
    "dell toshiba sony panasonic canon nikon sandisk kingston seagate intel nvidia qualcomm movistar vodafone "
    "orange yoigo lowi digi masmovil pepephone jazztel simyo euskaltel telefonica lebara lyca lycamobile verizon "
    "tmobile sprint comcast claro tigo telcel entel cellebrite ufed axiom magnet xry msab encase autopsy neo4j "
    "python java sqlite meta vk yahoo bing protonmail proton tutanota zoom webex chatgpt copilot siri alexa "
    "cortana visa mastercard"
)
_PARTICLES = words("de del la las los el y e i da do dos das van von der den di du le al ben bin ibn abu san st")
MOST_WORDS = 6


def plausible(tokens: Sequence[str], in_prose: bool) -> bool:
    """Whether tokens may be a name; outside of prose one of them must be a listed name."""
    named = [one for one in tokens if plain(one) not in _PARTICLES]
    if not 0 < len(named) <= MOST_WORDS or not all(map(_letters, named)) or any(map(_mark, named)):
        return False
    if tokens[-1] not in named or not all(one[0].isupper() or _listed(one) or _unknown(one) for one in named):
        return False
    if len(named) == 1 and not _alone(named[0]):
        return False
    if named[0][0].islower() and lists.given(plain(named[0])) < 4 and not (in_prose and _unknown(named[0])):
        return False
    if len(tokens) > 1 and lists.place(" ".join(map(plain, tokens))):
        return False
    return in_prose or any(map(_listed, named))


def _letters(word: str) -> bool:
    parts = word.split("-")
    return not any(char.isdigit() or char in "_/@#:" for char in word) and (len(parts) == 1 or min(map(len, parts)) > 1)


def _mark(word: str) -> bool:
    one = plain(word)
    return one in _MARKS or (len(one) > 3 and is_never(word) and lists.given(one) < 6 and lists.surname(one) < 4)


def _listed(word: str) -> bool:
    """Whether a word is rather a given name or a surname than an ordinary word."""
    one = plain(word)
    return max(lists.given(one), lists.surname(one)) > max(2, _ordinary(one) + 1)


def _unknown(word: str) -> bool:
    return word.isalpha() and len(word) > 3 and not _ordinary(plain(word))


def _alone(word: str) -> bool:
    """Whether a word may be a name by itself: three letters or more, and no plain word that is hardly a name."""
    one = plain(word)
    return len(one) > 2 and (not _ordinary(one) or lists.given(one) > 4 or lists.surname(one) > 3)


def _ordinary(one: str) -> int:
    return max(lists.spanish_word(one), lists.english_word(one))
