"""`asasec faces`: how far the face models in use can be trusted, measured on labelled pairs."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Mapping
from pathlib import Path

import click
from tqdm import tqdm

from asasec_graph.analysis import faces_bands
from asasec_graph.analysis.calibration import GALLERY, Calibration, Labelled, calibrate
from asasec_graph.analysis.faces_bands import QUALITY_FLOOR, Bands, bands_of
from asasec_graph.cli import faces_models, faces_told, options
from asasec_graph.cli.faces_det import det_curve
from asasec_graph.cli.session import DONE, PROBLEMS, Console, opened
from asasec_graph.cypher.face_vectors import face_models as models_of_faces
from asasec_graph.errors import AsasecError, BadInput, EngineError
from asasec_graph.reading import face_models, face_pairs
from asasec_graph.reading.face_pairs import Compared
from asasec_graph.reading.faces import FaceEngine, engine

_THREADS = 2
_LARGEST = 1_000_000_000
_PICTURES = (".png", ".svg")


@click.group()
def faces() -> None:
    """Measure face recognition, and keep faces under one model.

    Example: asasec faces calibrate pairs.csv
    """


@faces.command("calibrate", epilog="Example: asasec faces calibrate pairs.csv --gallery 20000 --det det.svg --save")
@click.argument("pairs", type=click.Path(path_type=Path))
@click.option(
    "--gallery", type=click.IntRange(1, _LARGEST), help=f"Faces that a search is made among; by default {GALLERY}."
)
@click.option("--stored", is_flag=True, help="As many faces as the store holds under this model.")
@click.option(
    "--det",
    "drawings",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Draw the DET curve into this file, .png or .svg; may be given twice.",
)
@click.option("--save", is_flag=True, help="Keep the bands beside the models, for searches from now on.")
@options.as_json
@click.pass_obj
def calibrate_command(
    console: Console,
    pairs: Path,
    gallery: int | None,
    stored: bool,
    drawings: tuple[Path, ...],
    save: bool,
    as_json: bool,
) -> None:
    """Measure the face models in use on PAIRS, a table with the columns file_x, file_y, same (0 or 1).

    A folder with a folder of pictures for each person does as well.
    """
    try:
        _check(drawings)
        pack = face_models.pack(console.settings.model_root())
        table = face_pairs.identities(pairs) if pairs.is_dir() else face_pairs.pairs(pairs)
        using = engine(console.settings.model_root(), _THREADS)
        searched = asyncio.run(_stored(console, using.model)) if stored else gallery or GALLERY
        compared = _compared(table, using)
        labelled = Labelled(compared.similarities, compared.same, compared.persons)
        measured = calibrate(labelled, searched)
        used = faces_told.checked(_in_use(using.model, pack), labelled, searched)
        if save:
            _save(pack, using.model, measured)
        _draw(console, drawings, using.model, measured)
    except AsasecError as error:
        console.refuse(error)
    if as_json:
        console.answer(faces_told.document(using.model, measured, compared, used))
    else:
        faces_told.tell(console, using.model, measured, compared, used)
    sys.exit(PROBLEMS if compared.unusable_pairs else DONE)


def _check(drawings: tuple[Path, ...]) -> None:
    for path in drawings:
        if path.suffix.lower() not in _PICTURES:
            raise BadInput(f"--det: {path.name} ends neither in .png nor in .svg")


def _compared(table: tuple[face_pairs.Pair, ...], using: FaceEngine) -> Compared:
    files = {path for pair in table for path in (pair.one, pair.other)}
    with tqdm(total=len(files), unit="file", file=sys.stderr, disable=not sys.stderr.isatty()) as bar:
        return face_pairs.compare(table, using, bar.update)


async def _stored(console: Console, model: str) -> int:
    """How many faces of this model the store holds; BadInput where it holds none."""
    async with opened(console.settings) as graph:
        rows = await graph.read(models_of_faces(references=None, floor=QUALITY_FLOOR))
    found = sum(row.faces for row in rows if row.model == model)
    if not found:
        raise BadInput(f"--stored: no face in the store stands under the model {model}; give --gallery")
    return found


def _in_use(model: str, pack: Path) -> Bands | None:
    """The bands that answers have had until now, or None where the model was never measured."""
    try:
        return bands_of(model, pack)
    except EngineError:
        return None


def _save(pack: Path, model: str, measured: Calibration) -> None:
    if measured.bands[-1].threshold >= 1 or measured.eer > _WORST:
        raise BadInput(
            f"the bands are not kept: on these pairs the model errs in {measured.eer:.1%}, so that no similarity tells "
            "persons from strangers; look for wrong labels, or take other pictures or another model"
        )
    about: Mapping[str, object] = {
        "pairs": measured.pairs,
        "persons": measured.tail.persons,
        "eer": measured.eer,
        "strangers": {"mean": measured.tail.mean, "stdev": measured.tail.stdev},
    }
    faces_bands.save(pack, Bands(model, measured.gallery, measured.bands, measured.tail.strangers), about)


def _draw(console: Console, drawings: tuple[Path, ...], model: str, measured: Calibration) -> None:
    for path in drawings:
        try:
            det_curve(model, measured, console).save(path)
        except OSError as error:
            raise BadInput(f"--det: {path} cannot be written ({error.strerror})") from error


_WORST = 0.2
"""The equal error rate from which a calibration says more of its labels than of the model."""

faces.add_command(faces_models.status)
faces.add_command(faces_models.reembed)
