"""Whatever the code says to people has its Spanish, with the same fields; nothing is left over in the catalogue."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import fields

import click
import pytest

from asasec_graph.analysis.hits import stop_list
from asasec_graph.cli.main import main
from asasec_graph.messages.catalogue import entries, texts
from asasec_graph.messages.templates import Template, field_names, numbered
from asasec_graph.reading.dates import Order
from asasec_graph.settings import Settings
from tests.messages import spoken

GIVEN = {
    # Reasons made elsewhere, whose templates are found there.
    ("app/answers.py", "error.message"),
    ("app/executor.py", "refusal.message"),
    ("app/socket.py", "self.context.told(error)"),
    ("cli/analyse.py", "'; '.join((str(error['message']) for error in answer['errors']))"),
    ("cli/extract.py", "explained(error)"),
    ("evidence/containers.py", "entry.refused"),
    ("evidence/containers.py", "entry.remark"),
    ("evidence/containers.py", "problem.reason"),
    ("ingest/reader.py", "explained(error)"),
    ("ingest/reader.py", "now.fatal[member.sha256]"),
    ("resolvers/extensions.py", "message"),
    ("extractors/picture.py", "error.message"),
    ("extractors/video.py", "error.message"),
    ("extractors/video.py", "opened.failed"),
    # The words of libraries, told as they are; Starlette's two are in the catalogue.
    ("reading/film_process.py", "_first_line(error)"),
    ("app/endpoint.py", "error.reason"),
    ("app/server.py", "str(error.detail)"),
    ("reading/jsonstream.py", "error.msg"),
    ("reading/xmlstream.py", "_words_of(error)"),
}
"""Where something that is not written out is said, and why that is right."""

SETTINGS = {("cli/doctor.py", "str(row['about'])")}
STARLETTE = {"Not Found", "Method Not Allowed"}
CLICK = {
    "Missing command",
    "Missing argument {0}",
    "Missing argument {0}. Choose from: {1}",
    "Missing option {0}",
    "Missing option {0}. Choose from: {1}",
    "No such command {0}",
    "No such command {0}. Did you mean {1}?",
    "No such command {0}. (Did you mean one of: {1}?)",
    "No such option {0}",
    "No such option {0}. Did you mean {1}?",
    "No such option {0}. (Did you mean one of: {1}?)",
    "Option {0} requires an argument",
    "Option {0} does not take a value",
    "Got unexpected extra argument ({0})",
    "Got unexpected extra arguments ({0})",
    "Invalid value for {0}: {1}",
    "{0} is not one of {1}",
    "{0} is not in the range {1}",
    "{0} is not a valid {1}",
    "integer",
    "integer range",
    "float",
    "float range",
    "{0}: No such file or directory",
    "File {0} is a directory",
}
HELP_ITSELF = {
    "Usage",
    "Options",
    "Commands",
    "required",
    "default",
    "Show this message and exit.",
    "`{command} --help` says more",
}


def test_what_is_said_is_written_out_where_it_is_said() -> None:
    elsewhere = {(said.place, said.code) for said in spoken.reasons() if said.template is None}
    assert elsewhere == GIVEN
    assert {(said.place, said.code) for said in spoken.texts() if said.template is None} == SETTINGS


def test_every_reason_has_its_spanish_and_no_other_is_kept() -> None:
    assert set(_reasons()) == {english for english, _ in entries("reason")}


def test_every_text_has_its_spanish_and_no_other_is_kept() -> None:
    assert {*_told(), *_about(), *_help(main)} | HELP_ITSELF == {english for english, _ in entries("text")}


@pytest.mark.parametrize("sort", ["text", "reason"])
def test_both_languages_have_the_same_fields(sort: str) -> None:
    pairs = entries("text") if sort == "text" else entries("reason")
    assert len(dict(pairs)) == len(pairs), "an English template stands twice"
    for english, spanish in pairs:
        assert spanish.strip(), english
        assert field_names(english) == field_names(spanish), english


def test_every_reason_is_known_by_its_shape() -> None:
    for english, _ in entries("reason"):
        values = [f"value{number}" for number in range(len(field_names(english)))]
        assert Template.of(english).fields(english.format(*values)) == values


def _reasons() -> Iterator[str]:
    """What is raised or noted, and what stands in tables of data."""
    yield from STARLETTE | CLICK
    yield from (order.value for order in Order)
    yield from (numbered([rule.reason]) for rule in stop_list())
    yield from (said.template for said in spoken.reasons() if said.template and spoken.has_words(said.template))


def _told() -> Iterator[str]:
    yield from (said.template for said in spoken.texts() if said.template and spoken.has_words(said.template))


def _about() -> Iterator[str]:
    yield from (str(item.metadata["about"]) for item in fields(Settings))


def _help(command: click.Command) -> Iterator[str]:
    """Every paragraph and option of a command's help, and of those under it."""
    for written in (command.help, command.epilog):
        for paragraph in inspect.cleandoc(written or "").split("\n\n"):
            line = " ".join(paragraph.split())
            yield from ["Example: {command}"] if line.startswith("Example: ") else [line] if line else []
    yield from (part.help for part in command.params if isinstance(part, click.Option) and part.help)
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            under = command.get_command(context, name)
            assert under is not None
            yield from _help(under)


def test_texts_of_help_are_in_the_catalogue() -> None:
    assert set(_help(main)) <= set(texts())
