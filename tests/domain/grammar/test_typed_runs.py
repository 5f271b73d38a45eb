"""Runs as people type them."""

from datetime import UTC, date, datetime, time

import pytest

from glutetracker.domain import clock
from glutetracker.domain.grammar import MistypedError, NotYetError, TypedRun, as_run, parse_run
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import ImpossibleRunError, RunKind, Surface
from glutetracker.domain.units import DistanceUnit

TODAY = date(2026, 10, 31)
NOON = datetime(2026, 10, 31, 12, 0, tzinfo=UTC)
IN_KM = Preferences()
IN_MILES = Preferences(distance_unit=DistanceUnit.MI)


def run(text, preferences=IN_KM):
    return parse_run(text, preferences, TODAY)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("easy 5.2 km 28:40", TypedRun(kind=RunKind.EASY, distance_m=5200, duration_s=1720)),
        ("28:40, 5,2km, Easy", TypedRun(kind=RunKind.EASY, distance_m=5200, duration_s=1720)),
        ("5 km 25:10", TypedRun(distance_m=5000, duration_s=1510)),
        ("5k in 25:10", TypedRun(distance_m=5000, duration_s=1510)),
        ("long 1:45:00", TypedRun(kind=RunKind.LONG, duration_s=6300)),
        ("walk 45 min 4 km", TypedRun(kind=RunKind.WALK, distance_m=4000, duration_s=2700)),
        ("race 3.1 miles 21:05.5", TypedRun(kind=RunKind.RACE, distance_m=3.1 * 1609.344, duration_s=1265.5)),
        ("hike 1h45 8 km", TypedRun(kind=RunKind.HIKE, distance_m=8000, duration_s=6300)),
        ("1 h 45 min", TypedRun(duration_s=6300)),
        ("track 800 m 3:20", TypedRun(surface=Surface.TRACK, distance_m=800, duration_s=200)),
        (
            "treadmill 30 min 5 km 2%",
            TypedRun(surface=Surface.TREADMILL, distance_m=5000, duration_s=1800, incline_pct=2),
        ),
        (
            "hill 8x20s 5.1 km 31:12 trail +180 m @7 ; legs heavy",
            TypedRun(kind=RunKind.HILL, surface=Surface.TRAIL, distance_m=5100, duration_s=1872, work_s=160,
                     ascent_m=180, effort_rpe=7, note="legs heavy"),
        ),
        ("tempo 8 km 40:00 152 bpm", TypedRun(kind=RunKind.TEMPO, distance_m=8000, duration_s=2400, avg_hr_bpm=152)),
        ("10 km 1:02:03 yesterday at 6:05 pm",
         TypedRun(distance_m=10000, duration_s=3723, day=date(2026, 10, 30), time_of_day=time(18, 5))),
        ("2026-10-01 at 07:30 5 km", TypedRun(distance_m=5000, day=date(2026, 10, 1), time_of_day=time(7, 30))),
        ("1.10.2026 5 km", TypedRun(distance_m=5000, day=date(2026, 10, 1))),
    ],
)  # fmt: skip
def test_a_run_is_read_from_its_line(text, typed):
    assert run(text) == typed


@pytest.mark.parametrize(
    ("text", "work_s"),
    [("8x20s", 160), ("8 x 20 s", 160), ("5×3min", 900), ("5x1:30", 450), ("4x20s 4x10s", 120), ("3x10 min", 1800)],
)
def test_the_work_of_all_repetitions_is_added_up(text, work_s):
    assert run(f"{text} 45:00") == TypedRun(kind=RunKind.INTERVALS, work_s=work_s, duration_s=2700)


def test_repetitions_by_distance_are_kept_in_the_note():
    typed = run("10x400m 8 km 40:00 ; windy")
    assert typed == TypedRun(kind=RunKind.INTERVALS, distance_m=8000, duration_s=2400, note="10x400m; windy")


@pytest.mark.parametrize(
    ("text", "kind", "surface"),
    [
        ("sand", RunKind.SAND, Surface.SAND),
        ("easy on sand", RunKind.EASY, Surface.SAND),
        ("stairs", RunKind.STAIRS, Surface.STAIRS),
        ("walk stairs", RunKind.STAIRS, Surface.STAIRS),
        ("walk on sand", RunKind.WALK, Surface.SAND),
        ("treadmill intervals", RunKind.INTERVALS, Surface.TREADMILL),
        ("hill sprints", RunKind.HILL, None),
        ("easy strides", RunKind.EASY, None),
        ("loaded walk", RunKind.WALK, None),
        ("long easy run", RunKind.LONG, None),
        ("jog", None, None),
    ],
)
def test_sand_and_stairs_are_the_purpose_only_when_no_other_kind_stands_there(text, kind, surface):
    assert run(f"{text} 20 min") == TypedRun(kind=kind, surface=surface, duration_s=1200)


