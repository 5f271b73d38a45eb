"""The kind of each run that would come in is shown with what speaks of another, and is changed by keys."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from glutetracker.domain.period import Period
from glutetracker.domain.running import RunKind
from glutetracker.store import runs

ALL = Period(date(2020, 1, 1), date(2030, 1, 1))
STEP_DEG = 0.00025


@pytest.fixture
def track(tmp_path: Path) -> Callable[..., Path]:
    """Write a GPX file of a run of ten minutes: track(3, hilly=True) on the third of March."""

    def write(day: int, *, hilly: bool = False) -> Path:
        start = datetime(2026, 3, day, 6, 30, tzinfo=UTC)
        points = "".join(
            f'<trkpt lat="{52 + at * STEP_DEG:.6f}" lon="13.0"><ele>{50 + (3 * at if hilly else 0)}</ele>'
            f"<time>{start + timedelta(seconds=10 * at):%Y-%m-%dT%H:%M:%SZ}</time></trkpt>"
            for at in range(61)
        )
        path = tmp_path / f"run_{day}.gpx"
        path.write_text(
            '<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">'
            f"<trk><type>running</type><trkseg>{points}</trkseg></trk></gpx>"
        )
        return path

    return write


@pytest.fixture
def kinds(look_at, track):
    """The kinds of five runs, the hilly ones on the second and fourth of March."""
    panel = look_at(*(track(day, hilly=day in {2, 4}) for day in range(1, 6)))
    panel.preview.parts.choose("kinds")
    panel.preview.show_part("kinds")
    panel.preview.kinds.listed.setFocus(Qt.FocusReason.TabFocusReason)
    return panel.preview.kinds


def kept(context) -> list[str]:
    return [run.kind.value for run in reversed(runs.between(context.store, ALL))]


def shown(kinds) -> list[str]:
    return [kinds.runs.kind(row).value for row in range(kinds.runs.rowCount())][::-1]


def test_another_kind_is_suggested_with_its_reason_and_not_taken_by_itself(kinds, bring_in, context):
    assert "Looks like “Hills”: 102 m of climb a km" in kinds.runs.about(1)
    assert kinds.count_suggested == 2
    bring_in()
    assert kept(context) == ["easy"] * 5


def test_a_key_takes_what_is_suggested_for_the_marked_run_and_a_button_for_those_like_it(
    kinds, bring_in, context, press
):
    press(Qt.Key.Key_Down)
    QTest.keyClick(kinds.listed, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    assert shown(kinds) == ["easy", "easy", "easy", "hill", "easy"]
    assert kinds.same.text() == "“Hills” for 1 more like it"
    kinds.same.setFocus()
    press(Qt.Key.Key_Space)
    assert kinds.same.isHidden()
    assert QApplication.focusWidget() is kinds.listed
    bring_in()
    assert kept(context) == ["easy", "hill", "easy", "hill", "easy"]


def test_everything_that_is_suggested_is_taken_at_once(kinds, press):
    kinds.take.setFocus()
    press(Qt.Key.Key_Space)
    assert shown(kinds) == ["easy", "hill", "easy", "hill", "easy"]
    assert kinds.take.isHidden()


def test_any_kind_is_chosen_from_a_list_that_a_letter_opens(kinds, bring_in, context, press):
    press("k")
    assert kinds.kind.box.view().isVisible()
    press("Race", Qt.Key.Key_Return)
    assert shown(kinds) == ["easy", "easy", "easy", "easy", "race"]
    bring_in()
    assert kept(context) == ["easy", "easy", "easy", "easy", "race"]


def test_what_was_chosen_holds_when_more_files_are_dropped(kinds, panel, track, qtbot, look_at):
    kinds.kind.choose("race")
    kinds.kind.chosen.emit("race")
    look_at(track(6))
    assert shown(kinds) == ["easy", "easy", "easy", "easy", "race", "easy"]


def test_a_file_tells_the_kind_that_was_chosen(kinds, panel):
    kinds.runs.choose([0], RunKind.RACE)
    panel.preview.show_part("coming")
    assert "Race: 1.7 km" in panel.preview.listed.outcomes.said(4)[1]


def test_a_run_that_is_here_already_is_not_asked_about(look_at, track, bring_in):
    look_at(track(1))
    bring_in()
    panel = look_at(track(1), track(2))
    assert [each.name for each in panel.preview.kinds.runs.runs] == ["run_2.gpx"]
