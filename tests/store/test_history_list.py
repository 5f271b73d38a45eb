"""What the history lists is what is in the file: every finished session, every run, every visit, each once."""

from datetime import date, timedelta

from glutetracker.domain.body.measure import Site
from glutetracker.domain.happenings import DayDone
from glutetracker.domain.lifting.strength import Side
from glutetracker.domain.period import Period
from glutetracker.domain.running import RunKind
from glutetracker.domain.seeking import SetLimit
from glutetracker.store import Table, history_list
from glutetracker.store.history_list import SessionAbout

DAY = date(2026, 3, 2)
MARCH = Period(date(2026, 3, 1), date(2026, 4, 1))


def test_finished_sessions_alone_are_lines(store, log_session):
    done = log_session(DAY, title="Glutes A", note="calm", elapsed_s=3000.0)
    log_session(DAY, is_open=True)
    gone = log_session(DAY)
    with store.write("gone") as edit:
        edit.remove(Table.SESSION, gone.id)
    (line,) = history_list.finished_sessions(store)
    assert (line.id, line.day, line.title, line.note, line.lasted_s) == (
        done.id,
        "2026-03-02",
        "Glutes A",
        "calm",
        3000.0,
    )


def test_a_run_is_a_line_with_what_it_can_be_found_by(store, log_run):
    run = log_run(DAY, kind=RunKind.HILL, ascent_m=90.0, avg_hr_bpm=150.0, shoes="old ones")
    (line,) = history_list.all_runs(store)
    assert (line.id, line.kind, line.ascent_m, line.avg_hr_bpm, line.shoes) == (
        run.id,
        RunKind.HILL,
        90.0,
        150.0,
        "old ones",
    )
    assert line.surface is None


def test_readings_taken_together_are_one_visit_with_their_means(store, log_visit):
    visit = log_visit(DAY, Site.HIP, 97.0, 97.4)
    log_visit(DAY, Site.WEIGHT, 63.0)
    found = {line.id: line for line in history_list.all_visits(store)}
    assert len(found) == 2
    assert [(each.site, round(each.value, 6)) for each in found[visit[0].visit_id].readings] == [(Site.HIP, 97.2)]


def test_left_and_right_are_one_set_and_a_planned_one_is_none(store, log_session):
    session = log_session(
        DAY,
        {"reps": 8, "side": Side.LEFT, "position": 1},
        {"reps": 8, "side": Side.RIGHT, "position": 1},
        {"reps": 8, "is_done": False, "position": 2},
    )
    assert history_list.about_sessions(store, [session.id]) == {session.id: SessionAbout(("Barbell hip thrust",), 1)}


def test_sets_within_limits_name_their_sessions_and_exercises(store, log_session):
    light = log_session(DAY, {"reps": 12, "load_kg": 60.0})
    heavy = log_session(DAY, {"reps": 5, "load_kg": 90.0}, {"reps": 12, "load_kg": 70.0})
    assert history_list.sets_within(store, [SetLimit("load_kg", ">", 80.0)]) == {heavy.id: ["Barbell hip thrust"]}
    both = [SetLimit("load_kg", ">=", 60.0), SetLimit("reps", ">", 10.0)]
    assert set(history_list.sets_within(store, both)) == {light.id, heavy.id}
    one_set = [SetLimit("load_kg", ">", 80.0), SetLimit("reps", ">", 10.0)]
    assert history_list.sets_within(store, one_set) == {}, "both numbers are of the same set"


def test_days_hold_what_was_done_on_them(store, log_session, log_run, log_visit):
    log_session(DAY, {"reps": 8}, {"reps": 8})
    log_run(DAY, distance_m=5000.0, duration_s=1800.0)
    log_run(DAY, kind=RunKind.WALK, distance_m=2000.0, duration_s=1500.0)
    log_visit(DAY + timedelta(days=1))
    log_run(date(2026, 4, 1))
    days = history_list.days_done(store, MARCH, with_body=True)
    assert days == {
        DAY: DayDone(sessions=1, sets=2, runs=2, moved_m=7000.0, moved_s=3300.0),
        DAY + timedelta(days=1): DayDone(visits=1),
    }
    assert set(history_list.days_done(store, MARCH, with_body=False)) == {DAY}
