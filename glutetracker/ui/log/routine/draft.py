"""The draft of a routine that is being written: its words as they stand, kept apart for each routine."""

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from glutetracker.store.drafts import Texts
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.ui.log.draft import Draft

if TYPE_CHECKING:
    from glutetracker.ui.log.routine.editor import RoutineEditor

FIELDS = ("name", "note", "rows")


class RoutineDraft(QObject):
    """Keeps what is written of a routine and not saved yet."""

    def __init__(self, context: Context, editor: "RoutineEditor") -> None:
        super().__init__(editor)
        self._editor = editor
        self._draft = Draft(context, editor, "", self._read)
        for changed in (editor.rows.changed, editor.name.edit.textEdited, editor.note.edit.textEdited):
            changed.connect(self._draft.touch)

    def give_back(self, named: str) -> None:
        """Put over the routine that was opened what was written of it when the program ended."""
        self._draft.name = f"routine.{named}"
        kept = self._draft.given_back(FIELDS, dates=False)
        if not kept:
            return
        self._editor.name.set_text(kept.get("name", ""))
        self._editor.note.set_text(kept.get("note", ""))
        self._editor.rows.show_texts(_rows(kept.get("rows", "")))

    def forget(self, edit: Edit) -> None:
        """Let it go with the save of the routine."""
        self._draft.forget(edit)

    def keep(self) -> None:
        """Keep what stands in the editor now."""
        self._draft.keep()

    def _read(self) -> Texts:
        editor = self._editor
        if not editor.differs:
            return {}
        rows = json.dumps([(row.exercise.id, *row.texts()) for row in editor.rows.rows], ensure_ascii=False)
        return {"name": editor.name.text(), "note": editor.note.text(), "rows": rows}


def _rows(text: str) -> list[list[str]]:
    """Read the rows of a draft; none where they mean nothing here."""
    try:
        found = json.loads(text)
    except ValueError:
        return []
    rows = found if isinstance(found, list) else []
    return [row for row in rows if isinstance(row, list) and row and all(isinstance(word, str) for word in row)]
