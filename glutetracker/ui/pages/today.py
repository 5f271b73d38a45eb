"""The Today page: this week, what comes next, what was last."""

from collections.abc import Iterator
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain import clock
from glutetracker.domain.period import Period
from glutetracker.store import SESSION_TABLES, Table
from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.pages.page import Page
from glutetracker.ui.painted import OncePainted
from glutetracker.ui.today import facts, sentences
from glutetracker.ui.today.first_steps import FirstSteps
from glutetracker.ui.today.latest_card import LatestCard
from glutetracker.ui.today.week_card import WeekCard
from glutetracker.ui.widgets import Button, ReflowColumns, ScrollPage
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.ui.today.measure_card import MeasureCard
    from glutetracker.ui.today.muscles_card import MusclesCard
    from glutetracker.ui.today.next_card import NextCard
    from glutetracker.ui.today.question_card import QuestionCard
    from glutetracker.ui.today.reminder_card import ReminderCard
    from glutetracker.ui.today.rhythm_card import RhythmCard
    from glutetracker.ui.widgets import Card

MINUTE_MS = 60_000

C = TypeVar("C", bound="Card")


class TodayPage(Page):
    """Opens with what is so today; painted first of all pages, so it reads only what it shows.

    Attributes:
        shows_lower: What stands lower is read and shown too, a turn after the first picture.
    """

    reads: ClassVar[frozenset[Table]] = SESSION_TABLES | {
        *(Table.RUN, Table.MEASURE, Table.EVENT, Table.SETTING, Table.PLAN, Table.ROUTINE)
    }

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        look = context.look
        self._shown_for = ("", clock.today())
        self.frame = ScrollPage(look, "")
        self.log_run = Button(look, tr("Log a run"), icon="run")
        self.start = Button(look, tr("Start session"), icon="play", kind="primary")
        self.first_steps: FirstSteps | None = None
        self.reminder: ReminderCard | None = None
        self.week, self.latest = WeekCard(context), LatestCard(look)
        self.muscles: MusclesCard | None = None
        self.question: QuestionCard | None = None
        self._read: facts.TodayFacts | None = None
        self._below = OncePainted(self, self._show_lower, context.notices.tell)
        self.shows_lower = False
        self.columns = ReflowColumns(look)
        self.columns.let_grow(on=True)
        self.frame.inner.stands.connect(self._below.start)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.follow_clock)
        self.log_run.setObjectName("logRun")
        self.start.setObjectName("startSession")
        self.log_run.clicked.connect(lambda: context.asked_for.emit("log", "run"))
        self.start.clicked.connect(lambda: context.asked_for.emit("log", "session"))
        self.latest.opened.connect(lambda named: context.asked_for.emit("history", named))
        self._lay_out()

    def refresh(self) -> None:
        """Read and show what is so today."""
        preferences = self.context.preferences
        read = facts.read(self.context.store, clock.now(), preferences)
        greeting = sentences.greeting(read.now)
        self._shown_for = (greeting, read.today)
        self.frame.say(greeting, sentences.day_and_line(read, preferences))
        self._offer_first_steps(offered=read.is_empty)
        self._remind(due=sentences.is_reminder_due(read, preferences))
        self.columns.setVisible(not read.is_empty)
        self.log_run.setVisible(not read.is_empty)
        self.start.setVisible(not read.is_empty)
        self.start.setText(tr("Continue session") if read.is_logging else tr("Start session"))
        self.week.show_facts(read, preferences)
        self.latest.show_facts(read, preferences)
        self._read = read
        if self.shows_lower:
            self._show_lower()
        self._show_muscles()
        self._show_line()

    def making_ready(self) -> Iterator[None]:
        """Add what the first picture does without: what stands lower, figure, muscles, the line on The question."""
        yield from super().making_ready()
        if not self.shows_lower:
            self._show_lower()
            yield
        if self.muscles is None:
            from glutetracker.ui.today.muscles_card import MusclesCard

            self.muscles = self._added(MusclesCard(self.context), self.columns.first)
            self._show_muscles()
            yield
        if self.question is None:
            from glutetracker.ui.today.question_card import QuestionCard

            self.question = QuestionCard(self.context)
            self._place_question(self.question)
            yield
            self._show_line()
            yield
            self.next_up.make_ready()
            yield
            self.measure.make_ready()

    @cached_property
    def next_up(self) -> "NextCard":
        """What comes next, with what was done then."""
        from glutetracker.ui.today.next_card import NextCard

        card = self._added(NextCard(self.context), self.columns.first)
        QWidget.setTabOrder(self.week.running.set_aim, card.start)
        return card

    @cached_property
    def rhythm(self) -> "RhythmCard":
        """Twelve weeks as tiles."""
        from glutetracker.ui.today.rhythm_card import RhythmCard

        return self._added(RhythmCard(self.context.look), self.columns.second)

    @cached_property
    def measure(self) -> "MeasureCard":
        """The latest measure."""
        from glutetracker.ui.today.measure_card import MeasureCard

        return self._added(MeasureCard(self.context), self.columns.second)

    def _added(self, card: C, column: QVBoxLayout) -> C:
        card.hide()
        column.addWidget(card)
        return card

    def begin_next(self) -> None:
        """Begin what comes next, though it is not in sight yet."""
        if not self.shows_lower:
            self._show_lower()
        self.next_up.begin()

    def _show_lower(self) -> None:
        """Read and show what stands lower: nothing of it before the first session, run or visit."""
        read, self.shows_lower = self._read, True
        if read is None:
            return
        self.next_up.show_facts(read, self.context.preferences)
        self.columns.let_grow(on=False)
        if read.is_empty:
            return
        from glutetracker.ui.today import lower

        store, preferences = self.context.store, self.context.preferences
        has_trained = bool(read.sessions or read.runs or read.is_logging)
        if has_trained:
            self.rhythm.show_rhythm(lower.rhythm(store, read.today, preferences.first_weekday))
        self.rhythm.setVisible(has_trained)
        is_measured = bool(read.visit) and preferences.shows_body
        if is_measured:
            self.measure.show_girth(lower.girth(store, read.visit, read.today), read, preferences)
        self.measure.setVisible(is_measured)

    def _show_muscles(self) -> None:
        """Show the week's muscles; nothing of them to who only runs or measures."""
        if self._read is not None and self.muscles is not None:
            week = self._read.week
            self.muscles.setVisible(bool(self._read.sessions) or self._read.is_logging)
            self.muscles.show_week(Period(week[0].day, week[-1].day + timedelta(days=1)))

    def _place_question(self, card: "QuestionCard") -> None:
        """Stand it below the week where nothing else does."""
        is_bare = self._read is not None and self._read.has_week_alone
        left, right = (self.columns.first, self.week.running.set_aim), (self.columns.second, self.measure.measure)
        card.stand_in(*(left if is_bare else right))

    def _show_line(self) -> None:
        if self._read is None or self.question is None:
            return
        self._place_question(self.question)
        self.question.show_line()
        from glutetracker.store.lifting.session_bests import with_best

        path, ids = self.context.store.path, [each.session.id for each in self._read.sessions]
        if ids:
            tasks.run(self, lambda: with_best(path, ids), done=self.latest.mark_bests, failed=self.context.notices.tell)

    def follow_clock(self) -> None:
        """Show the new day, or the new time of day, once it has come."""
        now = clock.now()
        if not self._stale and (sentences.greeting(now), now.date()) != self._shown_for:
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the clock while it can be seen."""
        super().showEvent(event)
        self.follow_clock()
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Rest while out of sight."""
        super().hideEvent(event)
        self._minute.stop()

    def _offer_first_steps(self, *, offered: bool) -> None:
        if offered and self.first_steps is None:
            self.first_steps = FirstSteps(self.context)
            self.frame.body.insertWidget(0, self.first_steps)
        if self.first_steps is not None:
            for part in (self.first_steps.asked, self.first_steps.steps["measure"]):
                part.setVisible(self.context.preferences.shows_body)
            self.first_steps.setVisible(offered)

    def _remind(self, *, due: bool) -> None:
        if due and self.reminder is None:
            from glutetracker.ui.today.reminder_card import ReminderCard

            self.reminder = ReminderCard(self.context)
            self.frame.body.insertWidget(0, self.reminder)
        if self.reminder is not None:
            self.reminder.setVisible(due)

    def _lay_out(self) -> None:
        # From the outside in: what hangs on a widget is dressed anew each time it moves into another.
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self.frame.buttons.addWidget(self.log_run)
        self.frame.buttons.addWidget(self.start)
        self.frame.body.addWidget(self.columns)
        self.columns.first.addWidget(self.week)
        self.columns.second.addWidget(self.latest)


PAGE = TodayPage
