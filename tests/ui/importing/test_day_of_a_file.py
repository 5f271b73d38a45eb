"""A file without a day that can be believed is asked about, and comes in on the day that is told."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from glutetracker.domain.period import Period
from glutetracker.store import runs

ALL = Period(date(2020, 1, 1), date(2030, 1, 1))


@pytest.fixture
def route(tmp_path: Path) -> Path:
    """A track of 1.7 km without times."""
    points = "".join(f'<trkpt lat="{52 + at * 0.00025:.6f}" lon="13.0"/>' for at in range(61))
    path = tmp_path / "route.gpx"
    path.write_text(
        '<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">'
        f"<trk><type>running</type><trkseg>{points}</trkseg></trk></gpx>"
    )
    return path


def test_the_day_is_typed_and_the_run_comes_in_on_it(look_at, route, press, qtbot, bring_in, context):
    panel = look_at(route)
    assert (panel.title.text(), panel.bring_in.isVisible()) == ("One question first", False)
    question = panel.preview.questions.day
    question.field.edit.setFocus()
    press("2026-03-02", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not panel.stop.isVisible(), timeout=20_000)
    assert panel.about.text() == "1 run"
    bring_in()
    (run,) = runs.between(context.store, ALL)
    assert (run.local_day, run.started_at, round(run.distance_m or 0, -2)) == (date(2026, 3, 2), None, 1700)


def test_a_day_that_is_none_is_told_and_nothing_is_read(look_at, route, press):
    question = look_at(route).preview.questions.day
    question.field.edit.setFocus()
    press("sometime", Qt.Key.Key_Return)
    assert question.day is None
    assert question.field.below.text()


@pytest.fixture
def routes(route: Path, tmp_path: Path) -> list[Path]:
    """Three such tracks beside each other."""
    others = [tmp_path / f"route{number}.gpx" for number in (2, 3)]
    for number, other in enumerate(others, 1):
        other.write_bytes(route.read_bytes().replace(b"13.0", f"13.{number}".encode()))
    return [route, *others]


@pytest.fixture
def days(context):
    """The days of the runs that are kept."""
    return lambda: sorted(run.local_day for run in runs.between(context.store, ALL))


def test_one_day_is_told_for_several_files_at_once(look_at, routes, press, qtbot, bring_in, days):
    panel = look_at(*routes)
    panel.preview.questions.day.field.edit.setFocus()
    press("2026-03-02", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not panel.stop.isVisible(), timeout=20_000)
    assert panel.about.text() == "3 runs"
    bring_in()
    assert days() == [date(2026, 3, 2)] * 3


def test_each_of_several_files_is_told_a_day_of_its_own_without_leaving_the_keyboard(
    look_at, routes, press, qtbot, bring_in, days
):
    panel = look_at(*routes)
    question = panel.preview.questions.day
    question.which.box.setFocus()
    press(Qt.Key.Key_Down)
    question.field.edit.setFocus()
    for day in ("2026-03-02", "2026-03-04", "2026-03-07"):
        question.field.edit.selectAll()
        press(day, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not panel.stop.isVisible(), timeout=20_000)
    assert panel.about.text() == "3 runs"
    bring_in()
    assert days() == [date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 7)]
