"""A run as GPX, TCX and FIT: what is written is read again."""

from datetime import datetime, timedelta, timezone

import numpy as np
import pytest

from glutetracker import importers
from glutetracker.domain.running import Lap, RunKind, Surface
from glutetracker.exporters.run_points import NotWritableError
from glutetracker.outgo import ExportError, write_run
from glutetracker.store import runs
from glutetracker.tracks import Track, pack

SOMEWHERE = timezone(timedelta(hours=2))
BEGAN = datetime(2026, 3, 2, 7, 30, 0, 250_000, tzinfo=SOMEWHERE)
T = np.arange(0.0, 601.0)
MISSING = np.where(T % 7 == 3, np.nan, T)
TRACK = Track(
    t_s=T,
    lat_deg=52 + T * 2.5e-5 + MISSING * 0,
    lon_deg=13 - T * 1e-6 + MISSING * 0,
    altitude_m=-3 + T % 50 / 5,
    distance_m=T * 2.78,
    hr_bpm=140 + T % 20 + np.where(T % 10 == 0, np.nan, 0),
    cadence_spm=160 + T % 4 * 2,
    speed_mps=np.full(601, 2.78),
    power_w=240 + T % 7,
)
LAPS = (
    Lap(position=1, start_s=0.0, duration_s=300.0, distance_m=834.0, avg_hr_bpm=148.0),
    Lap(position=2, start_s=300.0, duration_s=300.0, distance_m=834.0, kind="rest"),
)
RECORDED_BY = {
    ".gpx": {"t_s", "lat_deg", "lon_deg", "altitude_m", "hr_bpm", "cadence_spm"},
    ".tcx": set(TRACK.columns()) - {"power_w"},
    ".fit": set(TRACK.columns()),
}


@pytest.fixture
def recorded(store, log_run):
    """A run of ten minutes with laps and a track."""
    run = log_run(started_at=BEGAN, distance_m=1668.0, duration_s=600.0, elapsed_s=600.0, surface=Surface.TRAIL,
                  ascent_m=58.0, avg_hr_bpm=149.0, avg_cadence_spm=163.0, energy_kcal=110.0)  # fmt: skip
    with store.write("Track") as edit:
        runs.save_parts(edit, run, LAPS, pack(TRACK), len(TRACK))
    return run


@pytest.fixture
def read_again(store, tmp_path):
    """Write a run and read it with our own importer: read_again(run, ".fit")."""

    def read(run, ending):
        target = tmp_path / f"run{ending}"
        write_run(store, run.id, target)
        (activity,) = importers.read(target, importers.Hints(zone=SOMEWHERE)).activities
        return activity

    return read


@pytest.mark.parametrize("ending", RECORDED_BY)
def test_every_recorded_value_is_read_again(recorded, read_again, ending):
    track = read_again(recorded, ending).track
    has_way = np.isfinite(TRACK.lat_deg) if ending == ".gpx" else np.isfinite(T)
    for name in RECORDED_BY[ending]:
        there, ours = getattr(track, name), getattr(TRACK, name)[has_way]
        allowed = {"altitude_m": 0.101, "lat_deg": 1e-7, "lon_deg": 1e-7}.get(name, 1e-6)
        assert np.allclose(there, ours, rtol=0, atol=allowed, equal_nan=True), name


@pytest.mark.parametrize("ending", RECORDED_BY)
def test_start_and_lengths_are_read_again(recorded, read_again, ending):
    run = read_again(recorded, ending).run
    assert run.started_at == BEGAN.replace(microsecond=0) if ending == ".fit" else run.started_at == BEGAN
    assert run.local_day == recorded.local_day
    assert abs(run.duration_s - 600) <= 1
    assert run.distance_m == pytest.approx(1668, rel=0.003)


def test_laps_are_read_again_from_tcx_and_fit(recorded, read_again):
    for ending in (".tcx", ".fit"):
        laps = read_again(recorded, ending).laps
        assert [(lap.start_s, lap.duration_s, lap.distance_m) for lap in laps] == [(0, 300, 834), (300, 300, 834)]


def test_fit_keeps_the_totals_of_the_device(recorded, read_again):
    run = read_again(recorded, ".fit").run
    assert (run.ascent_m, run.avg_hr_bpm, run.avg_cadence_spm, run.energy_kcal) == (58, 149, 163, 110)
    assert run.surface is Surface.TRAIL


@pytest.mark.parametrize(("kind", "read"), [(RunKind.WALK, RunKind.WALK), (RunKind.HIKE, RunKind.HIKE)])
def test_a_walk_stays_a_walk(log_run, read_again, kind, read):
    run = log_run(kind=kind, started_at=BEGAN)
    assert read_again(run, ".fit").run.kind is read


@pytest.mark.parametrize("ending", [".tcx", ".fit"])
def test_a_run_without_points_goes_out_with_its_totals(log_run, read_again, ending):
    run = read_again(log_run(started_at=BEGAN), ending).run
    assert (run.distance_m, run.duration_s) == (5000, 1800)


def test_a_run_without_a_way_is_no_gpx(store, log_run, tmp_path):
    with pytest.raises(NotWritableError, match="No way was recorded"):
        write_run(store, log_run(started_at=BEGAN).id, tmp_path / "run.gpx")
    assert list(tmp_path.glob("run*")) == []


@pytest.mark.parametrize("ending", RECORDED_BY)
def test_a_run_of_which_only_the_day_is_known_asks_for_a_time(store, log_run, tmp_path, ending):
    with pytest.raises(NotWritableError, match="time of day"):
        write_run(store, log_run().id, tmp_path / f"run{ending}")


def test_a_run_that_is_not_there_and_an_ending_that_is_none_are_told(store, log_run, tmp_path):
    with pytest.raises(ExportError, match="There is no run nobody"):
        write_run(store, "nobody", tmp_path / "run.gpx")
    with pytest.raises(ExportError, match="name the file"):
        write_run(store, log_run().id, tmp_path / "run.pdf")
