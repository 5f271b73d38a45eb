"""The question answered in threads, one at a time; the last answer to each stays while a fresh one is worked out."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import today
from glutetracker.domain.period import EVER, week_start
from glutetracker.domain.question.answer import Answer
from glutetracker.domain.question.data import LEAST_WEEKS, Assumptions, Dose, Logged, Outcome
from glutetracker.store import Store
from glutetracker.store.body import measures
from glutetracker.store.question import assumptions, last_answers
from glutetracker.store.question.last_answers import Kept, Place
from glutetracker.ui import tasks
from glutetracker.ui.context import Context


class Asked(NamedTuple):
    """Which girth is asked about, and which dose."""

    outcome: Outcome = Outcome.HIP
    dose: Dose = Dose.RUNNING


class Ground(NamedTuple):
    """What an answer stands on: all that is logged, what is taken for granted, and a name for both."""

    logged: Logged
    assumed: Assumptions
    name: str


class Answers(QObject):
    """Answers when asked; what was logged since, or another day, makes an answer stale, nothing else does.

    A thread reads what is logged and tells whether the last answer still stands on it; only where it does not is
    another worked out. The last answers lie beside the journal too, and are there when it is opened again.

    Attributes:
        came: An answer to this question is there, the first or a fresh one.
        looked: What is logged was read for this question, and whether its last answer still stands is known.
    """

    came = Signal(object)
    looked = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._store: Store | None = None
        self._place: Place | None = None
        self._ground: Ground | None = None
        self._known: dict[Asked, Kept | None] = {}
        self._stood: set[Asked] = set()
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

    def missing_weeks(self, site: Site) -> int:
        """Count the weeks with a reading of a site that a first answer still waits for; 0 or less when none."""
        days = (each.local_day for each in measures.of_site(self._context.store, site, EVER))
        return LEAST_WEEKS - len({week_start(day) for day in days})

    def is_working(self, asked: Asked) -> bool:
        """Tell whether a fresh answer to it is on its way, or will be: one of today is doubted when something came."""
        if asked != self._working and asked not in self._waiting:
            return False
        return asked in self._stood or self._last(asked) is None or self.made_on(asked) != today()

    def silence(self, asked: Asked) -> str:
        """Say why no verdict is to be shown, while an experiment on this girth runs; nothing when none does."""
        from glutetracker.domain.question.experiment_words import (
            silence,  # with what draws by chance, which no start needs
        )
        from glutetracker.store.question import experiments

        frozen = experiments.running(self._context.store, today())
        return silence(frozen.plan) if frozen is not None and frozen.plan.silences(asked.outcome, today()) else ""

    def ask(self, asked: Asked) -> None:
        """Have a fresh answer worked out, unless the last one stands on the same data."""
        if self._working is not None:
            if asked not in self._waiting:
                self._waiting.append(asked)
            return
        kept, recall = self._last(asked), self._context.recall
        logged, assumed = recall.logged_if_read(today()), assumptions.load(self._context.store)
        ground = self._ground
        if ground is not None and logged is ground.logged and assumed == ground.assumed:
            if kept is None or kept.stands_on != ground.name:
                self._answer(asked, ground)
            return
        self._working = asked
        journal, day, turn, store = self._context.store.path, today(), recall.turn, self._store
        tasks.run(self, lambda: _read(journal, day, logged, assumed), failed=self._on_failed,
                  done=lambda ground: self._on_read(asked, ground, turn, store))  # fmt: skip

    def _answer(self, asked: Asked, ground: Ground) -> None:
        self._working, place, store = asked, self._kept_at(), self._store
        self._stood.add(asked)  # from now on it is known to be stale
        tasks.run(self, lambda: _worked_out(ground, asked, place), failed=self._on_failed,
                  done=lambda kept: self._on_answered(asked, kept, store))  # fmt: skip

    def _last(self, asked: Asked) -> Kept | None:
        place = self._kept_at()
        if asked not in self._known:
            self._known[asked] = last_answers.load(place, *asked) if place else None
        return self._known[asked]

    def _kept_at(self) -> Place | None:
        """Tell where answers are kept; with another journal open nothing is known."""
        if self._store is not self._context.store:
            self._store, self._known, self._ground, self._stood = self._context.store, {}, None, set()
            self._place = last_answers.place(self._store)
        return self._place

    def _on_read(self, asked: Asked, ground: Ground, turn: int, store: Store | None) -> None:
        self._working = None
        recall = self._context.recall
        if store is self._context.store and turn == recall.turn:
            self._ground = ground
            recall.take_logged(ground.logged)
        elif asked not in self._waiting:
            self._waiting.insert(0, asked)  # something changed while it was read
        if self._ground is ground:
            kept = self._last(asked)
            if kept is None or kept.stands_on != ground.name:
                self._answer(asked, ground)
            else:
                self._stood.add(asked)
            self.looked.emit(asked)
        self._go_on()

    def _on_answered(self, asked: Asked, kept: Kept, store: Store | None) -> None:
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


def _read(journal: Path, day: date, logged: Logged | None, assumed: Assumptions) -> Ground:
    """Read what is logged, over a connection of the thread's own, unless it is known."""
    from glutetracker.store.question import question_data
    from glutetracker.store.store import reading

    if logged is None:
        with reading(journal) as store:
            logged = question_data.read(store, day)
    return Ground(logged, assumed, last_answers.stands_on(logged, assumed))


def _worked_out(ground: Ground, asked: Asked, place: Place | None) -> Kept:
    import glutetracker.ui.charts.plotting.plot  # noqa: F401 (loads pyqtgraph off the window's thread)
    from glutetracker.analysis.question.answering import answer

    found = answer(ground.logged, asked.outcome, asked.dose, ground.assumed)
    kept = Kept(found, ground.name, ground.logged.today)
    if place is not None:
        last_answers.keep(place, kept)
    return kept
