"""The question answered in a thread, one at a time; the last answer to each stays while a fresh one is worked out."""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from glutetracker.domain.clock import today
from glutetracker.domain.question import Answer
from glutetracker.domain.question_data import Assumptions, Dose, Logged, Outcome
from glutetracker.store import assumptions, question_data
from glutetracker.ui import tasks
from glutetracker.ui.context import Context


class Asked(NamedTuple):
    """Which girth is asked about, and which dose."""

    outcome: Outcome = Outcome.HIP
    dose: Dose = Dose.RUNNING


@dataclass(frozen=True, slots=True)
class _Known:
    logged: Logged
    assumed: Assumptions
    answer: Answer


class Answers(QObject):
    """Answers when asked; what was logged since makes an answer stale, nothing else does.

    Attributes:
        came: An answer to this question is there, the first or a fresh one.
    """

    came = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._known: dict[Asked, _Known] = {}
        self._working: Asked | None = None
        self._waiting: list[Asked] = []

    def last(self, asked: Asked) -> Answer | None:
        """Give the last answer, which may be stale; None before the first one."""
        known = self._known.get(asked)
        return known.answer if known else None

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
        store = self._context.store
        logged, assumed = question_data.read(store, today()), assumptions.load(store)
        known = self._known.get(asked)
        if known is not None and (known.logged, known.assumed) == (logged, assumed):
            return
        self._working = asked
        tasks.run(self, lambda: _worked_out(logged, asked, assumed), failed=self._on_failed,
                  done=lambda answer: self._on_done(asked, _Known(logged, assumed, answer)))  # fmt: skip

    def _on_done(self, asked: Asked, known: _Known) -> None:
        self._known[asked], self._working = known, None
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


def _worked_out(logged: Logged, asked: Asked, assumed: Assumptions) -> Answer:
    import glutetracker.ui.charts.plot  # noqa: F401 (loads pyqtgraph off the window's thread)
    from glutetracker.analysis.question.answering import answer

    return answer(logged, asked.outcome, asked.dose, assumed)
