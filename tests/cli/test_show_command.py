"""`glutetracker show`: what is in the journal, for people and for programs."""

from contextlib import closing
from datetime import date

import pytest

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run, RunKind, Surface
from glutetracker.domain.units import DistanceUnit
from glutetracker.store import Store, preferences, runs
from glutetracker.store.body import measures

COLUMNS = {
    "runs": "id started_at utc_offset_min local_day kind surface distance_m duration_s elapsed_s work_s incline_pct "
    "shoes ascent_m avg_hr_bpm max_hr_bpm avg_cadence_spm effort_rpe lap_count point_count energy_kcal source note",
    "sessions": "id started_at utc_offset_min local_day title elapsed_s set_count hard_glute_sets effort_rpe source "
    "note",
    "sets": "id session_id local_day exercise exercise_name position kind side reps load_kg band hold_s distance_m "
    "rir hard_glute hard_side_hip done_at note",
    "measures": "id taken_at local_day site value unit reading note own_name after_run cycle_day",
    "week": "week_start run_km run_duration_s hard_run_duration_s hard_glute_sets hip_cm weight_kg dieting "
    "enough_protein",
}


@pytest.fixture
def logged(command):
    """A week with one of everything."""
    for line in (
        "2026-03-02 hip thrust 60x8 w, 100x8@2 ; belt",
        "2026-03-03 easy 5.2 km 28:40 trail +80 m 142 bpm @4 ; sunny",
        "2026-03-04 side plank 45s",
        "2026-03-05 hips 98.4 98.6 weight 63.2",
        "2026-03-10 sprint 6x20s 3 km 15:00",
        "2026-03-06 walk 3 km 40:00",
    ):
        assert command("log", line).status == 0


@pytest.mark.parametrize("what", COLUMNS)
def test_json_gives_every_column_of_the_public_view(command, logged, what):
    assert [" ".join(each) for each in command("show", what, "--json").objects[:1]] == [COLUMNS[what]]


def test_runs_as_text(command, logged):
    assert command("show", "runs").lines == [
        "Day         Kind      Surface  Distance   Time       Pace  Climb  Heart rate  Effort  Note",
        "2026-03-10  Sprints              3.0 km  15:00   5:00 /km",
        "2026-03-06  Walk                 3.0 km  40:00  13:20 /km",
        "2026-03-03  Easy run  Trail      5.2 km  28:40   5:31 /km   80 m     142 bpm       4  sunny",
    ]


def test_a_climb_is_told_in_feet_where_ways_are_miles(command, logged, usual_journal):
    with closing(Store.open(usual_journal)) as store:
        preferences.save(store, Preferences(distance_unit=DistanceUnit.MI))
    assert "  262 ft  " in command("show", "runs").lines[-1]


def test_sets_as_text(command, logged):
    assert command("show", "sets").lines == [
        "Day         Exercise            Set  Kind       Load  Reps  Hold  RIR  Hard glute  Note",
        "2026-03-04  Side plank            1                         45 s             0.12",
        "2026-03-02  Barbell hip thrust    1  Warm-up   60 kg     8                      0",
        "2026-03-02  Barbell hip thrust    2           100 kg     8          2           1  belt",
    ]


def test_sessions_as_text(command, logged):
    assert command("show", "sessions").lines == [
        "Day         Sets  Hard glute sets",
        "2026-03-04     1              0.1",
        "2026-03-02     2                1",
    ]


def test_measures_as_text(command, logged):
    assert command("show", "measures").lines == [
        "Day         Site      Value  Reading",
        "2026-03-05  Hip     98.4 cm        1",
        "2026-03-05  Hip     98.6 cm        2",
        "2026-03-05  Weight  63.2 kg        1",
    ]


def test_weeks_as_text(command, logged):
    assert command("show", "week").lines == [
        "Week of        Run   Time  Hard  Hard glute sets      Hip   Weight",
        "2026-03-09  3.0 km  15:00  2:00                0",
        "2026-03-02  5.2 km  28:40  0:00              1.1  98.5 cm  63.2 kg",
    ]


def test_text_shows_twenty_unless_told_and_json_all(command, usual_journal):
    with closing(Store.open(usual_journal)) as store, store.write("Runs") as edit:
        for day in range(1, 29):
            runs.save(edit, Run(kind=RunKind.EASY, local_day=date(2026, 2, day), duration_s=60.0 * day))
    assert len(command("show", "runs").lines) == 1 + 20
    assert command("show", "runs", "--limit", "2").lines[1:] == [
        "2026-02-28  Easy run  28:00",
        "2026-02-27  Easy run  27:00",
    ]
    assert len(command("show", "runs", "--json").objects) == 28
    assert [each["local_day"] for each in command("show", "runs", "--json", "--limit", "1").objects] == ["2026-02-28"]


@pytest.mark.parametrize("what", COLUMNS)
def test_a_journal_with_nothing_in_it_says_so(command, usual_journal, what):
    Store.open(usual_journal).close()
    assert command("show", what).out.endswith(" yet.\n")
    assert command("show", what, "--json").out == ""


def test_without_a_journal_none_is_made(command, usual_journal):
    told = command("show", "runs")
    assert (told.status, told.err) == (1, f"There is no journal at {usual_journal} yet.\n")
    assert not usual_journal.parent.exists()


def test_every_kind_of_run_and_site_can_be_shown(command, usual_journal):
    with closing(Store.open(usual_journal)) as store, store.write("All") as edit:
        for kind in RunKind:
            runs.save(edit, Run(kind=kind, local_day=date(2026, 3, 2), duration_s=60.0))
        for surface in Surface:
            runs.save(edit, Run(kind=RunKind.EASY, surface=surface, local_day=date(2026, 3, 2), distance_m=1.0))
        visit = [Measure(visit_id="v", site=site, value=60.0, local_day=date(2026, 3, 2)) for site in Site]
        measures.save(edit, visit)
    assert len(command("show", "runs", "--limit", "99").lines) == 1 + len(RunKind) + len(Surface)
    assert len(command("show", "measures").lines) == 1 + len(Site)


def test_a_journal_can_be_named_before_or_after_the_command(command, tmp_path):
    other = tmp_path / "other.sqlite"
    command("log", "2026-03-02 easy 5 km 30:00", "--file", other)
    assert len(command("--file", other, "show", "runs").lines) == 2
    assert len(command("show", "runs", "--file", other).lines) == 2
    assert command("show", "runs").status == 1


@pytest.mark.parametrize("words", [("show",), ("show", "dreams"), ("show", "runs", "--limit", "0")])
def test_what_cannot_be_shown_is_bad_usage(command, words):
    told = command(*words)
    assert told.status == 2
    assert "Usage:" in told.err
