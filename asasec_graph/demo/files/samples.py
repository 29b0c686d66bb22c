"""The sample pictures of installed packages that the demo's photographs are made from.

No picture is kept in this project: each is read where its package put it. In use:
- `insightface/data/images/t1.jpg` and `Tom_Hanks_54745.png` (package insightface, MIT): four and one adult faces;
- `skimage/data/astronaut.png` (package scikit-image, BSD-3-Clause; the picture is NASA's, public domain): one adult;
- `skimage/data/rocket.jpg` (CC0) and `hubble_deep_field.jpg` (NASA, public domain), of scikit-image: no face.
Six persons are used. The packages ship eight; two are left out, since shots of theirs come out too like another's
(SFace cosine over .3). They are library samples and stand for nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PIL import Image

from asasec_graph.errors import EngineError


@dataclass(frozen=True, slots=True)
class Sample:
    """A part of a sample picture. `crop` is left, top, right, bottom; `face` the height of the face in it, pixels."""

    package: str
    path: str
    crop: tuple[int, int, int, int]
    face: int


VICTIM: Final = Sample("skimage", "data/astronaut.png", (80, 0, 370, 290), 114)
OTHERS: Final = (
    Sample("insightface", "data/images/t1.jpg", (395, 195, 640, 480), 145),
    Sample("insightface", "data/images/t1.jpg", (690, 275, 910, 500), 122),
    Sample("insightface", "data/images/t1.jpg", (1062, 215, 1280, 470), 124),
    Sample("insightface", "data/images/t1.jpg", (0, 205, 230, 465), 128),
    Sample("insightface", "data/images/Tom_Hanks_54745.png", (0, 0, 112, 112), 92),
)
SCENES: Final = (
    Sample("skimage", "data/hubble_deep_field.jpg", (0, 0, 1000, 870), 0),
    Sample("skimage", "data/rocket.jpg", (0, 0, 640, 427), 0),
)


@cache
def load(sample: Sample) -> Image.Image:
    """The part as an RGB picture; EngineError where the package that ships it is not installed."""
    spec = find_spec(sample.package)
    places = (spec.submodule_search_locations or []) if spec else []
    for place in places:
        path = Path(place) / sample.path
        if path.is_file():
            with Image.open(path) as picture:
                return picture.convert("RGB").crop(sample.crop)
    raise EngineError(
        f"the demo needs the sample picture {sample.path} of the package {sample.package}: run `make setup`"
    )
