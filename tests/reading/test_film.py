"""Films decoded in a process of their own: which frames, at which times, how they stand, and within what bounds."""

from __future__ import annotations

import os
import signal
from contextlib import closing
from fractions import Fraction
from pathlib import Path

import av
import av.logging
import numpy as np
import psutil
import pytest
from av.codec import Codec
from av.packet import Packet
from av.stream import Discard
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from asasec_graph.errors import EvidenceError
from asasec_graph.reading import film, film_kinds, film_process, film_sampling, film_stream
from asasec_graph.reading.film import Film, FilmFrame
from asasec_graph.reading.film_kinds import Kind
from asasec_graph.reading.film_messages import Alive, Answer, Asked, Done, Frame
from asasec_graph.reading.pictures import Rgb
from asasec_graph.samples import films
from asasec_graph.samples.films import Shape

KINDS = {
    "IMG_0002.mov": "QuickTime", "GX010001.mp4": "MP4", "voice.m4a": "M4A", "film.mkv": "Matroska", "film.webm": "WebM",
    "film.avi": "AVI", "film.ts": "MPEG-TS", "film.mpg": "MPEG-PS", "film.wmv": "ASF", "film.flv": "FLV",
    "film.3gp": "3GP", "film.ogv": "Ogg", "film.mxf": "MXF",
}  # fmt: skip


def kind_of(path: Path) -> Kind:
    with path.open("rb") as file:
        found = film_kinds.kind(file.read(4_096))
    assert found is not None
    return found


def seen(path: Path) -> tuple[list[FilmFrame], Film]:
    with Film(path, kind_of(path)) as opened:
        return list(opened.frames()), opened


def far(one: Rgb, other: Rgb) -> float:
    return float(np.abs(one.astype(int) - other.astype(int)).mean())


@pytest.mark.parametrize("name", KINDS)
def test_films_are_told_by_their_first_bytes_and_decoded(tmp_path: Path, name: str) -> None:
    from asasec_graph.samples.listing import SAMPLES

    path = tmp_path / "no_name"
    SAMPLES[name](tmp_path / name)
    (tmp_path / name).rename(path)
    assert kind_of(path).name == KINDS[name]
    frames, opened = seen(path)
    assert opened.failed is None
    assert opened.ended is not None
    assert opened.ended.damaged == 0
    assert len(frames) == (0 if name == "voice.m4a" else 3)
    for frame in frames:
        packet = film.packet_at(path, frame.seconds, 32)
        assert packet.key
        assert packet.seconds == frame.seconds
        assert packet.data in path.read_bytes()


@pytest.mark.parametrize(
    "head",
    [
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        b"\0\0\0\x18ftypavif\0\0\0\0mif1avif",
        b"\0\0\0\x18ftypcrx \0\0\0\1crx isom",
        b"#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:9,\nhttp://192.0.2.1/a.ts\n",
        b"RIFF\x24\0\0\0WAVEfmt ",
        b"RIFF\x24\0\0\0WEBPVP8 ",
        b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01",
        b"\0\0\0\x08free" + b"\0" * 64,
        b"G" * 400 + b"text",
        b"the moov is a box of QuickTime's, and these are words about it, of which there are many more than sixty-four",
        b"",
        b"OggS\0\x02",
    ],
)
def test_what_is_no_film(head: bytes) -> None:
    assert film_kinds.kind(head) is None


@pytest.mark.parametrize(
    "head", [b"\0\0\0\x08wide\0\0\0\x10mdat", b"\0\0\1\0moov\0\0\0\x6cmvhd", b"\0\0\0\1mdat" + b"\0" * 20]
)
def test_quicktime_before_it_had_brands(head: bytes) -> None:
    found = film_kinds.kind(head)
    assert found is not None
    assert found.name == "QuickTime"


