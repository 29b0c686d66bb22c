"""What no file may do: fill the memory. Bombs are read in a process of their own, whose peak is held to a gigabyte."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from asasec_graph.samples import pictures as samples_of

MOST = 1_000
_CHILD = """
import json, sys
from pathlib import Path
from asasec_graph.extractors.picture import EXTRACTOR
from asasec_graph.model.observations import Mention, Problem
from asasec_graph.reading.source import Options, Source
told = {}
for name in sys.argv[1:]:
    path = Path(name)
    seen = EXTRACTOR.extract(Source(path, path.name, "0" * 64, path.stat().st_size, Options(faces=False)))
    found = {"problems": []}
    for one in seen:
        if isinstance(one, Problem):
            found["problems"].append(one.reason)
        elif isinstance(one, Mention) and one.entity.kind.value == "MEDIA":
            found |= {key: value for key, value in one.asserted.items() if isinstance(value, int | float)}
    peak = Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]
    found["mib"] = int(peak) // 1024
    told[path.name] = found
print(json.dumps(told))
"""


def png(path: Path, width: int, height: int, *, depth: int = 8, rows: int | None = None) -> None:
    """A PNG of colours whose rows repeat; `rows` fewer than announced."""
    row = b"\0" + (np.arange(width * 3 * depth // 8) % 251).astype(np.uint8).tobytes()
    packer = zlib.compressobj(1)
    data = b"".join(packer.compress(row) for _ in range(height if rows is None else rows)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, depth, 2, 0, 0, 0)
    chunks = b"".join(
        struct.pack(">I", len(part)) + name + part + struct.pack(">I", zlib.crc32(name + part))
        for name, part in ((b"IHDR", header), (b"IDAT", data), (b"IEND", b""))
    )
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunks)


def jpeg_announcing(path: Path, width: int, height: int, *, progressive: bool = False) -> None:
    """A small JPEG whose frame announces another size."""
    data = bytearray(samples_of.encoded(samples_of.drawing(), progressive=progressive, subsampling=0))
    at = data.index(b"\xff\xc2" if progressive else b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", height, width)
    path.write_bytes(bytes(data))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    folder = tmp_path_factory.mktemp("bombs")
    flat = Image.new("RGB", (5_650, 5_650), (200, 10, 10))
    flat.save(folder / "flat.webp", lossless=True, method=0, quality=0)
    flat.resize((7_900, 7_900)).save(folder / "flat.tif", compression="tiff_adobe_deflate")
    png(folder / "large.png", 9_400, 3_000, depth=16)
    png(folder / "huge.png", 50_000, 50_000, rows=50)
    jpeg_announcing(folder / "huge.jpg", 31_000, 32_000)
    jpeg_announcing(folder / "huge_progressive.jpg", 20_000, 20_000, progressive=True)
    images = [Image.fromarray(np.roll(np.asarray(samples_of.drawing(1, 64, 48)), n, axis=1)) for n in range(64)]
    kept = [image.convert("P", palette=Image.Palette.ADAPTIVE, colors=8) for image in images]
    kept[0].save(folder / "long.gif", save_all=True, append_images=(kept * 157)[1:10_000], duration=20)
    whole = samples_of.encoded(samples_of.drawing(4, 800, 600), quality=90)
    (folder / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    names = [str(path) for path in sorted(folder.iterdir())]
    done = subprocess.run([sys.executable, "-c", _CHILD, *names], capture_output=True, text=True, check=True)
    found: dict[str, dict[str, object]] = json.loads(done.stdout)
    return found


def test_no_picture_takes_a_gigabyte(told: dict[str, dict[str, object]]) -> None:
    assert len(told) == 8
    assert {name: found["mib"] for name, found in told.items() if int(str(found["mib"])) >= MOST} == {}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("huge.png", "50000 x 50000 pixels announced"),
        ("huge_progressive.jpg", "20000 x 20000 pixels announced"),
        ("cut.jpg", "rows could be decoded"),
        ("long.gif", "of 10000 frames 10000 were read"),
    ],
)
def test_what_was_not_read_is_said(told: dict[str, dict[str, object]], name: str, said: str) -> None:
    assert said in str(told[name]["problems"])


@pytest.mark.parametrize("name", ["flat.webp", "flat.tif", "large.png", "huge.jpg"])
def test_what_fits_is_read(told: dict[str, dict[str, object]], name: str) -> None:
    assert told[name]["problems"] == []
    assert "pdqQuality" in told[name]


def test_many_frames_are_looked_at_and_those_that_differ_hashed(told: dict[str, dict[str, object]]) -> None:
    found = told["long.gif"]
    assert (found["frameCount"], found["framesRead"]) == (10_000, 10_000)
    assert 128 <= int(str(found["framesHashed"])) <= 280
    assert "framesSearched" not in found
