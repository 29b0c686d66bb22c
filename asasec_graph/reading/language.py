"""The language of a paragraph, by its commonest words: Spanish, English, or neither."""

from __future__ import annotations

import re

from asasec_graph.reading.textual import words

_STOP = {
    "es": words(
        "de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ya o fue "
        "este ha sí porque esta son entre cuando muy sin sobre ser tiene también me hasta hay donde quien "
        "desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto mí antes algunos qué "
        "unos yo otro otras él tanto esa estos"
    ),
    "en": words(
        "the of and to in a is that for it as was with be by on not he i this are or his from at which but "
        "have an had they you were their one all we can her has there been if more when will would who so no "
        "out up into them then she my me its about than"
    ),
}
_OTHERS = [
    words(line)
    for line in (
        "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es werden aus er hat dass "
        "sie nach wird bei einer einem einen oder über jeder seine durch zum zur",
        "le les des est dans pour qui une avec pas au par plus sont ce cette il elle nous vous aux leur mais ou du et "
        "été",
        "het een van dat niet zijn op aan met voor er maar om dan zou wordt bij ook naar uit door deze heeft",
        "w z się nie że jest jak od przez dla oraz lub ich tym co już może być są przed",
        "v na že je za ve ale jako jsou byl být který které sa si alebo nie ako vo pre ktoré podľa z sú",
        "og det att som på är av för med till ikke av er fra jeg var skal kan ved har blir eller inte och",
    )
]
"""German, French, Dutch, Polish, Czech and Slovak, Swedish and Norwegian: prose in which a capital tells no name, or
whose words look like names to who knows them not."""
_WORD = re.compile(r"[^\W\d_]+")
SHARE = 0.12
"""The least share of common words in a text that is prose of a language."""


def guess(text: str, languages: tuple[str, ...]) -> str | None:
    """The language of these whose common words make up most of the text; None where it is no prose of any."""
    found = [word.lower() for word in _WORD.findall(text[:4000])]
    if not found:
        return None
    shares = {
        language: sum(word in _STOP[language] for word in found) / len(found)
        for language in languages
        if language in _STOP
    }
    best = max(shares, key=lambda language: shares[language], default=None)
    return best if best is not None and shares[best] >= SHARE else None


def is_other(text: str) -> bool:
    """Whether a text that is neither Spanish nor English is prose of another language, by its common words."""
    found = [word.lower() for word in _WORD.findall(text[:4000])]
    return len(found) >= 4 and max(sum(word in one for word in found) for one in _OTHERS) >= SHARE * len(found)
