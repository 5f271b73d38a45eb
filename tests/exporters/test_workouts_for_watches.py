"""A routine or session to be done as a FIT workout: its steps, rounds and rests by the names that watches know."""

import io
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import fitdecode
import numpy as np
import pytest

from glutetracker import fit
from glutetracker.domain.lifting.routine import Routine, RoutineEntry
from glutetracker.domain.planned import PlannedRun, PlannedSession
from glutetracker.domain.running import RunKind, Surface
from glutetracker.exporters.run_points import NotWritableError
from glutetracker.guides import Catalogue
from glutetracker.importers import read_bytes
from glutetracker.outgo import ExportError, write_workout
from glutetracker.store import plans
from glutetracker.store.lifting import own_exercises, routines

NOW = datetime(2026, 3, 2, 18, 5, tzinfo=timezone(timedelta(hours=1)))
OPEN, TIME, REPEAT, REPS = 5, 0, 6, 29


@pytest.fixture
def written(store, tmp_path):
    """Write a routine or session by its id; the bytes of the file."""

    def write(plan_id):
        write_workout(store, plan_id, tmp_path / "plan.fit", overwrites=True)
        return (tmp_path / "plan.fit").read_bytes()

    return write


@pytest.fixture
def keep(store):
    """Keep a routine of these exercises."""

    def save(*entries, name="Monday"):
        routine = Routine(name=name, made_at=NOW, entries=entries)
        with store.write("Routine") as edit:
            routines.save(edit, routine, Catalogue().exercise)
        return routine.id

    return save


def steps(content):
    """What is done for how long, and how often: (type, value, target) of each step."""
    told = fit.read(content).messages["workout_step"]
    columns = (np.nan_to_num(told[name], nan=-1) for name in ("duration_type", "duration_value", "target_value"))
    return [tuple(int(each) for each in row) for row in zip(*columns, strict=True)]


def messages(content):
    """All that another reader finds."""
    with fitdecode.FitReader(io.BytesIO(content), check_crc=fitdecode.CrcCheck.RAISE) as reader:
        return [frame for frame in reader if isinstance(frame, fitdecode.FitDataMessage)]


def values(content, kind, field):
    return [each.get_value(field, fallback=None) for each in messages(content) if each.name == kind]


def test_a_routine_is_sets_and_rests_repeated(keep, written):
    thrust = RoutineEntry(exercise="hip_thrust_barbell", set_count=4, reps_least=8, reps_most=12, rest_s=150)
    plank = RoutineEntry(exercise="side_plank", set_count=1, hold_s=30, rest_s=0)
    content = written(keep(thrust, plank))
    assert steps(content) == [(REPS, 8, 0), (TIME, 150_000, 0), (REPEAT, 0, 4), (TIME, 30_000, 0)]
    assert fit.read(content).messages["workout"]["num_valid_steps"].tolist() == [4]
    assert values(content, "workout_step", "notes")[3] == "each side"


def test_what_is_done_in_turn_is_one_round(keep, written):
    bridge = RoutineEntry(exercise="hip_thrust_barbell", superset=1, set_count=3, reps_least=8, reps_most=8, rest_s=60)
    walk = RoutineEntry(exercise="lateral_band_walk", superset=1, set_count=2, reps_least=10, reps_most=10, rest_s=90)
    assert steps(written(keep(bridge, walk))) == [
        (REPS, 8, 0), (REPS, 10, 0), (TIME, 90_000, 0), (REPEAT, 0, 2),
        (REPS, 8, 0), (TIME, 60_000, 0),
    ]  # fmt: skip


def test_names_and_last_loads_are_read_by_another_reader(log_session, keep, written):
    log_session(NOW.date(), {"reps": 8, "load_kg": 82.5})
    content = written(keep(RoutineEntry(exercise="hip_thrust_barbell", set_count=2, reps_least=8, reps_most=12)))
    assert {each.name for each in messages(content)} == {"file_id", "workout", "workout_step", "exercise_title"}
    assert values(content, "file_id", "type") == ["workout"]
    assert values(content, "workout", "wkt_name") == ["Monday"]
    assert values(content, "workout_step", "exercise_category")[0] == "hip_raise"
    assert values(content, "workout_step", "exercise_weight")[0] == 82.5
    assert values(content, "workout_step", "duration_reps")[0] == 8
    assert values(content, "workout_step", "repeat_steps")[2] == 2
    assert values(content, "exercise_title", "wkt_step_name") == ["Barbell hip thrust"]


