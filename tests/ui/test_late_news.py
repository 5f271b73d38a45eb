"""News of what shows itself: it waits for the painting, and for nobody who must be true sooner."""

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from glutetracker.store import Table, drafts
from glutetracker.ui.context import Context


def test_news_that_may_wait_is_told_once_after_what_is_due(context: Context, qtbot: QtBot) -> None:
    told: list[frozenset[Table]] = []
    context.changed.connect(told.append)
    with context.late_news():
        context.keep_draft(lambda edit: drafts.keep(edit, "run", {"line": "5 km"}))
        context.keep_draft(lambda edit: drafts.keep(edit, "run", {"line": "5.2 km"}))
    assert not told
    assert drafts.load(context.store, "run").texts == {"line": "5.2 km"}, "it is in the file all the same"
    qtbot.waitUntil(lambda: bool(told))
    QCoreApplication.processEvents()
    assert told == [frozenset({Table.DRAFT})]


def test_whoever_must_be_true_hears_of_late_news_at_once(context: Context) -> None:
    told: list[frozenset[Table]] = []
    context.changed.connect(told.append)
    with context.late_news():
        context.keep_draft(lambda edit: drafts.keep(edit, "run", {"line": "5 km"}))
    context.tell_late()
    context.tell_late()
    QCoreApplication.processEvents()
    assert told == [frozenset({Table.DRAFT})]
    context.keep_draft(lambda edit: drafts.keep(edit, "run", {}))
    assert len(told) == 2, "other news is told as ever"
