"""Sentences in Spanish, by their English templates and by the shape of what was said."""

from __future__ import annotations

import time

import pytest

from asasec_graph import messages
from asasec_graph.messages.templates import Template, field_names, numbered

LANGUAGE_VARIABLES = ("ASASEC_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        (
            "there is no case 'NONE': `asasec case list` shows those there are",
            "no existe el caso 'NONE': `asasec case list` muestra los que hay",
        ),
        # Led by a name, even one with the mark in it.
        ("dump: 1.zip: its lzma header is cut off", "dump: 1.zip: su cabecera lzma está cortada"),
        # A reason within a reason within a reason, and figures as Spanish writes them.
        (
            "the limit of 1,000,000 entries was reached: 5 entries and 1,024 bytes were read before, "
            "what follows in the archive was left unread",
            "se alcanzó el límite de 1\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}000 entradas: antes se leyeron 5 entradas "
            "y 1\N{NO-BREAK SPACE}024 bytes; lo que sigue en el archivo comprimido quedó sin leer",
        ),
        # Several reasons in one, each with the joining mark in itself.
        (
            "sms.db: nothing in this database could be read (this record cannot be read (x); it was skipped; "
            "table sms is damaged between its beginning and record 7 (y); those records were not read)",
            "sms.db: no se pudo leer nada de esta base de datos (este registro no se puede leer (x); se omitió; "
            "la tabla sms está dañada entre su comienzo y el registro 7 (y); esos registros no se leyeron)",
        ),
        ("the role auditor may not read cases; these may: analyst", "con el rol auditor no se puede leer casos; "
         "sí con estos: analyst"),
        # What is a name stays a name, whatever it says.
        ("record 7: no face found", "record 7: no se ha encontrado ningún rostro"),
        ("Cannot query field 'x' on type 'Case'.", "Cannot query field 'x' on type 'Case'."),
    ],
)  # fmt: skip
def test_reasons_are_known_by_their_shape(english: str, spanish: str) -> None:
    assert messages.reason("es", english) == spanish
    assert messages.reason("en", english) == english


def test_evidence_that_quotes_our_words_takes_no_longer_and_breaks_nothing() -> None:
    quoted = "{0} {x}; its end: record " * 4_000
    begun = time.process_time()
    told = messages.reason("es", f"{quoted}: the picture cannot be decoded ({quoted}); its bytes stay in custody")
    assert told.endswith("sus bytes siguen en custodia")
    assert quoted in told
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (None, "en"),
        ("", "en"),
        ("es", "es"),
        ("es-ES,es;q=0.9,en;q=0.8", "es"),
        ("en-GB, es;q=0.9", "en"),
        ("fr-FR, es;q=0.5, en;q=0.3", "es"),
        ("es;q=0, en;q=0.1", "en"),
        ("*", "en"),
        ("es;q=nonsense", "en"),
        ("," * 100_000 + "es", "en"),
    ],
)
def test_the_language_that_a_browser_prefers(header: str | None, language: str) -> None:
    assert messages.accepted(header) == language


def test_the_language_of_a_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in LANGUAGE_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    assert messages.language() == "en"
    monkeypatch.setenv("LANG", "es_ES.UTF-8")
    assert messages.language() == "es"
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert messages.language() == "en"
    assert messages.language("es") == "es"


def test_texts_are_filled_in_either_language() -> None:
    assert messages.text("en", "{name} is now {role}", name="marta", role="analyst") == "marta is now analyst"
    assert messages.text("es", "{name} is now {role}", name="{x}", role="analyst") == "{x} es ahora analyst"


def test_templates_fix_what_stands_around_their_fields() -> None:
    template = Template.of("{0}: {1} of {2} {{bytes}}")
    assert template.fields("a: b: 3 of 4 {bytes}") == ["a", "b: 3", "4"]
    assert template.fields("a: 3 of 4 bytes") is None
    assert Template.of("whole").fields("whole") == []
    assert Template.of("aba{0}aba").fields("aba") is None


def test_templates_are_numbered_as_the_catalogue_writes_them() -> None:
    made = numbered(["a ", None, " {b} ", None])
    assert made == "a {0} {{b}} {1}"
    assert field_names(made) == ["0", "1"]
