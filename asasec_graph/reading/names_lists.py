"""Lists of words that tell names of persons from other words: given names, surnames, places, ordinary words.

Each list is a text file beside this module whose head names its source and licence; a word has a class from
1 (rare) to 9 (the commonest), each about three times as frequent as the one below. Words are lower case
without accents, but with ñ. The lists hold what is publicly counted of whole peoples and nothing of any case.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

_ENDINGS = (
    (
        "ar",
        "a aba abais aban abas ada adas ado ados amos an ando andola andolas andole andoles andolo andolos "
        "andose ando ara aran aras are aremos aren ares aria arian ariamos arias arla arlas arle arles arlo "
        "arlos arme arnos aron arse aramos ase asen aste abamos e emos en es o ad aran",
    ),
    (
        "er",
        "a amos an as e emos en er era eran eras ere eremos eria erian eriamos erias erla erlas erle erles erlo "
        "erlos erse es ia iamos ian ias ida idas ido idos iendo iendola iendole iendolo iendose iera ieran "
        "ieras ieron iese iesen imos iste io o ed",
    ),
    (
        "ir",
        "a amos an as e en es ia iamos ian ias ida idas ido idos iendo iendola iendole iendolo iendose iera "
        "ieran ieras ieron iese iesen imos io ir ira iran iras ire iremos iria irian iriamos irias irla irlas "
        "irle irles irlo irlos irse iste o id",
    ),
)


def plain(text: str) -> str:
    """A word as the lists have it: lower case, without accents but with ñ, apostrophes straight."""
    lower = text.lower().replace("’", "'")
    if lower.isascii():
        return lower
    bare = "".join(
        char for char in unicodedata.normalize("NFD", lower.replace("ñ", "\0")) if not unicodedata.combining(char)
    )
    return bare.replace("\0", "ñ")


def _lines(name: str) -> Iterator[tuple[int, list[str]]]:
    text = files("asasec_graph.reading").joinpath(f"names_{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            number, *words = line.split()
            yield int(number), words


@cache
def listed(name: str) -> Mapping[str, int]:
    """A list by name (`given`, `surnames`, `places`, `words_es`, `words_en`): word to class."""
    return {word.replace("_", " "): number for number, words in _lines(name) for word in words}


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    """Endings of the regular Spanish verb with the infinitive's, the longest first."""
    pairs = {(ending, infinitive) for infinitive, endings in _ENDINGS for ending in endings.split()}
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


@lru_cache(maxsize=1 << 16)
def spanish_word(word: str) -> int:
    """The class of a plain word as ordinary Spanish, inflected forms of listed words included; 0 for none."""
    known = listed("words_es")
    if word in known:
        return known[word]
    for end, other in (("s", ""), ("es", ""), ("a", "o"), ("as", "o"), ("os", "o"), ("amente", "o"), ("mente", "")):
        if word.endswith(end) and len(word) - len(end) > 2 and word[: -len(end)] + other in known:
            return 1
    return int(
        any(
            word.endswith(ending) and len(word) - len(ending) > 1 and word[: -len(ending)] + infinitive in known
            for ending, infinitive in _endings()
        )
    )


_ENGLISH = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("d", ""),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
)


@lru_cache(maxsize=1 << 16)
def english_word(word: str) -> int:
    """The class of a plain word as ordinary English, inflected forms of listed words included; 0 for none."""
    known = listed("words_en")
    if word in known:
        return known[word]
    return int(
        any(
            word.endswith(end) and len(word) - len(end) > 2 and word[: -len(end)] + other in known
            for end, other in _ENGLISH
        )
    )


def given(word: str) -> int:
    """The class of a plain word among given names; 0 for none."""
    return listed("given").get(word, 0)


def surname(word: str) -> int:
    """The class of a plain word among surnames; 0 for none."""
    return listed("surnames").get(word, 0)


def place(words: str) -> int:
    """The class of plain words, one space apart, among places; 0 for none."""
    return listed("places").get(words, 0)