@pytest.mark.parametrize(
    "text", ["easy hill 20 min", "race walk long 20 min", "sand stairs 20 min", "sand trail 20 min"]
)
def test_two_kinds_or_two_surfaces_that_exclude_each_other_are_refused(text):
    with pytest.raises(MistypedError, match="Keep one"):
        run(text)


@pytest.mark.parametrize(
    ("text", "time_of_day"),
    [("at 0:05", time(0, 5)), ("at 12:05 am", time(0, 5)), ("at 12:05 pm", time(12, 5)), ("at 1:05pm", time(13, 5)),
     ("at 11:59 AM", time(11, 59)), ("at 23:59", time(23, 59))],
)  # fmt: skip
def test_a_time_of_day_is_told_by_either_clock(text, time_of_day):
    assert run(f"5 km {text}").time_of_day == time_of_day


def test_days_start_with_the_year_2000_and_short_ways_with_a_hundred_metres():
    assert run("5 km 2000-01-01").day == date(2000, 1, 1)
    assert run("sprint 100 m 0:15").distance_m == 100
    assert run("sprint 200 yd 0:30").distance_m == pytest.approx(182.88)


def test_a_bare_number_is_a_distance_in_the_users_unit():
    assert run("easy 5.2 28:40") == run("easy 5.2 km 28:40")
    assert run("easy 5,2") == run("easy 5.2 km")
    assert run("easy 3 28:40", IN_MILES).distance_m == pytest.approx(4828.032)
    assert run("easy 5 km 28:40", IN_MILES).distance_m == 5000


def test_a_bare_climb_is_in_metres_or_in_feet_for_who_runs_in_miles():
    assert run("5 km +180").ascent_m == 180
    assert run("3 mi +600", IN_MILES).ascent_m == pytest.approx(182.88)
    assert run("3 mi + 180 m", IN_MILES).ascent_m == 180


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("easy 45", "45", "Is 45 a distance or a time"),
        ("easy 45m", "45m", "Write 45 min"),
        ("easy 5.2 km 28.40", "28.40", "stands beside a distance"),
        ("5 km 31.02.2026", "31.02.2026", "There is no day"),
        ("5 km 1999-12-31", "1999-12-31", "too long ago"),
        ("5 km at 13:05 pm", "at 13:05 pm", "no time of day"),
        ("5 km at 0:05 am", "at 0:05 am", "no time of day"),
        ("easy 5.2 km 28:75", "28:75", "not understood"),
        ("easy 5 km 6 km", "6 km", "Keep one of the two"),
    ],
)
def test_a_word_that_could_mean_two_things_is_asked_about(text, word, sentence):
    with pytest.raises(MistypedError, match=sentence) as refusal:
        run(text)
    assert word in refusal.value.words


@pytest.mark.parametrize("text", ["1.234,5 km", "1,234.5 km", "1 234,5 km 20:00", "5 km 1\u202f200 bpm"])
def test_thousands_are_refused_never_guessed(text):
    with pytest.raises(MistypedError):
        run(text)


def test_what_was_not_understood_is_named_and_the_rest_is_kept():
    text = "easy 5.2 km, fast-ish, 28:40 ; and happy"
    with pytest.raises(MistypedError, match="“fast-ish” was not understood") as refusal:
        run(text)
    assert [text[start:end] for start, end in refusal.value.spans] == ["fast-ish"]
    assert refusal.value.understood == TypedRun(kind=RunKind.EASY, distance_m=5200, duration_s=1720, note="and happy")


def test_a_run_is_easy_and_today_unless_the_line_says_otherwise():
    done = as_run(run("5 km 25:10"), NOON)
    assert (done.kind, done.local_day, done.started_at, done.source) == (RunKind.EASY, TODAY, None, "logged")


def test_a_run_begins_when_the_line_says():
    done = as_run(run("tempo 5 km 25:10 yesterday at 18:05 ; dark"), NOON)
    assert done.local_day == date(2026, 10, 30)
    assert done.started_at == clock.moment_at(date(2026, 10, 30), time(18, 5))
    assert done.note == "dark"


@pytest.mark.parametrize("text", ["2026-11-01 5 km", "2026-11-02 at 12:01 5 km"])
def test_a_run_that_lies_ahead_is_refused(text):
    with pytest.raises(NotYetError, match="lies ahead"):
        as_run(run(text), NOON)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("easy", "needs a distance or a time"), ("5 km @11", "Effort is 0 to 10"), ("2000 km", "1000 km"),
     ("5 km 0:00", "one second"), ("8x20s 5 km 2:00", "longer than the run"), ("5 km 999 bpm", "heart rate")],
)  # fmt: skip
def test_an_impossible_run_is_refused_in_the_runs_own_words(text, sentence):
    with pytest.raises(ImpossibleRunError, match=sentence):
        as_run(run(text), NOON)
