"""Drawings of lines, dots and labels, written as SVG or as PNG. Coordinates are in points from the top left."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from html import escape
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Literal, TypeAlias

from PIL import Image, ImageDraw, ImageFont

Point: TypeAlias = tuple[float, float]
Anchor: TypeAlias = Literal["start", "middle", "end"]

_PNG_SCALE = 2
_FINER = 2
_DASH, _GAP = 7.0, 5.0
_FONT = "DejaVu Sans, Bitstream Vera Sans, Helvetica, Arial, sans-serif"
_ANCHORS: dict[Anchor, str] = {"start": "ls", "middle": "ms", "end": "rs"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points."""

    points: Sequence[Point]
    colour: str = "#1c2733"
    width: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """A filled circle."""

    at: Point
    radius: float
    colour: str


@dataclass(frozen=True, slots=True)
class Label:
    """A text whose baseline begins, ends or has its middle at a point; `upward` turns it a quarter to the left."""

    at: Point
    text: str
    size: float = 12.0
    anchor: Anchor = "start"
    colour: str = "#1c2733"
    upward: bool = False


Part: TypeAlias = Line | Dot | Label


@dataclass(slots=True)
class Drawing:
    """Parts in the order in which they are drawn, on white."""

    width: int
    height: int
    parts: list[Part] = field(default_factory=list[Part])

    def add(self, *parts: Part) -> None:
        """Draw parts over those there are."""
        self.parts.extend(parts)

    def save(self, path: Path) -> None:
        """Write the drawing: SVG where the file's name ends in .svg, PNG otherwise; OSError where it cannot be."""
        if path.suffix.lower() == ".svg":
            path.write_text(self.svg(), encoding="utf-8")
        else:
            self.image().save(path, "PNG")

    def svg(self) -> str:
        """The drawing as SVG."""
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" '
            f'width="{self.width}" height="{self.height}" font-family="{_FONT}">'
        )
        white = '<rect width="100%" height="100%" fill="#ffffff"/>'
        return "\n".join([head, white, *(_tag(part) for part in self.parts), "</svg>"]) + "\n"

    def image(self) -> Image.Image:
        """The drawing in pixels, two for each point."""
        scale = _PNG_SCALE * _FINER
        large = Image.new("RGB", (self.width * scale, self.height * scale), "white")
        for part in self.parts:
            _paint(large, part, scale)
        return large.resize((self.width * _PNG_SCALE, self.height * _PNG_SCALE), Image.Resampling.LANCZOS)


def _tag(part: Part) -> str:
    match part:
        case Line():
            points = " ".join(f"{x:.1f},{y:.1f}" for x, y in part.points)
            dash = f' stroke-dasharray="{_DASH:g} {_GAP:g}"' if part.dashed else ""
            stroke = f'stroke="{part.colour}" stroke-width="{part.width:g}"'
            return f'<polyline points="{points}" fill="none" {stroke}{dash}/>'
        case Dot():
            x, y = part.at
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{part.radius:g}" fill="{part.colour}"/>'
        case Label():
            x, y = part.at
            turn = f' transform="rotate(-90 {x:.1f} {y:.1f})"' if part.upward else ""
            where = f'x="{x:.1f}" y="{y:.1f}" font-size="{part.size:g}" text-anchor="{part.anchor}"'
            return f'<text {where} fill="{part.colour}"{turn}>{escape(part.text)}</text>'


def _paint(image: Image.Image, part: Part, scale: int) -> None:
    draw = ImageDraw.Draw(image)
    match part:
        case Line():
            width = max(1, round(part.width * scale))
            for piece in _dashes(part.points) if part.dashed else [part.points]:
                draw.line([(x * scale, y * scale) for x, y in piece], fill=part.colour, width=width, joint="curve")
        case Dot():
            (x, y), r = part.at, part.radius
            draw.ellipse([(x - r) * scale, (y - r) * scale, (x + r) * scale, (y + r) * scale], fill=part.colour)
        case Label() if part.upward:
            _upward(image, part, scale)
        case Label():
            at = (part.at[0] * scale, part.at[1] * scale)
            draw.text(at, part.text, fill=part.colour, font=_font(part.size * scale), anchor=_ANCHORS[part.anchor])


def _upward(image: Image.Image, part: Label, scale: int) -> None:
    """A text that runs upwards: drawn level, turned, and laid over the image."""
    font = _font(part.size * scale)
    left, top, right, bottom = font.getbbox(part.text, anchor="ls")
    level = Image.new("L", (math.ceil(right - left) + 2, math.ceil(bottom - top) + 2), 0)
    ImageDraw.Draw(level).text((1 - left, 1 - top), part.text, fill=255, font=font, anchor="ls")
    turned = level.transpose(Image.Transpose.ROTATE_90)
    before = {"start": 1.0, "middle": 0.5, "end": 0.0}[part.anchor] * turned.height
    corner = round(part.at[0] * scale + top), round(part.at[1] * scale - before)
    image.paste(Image.new("RGB", turned.size, part.colour), corner, turned)


def _dashes(points: Sequence[Point]) -> Iterator[list[Point]]:
    """The pieces of a dashed line, a dash and a gap in turn along the whole of it."""
    piece: list[Point] = [points[0]]
    left, drawn = _DASH, True
    for start, end in pairwise(points):
        length, done = math.dist(start, end), 0.0
        while length - done > left:
            done += left
            part = done / length
            here = (start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part)
            if drawn:
                yield [*piece, here]
            piece, drawn = [here], not drawn
            left = _DASH if drawn else _GAP
        left -= length - done
        piece.append(end)
    if drawn and len(piece) > 1:
        yield piece


@cache
def _font(size: float) -> ImageFont.FreeTypeFont:
    """Bitstream Vera, which comes with the library that writes PDF."""
    return ImageFont.truetype(str(files("reportlab").joinpath("fonts/Vera.ttf")), size)
