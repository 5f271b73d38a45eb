"""Imports are listed, and each is taken back any time later."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetracker.store.lifting import sessions
from glutetracker.ui import tasks
from glutetracker.ui.importing.past_card import PastImports


def trained(context) -> list[str]:
    return [each[0] for each in sessions.trained_exercises(context.store)]


def test_an_import_is_undone_from_the_list_and_that_is_undone_too(
    look_at, strong, bring_in, context, shown, qtbot, panel
):
    look_at(strong("Hip Thrust (Barbell)"))
    bring_in()
    panel.close_up()
    listed = PastImports(context)
    shown(listed, (520, 600))
    (row,) = listed.rows
    assert (row.past.label, row.past.sessions) == ("strong.csv", 1)
    said = []
    context.notices.undoable.connect(said.append)
    row.undo.setFocus()
    QTest.keyClick(row.undo, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said == ["Taken out: 1 session, 2 sets."]
    assert trained(context) == []
    assert listed.rows == []
    context.undo()
    assert trained(context) == ["hip_thrust_barbell"]
    assert len(listed.rows) == 1
    tasks.wait_for_all()
