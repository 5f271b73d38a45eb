"""Beside the sets: what to think of, and what is done so far."""

from PySide6.QtCore import Qt

from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.lifting.strength import hard_sets
from glutetracker.ui.context import Context
from glutetracker.ui.log.figure_place import FigurePlace
from glutetracker.ui.widgets import Button, Card, Label, Metric
from glutetracker.words import tr
from glutetracker.words.numbers import short


class CuesCard(Card):
    """The exercise that is being done: how it is moved, and its cues; hidden where the guide has none."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.look)
        self.exercise: Exercise | None = None
        self.figure = FigurePlace(context)
        self.name = Label(context.look, "", "h3", "title", wraps=True)
        self.cues = Label(context.look, "", "body", "body2", wraps=True)
        self.body.addWidget(self.figure)
        self.body.addWidget(self.name)
        self.body.addWidget(self.cues)
        self.guide = Button(context.look, tr("Open in the guide"), icon="book", kind="ghost")
        self.guide.setObjectName("openGuide")
        self.guide.clicked.connect(self._open_guide)
        self.body.addWidget(self.guide, 0, Qt.AlignmentFlag.AlignLeading)
        self._context = context

    def show_exercise(self, exercise: Exercise | None) -> None:
        """Show an exercise's cues."""
        self.setVisible(exercise is not None and bool(exercise.cues))
        if exercise is None or exercise is self.exercise:
            return
        self.exercise = exercise
        self.figure.show_exercise(exercise.figure_id)
        self.name.setText(exercise.name)
        self.cues.setText("\n".join(tr("{n}  {cue}", n=n, cue=cue) for n, cue in enumerate(exercise.cues, start=1)))

    def _open_guide(self) -> None:
        if self.exercise is not None:
            self._context.asked_for.emit("guide", f"exercise:{self.exercise.id}")


class SoFar(Card):
    """Totals of the session; loads of unlike exercises are never added up."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, tr("So far"))
        self._context = context
        self.done = Metric(context.look)
        self.hard = Metric(context.look)
        self.body.addWidget(self.done)
        self.body.addWidget(self.hard)
        told = tr("Hard glute sets are working sets near enough to failure, each counted by the glutes' part in it.")
        self.body.addWidget(Label(context.look, told, "caption", "caption", wraps=True))

    def show_session(self, logged: LoggedSession) -> None:
        """Sum a session up."""
        done, _ = logged.counts
        hard = 0.0
        for entry in logged.entries:
            exercise = self._context.exercise(entry.entry.exercise)
            hard += sum(hard_sets(each, exercise)[0] for each in entry.sets)
        self.done.show_value(str(done), tr("set done") if done == 1 else tr("sets done"))
        self.hard.show_value(short(hard), tr("hard glute set") if hard == 1 else tr("hard glute sets"))
