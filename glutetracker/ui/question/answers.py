"""The question answered in a thread, one at a time; the last answer to each stays while a fresh one is worked out."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from glutetracker.domain.clock import today
from glutetracker.domain.question import Answer
from glutetracker.domain.question_data import Assumptions, Dose, Logged, Outcome
from glutetracker.store import Store, assumptions, last_answers
from glutetracker.store.last_answers import Kept, Place
from glutetracker.ui import tasks
from glutetracker.ui.context import Context


class Asked(NamedTuple):
    """Which girth is asked about, and which dose."""

    outcome: Outcome = Outcome.HIP
    dose: Dose = Dose.RUNNING


class Answers(QObject):
    """Answers when asked; what was logged since, or another day, makes an answer stale, nothing else does.

    The last answers lie beside the journal too, and are there when it is opened again.

    Attributes:
        came: An answer to this question is there, the first or a fresh one.
    """

    came = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._store: Store | None = None
        self._place: Place | None = None
        self._known: dict[Asked, Kept | None] = {}
        self._working: Asked | None = None
        self._waiting: list[Asked] = []

    def last(self, asked: Asked) -> Answer | None:
        """Give the last answer, which may be stale; None before the first one."""
        kept = self._last(asked)
        return kept.answer if kept else None

    def made_on(self, asked: Asked) -> date:
        """Tell the day that the last answer is of; today before the first one."""
        kept = self._last(asked)
        return kept.made_on if kept else today()

    def is_working(self, asked: Asked) -> bool:
        """Tell whether a fresh answer to it is on its way."""
        return asked == self._working or asked in self._waiting

    def silence(self, asked: Asked) -> str:
        """Say why no verdict is to be shown, while an experiment on this question runs; nothing when none does."""
        from glutetracker.domain.experiment_words import silence  # with what draws by chance, which no start needs
        from glutetracker.store import experiments

        frozen = experiments.running(self._context.store, today())
        if frozen is None or Asked(frozen.plan.outcome, frozen.plan.dose) != asked:
            return ""
        return silence(frozen.plan) if frozen.plan.first_monday <= today() else ""

    def ask(self, asked: Asked) -> None:
        """Have a fresh answer worked out, unless the last one stands on the same data."""
        if self._working is not None:
            if asked not in self._waiting:
                self._waiting.append(asked)
            return
        store, place, kept = self._context.store, self._kept_at(), self._last(asked)
        logged, assumed = self._context.recall.logged(today()), assumptions.load(store)
        if kept is not None and kept.stands_on == last_answers.stands_on(logged, assumed):
            return
        self._working = asked
        tasks.run(self, lambda: _worked_out(logged, asked, assumed, place), failed=self._on_failed,
                  done=lambda kept: self._on_done(asked, kept, store))  # fmt: skip

    def _last(self, asked: Asked) -> Kept | None:
        place = self._kept_at()
        if asked not in self._known:
            self._known[asked] = last_answers.load(place, *asked) if place else None
        return self._known[asked]

    def _kept_at(self) -> Place | None:
        """Tell where answers are kept; with another journal open nothing is known."""
        if self._store is not self._context.store:
            self._store, self._known = self._context.store, {}
            self._place = last_answers.place(self._store)
        return self._place

    def _on_done(self, asked: Asked, kept: Kept, store: Store) -> None:
        self._working = None
        if store is self._context.store:
            self._known[asked] = kept
        self._go_on()
        self.came.emit(asked)

    def _on_failed(self, error: Exception) -> None:
        self._working = None
        self._context.notices.tell(error)
        self._go_on()

    def _go_on(self) -> None:
        while self._waiting and self._working is None:
            try:
                self.ask(self._waiting.pop(0))
            except Exception as error:  # nobody stands above: Qt calls this
                self._context.notices.tell(error)


def _worked_out(logged: Logged, asked: Asked, assumed: Assumptions, place: Place | None) -> Kept:
    import glutetracker.ui.charts.plot  # noqa: F401 (loads pyqtgraph off the window's thread)
    from glutetracker.analysis.question.answering import answer

    found = answer(logged, asked.outcome, asked.dose, assumed)
    kept = Kept(found, last_answers.stands_on(logged, assumed), logged.today)
    if place is not None:
        last_answers.keep(place, kept)
    return kept
