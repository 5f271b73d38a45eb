from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from glutetracker import guides
from glutetracker.domain.clock import today
from glutetracker.domain.running import RunKind
from glutetracker.guides.pages import all_pages
from glutetracker.ui.figure.body_map import BodyMap
from glutetracker.ui.guide.links import LinkRow

Key = Qt.Key


def words(page):
    return "\n".join(label.text() for label in page.detail.findChildren(QLabel) if label.isVisibleTo(page.detail))


def test_the_page_tells_all_that_the_file_has(exercise):
    told = words(exercise("hip_thrust_barbell"))
    about, its_page = guides.whole_guide()["hip_thrust_barbell"], all_pages()["hip_thrust_barbell"]
    expected = [*about.cues, *its_page.steps, *its_page.cautions, its_page.breathing, its_page.note]
    expected += [part for each in its_page.mistakes for part in (each.mistake, each.instead)]
    expected += ["6–15 reps", "Tempo 2-0-1-1", "2 s down, 1 s up, 1 s held"]
    assert [text for text in expected if text not in told] == []


def test_measured_activity_names_its_study_and_ranks_nothing(exercise):
    told = words(exercise("hip_thrust_barbell"))
    assert "Gluteus maximus: 75.4 ± 18.5 % (mean; heavy, 5 studies pooled; Krause Neto 2020)" in told
    assert "does not rank exercises for growth" in told
    assert "J Sports Sci Med 2020;19:195" in told


@pytest.mark.parametrize("exercise_id", list(guides.whole_guide())[::9])
def test_any_page_opens(exercise, exercise_id):
    opened = exercise(exercise_id)
    assert opened.detail.frame.title.text() == guides.whole_guide()[exercise_id].name


def test_muscles_are_told_in_words_and_on_the_map(exercise):
    opened = exercise("hip_thrust_barbell")
    body_map = opened.detail.findChild(BodyMap)
    assert body_map.loads["glute_max"] == 1.0
    assert body_map.loads["quads"] == 0.5
    assert "Gluteus maximus: main muscle" in body_map.words()
    assert "Hamstrings, front thighs, side hip" in words(opened)


def test_how_often_and_the_best_are_told(exercise, log_session):
    for ago in (30, 2):
        log_session(today() - timedelta(days=ago), {"reps": 8, "load_kg": 80.0})
    told = words(exercise("hip_thrust_barbell"))
    assert "In 2 sessions, most recently" in told
    assert "Best 80 kg × 8" in told


def test_the_last_times_stand_there_and_lead_to_their_sessions(exercise, log_session, asked, qtbot):
    ids = [log_session(today() - timedelta(days=ago), {"reps": 8, "load_kg": 80.0 + ago}).id for ago in (30, 9, 2)]
    opened = exercise("hip_thrust_barbell")
    rows = opened.detail.story.times
    assert [each.accessibleName().split(" at ")[1] for each in rows] == ["82 kg", "89 kg", "110 kg"]
    rows[2].setFocus()
    QTest.keyClick(rows[2], Key.Key_Return)
    assert asked == [("history", f"session:{ids[0]}")]


def test_the_estimated_maximum_is_a_chart_once_there_are_two_days(exercise, log_session, qtbot):
    log_session(today() - timedelta(days=9), {"reps": 8, "load_kg": 80.0})
    opened = exercise("hip_thrust_barbell")
    assert opened.detail.chart.isHidden()
    log_session(today() - timedelta(days=2), {"reps": 8, "load_kg": 90.0})
    qtbot.waitUntil(opened.detail.chart.isVisible, timeout=20_000)
    assert opened.detail.chart.card.chart.key == "one-rep-max"
    opened.open("exercise:easy_run")
    assert opened.detail.chart.isHidden()


def test_what_was_never_done_says_so(exercise):
    assert "Not logged yet." in words(exercise("clamshell"))


def test_a_set_logged_meanwhile_is_told_at_once(exercise, log_session):
    opened = exercise("hip_thrust_barbell")
    log_session(today())
    assert "In 1 session, most recently today." in words(opened).lower().replace("in 1", "In 1")


def test_a_run_tells_what_its_kind_asks_and_what_was_run(exercise, log_run):
    log_run(today(), kind=RunKind.HILL, distance_m=7_100)
    told = words(exercise("hill_sprint"))
    assert "Hills: once so far" in told
    assert "Longest 7.1 km" in told
    assert "As a run" in told
    assert "Minetti 2002" in told


def test_an_exercise_is_added_to_the_session(exercise, asked):
    opened = exercise("hip_thrust_barbell")
    QTest.mouseClick(opened.detail.log, Qt.MouseButton.LeftButton)
    assert asked == [("log", "session:hip_thrust_barbell")]


def test_a_way_of_running_is_logged_as_a_run_of_its_kind(exercise, asked):
    opened = exercise("hill_sprint")
    assert opened.detail.log.text() == "Log a run"
    QTest.mouseClick(opened.detail.log, Qt.MouseButton.LeftButton)
    assert asked == [("log", "run:hill")]


def test_an_easier_one_leads_on_and_esc_comes_back_the_same_way(exercise, press, qtbot):
    opened = exercise("hip_thrust_barbell")
    row = opened.detail.findChildren(LinkRow)[0]
    qtbot.waitUntil(lambda: row.isVisible() and row.height() > row.fontMetrics().height())
    to = row.objectName()
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert opened.detail.exercise.id == to
    assert opened.detail.back.text() == "Barbell hip thrust"
    press(Key.Key_Escape)
    assert opened.detail.exercise.id == "hip_thrust_barbell"
    press(Key.Key_Escape)
    assert opened.stack.currentWidget() is opened.front


def test_a_star_is_given_and_taken_back(exercise, context):
    opened = exercise("hip_thrust_barbell")
    star = opened.detail.star
    assert star.accessibleName() == "Add to the favourites"
    QTest.keyClick(star, Key.Key_Space)
    assert context.preferences.favourites == ("hip_thrust_barbell",)
    assert star.accessibleName() == "Remove from the favourites"
    QTest.keyClick(star, Key.Key_Return)
    assert context.preferences.favourites == ()


def test_what_the_guide_lacks_is_told(page, context):
    said = []
    context.notices.said.connect(said.append)
    opened = page()
    opened.asked_for("exercise:moon_walk")
    opened.asked_for("route:to_the_moon")
    assert said == ["The guide has no page for that."] * 2
    assert opened.stack.currentWidget() is opened.front
