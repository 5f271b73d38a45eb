"""Estimated 1RM: of the lift that was asked for, with its doubt, and the heaviest set as a fact."""

from glutetracker import guides
from glutetracker.domain.units import LoadUnit
from glutetracker.ui.charts.one_rep_max import CHART, lifts
from glutetracker.words.durations import short_day


def log_weeks(log_session, weeks_ago, *sets, exercise="hip_thrust_barbell"):
    """One session a week, the last one this week."""
    for ago, done in enumerate(reversed(sets)):
        log_session(weeks_ago(ago), done, exercise=guides.all_exercises()[exercise])


def test_the_most_trained_lift_comes_first_and_moves_without_load_never(store, log_session, weeks_ago):
    log_weeks(log_session, weeks_ago, {"reps": 8, "load_kg": 80.0}, exercise="back_squat")
    log_weeks(log_session, weeks_ago, *[{"reps": 8, "load_kg": 80.0}] * 3)
    log_weeks(log_session, weeks_ago, *[{"reps": 12}] * 4, exercise="clamshell_banded")
    assert [key for key, _ in lifts(store)] == ["hip_thrust_barbell", "back_squat"]


def test_without_a_choice_it_is_the_most_trained_lift(store, asking, log_session, weeks_ago):
    log_weeks(log_session, weeks_ago, *[{"reps": 5, "load_kg": 60.0}] * 2, exercise="back_squat")
    log_weeks(log_session, weeks_ago, {"reps": 5, "load_kg": 90.0})
    assert [day.from_set.load_kg for day in CHART.answer(store, asking()).days] == [60.0, 60.0]
    chosen = CHART.answer(store, asking(choice="hip_thrust_barbell"))
    assert [day.from_set.load_kg for day in chosen.days] == [90.0]


def test_few_days_are_points_and_say_what_a_trend_needs(store, drawn, asking, log_session, weeks_ago):
    log_weeks(log_session, weeks_ago, *[{"reps": 5, "load_kg": 60.0 + at} for at in range(3)])
    head = CHART.head(CHART.answer(store, asking()), asking())
    assert head.comparison == "a trend needs 4 days · heaviest 62 kg × 5"
    assert [entry.glyph for entry in drawn(CHART, asking()).canvas.legend] == ["whisker", "o"]


def test_from_four_days_on_there_is_a_trend_and_a_change(store, drawn, asking, log_session, weeks_ago):
    log_weeks(log_session, weeks_ago, *[{"reps": 6, "load_kg": 60.0 + 5 * at} for at in range(4)])
    head = CHART.head(CHART.answer(store, asking()), asking())
    assert (head.metric, head.unit) == ("90", "kg ± 6")
    assert head.comparison.startswith("+18 kg since ")
    assert head.comparison.endswith(" · heaviest 75 kg × 6")
    assert [entry.glyph for entry in drawn(CHART, asking()).canvas.legend] == ["whisker", "line", "o", "d"]


def test_the_heaviest_set_is_named_though_its_reps_are_too_many_for_an_estimate(store, asking, log_session, weeks_ago):
    log_weeks(log_session, weeks_ago, {"reps": 14, "load_kg": 100.0}, {"reps": 5, "load_kg": 80.0})
    story = CHART.answer(store, asking())
    assert len(story.days) == 1
    assert CHART.head(story, asking()).comparison.endswith("heaviest 100 kg × 14")


def test_a_day_tells_its_range_and_the_set_that_it_comes_from(store, asking, log_session, weeks_ago):
    log_weeks(log_session, weeks_ago, {"reps": 6, "load_kg": 100.0, "rir": 2.0})
    point = CHART.hover(CHART.answer(store, asking()), asking())[0]
    assert point.value == "126.7 kg, likely 118–136"
    assert point.about == f"{short_day(weeks_ago(0))}, from 100 kg × 6  RIR 2"


def test_pounds_are_pounds_throughout(store, asking, log_session, weeks_ago):
    log_weeks(log_session, weeks_ago, {"reps": 1, "load_kg": 100.0})
    question = asking(load_unit=LoadUnit.LB)
    story = CHART.answer(store, question)
    assert CHART.head(story, question).metric == "220"
    table = CHART.table(story, question)
    assert table.columns == ("Day", "1RM, lb", "From the set, lb", "Median, lb", "Best")
    assert table.rows[0][1:] == ("220.5", "220.5 × 1", "", "")


def test_very_many_days_show_their_range_as_one_band(drawn, asking, log_session, weeks_ago):
    for ago in range(18):
        for day in range(7):
            log_session(weeks_ago(ago, day), {"reps": 5, "load_kg": 80.0})
    legend = drawn(CHART, asking("1y")).canvas.legend
    assert [entry.glyph for entry in legend] == ["fill", "line", "o"]
    assert legend[1].name == "6-week median"


def test_a_best_is_marked_where_it_is_beyond_the_error_of_those_before(store, asking, log_session, weeks_ago):
    log_weeks(log_session, weeks_ago, *[{"reps": 5, "load_kg": load} for load in (80.0, 82.5, 90.0, 70.0, 91.0)])
    story = CHART.answer(store, asking())
    assert [day.from_set.load_kg for day in story.bests] == [90.0]
    assert [row[-1] for row in CHART.table(story, asking()).rows] == ["", "", "best so far", "", ""]
    assert CHART.hover(story, asking())[2].parts == ("best of these days so far, beyond the error",)
