"""Files that are dropped on a field are left to the window; words are taken."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication

from glutetracker.ui.widgets import Field, NoteField


@pytest.mark.parametrize("kind", [Field, NoteField])
def test_a_field_takes_words_and_leaves_files(kind, look, shown):
    field = shown(kind(look, "Note"))
    target = field.edit.viewport() if kind is NoteField else field.edit
    words, files = QMimeData(), QMimeData()
    for each in (words, files):
        each.setText("/downloads/run.fit")
    files.setUrls([QUrl.fromLocalFile("/downloads/run.fit")])

    def is_taken(dropped: QMimeData) -> bool:
        about = (Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        entering = QDragEnterEvent(QPoint(5, 5), *about)
        QApplication.sendEvent(target, entering)
        return entering.isAccepted()

    assert (is_taken(words), is_taken(files)) == (True, False)
