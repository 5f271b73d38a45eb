"""One line that takes everything: sets, a run, measures."""

from datetime import date, time, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut

from glutetracker.ahead import is_plan_alone, nearness, read_as_plan, with_planned_day
from glutetracker.analysis import run_remarks
from glutetracker.analysis.longest_run import beyond_longest
from glutetracker.domain.body.measure import sites_to_read_again
from glutetracker.domain.body.site_shown import apart
from glutetracker.domain.body.visits import kept_hidden
from glutetracker.domain.clock import moment_at, now, today
from glutetracker.domain.grammar import Logged, LoggedRun, LoggedSets, day_of, examples, told, with_its_day
from glutetracker.domain.planned import Planned
from glutetracker.domain.running import Run
from glutetracker.store import runs
from glutetracker.store.body import measures
from glutetracker.store.lines import keep_line, read_line
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.ui.log.draft import Draft
from glutetracker.ui.log.run.kind_hint import TAKE_KEYS
from glutetracker.ui.planning.keeping import keep_plan, told_while_typed
from glutetracker.ui.widgets import Button, Field
from glutetracker.words import Problem, tr
from glutetracker.words.durations import short_day

WEEK, FAR = timedelta(days=7), timedelta.max
SOURCE, BETWEEN, EDGES = "logged", "  ·  ", 32


