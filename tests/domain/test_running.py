"""Runs: what is possible, what is hard for the hips, what looks mistyped."""

from datetime import date

import pytest

from glutetracker.domain.running import ImpossibleRunError, Run, RunKind, Surface, hard_work_s, odd_about, with_sprints


def a_run(**told):
    return Run(**{"kind": RunKind.EASY, "local_day": date(2026, 10, 31), "distance_m": 5200, "duration_s": 1720} | told)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"distance_m": None, "duration_s": None}, "needs a distance or a time"),
        ({"distance_m": 0, "duration_s": None}, "needs a distance or a time"),
        ({"distance_m": -1}, "between 0 and 1000 km"),
        ({"distance_m": 1_000_001}, "between 0 and 1000 km"),
        ({"distance_m": float("nan")}, "between 0 and 1000 km"),
        ({"duration_s": 0}, "one second and two weeks"),
        ({"duration_s": 14 * 86400 + 1}, "one second and two weeks"),
        ({"effort_rpe": 11}, "Effort is 0 to 10, not 11"),
        ({"incline_pct": 61}, "slope"),
        ({"ascent_m": -5}, "climb"),
        ({"avg_hr_bpm": 19}, "heart rate"),
        ({"max_hr_bpm": 999}, "heart rate"),
        ({"work_s": 1721}, "longer than the run"),
    ],
)
def test_a_run_that_cannot_have_happened_is_refused(told, sentence):
    with pytest.raises(ImpossibleRunError, match=sentence):
        a_run(**told)


@pytest.mark.parametrize(
    "told",
    [
        {"distance_m": 1_000_000}, {"duration_s": 14 * 86400}, {"effort_rpe": 0}, {"effort_rpe": 10}, {"ascent_m": 0},
        {"ascent_m": 100_000}, {"incline_pct": -40}, {"incline_pct": 60}, {"avg_hr_bpm": 20}, {"max_hr_bpm": 260},
        {"work_s": 0}, {"work_s": 1720},
    ],
)  # fmt: skip
def test_the_edges_of_the_possible_are_possible(told):
    assert a_run(**told)


@pytest.mark.parametrize("told", [{"ascent_m": 100_001}, {"incline_pct": -41}, {"max_hr_bpm": 261}, {"effort_rpe": -1}])
def test_beyond_the_edges_nothing_is_possible(told):
    with pytest.raises(ImpossibleRunError):
        a_run(**told)


def test_a_distance_or_a_time_alone_is_a_run():
    assert a_run(distance_m=None).duration_s == 1720
    assert a_run(duration_s=None).distance_m == 5200
    assert a_run(distance_m=0).duration_s == 1720


@pytest.mark.parametrize("kind", [RunKind.SPRINT, RunKind.HILL, RunKind.STAIRS, RunKind.LOADED])
def test_a_sixth_of_a_hard_run_is_hard_work_unless_the_reps_were_timed(kind):
    assert hard_work_s(a_run(kind=kind, duration_s=1800)) == pytest.approx(300)
    assert hard_work_s(a_run(kind=kind, work_s=160)) == 160
    assert hard_work_s(a_run(kind=kind, duration_s=None)) == 0


def test_an_easy_run_is_hard_only_by_its_strides():
    assert hard_work_s(a_run()) == 0
    assert hard_work_s(a_run(work_s=120)) == 120


def test_walks_and_hikes_are_no_runs():
    assert [kind for kind in RunKind if not kind.is_run] == [RunKind.WALK, RunKind.HIKE]


@pytest.mark.parametrize(
    ("told", "asks"),
    [
        ({}, None),
        ({"duration_s": 170}, "faster than 2:30"),
        ({"distance_m": 400, "duration_s": 50}, None),
        ({"duration_s": 6300}, "slower than 20:00"),
        ({"duration_s": 6300, "kind": RunKind.WALK}, None),
        ({"distance_m": None}, None),
        ({"avg_hr_bpm": 142, "max_hr_bpm": 171}, None),
        ({"avg_hr_bpm": 171, "max_hr_bpm": 142}, "swapped"),
        ({"avg_hr_bpm": 45}, "45 bpm"),
        ({"avg_hr_bpm": 69, "kind": RunKind.HIKE}, None),
        ({"ascent_m": 1800}, None),
        ({"ascent_m": 1821}, "climb and distance"),
        ({"incline_pct": 12}, None),
        ({"incline_pct": 12, "surface": Surface.TREADMILL}, None),
        ({"incline_pct": 12, "surface": Surface.TRAIL}, "Was it run on one"),
        ({"incline_pct": 25}, "25 %"),
    ],
)
def test_numbers_that_nobody_runs_are_asked_about(told, asks):
    question = odd_about(a_run(**told))
    assert (asks in question and question.endswith("?")) if asks else question is None


def test_sprints_after_an_easy_run_add_to_its_hard_work_and_its_note():
    done = with_sprints(a_run(note="dark"))
    assert (done.work_s, done.note, done.kind) == (20.0, "dark; 2 × 10 s sprints", RunKind.EASY)
    assert with_sprints(a_run(work_s=60)).work_s == 80.0
    with pytest.raises(ImpossibleRunError, match="longer than the run"):
        with_sprints(a_run(duration_s=15))
