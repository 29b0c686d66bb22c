"""Sentences composed for learning what names look like in news, reports, lists and chats: no text of anybody's.

The patterns (`names_sentences_es.txt`, `_en.txt`, a line each) have slots: `{F}` a full name, `{S}` surnames,
`{G}` given names, `{L}` two surnames, `{g}` and `{f}` names in lower case, `{NF}` and `{NS}` names after which
something else is called (a street, a school); `{P}` a place, `{T}` a team, `{O}` an organisation, `{X}` words
written like a name, `{A}` an acronym; `{c}` and `{C}` a clause, `{say}`, `{office}`, `{nat}`, `{m}` a weekday,
`{mes}` a month, `{w}` a word, `{u}` an account, `{n}` and `{d}` numbers. `UP_` before a slot writes it in capitals.
Names are drawn by class from `names_lists`; some are put together of two halves, so that unlisted ones are learned.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files

from asasec_graph.bench.names_texts import Place, Sentence
from asasec_graph.reading import names_lists as lists
from asasec_graph.reading.textual import words

_SLOT = re.compile(r"\{(UP_)?(\w+)\}")
_PERSON = words("F S G L g f")
_SMALL = words("de del la las los el of the y")
_KINDS = {
    "es": "Banco Grupo Fundación Real Universidad Instituto Caja Editorial",
    "en": "Bank Group University United Church School",
}
_AFTER = ("SA", "S.A.", "FC", "CF", "Films", "Media", "Motor", "Telecom", "News")
_CLUB = ("B", "CF", "FC", "United", "City", "Rovers", "Junior")
_TEAMS = {"es": "Real Atlético Deportivo Sporting Racing Athletic", "en": "Real Sporting AC"}
_WORDS = {
    "es": {
        "say": "dijo afirmó aseguró explicó señaló manifestó declaró indicó añadió agregó comentó informó anunció "
        "sostuvo recordó destacó subrayó consideró apuntó precisó admitió negó reconoció pidió respondió advirtió "
        "insistió criticó lamentó",
        "office": "presidente vicepresidente ministro alcalde director secretario portavoz consejero conseller "
        "diputado senador jugador entrenador técnico delantero portero guardameta juez fiscal abogado actor cantante "
        "escritor pintor torero piloto ciclista tenista gobernador general coronel comisario médico periodista "
        "empresario líder candidato embajador",
        "nat": "español francés inglés alemán italiano portugués estadounidense argentino mexicano colombiano chileno "
        "peruano cubano venezolano ruso brasileño uruguayo vasco catalán gallego andaluz",
        "m": "lunes martes miércoles jueves viernes sábado domingo",
        "mes": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    },
    "en": {
        "say": "said says told added claimed replied stated denied explained argued insisted warned announced",
        "office": "president senator minister mayor director secretary coach player singer actor officer judge lawyer "
        "detective captain author",
        "nat": "British American French Spanish",
        "m": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "mes": "January February March April May June July August September October November December",
    },
}

Drawn = tuple[list[str], list[float]]


class Composer:
    """Composes sentences of one language; `clauses` are runs of lower-case words that hold no name."""

    def __init__(self, language: str, clauses: Sequence[str], seed: int = 1) -> None:
        self.random = random.Random(seed)
        self.language = language
        self.clauses = clauses
        self.words = [word for clause in clauses for word in clause.split() if len(word) > 4]
        ordinary = lists.spanish_word if language == "es" else lists.english_word
        given = {
            word: number
            for word, number in lists.listed("given").items()
            if number > 1 and (ordinary(word) < 2 or number > 5)
        }
        surnames = {
            word: number
            for word, number in lists.listed("surnames").items()
            if (ordinary(word) < 2 or number > 4) and lists.place(word) < 6
        }
        places = {
            word: number
            for word, number in lists.listed("places").items()
            if number > 6 or (number > 3 and " " not in word)
        }
        self.given, self.surnames, self.places = _drawn(given, 0.75), _drawn(surnames, 0.55), _drawn(places, 0.8)

    def sentences(self, count: int) -> Iterator[Sentence]:
        """Sentences of the patterns in turn."""
        text = files("asasec_graph.bench").joinpath(f"names_sentences_{self.language}.txt").read_text(encoding="utf-8")
        patterns = [line for line in text.splitlines() if line]
        for number in range(count):
            yield self.sentence(patterns[number % len(patterns)])

    def sentence(self, pattern: str) -> Sentence:
        """A pattern with its slots filled."""
        text, persons, last = "", list[Place](), 0
        for slot in _SLOT.finditer(pattern):
            text += pattern[last : slot.start()]
            filled = self._filled(slot[2])
            filled = filled.upper() if slot[1] else filled
            if slot[2] in _PERSON:
                persons.append((len(text), len(text) + len(filled)))
            text, last = text + filled, slot.end()
        return Sentence(text + pattern[last:], frozenset(persons))

    def _filled(self, slot: str) -> str:
        listed = _WORDS[self.language].get(slot)
        if listed is not None:
            return self.random.choice(listed.split())
        made: dict[str, Callable[[], str]] = {
            "F": self._full,
            "NF": self._full,
            "S": self._family,
            "NS": self._family,
            "G": self._given,
            "L": lambda: f"{self._surname()} {self._surname()}",
            "g": lambda: self._given().lower(),
            "f": lambda: self._full().lower(),
            "P": self._place,
            "T": self._team,
            "O": self._organisation,
            "X": self._titled,
            "A": lambda: "".join(self.random.choices("ABCDEFGILMNOPRSTUV", k=self.random.choice((2, 3, 3, 3, 4, 5)))),
            "c": lambda: self.random.choice(self.clauses),
            "C": lambda: _capital(self.random.choice(self.clauses)),
            "w": lambda: self.random.choice(self.words),
            "u": lambda: f"{self.random.choice(self.words)}{self.random.randint(1, 99)}",
            "n": lambda: str(self.random.randint(1, 99)),
            "d": lambda: str(self.random.randint(10**7, 10**8)),
        }
        return made[slot]()

    def _drawn(self, drawn: Drawn, halves: float) -> str:
        """A word of a list; at a share of `halves` one put together, that is in no list."""
        (one,) = self.random.choices(*drawn)
        if self.random.random() < halves:
            (other,) = self.random.choices(*drawn)
            both = one[: max(2, len(one) // 2 + self.random.randint(-1, 1))] + other[len(other) // 2 :]
            if 4 <= len(both) <= 11 and both.isalpha() and not _known(both):
                return both
        return one

    def _given(self) -> str:
        count = 2 if self.random.random() < 0.2 else 1
        return " ".join(_capital(self._drawn(self.given, 0.08)) for _ in range(count))

    def _surname(self) -> str:
        surname = _capital(self._drawn(self.surnames, 0.22))
        if self.random.random() < 0.03:
            before = "de la,del,De,de,van,Van,Di,De la" if self.language == "es" else "van,de,Mc,O',Di,von"
            return f"{self.random.choice(before.split(','))} {surname}"
        return surname

    def _family(self) -> str:
        more = self.random.random()
        if self.language == "es" and more < 0.07:
            return f"{self._surname()}{' ' if more < 0.05 else ' de '}{_capital(self._drawn(self.surnames, 0.22))}"
        return self._surname()

    def _full(self) -> str:
        initial = f" {self.random.choice('ABCDEFGHJLMPRST')}." if self.random.random() < 0.2 else ""
        name = f"{self._given()}{initial} {self._surname()}"
        more = self.random.random()
        if self.language == "es" and more < 0.41:
            return f"{name}{' ' if more < 0.35 else ' y ' if more < 0.38 else ' de '}{self._surname()}"
        return name

    def _place(self) -> str:
        first, *rest = self._drawn(self.places, 0.2).split()
        return " ".join([_capital(first), *(word if word in _SMALL else _capital(word) for word in rest)])

    def _titled(self) -> str:
        between = (" ", " de ", " de ", " y ") if self.language == "es" else (" ", " ", " of ", " and ")
        chosen = self.random.choices(self.words, k=self.random.choice((1, 1, 2, 2, 3)))
        return self.random.choice(between).join(map(_capital, chosen))

    def _organisation(self) -> str:
        kind = self.random.random()
        if kind < 0.3:
            return self._filled("A")
        if kind < 0.5:
            return self._titled()
        if kind < 0.7:
            ends = ("tel", "corp", "sa", "net", "ia", "com", "sol", "banc", "media", "tex")
            return _capital(self.random.choice(self.words)[:6]) + self.random.choice(ends)
        if kind < 0.85:
            return f"{self.random.choice(_KINDS[self.language].split())} {self._place()}"
        return f"{self._place()} {self.random.choice(_AFTER)}"

    def _team(self) -> str:
        kind = self.random.random()
        if kind < 0.5:
            return self._place()
        if kind < 0.8:
            return f"{self.random.choice(_TEAMS[self.language].split())} {self._place()}"
        return f"{self._place()} {self.random.choice(_CLUB)}"


def _drawn(listed: dict[str, int], power: float) -> Drawn:
    """Words of three letters or more with their weights: three to the power of a share of their class."""
    chosen = [(word, 3.0 ** (number * power)) for word, number in listed.items() if len(word) > 2]
    return [word for word, _ in chosen], [weight for _, weight in chosen]


def _known(word: str) -> bool:
    return bool(
        lists.given(word)
        or lists.surname(word)
        or lists.place(word)
        or lists.spanish_word(word)
        or lists.english_word(word)
    )


def _capital(text: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in text.split("-"))
