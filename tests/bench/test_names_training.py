"""The sentences that weights are learned of: composed, cut and in lower case, names stay where they are said."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.bench import names_training
from asasec_graph.bench.names_sentences import Composer
from asasec_graph.bench.names_texts import Sentence

CLAUSES = ["el hombre volvió tarde a casa", "nadie supo qué había pasado"]


@pytest.mark.parametrize("language", ["es", "en"])
def test_composes_what_it_says(language: str) -> None:
    composed = list(Composer(language, CLAUSES).sentences(600))
    assert len(composed) == 600
    assert not any("{" in one.text for one in composed)
    named = [one.text[start:end] for one in composed for start, end in one.persons]
    assert len(named) > 300
    assert all(re.search(r"\w", name) and name == name.strip() for name in named)
    assert composed == list(Composer(language, CLAUSES).sentences(600))


def test_a_street_is_no_person() -> None:
    one = Composer("es", CLAUSES).sentence("vive en la calle {NF} con {F} .")
    (person,) = one.persons
    assert one.text[: person[0]].endswith(" con ")


@given(seed=st.integers(0, 10_000))
def test_cuts_between_names(seed: int) -> None:
    whole = Sentence("Amaro Brisa dijo que Telmo Lirio vino ayer .", frozenset({(0, 11), (21, 32)}))
    cut = names_training.cut(whole, random.Random(seed))
    assert cut.text in whole.text
    assert {cut.text[start:end] for start, end in cut.persons} <= {"Amaro Brisa", "Telmo Lirio"}
    assert len(cut.persons) == sum(name in cut.text for name in ("Amaro Brisa", "Telmo Lirio"))


def test_reads_lines_without_titles_and_accounts() -> None:
    text = "El Sr. Amaro Brisa\n@telmo vino"
    lines = list(names_training.in_lines(Sentence(text, frozenset({(3, 18), (19, 25)}))))
    assert [(one.text, sorted(one.text[a:b] for a, b in one.persons)) for one in lines] == [
        ("El Sr. Amaro Brisa", ["Amaro Brisa"]),
        ("@telmo vino", []),
    ]
