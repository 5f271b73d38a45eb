"""One session or run, whole, over the page: to read, to do again, to change, to delete."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from glutetracker.domain import wording
from glutetracker.domain.grammar import written_repeats
from glutetracker.domain.logged import LoggedEntry, LoggedSession
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Lap, Run
from glutetracker.store import Table, runs, sessions
from glutetracker.ui.context import Context
from glutetracker.ui.shell.overlay import Overlay
from glutetracker.ui.widgets import Button, Flow, Label
from glutetracker.words import tr, trn
from glutetracker.words.durations import clock, short_day
from glutetracker.words.numbers import number, short


class FactSheet(Overlay):
    """Shows a session or a run.

    Attributes:
        title: What it is.
        words: All that was logged of it.
    """

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.look, parent, tr("What you logged"))
        look = context.look
        self.context = context
        self._table, self._id = Table.SESSION, ""
        self.title = Label(look, "", "h2", "title", wraps=True)
        self.words = Label(look, "", "body", "body2", wraps=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        scroll = QScrollArea()
        scroll.setWidget(self.words)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.again = Button(look, tr("Do it again"), icon="repeat", kind="primary")
        self.routine = Button(look, tr("Save as routine"), icon="plan")
        self.whole = Button(look, tr("See it whole"), icon="history")
        self.change = Button(look, tr("Edit"), icon="edit")
        self.delete = Button(look, tr("Delete"), icon="trash", kind="danger")
        self.done = Button(look, tr("Close"), kind="secondary")
        self._buttons = Flow()
        self._buttons.setSpacing(look.theme.px(8))
        for button in (self.again, self.whole, self.routine, self.change, self.delete, self.done):
            self._buttons.addWidget(button)
        self.body.addWidget(self.title)
        self.body.addWidget(scroll, 1)
        self.body.addLayout(self._buttons)
        self.again.clicked.connect(self._do_again)
        self.routine.clicked.connect(self._save_as_routine)
        self.whole.clicked.connect(self._see_whole)
        self.change.clicked.connect(self._change)
        self.delete.clicked.connect(self._delete)
        self.done.clicked.connect(self.close_up)

    def wanted_height(self, width: int) -> int:
        """Room for the words, as far as the window has it."""
        inner = width - self.body.contentsMargins().left() - self.body.contentsMargins().right()
        others = self.title.heightForWidth(inner) + self._buttons.heightForWidth(inner)
        return others + self.words.heightForWidth(inner - self.look.theme.px(16)) + self.look.theme.px(80)

    def show_fact(self, table: Table, fact_id: str) -> None:
        """Show a session or a run as it is in the file now."""
        self._table, self._id = table, fact_id
        title, told = self._session() if table is Table.SESSION else self._run()
        self.title.setText(title or tr("It is no longer there"))
        self.words.setText("\n".join(told))
        for button in (self.again, self.routine):
            button.setVisible(table is Table.SESSION and bool(title))
        for button in (self.whole, self.change, self.delete):
            button.setVisible(bool(title))
        self.open()
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)

    def _session(self) -> tuple[str, list[str]]:
        logged = sessions.load(self.context.store, self._id)
        if logged is None:
            return "", []
        title = tr("Session of {day}", day=short_day(logged.session.local_day, with_year=True))
        return title, list(_session_lines(logged, self.context))

    def _run(self) -> tuple[str, list[str]]:
        store = self.context.store
        run = runs.load(store, self._id)
        if run is None:
            return "", []
        title = f"{wording.run_title(run)}, {short_day(run.local_day, with_year=True)}"
        return title, list(_run_lines(run, runs.laps(store, self._id), self.context.preferences))

    def _do_again(self) -> None:
        self.close_up()
        self.context.asked_for.emit("log", f"repeat:{self._id}")

    def _save_as_routine(self) -> None:
        self.close_up()
        self.context.asked_for.emit("routine", f"session:{self._id}")

    def _see_whole(self) -> None:
        self.close_up()
        self.context.asked_for.emit("history", f"{self._table}:{self._id}")

    def _change(self) -> None:
        self.close_up()
        asked = "edit" if self._table is Table.SESSION else "run"
        self.context.asked_for.emit("log", f"{asked}:{self._id}")

    def _delete(self) -> None:
        table, fact_id = self._table, self._id
        label = tr("{what} deleted", what=self.title.text())
        if self.context.save(label, lambda edit: edit.remove(table, fact_id), undoable=True):
            self.close_up()


def _session_lines(logged: LoggedSession, context: Context) -> Iterator[str]:
    session = logged.session
    about = [session.title, clock(session.elapsed_s) if session.elapsed_s else ""]
    if any(about):
        yield " · ".join(part for part in about if part)
    for each in logged.entries:
        yield _entry_line(each, context)
    if session.note:
        yield session.note


def _entry_line(logged: LoggedEntry, context: Context) -> str:
    name, preferences = context.exercise(logged.entry.exercise).name, context.preferences
    done = [each for each in logged.sets if each.is_done]
    sets = (list(sides) for _, sides in groupby(done, key=lambda each: each.position))
    told = "; ".join(" / ".join(wording.strength_set(side, preferences) for side in sides) for sides in sets)
    return tr("{name} ({unit}): {sets}", name=name, unit=preferences.load_unit, sets=told or "–")


def _run_lines(run: Run, laps: Sequence[Lap], preferences: Preferences) -> Iterator[str]:
    repeats = written_repeats(laps, None)
    yield wording.run(run, preferences)
    facts = (
        wording.surface_name(run.surface) if run.surface else "",
        tr("{climb} m climbed", climb=number(run.ascent_m)) if run.ascent_m else "",
        tr("an incline of {slope} %", slope=short(run.incline_pct)) if run.incline_pct else "",
        tr("{pulse} bpm on average", pulse=number(run.avg_hr_bpm)) if run.avg_hr_bpm else "",
        tr("{pulse} bpm at most", pulse=number(run.max_hr_bpm)) if run.max_hr_bpm else "",
        tr("{steps} steps a minute", steps=number(run.avg_cadence_spm)) if run.avg_cadence_spm else "",
        tr("effort {effort} of 10", effort=short(run.effort_rpe)) if run.effort_rpe is not None else "",
        tr("{time} of hard work", time=clock(run.work_s)) if run.work_s else "",
        tr("shoes: {shoes}", shoes=run.shoes) if run.shoes else "",
        repeats or (trn("{count} lap", "{count} laps", len(laps)) if laps else ""),
    )
    told = " · ".join(each for each in facts if each)
    if told:
        yield told
    if run.note:
        yield run.note
    if run.source != "logged":
        yield tr("From {source}", source=run.source)
