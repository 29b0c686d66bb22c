"""The DET curve of a calibration as a drawing: both error rates on normal-deviate axes (ISO/IEC 19795-1).

Across: the share of strangers over a threshold (FMR), and above it what that makes in a gallery (FPIR). Down: the share
of one person's pairs that are lost (FNIR). A straight line means that both kinds of similarity are normal. What was not
counted once, because there are too few pairs, is drawn on the line marked 0, or dashed where the fitted tail tells it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from statistics import NormalDist

from asasec_graph.analysis.calibration import Band, Calibration, share_of
from asasec_graph.cli.drawing import Anchor, Dot, Drawing, Label, Line, Part, Point
from asasec_graph.cli.session import Console

WIDTH, HEIGHT = 900, 720
_LEFT, _RIGHT, _TOP, _BOTTOM = 92.0, 860.0, 132.0, 590.0
_MOST = 0.6
_TICKS = (1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.05, 0.2, 0.5)
_GALLERY_TICKS = (1e-5, 1e-4, 1e-3, 0.01, 0.1, 0.5, 0.99)
_SOFT, _GRID, _COUNTED, _FITTED = "#5b6875", "#dfe5ea", "#0b4f8a", "#6f7d8a"
_COLOURS = {"strong": "#11734b", "medium": "#a05a00", "weak": "#a3263b"}
_NORMAL = NormalDist()
_STEPS = 160
_APART = 16.0
_SMALL = 1e-3
_LEAST_SHARE = 1e-4


def det_curve(model: str, measured: Calibration, console: Console) -> Drawing:
    """The drawing, its words in the console's language."""
    drawing = Drawing(WIDTH, HEIGHT)
    scale = _Scale(measured)
    drawing.add(*_titles(model, measured, console), *_axes(scale, measured, console))
    drawing.add(Line(scale.diagonal(), _GRID, 1.0))
    drawing.add(Line(scale.fitted(measured), _FITTED, 1.6, dashed=True), Line(scale.counted(measured), _COUNTED, 2.2))
    for place, band in enumerate(measured.bands):
        drawing.add(*_band(scale, measured, band, place, console))
    drawing.add(*_legend(measured, console))
    return drawing


class _Scale:
    """Rates to points: normal deviates across and down, and a line of its own for what was never counted."""

    def __init__(self, measured: Calibration) -> None:
        lows = [band.fmr for band in measured.bands] + [1 / measured.tail.strangers]
        lows += [share_of(sure.fpir.low, measured.gallery) for sure in measured.uncertain.values()]
        self.least_across = max(min(lows) / 3, 1e-10)
        self.least_down = 0.5 / measured.tail.known

    def across(self, rate: float) -> float:
        return _LEFT + (_RIGHT - _LEFT) * _part(rate, self.least_across)

    def down(self, rate: float) -> float:
        return _BOTTOM - (_BOTTOM - _TOP) * _part(rate, self.least_down)

    def at(self, fmr: float, fnmr: float) -> Point:
        return self.across(fmr), self.down(fnmr)

    def counted(self, measured: Calibration) -> list[Point]:
        """The steps of what was counted, from the highest threshold that a stranger reached down."""
        seen = [(fmr, fnmr) for _, fmr, fnmr in reversed(measured.det) if fmr > 0]
        points: list[Point] = []
        for fmr, fnmr in seen:
            if points:
                points.append((points[-1][0], self.down(fnmr)))
            points.append(self.at(fmr, fnmr))
        return points

    def fitted(self, measured: Calibration) -> list[Point]:
        """The curve with the fitted tail of strangers in place of the counted one."""
        tail = NormalDist(measured.tail.mean, measured.tail.stdev)
        start, end = tail.inv_cdf(1 - _MOST), tail.mean - _NORMAL.inv_cdf(self.least_across) * tail.stdev
        thresholds = [start + (end - start) * step / _STEPS for step in range(_STEPS + 1)]
        return [self.at(_NORMAL.cdf((tail.mean - at) / tail.stdev), _lost(measured, at)) for at in thresholds]

    def diagonal(self) -> list[Point]:
        """Where both rates are equal."""
        low = max(self.least_across, self.least_down)
        rates = [low * (_MOST / low) ** (step / _STEPS) for step in range(_STEPS + 1)]
        return [self.at(rate, rate) for rate in rates]


def _part(rate: float, least: float) -> float:
    low, high = _NORMAL.inv_cdf(least), _NORMAL.inv_cdf(_MOST)
    return (_NORMAL.inv_cdf(min(max(rate, least), _MOST)) - low) / (high - low)


def _lost(measured: Calibration, threshold: float) -> float:
    """The counted share of lost pairs at a threshold, as the nearest step above it has it."""
    return next((fnmr for at, _, fnmr in measured.det if at >= threshold), 1.0)


def _titles(model: str, measured: Calibration, console: Console) -> Iterator[Part]:
    yield Label((_LEFT, 34), console.text("DET curve of the face model {model}", model=model), 19)
    tail = measured.tail
    about = console.text(
        "{known} pairs of one person, {strangers} of strangers, {persons} persons; EER {eer} ({low} to {high})",
        known=tail.known,
        strangers=tail.strangers,
        persons=tail.persons,
        eer=percent(measured.eer),
        low=percent(measured.eer_interval.low),
        high=percent(measured.eer_interval.high),
    )
    yield Label((_LEFT, 57), about, 12.5, colour=_SOFT)


