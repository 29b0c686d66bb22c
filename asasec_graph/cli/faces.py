"""`asasec faces calibrate`: how far the face models in use can be trusted, measured on labelled pairs."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click
from tqdm import tqdm

from asasec_graph.analysis.calibration import Calibration, Labelled, calibrate
from asasec_graph.analysis.faces_bands import SAVED
from asasec_graph.cli import options
from asasec_graph.cli.session import DONE, PROBLEMS, Console
from asasec_graph.errors import AsasecError
from asasec_graph.reading import face_models, face_pairs
from asasec_graph.reading.face_pairs import Compared
from asasec_graph.reading.faces import engine

Document = dict[str, object]
_THREADS = 2


@click.group()
def faces() -> None:
    """Measure face recognition.

    Example: asasec faces calibrate pairs.csv
    """


@faces.command("calibrate", epilog="Example: asasec faces calibrate pairs.csv --json")
@click.argument("pairs", type=click.Path(path_type=Path))
@click.option("--save", is_flag=True, help="Keep the bands beside the models, for searches from now on.")
@options.as_json
@click.pass_obj
def calibrate_command(console: Console, pairs: Path, save: bool, as_json: bool) -> None:
    """Measure the face models in use on PAIRS, a table with the columns file_x, file_y, same (0 or 1)."""
    try:
        pack = face_models.pack(console.settings.model_root())
        table = face_pairs.pairs(pairs)
        using = engine(console.settings.model_root(), _THREADS)
        files = {path for pair in table for path in (pair.one, pair.other)}
        with tqdm(total=len(files), unit="file", disable=not sys.stderr.isatty()) as bar:
            compared = face_pairs.compare(table, using, bar.update)
        measured = calibrate(Labelled(compared.similarities, compared.same))
        if save:
            _save(pack / SAVED, using.model, measured)
    except AsasecError as error:
        console.refuse(error)
    if as_json:
        console.answer(_document(using.model, measured, compared))
    else:
        _told(console, using.model, measured, compared)
    sys.exit(PROBLEMS if compared.unusable_pairs else DONE)


def _document(model: str, measured: Calibration, compared: Compared) -> Document:
    return {
        "model": model,
        "eer": measured.eer,
        "eerThreshold": measured.eer_threshold,
        "pairs": measured.pairs,
        "unusable": compared.unusable_pairs,
        "unusableFiles": [{"file": name, "reason": why} for name, why in compared.unusable_files.items()],
        "gallery": measured.gallery,
        "bands": [asdict(band) for band in measured.bands],
        "det": [{"threshold": at, "fmr": accepted, "fnmr": lost} for at, accepted, lost in measured.det],
    }


def _save(path: Path, model: str, measured: Calibration) -> None:
    bands = [asdict(band) for band in measured.bands]
    entry = {"model": model, "gallery": measured.gallery, "pairs": measured.pairs, "eer": measured.eer, "bands": bands}
    path.write_text(json.dumps([entry], indent=1) + "\n")


def _told(console: Console, model: str, measured: Calibration, compared: Compared) -> None:
    console.say(
        "{model}: {pairs} pairs, equal error rate {eer:.4f}", model=model, pairs=measured.pairs, eer=measured.eer
    )
    for band in measured.bands:
        console.say(
            "{band} from {threshold:.2f}: a search of {gallery} strangers names one in {fpir:.2%}; {fnir:.2%} are lost",
            **asdict(band),
            gallery=measured.gallery,
        )
    for name, why in compared.unusable_files.items():
        console.note("not used: {file} ({reason})", file=name, reason=console.reason(why))
