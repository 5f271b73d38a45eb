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
    assert question.told is None
    assert question.field.below.text()


def test_of_several_such_files_none_is_asked_about_and_each_says_what_to_do(look_at, route, tmp_path):
    other = tmp_path / "other.gpx"
    other.write_bytes(route.read_bytes().replace(b"13.0", b"13.1"))
    panel = look_at(route, other)
    assert panel.preview.questions.day.isHidden()
    assert all("Import it alone to say its day" in panel.listed.outcomes.said(row)[1] for row in (0, 1))