def _axes(scale: _Scale, measured: Calibration, console: Console) -> Iterator[Part]:
    for rate in _shown(_TICKS, scale.least_across):
        x = scale.across(rate)
        yield Line([(x, _TOP), (x, _BOTTOM)], _GRID)
        yield Label((x, _BOTTOM + 18), _share(rate), 11, "middle", _SOFT)
    for rate in _shown(_TICKS, scale.least_down * 1.5):
        y = scale.down(rate)
        yield Line([(_LEFT, y), (_RIGHT, y)], _GRID)
        yield Label((_LEFT - 8, y + 4), percent(rate), 11, "end", _SOFT)
    yield Label((_LEFT - 8, _BOTTOM + 4), "0", 11, "end", _SOFT)
    for rate in _GALLERY_TICKS:
        share = share_of(rate, measured.gallery)
        if scale.least_across < share < _MOST:
            x = scale.across(share)
            yield Line([(x, _TOP), (x, _TOP - 5)], _SOFT)
            yield Label((x, _TOP - 10), percent(rate), 11, "middle", _SOFT)
    yield Line([(_LEFT, _TOP), (_RIGHT, _TOP), (_RIGHT, _BOTTOM), (_LEFT, _BOTTOM), (_LEFT, _TOP)])
    middle = (_LEFT + _RIGHT) / 2
    yield Label(
        (middle, _TOP - 34), console.text("FPIR in a gallery of {gallery}", gallery=measured.gallery), 12.5, "middle"
    )
    yield Label((middle, _BOTTOM + 40), console.text("FMR: strangers over the threshold"), 12.5, "middle")
    yield Label((26, (_TOP + _BOTTOM) / 2), console.text("FNIR: pairs of one person lost"), 12.5, "middle", upward=True)


def _band(scale: _Scale, measured: Calibration, band: Band, place: int, console: Console) -> Iterator[Part]:
    """A band's point with both intervals, and its name beside it."""
    x, y = scale.at(band.fmr, band.fnir)
    sure, colour = measured.uncertain[band.band], _COLOURS.get(band.band, _COUNTED)
    ends = [share_of(rate, measured.gallery) for rate in (sure.fpir.low, sure.fpir.high)]
    yield Line([(scale.across(rate), y) for rate in ends], colour, 1.2)
    yield Line([(x, scale.down(sure.fnir.low)), (x, scale.down(sure.fnir.high))], colour, 1.2)
    yield Dot((x, y), 5, colour)
    told = console.text("{band} from {threshold:.2f}", band=band_name(band.band, console), threshold=band.threshold)
    anchor: Anchor = "end" if x > _RIGHT - 140 else "start"
    beside = -9 if anchor == "end" else 9
    above = (len(measured.bands) - 1 - place) * _APART
    yield Label((x + beside, max(_TOP + 46, scale.down(sure.fnir.high)) - above), told, 12, anchor, colour)


def _legend(measured: Calibration, console: Console) -> Iterator[Part]:
    y = _BOTTOM + 70
    yield Line([(_LEFT, y - 4), (_LEFT + 34, y - 4)], _COUNTED, 2.2)
    yield Label((_LEFT + 42, y), console.text("counted"), 12, colour=_SOFT)
    yield Line([(_LEFT, y + _APART), (_LEFT + 34, y + _APART)], _FITTED, 1.6, dashed=True)
    told = console.text(
        "with a normal tail fitted to the strangers: below one in {strangers} nothing can be counted",
        strangers=measured.tail.strangers,
    )
    yield Label((_LEFT + 42, y + _APART + 4), told, 12, colour=_SOFT)
    crossed = console.text("crosses: 95 % confidence intervals, by person; the thin line is where both rates are equal")
    yield Label((_LEFT + 42, y + 2 * _APART + 8), crossed, 12, colour=_SOFT)


def _shown(rates: Sequence[float], least: float) -> list[float]:
    return [rate for rate in rates if least < rate < _MOST]


def _share(rate: float) -> str:
    """A rate as a percentage; a small one as one in so many, which is shorter."""
    if rate >= _SMALL:
        return percent(rate)
    many = round(1 / rate)
    return f"1:{many // 1_000_000} M" if many >= 1_000_000 else f"1:{many // 1_000} k"


def band_name(band: str, console: Console) -> str:
    """A band in the person's language."""
    return {"strong": console.text("strong"), "medium": console.text("medium"), "weak": console.text("weak")}.get(
        band, band
    )


def percent(rate: float) -> str:
    """A rate as a percentage with two significant digits, never in powers of ten and none below a millionth."""
    share = 100 * rate
    if 0 < share < _LEAST_SHARE:
        return f"< {_LEAST_SHARE:.4f} %"
    if share <= 0 or rate >= 1:
        return f"{share:.0f} %"
    decimals = max(0, 1 - math.floor(math.log10(share))) if share < 99 else 2
    told = f"{share:.{decimals}f}"
    return f"{told.rstrip('0').rstrip('.') if '.' in told else told} %"
