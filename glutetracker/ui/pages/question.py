"""The page of The question: does running make my butt smaller, answered for one person."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.store import Table
from glutetracker.ui.context import Context
from glutetracker.ui.pages.page import Page
from glutetracker.ui.question.answers import Asked
from glutetracker.ui.widgets import EmptyState, PageStack
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.ui.question.experiment import ExperimentView
    from glutetracker.ui.question.front import Front
    from glutetracker.ui.question.method import Method


class QuestionPage(Page):
    """Shows the last answer at once, and the fresh one when it is there; nothing of the body where that is hidden.

    Attributes:
        answers: What was answered so far.
        hidden: Stands there while the body is hidden.
        front: The answer; made when first wanted.
        method: How it works; made when first wanted.
        experiment: What is planned or runs; made when first wanted.
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
            Table.EXPERIMENT,
        }
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.answers = context.answers  # shared with Today's line
        self.front: Front | None = None
        self.method: Method | None = None
        self.experiment: ExperimentView | None = None
        told = tr("Body numbers are hidden, and this answer is made of them.")
        self.hidden = EmptyState(context.look, "eye-off", told, tr("Show them in Settings"))
        self.hidden.action.clicked.connect(lambda: context.asked_for.emit("settings", "body"))
        self.stack = PageStack()
        self.stack.addWidget(QWidget())  # stands there until the page is first looked at
        self.stack.addWidget(self.hidden)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self.answers.looked.connect(self._on_news)
        self.answers.came.connect(self._on_news)

    def take_keyboard(self) -> None:
        """Begin at what is asked about, or at the way back to it."""
        shown = self.stack.currentWidget()
        if self.front is not None and shown is self.front:
            self.front.take_keyboard()
        elif self.method is not None and shown is self.method:
            self.method.take_keyboard()
        elif self.experiment is not None and shown is self.experiment:
            self.experiment.take_keyboard()
        else:
            super().take_keyboard()

    def making_ready(self) -> Iterator[None]:
        """Draw the last answer unseen too, so that it stands at once when the page is first shown."""
        yield from super().making_ready()
        self._draw_unseen()

    def _draw_unseen(self) -> None:
        if self.front is not None and self.stack.currentWidget() is self.front:
            self.front.make_ready()

    def asked_for(self, what: str) -> None:
        """Show how it works, or the experiment."""
        self.catch_up()
        if what == "method":
            self.explain()
        elif what == "experiment":
            self.show_experiment()

    def show_experiment(self) -> None:
        """Show the experiment that runs, or a form to plan one."""
        if self.front is None:
            self.context.notices.said.emit(tr("The answer is still being worked out."))
            return
        if self.experiment is None:
            from glutetracker.ui.question.experiment import ExperimentView

            self.experiment = ExperimentView(self.context)
            self.experiment.left.connect(self.go_back)
            self.stack.addWidget(self.experiment)
        self.experiment.show_experiments(self.front.asked)
        self.experiment.frame.area.verticalScrollBar().setValue(0)
        self.stack.setCurrentWidget(self.experiment)
        self.experiment.take_keyboard()

    def explain(self) -> None:
        """Show how the answer that is shown came about."""
        answer = self.answers.last(self.front.asked) if self.front is not None else None
        if answer is None:
            self.context.notices.said.emit(tr("The answer is still being worked out."))
            return
        if self.method is None:
            from glutetracker.ui.question.method import Method

            self.method = Method(self.context)
            self.method.left.connect(self.go_back)
            self.stack.addWidget(self.method)
        self.method.show_answer(answer)
        self.method.frame.area.verticalScrollBar().setValue(0)
        self.stack.setCurrentWidget(self.method)
        self.method.take_keyboard()

    def go_back(self) -> None:
        """Go back to the answer."""
        if self.front is not None:
            self.stack.setCurrentWidget(self.front)
            self.front.how.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Esc goes back."""
        shown = self.stack.currentWidget()
        if event.key() == Qt.Key.Key_Escape and shown in {self.method, self.experiment}:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def refresh(self) -> None:
        """Show the last answer, and have it worked out anew where something was logged since."""
        if not self.context.preferences.shows_body:
            self.stack.setCurrentWidget(self.hidden)
            return
        if self.front is None:
            self.front = self._made_front()
        if self.stack.currentWidget() not in {self.method, self.experiment, self.front}:
            self.stack.setCurrentWidget(self.front)
        self.answers.ask(self.front.asked)
        self._show()

    def _made_front(self) -> "Front":
        from glutetracker.ui.question.front import Front

        front = Front(self.context)
        front.chosen.connect(self.refresh)
        front.explain.connect(self.explain)
        front.save.clicked.connect(self._save)
        front.cards.planned.connect(self.show_experiment)
        self.stack.addWidget(front)
        return front

    def _show(self) -> None:
        if self.front is None:
            return
        asked, shown = self.front.asked, self.stack.currentWidget()
        answer = self.answers.last(asked)
        stale_of = self.answers.made_on(asked) if self.answers.is_working(asked) else None
        self.front.show_answer(answer, stale_of=stale_of, silence=self.answers.silence(asked))
        if self.experiment is not None and shown is self.experiment:
            self.experiment.show_experiments(asked)
        if answer is not None and self.method is not None and shown is self.method:
            self.method.show_answer(answer)

    def _save(self) -> None:
        answer = self.answers.last(self.front.asked) if self.front is not None else None
        if answer is not None:
            from glutetracker.ui.question.saving import ask_and_save

            ask_and_save(self.context, self, answer)

    def _on_news(self, asked: Asked) -> None:
        if self.front is None or asked != self.front.asked:
            return
        if self.window().isVisible():
            self._show()
            self._draw_unseen()
        else:
            self._stale = True  # it is shown when next looked at, if the file is still open then


PAGE = QuestionPage
