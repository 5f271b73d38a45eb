"""What the details of sessions, runs and visits share."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Button, Card, Flow
from glutetracker.ui.widgets.line import Line
from glutetracker.words import tr


class Part(QWidget):
    """Shows one thing that was logged, and what is simple of it to be changed where it stands.

    What is typed is kept as the cursor leaves it; Enter keeps it and is through.

    Attributes:
        through: The user is done with changing it here.
        rest_wanted: The rest of it is to be changed, which takes the Log page.
        entry_wanted: Another entry is to be shown, named here: session:ID.
        title: What it is, once it is shown.
        about: When it was and what is said of it as a whole.
        editor: What can be changed here; out of sight until wanted.
    """

    through = Signal()
    rest_wanted = Signal()
    entry_wanted = Signal(str)

    def __init__(self, context: Context, editor: Card, rest: str) -> None:
        super().__init__()
        self.context = context
        self.title, self.about = "", ""
        self.editor = editor
        look = context.look
        self.done = Button(look, tr("Done"), icon="check")
        self.done.setObjectName("editDone")
        self.rest = Button(look, rest, icon="open", kind="ghost")
        self.rest.setObjectName("editRest")
        buttons = Flow()
        buttons.setSpacing(look.theme.px(8))
        for button, act in ((self.done, self._finish), (self.rest, self._ask_for_rest)):
            button.clicked.connect(act)
            buttons.addWidget(button)
        editor.body.addLayout(buttons)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.theme.px(16))
        self.column.addWidget(editor)
        editor.hide()

    def show_fact(self, fact_id: str) -> bool:
        """Show what has this id; False when it is no longer there."""
        raise NotImplementedError

    def edit(self) -> None:
        """Let it be changed here, the cursor in the first field."""
        self.editor.show()
        first = self._lines()[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def stop_editing(self) -> None:
        """Put the fields away; what was typed last and not kept is dropped."""
        for line in self._lines():
            line.setModified(False)
        self.editor.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter in a line keeps all and is through."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.focusWidget(), Line):
            self._finish()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        if self._keeps_all():
            self.through.emit()

    def _ask_for_rest(self) -> None:
        if self._keeps_all():
            self.rest_wanted.emit()

    def _keeps_all(self) -> bool:
        """Keep what is typed; where that cannot be, the cursor goes there."""
        for line in self._lines():
            if line.isModified() and not line.property("wrong"):
                line.editingFinished.emit()
            if line.isModified():
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        return True

    def _lines(self) -> list[Line]:
        return [line for line in self.editor.findChildren(Line) if not line.isHidden()]
