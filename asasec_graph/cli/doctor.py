"""`asasec doctor`: what is installed, reachable and missing, and how to mend it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import asdict, fields
from typing import cast

import click

from asasec_graph.cli import options
from asasec_graph.cli.session import DONE, PROBLEMS, Console, command
from asasec_graph.errors import EngineError
from asasec_graph.reading import face_models
from asasec_graph.settings import Settings, variable
from asasec_graph.setup import doctor as checks
from asasec_graph.setup.doctor import Check


@click.command(epilog="Example: asasec doctor --settings")
@click.option("--settings", "show_settings", is_flag=True, help="List every ASASEC_* setting with its value.")
@options.as_json
@command
async def doctor(console: Console, show_settings: bool, as_json: bool) -> int:
    """Say what is installed, reachable and missing, and how to mend it."""
    if show_settings:
        _settings(console, as_json)
        return DONE
    report = [*checks.report(console.settings, console.lang), *_face_engine(console)]
    if as_json:
        console.answer([asdict(check) for check in report])
    for check in [] if as_json else report:
        mark = console.text("ok") if check.ok else console.text("MISSING")
        console.say("{mark:8} {name}: {detail}", mark=mark, name=check.name, detail=check.detail)
        if not check.ok:
            console.say("         mend: {mend}", mend=check.mend)
    return DONE if all(check.ok or not check.needed for check in report) else PROBLEMS


def _face_engine(console: Console) -> Iterator[Check]:
    """Where faces are computed, or why they are not."""
    name = console.text("face engine")
    try:
        models = face_models.load(face_models.pack(console.settings.models))
    except EngineError as error:
        mend = console.text("put one detector and one recogniser into the folder of the face pack")
        yield Check(name, False, console.reason(error.message), mend, needed=False)
        return
    if not models.remarks:
        yield Check(name, True, console.text("computes by {provider}", provider=models.provider))
        return
    detail = console.text("computes on the CPU ({remark})", remark="; ".join(map(console.reason, models.remarks)))
    mend = console.text(
        "install the driver and the onnxruntime of that device, or set {variable} to cpu",
        variable=variable("face_provider"),
    )
    yield Check(name, False, detail, mend, needed=False)


def _settings(console: Console, as_json: bool) -> None:
    rows = [
        {"name": variable(item.name), "value": _shown(console.settings, item.name), "about": item.metadata["about"]}
        for item in fields(Settings)
    ]
    if as_json:
        console.answer(rows)
    for row in [] if as_json else rows:
        console.say("{name}={value}\n    {about}", **row | {"about": console.text(str(row["about"]))})


def _shown(settings: Settings, name: str) -> str | None:
    value = getattr(settings, name)
    secret = next(item.metadata["secret"] for item in fields(Settings) if item.name == name)
    if value is None or value == ():
        return None
    if isinstance(value, tuple):
        return os.pathsep.join(map(str, cast("tuple[object, ...]", value)))
    return "(set)" if secret else str(value)
