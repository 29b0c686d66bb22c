"""A calibration for people and for programs: the rates, how sure they are, and the bands in use on the same pairs."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from asasec_graph.analysis.calibration import Band, Calibration, Labelled, fpir, lost
from asasec_graph.analysis.calibration_intervals import Interval
from asasec_graph.analysis.faces_bands import Bands
from asasec_graph.cli.faces_det import band_name, percent
from asasec_graph.cli.session import Console
from asasec_graph.reading.face_pairs import Compared

Document = dict[str, object]


@dataclass(frozen=True, slots=True)
class Used:
    """A band in use, and what was counted of it on pairs that it was perhaps not made from."""

    band: str
    threshold: float
    strangers: int
    lost: int
    fpir: float
    fnir: float


@dataclass(frozen=True, slots=True)
class InUse:
    """The table of bands in use: its digest, and each band on these pairs."""

    table: str
    bands: tuple[Used, ...]


def checked(bands: Bands | None, pairs: Labelled, gallery: int) -> InUse | None:
    """The bands in use, as counted on these pairs; their FPIR is what their table promises for the gallery."""
    if bands is None:
        return None
    known, strange = pairs.known(), pairs.strange()
    rows = tuple(
        Used(
            band.band,
            band.threshold,
            int((strange >= band.threshold).sum()),
            int((known < band.threshold).sum()),
            fpir(band.fmr, gallery),
            lost(known, band.threshold),
        )
        for band in bands.bands
    )
    return InUse(bands.table, rows)


def document(model: str, measured: Calibration, compared: Compared, used: InUse | None) -> Document:
    """The answer as JSON."""
    return {
        "model": model,
        "eer": measured.eer,
        "eerInterval": _ends(measured.eer_interval),
        "eerThreshold": measured.eer_threshold,
        "pairs": measured.pairs,
        "known": measured.tail.known,
        "strangers": measured.tail.strangers,
        "persons": measured.tail.persons,
        "unusable": compared.unusable_pairs,
        "unusableFiles": [{"file": name, "reason": why} for name, why in compared.unusable_files.items()],
        "gallery": measured.gallery,
        "tail": {"mean": measured.tail.mean, "stdev": measured.tail.stdev},
        "bands": [_band(band, measured) for band in measured.bands],
        "inUse": None if used is None else {"table": used.table, "bands": [asdict(band) for band in used.bands]},
        "det": [{"threshold": at, "fmr": accepted, "fnmr": missed} for at, accepted, missed in measured.det],
    }


def _band(band: Band, measured: Calibration) -> Document:
    sure = measured.uncertain[band.band]
    told = asdict(band)
    del told["fmr_interval"]
    return {
        **told,
        "fpirInterval": _ends(sure.fpir),
        "fnirInterval": _ends(sure.fnir),
        "strangersCounted": sure.counted,
    }


def _ends(interval: Interval) -> list[float]:
    return [interval.low, interval.high]


def tell(console: Console, model: str, measured: Calibration, compared: Compared, used: InUse | None) -> None:
    """The answer for a person, the files that could not be used on stderr."""
    tail = measured.tail
    console.say(
        "{model}: {known} pairs of one person, {strangers} of strangers, {persons} persons",
        model=model,
        known=tail.known,
        strangers=tail.strangers,
        persons=tail.persons,
    )
    console.say(
        "equal error rate {eer} (95 %: {low} to {high})",
        eer=percent(measured.eer),
        low=percent(measured.eer_interval.low),
        high=percent(measured.eer_interval.high),
    )
    for band in measured.bands:
        _tell_band(console, band, measured)
    console.say(
        "fewer than one stranger in {strangers} cannot be counted: such figures are of a normal tail fitted to them",
        strangers=tail.strangers,
    )
    if used is not None:
        _tell_used(console, used, measured)
    for name, why in compared.unusable_files.items():
        console.note("not used: {file} ({reason})", file=name, reason=console.reason(why))


def _tell_band(console: Console, band: Band, measured: Calibration) -> None:
    sure = measured.uncertain[band.band]
    console.say(
        "{band} from {threshold:.2f}: among {gallery} strangers {fpir} of searches name one (95 %: {low} to {high})",
        band=band_name(band.band, console),
        threshold=band.threshold,
        gallery=measured.gallery,
        fpir=percent(band.fpir),
        low=percent(sure.fpir.low),
        high=percent(sure.fpir.high),
    )
    console.say(
        "    {fnir} of one person's pairs stay below it (95 %: {low} to {high})",
        fnir=percent(band.fnir),
        low=percent(sure.fnir.low),
        high=percent(sure.fnir.high),
    )


def _tell_used(console: Console, used: InUse, measured: Calibration) -> None:
    console.say("bands in use until now (table {table}), on these pairs:", table=used.table)
    for band in used.bands:
        console.say(
            "    {band} from {threshold:.2f}: {strangers} of {all} strangers over it, {lost} of {known} pairs below it",
            band=band_name(band.band, console),
            threshold=band.threshold,
            strangers=band.strangers,
            all=measured.tail.strangers,
            lost=band.lost,
            known=measured.tail.known,
        )
