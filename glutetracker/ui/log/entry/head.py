"""The head of an exercise in a session: its name, what is usual, its place in a superset, and more."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.ui.log.entry.small_figure import SmallFigure
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import IconButton, Label, Pill
from glutetracker.words import tr, trn

ROOMY_FROM = 260


class EntryHead(QWidget):
    """Names an exercise.

    Attributes:
        aim: What its routine asks for, else what is usual.
        is_first: It is done for the first time, and no routine asks for something.
        figure: The exercise at its most telling moment.
        badge: A1, A2 … within a superset.
        unfold: Shows the sets of an exercise that is not reached yet; hidden otherwise.
        note: Opens the note.
        more: Opens the menu.
    """

    def __init__(self, look: Look, exercise: Exercise, last_count: int) -> None:
        super().__init__()
        self.badge = Pill(look, "", "accent")
        self.note = IconButton(look, "note", tr("Note on {exercise}", exercise=exercise.name))
        self.note.setToolTip(tr("A note that comes back next time (Alt+N)"))
        self.more = IconButton(look, "more", tr("More for {exercise}", exercise=exercise.name))
        self.more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.unfold = IconButton(look, "chevron-down", tr("Show the sets of {exercise}", exercise=exercise.name))
        self._look = look
        self._usual = _aim(exercise, last_count)
        self._is_asked, self.is_first = False, not last_count
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addStretch(1)
        titles.addWidget(Label(look, exercise.name, "h3", "title", wraps=True))
        self.aim = Label(look, self._usual, "small", "body2", wraps=True)
        titles.addWidget(self.aim)
        for cue in exercise.cues[:1]:
            titles.addWidget(Label(look, cue, "small", "accent", wraps=True))
        titles.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.theme.px(10))
        self.figure = SmallFigure(look, exercise.figure_id)
        row.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.badge)
        row.addLayout(titles, 1)
        for button in (self.unfold, self.note, self.more):
            row.addWidget(button)
        for hidden in (self.badge, self.unfold):
            hidden.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave the picture out where text is large and the window small, and the note: the words need the room."""
        super().resizeEvent(event)
        for widget in (self.figure, self.note):  # the menu has the note too
            widget.setVisible(event.size().width() >= self._look.theme.px(ROOMY_FROM))

    def show_asked(self, asked: str) -> None:
        """Show what a routine asks for; with nothing asked what is usual stays."""
        if asked:
            self._usual, self._is_asked, self.is_first = asked, True, False
            self.aim.setText(asked)

    def show_folded(self, planned: str) -> None:
        """Say what is planned, or asked for, while the sets are out of sight; empty shows that they are there."""
        self.aim.setText(planned if planned and not self._is_asked else self._usual)
        self.unfold.setVisible(bool(planned))

    def show_letter(self, letter: str) -> None:
        """Show its place in a superset; empty where it stands alone."""
        self.badge.setText(letter)
        self.badge.setAccessibleName(tr("In turn with others: {letter}", letter=letter))
        self.badge.setToolTip(tr("Done in turn with the others of its letter; rest comes after the last."))
        self.badge.setVisible(bool(letter))


def _aim(exercise: Exercise, count: int) -> str:
    times = trn("{count} set last time", "{count} sets last time", count) if count else tr("first time")
    usual = (
        tr("usually {amount}", amount=exercise.rep_range)
        if exercise.timed
        else tr("usual reps {reps}", reps=exercise.rep_range)
    )
    return f"{times} · {usual}" if exercise.rep_range else times
