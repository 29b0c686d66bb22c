"""Pictures and faces made of numbers, for tests of likeness."""

from __future__ import annotations

import json
from hashlib import sha256
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Face, Link, Mention, Observation, Ref

MODEL: str = json.loads(files("asasec_graph.analysis").joinpath("faces_bands.json").read_text())[0]["model"]
BOX = (10.0, 20.0, 30.0, 40.0)


def picture(name: str) -> Ref:
    """A picture."""
    return keys.media(sha256(name.encode()).hexdigest())


def face(name: str) -> Ref:
    """The face in a picture."""
    return keys.face(sha256(name.encode()).hexdigest(), BOX)


def pdq(seed: int, *, flipped: int = 0) -> str:
    """A perceptual hash, with its first bits flipped."""
    bits = np.random.default_rng(seed).integers(0, 2, 256)
    bits[:flipped] ^= 1
    return bytes(np.packbits(bits)).hex()


def embedding(person: int, shot: int) -> bytes:
    """An embedding: shots of one person are alike (cosine about .9), persons are not."""
    rng = np.random.default_rng([person, shot])
    who = np.random.default_rng(person).standard_normal(128)
    vector = _unit(who) + 0.33 * _unit(rng.standard_normal(128))
    return _unit(vector).astype("<f4").tobytes()


def _unit(vector: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float64)


def shot(name: str, person: int, number: int, *, flipped: int = 0) -> list[Observation]:
    """A picture of a person, with its face and perceptual hash."""
    return [
        Mention(picture(name), name, asserted={"name": name, "pdq": pdq(person, flipped=flipped)}),
        Face(face(name), picture(name), f"{name}#face/1", BOX, 0.9, embedding(person, number), MODEL),
        Link(LinkType.DEPICTS, picture(name), face(name), f"{name}#face/1"),
    ]