def test_every_text_is_whole_letters_however_long(keep, written):
    name = "Übung " * 60
    (told,) = values(written(keep(RoutineEntry(exercise="side_plank"), name=name)), "workout", "wkt_name")
    assert name.startswith(told)
    assert len(told) > 90


def test_exercises_of_ones_own_keep_their_names(store, hip_thrust, keep, written):
    own = [replace(hip_thrust, id=f"own_{name}", name=name, is_own=True) for name in ("Mine", "Mine too")]
    with store.write("Own") as edit:
        for each in own:
            own_exercises.save(edit, each)
    content = written(keep(*(RoutineEntry(exercise=each.id) for each in own)))
    assert set(values(content, "exercise_title", "wkt_step_name")) == {"Mine", "Mine too"}


def test_of_a_session_that_goes_on_only_what_is_left_goes_out(log_session, written):
    session = log_session(
        NOW.date(),
        {"reps": 8, "load_kg": 80.0},
        {"reps": 7, "load_kg": 80.0, "is_done": False},
        {"is_done": False},
        started_at=NOW,
        is_open=True,
    )
    assert [each[:2] for each in steps(written(session.id))][::2] == [(REPS, 7), (OPEN, -1)]


def test_a_past_session_is_to_be_done_again(log_session, written):
    session = log_session(NOW.date(), {"reps": 8}, {"reps": 8}, {"reps": 6})
    assert [kind for kind, *_ in steps(written(session.id))] == [REPS, TIME, REPEAT, REPS, TIME]


def test_what_ships_goes_out_and_a_plan_that_comes_back_is_nothing_to_log(written):
    reading = read_bytes("plan.fit", written("gym_a"))
    assert (reading.activities, reading.others) == ((), ("nothing for us: a planned workout",))


@pytest.fixture
def plan_run(store):
    """Plan a run; its id."""

    def plan(**about):
        run = PlannedRun(**{"day": NOW.date(), "kind": RunKind.EASY, **about})
        with store.write("Plan") as edit:
            plans.save(edit, run)
        return run.id

    return plan


@pytest.mark.parametrize(
    ("about", "wanted"),
    [
        ({"distance_m": 5000.0}, [(1, 500_000, 0)]),
        ({"duration_s": 1800.0}, [(TIME, 1_800_000, 0)]),
        ({}, [(OPEN, -1, 0)]),
        ({"repeats": "8x20s/90s"},
         [(OPEN, -1, 0), (TIME, 20_000, 0), (TIME, 90_000, 0), (REPEAT, 1, 8), (OPEN, -1, 0)]),
        ({"repeats": "4x400m/60s, 2x30s"},
         [(OPEN, -1, 0), (1, 40_000, 0), (TIME, 60_000, 0), (REPEAT, 1, 4), (TIME, 30_000, 0), (REPEAT, 4, 2),
          (OPEN, -1, 0)]),
    ],
)  # fmt: skip
def test_a_planned_run_is_its_way_its_time_or_its_repetitions(plan_run, written, about, wanted):
    assert steps(written(plan_run(**about))) == wanted


def test_a_planned_run_is_read_by_another_reader(plan_run, written):
    content = written(plan_run(kind=RunKind.HILL, surface=Surface.TRAIL, distance_m=5000.0, note="with Ana"))
    assert values(content, "workout", "wkt_name") == ["Hills, 5.0 km"]
    assert values(content, "workout", "sport") == ["running"]
    assert values(content, "workout_step", "notes") == ["with Ana"]
    assert values(content, "workout_step", "duration_distance") == [5000.0]
    assert values(written(plan_run(kind=RunKind.WALK)), "workout", "sport") == ["walking"]


def test_a_planned_session_is_written_like_what_it_follows(store, written):
    plan = PlannedSession(day=NOW.date(), title="Gym A", routine_id="gym_a")
    with store.write("Plan") as edit:
        plans.save(edit, plan)
    assert steps(written(plan.id)) == steps(written("gym_a"))


def test_what_cannot_be_planned_is_said(store, keep, written, tmp_path):
    with pytest.raises(NotWritableError, match="Nothing is planned"):
        written(keep())
    with pytest.raises(ExportError, match="no routine, plan or session nobody"):
        write_workout(store, "nobody", tmp_path / "plan.fit")
    with pytest.raises(ExportError, match="name the file"):
        write_workout(store, "gym_a", tmp_path / "plan.gpx")
    assert list(tmp_path.glob("plan*")) == []
