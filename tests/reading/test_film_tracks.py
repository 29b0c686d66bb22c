"""Tracks of faces: one a person and shot, whatever the number of frames, with the views that differ."""

from __future__ import annotations

import numpy as np

from asasec_graph.reading.face_quality import Quality
from asasec_graph.reading.faces import FoundFace
from asasec_graph.reading.film_tracks import Track, Tracks

AXES = np.eye(8, dtype=np.float32)


def face(who: int, x: int = 0, quality: float = 0.8, aside: float = 0.0) -> FoundFace:
    """Somebody's face at `x`; `aside` turns the vector towards another one."""
    vector = AXES[who] * np.sqrt(1 - aside**2) + AXES[7] * aside
    parts = Quality(quality, 40.0, 1.0, 1.0, 0.9)
    return FoundFace((x, 10, 40, 40), quality, vector.astype(np.float32), "m/0/8", 0.9, parts)


def tracked(frames: list[tuple[float, bool, list[FoundFace]]]) -> list[Track]:
    tracks = Tracks()
    ended = [track for frame in frames for track in tracks.add(*frame)]
    return sorted([*ended, *tracks.finish()], key=lambda track: track.number)


def test_two_people_who_stay_are_two_tracks() -> None:
    frames = [(float(at), at == 0, [face(0, at), face(1, 200 - at)]) for at in range(30)]
    one, two = tracked(frames)
    assert (one.first, one.last, one.frames) == (0.0, 29.0, 30)
    assert (two.first, two.last, two.frames) == (0.0, 29.0, 30)
    assert len(one.best()) == len(two.best()) == 1
    assert one.latest.vector @ two.latest.vector == 0


def test_the_best_view_stands_for_a_track() -> None:
    qualities = [0.3, 0.5, 0.9, 0.7]
    (track,) = tracked([(float(at), False, [face(0, quality=quality)]) for at, quality in enumerate(qualities)])
    (view,) = track.best()
    assert (view.face.quality, view.seconds) == (0.9, 2.0)


def test_other_views_are_told_beside_it_where_they_are_good_enough() -> None:
    frames = [
        (0.0, False, [face(0)]),
        (1.0, False, [face(0, aside=0.8, quality=0.7)]),
        (2.0, False, [face(0, aside=0.79, quality=0.6)]),
        (3.0, False, [face(0, quality=0.5)]),
        (4.0, False, [face(0, aside=-0.8, quality=0.2)]),
    ]
    (track,) = tracked(frames)
    assert [(view.seconds, view.face.quality) for view in track.best()] == [(0.0, 0.8), (1.0, 0.7)]


def test_a_cut_and_a_long_absence_end_a_track() -> None:
    assert len(tracked([(0.0, False, [face(0)]), (1.0, True, [face(0)])])) == 2
    assert len(tracked([(0.0, False, [face(0)]), (9.0, False, [face(0)])])) == 1
    assert len(tracked([(0.0, False, [face(0)]), (11.0, False, [face(0)])])) == 2


def test_whoever_comes_to_the_same_place_is_somebody_else() -> None:
    assert len(tracked([(0.0, False, [face(0)]), (1.0, False, [face(1)])])) == 2


def test_whoever_walks_stays_the_same() -> None:
    assert len(tracked([(float(at), False, [face(0, at * 300)]) for at in range(5)])) == 1


def test_two_who_are_alike_keep_their_places() -> None:
    """Two faces alike enough to be one: each goes on where it was."""
    alike = face(0, 200, aside=0.6)
    one, two = tracked(
        [(float(at), False, [face(0, at), alike] if at % 2 else [alike, face(0, at)]) for at in range(6)]
    )
    assert {one.latest.box[0] < 100, two.latest.box[0] < 100} == {True, False}
    assert one.frames == two.frames == 6


def test_what_is_kept_is_bounded() -> None:
    tracks = Tracks()
    for at in range(50):
        tracks.add(float(at), False, [face(at % 6, number * 50) for number in range(40)])
    assert all(len(track.views) <= 3 for track in tracks.finish())
