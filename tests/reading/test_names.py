"""Names of persons: what reports write, what must not be taken for one, and the measured share on annotated texts."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.reading import language, names

SHARED = Path(__file__).parents[3] / "shared" / "data" / "ner"
BOTH = ("es", "en")

BY_RULE = [
    ("El detenido GARCÍA LÓPEZ, JUAN fue visto", "Juan García López", "detenido"),
    ("NUBEBLANCA, TELMO", "Telmo Nubeblanca", ""),
    ("DE LA FUENTE GARCÍA, MARÍA DEL CARMEN", "María del Carmen de la Fuente García", ""),
    ("García López, Juan Antonio", "Juan Antonio García López", ""),
    ("EL DETENIDO JUAN GARCIA LOPEZ MANIFIESTA QUE", "Juan Garcia Lopez", "DETENIDO"),
    ("habló con D. Telmo Nubeblanca ayer", "Telmo Nubeblanca", ""),
    ("Dña. Ana Torrequimera", "Ana Torrequimera", ""),
    ("Mr. Alaric Quillfeather", "Alaric Quillfeather", ""),
    ("Testigo: Brisa Montefalso", "Brisa Montefalso", "Testigo"),
    ("the victim, Petra Duskmeadow, said", "Petra Duskmeadow", "victim"),
    ("la agente Lucía Gómez", "Lucía Gómez", ""),
    ("Nombre: Pedro.\nApellidos: De Miguel Rivera.", "Pedro De Miguel Rivera", ""),
    ("APELLIDOS, NOMBRE: CAMPOLUNA, ISIDRO", "Isidro Campoluna", ""),
    ("Apellidos y nombre: CAMPOLUNA, ISIDRO", "Isidro Campoluna", ""),
    ("vino María Pérez sola", "María Pérez", ""),
    ("Comparece Lucía Gómez ante", "Lucía Gómez", ""),
]


@pytest.mark.parametrize(("text", "name", "context"), BY_RULE)
def test_rules_find(text: str, name: str, context: str) -> None:
    found = names.find(text, BOTH)
    assert [(one.name, one.context) for one in found] == [(name, context)]
    assert all(0.5 <= one.confidence <= 0.95 for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "MADRID, ESPAÑA",
        "APELLIDOS, NOMBRE",
        "SURNAME, FIRST NAME",
        "POLICÍA NACIONAL, MADRID",
        "Nombre: Samsung Galaxy",
        "lunes, martes y miércoles",
        "LA GUARDIA CIVIL INFORMA",
        "Calle Mayor, 5",
        "12345, 67890",
        "",
    ],
)
def test_rules_leave(text: str) -> None:
    assert names.find(text, ()) == []


def test_finds_what_no_form_tells() -> None:
    spanish = "El inspector explicó que la tarde del martes estuvo con Brisa Montefalso en la plaza de la estación."
    english = "On that evening the man was with Tamsin Greyhollow at the station and they talked for an hour."
    assert names.find(spanish, ()) == names.find(english, ()) == []
    assert [one.name for one in names.find(spanish, BOTH)] == ["Brisa Montefalso"]
    assert [one.name for one in names.find(english, BOTH)] == ["Tamsin Greyhollow"]


def test_a_surname_alone_is_known_after_the_full_name() -> None:
    reader = names.Reader(BOTH)
    assert reader.find("he was with Duskmeadow and the dog") == []
    assert [one.name for one in reader.find("The victim, Petra Duskmeadow, said that.")] == ["Petra Duskmeadow"]
    assert [(one.name, one.confidence) for one in reader.find("he was with Duskmeadow and the dog")] == [
        ("Duskmeadow", 0.6)
    ]


def test_a_word_that_joins_a_given_name_to_its_sentence_is_none_of_it() -> None:
    told = names.find("Es hijo de Manuel y de Rosa, y vive con Antonio de la Cruz.", ("es",))
    assert [one.name for one in told] == ["Manuel", "Rosa", "Antonio de la Cruz"]


def test_knows_only_its_languages() -> None:
    assert names.find("der Mann kam mit Jutta Feldspat zurück", ("de",)) == []


def test_unwraps_long_lines_only() -> None:
    text = "x" * 70 + "\nJuan\nLeo\n\nfin"
    assert names.unwrapped(text) == "x" * 70 + " Juan\nLeo\n\nfin"


def test_an_apostrophe_of_print_makes_no_name_of_a_plain_word() -> None:
    assert names.find("“Don’t tease,” she said to the men. You won’t, and I’ll not", BOTH) == []


def test_tells_no_words_of_other_languages_as_names() -> None:
    german = "Heiratsfähige Männer und Frauen haben das Recht auf Freiheit und sind in der Gerechtigkeit und im Frieden"
    polish = "Numer Identyfikacji Podatkowej jest w rejestrze oraz na karcie, Działalność Lecznicza nie jest przed nim"
    reader = names.Reader(BOTH)
    assert reader.find(german) == reader.find("Alle Kinder") == reader.find(polish) == []
    named = reader.find("Die Zeugin Rosa García hat das nicht gesehen und ist nach dem Essen gegangen")
    assert [one.name for one in named] == ["Rosa García"]
    assert [one.name for one in reader.find("The officer said that Martin was with Rosa Falsa")][-1:] == ["Rosa Falsa"]


def test_guesses_the_language() -> None:
    assert language.guess("el hombre que vino con la niña a la plaza", BOTH) == "es"
    assert language.guess("the man who came with the girl to the square", BOTH) == "en"
    assert language.guess("0x12 ERROR foo bar baz qux", BOTH) is None
    assert language.guess("the man who came", ("es",)) is None


@given(
    text=st.lists(st.one_of(st.text(max_size=20), st.sampled_from([text for text, _, _ in BY_RULE])), max_size=6).map(
        "\n".join
    )
)
def test_spans_stand_in_the_text(text: str) -> None:
    last = 0
    for one in names.find(text, BOTH):
        assert last <= one.start < one.end <= len(text)
        written = {part.casefold() for part in re.findall(r"\w+", text[one.start : one.end])}
        assert {part.casefold() for part in re.findall(r"\w+", one.name)} <= written
        last = one.end


@pytest.mark.parametrize("piece", ["Ab-", "AB-", "DE LA ", "García, ", "D. ", "A.", "nombre: "])
def test_reads_long_chains_in_time_that_grows_with_them(piece: str) -> None:
    """Of chains of hyphens one end was once sought from each place: nine seconds for 30,000 characters."""
    started = time.process_time()
    names.find(piece * (30_000 // len(piece)), BOTH)
    assert time.process_time() - started < 4


@pytest.mark.parametrize(
    "text",
    [
        "2021-03-01 10:11:12;+34600100100;INCOMING;12;Vodafone ES;Cell 12",
        "La aplicación Viber y la red Discord estaban instaladas en el teléfono de la marca Xiaomi.",
        "El hombre vive en la calle Manuel Siurot y trabaja en el Hospital Virgen del Rocío de Sevilla.",
        "Viajó de Rio de Janeiro a Sao Paulo y de allí a San Sebastián.",
        "Ab9-x_Kq3 /usr/lib/Juan4 Q2FybG9z",
    ],
)
def test_leaves_marks_places_and_codes(text: str) -> None:
    assert names.find(text, BOTH) == []


def annotated(path: Path) -> list[tuple[int, int]]:
    pattern = re.compile(r"T\d+\tNOMBRE\w+ (\d+) (\d+)\t")
    return [(int(match[1]), int(match[2])) for match in pattern.finditer(path.read_text())]


def test_finds_most_names_of_clinical_reports() -> None:
    """MEDDOCAN, 12 texts, 47 names of patients and doctors: 46 found and 11 others taken when this was written."""
    files = sorted(SHARED.glob("meddocan/*.ann"))
    if not files:
        pytest.skip("the shared samples of MEDDOCAN are absent")
    total = hit = other = 0
    for path in files:
        gold, found = annotated(path), names.find(path.with_suffix(".txt").read_text(encoding="utf-8-sig"), BOTH)
        total += len(gold)
        hit += sum(any(one.start < end and start < one.end for one in found) for start, end in gold)
        other += sum(not any(one.start < end and start < one.end for start, end in gold) for one in found)
    assert total == 47
    assert hit >= 40
    assert other <= 12
