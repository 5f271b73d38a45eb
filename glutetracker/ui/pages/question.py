"""The page of The question: does running make my butt smaller, answered for one person."""

import sys
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.store import Table
from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.pages.page import Page
from glutetracker.ui.question.answers import Asked
from glutetracker.ui.widgets import EmptyState
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.ui.question.front import Front


class QuestionPage(Page):
    """Shows the last answer at once, and the fresh one when it is there; nothing of the body where that is hidden.

    Attributes:
        answers: What was answered so far.
        hidden: Stands there while the body is hidden.
        front: The answer; made once what draws it is loaded.
    """

    reads: ClassVar[frozenset[Table]] = frozenset(
        {
            Table.RUN,
            Table.SESSION,
            Table.SESSION_ENTRY,
            Table.STRENGTH_SET,
            Table.MEASURE,
            Table.BODY_WEEK,
            Table.SETTING,
        }
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.answers = context.answers  # shared with Today's line
        self.front: Front | None = None
        self._is_loading = False
        told = tr("Body numbers are hidden, and this answer is made of them.")
        self.hidden = EmptyState(context.look, "eye-off", told, tr("Show them in Settings"))
        self.hidden.action.clicked.connect(lambda: context.asked_for.emit("settings", "body"))
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self.hidden)
        self.hidden.hide()
        self.answers.came.connect(self._on_came)

    def take_keyboard(self) -> None:
        """Begin at what is asked about."""
        if self.front is not None and not self.front.isHidden():
            self.front.take_keyboard()
        else:
            super().take_keyboard()

    def refresh(self) -> None:
        """Show the last answer, and have it worked out anew where something was logged since."""
        shows_body = self.context.preferences.shows_body
        self.hidden.setVisible(not shows_body)
        if self.front is not None:
            self.front.setVisible(shows_body)
        if not shows_body:
            return
        if self.front is None:
            self._load()
            return
        self.answers.ask(self.front.asked)
        self._show()

    def _load(self) -> None:
        if "pyqtgraph" in sys.modules:
            self._build()
        elif not self._is_loading:
            self._is_loading = True
            tasks.run(self, _load, done=lambda _: self._build(), failed=self.context.notices.tell)

    def _build(self) -> None:
        if self.front is not None:
            return
        from glutetracker.ui.question.front import Front

        self.front = Front(self.context)
        self.front.chosen.connect(self.refresh)
        self._whole.addWidget(self.front)
        self.refresh()

    def _show(self) -> None:
        if self.front is not None:
            asked = self.front.asked
            self.front.show_answer(self.answers.last(asked), is_stale=self.answers.is_working(asked))

    def _on_came(self, asked: Asked) -> None:
        if self.front is not None and asked == self.front.asked:
            self._show()


def _load() -> None:
    import glutetracker.ui.charts.plot  # noqa: F401 (loads pyqtgraph and numpy off the window's thread)


PAGE = QuestionPage