class TypedLine(Field):
    """Says while typing what it understood, and logs it on Enter; what is of a day to come it plans.

    Attributes:
        instead: Plans what may be of a day to come, where that is in doubt: a run of a Saturday, without its time.
        kept: A line is in the file; the part of the page that shows it: session, run or measure.
    """

    kept = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, tr("Type it"))
        self._context = context
        self._waits = ""  # what a busy file is to take: Enter once more must not log it twice
        self.instead = Button(context.look, "", icon="calendar")
        self.instead.setObjectName("planTypedLine")
        self.instead.hide()
        self.instead.clicked.connect(self._plan_instead)
        self._column.addWidget(self.instead, 0, Qt.AlignmentFlag.AlignLeading)
        self.show_example()
        self.edit.setObjectName("typedLine")
        self.edit.textChanged.connect(self._show_understood)
        self.edit.returnPressed.connect(self.log)
        keys = QShortcut(QKeySequence(TAKE_KEYS), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._take_kind)
        self._draft = Draft(context, self, "line", lambda: {"line": self.text()} if self.text() else {})
        self._give_back()
        self.edit.textChanged.connect(self._draft.touch)

    def show_example(self) -> None:
        """Show how lines are written, as many as there is room for; without the body where that is hidden."""
        preferences = self._context.preferences
        lines = [tr("hip thrust {set}@2", set=examples.a_set(preferences)), examples.a_run(preferences)]
        if preferences.shows_body:
            lines.append(examples.girths(preferences))
        wide, room = self.edit.fontMetrics().horizontalAdvance, self.edit.width() - self.look.theme.px(EDGES)
        while len(lines) > 1 and wide(BETWEEN.join(lines)) > room:
            lines.pop()
        self.edit.setPlaceholderText(BETWEEN.join(lines))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Show no half an example."""
        super().resizeEvent(event)
        self.show_example()

    def log(self) -> None:
        """Log what stands in the line; what is wrong with it is said below, and it stays."""
        if not self.text() or self.text() == self._waits:
            return
        try:
            logged = self._parsed()
        except Problem as problem:
            plan = self._as_plan()
            if plan and is_plan_alone(plan, self.text()):
                self._keep_plan(plan)
            else:
                self.tell(str(problem))
            return
        try:
            is_kept = self._keep(logged)
        except Problem as problem:
            self.tell(str(problem))
            return
        if is_kept:
            self.set_text("")
            if isinstance(logged, LoggedRun):
                self._tell_of(logged)
            if isinstance(logged, list) and not self._context.preferences.shows_body:
                self._context.notices.said.emit(kept_hidden())
            else:
                self.kept.emit(_part_of(logged))

    def _keep(self, logged: Logged) -> bool:
        context = self._context

        def write(edit: Edit) -> None:
            keep_line(context.store, logged, context.preferences, now(), SOURCE, opens=True)
            self._be_done(edit)

        text = self.text()
        is_kept = context.save(told(logged, context.preferences), write)
        self._waits = text if context.waits else ""
        return is_kept

    def _keep_plan(self, plan: Planned) -> None:
        text = self.text()
        try:
            is_kept = keep_plan(self._context, plan, self._be_done)
        except Problem as problem:
            self.tell(str(problem))
            return
        self._waits = text if self._context.waits else ""
        if is_kept:
            self.set_text("")
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _plan_instead(self) -> None:
        if (plan := self._as_plan()) and self.text() != self._waits:
            self._keep_plan(plan)

    def _be_done(self, edit: Edit) -> None:
        """Forget what was typed in the step that keeps it."""
        self._draft.forget(edit)
        if self._waits:
            QTimer.singleShot(0, self, self._empty_late)

    def _empty_late(self) -> None:
        """Empty the line once a busy file has taken it, unless something else is typed by now."""
        if self.text() == self._waits:
            self.set_text("")
        self._waits = ""

    def _give_back(self) -> None:
        """Show again what stood here half typed when the program ended, of the day it was typed."""
        kept = self._draft.given_back({"line"})
        day, line = kept.get("day"), kept.get("line", "")
        self.edit.setText(self._dated(line, date.fromisoformat(day)) if day else line)

    def _dated(self, line: str, typed_on: date) -> str:
        """Write the day that a line meant when it was typed: one that could not be logged may have planned."""
        context = self._context
        try:
            read_line(context.store, line, context.preferences, context.catalogue.match, moment_at(typed_on, time.max))
        except Problem:
            planned = with_planned_day(context.store, line, context.preferences, typed_on)
            return planned or with_its_day(line, typed_on)
        return with_its_day(line, typed_on)

    def _tell_of(self, run: LoggedRun) -> None:
        self.explain(beyond_longest(run, self._past(run), self._context.preferences))  # it stays until the next letter

    def _past(self, run: LoggedRun) -> list[Run]:
        return runs.until(self._context.store, run.local_day)

    def _parsed(self) -> Logged:
        context = self._context
        return read_line(context.store, self.text(), context.preferences, context.catalogue.match, now())

    def _as_plan(self) -> Planned | None:
        context = self._context
        return read_as_plan(context.store, self.text(), context.preferences, today())

    def _show_understood(self) -> None:
        self.instead.hide()
        if not self.text():
            self.tell("")
            return
        try:
            logged = self._parsed()
            self.explain(self._understood(logged))
        except Problem as problem:
            # Half a line is no mistake yet; it is one when Enter is pressed.
            plan = self._as_plan()
            if plan and is_plan_alone(plan, self.text()):
                self.explain(self._understood_ahead(plan))
            else:
                self.explain(str(problem))
                self._offer(plan)
        else:
            if isinstance(logged, LoggedRun) and logged.duration_s is None and logged.local_day != today():
                self._offer(self._as_plan(), today() - logged.local_day)

    def _understood_ahead(self, plan: Planned) -> str:
        context = self._context
        near = nearness(context.store, plan, context.preferences, today())
        told = tr("Still to come: {plan}", plan=told_while_typed(plan, context.preferences))
        return " · ".join(filter(None, (told, near)))

    def _offer(self, plan: Planned | None, days_back: timedelta = FAR) -> None:
        """Offer to plan what may be of a day to come, unless the day back is much nearer."""
        if plan and plan.day - today() <= max(WEEK, days_back):
            self.instead.setText(
                tr("Plan it for {day}", day=short_day(plan.day, with_year=plan.day.year != today().year))
            )
            self.instead.show()

    def _take_kind(self) -> None:
        """Write the word of the kind that the numbers of a run speak of."""
        try:
            run = self._parsed()
        except Problem:
            return  # it is said below the line
        if not isinstance(run, LoggedRun):
            return
        if found := run_remarks.kind_suggested(run, self._past(run), self._context.preferences):
            self.edit.setCursorPosition(0)
            self.edit.insert(f"{found.kind.value} ")
            self.edit.setCursorPosition(len(self.edit.text()))

    def _understood(self, logged: Logged) -> str:
        day = day_of(logged)
        parts = [told(logged, self._context.preferences)]
        if day != today():
            parts.append(short_day(day, with_year=day.year != today().year))
        if isinstance(logged, LoggedRun):
            parts += run_remarks.while_typed(logged, self._past(logged), self._context.preferences, TAKE_KEYS)
        if isinstance(logged, list) and sites_to_read_again(logged):
            gap = apart(self._context.preferences)
            parts.append(tr("These two are more than {gap} apart: a third reading helps.", gap=gap))
        if isinstance(logged, list) and self._context.preferences.shows_body:
            parts += measures.doubts(self._context.store, logged, self._context.preferences)
        return " · ".join([*parts, tr("Enter logs it")])


def _part_of(logged: Logged) -> str:
    if isinstance(logged, LoggedSets):
        return "session"
    return "run" if isinstance(logged, LoggedRun) else "measure"
