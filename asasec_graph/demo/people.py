"""The persons of the demo world, all invented.

Names are put together from given names and surnames that nobody bears. Telephone numbers are fictional: Spain
reserves no numbers for fiction, so all are drawn from two round blocks, +34 600 00x xxx (mobile) and
+34 910 00x xxx (fixed), valid in form and meant for nobody. Mail domains end in the reserved `.example`.
IMEIs bear valid check digits over random bodies; IMSIs are random.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from stdnum import luhn


def _words(text: str) -> list[str]:
    return text.split()


GIVEN_ES = _words(
    "Amaro Brisa Telmo Iris Baltasar Nerea Leandro Candela Fermín Aitana Gonzalo Marina Isidro Lucía Evaristo Clara "
    "Hilario Irene Jacinto Elena Anselmo Paula Ciriaco Rocío Damián Alba Eladio Noa Fabián Vega Gervasio Luna"
)
SURNAME_ES = _words(
    "Nubeblanca Montefalso Campoluna Valdesueño Torrequimera Piedraluz Marfantasma Ríofingido Cerroazul Sotobruma "
    "Puentevano Fuentelunar Altovuelo Vientocalma Rocafábula Olmodorado Peñavolante Llanoeterno Brumaclara "
    "Castroficto Villasombra Arcoverde Lagoespejo Trigonuevo"
)
GIVEN_EN = _words(
    "Alaric Beatrix Corwin Delphine Edmund Fenella Godric Harriet Ignatius Juniper Kester Linnet Merrick Nell "
    "Oberon Petra Quentin Rosalind Silas Tamsin Ulric Verity Wilfred Zelda"
)
SURNAME_EN = _words(
    "Quillfeather Thornwhistle Marrowby Fennimock Larkspindle Bramblewick Copperdale Duskmeadow Emberwhit "
    "Foxgladden Greyhollow Hazelthorpe Inkwillow Juniperley Kettlewisp Lanternby"
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does not exist. `tag` names the part played, e.g. `A0`; `phone` is E.164."""

    tag: str
    given: str
    surname: str
    language: str
    phone: str
    email: str
    telegram: int
    imei: str
    imsi: str

    @property
    def name(self) -> str:
        """Given name and surname, as contact books have it."""
        return f"{self.given} {self.surname}"

    @property
    def record_name(self) -> str:
        """SURNAME, GIVEN in capitals, as police records have it."""
        return f"{self.surname}, {self.given}".upper()

    @property
    def jid(self) -> str:
        """The identifier of the WhatsApp account of the telephone number."""
        return f"{self.phone.removeprefix('+')}@s.whatsapp.net"

    @property
    def spaced_phone(self) -> str:
        """The number as WhatsApp shows it: +34 600 00 12 34."""
        rest = self.phone.removeprefix("+34")
        return f"+34 {rest[:3]} {rest[3:5]} {rest[5:7]} {rest[7:]}"

    @property
    def national_phone(self) -> str:
        """The number without its country code, as people save it: 600 001 234."""
        rest = self.phone.removeprefix("+34")
        return f"{rest[:3]} {rest[3:6]} {rest[6:]}"


class Registry:
    """Hands out persons; no name, number, address or device twice."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._mobiles = rng.sample(range(10_000), 10_000)
        self._fixed = rng.sample(range(10_000), 10_000)
        self._names = {"es": self._pairs(GIVEN_ES, SURNAME_ES), "en": self._pairs(GIVEN_EN, SURNAME_EN)}
        self._accounts = iter(rng.sample(range(5_000_000_000, 5_900_000_000), 5_000))

    def _pairs(self, given: list[str], surnames: list[str]) -> list[tuple[str, str]]:
        pairs = [(first, last) for first in given for last in surnames]
        self._rng.shuffle(pairs)
        return pairs

    def mobile(self) -> str:
        """A mobile number nobody has yet."""
        return f"+3460000{self._mobiles.pop():04d}"

    def fixed(self) -> str:
        """A fixed-line number nobody has yet."""
        return f"+3491000{self._fixed.pop():04d}"

    def imei(self) -> str:
        """A device number with a valid check digit."""
        body = "35" + "".join(str(self._rng.randrange(10)) for _ in range(12))
        return body + luhn.calc_check_digit(body)

    def imsi(self) -> str:
        """A subscription of a Spanish network code."""
        return self._rng.choice(("21401", "21403", "21407")) + f"{self._rng.randrange(10**10):010d}"

    def person(self, tag: str, language: str = "es", *, named: tuple[str, str] | None = None) -> Person:
        """A new person; `named` gives a name that another one bears already."""
        given, surname = named or self._names[language].pop()
        host = self._rng.choice(("correo", "postal", "mensaje"))
        mail = f"{given}.{surname}.{self._rng.randrange(100):02d}@{host}.example"
        return Person(
            tag=tag,
            given=given,
            surname=surname,
            language=language,
            phone=self.mobile(),
            email=_plain(mail),
            telegram=next(self._accounts),
            imei=self.imei(),
            imsi=self.imsi(),
        )


def _plain(address: str) -> str:
    return address.lower().translate(str.maketrans("áéíóúñü", "aeiounu"))