def test_key_frames_are_told_with_their_times_and_cuts(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    films.write(path, Shape(seconds=5.0, gop=10))
    frames, opened = seen(path)
    assert [frame.seconds for frame in frames] == [0.0, 1.0, 2.0, 3.0, 4.0]
    assert all(frame.cut for frame in frames)
    assert opened.about.seconds == 5.0
    assert opened.ended is not None
    assert opened.ended.reached == 4.9


def still(width: int = 160, height: int = 120) -> films.Painter:
    """One picture that stays as it is."""
    paint = films.textures(width, height, shot=10_000)
    return lambda _: paint(0.0)


def test_what_changes_between_key_frames_is_found_and_nothing_is_left_out_for_long(tmp_path: Path) -> None:
    """One key frame in a film of 20 s; another scene between 6.3 and 7.4 s."""
    path, one, other = tmp_path / "a.mp4", still(), films.textures(160, 120, seed=9, shot=10_000)
    films.write(path, Shape(seconds=20.0, gop=600), painter=lambda at: other(0.0) if 6.25 < at < 7.35 else one(0.0))
    with av.open(str(path)) as container:
        assert sum(packet.is_keyframe for packet in container.demux(video=0)) == 1
    frames, opened = seen(path)
    times = [frame.seconds for frame in frames]
    (found,) = [at for at in times if 6.25 < at < 7.35]
    assert found <= 6.5
    assert max(after - before for before, after in zip(times, [*times[1:], 19.9], strict=True)) <= 5.0
    assert len(times) < 10
    assert [frame.seconds for frame in frames if frame.cut][:2] == [0.0, found]
    assert opened.ended is not None
    assert not opened.ended.thinned


def test_black_frames_are_passed_over(tmp_path: Path) -> None:
    path, black = tmp_path / "a.mp4", np.zeros((120, 160, 3), dtype=np.uint8)
    paint = films.textures(160, 120)
    films.write(path, Shape(seconds=4.0, gop=10), painter=lambda at: black if 0.95 < at < 3 else paint(at))
    frames, opened = seen(path)
    assert [frame.seconds for frame in frames] == [0.0, 3.0]
    assert opened.ended is not None
    assert opened.ended.blank == 2


@pytest.mark.parametrize(("turned", "turn", "quarters"), [(0, 0, 0), (270, 90, -1), (90, 270, 1), (180, 180, 2)])
def test_frames_stand_upright(tmp_path: Path, turned: int, turn: int, quarters: int) -> None:
    path = tmp_path / "a.mov"
    films.write(path, Shape(seconds=1.0, turned=turned), format="mov")
    (frame, *_), _ = seen(path)
    stored = films.textures(160, 120)(0.0)
    assert far(frame.picture.pixels, np.rot90(stored, quarters)) < 12
    assert frame.turn == turn
    header = frame.picture.header
    assert (header.width, header.height) == ((120, 160) if quarters in (1, -1) else (160, 120))


@pytest.mark.parametrize(("asked", "shown"), [(0.0, 0.0), (1.0, 1.0), (1.234, 1.2), (2.9, 2.9), (60.0, 2.9)])
def test_the_frame_that_is_shown_at_a_time(tmp_path: Path, asked: float, shown: float) -> None:
    path = tmp_path / "a.mp4"
    films.write(path, Shape(gop=30))
    assert far(film.frame_at(path, asked), films.textures(160, 120)(shown)) < 12


def test_a_frame_is_reduced_and_tells_its_true_size(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    films.write(path, Shape(seconds=1.0, width=320, height=240))
    picture = film.picture_at(path, 0.5, longest=80)
    assert picture.pixels.shape == (60, 80, 3)
    assert (picture.header.width, picture.header.height) == (320, 240)
    assert picture.scale == (4.0, 4.0)


def test_a_frame_leads_back_to_its_packet(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    films.write(path, Shape())
    packet = film.packet_at(path, 1.0, 64)
    assert packet.key
    assert path.read_bytes()[packet.position : packet.position + 64] == packet.data
    with pytest.raises(EvidenceError, match="no packet has this time"):
        film.packet_at(path, 1.05, 64)


def test_what_is_no_film_has_no_frames(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("no film")
    with pytest.raises(EvidenceError, match=r"a\.txt: not a film"):
        film.frame_at(tmp_path / "a.txt", 0.0)
    films.write_sound(tmp_path / "a.m4a")
    with pytest.raises(EvidenceError, match="no pictures"):
        film.frame_at(tmp_path / "a.m4a", 0.0)


@pytest.mark.parametrize(
    ("seconds", "place"),
    [(0.0, "00:00:00"), (62.5, "00:01:02.5"), (3_661.001, "01:01:01.001"), (359_999.9996, "100:00:00")],
)
def test_the_locator_of_a_frame(seconds: float, place: str) -> None:
    assert film.place(seconds) == f"frame {place}"


@pytest.mark.parametrize(("name", "packets"), [("mpegts", 75), ("matroska", 30), ("avi", 30)])
def test_sound_is_never_decoded(tmp_path: Path, name: str, packets: int) -> None:
    """No decoder of sound is opened, not even to find out what it is; no packet of it is read."""
    path = tmp_path / "film"
    films.write_kind(path, format=name)
    asked = Asked("sample", str(path), kind_of(path).demuxer, path.stat().st_size, 1_600)
    with closing(film_stream.Film(asked.path, asked.demuxer, asked.size, lambda: None)) as found:
        assert len(list(film_sampling.Sampler(found, asked, lambda: found).frames())) == 3
        (sound,) = [track for track in found.about.tracks if track.kind == "audio"]
        assert sound.codec
        assert not sound.decoded
        (stream,) = found._container.streams.audio  # pyright: ignore[reportPrivateUsage]
        assert not stream.codec_context.is_open
        assert stream.discard == Discard.all
        assert found.packets_read == packets


def test_probing_may_not_decode_sound_either(tmp_path: Path) -> None:
    path = tmp_path / "film"
    films.write_kind(path, format="mpegts")
    av.logging.set_level(av.logging.VERBOSE)
    try:
        with av.logging.Capture() as told, closing(film_stream.Film(str(path), "mpegts", 10**5, lambda: None)):
            pass
    finally:
        av.logging.set_level(None)
    assert any("not on whitelist" in text for _, _, text in told)


def test_every_codec_that_is_opened_is_one_of_pictures() -> None:
    known = [Codec(name, "r") for name in sorted(film_stream.CODECS & av.codecs_available)]
    assert len(known) > 30
    assert {codec.type for codec in known} == {"video"}


def test_nothing_but_the_film_is_opened(tmp_path: Path) -> None:
    """A playlist given to its demuxer by force finds its pieces closed, though they lie beside it."""
    films.write_kind(tmp_path / "a.ts", format="mpegts")
    path = tmp_path / "a.m3u8"
    path.write_text("#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\na.ts\n#EXT-X-ENDLIST\n")
    with av.open(str(path)) as container:
        assert container.streams.video
    with pytest.raises(film_stream.ERRORS):
        film_stream.Film(str(path), "hls", path.stat().st_size, lambda: None)
    path.write_text(f"ffconcat version 1.0\nfile '{tmp_path / 'a.ts'}'\n")
    with pytest.raises(film_stream.ERRORS):
        film_stream.Film(str(path), "concat", path.stat().st_size, lambda: None)


def test_a_process_that_dies_ends_the_film_with_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    films.write(path, Shape(seconds=20.0, width=640, height=480))
    with Film(path, kind_of(path)) as opened:
        frames = opened.frames()
        next(frames)
        os.kill(opened.process.pid, signal.SIGKILL)
        assert len(list(frames)) < 19
        assert opened.failed is not None
        assert opened.failed.endswith("stopped: the film is damaged there")


def test_a_process_that_makes_no_step_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(film, "SILENCE_SECONDS", 0.5)
    path = tmp_path / "a.mp4"
    films.write(path, Shape(seconds=20.0, width=640, height=480))
    with Film(path, kind_of(path)) as opened:
        os.kill(opened.process.pid, signal.SIGSTOP)
        list(opened.frames())
        assert opened.failed is not None
        assert "made no step" in opened.failed
        pid = opened.process.pid
    assert not psutil.pid_exists(pid)


def test_a_process_goes_when_the_film_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    films.write(path, Shape(seconds=2.0))
    with Film(path, kind_of(path)) as opened:
        next(opened.frames())
    assert not psutil.pid_exists(opened.process.pid)


def test_the_largest_frames_stay_within_memory(tmp_path: Path) -> None:
    """8K: the process that decodes it may hold 600 MB, and holds less."""
    path, paint = tmp_path / "a.avi", films.textures(7_680, 4_320)
    films.write(path, Shape(seconds=0.2, width=7_680, height=4_320, rate=5, codec="mjpeg"), painter=paint)
    with Film(path, kind_of(path)) as opened:
        process, peak = psutil.Process(opened.process.pid), 0
        for frame in opened.frames():
            assert max(frame.picture.pixels.shape) == 1_600
            assert frame.picture.header.width == 7_680
            peak = max(peak, process.memory_info().rss)
        assert opened.ended is not None
        assert opened.ended.damaged == 0
    assert 0 < peak < film_process.MEMORY


def test_a_long_film_is_searched_all_along(tmp_path: Path) -> None:
    """Ten hours, of which every frame is a key frame: no more frames than are allowed, up to its end."""
    path = tmp_path / "a.mkv"
    paint = films.textures(64, 48, shot=10)
    with av.open(str(path), "w", format="matroska") as container:
        stream = container.add_stream("mjpeg", rate=1)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuvj420p"
        for number in range(3_600):
            frame = av.VideoFrame.from_ndarray(paint(number * 10.0), format="rgb24")
            frame.pts, frame.time_base = number * 10, Fraction(1, 1)
            container.mux(stream.encode(frame))
    frames, opened = seen(path)
    assert opened.ended is not None
    assert opened.ended.why == ""
    assert 1_700 < len(frames) <= film.MOST_FRAMES
    assert frames[-1].seconds > 35_950


def test_a_film_longer_than_it_says_is_thinned_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without a length: 400 frames of which 80 may be told reach far beyond the 80th second."""
    path, paint = tmp_path / "a.mkv", films.textures(64, 48)
    shape = Shape(seconds=400.0, width=64, height=48, rate=1, codec="mjpeg", options={"live": "1"})
    films.write(path, shape, painter=paint)
    monkeypatch.setattr(film, "MOST_FRAMES", 80)
    frames, opened = seen(path)
    assert opened.about.seconds is None
    assert len(frames) <= 80
    assert frames[-1].seconds > 100


def test_work_grows_with_what_there_is() -> None:
    assert film_sampling.work(0, None) == film_sampling.work(10**6, 0.0)
    assert film_sampling.work(10**9, 60.0) == film_sampling.work(10**8, 60.0)
    assert film_sampling.work(10**12, None) == film_sampling.work(10**13, None)


def test_the_answer_of_a_film_without_pictures_is_its_end(tmp_path: Path) -> None:
    films.write_sound(tmp_path / "a.m4a")
    answers: list[Answer] = []
    film_process.answer(Asked("sample", str(tmp_path / "a.m4a"), "mov", 5_000, 1_600), answers.append)
    assert isinstance(answers[-1], Done)
    assert not any(isinstance(answer, Alive | Frame) for answer in answers)


@pytest.mark.parametrize("name", ["mpegts", "mpeg"])
def test_what_was_seen_in_an_mpeg_stream_is_found_there_again(tmp_path: Path, name: str) -> None:
    """Such streams are sought by packets: what stands at a time may have its key frame far before."""
    path = tmp_path / "film"
    films.write(path, films.Shape(seconds=8.0, codec="mpeg2video", rate=25, gop=40), format=name)
    with Film(path, kind_of(path)) as found:
        frames = list(found.frames())
    assert len(frames) > 3
    for frame in frames:
        again = film.picture_at(path, frame.seconds).pixels
        assert np.abs(again.astype(int) - frame.picture.pixels).mean() < 3
        assert film.packet_at(path, frame.seconds, 10).size


class _Fields(film_stream.Film):
    """A film whose frames need two packets, as those of camcorders that hold a field each."""

    def alone(self, *packets: Packet[VideoStream]) -> list[VideoFrame]:
        return super().alone(packets[0]) if len(packets) == 2 else []


def test_frames_whose_fields_come_in_packets_of_their_own_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "film"
    films.write(path, films.Shape(seconds=3.0), format="mp4")
    asked = Asked("sample", str(path), "mov", path.stat().st_size, 1_600)
    seen = []
    for kind in (film_stream.Film, _Fields):
        with closing(kind(asked.path, asked.demuxer, asked.size, lambda: None)) as found:
            seen.append([one.seconds for one in film_sampling.Sampler(found, asked, lambda: found).frames()])
    assert seen[0] == seen[1] != []
